/** A win by keyboard only: logged, named, announced, copied, marked; its forms read by those who take them. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible, fits, setStage } from "./stage.mjs";
import { keyboard } from "./keys.mjs";

const here = new URL(".", import.meta.url).pathname;
const EVIL = `<b>x</b> *b* _i_ [l](https://evil.example) <!channel> <at>all</at> & "q"`;
const TEXT = `${EVIL}\n\nWith:\n- ${EVIL}\n- Luc`;

let stage;
let page;
let press, type, to, mark, comes, button, field, combo, option, shows;
let mobile;

before(async () => {
  stage = await setStage();
  await stage.call("open_sample");
  const { rows } = await stage.call("portfolio", { text: "", stage: null, person: null, sort: "name" });
  mobile = rows.find((row) => row.name === "Mobile ordering").id;
  page = await stage.open(`initiative/${mobile}/brief`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(stage.url).origin });
  page.setDefaultTimeout(8_000);
  ({ press, type, to, mark, comes, button, field, combo, option, shows } = keyboard(page));
});
after(() => stage?.strike());

const newest = async () => (await stage.call("wins", { from: 0, most: 1 })).wins[0];
const clipboard = (kind) =>
  page.evaluate(async (kind) => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType(kind)).text();
  }, kind);

test("a proposal is one quiet line, and the Next line: left, undone, taken by its button", async () => {
  const metric = (await stage.call("initiative", { id: mobile })).brief.objective.metrics[0].metric;
  await stage.call("add_reading", { metric: metric.id, value: "3", day: "", source: "till log" });
  await page.reload();
  await page.goto(`${stage.url}#/initiative/${mobile}/wins`);
  const text = "Wait at pick-up reached 3 min, its target: a win?";
  const line = page.getByRole("list", { name: "Proposed wins" }).getByText(text);
  await line.waitFor();
  await to(button("Leave it"));
  await page.keyboard.press("Enter");
  await line.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await line.waitFor();
  await to(page.getByRole("list", { name: "Proposed wins" }).getByRole("button", { name: "Log it" }));
  await page.keyboard.press("Enter");
  await comes(/^button “/, "what it is offered comes first");
  assert.match((await newest()).win.headline, /down from 9 to 3 min/);
  await press("Escape");
  await line.waitFor({ state: "detached" });
});

test("W from anywhere: a sentence, its number by one key, a name by one key, the deed asked for", async () => {
  await page.goto(`${stage.url}#/initiative/${mobile}/brief`);
  await page.getByRole("heading", { name: "Mobile ordering" }).first().waitFor();
  await press("w");
  await comes(/What went better/, "the sentence comes first");
  await page.keyboard.type("Pickup wait down from 9 to 4 min in Lyon");
  await shows("9 → 4 min, Pickup wait");
  await page.keyboard.press("Enter");
  await comes(/The number: 9 → 4 min, Pickup wait/, "what was found is offered");
  await press("Enter");
  await comes(/^button “Name /, "then who worked on it");
  const win = (await newest()).win;
  assert.deepEqual([win.before, win.after, win.unit, win.measure], ["9", "4", "min", "Pickup wait"]);
  await page.keyboard.press("Enter");
  await comes(/What .+ did/, "the deed is asked for");
  await page.keyboard.type("walked the lunch peak");
  await page.keyboard.press("Enter");
  await comes(/^button “Name /, "then the next");
  await to(button(/^Name Jonas Keller/));
  await page.keyboard.press("Enter");
  await comes(/What Jonas Keller did/);
  await page.keyboard.type("moved the signal to the kitchen");
  await page.keyboard.press("Enter");
  await shows("Won together");
  const { people } = await newest();
  assert.deepEqual(
    people.map((one) => one.deed),
    ["walked the lunch peak", "moved the signal to the kitchen"],
  );
  await to(button(/The goal: /));
  await press("Enter");
  for (let turn = 0; turn < 40 && (await newest()).win.goal === ""; turn += 1) await page.waitForTimeout(50);
  assert.match((await newest()).win.goal, /12 %/);
});

test("announced: for an audience, in a language, edited, compared, written anew, copied, marked, corrected", async () => {
  await to(button("Announce"));
  await press("Enter");
  await field("Subject").waitFor();
  await to(page.getByRole("radio", { name: "Everyone" }));
  await press("ArrowLeft");
  await page.getByText("What stood in the way").or(page.getByText("A joint result of")).first().waitFor();
  await press("ArrowLeft");
  await page.getByText("Hello all").first().waitFor();
  await to(combo(/Language/));
  await press("Enter");
  await mark(option("Deutsch"));
  await press("Enter");
  await page.getByText("Hallo zusammen!").first().waitFor();
  await to(field("Text of the announcement"));
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Liebe Leute! ");
  await to(page.getByRole("radio", { name: "Rich text" }));
  await page.getByText("Liebe Leute! Hallo zusammen!").first().waitFor();
  await to(button("What you changed"), { key: "Shift+Tab" });
  await press("Enter");
  await page.locator("ins", { hasText: "Liebe Leute!" }).waitFor();
  await to(button("Copy as rich text"));
  await press("Enter");
  await shows("Copied");
  assert.match(await clipboard("text/html"), /<h2[^>]*>.*<strong[^>]*>Jonas Keller<\/strong>/s);
  assert.match(await clipboard("text/plain"), /Liebe Leute! Hallo zusammen!/);
  await to(button("Write anew"), { key: "Shift+Tab" });
  await press("Enter");
  await page.getByText("Liebe Leute!").first().waitFor({ state: "detached" });
  await to(field("Who was told"));
  await page.keyboard.type("Alle in Lyon");
  await to(button("Mark announced"));
  await press("Enter");
  await page.getByRole("list", { name: "Told to" }).getByText("Alle in Lyon").waitFor();
  const { announcements } = await newest();
  assert.equal(announcements[0].language, "de");
  await to(button("Correct"), { key: "Shift+Tab" });
  await press("Enter");
  await shows("This corrects what Alle in Lyon was told.");
  await to(field("Subject"), { key: "Shift+Tab" });
  for (let turn = 0; turn < 40 && !(await field("Subject").inputValue()).startsWith("Korrektur"); turn += 1)
    await page.waitForTimeout(50);
  assert.match(await field("Subject").inputValue(), /^Korrektur: /);
  await accessible(page, "announcing");
  await fits(page, "announcing");
  await press("Escape");
});

test("the card is copied as an image, as it prints", async () => {
  await page.goto("about:blank");
  await page.goto(`${stage.url}#/wins?at=${(await newest()).win.id}`);
  await page.getByRole("heading", { name: "The win" }).waitFor();
  await to(button("Announce"));
  await press("Enter");
  await field("Subject").waitFor();
  await to(page.getByRole("radio", { name: "Rich text" }));
  for (let turn = 0; turn < 7 && !(await page.getByRole("radio", { name: "Card" }).isChecked()); turn += 1) await press("ArrowRight");
  await to(button("Copy as image"));
  await press("Enter");
  await shows("The card is on the clipboard as an image.");
  const [width, height] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const drawn = await createImageBitmap(await item.getType("image/png"));
    return [drawn.width, drawn.height];
  });
  assert.ok(width > 1500 && Math.abs(width / height - 210 / 148) < 0.01, `${width} by ${height}`);
  await press("Escape");
});

test("every audience and language, light and dark, passes axe and fits", async () => {
  const id = (await newest()).win.id;
  for (const theme of ["light", "dark"]) {
    const other = await stage.open(`wins?at=${id}`, { theme, width: theme === "light" ? 1280 : 1440, height: theme === "light" ? 800 : 900 });
    await other.getByRole("heading", { name: "The win" }).waitFor();
    await accessible(other, `the win, ${theme}`);
    await other.getByRole("button", { name: "Announce" }).click();
    await other.getByRole("textbox", { name: "Subject" }).waitFor();
    for (const form of ["Mail", "Slack", "Teams", "Markdown", "Plain", "Card", "Rich text"]) {
      await other.getByRole("radio", { name: form, exact: true }).click();
      await accessible(other, `${form}, ${theme}`);
    }
    await other.keyboard.press("Escape");
    await other.getByRole("heading", { name: "Wins" }).waitFor();
    await other.keyboard.press("p");
    await other.getByText(/^1 of \d+$/).waitFor();
    await accessible(other, `presenting, ${theme}`);
    await other.keyboard.press(" ");
    await other.getByText(/^2 of \d+$/).waitFor();
    await other.close();
  }
  assert.deepEqual(stage.troubles, []);
});

test("Slack's own types take the Block Kit, with whatever was typed as text", async () => {
  const id = (await newest()).win.id;
  const drafts = [
    await stage.call("announcement", { id, typed: { subject: EVIL.repeat(4), text: TEXT } }),
    await stage.call("announcement", { id, audience: "team", language: "fr" }),
  ];
  const folder = mkdtempSync(join(here, ".types-"));
  try {
    for (const [at, { blockKit }] of drafts.entries()) {
      const { text, blocks } = JSON.parse(blockKit);
      assert.ok(!/[<>]/u.test(text), "the notification names no channel and no person");
      assert.ok(blocks[0].text.text.length <= 150 && blocks.length <= 50);
      writeFileSync(join(folder, `message${at}.ts`), `import type { KnownBlock } from "@slack/types";\nexport const blocks: KnownBlock[] = ${JSON.stringify(blocks)};\n`);
    }
    const wrong = `import type { KnownBlock } from "@slack/types";\n// @ts-expect-error a header takes plain text only\nexport const blocks: KnownBlock[] = [{ type: "header", text: { type: "mrkdwn", text: "x" } }];\n`;
    writeFileSync(join(folder, "wrong.ts"), wrong);
    const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, module: "nodenext", types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    const tsc = join(here, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8", stdio: "pipe" });
  } catch (thrown) {
    assert.fail(`${thrown.stdout ?? ""}${thrown.message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the Adaptive Card is valid for its own renderer, which shows what was typed as text", async () => {
  const id = (await newest()).win.id;
  const { adaptiveCard } = await stage.call("announcement", { id, typed: { subject: EVIL, text: TEXT } });
  const blank = await page.context().newPage();
  await blank.goto("about:blank");
  await blank.addScriptTag({ path: join(here, "node_modules/adaptivecards/dist/adaptivecards.min.js") });
  const read = (json) =>
    blank.evaluate((json) => {
      const { AdaptiveCard, SerializationContext, Version } = globalThis.AdaptiveCards;
      const context = new SerializationContext(new Version(1, 4));
      const card = new AdaptiveCard();
      card.parse(JSON.parse(json), context);
      const complaints = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
      const failures = card.validateProperties().validationEvents.map((one) => one.message);
      const shown = card.render();
      document.body.replaceChildren(shown);
      return { complaints: [...complaints, ...failures], text: shown.innerText, links: shown.querySelectorAll("a, b, i, em, strong, at").length };
    }, json);
  const good = await read(adaptiveCard);
  assert.deepEqual(good.complaints, []);
  assert.equal(good.text.split(EVIL).length - 1, 3, `subject, paragraph and item as typed: ${good.text}`);
  assert.equal(good.links, 0);
  const bad = await read(JSON.stringify({ type: "AdaptiveCard", version: "1.4", body: [{ type: "RichTextBlock", spacing: "Tiny", inlines: [{ type: "TextRun", text: "x", size: "Huge" }] }] }));
  assert.ok(bad.complaints.length >= 2, "the renderer does complain where something is wrong");
  await blank.close();
});
