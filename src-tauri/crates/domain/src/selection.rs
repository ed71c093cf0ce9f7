//! How the technology is chosen: the tier, its steps with their gates, the checks beside them.

use crate::ids::{CandidateId, CheckId, ExitCriterionId, InitiativeId, SelectionId, StepId};
use crate::lanes::{CheckKind, StepKind, Tier};
use crate::record::Day;
use crate::{record, words};

words! {
    /// What a candidate is.
    pub enum CandidateKind {
        /// Something to buy or to rent.
        Product = "product",
        /// Somebody who sells or builds.
        Vendor = "vendor",
        /// Something of one's own, to be built.
        InHouse = "in_house",
        /// Something that is there already.
        Owned = "owned",
    }

    /// Where a candidate is; the short list and the choice come with the selection desk.
    pub enum CandidateState {
        /// Somebody named it.
        HeardOf = "heard_of",
        /// No longer looked at, with the reason.
        Declined = "declined",
    }
}

record! {
    /// How an initiative's technology is chosen, a slot per initiative.
    pub struct Selection(SelectionId) in "selection" {
        /// The initiative.
        initiative: InitiativeId,
        /// The tier, once picked.
        tier: Option<Tier>,
        /// The first working day of the first step.
        starts_on: Option<Day>,
        /// Answer: does it touch personal data?
        personal_data: Option<bool>,
        /// Answer: what does it cost (low, medium, high)?
        cost: Option<crate::initiative::Level>,
        /// Answer: is the term longer than a year?
        over_a_year: Option<bool>,
        /// Answer: how much integration (low, medium, high)?
        integration: Option<crate::initiative::Level>,
        /// Answer: can it be undone?
        reversible: Option<bool>,
    }
}

record! {
    /// Work with a duration and a gate at its end.
    pub struct Step(StepId) in "step" {
        /// The initiative.
        initiative: InitiativeId,
        /// Which of the known steps, or custom.
        kind: StepKind,
        /// Its name on screen and paper.
        name: String,
        /// Duration in half working days.
        half_days: i64,
        /// Its duration when the tier was picked: the plan as it stood.
        planned_half_days: i64,
        /// Not before this day.
        not_before: Option<Day>,
        /// The day it really began.
        actual_start: Option<Day>,
        /// The day its gate closed.
        actual_finish: Option<Day>,
        /// How much is done, 0 to 100.
        percent: i64,
        /// Why the gate closed with criteria unmet.
        because: String,
        /// Its place (fractional index).
        position: String,
    }
}

record! {
    /// What must be true to close a gate.
    pub struct ExitCriterion(ExitCriterionId) in "exit_criterion" {
        /// The step.
        step: StepId,
        /// The criterion.
        text: String,
        /// It holds.
        met: bool,
    }
}

record! {
    /// Security, privacy, legal or cost, beside the steps instead of after them: a slot per
    /// initiative and kind.
    pub struct Check(CheckId) in "check_beside" {
        /// The initiative.
        initiative: InitiativeId,
        /// Which.
        kind: CheckKind,
        /// Duration in half working days.
        half_days: i64,
        /// The day it was done.
        done_on: Option<Day>,
    }
}

record! {
    /// A product, a vendor, an in-house build or a tool already owned. A name is enough, at any time.
    pub struct Candidate(CandidateId) in "candidate" {
        /// The initiative.
        initiative: InitiativeId,
        /// Its name.
        name: String,
        /// What it is, once somebody said so.
        kind: Option<CandidateKind>,
        /// Where it is.
        state: CandidateState,
        /// Who brought it up, or why it was declined.
        note: String,
    }
}
