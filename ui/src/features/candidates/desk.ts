import { change, put, type Changed } from "~/api/cache.svelte";
import type { CandidateKind, CandidateState, Desk } from "~/api/generated";
import { m } from "~/paraglide/messages.js";

/** As `change`; the desk in sight shows the result at once. */
export async function changeDesk(run: () => Promise<Changed<Desk>>): Promise<Desk> {
  const desk = await change(run);
  put("desk", { id: desk.initiative }, desk);
  return desk;
}

/** The lists, those furthest on first, with how many have room. */
export const LISTS: { state: CandidateState; label: () => string; most?: number }[] = [
  { state: "chosen", label: m.candidates_chosen },
  { state: "finalist", label: m.candidates_finalist, most: 2 },
  { state: "short_list", label: m.candidates_short_list, most: 3 },
  { state: "long_list", label: m.candidates_long_list },
  { state: "heard_of", label: m.candidates_heard_of },
  { state: "declined", label: m.candidates_declined },
];

export const listWords = (state: CandidateState): string =>
  LISTS.find((list) => list.state === state)?.label() ?? "";

export const KINDS: { value: CandidateKind; label: () => string }[] = [
  { value: "product", label: m.selection_kind_product },
  { value: "vendor", label: m.selection_kind_vendor },
  { value: "in_house", label: m.selection_kind_in_house },
  { value: "extend", label: m.candidates_kind_extend },
  { value: "owned", label: m.selection_kind_owned },
];
