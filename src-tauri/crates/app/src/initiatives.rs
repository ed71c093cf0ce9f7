//! Initiatives: begun from a template, changed a field at a time.

use crate::cx::Act;
use crate::fault::Fault;
use crate::keys::{self, Keys};
use crate::page;
use crate::wire::edit::{EditInitiative, InitiativeEdit, NewInitiative};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::Side;
use counterpart_domain::ids::{Id, InitiativeId, slot};
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::people::{Person, Seat};
use counterpart_domain::text::{clean_line, clean_text, key_from_name};

/// Begins an initiative. Whoever is here takes the seat of their side.
///
/// # Errors
/// When the template is unknown.
pub fn new(act: &mut Act<'_, '_>, input: NewInitiative) -> Result<InitiativePage, Fault> {
    let name = match clean_line(&input.name) {
        empty if empty.is_empty() => {
            return Err(Fault::bad("name", "Type a name for the initiative."));
        }
        typed => typed,
    };
    let key = Keys::load(act.write.reader())?.next(&key_from_name(&name));
    let mut initiative = blank(act.id(), key.clone(), name.clone());
    act.label(format!("Began {key} {name}"))?;
    act.write.insert(&initiative)?;
    crate::templates::apply(act, &mut initiative, &input.template)?;
    for person in act.place.here.iter().copied() {
        let Some(side) = act.write.find::<Person>(person)?.and_then(|p| p.side) else {
            continue;
        };
        act.write.put(&Seat {
            person: Some(person),
            since: Some(act.moment.utc),
            ..crate::seats::empty(initiative.id, side)
        })?;
    }
    page::initiative(&act.cx(), Which { id: initiative.id })
}

/// An initiative with nothing in it yet.
#[must_use]
pub fn blank(id: InitiativeId, key: String, name: String) -> Initiative {
    Initiative {
        id,
        key,
        name,
        sentence: String::new(),
        problem: String::new(),
        customer: String::new(),
        not_in_this: String::new(),
        suggested: String::new(),
        customers_have_it_by: None,
        build_weeks: None,
        stage: Stage::Proposed,
        stage_since: None,
        origin: String::new(),
        note: String::new(),
        deleted_at: None,
    }
}

/// Changes one field. What is typed over a suggestion is kept by that.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditInitiative) -> Result<InitiativePage, Fault> {
    let before = act.live::<Initiative>(input.id)?;
    let mut i = before.clone();
    let field = match input.edit {
        InitiativeEdit::Name(name) => {
            i.name = clean_line(&name);
            if i.name.is_empty() {
                return Err(Fault::bad("name", "An initiative needs a name."));
            }
            "the name"
        }
        InitiativeEdit::Key(key) => {
            i.key = clean_line(&key).to_uppercase();
            check_key(act, &i)?;
            "the key"
        }
        InitiativeEdit::Sentence(text) => {
            i.sentence = clean_text(&text);
            kept(&mut i, "sentence");
            "the sentence"
        }
        InitiativeEdit::Problem(text) => {
            i.problem = clean_text(&text);
            kept(&mut i, "problem");
            "the problem"
        }
        InitiativeEdit::Customer(text) => {
            i.customer = clean_text(&text);
            kept(&mut i, "customer");
            "the customer"
        }
        InitiativeEdit::NotInThis(text) => {
            i.not_in_this = clean_text(&text);
            kept(&mut i, "not_in_this");
            "what it leaves out"
        }
        InitiativeEdit::CustomersHaveItBy(typed) => {
            i.customers_have_it_by = act.cx().read_day("customersHaveItBy", &typed)?;
            check_dates(act, &i)?;
            "the day customers have it"
        }
        InitiativeEdit::BuildWeeks(weeks) => {
            if weeks.is_some_and(|w| !(0..=520).contains(&w)) {
                return Err(Fault::bad(
                    "buildWeeks",
                    "Type the weeks to build and roll out, 0 to 520.",
                ));
            }
            i.build_weeks = weeks;
            check_dates(act, &i)?;
            "the weeks to build"
        }
        InitiativeEdit::Stage(stage) => {
            if stage != i.stage {
                i.stage = stage;
                i.stage_since = Some(act.moment.today);
            }
            "the stage"
        }
    };
    act.label(format!("Changed {field} of {}", before.key))?;
    act.write.update(&i)?;
    page::initiative(&act.cx(), Which { id: input.id })
}

/// Takes a field off the list of suggested ones.
pub(crate) fn kept(initiative: &mut Initiative, field: &str) {
    let left: Vec<_> = initiative
        .suggested
        .split_whitespace()
        .filter(|f| *f != field)
        .collect();
    initiative.suggested = left.join(" ");
}

fn check_key(act: &Act<'_, '_>, i: &Initiative) -> Result<(), Fault> {
    if !keys::fits(&i.key) {
        return Err(Fault::bad(
            "key",
            "A key is up to 12 letters and figures, such as HC-1.",
        ));
    }
    let taken = act
        .write
        .all::<Initiative>()?
        .into_iter()
        .find(|o| o.key == i.key && o.id != i.id);
    match taken {
        Some(other) => Err(Fault::bad(
            "key",
            format!("{} has that key already.", other.name),
        )),
        None => Ok(()),
    }
}

/// Decide-by must not lie before the selection starts.
fn check_dates(act: &Act<'_, '_>, i: &Initiative) -> Result<(), Fault> {
    let cx = act.cx();
    let starts = cx
        .read
        .find::<counterpart_domain::selection::Selection>(slot(i.id.uuid(), "selection"))?
        .and_then(|s| s.starts_on);
    if let (Some(decide_by), Some(starts)) = (crate::lanes_view::decide_by(&cx, i)?, starts)
        && decide_by < starts
    {
        return Err(Fault::bad(
            "customersHaveItBy",
            format!(
                "With {} weeks to build, that means deciding by {}, before the selection starts on {}. Choose a later day or fewer weeks.",
                i.build_weeks.unwrap_or(0),
                cx.say(decide_by),
                cx.say(starts)
            ),
        ));
    }
    Ok(())
}

/// The two sides in their order on screen.
pub(crate) const SIDES: [Side; 2] = [Side::Marketing, Side::It];
