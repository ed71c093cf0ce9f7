//! Named scenarios with answers worked out by hand: every kind of link, lags and leads, constraints,
//! actuals, status dates, several ends, calendars.

use super::*;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a scenario changes in its network, and what it must then show.
type Scenario = (
    &'static str,
    &'static [&'static str],
    fn(&mut Network),
    &'static str,
);

const AS_IT_IS: fn(&mut Network) = |_| {};

const LINKS: &[Scenario] = &[
    (
        "finish to start",
        &["A 3:", "B 2: A"],
        AS_IT_IS,
        "A* 0-3 0, B* 3-5 0",
    ),
    (
        "finish to start with a lag",
        &["A 3:", "B 2: A+2"],
        AS_IT_IS,
        "A* 0-3 0, B* 5-7 0",
    ),
    (
        "finish to start with a lead",
        &["A 3:", "B 2: A-1"],
        AS_IT_IS,
        "A* 0-3 0, B* 2-4 0",
    ),
    (
        "a lead never starts before the whole does",
        &["A 1:", "B 4: A-3"],
        AS_IT_IS,
        "A 0-1 2, B* 0-4 0",
    ),
    (
        "start to start",
        &["A 4:", "B 6: A-ss"],
        AS_IT_IS,
        "A* 0-4 0, B* 0-6 0",
    ),
    (
        "start to start with a lag",
        &["A 4:", "B 3: A-ss+2"],
        AS_IT_IS,
        "A* 0-4 0, B* 2-5 0",
    ),
    (
        "start to start with a lead",
        &["A 4:", "B 3: A-ss-1"],
        AS_IT_IS,
        "A* 0-4 0, B 0-3 1",
    ),
    (
        "finish to finish",
        &["A 5:", "B 2: A-ff"],
        AS_IT_IS,
        "A* 0-5 0, B* 3-5 0",
    ),
    (
        "finish to finish with a lag and a long successor",
        &["A 2:", "B 6: A-ff+1"],
        AS_IT_IS,
        "A 0-2 3, B* 0-6 0",
    ),
    (
        "start to finish",
        &["A 4:", "B 2: A-sf"],
        AS_IT_IS,
        "A* 0-4 0, B 0-2 2",
    ),
    (
        "start to finish with a lag",
        &["A 4:", "B 2: A-sf+6"],
        AS_IT_IS,
        "A* 0-4 0, B* 4-6 0",
    ),
    (
        "a ladder: started after it and finished after it",
        &["A 6:", "B 4: A-ss+2 A-ff+1"],
        AS_IT_IS,
        "A* 0-6 0, B* 3-7 0",
    ),
    (
        "half days, and a lag of half a day",
        &["A 0.5:", "B 1.5: A", "C 2: B+0.5"],
        AS_IT_IS,
        "A* 0-0.5 0, B* 0.5-2 0, C* 2.5-4.5 0",
    ),
    (
        "a milestone waits for what leads to it",
        &["A 3:", "M 0: A", "B 2:", "C 1: M B"],
        AS_IT_IS,
        "A* 0-3 0, M* 3-3 0, B 0-2 1, C* 3-4 0",
    ),
    (
        "several ends: the last one is the finish",
        &["A 2:", "B 5: A", "C 1: A"],
        AS_IT_IS,
        "A* 0-2 0, B* 2-7 0, C 2-3 4",
    ),
    (
        "two critical paths, all of both",
        &["A 1:", "B 3: A", "C 3: A", "D 1: B C"],
        AS_IT_IS,
        "A* 0-1 0, B* 1-4 0, C* 1-4 0, D* 4-5 0",
    ),
    (
        "two strands without a link",
        &["A 4:", "B 6:"],
        AS_IT_IS,
        "A 0-4 2, B* 0-6 0",
    ),
];

const CONSTRAINTS: &[Scenario] = &[
    (
        "start no earlier than",
        &["A 3:", "B 2: A"],
        |made| made.steps[1].not_before = Some(days(5)),
        "A 0-3 2, B* 5-7 0",
    ),
    (
        "start no earlier than, which the link asks anyway",
        &["A 3:", "B 2: A"],
        |made| made.steps[1].not_before = Some(days(1)),
        "A* 0-3 0, B* 3-5 0",
    ),
    (
        "must finish by, and does not",
        &["A 3:", "B 2: A"],
        |made| made.steps[1].finish_by = Some(days(4)),
        "A* 0-3 -1, B* 3-5 -1",
    ),
    (
        "must finish by takes the slack of a step beside the longest path",
        &["A 3:", "B 2: A", "C 9:"],
        |made| made.steps[0].finish_by = Some(days(3)),
        "A* 0-3 0, B 3-5 4, C* 0-9 0",
    ),
    (
        "the whole may take longer: the longest path is still the one to watch",
        &["A 3:", "B 2: A"],
        |made| made.finish_by = Some(days(10)),
        "A* 0-3 5, B* 3-5 5",
    ),
    (
        "the whole must end sooner than it can",
        &["A 3:", "B 2: A"],
        |made| made.finish_by = Some(days(4)),
        "A* 0-3 -1, B* 3-5 -1",
    ),
];

