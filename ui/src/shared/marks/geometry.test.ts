import { describe, expect, test } from "vitest";
import { jointShape, stretched } from "./geometry";
import { initials, inSentence, jointWords, sideLetters } from "./words";

const SIZES = [12, 16, 20, 24, 32, 64];

/** Where the cut of a piece runs: its right-most reach above and below the step. */
function reach(path: string) {
  const [, wide, mid, narrow] = /H([\d.]+)V([\d.]+)H([\d.]+)/.exec(path) ?? [];
  return { wide: Number(wide), mid: Number(mid), narrow: Number(narrow) };
}

describe("the joint", () => {
  test.each(SIZES)("at %i px the gap is as designed", (size) => {
    const { wide, narrow, mid } = reach(jointShape(size).filled);
    // Turned by 180 degrees the narrow part of the right piece begins at 24 - narrow.
    const gap = ((24 - narrow - wide) * size) / 24;
    expect(gap).toBeCloseTo(size <= 16 ? 1.5 : 1.8, 5);
    expect(((24 - 2 * mid) * size) / 24).toBeCloseTo(gap, 5);
  });

  test.each(SIZES)("at %i px the outline is as designed", (size) => {
    expect((jointShape(size).stroke * size) / 24).toBeCloseTo(size >= 32 ? 1.875 : 1.25, 5);
  });

  test("the two pieces of a chip meet with the gap between them", () => {
    const { wide, narrow } = reach(stretched(60, 26, 26 * 0.13, 4));
    expect(60 - narrow - wide).toBeCloseTo(2, 5);
  });

  test("says what it shows", () => {
    expect(jointWords("agreed", "agreed")).toBe("agreed by both");
    expect(jointWords("agreed", "empty")).toBe("agreed by marketing, no IT owner yet");
    expect(jointWords("open", "earlier", { marketing: "Brand", it: "Tech" })).toBe(
      "not yet agreed by Brand, Tech agreed to an earlier wording",
    );
  });

  test.each([
    ["Marketing", "IT", "M", "IT"],
    ["Brand", "Digital & Tech", "B", "DT"],
    ["Business", "Build", "Bu", "Bu"],
    ["Brand", "Business", "Br", "Bu"],
    ["CRM", "Systèmes d’information", "CRM", "SD"],
    ["", "—", "M", "IT"],
  ])("the letters of %s and %s", (marketing, it, first, second) => {
    expect(sideLetters({ marketing, it })).toEqual({ marketing: first, it: second });
  });

  test("initials", () => {
    expect(initials("Ana Duarte")).toBe("AD");
    expect(initials(" jean-luc  de la Tour ")).toBe("JT");
    expect(initials("王伟")).toBe("王");
    expect(initials("")).toBe("");
  });
});

describe("the sides inside a sentence", () => {
  test("the usual name of marketing goes small, a name of one's own stays", () => {
    expect(inSentence({ marketing: "Marketing", it: "Digital & Tech" })).toEqual({
      marketing: "marketing",
      it: "Digital & Tech",
    });
    expect(inSentence({ marketing: "Brand", it: "IT" })).toEqual({ marketing: "Brand", it: "IT" });
    expect(inSentence(undefined)).toEqual({ marketing: "marketing", it: "IT" });
  });
});
