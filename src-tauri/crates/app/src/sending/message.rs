//! A message as it leaves: exactly what the preview shows.

use crate::announcements;
use crate::cx::Cx;
use crate::document;
use crate::fault::Fault;
use crate::wins;
use crate::wire::page::WhichWin;
use crate::wire::paper::{DocumentRef, EmlQuery};
use counterpart_documents::announcement::{self, AnnouncementDraft};
use counterpart_domain::email::check_email;
use counterpart_domain::route::{Route, RouteKind, message_key};
use counterpart_domain::text::{clean_line, clean_text};
use counterpart_domain::win::{Audience, Language};
use counterpart_store::sha256;
use serde_json::{Value, json};

/// A message as it leaves.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    /// The addresses; none for a webhook.
    pub recipients: Vec<String>,
    /// The subject; of a webhook too, by which it is listed.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What is posted; nothing for a mail.
    pub json: String,
}

/// Reads a letter for a route.
///
/// # Errors
/// A sentence beside what is missing or is no address.
pub(crate) fn compose(cx: &Cx<'_>, route: &Route, letter: &EmlQuery) -> Result<Message, Fault> {
    let text = clean_text(&letter.text);
    if text.is_empty() {
        return Err(Fault::bad("text", "Write what is told before you send it."));
    }
    let subject = clean_line(&letter.subject);
    let mut message = Message {
        recipients: Vec::new(),
        json: String::new(),
        subject,
        text,
    };
    match route.kind {
        RouteKind::Smtp => {
            message.recipients = recipients(&letter.to)?;
            if message.subject.is_empty() {
                return Err(Fault::bad("subject", "A mail needs a subject: write one."));
            }
        }
        RouteKind::Slack => message.json = pretty(&read(&forms(cx, letter, &message)?.block_kit)?),
        RouteKind::Teams => {
            let card = read(&forms(cx, letter, &message)?.adaptive_card)?;
            message.json = pretty(&teams(&card));
        }
    }
    Ok(message)
}

impl Message {
    /// To whom, as it is written down.
    pub fn to(&self) -> String {
        self.recipients.join(", ")
    }

    /// The digest that the same message is known by.
    pub fn digest(&self) -> String {
        let key = message_key(&self.recipients, &self.subject, &self.text);
        sha256(key.as_bytes())
    }

    /// The mail itself, as the draft has it.
    ///
    /// # Errors
    /// When the win is gone.
    pub fn draft(&self, cx: &Cx<'_>, letter: &EmlQuery) -> Result<Vec<u8>, Fault> {
        let letter = EmlQuery {
            to: self.to(),
            subject: self.subject.clone(),
            ..letter.clone()
        };
        Ok(document::make(cx, DocumentRef::Eml(letter))?.bytes)
    }
}

/// Addresses parted by commas, semicolons or lines; each once.
fn recipients(typed: &str) -> Result<Vec<String>, Fault> {
    let mut found: Vec<String> = Vec::new();
    for address in typed.split([',', ';', '\n']).map(str::trim) {
        if address.is_empty() {
            continue;
        }
        let address = check_email(address).map_err(|e| Fault::bad("to", e.to_string()))?;
        if !found.iter().any(|a| a.eq_ignore_ascii_case(address)) {
            found.push(address.to_owned());
        }
    }
    if found.is_empty() {
        return Err(Fault::bad(
            "to",
            "Type to whom it goes: one address, or several parted by commas.",
        ));
    }
    Ok(found)
}

/// The letter in the forms that channels take, as the announcement shows them.
fn forms(cx: &Cx<'_>, letter: &EmlQuery, message: &Message) -> Result<AnnouncementDraft, Fault> {
    let win = wins::win(cx, WhichWin { id: letter.win })?;
    let language = letter.language.unwrap_or(Language::En);
    let story = announcements::told_to(cx, &win, Audience::Everyone, language, None)?;
    Ok(announcement::told(&story, &message.subject, &message.text))
}

fn read(json: &str) -> Result<Value, Fault> {
    serde_json::from_str(json).map_err(|e| Fault::internal(&e.to_string()))
}

/// What a workflow's webhook of Teams takes: a message with one card.
fn teams(card: &Value) -> Value {
    json!({
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "contentUrl": null,
            "content": card,
        }],
    })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// To whom it goes, for a sentence: the people, or the channel's name.
pub(crate) fn known_as(route: &Route, message: &Message) -> String {
    match message.recipients.as_slice() {
        [] => route.name.clone(),
        [one] => one.clone(),
        many => format!("{} people", many.len()),
    }
}
