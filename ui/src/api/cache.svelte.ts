/**
 * What was read, and who is looking at it. A query is read once for everyone who asks the same; a
 * change names in Rust what it made stale, and exactly that is dropped here or read again. There is
 * no event bus and no guessing.
 */
import { untrack } from "svelte";
import { SvelteSet } from "svelte/reactivity";
import { trouble, type Trouble } from "./errors";

/** What every mutation answers. */
export interface Changed<T> {
  /** The fresh view of what was changed. */
  view: T;
  /** The names of what else must be read again: a query's command, or `*` for everything. */
  stale: readonly string[];
  /** What undo would undo, in words; null when it is no action of its own. */
  undo: { label: string } | null;
}

/** One thing read from the host, alive while someone looks at it. */
class Entry {
  data = $state.raw<unknown>();
  error = $state.raw<Trouble>();
  reading = $state(false);
  watchers = 0;
  #turn = 0;

  constructor(
    readonly command: string,
    readonly read: () => Promise<unknown>,
  ) {}

  /** Reads again; only the newest answer counts, whatever order they come in. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.reading = true;
    try {
      const data = await this.read();
      if (turn !== this.#turn) return;
      this.data = data;
      this.error = undefined;
    } catch (thrown) {
      if (turn === this.#turn) this.error = trouble(thrown);
    } finally {
      if (turn === this.#turn) this.reading = false;
    }
  }

  /** Takes a view that a mutation brought along, and forgets answers still under way. */
  set(data: unknown): void {
    this.#turn++;
    this.data = data;
    this.error = undefined;
    this.reading = false;
  }
}

const entries = new Map<string, Entry>();

/** What a component sees of a query. */
export interface Query<T> {
  readonly data: T | undefined;
  readonly error: Trouble | undefined;
  readonly reading: boolean;
  refresh(): Promise<void>;
}

/**
 * Reads with a query of the client for as long as the component is mounted:
 * `const list = query("portfolio", api.portfolio, () => ({ text, sort }))`. The first word is the
 * command, as Rust spells it in `stale`. While `input` gives null nothing is read. After a change
 * that names the command it is read again, the old data staying in sight meanwhile.
 */
export function query<I, T>(command: string, run: (input: I) => Promise<T>, input: () => I | null): Query<T> {
  // The input is compared by what it says, so that an equal object is not read anew.
  const key = $derived.by(() => {
    const value = input();
    return value === null ? null : `${command} ${JSON.stringify(value)}`;
  });
  const entry = $derived.by(() =>
    key === null ? undefined : untrack(() => entryOf(key, command, run, input)),
  );

  $effect(() => {
    const mine = entry;
    if (!mine) return;
    mine.watchers += 1;
    untrack(() => {
      if (mine.data === undefined && !mine.reading) void mine.refresh();
    });
    return () => {
      mine.watchers -= 1;
    };
  });

  // Kept while it is derived, not by an effect: between another question and that effect a screen
  // would find nothing, and take away the field that somebody is typing in.
  let before: T | undefined;
  const data = $derived.by(() => {
    if (key === null) return undefined;
    const now = entry?.data as T | undefined;
    if (now !== undefined) before = now;
    return before;
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return entry?.error;
    },
    get reading() {
      return entry?.reading ?? false;
    },
    refresh: () => entry?.refresh() ?? Promise.resolve(),
  };
}

function entryOf<I, T>(
  key: string,
  command: string,
  run: (input: I) => Promise<T>,
  input: () => I | null,
): Entry {
  let found = entries.get(key);
  if (!found) {
    const value = input() as I;
    found = new Entry(command, () => run(value));
    entries.set(key, found);
  }
  return found;
}

/** Drops or reads again what a change named. */
export function invalidate(stale: readonly string[]): void {
  const names = new Set(stale);
  for (const [key, entry] of entries) {
    if (!names.has("*") && !names.has(entry.command)) continue;
    if (entry.watchers > 0) void entry.refresh();
    else entries.delete(key);
  }
}

/**
 * Puts the view that a change brought along where the same was read, so that nothing flickers back
 * while it is read again.
 */
export function put(command: string, input: unknown, view: unknown): void {
  entries.get(`${command} ${JSON.stringify(input)}`)?.set(view);
}

/** Forgets everything: another workspace was opened. */
export function forgetAll(): void {
  invalidate(["*"]);
}

const under = new SvelteSet<object>();
const after = new Set<(changed: Changed<unknown>, large: boolean) => void>();
let failure = $state.raw<Trouble>();
let savedAt = $state.raw<Date>();

/** What the frame says about saving. */
export const saving = {
  /** A change is under way. */
  get busy() {
    return under.size > 0;
  },
  /** The last change could not be saved; undefined again once one could. */
  get failure() {
    return failure;
  },
  /** When the last change of this sitting was saved. */
  get at() {
    return savedAt;
  },
};

/** Calls `then` after each change that was saved, with whether it was a large one; gives the way to stop. */
export function onChanged(then: (changed: Changed<unknown>, large: boolean) => void): () => void {
  after.add(then);
  return () => after.delete(then);
}

/**
 * Runs a mutation: `await change(() => api.renameInitiative({ id, name }))`. Gives its fresh view,
 * after what it made stale has been asked for again. Throws a HostError, for the field to show.
 * `large` changes, those of many rows or a whole thing, are told in a toast with the way back.
 */
export async function change<T>(run: () => Promise<Changed<T>>, { large = false } = {}): Promise<T> {
  const mark = {};
  under.add(mark);
  try {
    const changed = await run();
    failure = undefined;
    savedAt = new Date();
    invalidate(changed.stale);
    for (const then of after) then(changed, large);
    return changed.view;
  } catch (thrown) {
    const found = trouble(thrown);
    // A rule that refuses is shown where it was typed; only a file that cannot be written is the frame's.
    failure = found.field || found.tone === "warning" ? undefined : found;
    throw thrown;
  } finally {
    under.delete(mark);
  }
}
