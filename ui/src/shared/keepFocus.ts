/**
 * The focus never drops to the page. When what has it goes away (a row put in the trash, a form that
 * closes, a button that waits for an answer), it goes to what stands there now, or back to where it was
 * before. It stays in sight when what comes or goes above it moves it. Only while keys are used: a
 * pointer needs no place to go on from.
 */
import { isTyping } from "./keys.svelte";

const STOPS =
  "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex='-1'])";
/** Beyond these nothing belongs to what went away; when one of them closes, it goes to what opened it. */
const BOUNDS = "main, nav, aside, dialog, [role=dialog]";
/** How far back it goes, when what it stood in has gone as well. */
const MEMORY = 40;

/** What a key does to the screen is done by then, in milliseconds. */
const SETTLED = 1500;
/** After these the person looks elsewhere on purpose. */
const SCROLLS = new Set(["PageUp", "PageDown", "Home", "End"]);

/** Where something was: between these two, and as which of the stops of what went away with it. */
interface Place {
  parent: Node;
  previous: Node | null;
  next: Node | null;
  tag: string;
  index: number;
}

/** Watches over the focus until the returned function is called. */
export function keepFocus(): () => void {
  let byKeys = false;
  /** Counts the keys: whoever presses one has chosen where to go. */
  let presses = 0;
  let waiting = 0;
  /** Where the focus was when it had to wait. */
  let stalled: HTMLElement | undefined;
  const trail: HTMLElement[] = [];
  const places = new WeakMap<HTMLElement, Place>();

  /** When a key last asked for something; 0 once the person has scrolled. */
  let acted = 0;

  function onkey(event: KeyboardEvent) {
    byKeys = true;
    presses += 1;
    acted = SCROLLS.has(event.key) ? 0 : performance.now();
  }
  const onwheel = () => (acted = 0);
  function onpoint() {
    byKeys = false;
    acted = 0;
  }

  function onfocus(event: FocusEvent) {
    if (!(event.target instanceof HTMLElement)) return;
    const before = trail.indexOf(event.target);
    if (before >= 0) trail.splice(before, 1);
    trail.push(event.target);
    if (trail.length > MEMORY) trail.shift();
  }

  const seen = new MutationObserver((records) => {
    const last = trail.at(-1);
    let moved = false;
    for (const record of records)
      for (const gone of record.removedNodes) {
        if (last && gone.contains(last)) moved = true;
        for (const one of trail)
          if (!one.isConnected && gone instanceof HTMLElement && gone.contains(one) && !gone.matches(BOUNDS))
            places.set(one, {
              parent: record.target,
              previous: record.previousSibling,
              next: record.nextSibling,
              tag: gone.localName,
              index: [...gone.querySelectorAll(STOPS)].indexOf(one),
            });
      }
    if (performance.now() - acted < SETTLED) requestAnimationFrame(staysInSight);
    if (last?.isConnected && last.matches(":disabled")) stalled = last;
    else if (byKeys && last && lost() && (moved || last === stalled)) {
      // Whoever has a better idea of where to go has it within a frame or two.
      const pressed = presses;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(
        () => (waiting = requestAnimationFrame(() => restore(last, presses === pressed))),
      );
    }
  });

  function restore(last: HTMLElement, still: boolean) {
    if (!lost() && !(still && caught())) return;
    const back = trail.slice(0, trail.indexOf(last) + 1).reverse();
    for (const one of back) {
      // A form that closes gives it back to what opened it; anything else to what stands there now.
      const to = one.isConnected ? (takes(one) ? one : undefined) : isTyping(one) ? undefined : stead(one);
      if (to) return to.focus();
    }
    for (const one of back) {
      const to = one.isConnected ? undefined : stead(one);
      if (to) return to.focus();
    }
  }

  function stead(gone: HTMLElement): HTMLElement | undefined {
    const place = places.get(gone);
    return place && near(place);
  }

  document.addEventListener("keydown", onkey, true);
  document.addEventListener("pointerdown", onpoint, true);
  document.addEventListener("wheel", onwheel, { capture: true, passive: true });
  document.addEventListener("focusin", onfocus, true);
  seen.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  return () => {
    document.removeEventListener("keydown", onkey, true);
    document.removeEventListener("pointerdown", onpoint, true);
    document.removeEventListener("wheel", onwheel, true);
    document.removeEventListener("focusin", onfocus, true);
    seen.disconnect();
    cancelAnimationFrame(waiting);
  };
}

const lost = () => document.activeElement === null || document.activeElement === document.body;

function staysInSight() {
  const at = document.activeElement;
  if (lost() || !(at instanceof HTMLElement)) return;
  const { top, bottom, height } = at.getBoundingClientRect();
  if (height < innerHeight && (top < 0 || bottom > innerHeight)) at.scrollIntoView({ block: "nearest" });
}

/** A dialog catches what is lost in it with its first button, wherever that is. */
function caught(): boolean {
  const at = document.activeElement;
  const dialog = at?.closest("[role=dialog]");
  return !!dialog && stopIn(dialog) === at;
}

const takes = (one: HTMLElement) => !one.matches(":disabled") && one.getClientRects().length > 0;

/** What Tab would reach at or in a node: the first, or in a row like the one that went away the same. */
function stopIn(node: Node, like?: Place): HTMLElement | undefined {
  if (!(node instanceof HTMLElement)) return undefined;
  if (node.matches(STOPS) && takes(node)) return node;
  const stops = [...node.querySelectorAll<HTMLElement>(STOPS)].filter(takes);
  return (like?.tag === node.localName ? stops[like.index] : undefined) ?? stops[0];
}

/** The nodes from one on, in either direction. */
function* from(node: Node | null, way: "nextSibling" | "previousSibling", until: Node | null = null) {
  for (let at = node; at && at !== until; at = at[way]) yield at;
}

/** What stands nearest to a place: at it, after it, before it, else around it. */
function near(place: Place): HTMLElement | undefined {
  const { parent } = place;
  if (!parent.isConnected || !(parent instanceof Element) || !parent.closest(BOUNDS)) return undefined;
  const still = (node: Node | null) => (node?.parentNode === parent ? node : null);
  const before = still(place.previous);
  const after = still(place.next);
  // Between its two neighbours, as far as they are there still.
  if (before !== null || place.previous === null)
    for (const node of from(before ? before.nextSibling : parent.firstChild, "nextSibling", after)) {
      const found = stopIn(node, place);
      if (found) return found;
    }
  let box: Element | null = parent;
  let next: Node | null = after;
  let like: Place | undefined = place;
  while (box) {
    for (const node of from(next, "nextSibling")) {
      const found = stopIn(node, like);
      if (found) return found;
    }
    for (const node of from(next ? next.previousSibling : box.lastChild, "previousSibling")) {
      const found = stopIn(node, like);
      if (found) return found;
    }
    if (box.matches(BOUNDS)) return undefined;
    next = box.nextSibling;
    box = box.parentElement;
    like = undefined;
  }
  return undefined;
}
