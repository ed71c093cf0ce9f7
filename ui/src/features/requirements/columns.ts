/** The columns of the grid, what stands in them, and what a key means there. */
import type { Moscow, Requirement, RequirementEdit, RequirementView, Size } from "~/api/generated";
import { m } from "~/paraglide/messages.js";

export const COLUMNS = ["joint", "marketing", "it", "quarter", "moscow", "worth", "size"] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns that stay when the side panel takes the room of the others. */
export const FEW: readonly Column[] = ["joint", "marketing", "it", "quarter"];

export const MOSCOW: { value: Moscow; label: string; key: string }[] = [
  { value: "must", label: m.requirements_moscow_must(), key: "m" },
  { value: "should", label: m.requirements_moscow_should(), key: "s" },
  { value: "could", label: m.requirements_moscow_could(), key: "c" },
  { value: "wont", label: m.requirements_moscow_wont(), key: "w" },
];

export const SIZES: { value: Size; label: string; key: string }[] = [
  { value: "S", label: m.requirements_size_s(), key: "s" },
  { value: "M", label: m.requirements_size_m(), key: "m" },
  { value: "L", label: m.requirements_size_l(), key: "l" },
];

/** True for a cell that is typed into; the others are chosen from a few. */
export function isText(column: Column): column is "marketing" | "it" | "quarter" {
  return column === "marketing" || column === "it" || column === "quarter";
}

/** "2026-Q2" → "Q2 2026"; anything else stays as it is. */
export function quarterWords(quarter: string | null): string {
  const found = /^(\d{4})-Q([1-4])$/.exec(quarter ?? "");
  return found ? m.requirements_quarter({ quarter: found[2] ?? "", year: found[1] ?? "" }) : (quarter ?? "");
}

/** What a cell says, as text: shown, edited and copied. */
export function cellText(requirement: Requirement, column: Column): string {
  switch (column) {
    case "joint":
      return "";
    case "marketing":
      return requirement.marketingWords;
    case "it":
      return requirement.itWords;
    case "quarter":
      return quarterWords(requirement.quarter);
    case "moscow":
      return MOSCOW.find((one) => one.value === requirement.moscow)?.label ?? "";
    case "worth":
      return requirement.worth ?? "";
    case "size":
      return requirement.size ?? "";
  }
}

/** The change of a text cell. */
export function textEdit(column: "marketing" | "it" | "quarter", value: string): RequirementEdit {
  switch (column) {
    case "marketing":
      return { field: "marketingWords", value };
    case "it":
      return { field: "itWords", value };
    case "quarter":
      return { field: "quarter", value };
  }
}

/** The choices of a cell that is chosen from a few; the empty value takes the answer away. */
export function choices(column: Column): { value: string; label: string; key: string }[] {
  if (column === "moscow") return MOSCOW;
  return [...SIZES, { value: "", label: m.requirements_size_none(), key: "-" }];
}

/** The change of a chosen cell; null when that is no answer there. */
export function choiceEdit(column: Column, value: string): RequirementEdit | null {
  const moscow = MOSCOW.find((one) => one.value === value)?.value;
  const size = SIZES.find((one) => one.value === value)?.value ?? null;
  if (column === "moscow") return moscow ? { field: "moscow", value: moscow } : null;
  if (column === "worth" || column === "size") return { field: column, value: size };
  return null;
}

/** The answer that a single key stands for in a chosen cell. */
export function choiceOfKey(column: Column, key: string): string | null {
  if (column !== "moscow" && column !== "worth" && column !== "size") return null;
  return choices(column).find((one) => one.key === key.toLowerCase())?.value ?? null;
}

/** Rows as a spreadsheet takes them: tabs between cells, quotes where a cell holds a break or a tab. */
export function asTable(rows: RequirementView[], columns: readonly Column[]): string {
  const quoted = (text: string) => (/[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows
    .map((row) =>
      columns
        .filter((column) => column !== "joint")
        .map((column) => quoted(cellText(row.requirement, column)))
        .join("\t"),
    )
    .join("\n");
}

/** What a filter keeps. */
export type Filter = "all" | "open" | "talk" | "breakers";

export function keeps(filter: Filter, { requirement, agreement }: RequirementView): boolean {
  if (filter === "all") return true;
  // What is only suggested counts nowhere.
  if (requirement.suggested) return false;
  switch (filter) {
    case "open":
      return (
        requirement.state === "proposed" && !(agreement.marketing === "agreed" && agreement.it === "agreed")
      );
    case "talk":
      return requirement.talkWhy !== null;
    case "breakers":
      return requirement.dealBreaker;
  }
}
