//! The two seats: who owns, who stands in, and what a new holder takes over.

use crate::cx::Act;
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::wire::edit::{SeatOwner, TakeOverYeses};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::Side;
use counterpart_domain::agreement::{SubjectKind, Yes};
use counterpart_domain::ids::{Id, InitiativeId, RequirementId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::{Person, Seat};
use counterpart_domain::requirement::Requirement;

/// Seats an owner or a stand-in; a typed name is enough. One person never holds both seats.
///
/// # Errors
/// When the person holds the other seat.
pub fn seat(act: &mut Act<'_, '_>, input: SeatOwner) -> Result<InitiativePage, Fault> {
    let initiative = act.live::<Initiative>(input.initiative)?;
    let label = act.cx().label(input.side)?.to_owned();
    let person = act.perhaps(input.who.as_ref(), Some(input.side))?;
    let mut seat = read(act, input.initiative, input.side)?;
    let other = read(act, input.initiative, input.side.other())?;
    if let Some(id) = person {
        let name = act.live::<Person>(id)?.name;
        if other.person == Some(id) {
            let other_label = act.cx().label(input.side.other())?.to_owned();
            return Err(Fault::bad(
                "who",
                format!(
                    "{name} is the {other_label} owner here. One person never holds both seats; name somebody else for {label}."
                ),
            ));
        }
        // Seating a person gives them that side, when they had none.
        act.change::<Person>(id, |p| {
            p.side = p.side.or(Some(input.side));
            Ok(())
        })?;
    }
    let named = match person {
        Some(id) => act.live::<Person>(id)?.name,
        None => "nobody".to_owned(),
    };
    if input.stand_in {
        if person.is_some() && person == seat.person {
            return Err(Fault::bad(
                "who",
                "The holder of the seat cannot stand in for themselves; name somebody else.",
            ));
        }
        seat.stand_in = person;
        act.label(format!(
            "{named} stands in for {label} on {}",
            initiative.key
        ))?;
    } else {
        if seat.person != person {
            // The yeses said from this seat wait to be read, kept or flagged by the new holder.
            let before = seat.person.or(seat.takes_over_from);
            let said = yeses(act, &seat)?.iter().any(|y| y.person != person);
            seat.takes_over_from = before
                .filter(|_| person.is_some() && said)
                .filter(|b| Some(*b) != person);
            seat.since = person.map(|_| act.moment.utc);
        }
        if seat.stand_in == person {
            seat.stand_in = None;
        }
        seat.person = person;
        act.label(format!(
            "{} owns {} for {label}",
            say::sentence_case(&named),
            initiative.key
        ))?;
    }
    act.write.put(&seat)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// The new holder keeps some of the earlier yeses; the others are flagged to talk about.
///
/// # Errors
/// When nobody holds the seat.
pub fn take_over(act: &mut Act<'_, '_>, input: TakeOverYeses) -> Result<InitiativePage, Fault> {
    let initiative = act.live::<Initiative>(input.initiative)?;
    let mut seat = read(act, input.initiative, input.side)?;
    let holder = seat
        .person
        .ok_or_else(|| Fault::not_now("Nobody holds that seat yet."))?;
    let name = act.write.get::<Person>(holder)?.name;
    let author = act.cx().author()?;
    for mut yes in yeses(act, &seat)?
        .into_iter()
        .filter(|y| y.person != Some(holder))
    {
        if input.keep.contains(&yes.id) {
            yes.person = Some(holder);
            yes.kept = true;
            yes.recorded_by.clone_from(&author);
            act.write.update(&yes)?;
        } else {
            yes.deleted_at = Some(act.moment.utc);
            act.write.update(&yes)?;
            if yes.subject_kind == SubjectKind::Requirement {
                // In the trash or not: it is to be talked about once it is given back.
                let id = RequirementId::from_uuid(yes.subject);
                act.write.change::<Requirement, Fault>(id, |r| {
                    r.talk_by.clone_from(&name);
                    r.talk_why.get_or_insert_with(|| {
                        format!("{name} has taken over and wants to talk about it first.")
                    });
                    Ok(())
                })?;
            }
        }
    }
    seat.takes_over_from = None;
    act.label(format!("{name} took over on {}", initiative.key))?;
    act.write.put(&seat)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// The seat, empty when it was never filled.
pub(crate) fn read(act: &Act<'_, '_>, initiative: InitiativeId, side: Side) -> Result<Seat, Fault> {
    let empty = empty(initiative, side);
    Ok(act.write.find::<Seat>(empty.id)?.unwrap_or(empty))
}

/// The seat of a side as long as nobody was ever named for it.
pub(crate) fn empty(initiative: InitiativeId, side: Side) -> Seat {
    Seat {
        id: slot(initiative.uuid(), side.as_str()),
        initiative,
        side,
        person: None,
        stand_in: None,
        takes_over_from: None,
        since: None,
        deleted_at: None,
    }
}

/// The yeses said from this seat.
fn yeses(act: &Act<'_, '_>, seat: &Seat) -> Result<Vec<Yes>, Fault> {
    let plan = crate::plan::Plan::load(&act.cx(), seat.initiative)?;
    let mut found: Vec<_> = plan
        .yeses
        .into_values()
        .filter(|y| y.side == seat.side)
        .collect();
    found.sort_by_key(|y| y.id);
    Ok(found)
}
