/** Arrow keys in a list of things that Tab reaches as well: up and down go to the one before and after. */
import type { Attachment } from "svelte/attachments";

/** Put on the element around the list; `stops` says what counts as one of them. */
export function arrowsMove(stops: string): Attachment<HTMLElement> {
  return (around) => {
    function onkeydown(event: KeyboardEvent) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const end = event.key === "Home" ? 0 : event.key === "End" ? -1 : undefined;
      if ((step === undefined && end === undefined) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!(event.target instanceof HTMLElement) || !event.target.matches(stops)) return;
      const all = [...around.querySelectorAll<HTMLElement>(stops)];
      const at = all.indexOf(event.target);
      const next = step === undefined ? all.at(end ?? 0) : all[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
    around.addEventListener("keydown", onkeydown);
    return () => around.removeEventListener("keydown", onkeydown);
  };
}

/** Where the keys lead in a list of `count`, from `at`, with `page` rows in sight; null for other keys. */
export function moved(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const end = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(end, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "PageDown":
      return Math.min(end, at + page);
    case "PageUp":
      return Math.max(0, at - page);
    case "Home":
      return 0;
    case "End":
      return end;
    default:
      return null;
  }
}
