//! Papers of the scoring: blank sheets, and what a vendor is asked to show.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::parts::{Plate, Side, Sides};
use crate::words::PageWords;

/// Blank sheets to score on, one for each side asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreSheets {
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
    /// From the sample workspace.
    pub is_sample: bool,
    /// Without colours.
    pub grey: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// The two owners; a sheet whose side has none is ruled for a name.
    pub owners: Plate,
    /// Whose sheets, in order.
    pub sheets: Vec<Side>,
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

/// What a vendor is asked to show. Nothing of the choice itself: no weight, no score, no other name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DemoScript {
    /// Language of the page, BCP 47: "en".
    pub language: String,
    /// When the page was made.
    pub made_at: NaiveDateTime,
    /// Headings and other words of the page itself.
    pub words: PageWords,
    /// "Northgate Group".
    pub organisation: String,
    /// "Mobile ordering".
    pub title: String,
    /// The initiative in one sentence. May be empty.
    pub sentence: String,
    /// From the sample workspace.
    pub is_sample: bool,
    /// Without colours.
    pub grey: bool,
    /// What the sides are called.
    pub sides: Sides,
    /// The two owners, whom the vendor will meet.
    pub owners: Plate,
    /// To whom; empty leaves a line to write on.
    pub vendor: String,
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
    /// How long, in minutes.
    pub minutes: i64,
    /// What it is about; not printed where one of the two voices says the same.
    pub name: String,
    /// In marketing's words. May be empty.
    pub marketing: String,
    /// In IT's words. May be empty.
    pub it: String,
    /// What exactly to show. May be empty.
    pub show: String,
    /// Without it nothing else counts.
    pub must: bool,
}
