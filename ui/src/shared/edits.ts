/**
 * The fields being edited now. What was typed is saved when the window closes, because the page is
 * not reliably told in time to do it by itself.
 */
const open = new Set<() => Promise<void> | void>();

/** Keeps `save` at hand while a field is edited; gives the way to let go. */
export function editing(save: () => Promise<void> | void): () => void {
  open.add(save);
  return () => open.delete(save);
}

/** Saves whatever is being typed. */
export async function flushEdits(): Promise<void> {
  await Promise.allSettled([...open].map((save) => save()));
}

/** The sentence of whatever was thrown, for beside the field. */
export function sentenceOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
