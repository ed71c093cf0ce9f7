//! The portfolio book: contents, and the sheet of each initiative.

use super::head::{About, headed};
use super::one_pager::OPTIONS;
use super::page::prepare;
use super::{Gathered, checks, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::wire::paper::PaperQuery;
use counterpart_documents as doc;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::issue::Document;
use serde_json::json;

/// How many volumes there are of what was asked for; one of all but a book.
pub(super) fn volumes(cx: &Cx<'_>, query: &PaperQuery) -> Result<usize, Fault> {
    if query.document == Document::PortfolioBook {
        Ok(doc::volumes(sheets(cx, query)?.len()).len())
    } else {
        Ok(1)
    }
}

/// The initiatives that have a sheet in it.
fn sheets(cx: &Cx<'_>, query: &PaperQuery) -> Result<Vec<InitiativeId>, Fault> {
    if !query.initiatives.is_empty() {
        return Ok(query.initiatives.clone());
    }
    let all = cx.read.all::<Initiative>()?;
    Ok(all.into_iter().map(|i| i.id).collect())
}

/// Gathers a volume: all of a book that needs no more than one, else the one that `subject` numbers.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let ids = sheets(cx, query)?;
    if ids.is_empty() {
        return Err(Fault::not_now(
            "There is no initiative yet, so there is no book to print.",
        ));
    }
    let volumes = doc::volumes(ids.len());
    let number = match query.subject.trim() {
        "" => 1,
        typed => typed.parse::<usize>().unwrap_or(0),
    };
    let Some(range) = number.checked_sub(1).and_then(|at| volumes.get(at)) else {
        return Err(Fault::not_now(format!(
            "The book has {}; choose one of them.",
            crate::say::count(volumes.len(), "volume", "volumes")
        )));
    };
    let sheet = PaperQuery {
        document: Document::OnePager,
        initiatives: Vec::new(),
        subject: String::new(),
        ..query.clone()
    };
    let mut pages = Vec::new();
    let mut before_you_print = Vec::new();
    for id in &ids[range.clone()] {
        let prepared = prepare(cx, &sheet, *id, false)?;
        before_you_print.extend(checks::before_you_print(cx, &prepared)?);
        pages.push(prepared.page);
    }
    let facts = json!({
        "initiatives": pages.iter().map(|p| [&p.key, &p.title]).collect::<Vec<_>>(),
        "how they stand": pages.iter().map(|p| p.standing.as_ref().map(|s| &s.word)).collect::<Vec<_>>(),
        "asks": pages.iter().map(|p| p.ask.as_ref().map(|a| &a.lead.text)).collect::<Vec<_>>(),
        "agreed": pages.iter().map(|p| &p.requirements_count).collect::<Vec<_>>(),
    });
    let headed = headed(
        cx,
        query,
        issued,
        &About::Office("All we do together"),
        facts,
    )?;
    for page in &mut pages {
        // The sheets are of the book's issue; their own count on.
        page.is_draft = !issued;
        page.issue = headed.head.issue.clone();
        page.changed_since = String::new();
    }
    let called = query.document.called();
    let what = if volumes.len() > 1 {
        format!("{called}, volume {number} of {}", volumes.len())
    } else {
        called.to_owned()
    };
    let book = doc::PortfolioBook {
        head: headed.head.clone(),
        pages,
        volume: (number, volumes.len()),
    };
    let (name, paper) = (headed.name(&what), size(query.paper));
    Ok(Gathered {
        takes: OPTIONS.to_vec(),
        ..headed.gathered(
            name,
            before_you_print,
            Vec::new(),
            Box::new(move |fonts, watch| {
                doc::render_portfolio_book_watched(fonts, &book, paper, watch)
            }),
        )
    })
}
