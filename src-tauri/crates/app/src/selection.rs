//! The selection: tier, steps, checks; and the desk, with candidates, criteria and the choice.

pub(crate) mod candidates;
pub(crate) mod choice;
pub(crate) mod criteria;
pub(crate) mod desk;
pub(crate) mod dissent;
pub(crate) mod documents;
pub(crate) mod links;
mod odds;
pub(crate) mod snapshots;
pub(crate) mod steps;
pub(crate) mod steps_file;
mod view;

pub(crate) use view::view;

use crate::cx::Act;
use crate::fault::Fault;
use crate::lanes_view;
use crate::order::position_between;
use crate::page;
use crate::wire::edit::{AddStep, AnswerEdit, AnswerTier, CheckEdit, EditCheck, PickTier};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::ids::{Id, InitiativeId, StepId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::lanes::{StepKind, Tier, checks_of, steps_of};
use counterpart_domain::record::{Cell, Day};
use counterpart_domain::selection::{Check, ExitCriterion, Selection, Step, TiedBy};
use counterpart_domain::text::clean_line;

/// What each step must show at its gate, until changed.
fn criteria_of(kind: StepKind) -> &'static [&'static str] {
    match kind {
        StepKind::Align => &[
            "What we both want is agreed by both",
            "Both owners are named",
        ],
        StepKind::Needs => &[
            "Deal-breakers are agreed by both",
            "Data use is written down",
        ],
        StepKind::Scan => &["At least three names were looked at"],
        StepKind::Show => &[
            "The deal-breakers were seen working",
            "Security, privacy and cost checks are done",
        ],
        StepKind::Prove => &[
            "It ran where customers are",
            "A number was read before and after",
        ],
        StepKind::Decide => &["The because is written down"],
        StepKind::Contract => &["Signed by both sides of the contract"],
        StepKind::Custom => &[],
    }
}

