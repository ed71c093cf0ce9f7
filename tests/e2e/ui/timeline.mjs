/** The hands on a timeline's keyboard: an initiative of its own, what stands in it, and every change undone. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { keyboard } from "./keys.mjs";

/** A new initiative with this tier, or these steps of a table, from 16 March on; at its selection. */
export async function begin(stage, name, { tier = "", steps = "", theme = "light" } = {}) {
  const { id } = (await stage.call("new_initiative", { name, template: "blank" })).view.initiative;
  if (tier) await stage.call("pick_tier", { initiative: id, tier, startsOn: "2026-03-16" });
  if (steps) await stage.call("import_steps", { initiative: id, text: steps, startsOn: "2026-03-16" });
  const page = await stage.open(`initiative/${id}/selection`, { theme });
  page.setDefaultTimeout(8_000);
  const hands = keyboard(page);
  const { press, type, to, comes, stop, field, radio } = hands;
  const target = (name) => page.locator("[data-step]", { hasText: name });
  if (tier || steps) await target("").first().waitFor();

  const selection = async () => (await stage.call("initiative", { id })).selection;

  async function until(what, holds) {
    let last;
    for (let turn = 0; turn < 100; turn += 1) {
      last = await selection();
      if (holds(last)) return last;
      await page.waitForTimeout(50);
    }
    const { steps, timeline, snapshots } = last;
    const said = steps.map((step) => `${step.name} ${step.dates}`);
    assert.fail(`${what} does not come about: ${said}; ${timeline?.links.length} links, ${snapshots.length} snapshots`);
  }

  /** Opens a step's form, for its days or its gate. */
  async function open(name, part = "Days") {
    await to(target(name));
    await press("Enter");
    await page.getByRole("dialog", { name: `${name}: its days and its gate` }).waitFor();
    await comes(/^input|radio/, `${name} opens`);
    if (!(await radio(part).isChecked())) await press(part === "Gate" ? "ArrowRight" : "ArrowLeft");
  }

  /** Leaves what is open, and a field that is typed in. */
  async function leave() {
    for (let turn = 0; turn < 3 && (await page.getByRole("dialog").count()) > 0; turn += 1) {
      await page.keyboard.press("Escape");
      await page.waitForTimeout(120);
    }
    const typing = () => page.evaluate(() => document.activeElement?.matches("input[type=text], textarea"));
    for (let turn = 0; turn < 4 && (await typing()); turn += 1) await page.keyboard.press("Shift+Tab");
    await stop("leaving");
  }

  /** Does something, sees it on the host, takes it back by one key, and finds all as it was. */
  async function undone(what, act, holds) {
    const was = await selection();
    await act();
    await until(what, holds);
    await leave();
    await page.keyboard.press("Control+z");
    await until(`undoing: ${what}`, (back) => isDeepStrictEqual(back, was));
    await stop(`undoing: ${what}`);
  }

  /** Brings back what was taken back last. */
  async function again(what, holds) {
    await leave();
    await page.keyboard.press("Control+Shift+z");
    return until(`${what} again`, holds);
  }

  /** Types into a field on the way. */
  async function fill(name, text, end = "Enter") {
    await to(field(name));
    await type(text, end);
  }

  return { ...hands, id, page, target, selection, until, open, leave, undone, again, fill };
}

export const stepOf = (now, name) => now.steps.find((step) => step.name === name);
export const barOf = ({ timeline }, name) => [...timeline.steps, timeline.contract].find((bar) => bar?.name === name);
