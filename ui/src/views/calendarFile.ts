/** Days as a calendar file, saved where the person says. */
import type { CalendarOf } from "~/api/generated";
import { saveFile } from "~/host";
import { m } from "~/paraglide/messages.js";
import { sentenceOf } from "~/shared/edits";
import { toast } from "~/shared/toasts.svelte";

export async function saveCalendar(of: CalendarOf): Promise<void> {
  try {
    const saved = await saveFile({ calendar: of });
    if (saved.saved) toast(m.reviews_calendar_saved({ place: saved.place }));
  } catch (thrown) {
    toast(sentenceOf(thrown), { tone: "error" });
  }
}
