//! A page saved or printed for an occasion, who signed it, and what may be left out of it.

use crate::Side;
use crate::ids::{InitiativeId, IssueId, OptionalWordsId, PersonId, SignatureId};
use crate::people::Paper;
use crate::record::{Day, Instant};
use crate::{record, words};

words! {
    /// A document that can be issued.
    pub enum Document {
        /// The page of an initiative.
        OnePager = "one_pager",
        /// The sheet for whoever starts alone.
        CounterpartSheet = "counterpart_sheet",
        /// What a session ended in.
        SessionSheet = "session_sheet",
        /// Blank sheets to score on.
        ScoreSheet = "score_sheet",
        /// What a vendor is asked to show.
        DemoScript = "demo_script",
        /// A sheet for each initiative, with contents.
        PortfolioBook = "portfolio_book",
        /// All initiatives on one page.
        PortfolioSummary = "portfolio_summary",
        /// The requirements of an initiative.
        RequirementList = "requirement_list",
        /// Candidates beside each other.
        CandidateComparison = "candidate_comparison",
        /// What was decided, by whom, because.
        DecisionLog = "decision_log",
        /// The words with two meanings.
        WordsSheet = "words_sheet",
        /// The timeline by itself.
        Timeline = "timeline",
        /// A win on a card.
        WinCard = "win_card",
        /// A win as a poster.
        WinPoster = "win_poster",
        /// A year of wins.
        Yearbook = "yearbook",
    }
}

impl Document {
    /// What it is called behind the name of what it is about, as in the name of a file; nothing for the
    /// page of an initiative.
    #[must_use]
    pub const fn called(self) -> &'static str {
        match self {
            Self::OnePager => "",
            Self::CounterpartSheet => "for the counterpart",
            Self::SessionSheet => "session",
            Self::ScoreSheet => "score sheet",
            Self::DemoScript => "demo script",
            Self::PortfolioBook => "portfolio book",
            Self::PortfolioSummary => "portfolio",
            Self::RequirementList => "requirements",
            Self::CandidateComparison => "candidates",
            Self::DecisionLog => "decisions",
            Self::WordsSheet => "words",
            Self::Timeline => "timeline",
            Self::WinCard => "win card",
            Self::WinPoster => "win poster",
            Self::Yearbook => "wins",
        }
    }

    /// Made to work with, not to be handed in: it becomes an issue only when somebody says what for.
    #[must_use]
    pub const fn is_working_sheet(self) -> bool {
        matches!(
            self,
            Self::CounterpartSheet | Self::SessionSheet | Self::ScoreSheet | Self::DemoScript
        )
    }
}

record! {
    /// A page that left the house: its number, its occasion and the digest of its exact bytes.
    pub struct Issue(IssueId) in "issue" {
        /// The initiative; none for a document of the whole workspace.
        initiative: Option<InitiativeId>,
        /// Which document.
        document: Document,
        /// What else it is about (a win's or a session's id, a year); empty when nothing.
        subject: String,
        /// 1 and up, per initiative, document and subject.
        number: i64,
        /// What it was for.
        occasion: String,
        /// When.
        at: Instant,
        /// The paper.
        paper: Paper,
        /// How it was asked for, as JSON.
        options: String,
        /// SHA-256 of the bytes, in hex.
        sha256: String,
        /// What the page said, as JSON, to tell the next one what changed.
        facts: String,
        /// Who made it.
        made_by: String,
    }
}

record! {
    /// An issue that somebody signed on paper.
    pub struct Signature(SignatureId) in "signature" {
        /// The issue.
        issue: IssueId,
        /// The side signed for.
        side: Option<Side>,
        /// Who signed.
        person: Option<PersonId>,
        /// The day.
        day: Day,
        /// Who recorded it.
        recorded_by: String,
    }
}

record! {
    /// Words of a text that paper may leave out when it is full. They stand only while the text still
    /// holds them; the text itself, and what was agreed of it, is untouched.
    pub struct OptionalWords(OptionalWordsId) in "optional_words" {
        /// The initiative.
        initiative: InitiativeId,
        /// The id of the row whose text it is.
        record: String,
        /// The field, as its column is called.
        field: String,
        /// The words, as they stand in the text.
        words: String,
    }
}
