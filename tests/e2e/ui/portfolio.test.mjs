/** All selections on one calendar, and who is overbooked, by keyboard only. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

const LONG = "A name that somebody pasted from a contract and that goes on and on ".repeat(3).slice(0, 200);

let stage;
let page;
let press, to, comes, button, radio, shows, heading;
let mobile;

async function plan(name, it, startsOn) {
  const { id } = (await stage.call("new_initiative", { template: "blank", name })).view.initiative;
  for (const [side, who] of [["marketing", "Ana Duarte"], ["it", it]])
    await stage.call("seat_owner", { initiative: id, side, who: { id: null, name: who }, standIn: false });
  await stage.call("pick_tier", { initiative: id, tier: "fast", startsOn });
  return id;
}
const total = async () => (await stage.call("overbooked", { person: null, most: 0 })).total;

before(async () => {
  stage = await setStage();
  await stage.call("begin", { organisation: "Northgate", name: "Ana Duarte", side: "marketing" });
  mobile = await plan("Mobile ordering", "Jonas Keller", "2026-03-12");
});
after(() => stage?.strike());

test("one initiative: nobody is overbooked, and it says so", async () => {
  page = await stage.open("initiatives?at=timeline");
  page.setDefaultTimeout(8_000);
  ({ press, to, comes, button, radio, shows, heading } = keyboard(page));
  await shows("Nobody owes work at gates of two initiatives on the same days.");
  await page.locator(".box .row").first().waitFor();
  await accessible(page, "one initiative");
});

test("from the list to the timeline; the address remembers which", async () => {
  await plan("Loyalty", "Priya Nair", "2026-03-13");
  await stage.call("new_initiative", { template: "blank", name: LONG });
  await page.goto(`${stage.url}#/initiatives`);
  await page.reload();
  await to(radio("List"));
  await press("ArrowRight");
  await heading("Overbooked");
  assert.ok(page.url().endsWith("#/initiatives?at=timeline"), page.url());
  await page.reload();
  await shows("Ana Duarte owes work at two gates on Mon 16 Mar: Align of Mobile ordering and Align of Loyalty.");
  await shows("Starting Align 1 working day later, on Mon 16 Mar, clears it.");
  await accessible(page, "overbooked");
  await fits(page, "the calendar with a long name");
  assert.ok(await page.locator(".bars .ground").count(), "gates are drawn");
});

test("a button starts the step later, and undo takes it back", async () => {
  const before = await total();
  await to(button("Start Align later"));
  await press("Enter");
  await page.getByText("Mon 16 Mar: Align of Mobile").first().waitFor({ state: "detached" });
  await comes(/./, "the focus stays near");
  assert.ok((await total()) < before, "it is cleared");
  await press("Control+z");
  await shows("Ana Duarte owes work at two gates on Mon 16 Mar: Align of Mobile ordering and Align of Loyalty.");
  assert.equal(await total(), before);
});

test("all statements, and the gate of one on the calendar", async () => {
  await to(button(/^All /), { key: "Shift+Tab" });
  await press("Enter");
  await shows(/on Thu 23 Apr: Contract of Mobile ordering/);
  await to(button(/^Show on the calendar: .*Contract of Mobile ordering/));
  await press("Enter");
  await comes(/rowheader .*Mobile ordering/, "showing it");
});

test("rows by arrows, the calendar by arrows, + and −, and Enter opens the selection", async () => {
  const rows = page.locator("[data-row]");
  await press("End", "Home", "ArrowDown", "ArrowUp", "PageDown", "Home");
  const box = page.locator(".box");
  const left = () => box.evaluate((node) => node.scrollLeft);
  await press("-", "-");
  await page.getByLabel(/Zoom: quarters$/).waitFor();
  await press("+", "+", "t");
  const before = await left();
  await press("ArrowRight");
  assert.ok((await left()) > before, "the calendar moves on");
  await press("ArrowLeft");
  assert.equal(await left(), before);
  assert.equal(await rows.count(), 3);
  const words = await page.locator("[role=gridcell] .unseen").first().textContent();
  assert.match(words, /Ana Duarte overbooked at Align, Fri 13 Mar to Mon 16 Mar\. .*Align, Thu 12 Mar to Mon 16 Mar, planned\./);
  await press("l", "l");
  await press("Enter");
  await heading("Selection");
  assert.ok(page.url().includes(`initiative/${mobile}/selection`), page.url());
  await page.goBack();
  await heading("Overbooked");
});

test("the same as text", async () => {
  await to(button("As text"));
  await press("Enter");
  await page.getByRole("table").waitFor();
  await shows(/^Align, Thu 12 Mar to Mon 16 Mar, planned$/);
  await accessible(page, "as text");
  await to(button("As drawing"));
  await press("Enter");
  await page.locator(".box .row").first().waitFor();
});

test("in the dark, and on a small window", async () => {
  const dark = await stage.open("initiatives?at=timeline", { theme: "dark", width: 1440, height: 900 });
  await dark.locator(".box .row").first().waitFor();
  await accessible(dark, "in the dark");
  await dark.context().close();
  const small = await stage.open("initiatives?at=timeline", { width: 960, height: 640 });
  await small.locator(".box .row").first().waitFor();
  await fits(small, "a small window");
  await small.context().close();
});

test("nothing complained, nothing left this machine", () => {
  assert.deepEqual(stage.troubles, []);
});
