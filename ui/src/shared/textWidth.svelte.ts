/** How wide a text will be, for placing labels that must not touch. */

let context: CanvasRenderingContext2D | null | undefined;
/** Counts up as faces arrive: what was measured before with a stand-in is measured again. */
let faces = $state(0);

globalThis.document?.fonts?.addEventListener?.("loadingdone", () => (faces += 1));

/** Pixels of `text` on one line in a CSS `font` ("600 12px ..."); a fair guess where nothing can be drawn. */
export function textWidth(text: string, font: string): number {
  void faces;
  context ??= globalThis.document?.createElement("canvas").getContext?.("2d") ?? null;
  if (!context) return [...text].length * 7;
  context.font = font;
  return context.measureText(text).width;
}
