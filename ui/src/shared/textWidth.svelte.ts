/** How wide a text will be, for placing labels that must not touch. */

let context: CanvasRenderingContext2D | null | undefined;
/** The same few texts are measured again and again while something is moved. */
const known = new Map<string, number>();
const MOST = 20_000;
/** Counts up as faces arrive: what was measured before with a stand-in is measured again. */
let faces = $state(0);

globalThis.document?.fonts?.addEventListener?.("loadingdone", () => {
  known.clear();
  faces += 1;
});

/** Pixels of `text` on one line in a CSS `font` ("600 12px ..."); a fair guess where nothing can be drawn. */
export function textWidth(text: string, font: string): number {
  void faces;
  context ??= globalThis.document?.createElement("canvas").getContext?.("2d") ?? null;
  if (!context) return [...text].length * 7;
  const key = `${font}/${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  context.font = font;
  const { width } = context.measureText(text);
  known.set(key, width);
  return width;
}

/** As much of `text` as `width` has room for, with "…" for the rest. */
export function shortened(text: string, width: number, font: string): string {
  if (textWidth(text, font) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${letters.slice(0, middle).join("")}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${letters.slice(0, low).join("").trimEnd()}…`;
}
