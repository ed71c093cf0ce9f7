//! The day on which the choice falls, where it is no working day of ours.

use super::*;

/// Align to Show end on Thursday 12 March; nothing is uncertain.
fn decided_by_friday() -> Selection {
    let mut it = Selection::of(Tier::Fast);
    it.checks.clear();
    it.decide_by = Some(day("2026-03-13"));
    for step in &mut it.steps {
        (step.optimistic, step.pessimistic) = (Some(step.duration), Some(step.duration));
    }
    it
}

/// Decide works on every day of the week.
fn decided_elsewhere() -> Selection {
    let mut it = decided_by_friday();
    it.regions = vec![WorkingCalendar::continuous()];
    it.steps[4].region = Some(0);
    it
}

#[test]
fn a_choice_made_on_a_day_off_is_said_with_that_day_and_is_late() {
    let mut it = decided_by_friday();
    it.today = day("2026-03-16");
    it.close(0, "2026-02-16", "2026-02-18");
    it.close(1, "2026-02-19", "2026-02-25");
    it.close(2, "2026-02-26", "2026-03-03");
    it.close(3, "2026-03-04", "2026-03-12");
    it.close(4, "2026-03-13", "2026-03-15");
    let lanes = it.lanes();
    assert_eq!(lanes.finish_date, day("2026-03-15"), "a Sunday");
    assert_eq!(lanes.finish, days(20), "no working day more");
    assert_eq!(lanes.late_after_decide_by, WorkingDays::HALF);
    assert_eq!(lanes.first_late_step, Some(4));
    it.close(4, "2026-03-13", "2026-03-13");
    let lanes = it.lanes();
    assert_eq!(lanes.finish_date, day("2026-03-13"));
    assert_eq!(lanes.late_after_decide_by, WorkingDays::ZERO);
    assert_eq!(lanes.first_late_step, None);
}

#[test]
fn a_choice_that_another_week_ends_on_our_day_off_is_late_too() {
    let it = decided_elsewhere();
    let lanes = it.lanes();
    assert_eq!(lanes.finish_date, day("2026-03-14"), "a Saturday");
    assert_eq!(lanes.planned_finish_date, day("2026-03-14"));
    assert_eq!(lanes.finish, days(20));
    assert_eq!(lanes.late_after_decide_by, WorkingDays::HALF);
    assert_eq!(lanes.first_late_step, Some(4));
    let odds = it.plan().chance(1).expect("runs").expect("open");
    assert_eq!(odds.meets, Some(0.0), "Saturday is after Friday");
    assert_eq!(
        (odds.p50_date, odds.p80_date),
        (day("2026-03-14"), day("2026-03-14"))
    );
    let mut kept = it;
    kept.steps[4].duration = days(1);
    kept.steps[4].planned = days(1);
    (kept.steps[4].optimistic, kept.steps[4].pessimistic) = (Some(days(1)), Some(days(1)));
    assert_eq!(kept.lanes().late_after_decide_by, WorkingDays::ZERO);
    let odds = kept.plan().chance(1).expect("runs").expect("open");
    assert_eq!(odds.meets, Some(1.0));
}

#[test]
fn a_step_elsewhere_takes_the_days_of_its_own_week() {
    let lanes = decided_elsewhere().lanes();
    let decide = lanes.accelerated.last().expect("Decide");
    assert_eq!(
        decide.length(),
        days(1),
        "Friday is all of it that is drawn"
    );
    assert_eq!(decide.takes, days(2), "Friday and Saturday");
    assert_eq!(lanes.accelerated[0].takes, days(3));
}

#[test]
fn without_decide_the_last_end_is_the_end() {
    let mut it = Selection::of(Tier::Fast);
    it.steps.truncate(4);
    it.checks.clear();
    it.regions = vec![WorkingCalendar::continuous()];
    it.steps[3].region = Some(0);
    // Seven days from Wednesday 4 March.
    let lanes = it.lanes();
    assert_eq!(lanes.finish_date, day("2026-03-10"));
    it.steps[3].duration = days(11);
    assert_eq!(it.lanes().finish_date, day("2026-03-14"), "a Saturday");
}

#[test]
fn the_latest_start_counts_the_days_of_the_other_week() {
    let it = decided_elsewhere();
    // From Monday 16 February it ends on the Saturday after decide-by: a working day earlier.
    assert_eq!(it.lanes().latest_start, Some(day("2026-02-13")));
    let mut kept = it;
    kept.steps[4].region = None;
    kept.steps[4].planned = days(1);
    assert_eq!(kept.lanes().latest_start, Some(day("2026-02-16")));
}
