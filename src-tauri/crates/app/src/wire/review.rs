//! Reviews of pairs, and calendar files.

use super::wire;
use counterpart_domain::ids::{InitiativeId, PersonId, ReviewId};
use counterpart_domain::review::{Review, ReviewKind};

wire! {
    /// A review as it is shown.
    pub struct ReviewView {
        /// The review.
        pub review: Review,
        /// The day it is planned for, or was held: "Thu 26 Mar".
        pub when: String,
        /// Its day has passed and it was not held.
        pub overdue: bool,
    }

    /// The reviews of a pair.
    pub struct PairReviews {
        /// Those to come, the next one first.
        pub planned: Vec<ReviewView>,
        /// Those held, the last one first.
        pub held: Vec<ReviewView>,
        /// The day proposed for the next progress review.
        pub proposed: ProposedDay,
        /// The day proposed for the next relationship review.
        pub proposed_relationship: ProposedDay,
    }

    /// A day to take or to change.
    pub struct ProposedDay {
        /// `YYYY-MM-DD`.
        pub day: String,
        /// "Thu 26 Mar".
        pub said: String,
    }

    /// Plans a review of a pair.
    pub struct PlanReview {
        /// The marketing owner.
        pub marketing: PersonId,
        /// The IT owner.
        pub it: PersonId,
        /// What it looks at.
        pub kind: ReviewKind,
        /// The day as typed; the proposed one when empty.
        pub day: String,
    }

    /// Changes a review.
    pub struct EditReview {
        /// The review.
        pub id: ReviewId,
        /// What changes.
        pub edit: ReviewEdit,
    }

    /// Which days a calendar file holds.
    pub enum CalendarOf {
        /// Every initiative, every action, every review.
        Everything(bool),
        /// One initiative with the reviews of its pair.
        Initiative(InitiativeId),
        /// The reviews of all pairs.
        Reviews(bool),
    }
}

super::edits! {
    /// A field of a review.
    pub enum ReviewEdit {
        /// What it looks at.
        Kind(ReviewKind),
        /// The day it is planned for, as typed.
        Day(String),
        /// The day it was held, as typed; empty when it was not held after all.
        HeldOn(String),
        /// What was said.
        Minutes(String),
    }
}
