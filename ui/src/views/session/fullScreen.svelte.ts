/** The whole screen, where the system lets the window have it. */
import { giveScreenBack, inShell, takeScreen } from "~/host";

let whole = $state(false);
let ours = false;

export const fullScreen = {
  get on() {
    return whole;
  },
  /** False where it is forbidden or unknown: nothing is offered then. */
  get possible() {
    return inShell || document.fullscreenEnabled;
  },
};

/**
 * Follows it until the returned function is called. In a browser Esc on a whole screen is the system's:
 * the page only learns that the screen was given back, which `ontaken` then does for the key.
 */
export function followFullScreen(ontaken: () => void): () => void {
  const follow = () => {
    whole = document.fullscreenElement !== null;
    if (whole || !ours) return;
    ours = false;
    ontaken();
  };
  document.addEventListener("fullscreenchange", follow);
  return () => document.removeEventListener("fullscreenchange", follow);
}

/** Asks for it; a refusal changes nothing, the session runs in the window. */
export async function useFullScreen(): Promise<void> {
  if (!fullScreen.possible || whole || document.fullscreenElement) return;
  try {
    await takeScreen();
    ours = true;
    whole = true;
  } catch {
    ours = false;
  }
}

/** Gives it back when it was taken here: who had it before keeps it. */
export async function leaveFullScreen(): Promise<void> {
  if (!ours) return;
  ours = false;
  whole = false;
  await giveScreenBack();
}
