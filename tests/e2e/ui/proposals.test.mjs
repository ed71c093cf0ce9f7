/** Wins that the plan proposes, once and quietly, and a win logged from anywhere in a handful of keys; by keyboard alone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;
let page;
let press, type, to, comes, stop, button, field;
let card;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  card = (await stage.call("new_initiative", { name: "Club card", template: "blank" })).view.initiative.id;
  for (const [side, who] of [["marketing", "Ana Duarte"], ["it", "Jonas Keller"]])
    await stage.call("seat_owner", { initiative: card, side, who: { id: null, name: who }, standIn: false });
  // Two days in: Align is planned to close on the 13th.
  await stage.call("pick_tier", { initiative: card, tier: "fast", startsOn: "2026-03-11" });
  page = await stage.open(`initiative/${card}/selection`);
  page.setDefaultTimeout(8_000);
  ({ press, type, to, comes, stop, button, field } = keyboard(page));
});
after(async () => {
  await stage.strike();
  assert.deepEqual(stage.troubles, []);
});

const proposed = () => page.getByRole("list", { name: "Proposed wins" }).getByRole("listitem");
const proposals = async (of = card) => (await stage.call("win_proposals", { initiative: of })).proposals.map((one) => one.text);
const newest = async () => (await stage.call("wins", { from: 0, most: 1 })).wins[0];
async function until(what, holds) {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${what} does not come about`);
}
async function section(name) {
  await page.goto("about:blank");
  await page.goto(`${stage.url}#/initiative/${card}/${name}`);
  await page.getByRole("heading", { name: "Club card" }).first().waitFor();
}
async function closeGate(name) {
  await to(button(new RegExp(`^${name}, `)));
  await press("Enter");
  if (!(await page.getByRole("radio", { name: "Gate" }).isChecked())) {
    await to(page.getByRole("radio", { name: "Days" }).or(page.getByRole("radio", { name: "Gate" })));
    await press("ArrowRight");
  }
  // "Go on because" is asked for only where something is not met.
  const because = page.getByRole("textbox", { name: /Going on because/ });
  await button("Close the gate").waitFor();
  if (await because.count()) {
    await to(because);
    await page.keyboard.type("It was enough");
  }
  await to(button("Close the gate"));
  await press("Enter");
  await comes(new RegExp(`^button “${name}, .*Gate: agreed`), "the step with its closed gate");
}

test("a gate that closes on its day proposes nothing; one that closes early proposes a win, without a word", async () => {
  await closeGate("Align");
  await until("the proposal", async () => (await proposals()).length === 1);
  assert.deepEqual(await proposals(), ["Align closed 1 working day early: a win?"]);
  assert.equal(await page.getByRole("dialog").count(), 0, "nothing opens");
  assert.equal(await page.getByText("a win?").count(), (await page.getByText("Align closed 1 working day early: a win?").count()), "no second voice");
  await section("wins");
  await proposed().getByText("Align closed 1 working day early: a win?").waitFor();
  assert.equal(await proposed().count(), 1);
  await accessible(page, "a proposal");
  await fits(page, "a proposal");
});

test("left, it does not come again, neither anew nor for another window", async () => {
  await to(button("Leave it"));
  await page.keyboard.press("Enter");
  await proposed().first().waitFor({ state: "detached" });
  await stop("leaving it");
  await section("selection");
  await section("wins");
  assert.equal(await proposed().count(), 0);
  assert.deepEqual(await proposals(), []);
  const other = await stage.open(`initiative/${card}/wins`);
  await other.getByRole("heading", { name: "Wins" }).first().waitFor();
  assert.equal(await other.getByRole("list", { name: "Proposed wins" }).count(), 0);
  await other.close();
  // To undo that brings it back, once.
  await page.keyboard.press("Control+z");
  await proposed().getByText("Align closed 1 working day early: a win?").waitFor();
});

test("taken, it is a win with what is known, and whoever worked on it is offered", async () => {
  await to(button("Log it"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The win" }).waitFor();
  const { win } = await newest();
  assert.deepEqual([win.headline, win.after, win.unit, win.day], ["Align closed 1 working day early", "1", "working day early", "2026-03-12"]);
  assert.equal(win.initiative, card);
  await comes(/^(button|input|combobox) “/, "what comes next has the focus");
  await press("Escape");
  assert.deepEqual(await proposals(), [], "it was answered");
  await section("wins");
  assert.equal(await proposed().count(), 0);
  await page.getByText("Align closed 1 working day early").first().waitFor();
});

test("a reading that reaches its target proposes one, a second reading none", async () => {
  const { rows } = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "name" });
  const mobile = rows.find((row) => row.name === "Mobile ordering").id;
  await page.goto(`${stage.url}#/initiative/${mobile}/brief`);
  await page.getByRole("heading", { name: "Mobile ordering" }).first().waitFor();
  const before = await proposals(mobile);
  await to(button("Add a reading"));
  await press("Enter");
  await comes(/Reading/);
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await until("the reading", async () => JSON.stringify(await stage.call("initiative", { id: mobile })).includes('"value":"5"'));
  assert.deepEqual(await proposals(mobile), before, "on the way is not there");
  await comes(/Reading/, "the next one can be typed");
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  const text = "Wait at pick-up reached 4 min, its target: a win?";
  await until("the proposal", async () => (await proposals(mobile)).includes(text));
  assert.equal(await page.getByRole("dialog").count(), 0, "nothing opens");
  await comes(/Reading/);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.goto(`${stage.url}#/initiative/${mobile}/wins`);
  await proposed().getByText(text).waitFor();
  assert.equal((await proposals(mobile)).filter((one) => one.includes("Wait at pick-up")).length, 1, "once");
  await to(proposed().filter({ hasText: text }).getByRole("button", { name: "Leave it" }));
  await page.keyboard.press("Enter");
  await until("no proposal", async () => !(await proposals(mobile)).some((one) => one.includes("Wait at pick-up")));
});

test("W on every screen: the sentence comes first, and Esc leaves no trace", async () => {
  const { total } = await stage.call("wins", { from: 0, most: 1 });
  for (const route of ["week", "initiatives", "words", "pairs", "people", "settings", "trash", "wins", `initiative/${card}/selection`]) {
    await page.goto(`${stage.url}#/${route}`);
    await page.locator("main h1, main h2").first().waitFor();
    await page.keyboard.press("w");
    await comes(/^textarea “What went better/, `W on ${route}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  assert.equal((await stage.call("wins", { from: 0, most: 1 })).total, total);
});

test("“Pickup wait down from 9 to 4 min in Lyon”: five keys and two deeds make a joint win", async () => {
  await page.goto(`${stage.url}#/week`);
  await page.locator("main h1").first().waitFor();
  let pressed = 0;
  const key = async (name) => {
    pressed += 1;
    await page.keyboard.press(name);
  };
  await key("w");
  await comes(/^textarea “What went better/);
  await page.keyboard.type("Pickup wait down from 9 to 4 min in Lyon");
  await page.getByText("9 → 4 min, Pickup wait").waitFor();
  const offered = page.getByRole("group", { name: /^For|belongs|initiative/i });
  await offered.waitFor();
  await accessible(page, "a sentence read");
  await fits(page, "a sentence read");
  await to(offered.getByRole("button").first());
  assert.equal((await offered.getByRole("button").first().textContent()).trim(), "MO-1 Mobile ordering", "whose number it is");
  await key("Space");
  await to(button(/^Log it with|^With|9 → 4/), { most: 12 });
  await key("Enter");
  await until("the win", async () => (await newest()).win.headline.startsWith("Pickup wait"));
  const logged = await newest();
  assert.deepEqual([logged.win.before, logged.win.after, logged.win.unit, logged.win.measure], ["9", "4", "min", "Pickup wait"]);
  assert.match(logged.initiative, /Mobile ordering/);
  await comes(/^button “Name /, "who worked on it is offered");
  await key("Enter");
  await comes(/What .+ did/);
  await page.keyboard.type("walked the lunch peak");
  await page.keyboard.press("Enter");
  await comes(/^button “Name /, "then whoever is offered next, of either side");
  await key("Enter");
  await comes(/What .+ did/);
  await page.keyboard.type("moved the signal to the kitchen");
  await page.keyboard.press("Enter");
  await until("two deeds", async () => (await newest()).people.filter((one) => one.deed !== "").length === 2);
  assert.ok(pressed <= 5, `${pressed} keys beside what is typed`);
  await accessible(page, "a win in a handful of keys");
});
