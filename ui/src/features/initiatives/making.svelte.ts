/** Whether a new initiative is being made: the button, the key and the palette all open the same dialog. */
let open = $state(false);

export const making = {
  get open() {
    return open;
  },
  set open(now: boolean) {
    open = now;
  },
};
