/** How the list of initiatives is looked at: kept while the window is open, so that one comes back to it. */
import { SvelteSet } from "svelte/reactivity";
import type { InitiativeId, PortfolioRow, Stage } from "~/api/generated";
import { fold } from "~/shared/filter";

/** An order that the host knows; none is the order of the workspace. */
export type Sort = "" | "name" | "key" | "standing" | "next" | "saved";

const STORE = "counterpart.list";

class Listing {
  text = $state("");
  stage = $state<Stage | "">("");
  sort = $state<Sort>("");
  reversed = $state(false);
  /** The row that Tab goes to. */
  current = $state<InitiativeId | null>(null);
  readonly marked = new SvelteSet<InitiativeId>();
  #dense = $state(globalThis.localStorage?.getItem(STORE) === "dense");

  get dense() {
    return this.#dense;
  }

  set dense(dense: boolean) {
    this.#dense = dense;
    localStorage.setItem(STORE, dense ? "dense" : "roomy");
  }

  /** First time by this column, then the other way round, then as the workspace has it. */
  sortBy(column: Exclude<Sort, "">): void {
    if (this.sort !== column) {
      this.sort = column;
      this.reversed = false;
    } else if (!this.reversed) this.reversed = true;
    else {
      this.sort = "";
      this.reversed = false;
    }
  }

  toggle(id: InitiativeId): void {
    if (!this.marked.delete(id)) this.marked.add(id);
  }
}

export const listing = new Listing();

/** The rows that answer the filter, in the order asked for. Every typed word must be found somewhere. */
export function shownRows(
  rows: readonly PortfolioRow[],
  text: string,
  stage: Stage | "",
  reversed: boolean,
): PortfolioRow[] {
  const words = fold(text).split(" ").filter(Boolean);
  const found = rows.filter((row) => {
    if (stage !== "" && row.stage !== stage) return false;
    if (words.length === 0) return true;
    const inside = fold(
      [row.name, row.key, row.sentence, row.marketing?.name, row.it?.name, row.standing.word, row.nextStep]
        .filter(Boolean)
        .join(" "),
    );
    return words.every((word) => inside.includes(word));
  });
  return reversed ? found.reverse() : found;
}