const AS_IT_WENT: &[Scenario] = &[
    (
        "finished late, and what follows moves",
        &["A 3:", "B 2: A"],
        |made| went(&mut made.steps[0], 0, Some(5)),
        "A 0-5 0, B* 5-7 0",
    ),
    (
        "finished early, and what follows comes sooner",
        &["A 3:", "B 2: A"],
        |made| went(&mut made.steps[0], 0, Some(2)),
        "A 0-2 0, B* 2-4 0",
    ),
    (
        "finished without a recorded start: it took what it was meant to",
        &["A 3:", "B 2: A"],
        |made| made.steps[0].actual_finish = Some(days(5)),
        "A 2-5 0, B* 5-7 0",
    ),
    (
        "started before its predecessor was done",
        &["A 3:", "B 5: A"],
        |made| went(&mut made.steps[1], 1, None),
        "A 0-3 3, B* 1-6 0",
    ),
    (
        "half done on the third day: the rest is counted from there",
        &["A 4:", "B 2: A"],
        |made| {
            went(&mut made.steps[0], 0, None);
            made.steps[0].percent = Some(50);
            made.today = Some(days(3));
        },
        "A* 0-5 0, B* 5-7 0",
    ),
    (
        "three quarters done after the first day",
        &["A 4:", "B 2: A"],
        |made| {
            went(&mut made.steps[0], 0, None);
            made.steps[0].percent = Some(75);
            made.today = Some(days(1));
        },
        "A* 0-2 0, B* 2-4 0",
    ),
    (
        "nothing has begun, and the first days have passed",
        &["A 3:", "B 2: A"],
        |made| made.today = Some(days(4)),
        "A* 4-7 0, B* 7-9 0",
    ),
    (
        "under way, and overdue: it ends today at the earliest",
        &["A 3:", "B 2: A"],
        |made| {
            went(&mut made.steps[0], 0, None);
            made.today = Some(days(5));
        },
        "A* 0-6 0, B* 6-8 0",
    ),
];

fn went(step: &mut Step, start: i32, finish: Option<i32>) {
    step.actual_start = Some(days(start));
    step.actual_finish = finish.map(days);
}

#[test]
fn every_scenario_has_the_answer_worked_out_by_hand() {
    let all = [LINKS, CONSTRAINTS, AS_IT_WENT].concat();
    for (name, lines, change, answer) in &all {
        let mut made = network(lines);
        change(&mut made);
        assert_eq!(shown(&made), *answer, "{name}");
    }
    assert_eq!(all.len(), 31);
}

#[test]
fn what_started_out_of_order_names_the_link_it_breaks() {
    let mut made = network(&["A 3:", "B 5: A"]);
    went(&mut made.steps[1], 1, None);
    assert_eq!(made.solve().unwrap().broken_links, [0]);
}

fn march(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

/// On which day a step that begins on a day ends; Thursday is the 12th, Monday the 16th.
#[test]
fn a_step_ends_on_the_day_that_the_calendar_says() {
    let week = WorkingCalendar::default();
    let friday_off =
        WorkingCalendar::new(week.week(), BTreeSet::from([march(13)])).expect("a working day");
    let six_days =
        WorkingCalendar::new([true, true, true, true, true, true, false], BTreeSet::new())
            .expect("a working day");
    let scenarios: [(&str, &WorkingCalendar, u32, &str, u32); 8] = [
        (
            "three days from Monday end on Wednesday",
            &week,
            16,
            "3",
            18,
        ),
        ("over the weekend", &week, 12, "3", 16),
        ("over a holiday and the weekend", &friday_off, 12, "3", 17),
        ("a start on a Saturday moves to Monday", &week, 14, "1", 16),
        ("the half day falls on Wednesday", &week, 16, "2.5", 18),
        ("a week of six days", &six_days, 12, "3", 14),
        (
            "without days off",
            &WorkingCalendar::continuous(),
            12,
            "3",
            14,
        ),
        ("half a day ends on the day it begins", &week, 16, "0.5", 16),
    ];
    for (name, calendar, start, length, end) in scenarios {
        let mut made = Network::default();
        let length = WorkingDays::parse(length).unwrap();
        made.steps.push(Step::new(name, length));
        let finish = made.solve().unwrap().times[0].early_finish;
        assert_eq!(
            calendar.finish_date(march(start), finish),
            march(end),
            "{name}"
        );
    }
}

/// The second step begins on a day that its own calendar works, counted from where the first ends.
#[test]
fn a_link_into_another_calendar_begins_on_the_day_it_works() {
    let week = WorkingCalendar::default();
    let sunday_to_thursday = WorkingCalendar::new(
        [true, true, true, true, false, false, true],
        BTreeSet::new(),
    )
    .expect("a working day");
    let scenarios: [(&str, [usize; 2], &str, u32); 4] = [
        ("into a week that works on Sunday", [0, 1], "B 1: A", 15),
        ("out of it, to Monday", [1, 0], "B 1: A", 16),
        ("a lag of two in one's own week", [0, 0], "B 1: A+2", 18),
        ("a lag of two in the other week", [0, 1], "B 1: A+2", 17),
    ];
    for (name, places, second, begins) in scenarios {
        // Two days from Thursday: Thursday and Friday, or Thursday and Sunday.
        let mut made = network(&["A 2:", second]);
        for (step, place) in made.steps.iter_mut().zip(places) {
            step.calendar = place;
        }
        let list = vec![week.clone(), sunday_to_thursday.clone()];
        let calendar = list[places[1]].clone();
        made.calendars = Some(Calendars {
            start: march(12),
            list,
        });
        let start = made.solve().unwrap().times[1].early_start;
        assert_eq!(
            calendar.start_date(march(12), start),
            march(begins),
            "{name}"
        );
    }
}
