/** What is said to a screen reader without moving the focus. One region, mounted by the frame. */

import { untrack } from "svelte";

let said = $state.raw({ text: "", turn: 0 });

/** Says a sentence politely; the same sentence twice is said twice. */
export function announce(text: string): void {
  // Read untracked, so that an effect may say something without running again because it did.
  said = { text, turn: untrack(() => said.turn) + 1 };
}

/** For the region itself: the words, changed at each turn so that a repeat is noticed. */
export function announced(): string {
  return said.turn % 2 ? `${said.text}\u00a0` : said.text;
}
