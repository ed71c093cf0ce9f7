//! Meetings of a pair.

use crate::ids::{PersonId, ReviewId};
use crate::record::Day;
use crate::{record, words};

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
