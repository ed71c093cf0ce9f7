import { change, put, type Changed } from "~/api/cache.svelte";
import type { CandidateKind, CandidateState, Desk } from "~/api/generated";
import { m } from "~/paraglide/messages.js";

/** As `change`; the desk in sight shows the result at once. */
export async function changeDesk(run: () => Promise<Changed<Desk>>): Promise<Desk> {
  const desk = await change(run);
  put("desk", { id: desk.initiative }, desk);
  return desk;
}

const LISTS: Record<CandidateState, () => string> = {
  chosen: m.candidates_chosen,
  finalist: m.candidates_finalist,
  short_list: m.candidates_short_list,
  long_list: m.candidates_long_list,
  heard_of: m.candidates_heard_of,
  declined: m.candidates_declined,
};

/** What a list is called. */
export const listWords = (state: CandidateState): string => LISTS[state]();

export const KINDS: { value: CandidateKind; label: () => string }[] = [
  { value: "product", label: m.selection_kind_product },
  { value: "vendor", label: m.selection_kind_vendor },
  { value: "in_house", label: m.selection_kind_in_house },
  { value: "extend", label: m.candidates_kind_extend },
  { value: "owned", label: m.selection_kind_owned },
];
