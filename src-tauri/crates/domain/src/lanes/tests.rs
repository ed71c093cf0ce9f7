use super::*;
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::initiative::Level;
use crate::schedule::{Link, LinkKind};
use crate::selection::TiedBy;
use chrono::NaiveDate;

mod ends;
mod laws;
mod learned;
mod overbooked;
mod own;
mod ties;

static USUAL: std::sync::LazyLock<UsualPace> = std::sync::LazyLock::new(UsualPace::default);

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in a test")
}

fn days(n: i32) -> WorkingDays {
    WorkingDays::days(n)
}

/// A selection that owns what a [`Plan`] borrows.
#[derive(Clone, Debug)]
struct Selection {
    tier: Tier,
    steps: Vec<StepPlan>,
    links: Vec<Link>,
    regions: Vec<WorkingCalendar>,
    checks: Vec<CheckPlan>,
    starts_on: NaiveDate,
    today: NaiveDate,
    calendar: WorkingCalendar,
    decide_by: Option<NaiveDate>,
    customers_have_it_by: Option<NaiveDate>,
}

impl Selection {
    fn of(tier: Tier) -> Self {
        Self {
            tier,
            steps: steps_of(tier)
                .into_iter()
                .map(|(k, d)| StepPlan::new(k, d))
                .collect(),
            checks: checks_of(tier)
                .into_iter()
                .map(|(k, d)| CheckPlan::new(k, d))
                .collect(),
            links: Vec::new(),
            regions: Vec::new(),
            starts_on: day("2026-02-16"),
            today: day("2026-02-10"),
            calendar: WorkingCalendar::default(),
            decide_by: None,
            customers_have_it_by: None,
        }
    }

    fn lanes(&self) -> Lanes {
        lay_out(&self.plan()).expect("the plan can be laid out")
    }

    fn plan(&self) -> Plan<'_> {
        Plan {
            tier: self.tier,
            steps: &self.steps,
            links: &self.links,
            checks: &self.checks,
            starts_on: self.starts_on,
            today: self.today,
            calendar: &self.calendar,
            regions: &self.regions,
            decide_by: self.decide_by,
            customers_have_it_by: self.customers_have_it_by,
            build_weeks: Some(12),
            usual: &USUAL,
        }
    }

    fn close(&mut self, at: usize, start: &str, finish: &str) {
        self.steps[at].actual_start = Some(day(start));
        self.steps[at].actual_finish = Some(day(finish));
    }
}

/// The plan of the mock-up: a trial under way in its Show step on Thursday 12 March.
fn mobile_ordering() -> Selection {
    let mut it = Selection::of(Tier::Full);
    it.steps[5].duration = days(4);
    it.checks[1].duration = days(8);
    it.checks[2].duration = days(5);
    it.checks[2].starts_after = days(1);
    it.checks[0].done_on = Some(day("2026-03-11"));
    it.checks[2].done_on = Some(day("2026-03-11"));
    it.today = day("2026-03-12");
    it.decide_by = Some(day("2026-04-03"));
    it.customers_have_it_by = Some(day("2026-06-30"));
    it.close(0, "2026-02-16", "2026-02-18");
    it.close(1, "2026-02-19", "2026-02-25");
    it.close(2, "2026-02-26", "2026-03-03");
    it.steps[3].actual_start = Some(day("2026-03-04"));
    it
}

#[test]
fn each_tier_is_as_long_as_it_says_and_saves_what_it_says() {
    for (tier, finish, usual, saved) in [
        (Tier::OffTheShelf, 3, 25, 22),
        (Tier::Fast, 21, 65, 44),
        (Tier::Full, 36, 80, 44),
        (Tier::Custom, 21, 65, 44),
    ] {
        let lanes = Selection::of(tier).lanes();
        assert_eq!(lanes.finish, days(finish), "{tier}");
        assert_eq!(lanes.usual_finish, days(usual), "{tier}");
        assert_eq!(lanes.days_saved, Some(days(saved)), "{tier}");
        assert_eq!(
            (lanes.basis, lanes.because),
            (Basis::Planned, vec![BasisReason::NothingStarted])
        );
        let contract = lanes.contract.expect("every tier ends in a contract");
        assert_eq!(
            (contract.start, contract.length()),
            (days(finish), days(10))
        );
    }
}

