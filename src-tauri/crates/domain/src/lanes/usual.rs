//! Our usual way: the same work one after the other, at the organisation's own pace.

use super::{CheckKind, Part, StepKind, StepPlan, Tier};
use crate::calendar::WorkingDays;

/// How long each kind of work usually takes here, in working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsualPace {
    /// Agreeing on what both want.
    pub align: WorkingDays,
    /// Writing requirements down.
    pub needs: WorkingDays,
    /// The long list.
    pub scan: WorkingDays,
    /// Demonstrations.
    pub show: WorkingDays,
    /// The trial, when it runs.
    pub prove: WorkingDays,
    /// The security check.
    pub security: WorkingDays,
    /// The privacy check.
    pub privacy: WorkingDays,
    /// The legal check, when it runs.
    pub legal: WorkingDays,
    /// The cost of ownership.
    pub cost: WorkingDays,
    /// The choice.
    pub decide: WorkingDays,
    /// All of it, for something off the shelf.
    pub off_the_shelf: WorkingDays,
}

impl Default for UsualPace {
    /// What is usual until told otherwise: 65 working days without a trial, 80 with, 25 off the
    /// shelf.
    fn default() -> Self {
        Self {
            align: WorkingDays::days(8),
            needs: WorkingDays::days(12),
            scan: WorkingDays::days(10),
            show: WorkingDays::days(12),
            prove: WorkingDays::days(15),
            security: WorkingDays::days(6),
            privacy: WorkingDays::days(5),
            legal: WorkingDays::days(5),
            cost: WorkingDays::days(4),
            decide: WorkingDays::days(8),
            off_the_shelf: WorkingDays::days(25),
        }
    }
}

impl UsualPace {
    /// Gives how long a kind of step usually takes; steps of one's own have no usual pace.
    #[must_use]
    pub const fn step(&self, kind: StepKind) -> Option<WorkingDays> {
        match kind {
            StepKind::Align => Some(self.align),
            StepKind::Needs => Some(self.needs),
            StepKind::Scan => Some(self.scan),
            StepKind::Show => Some(self.show),
            StepKind::Prove => Some(self.prove),
            StepKind::Decide => Some(self.decide),
            StepKind::Contract | StepKind::Custom => None,
        }
    }

    /// Gives how long a check usually takes.
    #[must_use]
    pub const fn check(&self, kind: CheckKind) -> WorkingDays {
        match kind {
            CheckKind::Security => self.security,
            CheckKind::Privacy => self.privacy,
            CheckKind::Legal => self.legal,
            CheckKind::CostOfOwnership => self.cost,
        }
    }

    /// Lays the same work one after the other: each part with its length, Contract left out.
    ///
    /// The checks come in a row right before Decide. A step of one's own takes as long as planned:
    /// nobody knows how long it would have taken otherwise.
    pub(super) fn parts(
        &self,
        tier: Tier,
        steps: &[StepPlan],
        checks: &[CheckKind],
    ) -> Vec<(Part, WorkingDays)> {
        if tier == Tier::OffTheShelf {
            return vec![(Part::Whole, self.off_the_shelf)];
        }
        let in_a_row: WorkingDays = checks.iter().map(|kind| self.check(*kind)).sum();
        let mut in_a_row = (!in_a_row.is_zero()).then_some((Part::Checks, in_a_row));
        let mut parts = Vec::with_capacity(steps.len() + 1);
        for (place, step) in steps.iter().enumerate() {
            if !step.kind.counts() {
                continue;
            }
            if step.kind == StepKind::Decide {
                parts.extend(in_a_row.take());
            }
            let length = self.step(step.kind).unwrap_or(step.planned);
            parts.push((Part::Step(place), length));
        }
        parts.extend(in_a_row);
        parts
    }
}
