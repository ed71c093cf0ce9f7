/** Candidates from a name heard of to the choice, by keyboard alone; the weights; both themes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

let stage;
let ids;
const desk = (key) => stage.call("desk", { id: ids[key] });

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const { rows } = await stage.call("portfolio", { text: "", sort: "" });
  ids = Object.fromEntries(rows.map((row) => [row.key, row.id]));
});

after(async () => {
  assert.deepEqual(stage.troubles, []);
  await stage.strike();
});

test("a name heard of is moved with its reason, compared, and chosen against one voice", async () => {
  const page = await stage.open(`initiative/${ids["SF-1"]}/selection`);
  const { press, type, to, comes, mark, stop, button, field, shows } = keyboard(page);
  const item = (name) => page.getByRole("menuitem", { name });
  await to(field("A name you heard"));
  await type("Mapwise", "Enter");
  await button("Move Mapwise").waitFor();
  await comes(/A name you heard/);
  await type("Doorfinder", "Enter");
  await button("Move Doorfinder").waitFor();

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

  // Its sheet.
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

  // What they are compared by; a figure weighs.
  await to(button("Take them from the agreed requirements"));
  await press("Enter");
  await shows("from requirement 1");
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
  await to(button("Somebody thinks otherwise"));
  await press("Enter");
  await comes(/Who thinks otherwise/);
  await type("Pat Newcomer", "Enter");
  await to(field("What they think (1)"));
  await type("Doorfinder is half the price");
  await to(button("Choose it"));
  await press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await shows("the only one that knows the pick-up doors");
  await shows("Doorfinder is half the price");
  await page.getByRole("heading", { name: /^Chosen/ }).waitFor();
  await stop("the choice");

  const now = await desk("SF-1");
  assert.equal(now.choice.name, "Mapwise");
  assert.equal(now.choice.dissent[0].person.name, "Pat Newcomer");
  assert.equal(now.criteria.find((one) => !one.criterion.dealBreaker).criterion.weight, 2);
  await accessible(page, "the choice");
  await fits(page, "the choice");
  await page.close();
  const dark = await stage.open(`initiative/${ids["SF-1"]}/selection`, { theme: "dark" });
  await dark.getByRole("button", { name: "Move Mapwise" }).waitFor();
  await accessible(dark, "the choice, dark");
  await dark.close();
});

test("after the first score a weight changes with its because, and keeps both values", async () => {
  const initiative = ids["MO-1"];
  const heard = await stage.call("add_candidate", { initiative, name: "Mobilo", note: "" });
  const { id: candidate } = heard.view.candidates[0].candidate;
  const taken = await stage.call("take_criteria", { initiative });
  const one = taken.view.criteria.find((view) => !view.criterion.dealBreaker).criterion;
  await stage.call("move_candidate", { id: candidate, to: "long_list", because: "worth a look", day: "" });
  await stage.call("move_candidate", { id: candidate, to: "short_list", because: "worth a demo", day: "" });
  const scores = [{ candidate, criterion: one.id, side: "marketing", value: 2 }];
  await stage.call("record_scores", { initiative, how: "paper", because: "", scores });
  const page = await stage.open(`initiative/${initiative}/selection`);
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
  await page.close();
});