#[test]
fn the_plan_has_dates_on_the_calendar() {
    let lanes = Selection::of(Tier::Fast).lanes();
    let dates: Vec<String> = lanes
        .accelerated
        .iter()
        .map(|bar| {
            format!(
                "{} {}",
                bar.start_date.format("%d.%m"),
                bar.finish_date.format("%d.%m")
            )
        })
        .collect();
    assert_eq!(
        dates,
        [
            "16.02 18.02",
            "19.02 25.02",
            "26.02 03.03",
            "04.03 12.03",
            "13.03 16.03"
        ]
    );
    assert_eq!(lanes.finish_date, day("2026-03-16"));
    assert_eq!(lanes.usual_finish_date, day("2026-05-15"));
}

#[test]
fn holidays_move_dates_and_never_lengths() {
    let mut it = Selection::of(Tier::Fast);
    let plain = it.lanes();
    it.calendar = WorkingCalendar::new(it.calendar.week(), [day("2026-02-17")].into()).unwrap();
    it.starts_on = day("2026-02-14");
    let lanes = it.lanes();
    assert_eq!(
        (lanes.finish, lanes.days_saved),
        (plain.finish, plain.days_saved)
    );
    assert_eq!(
        lanes.origin,
        day("2026-02-16"),
        "a Saturday start moves to Monday"
    );
    assert_eq!(
        lanes.finish_date,
        day("2026-03-17"),
        "one day later for the holiday"
    );
}

#[test]
fn the_mock_up_is_what_the_engine_says() {
    let lanes = mobile_ordering().lanes();
    assert_eq!(lanes.finish, days(38));
    assert_eq!(lanes.finish_date, day("2026-04-08"));
    assert_eq!(lanes.decide_by_offset, Some(days(35)));
    assert_eq!(lanes.late_after_decide_by, days(3));
    assert_eq!(lanes.first_late_step, Some(5));
    assert_eq!(lanes.checks_in_a_row_more, days(12));
    assert_eq!(lanes.basis, Basis::Forecast);
    assert_eq!(lanes.because, [BasisReason::Running(3)]);
    assert_eq!(lanes.current, Some(3));
    assert_eq!(lanes.accelerated[2].state, BarState::Done);
    let show = &lanes.accelerated[3];
    assert_eq!((show.start, show.finish), (days(12), days(19)));
    assert_eq!(
        show.state,
        BarState::Running {
            done_to: WorkingDays::halves(37)
        }
    );
    assert_eq!(
        lanes.accelerated[5].late_by,
        days(2),
        "planned 2, thought of as 4"
    );
    let spans: Vec<_> = lanes
        .checks
        .iter()
        .map(|bar| (bar.start, bar.length()))
        .collect();
    assert_eq!(
        spans,
        [
            (days(12), days(6)),
            (days(12), days(8)),
            (days(13), days(5))
        ]
    );
    let build = lanes.build.expect("customers have it after the choice");
    assert_eq!(
        (build.start, build.start_date),
        (days(38), day("2026-04-09"))
    );
    assert_eq!(build.finish_date, day("2026-06-30"));
    assert_eq!(
        lanes.days_saved,
        Some(days(42)),
        "80 with the trial, less 38"
    );
}

#[test]
fn what_is_not_done_by_today_pushes_the_rest() {
    let mut it = mobile_ordering();
    it.today = day("2026-03-17");
    let lanes = it.lanes();
    let show = &lanes.accelerated[3];
    assert_eq!(show.planned_finish_date, day("2026-03-12"));
    assert_eq!(show.finish_date, day("2026-03-17"), "not before today");
    assert_eq!(show.late_by, days(3));
    assert_eq!(lanes.finish, days(41));
    assert_eq!(
        lanes.because,
        [BasisReason::Running(3), BasisReason::Overdue(3, 3)]
    );
    assert_eq!(lanes.late_after_decide_by, days(6));
    assert_eq!(lanes.planned_finish, days(36));
}

