//! The timeline as it stood on a day.

use crate::ids::{InitiativeId, SnapshotId, StepId};
use crate::record;
use crate::record::Day;

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
