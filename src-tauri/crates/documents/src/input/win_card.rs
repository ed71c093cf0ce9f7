//! The win card: 210 × 148 mm, something one would pin to a wall.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::parts::{Deed, Side, Sides};
use crate::words::PageWords;

/// A win as a card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WinCard {
    /// Language of the card, BCP 47: "en".
    pub language: String,
    /// When the card was made.
    pub made_at: NaiveDateTime,
    /// Words of the card itself.
    pub words: PageWords,
    /// Head line: "Won together · Northgate Group · MO-1 Mobile ordering", or
    /// "Marketing's win · …" for a one-sided win.
    pub head: String,
    /// "8 March 2026".
    pub date: String,
    /// From the sample workspace.
    pub is_sample: bool,
    /// Without colours.
    pub grey: bool,
    /// "Lyon guests wait two and a half minutes less for their order."
    pub headline: String,
    /// What was hard, set in italics. May be empty.
    pub challenge: String,
    /// The number, if there is one.
    pub number: Option<BigNumber>,
    /// What the sides are called.
    pub sides: Sides,
    /// People of marketing.
    pub marketing: Vec<Deed>,
    /// People of IT.
    pub it: Vec<Deed>,
    /// "and Emma Roux, operations, who retrained forty people". May be empty.
    pub others: String,
    /// For a one-sided win: which side is missing and what makes it joint. Its piece is dashed.
    pub missing: Option<MissingSide>,
}

/// "from 9 min to **6.5** minutes, wait at pick-up".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BigNumber {
    /// "from 9 min to". May be empty.
    pub from_line: String,
    /// "6.5"; as large as fits.
    pub value: String,
    /// "minutes, wait at pick-up". May be empty.
    pub label: String,
    /// "Lyon trial, till log, 8 March". May be empty.
    pub source: String,
}

/// The side that has no one named yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MissingSide {
    /// Which.
    pub side: Side,
    /// "Name someone from IT, and what they did, to make it a win together."
    pub sentence: String,
}

impl Default for WinCard {
    fn default() -> Self {
        WinCard {
            language: "en".into(),
            made_at: NaiveDateTime::default(),
            words: PageWords::default(),
            head: String::new(),
            date: String::new(),
            is_sample: false,
            grey: false,
            headline: String::new(),
            challenge: String::new(),
            number: None,
            sides: Sides::default(),
            marketing: Vec::new(),
            it: Vec::new(),
            others: String::new(),
            missing: None,
        }
    }
}
