//! Requirement list, decision log, words sheet: they run on over as many pages as they need.

use serde::Serialize;

use super::letterhead::Letterhead;
use super::parts::Joint;

/// All requirements of an initiative, in both voices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequirementList {
    /// Head and foot.
    #[serde(flatten)]
    pub head: Letterhead,
    /// "Must", "Should", "Could", "Not now": each with what is in it; empty ones are not printed.
    pub groups: Vec<RequirementGroup>,
}

/// Requirements of one priority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequirementGroup {
    /// "Must".
    pub name: String,
    /// At the right of the name: "5 of 8 agreed by both". May be empty.
    pub count: String,
    /// In order.
    pub rows: Vec<ListedRequirement>,
}

/// A requirement as it is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedRequirement {
    /// Who agreed.
    pub joint: Joint,
    /// Who agreed, when and how: "Ana 19 Feb, Jonas 19 Feb, in one room". May be empty.
    pub yes: String,
    /// In marketing's words; empty is printed as a dashed line.
    pub marketing: String,
    /// In IT's words; empty is printed as a dashed line.
    pub it: String,
    /// "L". May be empty.
    pub worth: String,
    /// "M". May be empty.
    pub size: String,
    /// "Q2". May be empty.
    pub when: String,
    /// Stops a choice.
    pub deal_breaker: bool,
    /// "delivered", "dropped"; empty for what is still to come.
    pub state: String,
    /// "Jonas: three identities today". Empty when nobody wants to talk.
    pub talk: String,
    /// "name and phone number, personal; to tell when it is ready; contract; 30 days; EU".
    pub data: String,
}

/// Questions, who decides, and what was decided because.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DecisionLog {
    /// Head and foot.
    #[serde(flatten)]
    pub head: Letterhead,
    /// What is open, soonest first.
    pub open: Vec<LoggedDecision>,
    /// What is decided, newest first.
    pub decided: Vec<LoggedDecision>,
}

/// One question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LoggedDecision {
    /// "Who holds the guest's consent?"
    pub question: String,
    /// "MO-1", where the log is of several. May be empty.
    pub of: String,
    /// One name. May be empty.
    pub decides: String,
    /// One name. May be empty.
    pub implements: String,
    /// "Fri 20 Mar", or "12 Mar" once decided. May be empty.
    pub when: String,
    /// "3 working days late", "implemented", "taken back". May be empty.
    pub state: String,
    /// Past its date: the state is set in brick.
    pub overdue: bool,
    /// What was decided. May be empty.
    pub outcome: String,
    /// The reason, without the word. May be empty.
    pub because: String,
    /// Who thought otherwise, in their words; only what was ticked for this issue.
    pub dissent: Vec<String>,
}

/// The words with two meanings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordsSheet {
    /// Head and foot. Without a title it has one of its own.
    #[serde(flatten)]
    pub head: Letterhead,
    /// The words that are looked for in texts.
    pub active: Vec<WordLine>,
    /// The others.
    pub reference: Vec<WordLine>,
}

/// A word and its meanings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordLine {
    /// "DR".
    pub word: String,
    /// To marketing.
    pub marketing: String,
    /// To IT.
    pub it: String,
    /// As agreed. May be empty.
    pub agreed: String,
    /// May be empty.
    pub say_instead: String,
}
