/** The route of the window, following the address. */
import { parseRoute, type Route } from "~/routes";

let route = $state.raw<Route | null>(parseRoute(globalThis.location?.hash ?? ""));

export const router = {
  /** Null when the address leads nowhere. */
  get route() {
    return route;
  },
};

/** Follows the address until the returned function is called. */
export function followAddress(): () => void {
  const follow = () => {
    route = parseRoute(window.location.hash);
  };
  follow();
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}
