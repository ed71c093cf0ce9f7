//! The trash: what was deleted, given back whole.

mod room;

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::frame;
use crate::say;
use crate::wire::edit::{Thing, ThingRef, Things};
use crate::wire::frame::{Nothing, Rail, Trash, TrashRow};
use counterpart_domain::agreement::{Metric, Reading};
use counterpart_domain::decision::{ActionItem, Decision};
use counterpart_domain::ids::{InitiativeId, PersonId};
use counterpart_domain::initiative::{Area, Facet, Initiative, Link, WhereWeAre, Worry};
use counterpart_domain::people::{Holiday, Person, Region, Seat};
use counterpart_domain::record::{Instant, Record};
use counterpart_domain::requirement::{DataUse, Requirement};
use counterpart_domain::review::Review;
use counterpart_domain::route::Route;
use counterpart_domain::selection::{
    Candidate, CandidateDocument, Criterion, Dissent, ExitCriterion, Snapshot, Step, StepLink,
};
use counterpart_domain::term::Term;
use counterpart_domain::win::Win;
use std::collections::HashMap;

/// Runs `$do` with the record type and the kind's word of a thing.
macro_rules! with_thing {
    ($thing:expr, $do:ident) => {
        match $thing.kind {
            Thing::Initiative => $do!(Initiative, "initiative", |r: &Initiative| (
                r.name.clone(),
                None
            )),
            Thing::Requirement => {
                $do!(Requirement, "requirement", |r: &Requirement| (
                    crate::page::name_of(r),
                    Some(r.initiative)
                ))
            }
            Thing::DataUse => $do!(DataUse, "data-use sheet", |r: &DataUse| (
                r.what.clone(),
                None
            )),
            Thing::Decision => $do!(Decision, "decision", |r: &Decision| (
                r.question.clone(),
                Some(r.initiative)
            )),
            Thing::Action => $do!(ActionItem, "action", |r: &ActionItem| (
                r.what.clone(),
                r.initiative
            )),
            Thing::Worry => $do!(Worry, "worry", |r: &Worry| (
                r.text.clone(),
                Some(r.initiative)
            )),
            Thing::Link => $do!(Link, "link", |r: &Link| (
                r.label.clone(),
                Some(r.initiative)
            )),
            Thing::Facet => $do!(Facet, "entry", |r: &Facet| (
                r.text.clone(),
                Some(r.initiative)
            )),
            Thing::Area => $do!(Area, "area", |r: &Area| (
                r.name.clone(),
                Some(r.initiative)
            )),
            Thing::Candidate => $do!(Candidate, "candidate", |r: &Candidate| (
                r.name.clone(),
                Some(r.initiative)
            )),
            Thing::Win => $do!(Win, "win", |r: &Win| (r.headline.clone(), r.initiative)),
            Thing::Person => $do!(Person, "person", |r: &Person| (r.name.clone(), None)),
            Thing::Reading => $do!(Reading, "reading", |r: &Reading| (r.value.clone(), None)),
            Thing::WhereWeAre => {
                $do!(WhereWeAre, "sentence", |r: &WhereWeAre| (
                    r.text.clone(),
                    Some(r.initiative)
                ))
            }
            Thing::Step => $do!(Step, "step", |r: &Step| (
                r.name.clone(),
                Some(r.initiative)
            )),
            Thing::ExitCriterion => $do!(ExitCriterion, "criterion", |r: &ExitCriterion| (
                r.text.clone(),
                None
            )),
            Thing::StepLink => $do!(StepLink, "link", |r: &StepLink| (
                "between two steps".to_owned(),
                Some(r.initiative)
            )),
            Thing::Snapshot => $do!(Snapshot, "snapshot", |r: &Snapshot| (
                r.name.clone(),
                Some(r.initiative)
            )),
            Thing::CandidateDocument => $do!(
                CandidateDocument,
                "document",
                |r: &CandidateDocument| (r.label.clone(), None)
            ),
            Thing::Criterion => $do!(Criterion, "criterion", |r: &Criterion| (
                r.text.clone(),
                Some(r.initiative)
            )),
            Thing::Dissent => $do!(Dissent, "dissent", |r: &Dissent| (r.line.clone(), None)),
            Thing::Region => $do!(Region, "region", |r: &Region| (r.name.clone(), None)),
            Thing::Holiday => $do!(Holiday, "holiday", |r: &Holiday| (r.name.clone(), None)),
            Thing::Word => $do!(Term, "word", |r: &Term| (r.word.clone(), None)),
            Thing::Metric => $do!(Metric, "metric", |r: &Metric| (
                r.label.clone(),
                Some(r.initiative)
            )),
            Thing::Review => $do!(Review, "review", |r: &Review| (r.day.to_string(), None)),
            Thing::Route => $do!(Route, "way to send", |r: &Route| (r.name.clone(), None)),
        }
    };
}

