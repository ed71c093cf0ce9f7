/**
 * Calendar days are `YYYY-MM-DD` text everywhere; they never become instants. Words like "next fri"
 * are read in Rust (command parseDate): here days are only shown.
 */
import { m } from "~/paraglide/messages.js";

/** Dates are shown as Britain writes them; `navigator.language` can be "C", on which Intl throws. */
export const LOCALE = "en-GB";

const names = new Intl.DateTimeFormat(LOCALE, {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

const time = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });

/** "Thu 12 Mar", with the year when it is not that of `today`. Anything that is no day comes back as it is. */
export function dayWords(day: string, today?: string): string {
  const parts = dayParts(day);
  if (!parts) return day;
  const { weekday, date, month, year } = parts;
  return today && !day.startsWith(today.slice(0, 5))
    ? m.shared_day_year({ weekday, day: date, month, year })
    : m.shared_day({ weekday, day: date, month });
}

/** A day in its parts, for labels that need only some; null for what is no day. */
export function dayParts(day: string) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  const instant = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  const part = (type: string) => names.formatToParts(instant).find((p) => p.type === type)?.value ?? "";
  // Node and WebKit differ on "Sept" and "Sep": three letters everywhere.
  return {
    weekday: part("weekday").slice(0, 3),
    date: part("day"),
    month: part("month").slice(0, 3),
    year: part("year"),
  };
}

/** "14:02" in the machine's own time zone, from an RFC 3339 instant. */
export function clockWords(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? "" : time.format(at);
}
