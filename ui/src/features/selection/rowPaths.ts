/** A row of very many steps as a few paths: what lies under the hands, and what lies on them. Pure. */
import type { Half } from "~/shared/marks/geometry";
import type { Placed, Stamp } from "~/shared/marks/stamp";
import type { Drawn, Stood } from "./drawn";
import { BAR, type Scale } from "./geometry";

/** What a path of bars is drawn as, in the order in which they lie on each other. */
export const KINDS = ["edge", "late", "sheet", "ink"] as const;
type Kind = (typeof KINDS)[number];

/** One path, and how it is drawn. */
export interface Ink<K extends string = string> {
  kind: K;
  d: string;
}

/** The two pieces of a gate. */
export interface Gate {
  marketing: Half;
  it: Half;
}

/** From the bars' end to the plan as it stood. */
const UNDER = 5;
/** What the joint at a step's end covers of its tail. */
const HIDDEN = 16;

const r = (n: number) => Math.round(n * 4) / 4;

/** A rectangle with corners a little round, where there is room for them; `hole` turns the other way. */
function box(x: number, y: number, width: number, height: number, corner: number, hole = false): string {
  const c = r(Math.max(0, Math.min(corner, width / 2, height / 2)));
  const [w, h] = [r(width - 2 * c), r(height - 2 * c)];
  // A corner as one bend: painted sooner than an arc.
  const bend = (x: number, y: number, dx: number, dy: number) => (c === 0 ? "" : `q${x} ${y} ${dx} ${dy}`);
  return hole
    ? `M${r(x)} ${r(y + c)}v${h}${bend(0, c, c, c)}h${w}${bend(c, 0, c, -c)}v${-h}${bend(0, -c, -c, -c)}h${-w}${bend(-c, 0, -c, c)}z`
    : `M${r(x + c)} ${r(y)}h${w}${bend(c, 0, c, c)}v${h}${bend(0, c, -c, c)}h${-w}${bend(-c, 0, -c, -c)}v${-h}${bend(0, -c, c, -c)}z`;
}

/** The bars of a row, with 0 at their top, and the plan as it stood under them. */
export function barsOf(row: readonly Drawn[], stood: readonly Stood[], scale: Scale): Ink<Kind>[] {
  const d: Record<Kind, string> = { edge: "", late: "", sheet: "", ink: "" };
  for (const { bar } of stood) {
    const [from, to] = [scale.x(bar.start), scale.x(bar.finish)];
    d.edge += `M${r(from)} ${BAR + UNDER}H${r(to) - 1}v-2h2v4H${r(from)}z`;
  }
  for (const { bar } of row) {
    const x = scale.x(bar.start) + 1;
    const end = bar.start + bar.length;
    if (bar.late > 0) {
      const from = Math.min(bar.plannedFinish, end);
      const width = Math.max(3, (end - from) * scale.day);
      d.late += `M${r(scale.x(from))} ${BAR + UNDER - 1}h${r(width)}v4h${-r(width)}z`;
    }
    if (bar.length === 0) continue;
    const width = Math.max(3, bar.length * scale.day - 2);
    // An outline is what is left around a hole: painted sooner than a stroke.
    const line = bar.critical ? 3 : 1.5;
    d.ink += box(x, 0, width, BAR, 3);
    if (bar.state !== "done" && width > 2 * line) {
      const hole = [x + line, line, width - 2 * line, BAR - 2 * line] as const;
      d.ink += box(...hole, 3 - line, true);
      // Its corners lie beneath the outline's.
      d.sheet += box(...hole, 0);
    }
    if (bar.state === "running") d.ink += box(x, 0, Math.round(bar.progress * width), BAR, 3);
    if (bar.pinned) d.ink += box(x, -3, 2, BAR + 6, 0);
    const tail = bar.slack * scale.day;
    if (tail > HIDDEN && bar.state !== "done") {
      const [from, to] = [r(x + width), r(x + width + tail)];
      d.edge += `M${from} ${BAR / 2 - 0.75}H${to - 1.5}v-3h1.5v7h-1.5v-2.5H${from}z`;
    }
  }
  return KINDS.filter((kind) => d[kind] !== "").map((kind) => ({ kind, d: d[kind] }));
}

/** The ground of a row's names, with 0 at the bars' top. */
export function groundOf(names: readonly { x: number; width: number }[]): Ink<Stamp>[] {
  const ground = names
    .filter(({ width }) => width > 0)
    .map(({ x, width }) => `M${r(x)} -20h${r(width)}v16h${-r(width)}z`);
  return [{ kind: "ground", d: ground.join("") }];
}

/** The joints of a row, with 0 at the bars' top. */
export function jointsOf(row: readonly Drawn[], gateOf: (step: string) => Gate | undefined): Placed[] {
  return row.flatMap(({ bar, place }) => {
    const gate = gateOf(bar.step ?? "");
    return gate
      ? [{ x: place.joint, y: BAR / 2, size: place.size, marketing: gate.marketing, it: gate.it }]
      : [];
  });
}
