//! The counterpart sheet and the session sheet.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::parts::{Joint, OwnerLine, Plate, Side, Sides};
use crate::words::PageWords;

/// For whoever starts alone: their words on their side, ruled blanks for the other's.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CounterpartSheet {
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made.
    pub made_at: NaiveDateTime,
    /// Headings and other words of the page itself.
    pub words: PageWords,
    /// "Northgate Group".
    pub organisation: String,
    /// "MO-1".
    pub key: String,
    /// "For Jonas, before Thu 19 Mar". May be empty.
    pub occasion: String,
    /// From the sample workspace.
    pub is_sample: bool,
    /// Without colours.
    pub grey: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// The initiative's name in the starter's words.
    pub title: String,
    /// Whose words are filled in; the other side gets the blanks.
    pub starter_side: Side,
    /// Who started.
    pub starter: Option<OwnerLine>,
    /// The counterpart, when already known.
    pub other: Option<OwnerLine>,
    /// The initiative in one sentence. May be empty.
    pub sentence: String,
    /// What the starter wants: one line for each metric or one sentence.
    pub objective: Vec<String>,
    /// The requirements; as many as fit, at least three blank rows when there are none.
    pub requirements: Vec<SheetRequirement>,
    /// "As of 12 Mar 2026, 18:40".
    pub as_of: String,
}

/// A requirement on the counterpart sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetRequirement {
    /// In the starter's words.
    pub words: String,
    /// "Q2". May be empty.
    pub when: String,
}

/// What a session agreed and captured, on one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SessionSheet {
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made.
    pub made_at: NaiveDateTime,
    /// Headings and other words of the page itself.
    pub words: PageWords,
    /// "Northgate Group".
    pub organisation: String,
    /// "MO-1".
    pub key: String,
    /// "Mobile ordering".
    pub title: String,
    /// "Thu 12 Mar 2026, 14:00 to 14:50".
    pub when: String,
    /// From the sample workspace.
    pub is_sample: bool,
    /// Without colours.
    pub grey: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// The two owners.
    pub owners: Plate,
    /// Who was here, in the order to be printed.
    pub present: Vec<PresentPerson>,
    /// What was agreed, in sentences.
    pub agreed: Vec<AgreedLine>,
    /// Requirements captured.
    pub requirements: Vec<CapturedLine>,
    /// Decisions captured.
    pub decisions: Vec<CapturedLine>,
    /// Actions captured: `line` says who and by when.
    pub actions: Vec<CapturedLine>,
    /// Wins captured.
    pub wins: Vec<CapturedLine>,
    /// What to talk about: `line` says who and why.
    pub lets_talk: Vec<CapturedLine>,
    /// "Next: review on Thu 26 Mar". May be empty.
    pub next: String,
    /// Up to three signature labels.
    pub signatures: Vec<String>,
    /// "As of 12 Mar 2026, 18:40".
    pub as_of: String,
}

/// Someone who was in the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PresentPerson {
    /// "Ana Duarte".
    pub name: String,
    /// "Head of Brand". May be empty.
    pub role: String,
    /// Their side, if any.
    pub side: Option<Side>,
}

/// A sentence of what was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgreedLine {
    /// Who agreed.
    pub joint: Joint,
    /// "Pay as I like, without an account."
    pub sentence: String,
    /// "requirement, wording 2". May be empty.
    pub line: String,
}

/// Something captured while it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CapturedLine {
    /// What was said.
    pub text: String,
    /// Who, by when, why: one short line. May be empty.
    pub line: String,
}

impl Default for CounterpartSheet {
    fn default() -> Self {
        CounterpartSheet {
            language: "en".into(),
            made_at: NaiveDateTime::default(),
            words: PageWords::default(),
            organisation: String::new(),
            key: String::new(),
            occasion: String::new(),
            is_sample: false,
            grey: false,
            sides: Sides::default(),
            title: String::new(),
            starter_side: Side::Marketing,
            starter: None,
            other: None,
            sentence: String::new(),
            objective: Vec::new(),
            requirements: Vec::new(),
            as_of: String::new(),
        }
    }
}

impl Default for SessionSheet {
    fn default() -> Self {
        SessionSheet {
            language: "en".into(),
            made_at: NaiveDateTime::default(),
            words: PageWords::default(),
            organisation: String::new(),
            key: String::new(),
            title: String::new(),
            when: String::new(),
            is_sample: false,
            grey: false,
            sides: Sides::default(),
            owners: Plate::default(),
            present: Vec::new(),
            agreed: Vec::new(),
            requirements: Vec::new(),
            decisions: Vec::new(),
            actions: Vec::new(),
            wins: Vec::new(),
            lets_talk: Vec::new(),
            next: String::new(),
            signatures: Vec::new(),
            as_of: String::new(),
        }
    }
}
