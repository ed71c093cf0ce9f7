/** Wins before an audience, by keyboard: none, one, many, names beyond reason; the short celebration, and its absence. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keyboard } from "./keys.mjs";
import { accessible, fits, setStage } from "./stage.mjs";

const SIZES = [["light", 1280, 800], ["dark", 1440, 900]];
const long = (text) => text.repeat(30).slice(0, 200);
let stage;

before(async () => {
  stage = await setStage();
  await stage.call("begin", { organisation: "Northgate", name: "Ana Duarte", side: "marketing" });
});
after(async () => {
  await stage.strike();
  assert.deepEqual(stage.troubles, []);
});

async function win(headline, parts = {}, people = []) {
  const { id } = (await stage.call("log_win", { initiative: null, headline })).view.win;
  for (const [field, value] of Object.entries(parts)) await stage.call("edit_win", { id, edit: { field, value } });
  for (const [side, name, deed] of people)
    await stage.call("name_in_win", { win: id, who: { id: null, name }, side, deed });
  return id;
}
async function presented(page, at, of) {
  await page.locator("dialog footer").getByText(`${at} of ${of}`, { exact: true }).waitFor();
  await page.locator("dialog article").waitFor();
}
const running = (page) =>
  page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").map((one) => one.animationName ?? one.transitionProperty));

/** Nothing of a win is cut in the middle of a line, and nothing leaves the stage. */
const cut = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const stage = document.querySelector("dialog article").getBoundingClientRect();
    for (const one of document.querySelectorAll("dialog article :is(h2, h3, p, .name, .deed)")) {
      const box = one.getBoundingClientRect();
      const holder = (one.closest(".side") ?? one.closest(".top") ?? one).getBoundingClientRect();
      if (box.bottom > holder.bottom + 1 || box.right > stage.right + 1 || box.left < stage.left - 1)
        wrong.push(`${one.className} “${one.textContent.trim().slice(0, 30)}” ends at ${box.bottom}, its place at ${holder.bottom}`);
    }
    return wrong;
  });

test("without a win there is an inviting sentence, and P presents nothing", async () => {
  for (const [theme, width, height] of SIZES) {
    const page = await stage.open("wins", { theme, width, height });
    await page.getByRole("button", { name: "Log a win" }).waitFor();
    await page.keyboard.press("p");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await accessible(page, `no win, ${theme}`);
    await page.close();
  }
});

test("one win: it is the whole evening, and the arrows stay on it", async () => {
  await win("Nobody waits at noon");
  const page = await stage.open("wins");
  page.setDefaultTimeout(8_000);
  const { comes } = keyboard(page);
  await page.getByText("Nobody waits at noon").first().waitFor();
  await page.keyboard.press("p");
  await presented(page, 1, 1);
  for (const key of ["ArrowRight", "ArrowLeft", " ", "End", "Home"]) {
    await page.keyboard.press(key);
    await presented(page, 1, 1);
  }
  await accessible(page, "one win");
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await comes(/^(place main|button “Present)/, "back on the wall");
  await page.close();
});

