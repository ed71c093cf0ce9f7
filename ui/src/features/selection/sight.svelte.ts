/** What is seen of the drawing, and the same middle at another zoom. */
import { tick } from "svelte";
import { keptCentre, type Scale } from "./geometry";
import { sameWindow, windowOf, type Window } from "./lanes";

export class Sight {
  /** What the drawing scrolls in. */
  box: HTMLElement | undefined = $state();
  /** Its width. */
  room = $state(852);
  /** What is drawn of it. */
  window = $state.raw<Window>({ from: 0, to: 1800, top: 0, bottom: 1000 });

  /** Looks anew, as after a movement. */
  look = (): void => {
    if (!this.box) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.box;
    const next = windowOf({ left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight });
    if (!sameWindow(next, this.window)) this.window = next;
  };

  /** Before the drawing changes its scale: the middle of what is seen stays the middle. */
  keep(from: Scale, to: Scale): void {
    if (!this.box) return;
    const left = keptCentre(this.box.scrollLeft, this.room, from, to);
    void tick().then(() => {
      if (this.box) this.box.scrollLeft = left;
      this.look();
    });
  }
}
