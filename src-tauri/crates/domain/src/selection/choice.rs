//! The choice, and who thought otherwise.

use crate::ids::{CandidateId, ChoiceId, DecisionId, DissentId, InitiativeId, PersonId};
use crate::record;
use crate::record::Day;

record! {
    /// What was chosen: a slot per initiative. Its because is the decision's.
    pub struct Choice(ChoiceId) in "choice" {
        /// The initiative.
        initiative: InitiativeId,
        /// The candidate.
        candidate: CandidateId,
        /// The decision that says so.
        decision: DecisionId,
        /// The day.
        chosen_on: Day,
        /// The scores and costs as they stood, as JSON.
        scores: String,
    }
}

record! {
    /// Who thought otherwise, kept with the decision. Never on a board's page unless ticked for that
    /// issue.
    pub struct Dissent(DissentId) in "dissent" {
        /// The decision.
        decision: DecisionId,
        /// Who.
        person: Option<PersonId>,
        /// What they thought.
        line: String,
    }
}
