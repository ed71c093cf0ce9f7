import { describe, expect, test } from "vitest";
import type { BarView, LinkView, Timeline } from "~/api/generated";
import {
  GUTTER,
  heightsOf,
  labelled,
  latenesses,
  placesOf,
  rowsOf,
  scaleOf,
  spaced,
  TARGET,
  zoomed,
  keptCentre,
} from "./geometry";
import { besideOf, foreseen, tiesOf } from "./foresee";
import { barely, firstFit, holds, packed, rowsIn, windowOf } from "./lanes";
import { endsAcross, endsOf, pairsOf, pathsOf, routeOf, routesOf } from "./links";
import { linesOf, WorkDays } from "./calendar";

const bar = (step: string, start: number, length: number, late = 0): BarView => ({
  step,
  check: null,
  name: step,
  start,
  length,
  takes: length,
  startDay: "",
  finishDay: "",
  plannedFinish: start + length - late,
  state: "planned",
  progress: 0,
  late,
  critical: false,
  slack: 0,
  row: 0,
  plannedStart: start,
  freeSlack: 0,
  criticalOften: null,
  pinned: false,
  misses: "",
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
  rows: 1,
  links: [],
  chance: null,
  noOdds: "",
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
          if (next) {
            expect(next.left).toBeGreaterThanOrEqual(place.left + place.width);
            const apart = next.joint - next.size / 2 - (place.joint + place.size / 2);
            expect(apart).toBeGreaterThanOrEqual(4);
          }
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
    expect(places.map((place) => place.size)).toEqual([20, 20, 12, 12, 20]);
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
    expect(heightsOf([3], 3, false).height - heightsOf([1], 3, false).height).toBe(32);
    expect(heightsOf([1], 3, false)).toMatchObject({ rows: [56], usual: 182, height: 290 });
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

const link = (from: string, to: string, kind: LinkView["kind"] = "fs", lagHalfDays = 0): LinkView => ({
  id: null,
  from,
  to,
  kind,
  lagHalfDays,
  critical: false,
  broken: false,
  said: "",
});

describe("what is foreseen while a step is moved", () => {
  const links = [link("a", "b"), link("b", "c"), link("c", "k")];
  const before = timeline([bar("a", 0, 3), bar("b", 3, 7), bar("c", 10, 5)], {
    contract: bar("k", 15, 10),
    links,
  });
  const ties = tiesOf(links);

  test("what follows moves along, what precedes stays", () => {
    const after = foreseen(before, { step: "b", move: 2, stretch: 1 }, () => ties);
    expect(after.steps.map((one) => [one.start, one.length])).toEqual([
      [0, 3],
      [5, 8],
      [13, 5],
    ]);
    expect(after.contract?.start).toBe(18);
    expect(after.end).toBe(18);
  });

  test("what is beside it stays, and what has slack moves only as far as it must", () => {
    const own = [link("a", "c"), link("b", "c", "ss", 2)];
    const beside = timeline([bar("a", 0, 10), bar("b", 0, 4), bar("c", 10, 2)], { links: own });
    const starts = (move: number) =>
      foreseen(beside, { step: "b", move, stretch: 0 }, () => tiesOf(own)).steps.map((one) => one.start);
    expect(starts(3)).toEqual([0, 3, 10]);
    expect(starts(11)).toEqual([0, 11, 12]);
  });

  test("the contract moves nothing that is counted", () => {
    const after = foreseen(before, { step: "k", move: 3, stretch: 0 }, () => ties);
    expect(after.steps).toEqual(before.steps);
    expect(after.end).toBe(before.end);
    expect(after.contract?.start).toBe(18);
  });

  test("the checks go with the step that they run beside, unless they are under way", () => {
    const own = timeline([bar("a", 0, 3), bar("b", 3, 7), bar("c", 10, 5)], {
      links,
      checks: [bar("x", 4, 5), { ...bar("y", 3, 5), state: "running" }],
    });
    const starts = (step: string, move: number) =>
      foreseen(
        own,
        { step, move, stretch: 0 },
        () => ties,
        () => "b",
      ).checks.map((one) => one.start);
    expect(starts("b", 2)).toEqual([6, 3]);
    expect(starts("a", 2)).toEqual([6, 3]);
    expect(starts("c", 2)).toEqual([4, 3]);
    expect(
      besideOf([
        { id: "n", kind: "needs" },
        { id: "d", kind: "decide" },
        { id: "k", kind: "contract" },
      ]),
    ).toBe("n");
    expect(
      besideOf([
        { id: "s", kind: "show" },
        { id: "p", kind: "prove" },
        { id: "d", kind: "decide" },
      ]),
    ).toBe("s");
    expect(besideOf([{ id: "k", kind: "contract" }])).toBe(null);
  });

  test("a gesture on something gone changes nothing", () => {
    expect(foreseen(before, { step: "gone", move: 3, stretch: 0 }, () => ties)).toBe(before);
  });
});

describe("rows and what is in sight", () => {
  test("each goes to the first row that is free", () => {
    const spans = [
      { from: 0, to: 10 },
      { from: 0, to: 4 },
      { from: 4, to: 9 },
      { from: 10, to: 12 },
    ];
    expect(firstFit(spans)).toEqual([0, 1, 1, 0]);
  });

  test("of very many, nothing that is pressed lies on another at any zoom", () => {
    const many = Array.from({ length: 500 }, (_, i) => bar(String(i), (i * 7) % 190, 1 + (i % 9)));
    for (const zoom of ["days", "weeks", "months", "quarters", "whole"] as const) {
      const { scale, rows } = packed(many, 852, 200, zoom);
      for (const row of rows)
        for (let n = 1; n < row.length; n += 1) {
          const [before, next] = [many[row[n - 1] ?? 0], many[row[n] ?? 0]];
          if (before && next)
            expect(scale.x(next.start) - scale.x(before.start)).toBeGreaterThanOrEqual(TARGET);
        }
    }
  });

  test("only rows near what is seen are drawn, and a small movement draws nothing anew", () => {
    const tops = Array.from({ length: 10_000 }, (_, i) => 56 + 50 * i);
    const seen = windowOf(barely({ left: 0, top: 100_000, width: 852, height: 600 }));
    const [from, to] = rowsIn(tops, 44, seen);
    expect(to - from).toBeLessThan(30);
    expect(tops[from]).toBeLessThan(100_000);
    expect(tops[to]).toBeGreaterThan(100_600);
    expect(holds(seen, barely({ left: 9, top: 100_005, width: 852, height: 600 }))).toBe(true);
    expect(holds(seen, barely({ left: 9, top: 100_900, width: 852, height: 600 }))).toBe(false);
    expect(windowOf(barely({ left: 9, top: 100_005, width: 852, height: 600 }))).toEqual(seen);
  });

  test("zoom ends at both ends and keeps the middle", () => {
    expect(zoomed("days", 1)).toBe("days");
    expect(zoomed("weeks", -1)).toBe("months");
    expect(zoomed("whole", -1)).toBe("whole");
    const near = scaleOf(852, 400, "days");
    const far = scaleOf(852, 400, "weeks");
    const middle = (852 - GUTTER) / 2 + GUTTER;
    const left = keptCentre(5000, 852, near, far);
    expect(far.offset(left + middle)).toBeCloseTo(near.offset(5000 + middle));
  });
});

describe("links", () => {
  const spot = (x1: number, x2: number, y: number) => ({ x1, x2, y, row: 0 });
  /** Ten pixels a day. */
  function across(plan: BarView[], tops: number[], links: LinkView[], from: number, to: number) {
    const scale = { ...scaleOf(900, 80, "weeks"), day: 10, x: (at: number) => GUTTER + at * 10 };
    const at = { ...scale, offset: (x: number) => (x - GUTTER) / 10 };
    const order = new Map(plan.map((one, i) => [one.step ?? "", i]));
    const place = (i: number) => {
      const [start, length] = [plan[i]?.start ?? 0, plan[i]?.length ?? 0];
      return spot(at.x(start), at.x(start + length), tops[i] ?? 0);
    };
    return endsAcross(links, pairsOf(links, order), plan, place, at, { from, to });
  }

  test("steps that touch on one row need no line, every other tie has one that ends at its step", () => {
    expect(routeOf(spot(0, 50, 0), spot(50, 90, 0), "fs")).toBe("");
    expect(routeOf(spot(0, 50, 0), spot(100, 150, 50), "fs")).toContain("H100");
    for (const kind of ["fs", "ss", "ff", "sf"] as const)
      expect(routeOf(spot(0, 50, 0), spot(20, 150, 50), kind)).toMatch(/^M.*L.*/);
  });

  test("what is out of sight is in no path; broken and critical ones are apart", () => {
    const plan = [bar("a", 0, 5), bar("b", 10, 5), bar("far", 0, 1), bar("farther", 3, 3)];
    const tops = [0, 50, 90_000, 90_100];
    const links = [link("a", "b"), { ...link("a", "b"), broken: true }, link("far", "farther")];
    const ends = across(plan, tops, links, 0, 900);
    const paths = pathsOf(ends, 0, 600, false);
    expect(paths.quiet).not.toBe("");
    expect(paths.broken).toBe(paths.quiet);
    expect(paths.critical).toBe("");
    expect(paths.quiet).not.toContain("90");
    expect(across(plan, tops, links, 400, 900)).toEqual([]);
    expect(across(plan, tops, [link("a", "gone")], 0, 900)).toEqual([]);
  });

  test("of very many a line that goes far shows its ends, once for a step, and is whole when a step is at hand", () => {
    const plan = [bar("a", 0, 5), bar("b", 10, 5), bar("c", 10, 5), bar("d", 10, 5)];
    const links = [link("a", "b"), link("a", "c"), link("a", "d")];
    const ends = across(plan, [0, 900, 950, 50], links, 0, 900).map((one, n) => ({
      ...one,
      to: { ...one.to, row: [18, 19, 1][n] ?? 0 },
    }));
    const [far, farther, near] = ends.map(({ from, to }) => routeOf(from, to, "fs"));
    expect(pathsOf(ends, 0, 200, false).quiet).toBe(`${far}${farther}${near}`);
    // One for both that leave the first step, and the near one whole.
    const leaves = ends.slice(0, 1).map(({ from, to }) => endsOf(from, to, "fs")[0]);
    expect(pathsOf(ends, 0, 200, true).quiet).toBe([near, ...leaves].join(""));
    expect(pathsOf(ends, 400, 600, true).quiet).toBe("");
    // Heads at the other ends.
    expect(pathsOf(ends, 800, 1000, true).quiet.match(/L/g)).toHaveLength(4);
    expect(routesOf(ends, new Set(["b"]))).toBe(far);
    expect(routesOf(ends, new Set(["a"]))).toBe(`${far}${farther}${near}`);
  });
});

describe("the calendar", () => {
  const days = new WorkDays("2026-02-16", 0, { week: [], holidays: ["2026-02-18"] });

  test("counts working days only", () => {
    expect(days.day(2)).toBe("2026-02-19");
    expect(days.lastDay(2)).toBe("2026-02-17");
    expect(days.day(1.5)).toBe("2026-02-17");
    expect(new WorkDays("2026-02-23", 4, { week: [], holidays: ["2026-02-18"] }).day(0)).toBe("2026-02-16");
  });

  test("has lines that fit each zoom", () => {
    const words = (unit: "days" | "weeks" | "months" | "quarters") =>
      linesOf(days, unit, 40).map((one) => `${one.label} ${one.offset}`);
    expect(words("weeks").slice(0, 3)).toEqual(["16 Feb 0", "23 Feb 4", "2 Mar 9"]);
    expect(words("months")).toEqual(["Feb 2026 0", "Mar 9", "Apr 31"]);
    expect(words("quarters")).toEqual(["Q1 2026 0", "Q2 31"]);
    expect(words("days").slice(0, 2)).toEqual(["16 Feb 0", "Tue 17 1"]);
  });

  test("a week that begins with a holiday has its line on its first working day", () => {
    const off = [
      "2026-04-03",
      "2026-04-06",
      "2026-04-13",
      "2026-04-14",
      "2026-04-15",
      "2026-04-16",
      "2026-04-17",
    ];
    const words = (from: string) =>
      linesOf(new WorkDays(from, 0, { week: [], holidays: off }), "weeks", 13).map(
        (one) => `${one.label} ${one.offset}`,
      );
    // From Wednesday: three days, four before Good Friday, from Tuesday after Easter; a week off.
    expect(words("2026-03-25")).toEqual(["30 Mar 3", "7 Apr 7", "20 Apr 11"]);
    expect(words("2026-04-07")[0]).toBe("7 Apr 0");
  });
});
