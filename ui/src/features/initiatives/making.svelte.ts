/** Whether a new initiative is being made: the button, the key and the palette all open the same dialog. */
let open = $state(false);
let template = $state<string>();

export const making = {
  get open() {
    return open;
  },
  set open(now: boolean) {
    open = now;
    if (!now) template = undefined;
  },
  /** The template it begins from, when one was chosen already. */
  get template() {
    return template;
  },
};

/** Opens the dialog, with a template already chosen when one is given. */
export function make(from?: string): void {
  template = from;
  open = true;
}
