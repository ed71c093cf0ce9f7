use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in a test")
}

fn days(n: i32) -> WorkingDays {
    WorkingDays::days(n)
}

fn with_holidays(days: &[&str]) -> WorkingCalendar {
    let week = [true, true, true, true, true, false, false];
    WorkingCalendar::new(week, days.iter().map(|d| day(d)).collect()).unwrap()
}

#[test]
fn three_days_from_monday_finish_on_wednesday() {
    let calendar = WorkingCalendar::default();
    let monday = day("2026-02-16");
    assert_eq!(calendar.start_date(monday, WorkingDays::ZERO), monday);
    assert_eq!(
        calendar.finish_date(monday, WorkingDays::days(3)),
        day("2026-02-18")
    );
    assert_eq!(
        calendar.start_date(monday, WorkingDays::days(3)),
        day("2026-02-19")
    );
    assert_eq!(
        calendar.finish_offset(monday, day("2026-02-18")),
        WorkingDays::days(3)
    );
    assert_eq!(
        calendar.start_offset(monday, day("2026-02-19")),
        WorkingDays::days(3)
    );
}

#[test]
fn a_start_on_a_day_off_moves_to_the_next_working_day() {
    let calendar = with_holidays(&["2026-02-16"]);
    let saturday = day("2026-02-14");
    assert_eq!(
        calendar.start_date(saturday, WorkingDays::ZERO),
        day("2026-02-17")
    );
    assert_eq!(
        calendar.finish_date(saturday, WorkingDays::ONE),
        day("2026-02-17")
    );
    assert_eq!(
        calendar.finish_date(saturday, WorkingDays::ZERO),
        day("2026-02-17")
    );
}

#[test]
fn the_date_of_a_half_is_the_day_it_falls_in() {
    let calendar = WorkingCalendar::default();
    let monday = day("2026-02-16");
    assert_eq!(calendar.finish_date(monday, WorkingDays::HALF), monday);
    assert_eq!(
        calendar.finish_date(monday, WorkingDays::halves(5)),
        day("2026-02-18")
    );
    assert_eq!(
        calendar.start_date(monday, WorkingDays::halves(5)),
        day("2026-02-18")
    );
    assert_eq!(
        calendar.start_date(monday, WorkingDays::halves(-1)),
        day("2026-02-13")
    );
}

#[test]
fn decide_by_is_weeks_before_and_never_a_day_off() {
    let calendar = with_holidays(&["2026-04-07", "2026-04-06", "2026-04-03"]);
    assert_eq!(
        WorkingCalendar::default().weeks_before(day("2026-06-30"), 12),
        day("2026-04-07")
    );
    assert_eq!(
        calendar.weeks_before(day("2026-06-30"), 12),
        day("2026-04-02")
    );
    assert_eq!(
        calendar.weeks_before(day("2026-06-30"), u32::MAX),
        FIRST_DAY,
        "clamped"
    );
}

#[test]
fn distance_counts_the_days_after_the_first() {
    let calendar = WorkingCalendar::default();
    let (friday, saturday, monday) = (day("2026-02-13"), day("2026-02-14"), day("2026-02-16"));
    assert_eq!(calendar.working_days_between(friday, friday), 0);
    assert_eq!(calendar.working_days_between(friday, saturday), 0);
    assert_eq!(calendar.working_days_between(friday, monday), 1);
    assert_eq!(calendar.working_days_between(saturday, monday), 1);
    assert_eq!(calendar.working_days_between(monday, friday), -1);
    assert_eq!(
        calendar.working_days_between(day("2026-03-12"), day("2026-03-25")),
        9
    );
}

#[test]
fn weeks_begin_on_their_first_working_day() {
    let calendar = with_holidays(&["2026-04-03", "2026-04-06"]);
    let shown: Vec<String> = calendar
        .week_starts(day("2026-03-25"), days(13))
        .iter()
        .map(|(offset, day)| format!("{offset} {day}"))
        .collect();
    // From Wednesday: three days, then four (Good Friday), then from Tuesday (Easter Monday).
    assert_eq!(shown, ["3 2026-03-30", "7 2026-04-07", "11 2026-04-13"]);
    assert_eq!(calendar.week_starts(day("2026-03-23"), days(1)).len(), 1);
    assert!(calendar.week_starts(day("2026-03-23"), days(0)).is_empty());
}

#[test]
fn a_week_without_work_is_refused() {
    let refused = WorkingCalendar::new([false; 7], BTreeSet::new()).unwrap_err();
    assert!(refused.to_string().contains("At least one day"));
}

#[test]
fn extremes_stay_within_what_a_date_can_write() {
    let calendar = WorkingCalendar::default();
    assert_eq!(
        calendar.add_working_days(day("2026-01-01"), i64::MAX),
        LAST_DAY
    );
    assert_eq!(
        calendar.add_working_days(day("2026-01-01"), i64::MIN),
        FIRST_DAY
    );
    assert_eq!(
        WorkingDays::days(i32::MAX) + WorkingDays::ONE,
        WorkingDays::halves(i32::MAX)
    );
}

