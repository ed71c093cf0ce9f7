/** The window itself: it opens, keeps what the policy promises, prints, and comes back after a kill. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Key } from "./driver.mjs";
import { Page } from "./page.mjs";
import { setStage, until } from "./stage.mjs";

let stage;
let app;

before(async () => {
  stage = await setStage();
  app = await stage.open();
});
after(() => stage?.strike());

test("the window opens with its title", () => {
  stage.photograph("window");
  assert.ok(stage.windows().includes("Counterpart"), `windows: ${stage.windows()}`);
});

test("the page can neither load from elsewhere nor run what is written into it", async () => {
  const blocked = await app.run(`async () => {
    const seen = [];
    addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    await fetch("http://127.0.0.1:9/").catch(() => {});
    const script = document.createElement("script");
    script.textContent = "globalThis.ranInline = true";
    document.head.append(script);
    await new Promise((done) => setTimeout(done, 100));
    return { seen, ran: "ranInline" in globalThis, tauri: "__TAURI__" in globalThis };
  }`);
  assert.ok(blocked.seen.includes("connect-src"), "a fetch to elsewhere is refused by the policy");
  assert.equal(blocked.ran, false, "an inline script does not run");
  assert.equal(blocked.tauri, false, "Tauri is not a global of the page");
  assert.equal(await app.run(`() => Object.isFrozen(Object.prototype)`), true);
});

test("Tauri's own commands are closed to the page", async () => {
  const answer = await app.run(`() => __TAURI_INTERNALS__.invoke("plugin:dialog|open", { options: {} }).then(() => "open", String)`);
  assert.match(answer, /not allowed|denied/i);
});

test("printing opens the system's print dialog", async () => {
  const seen = stage.windows().length;
  await app.run(`() => void __TAURI_INTERNALS__.invoke("print_page", { size: [210, 297] })`);
  await until("the print dialog is there", () => stage.windows().some((title) => title === "Print"));
  stage.photograph("print-dialog");
  assert.ok(stage.windows().length > seen);
});

test("closing keeps what is being typed, and leaves a closed copy in the documents", async () => {
  await stage.kill();
  app = await stage.open();
  let page = new Page(app);
  await page.fill("Your name", "Ana Duarte");
  await page.fill("Your organisation", "Northgate Group");
  await page.click("button", /^Begin/);
  await page.reads("Two people, one plan");
  await page.press("n");
  await page.fill("Its name", "Kiosks");
  await page.press(Key.Enter);
  await page.click("button", /^In one sentence/);
  await app.type("No queue at lunch");
  await stage.close();
  assert.ok(existsSync(stage.path("documents", "Northgate Group.counterpart")), "the closed copy is there");

  app = await stage.open();
  page = new Page(app);
  await page.reads("No queue at lunch");
});

test("closing remembers where the window was", async () => {
  await stage.close();
  const place = JSON.parse(readFileSync(stage.path("data", "window.json"), "utf8"));
  assert.deepEqual([place.width, place.height], [1280, 800]);

  writeFileSync(stage.path("data", "window.json"), JSON.stringify({ ...place, x: 60, y: 40, width: 1100, height: 720 }));
  app = await stage.open();
  await until("the window is where it was left", () => stage.geometry().startsWith("1100x720+60+40"));
});
