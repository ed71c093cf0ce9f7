/** Addresses of the screens, as hashes: the shell serves one page. */

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

export type Route =
  | { screen: (typeof SCREENS)[number]; at?: string }
  | {
      screen: "initiative";
      id: string;
      section: Section;
      /** The record to bring into view, when the address points at one. */
      at?: string;
    }
  /** The page of one initiative, of several as a pack, or the sheet for whoever starts alone. */
  | { screen: "paper"; ids: string[]; sheet: boolean; at?: undefined }
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
    const ids = (id ?? "").split(",").filter(Boolean);
    return ids.length > 0 ? { screen, ids, sheet: asked.has("sheet") } : null;
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
    return `#/paper/${route.ids.map(encodeURIComponent).join(",")}${route.sheet ? "?sheet" : ""}`;
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
