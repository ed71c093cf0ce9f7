//! The one-pager: the page that goes to the board.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::parts::{Joint, Noted, Plate, Sides};
use super::timeline::TimelineBlock;
use crate::words::PageWords;

/// For whom a page is: all say the same facts, and what concerns that reader most comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Audience {
    /// The ask, what we both want, how the technology is chosen, what it must do.
    #[default]
    Board,
    /// What it must do before how it is chosen; marketing's words first.
    Marketing,
    /// How it is chosen first; IT's words first.
    It,
}

/// How a page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageOptions {
    /// For whom.
    pub audience: Audience,
    /// An outer column for notes by hand. The page stays one page.
    pub notes_margin: bool,
    /// Lines to sign on.
    pub signatures: bool,
    /// Without colour. Of a pack the first page decides for all.
    pub grey: bool,
}

impl Default for PageOptions {
    fn default() -> Self {
        PageOptions {
            audience: Audience::Board,
            notes_margin: false,
            signatures: true,
            grey: false,
        }
    }
}

/// Everything on the page of one initiative. What is empty or `None` closes up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OnePager {
    /// How it is asked for.
    #[serde(skip)]
    pub options: PageOptions,
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made: the document's date. Never a clock of this crate.
    pub made_at: NaiveDateTime,
    /// Headings and other words of the page itself.
    pub words: PageWords,
    /// "Northgate Group".
    pub organisation: String,
    /// "MO-1".
    pub key: String,
    /// "Active".
    pub stage: String,
    /// "For the board, Tue 17 Mar 2026". May be empty.
    pub occasion: String,
    /// From the sample workspace: said once, in the head.
    pub is_sample: bool,
    /// Not issued yet: said once, in the head.
    pub is_draft: bool,
    /// "Mobile ordering".
    pub title: String,
    /// The initiative in one sentence.
    pub sentence: Noted,
    /// What the sides are called.
    pub sides: Sides,
    /// The two owners.
    pub owners: Plate,
    /// The problem it answers. Printed where there is room.
    pub problem: Noted,
    /// Who is better off, and how. Printed where there is room.
    pub customer: Noted,
    /// The day customers have it, for a page whose timeline does not say it.
    pub day: Option<DayBlock>,
    /// What the pair wants from whom.
    pub ask: Option<AskBlock>,
    /// How it stands.
    pub standing: Option<StandingBlock>,
    /// What we both want.
    pub objective: Option<ObjectiveBlock>,
    /// Choosing the technology.
    pub timeline: Option<TimelineBlock>,
    /// *All* requirements to be shown, most important first: the page takes as many as fit.
    pub requirements: Vec<RequirementRow>,
    /// "7 of 12 agreed by both".
    pub requirements_count: String,
    /// Decisions due, soonest first.
    pub decisions: Vec<DecisionLine>,
    /// Worries, worst first.
    pub worries: Vec<WorryLine>,
    /// "Delivery by courier; table service."
    pub not_in_this: Noted,
    /// The last win.
    pub won: Option<WonBlock>,
    /// Up to three: "Ana Duarte, marketing · date". Empty: no signature lines.
    pub signatures: Vec<String>,
    /// The chosen meanings; only those whose sign is on the page are printed, numbered anew.
    pub notes: Vec<WordNote>,
    /// What the caller itself left out, in words: "3 markets".
    pub also_left_out: Vec<String>,
    /// Behind "Left out": "The full list is in MO-1 requirements, issue 3." Printed only then.
    pub full_list_line: String,
    /// "As of 12 Mar 2026, 18:40".
    pub as_of: String,
    /// "Issue 3". May be empty.
    pub issue: String,
    /// "changed since issue 2: decide-by, ask". May be empty.
    pub changed_since: String,
}

impl Default for OnePager {
    fn default() -> Self {
        OnePager {
            options: PageOptions::default(),
            language: "en".into(),
            made_at: NaiveDateTime::default(),
            words: PageWords::default(),
            organisation: String::new(),
            key: String::new(),
            stage: String::new(),
            occasion: String::new(),
            is_sample: false,
            is_draft: false,
            title: String::new(),
            sentence: Noted::default(),
            sides: Sides::default(),
            owners: Plate::default(),
            problem: Noted::default(),
            customer: Noted::default(),
            day: None,
            ask: None,
            standing: None,
            objective: None,
            timeline: None,
            requirements: Vec::new(),
            requirements_count: String::new(),
            decisions: Vec::new(),
            worries: Vec::new(),
            not_in_this: Noted::default(),
            won: None,
            signatures: Vec::new(),
            notes: Vec::new(),
            also_left_out: Vec::new(),
            full_list_line: String::new(),
            as_of: String::new(),
            issue: String::new(),
            changed_since: String::new(),
        }
    }
}

