/** What is said beside a pack, what was heard of, and who comes to the machine. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setStage } from "./stage.mjs";

let stage;
let ids;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const { rows } = await stage.call("portfolio", { text: "", sort: "" });
  ids = Object.fromEntries(rows.map((row) => [row.key, row.id]));
});

after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

test("of each page of a pack it is said what changed and what was left out", async () => {
  const pack = [ids["MO-1"], ids["SK-1"]];
  await stage.call("issue_page", { document: "one_pager", initiatives: pack, paper: "a4", occasion: "Board" });
  await stage.call("edit_initiative", { id: ids["SK-1"], edit: { field: "sentence", value: "No queue at lunch." } });
  const page = await stage.open(`paper/one_pager/${pack.join(",")}`);
  await page.getByText("SK-1 Self-service kiosks: changed since issue 1: title.").waitFor();
  assert.equal(await page.getByText("MO-1 Mobile ordering: unchanged since issue 1.").count(), 1);
  const left = page.getByRole("region", { name: "What was left out" }).getByRole("listitem");
  assert.match(await left.first().innerText(), /^MO-1 Mobile ordering: \d+ requirements/);
  await page.close();
});

test("the problem on the page leads to where it is written", async () => {
  const page = await stage.open(`paper/one_pager/${ids["SK-1"]}`);
  await page.getByRole("button", { name: "Edit: the problem" }).press("Enter");
  await page.getByRole("button", { name: /^The problem|^Problem/ }).waitFor();
  assert.match(page.url(), /\/brief$/);
  await page.close();
});

test("what was heard of is called, told what it is and noted by keyboard", async () => {
  const page = await stage.open(`initiative/${ids["SK-1"]}/selection`);
  await page.getByRole("textbox", { name: "A name you heard" }).focus();
  for (const name of ["Plat Labs", "Kiosk Kin"]) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.getByText(name, { exact: true }).first().waitFor();
  }
  const row = page.getByRole("listitem").filter({ hasText: "Kiosk Kin" });
  await row.getByRole("combobox", { name: "What Kiosk Kin is" }).press("Enter");
  await page.getByRole("option", { name: "product" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await row.getByRole("combobox", { name: "What Kiosk Kin is: vendor" }).waitFor();
  await row.getByRole("button", { name: /^From whom, or why/ }).press("Enter");
  await page.keyboard.type("Luc, at the fair");
  await page.keyboard.press("Enter");
  await row.getByText("Luc, at the fair").waitFor();
  // Another's name is refused beside the field, and what was typed stays.
  await row.getByRole("button", { name: /^Name of what you heard of/ }).press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("plat labs");
  await page.keyboard.press("Enter");
  await page.getByText("“Plat Labs” is on the list already.").waitFor();
  await page.keyboard.type(" of Lyon");
  await page.keyboard.press("Enter");
  await page.getByText("plat labs of Lyon").waitFor();
  const { selection } = await stage.call("initiative", { id: ids["SK-1"] });
  const [, heard] = selection.candidates;
  assert.deepEqual([heard.name, heard.kind, heard.note], ["plat labs of Lyon", "vendor", "Luc, at the fair"]);
  await page.close();
});

test("whoever comes takes the place of their own side, and typing goes on", async () => {
  const page = await stage.open("initiatives");
  const chip = page.getByRole("button", { name: /are here$/ });
  assert.match(await chip.innerText(), /Ana and Jonas/);
  await chip.press("Enter");
  for (const [typed, here] of [
    ["Sofia", /Ana and Sofia/],
    ["Laura", /Sofia and Laura/],
  ]) {
    await page.getByRole("combobox", { name: "Someone else is here" }).waitFor();
    await page.keyboard.type(typed);
    await page.getByRole("option", { name: new RegExp(typed) }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText(here).waitFor();
  }
  await page.close();
});
