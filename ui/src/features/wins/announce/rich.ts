/**
 * Rich text as plain structure: what the host made is read into blocks, to be shown by elements of
 * our own. No markup is ever put into the page.
 */

export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface Block {
  kind: "heading" | "paragraph" | "item";
  /** The next line of the same paragraph. */
  goesOn: boolean;
  runs: Run[];
}

const HEADINGS = new Set(["H1", "H2", "H3", "H4"]);
const SELF = new Set([...HEADINGS, "P", "LI", "DIV", "TD", "TH", "BLOCKQUOTE"]);

/** Reads safe HTML into blocks; the parser neither runs nor loads anything. */
export function blocksOf(html: string): Block[] {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const blocks: Block[] = [];
  let open: Block | null = null;
  let broken = false;

  function into(text: string, bold: boolean, italic: boolean) {
    const words = text.replace(/\s+/gu, " ");
    if (open === null) {
      if (words.trim() === "") return;
      blocks.push((open = { kind: "paragraph", goesOn: broken, runs: [] }));
      broken = false;
    }
    open.runs.push({ text: words, bold, italic });
  }

  function walk(node: Node, bold: boolean, italic: boolean) {
    if (node.nodeType === Node.TEXT_NODE) return into(node.textContent ?? "", bold, italic);
    if (!(node instanceof Element)) return;
    if (node.tagName === "BR") {
      open = null;
      broken = true;
      return;
    }
    if (["SCRIPT", "STYLE", "TITLE"].includes(node.tagName)) return;
    const block = SELF.has(node.tagName);
    if (block) {
      open = {
        kind: HEADINGS.has(node.tagName) ? "heading" : node.tagName === "LI" ? "item" : "paragraph",
        goesOn: false,
        runs: [],
      };
      broken = false;
      blocks.push(open);
    }
    const heavier = bold || node.tagName === "B" || node.tagName === "STRONG";
    const slanted = italic || node.tagName === "I" || node.tagName === "EM";
    for (const child of node.childNodes) walk(child, heavier, slanted);
    if (block) open = null;
  }

  for (const child of body.childNodes) walk(child, false, false);
  return blocks.filter((block) => block.runs.some((run) => run.text.trim() !== ""));
}

/** Text as HTML. */
export function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/gu, (sign) => names[sign] ?? sign);
}
