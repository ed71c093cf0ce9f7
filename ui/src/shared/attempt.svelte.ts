/** The sentence of what was refused, for places that have a button and no field. */
import { sentenceOf } from "./edits";

export class Attempt {
  error = $state("");
  busy = $state(false);

  #last: Promise<unknown> = Promise.resolve();

  /** Runs it after what is under way: for choices, of which every one counts. */
  next(what: () => unknown): Promise<boolean> {
    const mine = this.#last.then(() => this.run(what));
    this.#last = mine;
    return mine;
  }

  /** Runs it; true when it went well, else `error` says why not. A second press meanwhile does nothing. */
  async run(what: () => unknown): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await what();
      this.error = "";
      return true;
    } catch (thrown) {
      this.error = sentenceOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
