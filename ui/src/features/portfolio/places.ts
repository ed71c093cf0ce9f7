/**
 * Where everything on the calendar of all selections lies, in pixels. Pure: the host counts in half days
 * of the calendar from a Monday, days off included.
 */
import type { PlannedRow, PortfolioTimeline } from "~/api/generated";
import { m } from "~/paraglide/messages.js";
import { dayParts } from "~/shared/days";

/** From near to far. */
export const ZOOMS = ["weeks", "months", "quarters"] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels of half a day at each zoom. */
const HALF: Record<Zoom, number> = { weeks: 5, months: 2, quarters: 0.7 };

/** The next zoom nearer (1) or farther (-1); the same at the end. */
export function zoomed(zoom: Zoom, by: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) - by] ?? zoom;
}

export interface Scale {
  zoom: Zoom;
  /** Pixels of half a day. */
  half: number;
  /** Width of the calendar. */
  width: number;
}

/** The calendar is never narrower than the room there is for it. */
export function scaleOf(zoom: Zoom, span: number, room: number): Scale {
  const half = HALF[zoom];
  return { zoom, half, width: Math.max(room, Math.ceil(span * half)) };
}

const DAY = 86_400_000;
const numberOf = (day: string) => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY;
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** The day that begins at, or goes on over, a place. */
export const dayAt = (base: string, place: number) => dayOf(numberOf(base) + Math.floor(place / 2));
/** The day with which what ends at a place ends. */
export const lastDayAt = (base: string, place: number) => dayOf(numberOf(base) + Math.ceil(place / 2) - 1);

export interface Line {
  /** Half days from the beginning. */
  place: number;
  label: string;
}

/** The lines of the calendar: weeks, months or quarters. */
export function linesOf(timeline: PortfolioTimeline, scale: Scale): Line[] {
  const first = numberOf(timeline.base);
  const until = scale.width / scale.half;
  const lines: Line[] = [];
  if (scale.zoom === "weeks") {
    for (let place = 0; place <= until; place += 14) {
      const day = dayOf(first + place / 2);
      const { date = "", month = "", year = "" } = dayParts(day) ?? {};
      const named = place === 0 || day.slice(5) <= "01-07";
      lines.push({
        place,
        label: named
          ? m.calendar_line_day_year({ day: date, month, year })
          : m.calendar_line_day({ day: date, month }),
      });
    }
    return lines;
  }
  const step = scale.zoom === "months" ? 1 : 3;
  const begun = new Date(first * DAY);
  let at = begun.getUTCFullYear() * 12 + Math.floor(begun.getUTCMonth() / step) * step;
  for (let once = true; ; at += step) {
    const number = Date.UTC(Math.floor(at / 12), at % 12, 1) / DAY;
    const place = (number - first) * 2;
    if (place > until) return lines;
    // What has begun already is named by the next line.
    if (place < 0) continue;
    const { month = "", year = "" } = dayParts(dayOf(number)) ?? {};
    const named = once || at % 12 === 0;
    const quarter = (at % 12) / 3 + 1;
    once = false;
    lines.push({
      place,
      label:
        step === 1
          ? named
            ? m.calendar_line_month_year({ month, year })
            : month
          : named
            ? m.calendar_line_quarter_year({ quarter, year })
            : m.calendar_line_quarter({ quarter }),
    });
  }
}

/** Heights within a row. */
export interface Measures {
  row: number;
  /** Where the bars begin, and how high they are. */
  top: number;
  bar: number;
  /** The baseline of the names above, where they are shown. */
  names: number | null;
  /** The baseline of the words below. */
  words: number;
}

export const ROOMY: Measures = { row: 60, top: 19, bar: 20, names: 14, words: 56 };
export const DENSE: Measures = { row: 36, top: 4, bar: 14, names: null, words: 33 };

export interface Text {
  x: number;
  text: string;
}

export interface Mark {
  x: number;
  y: number;
  size: 12 | 16 | 20;
  gate: number;
}

/** Everything of a row, ready to be drawn. */
export interface Drawing {
  /** What is done, and what has been done of what is under way. */
  ink: string;
  /** Outlines of what is under way or ahead. */
  open: string;
  /** The contract, drawn quietly. */
  quiet: string;
  build: { x: number; width: number; label: string } | null;
  decideBy: number | null;
  late: { x: number; width: number } | null;
  joints: Mark[];
  names: Text[];
  /** Words beneath that are told in brick. */
  words: Text[];
  /** Around the days of gates at which somebody is overbooked. */
  rings: { x: number; width: number; top: number; height: number }[];
}

