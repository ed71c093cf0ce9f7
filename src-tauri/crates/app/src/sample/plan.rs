//! One initiative of the sample: the row itself, its owners, what both want, and the selection.

use super::content::{Measured, Planned, Stepped};
use super::days::Days;
use super::{Staff, brief, requirements, wins};
use crate::cx::Act;
use crate::fault::Fault;
use crate::{say, selection};
use chrono::NaiveDate;
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, Metric, MetricKind, Reading, SubjectKind, Wording, Yes};
use counterpart_domain::ids::{Id, InitiativeId, PersonId, slot};
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::lanes::StepKind;
use counterpart_domain::people::Seat;
use counterpart_domain::selection::{Check, ExitCriterion, Selection, Step};
use uuid::Uuid;

/// Gives the initiative and who owns it.
pub(super) fn lay(
    act: &mut Act<'_, '_>,
    days: &Days,
    staff: &Staff,
    planned: &Planned,
) -> Result<(InitiativeId, Pair), Fault> {
    let since = match (planned.stage, planned.start_day) {
        (Stage::Active, Some(start)) => Some(days.day(start)),
        _ => planned.where_we_are.first().map(|said| days.day(said.day)),
    };
    let initiative = Initiative {
        id: act.id(),
        key: planned.key.clone(),
        name: planned.name.clone(),
        sentence: planned.sentence.clone(),
        problem: planned.problem.clone(),
        customer: planned.customer.clone(),
        not_in_this: planned.not_in_this.clone(),
        suggested: String::new(),
        customers_have_it_by: Some(days.day(planned.customers_have_it_by_day)),
        build_weeks: Some(planned.build_weeks),
        stage: planned.stage,
        stage_since: since,
        origin: "sample".to_owned(),
        note: String::new(),
        deleted_at: None,
    };
    act.write.insert(&initiative)?;
    let id = initiative.id;
    let owners = seats(act, days, staff, id, planned)?;
    objective(act, days, &owners, id, planned)?;
    select(act, days, &owners, id, planned)?;
    requirements::lay(act, days, staff, &owners, id, planned)?;
    brief::lay(act, days, staff, id, planned)?;
    for won in &planned.wins {
        wins::lay(act, days, staff, id, won)?;
    }
    Ok((id, owners))
}

/// Who says yes for each side.
pub(super) struct Pair {
    pub marketing: Option<(PersonId, String)>,
    pub it: Option<(PersonId, String)>,
}

impl Pair {
    pub fn of(&self, side: Side) -> Option<&(PersonId, String)> {
        match side {
            Side::Marketing => self.marketing.as_ref(),
            Side::It => self.it.as_ref(),
        }
    }

    /// Who wrote a yes down: both when they sat together, else whoever said it.
    pub fn recorder(&self, side: Side, how: How) -> String {
        match (how, &self.marketing, &self.it) {
            (How::Together, Some((_, m)), Some((_, i))) => say::together(&[m, i]),
            _ => self
                .of(side)
                .map(|(_, name)| name.clone())
                .unwrap_or_default(),
        }
    }

    /// A side's yes to a wording.
    pub fn yes(
        &self,
        kind: SubjectKind,
        subject: Uuid,
        side: Side,
        wording: i64,
        day: NaiveDate,
        how: How,
    ) -> Yes {
        Yes {
            id: slot(subject, side.as_str()),
            subject_kind: kind,
            subject,
            side,
            person: self.of(side).map(|(id, _)| *id),
            wording,
            day,
            how,
            issue: None,
            recorded_by: self.recorder(side, how),
            kept: true,
            deleted_at: None,
        }
    }
}

fn seats(
    act: &mut Act<'_, '_>,
    days: &Days,
    staff: &Staff,
    initiative: InitiativeId,
    planned: &Planned,
) -> Result<Pair, Fault> {
    let owners = &planned.owners;
    let named = |name: &Option<String>| -> Result<_, Fault> {
        name.as_ref()
            .map(|name| Ok((staff.id(name)?, name.clone())))
            .transpose()
    };
    let pair = Pair {
        marketing: named(&owners.marketing)?,
        it: named(&owners.it)?,
    };
    let since = planned
        .start_day
        .or(planned.where_we_are.first().map(|said| said.day))
        .unwrap_or(-1);
    for (side, stand_in) in [
        (Side::Marketing, &owners.stand_in_marketing),
        (Side::It, &owners.stand_in_it),
    ] {
        let person = pair.of(side).map(|(id, _)| *id);
        let stand_in = staff.perhaps(stand_in.as_deref())?;
        if person.is_some() || stand_in.is_some() {
            act.write.insert(&Seat {
                person,
                stand_in,
                since: Some(days.instant(since)),
                ..crate::seats::empty(initiative, side)
            })?;
        }
    }
    Ok(pair)
}

