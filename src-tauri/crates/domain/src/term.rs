//! Words that mean one thing to marketing and another to IT.

use crate::ids::TermId;
use crate::record;

record! {
    /// A word and its meanings.
    pub struct Term(TermId) in "term" {
        /// The word.
        word: String,
        /// What it means to marketing.
        marketing_means: String,
        /// What it means to IT.
        it_means: String,
        /// What it means here, once agreed.
        agreed: String,
        /// What to say instead.
        say_instead: String,
        /// Whether it is looked for in texts; the others are for reference.
        active: bool,
        /// Whether it was proposed by the program and not kept yet.
        suggested: bool,
    }
}
