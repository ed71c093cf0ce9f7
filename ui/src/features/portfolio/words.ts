/** A selection on the calendar in words: for listening, and for the table. Pure. */
import type { PlannedRow, PortfolioTimeline } from "~/api/generated";
import { m } from "~/paraglide/messages.js";
import { dayWords as said } from "~/shared/days";
import type { Half } from "~/shared/marks/geometry";
import { dayAt, lastDayAt } from "./places";

/** Days as they were said before: a thousand rows say the same few hundred. */
const days = new Map<string, string>();

function dayWords(day: string, today: string): string {
  const key = day + today;
  let found = days.get(key);
  if (found === undefined) days.set(key, (found = said(day, today)));
  return found;
}

/** "Align, Thu 12 Mar to Mon 16 Mar, done". */
export function stepsWords(row: PlannedRow, timeline: PortfolioTimeline, today: string): string[] {
  return row.starts.map((start, i) => {
    const finish = row.finishes[i] ?? start;
    const last = lastDayAt(timeline.base, finish);
    const first = finish > start ? dayAt(timeline.base, start) : last;
    return m.calendar_step({
      name: timeline.names[row.names[i] ?? -1] ?? "",
      from: dayWords(first, today),
      to: dayWords(last, today),
      state: stateWords(row.states[i] ?? 0),
    });
  });
}

/** "Decide by Fri 3 Apr, 3 working days late". */
export function decideWords(row: PlannedRow, timeline: PortfolioTimeline, today: string): string {
  if (row.decideBy === null) return "";
  const day = dayWords(lastDayAt(timeline.base, row.decideBy), today);
  return row.late > 0 ? m.calendar_decide_late({ day, count: row.late }) : m.calendar_decide_by({ day });
}

export function customersWords(row: PlannedRow, timeline: PortfolioTimeline, today: string): string {
  return row.build
    ? m.calendar_customers({ day: dayWords(lastDayAt(timeline.base, row.build[1]), today) })
    : "";
}

/** "Ana Duarte is overbooked at Align, Fri 13 Mar to Mon 16 Mar". */
export function overbookedWords(row: PlannedRow, timeline: PortfolioTimeline, today: string): string[] {
  return row.overbooked.map((gate) =>
    m.calendar_overbooked_at({
      who: gate.people.map((place) => timeline.people[place] ?? "").join(", "),
      step: timeline.names[gate.name] ?? "",
      from: dayWords(dayAt(timeline.base, gate.from), today),
      to: dayWords(lastDayAt(timeline.base, gate.to), today),
    }),
  );
}

/** All of it, as one text. */
export function rowWords(row: PlannedRow | undefined, timeline: PortfolioTimeline, today: string): string {
  if (!row) return m.calendar_not_dated();
  const parts = [
    ...overbookedWords(row, timeline, today),
    ...stepsWords(row, timeline, today),
    decideWords(row, timeline, today),
    customersWords(row, timeline, today),
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

function stateWords(state: number): string {
  if (state === 2) return m.calendar_state_done();
  return state === 1 ? m.calendar_state_running() : m.calendar_state_planned();
}

const HALVES: readonly Half[] = ["empty", "open", "agreed"];

/** The two pieces of a gate's joint. */
export function halvesOf(gate: number): [Half, Half] {
  return [HALVES[Math.floor(gate / 3)] ?? "empty", HALVES[gate % 3] ?? "empty"];
}
