/** Who stays when somebody else comes to the machine. */

/** How many are here at most: a pair. */
export const MOST = 2;

/** What matters of a person here: those of neither side are alike in that. */
export interface Here {
  id: string;
  side: "marketing" | "it" | null;
}

/**
 * Who is here with the newcomer. Beyond a pair, they take the place of the one of their own side;
 * when there is none, of whoever came first.
 */
export function withNewcomer(here: Here[], newcomer: Here): string[] {
  const rest = here.filter((one) => one.id !== newcomer.id);
  if (rest.length >= MOST) {
    const same = rest.findIndex((one) => one.side === newcomer.side);
    rest.splice(Math.max(0, same), 1);
  }
  return [...rest.slice(1 - MOST), newcomer].map((one) => one.id);
}
