/** Candidates from a name heard of to the choice, by keyboard alone; the weights; both themes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;
let ids;
/** A plan of one's own: agreed, and every gate before Decide closed. */
let plan;
const change = async (command, input) => (await stage.call(command, input)).view;
const desk = (id = plan) => stage.call("desk", { id });

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const { rows } = await stage.call("portfolio", { text: "", sort: "" });
  ids = Object.fromEntries(rows.map((row) => [row.key, row.id]));
  const made = await change("new_initiative", { template: "blank", name: "Door bells" });
  plan = made.initiative.id;
  for (const [side, name] of [
    ["marketing", "Laura Bianchi"],
    ["it", "Tomasz Rudnicki"],
  ])
    await change("seat_owner", { initiative: plan, side, who: { id: null, name }, standIn: false });
  await change("pick_tier", { initiative: plan, tier: "fast", startsOn: "" });
});

after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

const agree = (subjectKind, subjects) =>
  change("agree", { subjectKind, subjects, sides: ["marketing", "it"], how: "together", issue: null, day: "" });

test("short-listing before what both want is agreed says so, in its place", async () => {
  await change("add_candidate", { initiative: plan, name: "Chimewell", note: "" });
  const page = await stage.open(`initiative/${plan}/selection`);
  const { press, to, mark, button, shows } = keyboard(page);
  await to(button("Move Chimewell"));
  await press("Enter");
  await mark(page.getByRole("menuitem", { name: "Short list (not now)" }));
  await page.keyboard.press("Enter");
  await shows(/^Short-listing waits until both agree on what you both want/);
  await accessible(page, "a refused move");
  assert.equal((await desk()).candidates[0].candidate.state, "heard_of");
  await page.close();
  await change("set_objective", { initiative: plan, text: "doors found 60 → 90 % by 30 Sep; calls 840 → 300 a day by 31 Dec" });
  await agree("objective", [plan]);
  const page2 = await change("add_requirement", { initiative: plan, marketingWords: "Rings once", itWords: "One event a door" });
  await agree("requirement", [page2.requirements.rows[0].requirement.id]);
  const { steps } = (await stage.call("initiative", { id: plan })).selection;
  for (const step of steps.slice(0, 4))
    await change("close_gate", { id: step.id, sides: ["marketing", "it"], day: "", because: "agreed in the room" });
});

test("a name heard of is moved with its reason, compared, and chosen against one voice", async () => {
  const page = await stage.open(`initiative/${plan}/selection`);
  const { press, type, to, comes, mark, stop, button, field, shows, gone } = keyboard(page);
  const item = (name) => page.getByRole("menuitem", { name });
  await to(field("A name you heard"));
  await type("Mapwise", "Enter");
  await button("Move Mapwise").waitFor();
  await comes(/A name you heard/);

  // Without a reason the host refuses, in place; with one the focus goes along.
  await to(button("Move Mapwise"), { key: "Shift+Tab" });
  await press("Enter");
  await mark(item("Short list"));
  await page.keyboard.press("Enter");
  await comes(/Why Mapwise goes to: Short list/);
  await page.keyboard.press("Enter");
  await shows("Say why Mapwise moves; one line is enough.");
  await type("answered every question in the scan", "Enter");
  await page.getByRole("heading", { name: "Short list 1 of 3" }).waitFor();
  await comes(/Move Mapwise/);
  await shows("Choose Mapwise, or say what is missing.");

  // Its sheet, with a document that is mended where it stands.
  await to(button("More about Mapwise"), { key: "Shift+Tab" });
  await press("Enter");
  await shows("Heard of → Short list");
  await to(button(/^Vendor/));
  await press("Enter");
  await type("Mapwise Ltd", "Enter");
  await button("Edit Vendor: Mapwise Ltd").or(button(/Vendor.*Mapwise Ltd/)).first().waitFor();
  await to(button("Add a link"));
  await press("Enter");
  await comes(/Address of the document/);
  await type("https://example.com/mapwise.pdf", "Enter");
  await page.getByRole("link", { name: "example.com/mapwise.pdf" }).waitFor();
  await to(button("Edit the link example.com/mapwise.pdf"), { key: "Shift+Tab" });
  await press("Enter");
  await comes(/What it is/);
  await type("The offer", "Enter");
  await page.getByRole("link", { name: "The offer" }).waitFor();
  await stop("a link that was mended");
  await accessible(page, "the sheet of a candidate");

  // What they are compared by; a figure weighs.
  await to(button("Take them from the agreed requirements"));
  await press("Enter");
  await shows("from requirement 1: One event a door");
  await stop("the criteria");
  const weight = page.getByRole("radiogroup", { name: /^Weight of/ }).first();
  await to(weight.getByRole("radio"));
  await page.keyboard.press("2");
  await weight.getByRole("radio", { name: "2", checked: true }).waitFor();

  // The choice, with who thinks otherwise.
  await to(button("Choose…"));
  await press("Enter");
  await to(field("Because"));
  await to(button("Choose it"));
  await press("Enter");
  await shows("Say because of what; it stands in the decision.");
  await to(field("Because"), { key: "Shift+Tab" });
  await type("the only one that knows the pick-up doors");
  for (const name of [/^Marketing/, /^IT/]) {
    await to(page.getByRole("checkbox", { name }));
    await press("Space");
  }
  await to(button("Somebody thinks otherwise"));
  await press("Enter");
  await comes(/Who thinks otherwise/);
  await type("Pat Newcomer", "Enter");
  await to(field("What they think (1)"));
  await type("Doorfinder is half the price");
  await accessible(page, "choosing");
  await to(button("Choose it"));
  await press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await shows("the only one that knows the pick-up doors");
  await shows("Doorfinder is half the price");
  await page.getByRole("heading", { name: /^Chosen/ }).waitFor();
  await stop("the choice");

  const now = await desk();
  assert.equal(now.choice.name, "Mapwise");
  assert.equal(now.choice.dissent[0].person.name, "Pat Newcomer");
  assert.equal(now.criteria.find((one) => !one.criterion.dealBreaker).criterion.weight, 2);

  // Whoever thinks otherwise later is kept as well; what they think is mended, and taken away.
  await to(button("Somebody else does, too"));
  await press("Enter");
  await comes(/Who thinks otherwise/);
  await type("Priya Nair");
  await mark(page.getByRole("option", { name: /^Priya Nair/ }));
  await page.keyboard.press("Enter");
  await comes(/What they think/);
  await type("we ring too often", "Enter");
  await shows("we ring too often");
  await to(button(/^(Edit )?What Priya Nair thinks/));
  await press("Enter");
  await type("guests hear it twice", "Enter");
  await shows("guests hear it twice");
  await to(button("Put in the trash: guests hear it twice"));
  await press("Enter");
  await gone("guests hear it twice");
  await stop("a line that went");
  assert.equal((await desk()).choice.dissent.length, 1);
  await accessible(page, "the choice");
  await fits(page, "the choice");
  await page.close();
  const dark = await stage.open(`initiative/${plan}/selection`, { theme: "dark" });
  await dark.getByRole("button", { name: "Move Mapwise" }).waitFor();
  await accessible(dark, "the choice, dark");
  await dark.close();
});

