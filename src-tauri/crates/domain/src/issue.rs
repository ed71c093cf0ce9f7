//! A page saved or printed for an occasion.

use crate::ids::{InitiativeId, IssueId};
use crate::people::Paper;
use crate::record;
use crate::record::Instant;

record! {
    /// A page that left the house: its number, its occasion and the digest of its exact bytes.
    pub struct Issue(IssueId) in "issue" {
        /// The initiative.
        initiative: InitiativeId,
        /// 1 and up, per initiative.
        number: i64,
        /// What it was for.
        occasion: String,
        /// When.
        at: Instant,
        /// The paper.
        paper: Paper,
        /// SHA-256 of the bytes, in hex.
        sha256: String,
        /// What the page said, as JSON, to tell the next one what changed.
        facts: String,
        /// Who made it.
        made_by: String,
    }
}
