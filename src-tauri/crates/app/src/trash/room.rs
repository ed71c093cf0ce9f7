//! Room for what comes back from the trash: its name or its place may be taken by now.

use crate::cx::Act;
use crate::fault::Fault;
use crate::keys::Keys;
use crate::say;
use crate::selection::candidates;
use crate::wire::edit::{Thing, ThingRef};
use counterpart_domain::ids::{CandidateId, InitiativeId, RegionId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::Region;
use counterpart_domain::selection::{Candidate, CandidateState};

/// Finds the place of something given back.
///
/// # Errors
/// A sentence when another has its name.
pub(super) fn find(act: &mut Act<'_, '_>, thing: &ThingRef) -> Result<(), Fault> {
    let not_an_id = || Fault::internal("not an id");
    match thing.kind {
        Thing::Candidate => candidate(act, thing.id.parse().map_err(|_| not_an_id())?),
        Thing::Initiative => initiative(act, thing.id.parse().map_err(|_| not_an_id())?),
        Thing::Region => region(act, thing.id.parse().map_err(|_| not_an_id())?),
        _ => Ok(()),
    }
}

fn named_again(what: &str, name: &str) -> Fault {
    Fault::not_now(format!(
        "There is another {what} “{}” by now. Rename that one, then restore this one.",
        say::short(name)
    ))
}

fn candidate(act: &mut Act<'_, '_>, id: CandidateId) -> Result<(), Fault> {
    let candidate = act.live::<Candidate>(id)?;
    let there: Vec<_> = act
        .write
        .having::<Candidate>("initiative", &candidate.initiative)?
        .into_iter()
        .filter(|c| c.id != id)
        .collect();
    let same = |c: &&Candidate| c.name.to_lowercase() == candidate.name.to_lowercase();
    if let Some(other) = there.iter().find(same) {
        return Err(named_again("candidate", &other.name));
    }
    let full = |state: CandidateState| {
        let on = there.iter().filter(|c| c.state == state).count();
        state.most().is_some_and(|most| on >= most)
    };
    let was = candidate.state;
    if !full(was) {
        return Ok(());
    }
    let to = [CandidateState::Finalist, CandidateState::ShortList]
        .into_iter()
        .find(|to| to.rank() < was.rank() && !full(*to))
        .unwrap_or(CandidateState::LongList);
    let reason = match was {
        CandidateState::Chosen => "another is chosen".to_owned(),
        _ => format!("{} had no room", candidates::list_words(was)),
    };
    act.label(format!(
        "Restored the candidate “{}” to {}: {reason}",
        say::short(&candidate.name),
        candidates::list_words(to)
    ))?;
    let (because, today) = (
        format!("Restored from the trash; {reason}."),
        act.moment.today,
    );
    candidates::place(act, candidate, to, because, today)
}

fn initiative(act: &mut Act<'_, '_>, id: InitiativeId) -> Result<(), Fault> {
    let mut initiative = act.live::<Initiative>(id)?;
    let others = act.write.all::<Initiative>()?;
    if !others.iter().any(|i| i.id != id && i.key == initiative.key) {
        return Ok(());
    }
    let taken = initiative.key.clone();
    let letters = taken.rsplit_once('-').map_or(taken.as_str(), |(l, _)| l);
    initiative.key = Keys::load(act.write.reader())?.next(letters);
    act.label(format!(
        "Restored the initiative “{}” as {}: {taken} is taken",
        say::short(&initiative.name),
        initiative.key
    ))?;
    act.write.update(&initiative)?;
    Ok(())
}

fn region(act: &Act<'_, '_>, id: RegionId) -> Result<(), Fault> {
    let region = act.live::<Region>(id)?;
    let same = |r: &&Region| r.id != id && r.name.to_lowercase() == region.name.to_lowercase();
    match act.write.all::<Region>()?.iter().find(same) {
        Some(other) => Err(named_again("region", &other.name)),
        None => Ok(()),
    }
}
