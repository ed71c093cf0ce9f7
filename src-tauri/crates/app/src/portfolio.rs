//! All initiatives at a glance, and all selections on one calendar.

mod booked;
mod overbooked;
mod timeline;

pub use overbooked::overbooked;
pub use timeline::timeline;

use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::plan::Plan;
use crate::requirements::tally;
use crate::standing::{self, Stood};
use crate::week;
use crate::wire::list::{Portfolio, PortfolioQuery, PortfolioRow};
use counterpart_domain::Side;
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::standing::Standing;

/// The list, with the strip of what is due.
///
/// # Errors
/// When the file cannot be read.
pub fn portfolio(cx: &Cx<'_>, input: PortfolioQuery) -> Result<Portfolio, Fault> {
    let plans = Plan::load_all(cx)?;
    let pace = lanes_view::pace(cx)?;
    let words: Vec<_> = input
        .text
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let total = i64::try_from(plans.len()).unwrap_or(i64::MAX);
    let due = week::due(cx, &plans)?.into_iter().take(4).collect();
    let mut rows: Vec<(Sort, PortfolioRow)> = Vec::new();
    for plan in &plans {
        if input.stage.is_some_and(|s| s != plan.initiative.stage) {
            continue;
        }
        if input.person.is_some_and(|p| {
            !plan
                .seats
                .iter()
                .any(|s| s.person == Some(p) || s.stand_in == Some(p))
        }) {
            continue;
        }
        if !words.is_empty() {
            let hay = format!(
                "{} {} {}",
                plan.initiative.key, plan.initiative.name, plan.initiative.sentence
            )
            .to_lowercase();
            if !words.iter().all(|w| hay.contains(w.as_str())) {
                continue;
            }
        }
        rows.push(row(cx, plan, &pace)?);
    }
    match input.sort.as_str() {
        "name" => rows.sort_by_cached_key(|(_, r)| r.name.to_lowercase()),
        "standing" => rows.sort_by_key(|(s, _)| s.weight),
        "next" => rows.sort_by_key(|(s, _)| s.next.unwrap_or(chrono::NaiveDate::MAX)),
        "saved" => rows.sort_by_key(|(s, _)| std::cmp::Reverse(s.saved)),
        "key" => rows.sort_by(|(_, a), (_, b)| a.key.cmp(&b.key)),
        _ => {}
    }
    Ok(Portfolio {
        due,
        rows: rows.into_iter().map(|(_, r)| r).collect(),
        total,
    })
}

struct Sort {
    weight: u8,
    next: Option<chrono::NaiveDate>,
    saved: WorkingDays,
}

fn row(
    cx: &Cx<'_>,
    plan: &Plan,
    pace: &counterpart_domain::lanes::UsualPace,
) -> Result<(Sort, PortfolioRow), Fault> {
    let Stood { lanes, facts, view } = standing::stand(cx, plan, pace)?;
    let (agreed, marketing_only, it_only, requirements) = tally(plan);
    let (next_step, next_when) = standing::next_step(cx, plan, lanes.as_ref());
    let i = &plan.initiative;
    let sentence = if i.suggested.split_whitespace().any(|f| f == "sentence") {
        String::new()
    } else {
        i.sentence.clone()
    };
    let owner = |side| cx.person(plan.seat(side).and_then(|s| s.person));
    let saved = lanes.as_ref().and_then(|l| l.days_saved);
    let sort = Sort {
        weight: match view.standing {
            Standing::OffTrack => 0,
            Standing::AtRisk => 1,
            Standing::OnTrack => 2,
            Standing::NotStarted => 3,
            Standing::Delivered => 4,
            Standing::Stopped => 5,
        },
        next: facts.next_gate.as_ref().map(|(_, on, _)| *on),
        saved: saved.unwrap_or(WorkingDays::ZERO),
    };
    let row = PortfolioRow {
        id: i.id,
        key: i.key.clone(),
        name: i.name.clone(),
        sentence,
        stage: i.stage,
        marketing: owner(Side::Marketing)?,
        it: owner(Side::It)?,
        standing: view,
        next_step,
        next_when,
        agreed,
        marketing_only,
        it_only,
        requirements,
        saved: saved.map(signed).unwrap_or_default(),
        saved_basis: lanes
            .filter(|l| l.days_saved.is_some())
            .map(|l| lanes_view::basis(l.basis).to_owned())
            .unwrap_or_default(),
    };
    Ok((sort, row))
}

/// "27", "−3": later is said with its sign.
fn signed(saved: WorkingDays) -> String {
    let number = lanes_view::saved_number(saved);
    if saved.as_halves() <= -2 {
        format!("−{number}")
    } else {
        number
    }
}
