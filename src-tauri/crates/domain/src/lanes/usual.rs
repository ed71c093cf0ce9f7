//! Our usual way: the same work one after the other, at the organisation's own pace.

use super::{Bar, CheckKind, Part, StepKind, StepPlan, Tier};
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

    /// Lays the same work one after the other: each part with its length, Contract left out. Gives
    /// nothing when no part of it has a usual pace.
    ///
    /// The checks come in a row right before Decide. `own` says how much each step of one's own adds,
    /// by its place: see [`alone`].
    pub(super) fn parts(
        &self,
        tier: Tier,
        steps: &[StepPlan],
        checks: &[CheckKind],
        own: &[WorkingDays],
    ) -> Vec<(Part, WorkingDays)> {
        let known = |step: &StepPlan| self.step(step.kind).is_some();
        if tier != Tier::OffTheShelf && !steps.iter().any(known) {
            return Vec::new();
        }
        let own = |place: usize| {
            let length = own.get(place).copied().unwrap_or_default();
            (!length.is_zero()).then_some((Part::Step(place), length))
        };
        if tier == Tier::OffTheShelf {
            return std::iter::once((Part::Whole, self.off_the_shelf))
                .chain((0..steps.len()).filter_map(own))
                .collect();
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
            match self.step(step.kind) {
                Some(length) => parts.push((Part::Step(place), length)),
                None => parts.extend(own(place)),
            }
        }
        parts.extend(in_a_row);
        parts
    }
}

/// How many planned working days each step of one's own, by its place, is all that is under way in
/// our lane until `end`: so much it adds to both lanes. Nobody knows how long it usually takes here,
/// nor whether it would wait for the others; counted in full, ten of them side by side would save
/// days that nobody saves.
pub(super) fn alone(steps: &[StepPlan], accelerated: &[Bar], end: WorkingDays) -> Vec<WorkingDays> {
    let (mut own, mut known) = (Vec::new(), Vec::new());
    for bar in accelerated {
        let Part::Step(place) = bar.part else {
            continue;
        };
        let span = (bar.planned_start.min(end), bar.planned_finish.min(end));
        if steps[place].kind == StepKind::Custom {
            own.push((span, place));
        } else {
            known.push(span);
        }
    }
    own.sort_unstable();
    known.sort_unstable();
    let mut lengths = vec![WorkingDays::ZERO; steps.len()];
    // All before it is filled, or will never be: what comes next begins no earlier.
    let mut filled: Option<WorkingDays> = None;
    for ((start, finish), place) in own {
        let mut from = filled.map_or(start, |filled| filled.max(start));
        filled = filled.max(Some(finish));
        for (known_start, known_finish) in &known {
            if *known_start > from {
                lengths[place] += (finish.min(*known_start) - from).max(WorkingDays::ZERO);
            }
            from = from.max(*known_finish);
        }
        lengths[place] += (finish - from).max(WorkingDays::ZERO);
    }
    lengths
}
