/** The few calls of the W3C WebDriver protocol that the journeys need, as one object per session. */

import { setTimeout as sleep } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys by the code points that WebDriver gives them. */
export const Key = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  Left: "\uE012",
  Up: "\uE013",
  Right: "\uE014",
  Down: "\uE015",
  Delete: "\uE017",
};

/** One WebDriver session, that is one running app. */
export class Session {
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Starts `binary` with these arguments under the driver at `origin`. */
  static async start(origin, binary, args = []) {
    const { sessionId } = await send("POST", `${origin}/session`, {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } },
    });
    return new Session(`${origin}/session/${sessionId}`);
  }

  /** Runs a function in the page; DOM nodes come back as elements. */
  run(body, ...args) {
    return send("POST", `${this.#base}/execute/sync`, { script: `return (${body})(...arguments)`, args });
  }

  /** Runs a function in the page that ends by calling its last argument with the answer. */
  later(body, ...args) {
    return send("POST", `${this.#base}/execute/async`, { script: `return (${body})(...arguments)`, args });
  }

  async click(element) {
    await send("POST", `${this.#base}/element/${element[ELEMENT]}/click`, {});
  }

  /** Presses keys one after the other, wherever the focus is. */
  async press(...keys) {
    const actions = keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#keys(actions);
  }

  /** Presses a key while others are held. */
  async chord(held, key) {
    await this.#keys([
      ...held.map((value) => ({ type: "keyDown", value })),
      { type: "keyDown", value: key },
      { type: "keyUp", value: key },
      ...held.toReversed().map((value) => ({ type: "keyUp", value })),
    ]);
  }

  /** Holds keys down together for a while. */
  async hold(keys, milliseconds) {
    await this.#keys(keys.map((value) => ({ type: "keyDown", value })));
    await sleep(milliseconds);
    await this.#keys(keys.map((value) => ({ type: "keyUp", value })));
  }

  /** Types text wherever the focus is. */
  async type(text) {
    await this.press(...text);
  }

  /** Ends the session and with it the app. */
  async end() {
    await send("DELETE", this.#base);
  }

  async #keys(actions) {
    await send("POST", `${this.#base}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}

async function send(method, url, body) {
  const answer = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}
