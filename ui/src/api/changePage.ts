/** Changes of an initiative's page, which bring the whole fresh page along. */
import { change, put, type Changed } from "./cache.svelte";
import type { InitiativePage } from "./generated";

/** As `change`; the page in sight shows the result at once. */
export async function changePage(
  run: () => Promise<Changed<InitiativePage>>,
  options?: { large?: boolean },
): Promise<InitiativePage> {
  const page = await change(run, options);
  put("initiative", { id: page.initiative.id }, page);
  return page;
}
