//! What a template proposes: kept by Enter, dropped by Del, never counted or printed until kept.

use crate::cx::Act;
use crate::fault::Fault;
use crate::initiatives::kept;
use crate::objective;
use crate::page;
use crate::trash;
use crate::wire::edit::{Suggestion, Thing, ThingRef};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::agreement::Metric;
use counterpart_domain::decision::Decision;
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::{Area, Facet, Initiative, Worry};
use counterpart_domain::record::Record;
use counterpart_domain::requirement::{DataUse, Requirement};
use std::str::FromStr;

/// Keeps or drops one suggestion, a range of them, or all that wait, as one action.
///
/// # Errors
/// When it is gone.
pub fn resolve(act: &mut Act<'_, '_>, input: Suggestion) -> Result<InitiativePage, Fault> {
    let initiative = act.live::<Initiative>(input.initiative)?;
    let what = match (input.things.len(), input.field.as_str()) {
        (0, "") => "all suggestions".to_owned(),
        (0 | 1, _) => "a suggestion".to_owned(),
        (many, _) => format!("{many} suggestions"),
    };
    let verb = if input.keep { "Kept" } else { "Dropped" };
    act.label(format!("{verb} {what} in {}", initiative.key))?;
    match (input.things.as_slice(), input.field.as_str()) {
        ([], "") => all(act, input.initiative, input.keep)?,
        ([], field) => text(act, input.initiative, field, input.keep)?,
        (things, _) => {
            for thing in things {
                one(act, input.initiative, thing, input.keep)?;
            }
        }
    }
    objective::number(act, input.initiative)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

fn text(act: &mut Act<'_, '_>, id: InitiativeId, field: &str, keep: bool) -> Result<(), Fault> {
    act.change::<Initiative>(id, |i| {
        if i.suggested.split_whitespace().any(|f| f == field) {
            kept(i, field);
            if !keep {
                match field {
                    "sentence" => i.sentence.clear(),
                    "problem" => i.problem.clear(),
                    "customer" => i.customer.clear(),
                    _ => i.not_in_this.clear(),
                }
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// Marks a record as kept, or puts it in the trash.
fn settle<T: Record>(
    act: &mut Act<'_, '_>,
    id: T::Id,
    keep: bool,
    mark: impl FnOnce(&mut T),
) -> Result<(), Fault> {
    if keep {
        act.change::<T>(id, |record| {
            mark(record);
            Ok(())
        })?;
    } else {
        act.write.trash::<T>(id, act.moment.utc)?;
    }
    Ok(())
}

fn id<T: FromStr>(thing: &ThingRef) -> Result<T, Fault> {
    thing.id.parse().map_err(|_| Fault::internal("not an id"))
}

fn one(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    thing: &ThingRef,
    keep: bool,
) -> Result<(), Fault> {
    match thing.kind {
        Thing::Requirement => {
            let requirement = id(thing)?;
            settle::<Requirement>(act, requirement, keep, |r| r.suggested = false)?;
            sheets(act, requirement, keep)
        }
        Thing::DataUse => settle::<DataUse>(act, id(thing)?, keep, |d| d.suggested = false),
        Thing::Decision => settle::<Decision>(act, id(thing)?, keep, |d| d.suggested = false),
        Thing::Worry => settle::<Worry>(act, id(thing)?, keep, |w| w.suggested = false),
        Thing::Facet => settle::<Facet>(act, id(thing)?, keep, |f| f.suggested = false),
        Thing::Area => settle::<Area>(act, id(thing)?, keep, |a| a.suggested = false),
        Thing::Metric => {
            // The two numbers are one objective: kept or dropped together.
            for metric in act.write.having::<Metric>("initiative", &initiative)? {
                if metric.suggested {
                    settle::<Metric>(act, metric.id, keep, |m| m.suggested = false)?;
                }
            }
            Ok(())
        }
        _ => trash::discard_only(act, thing),
    }
}

/// A requirement's data-use sheet follows it.
fn sheets(
    act: &mut Act<'_, '_>,
    requirement: counterpart_domain::ids::RequirementId,
    keep: bool,
) -> Result<(), Fault> {
    for sheet in act.write.having::<DataUse>("requirement", &requirement)? {
        if sheet.suggested {
            settle::<DataUse>(act, sheet.id, keep, |d| d.suggested = false)?;
        }
    }
    Ok(())
}

fn all(act: &mut Act<'_, '_>, initiative: InitiativeId, keep: bool) -> Result<(), Fault> {
    let fields = act.live::<Initiative>(initiative)?.suggested;
    for field in fields.split_whitespace() {
        text(act, initiative, field, keep)?;
    }
    for r in act
        .write
        .having::<Requirement>("initiative", &initiative)?
        .iter()
        .filter(|r| r.suggested)
    {
        settle::<Requirement>(act, r.id, keep, |r| r.suggested = false)?;
        sheets(act, r.id, keep)?;
    }
    for d in act
        .write
        .having::<Decision>("initiative", &initiative)?
        .iter()
        .filter(|d| d.suggested)
    {
        settle::<Decision>(act, d.id, keep, |d| d.suggested = false)?;
    }
    for w in act
        .write
        .having::<Worry>("initiative", &initiative)?
        .iter()
        .filter(|w| w.suggested)
    {
        settle::<Worry>(act, w.id, keep, |w| w.suggested = false)?;
    }
    for f in act
        .write
        .having::<Facet>("initiative", &initiative)?
        .iter()
        .filter(|f| f.suggested)
    {
        settle::<Facet>(act, f.id, keep, |f| f.suggested = false)?;
    }
    for a in act
        .write
        .having::<Area>("initiative", &initiative)?
        .iter()
        .filter(|a| a.suggested)
    {
        settle::<Area>(act, a.id, keep, |a| a.suggested = false)?;
    }
    let thing = ThingRef {
        kind: Thing::Metric,
        id: initiative.uuid().to_string(),
    };
    one(act, initiative, &thing, keep)
}
