//! What the lanes look like once laid out: bars with offsets to draw and dates to say.

use chrono::NaiveDate;

use crate::calendar::WorkingDays;
use crate::schedule::LinkKind;

/// What a bar stands for; steps and checks by their place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A step of the plan.
    Step(usize),
    /// A check of the plan.
    Check(usize),
    /// All checks, one by one, in the usual lane.
    Checks,
    /// The whole of something off the shelf, in the usual lane.
    Whole,
}

/// How far a bar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarState {
    /// Its gate is closed, or the check is done.
    Done,
    /// Under way.
    Running {
        /// Where the part done ends, as an offset from the lanes' start: the percentage where one
        /// is recorded, else the middle of today.
        done_to: WorkingDays,
    },
    /// Still ahead.
    Planned,
}

/// A bar of the accelerated lane, or a check beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub part: Part,
    /// Where it begins, in working days from the lanes' start.
    pub start: WorkingDays,
    /// Where it ends.
    pub finish: WorkingDays,
    /// How long it takes, in working days of its own calendar. What another week works on our days
    /// off is not in [`Self::length`].
    pub takes: WorkingDays,
    /// The day it begins.
    pub start_date: NaiveDate,
    /// The day it ends; a day off where it was closed on one, or where another week works then.
    pub finish_date: NaiveDate,
    /// Where the plan had it begin, from the lanes' start.
    pub planned_start: WorkingDays,
    /// Where the plan had it end.
    pub planned_finish: WorkingDays,
    /// The day the plan had it begin.
    pub planned_start_date: NaiveDate,
    /// The day the plan had it end.
    pub planned_finish_date: NaiveDate,
    /// How far it is.
    pub state: BarState,
    /// How much later it ends than planned; negative when earlier.
    pub late_by: WorkingDays,
    /// How much it can slip without delaying the choice.
    pub slack: WorkingDays,
    /// Whether its slip delays the choice.
    pub critical: bool,
    /// How much it can slip without moving any other step.
    pub free_slack: WorkingDays,
    /// The line of the lane that it is drawn on, 0 the first.
    pub row: usize,
    /// Its not-before holds it later than its ties would.
    pub pinned: bool,
}

/// A tie between two steps, by their places in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The link, by its place in the plan; none is the plain order.
    pub link: Option<usize>,
    /// The predecessor.
    pub from: usize,
    /// The successor.
    pub to: usize,
    /// Which ends are tied.
    pub kind: LinkKind,
    /// Working days between them.
    pub lag: WorkingDays,
    /// It holds a critical step after a critical step.
    pub critical: bool,
    /// What happened went against it.
    pub broken: bool,
}

impl Bar {
    /// Gives its length as it is drawn, in working days of the plan's calendar.
    #[must_use]
    pub fn length(&self) -> WorkingDays {
        self.finish - self.start
    }
}

/// A bar of the usual lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsualBar {
    /// What it stands for.
    pub part: Part,
    /// Where it begins, in working days from the lanes' start.
    pub start: WorkingDays,
    /// Where it ends.
    pub finish: WorkingDays,
    /// The day it begins.
    pub start_date: NaiveDate,
    /// The day it ends.
    pub finish_date: NaiveDate,
}

/// What the lanes rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Nothing has begun: the plan as it stands.
    Planned,
    /// Under way: what is left follows from what happened and from today.
    Forecast,
    /// The choice is made.
    Actual,
}

/// Why the lanes rest on what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BasisReason {
    /// No step has begun.
    NothingStarted,
    /// The first day has passed, and no step has begun, so many working days ago.
    StartPassed(i64),
    /// This step is under way.
    Running(usize),
    /// This step should have ended, so many working days ago, and has not.
    Overdue(usize, i64),
    /// The last gate closed on this day, and the next step has not begun.
    Between(NaiveDate),
    /// The choice was made on this day.
    Decided(NaiveDate),
}

/// From the choice to the day customers have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuildWindow {
    /// Where it begins: the end of Decide.
    pub start: WorkingDays,
    /// Where it ends.
    pub finish: WorkingDays,
    /// Its first day.
    pub start_date: NaiveDate,
    /// The day customers have it.
    pub finish_date: NaiveDate,
    /// The weeks that build and roll-out need.
    pub weeks_needed: Option<u32>,
}

/// Both lanes on one calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// Offset 0: the first working day.
    pub origin: NaiveDate,
    /// Today, as an offset; the day begins here.
    pub today: WorkingDays,
    /// The steps that count, in order.
    pub accelerated: Vec<Bar>,
    /// The checks beside them.
    pub checks: Vec<Bar>,
    /// The contract, which does not count.
    pub contract: Option<Bar>,
    /// Our usual way; empty where nothing in the plan has a usual pace.
    pub usual: Vec<UsualBar>,
    /// Where the accelerated lane ends: its length.
    pub finish: WorkingDays,
    /// The day it ends, be it a day off.
    pub finish_date: NaiveDate,
    /// Where the plan had it end.
    pub planned_finish: WorkingDays,
    /// The day the plan had it end.
    pub planned_finish_date: NaiveDate,
    /// Where the usual lane ends: its length, zero when it is empty.
    pub usual_finish: WorkingDays,
    /// The day it ends.
    pub usual_finish_date: NaiveDate,
    /// How many working days sooner than our usual way; negative when later, none where nothing in
    /// the plan has a usual pace.
    pub days_saved: Option<WorkingDays>,
    /// What all this rests on.
    pub basis: Basis,
    /// Why.
    pub because: Vec<BasisReason>,
    /// The step now under way or next, by its place in the plan.
    pub current: Option<usize>,
    /// The day by which to decide.
    pub decide_by: Option<NaiveDate>,
    /// The end of that day, as an offset.
    pub decide_by_offset: Option<WorkingDays>,
    /// How much after decide-by the lane ends; zero when in time, half a day at least when the days
    /// between are days off.
    pub late_after_decide_by: WorkingDays,
    /// The first counted step that ends after decide-by, by its place in the plan.
    pub first_late_step: Option<usize>,
    /// The last day to begin and still meet decide-by as planned.
    pub latest_start: Option<NaiveDate>,
    /// What ties the steps: the order first, then the links.
    pub ties: Vec<Tie>,
    /// Lines of the accelerated lane, the contract's included; at least 1.
    pub rows: usize,
    /// Build and roll-out, where the day customers have it lies after the choice.
    pub build: Option<BuildWindow>,
    /// How many working days more the checks would take in a row instead of beside Show.
    pub checks_in_a_row_more: WorkingDays,
}
