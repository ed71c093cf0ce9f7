/** Settings by keyboard alone: regions with a week and days off of their own, and what past selections took. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
});
after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

const settings = () => stage.call("settings");

async function until(page, what, holds) {
  for (let turn = 0; turn < 100; turn += 1) {
    const now = await settings();
    if (holds(now)) return now;
    await page.waitForTimeout(50);
  }
  return assert.fail(`${what} does not come about`);
}

async function look(theme) {
  const page = await stage.open("settings", { theme });
  page.setDefaultTimeout(8_000);
  await page.getByText("Where people work on other days.").waitFor();
  return page;
}

/** Takes back the last change; text being typed would have its own. */
async function undo(page, press) {
  const typing = () => page.evaluate(() => document.activeElement.matches("input[type=text]"));
  for (let turn = 0; turn < 6 && (await typing()); turn += 1) await press("Shift+Tab");
  await press("Control+z");
}

test("a region: added, its week, its days off, another name, taken away and back", async () => {
  const page = await look("light");
  const { press, type, to, comes, stop, button, field, shows } = keyboard(page);
  await shows("Everyone works on the same days. Add a region for those who do not.");
  await to(field("A new region"));
  await page.keyboard.press("Enter");
  await shows("Type the region’s name, as in Lisbon.");
  await type("Gulf stores", "Enter");
  await until(page, "the region", (now) => now.regions.length === 1);
  await comes(/A new region/);

  const week = page.getByRole("group", { name: "Week in Gulf stores" });
  await to(week.getByRole("button", { name: "Fri" }), { key: "Shift+Tab" });
  await page.keyboard.press("Space");
  await to(week.getByRole("button", { name: "Sun" }));
  await page.keyboard.press("Space");
  await until(page, "Sunday to Thursday", (now) => now.regions[0].week === "1111001");

  const off = page.getByRole("group", { name: "Days off in Gulf stores" });
  await to(off.getByRole("textbox", { name: "Day" }));
  await type("soonish", "Enter");
  await off.getByRole("status").filter({ hasText: /soonish/ }).waitFor();
  await type("20 mar");
  await off.getByRole("status").filter({ hasText: /20 Mar/ }).waitFor();
  await press("Tab");
  await type("Eid", "Enter");
  const now = await until(page, "the day off", (it) => it.holidays.some((one) => one.name === "Eid"));
  const eid = now.holidays.find((one) => one.name === "Eid");
  assert.deepEqual([eid.day, eid.region], ["2026-03-20", now.regions[0].id]);
  await accessible(page, "a region");
  await fits(page, "a region");

  await to(button("Remove Eid"), { key: "Shift+Tab" });
  await press("Enter");
  await shows("Eid is a working day again.");
  await comes(/^input “Day”/, "what was removed had the focus");
  await undo(page, press);
  await until(page, "the day off again", (it) => it.holidays.some((one) => one.name === "Eid"));
  await stop("undoing");

  await to(button(/Region’s name.*Gulf stores/), { key: "Shift+Tab" });
  await press("Enter");
  await type("Gulf", "Enter");
  await until(page, "another name", (it) => it.regions[0].name === "Gulf");
  await to(button("Remove Gulf"));
  await press("Enter");
  await shows("Gulf is removed; its steps follow everyone’s days.");
  await until(page, "no region", (it) => it.regions.length === 0);
  await comes(/A new region/, "what was removed had the focus");
  await undo(page, press);
  await until(page, "the region again", (it) => it.regions.length === 1);
  await button("Remove Gulf").waitFor();
  await stop("undoing");
  await page.close();
});

/** A selection of the tier Fast that has been decided, made as the screens make one. */
async function finished(name, days) {
  const { id } = (await stage.call("new_initiative", { name, template: "blank" })).view.initiative;
  for (const [side, who] of [["marketing", "Ana Duarte"], ["it", "Jonas Keller"]])
    await stage.call("seat_owner", { initiative: id, side, who: { id: null, name: who }, standIn: false });
  const { steps } = (await stage.call("pick_tier", { initiative: id, tier: "fast", startsOn: "2026-01-05" })).view.selection;
  for (const [kind, [from, to]] of Object.entries(days)) {
    const step = steps.find((one) => one.kind === kind).id;
    await stage.call("edit_step", { id: step, edit: { field: "actualStart", value: from } });
    await stage.call("close_gate", { id: step, sides: ["marketing", "it"], day: to, because: "It was enough" });
  }
}

test("what three finished selections took becomes our usual way by one key, and not by another", async () => {
  for (const [n, align] of ["2026-01-06", "2026-01-07", "2026-01-12"].entries())
    await finished(`Finished ${n + 1}`, {
      align: ["2026-01-05", align],
      needs: ["2026-01-14", "2026-01-20"],
      scan: ["2026-01-21", "2026-01-23"],
      show: ["2026-01-26", "2026-01-28"],
      decide: ["2026-01-29", "2026-01-30"],
    });
  for (const theme of ["light", "dark"]) {
    const page = await look(theme);
    await page.getByRole("button", { name: "Use these" }).waitFor();
    await accessible(page, `what was learned, ${theme}`);
    await page.close();
  }
  const page = await look("light");
  const { press, to, comes, stop, button, shows } = keyboard(page);
  const usual = (now, step) => now.usual.find((one) => one.step === step).halfDays;
  const before = await settings();
  const learned = Object.fromEntries(before.learned.map((one) => [one.step, one.halfDays]));
  assert.notEqual(learned.align, usual(before, "align"));
  await to(button("Use these"));
  await press("Enter");
  await shows("These are our usual way.");
  await comes(/These are our usual way/);
  await until(page, "the learned way", (now) =>
    Object.entries(learned).every(([step, halfDays]) => usual(now, step) === halfDays),
  );
  await accessible(page, "the learned way in force");
  await undo(page, press);
  await until(page, "our way as it was", (now) => usual(now, "align") === usual(before, "align"));
  await button("Use these").waitFor();
  await stop("undoing");
  await page.close();
});