/// The selection's row, empty when nothing was answered yet.
pub(crate) fn read(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<Selection, Fault> {
    let id = slot(initiative.uuid(), "selection");
    Ok(act.write.find::<Selection>(id)?.unwrap_or(Selection {
        id,
        initiative,
        tier: None,
        starts_on: None,
        personal_data: None,
        cost: None,
        over_a_year: None,
        integration: None,
        reversible: None,
        deleted_at: None,
    }))
}

/// Answers one of the five questions.
///
/// # Errors
/// When the initiative is gone.
pub fn answer(act: &mut Act<'_, '_>, input: AnswerTier) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let mut s = read(act, input.initiative)?;
    match input.edit {
        AnswerEdit::PersonalData(yes) => s.personal_data = Some(yes),
        AnswerEdit::Cost(level) => s.cost = Some(level),
        AnswerEdit::OverAYear(yes) => s.over_a_year = Some(yes),
        AnswerEdit::Integration(level) => s.integration = Some(level),
        AnswerEdit::Reversible(yes) => s.reversible = Some(yes),
    }
    act.label(format!("Answered what the choice of {key} needs"))?;
    act.write.put(&s)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Picks the tier. Steps that have begun stay as they are; the others follow the tier.
///
/// # Errors
/// When the first day cannot be read, or lies after decide-by.
pub fn pick_tier(act: &mut Act<'_, '_>, input: PickTier) -> Result<InitiativePage, Fault> {
    let initiative = act.live::<Initiative>(input.initiative)?;
    let cx = act.cx();
    let typed = cx.read_day("startsOn", &input.starts_on)?;
    let before = read(act, input.initiative)?.starts_on;
    let starts_on = cx
        .calendar()?
        .next_working(typed.or(before).unwrap_or(cx.today()));
    if let Some(by) = lanes_view::decide_by(&cx, &initiative)?
        && by < starts_on
    {
        let sentence = format!(
            "The choice is due by {}, before a start on {}. Begin earlier, or move the day customers have it.",
            cx.say(by),
            cx.say(starts_on)
        );
        return Err(Fault::bad("startsOn", sentence));
    }
    act.label(format!("Chose how to select for {}", initiative.key))?;
    lay_steps(act, input.initiative, input.tier, starts_on)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Lays the steps and checks of a tier; what is recorded stays. What an earlier tier took away comes
/// back as it was. With the tier that is there already only the first day moves: a step that
/// somebody discarded stays away.
pub(crate) fn lay_steps(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    tier: Tier,
    starts_on: Day,
) -> Result<(), Fault> {
    let mut selection = read(act, initiative)?;
    let before = selection.tier;
    selection.tier = Some(tier);
    selection.starts_on = Some(starts_on);
    act.write.put(&selection)?;
    if before != Some(tier) {
        change_steps(act, initiative, before, tier)?;
    }
    change_checks(act, initiative, tier)
}

fn change_steps(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    before: Option<Tier>,
    tier: Tier,
) -> Result<(), Fault> {
    let wanted = steps_of(tier);
    let usual_before = before.map(steps_of).unwrap_or_default();
    let mut there = ordered(act, initiative)?;
    // Off the list goes only what has not begun and is not of one's own making.
    for step in &there {
        let known =
            wanted.iter().any(|(kind, _)| *kind == step.kind) || step.kind == StepKind::Custom;
        if !known && step.actual_start.is_none() && step.actual_finish.is_none() {
            act.write.trash::<Step>(step.id, act.moment.utc)?;
        }
    }
    let mut last: Option<String> = None;
    for (kind, duration) in wanted {
        if let Some(at) = there.iter().position(|s| s.kind == kind) {
            let mut step = there.remove(at);
            // Days that nobody changed follow the tier.
            let laid = usual_before
                .iter()
                .any(|(k, d)| *k == kind && i64::from(d.as_halves()) == step.half_days);
            let days = i64::from(duration.as_halves());
            if laid
                && step.actual_start.is_none()
                && step.actual_finish.is_none()
                && step.half_days != days
                && step.optimistic_half_days.is_none()
                && step.pessimistic_half_days.is_none()
            {
                step.half_days = days;
                step.planned_half_days = days;
                act.write.update(&step)?;
            }
            last = Some(step.position);
            continue;
        }
        let next = there
            .iter()
            .map(|s| s.position.clone())
            .filter(|p| last.as_ref().is_none_or(|l| p > l))
            .min();
        let position = position_between(last.as_deref(), next.as_deref());
        let trashed = act.write.query::<Step>(
            "initiative = ?1 AND kind = ?2 AND deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC LIMIT 1",
            [
                Cell::Text(initiative.to_string()),
                Cell::Text(kind.as_str().to_owned()),
            ],
        )?;
        if let Some(mut step) = trashed.into_iter().next() {
            // Its criteria, links and yeses never left; only its place may be taken by now.
            if there.iter().any(|s| s.position == step.position) {
                step.position = position;
            }
            step.deleted_at = None;
            act.write.update(&step)?;
            last = Some(step.position);
            continue;
        }
        last = Some(position.clone());
        let step = new_step(act.id(), initiative, kind, kind.name(), duration, position);
        act.write.insert(&step)?;
        for text in criteria_of(kind) {
            let criterion = ExitCriterion {
                id: act.id(),
                step: step.id,
                text: (*text).to_owned(),
                met: false,
                deleted_at: None,
            };
            act.write.insert(&criterion)?;
        }
    }
    Ok(())
}

/// Checks that the tier does not have go to the trash unless they are done, for Decide waits for
/// every check; those that it has come back.
fn change_checks(act: &mut Act<'_, '_>, initiative: InitiativeId, tier: Tier) -> Result<(), Fault> {
    let wanted = checks_of(tier);
    for check in act.write.having::<Check>("initiative", &initiative)? {
        if check.done_on.is_none() && !wanted.iter().any(|(kind, _)| *kind == check.kind) {
            act.write.trash::<Check>(check.id, act.moment.utc)?;
        }
    }
    for (kind, duration) in wanted {
        let id = slot(initiative.uuid(), kind.as_str());
        match act.write.find::<Check>(id)? {
            None => act.write.insert(&Check {
                id,
                initiative,
                kind,
                half_days: i64::from(duration.as_halves()),
                done_on: None,
                deleted_at: None,
            })?,
            Some(mut check) if check.deleted_at.is_some() => {
                check.deleted_at = None;
                act.write.update(&check)?;
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn new_step(
    id: StepId,
    initiative: InitiativeId,
    kind: StepKind,
    name: &str,
    duration: WorkingDays,
    position: String,
) -> Step {
    let half_days = i64::from(duration.as_halves());
    Step {
        id,
        initiative,
        kind,
        name: name.to_owned(),
        half_days,
        planned_half_days: half_days,
        optimistic_half_days: None,
        pessimistic_half_days: None,
        not_before: None,
        finish_by: None,
        region: None,
        tied_by: TiedBy::Order,
        actual_start: None,
        actual_finish: None,
        percent: 0,
        because: String::new(),
        position,
        deleted_at: None,
    }
}

pub(crate) fn ordered(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<Vec<Step>, Fault> {
    Ok(act.write.query::<Step>(
        "initiative = ?1 AND deleted_at IS NULL ORDER BY position, id",
        [Cell::Text(initiative.to_string())],
    )?)
}

/// Adds a step of one's own.
///
/// # Errors
/// When the name is empty.
pub fn add_step(act: &mut Act<'_, '_>, input: AddStep) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let name = clean_line(&input.name);
    if name.is_empty() {
        return Err(Fault::bad("name", "Type a name for the step."));
    }
    let steps = ordered(act, input.initiative)?;
    // The contract comes after the choice: a step of one's own goes before it, unless told otherwise.
    let at = input
        .after
        .and_then(|id| steps.iter().position(|s| s.id == id))
        .map(|n| n + 1)
        .or_else(|| steps.iter().position(|s| s.kind == StepKind::Decide))
        .unwrap_or(steps.len());
    let position = position_between(
        at.checked_sub(1)
            .and_then(|n| steps.get(n))
            .map(|s| s.position.as_str()),
        steps.get(at).map(|s| s.position.as_str()),
    );
    act.label(format!("Added the step {name} to {key}"))?;
    let step = new_step(
        act.id(),
        input.initiative,
        StepKind::Custom,
        &name,
        WorkingDays::days(3),
        position,
    );
    act.write.insert(&step)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Changes one field of a check.
///
/// # Errors
/// A sentence beside the field.
pub fn edit_check(act: &mut Act<'_, '_>, input: EditCheck) -> Result<InitiativePage, Fault> {
    let mut check = act.live::<Check>(input.id)?;
    match input.edit {
        CheckEdit::HalfDays(half_days) => {
            if !(1..=1000).contains(&half_days) {
                return Err(Fault::bad(
                    "halfDays",
                    "A check takes from half a working day to 500.",
                ));
            }
            check.half_days = half_days;
        }
        CheckEdit::Done(done) => check.done_on = done.then_some(act.moment.today),
    }
    act.label(format!(
        "Changed the {} check",
        check.kind.name().to_lowercase()
    ))?;
    act.write.update(&check)?;
    page::initiative(
        &act.cx(),
        Which {
            id: check.initiative,
        },
    )
}
