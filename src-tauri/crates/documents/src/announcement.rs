//! A win told to others: mail, rich text, chat.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::{Deed, DocumentError, Sides};

/// A win as it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WinStory {
    /// "Lyon guests wait two and a half minutes less for their order".
    pub headline: String,
    /// "Mobile ordering".
    pub initiative: String,
    /// What was hard. May be empty.
    pub challenge: String,
    /// What was done together. May be empty.
    pub together: String,
    /// "9 min". May be empty.
    pub before: String,
    /// "6.5 min". May be empty.
    pub after: String,
    /// "wait at pick-up". May be empty.
    pub measure: String,
    /// "Lyon trial, till log, 8 March". May be empty.
    pub source: String,
    /// "8 March 2026". May be empty.
    pub date: String,
    /// What the sides are called.
    pub sides: Sides,
    /// People of marketing.
    pub marketing: Vec<Deed>,
    /// People of IT.
    pub it: Vec<Deed>,
    /// People of neither side.
    pub others: Vec<Deed>,
    /// "More guests order ahead: 12 % of sales by 31 December". May be empty.
    pub goal: String,
    /// "Ana Duarte and Jonas Keller". May be empty.
    pub from: String,
}

/// An announcement in all its forms. Drafts are free: nothing is sent from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnnouncementDraft {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// An HTML fragment for pasting as rich text and for the mail's body.
    pub html: String,
    /// Slack mrkdwn.
    pub slack: String,
    /// Teams markdown.
    pub teams: String,
    /// `mailto:?subject=…&body=…`, percent-encoded.
    pub mailto: String,
}

/// Words a win for all channels.
pub fn draft(story: &WinStory) -> AnnouncementDraft {
    let _ = story;
    unimplemented!()
}

/// A mailbox: a name, possibly empty, and an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mailbox {
    /// "Ana Duarte". May be empty.
    pub name: String,
    /// "ana@northgate.example".
    pub address: String,
}

/// Writes the draft as a mail file that mail programs open ready to send (`X-Unsent: 1`).
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
    let _ = (draft, from, to, date, message_id);
    unimplemented!()
}
