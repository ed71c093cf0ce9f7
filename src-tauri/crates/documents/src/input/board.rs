//! The whole portfolio: on one page, and as a book.

use serde::Serialize;

use super::letterhead::Letterhead;
use super::one_pager::{OnePager, StandingWeight};
use super::parts::Joint;

/// All initiatives on one page for the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PortfolioSummary {
    /// Head and foot.
    #[serde(flatten)]
    pub head: Letterhead,
    /// What needs the board's eye first: the page takes as many as fit.
    pub rows: Vec<SummaryRow>,
    /// What is asked, soonest first.
    pub asks: Vec<SummaryAsk>,
    /// The newest first.
    pub wins: Vec<SummaryWin>,
    /// How many older ones there are besides; they are counted among what was left out.
    pub more_wins: usize,
    /// "The book has a page of each." Printed only behind what was left out.
    pub more_line: String,
}

/// An initiative on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryRow {
    /// "MO-1".
    pub key: String,
    /// "Mobile ordering".
    pub name: String,
    /// "Ana Duarte and Jonas Keller"; a side without an owner is named: "no IT owner yet".
    pub owners: String,
    /// "At risk".
    pub word: String,
    /// How it is drawn.
    pub weight: StandingWeight,
    /// Its first reason. May be empty.
    pub reason: String,
    /// "Show ends". May be empty.
    pub next: String,
    /// "17 Mar". May be empty.
    pub next_when: String,
    /// "7 of 12". May be empty.
    pub agreed: String,
    /// "27". May be empty.
    pub saved: String,
    /// "planned", "forecast", "actual". May be empty.
    pub saved_basis: String,
}

/// Something asked of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryAsk {
    /// "MO-1 Mobile ordering".
    pub of: String,
    /// "Approve €410,000 once and €96,000 a year".
    pub text: String,
    /// "by 3 Apr". May be empty.
    pub when: String,
}

/// A win in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryWin {
    /// [`Joint::BOTH`], or one side agreed and the other `Nobody` for a one-sided win.
    pub joint: Joint,
    /// "Lyon waits 2.5 minutes less".
    pub headline: String,
    /// "8 Mar, MO-1".
    pub line: String,
    /// "9". May be empty.
    pub from: String,
    /// "6.5 min". May be empty.
    pub to: String,
}

/// A contents page and a sheet for each initiative.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PortfolioBook {
    /// Head and foot of the contents.
    #[serde(flatten)]
    pub head: Letterhead,
    /// The sheets, in order.
    #[serde(skip)]
    pub pages: Vec<OnePager>,
    /// Which volume of how many, from 1; (1, 1) is the whole.
    pub volume: (usize, usize),
}
