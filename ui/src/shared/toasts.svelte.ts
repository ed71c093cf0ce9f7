/** Quiet words at the foot of the window: what was done, with the way back. */

export interface Toast {
  id: number;
  text: string;
  /** One thing to do about it. */
  action?: { label: string; run: () => void };
  tone: "plain" | "error";
}

let list = $state.raw<Toast[]>([]);
let next = 1;

/** Errors stay until closed; the rest goes after eight seconds, unless hovered or focused. */
export const LINGER = 8000;

export const toasts = {
  get list() {
    return list;
  },
};

/** Shows a toast; the same words replace themselves rather than pile up. */
export function toast(
  text: string,
  options: { action?: Toast["action"]; tone?: Toast["tone"] } = {},
): number {
  const id = next++;
  const rest = list.filter((one) => one.text !== text);
  list = [...rest.slice(-2), { id, text, action: options.action, tone: options.tone ?? "plain" }];
  return id;
}

export function dismiss(id: number): void {
  list = list.filter((one) => one.id !== id);
}
