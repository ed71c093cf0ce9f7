/** The whole screen, where the system lets a page have it. */

let whole = $state(false);
let ours = false;

if (typeof document !== "undefined")
  document.addEventListener("fullscreenchange", () => {
    whole = document.fullscreenElement !== null;
    if (!whole) ours = false;
  });

export const fullScreen = {
  get on() {
    return whole;
  },
  /** False where it is forbidden or unknown: nothing is offered then. */
  get possible() {
    return document.fullscreenEnabled;
  },
};

/** Asks for it; a refusal changes nothing, the session runs in the window. */
export async function useFullScreen(): Promise<void> {
  if (!document.fullscreenEnabled || document.fullscreenElement) return;
  try {
    await document.documentElement.requestFullscreen();
    ours = true;
  } catch {
    ours = false;
  }
}

/** Gives it back when it was taken here: who had it before keeps it. */
export async function leaveFullScreen(): Promise<void> {
  if (!ours || !document.fullscreenElement) return;
  ours = false;
  await document.exitFullscreen();
}
