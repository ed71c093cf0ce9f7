/** From an error's closed code to what the person reads. */
import { asHostError, type HostError } from "~/host";
import { m } from "~/paraglide/messages.js";

/** What went wrong in one sentence that says what to do, and how loudly to say it. */
export interface Trouble {
  code: string;
  sentence: string;
  /** The field it concerns, when there is one. */
  field?: string;
  /** `warning` for "not in this state": nothing is broken, it only cannot be done now. */
  tone: "error" | "warning";
}

const WARNINGS = new Set(["notNow", "readOnly"]);

/** Words for whatever was thrown. Rules speak for themselves; what the person cannot mend gets our words. */
export function trouble(thrown: unknown): Trouble {
  const error: HostError = asHostError(thrown);
  return {
    code: error.code,
    sentence: sentence(error),
    field: error.field,
    tone: WARNINGS.has(error.code) ? "warning" : "error",
  };
}

/** The sentence alone. */
export function troubleWords(thrown: unknown): string {
  return trouble(thrown).sentence;
}

function sentence(error: HostError): string {
  switch (error.code) {
    case "internal":
      return m.errors_internal();
    case "offline":
      return m.errors_offline();
    default:
      return error.message;
  }
}
