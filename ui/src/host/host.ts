/**
 * The only door out of the web view: the desktop shell when there is one, else the HTTP test
 * host that browsers are served by. Nothing outside this folder knows which.
 */
import { invoke } from "@tauri-apps/api/core";

/** What a refused or failed command says: a closed code, one sentence, the field it concerns. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** True inside the desktop window. */
export const inShell = "__TAURI_INTERNALS__" in globalThis;

/** Turns whatever was thrown into a HostError; a panic or a lost host becomes `internal`. */
export function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const { code, message } = thrown;
    const field = "field" in thrown && typeof thrown.field === "string" ? thrown.field : undefined;
    return new HostError(String(code), String(message), field);
  }
  return new HostError("internal", thrown instanceof Error ? thrown.message : String(thrown));
}

/** Runs one command and gives its answer; throws a HostError. */
export async function call<T>(command: string, input: unknown): Promise<T> {
  return ask<T>("call", { command, input }, "/api/call");
}

/** One request by either road. `path` is where the test host answers it. */
export async function ask<T>(name: string, args: Record<string, unknown>, path: string): Promise<T> {
  try {
    return inShell ? await invoke<T>(name, args) : await post<T>(path, args);
  } catch (thrown) {
    throw asHostError(thrown);
  }
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new HostError("offline", "The host does not answer.");
  });
  const text = await answer.text();
  const value: unknown = text === "" ? null : JSON.parse(text);
  if (!answer.ok) throw asHostError(value ?? new Error(answer.statusText));
  return value as T;
}