/** A rectangle, its corners a little round where it is wide enough. */
function box(x: number, y: number, width: number, height: number): string {
  const r = Math.min(3, width / 2, height / 2);
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** What a row is called at its gates, and how wide a text is. */
export interface Words {
  names: readonly string[];
  people: readonly string[];
  width: (text: string, bold: boolean) => number;
  /** "to 30 Jun" */
  until: (place: number) => string;
}

/** How far a name may go on over what follows: farther off it would seem to be the name of that. */
const BEYOND: Record<Zoom, number> = { weeks: 24, months: 12, quarters: 0 };

/** Room that a joint needs beside the next one. */
const APART = 13;

export function drawingOf(row: PlannedRow, scale: Scale, measures: Measures, words: Words): Drawing {
  const { half } = scale;
  const { top, bar } = measures;
  const count = row.starts.length;
  const lines = 1 + Math.max(0, ...row.lines);
  const height = lines === 1 ? bar : Math.max(3, Math.floor((bar - (lines - 1)) / lines));
  const yOf = (i: number) => top + Math.min(bar - 3, (row.lines[i] ?? 0) * (height + 1));
  const xOf = (place: number | undefined) => (place ?? 0) * half;

  const drawing: Drawing = {
    ink: "",
    open: "",
    quiet: "",
    build: null,
    decideBy: row.decideBy === null ? null : xOf(row.decideBy),
    late: null,
    joints: [],
    names: [],
    words: [],
    rings: [],
  };
  for (let i = 0; i < count; i += 1) {
    // A hairline of ground parts a bar from the one before.
    const x = xOf(row.starts[i]) + 0.5;
    const width = xOf(row.finishes[i]) - x - 0.5;
    if (width < 0.5) continue;
    const y = yOf(i);
    if (row.contract && i === count - 1) {
      drawing.quiet += box(x + 0.75, y + 0.75, Math.max(0.5, width - 1.5), height - 1.5);
      continue;
    }
    if (row.states[i] === 2) drawing.ink += box(x, y, width, height);
    else {
      drawing.open += box(x + 0.75, y + 0.75, Math.max(0.5, width - 1.5), Math.max(1.5, height - 1.5));
      const done = xOf(row.done[i]) - x;
      if (row.states[i] === 1 && done > 0.5) drawing.ink += box(x, y, Math.min(width, done), height);
    }
  }

  // The last gates matter most: from the end on each joint that has room beside the next.
  let free = Infinity;
  for (let i = count - 1; i >= 0; i -= 1) {
    const gate = row.gates[i] ?? -1;
    const x = xOf(row.finishes[i]);
    if (gate < 0 || free - x < APART) continue;
    const before = xOf(row.finishes[i - 1] ?? row.starts[i]);
    const apart = Math.min(free - x, Math.max(APART, x - before));
    const most = scale.zoom === "quarters" ? 12 : lines > 1 || bar < 20 ? 16 : 20;
    const size = lines > 2 || apart < 18 ? 12 : apart < 24 ? 16 : most;
    drawing.joints.push({ x, y: yOf(i) + height / 2, size: size > most ? most : size, gate });
    free = x;
  }

  if (measures.names !== null && lines === 1) {
    let end = -Infinity;
    for (let i = 0; i < count; i += 1) {
      const text = words.names[row.names[i] ?? -1] ?? "";
      // Beyond the joint of the gate before.
      const x = xOf(row.starts[i]) + 1;
      const width = words.width(text, true);
      const own = xOf(row.finishes[i]) - x;
      if (x < end + 6 || width > own + BEYOND[scale.zoom]) continue;
      drawing.names.push({ x, text });
      end = x + width;
    }
  }

  if (row.build) {
    const [from, to] = row.build;
    const x = xOf(from);
    const width = xOf(to) - x;
    const label = words.until(to);
    const taken = row.contract ? Math.max(0, xOf(row.finishes[count - 1]) + 14 - x) : 14;
    drawing.build = { x, width, label: words.width(label, false) + taken + 10 < width ? label : "" };
  }

  // Each from the longest words to the shortest: the first that end before the next begin are told.
  const told: { x: number; texts: string[] }[] = [];
  if (row.late > 0 && row.decideBy !== null) {
    const end = xOf(choiceOf(row));
    drawing.late = { x: xOf(row.decideBy), width: Math.max(3, end - xOf(row.decideBy)) };
    told.push({ x: end + 4, texts: [m.calendar_late({ count: row.late })] });
  }
  for (const gate of row.overbooked) {
    const x = xOf(gate.from);
    const to = xOf(gate.to);
    const wide = Math.max(16, to - x);
    drawing.rings.push({ x: to - wide - 3, width: wide + 6, top: top - 4, height: bar + 8 });
    const count = gate.people.length;
    const [one = "", other = ""] = gate.people.map((place) => firstName(words.people[place] ?? ""));
    const names =
      count === 1 ? [m.calendar_overbooked_mark({ name: one })] : [m.calendar_overbooked_two({ one, other })];
    const texts = count > 2 ? [] : names;
    told.push({
      x: to - wide - 2,
      texts: [...texts, count === 1 ? m.calendar_overbooked_word() : m.calendar_overbooked_many({ count })],
    });
  }
  told.sort((a, b) => a.x - b.x);
  let end = -Infinity;
  for (const [n, one] of told.entries()) {
    if (one.x < end + 8) continue;
    const until = told[n + 1]?.x ?? Infinity;
    const fits = one.texts.find((text) => one.x + words.width(text, true) + 6 < until);
    const text = fits ?? one.texts.at(-1);
    if (text === undefined) continue;
    drawing.words.push({ x: one.x, text });
    end = one.x + words.width(text, true);
  }
  return drawing;
}

const firstName = (name: string) => name.trim().split(/\s+/u)[0] ?? "";

/** Where the choice is made: the end of the last bar that is not the contract. */
export function choiceOf(row: PlannedRow): number {
  if (row.build) return row.build[0];
  const steps = row.contract ? row.finishes.slice(0, -1) : row.finishes;
  return Math.max(0, ...steps);
}

/** The rows in sight, and some more on both sides. */
export function rowsIn(top: number, height: number, row: number, count: number, more = 6): [number, number] {
  const from = Math.max(0, Math.floor(top / row) - more);
  return [from, Math.min(count, Math.ceil((top + height) / row) + more)];
}
