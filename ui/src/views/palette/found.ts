/** From something found to where it stands. */
import type { Hit } from "~/api/generated";
import { m } from "~/paraglide/messages.js";
import type { Route, Section } from "~/routes";

const SECTION: Record<string, Section> = {
  requirement: "requirements",
  decision: "decisions",
  action: "decisions",
  worry: "brief",
  candidate: "selection",
  criterion: "selection",
  score: "selection",
};

/** Where a hit is shown; null for a kind that has no place of its own. */
export function placeOf(hit: Hit): Route | null {
  switch (hit.kind) {
    case "initiative":
      return { screen: "initiative", id: hit.id, section: "brief" };
    case "win":
      return { screen: "wins", at: hit.id };
    case "person":
      return { screen: "people", at: hit.id };
    case "review":
      return { screen: "pairs", at: hit.id };
    case "word":
      return { screen: "words", at: hit.id };
    default:
      return hit.initiative
        ? { screen: "initiative", id: hit.initiative, section: SECTION[hit.kind] ?? "brief", at: hit.id }
        : null;
  }
}

/** "Requirement · MO-1 Mobile ordering". */
export function noteOf(hit: Hit): string {
  return [kindWord(hit.kind), hit.place].filter(Boolean).join(" · ");
}

function kindWord(kind: string): string {
  switch (kind) {
    case "initiative":
      return m.palette_initiative();
    case "requirement":
      return m.palette_requirement();
    case "decision":
      return m.palette_decision();
    case "action":
      return m.palette_action();
    case "candidate":
      return m.palette_candidate();
    case "criterion":
      return m.palette_criterion();
    case "score":
      return m.palette_score();
    case "worry":
      return m.palette_worry();
    case "win":
      return m.palette_wins();
    case "person":
      return m.palette_person();
    case "review":
      return m.reviews_found();
    case "word":
      return m.palette_word();
    default:
      return "";
  }
}
