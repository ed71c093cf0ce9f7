//! Documents about a candidate: an offer, a data sheet.

use super::desk;
use crate::cx::Act;
use crate::fault::Fault;
use crate::say;
use crate::wire::desk::{AddDocument, Desk, DocumentEdit, DocumentView, EditDocument};
use crate::wire::page::Which;
use counterpart_domain::selection::{Candidate, CandidateDocument};
use counterpart_domain::text::clean_line;

/// Adds a document. Any place is taken as typed; only web and mail addresses can be opened.
///
/// # Errors
/// When no place is given.
pub fn add(act: &mut Act<'_, '_>, input: AddDocument) -> Result<Desk, Fault> {
    let candidate = act.live::<Candidate>(input.candidate)?;
    let url = place(&input.url)?;
    let label = match clean_line(&input.label) {
        empty if empty.is_empty() => url
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned(),
        typed => typed,
    };
    act.label(format!(
        "Added the document “{}” to {}",
        say::short(&label),
        say::short(&candidate.name)
    ))?;
    act.write.insert(&CandidateDocument {
        id: act.id(),
        candidate: candidate.id,
        label,
        url,
        deleted_at: None,
    })?;
    let id = candidate.initiative;
    desk::desk(&act.cx(), Which { id })
}

/// Changes one field of a document.
///
/// # Errors
/// When the label or the place would be empty.
pub fn edit(act: &mut Act<'_, '_>, input: EditDocument) -> Result<Desk, Fault> {
    let mut document = act.live::<CandidateDocument>(input.id)?;
    match input.edit {
        DocumentEdit::Label(typed) => {
            document.label = crate::brief::required(
                "label",
                &clean_line(&typed),
                "Say what it is; the cross removes it.",
            )?;
        }
        DocumentEdit::Url(typed) => document.url = place(&typed)?,
    }
    act.label(format!(
        "Changed the document “{}”",
        say::short(&document.label)
    ))?;
    act.write.update(&document)?;
    let id = act.live::<Candidate>(document.candidate)?.initiative;
    desk::desk(&act.cx(), Which { id })
}

fn place(typed: &str) -> Result<String, Fault> {
    let url = clean_line(typed);
    if url.is_empty() {
        return Err(Fault::bad(
            "url",
            "Say where it is: an address that begins with https://, or a place in words.",
        ));
    }
    Ok(url)
}

/// As it is shown: an address that can be opened becomes a link, anything else stays text.
pub(super) fn view(document: &CandidateDocument) -> DocumentView {
    let lower = document.url.to_lowercase();
    let rest = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme));
    let opens = rest.is_some_and(|r| !r.is_empty() && !r.contains(char::is_whitespace));
    DocumentView {
        id: document.id,
        label: document.label.clone(),
        url: document.url.clone(),
        link: opens.then(|| document.url.clone()),
    }
}
