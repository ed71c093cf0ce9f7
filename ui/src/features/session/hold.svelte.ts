/**
 * Holding a key to agree. Each side holds its own; whoever is first waits for the other while that one
 * is still filling, so that two who agree at once make one action and the gap closes once.
 */
import type { Side } from "~/api/generated";

/** How long a key is held, in milliseconds: long enough to be meant. */
export const HOLD = 600;

const SIDES: Side[] = ["marketing", "it"];

export class Hold {
  /** How far each piece is filled, 0 to 1. */
  progress = $state<Record<Side, number>>({ marketing: 0, it: 0 });
  #since: Partial<Record<Side, number>> = {};
  #done = new Set<Side>();

  constructor(
    /** Whether this side can say yes now. */
    readonly may: (side: Side) => boolean,
    readonly onagree: (sides: Side[]) => void,
  ) {}

  /** True while a piece is filling and `tick` has something to do. */
  get filling(): boolean {
    return SIDES.some((side) => this.#fills(side));
  }

  press(side: Side, now: number): void {
    if (this.#since[side] !== undefined || this.#done.has(side) || !this.may(side)) return;
    this.#since[side] = now;
  }

  /** Let go: too early is nothing. */
  release(side: Side): void {
    this.#since[side] = undefined;
    if (!this.#done.has(side)) this.progress[side] = 0;
    this.#settle();
  }

  /** A press of the button, without holding. */
  say(side: Side): void {
    if (this.#done.has(side) || !this.may(side)) return;
    this.#finish(side);
    this.#settle();
  }

  tick(now: number): void {
    for (const side of SIDES) {
      const since = this.#since[side];
      if (since === undefined || this.#done.has(side)) continue;
      this.progress[side] = Math.min(1, (now - since) / HOLD);
      if (this.progress[side] === 1) this.#finish(side);
    }
    this.#settle();
  }

  #fills(side: Side): boolean {
    return this.#since[side] !== undefined && !this.#done.has(side);
  }

  #finish(side: Side): void {
    this.progress[side] = 1;
    this.#done.add(side);
  }

  #settle(): void {
    if (this.#done.size === 0 || this.filling) return;
    const sides = SIDES.filter((side) => this.#done.has(side));
    this.#done.clear();
    // A key that stays down has said its yes: it fills nothing until it is pressed anew.
    for (const side of sides) {
      this.#since[side] = undefined;
      this.progress[side] = 0;
    }
    this.onagree(sides);
  }
}
