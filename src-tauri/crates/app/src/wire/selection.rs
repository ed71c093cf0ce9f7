//! The selection on an initiative's page: steps, gates, checks and both lanes.

use super::page::Agreement;
use super::timeline::{ChanceView, LinkView, PlannedBar, SnapshotLine};
use super::wire;
use counterpart_domain::ids::{CheckId, ExitCriterionId, RegionId, StepId};
use counterpart_domain::initiative::Level;
use counterpart_domain::lanes::{CheckKind, StepKind, Tier};
use counterpart_domain::people::Region;
use counterpart_domain::selection::{Candidate, TiedBy};

wire! {
    /// A bar on a lane, in working days from the start of the selection.
    pub struct BarView {
        /// The step, when it is one.
        pub step: Option<StepId>,
        /// The check, when it is one.
        pub check: Option<CheckId>,
        /// Its name.
        pub name: String,
        /// Where it begins.
        pub start: f64,
        /// How long it is drawn, in working days of the workspace.
        pub length: f64,
        /// How long it takes, in working days of its own region.
        pub takes: f64,
        /// Its first day.
        pub start_day: String,
        /// Its last day.
        pub finish_day: String,
        /// The line of its lane, 0 the first: what would overlap goes to the next free one.
        pub row: i64,
        /// Where it was planned to begin.
        pub planned_start: f64,
        /// Where it was planned to end.
        pub planned_finish: f64,
        /// `done`, `running` or `planned`.
        pub state: String,
        /// Of a running bar, 0 to 1.
        pub progress: f64,
        /// Working days late against the plan.
        pub late: f64,
        /// On the critical path.
        pub critical: bool,
        /// Working days of slack; negative when a day to finish by is missed.
        pub slack: f64,
        /// Working days it can slip without moving any other step.
        pub free_slack: f64,
        /// In how many of a hundred runs it was critical; nothing where chances are not told.
        pub critical_often: Option<i64>,
        /// A day it may not begin before holds it where it is.
        pub pinned: bool,
        /// Its day to finish by is missed, in words; else empty.
        pub misses: String,
        /// "Show, 7 working days, Mon 4 May to Tue 12 May, planned".
        pub said: String,
    }

    /// A week's line on the calendar.
    pub struct WeekLine {
        /// Working days from the start.
        pub offset: f64,
        /// "16 Feb".
        pub label: String,
    }

    /// A mark on the calendar.
    pub struct MarkView {
        /// Working days from the start.
        pub offset: f64,
        /// `YYYY-MM-DD`.
        pub day: String,
        /// In words.
        pub label: String,
    }

    /// Both lanes on one calendar.
    pub struct Timeline {
        /// Working days shown, from 0.
        pub span: f64,
        /// The weeks.
        pub weeks: Vec<WeekLine>,
        /// Accelerated.
        pub steps: Vec<BarView>,
        /// Lines of the accelerated lane.
        pub rows: i64,
        /// What ties the steps, the plain order included.
        pub links: Vec<LinkView>,
        /// What the odds are; none once the choice is made.
        pub chance: Option<ChanceView>,
        /// Why no odds are told of what is still open; else empty.
        pub no_odds: String,
        /// The checks beside the steps.
        pub checks: Vec<BarView>,
        /// "in a row: 12 days more"; empty when there is none.
        pub checks_note: String,
        /// The contract, after Decide.
        pub contract: Option<BarView>,
        /// Build and roll-out: start and length.
        pub build: Option<BarView>,
        /// Our usual way; empty where nothing in the plan has a usual pace.
        pub usual: Vec<BarView>,
        /// Where the accelerated lane ends (Decide).
        pub end: f64,
        /// Where our usual way ends; where the accelerated lane does when there is none.
        pub usual_end: f64,
        /// Today.
        pub today: Option<MarkView>,
        /// Decide by.
        pub decide_by: Option<MarkView>,
        /// Working days after decide-by, 0 when in time.
        pub late_after_decide_by: f64,
        /// "27"; empty without a usual way.
        pub saved: String,
        /// "working days sooner than our usual way"; empty without one.
        pub saved_words: String,
        /// `planned`, `forecast` or `actual`.
        pub basis: String,
        /// "Usual: 65 working days, our own setting. Planned: 44."
        pub basis_words: String,
        /// The whole as sentences, for listening and copying.
        pub sentences: Vec<String>,
    }

    /// A criterion at a gate.
    pub struct ExitCriterionView {
        /// The criterion.
        pub id: ExitCriterionId,
        /// Its text.
        pub text: String,
        /// It holds.
        pub met: bool,
    }

    /// A step with its gate.
    pub struct StepView {
        /// The step.
        pub id: StepId,
        /// Which.
        pub kind: StepKind,
        /// Its name.
        pub name: String,
        /// Half working days.
        pub half_days: i64,
        /// Half working days if all goes well.
        pub optimistic_half_days: Option<i64>,
        /// Half working days if much goes wrong.
        pub pessimistic_half_days: Option<i64>,
        /// What stands for the first while it is not said: half working days.
        pub usual_best_half_days: i64,
        /// What stands for the second.
        pub usual_worst_half_days: i64,
        /// Not before.
        pub not_before: Option<String>,
        /// Done by.
        pub finish_by: Option<String>,
        /// The region whose calendar it works in.
        pub region: Option<RegionId>,
        /// Whether it follows the step before it, or only its links.
        pub tied_by: TiedBy,
        /// Began on.
        pub actual_start: Option<String>,
        /// Closed on.
        pub actual_finish: Option<String>,
        /// 0 to 100.
        pub percent: i64,
        /// First and last day as they stand, in words.
        pub dates: String,
        /// The gate.
        pub gate: Agreement,
        /// Both owners must say yes (Align, Decide); otherwise either.
        pub needs_both: bool,
        /// What must be true.
        pub criteria: Vec<ExitCriterionView>,
        /// Why it closed with criteria unmet.
        pub because: String,
        /// The gate can be closed next.
        pub is_next: bool,
    }

    /// A check beside the steps.
    pub struct CheckView {
        /// The check.
        pub id: CheckId,
        /// Which.
        pub kind: CheckKind,
        /// Its name.
        pub name: String,
        /// Half working days.
        pub half_days: i64,
        /// Done on.
        pub done_on: Option<String>,
    }

    /// The five answers.
    pub struct Answers {
        /// Personal data?
        pub personal_data: Option<bool>,
        /// Cost?
        pub cost: Option<Level>,
        /// Longer than a year?
        pub over_a_year: Option<bool>,
        /// Integration?
        pub integration: Option<Level>,
        /// Reversible?
        pub reversible: Option<bool>,
    }

    /// The selection.
    pub struct SelectionView {
        /// The tier, once picked.
        pub tier: Option<Tier>,
        /// "Full, with a trial: personal data, longer than a year".
        pub tier_words: String,
        /// The five answers.
        pub answers: Answers,
        /// The tier they propose.
        pub proposed: Tier,
        /// Why, in one sentence.
        pub proposed_because: String,
        /// First day.
        pub starts_on: Option<String>,
        /// The steps.
        pub steps: Vec<StepView>,
        /// The checks.
        pub checks: Vec<CheckView>,
        /// Both lanes, once a tier is picked.
        pub timeline: Option<Timeline>,
        /// The regions that a step can work in.
        pub regions: Vec<Region>,
        /// The snapshots, newest first.
        pub snapshots: Vec<SnapshotLine>,
        /// The plan as it stood: the newest snapshot, or the plan when there is none.
        pub baseline: Vec<PlannedBar>,
        /// "as planned at Needs".
        pub baseline_words: String,
        /// Heard of.
        pub candidates: Vec<Candidate>,
        /// "Mobilo, chosen in 21 working days; our usual way takes 65"; empty before the choice.
        pub chosen_words: String,
    }
}
