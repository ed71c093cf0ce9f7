/** What is around a timeline's steps, by keyboard alone: tier, checks, snapshots, import, zoom, text; read only; both themes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";
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

test("a tier and its first day, changed later, each undone", async () => {
  const { page, press, to, target, button, shows, undone, again, fill, until } = await begin(stage, "A tier");
  await shows("Five quick answers propose it");
  await undone(
    "an answer",
    async () => {
      const personal = page.getByRole("radiogroup", { name: "Does it use personal data?" });
      await to(personal.getByRole("radio"));
      await page.keyboard.press("Space");
    },
    (now) => now.answers.personalData === true && now.proposed === "full",
  );
  await undone(
    "a tier",
    async () => {
      await fill("Starts", "16 mar");
      await to(button(/^Fast/));
      await press("Enter");
    },
    (now) => now.tier === "fast" && now.timeline?.steps.length === 5,
  );
  await again("the tier", (now) => now.timeline?.steps[0].startDay === "2026-03-16");
  await target("Align").waitFor();
  await undone(
    "another tier",
    async () => {
      await to(button("Tier and start"));
      await press("Enter");
      await to(button(/^Full/));
      await press("Enter");
    },
    (now) => now.tier === "full" && now.timeline.steps.length === 6,
  );
  await undone(
    "another first day",
    async () => {
      await to(button("Tier and start"));
      await press("Enter");
      await fill("Starts", "23 mar");
    },
    (now) => now.timeline.steps[0].startDay === "2026-03-23",
  );
  await until("all as it was", (now) => now.timeline.saved === "44");
  await page.close();
});

test("a check: longer by key and by form, done", async () => {
  const { page, press, to, type, comes, button, field, undone } = await begin(stage, "A check", { tier: "fast" });
  const security = button(/^Security, /);
  const length = (now) => now.checks.find((check) => check.kind === "security").halfDays;
  await undone(
    "a day longer by key",
    async () => {
      await to(security);
      await press("Shift+ArrowRight");
    },
    (now) => length(now) === 14,
  );
  await undone(
    "another length by form",
    async () => {
      await to(security);
      await press("Enter");
      await comes(/Duration/);
      await type("9.5", "Enter");
    },
    (now) => length(now) === 19,
  );
  await undone(
    "done",
    async () => {
      await to(security);
      await press("Enter");
      await to(page.getByRole("checkbox", { name: "Done" }));
      await page.keyboard.press("Space");
    },
    (now) => now.checks.some((check) => check.kind === "security" && check.doneOn === "2026-03-12"),
  );
  assert.equal(await field("Duration").count(), 0);
  await page.close();
});

test("snapshots: kept, named, drawn under the steps, compared, dropped", async () => {
  const { page, press, to, type, mark, stop, comes, button, field, combo, option, shows, undone, again, leave, target, until, selection } =
    await begin(stage, "A snapshot", { tier: "fast" });
  await to(button("As it stood"));
  await press("Enter");
  await shows("Keep the timeline as it stands today, and see later what moved.");
  const keep = async (name) => {
    await to(field("Name of what is kept"));
    await type(name, "Enter");
  };
  await undone("a snapshot", () => keep("Before the board"), (now) => now.snapshots[0]?.name === "Before the board");
  await again("the snapshot", (now) => now.snapshots.length === 1);

  // In the field that Enter has emptied the key takes back what was kept; what one erased comes back itself.
  await keep("Before lunch");
  await until("the next snapshot", (now) => now.snapshots.length === 2);
  await comes(/^input “Name of what is kept”/);
  await page.waitForFunction(() => document.activeElement.value === "");
  await press("Control+z");
  await until("undoing from the field", (now) => now.snapshots.length === 1);
  await type("Before tea");
  await press("Control+a", "Delete", "Control+z");
  assert.equal(await field("Name of what is kept").inputValue(), "Before tea");
  assert.equal((await selection()).snapshots.length, 1);
  await press("Control+a", "Delete");
  await leave();
  await undone(
    "another name",
    async () => {
      await to(button("Edit Name of what is kept: Before the board").or(button(/Name of what is kept.*Before the board/)));
      await press("Enter");
      await type("For the board", "Enter");
    },
    (now) => now.snapshots[0].name === "For the board",
  );
  await undone(
    "what for",
    async () => {
      await to(button(/What Before the board was kept for/));
      await press("Enter");
      await type("so that nobody argues later", "Enter");
    },
    (now) => now.snapshots[0].note === "so that nobody argues later",
  );

  // Two days later than then; the newest is drawn until another is chosen.
  await to(target("Show"), { key: "Shift+Tab" });
  await press("Shift+ArrowRight", "Shift+ArrowRight");
  await until("Show two days longer", (now) => stepOf(now, "Show").halfDays === 18);
  await keep("Two days later");
  await until("the second snapshot", (now) => now.snapshots.length === 2);
  await leave();
  const under = page.locator(".words", { hasText: "as planned" });
  const draw = async (name, words, key = "ArrowDown") => {
    await to(combo(/^Drawn under the steps/), { key: "Shift+Tab" });
    await press("Enter");
    await mark(option(name), { key });
    await page.keyboard.press("Enter");
    if (words) await under.getByText(words, { exact: true }).waitFor();
    else await under.waitFor({ state: "detached" });
    await comes(/Drawn under the steps/);
  };
  await under.getByText("as planned at Two days later").waitFor();
  await draw(/Before the board/, "as planned at Before the board");
  assert.equal((await page.locator(".plan").count()) > 0, true);
  await draw("nothing", "");
  assert.equal(await page.locator(".plan").count(), 0);
  await draw("as first planned", "as planned", "ArrowUp");
  await draw(/Before the board/, "as planned at Before the board", "ArrowUp");

  await to(button("Compare"));
  await press("Enter");
  await to(combo(/^Compare from/));
  await press("Enter");
  await mark(option(/Before the board/));
  await page.keyboard.press("Enter");
  await shows("Decide: 2 working days later than at Before the board.");
  await stop("comparing");
  await accessible(page, "snapshots");
  await fits(page, "snapshots");
  await undone(
    "a snapshot dropped",
    async () => {
      await to(button("Put Two days later in the trash"), { key: "Shift+Tab" });
      await press("Enter");
    },
    (now) => now.snapshots.length === 1,
  );
  await page.close();
});

test("steps of a table: what is wrong by row and column, then all of them, and undone", async () => {
  const { page, press, to, comes, button, field, shows, undone, until, leave, target } = await begin(stage, "A table");
  const table = async (...rows) => {
    await to(field("Rows to import"), { key: "Shift+Tab" });
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(["id,name,duration,predecessors", ...rows].join("\n"));
    await to(button("Read them"));
    await press("Enter");
  };
  const open = async () => {
    await to(button("Import steps"));
    await press("Enter");
    await comes(/^place|textarea/);
  };
  await open();
  await table("A,Write the brief,-3,", "B,Ask vendors,5,Z");
  await shows("2 rows cannot be read; mend the file and try again.");
  await shows("duration: a step lasts 0 days or more");
  await shows("predecessors: there is no step “Z”");
  await table("A,Write the brief,3,B", "B,Ask vendors,5,A");
  await shows(/wait for each other: .*Write the brief/);
  await accessible(page, "a table that cannot be");
  await leave();
  await undone(
    "the import",
    async () => {
      await open();
      await table("A,Write the brief,3,", "B,Ask vendors,5,A FS+2", "C,Visit two,2,A SS+1");
      await shows("3 steps with 2 links, 10 working days from the first to the last.");
      await page.getByLabel("Starts on (optional)").first().waitFor();
      await to(field("Starts on (optional)"), { key: "Shift+Tab" });
      await page.keyboard.type("16 mar");
      await page.keyboard.press("Enter");
      await to(button("Import the steps"));
      await press("Enter");
      await target("Ask vendors").waitFor();
    },
    (now) => now.timeline?.steps.length === 3 && barOf(now, "Ask vendors").startDay === "2026-03-23",
  );
  await page.keyboard.press("Control+Shift+z");
  const now = await until("the import again", (it) => it.timeline?.steps.length === 3);
  // Steps of one's own have no usual pace: no days saved are claimed.
  assert.deepEqual([now.timeline.usual, now.timeline.saved], [[], ""]);
  await shows("Steps of your own have no usual pace to be compared with.");
  await shows("Ends Fri 27 Mar.");
  await page.close();
});

test("zoom by key and by list; the text, and its copies", async () => {
  const { page, press, to, mark, button, combo, option, shows, target } = await begin(stage, "A zoom", { tier: "full" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await to(target("Show"));
  const zoom = (name) => combo(`Zoom: Zoom: ${name}`).waitFor();
  for (const name of ["days"]) {
    await page.keyboard.press("+");
    await zoom(name);
  }
  for (const name of ["weeks", "months", "quarters", "all of it"]) {
    await page.keyboard.press("-");
    await zoom(name);
    await press("ArrowDown", "ArrowUp");
  }
  await to(combo(/^Zoom/), { key: "Shift+Tab" });
  await press("Enter");
  await mark(option("Zoom: weeks"), { key: "ArrowUp" });
  await page.keyboard.press("Enter");
  await zoom("weeks");
  await to(button("As text"), { key: "Shift+Tab" });
  await press("Enter");
  await shows(/^Prove, 15 working days, .*planned\.$/);
  await shows(/^Check: Security, 6 working days/);
  await shows(/^Our usual way: Align 8, .*; 80 working days in all\.$/);
  await page.getByRole("row", { name: /Show .* critical Scan planned neither has agreed yet/ }).waitFor();
  assert.doesNotMatch(await page.getByRole("row", { name: /^Contract/ }).innerText(), /critical/);
  await accessible(page, "the timeline as text");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await to(button("Copy the text"));
  await press("Enter");
  await shows("Copied.");
  assert.match(await copied(), /The choice falls on .*, 44 working days sooner than our usual way \(planned\)\./);
  await to(button("Copy the table"));
  await press("Enter");
  await page.waitForTimeout(200);
  assert.match(await copied(), /^Step\tStarts\tFinishes/);
  await page.close();
});

test("a plan of sixty steps is one stop of Tab, and arrows go on from there", async () => {
  const rows = Array.from({ length: 60 }, (_, n) => `S${n},Step ${n},${1 + (n % 4)},${n < 4 ? "" : `S${n - 4}`}`);
  const steps = ["id,name,duration,predecessors", ...rows].join("\n");
  const { page, press, to, comes, stop, undone, target } = await begin(stage, "Sixty", { steps });
  assert.equal(await page.locator("[data-step][tabindex='0']").count(), 1);
  await to(page.locator("[data-step]"));
  await press("End");
  await comes(/Step 59/);
  await press("PageUp", "Home");
  await comes(/Step 0,/);
  await undone(
    "moving one in the middle",
    async () => {
      await press("PageDown", "ArrowDown", "ArrowRight");
      await stop("moving");
    },
    (now) => stepOf(now, "Step 11").notBefore !== null,
  );
  await target("Step 11").first().waitFor();
  await accessible(page, "sixty steps");
  // One that no hand has come near yet is pressed, as a voice or a screen reader does.
  const afar = page.locator("[data-place]").first();
  const said = await afar.getAttribute("aria-label");
  await afar.dispatchEvent("click");
  await page.getByRole("dialog").waitFor();
  await press("Escape");
  await page.getByRole("button", { name: said }).and(page.locator(":focus")).waitFor();
  await page.close();
});

test("where the file is only read nothing changes by key, and all can be looked at", async () => {
  const { id, page } = await begin(stage, "Only read", { tier: "fast" });
  await page.close();
  const second = await setStage("--data", stage.data);
  try {
    await second.call("open_read_only");
    const still = async () => (await second.call("initiative", { id })).selection;
    const was = await still();
    const seen = await second.open(`initiative/${id}/selection`);
    const { press, to, mark, button, field, combo, option, radio } = keyboard(seen);
    await seen.locator("[data-step]").first().waitFor();
    await to(seen.locator("[data-step]", { hasText: "Scan" }));
    await press("ArrowRight", "Shift+ArrowRight", "Alt+Shift+ArrowLeft");
    await to(button(/^Security, /));
    await press("Shift+ArrowRight", "Enter");
    assert.equal(await field(/^Duration/).isEditable(), false);
    assert.equal(await seen.getByRole("checkbox", { name: "Done" }).isDisabled(), true);
    await press("Escape");
    await to(seen.locator("[data-step]", { hasText: "Show" }), { key: "Shift+Tab" });
    await press("Enter");
    await radio("Days", { checked: true }).waitFor();
    for (const name of [/^Duration/, /^At best/, /^At worst/, "Not before", "Done by", "Began on", /^Done so far/])
      assert.equal(await field(name).isEditable(), false, `${name} stays`);
    await press("Escape");
    await to(seen.locator("[data-step]", { hasText: "Align" }), { key: "Shift+Tab" });
    await press("Enter");
    await radio("Gate", { checked: true }).waitFor();
    await seen.getByText("Closes when both owners say yes.").waitFor();
    assert.equal(await seen.getByRole("dialog").getByRole("button").count(), 0, "no gate is closed");
    await accessible(seen, "only read");
    await press("Escape");
    await to(button("As it stood"));
    await press("Enter");
    await to(combo(/^Drawn under the steps/));
    await press("Enter");
    await mark(option("nothing"));
    await seen.keyboard.press("Enter");
    assert.equal(await button(/^Add a step|^Import steps|^Tier and start|^Keep it/).count(), 0);
    assert.deepEqual(await still(), was);
    assert.deepEqual(second.troubles, []);
  } finally {
    await second.strike();
  }
});

for (const theme of ["light", "dark"])
  test(`axe finds nothing: the drawing, a step's days and gate, a check, ${theme}`, async () => {
    const name = `Looked at, ${theme}`;
    const { page, press, to, button, open, leave, target } = await begin(stage, name, { tier: "full", theme });
    await accessible(page, "the timeline");
    await fits(page, "the timeline");
    await to(target("Show"));
    await accessible(page, "a step with the focus");
    await open("Show");
    await accessible(page, "a step's days");
    await press("Escape");
    await leave();
    await open("Align", "Gate");
    await accessible(page, "a gate");
    await leave();
    await to(button(/^Privacy, /));
    await press("Enter");
    await accessible(page, "a check");
    await leave();
    await to(button("Add a step"), { key: "Shift+Tab" });
    await press("Enter");
    await accessible(page, "a new step");
    await leave();
    await to(button("Tier and start"), { key: "Shift+Tab" });
    await press("Enter");
    await accessible(page, "another tier");
    await page.close();
  });
