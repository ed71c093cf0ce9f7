/** A book of very many sheets comes in volumes, each by key. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, setStage } from "./stage.mjs";

let stage;

before(async () => {
  stage = await setStage("--large", "401");
});
after(() => stage?.strike());

test("401 initiatives: two volumes, and the second by key", async () => {
  const opened = await fetch(`${stage.url}api/pick-workspace`, { method: "POST", body: JSON.stringify({ how: "open" }) });
  assert.ok(opened.ok, await opened.text());
  const page = await stage.open("paper/portfolio_book/all");
  const volumes = page.getByRole("radiogroup", { name: "Volume, of 2" });
  await volumes.waitFor({ timeout: 180_000 });
  assert.equal(await volumes.getByRole("radio", { checked: true }).textContent(), "1");
  await accessible(page, "a volume");
  if (process.env.COUNTERPART_SHOTS) await page.screenshot({ path: `${process.env.COUNTERPART_SHOTS}/volumes.png` });
  await volumes.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/subject=2/);
  await volumes.getByRole("radio", { name: "2", checked: true }).waitFor({ timeout: 180_000 });
  assert.deepEqual(stage.troubles, []);
  await page.context().close();
});
