/** A link that is drawn by pointer, from the end of one step to another. */
import { api } from "~/api/client";
import { change } from "~/api/cache.svelte";
import { troubleWords } from "~/api/errors";
import type { InitiativePage, StepId } from "~/api/generated";

/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}

export class Pull {
  /** The step it comes from, and where the pointer is in the drawing. */
  line = $state.raw<(Point & { step: StepId }) | null>(null);
  /** The step that it would end at. */
  onto = $state<StepId | null>(null);
  /** Why the last one was refused; empty when it was not. */
  error = $state("");

  /** `then` is told which step now follows. */
  constructor(
    readonly initiative: () => string,
    readonly box: () => HTMLElement | undefined,
    readonly then: (page: InitiativePage, step: StepId) => void,
  ) {}

  /** The pointer is here; null when it was given up. */
  along(step: StepId, at: Point | null): void {
    const box = this.box();
    if (!at || !box) {
      this.line = null;
      this.onto = null;
      return;
    }
    const edge = box.getBoundingClientRect();
    this.line = { step, x: at.x - edge.left + box.scrollLeft, y: at.y - edge.top + box.scrollTop };
    this.onto = under(at, step);
  }

  /** It was let go here: the step beneath follows from now on. */
  async end(step: StepId, at: Point): Promise<void> {
    const to = under(at, step);
    this.along(step, null);
    if (!to) return;
    try {
      const link = { initiative: this.initiative(), from: step, to, kind: "fs" as const, lagHalfDays: 0 };
      const page = await change(() => api.addStepLink(link));
      this.error = "";
      this.then(page, to);
    } catch (thrown) {
      this.error = troubleWords(thrown);
    }
  }
}

function under(at: Point, step: StepId): StepId | null {
  const found = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>("[data-step]");
  const to = found?.dataset.step ?? null;
  return to === step ? null : to;
}
