/** What of the accelerated lane is drawn, and where its words stand. Pure: bars in working days in, places out. */
import type { BarView, PlannedBar } from "~/api/generated";
import { placesOf, rowsOf, TARGET, type Place, type Scale } from "./geometry";
import type { Across, Packed } from "./lanes";

/** A bar as it is drawn. */
export interface Drawn {
  /** Its place in the plan. */
  i: number;
  bar: BarView;
  place: Place;
  /** The line of names above the bar that its own stands on; null where it stands inside. */
  line: number | null;
  /** How far from the bar's left edge the name begins, and how wide it may be. */
  indent: number;
  room: number;
}

/** The steps of the lane, the contract last where there is one. */
export interface Steps {
  bars: readonly BarView[];
  /** The contract's place; -1 without one. */
  contract: number;
  pack: Packed;
  /** So few that all are drawn, each with its whole name. */
  few: boolean;
  /** How wide a name is. */
  widthOf: (name: string) => number;
}

/** The most that a name takes before it is cut. */
const LONG = 180;
/** Half a joint: what the gate of the step before covers of a bar. */
const COVERED = 11;

/** The bars of a row with their names, each as wide as its place allows, and the lines that these take. */
export function drawnRow(list: readonly number[], steps: Steps): { drawn: Drawn[]; lines: number } {
  const { bars, few, widthOf } = steps;
  const { scale } = steps.pack;
  const xOf = (i: number) => scale.x(bars[i]?.start ?? 0) + 1;
  const own = list.map((i) => bars[i]).filter((bar) => bar !== undefined);
  const places = placesOf(own, scale);
  const names = list.map((i, n) => {
    const left = xOf(i);
    const before = own[n - 1];
    const near = before !== undefined && scale.x(before.start + before.length) > left - 12;
    const indent = near || own[n]?.length === 0 ? COVERED : 1;
    const next = list[n + 1];
    // Of very many, each name ends where the next begins; of few, a long one goes to a line above.
    const until = few || next === undefined ? scale.width : xOf(next);
    const most = Math.max(few ? 24 : 0, Math.min(LONG, until - left - indent - 4));
    const width = few ? Math.min(most, widthOf(own[n]?.name ?? "")) : most;
    return { x: left + indent, width, indent, most };
  });
  // The contract's name stands inside it.
  const inside = (i: number) => i === steps.contract;
  const above = list.filter((i) => !inside(i));
  const lines = few ? rowsOf(names.filter((_, n) => !inside(list[n] ?? -1))) : [];
  const drawn = list.flatMap((i, n): Drawn[] => {
    const [bar, place, name] = [bars[i], places[n], names[n]];
    if (!bar || !place || !name) return [];
    return inside(i)
      ? [{ i, bar, place, line: null, indent: 14, room: insideOf(bar.length * scale.day) }]
      : [{ i, bar, place, line: lines[above.indexOf(i)] ?? 0, indent: name.indent, room: name.most }];
  });
  return { drawn, lines: 1 + Math.max(0, ...lines) };
}

/** The room for a name inside a bar, between two joints; none where hardly a letter has it. */
const insideOf = (width: number) => (width - 28 < TARGET ? 0 : width - 28);

/** Of a row of very many, what is in sight, and `keep`, which has the focus. */
export function drawnInSight(list: readonly number[], keep: number, sight: Across, steps: Steps): Drawn[] {
  const { scale } = steps.pack;
  const near = list.filter((i) => {
    const bar = steps.bars[i];
    if (!bar) return false;
    const x = scale.x(bar.start);
    return i === keep || (x < sight.to && x + Math.max(TARGET, bar.length * scale.day) + 14 > sight.from);
  });
  // The neighbours too, because places and names depend on them.
  const next = list[list.indexOf(near.at(-1) ?? -1) + 1];
  const row = drawnRow(next === undefined ? near : [...near, next], steps).drawn;
  return row.slice(0, near.length);
}

/** A bar of the plan as it stood, with its row. */
export interface Stood {
  bar: PlannedBar;
  row: number;
}

/** The plan as it stood with its rows: in one row all of it, in many only what has moved since. */
export function stoodRows(
  plan: readonly PlannedBar[],
  order: ReadonlyMap<string, number>,
  { bars, pack }: Steps,
): Stood[] {
  return plan.flatMap((bar) => {
    const i = order.get(bar.step);
    const now = i === undefined ? undefined : bars[i];
    if (i === undefined || !now) return [];
    const unmoved = bar.start === now.start && bar.finish === now.start + now.length;
    return unmoved && pack.rows.length > 1 ? [] : [{ bar, row: pack.row[i] ?? 0 }];
  });
}

export const stoodInSight = (
  list: readonly Stood[],
  seen: readonly [number, number],
  sight: Across,
  scale: Scale,
): Stood[] =>
  list.filter(
    ({ bar, row }) =>
      row >= seen[0] && row < seen[1] && scale.x(bar.finish) >= sight.from && scale.x(bar.start) <= sight.to,
  );

/** What is drawn of one row of very many steps. */
export interface StepsOfRow {
  row: number;
  /** Where its bars begin. */
  y: number;
  drawn: readonly Drawn[];
  /** The plan as it stood. */
  stood: readonly Stood[];
}

/** Where words stand beside the checks: to the right where there is room, else to the left. */
export function besideChecks(checks: readonly BarView[], scale: Scale, widthOf: (name: string) => number) {
  if (checks.length === 0) return null;
  const first = checks.reduce((from, bar) => Math.min(from, bar.start), Infinity);
  const right = Math.max(...checks.map((bar) => checkEnd(bar, scale, widthOf))) + 10;
  const left = scale.x(first) - 10;
  const free = scale.width - right - 8;
  const onRight = free >= 110 || free > left - scale.x(0);
  return {
    left: onRight ? right : null,
    right: onRight ? null : scale.width - left,
    width: Math.min(150, onRight ? free : left - scale.x(0)),
  };
}

/** Where a check with its tail, or with the name beside it, ends. */
function checkEnd(bar: BarView, scale: Scale, widthOf: (name: string) => number): number {
  const from = scale.x(bar.start);
  const width = Math.max(12, bar.length * scale.day);
  const name = widthOf(bar.name);
  const tail = scale.x(bar.start + bar.length + (bar.state === "done" ? 0 : bar.slack));
  return Math.max(tail, from + width + (name + 9 > width ? name + 12 : 0));
}
