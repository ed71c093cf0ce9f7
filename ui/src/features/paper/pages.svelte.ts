/** The pages of a set document: the first come with it, the others when they come near the window. */
import { untrack } from "svelte";
import { api } from "~/api/client";

/** What a preview and an issue both say. */
export interface PageSet {
  set: number;
  count: number;
  pages: string[];
}

/** So many come with each answer. */
const AT_ONCE = 12;

export class Pages {
  /** What is known, by page. */
  #more = $state.raw<Record<number, string>>({});
  #of = $state.raw<PageSet>();
  #asked = new Set<number>();

  /** Follows what `source` gives, while the calling component is mounted. */
  constructor(source: () => PageSet | undefined) {
    $effect(() => {
      const now = source();
      untrack(() => {
        if (now?.set === this.#of?.set) return;
        this.#of = now;
        this.#more = {};
        this.#asked.clear();
      });
    });
  }

  get count(): number {
    return this.#of?.count ?? 0;
  }

  at(page: number): string | undefined {
    return this.#of?.pages[page] ?? this.#more[page];
  }

  /** Asks for a page that came near. */
  want(page: number): void {
    const of = this.#of;
    const from = Math.floor(page / AT_ONCE) * AT_ONCE;
    if (!of || this.at(page) !== undefined || this.#asked.has(from)) return;
    this.#asked.add(from);
    api
      .morePages({ set: of.set, from })
      .then(({ pages }) => {
        if (this.#of !== of) return;
        this.#more = { ...this.#more, ...Object.fromEntries(pages.map((svg, i) => [from + i, svg])) };
      })
      // It was set anew meanwhile: the new one brings its own.
      .catch(() => this.#asked.delete(from));
  }
}

/** Every page, for the printer. */
export async function allOf(of: PageSet): Promise<string[]> {
  const all = [...of.pages];
  while (all.length < of.count) {
    const { pages } = await api.morePages({ set: of.set, from: all.length });
    if (pages.length === 0) break;
    all.push(...pages);
  }
  return all;
}
