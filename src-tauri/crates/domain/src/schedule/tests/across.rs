//! Links between calendars: one works Sunday to Thursday, the other Monday to Friday.

use super::*;
use crate::calendar::WorkingCalendar;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Thursday 12 March 2026.
const THURSDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();

fn calendars() -> Calendars {
    let dubai = [true, true, true, true, false, false, true];
    let eid = BTreeSet::from([NaiveDate::from_ymd_opt(2026, 3, 17).unwrap()]);
    Calendars {
        start: THURSDAY,
        list: vec![
            WorkingCalendar::default(),
            WorkingCalendar::new(dubai, eid).unwrap(),
        ],
    }
}

/// A network whose steps work in these calendars.
fn in_calendars(lines: &[&str], places: &[usize]) -> Network {
    let mut made = network(lines);
    for (step, place) in made.steps.iter_mut().zip(places) {
        step.calendar = *place;
    }
    made.calendars = Some(calendars());
    made
}

fn dates(made: &Network) -> Vec<String> {
    let solved = made.solve().unwrap();
    let all = made.calendars.as_ref().unwrap();
    let steps = made.steps.iter().zip(&solved.times);
    steps
        .map(|(step, t)| {
            let calendar = &all.list[step.calendar];
            let start = calendar.start_date(all.start, t.early_start);
            let finish = calendar.finish_date(all.start, t.early_finish);
            format!(
                "{} {}–{}",
                step.name,
                start.format("%a %-d"),
                finish.format("%a %-d")
            )
        })
        .collect()
}

#[test]
fn a_finish_on_thursday_lets_friday_start_only_where_friday_works() {
    let made = in_calendars(&["A 1:", "B 1: A", "C 1: B"], &[0, 0, 1]);
    assert_eq!(
        dates(&made),
        ["A Thu 12–Thu 12", "B Fri 13–Fri 13", "C Sun 15–Sun 15"]
    );
    let made = in_calendars(&["A 1:", "B 1: A", "C 1: B"], &[0, 1, 0]);
    assert_eq!(
        dates(&made),
        ["A Thu 12–Thu 12", "B Sun 15–Sun 15", "C Mon 16–Mon 16"]
    );
}

#[test]
fn a_lag_counts_the_working_days_of_the_successor() {
    // Sunday and Monday pass, Tuesday is a holiday there.
    let made = in_calendars(&["A 1:", "B 1: A+2"], &[0, 1]);
    assert_eq!(dates(&made)[1], "B Wed 18–Wed 18");
    let made = in_calendars(&["A 1:", "B 1: A+2"], &[1, 0]);
    assert_eq!(dates(&made)[1], "B Tue 17–Tue 17");
}

#[test]
fn halves_cross_at_noon() {
    let made = in_calendars(&["A 0.5:", "B 1: A"], &[0, 1]);
    let solved = made.solve().unwrap();
    assert_eq!(
        solved.times[1].early_start,
        WorkingDays::HALF,
        "Thursday noon"
    );
    assert_eq!(dates(&made)[1], "B Thu 12–Sun 15");
}

#[test]
fn the_whole_may_finish_on_a_day_off_of_the_first() {
    let made = in_calendars(&["A 1:", "B 2: A"], &[0, 1]);
    let solved = made.solve().unwrap();
    assert_eq!(solved.finish_date, NaiveDate::from_ymd_opt(2026, 3, 16));
    let made = in_calendars(&["A 1:", "B 1: A"], &[0, 1]);
    let solved = made.solve().unwrap();
    assert_eq!(
        solved.finish_date,
        NaiveDate::from_ymd_opt(2026, 3, 15),
        "a Sunday"
    );
    // Friday is a working day for A and none for B.
    assert_eq!(solved.times[0].total_slack, days(1));
    assert!(solved.times[1].critical);
}

#[test]
fn slack_is_counted_in_ones_own_working_days() {
    // D holds the finish to Wednesday 18; C could start up to Wednesday, and Tuesday is off there.
    let made = in_calendars(&["A 1:", "C 1: A", "D 4: A"], &[0, 1, 0]);
    let solved = made.solve().unwrap();
    assert_eq!(dates(&made)[1..], ["C Sun 15–Sun 15", "D Fri 13–Wed 18"]);
    assert_eq!(solved.times[1].total_slack, days(2), "Monday and Wednesday");
    assert_eq!(solved.times[1].free_slack, days(2));
    assert!(!solved.times[1].critical && solved.times[0].critical);
}

#[test]
fn a_calendar_that_is_not_there_is_named() {
    let made = in_calendars(&["Pilot 1:"], &[2]);
    let why = made.solve().unwrap_err().to_string();
    assert_eq!(
        why,
        "“Pilot” works in a calendar that does not exist; choose one that does."
    );
}

fn mixed() -> impl Strategy<Value = Network> {
    (any_network(), prop::collection::vec(0usize..2, 30)).prop_map(|(mut made, places)| {
        for (step, place) in made.steps.iter_mut().zip(places) {
            step.calendar = place;
        }
        made.calendars = Some(calendars());
        made
    })
}

proptest! {
    #[test]
    fn in_one_calendar_nothing_changes(made in any_network()) {
        let mut dated = made.clone();
        dated.calendars = Some(calendars());
        let (plain, dated) = (made.solve().unwrap(), dated.solve().unwrap());
        prop_assert_eq!(&plain.times, &dated.times);
        prop_assert_eq!(plain.finish, dated.finish);
    }

    #[test]
    fn no_link_is_violated_across_calendars(made in mixed()) {
        let solved = made.solve().unwrap();
        prop_assert!(solved.broken_links.is_empty());
        for t in &solved.times {
            prop_assert!(t.total_slack >= WorkingDays::ZERO, "{:?}", t);
            prop_assert!(t.free_slack >= WorkingDays::ZERO && t.free_slack <= t.total_slack);
        }
        prop_assert!(solved.times.iter().any(|t| t.critical));
    }

    /// Starting as late as they may, steps still keep every link and the finish.
    #[test]
    fn late_dates_are_a_schedule_across_calendars(made in mixed()) {
        let solved = made.solve().unwrap();
        let mut late = made.clone();
        for (step, t) in late.steps.iter_mut().zip(&solved.times) {
            step.not_before = Some(t.late_start);
        }
        let again = late.solve().unwrap();
        prop_assert_eq!(again.finish_date, solved.finish_date);
        prop_assert!(again.broken_links.is_empty());
    }
}
