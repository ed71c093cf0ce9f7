/** Where the blocks of a page are edited. */
import type { Block, PageAbout } from "~/api/generated";
import { m } from "~/paraglide/messages.js";
import type { Section } from "~/routes";

/** A block's name in words, and the section of the initiative where it is edited. */
export interface Source {
  section: Section;
  label: () => string;
}

const SOURCES: Record<string, Source> = {
  title: { section: "brief", label: m.paper_block_title },
  sentence: { section: "brief", label: m.paper_block_sentence },
  owners: { section: "brief", label: m.paper_block_owners },
  problem: { section: "brief", label: m.paper_block_problem },
  customer: { section: "brief", label: m.paper_block_customer },
  day: { section: "brief", label: m.paper_block_day },
  ask: { section: "brief", label: m.paper_block_ask },
  standing: { section: "brief", label: m.paper_block_standing },
  objective: { section: "brief", label: m.paper_block_objective },
  selection: { section: "selection", label: m.paper_block_selection },
  requirements: { section: "requirements", label: m.paper_block_requirements },
  decisions: { section: "decisions", label: m.paper_block_decisions },
  worries: { section: "brief", label: m.paper_block_worries },
  notInThis: { section: "brief", label: m.paper_block_not_in_this },
  win: { section: "wins", label: m.paper_block_win },
};

/** Null for what follows from the rest: the foot, the signature lines, the notes. */
export function sourceOf(name: string): Source | null {
  return SOURCES[name] ?? null;
}

/** The section that "Before you print" names; "owners" are seated from the brief. */
export function sectionOf(name: string): Section {
  const sections: readonly string[] = ["brief", "requirements", "selection", "decisions", "wins"];
  return sections.includes(name) ? (name as Section) : "brief";
}

/** A block that can be pressed, as shares of its page in percent. */
export interface Spot extends Source {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room around a block, so that the outline does not touch the words, in millimetres. */
const AIR = 1.2;

/** The blocks of a page that lead somewhere. */
export function spots(blocks: Block[], page: number, size: [number, number]): Spot[] {
  const [wide, high] = size;
  return blocks.flatMap((block) => {
    const source = sourceOf(block.name);
    if (!source || block.page !== page) return [];
    return {
      ...source,
      name: block.name,
      left: (100 * (block.x - AIR)) / wide,
      top: (100 * (block.y - AIR)) / high,
      width: (100 * (block.width + 2 * AIR)) / wide,
      height: (100 * (block.height + 2 * AIR)) / high,
    };
  });
}

/** What there is to say of each page; of several, with the name of the page it is said of. */
export function ofPages(pages: PageAbout[], say: (page: PageAbout) => string): string[] {
  const said = pages.filter((page) => say(page) !== "");
  if (pages.length === 1) return said.map(say);
  return said.map((page) => m.paper_of_page({ page: `${page.key} ${page.name}`, said: say(page) }));
}

/** How large a page is drawn, in pixels a millimetre: its real size, or what fits the desk. */
export function scaleFor(
  how: "fit" | "real",
  size: [number, number],
  desk: { width: number; height: number },
): number {
  const real = 96 / 25.4;
  if (how === "real" || desk.width === 0) return real;
  const margin = 32;
  const across = (desk.width - 2 * margin) / size[0];
  // A page smaller than half its size can no longer be told from any other: rather it is scrolled down,
  // never sideways, unless the desk is too narrow for anything.
  const least = Math.min(real / 2, Math.max(across, real / 4));
  return Math.max(Math.min(across, (desk.height - 2 * margin) / size[1]), least);
}
