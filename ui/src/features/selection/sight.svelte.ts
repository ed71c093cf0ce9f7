/** What is seen of the drawing, and the same middle at another zoom. */
import { tick } from "svelte";
import { GUTTER, keptCentre, TARGET, type Scale } from "./geometry";
import { barely, holds, sameWindow, windowOf, type Window } from "./lanes";

/** The frame's own width beside the drawing, with the rail open. */
const BESIDE = 428;
/** How high a plan may grow before it scrolls in its own box. */
const TALLEST = 640;
/** How wide the last drawing was: the next is drawn once, not once more when it knows its room. */
let lastRoom = 0;

export class Sight {
  /** What the drawing scrolls in. */
  box: HTMLElement | undefined = $state();
  #room = $state(lastRoom || Math.max(600, (globalThis.innerWidth ?? 1280) - BESIDE));
  /** What is drawn of it. */
  window = $state.raw<Window>(barely({ left: 0, top: 0, width: this.#room, height: TALLEST }));
  #painted = false;

  /** Its width. */
  get room(): number {
    return this.#room;
  }

  set room(width: number) {
    this.#room = lastRoom = width;
  }

  /** Looks anew, as after a movement. Around what is seen more is drawn, once that has been painted. */
  look = (): void => {
    if (!this.box) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.box;
    const seen = barely({ left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight });
    const next = this.#painted ? windowOf(seen) : holds(this.window, seen) ? this.window : seen;
    if (!sameWindow(next, this.window)) this.window = next;
    if (this.#painted) return;
    // The second frame begins when the first is painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#painted = true;
        this.look();
      }),
    );
  };

  /**
   * Before the drawing changes its scale: the middle of what is seen stays the middle. From the whole,
   * which has no middle that anybody looks at, it goes to `offset`.
   */
  keep(from: Scale, to: Scale, offset: number): void {
    if (!this.box) return;
    const left =
      from.width <= this.room
        ? Math.max(0, to.x(offset) - GUTTER - TARGET)
        : keptCentre(this.box.scrollLeft, this.room, from, to);
    void tick().then(() => {
      if (this.box) this.box.scrollLeft = left;
      this.look();
    });
  }
}
