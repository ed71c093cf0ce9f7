//! A year of wins.

use serde::Serialize;

use super::letterhead::Letterhead;
use super::parts::Joint;

/// The wins of a year, quarter by quarter, and who won them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Yearbook {
    /// Head and foot; the title is the year.
    #[serde(flatten)]
    pub head: Letterhead,
    /// "11 wins, 9 of them won together by 7 pairs."
    pub cover_line: String,
    /// In order; one without wins says so.
    pub quarters: Vec<YearQuarter>,
    /// Who won together.
    pub pairs: Vec<CreditLine>,
    /// Who was named.
    pub people: Vec<CreditLine>,
    /// What changed: before → after.
    pub metrics: Vec<MetricLine>,
    /// How often people of each side were named: marketing, IT.
    pub credit: (usize, usize),
    /// "Marketing was named 21 times, IT 19 times; 4 others." May be empty.
    pub credit_line: String,
}

/// A quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearQuarter {
    /// "January to March".
    pub name: String,
    /// "4 wins". May be empty.
    pub count: String,
    /// Oldest first.
    pub wins: Vec<YearWin>,
}

/// A win.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearWin {
    /// [`Joint::BOTH`], or one side agreed and the other `Nobody`.
    pub joint: Joint,
    /// "Lyon guests wait two and a half minutes less".
    pub headline: String,
    /// "8 March · MO-1 Mobile ordering".
    pub line: String,
    /// What stood in the way. May be empty.
    pub challenge: String,
    /// "Priya Nair, Luc Moreau; Emma Roux, operations". May be empty.
    pub people: String,
    /// "9". May be empty.
    pub from: String,
    /// "6.5". May be empty.
    pub to: String,
    /// "min, wait at pick-up". May be empty.
    pub unit: String,
}

/// Someone, or two, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreditLine {
    /// "Ana Duarte and Jonas Keller".
    pub name: String,
    /// "Head of Brand", "Mobile ordering". May be empty.
    pub line: String,
    /// "3 wins".
    pub count: String,
}

/// A number that moved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MetricLine {
    /// "Wait at pick-up".
    pub name: String,
    /// "9".
    pub from: String,
    /// "6.5 min".
    pub to: String,
    /// "Lyon trial, till log, 8 Mar". May be empty.
    pub line: String,
}
