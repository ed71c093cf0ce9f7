/** A timeline's steps, links and gates by keyboard alone, and each change undone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setStage } from "./stage.mjs";
import { barOf, begin, stepOf } from "./timeline.mjs";

let stage;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
});
after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

test("a step of one's own: added, named, taken out", async () => {
  const { press, type, to, comes, button, page, target, until, open, undone } = await begin(stage, "A step", { tier: "fast" });
  await undone(
    "a step",
    async () => {
      await to(button("Add a step"));
      await press("Enter");
      await comes(/Name of the step/);
      await type("Visit a customer", "Enter");
    },
    (now) => stepOf(now, "Visit a customer"),
  );
  await page.keyboard.press("Control+Shift+z");
  // On the host too: the page may still show what undo has taken away.
  await until("the step again", (now) => stepOf(now, "Visit a customer"));
  await target("Visit a customer").waitFor();
  await undone(
    "another name",
    async () => {
      await open("Visit a customer");
      await to(button(/^Name of the step/), { key: "Shift+Tab" });
      await press("Enter");
      await type("Visit two customers", "Enter");
    },
    (now) => stepOf(now, "Visit two customers"),
  );
  await undone(
    "a step taken out",
    async () => {
      await open("Visit a customer");
      await to(button("Take this step out"));
      await press("Enter");
    },
    (now) => !stepOf(now, "Visit a customer"),
  );
  await page.close();
});

test("moved and stretched by its bar", async () => {
  const { press, to, comes, target, undone, page } = await begin(stage, "A bar", { tier: "fast" });
  await undone(
    "moving by two working days",
    async () => {
      await to(target("Scan"));
      await press("ArrowRight", "ArrowRight");
    },
    (now) => stepOf(now, "Scan").notBefore === "2026-03-30",
  );
  await undone(
    "moving the first moves all",
    async () => {
      await to(target("Align"));
      await press("ArrowLeft");
    },
    (now) => barOf(now, "Align").startDay === "2026-03-13" && barOf(now, "Needs").startDay === "2026-03-18",
  );
  await undone(
    "a day longer",
    async () => {
      await to(target("Show"));
      await press("Shift+ArrowRight");
    },
    (now) => stepOf(now, "Show").halfDays === 16,
  );
  await undone(
    "half a day shorter",
    async () => {
      await to(target("Show"));
      await press("Alt+Shift+ArrowLeft");
    },
    (now) => stepOf(now, "Show").halfDays === 13,
  );
  await to(target("Align"));
  await press("ArrowDown");
  await comes(/Needs/);
  await press("End");
  await comes(/Contract/);
  await press("ArrowUp");
  await comes(/Decide/);
  await press("Home");
  await comes(/Align/);
  await page.close();
});

test("its form: lengths, days, order, what is done; and what is wrong is said there", async () => {
  const { press, type, to, mark, field, combo, option, shows, page, selection, open, leave, undone, again, fill } = await begin(stage, "A form", { tier: "fast" });
  await open("Needs");
  await fill("Duration, working days", "-3");
  await shows("Half a day to 400 working days: type 7 or 2.5.");
  await page.keyboard.press("Escape");
  await undone(
    "another duration",
    async () => {
      if (!(await page.getByRole("dialog").count())) await open("Needs");
      await fill("Duration, working days", "6.5");
    },
    (now) => stepOf(now, "Needs").halfDays === 13,
  );
  await undone(
    "at best, at worst alone",
    async () => {
      await open("Needs");
      await fill("At worst, working days", "12");
    },
    (now) => stepOf(now, "Needs").pessimisticHalfDays === 24 && stepOf(now, "Needs").optimisticHalfDays === null,
  );
  await again("at worst", (now) => stepOf(now, "Needs").pessimisticHalfDays === 24);
  await undone(
    "at worst, cleared",
    async () => {
      await open("Needs");
      await to(field("At worst, working days"));
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Delete");
      await press("Enter");
    },
    (now) => stepOf(now, "Needs").pessimisticHalfDays === null,
  );
  await open("Needs");
  await fill("At best, working days", "9");
  await shows("If all goes well it takes no longer than the likely 5 working days.");
  await press("Escape");
  await fill("Not before", "2 mar 2026");
  await shows(/is before the selection begins, on Mon 16 Mar/);
  await press("Escape");
  await leave();
  await undone(
    "not before a day",
    async () => {
      await open("Needs");
      await fill("Not before", "27 mar");
    },
    (now) => barOf(now, "Needs").startDay === "2026-03-27" && barOf(now, "Needs").pinned,
  );
  await undone(
    "done by a day that it misses",
    async () => {
      await open("Needs");
      await fill("Done by", "20 mar");
      await shows(/^Needs: due by Fri 20 Mar/);
    },
    (now) => stepOf(now, "Needs").finishBy === "2026-03-20",
  );
  await undone(
    "the day it began",
    async () => {
      await open("Align");
      await fill("Began on", "10 mar");
    },
    (now) => stepOf(now, "Align").actualStart === "2026-03-10",
  );
  await open("Align");
  await fill("Done so far, %", "120");
  await shows("Type a number from 0 to 100.");
  await press("Escape");
  await leave();
  await undone(
    "how much is done",
    async () => {
      await open("Align");
      await fill("Done so far, %", "40");
    },
    (now) => stepOf(now, "Align").percent === 40 && barOf(now, "Align").state === "running",
  );
  await undone(
    "another order",
    async () => {
      await open("Scan");
      await to(combo(/^Comes after/));
      await press("Enter");
      await mark(option("Show"));
      await page.keyboard.press("Enter");
    },
    (now) => now.steps.findIndex((s) => s.name === "Scan") > now.steps.findIndex((s) => s.name === "Show"),
  );
  await page.close();
});

test("where it works: a region of its own", async () => {
  await stage.call("add_region", { name: "Gulf stores" });
  const { press, to, mark, combo, option, page, open, undone } = await begin(stage, "A region", { tier: "fast" });
  await undone(
    "a region",
    async () => {
      await open("Show");
      await to(combo(/^Works in/));
      await press("Enter");
      await mark(option("Gulf stores"));
      await page.keyboard.press("Enter");
    },
    (now) => stepOf(now, "Show").region !== null,
  );
  await page.close();
});

test("links of each kind with lag, changed and taken away; a loop is named", async () => {
  const { press, to, mark, button, field, combo, option, shows, page, selection, open, leave, undone, again, fill } = await begin(stage, "A link", { tier: "fast" });
  const follows = (now) => now.timeline.links.filter((link) => link.id !== null);
  const follow = async (step, other) => {
    await open(step);
    await to(combo("Follow another step…").or(field("Follow another step…")));
    await page.keyboard.type(other);
    await mark(option(other));
    await page.keyboard.press("Enter");
  };
  await undone("a link", () => follow("Show", "Align"), (now) => follows(now).length === 1);
  await again("the link", (now) => follows(now).length === 1);
  for (const [kind, words] of [
    ["ss", "begins after it begins"],
    ["ff", "finishes after it finishes"],
    ["sf", "finishes after it begins"],
  ])
    await undone(
      `a link of the kind ${kind}`,
      async () => {
        await open("Show");
        await to(combo(/^How it follows Align/));
        await press("Enter");
        await mark(option(words));
        await page.keyboard.press("Enter");
      },
      (now) => follows(now)[0].kind === kind,
    );
  const lag = "Days between, after Align, days between";
  await undone(
    "days between",
    async () => {
      await open("Show");
      await fill(lag, "20");
    },
    (now) => follows(now)[0].lagHalfDays === 40 && barOf(now, "Show").start === 23,
  );
  await undone(
    "a lead",
    async () => {
      await open("Show");
      await fill(lag, "-1.5");
    },
    (now) => follows(now)[0].lagHalfDays === -3,
  );
  await open("Show");
  await fill(lag, "9999");
  await shows("A number of working days, as 2, 0.5 or -1.");
  await press("Escape");
  await leave();
  await follow("Align", "Show");
  await shows(/wait for each other: .*Align.*Show|wait for each other: .*Show.*Align/);
  assert.equal(follows(await selection()).length, 1, "the loop was refused");
  await leave();
  await undone(
    "no longer following the order",
    async () => {
      await open("Scan");
      await to(button("No longer follow the step before it"));
      await press("Enter");
    },
    (now) => stepOf(now, "Scan").tiedBy === "links",
  );
  await undone(
    "a link taken away",
    async () => {
      await open("Show");
      await to(button("No longer follow Align"));
      await press("Enter");
    },
    (now) => follows(now).length === 0,
  );
  await page.close();
});

test("a gate: a criterion, its because, closed, opened again", async () => {
  const { press, type, to, button, field, shows, page, until, open, leave, undone, again } = await begin(stage, "A gate", { tier: "fast" });
  await undone(
    "a criterion",
    async () => {
      await open("Align", "Gate");
      await to(field("What must be true first…"));
      await type("Both have read the brief", "Enter");
    },
    (now) => stepOf(now, "Align").criteria.some((one) => one.text === "Both have read the brief"),
  );
  await page.keyboard.press("Control+Shift+z");
  await until("the criterion", (now) => stepOf(now, "Align").criteria.some((one) => one.text === "Both have read the brief"));
  await undone(
    "a tick",
    async () => {
      await open("Align", "Gate");
      await to(page.getByRole("checkbox", { name: "Both have read the brief" }));
      await page.keyboard.press("Space");
    },
    (now) => stepOf(now, "Align").criteria.some((one) => one.met),
  );
  const close = async () => {
    await open("Align", "Gate");
    await to(button("Close the gate"));
    await press("Enter");
  };
  await close();
  await shows(/not met yet: tick what holds, or say why/);
  await leave();
  await undone(
    "closing a gate",
    async () => {
      await open("Align", "Gate");
      await to(page.getByRole("textbox", { name: /Going on because/ }));
      await page.keyboard.type("Jonas reads it on the train");
      await to(button("Close the gate"));
      await press("Enter");
    },
    (now) => stepOf(now, "Align").actualFinish === "2026-03-12" && now.snapshots.length === 1,
  );
  await again("the gate closed", (now) => now.snapshots.length === 1);
  await undone(
    "opening it again",
    async () => {
      await open("Align", "Gate");
      await to(button("Open it again"));
      await press("Enter");
    },
    (now) => stepOf(now, "Align").actualFinish === null && now.snapshots.length === 0,
  );
  await page.close();
});
