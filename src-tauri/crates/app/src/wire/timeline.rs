//! The timeline beside its bars: links, chances, snapshots and drift, steps from a file, regions.

use super::{edits, wire};
use counterpart_domain::ids::{InitiativeId, RegionId, SnapshotId, StepId, StepLinkId};
use counterpart_domain::schedule::LinkKind;

wire! {
    /// A tie between two steps.
    pub struct LinkView {
        /// The link; none is the plain order.
        pub id: Option<StepLinkId>,
        /// The predecessor.
        pub from: StepId,
        /// The successor.
        pub to: StepId,
        /// Which ends are tied.
        pub kind: LinkKind,
        /// Half working days between them; negative is a lead.
        pub lag_half_days: i64,
        /// Both its steps are critical, and it is what holds the second.
        pub critical: bool,
        /// What happened went against it.
        pub broken: bool,
        /// "Show begins after Scan finishes, 2 working days later".
        pub said: String,
    }

    /// What the odds are, from 10,000 runs of what is left.
    pub struct ChanceView {
        /// Percent of the runs that decide in time; none without a day to decide by.
        pub meets: Option<i64>,
        /// The day by which half of the runs end.
        pub p50_day: String,
        /// The day by which eight in ten runs end.
        pub p80_day: String,
        /// The same, in working days from the start.
        pub p80: f64,
        /// "38 % chance to decide by 3 Apr"; empty without a day to decide by.
        pub meets_words: String,
        /// "8 in 10 plans end by Tue 14 Apr".
        pub p80_words: String,
        /// "Of 600 runs instead of 10,000: the plan is long."; empty when all were made.
        pub runs_words: String,
        /// No step has estimates of its own; the spread is the usual one.
        pub guessed: bool,
    }

    /// A bar as it was planned.
    pub struct PlannedBar {
        /// The step.
        pub step: StepId,
        /// Working days from the start of the lanes.
        pub start: f64,
        /// The same.
        pub finish: f64,
    }

    /// A snapshot in the list.
    pub struct SnapshotLine {
        /// The snapshot.
        pub id: SnapshotId,
        /// Its name.
        pub name: String,
        /// What it was taken for.
        pub note: String,
        /// `YYYY-MM-DD`.
        pub taken_on: String,
        /// "Thu 12 Mar".
        pub taken_said: String,
        /// The step whose gate closed.
        pub gate: Option<StepId>,
        /// "Decide: 4 working days later than at Needs."; empty when nothing moved.
        pub drift: String,
    }

    /// Asks for a snapshot to draw under the timeline.
    pub struct DrawnQuery {
        /// The snapshot.
        pub id: SnapshotId,
    }

    /// A snapshot as it is drawn under the timeline.
    pub struct DrawnSnapshot {
        /// Its bars, on the calendar of the timeline as it stands.
        pub bars: Vec<PlannedBar>,
        /// "as planned at Needs".
        pub words: String,
    }

    /// Asks how far the plan has drifted.
    pub struct DriftQuery {
        /// From here.
        pub from: SnapshotId,
        /// To here; none is now.
        pub to: Option<SnapshotId>,
    }

    /// How far the plan has drifted.
    pub struct Drift {
        /// "From Needs to now".
        pub title: String,
        /// In words.
        pub sentences: Vec<String>,
        /// Per step.
        pub rows: Vec<DriftRow>,
    }

    /// How far one step has drifted. Days are empty where the step was not there.
    pub struct DriftRow {
        /// The step's name.
        pub name: String,
        /// Its first day then.
        pub from_start: String,
        /// Its last day then.
        pub from_finish: String,
        /// Its first day after.
        pub to_start: String,
        /// Its last day after.
        pub to_finish: String,
        /// Working days later; negative when earlier, none where one side has no such step.
        pub later: Option<f64>,
        /// "4 working days later", "as it was", "new", "no longer there".
        pub words: String,
    }

    /// Asks what steps a file holds.
    pub struct PreviewSteps {
        /// The initiative that would get them.
        pub initiative: InitiativeId,
        /// The file's text: `id,name,duration,predecessors`.
        pub text: String,
    }

    /// What steps a file holds.
    pub struct StepsPreview {
        /// Row by row.
        pub rows: Vec<StepsRow>,
        /// All can be taken in.
        pub good: bool,
        /// "8 steps with 10 links, 44 working days from the first to the last." or what is wrong.
        pub sentence: String,
    }

    /// A row of the file.
    pub struct StepsRow {
        /// The file's row.
        pub row: i64,
        /// What the file calls it.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Its duration as written.
        pub duration: String,
        /// Its predecessors as written.
        pub predecessors: String,
        /// What is wrong, each with its column.
        pub trouble: Vec<String>,
    }

    /// Takes steps of a file into a timeline.
    pub struct ImportSteps {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The file's text.
        pub text: String,
        /// The first day, as typed; empty keeps the one there is, else today.
        pub starts_on: String,
    }

    /// A link between two steps.
    pub struct AddStepLink {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The predecessor.
        pub from: StepId,
        /// The successor.
        pub to: StepId,
        /// Which ends are tied.
        pub kind: LinkKind,
        /// Half working days between them; negative is a lead.
        pub lag_half_days: i64,
    }

    /// Changes one field of a link.
    pub struct EditStepLink {
        /// The link.
        pub id: StepLinkId,
        /// What changes.
        pub edit: StepLinkEdit,
    }

    /// Keeps the timeline as it stands.
    pub struct TakeSnapshot {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Its name; the day when empty.
        pub name: String,
        /// What it is for.
        pub note: String,
    }

    /// Changes what a snapshot is called.
    pub struct EditSnapshot {
        /// The snapshot.
        pub id: SnapshotId,
        /// What changes.
        pub edit: SnapshotEdit,
    }

    /// A region with a calendar of its own.
    pub struct AddRegion {
        /// Its name.
        pub name: String,
    }

    /// Changes one field of a region.
    pub struct EditRegion {
        /// The region.
        pub id: RegionId,
        /// What changes.
        pub edit: RegionEdit,
    }
}

edits! {
    /// A field of a link.
    pub enum StepLinkEdit {
        /// Which ends are tied.
        Kind(LinkKind),
        /// Half working days between them.
        LagHalfDays(i64),
    }

    /// A field of a snapshot: all that may change of it.
    pub enum SnapshotEdit {
        /// Its name.
        Name(String),
        /// What it was taken for.
        Note(String),
    }

    /// A field of a region.
    pub enum RegionEdit {
        /// Its name.
        Name(String),
        /// Seven figures, Monday first: 1 a working day, 0 a day off.
        Week(String),
    }
}
