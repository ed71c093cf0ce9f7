//! Changes to one step.

use super::{ordered, read};
use crate::cx::Act;
use crate::fault::Fault;
use crate::lanes_view::{self, can_be_laid};
use crate::order::position_between;
use crate::page;
use crate::plan::Plan;
use crate::wire::edit::{EditStep, StepEdit};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::ids::{InitiativeId, StepId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::lanes::{self, StepKind};
use counterpart_domain::people::Region;
use counterpart_domain::record::Day;
use counterpart_domain::selection::Step;
use counterpart_domain::text::clean_line;

/// A step takes 500 working days at most.
const LONGEST: i64 = 1000;

/// Changes one field of a step.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditStep) -> Result<InitiativePage, Fault> {
    let mut step = act.live::<Step>(input.id)?;
    let key = act.live::<Initiative>(step.initiative)?.key;
    let mut verb = "Changed";
    let mut tied = None;
    match input.edit {
        StepEdit::Name(name) => {
            step.name = clean_line(&name);
            if step.name.is_empty() {
                return Err(Fault::bad("name", "A step needs a name."));
            }
        }
        StepEdit::HalfDays(half_days) => {
            still_open(&step)?;
            if !(shortest(&step)..=LONGEST).contains(&half_days) {
                return Err(Fault::bad(
                    "halfDays",
                    "A step takes from half a working day to 500; only one of your own may take none.",
                ));
            }
            takes(act, &mut step, half_days)?;
        }
        StepEdit::StretchBy(by) => {
            still_open(&step)?;
            let half_days = step.half_days.saturating_add(by);
            let half_days = half_days.clamp(shortest(&step), LONGEST);
            takes(act, &mut step, half_days)?;
            verb = "Stretched";
        }
        StepEdit::Estimate {
            optimistic_half_days,
            pessimistic_half_days,
        } => estimate(&mut step, optimistic_half_days, pessimistic_half_days)?,
        StepEdit::NotBefore(typed) => {
            step.not_before = act.cx().read_day("notBefore", &typed)?;
            not_before_the_start(act, &step, "notBefore", step.not_before)?;
            both_ways(act, &step, "notBefore")?;
        }
        StepEdit::FinishBy(typed) => {
            step.finish_by = act.cx().read_day("finishBy", &typed)?;
            not_before_the_start(act, &step, "finishBy", step.finish_by)?;
            both_ways(act, &step, "finishBy")?;
        }
        StepEdit::Region(region) => {
            if let Some(region) = region {
                act.live::<Region>(region)?;
            }
            step.region = region;
        }
        StepEdit::TiedBy(by) => {
            step.tied_by = by;
            tied = Some("tiedBy");
        }
        StepEdit::Position(after) => {
            step.position = behind(act, &step, after)?;
            tied = Some("position");
            verb = "Moved";
        }
        StepEdit::ActualStart(typed) => {
            step.actual_start = act.cx().read_past_day("actualStart", &typed)?;
            if let (Some(start), Some(finish)) = (step.actual_start, step.actual_finish)
                && start > finish
            {
                return Err(Fault::bad(
                    "actualStart",
                    "It cannot have begun after its gate closed.",
                ));
            }
            verb = "Began";
        }
        StepEdit::Percent(percent) => {
            if !(0..=100).contains(&percent) {
                return Err(Fault::bad("percent", "Type how much is done, 0 to 100."));
            }
            step.percent = percent;
            if percent > 0 && step.actual_start.is_none() {
                step.actual_start = Some(act.moment.today);
            }
        }
        StepEdit::MoveBy(days) => {
            if step.actual_start.is_some() {
                return Err(Fault::not_now(format!(
                    "{} has begun; change its duration instead, or the day it began.",
                    step.name
                )));
            }
            move_by(act, &mut step, days)?;
            verb = "Moved";
        }
    }
    act.label(format!("{verb} {} of {key}", step.name))?;
    act.write.update(&step)?;
    let cx = act.cx();
    if let Some(field) = tied {
        can_be_laid(&cx, &Plan::load(&cx, step.initiative)?, field)?;
    }
    page::initiative(
        &cx,
        Which {
            id: step.initiative,
        },
    )
}

/// A step of one's own may take no time: a milestone.
const fn shortest(step: &Step) -> i64 {
    if matches!(step.kind, StepKind::Custom) {
        0
    } else {
        1
    }
}

fn takes(act: &Act<'_, '_>, step: &mut Step, half_days: i64) -> Result<(), Fault> {
    step.half_days = half_days;
    if step.actual_start.is_none() && !running(act, step.initiative)? {
        // Before anything has begun, changing the plan is planning, not drifting.
        step.planned_half_days = half_days;
    }
    Ok(())
}

fn still_open(step: &Step) -> Result<(), Fault> {
    match step.actual_finish {
        None => Ok(()),
        Some(_) => Err(Fault::not_now(format!(
            "The gate of {} is closed; what it took stands.",
            step.name
        ))),
    }
}

