//! Who is overbooked, and the smallest later start that clears it.

use super::*;
use crate::ids::{Id, PersonId};
use chrono::TimeDelta;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn person(n: u128) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(n))
}

fn owed(of: &[(Selection, Vec<PersonId>)]) -> Vec<Owed> {
    let each = of.iter();
    each.map(|(it, people)| it.plan().owed(&it.lanes(), people.clone()))
        .collect()
}

/// The selection with a step that starts later, as the app would store it.
fn moved(it: &Selection, step: usize, days: i64) -> Option<Selection> {
    let (starts_on, steps) = it.plan().started_later(&it.lanes(), step, days)?;
    Some(Selection {
        starts_on,
        steps,
        ..it.clone()
    })
}

fn later(it: &Selection, step: usize, days: i64) -> Option<Later> {
    let then = moved(it, step, days)?;
    then.plan().later(&then.lanes(), &it.lanes(), step)
}

fn way_out(all: &[(Selection, Vec<PersonId>)], overlap: &Overlap) -> WayOut {
    let plans = owed(all);
    Book::new(&plans).way_out(overlap, |at, days| later(&all[at.plan].0, at.step, days))
}

fn overlaps(all: &[(Selection, Vec<PersonId>)]) -> Vec<Overlap> {
    Book::new(&owed(all)).overlaps()
}

/// Steps of so many half days, one after the other, from a day on.
fn chain(starts_on: &str, halves: &[i32]) -> Selection {
    let mut it = Selection::of(Tier::Custom);
    it.checks.clear();
    it.steps = halves
        .iter()
        .map(|half| StepPlan::new(StepKind::Custom, WorkingDays::halves(*half)))
        .collect();
    it.starts_on = day(starts_on);
    it.today = day("2026-02-10");
    it
}

#[test]
fn a_window_is_the_last_two_working_days_and_no_more_than_the_step() {
    // Mon 16 Feb: three days to Wed, two to Fri, then one on Mon 23, half a day on Tue, a milestone.
    let it = chain("2026-02-16", &[6, 4, 2, 1, 0]);
    let windows = |it: &Selection| -> Vec<(String, String)> {
        let owed = it.plan().owed(&it.lanes(), vec![person(1)]);
        let gates = owed.gates.iter();
        gates
            .map(|g| (g.from.to_string(), g.to.to_string()))
            .collect()
    };
    let all = [
        ("2026-02-17", "2026-02-18"),
        ("2026-02-19", "2026-02-20"),
        ("2026-02-23", "2026-02-23"),
        ("2026-02-24", "2026-02-24"),
        ("2026-02-24", "2026-02-24"),
    ]
    .map(|(from, to)| (from.to_owned(), to.to_owned()));
    assert_eq!(windows(&it), all);

    let over_a_weekend = chain("2026-02-19", &[6]);
    assert_eq!(
        windows(&over_a_weekend),
        [("2026-02-20".to_owned(), "2026-02-23".to_owned())],
        "Friday and Monday"
    );

    let mut on_the_way = it;
    on_the_way.today = day("2026-02-20");
    assert_eq!(
        windows(&on_the_way)[0],
        ("2026-02-20".to_owned(), "2026-02-20".to_owned()),
        "days gone owe nothing, nor do windows that are gone"
    );
    on_the_way.close(0, "2026-02-16", "2026-02-18");
    on_the_way.close(1, "2026-02-19", "2026-02-20");
    on_the_way.steps[2].actual_start = Some(day("2026-02-20"));
    let owed = on_the_way.plan().owed(&on_the_way.lanes(), vec![person(1)]);
    assert_eq!(owed.gates[0].step, 2, "closed gates owe nothing");
    assert!(!owed.gates[0].movable, "what has begun keeps its date");
    assert!(owed.gates[1].movable);
}

