//! Steps of one's own beside those that have a usual pace.

use super::*;
use proptest::prelude::*;

fn own(length: i32, tied_by: TiedBy) -> StepPlan {
    let mut step = StepPlan::new(StepKind::Custom, days(length));
    step.tied_by = tied_by;
    step
}

fn usual(lanes: &Lanes, at: usize) -> Option<WorkingDays> {
    let bar = lanes.usual.iter().find(|bar| bar.part == Part::Step(at));
    bar.map(|bar| bar.finish - bar.start)
}

#[test]
fn beside_the_steps_they_add_nothing_to_our_usual_way() {
    let mut it = Selection::of(Tier::Fast);
    for _ in 0..5 {
        it.steps.push(own(6, TiedBy::Links));
    }
    let lanes = it.lanes();
    assert_eq!((lanes.finish, lanes.usual_finish), (days(21), days(65)));
    assert_eq!(lanes.days_saved, Some(days(44)), "as without them");
}

#[test]
fn what_stands_alone_before_the_choice_adds_to_both_and_only_once() {
    let mut it = Selection::of(Tier::Fast);
    // Two side by side between Show, which ends at 19, and Decide: 4 days and 6.
    it.steps.push(own(4, TiedBy::Links));
    it.steps.push(own(6, TiedBy::Links));
    let after = |from, to| Link::finish_start(from, to);
    it.links = vec![after(3, 6), after(3, 7), after(6, 4), after(7, 4)];
    let lanes = it.lanes();
    assert_eq!((lanes.finish, lanes.usual_finish), (days(27), days(71)));
    assert_eq!(
        (usual(&lanes, 6), usual(&lanes, 7)),
        (Some(days(4)), Some(days(2)))
    );
    // After the choice they count in neither.
    it.steps.push(own(30, TiedBy::Links));
    it.links.push(after(4, 8));
    assert_eq!(it.lanes().days_saved, Some(days(44)));
}

#[test]
fn a_plan_of_nothing_else_has_no_usual_way() {
    let mut it = Selection::of(Tier::Custom);
    it.checks.clear();
    it.steps = vec![own(5, TiedBy::Order), own(3, TiedBy::Order)];
    let lanes = it.lanes();
    assert_eq!((lanes.finish, lanes.usual.len()), (days(8), 0));
    assert_eq!(
        lanes.days_saved, None,
        "nobody knows how long it usually takes"
    );
}

proptest! {
    #[test]
    fn as_planned_they_neither_win_nor_cost_days(
        steps in prop::collection::vec((0i32..40, 0usize..6, any::<bool>()), 1..8)
    ) {
        let mut it = Selection::of(Tier::Fast);
        let before = it.lanes().days_saved;
        for (at, (halves, after, into)) in steps.iter().enumerate() {
            let place = 6 + at;
            let mut step = own(0, TiedBy::Links);
            step.duration = WorkingDays::halves(*halves);
            step.planned = step.duration;
            it.steps.push(step);
            // Somewhere in the chain, at times holding the step after.
            it.links.push(Link::finish_start(*after, place));
            if *into && *after < 4 {
                it.links.push(Link::finish_start(place, after + 1));
            }
        }
        prop_assert_eq!(it.lanes().days_saved, before);
    }
}
