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

/// Whether a word means one thing to marketing and another to IT.
#[must_use]
pub fn ambiguous(term: &Term) -> bool {
    let meaning = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let (marketing, it) = (meaning(&term.marketing_means), meaning(&term.it_means));
    !marketing.is_empty() && !it.is_empty() && marketing != it
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;

    #[test]
    fn two_meanings_make_a_word_ambiguous() {
        let term = |marketing: &str, it: &str| Term {
            id: TermId::from_uuid(uuid::Uuid::nil()),
            word: "DR".to_owned(),
            marketing_means: marketing.to_owned(),
            it_means: it.to_owned(),
            agreed: String::new(),
            say_instead: String::new(),
            active: true,
            suggested: false,
            deleted_at: None,
        };
        assert!(ambiguous(&term("Direct response.", "Disaster recovery.")));
        assert!(
            !ambiguous(&term("A website.", "a website")),
            "the same words"
        );
        assert!(!ambiguous(&term("", "Disaster recovery.")), "one meaning");
    }
}