#[test]
fn overbooked_is_one_person_two_initiatives_and_a_day_of_both() {
    let (ana, jonas, mira) = (person(1), person(2), person(3));
    let a = chain("2026-02-16", &[6]);
    let b = chain("2026-02-17", &[6]);
    let all = [
        (a.clone(), vec![ana, jonas]),
        (b.clone(), vec![ana, mira]),
        (b.clone(), vec![mira]),
    ];
    let found = overlaps(&all);
    let told: Vec<_> = found.iter().map(|o| (o.person, o.from, o.to)).collect();
    assert_eq!(
        told,
        [
            (ana, day("2026-02-18"), day("2026-02-18")),
            (mira, day("2026-02-18"), day("2026-02-19")),
        ],
        "Ana on Wednesday; Mira twice over; Jonas owes one thing only"
    );
    assert_eq!(found[0].first, At { plan: 0, step: 0 });

    let parted = [
        (a.clone(), vec![ana]),
        (chain("2026-02-18", &[6]), vec![ana]),
    ];
    assert_eq!(overlaps(&parted), [], "Wednesday, then from Thursday on");
    let steps_of_one = [(chain("2026-02-16", &[1, 1, 1, 1]), vec![ana])];
    assert_eq!(overlaps(&steps_of_one), [], "one plan is one plan");
}

#[test]
fn the_smallest_later_start_clears_it() {
    let ana = person(1);
    // Both end with Wed 18; the second plan's gate is the one that has room.
    let mut a = chain("2026-02-16", &[6]);
    a.steps[0].actual_start = Some(day("2026-02-16"));
    let b = chain("2026-02-11", &[5, 7]);
    let mut all = [(a, vec![ana]), (b, vec![ana])];
    let overlap = overlaps(&all)[0];
    assert_eq!(overlap.to, day("2026-02-18"));
    let WayOut::Start(shift) = way_out(&all, &overlap) else {
        panic!("it can be cleared")
    };
    assert_eq!(shift.at, At { plan: 1, step: 1 }, "the other has begun");
    assert_eq!(shift.by, WorkingDays::halves(3), "from noon on Friday");
    assert_eq!(shift.starts_on, day("2026-02-17"));
    all[1].0 = moved(&all[1].0, 1, shift.days).expect("it can start later");
    assert_eq!(overlaps(&all), []);
}

#[test]
fn a_start_that_misses_decide_by_is_told_and_not_offered() {
    let ana = person(1);
    let mut a = chain("2026-02-16", &[6]);
    a.steps[0].actual_start = Some(day("2026-02-16"));
    let mut b = chain("2026-02-16", &[6]);
    b.decide_by = Some(day("2026-02-19"));
    let all = [(a.clone(), vec![ana]), (b.clone(), vec![ana])];
    let WayOut::TooLate(shift) = way_out(&all, &overlaps(&all)[0]) else {
        panic!("two days later is a day too late")
    };
    assert_eq!(shift.later_than_due, WorkingDays::days(1));

    // Late as it is, it may not become later; with a day to spare it may.
    b.decide_by = Some(day("2026-02-17"));
    let late = [(a.clone(), vec![ana]), (b.clone(), vec![ana])];
    assert!(matches!(
        way_out(&late, &overlaps(&late)[0]),
        WayOut::TooLate(_)
    ));
    b.decide_by = Some(day("2026-02-20"));
    let early = [(a.clone(), vec![ana]), (b.clone(), vec![ana])];
    assert!(matches!(
        way_out(&early, &overlaps(&early)[0]),
        WayOut::Start(_)
    ));
    // The day that a step is due counts like decide-by.
    b.steps[0].finish_by = Some(day("2026-02-18"));
    let due = [(a.clone(), vec![ana]), (b.clone(), vec![ana])];
    assert!(matches!(
        way_out(&due, &overlaps(&due)[0]),
        WayOut::TooLate(_)
    ));

    b.steps[0].actual_start = Some(day("2026-02-16"));
    let begun = [(a, vec![ana]), (b, vec![ana])];
    assert_eq!(way_out(&begun, &overlaps(&begun)[0]), WayOut::BothBegun);
}

#[test]
fn clearing_it_makes_nobody_else_overbooked() {
    let (ana, jonas) = (person(1), person(2));
    let mut a = chain("2026-02-16", &[6]);
    a.steps[0].actual_start = Some(day("2026-02-16"));
    let b = chain("2026-02-16", &[6]);
    // Jonas, of the plan that could move, owes elsewhere on Thursday to Monday.
    let mut c = chain("2026-02-19", &[6]);
    c.steps[0].actual_start = Some(day("2026-02-19"));
    let all = [(a, vec![ana]), (b, vec![ana, jonas]), (c, vec![jonas])];
    let WayOut::Start(shift) = way_out(&all, &overlaps(&all)[0]) else {
        panic!("it can be cleared")
    };
    assert_eq!(shift.by, WorkingDays::days(5), "past what Jonas owes too");
}

