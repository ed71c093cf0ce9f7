/**
 * Where everything on the timeline lies, in pixels. Pure: it takes what the host counted in working
 * days and the room there is. Labels never lie on each other.
 */
import type { BarView, PlannedBar, StepId, Timeline } from "~/api/generated";

export const GUTTER = 92;
export const MARGIN = 6;
export const BAR = 20;
export const USUAL = 22;
/** Whatever can be pressed is at least this wide and high, and lies on nothing else that can be. */
export const TARGET = 24;
/** The type of a step's name, and of everything else on the timeline. */
export const NAME = '600 12px "Source Sans"';
export const TEXT = '400 12px "Source Sans"';

/** From near to far. */
export const ZOOMS = ["days", "weeks", "months", "quarters", "whole"] as const;
export type Zoom = (typeof ZOOMS)[number];

/** The least width of a working day at each zoom. */
const LEAST: Record<Zoom, number> = { days: 44, weeks: 8, months: 3.2, quarters: 1.1, whole: 0 };
/**
 * The least part of the room that a plan of few steps takes: near ones, and the whole, fill it; far
 * ones keep their measure until a short plan could not be read any more.
 */
const PART: Record<Zoom, number> = { days: 1, weeks: 1, months: 0.7, quarters: 0.5, whole: 1 };

/** The next zoom nearer (1) or farther (-1); the same at the end. */
export function zoomed(zoom: Zoom, by: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) - by] ?? zoom;
}

export interface Scale {
  /** Pixels of one working day. */
  day: number;
  /** Width of the whole drawing. */
  width: number;
  /** From working days since the start to pixels. */
  x: (offset: number) => number;
  /** And back. */
  offset: (x: number) => number;
}

/** `steps` is how many have to find a place side by side, when they may not go to a row of their own. */
export function scaleOf(room: number, span: number, zoom: Zoom, steps = 0): Scale {
  const part = steps > 0 || PART[zoom] === 1 ? PART[zoom] : 0;
  const fits = (part * (room - GUTTER - MARGIN)) / Math.max(1, span);
  const least = zoom === "whole" ? 0.05 : 1;
  const day = Math.max(fits, LEAST[zoom], least, steps > 0 ? (TARGET * (steps + 1)) / Math.max(1, span) : 0);
  return {
    day,
    width: Math.max(room, Math.ceil(GUTTER + span * day + MARGIN)),
    x: (offset) => GUTTER + offset * day,
    offset: (x) => (x - GUTTER) / day,
  };
}

/** How far to scroll so that the middle of what is seen stays the middle at another scale. */
export function keptCentre(left: number, room: number, from: Scale, to: Scale): number {
  const middle = (room - GUTTER) / 2 + GUTTER;
  return Math.max(0, to.x(from.offset(left + middle)) - middle);
}

/** Where a step is pressed, and where its gate is drawn, in pixels. */
export interface Place {
  /** The target: from the gate before to the end of its own gate, over the whole of the bar between. */
  left: number;
  width: number;
  /** Where the gate's part of the target begins, from its left edge. */
  grip: number;
  /** The middle of the joint, and its size: smaller where two ends lie close together. */
  joint: number;
  size: 12 | 16 | 20;
}

/**
 * A step is one target, its bar and its gate together. Where steps are too short for that, the targets
 * part to both sides, each as near to its step as its neighbours allow, and the joints with them.
 */
export function placesOf(bars: readonly Pick<BarView, "start" | "length">[], scale: Scale): Place[] {
  const ends = bars.map((bar) => scale.x(bar.start + bar.length));
  const rights = spaced(
    ends.map((end) => end + TARGET / 2),
    TARGET,
    GUTTER + TARGET,
    scale.width,
  );
  return bars.map((bar, i) => {
    const right = rights[i] ?? 0;
    const end = ends[i] ?? 0;
    const left = Math.max(rights[i - 1] ?? GUTTER, Math.min(scale.x(bar.start), right - TARGET));
    const apart = Math.min(end - (ends[i - 1] ?? -Infinity), (ends[i + 1] ?? Infinity) - end);
    const size = apart >= TARGET + 2 ? 20 : apart >= 20 ? 16 : 12;
    // With a little of the ground about it, so that two joints never touch.
    const half = size / 2 + (size === 20 ? 0 : 2);
    return {
      left,
      width: right - left,
      grip: right - left - TARGET,
      joint: Math.min(right - half, Math.max(right - TARGET + half, end)),
      size,
    };
  });
}

