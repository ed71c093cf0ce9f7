/** What the printer gets is the page: printed to a file through the system's dialog, it is the PDF, dot for dot. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Key } from "./driver.mjs";
import { Page } from "./page.mjs";
import { setStage, until } from "./stage.mjs";

/** What office printers print at. */
const DPI = 300;
/** At most so many dots of a hundred may differ. */
const MOST = 1;

let stage;
let app;
let page;

before(async () => {
  stage = await setStage();
  // GTK puts the file where the app was started, and asks before it writes over one.
  printed().forEach((file) => rmSync(file));
  stage.command("sample");
  app = await stage.open();
  page = new Page(app);
});
after(async () => {
  printed().forEach((file) => rmSync(file));
  await stage?.strike();
});

/** Every PDF in the folders where GTK puts what is printed to a file. */
function printed() {
  return [stage.path("home"), stage.path("home", "Documents"), process.cwd()].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /^output.*\.pdf$/i.test(name))
          .map((name) => join(folder, name))
      : [],
  );
}

/** The share of dots that differ, in percent, page by page. */
function differing(one, other) {
  const raster = (pdf, name) => {
    execFileSync("pdftoppm", ["-r", String(DPI), "-gray", pdf, stage.path(name)]);
    return readdirSync(stage.folder).filter((file) => file.startsWith(`${name}-`)).sort();
  };
  const [a, b] = [raster(one, "saved-page"), raster(other, "printed-page")];
  assert.equal(b.length, a.length, "as many pages");
  return a.map((file, i) => {
    const size = execFileSync("identify", ["-format", "%w %h", stage.path(file)], { encoding: "utf8" }).split(" ").map(Number);
    // A dot is printed or not: it differs when its grey does by half or more. (WebKit prints letters as
    // outlines, whose soft edges no two renderers draw alike.) ImageMagick exits with 1 when any differs.
    const seen = spawnSync("compare", ["-metric", "AE", "-fuzz", "50%", stage.path(file), stage.path(b[i]), "null:"], { encoding: "utf8" });
    return (100 * Number.parseFloat(seen.stderr)) / (size[0] * size[1]);
  });
}

test("a printed page is the saved page", async () => {
  const id = await app.run(`async () => {
    const list = await __TAURI_INTERNALS__.invoke("call", { command: "portfolio", input: { text: "", stage: null, person: null, sort: "standing" } });
    return list.rows[0].id;
  }`);
  await app.run(`(id) => { location.hash = "#/paper/one_pager/" + id; }`, id);
  await page.fill("What is it for?", "For the board");
  await page.reads("It becomes issue 1");
  await page.click("button", /^Save as PDF/);
  await page.reads("Saved:");
  const [saved] = readdirSync(stage.path("saved")).filter((name) => name.endsWith(".pdf"));

  await page.click("button", /^Print/);
  await until("the print dialog is there", () => stage.windows().includes("Print"));
  // It is listed before it is shown, and shown before it has found the printers.
  const pause = () => new Promise((done) => setTimeout(done, 1_500));
  await pause();
  // The one printer there is prints to a file; with it chosen, Print can be pressed.
  await until("the printer can be chosen", () => (stage.clickOn("Print", 85, 86), true));
  await pause();
  stage.photograph("print-to-file");
  stage.clickOn("Print", 580, 487);
  const [file] = await until("the file is printed", () => {
    const found = printed();
    return found.length > 0 && statSync(found[0]).size > 0 ? found : undefined;
  }, 30_000);
  await until("the dialog is gone", () => !stage.windows().includes("Print"));
  const differs = differing(stage.path("saved", saved), file);
  console.log(`differing dots: ${differs.map((share) => `${share.toFixed(3)} %`).join(", ")}`);
  for (const share of differs) assert.ok(share <= MOST, `${share} % of the dots differ`);
  await page.press(Key.Escape);
});
