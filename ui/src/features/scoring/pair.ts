/** What is typed at a show of hands, and how the matrix is walked. */
import type { ScoreCell, ScoredCandidate, ScoredCriterion, Scoring, Side } from "~/api/generated";

/** A figure of each side; null where none was given. */
export interface Figures {
  marketing: number | null;
  it: number | null;
}

/**
 * Reads `2 3`, `23`, `2 –`: marketing's figure, then IT's, a dash for none. Null when it is anything
 * else, or when both were left out.
 */
export function readPair(text: string): Figures | null {
  const found = /^\s*([0-3–-])[\s,/]*([0-3–-])\s*$/u.exec(text);
  if (!found) return null;
  const [marketing, it] = [figure(found[1]), figure(found[2])];
  return marketing === null && it === null ? null : { marketing, it };
}

const figure = (typed: string | undefined) => (typed && /[0-3]/.test(typed) ? Number(typed) : null);

/** The same as it would be typed; empty when nobody gave a figure. */
export function pairText({ marketing, it }: Figures): string {
  return marketing === null && it === null ? "" : `${marketing ?? "–"} ${it ?? "–"}`;
}

/** What one side has as far as it is typed, for the buttons that set the other. */
export function halfPair(text: string): Figures {
  const [first, second] = text.replace(/[\s,/]/gu, "");
  return { marketing: figure(first), it: figure(second) };
}

/** One place to score. */
export interface Place {
  candidate: ScoredCandidate;
  criterion: ScoredCriterion;
  cell: ScoreCell | undefined;
}

export const keyOf = (place: Pick<Place, "candidate" | "criterion">) =>
  `${place.candidate.id}/${place.criterion.id}`;

/** The cell of a pair, if anything is known of it. */
export function cellOf(scoring: Scoring, candidate: string, criterion: string): ScoreCell | undefined {
  return scoring.cells.find((cell) => cell.candidate === candidate && cell.criterion === criterion);
}

/** Every pair that is scored: criterion by criterion, of candidates that failed nothing. */
export function places(scoring: Scoring): Place[] {
  return scoring.criteria
    .filter((criterion) => !criterion.dealBreaker)
    .flatMap((criterion) =>
      scoring.candidates
        .filter((candidate) => candidate.failed === "")
        .map((candidate) => ({
          candidate,
          criterion,
          cell: cellOf(scoring, candidate.id, criterion.id),
        })),
    );
}

export const whole = (place: Place) => !!place.cell?.marketing && !!place.cell.it;

/** Where it goes on: the first pair that not both have scored, from the beginning when there is none. */
export function firstOpen(all: Place[]): number {
  return Math.max(
    0,
    all.findIndex((place) => !whole(place)),
  );
}

export const SIDES: Side[] = ["marketing", "it"];
