//! What candidates are compared by.

use crate::ids::{CriterionId, InitiativeId, RequirementId, WeightChangeId};
use crate::record;
use crate::record::Day;

record! {
    /// What candidates are compared by. A deal-breaker is passed or failed; the others are scored
    /// and weighed.
    pub struct Criterion(CriterionId) in "criterion" {
        /// The initiative.
        initiative: InitiativeId,
        /// The requirement it comes from.
        requirement: Option<RequirementId>,
        /// What is compared.
        text: String,
        /// What a vendor is to show; empty says the text itself.
        show_us: String,
        /// 1 to 5. Frozen by the first score: a later change is kept as a [`WeightChange`].
        weight: i64,
        /// Pass or fail, never averaged away.
        deal_breaker: bool,
        /// Its place (fractional index).
        position: String,
    }
}

record! {
    /// A weight changed after the first score: both values, who and why.
    pub struct WeightChange(WeightChangeId) in "weight_change" {
        /// The criterion.
        criterion: CriterionId,
        /// What it weighed.
        weight_before: i64,
        /// What it weighs since.
        weight_after: i64,
        /// Why.
        because: String,
        /// The day.
        changed_on: Day,
        /// Who was here.
        changed_by: String,
    }
}
