/** The screens beside the initiative, by keyboard only: what is done on each, and where the focus goes. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setStage } from "./stage.mjs";
import { keyboard } from "./keys.mjs";

let stage;
let page;
let press, type, to, mark, stop, comes, goTo, button, field, combo, option, radio, shows, heading, gone;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  // In the dark, on a larger window: outlines are looked at there too.
  page = await stage.open("week", { theme: "dark", width: 1440, height: 900 });
  page.setDefaultTimeout(8_000);
  ({ press, type, to, mark, stop, comes, goTo, button, field, combo, option, radio, shows, heading, gone } = keyboard(page));
});
after(() => stage?.strike());


test("this week: arrows go from one thing to the next, Enter goes there", async () => {
  await heading("This week");
  await to(page.locator("main a"));
  const first = await stop();
  await press("ArrowDown");
  assert.notEqual(await stop(), first);
  await press("ArrowUp");
  assert.equal(await stop(), first);
  await press("End", "Home", "Enter");
  await heading("Loyalty across brands");
  await stop("opening what is due");
});

test("what was done in an earlier sitting is asked about before it is undone", async () => {
  await press("Control+z");
  await page.getByRole("dialog").waitFor();
  await comes(/Undo it/);
  await press("Tab", "Tab", "Shift+Tab", "Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await stop("leaving it");
  await press("Control+z");
  await comes(/Undo it/);
  await press("Enter");
  await shows(/^Undone: /);
  await press("Control+Shift+z");
  await shows(/^Done again: /);
});

test("? lists the keys, and Esc goes back", async () => {
  await to(button("Present"));
  await press("?");
  await heading("Keys");
  await press("Tab", "Shift+Tab", "Escape");
  await comes(/Present/);
});

test("the palette: arrows and pages, Esc goes back", async () => {
  await press("Control+k", "ArrowDown", "ArrowUp", "ArrowUp", "PageUp", "PageDown");
  await page.keyboard.type("nothing has such a name");
  await shows("Nothing by that name.");
  await press("Escape");
  await comes(/Present/);
});

test("history of the page: H opens it, Esc goes back", async () => {
  await press("h");
  await heading("History");
  await press("Tab", "Escape");
  await comes(/Present/);
  await to(button("More"));
  await press("Enter");
  await mark(page.getByRole("menuitem", { name: "History" }));
  await press("Enter");
  await heading("History");
  await press("Escape");
  await comes(/More/);
});

test("who is here: somebody comes, somebody leaves", async () => {
  await to(button(/are here$/), { key: "Shift+Tab" });
  await press("Enter");
  await comes(/Someone else/i);
  await type("Priya");
  await mark(option(/Priya Nair/));
  await press("Enter");
  await page.getByRole("dialog").getByText("Priya Nair").waitFor();
  await to(page.getByRole("button", { name: "has left" }), { key: "Shift+Tab" });
  await press("Enter");
  await stop("leaving");
  await press("Escape");
  await comes(/is here/);
  await to(button("Fold the rail"), { key: "Shift+Tab" });
  await press("Enter");
  await comes(/Unfold the rail/);
  await press("Enter");
});

test("the wall: a card opens and closes, the wins are presented", async () => {
  await goTo("wins", /^Wins/, "Wins");
  const card = button("The call centre answers 575 fewer calls a day.");
  await to(card);
  await press("Enter");
  await heading("The win");
  await press("Escape");
  await comes(/575 fewer calls/);
  await press("p");
  await shows("1 of 14");
  await press("ArrowRight", "ArrowRight", "ArrowLeft");
  await shows("2 of 14");
  await press("End");
  await shows("14 of 14");
  await to(button("Win before"));
  await press("Enter");
  await shows("13 of 14");
  await to(button("Next win"));
  await press("Enter");
  await stop("the last win");
  await press("Home", "Escape");
  await comes(/575 fewer calls/);
});

test("pairs: a typed name fills a seat", async () => {
  await goTo("pairs", /^Pairs/, "Pairs");
  await to(button(/^Owner from IT of Self-service kiosks/));
  await press("Enter");
  await type("Luc");
  await mark(option(/Luc Moreau/));
  await press("Enter");
  await page.getByRole("region", { name: /Luc Moreau/ }).waitFor();
  await stop("seating");
  await to(page.getByRole("link", { name: /Mobile ordering/ }));
  await press("Enter");
  await heading("Mobile ordering");
});

test("people: added, edited, moved to the trash and back", async () => {
  await goTo("people", /^People/, "People");
  await press("n");
  await type("Nora Feld", "Enter");
  await button("Name of Nora Feld: Nora Feld").waitFor();
  await comes(/Add a person/);
  await to(button(/^Role of Ana Duarte/));
  await press("ArrowDown", "ArrowUp", "Enter");
  await type("Brand and menus", "Enter");
  await comes(/Role of Ana Duarte: Brand and menus/);
  const row = page.getByRole("row", { name: /Nora Feld/ });
  await to(row.getByRole("button").first());
  await press("i");
  await row.getByRole("radio", { name: "IT", checked: true }).waitFor();
  await stop("a side by its key");
  await to(row.getByRole("radio"));
  await press("ArrowRight");
  await row.getByRole("radio", { name: "neither", checked: true }).waitFor();
  await comes(/neither/);
  await to(button(/^E-mail of Nora Feld/));
  await press("Enter");
  await type("nora.feld", "Enter");
  await page.getByRole("alert").filter({ hasText: "@" }).waitFor();
  await comes(/E-mail of Nora Feld/, "the typed text stays, with the sentence beside it");
  await type("nora@feld.example", "Enter");
  await to(page.getByRole("checkbox", { name: "Nora Feld speaks both languages" }));
  await press(" ");
  await to(button("Move Nora Feld to the trash"));
  await press("Enter");
  await shows("Nora Feld is in the trash.");
  await stop("a person in the trash");
  await press("Control+z");
  await button("Name of Nora Feld: Nora Feld").waitFor();
});

test("settings: names of the sides, days, our usual way, paper, a copy", async () => {
  await goTo("settings", /^Settings/, "Settings");
  await to(button(/^Name of the marketing side/));
  await press("Enter");
  await type("Brand", "Enter");
  await comes(/Name of the marketing side: Brand/);
  await to(button("Sat"));
  await press("Enter");
  await page.getByRole("button", { name: "Sat", pressed: true }).waitFor();
  await stop("a day of the week");
  await press("Enter");
  await to(button("Remove Labour Day"));
  await press("Enter");
  await shows("Labour Day is a working day again.");
  await comes(/^button “Remove /, "the day off that follows");
  await to(field("Day"));
  await type("1 may 2026");
  await press("Tab");
  await type("Labour Day", "Enter");
  await button("Remove Labour Day").waitFor();
  await comes(/“Day”/, "for the next one");
  await to(field(/^Scan, working days/));
  await press("ArrowUp");
  await page.keyboard.press("Enter");
  await shows(/working days without a trial/);
  await to(radio("A4"));
  await press("ArrowRight");
  await page.getByRole("radio", { name: "Letter", checked: true }).waitFor();
  await stop("the paper");
  await press("ArrowLeft");
  await to(button("Save a copy…"));
  await press("Enter");
  await shows(/^A copy is saved: /);
  await comes(/Save a copy/);
});

test("the trash: arrows, and each comes back", async () => {
  await goTo("initiatives", /^Initiatives/, "Initiatives");
  await page.locator("[data-row]").first().waitFor();
  await press("ArrowDown", " ", "ArrowDown", " ", "Delete");
  await shows("2 initiatives are in the trash.");
  await stop("two in the trash");
  await goTo("trash", /^Trash/, "Trash");
  await to(button(/^Give back/));
  await press("ArrowDown", "ArrowUp", "Enter");
  await shows(/^Restored the /);
  await comes(/Give back/, "the next one");
  await press("Enter");
  await page.getByRole("listitem").filter({ hasText: /^Initiative/ }).first().waitFor({ state: "detached" });
  await stop("giving back");
});

test("marked initiatives print as one pack", async () => {
  await goTo("initiatives", /^Initiatives/, "Initiatives");
  await page.locator("[data-row]").first().waitFor();
  await press("ArrowDown", "Home", " ", "ArrowDown", " ");
  await shows("2 marked");
  await press("p");
  await heading("A pack of 2 pages");
  await page.locator("main img").nth(1).waitFor({ timeout: 60_000 });
  await press("Escape");
  await shows("2 marked");
  await stop("back from the pack");
  await press("Escape");
});

test("the page: options, the occasion, a block, saving, an issue", async () => {
  await goTo("mobile ord", /^Mobile ordering/, "Mobile ordering");
  await press("p");
  await page.locator("main img").first().waitFor({ timeout: 60_000 });
  await to(radio("A4"));
  await press("ArrowRight", "ArrowLeft");
  await to(radio("Fit"));
  await press("ArrowRight");
  await to(page.getByRole("region", { name: "The page of Mobile ordering" }));
  await press("PageDown", "PageUp");
  await to(radio("Real size"), { key: "Shift+Tab" });
  await press("ArrowLeft");
  await to(button("Edit: what worries you"));
  await press("Enter");
  await heading("What worries us");
  await stop("going to a block");
  await press("p");
  await page.locator("main img").first().waitFor({ timeout: 60_000 });
  await to(field("What is it for?"));
  await type("For the board");
  await to(button("Save a draft"));
  await press("Enter");
  await shows(/^Draft saved/);
  await comes(/Save a draft/);
  await to(button("Save as PDF"), { key: "Shift+Tab" });
  await press("Enter");
  await shows(/made just now/);
  await comes(/Save as PDF/);
  await press("Escape");
  await heading("Mobile ordering");
});

test("a session: both keys held, what is said is kept, it ends in a sheet", async () => {
  await goTo("self", /^Self-service kiosks/, "Self-service kiosks");
  await to(button("Present"));
  await press("Enter");
  await shows("Say it, keep it");
  await stop("the session");
  await page.getByRole("heading", { name: /What we both want/ }).waitFor();
  await press("Enter");
  await comes(/textarea “The sentence”/);
  await type("queue at the till 7 → 3 min by 30 Sep", "Enter");
  await shows("from 7 to 3 min");
  for (const key of ["KeyF", "KeyJ"]) {
    await page.keyboard.down(key);
    await page.waitForTimeout(900);
    await page.keyboard.up(key);
  }
  await page.getByRole("button", { name: /Ana agreed/ }).waitFor();
  await page.getByRole("button", { name: /Luc agreed/ }).waitFor();
  await stop("agreeing");
  await press("a");
  await type("Luc: ask two makers by fri", "Enter");
  await shows(/Kept as action/);
  await stop("keeping an action");
  await press("r");
  await type("I see what is sold out", "Enter");
  await shows(/Kept as requirement/);
  await press("w");
  await type("We asked the four brand directors together", "Escape");
  await stop("letting go");
  await press("s");
  await heading("So far");
  await press("s");
  for (let turn = 0; turn < 30 && !(await button("End the session").count()); turn += 1) await press("ArrowRight");
  await press("ArrowLeft", "ArrowRight");
  await press("e");
  await heading("What you agreed");
  await to(button("Save as PDF"));
  await press("Enter");
  await shows(/^Saved: /);
  await comes(/Save as PDF/);
  await press("Escape");
  await heading("Self-service kiosks");
});

test("nothing complained", () => {
  assert.deepEqual(stage.troubles, []);
});
