import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepFocus } from "./keepFocus";

const PAGE = `
  <main>
    <button id="add">Add</button>
    <ul>
      <li id="first"><a href="#1" id="one">One</a><button id="drop-one">Drop</button></li>
      <li id="second"><a href="#2" id="two">Two</a><button id="drop-two">Drop</button></li>
    </ul>
    <form id="form"><input id="name" /></form>
  </main>
  <div role="dialog" id="pop"><button id="in">In</button></div>`;

let stop: () => void;

beforeEach(() => {
  // Nothing is laid out here: whatever is in the page counts as seen.
  HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  stop = keepFocus();
  const page = new DOMParser().parseFromString(PAGE, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
});
afterEach(() => stop());

const at = (id: string) => document.getElementById(id) as HTMLElement;
const key = () => at("add").dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
const frames = () =>
  new Promise<void>((done) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    ),
  );
/** Takes something out of the page, as a change does. */
async function gone(id: string) {
  at(id).remove();
  if (document.activeElement && !document.activeElement.isConnected) document.body.focus();
  await frames();
}
const focused = () => document.activeElement?.id;

describe("the focus", () => {
  test("goes to the row that follows one thrown away, else to the one before", async () => {
    key();
    at("drop-one").focus();
    await gone("first");
    expect(focused(), "to the same thing of the next row").toBe("drop-two");
    await gone("second");
    expect(focused(), "nothing is left of the list").toBe("name");
  });

  test("goes to what stands there instead", async () => {
    key();
    at("drop-one").focus();
    const keep = document.createElement("button");
    keep.id = "keep";
    at("drop-one").replaceWith(keep);
    await frames();
    expect(focused()).toBe("keep");
  });

  test("goes back to what opened a form that closes", async () => {
    key();
    at("add").focus();
    at("name").focus();
    await gone("form");
    expect(focused()).toBe("add");
  });

  test("goes back to the page when what floated goes away", async () => {
    key();
    at("two").focus();
    at("in").focus();
    await gone("pop");
    expect(focused()).toBe("two");
  });

  test("stays lost for a pointer", async () => {
    key();
    at("add").dispatchEvent(new Event("pointerdown", { bubbles: true }));
    at("drop-one").focus();
    await gone("first");
    expect(focused()).not.toBe("two");
  });
});
