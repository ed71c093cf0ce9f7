/** The sheet as cells: columns 1 to 5 the years, 6 who pays, 7 under, 8 over, 9 the note. */
import type { CostEdit, CostRow } from "~/api/generated";

export const YEARS = [1, 2, 3, 4, 5] as const;
export const PAYS = 6;
export const UNDER = 7;
export const OVER = 8;
export const NOTE = 9;

export interface At {
  row: number;
  column: number;
}

/** What a cell shows, and what its field begins with. */
export function cellText(row: CostRow, column: number): string {
  if (column === PAYS) return row.marketingPercent === null ? "" : String(row.marketingPercent);
  if (column === UNDER) return row.underPercent === 0 ? "" : String(row.underPercent);
  if (column === OVER) return row.overPercent === 0 ? "" : String(row.overPercent);
  if (column === NOTE) return row.note;
  return row.years[column - 1]?.words ?? "";
}

/** What typing into a cell asks for. */
export function cellEdit(column: number, typed: string): CostEdit {
  if (column === PAYS) return { field: "marketingPercent", value: typed };
  if (column === UNDER) return { field: "underPercent", value: typed };
  if (column === OVER) return { field: "overPercent", value: typed };
  if (column === NOTE) return { field: "note", value: typed };
  return { field: "year", value: { year: column, typed } };
}

/** Where a key leads within the sheet; null when it is no such key. */
export function moved(at: At, key: string, rows: number): At | null {
  const row = (to: number) => ({ ...at, row: Math.max(0, Math.min(rows - 1, to)) });
  const column = (to: number) => ({ ...at, column: Math.max(1, Math.min(NOTE, to)) });
  switch (key) {
    case "ArrowUp":
      return row(at.row - 1);
    case "ArrowDown":
      return row(at.row + 1);
    case "ArrowLeft":
      return column(at.column - 1);
    case "ArrowRight":
      return column(at.column + 1);
    case "Home":
      return column(1);
    case "End":
      return column(NOTE);
    default:
      return null;
  }
}

/** The cell after this one as Tab goes, row by row; null beyond the sheet's end. */
export function beside(at: At, back: boolean, rows: number): At | null {
  const place = at.row * NOTE + (at.column - 1) + (back ? -1 : 1);
  if (place < 0 || place >= rows * NOTE) return null;
  return { row: Math.floor(place / NOTE), column: (place % NOTE) + 1 };
}

/** Whether pasted text is a block of cells rather than a word. */
export const isBlock = (text: string): boolean => /[\t\n\r]/u.test(text.replace(/[\r\n]+$/u, ""));
