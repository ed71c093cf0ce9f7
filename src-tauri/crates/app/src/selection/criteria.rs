//! What candidates are compared by: taken from agreed requirements or typed, weighed 1 to 5.

use super::desk::{self, Table};
use crate::brief::required;
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::order::{Places, position_between};
use crate::page::name_of;
use crate::plan::Plan;
use crate::say;
use crate::wire::desk::{
    CriterionEdit, CriterionView, Desk, EditCriterion, NewCriterion, TakeCriteria, WeightChangeView,
};
use crate::wire::page::Which;
use counterpart_domain::ids::{CriterionId, Id, InitiativeId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::Cell;
use counterpart_domain::requirement::Requirement;
use counterpart_domain::selection::{Criterion, WEIGHTS, WeightChange, percents, weight_of};
use counterpart_domain::text::clean_text;

/// Agreed requirements that are no criterion yet, with what they weigh.
pub(super) fn untaken<'a>(
    plan: &'a Plan,
    there: &'a [Criterion],
) -> impl Iterator<Item = (&'a Requirement, i64)> {
    plan.counting().filter_map(|r| {
        let agreed = plan.agreed(r.id.uuid(), r.wording) == (true, true);
        let taken = there.iter().any(|c| c.requirement == Some(r.id));
        weight_of(r.moscow)
            .filter(|_| agreed && !taken)
            .map(|weight| (r, weight))
    })
}

/// Makes criteria of every requirement that both agreed to, in one step; those there are skipped.
///
/// # Errors
/// When there is none to take.
pub fn take(act: &mut Act<'_, '_>, input: TakeCriteria) -> Result<Desk, Fault> {
    let id = input.initiative;
    let plan = Plan::load(&act.cx(), id)?;
    let there = ordered(act, id)?;
    let mut places = Places::after(there.last().map(|c| c.position.as_str()));
    let rows: Vec<_> = untaken(&plan, &there)
        .map(|(r, weight)| Criterion {
            id: act.id(),
            initiative: id,
            requirement: Some(r.id),
            text: name_of(r),
            show_us: String::new(),
            weight,
            deal_breaker: r.deal_breaker,
            position: places.take(),
            deleted_at: None,
        })
        .collect();
    if rows.is_empty() {
        return Err(Fault::not_now(
            "No requirement waits to be taken: those that both agreed to are here already. Agree on more, or type a criterion.",
        ));
    }
    act.label(format!(
        "Took {} from requirements of {}",
        say::count(rows.len(), "criterion", "criteria"),
        plan.initiative.key
    ))?;
    for row in &rows {
        act.write.insert(row)?;
    }
    desk::desk(&act.cx(), Which { id })
}

/// Adds a criterion of one's own; it weighs 3 until said otherwise.
///
/// # Errors
/// When the text is empty.
pub fn add(act: &mut Act<'_, '_>, input: NewCriterion) -> Result<Desk, Fault> {
    let id = input.initiative;
    let key = act.live::<Initiative>(id)?.key;
    let text = required("text", &input.text, "Say what candidates are compared by.")?;
    let last = ordered(act, id)?.pop().map(|c| c.position);
    act.label(format!(
        "Added the criterion “{}” to {key}",
        say::short(&text)
    ))?;
    act.write.insert(&Criterion {
        id: act.id(),
        initiative: id,
        requirement: None,
        text,
        show_us: String::new(),
        weight: 3,
        deal_breaker: false,
        position: position_between(last.as_deref(), None),
        deleted_at: None,
    })?;
    desk::desk(&act.cx(), Which { id })
}

