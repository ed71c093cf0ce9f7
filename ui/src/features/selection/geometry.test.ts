import { describe, expect, test } from "vitest";
import type { BarView, Timeline } from "~/api/generated";
import {
  foreseen,
  GUTTER,
  heightsOf,
  labelled,
  latenesses,
  placesOf,
  rowsOf,
  scaleOf,
  spaced,
  TARGET,
} from "./geometry";

const bar = (step: string, start: number, length: number, late = 0): BarView => ({
  step,
  check: null,
  name: step,
  start,
  length,
  startDay: "",
  finishDay: "",
  plannedFinish: start + length - late,
  state: "planned",
  progress: 0,
  late,
  critical: false,
  slack: 0,
  said: "",
});

const timeline = (steps: BarView[], more: Partial<Timeline> = {}): Timeline => ({
  span: 60,
  weeks: [],
  steps,
  checks: [],
  checksNote: "",
  contract: null,
  build: null,
  usual: [],
  end: Math.max(...steps.map((one) => one.start + one.length)),
  usualEnd: 65,
  today: null,
  decideBy: null,
  lateAfterDecideBy: 0,
  saved: "",
  savedWords: "",
  basis: "planned",
  basisWords: "",
  sentences: [],
  ...more,
});

describe("scale", () => {
  test("fills the room, and scrolls rather than squeeze a day below its least width", () => {
    expect(scaleOf(GUTTER + 6 + 600, 60, "weeks").day).toBe(10);
    expect(scaleOf(GUTTER + 6 + 600, 150, "weeks").width).toBeGreaterThan(1200);
    expect(scaleOf(GUTTER + 6 + 600, 120, "whole").day).toBe(5);
  });

  test("weeks that would touch keep their line and lose their label", () => {
    const weeks = [0, 5, 10, 15].map((offset) => ({ offset }));
    expect(labelled(weeks, 10)).toEqual([true, true, true, true]);
    expect(labelled(weeks, 5)).toEqual([true, false, true, false]);
    expect(labelled(weeks, 2)).toEqual([true, false, false, false]);
  });
});

describe("what is pressed", () => {
  /** Steps one after the other, of these working days. */
  const row = (...days: number[]) => {
    let at = 0;
    return days.map((length) => ({ start: (at += length) - length, length }));
  };

  test("stands where it is wanted while there is room", () => {
    expect(spaced([30, 60, 100], 24, 0, 200)).toEqual([30, 60, 100]);
  });

  test("parts to both sides where there is none, and stays within its bounds", () => {
    expect(spaced([50, 50, 150], 24, 0, 200)).toEqual([38, 62, 150]);
    expect(spaced([0, 0, 0], 24, 10, 200)).toEqual([10, 34, 58]);
    expect(spaced([200, 200], 24, 10, 200)).toEqual([176, 200]);
  });

  test("is never smaller than 24 px, never lies on the next, and holds its own joint", () => {
    const plans = [
      row(4, 5, 3, 5, 15, 2, 10),
      row(3, 10),
      row(0.5, 0.5, 0.5, 0.5, 30, 0.5),
      row(...Array<number>(30).fill(0.5)),
    ];
    for (const bars of plans)
      for (const zoom of ["whole", "weeks", "days"] as const) {
        const scale = scaleOf(852, 90, zoom, bars.length);
        const places = placesOf(bars, scale);
        places.forEach((place, i) => {
          const next = places[i + 1];
          expect(place.width).toBeGreaterThanOrEqual(TARGET);
          if (next) expect(next.left).toBeGreaterThanOrEqual(place.left + place.width);
          const grip = place.left + place.grip;
          expect(place.joint - place.size / 2).toBeGreaterThanOrEqual(grip);
          expect(place.joint + place.size / 2).toBeLessThanOrEqual(grip + TARGET);
        });
        expect(places.at(0)?.left).toBeGreaterThanOrEqual(GUTTER);
        const last = places.at(-1);
        expect((last?.left ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(scale.width);
      }
  });

  test("a joint stands on its bar's end while there is room, and is smaller where two ends are close", () => {
    const bars = row(4, 5, 15, 2, 10);
    const scale = scaleOf(852, 85, "weeks", bars.length);
    const places = placesOf(bars, scale);
    expect(places.map((place) => place.size)).toEqual([20, 20, 16, 16, 20]);
    bars.forEach((bar, i) => expect(places[i]?.joint).toBeCloseTo(scale.x(bar.start + bar.length), 0));
  });
});

describe("names above the bars", () => {
  test("stand in one row while they fit", () => {
    expect(
      rowsOf([
        { x: 0, width: 30 },
        { x: 40, width: 30 },
      ]),
    ).toEqual([0, 0]);
  });

  test("one too long for its place goes above all that it would cover", () => {
    expect(
      rowsOf([
        { x: 0, width: 90 },
        { x: 20, width: 30 },
        { x: 40, width: 30 },
      ]),
    ).toEqual([2, 1, 0]);
  });

  test("never lie on each other, nor on a line down to a bar", () => {
    const names = [0, 11, 25, 31, 60, 66, 90].map((x, i) => ({ x, width: 12 + ((i * 17) % 40) }));
    const rows = rowsOf(names);
    names.forEach((name, i) => {
      names.forEach((other, j) => {
        if (j <= i || other.x >= name.x + name.width) return;
        expect(rows[i], "a name that reaches over another's start stands higher").toBeGreaterThan(
          rows[j] ?? 0,
        );
      });
    });
  });

  test("more rows make the drawing taller by as much", () => {
    expect(heightsOf(3, 3, false).height - heightsOf(1, 3, false).height).toBe(32);
    expect(heightsOf(1, 3, false)).toMatchObject({ bars: 56, usual: 182, height: 290 });
  });
});

describe("lateness", () => {
  test("is told where it last changed, not at each step that had or carries some", () => {
    const found = latenesses(timeline([bar("a", 0, 3, 1), bar("b", 3, 7, 2), bar("c", 10, 5, 2)]));
    expect(found).toEqual([{ from: 8, to: 10, days: 2, afterDecideBy: false }]);
  });

  test("made good again, it is not told", () => {
    expect(latenesses(timeline([bar("a", 0, 3, 1), bar("b", 3, 7, 0)]))).toEqual([]);
  });

  test("after decide-by it stands at the end, instead of the plan's own", () => {
    const found = latenesses(
      timeline([bar("a", 0, 30), bar("decide", 30, 8, 3)], {
        decideBy: { offset: 35, day: "", label: "" },
        lateAfterDecideBy: 3,
      }),
    );
    expect(found).toEqual([{ from: 35, to: 38, days: 3, afterDecideBy: true }]);
  });
});

describe("what is foreseen while a step is moved", () => {
  const before = timeline([bar("a", 0, 3), bar("b", 3, 7), bar("c", 10, 5)], { contract: bar("k", 15, 10) });

  test("what follows moves along, what precedes stays", () => {
    const after = foreseen(before, { step: "b", move: 2, stretch: 1 });
    expect(after.steps.map((one) => [one.start, one.length])).toEqual([
      [0, 3],
      [5, 8],
      [13, 5],
    ]);
    expect(after.contract?.start).toBe(18);
    expect(after.end).toBe(18);
  });

  test("the contract moves nothing that is counted", () => {
    const after = foreseen(before, { step: "k", move: 3, stretch: 0 });
    expect(after.steps).toBe(before.steps);
    expect(after.end).toBe(before.end);
    expect(after.contract?.start).toBe(18);
  });

  test("a gesture on something gone changes nothing", () => {
    expect(foreseen(before, { step: "gone", move: 3, stretch: 0 })).toBe(before);
  });
});
