/** Moving and stretching steps: shown at once, sent in order, one undoable action for a run of keys. */
import { api } from "~/api/client";
import { change } from "~/api/cache.svelte";
import { troubleWords } from "~/api/errors";
import type { InitiativePage, StepId } from "~/api/generated";
import type { Gesture } from "./geometry";

/** Keys pressed within this many milliseconds become one change. */
const QUIET = 350;

interface Waiting {
  step: StepId;
  /** Working days. */
  move: number;
  /** Half working days. */
  halves: number;
  done: boolean;
}

export class Shifts {
  #list = $state.raw<Waiting[]>([]);
  #held = $state.raw<Gesture | null>(null);
  #queued: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #chain: Promise<void> = Promise.resolve();
  /** Why the last one was refused; empty when it was not. */
  error = $state("");

  /** `halfDays` gives a step's present duration; `then` is told what came of a change. */
  constructor(
    readonly halfDays: (step: StepId) => number,
    readonly then: (page: InitiativePage, step: StepId) => void,
  ) {}

  /** What is shown beyond what the host has counted. */
  get gesture(): Gesture | null {
    if (this.#held) return this.#held;
    const last = this.#list.at(-1);
    if (!last) return null;
    const same = this.#list.filter((one) => one.step === last.step);
    return {
      step: last.step,
      move: same.reduce((sum, one) => sum + one.move, 0),
      stretch: same.reduce((sum, one) => sum + one.halves, 0) / 2,
    };
  }

  /** A drag under way; null when it was given up. */
  hold(gesture: Gesture | null): void {
    this.#held = gesture;
  }

  /** A drag that ended. */
  drop(gesture: Gesture): void {
    this.#held = null;
    this.nudge(gesture.step, gesture.move, Math.round(gesture.stretch * 2));
    this.flush();
  }

  /** A key: moves by working days, stretches by half working days. */
  nudge(step: StepId, move: number, halves: number): void {
    this.error = "";
    if (this.#queued && this.#queued.step !== step) this.flush();
    const before = this.#queued ?? { step, move: 0, halves: 0, done: false };
    const length = this.#length(step);
    // A step never gets shorter than half a day; a milestone stays one until it is drawn out.
    const less = Math.max(halves, Math.min(1, length) - length);
    const next = { ...before, move: before.move + move, halves: before.halves + less };
    this.#list = [...this.#list.filter((one) => one !== this.#queued), next];
    this.#queued = next;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET);
  }

  /** Sends what waits. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const one = this.#queued;
    this.#queued = null;
    if (one) this.#chain = this.#chain.then(() => this.#send(one));
    return this.#chain;
  }

  /** The host's own count arrived: what it contains need not be foreseen any more. */
  arrived(): void {
    if (this.#list.some((one) => one.done)) this.#list = this.#list.filter((one) => !one.done);
  }

  #length(step: StepId): number {
    const mine = this.#list.filter((one) => one.step === step);
    return this.halfDays(step) + mine.reduce((sum, one) => sum + one.halves, 0);
  }

  async #send(one: Waiting): Promise<void> {
    try {
      let page: InitiativePage | undefined;
      if (one.move !== 0) {
        page = await change(() => api.editStep({ id: one.step, edit: { field: "moveBy", value: one.move } }));
      }
      if (one.halves !== 0) {
        page = await change(() =>
          api.editStep({ id: one.step, edit: { field: "stretchBy", value: one.halves } }),
        );
      }
      one.done = true;
      if (page) this.then(page, one.step);
      else this.#list = this.#list.filter((other) => other !== one);
    } catch (thrown) {
      this.#list = this.#list.filter((other) => other !== one);
      this.error = troubleWords(thrown);
    }
  }
}
