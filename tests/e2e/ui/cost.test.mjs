/** Cost of ownership: the sheet by keyboard only, candidates beside each other, for every eye. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;
let id;

before(async () => {
  stage = await setStage();
  await stage.call("begin", { organisation: "Small", name: "Ana Duarte", side: "marketing" });
  const made = await stage.call("new_initiative", { template: "blank", name: "Mobile ordering" });
  id = made.view.initiative.id;
  await stage.call("set_objective", { initiative: id, text: "pick-up wait 9 → 4 min by 30 Sep" });
});
after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

const add = async (name) => {
  const page = await stage.call("add_candidate", { initiative: id, name, note: "" });
  return page.view.candidates ?? page.view.selection?.candidates;
};
const costs = () => stage.call("costs", { id });
const open = async (more) => {
  const page = await stage.open(`initiative/${id}/selection`, more);
  page.setDefaultTimeout(8_000);
  await page.getByRole("heading", { name: "Cost of ownership" }).waitFor();
  return page;
};
/** Reads until the file holds it: the screen saves by itself. */
async function until(what, hint) {
  for (let turn = 0; turn < 80; turn += 1) {
    if (what(await costs())) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${hint}: ${JSON.stringify((await costs()).sheets[0]?.rows.slice(0, 3))}`);
}

test("without candidates there is one inviting sentence", async () => {
  const page = await open();
  await page.getByText("Name a candidate above").waitFor();
  await page.close();
});

test("a sheet is filled by keys: typing, Tab, the same each year, a refusal, a block", async () => {
  await add("Nimbus");
  const page = await open();
  const { to, press, comes } = keyboard(page);
  const grid = page.getByRole("grid", { name: "Cost of Nimbus" });
  await to(grid.locator("td[tabindex='0']"));
  await page.keyboard.type("12k");
  await page.keyboard.press("Tab");
  await until((c) => c.sheets[0].rows[0].years[0]?.minor === 1_200_000, "licence, year 1");
  await comes(/gridcell/, "Tab saves and goes on to the next cell");
  await press("ArrowLeft");
  await to(page.getByRole("button", { name: "Same each year from Licence, year 1" }));
  await page.keyboard.press("Enter");
  await until((c) => c.sheets[0].rows[0].years.every((y) => y?.minor === 1_200_000), "the same each year");
  await to(grid.locator("td[tabindex='0']"), { key: "Shift+Tab" });
  await press("End", "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await page.keyboard.type("600");
  await page.keyboard.press("Enter");
  await page.getByText(/Type whole percent from 0 to 100/).waitFor();
  await comes(/textbox|input/, "what was refused stays in its field");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await until((c) => c.sheets[0].rows[0].marketingPercent === 60, "who pays");
  await page.getByText(/Type whole percent/).waitFor({ state: "detached" });
  await press("ArrowUp", "ArrowRight", "ArrowRight");
  await page.keyboard.press("F2");
  await comes(/input/, "F2 opens the cell");
  await page.keyboard.type("25");
  await page.keyboard.press("Escape");
  await comes(/gridcell/, "Esc leaves the cell as it was");
  assert.equal((await costs()).sheets[0].rows[0].overPercent, 0);
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await until((c) => c.sheets[0].rows[0].overPercent === 25, "over");
  await comes(/gridcell “”/, "Enter saves and goes down");

  await press("Home");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("40,000\t2,000\n\t5,000\n"));
  await page.keyboard.press("Control+v");
  await until((c) => c.sheets[0].rows[1].years[0]?.minor === 4_000_000 && c.sheets[0].rows[2].years[1]?.minor === 500_000, "the block");
  await page.getByRole("table", { name: "Totals of Nimbus" }).getByText("€107,000", { exact: true }).waitFor();
  // One step of undo takes the whole block back, and redo gives it back.
  await page.getByRole("heading", { name: "Over five years" }).waitFor();
  await press("Control+z");
  await until((c) => c.sheets[0].rows[1].years[0] === null && c.sheets[0].rows[2].years[1] === null, "undone");
  await page.getByRole("table", { name: "Totals of Nimbus" }).getByText("€60,000", { exact: true }).first().waitFor();
  await press("Control+Shift+z");
  await until((c) => c.sheets[0].rows[1].years[0]?.minor === 4_000_000, "redone");
  await page.evaluate(() => navigator.clipboard.writeText("1\t2\t3\t4\t5\t6\t7\t8\t9"));
  await page.keyboard.press("Control+v");
  await page.getByText(/The block has 1 row and 9 columns/).waitFor();
  await press("Delete");
  await until((c) => c.sheets[0].rows[1].years[0] === null, "Delete empties the cell");
  await page.close();
});

test("by mouse: a second press opens a cell, leaving it saves, a word that is no amount stays with its sentence", async () => {
  const page = await open();
  const grid = page.getByRole("grid", { name: "Cost of Nimbus" });
  const cell = (row, column) => grid.locator(`[data-cell="${row}-${column}"]`);
  await cell(4, 2).click();
  await cell(4, 2).click();
  await page.keyboard.type("lots");
  await cell(5, 5).click();
  await page.getByRole("alert").filter({ hasText: /lots/ }).waitFor();
  assert.equal(await cell(4, 2).locator("input").inputValue(), "lots");
  await cell(4, 2).locator("input").fill("3,500");
  await cell(5, 5).click();
  await until((c) => c.sheets[0].rows[4].years[1]?.minor === 350_000, "saved on leaving");
  await page.getByText("3,500").first().waitFor();
  await cell(4, 2).click();
  await page.getByRole("button", { name: "Same each year from Change and training, year 2" }).click();
  await until((c) => c.sheets[0].rows[4].years[4]?.minor === 350_000 && c.sheets[0].rows[4].years[0] === null, "from year 2");
  await page.close();
});

test("candidates stand beside each other, drawn and as a table, in both themes", async () => {
  await add("An in-house build with a rather long name that says what it is, who builds it and where it would run");
  await add("Quiet");
  const second = (await costs()).sheets.find((sheet) => sheet.name.startsWith("An in-house"));
  const first = (await costs()).sheets.find((sheet) => sheet.name === "Nimbus");
  await stage.call("paste_costs", { candidate: first.candidate, head: "integration", column: 1, text: "40000\t\t\t\t\t30\t10\t40\n8000\t2000\t2000\t2000\t2000\t50\n9000\t9000\t9000\t9000\t9000\t\t10\t20" });
  await stage.call("edit_cost", { candidate: first.candidate, head: "licence", edit: { field: "note", value: "Offer of 2 March, list price less 20 percent" } });
  await stage.call("paste_costs", { candidate: second.candidate, head: "licence", column: 1, text: "0\t0\t0\t0\t0\n140000\t20k\t20k\t20k\t20k\t20\t10\t60\n5000\t\t\t\t\t50" });
  for (const theme of ["light", "dark"]) {
    const page = await open({ theme });
    const picture = page.getByRole("img", { name: /Nimbus: €/ });
    await picture.waitFor();
    await page.getByLabel("Candidate: Nimbus").click();
    await page.getByRole("option", { name: /^Quiet/ }).click();
    await page.getByRole("grid", { name: "Cost of Quiet" }).waitFor();
    await page.getByText("Begin with the licence").waitFor();
    await page.getByLabel("Candidate: Quiet").click();
    await page.getByRole("option", { name: /^Nimbus/ }).click();
    await page.getByRole("grid", { name: "Cost of Nimbus" }).waitFor();
    assert.match(await picture.getAttribute("aria-label"), /for 1 min less: /);
    await page.getByText("Nothing is typed yet for Quiet.").waitFor();
    await accessible(page, `cost ${theme}`);
    await fits(page, `cost ${theme}`);
    if (process.env.SHOTS) {
      await page.getByRole("heading", { name: "Cost of ownership" }).evaluate((node) => node.scrollIntoView());
      await page.screenshot({ path: `${process.env.SHOTS}/cost-${theme}.png` });
      await page.getByRole("heading", { name: "Beside each other" }).evaluate((node) => node.scrollIntoView());
      await page.screenshot({ path: `${process.env.SHOTS}/cost-${theme}-2.png` });
    }
    await page.getByRole("heading", { name: "Beside each other" }).locator("..").getByRole("button", { name: "As a table" }).click();
    await page.getByRole("table", { name: "Candidates beside each other" }).waitFor();
    await accessible(page, `cost as a table ${theme}`);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/cost-${theme}-3.png` });
    await page.close();
  }
});
