/** The route of the window, following the address. The window reopens where it was left. */
import { parseRoute, type Route } from "~/routes";

const STORE = "counterpart.place";

let route = $state.raw<Route | null>(parseRoute(globalThis.location?.hash ?? ""));
let before: Route | null = null;

export const router = {
  /** Null when the address leads nowhere. */
  get route() {
    return route;
  },
  /** Where the window was before; null at the start. */
  get before() {
    return before;
  },
};

/** Follows the address until the returned function is called. */
export function followAddress(): () => void {
  const left = localStorage.getItem(STORE);
  if (window.location.hash === "" && left && parseRoute(left)) window.history.replaceState(null, "", left);
  let last: Route | null = null;
  const follow = () => {
    // Read back, the route would make the effect that calls this depend on what it writes.
    const found = parseRoute(window.location.hash);
    before = last;
    last = found;
    route = found;
    if (found) localStorage.setItem(STORE, window.location.hash);
  };
  follow();
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}