test("many wins by keys, each whole at both sizes, with names of 200 letters and twenty people", async () => {
  await win("One of two", { before: "9", after: "4", unit: "min" }, [["marketing", "Priya Nair", "rewrote the message"], ["marketing", long("Maximiliana "), long("walked the lunch peak ")], ["it", "Luc Moreau", "moved the signal"], ["it", "Tomasz Rudnicki", long("held the line ")]]);
  await win("Names beyond reason", { before: "9", after: "4", unit: "min" }, [["marketing", long("Maximiliana Wilhelmina "), long("walked the peak ")], ["it", "Donaudampfschifffahrtsgesellschaftskapitänswitwe".repeat(4), long("moved the signal ")], [null, long("Helen of Finance "), "counted"]]);
  await win(long("Every guest of every house is greeted "), { challenge: long("Nobody had counted "), together: long("We counted together "), before: "1,234,567", after: "2,345,678", unit: "euros a year", measure: long("what comes in by the new way "), source: long("the ledger ") },
    Array.from({ length: 20 }, (_, n) => [n % 2 ? "it" : "marketing", `Person with a Longish Name ${n}`, "did a thing that took a week"]));
  for (const people of [3, 6, 16])
    await win(`${people} people a side`, {}, Array.from({ length: people * 2 }, (_, n) => [n % 2 ? "it" : "marketing", `${"Name ".repeat(12)}${people} ${n}`, long("a deed of many words ")]));
  const total = 7;
  for (const [theme, width, height] of SIZES) {
    const page = await stage.open("wins", { theme, width, height });
    page.setDefaultTimeout(8_000);
    const { to, comes } = keyboard(page);
    await page.getByText(`${total} wins`).waitFor();
    await to(page.getByRole("button", { name: "Present" }));
    await page.keyboard.press("Enter");
    for (let at = 1; at <= total; at += 1) {
      await presented(page, at, total);
      assert.deepEqual(await cut(page), [], `win ${at}, ${theme} at ${width}`);
      await fits(page, `win ${at} at ${width}`);
      await page.keyboard.press(at % 2 ? "ArrowRight" : "PageDown");
    }
    await presented(page, total, total);
    await page.keyboard.press("Home");
    await presented(page, 1, total);
    await page.keyboard.press(" ");
    await presented(page, 2, total);
    await page.keyboard.press("ArrowUp");
    await presented(page, 1, total);
    await accessible(page, `presenting, ${theme}`);
    await to(page.getByRole("button", { name: /next/i }));
    await page.keyboard.press("Enter");
    await presented(page, 2, total);
    await page.keyboard.press("End");
    await presented(page, total, total);
    await to(page.getByRole("button", { name: /end|close|stop/i }));
    await page.keyboard.press("Enter");
    await comes(/^button “Present/, "back where it began");
    await page.close();
  }
});

test("the halves meet and the number rises within 600 ms; where less motion is asked for, nothing moves", async () => {
  for (const motion of ["no-preference", "reduce"]) {
    const page = await stage.open("wins", { motion });
    page.setDefaultTimeout(8_000);
    await page.getByText("7 wins").waitFor();
    await page.keyboard.press("p");
    await presented(page, 1, 7);
    await page.keyboard.press("End");
    await presented(page, 7, 7);
    // The first frame of a win: what moves is there at once, or not at all.
    const [moving, most] = await page.evaluate(() => {
      const all = document.getAnimations();
      return [all.length, Math.max(0, ...all.map((one) => one.effect.getComputedTiming().endTime))];
    });
    if (motion === "reduce") {
      assert.deepEqual(await running(page), []);
      assert.equal(moving, 0);
    } else {
      assert.ok(most <= 600, `${most} ms`);
      for (let turn = 0; turn < 40 && (await running(page)).length > 0; turn += 1) await page.waitForTimeout(50);
      assert.deepEqual(await running(page), [], "and then it is still");
    }
    await page.close();
  }
});

test("announced, the card goes out once in 600 ms; where less motion is asked for it stays away", async () => {
  const id = (await stage.call("wins", { from: 0, most: 1 })).wins[0].win.id;
  for (const motion of ["no-preference", "reduce"]) {
    const page = await stage.open(`wins?at=${id}`, { motion });
    page.setDefaultTimeout(8_000);
    const { to, press } = keyboard(page);
    await to(page.getByRole("button", { name: "Announce" }));
    await press("Enter");
    await page.getByRole("textbox", { name: "Subject" }).waitFor();
    await page.evaluate(() => {
      globalThis.seen = [];
      new MutationObserver((records) => {
        for (const one of records.flatMap((record) => [...record.addedNodes]))
          if (one instanceof HTMLElement && one.matches(".leaving"))
            globalThis.seen.push([getComputedStyle(one).display, one.getAnimations().map((it) => it.effect.getComputedTiming().endTime)]);
      }).observe(document.body, { subtree: true, childList: true });
    });
    await to(page.getByRole("textbox", { name: "Who was told" }));
    await page.keyboard.type(`Everyone, ${motion}`);
    await to(page.getByRole("button", { name: "Mark announced" }));
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Told to" }).getByText(`Everyone, ${motion}`).waitFor();
    await page.locator(".leaving").waitFor({ state: "detached" });
    const seen = await page.evaluate(() => globalThis.seen);
    assert.deepEqual(seen, motion === "reduce" ? [["none", []]] : [["block", [600]]], motion);
    await page.close();
  }
});
