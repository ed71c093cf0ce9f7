/** What a pair does, by keyboard, and what bad input says. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;
let page;

before(async () => {
  stage = await setStage();
  page = await stage.open();
});
after(() => stage?.strike());

/** Shows a screen as it is now: what was changed behind its back is read again. */
async function show(route) {
  await page.goto(`${stage.url}#/${route}`);
  await page.reload();
}

const portfolio = () => stage.call("portfolio", { text: "", stage: null, person: null, sort: "" });
const initiative = async (at = 0) => stage.call("initiative", { id: (await portfolio()).rows[at].id });

test("the first start, by keyboard alone", async () => {
  const name = page.getByRole("textbox", { name: "Your name" });
  await name.waitFor();
  assert.equal(await name.inputValue(), "Ana Duarte", "the computer's user is proposed");
  await page.getByRole("textbox", { name: "Your organisation" }).focus();
  await page.keyboard.type("Northgate");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Initiatives" }).waitFor();
  assert.equal((await stage.call("rail")).organisation, "Northgate");
});

test("N makes an initiative from a template, with its text only suggested", async () => {
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByRole("radio", { name: /Mobile ordering/ }).check({ force: true });
  await dialog.getByRole("textbox").first().fill("Mobile ordering");
  await dialog.getByRole("textbox").first().press("Enter");
  await page.getByRole("heading", { name: "Mobile ordering" }).first().waitFor();
  const made = await initiative();
  assert.equal(made.initiative.key, "MO-1");
  assert.equal(made.requirements.total, 0, "what is suggested does not count");
  assert.ok(made.requirements.suggested >= 8, "the template proposes requirements");
  assert.equal(made.seats[0].person?.name, "Ana Duarte", "whoever is here takes the seat of their side");
});

test("one sentence makes the objective", async () => {
  const { initiative: it } = await initiative();
  await stage.call("set_objective", { initiative: it.id, text: "pick-up wait 9 → 4 min by 30 Sep" });
  await show(`initiative/${it.id}/brief`);
  await page.getByText("from 9 to 4 min by 30 September 2026").first().waitFor();
});

test("a typed name seats a person; the same person is refused with a sentence", async () => {
  const { initiative: it } = await initiative();
  await stage.call("seat_owner", { initiative: it.id, side: "it", who: { id: null, name: "Jonas Keller" }, standIn: false });
  await assert.rejects(
    stage.call("seat_owner", { initiative: it.id, side: "marketing", who: { id: null, name: "Jonas Keller" }, standIn: false }),
    /never holds both seats/,
  );
  await page.reload();
  await page.getByText("Jonas Keller").first().waitFor();
});

test("F and J, held, agree in a session; the gap closes", async () => {
  const { initiative: it } = await initiative();
  await show(`initiative/${it.id}/brief`);
  await page.getByRole("button", { name: "Present" }).first().click();
  await page.getByText("Say it, keep it").waitFor();
  for (const key of ["KeyF", "KeyJ"]) {
    await page.keyboard.down(key);
    await new Promise((done) => setTimeout(done, 900));
    await page.keyboard.up(key);
  }
  await assert.doesNotReject(async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const { brief } = await initiative();
      if (brief.objective.agreement.marketing === "agreed" && brief.objective.agreement.it === "agreed") return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error("not agreed by both");
  });
  await page.keyboard.press("a");
  await page.keyboard.type("Jonas: call the till maker by fri");
  await page.keyboard.press("Enter");
  await page.getByText("call the till maker").first().waitFor();
  const { actions } = await initiative();
  assert.equal(actions[0].who?.name, "Jonas Keller", "the name before the colon is who does it");
  assert.equal(actions[0].action.by, "2026-03-13", "“by fri” is when");
});

test("typed markup is text on every screen", async () => {
  const evil = `<img src=x onerror="globalThis.owned=1"> *b* #panic() =1+1`;
  const { initiative: it } = await initiative();
  await stage.call("edit_initiative", { id: it.id, edit: { field: "sentence", value: evil } });
  await stage.call("add_requirement", { initiative: it.id, marketingWords: evil, itWords: evil, after: null });
  await stage.call("log_win", { initiative: it.id, headline: evil });
  for (const route of ["initiatives", "wins", `initiative/${it.id}/brief`, `initiative/${it.id}/requirements`]) {
    await show(`${route}`);
    await page.getByText("onerror").first().waitFor();
    assert.equal(await page.evaluate(() => globalThis.owned), undefined);
  }
});

test("rows from a spreadsheet are previewed, added at once, undone at once", async () => {
  const { initiative: it, requirements } = await initiative();
  const text = "Marketing\tIT\tWhen\nFind my shop\tStore locator API\tQ3\nKnow the wait\tQueue feed each minute\tQ4";
  const pasted = { text, columns: [], headings: null, dates: null };
  const preview = await stage.call("preview_paste", { rows: "requirements", pasted });
  assert.equal(preview.good, 2);
  await stage.call("paste_requirements", { initiative: it.id, pasted });
  assert.equal((await initiative()).requirements.total, requirements.total + 2);
  await show(`initiative/${it.id}/requirements`);
  await page.getByText("Queue feed each minute").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("Queue feed each minute").waitFor({ state: "detached" });
  assert.equal((await initiative()).requirements.total, requirements.total);
});

