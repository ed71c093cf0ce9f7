/** What the generated client calls. Everything that leaves the UI passes here. */
import { call as hostCall } from "~/host";

/** Runs one command. */
export function call<T>(command: string, input: unknown): Promise<T> {
  return hostCall<T>(command, input);
}
