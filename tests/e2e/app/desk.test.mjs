/**
 * The selection desk in the real window, on a real file: from the five questions to the choice, and
 * the choice on the printed page.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { after, before } from "node:test";
import { Key } from "./driver.mjs";
import { bothAgree, firstStart, mobileOrdering, otherOwner, requirementsAgreed, section, steps } from "./opening.mjs";
import { Page } from "./page.mjs";
import { setStage, until } from "./stage.mjs";

const CANDIDATES = ["Queueless", "Tapcart", "Our own app"];

let stage;
let page;
const step = steps(() => stage);

before(async () => {
  stage = await setStage();
  page = new Page(await stage.open());
});
after(() => stage?.strike());

/** The fields of the open gate, ticked and closed. */
async function closeGate(name) {
  await page.focus("button", new RegExp(`^${name}, `));
  await page.press(Key.Enter);
  await page.click("radio", /^Gate/);
  for (const who of ["Ana Duarte", "Jonas Keller"]) await page.tick(who);
  const unmet = await page.has("textbox", /not true yet/);
  if (unmet) await page.fill(/not true yet/, "agreed by word of mouth");
  await page.click("button", /^(Close the gate|Record this yes)$/);
  await until(`the gate of ${name} is closed`, () => page.has("button", new RegExp(`^${name}, .*done`)));
}

step("a plan that both agree to stands first", async () => {
  await firstStart(page);
  await mobileOrdering(page);
  await otherOwner(page);
  await bothAgree(page);
  await requirementsAgreed(page);
});

step("five questions propose how much choosing it deserves, and the calendar stands", async () => {
  await section(page, "Selection");
  for (const [question, answer] of [
    ["Does it use personal data?", "Yes"],
    ["What does it cost?", "Some"],
    ["Does it bind us beyond a year?", "No"],
    ["How much must it connect to?", "Some"],
    ["Can we go back on it easily?", "Yes"],
  ])
    await page.click("radio", answer, await page.find("radiogroup", question));
  await page.reads("Proposed");
  await page.click("button", /^Fast/);
  await page.find("button", /^Scan, 4 working days/);
});

step("three names become the short list, each with its reason", async () => {
  for (const name of CANDIDATES) {
    await page.fill("A name you heard", name);
    await page.press(Key.Enter);
    await page.find("button", `Move ${name}`);
  }
  for (const [i, name] of CANDIDATES.entries()) {
    await page.click("button", `Move ${name}`);
    await page.click("menuitem", "Short list");
    await page.focused(`Why ${name} goes to: Short list`);
    await page.session.type("answered every question");
    await page.press(Key.Enter);
    await page.reads(`Short list ${i + 1} of 3`);
    await page.focused(`Move ${name}`);
  }
});

step("the agreed requirements are what they are compared by", async () => {
  await page.click("button", "Take them from the agreed requirements");
  await page.reads("from requirement 1");
});

step("deal-breakers are judged first, and one candidate fails one", async () => {
  await page.reads("9 deal-breakers to judge");
  // Three deal-breakers, a column a candidate: the last one fails the first of them.
  const third = () => [...document.querySelectorAll("button[aria-pressed]")].filter((one) => one.innerText === "Fail")[2];
  await page.session.click(await page.session.run(third));
  for (let left = 8; left > 0; left -= 1) {
    await page.reads(left === 1 ? "1 deal-breaker to judge" : `${left} deal-breakers to judge`);
    const open = () => {
      const pairs = [...document.querySelectorAll("button[aria-pressed=false] + button[aria-pressed=false]")];
      const pass = pairs.find((one) => one.innerText === "Fail").previousElementSibling;
      pass.scrollIntoView({ block: "center" });
      return pass;
    };
    await until("it is judged", async () => {
      await page.session.click(await page.session.run(open));
      return true;
    });
  }
  await page.readsNo("to judge");
});

step("a show of hands scores by keyboard alone, with a line of talk", async () => {
  await page.click("button", "Show of hands");
  const place = async () => /1 of (\d+)/.exec(await page.text());
  const [, count] = await until("the first question is there", place);
  assert.ok(Number(count) >= 12, `there is something to score: ${count}`);
  await page.session.type("3 1");
  await page.press(Key.Enter);
  await page.reads("What do you see differently?");
  await page.session.type("IT saw the old interface");
  await page.press(Key.Enter);
  await page.reads(`2 of ${count}`);
  for (let n = 2; n <= Number(count) - 4; n += 1) {
    await page.reads(`${n} of ${count}`);
    await page.session.type(n % 3 === 0 ? "21" : "32");
    await page.press(Key.Enter);
  }
  await page.reads(`${Number(count) - 3} of ${count}`);
  await page.press(Key.Escape);
});

step("what is left is answered under cover and revealed together", async () => {
  await page.click("button", "Covered");
  await page.reads("Covered, not locked: the file is not encrypted.");
  await page.click("button", "Begin a covered round");
  for (const [name, keys] of [
    ["Ana Duarte", "3333"],
    ["Jonas Keller", "2222"],
  ]) {
    await page.click("button", `${name} answers`);
    await page.reads(`Hand the machine to ${name}.`);
    await page.click("button", "I am here, begin");
    for (let n = 0; n < keys.length; n += 1) {
      await page.reads(`${n + 1} of ${keys.length}`);
      await page.press(keys[n]);
    }
    await page.reads("All are answered.");
    await page.click("button", "Hand in");
    await page.reads("handed in");
  }
  await page.click("button", "Reveal");
  await until("the cover is off", async () => !(await page.has("button", "Reveal")));
});

step("what it costs is typed, year by year", async () => {
  const sheet = await page.find("grid", "Cost of Queueless");
  await page.session.click(await page.session.run((grid) => grid.querySelector("td[tabindex='0']"), sheet));
  await page.session.type("48000");
  await page.press(Key.Enter);
  await page.reads("48,000");
});

step("the gates before the choice are closed", async () => {
  for (const name of ["Align", "Needs", "Scan", "Show"]) await closeGate(name);
});

step("one is chosen, against one voice", async () => {
  await page.click("button", /^Choose…/);
  const dialog = await page.find("dialog", "Choose");
  await page.fill("Because", "it tells guests the minute their order is ready", dialog);
  await page.tick(/^Marketing/);
  await page.tick(/^IT/);
  await page.click("button", "Choose it");
  await page.reads("it tells guests the minute their order is ready");
  await page.reads("How they stood");
});

step("the page shows it", async () => {
  await page.press("p");
  await page.fill("What is it for?", "For the board");
  await page.click("button", /^Save as PDF/);
  await page.reads("Saved:");
  const [pdf] = readdirSync(stage.path("saved")).filter((name) => name.endsWith(".pdf"));
  const text = execFileSync("pdftotext", [stage.path("saved", pdf), "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  assert.match(text, /Queueless/);
  assert.match(text, /chosen in \d+ working days?/i);
  assert.match(text, /our usual way takes \d+/);
});
