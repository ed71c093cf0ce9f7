//! A round under cover: one side at a time, then revealed together. Before the reveal nothing of an
//! answer leaves the store, not even to whoever gave it; only how many there are.

use super::view::{Asked, Sheet, asked, objective_waits};
use super::{fresh, score_id, scoring};
use crate::cx::Act;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::say;
use crate::sitting::Sitting;
use crate::wire::page::Which;
use crate::wire::scoring::{AnswerCovered, Scoring, SubmitCovered, WhichRound};
use counterpart_domain::ids::{InitiativeId, ScoringRoundId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::Record;
use counterpart_domain::scoring::HIGHEST;
use counterpart_domain::selection::{Candidate, Criterion, Score, ScoringHow, ScoringRound};
use counterpart_domain::text::clean_line;
use counterpart_store::{CoveredAnswer, Reader};
use std::collections::HashSet;

/// Begins a round: what has no score of both sides yet, of candidates that failed nothing.
///
/// # Errors
/// When a round is under way, scoring waits for something, or everything has been scored.
pub fn begin(act: &mut Act<'_, '_>, input: Which) -> Result<Scoring, Fault> {
    let key = act.live::<Initiative>(input.id)?.key;
    let cx = act.cx();
    let sheet = Sheet::read(&cx, input.id)?;
    if sheet.round.is_some() {
        return Err(Fault::not_now("A covered round is under way already."));
    }
    if let Some(sentence) = objective_waits(&cx, input.id)? {
        return Err(Fault::not_now(sentence));
    }
    let questions: Vec<Asked> = sheet
        .scored()
        .flat_map(|w| sheet.standing().map(move |c| (c.id, w.id)))
        .filter(|(c, w)| {
            SIDES
                .iter()
                .any(|side| sheet.score(*c, *w, *side).is_none())
        })
        .map(|(candidate, criterion)| Asked {
            candidate,
            criterion,
        })
        .collect();
    drop(cx);
    if questions.is_empty() {
        let nothing = sheet.standing().next().is_none() || sheet.scored().next().is_none();
        return Err(Fault::not_now(if nothing {
            "There is nothing to score yet: it takes a short list and criteria."
        } else {
            "Everything has been scored; a covered round asks what has no score yet."
        }));
    }
    act.label(format!("Began a covered round on {key}"))?;
    act.write.insert(&ScoringRound {
        id: act.id(),
        initiative: input.id,
        how: ScoringHow::Covered,
        begun_on: act.moment.today,
        ended_on: None,
        questions: serde_json::to_string(&questions)
            .map_err(|e| Fault::internal(&e.to_string()))?,
        deleted_at: None,
    })?;
    fresh(act, input.id)
}

/// A round that is under way.
fn running(read: &Reader<'_>, id: ScoringRoundId) -> Result<ScoringRound, Fault> {
    let round = read.get::<ScoringRound>(id)?;
    if round.ended_on.is_some() || round.deleted_at.is_some() {
        return Err(Fault::not_now("That covered round has ended."));
    }
    Ok(round)
}

const SUBMITTED: &str = "This side has handed in already; its answers stay as they are.";

/// Lays one answer under cover. It comes back to nobody before the reveal; answering again writes
/// over it.
///
/// # Errors
/// Outside 0 to 3, an unknown question, a side that has handed in.
pub fn answer(
    sitting: &mut Sitting,
    input: AnswerCovered,
) -> Result<(Scoring, Option<String>), Fault> {
    let round = running(&sitting.store()?.read(), input.round)?;
    if input.question >= asked(&round).len() {
        return Err(Fault::bad(
            "question",
            "There is no such question in this round.",
        ));
    }
    if !(0..=HIGHEST).contains(&input.value) {
        // The value is not repeated: a refusal must not carry an answer either.
        return Err(Fault::bad(
            "value",
            "Answer with 0 not met, 1 partly, 2 met or 3 exceeded.",
        ));
    }
    if let Some(person) = input.person
        && !sitting.cx()?.people()?.contains_key(&person)
    {
        return Err(Fault::bad(
            "person",
            "That person is no longer in this workspace.",
        ));
    }
    let answer = CoveredAnswer {
        value: input.value,
        note: clean_line(&input.note),
    };
    let store = sitting.store.as_mut().ok_or_else(Fault::no_workspace)?;
    store
        .cover_answer(
            input.round,
            input.side,
            input.person,
            input.question,
            answer,
        )?
        .ok_or_else(|| Fault::not_now(SUBMITTED))?;
    seen(sitting, &round)
}

/// Hands in a side's answers.
///
/// # Errors
/// When some are missing, or it has handed in already.
pub fn submit(
    sitting: &mut Sitting,
    input: SubmitCovered,
) -> Result<(Scoring, Option<String>), Fault> {
    let read = sitting.store()?.read();
    let round = running(&read, input.round)?;
    let counts = read.covered_counts(round.id)?;
    let count = counts.iter().find(|c| c.side == input.side);
    if count.is_some_and(|c| c.submitted) {
        return Err(Fault::not_now(SUBMITTED));
    }
    let given = count.map_or(0, |c| usize::try_from(c.answered).unwrap_or(0));
    let missing = asked(&round).len().saturating_sub(given);
    if missing > 0 {
        return Err(Fault::not_now(format!(
            "{} still wait for an answer; hand in once all have one.",
            say::count(missing, "question", "questions")
        )));
    }
    let store = sitting.store.as_mut().ok_or_else(Fault::no_workspace)?;
    store.submit_covered(round.id, input.side)?;
    seen(sitting, &round)
}

fn seen(sitting: &Sitting, round: &ScoringRound) -> Result<(Scoring, Option<String>), Fault> {
    let id = round.initiative;
    Ok((scoring(&sitting.cx()?, Which { id })?, None))
}

/// Takes the cover off once both have handed in: the scores are written, the round ends. It cannot
/// be undone, because what was seen cannot be unseen.
///
/// # Errors
/// When one side has not handed in.
pub fn reveal(act: &mut Act<'_, '_>, input: WhichRound) -> Result<Scoring, Fault> {
    let round = running(&act.write.reader(), input.round)?;
    let Some(both) = act.write.reveal_covered(round.id)? else {
        return Err(Fault::not_now(
            "Both sides hand in first; then the answers are revealed together.",
        ));
    };
    let sheet = Sheet::read(&act.cx(), round.initiative)?;
    let today = act.moment.today;
    let candidates = live_ids::<Candidate>(act, round.initiative)?;
    let criteria = live_ids::<Criterion>(act, round.initiative)?;
    for (number, q) in asked(&round).iter().enumerate() {
        // An answer about who left the short list or failed meanwhile was given all the same: it is
        // there should the candidate come back. Only what went to the trash takes its answers along.
        if !candidates.contains(&q.candidate) || !criteria.contains(&q.criterion) {
            continue;
        }
        for (side, answers) in SIDES.into_iter().zip(&both) {
            let Some(answer) = answers.get(&number) else {
                continue;
            };
            let fresh = Score {
                id: score_id(q.candidate, q.criterion, side),
                candidate: q.candidate,
                criterion: q.criterion,
                side,
                value: answer.value,
                first_value: answer.value,
                because: answer.note.clone(),
                how: ScoringHow::Covered,
                scored_on: today,
                deleted_at: None,
            };
            let score = match sheet.score(q.candidate, q.criterion, side) {
                None => fresh,
                Some(before) if before.value == answer.value => continue,
                Some(before) => Score {
                    first_value: before.first_value,
                    because: if answer.note.is_empty() {
                        "Answered anew in a covered round.".to_owned()
                    } else {
                        answer.note.clone()
                    },
                    ..fresh
                },
            };
            act.write.keep_done::<Score>(score.id)?;
            act.write.put(&score)?;
        }
    }
    end(act, &round, "Revealed")
}

/// The rows of an initiative that are not in the trash.
fn live_ids<T: Record>(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<HashSet<T::Id>, Fault>
where
    T::Id: std::hash::Hash,
{
    let rows = act.write.having::<T>("initiative", &initiative)?;
    Ok(rows.iter().map(Record::id).collect())
}

/// Ends a round without a reveal. What lay under the cover is gone for good.
///
/// # Errors
/// When it has ended already.
pub fn call_off(act: &mut Act<'_, '_>, input: WhichRound) -> Result<Scoring, Fault> {
    let round = running(&act.write.reader(), input.round)?;
    act.write.drop_covered(round.id)?;
    end(act, &round, "Called off")
}

fn end(act: &mut Act<'_, '_>, round: &ScoringRound, verb: &str) -> Result<Scoring, Fault> {
    let key = act.write.get::<Initiative>(round.initiative)?.key;
    let today = act.moment.today;
    act.change::<ScoringRound>(round.id, |r| {
        r.ended_on = Some(today);
        Ok(())
    })?;
    act.label(format!("{verb} the covered round on {key}"))?;
    let view = fresh(act, round.initiative)?;
    // There is nothing to take back, so the toast offers no way back.
    act.label = None;
    Ok(view)
}
