//! One need in two voices.

use crate::ids::{DataUseId, InitiativeId, PersonId, RequirementId};
use crate::{record, words};

words! {
    /// MoSCoW.
    pub enum Moscow {
        /// Without it, no launch.
        Must = "must",
        /// Important, not vital.
        Should = "should",
        /// Nice to have.
        Could = "could",
        /// Not this time.
        Wont = "wont",
    }

    /// Worth (marketing says) or size (IT says).
    pub enum Size {
        /// Small.
        S = "S",
        /// Medium.
        M = "M",
        /// Large.
        L = "L",
    }

    /// What became of a requirement; *agreed* follows from the two yeses.
    pub enum RequirementState {
        /// Proposed, or agreed once both sides said yes to its wording.
        Proposed = "proposed",
        /// Customers have it.
        Delivered = "delivered",
        /// Given up, kept for the record.
        Dropped = "dropped",
    }

    /// Why personal data may be used.
    pub enum LegalBasis {
        /// The person said yes.
        Consent = "consent",
        /// Needed to do what was ordered.
        Contract = "contract",
        /// A weighed interest of ours.
        LegitimateInterest = "legitimate_interest",
        /// The law asks for it.
        LegalObligation = "legal_obligation",
        /// No personal data.
        NotNeeded = "not_needed",
    }
}

record! {
    /// One need, in marketing's words and in IT's words.
    pub struct Requirement(RequirementId) in "requirement" {
        /// The initiative.
        initiative: InitiativeId,
        /// In marketing's words; empty while that voice is missing.
        marketing_words: String,
        /// In IT's words; empty while that voice is missing.
        it_words: String,
        /// The number of its present wording, 1 and up.
        wording: i64,
        /// How much it is needed.
        moscow: Moscow,
        /// Worth, said by marketing.
        worth: Option<Size>,
        /// Size, said by IT.
        size: Option<Size>,
        /// Planned quarter, `2026-Q2`.
        quarter: Option<String>,
        /// A candidate without it is out.
        deal_breaker: bool,
        /// Who raised it.
        raised_by: Option<PersonId>,
        /// What became of it.
        state: RequirementState,
        /// Who wants to talk about it.
        talk_by: String,
        /// Why; nothing when nobody does.
        talk_why: Option<String>,
        /// Its place in the list (fractional index).
        position: String,
        /// Proposed by a template, not yet kept.
        suggested: bool,
        /// What an import could not place, kept as it was.
        note: String,
    }
}

record! {
    /// What data a requirement uses, a slot per requirement.
    pub struct DataUse(DataUseId) in "data_use" {
        /// The requirement.
        requirement: RequirementId,
        /// What data.
        what: String,
        /// About a person who can be told from it.
        personal: bool,
        /// What for.
        purpose: String,
        /// Why it may be used.
        legal_basis: Option<LegalBasis>,
        /// How long it is kept.
        retention: String,
        /// Where it is kept.
        location: String,
        /// Proposed by a template, not yet kept.
        suggested: bool,
    }
}

/// The two voices as one wording, a line each.
#[must_use]
pub fn wording_text(marketing_words: &str, it_words: &str) -> String {
    format!("{marketing_words}\n{it_words}")
}
