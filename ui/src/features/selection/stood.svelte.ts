/** Which plan is drawn under the steps: a snapshot, the plan as first made, or none. */
import { SvelteMap } from "svelte/reactivity";
import { api } from "~/api/client";
import { query } from "~/api/cache.svelte";
import type { PlannedBar, SelectionView, SnapshotId } from "~/api/generated";
import { m } from "~/paraglide/messages.js";

/** Drawn instead of a snapshot. */
export const FIRST = "first";
export const NONE = "none";

/** What was last chosen for each initiative, while the window is open; else the newest is drawn. */
const chosen = new SvelteMap<string, SnapshotId | typeof FIRST | typeof NONE>();

export class StoodPlan {
  readonly #read;

  constructor(
    readonly initiative: () => string,
    readonly selection: () => SelectionView,
  ) {
    this.#read = query("drawn_snapshot", api.drawnSnapshot, () =>
      this.#isOther(this.value) ? { id: this.value } : null,
    );
  }

  /** What is drawn: a snapshot's id, `FIRST` or `NONE`. */
  get value(): string {
    const wanted = chosen.get(this.initiative());
    const there = this.selection().snapshots;
    const known = wanted === FIRST || wanted === NONE || there.some((one) => one.id === wanted);
    return (known ? wanted : undefined) ?? there[0]?.id ?? FIRST;
  }

  choose(value: string): void {
    chosen.set(this.initiative(), value);
  }

  get bars(): readonly PlannedBar[] {
    const { baseline, timeline, snapshots } = this.selection();
    if (this.value === NONE) return [];
    if (this.#isOther(this.value)) return this.#read.data?.bars ?? [];
    // Without a snapshot the page brings the plan as first made.
    if (this.value !== FIRST || snapshots.length === 0) return baseline;
    return [...(timeline?.steps ?? []), timeline?.contract].flatMap((bar) =>
      bar?.step ? [{ step: bar.step, start: bar.plannedStart, finish: bar.plannedFinish }] : [],
    );
  }

  /** "as planned at Needs". */
  get words(): string {
    if (this.value === NONE) return "";
    if (this.value === FIRST) return m.selection_as_planned();
    return this.#isOther(this.value) ? (this.#read.data?.words ?? "") : this.selection().baselineWords;
  }

  /** A snapshot that is not the newest: the page does not bring it along. */
  #isOther(value: string): boolean {
    return this.selection()
      .snapshots.slice(1)
      .some((one) => one.id === value);
  }
}
