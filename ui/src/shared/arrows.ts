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
