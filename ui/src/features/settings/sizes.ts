/** How large a file is, as people say it. */
import { m } from "~/paraglide/messages.js";

const KILO = 1000;
const MEGA = KILO * KILO;

/** 812000 → "0.8 MB", 51000 → "51 kB". Never 0: a file is at least something. */
export function sizeWords(bytes: number): string {
  return bytes >= MEGA / 2
    ? m.settings_megabytes({ size: (bytes / MEGA).toFixed(1) })
    : m.settings_kilobytes({ size: String(Math.max(1, Math.round(bytes / KILO))) });
}
