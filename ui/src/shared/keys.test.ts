import { describe, expect, test } from "vitest";
import { isPlain, matches } from "./keys.svelte";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("keys", () => {
  test("a letter acts alone only", () => {
    expect(matches("n", press("n"))).toBe(true);
    expect(matches("n", press("n", { ctrlKey: true }))).toBe(false);
    expect(matches("n", press("N", { shiftKey: true }))).toBe(false);
    expect(matches("n", press("n", { altKey: true }))).toBe(false);
  });

  test("chords", () => {
    expect(matches("Mod+k", press("k", { ctrlKey: true }))).toBe(true);
    expect(matches("Mod+Shift+z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches("Mod+z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches("Alt+ArrowUp", press("ArrowUp", { altKey: true }))).toBe(true);
  });

  test("a sign is a sign, with Shift or without", () => {
    expect(matches("?", press("?", { shiftKey: true }))).toBe(true);
    expect(matches("?", press("?"))).toBe(true);
    expect(matches("+", press("+", { shiftKey: true }))).toBe(true);
  });

  test("only characters rest while typing", () => {
    expect(isPlain("n")).toBe(true);
    expect(isPlain("Mod+k")).toBe(false);
    expect(isPlain("Escape")).toBe(false);
  });
});
