/** Hands on the keyboard: nothing here clicks, fills or focuses; every stop is looked at as it is made. */
import assert from "node:assert/strict";

/** Runs in the page: what has the focus, and what is wrong with how it shows. */
function look() {
  const node = document.activeElement;
  if (!node || node === document.body || node === document.documentElement) return { name: "nothing", wrong: "nothing has the focus" };
  const words = (one) => one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent || one.placeholder || one.id;
  const named = (one) => `${one.getAttribute("role") ?? one.localName} “${(words(one) ?? "").trim().replace(/\s+/gu, " ").slice(0, 140)}”`;

  const ink = getComputedStyle(document.body).color;
  const around = (one, steps) => (one && steps > 0 ? [one, ...around(one.parentElement, steps - 1)] : []);
  const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5;
  const underlined = (style) => style.borderBottomStyle !== "none" && parseFloat(style.borderBottomWidth) >= 2 && style.borderBottomColor === ink;

  /** What shows that this has the focus: an outline, of itself or of the card it stands for; ink for a line of a list. */
  function ringOf(one) {
    // A radio may be shown by its label, a card's headline by the card.
    const outline = [...around(one, 8), ...(one.labels ?? [])].find((box) => outlined(getComputedStyle(box)));
    if (outline) return outline;
    if (outlined(getComputedStyle(one, "::after"))) return one;
    if (getComputedStyle(one).boxShadow !== "none") return one;
    if (getComputedStyle(one).backgroundColor === ink) return one;
    if (one.localName === "input") return around(one, 2).find((box) => underlined(getComputedStyle(box)));
    return undefined;
  }

  function faults(one, seen) {
    const wrong = [];
    const box = seen.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return ["no size"];
    // What is larger than the window shows its beginning.
    const right = box.width > innerWidth ? box.left + 24 : box.right;
    const bottom = box.height > innerHeight ? box.top + 24 : box.bottom;
    if (box.left < -1 || box.top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
      return [`out of sight (${[box.left, box.top, box.right, box.bottom].map(Math.round)})`];
    const inset = Math.min(4, box.width / 4, box.height / 4);
    const covers = new Set();
    for (const x of [box.left + inset, (box.left + right) / 2, right - inset])
      for (const y of [box.top + inset, (box.top + bottom) / 2, bottom - inset]) {
        const top = document.elementFromPoint(x, y);
        const own = top && (seen.contains(top) || top.contains(seen) || [...(one.labels ?? [])].some((label) => label.contains(top)));
        if (!own) covers.add(top ? `${top.localName}.${top.className}` : "the edge");
      }
    if (covers.size) wrong.push(`covered by ${[...covers].join(", ")}`);
    return wrong;
  }

  // A place rather than a control: a screen, a panel, a topic. What is in it comes next.
  if (node.tabIndex < 0 && node.matches("main, aside, dialog, [role=dialog], [role=group], .body"))
    return { name: `place ${named(node)}`, place: true, wrong: node.getClientRects().length ? "" : "no size" };

  // In a list the focus may stay on the field or the list, with one line marked.
  const marked = document.getElementById(node.getAttribute("aria-activedescendant") ?? "");
  const wrong = [];
  const list = node.matches("[role=listbox], [role=menu]");
  if (marked) {
    if (!ringOf(marked)) wrong.push("the marked line is not seen");
    wrong.push(...faults(marked, marked).map((fault) => `the marked line: ${fault}`));
  }
  if (!list) {
    const ring = ringOf(node);
    if (!ring) wrong.push("no outline");
    wrong.push(...faults(node, ring ?? node));
  }
  return { name: named(node) + (marked ? ` → ${named(marked)}` : ""), wrong: wrong.join("; ") };
}

/** The keyboard of a page. */
export function keyboard(page) {
  const keys = page.keyboard;

  /** What has the focus now; fails when one could not see where that is. */
  async function stop(after = "") {
    let found;
    // The focus may be on its way: a field that opens takes it with the next frame.
    for (let turn = 0; turn < 40; turn += 1) {
      found = await page.evaluate(look);
      if (found.wrong === "") return found.name;
      await page.waitForTimeout(25);
    }
    assert.fail(`${after ? `after ${after}: ` : ""}${found.name}: ${found.wrong}`);
  }

  /** Presses keys one after the other; the focus is looked at after each. */
  async function press(...list) {
    for (const key of list) {
      await keys.press(key);
      await stop(key);
    }
  }

  /** Types into the field that has the focus, over what stands there; `end` closes it. */
  async function type(text, end = "") {
    await comes(/^(textarea|input|combobox|searchbox) /, `before typing “${text}”`);
    await keys.press("Control+a");
    await keys.type(text);
    if (end) await keys.press(end);
  }

  const has = (target) => target.evaluateAll((all) => all.includes(document.activeElement));

  /** Presses a key, Tab as a rule, until the target has the focus. Every stop on the way is looked at. */
  async function to(target, { key = "Tab", most = 200 } = {}) {
    const way = [];
    let round = false;
    for (let turn = 0; turn < most; turn += 1) {
      if (await has(target)) return stop(key);
      await keys.press(key);
      // After the last stop the browser's own buttons come; once round is the whole page.
      if (!round && key.endsWith("Tab") && (await page.evaluate(look)).name === "nothing") {
        round = true;
        continue;
      }
      way.push(await stop(`${key} after ${way.at(-1) ?? "the start"}`));
    }
    assert.fail(`${target} is not reached by ${key}: ${way.slice(-12).join(" → ")}`);
  }

  /** Waits until what has the focus is called so, as after something that takes a moment. */
  async function comes(pattern, why = "") {
    let name = "";
    for (let turn = 0; turn < 120; turn += 1) {
      name = (await page.evaluate(look)).name;
      if (pattern.test(name)) return stop(why);
      await page.waitForTimeout(25);
    }
    assert.fail(`${why ? `${why}: ` : ""}the focus comes to ${pattern}, not to ${name}`);
  }

  /** The same in a list of options, of which one is only marked: a combobox, the palette. */
  async function mark(option, { key = "ArrowDown", most = 30 } = {}) {
    await option.first().waitFor();
    for (let turn = 0; turn < most; turn += 1) {
      const on = await option.evaluateAll((all) => {
        const at = document.activeElement;
        return all.some((one) => one === at || one.dataset.highlighted !== undefined || (one.id && at?.getAttribute("aria-activedescendant") === one.id));
      });
      if (on) return stop(key);
      await keys.press(key);
    }
    assert.fail(`${option} is not marked by ${key}`);
  }

  /** Goes somewhere, or does something, by typing its name into the palette. */
  async function goTo(words, name, heading) {
    await keys.press("Control+k");
    await page.getByRole("combobox", { name: "Go anywhere, do anything" }).waitFor();
    await stop("Ctrl+K");
    await keys.type(words);
    await mark(page.getByRole("option", { name }));
    await keys.press("Enter");
    await page.getByRole("heading", { name: heading }).first().waitFor();
    await stop(`going to ${heading}`);
  }

  const called = (role) => (name) => page.getByRole(role, { name });
  const finds = {
    button: called("button"),
    field: called("textbox"),
    combo: called("combobox"),
    option: called("option"),
    radio: called("radio"),
    shows: (text) => page.getByText(text).first().waitFor(),
    heading: (name) => page.getByRole("heading", { name }).first().waitFor(),
    gone: (text) => page.getByText(text).first().waitFor({ state: "detached" }),
  };

  return { press, type, to, mark, stop, comes, goTo, ...finds };
}
