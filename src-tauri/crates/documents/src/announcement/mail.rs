//! The announcement as a mail file.

use chrono::NaiveDateTime;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;
use serde::Serialize;

use super::forms::escape_html;
use super::{AnnouncementDraft, line};
use crate::DocumentError;

/// A picture that stands in the mail itself, named by its Content-ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineCard {
    /// Its bytes as PNG.
    pub png: Vec<u8>,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// The Content-ID of the card.
const CARD: &str = "win-card@counterpart.invalid";
/// How wide the card is shown, in CSS pixels: mail programs are narrow.
const CARD_WIDTH: u32 = 600;

/// A mailbox: a name, possibly empty, and an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mailbox {
    /// "Ana Duarte". May be empty.
    pub name: String,
    /// "ana@northgate.example".
    pub address: String,
}

impl Mailbox {
    /// As a header value, without anything that could end it.
    pub(super) fn header(&self) -> Option<Address<'static>> {
        let address: String = self
            .address
            .chars()
            .filter(|c| !c.is_control() && !c.is_whitespace() && !"<>,;:\"()[]\\".contains(*c))
            .collect();
        let name = line(&self.name);
        (address.contains('@'))
            .then(|| Address::new_address(Some(name).filter(|name| !name.is_empty()), address))
    }
}

/// Writes the draft as a mail file that mail programs open ready to send (`X-Unsent: 1`).
///
/// Text and HTML as `multipart/alternative`; the card stands in the HTML, as `multipart/related`.
/// Mailboxes without an @ are left out. `date` is UTC; `message_id` is without its angle brackets.
/// The same input gives the same bytes.
///
/// # Errors
/// [`DocumentError::Mail`] when it cannot be written.
pub fn eml(
    draft: &AnnouncementDraft,
    from: Option<&Mailbox>,
    to: &[Mailbox],
    date: NaiveDateTime,
    message_id: &str,
) -> Result<Vec<u8>, DocumentError> {
    let id: String = message_id
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || ".-_@+".contains(*c))
        .collect();
    let picture = draft.card.as_ref().map_or_else(String::new, |card| {
        format!(
            "<p><img src=\"cid:{CARD}\" width=\"{CARD_WIDTH}\" alt=\"{}\" style=\"max-width:100%;height:auto\"></p>\n",
            escape_html(&line(&card.alt))
        )
    });
    let html = format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}{picture}</body></html>\n",
        escape_html(&line(&draft.subject)),
        draft.html
    );
    let parts = [draft.text.as_str(), html.as_str()];
    let page = MimePart::new("text/html", html.clone());
    let shown = match &draft.card {
        None => page,
        Some(card) => MimePart::new(
            ContentType::new("multipart/related")
                .attribute("boundary", boundary("related", &id, &parts))
                .attribute("type", "text/html"),
            vec![
                page,
                MimePart::new("image/png", card.png.as_slice())
                    .inline()
                    .cid(CARD),
            ],
        ),
    };
    let alternative = ContentType::new("multipart/alternative")
        .attribute("boundary", boundary("alternative", &id, &parts));
    let mut mail = MessageBuilder::new()
        .message_id(if id.is_empty() {
            "announcement@counterpart".to_owned()
        } else {
            id
        })
        .date(date.and_utc().timestamp())
        .subject(line(&draft.subject))
        .header("X-Unsent", Text::new("1"));
    if let Some(from) = from.and_then(Mailbox::header) {
        mail = mail.from(from);
    }
    let to: Vec<Address<'_>> = to.iter().filter_map(Mailbox::header).collect();
    if !to.is_empty() {
        mail = mail.to(Address::new_list(to));
    }
    mail.body(MimePart::new(
        alternative,
        vec![MimePart::new("text/plain", draft.text.clone()), shown],
    ))
    .write_to_vec()
    .map_err(|error| DocumentError::Mail(error.to_string()))
}

/// A boundary made from the message id, so that the same draft gives the same bytes; lengthened
/// until it stands in no part.
fn boundary(of: &str, id: &str, parts: &[&str]) -> String {
    let mut boundary: String = id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(30)
        .collect();
    boundary.insert_str(0, &format!("=_counterpart_{of}_"));
    while parts.iter().any(|part| part.contains(&boundary)) {
        boundary.push('_');
    }
    boundary
}
