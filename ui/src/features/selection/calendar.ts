/** Working days and the calendar's own: which day an offset is, and where months begin. Pure. */
import { m } from "~/paraglide/messages.js";

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const USUAL_WEEK = [true, true, true, true, true, false, false];
/** No plan is longer; a week without a working day would otherwise never end. */
const MOST = 400_000;

const numberOf = (day: string) => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY;
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
/** Monday is 0; the first day of 1970 was a Thursday. */
const weekday = (number: number) => (((number + 3) % 7) + 7) % 7;

export interface Working {
  /** Monday first. */
  week: readonly boolean[];
  /** `YYYY-MM-DD`. */
  holidays: readonly string[];
}

/** The working days counted from a start: offset 0 is the morning of the first. */
export class WorkDays {
  readonly #week: readonly boolean[];
  readonly #off: Set<number>;
  /** The working days found so far, as days since 1970. */
  readonly #known: number[] = [];
  #next: number;

  /** `anchor` is the working day that has the offset `index`. */
  constructor(anchor: string, index: number, working: Working) {
    this.#week = working.week.includes(true) ? working.week : USUAL_WEEK;
    this.#off = new Set(working.holidays.map(numberOf));
    let first = numberOf(anchor);
    for (let left = Math.max(0, Math.floor(index)), turn = 0; left > 0 && turn < MOST; turn += 1) {
      first -= 1;
      if (this.#works(first)) left -= 1;
    }
    this.#next = first;
  }

  #works(number: number): boolean {
    return (this.#week[weekday(number)] ?? false) && !this.#off.has(number);
  }

  #number(index: number): number {
    while (this.#known.length <= index && this.#known.length < MOST) {
      while (!this.#works(this.#next)) this.#next += 1;
      this.#known.push(this.#next);
      this.#next += 1;
    }
    return this.#known[Math.max(0, index)] ?? this.#next;
  }

  /** The working day in which this offset begins. */
  day(offset: number): string {
    return dayOf(this.#number(Math.floor(offset + 1e-6)));
  }

  /** The last day of what ends at this offset: a 3-day step from Monday ends with Wednesday. */
  lastDay(offset: number): string {
    return dayOf(this.#number(Math.max(0, Math.ceil(offset - 1e-6) - 1)));
  }

  /** How many working days lie before this day. */
  offset(number: number): number {
    let most = 64;
    while (this.#number(most) < number && most < MOST) most *= 2;
    let low = 0;
    let high = most;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#number(middle) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first working day of the week of this Monday; none when all of it is days off. */
  weekBegins(monday: number): number | null {
    for (let number = monday; number < monday + 7; number += 1) if (this.#works(number)) return number;
    return null;
  }

  first(): number {
    return this.#number(0);
  }
}

export interface Line {
  offset: number;
  label: string;
  /** Drawn; the words of what has begun already have no line of their own. */
  line: boolean;
}

export type Unit = "days" | "weeks" | "months" | "quarters" | "years";

/** The finest lines that a working day of so many pixels can carry. */
export function unitOf(day: number): Unit {
  if (day >= 36) return "days";
  if (day >= 6) return "weeks";
  if (day >= 1.8) return "months";
  return day >= 0.6 ? "quarters" : "years";
}

/** How wide the labels of a unit are at most, in pixels. */
export const LABELS: Record<Unit, number> = { days: 42, weeks: 42, months: 56, quarters: 56, years: 40 };

/** The lines of the calendar up to `until` working days. */
export function linesOf(days: WorkDays, unit: Unit, until: number): Line[] {
  const lines: Line[] = [];
  const first = days.first();
  if (unit === "days") {
    for (let i = 0; i <= until; i += 1) {
      const number = numberOf(days.day(i));
      const { date, month } = partsOf(number);
      const label =
        i === 0 || weekday(number) === 0 || date === 1
          ? m.selection_line_day({ day: date, month })
          : m.selection_line_weekday({ weekday: WEEKDAYS[weekday(number)] ?? "", day: date });
      lines.push({ offset: i, label, line: true });
    }
    return lines;
  }
  if (unit === "weeks") {
    for (let monday = first - weekday(first); ; monday += 7) {
      // On its first working day: a week that begins with a holiday is not the week before.
      const begins = days.weekBegins(monday);
      const offset = days.offset(begins ?? monday);
      if (offset > until) return lines;
      if (begins === null || begins < first) continue;
      const { date, month } = partsOf(begins);
      lines.push({ offset, label: m.selection_line_day({ day: date, month }), line: true });
    }
  }
  const step = unit === "months" ? 1 : unit === "quarters" ? 3 : 12;
  const begun = new Date(first * DAY);
  let at = begun.getUTCFullYear() * 12 + Math.floor(begun.getUTCMonth() / step) * step;
  for (let once = true; ; at += step, once = false) {
    const year = Math.floor(at / 12);
    const month = at % 12;
    const number = Date.UTC(year, month, 1) / DAY;
    const offset = number <= first ? 0 : days.offset(number);
    if (offset > until) return lines;
    const named = once || month === 0;
    const label =
      unit === "years"
        ? String(year)
        : unit === "quarters"
          ? named
            ? m.selection_line_quarter_year({ quarter: month / 3 + 1, year })
            : m.selection_line_quarter({ quarter: month / 3 + 1 })
          : named
            ? m.selection_line_month_year({ month: MONTHS[month] ?? "", year })
            : (MONTHS[month] ?? "");
    lines.push({ offset, label, line: number >= first });
  }
}

function partsOf(number: number) {
  const at = new Date(number * DAY);
  return { date: at.getUTCDate(), month: MONTHS[at.getUTCMonth()] ?? "" };
}
