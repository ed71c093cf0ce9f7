/** The page as a person meets it: by role and name, with waiting. */
import { Key } from "./driver.mjs";
import { until } from "./stage.mjs";

export class Page {
  /** @param {import("./driver.mjs").Session} session */
  constructor(session) {
    this.session = session;
  }

  /** Waits for a visible element of this role whose name is, or matches, `name`. */
  find(role, name, within) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    return until(`there is a ${role} “${name}”`, () => this.session.run(findByRole, role, wanted, within ?? null));
  }

  /** Whether such an element is there now. */
  async has(role, name) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : name;
    return (await this.session.run(findByRole, role, wanted, null)) !== null;
  }

  /** Clicks, once it can be pressed and nothing that is still moving lies over it. */
  click(role, name, within) {
    return until(`the ${role} “${name}” can be clicked`, async () => {
      const found = await this.find(role, name, within);
      if (await this.session.run((node) => node.disabled === true, found)) return false;
      // A person clicks on the words beside a radio button, which itself may be drawn by them.
      const target = role === "radio" ? await this.session.run((node) => node.labels?.[0] ?? node, found) : found;
      await this.session.click(target);
      return true;
    });
  }

  /** Ticks a box that is not ticked yet. */
  async tick(name, within) {
    const box = await this.find("checkbox", name, within);
    if (!(await this.session.run((node) => node.checked, box))) await this.session.click(box);
  }

  /** Replaces what a field holds by `text`, key by key. */
  async fill(name, text, within) {
    await this.click("textbox", name, within);
    await this.session.chord([Key.Control], "a");
    await this.session.type(text);
  }

  /** Waits until this text can be read on the page. */
  reads(text) {
    return until(`the page reads “${text}”`, async () => (await this.text()).includes(text));
  }

  /** Waits until this text can no longer be read. */
  readsNo(text) {
    return until(`the page no longer reads “${text}”`, async () => !(await this.text()).includes(text));
  }

  /** All that can be read, spaces folded. */
  text() {
    return this.session.run(() => document.body.innerText.replace(/\s+/g, " "));
  }

  /** The name that assistive technology gives an element of ours: by label, or by what labels it. */
  name(element) {
    return this.session.run((node) => {
      const by = document.getElementById(node.getAttribute("aria-labelledby"));
      return (node.getAttribute("aria-label") ?? by?.innerText ?? "").trim();
    }, element);
  }

  /** Waits until the field of this name has the focus. */
  focused(name) {
    const own = (wanted) => document.activeElement?.getAttribute("aria-label") === wanted;
    return until(`“${name}” has the focus`, () => this.session.run(own, name));
  }

  /** Puts the focus there, as Tab would. */
  async focus(role, name) {
    await this.session.run((node) => node.focus(), await this.find(role, name));
  }

  press(...keys) {
    return this.session.press(...keys);
  }
}

/** Runs in the page. */
function findByRole(role, wanted, within) {
  const selectors = {
    button: "button, [role=button], summary",
    link: "a[href], [role=link]",
    textbox: "input:not([type=checkbox]):not([type=radio]), textarea, [role=textbox], [contenteditable=true]",
    checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
    radio: "input[type=radio], [role=radio]",
    heading: "h1, h2, h3, h4, [role=heading]",
    navigation: "nav, [role=navigation]",
    combobox: "input[role=combobox], [role=combobox]",
    dialog: "dialog[open], [role=dialog], [role=alertdialog]",
  };
  const text = (node) => (node?.innerText ?? node?.textContent ?? "").replace(/\s+/g, " ").trim();
  const name = (node) => {
    const labelledBy = node.getAttribute("aria-labelledby");
    if (labelledBy) return labelledBy.split(/\s+/).map((id) => text(document.getElementById(id))).join(" ").trim();
    const label = node.getAttribute("aria-label");
    if (label) return label.trim();
    if (node.labels?.length) return [...node.labels].map(text).join(" ");
    return text(node) || node.getAttribute("title") || node.getAttribute("placeholder") || "";
  };
  const fits = typeof wanted === "string" ? (it) => it === wanted : (it) => new RegExp(wanted.source, wanted.flags).test(it);
  const seen = (node) => {
    const { width, height } = node.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(node).visibility !== "hidden" && !node.closest("[inert]");
  };
  const nodes = [...(within ?? document).querySelectorAll(selectors[role] ?? `[role=${role}]`)];
  return nodes.find((node) => seen(node) && fits(name(node))) ?? null;
}
