//! The words of the documents beside the one-pager.

use serde::Serialize;

use super::{Counted, PageWords};

/// Headings and fixed words of the lists, the summary, the book and the yearbook. [`Default`] is
/// English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetWords {
    /// The words of every page.
    #[serde(flatten)]
    pub page: PageWords,
    /// Requirement list: what it is, over the title.
    pub requirement_list: String,
    /// Column head.
    pub worth: String,
    /// Column head.
    pub size: String,
    /// Column head.
    pub quarter: String,
    /// Before what stops a choice.
    pub deal_breaker: String,
    /// Before the use of data.
    pub data: String,
    /// "Let’s talk", before why.
    pub talk: String,
    /// Stands for an empty list of requirements.
    pub no_requirements: String,
    /// Decision log: what it is, over the title.
    pub decision_log: String,
    /// Heading: what is open.
    pub to_decide: String,
    /// Heading: what is decided.
    pub decided: String,
    /// Column head.
    pub question: String,
    /// Column head.
    pub decides: String,
    /// Column head.
    pub does_it: String,
    /// Column head.
    pub needed_by: String,
    /// Column head.
    pub when: String,
    /// Stands for a person who is not known.
    pub nobody: String,
    /// Before the reason.
    pub because: String,
    /// Before words of who thought otherwise.
    pub dissent: String,
    /// Stands for an empty log.
    pub no_decisions: String,
    /// Words sheet: what it is, over the title.
    pub words_sheet: String,
    /// Its title.
    pub words_title: String,
    /// Under the title.
    pub words_intro: String,
    /// Heading of the words that are looked for.
    pub words_active: String,
    /// Heading of the others.
    pub words_reference: String,
    /// Column head.
    pub word: String,
    /// Column head: "to {side}".
    pub to_side: String,
    /// Column head.
    pub here_it_means: String,
    /// Column head.
    pub say: String,
    /// Stands for an empty sheet.
    pub no_words: String,
    /// Candidate comparison: what it is, over the title.
    pub comparison: String,
    /// Heading: what was chosen.
    pub the_choice: String,
    /// Heading: verdicts on what stops a choice.
    pub must_pass: String,
    /// A verdict.
    pub passes: String,
    /// A verdict.
    pub fails: String,
    /// No verdict yet.
    pub not_judged: String,
    /// Heading over the scores.
    pub scores_by_side: String,
    /// Beside it: how they are read; `{marketing}`, `{it}`.
    pub scores_how: String,
    /// Last row of the scores.
    pub total: String,
    /// Heading: where the two are two or more apart.
    pub apart: String,
    /// Beside that heading.
    pub apart_how: String,
    /// Stands where nothing was noted of it.
    pub not_talked: String,
    /// Heading: what it costs.
    pub cost: String,
    /// Beside that heading.
    pub cost_how: String,
    /// Before the bar of three years.
    pub three_years: String,
    /// Before the bar of five years.
    pub five_years: String,
    /// Stands for a cost that nobody entered.
    pub no_cost: String,
    /// Stands for an empty comparison.
    pub no_candidates: String,
    /// Portfolio summary: what it is, over the title.
    pub summary: String,
    /// Heading over all initiatives.
    pub where_each: String,
    /// Column head.
    pub initiative: String,
    /// Column head.
    pub next: String,
    /// Column head.
    pub agreed: String,
    /// Column head.
    pub days_saved: String,
    /// Heading.
    pub asks: String,
    /// Heading.
    pub won: String,
    /// Among what did not fit: "{n} initiative", "{n} initiatives".
    pub initiatives: Counted,
    /// Among what did not fit: "{n} ask", "{n} asks".
    pub ask: Counted,
    /// Stands for an empty portfolio.
    pub no_initiatives: String,
    /// Portfolio book: what it is, over the title.
    pub book: String,
    /// Heading of the list of pages.
    pub contents: String,
    /// "Volume {n} of {of}".
    pub volume: String,
    /// Column head.
    pub page_number: String,
    /// Yearbook: what it is, over the title.
    pub yearbook: String,
    /// Heading.
    pub by_pair: String,
    /// Heading.
    pub by_person: String,
    /// Heading.
    pub by_metric: String,
    /// Heading.
    pub credit: String,
    /// Beside that heading.
    pub credit_how: String,
    /// Stands for a quarter without a win.
    pub no_wins: String,
    /// Timeline: what it is, over the title.
    pub timeline: String,
    /// Column head.
    pub step: String,
    /// Column head.
    pub begins: String,
    /// Column head.
    pub ends: String,
    /// Column head.
    pub takes: String,
    /// Column head.
    pub gate: String,
}

