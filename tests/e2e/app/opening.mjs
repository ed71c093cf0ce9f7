/** How a journey begins: two owners, what both want agreed, requirements agreed. */
import { test } from "node:test";
import { Key } from "./driver.mjs";

/** Longer than a key has to be held to agree. */
const HELD = 900;

export const firstStart = async (page) => {
  await page.fill("Your name", "Ana Duarte");
  await page.fill("Your organisation", "Northgate Group");
  await page.click("button", /^Begin/);
  await page.reads("Two people, one plan");
};

export const mobileOrdering = async (page) => {
  await page.press("n");
  await page.click("radio", /^Mobile ordering/);
  await page.click("button", "Make it");
  await page.reads("suggestions from the template wait");
  await page.click("button", "Keep all");
  await page.readsNo("suggestions from the template wait");
};

export const otherOwner = async (page) => {
  await page.click("button", "Name somebody");
  await page.focused("Who is it?");
  await page.session.type("Jonas Keller");
  await page.press(Key.Enter);
  await page.find("button", /^Jonas Keller/);
};

export const bothAgree = async (page) => {
  await page.click("button", /^Present/);
  await page.reads("What we both want");
  await page.reads("Ana holds F");
  await page.session.hold(["f", "j"], HELD);
  await page.reads("Agreed by both.");
  await page.press(Key.Escape);
  await page.reads("12 Mar, together");
};

export const requirementsAgreed = async (page) => {
  await section(page, "Requirements");
  await page.click("gridcell", /^Told the moment it is ready/);
  await page.session.chord([Key.Control], "a");
  await page.reads("12 selected");
  await page.session.chord([Key.Alt], "a");
  await page.reads("12 of 12 agreed by both");
};

export const section = async (page, name) =>
  page.click("link", new RegExp(`^${name}`), await page.find("navigation", "Sections"));

/** Makes the steps of a journey, each photographed at its end. Each builds on the one before. */
export function steps(stage) {
  let broken = false;
  return (name, run) =>
    test(name, async (t) => {
      if (broken) return t.skip("a step before it failed");
      broken = true;
      try {
        await run();
        broken = false;
      } finally {
        stage().photograph(`journey ${name.replace(/[^\w ]/g, "")}`);
      }
    });
}
