/** The sentence of what was refused, for places that have a button and no field. */
import { sentenceOf } from "./edits";

export class Attempt {
  error = $state("");
  busy = $state(false);

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