/** The places nearest to those wanted, in their order, `least` apart, within `from` and `to`. */
export function spaced(wanted: readonly number[], least: number, from: number, to: number): number[] {
  // Without the room that those before need, only the order is left to keep: neighbours that are in
  // each other's way share their mean.
  const groups: { sum: number; count: number }[] = [];
  wanted.forEach((want, i) => {
    let last = { sum: want - i * least, count: 1 };
    for (
      let prev = groups.at(-1);
      prev && prev.sum / prev.count > last.sum / last.count;
      prev = groups.at(-1)
    ) {
      last = { sum: prev.sum + last.sum, count: prev.count + last.count };
      groups.pop();
    }
    groups.push(last);
  });
  const most = to - (wanted.length - 1) * least;
  return groups
    .flatMap(({ sum, count }) => Array<number>(count).fill(Math.max(from, Math.min(sum / count, most))))
    .map((place, i) => place + i * least);
}

/** Which of the lines carry their label, so that none touches the next. */
export function labelled(lines: readonly { offset: number }[], day: number, label = 42): boolean[] {
  let free = -Infinity;
  return lines.map(({ offset }) => {
    const x = offset * day;
    if (x < free) return false;
    free = x + label;
    return true;
  });
}

/** A name to stand above the bars, from `x` on. */
export interface Name {
  x: number;
  width: number;
}

/**
 * The row of each name, 0 next to the bars. A name too long for its place goes above those that
 * follow it, so that the thin line from it down to its bar crosses no other name.
 */
export function rowsOf(names: readonly Name[], gap = 6): number[] {
  const rows: number[] = names.map(() => 0);
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i];
    if (!name) continue;
    const reach = name.x + name.width + gap;
    let row = 0;
    for (let j = i + 1; j < names.length; j++)
      if ((names[j]?.x ?? 0) < reach) row = Math.max(row, (rows[j] ?? 0) + 1);
    rows[i] = row;
  }
  return rows;
}

/** A stretch of lateness under the bars, in working days. */
export interface Late {
  from: number;
  to: number;
  days: number;
  /** After the day the choice is needed, rather than after the plan. */
  afterDecideBy: boolean;
}

/**
 * Lateness as it is told: against the plan where it last changed (earlier drift shows in the ticks of
 * the plan), and at the end what lies after decide-by.
 */
export function latenesses(timeline: Timeline): Late[] {
  let behind: Late | null = null;
  let carried = 0;
  for (const bar of timeline.steps) {
    const to = bar.start + bar.length;
    if (bar.late <= 0) behind = null;
    else if (bar.late !== carried)
      behind = { from: Math.min(bar.plannedFinish, to), to, days: bar.late, afterDecideBy: false };
    carried = bar.late;
  }
  const { decideBy, end, lateAfterDecideBy: days } = timeline;
  // On days off after decide-by no working day lies between the two: half a day shows that it is late.
  const missed =
    decideBy && days > 0
      ? { from: decideBy.offset, to: Math.max(end, decideBy.offset + 0.5), days, afterDecideBy: true }
      : null;
  if (missed && behind && behind.to > missed.from) behind = null;
  return [behind, missed].filter((one) => one !== null);
}

/** Where the plan as it stood ends. */
export function plannedEnd(baseline: readonly Pick<PlannedBar, "finish">[]): number {
  return baseline.reduce((end, bar) => Math.max(end, bar.finish), 0);
}

/** Heights of the drawing, from its top. */
export interface Heights {
  /** The bars of each row. */
  rows: number[];
  /** Where the last row's bars end. */
  under: number;
  /** The first row of checks; the rows are as high as a target. */
  checks: number;
  /** Where our usual way begins: its own part, which stays in sight. */
  strip: number;
  usual: number;
  bracket: number;
  height: number;
}

export const HEAD = 24;
/** From the end of a row's bars to the names of the next: room for the plan as it stood. */
const BETWEEN = 14;

/** What stands beneath the accelerated lane: nothing to compare with, the usual lane, its bracket too. */
export type Beneath = "none" | "plain" | "sooner";

/**
 * `names` is how many lines of names stand above each row, at least 1; `low` when the checks must
 * leave room for the words under the plan.
 */
export function heightsOf(
  names: readonly number[],
  checks: number,
  low: boolean,
  beneath: Beneath = "sooner",
): Heights {
  const rows: number[] = [];
  let at = HEAD + 16;
  for (const lines of names.length > 0 ? names : [1]) {
    at += 16 * Math.max(1, lines);
    rows.push(at);
    at += BAR + BETWEEN;
  }
  const under = at - BETWEEN;
  const top = under + 18 + (low ? 8 : 0);
  const usual = top + Math.max(1, checks) * TARGET + 16;
  const bracket = usual + 38;
  // Two labels may stand one over the other at the foot.
  const height = { none: usual + 44, plain: usual + USUAL + 52, sooner: bracket + 70 }[beneath];
  return { rows, under, checks: top, strip: usual - 8, usual, bracket, height };
}

/** A change of a step that is being made: in working days. */
export interface Gesture {
  step: StepId;
  move: number;
  stretch: number;
}
