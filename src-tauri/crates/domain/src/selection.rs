//! How the technology is chosen: the tier, its steps with their gates, the checks beside them.

use crate::ids::{
    CheckId, ExitCriterionId, InitiativeId, RegionId, SelectionId, StepId, StepLinkId,
};
use crate::lanes::{CheckKind, StepKind, Tier};
use crate::record::Day;
use crate::schedule::LinkKind;
use crate::{record, words};

mod candidate;
mod choice;
mod cost;
mod criterion;
mod moves;
mod score;
mod snapshot;
mod weights;

pub use candidate::{Candidate, CandidateDocument, CandidateKind, CandidateMove, CandidateState};
pub use choice::{Choice, Dissent};
pub use cost::{CostHead, CostLine};
pub use criterion::{Criterion, WeightChange};
pub use moves::{MoveFacts, MoveRefusal, judge_move};
pub use score::{Score, ScoreTalk, ScoringHow, ScoringRound, Verdict};
pub use snapshot::{Moved, Snapshot, Stood, StoodEnd, StoodStep};
pub use weights::{BEST, WEIGHTS, percents, points, weight_of};

words! {
    /// What holds a step where it is, beside its own constraints.
    pub enum TiedBy {
        /// It follows the step before it; links come on top.
        Order = "order",
        /// Nothing but its links; without any it can begin at once.
        Links = "links",
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
        /// How long if all goes well; with [`Self::half_days`] as the likely length.
        optimistic_half_days: Option<i64>,
        /// How long if much goes wrong.
        pessimistic_half_days: Option<i64>,
        /// Not before this day.
        not_before: Option<Day>,
        /// It must be done by this day.
        finish_by: Option<Day>,
        /// The region whose calendar it works in; the workspace's own when none.
        region: Option<RegionId>,
        /// Whether it follows the step before it, or only its links.
        tied_by: TiedBy,
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
    /// A dependency between two steps, beside the order ([`TiedBy`]).
    pub struct StepLink(StepLinkId) in "step_link" {
        /// The initiative.
        initiative: InitiativeId,
        /// The predecessor.
        from_step: StepId,
        /// The successor.
        to_step: StepId,
        /// Which ends are tied.
        kind: LinkKind,
        /// Half working days between them, of the successor's calendar; negative is a lead.
        lag_half_days: i64,
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
