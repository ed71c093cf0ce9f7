/** The lines between steps that are tied. Pure: from bars in pixels to the path of an SVG. */
import type { BarView, LinkKind, LinkView } from "~/api/generated";
import { BAR, type Scale } from "./geometry";
import type { Across } from "./lanes";

/** A bar as drawn: from `x1` to `x2`, with its top at `y`, in this row. */
export interface Spot {
  x1: number;
  x2: number;
  y: number;
  row: number;
}

/** Half a joint and a little: where a line leaves or reaches an end with its gate. */
const JOINT = 12;
/** How far a line goes on beyond an end before it turns. */
const STUB = 7;
/** How far below its bar a line runs back. */
const BACK = 16;

/**
 * One link as a path with its head; empty when the two touch on one row, where the order of the bars
 * says it.
 */
export function routeOf(from: Spot, to: Spot, kind: LinkKind): string {
  const middle = BAR / 2;
  const [ay, by] = [from.y + middle, to.y + middle];
  const down = by > ay ? 1 : -1;
  const upright = r(uprightOf(from, to, kind));
  if (kind === "fs") {
    if (from.y === to.y) {
      if (Math.abs(to.x1 - from.x2) <= JOINT + STUB) return "";
      if (to.x1 > from.x2) return `M${r(from.x2 + JOINT)} ${r(ay)}H${r(to.x1)}${head(to.x1, by, 1)}`;
    }
    if (from.y !== to.y && to.x1 >= from.x2 + 2 * STUB)
      return `M${upright} ${r(ay + down * JOINT)}V${r(by)}H${r(to.x1)}${head(to.x1, by, 1)}`;
    const across = ay + down * (JOINT + 4);
    return `M${r(from.x2)} ${r(ay + down * JOINT)}V${r(across)}H${upright}V${r(by)}H${r(to.x1)}${head(to.x1, by, 1)}`;
  }
  if (kind === "ss") {
    if (from.y === to.y) return under(from.x1, to.x1, ay, 1);
    return `M${r(from.x1)} ${r(ay)}H${upright}V${r(by)}H${r(to.x1)}${head(to.x1, by, 1)}`;
  }
  const end = to.x2 + JOINT;
  if (kind === "ff") {
    if (from.y === to.y) return under(from.x2, to.x2, ay, -1);
    return `M${r(from.x2 + JOINT)} ${r(ay)}H${upright}V${r(by)}H${r(end)}${head(end, by, -1)}`;
  }
  if (from.y === to.y) return under(from.x1, to.x2, ay, -1);
  const across = ay + down * (JOINT + 4);
  return `M${r(from.x1)} ${r(ay)}H${r(from.x1 - STUB)}V${r(across)}H${upright}V${r(by)}H${r(end)}${head(end, by, -1)}`;
}

/**
 * How far aside the upright lines that leave or reach each row go, so that two which run along each
 * other do not look like one. Those that leave one end share their line.
 */
const ASIDE = [0, 3, -3, 6, -6] as const;
const asideOf = (row: number) => ASIDE[row % ASIDE.length] ?? 0;

/** Below the bars of one row, up to the other from beneath. */
function under(from: number, to: number, y: number, way: 1 | -1): string {
  const low = y + BACK;
  const tip = y + BAR / 2 + 2;
  const at = to + way * 3;
  return `M${r(from)} ${r(tip)}V${r(low)}H${r(at)}V${r(tip)}M${r(at - 3)} ${r(tip + 4)}L${r(at)} ${r(tip)}L${r(at + 3)} ${r(tip + 4)}`;
}

const head = (x: number, y: number, way: 1 | -1) =>
  `M${r(x - way * 5)} ${r(y - 3.5)}L${r(x)} ${r(y)}L${r(x - way * 5)} ${r(y + 3.5)}`;

const r = (n: number) => Math.round(n * 2) / 2;

/**
 * Where a line that ties two rows runs upright from the one to the other; a line along one row runs
 * nowhere so.
 */
export function uprightOf(from: Spot, to: Spot, kind: LinkKind): number {
  const aside = asideOf(to.row);
  switch (kind) {
    case "fs":
      return to.x1 >= from.x2 + 2 * STUB ? from.x2 + asideOf(from.row) : to.x1 - STUB + aside;
    case "ss":
      return Math.min(from.x1, to.x1) - STUB + aside;
    case "ff":
      return Math.max(from.x2, to.x2) + JOINT + STUB + aside;
    case "sf":
      return to.x2 + JOINT + STUB + aside;
  }
}

/** The lines in sight by what they say: a path each. */
export interface Paths {
  quiet: string;
  critical: string;
  broken: string;
}

/** A link with the bars at its ends. */
export interface Ends {
  link: LinkView;
  from: Spot;
  to: Spot;
}

