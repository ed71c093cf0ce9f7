import { expect, test } from "vitest";
import { halfPair, pairText, readPair } from "./pair";

test.each([
  ["2 3", 2, 3],
  ["23", 2, 3],
  [" 0, 1 ", 0, 1],
  ["3/0", 3, 0],
  ["2 –", 2, null],
  ["-1", null, 1],
])("%s is read", (text, marketing, it) => {
  expect(readPair(text)).toEqual({ marketing, it });
});

test.each(["", "2", "4 1", "2 3 1", "– –", "two"])("%s is no pair", (text) => {
  expect(readPair(text)).toBeNull();
});

test("what is written can be read, and half of it is kept", () => {
  expect(pairText({ marketing: 0, it: null })).toBe("0 –");
  expect(pairText({ marketing: null, it: null })).toBe("");
  expect(halfPair("– 3")).toEqual({ marketing: null, it: 3 });
  expect(halfPair("2")).toEqual({ marketing: 2, it: null });
});
