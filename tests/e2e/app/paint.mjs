/**
 * What a person sees in the real window (WebKitGTK), timed on a plan of 10,000 steps and on 1,000
 * initiatives: `cargo xtask bench`
 * starts it with the app built for speed. Prints; fails on nothing but an error.
 */
import { writeFileSync } from "node:fs";
import { setStage } from "./stage.mjs";

/** Medians of so many rounds. */
const ROUNDS = 9;
const STEPS = 10_000;
const INITIATIVES = 1000;
const FRAMES = 240;
/** A movement is made so many times from the top. */
const MOVEMENTS = 5;

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (part, numbers) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

function line(what, budget, ms) {
  const verdict = ms <= budget ? "within" : "OVER";
  console.log(`${what.padEnd(58)} budget ${String(budget).padStart(6)} ms   measured ${ms.toFixed(2).padStart(8)} ms   ${verdict}`);
}

/** A hundred strands of a hundred steps, with a link across now and then. */
function steps() {
  const rows = ["id,name,duration,predecessors"];
  for (let n = 0; n < STEPS; n += 1) {
    const before = [n >= 100 ? `S${n - 100}` : "", n % 2 === 1 && n > 300 ? `S${n - 203} SS+1` : ""].filter(Boolean);
    rows.push(`S${n},Step ${n},${1 + (n % 5)},${before.join(";")}`);
  }
  return rows.join("\n");
}

/** Milliseconds of each frame while what scrolls around `selector` does, from its top. */
const scrolls = (session, selector) =>
  session.later(
    (count, selector, done) => {
      let box = document.querySelector(selector);
      while (box && box.scrollHeight <= box.clientHeight + 200) box = box.parentElement;
      const each = [];
      box.scrollTop = 0;
      let last = performance.now();
      const next = (now) => {
        each.push(now - last);
        last = now;
        if (each.length > count) return done(each.slice(1));
        box.scrollTop += 37;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    },
    FRAMES,
    selector,
  );

/** The slowest frames but one in twenty: of the first movement, when nothing is compiled yet, and of the median one. */
async function movements(session, selector, what) {
  const slow = [];
  for (let n = 0; n < MOVEMENTS; n += 1) slow.push(at(0.95, await scrolls(session, selector)));
  line(`${what}, a frame while it scrolls, 95th`, 17, at(0.5, slow));
  line("  the first time", 17, slow[0]);
}

const stage = await setStage();
try {
  const file = stage.path("data", "Large.counterpart");
  const table = stage.path("steps.csv");
  writeFileSync(table, steps());
  stage.command("-w", file, "sample");
  stage.command("-w", file, "new", "--template", "blank", "--name", "Ten thousand steps");
  const key = JSON.parse(stage.command("-w", file, "list", "--json")).find((row) => row.name === "Ten thousand steps");
  stage.command("-w", file, "import", table, "--as", "steps", "--into", key.key);

  const session = await stage.open("-w", file);
  await session.run((id) => (globalThis.counterpartPlan = id), key.id);

  /** From a change of the address to the frame in which `selector` is painted. */
  const paints = (route, selector) =>
    session.later(
      (route, selector, done) => {
        const start = performance.now();
        const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        const seen = () => document.querySelector(selector) && (watch.disconnect(), painted());
        const watch = new MutationObserver(seen);
        watch.observe(document.body, { childList: true, subtree: true });
        location.hash = `#/${route}`;
      },
      route,
      selector,
    );

  const firsts = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    // Its brief first, so that the page's values are there and only painting is measured.
    await paints(`initiative/${key.id}/brief`, "main h1");
    await new Promise((done) => setTimeout(done, 1500));
    firsts.push(await paints(`initiative/${key.id}/selection`, ".timeline button"));
    await paints("people", "main h1");
  }
  line(`timeline of ${STEPS} steps, first paint in the window`, 100, at(0.5, firsts));

  await paints(`initiative/${key.id}/selection`, ".timeline button");
  await movements(session, ".timeline", "the same");
} finally {
  await stage.strike();
}

const many = await setStage();
try {
  const file = many.path("data", "Many.counterpart");
  many.command("-w", file, "sample", "--initiatives", String(INITIATIVES));
  const session = await many.open("-w", file);
  await session.later((done) => {
    location.hash = "#/initiatives?at=timeline";
    const seen = () => (document.querySelectorAll("[data-row]").length > 5 ? setTimeout(done, 1000) : setTimeout(seen, 50));
    seen();
  });
  await movements(session, "[role=grid]", `calendar of ${INITIATIVES} initiatives`);
} finally {
  await many.strike();
}