/// Changes one field of a criterion. After the first score a weight changes only with a because, and
/// both values are kept.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditCriterion) -> Result<Desk, Fault> {
    let mut c = act.live::<Criterion>(input.id)?;
    let id = c.initiative;
    let on = Table::read(&act.cx(), id)?;
    let mut verb = "Changed";
    match input.edit {
        CriterionEdit::Text(typed) => {
            c.text = required(
                "text",
                &typed,
                "Say what candidates are compared by; Del removes the criterion.",
            )?;
        }
        CriterionEdit::ShowUs(typed) => c.show_us = clean_text(&typed),
        CriterionEdit::Weight(weight) => {
            if !WEIGHTS.contains(&weight) {
                return Err(Fault::bad(
                    "weight",
                    format!("A criterion weighs 1 to 5, not {weight}. 5 weighs most."),
                ));
            }
            if weight != c.weight && on.frozen() {
                let because = required(
                    "because",
                    &input.because,
                    "Weights are frozen by the first score. Say why this one changes; both values are kept.",
                )?;
                keep_both(act, &c, weight, because)?;
            }
            c.weight = weight;
            verb = "Weighed";
        }
        CriterionEdit::DealBreaker(is) => {
            if is != c.deal_breaker {
                if on.covered {
                    return Err(Fault::not_now(
                        "A covered round is under way. Reveal it, or call it off first.",
                    ));
                }
                let scored = on.scores.iter().any(|s| s.criterion == c.id);
                let judged = on.verdicts.iter().any(|v| v.criterion == c.id);
                if scored || judged {
                    return Err(Fault::not_now(format!(
                        "“{}” has been {} already. Add another criterion instead, and remove this one.",
                        say::short(&c.text),
                        if scored { "scored" } else { "passed or failed" }
                    )));
                }
            }
            c.deal_breaker = is;
        }
        CriterionEdit::After(after) => {
            c.position = place(&on.criteria, c.id, after);
            verb = "Moved";
        }
    }
    act.label(format!("{verb} the criterion “{}”", say::short(&c.text)))?;
    act.write.update(&c)?;
    desk::desk(&act.cx(), Which { id })
}

fn keep_both(
    act: &mut Act<'_, '_>,
    c: &Criterion,
    weight: i64,
    because: String,
) -> Result<(), Fault> {
    let changed_by = act.cx().author()?;
    act.write.insert(&WeightChange {
        id: act.id(),
        criterion: c.id,
        weight_before: c.weight,
        weight_after: weight,
        because,
        changed_on: act.moment.today,
        changed_by,
        deleted_at: None,
    })?;
    Ok(())
}

fn place(rows: &[Criterion], own: CriterionId, after: Option<CriterionId>) -> String {
    let rows: Vec<_> = rows.iter().filter(|c| c.id != own).collect();
    let at = after
        .and_then(|id| rows.iter().position(|c| c.id == id))
        .map_or(0, |n| n + 1);
    let position = |n: usize| rows.get(n).map(|c| c.position.as_str());
    position_between(at.checked_sub(1).and_then(position), position(at))
}

fn ordered(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<Vec<Criterion>, Fault> {
    Ok(act.write.query::<Criterion>(
        "initiative = ?1 AND deleted_at IS NULL ORDER BY position, id",
        [Cell::Text(initiative.to_string())],
    )?)
}

/// The criteria as they are shown.
pub(super) fn views(cx: &Cx<'_>, plan: &Plan, on: &Table) -> Result<Vec<CriterionView>, Fault> {
    let weighed: Vec<_> = on
        .criteria
        .iter()
        .filter(|c| !c.deal_breaker)
        .map(|c| c.weight)
        .collect();
    let mut shares = percents(&weighed).into_iter();
    let changes = cx.read.query::<WeightChange>(
        "deleted_at IS NULL AND criterion IN (SELECT id FROM criterion WHERE initiative = ?1) ORDER BY id",
        [Cell::Text(plan.id().to_string())],
    )?;
    Ok(on
        .criteria
        .iter()
        .map(|c| {
            let from = plan
                .requirements
                .iter()
                .enumerate()
                .find(|(_, r)| Some(r.id) == c.requirement);
            let voices = from.map(|(_, r)| [r.marketing_words.as_str(), r.it_words.as_str()]);
            CriterionView {
                percent: if c.deal_breaker { None } else { shares.next() },
                requirement: from.map(|(n, _)| i64::try_from(n + 1).unwrap_or(i64::MAX)),
                requirement_words: voices
                    .into_iter()
                    .flatten()
                    .filter(|t| !t.is_empty() && *t != c.text)
                    .collect::<Vec<_>>()
                    .join(" · "),
                scored: on.scores.iter().any(|s| s.criterion == c.id),
                changes: changes
                    .iter()
                    .filter(|w| w.criterion == c.id)
                    .map(|w| WeightChangeView {
                        before: w.weight_before,
                        after: w.weight_after,
                        because: w.because.clone(),
                        day_said: cx.say(w.changed_on),
                        by: w.changed_by.clone(),
                    })
                    .collect(),
                criterion: c.clone(),
            }
        })
        .collect())
}
