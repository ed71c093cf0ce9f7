/** Another workspace is open now: nothing read from the last one may stay. */
import { forgetAll } from "~/api/cache.svelte";
import { listing } from "~/features/initiatives/listing.svelte";
import { go } from "~/routes";

/** Forgets what was read and shows the initiatives of what is open now. */
export function goIn(): void {
  listing.text = "";
  listing.stage = "";
  listing.current = null;
  listing.marked.clear();
  go({ screen: "initiatives" });
  forgetAll();
}
