//! Gates: the yes at a step's end.

use crate::agreement::{say_yes, speaker};
use crate::cx::Act;
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::selection::{choice, links, ordered, read, snapshots};
use crate::wire::edit::{AddCriterion, CloseGate, ReopenGate, TickCriterion};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, SubjectKind, Yes};
use counterpart_domain::ids::{Id, StepId, slot};
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::selection::{ExitCriterion, Step};
use counterpart_domain::text::clean_text;

/// Says yes at a gate; closes it once enough sides have. Align and Decide need both owners, the
/// others either; unmet criteria ask for a because.
///
/// # Errors
/// When it is closed already, nobody says yes, the day lies before the step began, or a because is missing.
pub fn close(act: &mut Act<'_, '_>, input: CloseGate) -> Result<InitiativePage, Fault> {
    let step = close_only(act, &input)?;
    if input.sides.is_empty() && step.actual_finish.is_none() {
        return Err(Fault::not_now(format!(
            "Nobody says yes at the gate of {} yet; choose who does.",
            step.name
        )));
    }
    let id = step.initiative;
    page::initiative(&act.cx(), Which { id })
}

/// The same without a view, for what closes a gate on its way.
pub(crate) fn close_only(act: &mut Act<'_, '_>, input: &CloseGate) -> Result<Step, Fault> {
    let mut step = act.live::<Step>(input.id)?;
    let mut initiative = act.live::<Initiative>(step.initiative)?;
    if step.actual_finish.is_some() {
        return Err(Fault::not_now(format!(
            "The gate of {} is closed already.",
            step.name
        )));
    }
    let day = act
        .cx()
        .read_past_day("day", &input.day)?
        .unwrap_or(act.moment.today);
    let steps = ordered(act, step.initiative)?;
    let ties = links::of(act, step.initiative)?;
    let ahead = links::Order::of(&steps, &ties).before(step.id);
    let before = steps
        .iter()
        .filter(|s| ahead.contains(&s.id))
        .collect::<Vec<_>>();
    if let Some(open) = before.iter().find(|s| s.actual_finish.is_none()) {
        return Err(Fault::not_now(format!(
            "{} comes first; close its gate, then {}.",
            open.name, step.name
        )));
    }
    let began = before.iter().filter_map(|s| s.actual_finish).max();
    if step.actual_start.or(began).is_some_and(|start| day < start) {
        return Err(Fault::bad(
            "day",
            "The gate cannot close before its step began.",
        ));
    }
    let unmet = act
        .write
        .having::<ExitCriterion>("step", &step.id)?
        .iter()
        .filter(|c| !c.met)
        .count();
    // Who says yes later does not have to find the reason of who said it first anew.
    let first = said(act, &step, Side::Marketing)? || said(act, &step, Side::It)?;
    let kept = if first { step.because.as_str() } else { "" };
    let because = match (kept, clean_text(&input.because)) {
        (kept, typed) if typed.is_empty() => kept.to_owned(),
        ("", typed) => typed,
        (kept, typed) if kept == typed => typed,
        (kept, typed) => format!("{kept}\n{typed}"),
    };
    if unmet > 0 && because.is_empty() {
        return Err(Fault::bad(
            "because",
            format!(
                "{} not met yet: tick what holds, or say why the gate closes all the same.",
                say::count(unmet, "criterion is", "criteria are")
            ),
        ));
    }
    for side in &input.sides {
        let person = speaker(act, step.initiative, *side)?;
        say_yes(
            act,
            SubjectKind::Gate,
            step.id.uuid(),
            *side,
            Some(person),
            1,
            day,
            How::Together,
            None,
        )?;
    }
    let marketing = said(act, &step, Side::Marketing)?;
    let it = said(act, &step, Side::It)?;
    let enough = if step.kind.needs_both() {
        marketing && it
    } else {
        marketing || it
    };
    step.because = because;
    if enough {
        // Work that waits for nothing began when the selection did: a gate closed later must not make
        // the whole look shorter than it was.
        let planned = read(act, step.initiative)?
            .starts_on
            .filter(|_| before.is_empty());
        step.actual_start = step.actual_start.or_else(|| {
            let cx = act.cx();
            let calendar = cx.calendar().ok()?;
            let next = began.map(|d| calendar.add_working_days(d, 1));
            next.or(planned.map(|d| calendar.next_working(d)))
                .filter(|d| *d <= day)
                .or(Some(day))
        });
        step.actual_finish = Some(day);
        step.percent = 100;
        if initiative.stage == Stage::Proposed {
            // A closed gate is work under way: from now on its standing is computed.
            initiative.stage = Stage::Active;
            initiative.stage_since = Some(act.moment.today);
            act.write.update(&initiative)?;
        }
        act.label(format!(
            "Closed the gate of {} in {}",
            step.name, initiative.key
        ))?;
    } else {
        act.label(format!(
            "Said yes at the gate of {} in {}",
            step.name, initiative.key
        ))?;
    }
    act.write.update(&step)?;
    if enough {
        snapshots::at_gate(act, &step)?;
    }
    Ok(step)
}

