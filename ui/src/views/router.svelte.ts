/** The route of the window, following the address. The window reopens where it was left. */
import { parseRoute, type Route } from "~/routes";

const STORE = "counterpart.place";

let route = $state.raw<Route | null>(parseRoute(globalThis.location?.hash ?? ""));

export const router = {
  /** Null when the address leads nowhere. */
  get route() {
    return route;
  },
};

/** Follows the address until the returned function is called. */
export function followAddress(): () => void {
  const left = localStorage.getItem(STORE);
  if (window.location.hash === "" && left && parseRoute(left)) window.history.replaceState(null, "", left);
  const follow = () => {
    route = parseRoute(window.location.hash);
    if (route) localStorage.setItem(STORE, window.location.hash);
  };
  follow();
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}
