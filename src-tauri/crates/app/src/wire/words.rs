//! Words with two meanings.

use super::{edits, wire};
use counterpart_domain::ids::TermId;
use counterpart_domain::term::Term;

wire! {
    /// The words of the house, those that are looked for first.
    pub struct Words {
        /// In the order in which they are shown.
        pub rows: Vec<WordRow>,
        /// How many are proposed and wait to be kept.
        pub suggested: i64,
        /// How many of the usual words are not in the list.
        pub usual_left: i64,
    }

    /// A word.
    pub struct WordRow {
        /// The word and its meanings.
        pub term: Term,
        /// It means one thing to marketing and another to IT.
        pub ambiguous: bool,
    }

    /// Adds a word.
    pub struct AddWord {
        /// The word.
        pub word: String,
    }

    /// Changes one field of a word.
    pub struct EditWord {
        /// The word.
        pub id: TermId,
        /// What changes.
        pub edit: WordEdit,
    }

    /// Keeps what is proposed.
    pub struct KeepWords {
        /// Which; all that wait when none.
        pub ids: Vec<TermId>,
    }
}

edits! {
    /// A field of a word.
    pub enum WordEdit {
        /// The word itself.
        Word(String),
        /// What it means to marketing.
        MarketingMeans(String),
        /// What it means to IT.
        ItMeans(String),
        /// What it means here.
        Agreed(String),
        /// What to say instead.
        SayInstead(String),
        /// Whether it is looked for in texts.
        Active(bool),
    }
}
