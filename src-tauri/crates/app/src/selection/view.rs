//! The selection as it is shown.

use super::{links, odds, snapshots};
use crate::agreement;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::plan::Plan;
use crate::wire::page::{Answers, BarView, CheckView, ExitCriterionView, SelectionView, StepView};
use counterpart_domain::agreement::SubjectKind;
use counterpart_domain::ids::{Id, StepId};
use counterpart_domain::lanes::{self, Tier, propose_tier};
use counterpart_domain::people::Region;
use counterpart_domain::record::{Cell, Day};
use counterpart_domain::schedule::Spread;
use counterpart_domain::selection::{Candidate, ExitCriterion, Step};
use std::collections::HashMap;

/// The selection as it is shown.
pub(crate) fn view(cx: &Cx<'_>, plan: &Plan) -> Result<SelectionView, Fault> {
    let s = plan.selection.as_ref();
    let answers = lanes::Answers {
        personal_data: s.and_then(|s| s.personal_data),
        cost: s.and_then(|s| s.cost),
        over_a_year: s.and_then(|s| s.over_a_year),
        integration: s.and_then(|s| s.integration),
        reversible: s.and_then(|s| s.reversible),
    };
    let proposal = propose_tier(answers);
    let pace = lanes_view::pace(cx)?;
    let laid = lanes_view::lanes(cx, plan, &pace)?;
    let drawn = laid.as_ref().map(|l| lanes_view::drawn(cx, plan, &pace, l));
    let mut timeline = drawn.transpose()?;
    if let Some(timeline) = &mut timeline {
        odds::tell(cx, plan, &pace, timeline)?;
    }
    let kept = snapshots::shown(cx, plan, laid.as_ref(), timeline.as_ref())?;
    let criteria = cx.read.query::<ExitCriterion>(
        "deleted_at IS NULL AND step IN (SELECT id FROM step WHERE initiative = ?1) ORDER BY id",
        [Cell::Text(plan.id().to_string())],
    )?;
    let mut criteria_of: HashMap<StepId, Vec<ExitCriterionView>> = HashMap::new();
    for c in criteria {
        let view = ExitCriterionView {
            id: c.id,
            text: c.text,
            met: c.met,
        };
        criteria_of.entry(c.step).or_default().push(view);
    }
    let bars: HashMap<StepId, &BarView> = timeline
        .iter()
        .flat_map(|t| t.steps.iter().chain(&t.contract))
        .filter_map(|b| Some((b.step?, b)))
        .collect();
    // A gate can be closed next when all that comes before it is closed.
    let open = |step: &&Step| step.actual_finish.is_none();
    let waiting = links::Order::of(&plan.steps, &plan.links)
        .after(plan.steps.iter().filter(open).map(|s| s.id));
    let is_next = |step: &Step| open(&step) && !waiting.contains(&step.id);
    let mut steps = Vec::new();
    for step in &plan.steps {
        let bar = bars.get(&step.id);
        let usual = Spread::usual(lanes_view::halves(step.half_days));
        let day = |text: &str| text.parse::<Day>().map(|d| cx.say(d)).unwrap_or_default();
        steps.push(StepView {
            id: step.id,
            kind: step.kind,
            name: step.name.clone(),
            half_days: step.half_days,
            optimistic_half_days: step.optimistic_half_days,
            pessimistic_half_days: step.pessimistic_half_days,
            usual_best_half_days: usual.optimistic.as_halves().into(),
            usual_worst_half_days: usual.pessimistic.as_halves().into(),
            finish_by: step.finish_by.map(|d| d.to_string()),
            region: step.region,
            tied_by: step.tied_by,
            not_before: step.not_before.map(|d| d.to_string()),
            actual_start: step.actual_start.map(|d| d.to_string()),
            actual_finish: step.actual_finish.map(|d| d.to_string()),
            percent: step.percent,
            dates: bar
                .map(|b| format!("{} to {}", day(&b.start_day), day(&b.finish_day)))
                .unwrap_or_default(),
            gate: agreement::view(cx, plan, SubjectKind::Gate, step.id.uuid(), 1, &step.name)?,
            needs_both: step.kind.needs_both(),
            criteria: criteria_of.remove(&step.id).unwrap_or_default(),
            because: step.because.clone(),
            is_next: is_next(step),
        });
    }
    let tier = s.and_then(|s| s.tier);
    Ok(SelectionView {
        tier,
        tier_words: tier.map(|t| tier_words(t, &proposal)).unwrap_or_default(),
        answers: Answers {
            personal_data: answers.personal_data,
            cost: answers.cost,
            over_a_year: answers.over_a_year,
            integration: answers.integration,
            reversible: answers.reversible,
        },
        proposed: proposal.tier,
        proposed_because: proposal.sentence(),
        starts_on: s.and_then(|s| s.starts_on).map(|d| d.to_string()),
        steps,
        checks: plan
            .checks
            .iter()
            .map(|c| CheckView {
                id: c.id,
                kind: c.kind,
                name: c.kind.name().to_owned(),
                half_days: c.half_days,
                done_on: c.done_on.map(|d| d.to_string()),
            })
            .collect(),
        regions: cx.read.all::<Region>()?,
        snapshots: kept.lines,
        baseline: kept.baseline,
        baseline_words: kept.words,
        candidates: cx.read.having::<Candidate>("initiative", &plan.id())?,
        chosen_words: super::choice::in_a_line(cx, plan.id(), timeline.as_ref())?
            .unwrap_or_default(),
        timeline,
    })
}

fn tier_words(tier: Tier, proposal: &lanes::Proposal) -> String {
    let name = match tier {
        Tier::OffTheShelf => "Off the shelf",
        Tier::Fast => "Fast",
        Tier::Full => "Full, with a trial",
        Tier::Custom => "Custom",
    };
    if tier == proposal.tier {
        // The proposal's own sentence says the tier and why.
        proposal.sentence().trim_end_matches('.').to_owned()
    } else {
        name.to_owned()
    }
}
