//! Areas of accountability: what is answered for, the side that leads, the person.

use crate::brief::required;
use crate::cx::Act;
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::wire::edit::{AddArea, AreaEdit, EditArea};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::initiative::{Area, Initiative};
use counterpart_domain::text::{clean_line, clean_text};

/// Adds an area led by a side; who of that side can be said later.
///
/// # Errors
/// When the name is empty.
pub fn add(act: &mut Act<'_, '_>, input: AddArea) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let name = clean_line(&required("name", &input.name, "Say what is answered for.")?);
    act.label(format!("Added the area “{}” to {key}", say::short(&name)))?;
    act.write.insert(&Area {
        id: act.id(),
        initiative: input.initiative,
        name,
        side: input.side,
        person: None,
        why: String::new(),
        suggested: false,
        deleted_at: None,
    })?;
    let id = input.initiative;
    page::initiative(&act.cx(), Which { id })
}

/// Changes one field of an area. A person of the other side may lead it: crossed areas are wanted.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditArea) -> Result<InitiativePage, Fault> {
    let mut area = act.live::<Area>(input.id)?;
    match input.edit {
        AreaEdit::Name(text) => {
            let empty = "Say what is answered for; the bin removes the area.";
            area.name = clean_line(&required("name", &text, empty)?);
        }
        AreaEdit::Side(side) => area.side = side,
        AreaEdit::Person(who) => area.person = act.perhaps(who.as_ref(), Some(area.side))?,
        AreaEdit::Why(text) => area.why = clean_text(&text),
    }
    area.suggested = false;
    act.label(format!("Changed the area “{}”", say::short(&area.name)))?;
    act.write.update(&area)?;
    let id = area.initiative;
    page::initiative(&act.cx(), Which { id })
}
