//! Wins proposed once and quietly: a gate that closed early, a reading that reached its target.
//!
//! A proposal is no row until it is answered: what nobody looked at leaves no trace. The answer is
//! a slot of its source, so that nothing is proposed twice, here or on another machine. (Waves do
//! not exist yet; when they do, one that goes live is the third source.)

use super::offers::business_goal;
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::lanes_view;
use crate::objective::{full_day, with_unit};
use crate::plan::Plan;
use crate::say;
use crate::wire::page::WinView;
use crate::wire::voice::{AnswerProposal, ProposalsOf, ProposedWin, WinProposals};
use counterpart_domain::agreement::{Metric, Reading};
use counterpart_domain::ids::{Id, InitiativeId, ReadingId, slot};
use counterpart_domain::lanes::{BarState, Lanes, Part};
use counterpart_domain::quantity::Quantity;
use counterpart_domain::record::Day;
use counterpart_domain::win::{ProposalSource, ProposalState, Win, WinProposal};
use uuid::Uuid;

/// What happened longer ago is not proposed any more, in calendar days.
const FRESH: i64 = 30;

/// A win that could be.
pub(crate) struct Proposal {
    kind: ProposalSource,
    source: Uuid,
    day: Day,
    /// "Decide closed 4 working days early: a win?"
    pub text: String,
    headline: String,
    before: String,
    after: String,
    unit: String,
    measure: String,
    origin: String,
}

/// What is proposed on an initiative.
///
/// # Errors
/// When it is gone.
pub fn proposals(cx: &Cx<'_>, input: ProposalsOf) -> Result<WinProposals, Fault> {
    let plan = Plan::load(cx, input.initiative)?;
    let pace = lanes_view::pace(cx)?;
    let lanes = lanes_view::lanes(cx, &plan, &pace)?;
    Ok(WinProposals {
        proposals: open(cx, &plan, lanes.as_ref())?
            .into_iter()
            .map(|p| ProposedWin {
                source_kind: p.kind,
                source: p.source.to_string(),
                text: p.text,
            })
            .collect(),
    })
}

/// What is proposed and not answered, the newest first.
pub(crate) fn open(
    cx: &Cx<'_>,
    plan: &Plan,
    lanes: Option<&Lanes>,
) -> Result<Vec<Proposal>, Fault> {
    let answered = cx.read.having::<WinProposal>("initiative", &plan.id())?;
    let mut found = gates(cx, plan, lanes)?;
    found.retain(|p| answered.iter().all(|a| a.source != p.source.to_string()));
    for metric in plan.metrics.iter().filter(|m| !m.suggested) {
        found.extend(reached(cx, plan.id(), metric, &answered)?);
    }
    found.retain(|p| (0..=FRESH).contains(&(cx.today() - p.day).num_days()));
    found.sort_by_key(|p| (std::cmp::Reverse(p.day), p.source));
    Ok(found)
}

/// Gates whose own step was shorter than planned: the days won before are not told again.
fn gates(cx: &Cx<'_>, plan: &Plan, lanes: Option<&Lanes>) -> Result<Vec<Proposal>, Fault> {
    let calendar = cx.calendar()?;
    let mut found = Vec::new();
    let mut won_before = 0;
    for bar in lanes.iter().flat_map(|l| &l.accelerated) {
        let (Part::Step(n), BarState::Done) = (bar.part, bar.state) else {
            continue;
        };
        let Some(step) = plan.steps.get(n) else {
            continue;
        };
        let ahead = calendar.working_days_between(bar.finish_date, bar.planned_finish_date);
        if ahead > won_before.max(0) {
            let said = format!("{} closed {} early", step.name, say::working_days(ahead));
            let unit = if ahead == 1 {
                "working day early"
            } else {
                "working days early"
            };
            found.push(Proposal {
                kind: ProposalSource::Gate,
                source: step.id.uuid(),
                day: bar.finish_date,
                text: format!("{said}: a win?"),
                headline: said,
                before: String::new(),
                after: ahead.to_string(),
                unit: unit.to_owned(),
                measure: step.name.clone(),
                origin: format!("Gate closed {}", full_day(bar.finish_date)),
            });
        }
        won_before = ahead;
    }
    Ok(found)
}

