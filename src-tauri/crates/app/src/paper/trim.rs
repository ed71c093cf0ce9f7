//! What a full page leaves out first: words that somebody marked.

use counterpart_documents::{Noted, OnePager};
use counterpart_domain::issue::OptionalWords;

/// Tells the page which of its words may be left out. `text` gives the text that a mark belongs to, as
/// it stands now: what has been written anew since is printed whole.
pub(super) fn tell(
    page: &mut OnePager,
    marks: &[OptionalWords],
    text: impl Fn(&OptionalWords) -> Option<String>,
) {
    for mark in marks {
        let Some(whole) = text(mark) else { continue };
        let printed = |noted: &&mut Noted| noted.text == whole;
        let rows = &mut page.requirements;
        let found = match mark.field.as_str() {
            "sentence" => Some(&mut page.sentence).filter(printed),
            "problem" => Some(&mut page.problem).filter(printed),
            "customer" => Some(&mut page.customer).filter(printed),
            "not_in_this" => Some(&mut page.not_in_this).filter(printed),
            "marketing_words" => rows.iter_mut().map(|row| &mut row.marketing).find(printed),
            "it_words" => rows.iter_mut().map(|row| &mut row.it).find(printed),
            _ => None,
        };
        if let Some(noted) = found {
            *noted = std::mem::take(noted).leaving_out(&mark.words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use counterpart_domain::ids::{Id, InitiativeId, OptionalWordsId};
    use uuid::Uuid;

    fn mark(field: &str, words: &str) -> OptionalWords {
        OptionalWords {
            id: OptionalWordsId::from_uuid(Uuid::nil()),
            initiative: InitiativeId::from_uuid(Uuid::nil()),
            record: String::new(),
            field: field.to_owned(),
            words: words.to_owned(),
            deleted_at: None,
        }
    }

    #[test]
    fn marked_words_may_go_from_their_text_alone() {
        let text = "Guests wait nine minutes, as everybody knows, and leave.";
        let mut page = OnePager {
            problem: text.to_owned().into(),
            customer: text.to_owned().into(),
            ..OnePager::default()
        };
        let marks = [
            mark("problem", ", as everybody knows"),
            mark("problem", "nine minutes"),
            mark("sentence", "gone"),
            mark("customer", "guests of another page"),
        ];
        tell(&mut page, &marks, |mark| {
            (mark.field == "problem").then(|| text.to_owned())
        });
        let marked: Vec<&str> = (page.problem.optional.iter())
            .map(|range| &text[range.clone()])
            .collect();
        assert_eq!(marked, [", as everybody knows", "nine minutes"]);
        assert!(page.customer.optional.is_empty());
    }
}
