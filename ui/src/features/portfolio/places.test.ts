import { describe, expect, test } from "vitest";
import type { PlannedRow, PortfolioTimeline } from "~/api/generated";
import { dayAt, drawingOf, lastDayAt, linesOf, ROOMY, rowsIn, scaleOf, zoomed, type Words } from "./places";
import { halvesOf, rowWords } from "./words";

const BASE = "2026-03-09";
const words: Words = {
  names: ["Align", "Needs", "Decide", "Contract"],
  people: ["Ana Duarte", "Jonas Keller"],
  width: (text) => text.length * 7,
  until: () => "to 30 Jun",
};

/** Align Mon 9 to Wed 11 done, Needs to Mon 16 under way, Decide to Wed 18, then the contract. */
const row = (more: Partial<PlannedRow> = {}): PlannedRow => ({
  id: "a",
  names: [0, 1, 2, 3],
  starts: [0, 6, 16, 20],
  finishes: [6, 16, 20, 46],
  done: [6, 9, 16, 20],
  states: [2, 1, 0, 0],
  gates: [8, 7, 4, 4],
  lines: [0, 0, 0, 0],
  contract: true,
  decideBy: 24,
  build: [20, 200],
  late: 0,
  overbooked: [],
  ...more,
});
const timeline = (rows: PlannedRow[]): PortfolioTimeline => ({
  base: BASE,
  span: 14 * 60,
  today: 6,
  off: [],
  names: [...words.names],
  people: [...words.people],
  rows,
});
const weeks = scaleOf("weeks", 840, 600);

test("places are half days of the calendar", () => {
  expect([dayAt(BASE, 0), dayAt(BASE, 1), dayAt(BASE, 2)]).toEqual([BASE, BASE, "2026-03-10"]);
  expect([lastDayAt(BASE, 1), lastDayAt(BASE, 2), lastDayAt(BASE, 3)]).toEqual([BASE, BASE, "2026-03-10"]);
});

test("lines: weeks, months and quarters, the year told where it begins", () => {
  const labels = (zoom: "weeks" | "months" | "quarters") =>
    linesOf(timeline([]), scaleOf(zoom, 840, 600)).map((line) => line.label);
  expect(labels("weeks").slice(0, 3)).toEqual(["9 Mar 2026", "16 Mar", "23 Mar"]);
  expect(labels("months").slice(0, 2)).toEqual(["Apr 2026", "May"]);
  expect(labels("months")).toContain("Jan 2027");
  expect(labels("quarters").slice(0, 3)).toEqual(["Q2 2026", "Q3", "Q4"]);
  expect(zoomed("weeks", -1)).toBe("months");
  expect(zoomed("quarters", -1)).toBe("quarters");
});

describe("a row", () => {
  test("draws what is done, what is open, and each gate at its end", () => {
    const drawing = drawingOf(row(), weeks, ROOMY, words);
    expect(drawing.joints.map((joint) => joint.x).sort((a, b) => a - b)).toEqual([30, 80, 100, 230]);
    expect(drawing.ink.match(/M/g)).toHaveLength(2);
    expect(drawing.open.match(/M/g)).toHaveLength(2);
    expect(drawing.quiet.match(/M/g)).toHaveLength(1);
    expect(drawing.decideBy).toBe(120);
    expect(drawing.build?.label).toBe("to 30 Jun");
    expect([drawing.rings, drawing.words, drawing.late]).toEqual([[], [], null]);
  });

  test("far away only the joints that have room are drawn, the last first", () => {
    const far = drawingOf(row(), scaleOf("quarters", 840, 600), ROOMY, words);
    const places = far.joints.map((joint) => joint.x).sort((a, b) => a - b);
    expect(places.at(-1)).toBeCloseTo(46 * 0.7);
    places.slice(1).forEach((x, i) => expect(x - (places[i] ?? 0)).toBeGreaterThanOrEqual(13));
  });

  test("who is overbooked is ringed and told, shorter where the next words begin", () => {
    const at = (from: number, to: number, people: number[]) => ({ name: 0, from, to, people });
    const alone = drawingOf(row({ overbooked: [at(2, 6, [0, 1])] }), weeks, ROOMY, words);
    expect(alone.rings).toHaveLength(1);
    expect(alone.words.map((word) => word.text)).toEqual(["Ana and Jonas overbooked"]);
    const near = drawingOf(row({ overbooked: [at(2, 6, [0, 1]), at(26, 30, [0])] }), weeks, ROOMY, words);
    expect(near.words.map((word) => word.text)).toEqual(["2 overbooked", "Ana overbooked"]);
    const nearer = drawingOf(row({ overbooked: [at(2, 6, [0]), at(8, 12, [0])] }), weeks, ROOMY, words);
    expect(nearer.rings).toHaveLength(2);
    expect(nearer.words, "words never lie on each other; the ring stays").toHaveLength(1);
  });

  test("late is drawn from decide-by to the choice", () => {
    const late = drawingOf(row({ decideBy: 16, late: 2 }), weeks, ROOMY, words);
    expect(late.late).toEqual({ x: 80, width: 20 });
    expect(late.words[0]?.text).toBe("2 days late");
  });

  test("steps side by side share the height", () => {
    const both = drawingOf(row({ lines: [0, 1, 0, 0] }), weeks, ROOMY, words);
    expect(new Set(both.joints.map((joint) => joint.y)).size).toBe(2);
    expect(both.names).toEqual([]);
  });

  test("in words it says the same", () => {
    const one = row({ overbooked: [{ name: 0, from: 2, to: 6, people: [0] }] });
    const said = rowWords(one, timeline([one]), "2026-03-12");
    expect(said).toContain("Ana Duarte overbooked at Align, Tue 10 Mar to Wed 11 Mar.");
    expect(said).toContain("Needs, Thu 12 Mar to Mon 16 Mar, under way.");
    expect(said).toContain("Decide by Fri 20 Mar.");
    expect(rowWords(undefined, timeline([]), "2026-03-12")).toBe("Not dated yet");
  });
});

test("only rows in sight, and a few more, are in the page", () => {
  expect(rowsIn(0, 600, 60, 1000)).toEqual([0, 16]);
  expect(rowsIn(6000, 600, 60, 1000)).toEqual([94, 116]);
  expect(rowsIn(59_700, 600, 60, 1000)).toEqual([989, 1000]);
});

test("a gate's number is its two pieces", () => {
  expect([halvesOf(8), halvesOf(3), halvesOf(1)]).toEqual([
    ["agreed", "agreed"],
    ["open", "empty"],
    ["empty", "open"],
  ]);
});
