/**
 * The main job in the real window, on a real file: two owners, what both want, requirements, the
 * timeline, the page, the first win; then a power cut, and everything undone step by step.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { after, before } from "node:test";
import { Key } from "./driver.mjs";
import { bothAgree, firstStart, mobileOrdering, otherOwner, requirementsAgreed, section as sectionOf, steps } from "./opening.mjs";
import { Page } from "./page.mjs";
import { setStage, until } from "./stage.mjs";

const OCCASION = "For the board, Tue 17 Mar";
const WIN = "Guests wait two and a half minutes less for their order";

let stage;
let page;

before(async () => {
  stage = await setStage();
  page = new Page(await stage.open());
});
after(() => stage?.strike());

const step = steps(() => stage);
const section = (name) => sectionOf(page, name);

step("first start asks for a name and an organisation", () => firstStart(page));
step("mobile ordering is made from its template", () => mobileOrdering(page));
step("a typed name seats the other owner", () => otherOwner(page));
step("both agree to what they want by holding F and J in a session", () => bothAgree(page));
step("the requirements are agreed at once, in the grid", () => requirementsAgreed(page));

step("a step of the timeline moves by keyboard", async () => {
  await section("Selection");
  await page.click("button", /^Fast/);
  await page.focus("button", /^Scan, 4 working days, Tue 24 Mar/);
  await page.press(Key.Right);
  await page.find("button", /^Scan, 4 working days, Wed 25 Mar/);
});

step("the page is saved as PDF, with its text in it", async () => {
  await page.press("p");
  await page.fill("What is it for?", OCCASION);
  await page.reads("It becomes issue 1");
  await page.click("button", /^Save as PDF/);
  await page.reads("Saved:");
  const [pdf] = readdirSync(stage.path("saved")).filter((name) => name.endsWith(".pdf"));
  const read = (program, ...more) => execFileSync(program, [stage.path("saved", pdf), ...more], { encoding: "utf8" });
  const text = read("pdftotext", "-").replace(/\s+/g, " ");
  for (const words of ["Mobile ordering", "Ana Duarte", "Jonas Keller", OCCASION, "Told the moment it is ready", "Kitchen ‘done’ event"])
    assert.ok(text.includes(words), `“${words}” is on the page: ${text}`);
  const info = read("pdfinfo");
  assert.match(info, /Pages: +1\n/);
  assert.match(info, /Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
});

step("printing opens the system's dialog", async () => {
  await page.click("button", /^Print/);
  await until("the print dialog is there", () => stage.windows().includes("Print"));
  stage.pressOn("Print", "Escape");
  await until("the print dialog is gone", () => !stage.windows().includes("Print"));
  await page.press(Key.Escape);
});

step("a win is logged with somebody from both sides", async () => {
  await section("Wins");
  await page.press("w");
  await page.find("button", /^Log it/);
  await page.session.type(WIN);
  await page.press(Key.Enter);
  for (const [side, deed] of [
    ["Marketing", "Ana Duarte: asked 200 guests what they wait for"],
    ["IT", "Jonas Keller: wired the kitchen screen to the till"],
  ]) {
    await page.click("combobox", `Add somebody: ${side}`);
    await page.session.type(deed);
    await page.press(Key.Enter);
    await page.reads(deed.split(": ")[1]);
  }
});

step("the win is announced", async () => {
  await page.click("button", /^Announce/);
  await page.reads("Has Jonas Keller seen it?");
  await page.click("radio", "Told me");
  await page.fill("Who was told", "All staff");
  await page.click("button", "Mark announced");
  await page.reads("All staff by mail");
  await page.press(Key.Escape);
});

step("the app is killed and reopened, and all is there", async () => {
  await stage.kill();
  page = new Page(await stage.open());
  await page.find("button", /^Ana Duarte/);
  await page.find("button", /^Jonas Keller/);
  await section("Wins 1");
  await page.reads(WIN);
  await section("Requirements 12/12");
  await page.reads("12 of 12 agreed by both");
  await section("Selection");
  await page.find("button", /^Scan, 4 working days, Wed 25 Mar/);
  await section("Brief");
  await page.reads("12 Mar, together");
  await page.reads(OCCASION);
});

step("everything is undone step by step, and each step says what it undoes", async () => {
  await page.click("link", /^Initiatives/);
  const undone = [];
  while (!(await page.text()).includes("Two people, one plan")) {
    assert.ok(undone.length < 40, `undone so far: ${undone.join("; ")}`);
    await page.session.chord([Key.Control], "z");
    // All of it happened before the restart, so that each step is asked about.
    const dialog = await page.find("dialog", /^Undo “/);
    const name = await page.name(dialog);
    undone.push(/“(.+)”/.exec(name)[1]);
    await page.click("button", /^Undo it/, dialog);
    await page.reads(`Undone: ${undone.at(-1)}`);
    await until("the question is gone", async () => !(await page.has("dialog", name)));
  }
  console.log(undone.map((label) => `    undone: ${label}`).join("\n"));
  assert.ok(undone.length >= 8, "each thing done was an action of its own");
});
