//! A win told to others: written by a template for an audience in a language, then given every
//! form that a channel takes.
//!
//! One text is behind all forms, whether the template or a person wrote it: paragraphs are parted
//! by empty lines, a line that begins with a dash is an item of a list. Nothing in it is markup.

mod blocks;
mod forms;
mod languages;
mod letter;
mod mail;
mod outgoing;
mod payloads;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Deed, Sides};
use blocks::{Strong, Told};

pub use mail::{InlineCard, Mailbox, eml};
pub use outgoing::outgoing;

/// For whom it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Audience {
    /// Those who work on it: everything, warmly.
    Team,
    /// Those who pay for it: the goal, the result, the next step.
    Executives,
    /// The whole house: why it matters and who did it.
    #[default]
    Everyone,
}

/// The language of the words around what was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// German.
    De,
    /// Spanish.
    Es,
}

/// A win as it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WinStory {
    /// "Lyon guests wait two and a half minutes less for their order".
    pub headline: String,
    /// "Mobile ordering", without its key. May be empty.
    pub initiative: String,
    /// What was hard. May be empty.
    pub challenge: String,
    /// What was done together. May be empty.
    pub together: String,
    /// The figure before: `9`, `6.5`, `-3`, digits with a point where it could be read, else as
    /// typed. May be empty.
    pub before: String,
    /// The figure after, the same way; a change carries its sign or `×`. May be empty.
    pub after: String,
    /// The unit of both in its usual short form: `min`, `%`, `€`. May be empty.
    pub unit: String,
    /// "wait at pick-up". May be empty.
    pub measure: String,
    /// "Lyon trial, till log, 8 March". May be empty.
    pub source: String,
    /// The day it was won.
    pub day: Option<NaiveDate>,
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
    /// What comes next, or where to read more. May be empty.
    pub next_step: String,
    /// The day of the announcement that this one corrects.
    pub corrects: Option<NaiveDate>,
    /// Who tells it, by name.
    pub from: Vec<String>,
    /// For whom.
    pub audience: Audience,
    /// In which language.
    pub language: Language,
}

/// An announcement in all its forms. Drafts are free: nothing is sent from here.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AnnouncementDraft {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// An HTML fragment, without the subject: the mail's body.
    pub html: String,
    /// Slack mrkdwn, the subject first.
    pub slack: String,
    /// What a Slack webhook takes, and its Block Kit Builder: JSON with `text` and `blocks`.
    pub block_kit: String,
    /// Markdown, the subject as its heading; Teams takes it pasted into a message.
    pub markdown: String,
    /// An Adaptive Card as JSON; a Teams workflow takes it as an attachment.
    pub adaptive_card: String,
    /// The card that goes inline with the mail.
    #[serde(skip)]
    pub card: Option<InlineCard>,
}

/// Mail programs, and what hands addresses to them, refuse or cut longer ones: Outlook and
/// Windows at a little over two thousand characters.
pub const LONGEST_MAILTO: usize = 2000;

/// Writes a win for its audience, in its language.
#[must_use]
pub fn draft(story: &WinStory) -> AnnouncementDraft {
    let (subject, text) = letter::write(story);
    told(story, &subject, &text)
}

/// Gives an edited text of this win all forms again; what was set strong stays so.
#[must_use]
pub fn told(story: &WinStory, subject: &str, text: &str) -> AnnouncementDraft {
    all_forms(&Told::new(subject, text, &letter::strong(story)))
}

/// Gives any text all forms: paragraphs are separated by empty lines.
#[must_use]
pub fn from_text(subject: &str, text: &str) -> AnnouncementDraft {
    all_forms(&Told::new(subject, text, &Strong::default()))
}

/// A `mailto:` address with everything in it; longer than [`LONGEST_MAILTO`] it may be cut.
///
/// Nothing typed adds an address or a header.
#[must_use]
pub fn mailto(to: &[String], draft: &AnnouncementDraft) -> String {
    forms::mailto(to, &draft.subject, &draft.text)
}

fn all_forms(told: &Told) -> AnnouncementDraft {
    AnnouncementDraft {
        text: forms::text(told),
        html: forms::html(told),
        slack: forms::slack(told),
        block_kit: payloads::block_kit(told),
        markdown: forms::markdown(told),
        adaptive_card: payloads::adaptive_card(told),
        subject: told.subject.clone(),
        card: None,
    }
}

/// One line: no control characters, no line breaks, single spaces.
pub(crate) fn line(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}'))
        .collect();
    // The spaces that French and figures need stay as they are.
    visible
        .split([' ', '\u{3000}'])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
