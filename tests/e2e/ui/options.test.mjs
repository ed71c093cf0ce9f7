/** Every document can be set without colours; the book's sheets take what a page takes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, setStage } from "./stage.mjs";

let stage;
let page;
let id;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const list = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "standing" });
  id = list.rows.find((one) => one.name === "Mobile ordering").id;
});
after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

/** How many dots of the shown pages have a hue. */
const coloured = () =>
  page.evaluate(async () => {
    let count = 0;
    for (const seen of document.querySelectorAll("main img")) {
      const picture = new Image();
      picture.src = seen.src;
      await picture.decode();
      const canvas = new OffscreenCanvas(600, 800);
      const paint = canvas.getContext("2d");
      paint.fillStyle = "white";
      paint.fillRect(0, 0, 600, 800);
      paint.drawImage(picture, 0, 0, 600, 800);
      const dots = paint.getImageData(0, 0, 600, 800).data;
      for (let at = 0; at < dots.length; at += 4) {
        const [r, g, b] = [dots[at], dots[at + 1], dots[at + 2]];
        if (Math.max(r, g, b) - Math.min(r, g, b) > 12) count += 1;
      }
    }
    return count;
  });

async function opens(route) {
  page = await stage.open(route);
  page.setDefaultTimeout(20_000);
  await page.locator("main img").first().waitFor();
}

/** Ticks by keyboard what is set, and waits until the pages set so are painted; some are as they were. */
async function tick(name, option) {
  const set = page.waitForResponse((answer) => {
    const { command, input } = answer.request().postDataJSON() ?? {};
    return command === "preview_page" && input.options[option] === true;
  });
  await page.getByRole("checkbox", { name }).focus();
  await page.keyboard.press("Space");
  await (await set).finished();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

for (const [document, of] of [
  ["portfolio_book", "all"],
  ["portfolio_summary", "all"],
  ["requirement_list", () => id],
  ["timeline", () => id],
]) {
  test(`${document} loses its colours, and remembers that it did`, async () => {
    const route = `paper/${document}/${typeof of === "string" ? of : of()}`;
    await opens(route);
    const before = await coloured();
    assert.ok(before > 50, `it has colours to lose: ${before}`);
    await tick("Without colours", "grey");
    await accessible(page, document);
    assert.equal(await coloured(), 0);
    await page.context().close();
    await opens(route);
    assert.equal(await page.getByRole("checkbox", { name: "Without colours" }).isChecked(), true);
    assert.equal(await coloured(), 0);
    await page.context().close();
  });
}

test("the sheets of the book leave room for notes, and put that side first", async () => {
  await opens("paper/portfolio_book/all");
  await tick("A margin to write in", "notesMargin");
  const reader = page.getByRole("radiogroup", { name: "For" });
  await reader.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("ArrowRight");
  await reader.getByRole("radio", { name: "Marketing", checked: true }).waitFor();
  const { options } = await stage.call("paper_options", { document: "portfolio_book", initiative: null });
  assert.deepEqual([options.notesMargin, options.audience], [true, "marketing"]);
  await page.context().close();
});