/** The places in the plan of the steps that each link ties, two for a link; -1 where there is none. */
export function pairsOf(links: readonly LinkView[], order: ReadonlyMap<string, number>): Int32Array {
  const pairs = new Int32Array(2 * links.length);
  links.forEach((link, n) => {
    pairs[2 * n] = order.get(link.from) ?? -1;
    pairs[2 * n + 1] = order.get(link.to) ?? -1;
  });
  return pairs;
}

/** The links between left and right with the bars that they tie, wherever these are up or down. */
export function endsAcross(
  links: readonly LinkView[],
  pairs: Int32Array,
  bars: readonly Pick<BarView, "start" | "length">[],
  spot: (i: number) => Spot,
  scale: Scale,
  across: Across,
): Ends[] {
  const [first, last] = [scale.offset(across.from), scale.offset(across.to)];
  const ends: Ends[] = [];
  // Very many: none is made into anything before it is known to be seen.
  for (const [n, link] of links.entries()) {
    const [a, b] = [pairs[2 * n] ?? -1, pairs[2 * n + 1] ?? -1];
    const [from, to] = [bars[a], bars[b]];
    if (!from || !to) continue;
    if (from.start > last && to.start > last) continue;
    if (from.start + from.length < first && to.start + to.length < first) continue;
    ends.push({ link, from: spot(a), to: spot(b) });
  }
  return ends;
}

/** So high is a part of the drawing whose lines are one drawing: those in sight are kept while it scrolls. */
export const BAND = 200;
/** How far a line goes above and below the bars that it ties. */
const BEYOND = BACK + 4;

/** Of more links than this a line that goes far shows no more than its ends: together they are a thicket. */
export const CROWD = 300;
/** A line to a bar that is farther up or down, or farther along, goes far. */
const FAR = { rows: 2, along: 360 } as const;
/** So much is seen of each end of a line that goes far. */
const SHORT = 8;

const goesFar = (from: Spot, to: Spot) =>
  Math.abs(from.row - to.row) > FAR.rows || Math.abs(to.x1 - from.x2) > FAR.along;

/** Where a link leaves its first step and where it reaches its second, and nothing between. */
export function endsOf(from: Spot, to: Spot, kind: LinkKind): [string, string] {
  const middle = BAR / 2;
  const [ay, by] = [from.y + middle, to.y + middle];
  const down = by >= ay ? 1 : -1;
  const leaves =
    kind === "fs" || kind === "ff"
      ? `M${r(from.x2)} ${r(ay + down * JOINT)}v${down * SHORT}`
      : `M${r(from.x1)} ${r(ay)}h${-STUB}v${down * (JOINT + SHORT)}`;
  const reaches =
    kind === "fs" || kind === "ss"
      ? `M${r(to.x1 - STUB)} ${r(by - down * SHORT)}V${r(by)}H${r(to.x1)}${head(to.x1, by, 1)}`
      : `M${r(to.x2 + JOINT + STUB)} ${r(by - down * SHORT)}V${r(by)}h${-STUB}${head(to.x2 + JOINT, by, -1)}`;
  return [leaves, reaches];
}

/** Only what crosses the part from `top` to `bottom` is in the paths; `crowded` where there are very many. */
export function pathsOf(ends: readonly Ends[], top: number, bottom: number, crowded: boolean): Paths {
  const paths: Paths = { quiet: "", critical: "", broken: "" };
  // Steps with several such links have one end for all that go the same way.
  const short = { quiet: new Set<string>(), critical: new Set<string>(), broken: new Set<string>() };
  const seen = (high: number, low: number) => low + BAR + BEYOND >= top && high - BEYOND <= bottom;
  for (const { link, from, to } of ends) {
    if (!seen(Math.min(from.y, to.y), Math.max(from.y, to.y))) continue;
    const kind = link.broken ? "broken" : link.critical ? "critical" : "quiet";
    if (!crowded || !goesFar(from, to)) {
      paths[kind] += routeOf(from, to, link.kind);
      continue;
    }
    const [leaves, reaches] = endsOf(from, to, link.kind);
    if (seen(from.y, from.y)) short[kind].add(leaves);
    if (seen(to.y, to.y)) short[kind].add(reaches);
  }
  for (const kind of ["quiet", "critical", "broken"] as const) paths[kind] += [...short[kind]].join("");
  return paths;
}

/** The lines of the steps at hand, whole. */
export const routesOf = (ends: readonly Ends[], steps: ReadonlySet<string>): string =>
  ends
    .filter(({ link }) => steps.has(link.from) || steps.has(link.to))
    .map(({ link, from, to }) => routeOf(from, to, link.kind))
    .join("");