/// A side has said yes at a step's gate.
fn said(act: &Act<'_, '_>, step: &Step, side: Side) -> Result<bool, Fault> {
    let yes = act.write.find::<Yes>(slot(step.id.uuid(), side.as_str()))?;
    Ok(yes.is_some_and(|y| y.deleted_at.is_none()))
}

/// Opens a gate again; the yeses are taken back with it, and the snapshot goes.
///
/// # Errors
/// When a later gate is closed.
pub fn reopen(act: &mut Act<'_, '_>, input: ReopenGate) -> Result<InitiativePage, Fault> {
    let step = act.live::<Step>(input.id)?;
    choice::keeps_closed(act, &step)?;
    reopen_only(act, step.id)?;
    page::initiative(
        &act.cx(),
        Which {
            id: step.initiative,
        },
    )
}

/// The same without a view, for taking the choice back.
pub(crate) fn reopen_only(act: &mut Act<'_, '_>, id: StepId) -> Result<(), Fault> {
    let mut step = act.live::<Step>(id)?;
    let key = act.live::<Initiative>(step.initiative)?.key;
    let steps = ordered(act, step.initiative)?;
    let ties = links::of(act, step.initiative)?;
    let after = links::Order::of(&steps, &ties).after([step.id]);
    let later = steps
        .iter()
        .find(|s| s.actual_finish.is_some() && after.contains(&s.id));
    if let Some(later) = later {
        return Err(Fault::not_now(format!(
            "The gate of {} is closed; open that one first.",
            later.name
        )));
    }
    for side in [Side::Marketing, Side::It] {
        let id = slot(step.id.uuid(), side.as_str());
        if act
            .write
            .find::<Yes>(id)?
            .is_some_and(|y| y.deleted_at.is_none())
        {
            act.write.trash::<Yes>(id, act.moment.utc)?;
        }
    }
    snapshots::forget_gate(act, &step)?;
    step.actual_finish = None;
    step.percent = step.percent.min(99);
    step.because.clear();
    act.label(format!("Reopened the gate of {} in {key}", step.name))?;
    act.write.update(&step)?;
    Ok(())
}

/// Adds a criterion to a gate.
///
/// # Errors
/// When the text is empty.
pub fn add_criterion(act: &mut Act<'_, '_>, input: AddCriterion) -> Result<InitiativePage, Fault> {
    let step = act.live::<Step>(input.step)?;
    let text = crate::brief::required("text", &input.text, "Say what must be true.")?;
    act.label(format!("Added a criterion to {}", step.name))?;
    let criterion = ExitCriterion {
        id: act.id(),
        step: step.id,
        text,
        met: false,
        deleted_at: None,
    };
    act.write.insert(&criterion)?;
    page::initiative(
        &act.cx(),
        Which {
            id: step.initiative,
        },
    )
}

/// Ticks a criterion, or takes the tick off.
///
/// # Errors
/// When it is gone.
pub fn tick(act: &mut Act<'_, '_>, input: TickCriterion) -> Result<InitiativePage, Fault> {
    let criterion = act.change::<ExitCriterion>(input.id, |c| {
        c.met = input.met;
        Ok(())
    })?;
    let step = act.live::<Step>(criterion.step)?;
    act.label(format!(
        "{} a criterion of {}",
        if input.met { "Ticked" } else { "Unticked" },
        step.name
    ))?;
    page::initiative(
        &act.cx(),
        Which {
            id: step.initiative,
        },
    )
}
