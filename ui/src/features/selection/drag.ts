/** Dragging, by pointer events with capture. A press that does not move stays a click. */
import type { Attachment } from "svelte/attachments";

export interface Drag {
  /** The pointer is `dx` pixels from where it was pressed; `fine` while Alt is held. */
  move: (dx: number, fine: boolean, event: PointerEvent) => void;
  end: (dx: number, fine: boolean, event: PointerEvent) => void;
  cancel: () => void;
}

const THRESHOLD = 4;

export function draggable(how: Drag): Attachment<HTMLElement> {
  return (node) => {
    let from: number | null = null;
    let top = 0;
    let moved = false;

    function down(event: PointerEvent) {
      if (event.button !== 0 || !event.isPrimary) return;
      // What lies in something that is dragged itself is dragged alone.
      event.stopPropagation();
      from = event.clientX;
      top = event.clientY;
      moved = false;
      node.setPointerCapture(event.pointerId);
    }
    function along(event: PointerEvent) {
      if (from === null) return;
      const dx = event.clientX - from;
      if (!moved && Math.hypot(dx, event.clientY - top) < THRESHOLD) return;
      moved = true;
      how.move(dx, event.altKey, event);
    }
    function up(event: PointerEvent) {
      if (from === null) return;
      const dx = event.clientX - from;
      from = null;
      if (!moved) return;
      how.end(dx, event.altKey, event);
      // The click that ends a drag opens nothing.
      const swallow = (click: Event) => {
        click.preventDefault();
        click.stopImmediatePropagation();
      };
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
    }
    function giveUp() {
      if (from !== null && moved) how.cancel();
      from = null;
    }
    function key(event: KeyboardEvent) {
      if (event.key !== "Escape" || from === null) return;
      event.stopPropagation();
      giveUp();
    }

    node.addEventListener("pointerdown", down);
    node.addEventListener("pointermove", along);
    node.addEventListener("pointerup", up);
    node.addEventListener("pointercancel", giveUp);
    node.addEventListener("keydown", key);
    return () => {
      node.removeEventListener("pointerdown", down);
      node.removeEventListener("pointermove", along);
      node.removeEventListener("pointerup", up);
      node.removeEventListener("pointercancel", giveUp);
      node.removeEventListener("keydown", key);
    };
  };
}
