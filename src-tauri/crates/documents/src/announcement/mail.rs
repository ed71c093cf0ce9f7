//! The announcement as a mail file.

use chrono::NaiveDateTime;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;
use serde::Serialize;

use super::{AnnouncementDraft, line};
use crate::DocumentError;

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
/// Text and HTML as `multipart/alternative`. Mailboxes without an @ are left out. `date` is UTC;
/// `message_id` is without its angle brackets. The same input gives the same bytes.
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
    let html = format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}</body></html>\n",
        super::forms::escape_html(&line(&draft.subject)),
        draft.html
    );
    let alternative = ContentType::new("multipart/alternative")
        .attribute("boundary", boundary(&id, &[&draft.text, &html]));
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
        vec![
            MimePart::new("text/plain", draft.text.clone()),
            MimePart::new("text/html", html),
        ],
    ))
    .write_to_vec()
    .map_err(|error| DocumentError::Mail(error.to_string()))
}

/// A boundary made from the message id, so that the same draft gives the same bytes; lengthened
/// until it stands in no part.
fn boundary(id: &str, parts: &[&str]) -> String {
    let mut boundary: String = id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(40)
        .collect();
    boundary.insert_str(0, "=_counterpart_");
    while parts.iter().any(|part| part.contains(&boundary)) {
        boundary.push('_');
    }
    boundary
}
