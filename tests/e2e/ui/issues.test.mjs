/** Paper by keyboard only: what a page is for, how it is set, its issues compared and signed; axe in both themes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, setStage } from "./stage.mjs";
import { keyboard } from "./keys.mjs";

let stage;
let page;
let id;
let press, type, to, mark, comes, button, field, shows;

const menuOf = (number) => button(`Issue ${number}: more`);
const line = (name) => page.getByRole("menuitem", { name });

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const list = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "standing" });
  id = list.rows[0].id;
  page = await stage.open(`paper/one_pager/${id}`);
  page.setDefaultTimeout(15_000);
  ({ press, type, to, mark, comes, button, field, shows } = keyboard(page));
  await page.locator("main img").first().waitFor();
});
after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

/** Opens a menu by its button and takes one of its lines. */
async function take(opener, name) {
  await to(opener);
  await page.keyboard.press("Enter");
  await line(name).waitFor();
  await mark(line(name));
  await page.keyboard.press("Enter");
}

test("a page is saved for an occasion and becomes an issue", async () => {
  await to(field("What is it for?"));
  await type("For the board, Tue 17 Mar");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  assert.match((await download).suggestedFilename(), /issue 1\.pdf$/);
  await shows("Issue 1");
  const { issues } = await stage.call("issues", { initiative: id });
  assert.equal(issues[0].occasion, "For the board, Tue 17 Mar");
});

test("how it is set is remembered for this document", async () => {
  const lines = page.getByRole("checkbox", { name: "Lines to sign on" });
  await to(lines);
  await page.keyboard.press("Space");
  assert.equal(await lines.isChecked(), false);
  await to(page.getByRole("radio", { name: "A4" }));
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => {
    const seen = document.querySelector("main img");
    return seen && Math.abs(seen.naturalHeight / seen.naturalWidth - 279.4 / 215.9) < 0.01;
  });
  const kept = await stage.call("paper_options", { document: "one_pager", initiative: id });
  assert.equal(kept.paper, "letter");
  assert.equal(kept.options.signatures, false);
});

test("pictures are taken of the page in sight", async () => {
  for (const [name, ending] of [["Save the page as PNG…", /\.png$/], ["Save the page as SVG…", /\.svg$/]]) {
    const download = page.waitForEvent("download");
    await take(button("More ways out"), name);
    assert.match((await download).suggestedFilename(), ending);
  }
});

test("two issues are compared, side by side", async () => {
  await stage.call("edit_initiative", { id, edit: { field: "name", value: "Loyalty for all" } });
  await stage.call("issue_page", { document: "one_pager", initiatives: [id], subject: "", paper: "a4", occasion: "Anew" });
  await page.reload();
  await page.locator("main img").first().waitFor();
  const { issues } = await stage.call("issues", { initiative: id });
  const [last, before] = issues;
  await take(menuOf(last.number), `Compare with issue ${before.number}`);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("rowheader", { name: /^Title/ }).waitFor();
  await dialog.getByText("New: ").first().waitFor({ state: "attached" });
  await press("Escape");
  await comes(new RegExp(`Issue ${last.number}: more`));
});

test("a signature on paper is recorded, and undone", async () => {
  const { issues } = await stage.call("issues", { initiative: id });
  const number = issues[0].number;
  await take(menuOf(number), "Signed on paper…");
  await page.getByRole("dialog").waitFor();
  await comes(/Who signed/);
  await page.keyboard.type("Laura");
  await mark(page.getByRole("option", { name: /Laura Bianchi/ }));
  await page.keyboard.press("Enter");
  await shows("Somebody else");
  await to(button("Record"));
  await press("Enter");
  await shows(new RegExp(`signed on paper by Laura Bianchi, .*, issue ${number}`));
  await page.keyboard.press("Control+z");
  await page.getByText(/signed on paper by Laura Bianchi/).waitFor({ state: "detached" });
});

test("words are marked that paper may leave out, and taken back", async () => {
  await to(button("May be left out on paper…"));
  await press("Enter");
  await page.getByRole("dialog").waitFor();
  await to(field("The problem"));
  await page.keyboard.press("Home");
  for (let n = 0; n < 6; n += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await button(/^Keep on paper: /).waitFor();
  await to(button(/^Keep on paper: /));
  await press("Enter");
  await button(/^Keep on paper: /).waitFor({ state: "detached" });
  await press("Escape");
  await comes(/May be left out on paper/);
});

test("a pack has its pages at the left, and arrows go from one to the next", async () => {
  const list = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "standing" });
  const pack = list.rows.map((row) => row.id).join(",");
  for (const theme of ["light", "dark"]) {
    const other = await stage.open(`paper/one_pager/${pack}`, { theme });
    await other.locator("nav img").first().waitFor();
    await other.getByRole("button", { name: "Page 1 of 8" }).focus();
    await other.keyboard.press("ArrowDown");
    await other.getByRole("button", { name: "Page 2 of 8" }).and(other.locator("[aria-current=page]")).waitFor();
    await accessible(other, `pack, ${theme}`);
    await other.context().close();
  }
});

test("the screen and its dialogs are accessible", async () => {
  for (const theme of ["light", "dark"]) {
    const other = await stage.open(`paper/one_pager/${id}`, { theme });
    await other.locator("main img").first().waitFor();
    await accessible(other, `paper, ${theme}`);
    for (const name of ["Compare with now", "Signed on paper…"]) {
      await other.getByRole("button", { name: /^Issue \d+: more$/ }).first().press("Enter");
      await other.getByRole("menuitem", { name }).press("Enter");
      await other.getByRole("dialog").waitFor();
      if (name === "Compare with now") await other.getByText(/^Unchanged: |Both say the same/).first().waitFor();
      await accessible(other, `${name}, ${theme}`);
      await other.keyboard.press("Escape");
      if (name !== "Compare with now") await other.keyboard.press("Escape");
      await other.getByRole("dialog").waitFor({ state: "detached" });
    }
    await other.context().close();
  }
});
