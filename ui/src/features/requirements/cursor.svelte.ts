/** Where the focus is in the grid, which rows are selected, and which cell is being edited. */
import type { RequirementView } from "~/api/generated";
import type { Column } from "./columns";

export interface Editing {
  id: string;
  column: Column;
  /** What was typed to begin with; null begins with what stands there. */
  typed: string | null;
}

export class Cursor {
  #rows: () => RequirementView[];
  #columns: () => readonly Column[];
  #id = $state<string>();
  #column = $state<Column>("joint");
  #anchor = $state<string>();
  /** Where the row was, so that its neighbour is taken when it goes. */
  #place = 0;
  editing = $state.raw<Editing | null>(null);

  constructor(rows: () => RequirementView[], columns: () => readonly Column[]) {
    this.#rows = rows;
    this.#columns = columns;
  }

  /** The row with the focus; the neighbour of one that went. */
  index = $derived.by(() => {
    const rows = this.#rows();
    const found = rows.findIndex((row) => row.requirement.id === this.#id);
    return found >= 0 ? found : Math.min(this.#place, rows.length - 1);
  });

  row = $derived.by(() => this.#rows()[this.index]);

  column = $derived.by(() => (this.#columns().includes(this.#column) ? this.#column : "joint"));

  /** First and last selected row, both included; null when there are no rows. */
  range = $derived.by<[number, number] | null>(() => {
    if (this.index < 0) return null;
    const anchor = this.#rows().findIndex((row) => row.requirement.id === this.#anchor);
    return anchor < 0
      ? [this.index, this.index]
      : [Math.min(anchor, this.index), Math.max(anchor, this.index)];
  });

  selected = $derived.by(() => {
    const range = this.range;
    return range ? this.#rows().slice(range[0], range[1] + 1) : [];
  });

  /** True while more than one row is selected. */
  get many(): boolean {
    return this.range !== null && this.range[0] !== this.range[1];
  }

  /** Puts the focus on a cell; with `extend` the rows between it and where the range began are selected. */
  to(index: number, column: Column, extend = false): void {
    const rows = this.#rows();
    const place = Math.max(0, Math.min(index, rows.length - 1));
    const id = rows[place]?.requirement.id;
    if (id === undefined) return;
    this.#anchor = extend ? (this.#anchor ?? this.row?.requirement.id) : undefined;
    this.#id = id;
    this.#column = column;
    this.#place = place;
  }

  toId(id: string, column: Column = this.column): void {
    const index = this.#rows().findIndex((row) => row.requirement.id === id);
    if (index >= 0) this.to(index, column);
  }

  /** One cell over, or one row up or down. */
  step(rows: number, columns: number, extend = false): void {
    const all = this.#columns();
    const next = all[Math.max(0, Math.min(all.indexOf(this.column) + columns, all.length - 1))];
    this.to(this.index + rows, next ?? this.column, extend);
  }

  /** The next cell as Tab goes, into the next row after the last; false at the very end. */
  tab(back: boolean): boolean {
    const all = this.#columns();
    const flat = this.index * all.length + all.indexOf(this.column) + (back ? -1 : 1);
    if (flat < 0 || flat >= all.length * this.#rows().length) return false;
    this.to(Math.floor(flat / all.length), all[flat % all.length] ?? "joint");
    return true;
  }

  /** Lets go of the range, keeping the focus. */
  single(): void {
    this.#anchor = undefined;
  }
}
