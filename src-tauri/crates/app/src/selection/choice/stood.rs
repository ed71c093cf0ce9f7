//! Scores and costs as they stood at the choice: kept with it, untouched by what changes later.

use super::super::desk::{self, Table};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::wire::desk::{PointsView, StoodView};
use counterpart_domain::Side;
use counterpart_domain::cost::YEARS;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::money::{Currency, Money};
use counterpart_domain::selection::{CostLine, points};
use serde::{Deserialize, Serialize};

/// Scores and costs at the moment of the choice.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct AsStood {
    criteria: Vec<StoodCriterion>,
    /// What the costs were counted in. Choices of before it was kept have none: they are read in the
    /// workspace's currency.
    currency: Option<String>,
    candidates: Vec<StoodCandidate>,
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
struct StoodCandidate {
    name: String,
    marketing: Option<Points>,
    it: Option<Points>,
    /// By criterion, in their order.
    scores: Vec<StoodScores>,
    /// Minor units over the years: head and five years.
    costs: Vec<(String, [Option<i64>; 5])>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Points {
    points: i64,
    of: i64,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoodScores {
    marketing: Option<i64>,
    it: Option<i64>,
    passed: Option<bool>,
}

impl AsStood {
    fn counted_in(&self, cx: &Cx<'_>) -> Result<Currency, Fault> {
        let code = match &self.currency {
            Some(code) => code,
            None => &cx.office()?.currency,
        };
        code.parse()
            .map_err(|_| Fault::internal(&format!("no currency {code}")))
    }

    /// The totals as they are shown.
    pub(super) fn views(&self, cx: &Cx<'_>) -> Result<Vec<StoodView>, Fault> {
        let currency = self.counted_in(cx)?;
        let points = |p: &Option<Points>| {
            p.as_ref().map(|p| PointsView {
                points: p.points,
                of: p.of,
            })
        };
        let views = self.candidates.iter().map(|c| StoodView {
            name: c.name.clone(),
            marketing: points(&c.marketing),
            it: points(&c.it),
            cost: c.cost(currency),
        });
        Ok(views
            .filter(|c| c.marketing.is_some() || c.it.is_some() || !c.cost.is_empty())
            .collect())
    }

    /// What is to be known of the sums, once the workspace counts in another currency.
    pub(super) fn note(&self, cx: &Cx<'_>) -> Result<String, Fault> {
        let then = self.counted_in(cx)?;
        let now = &cx.office()?.currency;
        let sums = self.candidates.iter().any(|c| !c.cost(then).is_empty());
        Ok(if sums && then.code() != now {
            format!("Sums in {}, as they were kept then.", then.code())
        } else {
            String::new()
        })
    }
}

impl StoodCandidate {
    /// "€12,000 in 5 years"; empty when no cost was typed.
    fn cost(&self, currency: Currency) -> String {
        let mut typed = self.costs.iter().flat_map(|(_, years)| years).flatten();
        let Some(first) = typed.next() else {
            return String::new();
        };
        let minor = typed.fold(*first, |sum, one| sum.saturating_add(*one));
        format!("{} in {YEARS} years", Money { minor, currency })
    }
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
        currency: Some(cx.office()?.currency.clone()),
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
