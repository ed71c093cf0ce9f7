//! What holds for any selection, whatever happened in it.

use super::*;
use chrono::TimeDelta;
use proptest::prelude::*;

fn any_selection() -> impl Strategy<Value = Selection> {
    let actual = prop::collection::vec((0i64..12, 0i64..9, 0u8..=100), 7);
    let tier = prop::sample::select(Tier::ALL);
    (
        tier,
        actual,
        0usize..8,
        any::<bool>(),
        -5i64..120,
        prop::collection::vec(0i32..30, 10),
    )
        .prop_map(|(tier, actual, closed, running, today, lengths)| {
            let mut it = Selection::of(tier);
            it.today = it.starts_on + TimeDelta::days(today);
            let mut at = it.starts_on;
            for (place, step) in it.steps.iter_mut().enumerate() {
                step.duration = WorkingDays::halves(lengths[place]);
                let (wait, took, percent) = actual[place];
                if place <= closed && (place < closed || running) {
                    at += TimeDelta::days(wait);
                    step.actual_start = Some(at);
                    step.percent = percent;
                    at += TimeDelta::days(took);
                }
                if place < closed {
                    step.actual_finish = Some(at);
                }
            }
            for (place, check) in it.checks.iter_mut().enumerate() {
                check.duration = WorkingDays::halves(lengths[7 + place]);
            }
            it.decide_by = Some(it.starts_on + TimeDelta::days(today));
            it
        })
}

proptest! {
    #[test]
    fn whatever_happened_the_lanes_hold_together(it in any_selection()) {
        let lanes = it.lanes();
        prop_assert_eq!(lanes.days_saved, Some(lanes.usual_finish - lanes.finish));
        prop_assert!(lanes.late_after_decide_by >= WorkingDays::ZERO);
        for bar in lanes.accelerated.iter().chain(&lanes.checks).chain(&lanes.contract) {
            prop_assert!(bar.start <= bar.finish);
            prop_assert_eq!(bar.late_by, bar.finish - bar.planned_finish);
            if let BarState::Running { done_to } = bar.state {
                prop_assert!(bar.start <= done_to && done_to <= bar.finish);
            }
            if lanes.basis == Basis::Forecast && bar.state != BarState::Done {
                prop_assert!(bar.finish_date >= it.calendar.previous_working(it.today));
                prop_assert!(bar.finish > lanes.today || bar.start == bar.finish);
            }
        }
        for two in lanes.accelerated.windows(2) {
            prop_assert!(two[0].finish <= two[1].finish || two[1].state != BarState::Planned);
        }
    }

    #[test]
    fn before_anything_starts_today_changes_nothing(tier in prop::sample::select(Tier::ALL), later in 0i64..900) {
        let mut it = Selection::of(tier);
        let plan = it.lanes();
        it.today += TimeDelta::days(later);
        let again = it.lanes();
        prop_assert_eq!(again.basis, Basis::Planned);
        prop_assert_eq!(plan.accelerated, again.accelerated);
        prop_assert_eq!(plan.days_saved, again.days_saved);
    }
}
