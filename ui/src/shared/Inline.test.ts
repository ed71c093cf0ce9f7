import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import Inline from "./Inline.svelte";

const settle = async () => {
  for (let i = 0; i < 12; i++) await Promise.resolve();
  flushSync();
};

let app: ReturnType<typeof mount> | undefined;

function show(props: Partial<Parameters<typeof Inline>[1]> = {}) {
  const onsave = vi.fn((_: string): unknown => undefined);
  const target = document.body.appendChild(document.createElement("div"));
  app = mount(Inline, { target, props: { value: "old", label: "Problem", onsave, ...props } });
  flushSync();
  return onsave;
}

const button = () => document.querySelector("button");
const field = () => document.querySelector("textarea");

function press(target: Element | null, key: string, held: KeyboardEventInit = {}) {
  target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
}

async function edit(text: string) {
  button()?.click();
  await settle();
  const area = field();
  if (!area) throw new Error("clicking did not open the field");
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  return area;
}

beforeEach(() => document.body.replaceChildren());
afterEach(() => app && unmount(app));

describe("text edited in place", () => {
  test("Enter saves and gives the focus back", async () => {
    const onsave = show();
    press(await edit("  new  words "), "Enter");
    await settle();
    expect(onsave).toHaveBeenCalledExactlyOnceWith("new words");
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  test("Esc leaves it as it was, and only the field hears it", async () => {
    const outside = vi.fn();
    document.body.addEventListener("keydown", outside, { once: true });
    const onsave = show();
    press(await edit("new"), "Escape");
    await settle();
    expect(onsave).not.toHaveBeenCalled();
    expect(button()?.textContent).toBe("old");
    expect(outside).not.toHaveBeenCalled();
  });

  test("leaving the field saves, once", async () => {
    const onsave = show();
    (await edit("new")).dispatchEvent(new FocusEvent("blur"));
    await settle();
    expect(onsave).toHaveBeenCalledExactlyOnceWith("new");
  });

  test("going away while typing saves", async () => {
    const onsave = show();
    await edit("new");
    if (app) await unmount(app);
    app = undefined;
    expect(onsave).toHaveBeenCalledExactlyOnceWith("new");
  });

  test("what did not change is not saved", async () => {
    const onsave = show();
    press(await edit("old "), "Enter");
    await settle();
    expect(onsave).not.toHaveBeenCalled();
  });

  test("a refusal keeps what was typed and says why", async () => {
    show({ onsave: () => Promise.reject(new Error("Type a name.")) });
    press(await edit("x"), "Enter");
    await settle();
    expect(field()?.value).toBe("x");
    expect(field()?.getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelector("[role=alert]")?.textContent).toBe("Type a name.");
  });

  test("several lines: Shift+Enter is not the end", async () => {
    const onsave = show({ lines: true });
    const area = await edit("one\ntwo");
    press(area, "Enter", { shiftKey: true });
    await settle();
    expect(onsave).not.toHaveBeenCalled();
    press(area, "Enter");
    await settle();
    expect(onsave).toHaveBeenCalledExactlyOnceWith("one\ntwo");
  });

  test("suggested text: Enter keeps, Del drops, F2 edits", async () => {
    const [onkeep, ondrop] = [vi.fn(), vi.fn()];
    show({ suggested: true, onkeep, ondrop });
    press(button(), "Enter");
    press(button(), "Delete");
    expect(onkeep).toHaveBeenCalledOnce();
    expect(ondrop).toHaveBeenCalledOnce();
    press(button(), "F2");
    await settle();
    expect(field()?.value).toBe("old");
  });

  test("markup is text", () => {
    show({ value: "<img src=x onerror=alert(1)>" });
    expect(document.querySelector("img")).toBeNull();
    expect(button()?.textContent).toBe("<img src=x onerror=alert(1)>");
  });
});