#[test]
fn a_check_that_is_not_done_holds_decide() {
    let mut it = Selection::of(Tier::Fast);
    it.checks[0].duration = days(9);
    let lanes = it.lanes();
    assert_eq!(lanes.finish, days(23), "security ends two days after Show");
    assert!(lanes.checks[0].critical && !lanes.checks[1].critical);
    assert_eq!(
        lanes.accelerated[3].slack,
        days(0),
        "Show may last longer, not begin later"
    );
    it.checks[0].done_on = Some(day("2026-03-04"));
    it.close(0, "2026-02-16", "2026-02-18");
    let lanes = it.lanes();
    assert_eq!(lanes.finish, days(21));
    assert_eq!(lanes.checks[0].state, BarState::Done);
    assert_eq!(lanes.checks[0].finish_date, day("2026-03-04"));
}

#[test]
fn a_check_done_before_the_first_day_stands_at_its_beginning() {
    let mut it = Selection::of(Tier::Fast);
    it.today = day("2026-02-12");
    it.checks[0].done_on = Some(it.today);
    let lanes = it.lanes();
    let check = &lanes.checks[0];
    assert_eq!((check.start, check.finish), (days(0), days(0)));
    assert_eq!(check.finish_date, it.today);
    assert_eq!(lanes.finish, days(21));
}

#[test]
fn the_choice_made_is_actual() {
    let mut it = Selection::of(Tier::Fast);
    for (at, (start, finish)) in [
        ("2026-02-16", "2026-02-18"),
        ("2026-02-19", "2026-02-24"),
        ("2026-02-25", "2026-03-02"),
        ("2026-03-03", "2026-03-10"),
        ("2026-03-11", "2026-03-11"),
    ]
    .into_iter()
    .enumerate()
    {
        it.close(at, start, finish);
    }
    it.today = day("2026-09-01");
    let lanes = it.lanes();
    assert_eq!(lanes.basis, Basis::Actual);
    assert_eq!(lanes.because, [BasisReason::Decided(day("2026-03-11"))]);
    assert_eq!((lanes.finish, lanes.days_saved), (days(18), Some(days(47))));
    assert_eq!(lanes.accelerated[4].late_by, days(-3));
    assert_eq!(lanes.current, None);
    assert_eq!(
        lanes.contract.unwrap().start_date,
        day("2026-09-01"),
        "still ahead of us"
    );
}

#[test]
fn a_late_beginning_is_late_against_the_plan_but_no_longer() {
    let mut it = Selection::of(Tier::Fast);
    it.today = day("2026-02-18");
    assert_eq!(it.lanes().because[0], BasisReason::StartPassed(2));
    it.steps[0].actual_start = Some(day("2026-02-18"));
    let lanes = it.lanes();
    assert_eq!(lanes.origin, day("2026-02-18"));
    assert_eq!((lanes.finish, lanes.days_saved), (days(21), Some(days(44))));
    assert_eq!(lanes.accelerated[0].late_by, days(2));
    assert_eq!(lanes.accelerated[0].planned_start, days(-2));
    assert_eq!(lanes.accelerated[0].planned_start_date, day("2026-02-16"));
}

#[test]
fn between_two_gates_the_next_step_waits_for_today() {
    let mut it = Selection::of(Tier::Fast);
    it.close(0, "2026-02-16", "2026-02-18");
    it.today = day("2026-02-23");
    let lanes = it.lanes();
    assert_eq!(lanes.because, [BasisReason::Between(day("2026-02-18"))]);
    assert_eq!(lanes.accelerated[1].start_date, day("2026-02-23"));
    assert_eq!(lanes.accelerated[1].late_by, days(2));
}

#[test]
fn a_gate_closed_on_a_sunday_says_sunday_and_counts_to_friday() {
    let mut it = Selection::of(Tier::Fast);
    it.close(0, "2026-02-14", "2026-02-22");
    let lanes = it.lanes();
    assert_eq!(lanes.accelerated[0].finish_date, day("2026-02-22"));
    assert_eq!(lanes.accelerated[0].finish, days(5));
    it.close(0, "2026-02-21", "2026-02-22");
    assert_eq!(
        it.lanes().accelerated[0].length(),
        days(0),
        "no working time at all"
    );
    it.close(0, "2026-02-20", "2026-02-19");
    let refused = lay_out(&Plan {
        tier: it.tier,
        steps: &it.steps,
        links: &[],
        checks: &[],
        starts_on: it.starts_on,
        today: it.today,
        calendar: &it.calendar,
        regions: &[],
        decide_by: None,
        customers_have_it_by: None,
        build_weeks: None,
        usual: &UsualPace::default(),
    });
    assert!(
        refused
            .unwrap_err()
            .to_string()
            .contains("“Align” finished before it started")
    );
}

