//! Links of the brief: web addresses of documents and systems.

use super::{key, required};
use crate::cx::Act;
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::wire::edit::{AddLink, EditLink, LinkEdit};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::initiative::Link;
use counterpart_domain::text::clean_line;

/// Adds a link; without a name it is called by its address.
///
/// # Errors
/// When the address is not one of the web.
pub fn add(act: &mut Act<'_, '_>, input: AddLink) -> Result<InitiativePage, Fault> {
    let id = input.initiative;
    let key = key(act, id)?;
    let url = address(&input.url)?;
    let label = match clean_line(&input.label) {
        empty if empty.is_empty() => plain(&url).to_owned(),
        typed => typed,
    };
    act.label(format!("Added the link “{}” to {key}", say::short(&label)))?;
    act.write.insert(&Link {
        id: act.id(),
        initiative: id,
        label,
        url,
        deleted_at: None,
    })?;
    page::initiative(&act.cx(), Which { id })
}

/// Changes one field of a link. One that is called by its address goes on being so.
///
/// # Errors
/// When the name would be empty, or the address is not one of the web.
pub fn edit(act: &mut Act<'_, '_>, input: EditLink) -> Result<InitiativePage, Fault> {
    let mut link = act.live::<Link>(input.id)?;
    match input.edit {
        LinkEdit::Label(typed) => {
            let empty = "Say what it is; the cross removes the link.";
            link.label = required("label", &clean_line(&typed), empty)?;
        }
        LinkEdit::Url(typed) => {
            let url = address(&typed)?;
            if link.label == plain(&link.url) {
                plain(&url).clone_into(&mut link.label);
            }
            link.url = url;
        }
    }
    act.label(format!("Changed the link “{}”", say::short(&link.label)))?;
    act.write.update(&link)?;
    let id = link.initiative;
    page::initiative(&act.cx(), Which { id })
}

fn address(typed: &str) -> Result<String, Fault> {
    let url = clean_line(typed);
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    if rest.is_none_or(|r| r.is_empty() || r.contains(char::is_whitespace)) {
        return Err(Fault::bad(
            "url",
            "Type a web address that begins with https://.",
        ));
    }
    Ok(url)
}

/// An address without its scheme.
fn plain(url: &str) -> &str {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.unwrap_or(url).trim_end_matches('/')
}
