/** Light, dark, or as the system has it; remembered on this machine. */

export type Theme = "light" | "dark" | "system";

const STORE = "counterpart.theme";

/** What was chosen last. */
export function theme(): Theme {
  const kept = localStorage.getItem(STORE);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Shows it so from now on. */
export function setTheme(next: Theme): void {
  if (next === "system") localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, next);
  showTheme();
}

/** Puts what was chosen on the page. */
export function showTheme(): void {
  const chosen = theme();
  // Without a choice of one's own whatever stands there stays: tests and the gallery set it.
  if (chosen !== "system") document.documentElement.dataset["theme"] = chosen;
  else if (shown) delete document.documentElement.dataset["theme"];
  shown = chosen !== "system";
}

let shown = false;
