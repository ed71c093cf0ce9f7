import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Theme = "light" | "dark";

const css = readFileSync(new URL(`file://${import.meta.dirname}/tokens.css`), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi)].map((m) => [
    m[1] as string,
    { light: m[2] as string, dark: m[3] as string },
  ]),
);

function colour(name: string, theme: Theme): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`tokens.css has no --${name}`);
  return found[theme];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const ratio = (front: string, back: string, theme: Theme) =>
  contrast(colour(front, theme), colour(back, theme));

// The table of the design: contrast on paper, light and dark.
const ON_PAPER: [string, number, number][] = [
  ["ink", 16.3, 15.2],
  ["ink-2", 6.9, 8.2],
  ["edge", 3.9, 4.9],
  ["saffron-line", 5.6, 10.0],
  ["prussian", 8.0, 8.5],
  ["pine", 6.7, 9.2],
  ["brick", 6.0, 7.9],
];

describe("contrast of the tokens", () => {
  test("the whole palette was read", () => {
    expect(tokens.size).toBeGreaterThanOrEqual(21);
  });

  test.each(ON_PAPER)("%s on paper is as designed", (name, light, dark) => {
    expect(Math.abs(ratio(name, "paper", "light") - light)).toBeLessThan(0.1);
    expect(Math.abs(ratio(name, "paper", "dark") - dark)).toBeLessThan(0.1);
  });

  describe.each(["light", "dark"] as Theme[])("%s", (theme) => {
    test.each(["desk", "paper", "sheet"])("text is readable on %s", (ground) => {
      for (const text of ["ink", "ink-2", "brick"])
        expect(ratio(text, ground, theme), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    });

    test.each(["desk", "paper", "sheet"])("what only has an outline is seen on %s", (ground) => {
      for (const line of ["edge", "saffron-line", "prussian-line", "pine", "brick", "ink"])
        expect(ratio(line, ground, theme), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    });

    test("ink inside fills", () => {
      const least =
        theme === "light"
          ? { saffron: 9.2, prussian: 8.4, pine: 7.0, brick: 6.3 }
          : { saffron: 7.9, prussian: 7.9, pine: 7.9, brick: 7.8 };
      for (const [fill, floor] of Object.entries(least))
        expect(ratio(`on-${fill}`, fill, theme), fill).toBeGreaterThanOrEqual(floor);
    });

    test("ink on tints", () => {
      for (const tint of ["saffron", "prussian", "pine", "brick"])
        expect(ratio("ink", `${tint}-tint`, theme), tint).toBeGreaterThanOrEqual(11);
    });
  });
});
