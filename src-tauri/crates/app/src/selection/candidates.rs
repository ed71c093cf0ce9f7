//! Names heard of: what may be chosen, before anybody compares.

use crate::cx::Act;
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::wire::edit::{AddCandidate, CandidateEdit, EditCandidate};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::ids::{CandidateId, InitiativeId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::selection::{Candidate, CandidateState};
use counterpart_domain::text::clean_line;

/// Takes a vendor or product heard of, at once.
///
/// # Errors
/// When the name is empty, or heard of already.
pub fn add(act: &mut Act<'_, '_>, input: AddCandidate) -> Result<InitiativePage, Fault> {
    let id = input.initiative;
    let key = act.write.get::<Initiative>(id)?.key;
    let name = name(act, id, None, &input.name)?;
    act.label(format!("Heard of {} for {key}", say::short(&name)))?;
    act.write.insert(&Candidate {
        id: act.id(),
        initiative: id,
        name,
        kind: None,
        vendor: String::new(),
        runs_where: String::new(),
        integration: String::new(),
        data_held: String::new(),
        reference_customers: String::new(),
        state: CandidateState::HeardOf,
        note: clean_line(&input.note),
        deleted_at: None,
    })?;
    page::initiative(&act.cx(), Which { id })
}

/// Changes one field of a candidate.
///
/// # Errors
/// When the name is empty, or another has it.
pub fn edit(act: &mut Act<'_, '_>, input: EditCandidate) -> Result<InitiativePage, Fault> {
    let mut candidate = act.write.get::<Candidate>(input.id)?;
    let id = candidate.initiative;
    match input.edit {
        CandidateEdit::Name(typed) => candidate.name = name(act, id, Some(input.id), &typed)?,
        CandidateEdit::Kind(kind) => candidate.kind = kind,
        CandidateEdit::Note(typed) => candidate.note = clean_line(&typed),
    }
    act.label(format!(
        "Changed the candidate {}",
        say::short(&candidate.name)
    ))?;
    act.write.update(&candidate)?;
    page::initiative(&act.cx(), Which { id })
}

/// A name that none of the others has.
fn name(
    act: &Act<'_, '_>,
    initiative: InitiativeId,
    own: Option<CandidateId>,
    typed: &str,
) -> Result<String, Fault> {
    let name = clean_line(typed);
    if name.is_empty() {
        return Err(Fault::bad("name", "Type a name; a name is enough."));
    }
    let there = act.write.having::<Candidate>("initiative", &initiative)?;
    let same = |c: &Candidate| Some(c.id) != own && c.name.to_lowercase() == name.to_lowercase();
    match there.iter().find(|c| same(c)) {
        Some(other) => Err(Fault::bad(
            "name",
            format!("“{}” is on the list already.", other.name),
        )),
        None => Ok(name),
    }
}
