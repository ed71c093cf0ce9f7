//! The words of the house: what each means to marketing, to IT, and here.

use crate::brief::required;
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::say;
use crate::wire::frame::Nothing;
use crate::wire::words::{AddWord, EditWord, KeepWords, WordEdit, WordRow, Words};
use counterpart_domain::term::{self, Term};
use counterpart_domain::text::{clean_line, clean_text};
use serde::Deserialize;
use std::collections::HashSet;

/// The usual words, as they stand in `content/words.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Usual {
    active: Vec<UsualWord>,
    reference: Vec<UsualWord>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UsualWord {
    word: String,
    marketing: String,
    it: String,
    say: String,
}

/// Each usual word, with whether it is looked for.
fn usual() -> Result<Vec<(UsualWord, bool)>, Fault> {
    let usual: Usual = serde_json::from_str(include_str!("../content/words.json"))
        .map_err(|e| Fault::internal(&e.to_string()))?;
    let active = usual.active.into_iter().map(|word| (word, true));
    Ok(active
        .chain(usual.reference.into_iter().map(|word| (word, false)))
        .collect())
}

fn same(word: &str) -> String {
    clean_line(word).to_lowercase()
}

/// Those that are looked for first, each by the alphabet.
pub(crate) fn listed(cx: &Cx<'_>) -> Result<Vec<Term>, Fault> {
    let mut terms = cx.read.all::<Term>()?;
    terms.sort_by_cached_key(|t| (!t.active, t.word.to_lowercase(), t.id));
    Ok(terms)
}

/// The words of the house.
///
/// # Errors
/// When the file cannot be read.
pub fn words(cx: &Cx<'_>, _: Nothing) -> Result<Words, Fault> {
    let terms = listed(cx)?;
    let has: HashSet<_> = terms.iter().map(|t| same(&t.word)).collect();
    let left = usual()?
        .iter()
        .filter(|(word, _)| !has.contains(&same(&word.word)))
        .count();
    let suggested = terms.iter().filter(|t| t.suggested).count();
    let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(Words {
        suggested: number(suggested),
        usual_left: number(left),
        rows: terms
            .into_iter()
            .map(|term| WordRow {
                ambiguous: term::ambiguous(&term),
                term,
            })
            .collect(),
    })
}

/// Adds a word; what it means is said in its row.
///
/// # Errors
/// When it is empty, or in the list already.
pub fn add(act: &mut Act<'_, '_>, input: AddWord) -> Result<Words, Fault> {
    let word = clean_line(&required("word", &input.word, "Type the word.")?);
    not_twice(act, &word, None)?;
    act.label(format!("Added the word “{}”", say::short(&word)))?;
    let term = Term {
        id: act.id(),
        word,
        marketing_means: String::new(),
        it_means: String::new(),
        agreed: String::new(),
        say_instead: String::new(),
        active: true,
        suggested: false,
        deleted_at: None,
    };
    act.write.insert(&term)?;
    words(&act.cx(), Nothing {})
}

/// Changes one field of a word; what was proposed is kept by that.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditWord) -> Result<Words, Fault> {
    let mut term = act.write.get::<Term>(input.id)?;
    match input.edit {
        WordEdit::Word(text) => {
            let empty = "Type the word; the bin removes it.";
            term.word = clean_line(&required("word", &text, empty)?);
            not_twice(act, &term.word, Some(&term))?;
        }
        WordEdit::MarketingMeans(text) => term.marketing_means = clean_text(&text),
        WordEdit::ItMeans(text) => term.it_means = clean_text(&text),
        WordEdit::Agreed(text) => term.agreed = clean_text(&text),
        WordEdit::SayInstead(text) => term.say_instead = clean_text(&text),
        WordEdit::Active(active) => term.active = active,
    }
    term.suggested = false;
    act.label(format!("Changed the word “{}”", say::short(&term.word)))?;
    act.write.update(&term)?;
    words(&act.cx(), Nothing {})
}

fn not_twice(act: &Act<'_, '_>, word: &str, but: Option<&Term>) -> Result<(), Fault> {
    let taken = act
        .write
        .all::<Term>()?
        .into_iter()
        .any(|t| same(&t.word) == same(word) && but.is_none_or(|but| but.id != t.id));
    if taken {
        return Err(Fault::bad(
            "word",
            format!("“{}” is in the list already.", say::short(word)),
        ));
    }
    Ok(())
}

/// Keeps what was proposed: some words, or all that wait.
///
/// # Errors
/// When nothing waits.
pub fn keep(act: &mut Act<'_, '_>, input: KeepWords) -> Result<Words, Fault> {
    let waiting: Vec<_> = act
        .write
        .all::<Term>()?
        .into_iter()
        .filter(|t| t.suggested && (input.ids.is_empty() || input.ids.contains(&t.id)))
        .collect();
    act.label(match waiting.as_slice() {
        [] => return Err(Fault::not_now("No suggested word waits to be kept.")),
        [one] => format!("Kept the word “{}”", say::short(&one.word)),
        many => format!("Kept {}", say::count(many.len(), "word", "words")),
    })?;
    for mut term in waiting {
        term.suggested = false;
        act.write.update(&term)?;
    }
    words(&act.cx(), Nothing {})
}

/// Brings in the usual words that are not in the list, as suggestions.
///
/// # Errors
/// When all of them are in the list.
pub fn bring_usual(act: &mut Act<'_, '_>, _: Nothing) -> Result<Words, Fault> {
    let before = act.write.all::<Term>()?.len();
    seed(act)?;
    let brought = act.write.all::<Term>()?.len() - before;
    if brought == 0 {
        return Err(Fault::not_now("The usual words are all in the list."));
    }
    act.label(format!(
        "Brought in {}",
        say::count(brought, "usual word", "usual words")
    ))?;
    words(&act.cx(), Nothing {})
}

/// Proposes the usual words that are not in the list, within an action that has its own name.
pub(crate) fn seed(act: &mut Act<'_, '_>) -> Result<(), Fault> {
    let has: HashSet<_> = act
        .write
        .all::<Term>()?
        .iter()
        .map(|t| same(&t.word))
        .collect();
    for (word, active) in usual()? {
        if has.contains(&same(&word.word)) {
            continue;
        }
        let term = Term {
            id: act.id(),
            word: word.word,
            marketing_means: word.marketing,
            it_means: word.it,
            agreed: String::new(),
            say_instead: word.say,
            active,
            suggested: true,
            deleted_at: None,
        };
        act.write.insert(&term)?;
    }
    Ok(())
}
