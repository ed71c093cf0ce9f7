//! What the lanes are made from: steps and checks as planned and as they went.

use chrono::NaiveDate;

use super::{CheckKind, StepKind, Tier, UsualPace};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::schedule::Link;
use crate::selection::TiedBy;

/// A step as planned and as it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepPlan {
    /// Which of the known steps.
    pub kind: StepKind,
    /// Its name.
    pub name: String,
    /// Its duration as it is thought of now.
    pub duration: WorkingDays,
    /// Its duration when the tier was picked.
    pub planned: WorkingDays,
    /// It begins no earlier than this day.
    pub not_before: Option<NaiveDate>,
    /// It must be done by this day; missing it shows as negative slack.
    pub finish_by: Option<NaiveDate>,
    /// How long if all goes well.
    pub optimistic: Option<WorkingDays>,
    /// How long if much goes wrong.
    pub pessimistic: Option<WorkingDays>,
    /// Whether it follows the step before it, or only its links.
    pub tied_by: TiedBy,
    /// The region whose calendar it works in, by its place in the plan; the plan's own when none.
    pub region: Option<usize>,
    /// The day it really began.
    pub actual_start: Option<NaiveDate>,
    /// The day its gate closed.
    pub actual_finish: Option<NaiveDate>,
    /// How much is done, 0 to 100; 0 says nothing.
    pub percent: u8,
}

impl StepPlan {
    /// Makes a step as a tier plans it.
    #[must_use]
    pub fn new(kind: StepKind, duration: WorkingDays) -> Self {
        Self {
            kind,
            name: kind.name().to_owned(),
            duration,
            planned: duration,
            not_before: None,
            finish_by: None,
            optimistic: None,
            pessimistic: None,
            tied_by: TiedBy::Order,
            region: None,
            actual_start: None,
            actual_finish: None,
            percent: 0,
        }
    }
}

/// A check beside the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckPlan {
    /// Which.
    pub kind: CheckKind,
    /// Its duration.
    pub duration: WorkingDays,
    /// How long after the beginning of Show it begins.
    pub starts_after: WorkingDays,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
}

impl CheckPlan {
    /// Makes a check that begins with Show.
    #[must_use]
    pub fn new(kind: CheckKind, duration: WorkingDays) -> Self {
        Self {
            kind,
            duration,
            starts_after: WorkingDays::ZERO,
            done_on: None,
        }
    }
}

/// All that the lanes are made from.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The tier.
    pub tier: Tier,
    /// The steps, in order; each follows the one before, unless only its links tie it.
    pub steps: &'a [StepPlan],
    /// The links between steps, by their places.
    pub links: &'a [Link],
    /// The checks.
    pub checks: &'a [CheckPlan],
    /// The first day, as planned; a day off moves to the next working day.
    pub starts_on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The working calendar.
    pub calendar: &'a WorkingCalendar,
    /// The calendars of the regions that steps name by place.
    pub regions: &'a [WorkingCalendar],
    /// The day by which to decide.
    pub decide_by: Option<NaiveDate>,
    /// The day customers have it.
    pub customers_have_it_by: Option<NaiveDate>,
    /// The weeks of build and roll-out.
    pub build_weeks: Option<u32>,
    /// How long things usually take here.
    pub usual: &'a UsualPace,
}
