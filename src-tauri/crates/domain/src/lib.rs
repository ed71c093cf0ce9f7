//! The rules of Counterpart: two named owners, one shared objective, requirements in two
//! voices, technology chosen on an accelerated timeline, and wins announced together.
//!
//! Pure: no clock, no file, no SQL, no Tauri. Time and ids are passed in.

pub mod agreement;
pub mod cost;
pub mod decision;
pub mod ids;
pub mod initiative;
pub mod issue;
pub mod lanes;
pub mod people;
pub mod record;
pub mod requirement;
pub mod review;
pub mod route;
pub mod selection;
pub mod standing;
pub mod win;
pub mod words;

crate::words! {
    /// One of the two halves of every pair.
    pub enum Side {
        /// The marketing owner's side.
        Marketing = "marketing",
        /// The IT owner's side.
        It = "it",
    }
}

impl Side {
    /// The counterpart.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Marketing => Self::It,
            Self::It => Self::Marketing,
        }
    }
}
pub mod calendar;
pub mod email;
pub mod money;
pub mod quantity;
pub mod schedule;
pub mod scoring;
pub mod sentence;
pub mod term;
pub mod text;
pub mod when;
pub mod wording;
