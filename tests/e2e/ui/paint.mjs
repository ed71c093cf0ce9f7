/**
 * What a person sees, timed in Chromium on a workspace of 1,000 initiatives: `cargo xtask bench`
 * starts it with the UI and the test host built for speed. Prints; fails on nothing but an error.
 */
import { setStage } from "./stage.mjs";

/** Medians of so many rounds. */
const ROUNDS = 9;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function line(what, budget, ms) {
  const verdict = ms <= budget ? "within" : "OVER";
  console.log(`${what.padEnd(58)} budget ${String(budget).padStart(6)} ms   measured ${ms.toFixed(2).padStart(8)} ms   ${verdict}`);
}

const stage = await setStage("--large", "1000");
try {
  const opened = await fetch(`${stage.url}api/pick-workspace`, { method: "POST", body: JSON.stringify({ how: "open" }) });
  if (!opened.ok) throw new Error(await opened.text());
  const page = await stage.open("week");
  const { rows } = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "" });
  const dated = [];
  for (const row of rows) {
    const { selection } = await stage.call("initiative", { id: row.id });
    if (selection.timeline?.steps.length > 3) dated.push(row.id);
    if (dated.length > 2 * ROUNDS) break;
  }

  /** From a change of the address to the frame in which `selector` is painted. */
  const paints = (route, selector) =>
    page.evaluate(
      ([route, selector]) =>
        new Promise((done) => {
          const start = performance.now();
          const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          const seen = () => document.querySelector(selector) && (watch.disconnect(), painted());
          const watch = new MutationObserver(seen);
          watch.observe(document.body, { childList: true, subtree: true });
          location.hash = `#/${route}`;
        }),
      [route, selector],
    );

  /** From a key to the frame after the page first changed, or after what was typed is saved. */
  async function answers(key, saved = false) {
    await page.evaluate((saved) => {
      const rests = () => document.activeElement?.classList.contains("rest");
      globalThis.answered = new Promise((done) => {
        const begin = (event) => {
          let changed = false;
          const watch = new MutationObserver(() => (changed = true));
          watch.observe(document.body, { childList: true, characterData: true, subtree: true });
          const look = () => {
            if (saved ? !rests() : !changed) return requestAnimationFrame(look);
            watch.disconnect();
            setTimeout(() => done(performance.now() - event.timeStamp));
          };
          requestAnimationFrame(look);
        };
        addEventListener("keydown", begin, { once: true, capture: true });
      });
    }, saved);
    await page.keyboard.press(key);
    return page.evaluate(() => globalThis.answered);
  }

  const lists = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    lists.push(await paints("initiatives", '[role="row"] a'));
    await paints("people", "main h1");
  }
  line("the list of 1,000 initiatives, painted", 500, median(lists));

  const firsts = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    await paints(`initiative/${dated[n]}/brief`, "main h1");
    await page.waitForLoadState("networkidle");
    firsts.push(await paints(`initiative/${dated[n]}/selection`, ".timeline"));
    await paints("people", "main h1");
  }
  line("timeline, first paint", 100, median(firsts));

  /** Milliseconds of the page's own work for each frame of a movement of 120 frames. */
  async function frames(move) {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const worked = async () =>
      (await session.send("Performance.getMetrics")).metrics.find((one) => one.name === "TaskDuration").value * 1000;
    const before = await worked();
    const count = await page.evaluate(move);
    const each = ((await worked()) - before) / count;
    await session.detach();
    return each;
  }

  await page.goto(`${stage.url}#/initiative/${dated[0]}/selection`);
  await page.locator(".timeline").waitFor();
  await page.getByLabel(/^Zoom/).press("Enter");
  await page.getByRole("option", { name: "Zoom: days" }).click();
  line(
    "timeline, a frame while it scrolls",
    17,
    await frames(async () => {
      const box = document.querySelector(".timeline").parentElement;
      for (let n = 0; n < 120; n += 1) {
        box.scrollLeft = Math.abs(((n * 24) % (2 * box.scrollWidth)) - box.scrollWidth);
        await new Promise(requestAnimationFrame);
      }
      return 120;
    }),
  );
  line(
    "timeline, a frame while a step is moved by key",
    17,
    await frames(async () => {
      const step = document.querySelector(".timeline button.target");
      step.focus();
      for (let n = 0; n < 120; n += 1) {
        const key = n % 2 === 0 ? "ArrowRight" : "ArrowLeft";
        step.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
      return 120;
    }),
  );

  await page.goto(`${stage.url}#/initiatives`);
  await page.getByRole("row").nth(5).waitFor();
  line(
    "the list, a frame while it scrolls",
    17,
    await frames(async () => {
      let box = document.querySelector('[role="row"]');
      while (box && box.scrollHeight <= box.clientHeight + 200) box = box.parentElement;
      for (let n = 0; n < 120; n += 1) {
        box.scrollTop = n * 160;
        await new Promise(requestAnimationFrame);
      }
      return 120;
    }),
  );

  const calendars = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    calendars.push(await paints("initiatives?at=timeline", "[data-row] + .bars svg"));
    await paints("people", "main h1");
  }
  line("all selections on one calendar, painted", 500, median(calendars));
  await page.goto(`${stage.url}#/initiatives?at=timeline`);
  await page.locator("[data-row]").nth(5).waitFor();
  line(
    "the calendar of 1,000, a frame while it scrolls",
    17,
    await frames(async () => {
      const box = document.querySelector("[role=grid]");
      for (let n = 0; n < 120; n += 1) {
        box.scrollTop = n * 160;
        await new Promise(requestAnimationFrame);
      }
      return 120;
    }),
  );

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  const keys = [];
  for (const key of "gwmpskrcd") {
    keys.push(await answers(key));
    await page.getByRole("dialog").getByRole("combobox").fill("");
    await page.waitForTimeout(300);
  }
  line("a key in the palette, to its first new list", 30, median(keys));

  const edits = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    await page.goto(`${stage.url}#/initiative/${dated[n + 1]}/brief`);
    await page.reload();
    await page.locator("main h1").waitFor();
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: /sentence/i }).first().press("Enter");
    await page.keyboard.type("Guests order ahead ");
    await page.keyboard.insertText(String(n));
    edits.push(await answers("Enter", true));
  }
  line("edit to painted and durable", 50, median(edits));
} finally {
  await stage.strike();
}
