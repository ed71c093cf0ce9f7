/**
 * The whole screen. The shell's window takes it itself: in a page that takes it, WebKitGTK keeps Esc and
 * F for leaving, and F is how marketing agrees.
 */
import { ask, inShell } from "./host";

/** Takes the whole screen; a refusal throws and changes nothing. */
export async function takeScreen(): Promise<void> {
  if (inShell) await ask<null>("whole_screen", { on: true }, "");
  else await document.documentElement.requestFullscreen();
}

/** Gives it back. */
export async function giveScreenBack(): Promise<void> {
  if (inShell) await ask<null>("whole_screen", { on: false }, "");
  else if (document.fullscreenElement) await document.exitFullscreen();
}
