/**
 * The one place where keys become actions. A view registers its keys while it is mounted; the last
 * registration of a key wins. Single letters never act while typing, and can be switched off for
 * people who speak to their machine.
 */
import { getContext, setContext, untrack } from "svelte";
import { SvelteSet } from "svelte/reactivity";

/** One key or chord: `n`, `?`, `Escape`, `Mod+k` (Ctrl, or Cmd on a Mac), `Alt+ArrowUp`. */
export interface Shortcut {
  keys: string;
  /** What it does, for the list of keys. */
  label: () => string;
  /** Heading in the list of keys; "everywhere" when left out. */
  group?: () => string;
  /** False while it would do nothing here; it is then neither listed nor taken. */
  when?: () => boolean;
  run: (event: KeyboardEvent) => void;
}

interface Registered extends Shortcut {
  depth: number;
}

const STORE = "counterpart.letters";

const registered = new SvelteSet<Registered>();
let modals = $state(0);
let letters = $state(readLetters());

function readLetters(): boolean {
  return globalThis.localStorage?.getItem(STORE) !== "off";
}

/** Whether single letters act; WCAG 2.1.4 asks for a way to switch them off. */
export const singleLetters = {
  get on() {
    return letters;
  },
  set on(on: boolean) {
    letters = on;
    localStorage.setItem(STORE, on ? "on" : "off");
  },
};

const DEPTH = Symbol("how many dialogs this component lies in");

/** Registers keys for as long as the calling component is mounted. */
export function useShortcuts(list: Shortcut[]): void {
  const depth = getContext<number | undefined>(DEPTH) ?? 0;
  $effect(() => untrack(() => register(list, depth)));
}

/** Registers keys until the returned function is called. */
export function register(list: Shortcut[], depth = 0): () => void {
  const mine = list.map((shortcut) => ({ ...shortcut, depth }));
  for (const one of mine) registered.add(one);
  return () => {
    for (const one of mine) registered.delete(one);
  };
}

/** Called by the content of a dialog: keys of what lies beneath rest while it is mounted. */
export function holdKeys(): void {
  setContext(DEPTH, (getContext<number | undefined>(DEPTH) ?? 0) + 1);
  $effect(() => {
    untrack(() => (modals += 1));
    return () => {
      modals -= 1;
    };
  });
}

/** Whether a dialog lies over the screen. */
export function underDialog(): boolean {
  return modals > 0;
}

/** The keys that would act now, for the list of keys. Call before opening the dialog that lists them. */
export function activeShortcuts(): Shortcut[] {
  const byKey = new Map<string, Shortcut>();
  for (const one of registered) if (one.depth === 0 && (one.when?.() ?? true)) byKey.set(one.keys, one);
  return [...byKey.values()];
}

/** Put on the window by the frame. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event.target);
  for (const one of [...registered].reverse()) {
    if (one.depth !== modals || !matches(one.keys, event)) continue;
    const plain = isPlain(one.keys);
    if (plain && (typing || !letters || event.repeat)) continue;
    if (one.when && !one.when()) continue;
    event.preventDefault();
    one.run(event);
    return;
  }
}

/** True for a chord without modifiers that types a character. */
export function isPlain(keys: string): boolean {
  return [...keys].length === 1;
}

/** True when the key would go into text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("textarea, select, [contenteditable]:not([contenteditable='false'])")) return true;
  const input = target.closest("input");
  return input !== null && !["button", "checkbox", "radio", "range", "submit"].includes(input.type);
}

/** Whether an event is this key or chord. */
export function matches(
  keys: string,
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
) {
  const parts = keys === "+" ? ["+"] : keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = new Set(parts.slice(0, -1));
  const mod = onMac() ? event.metaKey : event.ctrlKey;
  const other = onMac() ? event.ctrlKey : event.metaKey;
  if (mod !== wants.has("Mod") || other || event.altKey !== wants.has("Alt")) return false;
  // "?" needs Shift on some keyboards and not on others: for characters the character decides.
  const letter = /^\p{L}$/u.test(key);
  if ((letter || key.length > 1) && event.shiftKey !== wants.has("Shift")) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether chords are made with Cmd. */
export function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");
}
