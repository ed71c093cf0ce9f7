/** Words that paper may leave out, marked by keyboard where the text is written, and taken back there. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

const PROBLEM = "Guests wait nine minutes, as everybody knows, and leave.";
const ASIDE = ", as everybody knows";

let stage;
let page;
let press, to, comes, button;
let mobile;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const { rows } = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "name" });
  mobile = rows.find((row) => row.name === "Mobile ordering").id;
  await stage.call("edit_initiative", { id: mobile, edit: { field: "problem", value: PROBLEM } });
  page = await stage.open(`initiative/${mobile}/brief`);
  page.setDefaultTimeout(8_000);
  ({ press, to, comes, button } = keyboard(page));
});
after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

const marked = async (field) => {
  const { texts } = await stage.call("optional_words", { id: mobile });
  return texts.filter((one) => one.field === field).flatMap((one) => one.optional.map((line) => line.words));
};
async function until(field, words) {
  for (let turn = 0; turn < 100; turn += 1) {
    if (JSON.stringify(await marked(field)) === JSON.stringify(words)) return;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(await marked(field), words);
}
/** Selects words of the field that has the focus, by arrows alone. */
async function select(words) {
  const text = await page.evaluate(() => document.activeElement.value);
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < text.indexOf(words); at += 1) await page.keyboard.press("ArrowRight");
  for (let at = 0; at < words.length; at += 1) await page.keyboard.press("Shift+ArrowRight");
}
const offer = (name) => page.locator("button", { hasText: name });

test("the problem: words selected, one key, a dotted line where it is read", async () => {
  const problem = button(/^The problem: /);
  await problem.waitFor();
  await to(problem);
  await press("Enter");
  await comes(/^textarea “The problem/);
  assert.equal(await offer("May be left out on paper").count(), 0, "the whole text is selected: nothing is offered");
  await select(ASIDE);
  await offer("May be left out on paper").waitFor();
  await accessible(page, "words selected");
  await page.keyboard.press("Alt+o");
  await until("problem", [ASIDE]);
  await offer("Keep on paper").waitFor();
  await comes(/^textarea “The problem/, "one goes on writing");
  await press("Enter");
  await comes(/^button “The problem: .*\(May be left out on paper: , as everybody knows\)”/, "it is said too");
  const line = await page.locator("main .marked", { hasText: "as everybody knows" }).evaluate((one) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(one);
    return [textDecorationLine, textDecorationStyle, one.title];
  });
  assert.deepEqual(line, ["underline", "dotted", "May be left out on paper"]);
});

test("what is typed at the same time is kept first", async () => {
  await press("Enter");
  await comes(/^textarea “The problem/);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Every  noon.");
  await select("nine minutes");
  await page.keyboard.press("Alt+o");
  await until("problem", ["nine minutes", ASIDE]);
  const { initiative } = await stage.call("initiative", { id: mobile });
  assert.equal(initiative.problem.replace(/\s+/gu, " "), `${PROBLEM} Every noon.`);
  await page.keyboard.press("Escape");
  await comes(/^button “The problem/);
});

test("undo takes a mark back; a caret in marked words and the same key do too", async () => {
  await page.keyboard.press("Control+z");
  await until("problem", [ASIDE]);
  await comes(/^button “The problem/);
  await press("Enter");
  await comes(/^textarea “The problem/);
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < PROBLEM.indexOf("everybody") + 2; at += 1) await page.keyboard.press("ArrowRight");
  await offer("Keep on paper").waitFor();
  await page.keyboard.press("Alt+o");
  await until("problem", []);
  await press("Enter");
  await page.locator("main .marked").waitFor({ state: "detached" });
});

test("a requirement's two voices, in the grid", async () => {
  await page.goto(`${stage.url}#/initiative/${mobile}/requirements`);
  const cell = (column) => page.locator(`[data-column=${column}]`).first();
  await cell("marketing").waitFor();
  await to(page.locator("[role=gridcell]"));
  for (let turn = 0; turn < 9 && !(await cell("marketing").evaluate((one) => one === document.activeElement)); turn += 1)
    await press("ArrowRight");
  for (const [column, field] of [["marketing", "marketing_words"], ["it", "it_words"]]) {
    await press("F2");
    await comes(/^textarea /);
    const words = (await page.evaluate(() => document.activeElement.value)).split(" ").slice(1, 3).join(" ");
    await select(words);
    await offer("May be left out on paper").waitFor();
    await page.keyboard.press("Alt+o");
    await until(field, [words]);
    await page.keyboard.press("Escape");
    await page.locator(`[data-column=${column}] .marked`, { hasText: words }).waitFor();
    await comes(/gridcell .*May be left out on paper: /, "it is said too");
    await press("ArrowRight");
  }
  await fits(page, "marked voices");
});

test("by click as by key, the field keeps the focus; light and dark pass axe", async () => {
  for (const theme of ["light", "dark"]) {
    const other = await stage.open(`initiative/${mobile}/requirements`, { theme });
    other.setDefaultTimeout(8_000);
    const words = await other.locator("[data-column=marketing] .marked").first().textContent();
    await accessible(other, `marked voices, ${theme}`);
    await other.locator("[data-column=marketing]").first().dblclick();
    const field = other.locator("[data-column=marketing] textarea");
    await field.evaluate((one, words) => one.setSelectionRange(one.value.indexOf(words), one.value.indexOf(words) + words.length), words);
    await other.locator("button", { hasText: "Keep on paper" }).click();
    await other.locator("button", { hasText: "May be left out on paper" }).waitFor();
    assert.ok(await field.evaluate((one) => one === document.activeElement));
    await accessible(other, `words selected, ${theme}`);
    await other.locator("button", { hasText: "May be left out on paper" }).click();
    await other.locator("button", { hasText: "Keep on paper" }).waitFor();
    await other.keyboard.press("Escape");
    await other.close();
  }
});