/// The first reading that reached the target, unless one of this metric was answered before or a
/// win has been logged since.
fn reached(
    cx: &Cx<'_>,
    initiative: InitiativeId,
    metric: &Metric,
    answered: &[WinProposal],
) -> Result<Option<Proposal>, Fault> {
    let quantity = |text: &Option<String>| text.as_ref().and_then(|t| Quantity::parse(t).ok());
    let Some(target) = quantity(&metric.target) else {
        return Ok(None);
    };
    let readings: Vec<Reading> = {
        // Those in the trash too: an answer given to one of them still holds.
        let mut all = cx.read.query::<Reading>(
            "metric = ?1 ORDER BY day, id",
            [counterpart_domain::record::Cell::Text(
                metric.id.to_string(),
            )],
        )?;
        let was = |id: ReadingId| answered.iter().any(|a| a.source == id.to_string());
        if all.iter().any(|r| was(r.id)) {
            return Ok(None);
        }
        all.retain(|r| r.deleted_at.is_none());
        all
    };
    let start = quantity(&metric.start).or_else(|| {
        readings
            .first()
            .and_then(|r| Quantity::parse(&r.value).ok())
    });
    let Some(start) = start.filter(|s| *s != target) else {
        return Ok(None);
    };
    let falls = target < start;
    let hit = readings.iter().find_map(|r| {
        let value = Quantity::parse(&r.value).ok()?;
        (if falls {
            value <= target
        } else {
            value >= target
        })
        .then_some(r)
    });
    let Some(hit) = hit else { return Ok(None) };
    let since = cx.read.having::<Win>("initiative", &initiative)?;
    if since
        .iter()
        .any(|w| w.day >= hit.day && !w.after.is_empty() && w.unit == metric.unit)
    {
        return Ok(None);
    }
    let label = say::sentence_case(&metric.label);
    let value = with_unit(&hit.value, &metric.unit);
    let way = if falls { "down" } else { "up" };
    Ok(Some(Proposal {
        kind: ProposalSource::Reading,
        source: hit.id.uuid(),
        day: hit.day,
        text: format!("{label} reached {value}, its target: a win?"),
        headline: format!("{label} {way} from {start} to {value}"),
        before: start.to_string(),
        after: hit.value.clone(),
        unit: metric.unit.clone(),
        measure: metric.label.clone(),
        origin: [hit.source.clone(), full_day(hit.day)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    }))
}

/// Takes a proposal: a win with what is known of it.
///
/// # Errors
/// When it was answered already, or what it came from is not so any more.
pub fn take(act: &mut Act<'_, '_>, input: AnswerProposal) -> Result<WinView, Fault> {
    let proposal = meant(&act.cx(), &input)?;
    act.label(format!(
        "Logged the win “{}”",
        say::short(&proposal.headline)
    ))?;
    let mut win = super::make(act, Some(input.initiative), &proposal.headline)?;
    win.day = proposal.day;
    win.before = proposal.before;
    win.after = proposal.after;
    win.unit = proposal.unit;
    win.measure = proposal.measure;
    win.source = proposal.origin;
    win.goal = business_goal(&act.cx(), input.initiative)?;
    act.write.update(&win)?;
    answer(act, &input, ProposalState::Taken, Some(&win))?;
    super::view(&act.cx(), win)
}

/// Dismisses a proposal; it does not come again.
///
/// # Errors
/// When it was answered already.
pub fn dismiss(act: &mut Act<'_, '_>, input: AnswerProposal) -> Result<WinProposals, Fault> {
    let proposal = meant(&act.cx(), &input)?;
    act.label(format!(
        "Left “{}” without a win",
        say::short(&proposal.headline)
    ))?;
    answer(act, &input, ProposalState::Dismissed, None)?;
    proposals(
        &act.cx(),
        ProposalsOf {
            initiative: input.initiative,
        },
    )
}

fn meant(cx: &Cx<'_>, input: &AnswerProposal) -> Result<Proposal, Fault> {
    let plan = Plan::load(cx, input.initiative)?;
    let pace = lanes_view::pace(cx)?;
    let lanes = lanes_view::lanes(cx, &plan, &pace)?;
    open(cx, &plan, lanes.as_ref())?
        .into_iter()
        .find(|p| p.kind == input.source_kind && p.source.to_string() == input.source)
        .ok_or_else(|| Fault::not_now("That is not proposed any more."))
}

fn answer(
    act: &mut Act<'_, '_>,
    input: &AnswerProposal,
    state: ProposalState,
    win: Option<&Win>,
) -> Result<(), Fault> {
    let source: Uuid = input
        .source
        .parse()
        .map_err(|_| Fault::internal("not an id"))?;
    act.write.put(&WinProposal {
        id: slot(source, "proposal"),
        initiative: input.initiative,
        source_kind: input.source_kind,
        source: input.source.clone(),
        state,
        win: win.map(|w| w.id),
        deleted_at: None,
    })?;
    Ok(())
}
