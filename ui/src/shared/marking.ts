/** Words of a text that may be marked where the text is written, and the pieces that it is shown in. */

/** Marks the selected words in a field, or takes their mark back. */
export const MARK_KEYS = "Alt+o";

/** A text whose words can be marked; says what the mark means. */
export interface Marks {
  /** The marked words, each as it stands in the text. */
  readonly words: readonly string[];
  /** The action: "May be left out on paper". */
  readonly mark: string;
  /** The way back: "Keep on paper". */
  readonly unmark: string;
  /** The same for those who listen, with its key. */
  readonly hint: (keys: string) => string;
  /** What the mark means, beside the words themselves. */
  readonly title: string;
  /** The marked words for those who listen. */
  readonly note: (words: string) => string;
  /** Marks words of the saved text; throws the sentence. */
  readonly add: (words: string) => Promise<unknown>;
  /** Takes a mark back. */
  readonly remove: (words: string) => Promise<unknown>;
}

/** A stretch of a text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Where the marked words stand, first come first; what the text no longer holds is left out. */
export function rangesOf(text: string, words: readonly string[]): Range[] {
  const ranges = words
    .map((one) => ({ from: one === "" ? -1 : text.indexOf(one), words: one }))
    .filter(({ from }) => from >= 0)
    .map(({ from, words }) => ({ from, to: from + words.length, words }))
    .sort((a, b) => a.from - b.from);
  return ranges.filter((range, i) => i === 0 || range.from >= (ranges[i - 1]?.to ?? 0));
}

/** The text in pieces, marked and not. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of rangesOf(text, words)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** What a selection in a field offers; null when nothing. */
export type Offered = { readonly add: string } | { readonly remove: string } | null;

/**
 * What can be done with a selection: to take back the mark that it touches, or to mark its words.
 * The whole text cannot be marked, and a caret alone offers only the way back.
 */
export function offeredOf(text: string, words: readonly string[], from: number, to: number): Offered {
  const touched = rangesOf(text, words).find((range) =>
    from === to ? range.from < from && from < range.to : from < range.to && range.from < to,
  );
  if (touched) return { remove: touched.words };
  const selected = text.slice(from, to).trim();
  return selected === "" || selected === text.trim() ? null : { add: selected };
}
