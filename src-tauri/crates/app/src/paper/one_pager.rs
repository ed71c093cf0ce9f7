//! The one-pager: a page for each initiative, each with an issue of its own.

use super::page::prepare;
use super::{Gathered, checks, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents::render_one_pager_watched;

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
        let prepared = prepare(cx, query, *id, issued)?;
        before_you_print.extend(checks::before_you_print(cx, &prepared)?);
        about.push(prepared.about);
        facts.push((Some(*id), prepared.facts));
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
        takes: vec![PaperOption::Signatures],
        typeset: Box::new(move |fonts, watch| {
            render_one_pager_watched(fonts, &pages, paper, watch)
        }),
    })
}
