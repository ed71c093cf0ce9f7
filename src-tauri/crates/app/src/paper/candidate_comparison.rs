//! Candidates beside each other, as both sides see them. Nothing under cover is in it.

use super::decision_log::because;
use super::head::{About, headed};
use super::{Gathered, only, size};
use crate::costs;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::scoring;
use crate::selection::choice;
use crate::wire::costs::{CostSheet, CostTotal};
use crate::wire::page::Which;
use crate::wire::paper::PaperQuery;
use crate::wire::scoring::{ScoreCell, Scoring};
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::decision::Decision;
use counterpart_domain::ids::{CandidateId, CriterionId};
use counterpart_domain::scoring::GAP;
use counterpart_domain::selection::{Candidate, CandidateKind, CandidateMove, CandidateState};
use serde_json::json;

/// Gathers the comparison.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let id = only(query)?;
    let plan = Plan::load(cx, id)?;
    let scoring = scoring::scoring(cx, Which { id })?;
    let costs = costs::costs(cx, Which { id })?;
    let made = choice::live(cx, id)?;
    let mut all = cx.read.having::<Candidate>("initiative", &id)?;
    // Who is compared first, in the order of the matrix; then who was declined.
    let place = |c: &Candidate| scoring.candidates.iter().position(|s| s.id == c.id);
    all.retain(|c| place(c).is_some() || c.state == CandidateState::Declined);
    all.sort_by_key(|c| {
        let chosen = made.as_ref().is_some_and(|m| m.candidate == c.id);
        (place(c).is_none(), !chosen, place(c), c.id)
    });
    let most = whole(&scoring);
    let mut candidates = Vec::new();
    for c in &all {
        let chosen = made.as_ref().filter(|m| m.candidate == c.id);
        let because = match chosen {
            Some(made) => cx.read.get::<Decision>(made.decision)?.because,
            None if c.state == CandidateState::Declined => reason(cx, c.id)?,
            None => String::new(),
        };
        candidates.push(compared(
            c,
            chosen.is_some(),
            &because_words(&because),
            &scoring,
            costs.sheets.iter().find(|s| s.candidate == c.id && s.begun),
            (&costs.marketing, &costs.it),
        ));
    }
    let standing: Vec<_> = all
        .iter()
        .filter(|c| place(c).is_some())
        .map(|c| c.id)
        .collect();
    let cell = |candidate: CandidateId, criterion: CriterionId| {
        let mut cells = scoring.cells.iter();
        cells.find(|c| c.candidate == candidate && c.criterion == criterion)
    };
    let mut criteria: Vec<_> = scoring
        .criteria
        .iter()
        .filter(|c| !c.deal_breaker)
        .collect();
    criteria.sort_by_key(|c| std::cmp::Reverse(c.weight));
    let figure = |value: Option<i64>| value.map(|v| v.to_string()).unwrap_or_default();
    let mut gaps = Vec::new();
    for criterion in &criteria {
        for (candidate, name) in standing.iter().zip(&candidates) {
            let Some(c) = cell(*candidate, criterion.id).filter(|c| apart(c)) else {
                continue;
            };
            gaps.push(doc::GapLine {
                criterion: criterion.text.clone(),
                figures: format!(
                    "{}: {} {}, {} {}",
                    name.name,
                    costs.marketing,
                    figure(c.marketing.as_ref().map(|s| s.value)),
                    costs.it,
                    figure(c.it.as_ref().map(|s| s.value)),
                ),
                talk: c.talk.clone(),
            });
        }
    }
    let deal_breakers: Vec<_> = scoring
        .criteria
        .iter()
        .filter(|c| c.deal_breaker)
        .map(|w| doc::VerdictRow {
            criterion: w.text.clone(),
            verdicts: standing
                .iter()
                .map(|c| cell(*c, w.id).and_then(|c| c.passed))
                .collect(),
        })
        .collect();
    let rows: Vec<_> = criteria
        .iter()
        .map(|w| doc::ScoredRow {
            criterion: w.text.clone(),
            weight: w.percent.map(|p| format!("{p}\u{a0}%")).unwrap_or_default(),
            scores: standing
                .iter()
                .map(|c| {
                    let cell = cell(*c, w.id);
                    let of = |side: fn(&ScoreCell) -> Option<i64>| figure(cell.and_then(side));
                    doc::SideScores {
                        marketing: of(|c| c.marketing.as_ref().map(|s| s.value)),
                        it: of(|c| c.it.as_ref().map(|s| s.value)),
                        apart: cell.is_some_and(apart),
                    }
                })
                .collect(),
        })
        .collect();
    let facts = json!({
        "candidates": candidates.iter().map(|c| [&c.name, &c.state]).collect::<Vec<_>>(),
        "verdicts": deal_breakers.iter().map(|r| &r.verdicts).collect::<Vec<_>>(),
        "weights": rows.iter().map(|r| [&r.criterion, &r.weight]).collect::<Vec<_>>(),
        "scores": candidates.iter().map(|c| [&c.marketing_total, &c.it_total]).collect::<Vec<_>>(),
        "costs": candidates.iter().map(|c| c.five.as_ref().map(|s| &s.words)).collect::<Vec<_>>(),
    });
    let headed = headed(
        cx,
        query,
        issued,
        &About::Initiative(&plan.initiative),
        facts,
    )?;
    let mut head = headed.head.clone();
    if let Some(most) = most {
        head.words.total = format!("In all, by weight, of {most}");
    }
    let comparison = doc::Comparison {
        head,
        candidates,
        deal_breakers,
        criteria: rows,
        remarks: Vec::new(),
        gaps,
        currency: costs.currency.clone(),
    };
    let (name, paper) = (headed.name(query.document.called()), size(query.paper));
    Ok(headed.gathered(
        name,
        Vec::new(),
        Vec::new(),
        Box::new(move |fonts, _| doc::render_comparison(fonts, &comparison, paper)),
    ))
}

