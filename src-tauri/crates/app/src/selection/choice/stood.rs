//! Scores and costs as they stood at the choice: kept with it, untouched by what changes later.

use super::super::desk::{self, Table};
use crate::cx::Cx;
use crate::fault::Fault;
use counterpart_domain::Side;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::selection::{CostLine, points};
use serde::{Deserialize, Serialize};

/// Scores and costs at the moment of the choice.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct AsStood {
    criteria: Vec<StoodCriterion>,
    pub candidates: Vec<StoodCandidate>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct StoodCriterion {
    text: String,
    weight: i64,
    deal_breaker: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoodCandidate {
    pub name: String,
    pub marketing: Option<Points>,
    pub it: Option<Points>,
    /// By criterion, in their order.
    scores: Vec<StoodScores>,
    /// Minor units over the years: head and five years.
    costs: Vec<(String, [Option<i64>; 5])>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Points {
    pub points: i64,
    pub of: i64,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoodScores {
    marketing: Option<i64>,
    it: Option<i64>,
    passed: Option<bool>,
}

/// What lies on the desk now.
pub(super) fn stood(cx: &Cx<'_>, id: InitiativeId, on: &Table) -> Result<AsStood, Fault> {
    let costs = desk::of_candidates::<CostLine>(cx, id)?;
    let candidates = on.candidates.iter().map(|c| {
        let score = |criterion, side| {
            on.scores
                .iter()
                .find(|s| s.candidate == c.id && s.criterion == criterion && s.side == side)
                .map(|s| s.value)
        };
        let total = |side| {
            let scored: Vec<_> = on
                .criteria
                .iter()
                .filter(|k| !k.deal_breaker)
                .filter_map(|k| Some((k.weight, score(k.id, side)?)))
                .collect();
            let (points, of) = points(&scored);
            (!scored.is_empty()).then_some(Points { points, of })
        };
        StoodCandidate {
            name: c.name.clone(),
            marketing: total(Side::Marketing),
            it: total(Side::It),
            scores: on
                .criteria
                .iter()
                .map(|k| StoodScores {
                    marketing: score(k.id, Side::Marketing),
                    it: score(k.id, Side::It),
                    passed: on
                        .verdicts
                        .iter()
                        .find(|v| v.candidate == c.id && v.criterion == k.id)
                        .map(|v| v.passed),
                })
                .collect(),
            costs: costs
                .iter()
                .filter(|l| l.candidate == c.id)
                .map(|l| {
                    let years = [l.year_1, l.year_2, l.year_3, l.year_4, l.year_5];
                    (l.head.as_str().to_owned(), years)
                })
                .collect(),
        }
    });
    Ok(AsStood {
        criteria: on
            .criteria
            .iter()
            .map(|k| StoodCriterion {
                text: k.text.clone(),
                weight: k.weight,
                deal_breaker: k.deal_breaker,
            })
            .collect(),
        candidates: candidates.collect(),
    })
}
