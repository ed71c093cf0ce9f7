//! What stands over and under every list, summary and book.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::parts::Sides;
use crate::words::sheets::SheetWords;

/// Head and foot of a document, and the words in which it is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Letterhead {
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made: the document's date. Never a clock of this crate.
    pub made_at: NaiveDateTime,
    /// Headings and other words of the page itself.
    pub words: SheetWords,
    /// "Northgate Group".
    pub organisation: String,
    /// "MO-1". Empty for a document of the whole workspace.
    pub key: String,
    /// "Mobile ordering".
    pub title: String,
    /// Under the title. May be empty.
    pub sentence: String,
    /// "For the board, Tue 17 Mar 2026". May be empty.
    pub occasion: String,
    /// From the sample workspace: said once, in the head.
    pub is_sample: bool,
    /// Without colours.
    pub grey: bool,
    /// Not issued yet: said once, in the head.
    pub is_draft: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// "As of 12 Mar 2026, 18:40".
    pub as_of: String,
    /// "Issue 3". May be empty.
    pub issue: String,
    /// "changed since issue 2: two decisions". May be empty.
    pub changed_since: String,
}
