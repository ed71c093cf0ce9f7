/**
 * Where everything on the timeline lies, in pixels. Pure: it takes what the host counted in working
 * days and the room there is. Labels never lie on each other.
 */
import type { BarView, StepId, Timeline } from "~/api/generated";

export const GUTTER = 92;
export const MARGIN = 6;
export const BAR = 20;
export const USUAL = 22;
/** Whatever can be pressed is at least this wide and high, and lies on nothing else that can be. */
export const TARGET = 24;

export type Zoom = "whole" | "weeks" | "days";

/** The least width of a working day at each zoom; more when the room allows it. */
const LEAST: Record<Zoom, number> = { whole: 0, weeks: 8, days: 26 };

export interface Scale {
  /** Pixels of one working day. */
  day: number;
  /** Width of the whole drawing. */
  width: number;
  /** From working days since the start to pixels. */
  x: (offset: number) => number;
}

/** `steps` is how many have to find a place side by side. */
export function scaleOf(room: number, span: number, zoom: Zoom, steps = 0): Scale {
  const fits = (room - GUTTER - MARGIN) / Math.max(1, span);
  const day = Math.max(fits, LEAST[zoom], 1, (TARGET * (steps + 1)) / Math.max(1, span));
  return {
    day,
    width: Math.max(room, GUTTER + span * day + MARGIN),
    x: (offset) => GUTTER + offset * day,
  };
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
    const size = apart >= TARGET ? 20 : apart >= 17 ? 16 : 12;
    return {
      left,
      width: right - left,
      grip: right - left - TARGET,
      joint: Math.min(right - size / 2, Math.max(right - TARGET + size / 2, end)),
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

/** Which of the weeks carry their label, so that none touches the next. */
export function labelled(weeks: readonly { offset: number }[], day: number, label = 42): boolean[] {
  let free = -Infinity;
  return weeks.map(({ offset }) => {
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
  const missed = decideBy && days > 0 ? { from: decideBy.offset, to: end, days, afterDecideBy: true } : null;
  if (missed && behind && behind.to > missed.from) behind = null;
  return [behind, missed].filter((one) => one !== null);
}

/** Where the plan as it stood ends. */
export function plannedEnd(steps: readonly BarView[]): number {
  return Math.max(0, ...steps.map((bar) => bar.plannedFinish));
}

/** Heights of the drawing, from its top. */
export interface Heights {
  bars: number;
  plan: number;
  /** The first row of checks; the rows are as high as a target. */
  checks: number;
  usual: number;
  bracket: number;
  height: number;
}

/** `nameRows` is at least 1; `low` when the checks must leave room for the words under the plan. */
export function heightsOf(nameRows: number, checks: number, low: boolean): Heights {
  const bars = 40 + 16 * Math.max(1, nameRows);
  const top = bars + BAR + 18 + (low ? 8 : 0);
  const usual = top + Math.max(1, checks) * TARGET + 16;
  const bracket = usual + 38;
  return { bars, plan: bars + BAR + 5, checks: top, usual, bracket, height: bracket + 70 };
}

/** A change of a step that is being made: in working days. */
export interface Gesture {
  step: StepId;
  move: number;
  stretch: number;
}

/** The timeline as it will be about, until the host has counted again: what follows moves along. */
export function foreseen(timeline: Timeline, gesture: Gesture | null): Timeline {
  if (!gesture || (gesture.move === 0 && gesture.stretch === 0)) return timeline;
  const at = timeline.steps.findIndex((bar) => bar.step === gesture.step);
  const contract = timeline.contract?.step === gesture.step;
  if (at < 0 && !contract) return timeline;
  const by = gesture.move + gesture.stretch;
  const later = (bar: BarView): BarView => ({ ...bar, start: bar.start + by });
  const changed = (bar: BarView): BarView => ({
    ...bar,
    start: bar.start + gesture.move,
    length: Math.max(0.5, bar.length + gesture.stretch),
  });
  return {
    ...timeline,
    steps: contract
      ? timeline.steps
      : timeline.steps.map((bar, i) => (i < at ? bar : i === at ? changed(bar) : later(bar))),
    contract: timeline.contract && (contract ? changed(timeline.contract) : later(timeline.contract)),
    build: timeline.build && later(timeline.build),
    end: contract ? timeline.end : timeline.end + by,
  };
}
