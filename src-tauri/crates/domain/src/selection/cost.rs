//! What a candidate costs over the years.

use crate::ids::{CandidateId, CostLineId, Id, slot};
use crate::{record, words};

words! {
    /// What money goes into.
    pub enum CostHead {
        /// Licences and subscriptions.
        Licence = "licence",
        /// Tying it to what is there.
        Integration = "integration",
        /// Data and privacy.
        DataAndPrivacy = "data_and_privacy",
        /// Running and support.
        Support = "support",
        /// Change and training.
        ChangeAndTraining = "change_and_training",
        /// Getting out again.
        Exit = "exit",
    }
}

record! {
    /// One head of a candidate's cost of ownership: a slot per candidate and head.
    ///
    /// Amounts are minor units of the workspace's currency.
    pub struct CostLine(CostLineId) in "cost_line" {
        /// The candidate.
        candidate: CandidateId,
        /// What the money goes into.
        head: CostHead,
        /// In the first year.
        year_1: Option<i64>,
        /// In the second.
        year_2: Option<i64>,
        /// In the third.
        year_3: Option<i64>,
        /// In the fourth.
        year_4: Option<i64>,
        /// In the fifth.
        year_5: Option<i64>,
        /// Marketing's part in percent; the rest is IT's. Nothing while nobody said who pays.
        marketing_percent: Option<i64>,
        /// How much less it may be, in percent.
        under_percent: i64,
        /// How much more it may be, in percent.
        over_percent: i64,
        /// Where the numbers come from.
        note: String,
    }
}

impl CostHead {
    /// Gives its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Licence => "Licence",
            Self::Integration => "Integration",
            Self::DataAndPrivacy => "Data and privacy",
            Self::Support => "Support",
            Self::ChangeAndTraining => "Change and training",
            Self::Exit => "Exit",
        }
    }
}

impl CostLine {
    /// Makes the empty line of a candidate and a head.
    #[must_use]
    pub fn blank(candidate: CandidateId, head: CostHead) -> Self {
        Self {
            id: slot(candidate.uuid(), head.as_str()),
            candidate,
            head,
            year_1: None,
            year_2: None,
            year_3: None,
            year_4: None,
            year_5: None,
            marketing_percent: None,
            under_percent: 0,
            over_percent: 0,
            note: String::new(),
            deleted_at: None,
        }
    }

    /// Gives the amounts of the five years, in minor units.
    #[must_use]
    pub const fn amounts(&self) -> [Option<i64>; 5] {
        [
            self.year_1,
            self.year_2,
            self.year_3,
            self.year_4,
            self.year_5,
        ]
    }

    /// Sets the amounts of the five years, in minor units.
    pub const fn set_amounts(&mut self, years: [Option<i64>; 5]) {
        [
            self.year_1,
            self.year_2,
            self.year_3,
            self.year_4,
            self.year_5,
        ] = years;
    }

    /// Whether nothing is written on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self
            == Self {
                deleted_at: self.deleted_at,
                ..Self::blank(self.candidate, self.head)
            }
    }
}