fn objective(
    act: &mut Act<'_, '_>,
    days: &Days,
    pair: &Pair,
    initiative: InitiativeId,
    planned: &Planned,
) -> Result<(), Fault> {
    let wanted = &planned.objective;
    let metric = |kind: MetricKind, measured: &Measured| Metric {
        id: slot(initiative.uuid(), kind.as_str()),
        initiative,
        kind,
        label: measured.label.clone(),
        unit: measured.unit.clone(),
        start: measured.start.clone(),
        target: Some(measured.target.clone()),
        by: Some(days.day(measured.by_day)),
        suggested: false,
        deleted_at: None,
    };
    let metrics = [
        metric(MetricKind::Customer, &wanted.customer),
        metric(MetricKind::Business, &wanted.business),
    ];
    for metric in &metrics {
        act.write.insert(metric)?;
    }
    for read in &wanted.readings {
        let reading = Reading {
            id: act.id(),
            metric: slot(initiative.uuid(), read.metric.as_str()),
            day: days.day(read.day),
            value: read.value.clone(),
            source: read.source.clone(),
            deleted_at: None,
        };
        act.write.insert(&reading)?;
    }
    word_objective(act, initiative, &metrics)?;
    for (side, said) in [
        (Side::Marketing, &wanted.agreed.marketing),
        (Side::It, &wanted.agreed.it),
    ] {
        if let Some(said) = said {
            let day = days.day(said.day);
            act.write.insert(&pair.yes(
                SubjectKind::Objective,
                initiative.uuid(),
                side,
                1,
                day,
                said.how,
            ))?;
        }
    }
    Ok(())
}

/// The first wording of what both want.
pub(super) fn word_objective(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    metrics: &[Metric],
) -> Result<(), Fault> {
    let wording = Wording {
        id: act.id(),
        subject_kind: SubjectKind::Objective,
        subject: initiative.uuid(),
        number: 1,
        text: crate::objective::sentence(metrics),
        deleted_at: None,
    };
    act.write.insert(&wording)?;
    Ok(())
}

fn select(
    act: &mut Act<'_, '_>,
    days: &Days,
    pair: &Pair,
    initiative: InitiativeId,
    planned: &Planned,
) -> Result<(), Fault> {
    if let Some(start) = planned.start_day {
        selection::lay_steps(act, initiative, planned.tier, days.day(start))?;
    }
    let id = slot(initiative.uuid(), "selection");
    let laid = act.write.find::<Selection>(id)?;
    let answers = planned.tier_answers;
    act.write.put(&Selection {
        id,
        initiative,
        tier: laid.as_ref().and_then(|s| s.tier),
        starts_on: laid.as_ref().and_then(|s| s.starts_on),
        personal_data: Some(answers.personal_data),
        cost: Some(answers.cost),
        over_a_year: Some(answers.over_a_year),
        integration: Some(answers.integration.level()),
        reversible: Some(answers.reversible),
        deleted_at: None,
    })?;
    for stepped in &planned.steps {
        walk(act, days, pair, initiative, stepped)?;
    }
    let chosen = planned
        .steps
        .iter()
        .filter(|s| s.step != StepKind::Contract);
    let last = chosen.filter_map(|s| s.actual_finish_day).max();
    for checked in planned.checks.iter().filter(|c| c.done) {
        let id = slot(initiative.uuid(), checked.check.as_str());
        if let Some(mut check) = act.write.find::<Check>(id)? {
            check.done_on = last.map(|day| days.day(day));
            act.write.update(&check)?;
        }
    }
    Ok(())
}

/// What became of one step, its criteria and its gate.
fn walk(
    act: &mut Act<'_, '_>,
    days: &Days,
    pair: &Pair,
    initiative: InitiativeId,
    stepped: &Stepped,
) -> Result<(), Fault> {
    let steps = act.write.having::<Step>("initiative", &initiative)?;
    let Some(mut step) = steps.into_iter().find(|s| s.kind == stepped.step) else {
        return Err(Fault::internal(&format!(
            "there is no step {} in the sample's tier",
            stepped.step
        )));
    };
    let start = days.day(stepped.actual_start_day);
    step.actual_start = Some(start);
    step.actual_finish = stepped.actual_finish_day.map(|day| days.day(day));
    step.percent = match step.actual_finish {
        Some(_) => 100,
        None => {
            (days.working(start, days.day(0)) * 200 / step.half_days.max(1)).clamp(0, 80) / 10 * 10
        }
    };
    step.because = stepped.because.clone().unwrap_or_default();
    act.write.update(&step)?;
    let criteria = act.write.having::<ExitCriterion>("step", &step.id)?;
    // A gate that closed with a because left one criterion open; so does a step under way.
    let open = usize::from(step.actual_finish.is_none() || !step.because.is_empty());
    let met = criteria.len().saturating_sub(open);
    for mut criterion in criteria.into_iter().take(met) {
        criterion.met = true;
        act.write.update(&criterion)?;
    }
    for (side, said) in [
        (Side::Marketing, stepped.gate_marketing),
        (Side::It, stepped.gate_it),
    ] {
        if said {
            let day = step.actual_finish.unwrap_or(days.day(0));
            act.write.insert(&pair.yes(
                SubjectKind::Gate,
                step.id.uuid(),
                side,
                1,
                day,
                How::Together,
            ))?;
        }
    }
    Ok(())
}
