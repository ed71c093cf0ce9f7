use super::*;
use crate::lanes::learned::{Learned, PaceOf, Past, PastStep, learn};
use chrono::Days;
use proptest::prelude::*;

fn past(
    calendar: &WorkingCalendar,
    tier: Tier,
    first: &str,
    steps: &[(StepKind, i64)],
) -> Past<'static> {
    // A leaked calendar keeps the helper short; there are a few in a test.
    let calendar: &'static WorkingCalendar = Box::leak(Box::new(calendar.clone()));
    let mut at = calendar.next_working(day(first));
    let steps = steps
        .iter()
        .map(|(kind, took)| {
            let started = at;
            let finished = calendar.add_working_days(at, took - 1);
            at = calendar.add_working_days(finished, 1);
            PastStep {
                kind: *kind,
                calendar,
                started,
                finished,
            }
        })
        .collect();
    Past {
        tier,
        calendar,
        steps,
    }
}

fn week() -> WorkingCalendar {
    let week = [true, true, true, true, true, false, false];
    WorkingCalendar::new(week, Default::default()).expect("a week")
}

fn fast(first: &str, align: i64, decide: i64) -> Past<'static> {
    let steps = [(StepKind::Align, align), (StepKind::Decide, decide)];
    past(&week(), Tier::Fast, first, &steps)
}

fn of(learned: &[Learned], kind: StepKind) -> Option<(WorkingDays, usize)> {
    let found = learned.iter().find(|l| l.of == PaceOf::Step(kind));
    found.map(|l| (l.took, l.from))
}

#[test]
fn two_are_not_a_habit_and_three_are() {
    let mut all = vec![fast("2026-01-05", 3, 1), fast("2026-02-02", 9, 2)];
    assert_eq!(learn(&all), []);
    all.push(fast("2026-03-02", 4, 8));
    let learned = learn(&all);
    assert_eq!(of(&learned, StepKind::Align), Some((days(4), 3)));
    assert_eq!(of(&learned, StepKind::Decide), Some((days(2), 3)));
    assert_eq!(of(&learned, StepKind::Prove), None);
}

#[test]
fn of_four_it_is_half_way_and_only_the_last_five_count() {
    let mut all: Vec<_> = [
        ("2026-01-05", 3),
        ("2026-02-02", 4),
        ("2026-03-02", 5),
        ("2026-04-01", 9),
    ]
    .map(|(first, took)| fast(first, took, 2))
    .to_vec();
    assert_eq!(
        of(&learn(&all), StepKind::Align),
        Some((WorkingDays::halves(9), 4))
    );
    all.insert(0, fast("2024-01-08", 60, 2));
    all.insert(0, fast("2024-06-03", 80, 2));
    assert_eq!(of(&learn(&all), StepKind::Align), Some((days(5), 5)));
}

#[test]
fn off_the_shelf_feeds_only_its_own_number() {
    let off = |first| {
        let steps = [(StepKind::Align, 1), (StepKind::Decide, 3)];
        past(&week(), Tier::OffTheShelf, first, &steps)
    };
    let all = [off("2026-01-05"), off("2026-01-12"), off("2026-02-09")];
    let learned = learn(&all);
    assert_eq!(learned.len(), 1);
    assert_eq!(learned[0].of, PaceOf::OffTheShelf);
    assert_eq!((learned[0].took, learned[0].from), (days(4), 3));
}

#[test]
fn what_is_not_decided_and_what_has_no_usual_pace_is_left_out() {
    let open = [(StepKind::Align, 4), (StepKind::Contract, 9)];
    let all = ["2026-01-05", "2026-02-02", "2026-03-02"]
        .map(|first| past(&week(), Tier::Full, first, &open));
    assert_eq!(learn(&all), []);
    let own = [
        (StepKind::Custom, 4),
        (StepKind::Decide, 2),
        (StepKind::Contract, 9),
    ];
    let all = ["2026-01-05", "2026-02-02", "2026-03-02"]
        .map(|first| past(&week(), Tier::Custom, first, &own));
    assert_eq!(learn(&all).len(), 1, "Decide alone");
}

#[test]
fn days_off_are_not_counted() {
    let all = ["2026-01-08", "2026-01-15", "2026-01-22"].map(|first| fast(first, 3, 2));
    assert_eq!(
        all[0].steps[0].finished,
        day("2026-01-12"),
        "Thursday to Monday"
    );
    assert_eq!(of(&learn(&all), StepKind::Align), Some((days(3), 3)));
}

proptest! {
    /// The middle lies among what happened, and the order of the list says nothing.
    #[test]
    fn the_middle_lies_among_what_happened(took in prop::collection::vec(1_i64..60, 3..9)) {
        let mut all: Vec<_> = took
            .iter()
            .enumerate()
            .map(|(n, took)| {
                let first = day("2020-01-06") + Days::new(200 * n as u64);
                fast(&first.to_string(), *took, 1)
            })
            .collect();
        let learned = of(&learn(&all), StepKind::Align).expect("three or more");
        let last = &took[took.len().saturating_sub(5)..];
        let (least, most) = (last.iter().min().unwrap(), last.iter().max().unwrap());
        let halves = i64::from(learned.0.as_halves());
        prop_assert!((least * 2..=most * 2).contains(&halves));
        prop_assert_eq!(learned.1, last.len());
        all.reverse();
        prop_assert_eq!(of(&learn(&all), StepKind::Align), Some(learned));
    }
}
