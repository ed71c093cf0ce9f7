/** No initiative, one, and a thousand. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, setStage } from "./stage.mjs";

let stage;

before(async () => {
  stage = await setStage("--large", "1000");
});
after(() => stage?.strike());

test("none: an inviting sentence; one: a row", async () => {
  await stage.call("begin", { organisation: "Small", name: "Ana Duarte", side: "marketing" });
  const page = await stage.open("initiatives");
  await page.getByRole("heading", { name: "Initiatives" }).waitFor();
  await page.getByRole("button", { name: /Mobile ordering/ }).waitFor();
  await accessible(page, "no initiative");
  await stage.call("new_initiative", { template: "blank", name: "Only one" });
  await page.reload();
  await page.getByRole("link", { name: "Only one" }).waitFor();
  await page.context().close();
});

test("a thousand: the list scrolls, and holds only what is seen", async () => {
  const opened = await fetch(`${stage.url}api/pick-workspace`, { method: "POST", body: JSON.stringify({ how: "open" }) });
  assert.ok(opened.ok, await opened.text());
  const page = await stage.open("initiatives");
  const rows = page.getByRole("row");
  await rows.nth(5).waitFor({ timeout: 30_000 });
  assert.equal((await stage.call("rail")).initiatives, 1000);
  assert.ok((await rows.count()) < 100, "rows out of sight are not in the page");
  await page.getByRole("grid").getByRole("link").first().focus();
  await page.keyboard.press("End");
  await accessible(page, "a thousand initiatives");
  await page.goto(`${stage.url}#/initiatives?at=timeline`);
  await page.locator("[data-row]").nth(5).waitFor({ timeout: 30_000 });
  assert.ok((await page.locator("[data-row]").count()) < 60, "nor are the calendar's");
  await page.locator("[data-row]").first().focus();
  await page.keyboard.press("End");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.row), "999");
  await page.context().close();
});

test("nothing complained, nothing left this machine", () => {
  assert.deepEqual(stage.troubles, []);
});