test("rows of a spreadsheet become initiatives: pasted on the list, previewed, undone at once", async () => {
  const before = (await portfolio()).total;
  await show("initiatives");
  await page.getByRole("grid").waitFor();
  const rows = "Project\tEnd date\tCode name\nSelf-service kiosks\t03/04/2027\tK-7\n\t05/04/2027\t\nGift cards\tsoonish\t\n";
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, rows);
  const dialog = page.getByRole("dialog", { name: "Paste initiatives" });
  await dialog.getByText("“03/04/2027” is read as").waitFor();
  await dialog.getByText("Row 3 is left out").waitFor();
  await dialog.getByText("soonish").first().waitFor();
  await accessible(page, "pasting initiatives");
  await dialog.getByRole("button", { name: "Add 2 initiatives" }).press("Enter");
  await page.getByText("2 marked").waitFor();
  const { rows: listed, total } = await portfolio();
  assert.equal(total, before + 2);
  await page.goto(`${stage.url}#/initiative/${listed.find((row) => row.name === "Gift cards").id}/brief`);
  await page.getByRole("region", { name: "From the spreadsheet" }).getByText("End date: soonish").waitFor();
  await accessible(page, "what came from the spreadsheet");
  await page.keyboard.press("Control+z");
  await page.getByText("Undone: Pasted 2 initiatives").waitFor();
  assert.equal((await portfolio()).total, before);
});

test("V asks for the rows; headings and columns can be said otherwise", async () => {
  const before = (await portfolio()).total;
  await show("initiatives");
  await page.getByRole("grid").waitFor();
  await page.keyboard.press("v");
  const dialog = page.getByRole("dialog", { name: "Paste initiatives" });
  await dialog.getByRole("textbox").waitFor();
  await accessible(page, "asking for rows");
  await page.keyboard.insertText("Vorhaben\nKioske\nGutscheine");
  await dialog.getByRole("button", { name: "Read the rows" }).press("Enter");
  await dialog.getByRole("button", { name: "Add 3 initiatives" }).waitFor();
  await dialog.getByRole("checkbox", { name: "The first row holds headings" }).press("Space");
  await dialog.getByRole("button", { name: "Add 2 initiatives" }).waitFor();
  await dialog.getByRole("combobox", { name: "Vorhaben: Name" }).press("Enter");
  await page.getByRole("option", { name: "leave out" }).click();
  await dialog.getByText("Say which column holds the name").waitFor();
  assert.ok(await dialog.getByRole("button", { name: /^Add / }).isDisabled(), "nothing to add is not offered");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal((await portfolio()).total, before);
});

test("a range of requirements, some of them suggested, goes as one and comes back as one", async () => {
  const { initiative: it, requirements } = await initiative();
  const suggested = requirements.rows.filter((row) => row.requirement.suggested).length;
  assert.ok(suggested > 0 && suggested < requirements.rows.length, "both kinds are there");
  await show(`initiative/${it.id}/requirements`);
  await page.getByRole("gridcell").nth(1).click();
  await page.keyboard.press("Control+a");
  await page.getByRole("toolbar").getByRole("button", { name: "To the trash" }).press("Enter");
  await page.getByText(`Deleted ${requirements.rows.length} requirements`).first().waitFor();
  assert.equal((await initiative()).requirements.rows.length, 0);
  await page.keyboard.press("Control+z");
  await page.getByText("What must it do?").waitFor({ state: "detached" });
  const back = (await initiative()).requirements;
  assert.deepEqual([back.rows.length, back.suggested], [requirements.rows.length, requirements.suggested]);
});

test("long, right-to-left and CJK names break no screen", async () => {
  const names = ["W".repeat(200), "Very long name ".repeat(14).trim(), "طلب مسبق عبر الهاتف", "モバイルオーダー"];
  for (const name of names) await stage.call("new_initiative", { template: "blank", name });
  for (const [width, height] of [[1280, 800], [1440, 900]]) {
    const wide = await stage.open("initiatives", { width, height });
    await wide.getByRole("grid").waitFor();
    await fits(wide, "the list");
    for (const row of (await portfolio()).rows) {
      await wide.goto(`${stage.url}#/initiative/${row.id}/brief`);
      await wide.getByRole("button", { name: "Present" }).first().waitFor();
      await fits(wide, row.name.slice(0, 20));
    }
    await wide.context().close();
  }
});

test("the palette goes to what is typed", async () => {
  await show(`wins`);
  await page.getByRole("heading", { name: "Wins" }).first().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("mobile ord");
  await page.getByRole("option", { name: /Mobile ordering/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Present" }).first().waitFor();
});

test("bad input says what to do", async () => {
  const { people } = await stage.call("people");
  const ana = people[0].person.id;
  await assert.rejects(stage.call("edit_person", { id: ana, edit: { field: "email", value: "ana.example" } }), /@/);
  const { initiative: it } = await initiative();
  await assert.rejects(
    stage.call("edit_initiative", { id: it.id, edit: { field: "customersHaveItBy", value: "30 Feb" } }),
    /30 February does not exist/,
  );
});

test("nothing complained, nothing left this machine", () => {
  assert.deepEqual(stage.troubles, []);
});
