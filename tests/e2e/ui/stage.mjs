/** The built UI on the test host, in Chromium: one host and one data folder for each test file. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const root = new URL("../../../", import.meta.url).pathname;
const host = process.env.COUNTERPART_TEST_HOST ?? join(root, "target/debug/counterpart-test-host");
const ui = process.env.COUNTERPART_UI ?? join(root, "ui/dist");
const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Starts a host and a browser; `more` are further options of the host. */
export async function setStage(...more) {
  const data = mkdtempSync(join(tmpdir(), "counterpart-e2e-"));
  const port = await freePort();
  const process_ = spawn(host, ["--ui", ui, "--data", data, "--port", String(port), "--today", "2026-03-12", ...more]);
  const errors = [];
  process_.stderr.on("data", (text) => errors.push(String(text)));
  await new Promise((done, fail) => {
    process_.stdout.on("data", (text) => String(text).includes("listening") && done());
    process_.on("exit", (code) => fail(new Error(`the test host ended with ${code}: ${errors.join("")}`)));
    process_.on("error", fail);
  });
  const url = `http://127.0.0.1:${port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.COUNTERPART_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const troubles = [];

  /** Runs a command as the screen would; gives the answer, or throws what was refused. */
  async function call(command, input = {}) {
    const answer = await fetch(`${url}api/call`, { method: "POST", body: JSON.stringify({ command, input }) });
    const value = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(value.message), value);
    return value;
  }

  /** Opens a page. What the console complains about and what leaves this machine fails the file. */
  async function open(route = "", { width = 1280, height = 800, theme = "light", motion = "reduce" } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: motion });
    const page = await context.newPage();
    page.on("pageerror", (error) => troubles.push(`${route}: ${error.message}`));
    page.on("console", (message) => {
      const text = message.text();
      const known = text.includes("404") || text.includes("requestFullscreen") || text.includes("status of 400");
      if (message.type() === "error" && !known) troubles.push(`${route}: ${text}`);
    });
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(request.url())) troubles.push(`${route}: asked ${request.url()}`);
    });
    await page.goto(`${url}#/${route}`);
    await page.locator("main").first().waitFor();
    return page;
  }

  return {
    url,
    data,
    call,
    open,
    troubles,
    async strike() {
      await browser.close();
      process_.removeAllListeners("exit");
      process_.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function accessible(page, what) {
  // Playwright runs this in its own world: the page's policy stays in force.
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (rules) => {
      const { violations } = await globalThis.axe.run(document, { runOnly: rules });
      return violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.html.slice(0, 120)}`).join(" ; ")}`);
    },
    RULES,
  );
  assert.deepEqual(found, [], `${what}: axe finds nothing`);
}

/** The page does not scroll sideways. */
export async function fits(page, what) {
  const [wide, room] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  assert.ok(wide <= room, `${what}: ${wide} px wide in ${room}`);
}
