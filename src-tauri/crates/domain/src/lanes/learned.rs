//! What our usual way learns: how long each step took in the last selections that came to an end.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{StepKind, Tier, UsualPace};
use crate::calendar::{WorkingCalendar, WorkingDays};

/// So many of the last selections are looked at, for each kind of step.
pub const LAST: usize = 5;
/// With fewer nothing is learned: two are not a habit yet.
const LEAST: usize = 3;

/// A step that has begun and finished.
#[derive(Clone, Copy, Debug)]
pub struct PastStep<'a> {
    /// Its kind.
    pub kind: StepKind,
    /// The days that its people work.
    pub calendar: &'a WorkingCalendar,
    /// The day it began.
    pub started: NaiveDate,
    /// The day its gate closed.
    pub finished: NaiveDate,
}

/// A selection with its finished steps; it counts once Decide is among them.
#[derive(Clone, Debug)]
pub struct Past<'a> {
    /// Its tier.
    pub tier: Tier,
    /// The days that the organisation works.
    pub calendar: &'a WorkingCalendar,
    /// The finished steps.
    pub steps: Vec<PastStep<'a>>,
}

/// What one number of our usual way is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaceOf {
    /// One kind of step.
    Step(StepKind),
    /// Something off the shelf, as a whole.
    OffTheShelf,
}

impl PaceOf {
    /// The word for it, as it is kept.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Step(kind) => kind.as_str(),
            Self::OffTheShelf => Tier::OffTheShelf.as_str(),
        }
    }
}

/// One number as the last selections had it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Learned {
    /// What it is about.
    pub of: PaceOf,
    /// The middle of what it took, in working days.
    pub took: WorkingDays,
    /// From so many selections, 3 to 5.
    pub from: usize,
}

impl UsualPace {
    /// Gives the number that is in force.
    #[must_use]
    pub const fn of(&self, of: PaceOf) -> Option<WorkingDays> {
        match of {
            PaceOf::Step(kind) => self.step(kind),
            PaceOf::OffTheShelf => Some(self.off_the_shelf),
        }
    }
}

/// Gives the middle of the last five finished selections for each kind of step, from three on.
///
/// Something off the shelf feeds only its own number, from its first beginning to its Decide:
/// steps that were skipped or hurried through say nothing about the others.
#[must_use]
pub fn learn(past: &[Past<'_>]) -> Vec<Learned> {
    let mut finished: Vec<(NaiveDate, &Past<'_>)> = past
        .iter()
        .filter_map(|one| {
            let decide = one.steps.iter().find(|s| s.kind == StepKind::Decide)?;
            Some((decide.finished, one))
        })
        .collect();
    finished.sort_by_key(|(decided, _)| Reverse(*decided));
    let steps = StepKind::ALL.iter().filter(|k| {
        // The contract and steps of one's own have no usual pace.
        k.counts() && !matches!(k, StepKind::Custom)
    });
    steps
        .map(|kind| PaceOf::Step(*kind))
        .chain([PaceOf::OffTheShelf])
        .filter_map(|of| {
            let mut took: Vec<_> = finished
                .iter()
                .filter_map(|(decided, one)| took(of, *decided, one))
                .take(LAST)
                .collect();
            (took.len() >= LEAST).then(|| Learned {
                of,
                from: took.len(),
                took: middle(&mut took),
            })
        })
        .collect()
}

fn took(of: PaceOf, decided: NaiveDate, one: &Past<'_>) -> Option<WorkingDays> {
    let whole = one.tier == Tier::OffTheShelf;
    let (calendar, from, to) = match of {
        PaceOf::Step(kind) if !whole => {
            let step = one.steps.iter().find(|s| s.kind == kind)?;
            (step.calendar, step.started, step.finished)
        }
        PaceOf::OffTheShelf if whole => {
            let counted = one.steps.iter().filter(|s| s.kind.counts());
            (one.calendar, counted.map(|s| s.started).min()?, decided)
        }
        PaceOf::Step(_) | PaceOf::OffTheShelf => return None,
    };
    // What was done on a day off took some time all the same.
    Some(calendar.finish_offset(from, to).max(WorkingDays::HALF))
}

/// The middle one, or half way between the two in the middle, in half days.
fn middle(took: &mut [WorkingDays]) -> WorkingDays {
    took.sort_unstable();
    let at = took.len() / 2;
    let upper = took[at];
    if took.len() % 2 == 1 {
        return upper;
    }
    let sum = took[at - 1].as_halves().saturating_add(upper.as_halves());
    WorkingDays::halves(sum / 2)
}
