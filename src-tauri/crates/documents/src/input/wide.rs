//! The timeline by itself, on wide paper.

use serde::Serialize;

use super::letterhead::Letterhead;
use super::parts::Joint;
use super::timeline::TimelineBlock;

/// Both lanes across an A3 sheet, with the days of each step beneath.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WideTimeline {
    /// Head and foot.
    #[serde(flatten)]
    pub head: Letterhead,
    /// "27 working days sooner than our usual 65".
    pub summary: String,
    /// Both lanes.
    pub timeline: TimelineBlock,
    /// Steps and checks in order.
    pub steps: Vec<WideStep>,
}

/// A step in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WideStep {
    /// "Show".
    pub name: String,
    /// "Mon 9 Mar".
    pub begins: String,
    /// "Tue 17 Mar".
    pub ends: String,
    /// "7 days".
    pub takes: String,
    /// Its gate, when it has one.
    pub gate: Option<Joint>,
    /// "closed 6 Mar", "3 days late". May be empty.
    pub line: String,
}