test("the choice is taken back by moving it, with its reason; undo gives it back", async () => {
  const page = await stage.open(`initiative/${plan}/selection`);
  const { press, type, to, comes, mark, button, shows } = keyboard(page);
  await to(button("Move Mapwise"));
  await press("Enter");
  await mark(page.getByRole("menuitem", { name: "Finalists" }));
  await page.keyboard.press("Enter");
  await comes(/Why Mapwise goes to: Finalists/);
  await type("the contract fell through", "Enter");
  await shows("Nothing is chosen yet.");
  assert.equal((await desk()).choosing.closed, false, "the gate of Decide opens with it");
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: /^Chosen/ }).waitFor();
  assert.equal((await desk()).choice.name, "Mapwise");
  await page.close();
});

test("after the first score a weight changes with its because, and keeps both values", async () => {
  const page = await stage.open(`initiative/${ids["MO-1"]}/selection`);
  const one = (await desk(ids["MO-1"])).criteria.find((view) => !view.criterion.dealBreaker).criterion;
  const { press, type, to, comes, shows } = keyboard(page);
  const weight = page.getByRole("radiogroup", { name: `Weight of “${one.text}”, 1 to 5` });
  await weight.waitFor();
  await to(weight.getByRole("radio"));
  await page.keyboard.press("1");
  await comes(/Why the weight goes from \d to 1/);
  await shows("Weights are frozen by the first score.");
  await type("both would pay for it last", "Enter");
  await shows(`${one.weight} → 1`);
  await shows(/both would pay for it last/);
  await accessible(page, "a weight that changed");

  // What was said of a score is found, and shown in its place.
  await press("Control+k");
  await page.keyboard.type("queued forty orders");
  await page.getByRole("option", { name: /queued forty orders/ }).waitFor();
  await page.keyboard.press("Enter");
  await comes(/^button “Noonline on Works when the line is down/);
  await page.close();
});

test("a file that is only read shows the desk and offers nothing to change", async () => {
  for (const key of ["MO-1", "SF-1"]) {
    const page = await stage.open("initiatives");
    await page.route("**/api/call", async (route) => {
      const answer = await route.fetch();
      const { command } = route.request().postDataJSON();
      if (command !== "rail") return route.fulfill({ response: answer });
      return route.fulfill({ response: answer, json: { ...(await answer.json()), readOnly: true } });
    });
    await page.goto(`${stage.url}#/initiative/${ids[key]}/selection`);
    await page.reload();
    await page.getByRole("heading", { name: "Candidates" }).waitFor();
    await page.getByRole("heading", { name: "Scoring", exact: true }).waitFor();
    await page.getByRole("heading", { name: "Cost of ownership" }).waitFor();
    for (const name of [/^Move /, /^Choose/, "Add by hand", "Add a link", "Show of hands", "Pass", /^Somebody/, /^Put /, /^Same each year/])
      assert.equal(await page.getByRole("button", { name }).count(), 0, `${key} offers ${name}`);
    const fields = await page.locator("input:not([readonly]):not([disabled]), textarea").evaluateAll((all) => all.map((one) => one.ariaLabel));
    assert.deepEqual(fields, [], `${key} takes nothing`);
    await page.getByText(/^weight \d/).first().waitFor();
    await page.getByRole("button", { name: /^More about/ }).first().click();
    await accessible(page, `${key}, read only`);
    await page.close();
  }
});
