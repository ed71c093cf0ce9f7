/**
 * Rich text as plain structure: what the host made is read into blocks, to be shown by elements of
 * our own; what the person typed becomes HTML only by escaping. No markup is ever put into the page.
 */

export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

export interface Block {
  kind: "heading" | "paragraph" | "item";
  runs: Run[];
}

const HEADINGS = new Set(["H1", "H2", "H3", "H4"]);
const SELF = new Set([...HEADINGS, "P", "LI", "DIV", "TD", "TH", "BLOCKQUOTE"]);

/** Reads safe HTML into blocks; the parser neither runs nor loads anything. */
export function blocksOf(html: string): Block[] {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const blocks: Block[] = [];
  let open: Block | null = null;

  function into(text: string, bold: boolean, italic: boolean) {
    const words = text.replace(/\s+/gu, " ");
    if (open === null) {
      if (words.trim() === "") return;
      blocks.push((open = { kind: "paragraph", runs: [] }));
    }
    open.runs.push({ text: words, bold, italic });
  }

  function walk(node: Node, bold: boolean, italic: boolean) {
    if (node.nodeType === Node.TEXT_NODE) return into(node.textContent ?? "", bold, italic);
    if (!(node instanceof Element)) return;
    if (node.tagName === "BR") {
      open = null;
      return;
    }
    if (["SCRIPT", "STYLE", "TITLE"].includes(node.tagName)) return;
    const block = SELF.has(node.tagName);
    if (block) {
      open = {
        kind: HEADINGS.has(node.tagName) ? "heading" : node.tagName === "LI" ? "item" : "paragraph",
        runs: [],
      };
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

/** Typed text as blocks: an empty line parts paragraphs, a dash begins an item. */
export function blocksOfText(text: string): Block[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const item = /^[-–•*]\s+/u.exec(line);
      return {
        kind: item ? ("item" as const) : ("paragraph" as const),
        runs: [{ text: item ? line.slice(item[0].length) : line, bold: false, italic: false }],
      };
    });
}

/** Typed text as HTML for the clipboard. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, runs }) => {
      const inside = runs.map(runHtml).join("");
      const tag = kind === "heading" ? "h2" : kind === "item" ? "li" : "p";
      return `<${tag}>${inside}</${tag}>`;
    })
    .join("\n")
    .replace(/((?:<li>.*<\/li>\n?)+)/gu, "<ul>$1</ul>");
}

function runHtml({ text, bold, italic }: Run): string {
  let html = escaped(text);
  if (italic) html = `<em>${html}</em>`;
  return bold ? `<strong>${html}</strong>` : html;
}

function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/gu, (sign) => names[sign] ?? sign);
}

/** A mail address line with subject and text; nothing typed can add a header to it. */
export function mailtoOf(to: string, subject: string, text: string): string {
  const addresses = to
    .split(/[,;]/u)
    .map((one) => encodeURIComponent(one.trim()).replace(/%40/gu, "@"))
    .filter((one) => one !== "")
    .join(",");
  const body = encodeURIComponent(text.replace(/\r?\n/gu, "\r\n"));
  return `mailto:${addresses}?subject=${encodeURIComponent(subject.replace(/\s+/gu, " "))}&body=${body}`;
}
