/** Scoring, by hands on the keyboard: a show of hands, a line of talk, a covered round, both themes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, fits, setStage } from "./stage.mjs";

let stage, id, page;
const shots = process.env.COUNTERPART_SHOTS;
const shot = async (of, name) => shots && (await of.screenshot({ path: `${shots}/${name}.png` }));
const scoring = () => stage.call("scoring", { id });
const change = async (command, input) => (await stage.call(command, input)).view;
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const dialog = () => page.getByRole("dialog");
const shows = (text) => dialog().getByText(text, { exact: false }).first().waitFor();

before(async () => {
  stage = await setStage();
  await stage.call("begin", { organisation: "Northgate", name: "Ana Duarte", side: "marketing" }).catch(() => {});
  const made = await change("new_initiative", { template: "blank", name: "Order ahead" });
  id = made.initiative.id;
  for (const [side, name] of [
    ["marketing", "Ana Duarte"],
    ["it", "Jonas Weber"],
  ])
    await change("seat_owner", { initiative: id, side, who: { id: null, name }, standIn: false });
  await change("set_objective", { initiative: id, text: "pick-up wait 9 → 4 min by 30 Sep; returns 12 % → 8 % by 30 Sep" });
});
after(() => stage?.strike());

const toScoring = async (theme = "light") => {
  const made = await stage.open(`initiative/${id}/selection`, { theme });
  made.setDefaultTimeout(8_000);
  await made.getByRole("heading", { name: "Scoring", exact: true }).waitFor();
  return made;
};

test("with nothing to score it says what it waits for", async () => {
  page = await toScoring();
  await page.getByText("Nothing is on the short list yet.").waitFor();
  await page.context().close();
  await change("agree", { subjectKind: "objective", subjects: [id], sides: ["marketing", "it"], how: "together", issue: null, day: "" });
  for (const name of ["Mobilo", "Tapcart"]) await change("add_candidate", { initiative: id, name, note: "" });
  const found = (await stage.call("desk", { id })).candidates.map((one) => one.candidate.id);
  for (const one of found) await change("move_candidate", { id: one, to: "short_list", because: "near enough", day: "" });
  for (const text of ["Data stays in the EU", "Order in two taps", "Points in every brand"])
    await change("new_criterion", { initiative: id, text });
  const [first] = (await stage.call("desk", { id })).criteria;
  await change("edit_criterion", { id: first.criterion.id, edit: { field: "dealBreaker", value: true }, because: "" });
});

test("a show of hands goes from pair to pair, asks for the talk and goes on where it was", async () => {
  page = await toScoring();
  await page.getByRole("button", { name: "Pass" }).first().focus();
  await press("Enter");
  await page.getByText("1 deal-breaker to judge").waitFor();
  await page.getByRole("button", { name: "Show of hands" }).focus();
  await press("Enter");
  await shows("1 of 4");
  // Three, two, one: both show their fingers at the same moment; typing ends it.
  await press("Space");
  await shows("Show your fingers");
  await page.keyboard.type("9");
  await dialog().getByText("Show your fingers").waitFor({ state: "detached" });
  await press("Enter");
  await shows("Type two figures from 0 to 3");
  await press("Backspace");
  await page.keyboard.type("3 1");
  await shot(page, "hands");
  await accessible(page, "show of hands");
  await press("Enter");
  await shows("What do you see differently?");
  await page.keyboard.type("IT saw the old API");
  await shot(page, "talk");
  await press("Enter");
  await shows("2 of 4");
  await page.keyboard.type("22");
  await press("Enter");
  await shows("3 of 4");
  await press("Backspace");
  await shows("2 of 4");
  await press("Escape");
  await dialog().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show of hands" }).focus();
  await press("Enter");
  await shows("2 of 4");
  await press("ArrowUp");
  await shows("1 of 4");
  await page.keyboard.type("2 1");
  await press("Enter");
  await shows("Why does it change?");
  await page.keyboard.type("Seen again");
  await press("Enter");
  await shows("2 of 4");
  await press("Escape");
  await dialog().waitFor({ state: "detached" });
  const cell = (await scoring()).cells.find((one) => one.talk !== "");
  assert.equal(cell.talk, "IT saw the old API");
  assert.deepEqual([cell.marketing.value, cell.marketing.firstValue, cell.marketing.because], [2, 3, "Seen again"]);
});

test("a covered round: handed over, answered by keys, handed in, revealed", async () => {
  await page.getByRole("button", { name: "Covered", exact: true }).focus();
  await press("Enter");
  await shows("Covered, not locked: the file is not encrypted.");
  await press("Enter");
  for (const [name, keys] of [
    ["Ana Duarte", ["3", "0"]],
    ["Jonas Weber", ["0", "1"]],
  ]) {
    await dialog().getByRole("button", { name: `${name} answers` }).focus();
    await press("Enter");
    await shows(`Hand the machine to ${name}.`);
    await shot(page, `over-${name[0]}`);
    await press("Enter");
    await shows("1 of 2");
    await accessible(page, "an answer under cover");
    await shot(page, `answer-${name[0]}`);
    if (name === "Ana Duarte") {
      // A figure inside the reason answers nothing.
      await dialog().getByRole("textbox", { name: /^Why\?/ }).focus();
      await page.keyboard.type("seen 3 times");
      await press("Enter");
      await shows("1 of 2");
    }
    await press(...keys);
    await shows("All are answered.");
    assert.ok((await scoring()).cells.filter((one) => one.marketing).length === 2, "nothing comes out before the reveal");
    await dialog().getByRole("button", { name: "Hand in" }).focus();
    await press("Enter");
    await shows("handed in");
  }
  await dialog().getByRole("button", { name: "Reveal" }).focus();
  await press("Enter");
  await dialog().waitFor({ state: "detached" });
  await page.getByText("1 difference to talk about").waitFor();
  assert.equal((await scoring()).sides[1].done, 4);
  await page.getByText("Marketing: seen 3 times").waitFor();
});

test("a paper sheet is typed in, the papers are saved, and nothing is wrong for anyone", async () => {
  const sheet = page.getByRole("button", { name: "Score sheets" });
  const [file] = await Promise.all([page.waitForEvent("download"), sheet.click()]);
  assert.match(file.suggestedFilename(), /\.pdf$/);
  await page.getByRole("button", { name: "Demo script" }).focus();
  await press("Enter");
  const script = page.getByRole("dialog", { name: "What a vendor is asked to show" });
  await script.getByRole("combobox", { name: "For: a line for the name" }).focus();
  await press("Enter");
  await page.getByRole("option", { name: "Mobilo" }).waitFor();
  await press("ArrowDown", "Enter");
  await script.getByRole("combobox", { name: "For: Mobilo" }).waitFor();
  const long = script.getByRole("textbox", { name: "How long, minutes" });
  await long.focus();
  await press("Control+a", "5", "Enter");
  await script.getByText("A demo takes 20 minutes to 8 hours").waitFor();
  await press("Control+a");
  await page.keyboard.type("90");
  await press("Enter");
  await shot(page, "script");
  await accessible(page, "the demo script");
  await script.getByRole("button", { name: "Save the script" }).focus();
  const [saved] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
  assert.match(saved.suggestedFilename(), /demo script for Mobilo.*\.pdf$/);
  await script.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Type in a paper sheet" }).focus();
  await press("Enter");
  await shows("One side’s sheet at a time");
  await dialog().getByRole("textbox").last().focus();
  await press("Control+a");
  await page.keyboard.type("2");
  await accessible(page, "a paper sheet");
  await shot(page, "paper");
  await dialog().getByRole("button", { name: "Keep the sheet" }).focus();
  await press("Enter");
  await shows("Why do figures that stood before change?");
  await dialog().getByRole("textbox").last().focus();
  await page.keyboard.type("Read from paper");
  await dialog().getByRole("button", { name: "Keep the sheet" }).focus();
  await press("Enter");
  await dialog().waitFor({ state: "detached" });
  await page.context().close();
  for (const theme of ["light", "dark"]) {
    page = await toScoring(theme);
    await page.getByRole("heading", { name: "Scoring", exact: true }).scrollIntoViewIfNeeded();
    await page.getByText("What the figures mean").or(page.locator(".legend")).first().scrollIntoViewIfNeeded();
    await accessible(page, `scoring, ${theme}`);
    await fits(page, "scoring");
    await shot(page, theme);
    await page.context().close();
  }
});

test("who fails a deal-breaker is out on screen, and in again when it is not judged after all", async () => {
  page = await toScoring();
  const table = page.getByRole("region", { name: /^Candidates by criteria/ });
  const verdict = page.getByRole("group", { name: "Tapcart on Data stays in the EU" });
  await verdict.getByRole("button", { name: "Fail" }).focus();
  await press("Enter");
  await table.getByText("Failed “Data stays in the EU”").waitFor();
  assert.equal(await table.getByText("out", { exact: true }).count(), 2, "neither side ranks it");
  assert.equal(await table.getByRole("button", { name: /^Tapcart on Order in two taps/ }).count(), 0, "it is not scored");
  await page.getByRole("button", { name: /^What was seen of Tapcart/ }).or(page.getByText("what was seen")).first().waitFor();
  await accessible(page, "a candidate that failed");
  await verdict.getByRole("button", { name: "Fail" }).focus();
  await press("Enter");
  await table.getByText("Failed “").waitFor({ state: "detached" });
  await page.getByText("1 deal-breaker to judge").waitFor();
});

test("a round is called off, and what lay under the cover is gone", async () => {
  const before = (await scoring()).cells.filter((one) => one.marketing).length;
  await change("new_criterion", { initiative: id, text: "Out in three months" });
  await page.reload();
  await page.getByRole("button", { name: "Covered", exact: true }).click();
  await shows("Covered, not locked");
  await press("Enter");
  await dialog().getByRole("button", { name: "Ana Duarte answers" }).click();
  await press("Enter");
  await shows("1 of 2");
  await press("3");
  await shows("2 of 2");
  await dialog().getByRole("button", { name: "Leave, to come back later" }).click();
  await shows("Ana answered 1 of 2");
  await press("Escape");
  await page.getByText("A covered round is under way.").waitFor();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await dialog().getByRole("button", { name: "Call it off" }).focus();
  await press("Enter");
  await shows("What lies under the cover is gone for good.");
  await accessible(page, "calling a round off");
  await dialog().getByRole("button", { name: "Go on with the round" }).click();
  assert.ok((await scoring()).round, "it goes on");
  await dialog().getByRole("button", { name: "Call it off" }).click();
  await dialog().getByRole("button", { name: "Call it off for good" }).click();
  await dialog().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show of hands" }).waitFor();
  const now = await scoring();
  assert.equal(now.round, null);
  assert.equal(now.cells.filter((one) => one.marketing).length, before, "no answer came out");
});

test("the letters beside the figures follow what the sides are called", async () => {
  const letters = () => page.locator(".figure .letter").evaluateAll((all) => [...new Set(all.map((one) => one.textContent))]);
  assert.deepEqual(await letters(), ["M", "IT"]);
  await change("edit_workspace", { edit: { field: "marketingLabel", value: "Brand" } });
  await change("edit_workspace", { edit: { field: "itLabel", value: "Digital & Tech" } });
  await page.reload();
  await page.getByText("Brand scored").waitFor();
  assert.deepEqual(await letters(), ["B", "DT"]);
  await fits(page, "renamed sides");
  await page.context().close();
  assert.deepEqual(stage.troubles, []);
});
