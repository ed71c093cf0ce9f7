/** What is asked of paper, with everything that is usually left as it is. */
import type { Document, PaperOptions, PaperQuery, Paper } from "./generated";

/** A document as it is set when nobody asked for anything else. */
export const PLAIN: PaperOptions = {
  audience: "board",
  notesMargin: false,
  signatures: false,
  grey: false,
  private: [],
  minutes: 60,
};

/** A document of these initiatives, without an occasion unless `more` says one. */
export function paperQuery(
  document: Document,
  initiatives: string[],
  paper: Paper,
  more: Partial<PaperQuery> = {},
): PaperQuery {
  return { document, initiatives, subject: "", paper, occasion: "", options: PLAIN, ...more };
}
