/** How keys are written for people. */
import { m } from "~/paraglide/messages.js";
import { onMac } from "./keys.svelte";

const ARROWS: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

/** "Mod+Shift+z" → "Ctrl+Shift+Z", on a Mac "⌘+Shift+Z". */
export function keyWords(keys: string): string {
  return (keys === "+" ? ["+"] : keys.split("+")).map(word).join("+");
}

function word(key: string): string {
  switch (key) {
    case "Mod":
      return onMac() ? m.shared_key_cmd() : m.shared_key_ctrl();
    case "Shift":
      return m.shared_key_shift();
    case "Alt":
      return m.shared_key_alt();
    case "Enter":
      return m.shared_key_enter();
    case "Escape":
      return m.shared_key_esc();
    case "Delete":
      return m.shared_key_delete();
    case " ":
      return m.shared_key_space();
    default:
      return ARROWS[key] ?? ([...key].length === 1 ? key.toUpperCase() : key);
  }
}
