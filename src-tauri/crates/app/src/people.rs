//! People.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::wire::edit::{AddPerson, EditPerson, PersonEdit, Who};
use crate::wire::frame::{Nothing, People, PersonRow};
use counterpart_domain::email::check_email;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::{Person, Seat};
use counterpart_domain::text::{clean_line, initials};
use counterpart_domain::win::WinPerson;
use std::collections::HashMap;

/// Everyone, by name.
///
/// # Errors
/// When the file cannot be read.
pub fn people(cx: &Cx<'_>, _: Nothing) -> Result<People, Fault> {
    let keys: HashMap<_, _> = cx
        .read
        .all::<Initiative>()?
        .into_iter()
        .map(|i| (i.id, i.key))
        .collect();
    let mut owns: HashMap<_, Vec<String>> = HashMap::new();
    for seat in cx.read.all::<Seat>()? {
        let Some(key) = keys.get(&seat.initiative) else {
            continue;
        };
        for person in [seat.person, seat.stand_in].into_iter().flatten() {
            owns.entry(person).or_default().push(key.clone());
        }
    }
    let mut wins: HashMap<_, i64> = HashMap::new();
    for named in cx.read.query::<WinPerson>(
        "deleted_at IS NULL AND win IN (SELECT id FROM win WHERE deleted_at IS NULL)",
        [],
    )? {
        *wins.entry(named.person).or_default() += 1;
    }
    let mut people: Vec<_> = cx
        .read
        .all::<Person>()?
        .into_iter()
        .map(|person| PersonRow {
            initials: initials(&person.name),
            owns: owns.remove(&person.id).unwrap_or_default(),
            wins: wins.remove(&person.id).unwrap_or_default(),
            person,
        })
        .collect();
    people.sort_by_key(|row| row.person.name.to_lowercase());
    Ok(People { people })
}

/// Adds a person; a name is enough.
///
/// # Errors
/// When the name is empty.
pub fn add(act: &mut Act<'_, '_>, input: AddPerson) -> Result<People, Fault> {
    let id = act.who(
        &Who {
            id: None,
            name: input.name,
        },
        input.side,
    )?;
    let name = act.live::<Person>(id)?.name;
    act.label(format!("Added {name}"))?;
    people(&act.cx(), Nothing {})
}

/// Changes one field of a person.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditPerson) -> Result<People, Fault> {
    let person = act.change::<Person>(input.id, |person| {
        match input.edit {
            PersonEdit::Name(name) => {
                let name = clean_line(&name);
                if name.is_empty() {
                    return Err(Fault::bad("name", "A person needs a name."));
                }
                person.name = name;
            }
            PersonEdit::RoleTitle(title) => person.role_title = clean_line(&title),
            PersonEdit::Email(email) if email.trim().is_empty() => person.email = None,
            PersonEdit::Email(email) => {
                person.email = Some(
                    check_email(&email)
                        .map_err(|e| Fault::bad("email", e.to_string()))?
                        .to_owned(),
                );
            }
            PersonEdit::Side(side) => person.side = side,
            PersonEdit::Translator(translator) => person.translator = translator,
        }
        Ok(())
    })?;
    act.label(format!("Changed {}", person.name))?;
    people(&act.cx(), Nothing {})
}