fn estimate(
    step: &mut Step,
    optimistic: Option<i64>,
    pessimistic: Option<i64>,
) -> Result<(), Fault> {
    let likely = step.half_days;
    let said = counterpart_domain::calendar::WorkingDays::halves(
        i32::try_from(likely).unwrap_or(i32::MAX),
    );
    if optimistic.is_some_and(|o| !(0..=likely).contains(&o)) {
        return Err(Fault::bad(
            "optimisticHalfDays",
            format!("If all goes well it takes no longer than the likely {said} working days."),
        ));
    }
    if pessimistic.is_some_and(|p| !(likely..=LONGEST).contains(&p)) {
        return Err(Fault::bad(
            "pessimisticHalfDays",
            format!(
                "If much goes wrong it takes no less than the likely {said} working days, and 500 at most."
            ),
        ));
    }
    step.optimistic_half_days = optimistic;
    step.pessimistic_half_days = pessimistic;
    Ok(())
}

/// Refuses a day before the selection begins.
fn not_before_the_start(
    act: &Act<'_, '_>,
    step: &Step,
    field: &str,
    day: Option<Day>,
) -> Result<(), Fault> {
    let begins = read(act, step.initiative)?.starts_on;
    match (day, begins) {
        (Some(day), Some(begins)) if day < begins => {
            let cx = act.cx();
            Err(Fault::bad(
                field,
                format!(
                    "{} is before the selection begins, on {}. Choose a later day, or move the first day.",
                    cx.say(day),
                    cx.say(begins)
                ),
            ))
        }
        _ => Ok(()),
    }
}

/// Refuses a day to finish by that lies before the day it may begin, or began.
fn both_ways(act: &Act<'_, '_>, step: &Step, field: &str) -> Result<(), Fault> {
    match (step.actual_start.or(step.not_before), step.finish_by) {
        (Some(from), Some(by)) if by < from => {
            let cx = act.cx();
            Err(Fault::bad(
                field,
                format!(
                    "{} cannot be done by {} and not begin before {}. Change one of the two days.",
                    step.name,
                    cx.say(by),
                    cx.say(from)
                ),
            ))
        }
        _ => Ok(()),
    }
}

/// The place after a step; the first when none.
fn behind(act: &Act<'_, '_>, step: &Step, after: Option<StepId>) -> Result<String, Fault> {
    let others: Vec<Step> = ordered(act, step.initiative)?
        .into_iter()
        .filter(|s| s.id != step.id)
        .collect();
    let at = match after {
        None => 0,
        Some(id) if id == step.id => return Ok(step.position.clone()),
        Some(id) => {
            let there = others.iter().position(|s| s.id == id);
            1 + there.ok_or_else(|| {
                Fault::bad(
                    "position",
                    "That step is not in this selection; choose one that is.",
                )
            })?
        }
    };
    Ok(position_between(
        at.checked_sub(1)
            .and_then(|n| others.get(n))
            .map(|s| s.position.as_str()),
        others.get(at).map(|s| s.position.as_str()),
    ))
}

/// Moves a step by working days: the first one with the whole selection, another by "not before",
/// which goes again once its ties alone hold it there.
fn move_by(act: &mut Act<'_, '_>, step: &mut Step, days: i64) -> Result<(), Fault> {
    let days = days.clamp(-500, 500);
    let cx = act.cx();
    let mut plan = Plan::load(&cx, step.initiative)?;
    let Some(at) = plan.steps.iter().position(|s| s.id == step.id) else {
        return Ok(());
    };
    if at == 0 {
        let calendar = cx.calendar()?;
        let mut selection = read(act, step.initiative)?;
        if let Some(start) = selection.starts_on {
            selection.starts_on = Some(calendar.add_working_days(start, days));
            drop(cx);
            act.write.put(&selection)?;
        }
        return Ok(());
    }
    let pace = lanes_view::pace(&cx)?;
    let begins = |plan: &Plan| -> Result<Option<Day>, Fault> {
        let laid = lanes_view::lanes(&cx, plan, &pace)?;
        Ok(laid.and_then(|l| {
            let mut bars = l.accelerated.iter().chain(&l.contract);
            bars.find(|bar| bar.part == lanes::Part::Step(at))
                .map(|bar| bar.start_date)
        }))
    };
    let Some(now) = begins(&plan)? else {
        return Ok(());
    };
    let to = match cx.regions()?.calendar(step.region) {
        Some(calendar) => calendar.add_working_days(now, days),
        None => cx.calendar()?.add_working_days(now, days),
    };
    plan.steps[at].not_before = None;
    let free = begins(&plan)?;
    step.not_before = free.is_none_or(|free| to > free).then_some(to);
    Ok(())
}

fn running(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<bool, Fault> {
    Ok(ordered(act, initiative)?
        .iter()
        .any(|s| s.actual_start.is_some() || s.actual_finish.is_some()))
}