/// Any few plans of any few people.
fn any_plans() -> impl Strategy<Value = Vec<(Selection, Vec<PersonId>)>> {
    let one = (
        0i64..14,
        prop::collection::vec(0i32..9, 1..5),
        0usize..3,
        any::<bool>(),
        prop::option::of(0i64..30),
        prop::collection::btree_set(1u128..4, 1..3),
    );
    prop::collection::vec(one, 2..5).prop_map(|plans| {
        let made = plans.into_iter();
        made.map(|(start, halves, begun, today_later, decide_by, people)| {
            let mut it = chain("2026-02-16", &halves);
            it.starts_on += TimeDelta::days(start);
            let mut at = it.calendar.next_working(it.starts_on);
            for step in it.steps.iter_mut().take(begun) {
                step.actual_start = Some(at);
                at = it.calendar.add_working_days(at, 2);
            }
            if today_later {
                it.today = day("2026-02-20");
            }
            it.decide_by = decide_by.map(|days| it.starts_on + TimeDelta::days(days));
            (it, people.into_iter().map(person).collect())
        })
        .collect()
    })
}

/// Who meets what where, day by day, without the book.
fn by_days(all: &[(Selection, Vec<PersonId>)]) -> BTreeSet<(PersonId, At, At)> {
    let mut met = BTreeSet::new();
    let plans = owed(all);
    for (n, one) in plans.iter().enumerate() {
        for (m, other) in plans.iter().enumerate().skip(n + 1) {
            for (a, b) in one
                .gates
                .iter()
                .flat_map(|a| other.gates.iter().map(move |b| (a, b)))
            {
                let shared = a.from.iter_days().take_while(|d| *d <= a.to);
                if shared.into_iter().any(|d| b.from <= d && d <= b.to) {
                    for who in one.people.iter().filter(|who| other.people.contains(who)) {
                        let at = |plan, step| At { plan, step };
                        met.insert((*who, at(n, a.step), at(m, b.step)));
                    }
                }
            }
        }
    }
    met
}

fn pair(o: &Overlap) -> (PersonId, At, At) {
    (o.person, o.first.min(o.second), o.first.max(o.second))
}

proptest! {
    // Each tries every start there is with the plan laid out anew.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_book_finds_what_a_look_at_every_day_finds(all in any_plans()) {
        let found: BTreeSet<_> = overlaps(&all).iter().map(pair).collect();
        prop_assert_eq!(found, by_days(&all));
    }

    #[test]
    fn an_offered_start_clears_it_and_no_smaller_one_does(all in any_plans()) {
        let before = by_days(&all);
        let late = |it: &Selection| it.plan().owed(&it.lanes(), Vec::new()).late;
        for overlap in overlaps(&all) {
            // Every start there is, tried one by one with the plan laid out anew.
            let mut good = Vec::new();
            let mut costly = false;
            for at in [overlap.first, overlap.second] {
                for days in 1..=FARTHEST {
                    let Some(then) = moved(&all[at.plan].0, at.step, days) else { continue };
                    let by = later(&all[at.plan].0, at.step, days).expect("laid out").by;
                    let keeps = late(&then) <= late(&all[at.plan].0);
                    let mut tried = all.clone();
                    tried[at.plan].0 = then;
                    let after = by_days(&tried);
                    if after.contains(&pair(&overlap)) || !after.is_subset(&before) {
                        continue;
                    }
                    let leaves = after.iter().any(|(who, ..)| *who == overlap.person);
                    if keeps { good.push((leaves, by, at, days)); } else { costly = true; }
                }
            }
            let least = good.iter().map(|(leaves, by, ..)| (*by, *leaves)).min();
            match way_out(&all, &overlap) {
                WayOut::Start(shift) => {
                    let told = good.iter().find(|(.., at, days)| (*at, *days) == (shift.at, shift.days));
                    let (leaves, by, ..) = told.expect("what is offered clears it");
                    prop_assert_eq!(*by, shift.by);
                    prop_assert_eq!(Some((*by, *leaves)), least);
                }
                WayOut::TooLate(_) => prop_assert!(least.is_none() && costly),
                WayOut::BothBegun | WayOut::None => prop_assert!(least.is_none() && !costly),
            }
        }
    }
}
