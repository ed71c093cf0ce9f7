/** Which row of the accelerated lane each step stands in, and which of them are in sight. Pure. */
import type { BarView } from "~/api/generated";
import { scaleOf, TARGET, type Scale, type Zoom } from "./geometry";

/** So many steps stand in the rows that their days give them; more are packed by what can be pressed. */
export const FEW = 40;
/** Between two bars of a packed row: half a joint, and the last pixels of a link. */
const APART = 18;

type Span = Pick<BarView, "start" | "length" | "row">;

export interface Packed {
  scale: Scale;
  /** Of each bar. */
  row: number[];
  /** The bars of each row, from left to right. */
  rows: number[][];
}

/** Finds a row for every bar, on which what is pressed lies on nothing else. */
export function packed(bars: readonly Span[], room: number, span: number, zoom: Zoom): Packed {
  const order = inOrder(Float64Array.from(bars, (bar) => bar.start));
  if (bars.length <= FEW) {
    const row = bars.map((bar) => bar.row);
    const rows = byRow(order, row);
    const most = rows.reduce((most, list) => Math.max(most, list.length), 0);
    return { scale: scaleOf(room, span, zoom, most), row, rows };
  }
  const scale = scaleOf(room, span, zoom);
  const spans = bars.map(({ start, length }) => {
    const from = start * scale.day;
    return { from, to: from + Math.max(length * scale.day, TARGET) + APART };
  });
  const row = firstFit(spans, order);
  return { scale, row, rows: byRow(order, row) };
}

/** The places of the least first, of equals in their own order. In arrays of numbers: there are thousands. */
function inOrder(from: Float64Array): Uint32Array {
  const order = Uint32Array.from(from, (_, i) => i);
  return order.sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b);
}

function byRow(order: Uint32Array, row: readonly number[]): number[][] {
  const rows: number[][] = [[]];
  for (const i of order) {
    const at = row[i] ?? 0;
    while (rows.length <= at) rows.push([]);
    rows[at]?.push(i);
  }
  return rows;
}

/** The first row that is free for each, going by where they begin: `order`. */
export function firstFit(
  spans: readonly { from: number; to: number }[],
  order: Uint32Array = inOrder(Float64Array.from(spans, ({ from }) => from)),
): number[] {
  let size = 1;
  while (size < spans.length) size *= 2;
  // The leaves are rows, with where each is free; above them the least of two.
  const free = new Float64Array(2 * size).fill(-Infinity);
  const row: number[] = Array<number>(spans.length).fill(0);
  for (const i of order) {
    const { from, to } = spans[i] ?? { from: 0, to: 0 };
    let at = 1;
    while (at < size) at = 2 * at + ((free[2 * at] ?? 0) <= from ? 0 : 1);
    row[i] = at - size;
    free[at] = to;
    for (at >>= 1; at >= 1; at >>= 1) free[at] = Math.min(free[2 * at] ?? 0, free[2 * at + 1] ?? 0);
  }
  return row;
}

/** What is seen of the drawing, in its pixels. */
export interface Sight {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What is drawn: more than is seen, in blocks, so that most frames of a movement change nothing. */
export interface Window {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** Its part from left to right. */
export type Across = Pick<Window, "from" | "to">;

const WIDE = 120;
/** About a row: each frame of a movement brings few. */
const HIGH = 48;

export function windowOf(seen: Window): Window {
  const down = (at: number, block: number) => Math.floor(at / block) * block;
  return {
    from: down(seen.from, WIDE) - WIDE,
    to: down(seen.to, WIDE) + 2 * WIDE,
    top: down(seen.top, HIGH) - 2 * HIGH,
    bottom: down(seen.bottom, HIGH) + 3 * HIGH,
  };
}

/** Whether all of `seen` is in it. */
export const holds = (window: Window, seen: Window) =>
  window.from <= seen.from && window.to >= seen.to && window.top <= seen.top && window.bottom >= seen.bottom;

/** Nothing but what is seen: what is drawn first. */
export const barely = ({ left, top, width, height }: Sight): Window => ({
  from: left,
  to: left + width,
  top,
  bottom: top + height,
});

export const sameWindow = (a: Window, b: Window) =>
  a.from === b.from && a.to === b.to && a.top === b.top && a.bottom === b.bottom;

/** The rows of which something is drawn: from the first to before the last. */
export function rowsIn(tops: readonly number[], high: number, window: Window): [number, number] {
  const first = firstFrom(tops, window.top - high);
  return [first, Math.max(first, firstFrom(tops, window.bottom))];
}

/** The first of an ascending list that is not less. */
function firstFrom(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