/// "Customers have it by".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DayBlock {
    /// The heading: "Customers have it by".
    pub heading: String,
    /// "30 Nov 2026".
    pub day: String,
    /// "Decide by Mon 7 Sep; 12 weeks to build and roll out." May be empty.
    pub line: String,
}

/// "We ask the board to".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskBlock {
    /// The heading, with whom is asked: "We ask the board to".
    pub heading: String,
    /// The bold line: "Approve €410,000 once and €96,000 a year, today,".
    pub lead: Noted,
    /// The rest: "so that we can … Marketing pays 60 %, IT 40 %." May be empty.
    pub rest: Noted,
}

/// How loudly the standing speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum StandingWeight {
    /// Not started, delivered, stopped: regular.
    #[default]
    Plain,
    /// Semibold.
    OnTrack,
    /// In a brick outline.
    AtRisk,
    /// White on brick.
    OffTrack,
}

/// "How it stands".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StandingBlock {
    /// "At risk".
    pub word: String,
    /// How it is drawn.
    pub weight: StandingWeight,
    /// Right of the heading: "by rule, 12 Mar" or "said by Ana, until 10 Apr".
    pub by_line: String,
    /// "The trial ends 3 working days after the day by which we must decide."
    pub reason: Noted,
    /// What was said of where it is, the last first: up to two, the second only where there is room.
    pub said: Vec<SaidLine>,
}

/// A dated sentence of where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SaidLine {
    /// Without quotation marks.
    pub text: Noted,
    /// "Ana, Jonas, 8 Mar". May be empty.
    pub who: String,
}

/// "What we both want".
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ObjectiveBlock {
    /// "agreed by both in one room, 19 Feb, wording 2".
    pub agreed_line: String,
    /// The objective as a sentence; printed above the metrics when given.
    pub sentence: Noted,
    /// One or two.
    pub metrics: Vec<MetricBlock>,
}

/// One metric of the objective.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MetricBlock {
    /// "9". `None`: not measured yet, said in words.
    pub start: Option<String>,
    /// "4".
    pub target: String,
    /// "min", "%". May be empty.
    pub unit: String,
    /// "Wait at pick-up, by 30 Sep".
    pub label: String,
    /// The last reading with its unit where it helps: "6.5", "3 %".
    pub now: Option<String>,
    /// "Lyon trial, 8 Mar".
    pub now_source: String,
    /// All readings, oldest first, for the sparkline; two make a line.
    pub readings: Vec<f64>,
    /// The target as a number, for the sparkline's dashed line.
    pub target_value: Option<f64>,
}

/// A requirement in both voices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequirementRow {
    /// Who agreed.
    pub joint: Joint,
    /// In marketing's words; empty is printed as a dashed line.
    pub marketing: Noted,
    /// In IT's words; empty is printed as a dashed line.
    pub it: Noted,
    /// "Q2".
    pub when: String,
}

/// A decision that is due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DecisionLine {
    /// "Who holds the guest's consent?"
    pub question: Noted,
    /// "by 20 Mar · Ana decides, Sofia does it".
    pub line: String,
    /// Past its date: the line is set in brick.
    pub overdue: bool,
}

/// A worry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorryLine {
    /// "Till upgrade slips".
    pub worry: Noted,
    /// "two sites go first", without brackets. May be empty.
    pub response: Noted,
}

/// The last win.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WonBlock {
    /// [`Joint::BOTH`], or one side agreed and the other `Nobody` for a one-sided win.
    pub joint: Joint,
    /// "9". May be empty.
    pub from: String,
    /// "6.5". May be empty.
    pub to: String,
    /// "Won together, 8 March: Lyon waits 2.5 minutes less."
    pub headline: Noted,
    /// Who did what. May be empty.
    pub text: Noted,
}

/// A word note at the foot: "¹ DR here: disaster recovery, not direct response."
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordNote {
    /// What [`NoteMark::number`](crate::NoteMark::number) refers to.
    pub number: u32,
    /// "DR".
    pub word: String,
    /// "here: disaster recovery, not direct response."
    pub meaning: String,
}
