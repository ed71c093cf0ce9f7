//! The one-pager: a page for each initiative, each with an issue of its own.

use super::page::prepare;
use super::{Gathered, checks, size, trim};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents::render_one_pager_watched;
use counterpart_domain::issue::OptionalWords;

/// What the page of an initiative takes, also as a sheet of the book.
pub(super) const OPTIONS: [PaperOption; 4] = [
    PaperOption::Audience,
    PaperOption::NotesMargin,
    PaperOption::Signatures,
    PaperOption::Grey,
];

/// Gathers a page for each initiative.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    if query.initiatives.is_empty() {
        return Err(Fault::not_now("Choose an initiative to print."));
    }
    let mut pages = Vec::new();
    let mut about = Vec::new();
    let mut facts = Vec::new();
    let mut before_you_print = Vec::new();
    for id in &query.initiatives {
        let mut prepared = prepare(cx, query, *id, issued)?;
        before_you_print.extend(checks::before_you_print(cx, &prepared)?);
        about.push(prepared.about);
        facts.push((Some(*id), prepared.facts));
        let marks = cx.read.having::<OptionalWords>("initiative", id)?;
        trim::tell(&mut prepared.page, &marks, |mark| {
            text_of(&prepared.plan, mark)
        });
        pages.push(prepared.page);
    }
    let name = match pages.as_slice() {
        [one] => format!("{} {}", one.key, one.title),
        many => format!("{}, {} pages", cx.office()?.name, many.len()),
    };
    let paper = size(query.paper);
    Ok(Gathered {
        name,
        about,
        facts,
        before_you_print,
        private: Vec::new(),
        takes: OPTIONS.to_vec(),
        typeset: Box::new(move |fonts, watch| {
            render_one_pager_watched(fonts, &pages, paper, watch)
        }),
    })
}

/// The text that marked words stand in, as it is now.
fn text_of(plan: &Plan, mark: &OptionalWords) -> Option<String> {
    let i = &plan.initiative;
    let requirement = || {
        plan.counting()
            .find(|r| r.id.to_string() == mark.record)
            .cloned()
    };
    match mark.field.as_str() {
        "sentence" => Some(i.sentence.clone()),
        "problem" => Some(i.problem.clone()),
        "customer" => Some(i.customer.clone()),
        "not_in_this" => Some(i.not_in_this.clone()),
        "marketing_words" => requirement().map(|r| r.marketing_words),
        "it_words" => requirement().map(|r| r.it_words),
        _ => None,
    }
}
