//! The timeline block of the one-pager. All places are working days from the left edge.

use serde::Serialize;

use super::parts::Joint;

/// "Choosing the technology": both lanes on one calendar.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineBlock {
    /// Right of the heading: "27 working days sooner than our usual 65 (middle of our last four)".
    pub summary: String,
    /// What was chosen, once it is.
    pub chosen: Option<ChosenLine>,
    /// How many working days are drawn. When 0 or less: as many as the content needs.
    pub days: f64,
    /// A hairline for each; labels are thinned where they would touch.
    pub weeks: Vec<WeekColumn>,
    /// The accelerated lane, in order.
    pub steps: Vec<StepBar>,
    /// The checks that run beside the steps.
    pub checks: Vec<CheckBar>,
    /// "Checks run beside Show; in a row: 12 days more". May be empty.
    pub check_note: String,
    /// What follows the decision.
    pub roll_out: Option<RollOut>,
    /// The steps as they stood at the last snapshot, (start, length); drawn thin below the bars.
    pub as_planned: Vec<(f64, f64)>,
    /// How late the lane ends, in words too.
    pub late: Option<LateSpan>,
    /// The lane of "our usual way". Empty: only the accelerated lane is drawn.
    pub usual: Vec<UsualBar>,
    /// "27 working days sooner", between the two ends.
    pub sooner: Option<Bracket>,
    /// Today; an ink line with its label at the foot: "12 Mar".
    pub today: Option<Marker>,
    /// The day by which to decide; dashed brick: "decide by 3 Apr".
    pub decide_by: Option<Marker>,
}

/// What was chosen, over both lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChosenLine {
    /// "Mobilo".
    pub name: String,
    /// "chosen in 21 working days; our usual way takes 65", without a stop.
    pub words: String,
}

/// The first working day of a week.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WeekColumn {
    /// "16 Feb".
    pub label: String,
    /// Where its hairline stands.
    pub at: f64,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "is", content = "through")]
pub enum StepProgress {
    /// Finished: ink.
    Done,
    /// Running: ink up to this fraction of its length (0 to 1), the rest outlined.
    Running(f64),
    /// Planned: outlined.
    Planned,
}

/// A step of the accelerated lane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepBar {
    /// "Show".
    pub name: String,
    /// Where it starts.
    pub start: f64,
    /// How many working days it takes.
    pub length: f64,
    /// How far it is.
    pub progress: StepProgress,
    /// The gate at its end; `None` where there is no gate.
    pub gate: Option<Joint>,
    /// On the critical path: a heavier outline.
    pub critical: bool,
}

/// A check beside the steps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckBar {
    /// "Security".
    pub name: String,
    /// Where it starts.
    pub start: f64,
    /// How many working days it takes.
    pub length: f64,
    /// Finished: filled with a light ink.
    pub done: bool,
}

/// A step of the usual lane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UsualBar {
    /// "Checks, one by one".
    pub name: String,
    /// Where it starts.
    pub start: f64,
    /// How many working days it takes.
    pub length: f64,
}

/// Build and roll-out, from the decision to the right edge or `until`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RollOut {
    /// "Build and roll out, 12 weeks, to 30 Jun".
    pub text: String,
    /// Where it starts.
    pub start: f64,
    /// Where it ends; `None` runs out of the picture.
    pub until: Option<f64>,
}

/// Lateness of the lane's end.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LateSpan {
    /// Where it should have ended.
    pub start: f64,
    /// How many working days later it ends.
    pub length: f64,
    /// "3 days late".
    pub words: String,
}

/// The span between the end of the accelerated and the usual lane.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bracket {
    /// The end of the accelerated lane.
    pub from: f64,
    /// The end of the usual lane.
    pub to: f64,
    /// "27 working days sooner".
    pub words: String,
}

/// A day marked across both lanes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Marker {
    /// Where it stands.
    pub at: f64,
    /// Its label.
    pub words: String,
}
