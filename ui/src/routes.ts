/** Addresses of the screens, as hashes: the shell serves one page. */

import type { Document } from "./api/generated";

export const SECTIONS = ["brief", "requirements", "selection", "decisions", "wins"] as const;
export type Section = (typeof SECTIONS)[number];

export const SCREENS = [
  "initiatives",
  "week",
  "wins",
  "words",
  "pairs",
  "people",
  "settings",
  "trash",
] as const;

/** Documents, as their addresses name them. */
export const DOCUMENTS = [
  "one_pager",
  "counterpart_sheet",
  "session_sheet",
  "score_sheet",
  "demo_script",
  "portfolio_book",
  "portfolio_summary",
  "requirement_list",
  "candidate_comparison",
  "decision_log",
  "words_sheet",
  "timeline",
  "win_card",
  "win_poster",
  "yearbook",
] as const satisfies readonly Document[];

export type Route =
  | { screen: (typeof SCREENS)[number]; at?: string }
  | {
      screen: "initiative";
      id: string;
      section: Section;
      /** The record to bring into view, when the address points at one. */
      at?: string;
    }
  /**
   * A document of one initiative, of several as a pack, or with none of the whole workspace. `subject`:
   * what else it is about, such as a session.
   */
  | { screen: "paper"; document: Document; ids: string[]; subject: string; at?: undefined }
  | { screen: "session"; id: string; at?: undefined };

export type Screen = Route["screen"];

/** `#/initiative/0190/selection?at=0191` → the route; null when it leads nowhere. */
export function parseRoute(hash: string): Route | null {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const asked = new URLSearchParams(query);
  const at = asked.get("at") ?? undefined;
  const [screen, id, section = "brief"] = path.split("/").map(safeDecode);
  if (screen === "" || screen === undefined) return { screen: "initiatives" };
  if (screen === "initiative") return id && isSection(section) ? { screen, id, section, at } : null;
  if (screen === "session") return id ? { screen, id } : null;
  if (screen === "paper") {
    const ids = section === "all" ? [] : section.split(",").filter(Boolean);
    return isDocument(id) ? { screen, document: id, ids, subject: asked.get("subject") ?? "" } : null;
  }
  // The short way to log a win; links within say `?at=new`.
  if (screen === "wins" && id === "new") return { screen, at: "new" };
  return (SCREENS as readonly string[]).includes(screen) && id === undefined
    ? { screen: screen as (typeof SCREENS)[number], at }
    : null;
}

/** The address of a route, for `href`. */
export function hrefOf(route: Route): string {
  if (route.screen === "session") return `#/session/${encodeURIComponent(route.id)}`;
  if (route.screen === "paper")
    return `#/paper/${route.document}/${route.ids.map(encodeURIComponent).join(",") || "all"}${
      route.subject ? `?subject=${encodeURIComponent(route.subject)}` : ""
    }`;
  const path =
    route.screen === "initiative"
      ? `initiative/${encodeURIComponent(route.id)}/${route.section}`
      : route.screen;
  return `#/${path}${route.at ? `?at=${encodeURIComponent(route.at)}` : ""}`;
}

/** Goes there as if a link had been followed. */
export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}

function isDocument(word: string | undefined): word is Document {
  return (DOCUMENTS as readonly (string | undefined)[]).includes(word);
}

function isSection(word: string): word is Section {
  return (SECTIONS as readonly string[]).includes(word);
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