fn apart(cell: &ScoreCell) -> bool {
    cell.gap.is_some_and(|gap| gap >= GAP)
}

/// The most that can be reached, once somebody is scored by a side throughout.
fn whole(scoring: &Scoring) -> Option<i64> {
    let mut totals = scoring.sides.iter().flat_map(|s| &s.totals);
    totals.find(|t| t.rank.is_some()).map(|t| t.most)
}

fn reason(cx: &Cx<'_>, id: CandidateId) -> Result<String, Fault> {
    let mut moves = cx.read.having::<CandidateMove>("candidate", &id)?;
    moves.retain(|m| m.to_state == CandidateState::Declined);
    moves.sort_by_key(|m| (m.moved_on, m.id));
    Ok(moves.pop().map(|m| m.because).unwrap_or_default())
}

/// "It is …" goes small behind the word.
fn because_words(text: &str) -> String {
    let text = because(text);
    let first = text.split_whitespace().next().unwrap_or_default();
    let plain = [
        "It", "The", "We", "They", "Its", "Both", "Their", "Our", "This", "No", "Nobody",
    ];
    if plain.contains(&first) {
        text.replacen(first, &first.to_lowercase(), 1)
    } else {
        text
    }
}

fn compared(
    c: &Candidate,
    chosen: bool,
    because: &str,
    scoring: &Scoring,
    costs: Option<&CostSheet>,
    (marketing, it): (&str, &str),
) -> doc::ComparedCandidate {
    let total = |side: Side| {
        let of = scoring.sides.iter().find(|s| s.side == side);
        let total = of.and_then(|s| s.totals.iter().find(|t| t.candidate == c.id));
        // A sum of half the criteria would look like a bad one.
        total
            .filter(|t| t.rank.is_some())
            .map(|t| t.points.to_string())
            .unwrap_or_default()
    };
    let kind = match c.kind {
        Some(CandidateKind::Product) => "product",
        Some(CandidateKind::Vendor) => "vendor",
        Some(CandidateKind::InHouse) => "built in-house",
        Some(CandidateKind::Extend) => "an extension of what we have",
        Some(CandidateKind::Owned) => "owned already",
        None => "",
    };
    doc::ComparedCandidate {
        name: c.name.clone(),
        line: kind.to_owned(),
        state: match c.state {
            CandidateState::Chosen => "chosen".to_owned(),
            CandidateState::Declined => "declined".to_owned(),
            CandidateState::Finalist => "finalist".to_owned(),
            _ => String::new(),
        },
        chosen,
        aside: c.state == CandidateState::Declined,
        because: because.to_owned(),
        marketing_total: total(Side::Marketing),
        it_total: total(Side::It),
        three: costs.map(|s| span(&s.three)),
        five: costs.map(|s| span(&s.five)),
        pays: costs
            .map(|s| pays(&s.five, marketing, it))
            .unwrap_or_default(),
    }
}

fn span(total: &CostTotal) -> doc::CostSpan {
    let (low, likely, high) = (&total.low, &total.likely, &total.high);
    doc::CostSpan {
        low: low.minor as f64,
        likely: likely.minor as f64,
        high: high.minor as f64,
        words: if low.minor == high.minor {
            likely.words.clone()
        } else {
            format!("{} ({} to {})", likely.words, low.words, high.words)
        },
    }
}

/// "marketing 60 %, IT 40 %" of five years; what nobody said is said.
fn pays(total: &CostTotal, marketing: &str, it: &str) -> String {
    let whole = total.marketing.minor + total.it.minor + total.unsaid.minor;
    if whole <= 0 {
        return String::new();
    }
    let share = |part: i64| (part as f64 / whole as f64 * 100.0).round() as i64;
    [
        (marketing, total.marketing.minor),
        (it, total.it.minor),
        ("not said yet", total.unsaid.minor),
    ]
    .into_iter()
    .filter(|(_, part)| *part > 0)
    .map(|(who, part)| format!("{who} {}\u{a0}%", share(part)))
    .collect::<Vec<_>>()
    .join(", ")
}
