/** Joints as parts of one path, for drawings with very many: a node for all of a kind instead of ten for each. */
import { jointShape, SEAM, SQUARE, type Half } from "./geometry";

/** What a piece of a joint is drawn as: `Stamps.svelte` has the styles. */
export type Stamp =
  | "ground"
  | "marketing"
  | "marketing-line"
  | "marketing-dash"
  | "marketing-part"
  | "it"
  | "it-line"
  | "it-dash"
  | "it-part"
  | "both"
  | "seam";

/** In the order in which they lie on each other. */
export const STAMPS: readonly Stamp[] = [
  "ground",
  "marketing-part",
  "it-part",
  "marketing",
  "it",
  "marketing-line",
  "it-line",
  "marketing-dash",
  "it-dash",
  "both",
  "seam",
];

type Piece = readonly [stamp: Stamp, path: string];

const known = new Map<string, readonly Piece[]>();

/**
 * The pieces of a joint of this size with its middle at 0 0, on a little of its own ground. Each is a
 * path in relative steps: "M" and a place before it put it there.
 */
function stampsOf(marketing: Half, it: Half, size: number): readonly Piece[] {
  const key = `${marketing} ${it} ${size}`;
  let pieces = known.get(key);
  if (!pieces) known.set(key, (pieces = made(marketing, it, size)));
  return pieces;
}

/** A joint with its middle at a place. */
export interface Placed {
  x: number;
  y: number;
  size: number;
  marketing: Half;
  it: Half;
}

/** All these joints, a path for each kind of piece. */
export function stamped(joints: Iterable<Placed>): { kind: Stamp; d: string }[] {
  const d = new Map<Stamp, string>();
  for (const { x, y, size, marketing, it } of joints)
    for (const [stamp, path] of stampsOf(marketing, it, size))
      d.set(stamp, `${d.get(stamp) ?? ""}M${r2(x)} ${r2(y)}${path}`);
  return STAMPS.flatMap((kind) => {
    const path = d.get(kind);
    return path === undefined ? [] : [{ kind, d: path }];
  });
}

function made(marketing: Half, it: Half, size: number): Piece[] {
  const pad = size === 20 ? 2.5 : 1;
  const wide = r2(size + 2 * pad);
  const pieces: Piece[] = [["ground", `m${-wide / 2} ${-wide / 2}h${wide}v${wide}h${-wide}z`]];
  if (marketing === "agreed" && it === "agreed") {
    const k = size / 24;
    pieces.push(
      ["both", square((SQUARE.side / 2) * k, SQUARE.corner * k)],
      ["seam", relative(SEAM, size, false)],
    );
    return pieces;
  }
  const shape = jointShape(size);
  for (const side of ["marketing", "it"] as const) {
    const half = side === "marketing" ? marketing : it;
    const put = (stamp: Stamp, path: string) => pieces.push([stamp, relative(path, size, side === "it")]);
    if (half === "agreed") put(side, side === "marketing" ? shape.lined : shape.filled);
    else {
      if (half === "earlier") put(`${side}-part`, side === "marketing" ? shape.below : shape.above);
      // A line that is filled is painted sooner than one that is stroked.
      if (half === "empty") put(`${side}-dash`, shape.outline);
      else put(`${side}-line`, shape.filled + shape.inner);
    }
  }
  return pieces;
}

function square(half: number, r: number): string {
  const side = r2(2 * (half - r));
  const [h, q] = [r2(half), r2(r)];
  return `m${r2(r - half)} ${-h}h${side}q${q} 0 ${q} ${q}v${side}q0 ${q} ${-q} ${q}h${-side}q${-q} 0 ${-q} ${-q}v${-side}q0 ${-q} ${q} ${-q}z`;
}

/**
 * A path of the box of 24, which has M, H, V, A and Z only, in relative steps from the box's middle. Its
 * arcs are corners, and become curves of one bend: no more than a fifth of a pixel away, and painted sooner.
 */
function relative(path: string, size: number, turned: boolean): string {
  const k = (size / 24) * (turned ? -1 : 1);
  let [x, y] = [12, 12];
  let [startX, startY] = [12, 12];
  let steps = "";
  let flat = false;
  for (const [, command, rest = ""] of path.matchAll(/([MHVAZ])([^MHVAZ]*)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const [toX, toY] =
      command === "H"
        ? [numbers[0] ?? 0, y]
        : command === "V"
          ? [x, numbers[0] ?? 0]
          : command === "Z"
            ? [startX, startY]
            : [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    const [dx, dy] = [r2((toX - x) * k), r2((toY - y) * k)];
    if (command === "M") {
      steps += `m${dx} ${dy}`;
      [startX, startY] = [toX, toY];
    } else if (command === "H") steps += `h${dx}`;
    else if (command === "V") steps += `v${dy}`;
    else if (command === "A") {
      steps += `q${flat ? dx : 0} ${flat ? 0 : dy} ${dx} ${dy}`;
    } else steps += "z";
    // A corner goes on as the line before it went.
    flat = command === "H";
    [x, y] = [toX, toY];
  }
  return steps;
}

const r2 = (n: number) => Math.round(n * 100) / 100;
