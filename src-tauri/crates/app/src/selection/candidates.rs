//! Candidates: names heard of at any time, their sheets, and their moves from list to list.

use super::{choice, desk};
use crate::cx::Act;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::say;
use crate::wire::desk::{Desk, MoveCandidate};
use crate::wire::edit::{AddCandidate, CandidateEdit, EditCandidate};
use crate::wire::page::Which;
use counterpart_domain::ids::{CandidateId, InitiativeId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::Day;
use counterpart_domain::selection::{Candidate, CandidateMove, CandidateState, judge_move};
use counterpart_domain::text::{clean_line, clean_text};

/// Takes a vendor or product heard of, at once.
///
/// # Errors
/// When the name is empty, or heard of already.
pub fn add(act: &mut Act<'_, '_>, input: AddCandidate) -> Result<Desk, Fault> {
    let id = input.initiative;
    let key = act.live::<Initiative>(id)?.key;
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
        note: clean_text(&input.note),
        deleted_at: None,
    })?;
    desk::desk(&act.cx(), Which { id })
}

/// Changes one field of a candidate.
///
/// # Errors
/// When the name is empty, or another has it.
pub fn edit(act: &mut Act<'_, '_>, input: EditCandidate) -> Result<Desk, Fault> {
    let mut candidate = act.live::<Candidate>(input.id)?;
    let id = candidate.initiative;
    match input.edit {
        CandidateEdit::Name(typed) => candidate.name = name(act, id, Some(input.id), &typed)?,
        CandidateEdit::Kind(kind) => candidate.kind = kind,
        CandidateEdit::Vendor(typed) => candidate.vendor = clean_line(&typed),
        CandidateEdit::RunsWhere(typed) => candidate.runs_where = clean_text(&typed),
        CandidateEdit::Integration(typed) => candidate.integration = clean_text(&typed),
        CandidateEdit::DataHeld(typed) => candidate.data_held = clean_text(&typed),
        CandidateEdit::ReferenceCustomers(typed) => {
            candidate.reference_customers = clean_text(&typed);
        }
        CandidateEdit::Note(typed) => candidate.note = clean_text(&typed),
    }
    act.label(format!(
        "Changed the candidate {}",
        say::short(&candidate.name)
    ))?;
    act.write.update(&candidate)?;
    desk::desk(&act.cx(), Which { id })
}

/// Moves a candidate to another list, with the reason. From the choice it takes the choice back.
///
/// # Errors
/// A sentence when the list is full, waits for what both want, or the reason is missing.
pub fn shift(act: &mut Act<'_, '_>, input: MoveCandidate) -> Result<Desk, Fault> {
    let candidate = act.live::<Candidate>(input.id)?;
    let id = candidate.initiative;
    let key = act.live::<Initiative>(id)?.key;
    let day = act
        .cx()
        .read_past_day("day", &input.day)?
        .unwrap_or(act.moment.today);
    let (agreed, on) = {
        let cx = act.cx();
        let plan = Plan::load(&cx, id)?;
        (desk::objective_agreed(&plan), desk::Table::read(&cx, id)?)
    };
    judge_move(
        candidate.state,
        input.to,
        &on.facts(input.id, input.to, agreed),
    )
    .map_err(|why| Fault::not_now(desk::refusal(&candidate.name, input.to, &why)))?;
    let because = clean_text(&input.because);
    let short = say::short(&candidate.name);
    if because.is_empty() {
        return Err(Fault::bad(
            "because",
            match input.to {
                CandidateState::Declined => {
                    format!("Say why {short} is declined; somebody will ask.")
                }
                _ => format!("Say why {short} moves; one line is enough."),
            },
        ));
    }
    if candidate.state == CandidateState::Chosen {
        choice::take_back(act, id)?;
        act.label(format!("Took back the choice of {short} for {key}"))?;
    } else {
        act.label(match input.to {
            CandidateState::Declined => format!("Declined {short} for {key}"),
            to => format!("Moved {short} to {} of {key}", list_words(to)),
        })?;
    }
    place(act, candidate, input.to, because, day)?;
    desk::desk(&act.cx(), Which { id })
}

/// Puts a candidate on a list, and writes the move down.
pub(crate) fn place(
    act: &mut Act<'_, '_>,
    mut candidate: Candidate,
    to: CandidateState,
    because: String,
    day: Day,
) -> Result<(), Fault> {
    let moved_by = act.cx().author()?;
    act.write.insert(&CandidateMove {
        id: act.id(),
        candidate: candidate.id,
        from_state: candidate.state,
        to_state: to,
        because,
        moved_on: day,
        moved_by,
        deleted_at: None,
    })?;
    candidate.state = to;
    act.write.update(&candidate)?;
    Ok(())
}

pub(crate) const fn list_words(state: CandidateState) -> &'static str {
    match state {
        CandidateState::HeardOf => "heard of",
        CandidateState::LongList => "the long list",
        CandidateState::ShortList => "the short list",
        CandidateState::Finalist => "the finalists",
        CandidateState::Chosen => "the choice",
        CandidateState::Declined => "declined",
    }
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
