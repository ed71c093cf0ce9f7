//! Who decides what by when, and who does what by when.

use crate::ids::{ActionItemId, DecisionId, InitiativeId, PersonId};
use crate::record::Day;
use crate::{record, words};

words! {
    /// What became of a decision.
    pub enum DecisionState {
        /// Not yet decided.
        Open = "open",
        /// Decided, with its because.
        Decided = "decided",
        /// Done as decided.
        Implemented = "implemented",
        /// Looked back at.
        Reviewed = "reviewed",
        /// Replaced by another.
        Superseded = "superseded",
        /// Taken back.
        Reversed = "reversed",
    }
}

record! {
    /// One question that exactly one person decides.
    pub struct Decision(DecisionId) in "decision" {
        /// The initiative.
        initiative: InitiativeId,
        /// The question.
        question: String,
        /// Exactly one person decides.
        decides: Option<PersonId>,
        /// Exactly one person does it.
        implements: Option<PersonId>,
        /// The day it is needed.
        required_by: Option<Day>,
        /// What became of it.
        state: DecisionState,
        /// What was decided.
        outcome: String,
        /// The reason: "because …".
        because: String,
        /// The day it was decided.
        decided_on: Option<Day>,
        /// Proposed by a template, not yet kept.
        suggested: bool,
    }
}

record! {
    /// Who does what by when. (The journal's own table is called `action`.)
    pub struct ActionItem(ActionItemId) in "action_item" {
        /// The initiative, unless it belongs to none.
        initiative: Option<InitiativeId>,
        /// What.
        what: String,
        /// Who.
        who: Option<PersonId>,
        /// By when.
        by: Option<Day>,
        /// The day it was done.
        done_on: Option<Day>,
    }
}
