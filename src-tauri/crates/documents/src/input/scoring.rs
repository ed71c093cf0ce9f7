//! Papers of the scoring: blank sheets, and what a vendor is asked to show.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::parts::{Side, Sides};

/// Blank sheets to score on, one for each side asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreSheets {
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made.
    pub made_at: NaiveDateTime,
    /// "Northgate Group".
    pub organisation: String,
    /// "MO-1".
    pub key: String,
    /// "Mobile ordering".
    pub title: String,
    /// From the sample workspace.
    pub is_sample: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// Whose sheets, in order, each with the name printed on it (may be empty).
    pub sheets: Vec<ScoreSheetFor>,
    /// The candidates by name.
    pub candidates: Vec<String>,
    /// What is passed or failed.
    pub deal_breakers: Vec<String>,
    /// What is scored.
    pub criteria: Vec<String>,
    /// What each score means, from 0.
    pub levels: Vec<String>,
    /// "As of 12 Mar 2026, 18:40".
    pub as_of: String,
}

/// Whose sheet it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreSheetFor {
    /// The side.
    pub side: Side,
    /// Who fills it in, when known.
    pub who: String,
}

/// What a vendor is asked to show. Nothing of the choice itself: no weight, no score, no other name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DemoScript {
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made.
    pub made_at: NaiveDateTime,
    /// "Northgate Group".
    pub organisation: String,
    /// "Mobile ordering".
    pub title: String,
    /// The initiative in one sentence. May be empty.
    pub sentence: String,
    /// From the sample workspace.
    pub is_sample: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// To whom; empty leaves a line to write on.
    pub vendor: String,
    /// "90 minutes: 80 to show, 10 for questions".
    pub time: String,
    /// What to show, in order.
    pub parts: Vec<DemoPart>,
    /// Minutes for questions at the end.
    pub questions: i64,
    /// "As of 12 Mar 2026, 18:40".
    pub as_of: String,
}

/// One thing to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DemoPart {
    /// "0:00".
    pub from: String,
    /// How long.
    pub minutes: i64,
    /// What it is about.
    pub name: String,
    /// In marketing's words. May be empty.
    pub marketing: String,
    /// In IT's words. May be empty.
    pub it: String,
    /// What to show.
    pub show: String,
    /// What counts as met.
    pub met: String,
    /// Without it nothing else counts.
    pub must: bool,
}
