/** The documents by name. */
import type { Document } from "~/api/generated";
import { m } from "~/paraglide/messages.js";

const TITLES: Record<Document, (inputs: { name: string }) => string> = {
  one_pager: m.documents_one_pager,
  counterpart_sheet: m.documents_counterpart_sheet,
  session_sheet: m.documents_session_sheet,
  score_sheet: m.documents_score_sheet,
  demo_script: m.documents_demo_script,
  portfolio_book: () => m.documents_portfolio_book(),
  portfolio_summary: () => m.documents_portfolio_summary(),
  requirement_list: m.documents_requirement_list,
  candidate_comparison: m.documents_candidate_comparison,
  decision_log: m.documents_decision_log,
  words_sheet: () => m.documents_words_sheet(),
  timeline: m.documents_timeline,
  win_card: m.documents_win_card,
  win_poster: m.documents_win_poster,
  yearbook: m.documents_yearbook,
};

/** "The page of Mobile ordering"; of a pack, how many pages. */
export function titleOf(document: Document, name: string, pages: number): string {
  return pages > 1 && document === "one_pager"
    ? m.paper_title_pack({ count: pages })
    : TITLES[document]({ name });
}