#[test]
fn decide_by_before_the_start_is_late_from_the_beginning() {
    let mut it = Selection::of(Tier::Fast);
    it.decide_by = Some(day("2026-02-09"));
    it.customers_have_it_by = Some(day("2026-02-20"));
    let lanes = it.lanes();
    assert_eq!(
        lanes.decide_by_offset,
        Some(days(-4)),
        "the end of Monday the week before"
    );
    assert_eq!(lanes.late_after_decide_by, days(25));
    assert_eq!(lanes.first_late_step, Some(0));
    assert_eq!(lanes.build, None);
    it.decide_by = Some(day("2026-03-20"));
    assert_eq!(it.lanes().latest_start, Some(day("2026-02-20")));
}

#[test]
fn steps_of_ones_own_take_as_long_in_both_lanes() {
    let mut it = Selection::of(Tier::Custom);
    it.steps
        .insert(4, StepPlan::new(StepKind::Custom, WorkingDays::halves(5)));
    let lanes = it.lanes();
    assert_eq!(lanes.finish.to_string(), "23.5");
    assert_eq!(lanes.usual_finish.to_string(), "67.5");
    assert_eq!(lanes.days_saved, Some(days(44)));
    it.steps.clear();
    it.checks.clear();
    let empty = it.lanes();
    assert_eq!((empty.finish, empty.usual_finish), (days(0), days(0)));
    assert_eq!(empty.days_saved, None);
    assert_eq!(empty.finish_date, day("2026-02-16"));
}

#[test]
fn the_usual_lane_is_the_same_work_in_a_row() {
    let lanes = Selection::of(Tier::Full).lanes();
    let parts: Vec<(Part, WorkingDays)> = lanes
        .usual
        .iter()
        .map(|bar| (bar.part, bar.finish - bar.start))
        .collect();
    let step = |at, n| (Part::Step(at), days(n));
    assert_eq!(
        parts,
        [
            step(0, 8),
            step(1, 12),
            step(2, 10),
            step(3, 12),
            step(4, 15),
            (Part::Checks, days(15)),
            step(5, 8)
        ]
    );
    assert_eq!(
        lanes.checks_in_a_row_more,
        days(8),
        "15 in a row, 7 of them beside Show"
    );
}

#[test]
fn a_trial_runs_for_what_cannot_be_taken_back() {
    let calm = Answers {
        personal_data: Some(false),
        cost: Some(Level::Low),
        over_a_year: Some(false),
        integration: Some(Level::Low),
        reversible: Some(true),
    };
    let says = |answers: Answers| propose_tier(answers).sentence();
    assert_eq!(propose_tier(calm).tier, Tier::OffTheShelf);
    assert_eq!(
        says(Answers {
            personal_data: Some(true),
            over_a_year: Some(true),
            ..calm
        }),
        "Full, with a trial: personal data, longer than a year."
    );
    assert_eq!(
        says(Answers {
            reversible: Some(false),
            ..Answers::default()
        }),
        "Full, with a trial: cannot be undone."
    );
    assert_eq!(
        says(Answers {
            cost: Some(Level::Medium),
            ..calm
        }),
        "Fast, without a trial: no personal data, a year at most, can be undone."
    );
    assert_eq!(
        says(Answers {
            integration: None,
            ..calm
        }),
        "Fast, without a trial: one question is still open."
    );
    assert_eq!(
        propose_tier(Answers {
            cost: Some(Level::High),
            integration: Some(Level::High),
            ..calm
        })
        .tier,
        Tier::Full
    );
}

#[test]
fn decide_by_follows_from_the_day_customers_have_it() {
    let calendar = WorkingCalendar::default();
    assert_eq!(
        decide_by(day("2026-06-30"), 12, &calendar),
        day("2026-04-07")
    );
    assert_eq!(
        decide_by(day("2026-06-28"), 12, &calendar),
        day("2026-04-03"),
        "a Sunday moves back"
    );
}