/// The kinds that can go to the trash.
const KINDS: [Thing; 27] = [
    Thing::Initiative,
    Thing::Requirement,
    Thing::DataUse,
    Thing::Decision,
    Thing::Action,
    Thing::Worry,
    Thing::Link,
    Thing::Facet,
    Thing::Area,
    Thing::Candidate,
    Thing::Win,
    Thing::Person,
    Thing::Reading,
    Thing::WhereWeAre,
    Thing::Step,
    Thing::ExitCriterion,
    Thing::StepLink,
    Thing::Snapshot,
    Thing::CandidateDocument,
    Thing::Criterion,
    Thing::Dissent,
    Thing::Region,
    Thing::Holiday,
    Thing::Word,
    Thing::Metric,
    Thing::Review,
    Thing::Route,
];

/// What is in the trash, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn trash(cx: &Cx<'_>, _: Nothing) -> Result<Trash, Fault> {
    let places: HashMap<InitiativeId, String> = cx
        .read
        .query::<Initiative>("1", [])?
        .into_iter()
        .map(|i| (i.id, crate::page::place(&i)))
        .collect();
    let mut rows: Vec<(Instant, TrashRow)> = Vec::new();
    for kind in KINDS {
        let thing = ThingRef {
            kind: kind.clone(),
            id: String::new(),
        };
        macro_rules! list {
            ($record:ty, $word:literal, $name:expr) => {{
                let describe: fn(&$record) -> (String, Option<InitiativeId>) = $name;
                for record in cx.read.query::<$record>("deleted_at IS NOT NULL", [])? {
                    let (name, initiative) = describe(&record);
                    let Some(at) = record.deleted_at() else {
                        continue;
                    };
                    rows.push((
                        at,
                        TrashRow {
                            thing: ThingRef {
                                kind: kind.clone(),
                                id: record.id().to_string(),
                            },
                            kind: $word.to_owned(),
                            name,
                            place: initiative
                                .and_then(|id| places.get(&id).cloned())
                                .unwrap_or_default(),
                            when: cx.say_instant(at),
                        },
                    ));
                }
            }};
        }
        with_thing!(thing, list);
    }
    rows.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(Trash {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

/// Moves something to the trash.
///
/// # Errors
/// When it is gone already, or somebody still holds a seat.
pub fn discard(act: &mut Act<'_, '_>, input: ThingRef) -> Result<Rail, Fault> {
    discard_range(
        act,
        Things {
            things: vec![input],
        },
    )
}

/// Moves a range of things to the trash, as one action.
///
/// # Errors
/// When there are none, or as [`discard`] for any of them.
pub fn discard_range(act: &mut Act<'_, '_>, input: Things) -> Result<Rail, Fault> {
    let mut kinds: Vec<(&str, String)> = Vec::with_capacity(input.things.len());
    for thing in &input.things {
        match thing.kind {
            Thing::Person => holds_no_seat(act, thing)?,
            Thing::Candidate => {
                let id = thing.id.parse().map_err(|_| Fault::internal("not an id"))?;
                crate::selection::choice::keeps(act, id)?;
            }
            Thing::Step => {
                let id = thing.id.parse().map_err(|_| Fault::internal("not an id"))?;
                if let Some(step) = act.write.find::<Step>(id)? {
                    crate::selection::choice::keeps_closed(act, &step)?;
                }
            }
            Thing::Decision => {
                let id = thing.id.parse().map_err(|_| Fault::internal("not an id"))?;
                if let Some(decision) = act.write.find::<Decision>(id)? {
                    crate::selection::choice::keeps_decision(act, &decision)?;
                }
            }
            _ => {}
        }
        kinds.push(put_away(act, thing)?);
    }
    act.label(match kinds.as_slice() {
        [] => return Err(Fault::not_now("Choose what goes to the trash first.")),
        [(kind, name)] => deleted(kind, name),
        [(kind, _), rest @ ..] if rest.iter().all(|(other, _)| other == kind) => {
            format!("Deleted {}", say::count(kinds.len(), kind, &plural(kind)))
        }
        many => format!("Deleted {} things", many.len()),
    })?;
    frame::rail(&act.cx(), Nothing {})
}

fn holds_no_seat(act: &Act<'_, '_>, person: &ThingRef) -> Result<(), Fault> {
    let id: PersonId = person
        .id
        .parse()
        .map_err(|_| Fault::internal("not an id"))?;
    let holds: Vec<_> = act.write.having::<Seat>("person", &id)?;
    let live = holds.iter().find_map(|s| {
        act.write
            .find::<Initiative>(s.initiative)
            .ok()
            .flatten()
            .filter(|i| i.deleted_at.is_none())
    });
    match live {
        Some(i) => Err(Fault::not_now(format!(
            "This person owns {}. Seat somebody else there first.",
            i.key
        ))),
        None => Ok(()),
    }
}

/// Moves something to the trash and names the action, without a view.
pub(crate) fn discard_only(act: &mut Act<'_, '_>, thing: &ThingRef) -> Result<(), Fault> {
    let (kind, name) = put_away(act, thing)?;
    act.label(deleted(kind, &name))
}

/// Moves something to the trash; gives the word for its kind, and its name.
fn put_away(act: &mut Act<'_, '_>, thing: &ThingRef) -> Result<(&'static str, String), Fault> {
    macro_rules! put_away {
        ($record:ty, $word:literal, $name:expr) => {{
            let describe: fn(&$record) -> (String, Option<InitiativeId>) = $name;
            let id = thing.id.parse().map_err(|_| Fault::internal("not an id"))?;
            if act.write.get::<$record>(id)?.deleted_at.is_some() {
                return Err(Fault::not_now(concat!(
                    "That ",
                    $word,
                    " is in the trash already."
                )));
            }
            let record = act.write.trash::<$record>(id, act.moment.utc)?;
            ($word, describe(&record).0)
        }};
    }
    Ok(with_thing!(thing, put_away))
}

fn deleted(kind: &str, name: &str) -> String {
    format!("Deleted the {kind} “{}”", say::short(name))
}

fn plural(kind: &str) -> String {
    match kind {
        "person" => "people".to_owned(),
        "entry" => "entries".to_owned(),
        "criterion" => "criteria".to_owned(),
        "way to send" => "ways to send".to_owned(),
        kind => format!("{kind}s"),
    }
}

/// Gives something back. A candidate whose list is full by now goes to the next one that has room,
/// an initiative whose key is taken gets the next: the label says so.
///
/// # Errors
/// When it is gone, or another has its name by now.
pub fn restore(act: &mut Act<'_, '_>, input: ThingRef) -> Result<Rail, Fault> {
    macro_rules! give_back {
        ($record:ty, $word:literal, $name:expr) => {{
            let describe: fn(&$record) -> (String, Option<InitiativeId>) = $name;
            let id = input.id.parse().map_err(|_| Fault::internal("not an id"))?;
            let record = act.write.change::<$record, Fault>(id, |record| {
                record.set_deleted_at(None);
                Ok(())
            })?;
            act.label(format!(
                "Restored the {} “{}”",
                $word,
                say::short(&describe(&record).0)
            ))?;
        }};
    }
    with_thing!(input, give_back);
    room::find(act, &input)?;
    frame::rail(&act.cx(), Nothing {})
}
