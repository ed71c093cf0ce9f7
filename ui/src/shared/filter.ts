/** Finding by typing: case and accents do not matter, nor the order of the words. */

/** "Édouard  Šimek" → "edouard simek". */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en").replace(/\s+/gu, " ").trim();
}

/**
 * How well `text` answers `typed`, the smaller the better; null when a typed word is nowhere in it.
 * The start of the text counts most, then the start of a word, then anywhere.
 */
export function rank(text: string, typed: string): number | null {
  const inside = fold(text);
  const wanted = fold(typed);
  if (wanted === "") return 0;
  if (inside.startsWith(wanted)) return 0;
  let sum = 1;
  for (const word of wanted.split(" ")) {
    const at = inside.indexOf(word);
    if (at < 0) return null;
    sum += inside.startsWith(word) ? 0 : inside.includes(` ${word}`) ? 1 : 3;
  }
  return sum;
}
