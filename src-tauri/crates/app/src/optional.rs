//! Words that paper may leave out when it is full. The text itself is untouched, and so is what was
//! agreed of it.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::plan::Plan;
use crate::say;
use crate::wire::issues::{
    MarkOptional, OptionalLine, OptionalText, OptionalTexts, UnmarkOptional,
};
use crate::wire::page::Which;
use counterpart_domain::Side;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::issue::OptionalWords;

/// The texts of an initiative that reach the page, with what of them may be left out.
///
/// # Errors
/// When the initiative is gone.
pub fn optional_words(cx: &Cx<'_>, input: Which) -> Result<OptionalTexts, Fault> {
    let marks = cx.read.having::<OptionalWords>("initiative", &input.id)?;
    let mut texts = texts(cx, input.id)?;
    for text in &mut texts {
        text.optional = marks
            .iter()
            // Words that the text no longer holds stand no more; they come back with it.
            .filter(|m| {
                m.record == text.record && m.field == text.field && text.text.contains(&m.words)
            })
            .map(|m| OptionalLine {
                id: m.id,
                words: m.words.clone(),
            })
            .collect();
        text.optional
            .sort_by_key(|line| text.text.find(&line.words));
    }
    Ok(OptionalTexts {
        initiative: input.id,
        texts,
    })
}

fn texts(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<OptionalText>, Fault> {
    let plan = Plan::load(cx, id)?;
    let i = &plan.initiative;
    let mut texts = Vec::new();
    let mut add = |record: String, field: &str, name: String, text: &str| {
        if !text.trim().is_empty() {
            texts.push(OptionalText {
                record,
                field: field.to_owned(),
                name,
                text: text.to_owned(),
                optional: Vec::new(),
            });
        }
    };
    for (field, name, text) in [
        ("sentence", "The sentence", &i.sentence),
        ("problem", "The problem", &i.problem),
        ("customer", "Who is better off", &i.customer),
        ("not_in_this", "Not in this", &i.not_in_this),
    ] {
        // A suggestion does not reach paper before it is kept.
        if !i.suggested.split_whitespace().any(|f| f == field) {
            add(i.id.to_string(), field, name.to_owned(), text);
        }
    }
    let (marketing, it) = (cx.inline(Side::Marketing)?, cx.inline(Side::It)?);
    for (number, r) in (1..).zip(plan.counting()) {
        for (field, whose, text) in [
            ("marketing_words", marketing, &r.marketing_words),
            ("it_words", it, &r.it_words),
        ] {
            let name = format!("Requirement {number}, in {whose}’s words");
            add(r.id.to_string(), field, name, text);
        }
    }
    Ok(texts)
}

/// Marks words: paper may leave them out.
///
/// # Errors
/// When the text does not hold them, they are all of it, or some of them are marked already.
pub fn mark(act: &mut Act<'_, '_>, input: MarkOptional) -> Result<OptionalTexts, Fault> {
    act.live::<Initiative>(input.initiative)?;
    let which = Which {
        id: input.initiative,
    };
    let all = optional_words(&act.cx(), which.clone())?;
    let text = all
        .texts
        .iter()
        .find(|t| t.record == input.record && t.field == input.field)
        .ok_or_else(|| Fault::not_now("That text is no longer on the page."))?;
    let words = input.words.trim();
    if words.is_empty() || !text.text.contains(words) {
        return Err(Fault::bad(
            "words",
            "Select words of the text first; then they can be marked.",
        ));
    }
    if words == text.text.trim() {
        return Err(Fault::bad(
            "words",
            "That is the whole text. Mark the part that the page can do without.",
        ));
    }
    let at = text.text.find(words).map(|from| from..from + words.len());
    let overlaps = text.optional.iter().any(|line| {
        text.text
            .find(&line.words)
            .zip(at.clone())
            .is_some_and(|(from, at)| from < at.end && at.start < from + line.words.len())
    });
    if overlaps {
        return Err(Fault::bad(
            "words",
            "Some of these words are marked already; take that back first.",
        ));
    }
    act.label(format!("“{}” may be left out on paper", say::short(words)))?;
    act.write.insert(&OptionalWords {
        id: act.id(),
        initiative: input.initiative,
        record: input.record,
        field: input.field,
        words: words.to_owned(),
        deleted_at: None,
    })?;
    optional_words(&act.cx(), which)
}

/// Takes a mark back: paper keeps the words again.
///
/// # Errors
/// When it is gone.
pub fn unmark(act: &mut Act<'_, '_>, input: UnmarkOptional) -> Result<OptionalTexts, Fault> {
    let mark = act.live::<OptionalWords>(input.id)?;
    act.label(format!("“{}” stays on paper", say::short(&mark.words)))?;
    act.write.trash::<OptionalWords>(input.id, act.moment.utc)?;
    optional_words(
        &act.cx(),
        Which {
            id: mark.initiative,
        },
    )
}
