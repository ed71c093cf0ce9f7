//! What stays in sight: the rail, undo and redo, who is here.

use crate::cx::{Cx, person_ref};
use crate::fault::Fault;
use crate::host::stamp;
use crate::sitting::Sitting;
use crate::week;
use crate::wire::frame::{DayRead, Labels, Nothing, Rail, ReadDay, SetHere, Step};
use counterpart_domain::ids::PersonId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::term::Term;
use counterpart_domain::when;
use counterpart_domain::win::Win;
use counterpart_store::{Pending, Undone};

/// The rail.
///
/// # Errors
/// When the file cannot be read.
pub fn rail(cx: &Cx<'_>, _: Nothing) -> Result<Rail, Fault> {
    let office = cx.office()?;
    let people = cx.people()?;
    let name = |part: Option<&std::ffi::OsStr>| {
        part.map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    let (due, pairs) = week::counts(cx)?;
    Ok(Rail {
        organisation: office.name.clone(),
        sample: office.sample,
        file: name(cx.place.file.file_name()),
        folder: cx
            .place
            .file
            .parent()
            .map(|p| p.display().to_string())
            .unwrap_or_default(),
        saved_at: cx.read.saved_at()?,
        read_only: cx.place.read_only,
        week: due,
        initiatives: cx.read.count::<Initiative>()?,
        wins: cx.read.count::<Win>()?,
        words: cx.read.count::<Term>()?,
        pairs,
        here: cx
            .place
            .here
            .iter()
            .filter_map(|id| people.get(id))
            .map(person_ref)
            .collect(),
        labels: Labels {
            marketing: office.marketing_label.clone(),
            it: office.it_label.clone(),
        },
        undo: cx.read.next_undo()?.map(|p| step(cx, p)).transpose()?,
        redo: cx.read.next_redo()?.map(|p| step(cx, p)).transpose()?,
        today: cx.today().to_string(),
    })
}

fn step(cx: &Cx<'_>, pending: Pending) -> Result<Step, Fault> {
    Ok(Step {
        ask_first: pending.sitting != cx.place.sitting || pending.author != cx.author()?,
        when: cx.say_at(&pending.at),
        label: pending.label,
        author: pending.author,
    })
}

/// Takes back the last action.
///
/// # Errors
/// When there is nothing to undo, or something hangs on it.
pub fn undo(sitting: &mut Sitting, _: Nothing) -> Result<(Rail, Option<String>), Fault> {
    turn(
        sitting,
        "Undid",
        counterpart_store::Store::undo,
        "There is nothing to undo.",
    )
}

/// Brings back what was undone last.
///
/// # Errors
/// When there is nothing to redo.
pub fn redo(sitting: &mut Sitting, _: Nothing) -> Result<(Rail, Option<String>), Fault> {
    turn(
        sitting,
        "Redid",
        counterpart_store::Store::redo,
        "There is nothing to redo.",
    )
}

fn turn(
    sitting: &mut Sitting,
    verb: &str,
    run: impl FnOnce(
        &mut counterpart_store::Store,
        &counterpart_store::Stamp,
    ) -> Result<Option<Undone>, counterpart_store::StoreError>,
    nothing: &str,
) -> Result<(Rail, Option<String>), Fault> {
    let author = sitting.cx()?.author()?;
    let pending = if verb == "Undid" {
        sitting.store()?.read().next_undo()?
    } else {
        sitting.store()?.read().next_redo()?
    };
    let Some(pending) = pending else {
        return Err(Fault::not_now(nothing));
    };
    let label = format!("{verb}: {}", pending.label);
    let mut stamp = stamp(
        sitting.moment(),
        author,
        &sitting.surroundings.device,
        &sitting.id,
    );
    stamp.label.clone_from(&label);
    let store = sitting.store.as_mut().ok_or_else(Fault::no_workspace)?;
    run(store, &stamp)?;
    Ok((rail(&sitting.cx()?, Nothing {})?, Some(label)))
}

/// Says who is here: one or two people.
///
/// # Errors
/// When more than two are given, or one of them is gone.
pub fn set_here(sitting: &mut Sitting, input: SetHere) -> Result<(Rail, Option<String>), Fault> {
    if input.people.len() > 2 {
        return Err(Fault::bad(
            "people",
            "Two people at most are here at once: one from each side is the idea.",
        ));
    }
    here(sitting, input.people)?;
    Ok((rail(&sitting.cx()?, Nothing {})?, None))
}

/// Remembers who is here, also for the next sitting.
///
/// # Errors
/// When one of them is not in this workspace.
pub fn here(sitting: &mut Sitting, people: Vec<PersonId>) -> Result<(), Fault> {
    let known = sitting.cx()?.people()?.keys().copied().collect::<Vec<_>>();
    if people.iter().any(|p| !known.contains(p)) {
        return Err(Fault::bad(
            "people",
            "That person is no longer in this workspace.",
        ));
    }
    let text = people
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(store) = sitting.store.as_mut()
        && !store.read_only()
    {
        store.set_local("here", &text)?;
    }
    sitting.here = people;
    Ok(())
}

/// Reads a typed day.
///
/// # Errors
/// The sentence for beside the field.
pub fn read_day(cx: &Cx<'_>, input: ReadDay) -> Result<DayRead, Fault> {
    let day = if input.past == Some(true) {
        cx.read_past_day("day", &input.text)?
    } else {
        cx.read_day("day", &input.text)?
    };
    let day = day.ok_or_else(|| Fault::bad("day", "Type a day, as 12 Mar or next Fri."))?;
    let said = format!(
        "{}, {}",
        cx.say(day),
        when::say_distance(day, cx.today(), cx.calendar()?)
    );
    Ok(DayRead {
        day: day.to_string(),
        said,
    })
}