impl Default for SheetWords {
    fn default() -> Self {
        let counted = |one: &str, other: &str| Counted {
            one: one.into(),
            other: other.into(),
        };
        SheetWords {
            page: PageWords::default(),
            requirement_list: "Requirements".into(),
            worth: "Worth".into(),
            size: "Size".into(),
            quarter: "When".into(),
            deal_breaker: "Deal-breaker".into(),
            data: "Data".into(),
            talk: "Let’s talk".into(),
            no_requirements: "Nothing is written down yet of what it must do.".into(),
            decision_log: "Decisions".into(),
            to_decide: "To decide".into(),
            decided: "Decided".into(),
            question: "Question".into(),
            decides: "Decides".into(),
            does_it: "Does it".into(),
            needed_by: "Needed by".into(),
            when: "When".into(),
            nobody: "nobody yet".into(),
            because: "because".into(),
            dissent: "Otherwise:".into(),
            no_decisions: "No question has been asked yet.".into(),
            words_sheet: "For everyone who writes with us".into(),
            words_title: "Our words".into(),
            words_intro: "The same word, two meanings. What we mean by it here, and what to say so that both sides hear the same.".into(),
            words_active: "Words that collide".into(),
            words_reference: "Worth knowing".into(),
            word: "Word".into(),
            to_side: "to {side}".into(),
            here_it_means: "Here it means".into(),
            say: "Say instead".into(),
            no_words: "No word is kept yet.".into(),
            comparison: "Candidates".into(),
            the_choice: "The choice".into(),
            must_pass: "Deal-breakers".into(),
            passes: "passes".into(),
            fails: "fails".into(),
            not_judged: "not judged".into(),
            scores_by_side: "Scores by side".into(),
            scores_how: "{marketing} | {it}; 0 not met, 1 partly, 2 met, 3 exceeded".into(),
            total: "In all, by weight".into(),
            apart: "Where we see it apart".into(),
            apart_how: "two or more between the sides".into(),
            not_talked: "Not talked about yet.".into(),
            cost: "What it costs to own".into(),
            cost_how: "line: from the least to the most expected".into(),
            three_years: "3 years".into(),
            five_years: "5 years".into(),
            no_cost: "no costs entered".into(),
            no_candidates: "No candidate is on the list yet.".into(),
            summary: "Portfolio".into(),
            where_each: "Where each stands".into(),
            initiative: "Initiative".into(),
            next: "Next".into(),
            agreed: "Agreed".into(),
            days_saved: "Days saved".into(),
            asks: "What we ask".into(),
            won: "Won".into(),
            initiatives: counted("{n} initiative", "{n} initiatives"),
            ask: counted("{n} ask", "{n} asks"),
            no_initiatives: "There is no initiative yet.".into(),
            book: "Portfolio book".into(),
            contents: "Contents".into(),
            volume: "Volume {n} of {of}".into(),
            page_number: "Page".into(),
            yearbook: "Yearbook".into(),
            by_pair: "By pair".into(),
            by_person: "By person".into(),
            by_metric: "By what was measured".into(),
            credit: "Who was named".into(),
            credit_how: "how often, by side".into(),
            no_wins: "No win was logged in this quarter.".into(),
            timeline: "Timeline".into(),
            step: "Step".into(),
            begins: "Begins".into(),
            ends: "Ends".into(),
            takes: "Takes".into(),
            gate: "Gate".into(),
        }
    }
}
