/** What the printer gets is the page: printed to a file through the system's dialog, it is the PDF, dot for dot. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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
function differing(one, other, of) {
  const raster = (pdf, name) => {
    execFileSync("pdftoppm", ["-r", String(DPI), "-gray", pdf, stage.path(name)]);
    return readdirSync(stage.folder).filter((file) => file.startsWith(`${name}-`)).sort();
  };
  const [a, b] = [raster(one, `${of}-saved`), raster(other, `${of}-printed`)];
  assert.equal(b.length, a.length, "as many pages");
  const sizeOf = (file) => execFileSync("identify", ["-format", "%w %h", stage.path(file)], { encoding: "utf8" }).split(" ").map(Number);
  return a.map((file, i) => {
    const size = sizeOf(file);
    const [width, height] = sizeOf(b[i]);
    // What lies across is printed on upright paper, turned, as printers take it. GTK's papers are whole
    // points, so that this one is two dots longer at its foot.
    if (size[0] > size[1] && width < height)
      execFileSync("mogrify", ["-crop", `${size[1]}x${size[0]}+0+0`, "+repage", "-rotate", "90", stage.path(b[i])]);
    // A dot is printed or not: it differs when its grey does by half or more. (WebKit prints letters as
    // outlines, whose soft edges no two renderers draw alike.) ImageMagick exits with 1 when any differs.
    const seen = spawnSync("compare", ["-metric", "AE", "-fuzz", "50%", stage.path(file), stage.path(b[i]), "null:"], { encoding: "utf8" });
    return (100 * Number.parseFloat(seen.stderr)) / (size[0] * size[1]);
  });
}

/** Opens a document, saves it, prints it to a file, and says how much the two differ. */
async function prints(route, name) {
  await app.run(`(route) => { location.hash = "#/paper/" + route; }`, route);
  await page.fill("What is it for?", "For the board");
  await page.reads("It becomes issue 1");
  await page.click("button", /^Save as PDF/);
  const saved = await until("the page is saved", () =>
    readdirSync(stage.path("saved")).find((file) => file.endsWith(`${name}, issue 1.pdf`)),
  );
  stage.photograph(`saved-${name}`);

  await page.click("button", /^Print/);
  await until("the print dialog is there", () => stage.windows().includes("Print"));
  // It is listed before it is shown, and shown before it has found the printers.
  const pause = () => new Promise((done) => setTimeout(done, 1_500));
  await pause();
  // The one printer there is prints to a file; with it chosen, Print can be pressed.
  await until("the printer can be chosen", () => (stage.clickOn("Print", 85, 86), true));
  await pause();
  stage.photograph(`print-to-file-${name}`);
  stage.clickOn("Print", 580, 487);
  const [file] = await until("the file is printed", () => {
    const found = printed();
    return found.length > 0 && statSync(found[0]).size > 0 ? found : undefined;
  }, 30_000);
  await until("the dialog is gone", () => !stage.windows().includes("Print"));
  const differs = differing(stage.path("saved", saved), file, name);
  console.log(`${name}, differing dots: ${differs.map((share) => `${share.toFixed(3)} %`).join(", ")}`);
  for (const share of differs) assert.ok(share <= MOST, `${share} % of the dots differ`);
  rmSync(file);
  await page.press(Key.Escape);
}

const mobileOrdering = () =>
  app.run(`async () => {
    const list = await __TAURI_INTERNALS__.invoke("call", { command: "portfolio", input: { text: "", stage: null, person: null, sort: "standing" } });
    return list.rows.find((row) => row.name === "Mobile ordering").id;
  }`);

test("a printed page is the saved page", async () => {
  await prints(`one_pager/${await mobileOrdering()}`, "Mobile ordering");
});

test("so is a sheet across, on A3", async () => {
  await prints(`timeline/${await mobileOrdering()}`, "timeline");
});

test("a page copied as an image is on the system's clipboard", async () => {
  await app.run(`(route) => { location.hash = "#/paper/" + route; }`, `one_pager/${await mobileOrdering()}`);
  await page.reads("Smallest type");
  await app.run(`() => document.activeElement?.blur()`);
  await page.press("c");
  await page.reads("on the clipboard as an image");
  const png = stage.path("copied.png");
  const { stdout } = spawnSync("xclip", ["-selection", "clipboard", "-t", "image/png", "-o"], {
    env: { ...process.env, DISPLAY: stage.display },
    maxBuffer: 1e8,
  });
  writeFileSync(png, stdout);
  const [wide, high, colours] = execFileSync("identify", ["-format", "%w %h %k", png], { encoding: "utf8" }).split(" ").map(Number);
  assert.ok(wide >= 1_240, `sharp enough for a slide: ${wide} dots wide`);
  assert.ok(Math.abs(high / wide - 297 / 210) < 0.01, `a page of A4: ${wide} × ${high}`);
  assert.ok(colours > 50, `the page is on it: ${colours} colours`);
});
