/** Changes of the settings, which bring the fresh settings along. */
import { change, put, type Changed } from "./cache.svelte";
import type { Settings } from "./generated";

/** As `change`; the settings in sight show the result at once, so that nothing flickers back. */
export async function changeSettings(run: () => Promise<Changed<Settings>>): Promise<Settings> {
  const settings = await change(run);
  put("settings", {}, settings);
  return settings;
}
