/** How far a long document has come, asked while something is under way. */
import { api } from "~/api/client";

const EVERY = 400;

export class SoFar {
  /** "37 of 120 pages"; empty for a short one. */
  said = $state("");

  /** Asks while `busy`, as long as the calling component is mounted. */
  constructor(busy: () => boolean) {
    $effect(() => {
      if (!busy()) {
        this.said = "";
        return;
      }
      const timer = setInterval(() => {
        api
          .pageCount()
          .then((count) => (this.said = busy() ? count.said : ""))
          // Not to know how far it is stops nothing.
          .catch(() => (this.said = ""));
      }, EVERY);
      return () => clearInterval(timer);
    });
  }

  /** Stops it after the page that is being set. */
  stop = () => void api.stopPages();
}
