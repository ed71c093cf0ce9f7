//! What a candidate costs over the years.

use crate::ids::{CandidateId, CostLineId};
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
