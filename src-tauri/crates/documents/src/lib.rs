//! Paper and voice: from plain values to bytes.
//!
//! This crate sets the pages of Counterpart with Typst (one-pager, counterpart sheet, session
//! sheet, win card) and words its announcements (mail, chat, rich text). It reads no clock and no
//! workspace: everything it prints is in the input structs, already formatted as words wherever
//! the format is a matter of language ("Thu 12 Mar", "27 working days sooner"). What was typed is
//! only ever data: never Typst markup, never HTML, never a mail header.
//!
//! The same input gives the same bytes as long as the embedded faces cover the text.

pub mod announcement;
mod calendar;
mod error;
mod fonts;
mod input;
mod paper;
mod rendered;
mod watch;
mod words;

pub use calendar::{CalendarEntry, calendar_file};
pub use error::DocumentError;
pub use fonts::Fonts;
pub use input::board::{PortfolioBook, PortfolioSummary, SummaryAsk, SummaryRow, SummaryWin};
pub use input::comparison::{
    ComparedCandidate, Comparison, CostSpan, GapLine, ScoredRow, SideScores, VerdictRow,
};
pub use input::letterhead::Letterhead;
pub use input::lists::{
    DecisionLog, ListedRequirement, LoggedDecision, RequirementGroup, RequirementList, WordLine,
    WordsSheet,
};
pub use input::one_pager::{
    AskBlock, Audience, DayBlock, DecisionLine, MetricBlock, ObjectiveBlock, OnePager, PageOptions,
    RequirementRow, SaidLine, StandingBlock, StandingWeight, WonBlock, WordNote, WorryLine,
};
pub use input::parts::{
    Deed, Joint, NoteMark, Noted, OwnerLine, PaperSize, Piece, Plate, Side, SideName, Sides,
};
pub use input::scoring::{DemoPart, DemoScript, ScoreSheets};
pub use input::sheets::{
    AgreedLine, CapturedLine, CounterpartSheet, PresentPerson, SessionSheet, SheetRequirement,
};
pub use input::timeline::{
    Bracket, CheckBar, ChosenLine, LateSpan, Marker, RollOut, StepBar, StepProgress, TimelineBlock,
    UsualBar, WeekColumn,
};
pub use input::wide::{WideStep, WideTimeline};
pub use input::win_card::{BigNumber, MissingSide, WinCard};
pub use input::yearbook::{CreditLine, MetricLine, YearQuarter, YearWin, Yearbook};
pub use paper::{
    SUMMARY_LINES, VOLUME, render_comparison, render_counterpart_sheet, render_decision_log,
    render_demo_script, render_one_pager, render_one_pager_watched, render_portfolio_book,
    render_portfolio_book_watched, render_portfolio_summary, render_requirement_list,
    render_score_sheets, render_session_sheet, render_wide_timeline, render_win_card,
    render_win_poster, render_words_sheet, render_yearbook, volumes,
};
pub use rendered::{BlockBox, LeftOut, LeftOutKind, PdfFile, Rendered};
pub use watch::Watch;
pub use words::sheets::SheetWords;
pub use words::{Counted, PageWords};