#[test]
fn a_long_shutdown_is_stepped_over() {
    let shut: BTreeSet<_> = day("2026-12-01").iter_days().take(400).collect();
    let calendar = WorkingCalendar::new([true; 7], shut).unwrap();
    assert_eq!(calendar.next_working(day("2026-12-01")), day("2028-01-05"));
    assert_eq!(
        calendar.previous_working(day("2027-06-01")),
        day("2026-11-30")
    );
    assert_eq!(
        calendar.working_days_between(day("2026-12-01"), day("2028-01-04")),
        0
    );
}

#[test]
fn offsets_come_back_from_their_dates() {
    let holidays: Vec<NaiveDate> = day("2020-01-03")
        .iter_days()
        .step_by(31)
        .take(300)
        .collect();
    let week = [true, true, true, true, true, false, false];
    let calendar = WorkingCalendar::new(week, holidays.into_iter().collect()).unwrap();
    let start = day("2026-02-16");
    let mut sum = 0;
    for n in 0..10_000 {
        let date = calendar.finish_date(start, WorkingDays::halves(n));
        sum += calendar.finish_offset(start, date).as_halves() - n;
    }
    assert!(
        (0..=10_002).contains(&sum),
        "offsets come back, rounded up to a day: {sum}"
    );
}

#[test]
fn durations_are_typed_and_shown_in_halves() {
    for (typed, shown) in [
        ("4", "4"),
        ("2.5", "2.5"),
        ("2,5", "2.5"),
        (" -0.5", "-0.5"),
        ("4.0", "4"),
    ] {
        assert_eq!(WorkingDays::parse(typed).unwrap().to_string(), shown);
    }
    for bad in ["", "abc", "2.3", "1e3", "NaN", "inf", "99999", "1.2.3"] {
        let said = WorkingDays::parse(bad).unwrap_err().to_string();
        assert!(said.contains("whole or half days"), "{bad:?} said {said}");
    }
    assert_eq!(WorkingDays::halves(5).whole_days_up(), 3);
    assert_eq!(WorkingDays::halves(-5).whole_days_up(), -2);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (-40_000i64..60_000).prop_map(|n| EPOCH + TimeDelta::days(n))
}

fn any_calendar() -> impl Strategy<Value = WorkingCalendar> {
    let near = (44_000i64..47_000).prop_map(|n| EPOCH + TimeDelta::days(n));
    (
        any::<[bool; 7]>(),
        prop::collection::btree_set(near, 0..60),
        0usize..7,
    )
        .prop_map(|(mut week, holidays, always)| {
            week[always] = true;
            WorkingCalendar::new(week, holidays).unwrap()
        })
}

proptest! {
    /// The closed form agrees with walking the calendar day by day.
    #[test]
    fn adding_is_walking(calendar in any_calendar(), from in 44_000i64..47_000, n in -60i64..60) {
        let start = EPOCH + TimeDelta::days(from);
        let mut walked = start;
        while !calendar.is_working(walked) {
            walked = walked.succ_opt().unwrap();
        }
        let mut left = n;
        while left != 0 {
            walked += TimeDelta::days(left.signum());
            if calendar.is_working(walked) {
                left -= left.signum();
            }
        }
        prop_assert_eq!(calendar.add_working_days(start, n), walked);
    }

    #[test]
    fn offsets_and_dates_are_inverse(calendar in any_calendar(), start in any_day(), n in -500i32..500) {
        let offset = WorkingDays::days(n);
        prop_assert_eq!(calendar.start_offset(start, calendar.start_date(start, offset)), offset);
        if n != 0 {
            prop_assert_eq!(calendar.finish_offset(start, calendar.finish_date(start, offset)), offset);
        }
    }

    #[test]
    fn distance_is_additive_and_signed(
        calendar in any_calendar(), a in any_day(), b in any_day(), c in any_day()
    ) {
        let between = |x, y| calendar.working_days_between(x, y);
        prop_assert_eq!(between(a, b) + between(b, c), between(a, c));
        prop_assert_eq!(between(a, b), -between(b, a));
    }

    #[test]
    fn every_answer_is_a_working_day(calendar in any_calendar(), date in any_day(), weeks in 0u32..200) {
        prop_assert!(calendar.is_working(calendar.next_working(date)));
        prop_assert!(calendar.is_working(calendar.previous_working(date)));
        let decide_by = calendar.weeks_before(date, weeks);
        prop_assert!(calendar.is_working(decide_by));
        prop_assert!(decide_by <= date);
        prop_assert!(calendar.next_working(date) >= date && calendar.previous_working(date) <= date);
    }
}
