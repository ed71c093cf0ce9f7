//! What may be chosen, from a name heard of to the choice.

use crate::ids::{CandidateDocumentId, CandidateId, CandidateMoveId, InitiativeId};
use crate::record::Day;
use crate::{record, words};

words! {
    /// What a candidate is.
    pub enum CandidateKind {
        /// Buy: something to buy or to rent.
        Product = "product",
        /// Buy: somebody who sells or builds.
        Vendor = "vendor",
        /// Build: something of one's own, to be built.
        InHouse = "in_house",
        /// Extend: something of one's own, to be made larger.
        Extend = "extend",
        /// Something that is there already.
        Owned = "owned",
    }

    /// Where a candidate is.
    pub enum CandidateState {
        /// Somebody named it.
        HeardOf = "heard_of",
        /// Looked at.
        LongList = "long_list",
        /// Compared: three at most.
        ShortList = "short_list",
        /// Tried: two at most.
        Finalist = "finalist",
        /// The choice.
        Chosen = "chosen",
        /// No longer looked at, with the reason.
        Declined = "declined",
    }
}

record! {
    /// A product, a vendor, an in-house build or a tool already owned. A name is enough, at any time.
    pub struct Candidate(CandidateId) in "candidate" {
        /// The initiative.
        initiative: InitiativeId,
        /// Its name.
        name: String,
        /// What it is, once somebody said so.
        kind: Option<CandidateKind>,
        /// Who makes or sells it.
        vendor: String,
        /// Where it runs.
        runs_where: String,
        /// How it is tied to what is there.
        integration: String,
        /// What data it holds.
        data_held: String,
        /// Who uses it already, and what they say.
        reference_customers: String,
        /// Where it is.
        state: CandidateState,
        /// Who brought it up, or what else is to be known.
        note: String,
    }
}

record! {
    /// A document about a candidate: an offer, a data sheet.
    pub struct CandidateDocument(CandidateDocumentId) in "candidate_document" {
        /// The candidate.
        candidate: CandidateId,
        /// What it is.
        label: String,
        /// Where it is.
        url: String,
    }
}

record! {
    /// A candidate's move from one list to another, with its reason.
    pub struct CandidateMove(CandidateMoveId) in "candidate_move" {
        /// The candidate.
        candidate: CandidateId,
        /// Where it was.
        from_state: CandidateState,
        /// Where it went.
        to_state: CandidateState,
        /// Why.
        because: String,
        /// The day.
        moved_on: Day,
        /// Who was here: "Ana and Jonas, together".
        moved_by: String,
    }
}
