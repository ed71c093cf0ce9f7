//! The timeline as it stood on a day.

use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::ids::{InitiativeId, SnapshotId, StepId};
use crate::record;
use crate::record::Day;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::HashMap;

record! {
    /// A copy of the timeline, taken when a gate closes and by hand. Only its name and note may
    /// change; the table refuses the rest.
    pub struct Snapshot(SnapshotId) in "snapshot" {
        /// The initiative.
        initiative: InitiativeId,
        /// Its name: "Needs" for the gate of Needs.
        name: String,
        /// What it was taken for.
        note: String,
        /// The day.
        taken_on: Day,
        /// The step whose gate closed; none when taken by hand.
        gate: Option<StepId>,
        /// The timeline as JSON.
        contents: String,
    }
}

/// A timeline as it stood: what [`Snapshot::contents`] holds. Lengths and offsets are half working
/// days from [`Self::origin`]. The steps come last, so that [`StoodEnd`] is read without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood {
    /// The day of offset 0.
    pub origin: Day,
    /// What the end was called: "Decide".
    pub end: String,
    /// The day the choice fell on.
    pub finish_day: Day,
    /// The length of the accelerated lane.
    pub finish: WorkingDays,
    /// The length of our usual way.
    pub usual: WorkingDays,
    /// How many working days sooner; none where there was no usual way to compare with.
    pub saved: Option<WorkingDays>,
    /// The day by which to decide.
    pub decide_by: Option<Day>,
    /// `planned`, `forecast` or `actual`.
    pub basis: String,
    /// The steps, in their order.
    pub steps: Vec<StoodStep>,
}

/// The end of a timeline as it stood: all that a list of snapshots says of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct StoodEnd {
    /// The day the choice fell on.
    pub finish_day: Day,
}

/// A step as it stood. It is written as a list of its fields, without their names: there is one copy
/// of a long plan for each gate. Those of before were written with names, and are read as well.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct StoodStep {
    /// The step.
    pub id: StepId,
    /// Its name then.
    pub name: String,
    /// Where it began.
    pub start: WorkingDays,
    /// Where it ended.
    pub finish: WorkingDays,
    /// Its first day.
    pub start_day: Day,
    /// Its last day.
    pub finish_day: Day,
}

impl Serialize for StoodStep {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self {
            id,
            name,
            start,
            finish,
            start_day,
            finish_day,
        } = self;
        (id, name, start, finish, start_day, finish_day).serialize(to)
    }
}

/// How a step moved from one timeline to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<'a> {
    /// As it stood first; none when it is new.
    pub from: Option<&'a StoodStep>,
    /// As it stood then; none when it is gone.
    pub to: Option<&'a StoodStep>,
    /// Working days that its end fell later; negative when earlier. None unless it stood in both.
    pub later: Option<i64>,
}

impl Stood {
    /// Compares each step with what became of it: those of the later timeline in their order, then
    /// those that are gone.
    #[must_use]
    pub fn moved<'a>(&'a self, to: &'a Self, calendar: &WorkingCalendar) -> Vec<Moved<'a>> {
        let was = by_id(&self.steps);
        let is = by_id(&to.steps);
        let there = to.steps.iter().map(|step| {
            let from = was.get(&step.id).copied();
            Moved {
                from,
                to: Some(step),
                later: from.map(|f| calendar.working_days_between(f.finish_day, step.finish_day)),
            }
        });
        let gone = self.steps.iter().filter(|step| !is.contains_key(&step.id));
        there
            .chain(gone.map(|step| Moved {
                from: Some(step),
                to: None,
                later: None,
            }))
            .collect()
    }
}

fn by_id(steps: &[StoodStep]) -> HashMap<StepId, &StoodStep> {
    steps.iter().map(|step| (step.id, step)).collect()
}
