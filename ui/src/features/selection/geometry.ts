/**
 * Where everything on the timeline lies, in pixels. Pure: it takes what the host counted in working
 * days and the room there is. Labels never lie on each other.
 */
import type { BarView, StepId, Timeline } from "~/api/generated";

export const GUTTER = 92;
export const MARGIN = 6;
export const BAR = 20;
export const CHECK = 13;
export const USUAL = 22;

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

export function scaleOf(room: number, span: number, zoom: Zoom): Scale {
  const fits = (room - GUTTER - MARGIN) / Math.max(1, span);
  const day = Math.max(fits, LEAST[zoom], 1);
  return {
    day,
    width: Math.max(room, GUTTER + span * day + MARGIN),
    x: (offset) => GUTTER + offset * day,
  };
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
  checks: number;
  usual: number;
  bracket: number;
  height: number;
}

/** `nameRows` is at least 1; `low` when the checks must leave room for the words under the plan. */
export function heightsOf(nameRows: number, checks: number, low: boolean): Heights {
  const bars = 40 + 16 * Math.max(1, nameRows);
  const top = bars + BAR + 14 + (low ? 16 : 0);
  const usual = top + Math.max(1, checks) * 17 + 23;
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
