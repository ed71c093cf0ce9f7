/**
 * Undo and redo, one after the other however fast the key is pressed. Where the host says that the
 * step was in an earlier sitting or somebody else's, nothing happens until the person was asked.
 */
import { change } from "./cache.svelte";
import { api } from "./client";
import type { Step } from "./generated";

export type Way = "undo" | "redo";

/** What became of a press: done, nothing there to do, or refused. */
export type Told =
  | { way: Way; step: Step; thrown?: undefined }
  | { way: Way; step: null; thrown?: undefined }
  | { way: Way; step: null; thrown: unknown };

let asked = $state.raw<{ way: Way; step: Step } | null>(null);
let last: Promise<void> = Promise.resolve();
const listeners = new Set<(told: Told) => void>();

export const undoing = {
  /** The step that waits for the person's word. */
  get asked() {
    return asked;
  },
};

/** Takes back the last step. */
export function undo(): Promise<void> {
  return enqueue("undo");
}

/** Brings back what was taken back. */
export function redo(): Promise<void> {
  return enqueue("redo");
}

/** The person's word on the step that was asked about. */
export function answer(yes: boolean): Promise<void> {
  const waiting = asked;
  asked = null;
  if (!yes || !waiting) return Promise.resolve();
  last = last.then(() => run(waiting.way, waiting.step));
  return last;
}

/** Calls `then` after each press; gives the way to stop. */
export function onUndone(then: (told: Told) => void): () => void {
  listeners.add(then);
  return () => listeners.delete(then);
}

function enqueue(way: Way): Promise<void> {
  last = last.then(() => step(way));
  return last;
}

async function step(way: Way): Promise<void> {
  if (asked) return;
  try {
    const next = (await api.rail())[way];
    if (!next) tell({ way, step: null });
    else if (next.askFirst) asked = { way, step: next };
    else await run(way, next);
  } catch (thrown) {
    tell({ way, step: null, thrown });
  }
}

async function run(way: Way, done: Step): Promise<void> {
  try {
    await change(() => (way === "undo" ? api.undo() : api.redo()));
    tell({ way, step: done });
  } catch (thrown) {
    tell({ way, step: null, thrown });
  }
}

function tell(told: Told): void {
  for (const then of listeners) then(told);
}
