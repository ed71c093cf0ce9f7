//! What a full page leaves out first: words that somebody marked.

use counterpart_documents::{
    DocumentError, Fonts, Noted, OnePager, PaperSize, Rendered, Watch, render_one_pager_watched,
};
use counterpart_domain::issue::OptionalWords;
use std::collections::BTreeMap;

/// Sets the pages; those that left something out are set once more without the marked words, which
/// makes room for rows and blocks.
pub(super) fn set(
    fonts: &Fonts,
    mut pages: Vec<OnePager>,
    trimmed: Vec<Option<OnePager>>,
    paper: PaperSize,
    watch: &Watch,
) -> Result<Rendered, DocumentError> {
    let whole = render_one_pager_watched(fonts, &pages, paper, watch)?;
    let mut changed = false;
    for (number, (page, shorter)) in (1..).zip(pages.iter_mut().zip(trimmed)) {
        if let Some(shorter) = shorter
            && whole.left_out.iter().any(|left| left.page == number)
        {
            *page = shorter;
            changed = true;
        }
    }
    if changed {
        render_one_pager_watched(fonts, &pages, paper, watch)
    } else {
        Ok(whole)
    }
}

/// The page without the marked words; none when nothing on it is marked. `texts` gives the text that a
/// mark belongs to, as it stands now.
pub(super) fn without(
    page: &OnePager,
    marks: &[OptionalWords],
    text: impl Fn(&OptionalWords) -> Option<String>,
) -> Option<OnePager> {
    let mut shorter = page.clone();
    let mut trimmed = false;
    let mut texts: BTreeMap<(&str, &str), Vec<&OptionalWords>> = BTreeMap::new();
    for mark in marks {
        let of = texts.entry((&mark.record, &mark.field)).or_default();
        of.push(mark);
    }
    for ((_, field), marks) in texts {
        let Some(whole) = marks.first().and_then(|mark| text(mark)) else {
            continue;
        };
        let left = marks.iter().fold(whole.clone(), |text, mark| {
            text.replacen(&mark.words, "", 1)
        });
        if left == whole {
            continue;
        }
        // What has note signs in it is left as it is: they stand at places of the whole text.
        let printed = |noted: &&mut Noted| noted.text == whole && noted.marks.is_empty();
        let found = match field {
            "sentence" => Some(&mut shorter.sentence).filter(printed),
            "problem" => Some(&mut shorter.problem).filter(printed),
            "customer" => Some(&mut shorter.customer).filter(printed),
            "not_in_this" => Some(&mut shorter.not_in_this).filter(printed),
            "marketing_words" => {
                let mut rows = shorter.requirements.iter_mut();
                rows.find_map(|row| Some(&mut row.marketing).filter(printed))
            }
            "it_words" => {
                let mut rows = shorter.requirements.iter_mut();
                rows.find_map(|row| Some(&mut row.it).filter(printed))
            }
            _ => None,
        };
        if let Some(noted) = found {
            noted.text = tidy(&left);
            trimmed = true;
        }
    }
    trimmed.then(|| {
        shorter
            .also_left_out
            .push("words that may be left out".to_owned());
        shorter
    })
}

/// Closes the gap that left-out words leave: no double space, none before a comma or a full stop.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in text.lines() {
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut out = line;
        for sign in [",", ".", ";", ":"] {
            out = out.replace(&format!(" {sign}"), sign);
        }
        tidy.push_str(out.trim_start_matches([',', ';', ' ']));
    }
    tidy
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
    fn the_gap_closes() {
        assert_eq!(tidy("Guests wait  and leave ."), "Guests wait and leave.");
        assert_eq!(tidy(", and so on"), "and so on");
        assert_eq!(tidy("one \n two"), "one\ntwo");
    }

    #[test]
    fn marked_words_go_from_their_text_alone() {
        let text = "Guests wait nine minutes, as everybody knows, and leave.";
        let page = OnePager {
            problem: text.to_owned().into(),
            customer: text.to_owned().into(),
            ..OnePager::default()
        };
        let marks = [
            mark("problem", ", as everybody knows"),
            mark("problem", "nine minutes"),
            mark("sentence", "gone"),
        ];
        let shorter = without(&page, &marks, |m| {
            (m.field == "problem").then(|| text.to_owned())
        })
        .expect("something is marked");
        assert_eq!(shorter.problem.text, "Guests wait, and leave.");
        assert_eq!(shorter.customer.text, text);
        assert_eq!(shorter.also_left_out.len(), 1);
        assert!(without(&page, &marks[2..], |_| None).is_none());
    }
}
