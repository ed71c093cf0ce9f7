//! Meetings of a pair.

use crate::calendar::WorkingCalendar;
use crate::ids::{PersonId, ReviewId};
use crate::record::Day;
use crate::{record, words};
use chrono::Days;

words! {
    /// What a review looks at.
    pub enum ReviewKind {
        /// The work: every two weeks or monthly.
        Progress = "progress",
        /// How the two work together: each quarter.
        Relationship = "relationship",
    }
}

record! {
    /// A meeting of a pair.
    pub struct Review(ReviewId) in "review" {
        /// The marketing owner.
        marketing: PersonId,
        /// The IT owner.
        it: PersonId,
        /// What it looks at.
        kind: ReviewKind,
        /// The day it is planned for.
        day: Day,
        /// The day it was held.
        held_on: Option<Day>,
        /// What was said.
        minutes: String,
    }
}

impl ReviewKind {
    /// Days from one review to the next: two weeks, or a quarter.
    #[must_use]
    pub const fn rhythm(self) -> u64 {
        match self {
            Self::Progress => 14,
            Self::Relationship => 91,
        }
    }
}

/// The day proposed for the next review: one rhythm after the last one, a week from today when there
/// was none; a working day, and never one that has passed.
#[must_use]
pub fn proposed_day(
    kind: ReviewKind,
    last: Option<Day>,
    today: Day,
    calendar: &WorkingCalendar,
) -> Day {
    let due = match last {
        Some(day) => day.checked_add_days(Days::new(kind.rhythm())),
        None => today.checked_add_days(Days::new(7)),
    };
    calendar.next_working(due.unwrap_or(today).max(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn weekdays() -> WorkingCalendar {
        let week = [true, true, true, true, true, false, false];
        WorkingCalendar::new(week, [day("2026-03-26")].into()).expect("a calendar")
    }

    #[test]
    fn the_next_review_is_two_weeks_after_the_last_on_a_working_day() {
        let propose = |kind, last: Option<&str>| {
            proposed_day(kind, last.map(day), day("2026-03-12"), &weekdays()).to_string()
        };
        let progress = ReviewKind::Progress;
        assert_eq!(propose(progress, Some("2026-03-10")), "2026-03-24");
        assert_eq!(
            propose(progress, Some("2026-03-12")),
            "2026-03-27",
            "the 26th is a holiday"
        );
        assert_eq!(
            propose(progress, Some("2026-03-07")),
            "2026-03-23",
            "the 21st is a Saturday"
        );
        assert_eq!(propose(progress, None), "2026-03-19");
        assert_eq!(
            propose(progress, Some("2025-11-03")),
            "2026-03-12",
            "never in the past"
        );
        assert_eq!(
            propose(ReviewKind::Relationship, Some("2026-03-10")),
            "2026-06-09"
        );
    }

    proptest! {
        #[test]
        fn a_proposed_day_is_a_working_day_from_today_on(back in 0_u64..2000, ahead in 0_u64..400, quarter: bool) {
            let today = day("2026-03-12");
            let last = today.checked_sub_days(Days::new(back)).and_then(|d| d.checked_add_days(Days::new(ahead)));
            let kind = if quarter { ReviewKind::Relationship } else { ReviewKind::Progress };
            let proposed = proposed_day(kind, last, today, &weekdays());
            prop_assert!(proposed >= today && weekdays().is_working(proposed));
        }
    }
}
