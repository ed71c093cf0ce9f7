/** Rows pasted from a spreadsheet: what the dialog asks of whoever takes them. */
import { isTyping, underDialog } from "./keys.svelte";

export type DateOrder = "dmy" | "mdy" | "ymd";

/** What was pasted, and how it is to be read; what is left open is proposed. */
export interface Pasting {
  text: string;
  /** The field of each column; none are said yet when empty. */
  columns: string[];
  headings: boolean | null;
  dates: DateOrder | null;
}

/** What pasting would do. */
export interface PasteSheet {
  columns: string[];
  headings: boolean;
  headingCells: string[];
  rows: { number: number; cells: string[]; problem: string; note: string }[];
  total: number;
  good: number;
  unread: number;
  dates: DateOrder | null;
  datesSaid: string;
}

/** What a column can hold. */
export interface PasteField {
  value: string;
  label: string;
  /** Several columns may hold it. */
  many?: boolean;
}

/** The pasted text when it is meant for the screen, not for a field or a dialog; else empty. */
export function textForScreen(event: ClipboardEvent): string {
  if (event.defaultPrevented || underDialog() || isTyping(event.target)) return "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  return text.trim() === "" ? "" : text;
}
