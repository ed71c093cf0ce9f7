import { describe, expect, test } from "vitest";
import type { Side } from "~/api/generated";
import { Hold, HOLD } from "./hold.svelte";

function made(may: (side: Side) => boolean = () => true) {
  const said: Side[][] = [];
  // What was agreed cannot be agreed again.
  const gone = new Set<Side>();
  const hold = new Hold(
    (side) => may(side) && !gone.has(side),
    (sides) => {
      said.push(sides);
      for (const side of sides) gone.add(side);
    },
  );
  return { hold, said };
}

describe("holding a key", () => {
  test("long enough says yes, for one side", () => {
    const { hold, said } = made();
    hold.press("marketing", 0);
    hold.tick(HOLD / 2);
    expect(hold.progress.marketing).toBeCloseTo(0.5);
    expect(said).toEqual([]);
    hold.tick(HOLD);
    expect(said).toEqual([["marketing"]]);
  });

  test("a key that stays down says it once", () => {
    const said: Side[][] = [];
    const hold = new Hold(
      () => true,
      (sides) => said.push(sides),
    );
    hold.press("marketing", 0);
    hold.tick(HOLD);
    hold.tick(2 * HOLD);
    hold.release("marketing");
    hold.tick(3 * HOLD);
    expect(said).toEqual([["marketing"]]);
  });

  test("let go too early is nothing", () => {
    const { hold, said } = made();
    hold.press("it", 0);
    hold.tick(HOLD - 1);
    hold.release("it");
    expect(hold.progress.it).toBe(0);
    hold.tick(10 * HOLD);
    expect(said).toEqual([]);
  });

  test("two who hold at once agree once", () => {
    const { hold, said } = made();
    hold.press("marketing", 0);
    hold.press("it", 200);
    hold.tick(HOLD);
    expect(said).toEqual([]);
    hold.tick(HOLD + 200);
    expect(said).toEqual([["marketing", "it"]]);
  });

  test("the first is not lost when the second lets go", () => {
    const { hold, said } = made();
    hold.press("marketing", 0);
    hold.press("it", 300);
    hold.tick(HOLD);
    hold.release("it");
    expect(said).toEqual([["marketing"]]);
  });

  test("the first may let go while the second still fills", () => {
    const { hold, said } = made();
    hold.press("marketing", 0);
    hold.press("it", 300);
    hold.tick(HOLD);
    hold.release("marketing");
    hold.tick(HOLD + 300);
    expect(said).toEqual([["marketing", "it"]]);
  });

  test("a button says it at once, and a held key that follows says nothing twice", () => {
    const { hold, said } = made();
    hold.say("it");
    hold.press("it", 0);
    hold.tick(HOLD);
    expect(said).toEqual([["it"]]);
  });

  test("a side without an owner says nothing", () => {
    const { hold, said } = made((side) => side === "marketing");
    hold.press("it", 0);
    hold.tick(HOLD);
    hold.say("it");
    expect(said).toEqual([]);
  });
});
