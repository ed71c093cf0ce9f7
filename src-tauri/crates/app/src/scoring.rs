//! Scoring: deal-breakers first, then each side's figures, side by side and never blended.

mod covered;
mod view;

pub use covered::{answer, begin as begin_covered, call_off, reveal, submit};
pub(crate) use view::Sheet;
pub use view::scoring;

use crate::cx::Act;
use crate::fault::Fault;
use crate::say;
use crate::wire::page::Which;
use crate::wire::scoring::{NewScore, RecordScores, Scoring, SetVerdict, Talk};
use counterpart_domain::Side;
use counterpart_domain::ids::{
    CandidateId, CriterionId, Id, InitiativeId, ScoreId, ScoreTalkId, VerdictId, slot,
};
use counterpart_domain::scoring::HIGHEST;
use counterpart_domain::selection::{Candidate, Criterion, Score, ScoreTalk, ScoringHow, Verdict};
use counterpart_domain::text::clean_line;

/// Judges a deal-breaker: pass, fail, or not judged after all.
///
/// # Errors
/// When the criterion is not a deal-breaker, or scoring still waits for something.
pub fn set_verdict(act: &mut Act<'_, '_>, input: SetVerdict) -> Result<Scoring, Fault> {
    let (candidate, criterion) = pair(act, input.candidate, input.criterion)?;
    if !criterion.deal_breaker {
        return Err(Fault::bad(
            "criterion",
            format!(
                "“{}” is not a deal-breaker; it is scored 0 to 3.",
                say::short(&criterion.text)
            ),
        ));
    }
    let id: VerdictId = slot(candidate.id.uuid(), &criterion.id.to_string());
    let word = match input.passed {
        Some(passed) => {
            let waits = view::objective_waits(&act.cx(), candidate.initiative)?;
            begun(waits, &candidate)?;
            act.write.put(&Verdict {
                id,
                candidate: candidate.id,
                criterion: criterion.id,
                passed,
                note: clean_line(&input.note),
                deleted_at: None,
            })?;
            if passed { "passes" } else { "fails" }
        }
        None => {
            if act.write.find::<Verdict>(id)?.is_some() {
                act.write.trash::<Verdict>(id, act.moment.utc)?;
            }
            "is not judged yet by"
        }
    };
    act.label(format!(
        "{} {word} “{}”",
        say::short(&candidate.name),
        say::short(&criterion.text)
    ))?;
    fresh(act, candidate.initiative)
}

/// Takes scores from a show of hands, or from paper. A slip is mended freely on the same day, as
/// long as nobody said a line about it; a later change wants its reason and keeps both values.
///
/// # Errors
/// Outside 0 to 3, a candidate that failed a deal-breaker, a deal-breaker itself, a change without
/// its reason, or what scoring still waits for.
pub fn record_scores(act: &mut Act<'_, '_>, input: RecordScores) -> Result<Scoring, Fault> {
    let initiative = input.initiative;
    if input.how == ScoringHow::Covered {
        return Err(Fault::not_now(
            "Covered scores come from a covered round; begin one.",
        ));
    }
    let sheet = Sheet::read(&act.cx(), initiative)?;
    if sheet.round.is_some() {
        return Err(Fault::not_now(
            "A covered round is under way. Reveal it, or call it off first.",
        ));
    }
    if input.scores.is_empty() {
        return Err(Fault::bad("scores", "Give at least one score."));
    }
    let round = Round {
        initiative,
        how: input.how,
        because: clean_line(&input.because),
        waits: view::objective_waits(&act.cx(), initiative)?,
        sheet,
    };
    let mut changed = 0_usize;
    for new in &input.scores {
        changed += usize::from(round.give(act, new)?);
    }
    let label = match input.scores.as_slice() {
        [first, ..]
            if input
                .scores
                .iter()
                .all(|s| (s.candidate, s.criterion) == (first.candidate, first.criterion)) =>
        {
            let (candidate, criterion) = pair(act, first.candidate, first.criterion)?;
            format!(
                "{} {} on “{}”",
                if changed > 0 {
                    "Changed the score of"
                } else {
                    "Scored"
                },
                say::short(&candidate.name),
                say::short(&criterion.text)
            )
        }
        many => format!("Recorded {}", say::count(many.len(), "score", "scores")),
    };
    act.label(label)?;
    fresh(act, initiative)
}

/// Whether a slip may be mended without a reason: the same day, not from under a cover, before a
/// line of talk.
fn free(score: &Score, talked: bool, today: counterpart_domain::record::Day) -> bool {
    score.how != ScoringHow::Covered
        && score.scored_on == today
        && score.value == score.first_value
        && !talked
}

/// Scores given at once, and what is read once for all of them.
struct Round {
    initiative: InitiativeId,
    how: ScoringHow,
    /// Why scores that stand already change.
    because: String,
    /// What scoring still waits for.
    waits: Option<&'static str>,
    /// The matrix as it stood before.
    sheet: Sheet,
}

impl Round {
    /// Writes one score; says whether it changed one with its reason.
    fn give(&self, act: &mut Act<'_, '_>, new: &NewScore) -> Result<bool, Fault> {
        let because = self.because.as_str();
        let (candidate, criterion) = pair(act, new.candidate, new.criterion)?;
        if candidate.initiative != self.initiative {
            return Err(Fault::bad(
                "candidate",
                "That candidate belongs to another initiative.",
            ));
        }
        if !(0..=HIGHEST).contains(&new.value) {
            return Err(Fault::bad(
                "value",
                format!(
                    "A score is 0 not met, 1 partly, 2 met or 3 exceeded, not {}.",
                    new.value
                ),
            ));
        }
        if criterion.deal_breaker {
            return Err(Fault::bad(
                "criterion",
                format!(
                    "“{}” is a deal-breaker: it is passed or failed, never scored.",
                    say::short(&criterion.text)
                ),
            ));
        }
        begun(self.waits, &candidate)?;
        if let Some(failed) = self.sheet.failed(candidate.id) {
            return Err(Fault::not_now(format!(
                "{} failed the deal-breaker “{}”, so it is not scored. What was scored before stays.",
                candidate.name,
                say::short(&failed.text)
            )));
        }
        let id = score_id(candidate.id, criterion.id, new.side);
        let before = act
            .write
            .find::<Score>(id)?
            .filter(|s| s.deleted_at.is_none());
        let mut score = Score {
            id,
            candidate: candidate.id,
            criterion: criterion.id,
            side: new.side,
            value: new.value,
            first_value: new.value,
            because: String::new(),
            how: self.how,
            scored_on: act.moment.today,
            deleted_at: None,
        };
        let mut changes = false;
        if let Some(before) = before {
            if before.value == new.value {
                return Ok(false);
            }
            let talked = talk_of(act, candidate.id, criterion.id)?.is_some();
            if !free(&before, talked, act.moment.today) {
                if because.is_empty() {
                    return Err(Fault::bad(
                        "because",
                        format!(
                            "Say why {} on “{}” changes from {} to {}: both are kept, with the reason.",
                            candidate.name,
                            say::short(&criterion.text),
                            before.value,
                            new.value
                        ),
                    ));
                }
                changes = true;
                score = Score {
                    value: new.value,
                    because: because.to_owned(),
                    ..before
                };
            }
        }
        act.write.put(&score)?;
        Ok(changes)
    }
}

/// Keeps the line of talk about a difference; an empty one takes it back.
///
/// # Errors
/// When the two sides have not both scored it.
pub fn talk(act: &mut Act<'_, '_>, input: Talk) -> Result<Scoring, Fault> {
    let (candidate, criterion) = pair(act, input.candidate, input.criterion)?;
    let line = clean_line(&input.line);
    let id = talk_id(candidate.id, criterion.id);
    if line.is_empty() {
        if act.write.find::<ScoreTalk>(id)?.is_some() {
            act.write.trash::<ScoreTalk>(id, act.moment.utc)?;
        }
    } else {
        for side in crate::initiatives::SIDES {
            let score = act
                .write
                .find::<Score>(score_id(candidate.id, criterion.id, side))?;
            if score.is_none_or(|s| s.deleted_at.is_some()) {
                let label = act.cx().label(side)?.to_owned();
                return Err(Fault::not_now(format!(
                    "{label} has not scored {} on “{}” yet; talk once both have.",
                    candidate.name,
                    say::short(&criterion.text)
                )));
            }
        }
        act.write.put(&ScoreTalk {
            id,
            candidate: candidate.id,
            criterion: criterion.id,
            line,
            deleted_at: None,
        })?;
    }
    act.label(format!(
        "Talked about {} on “{}”",
        say::short(&candidate.name),
        say::short(&criterion.text)
    ))?;
    fresh(act, candidate.initiative)
}

fn fresh(act: &Act<'_, '_>, id: InitiativeId) -> Result<Scoring, Fault> {
    scoring(&act.cx(), Which { id })
}

/// The candidate and the criterion, of one initiative and neither in the trash.
fn pair(
    act: &Act<'_, '_>,
    candidate: CandidateId,
    criterion: CriterionId,
) -> Result<(Candidate, Criterion), Fault> {
    let candidate = act.live::<Candidate>(candidate)?;
    let criterion = act.live::<Criterion>(criterion)?;
    if candidate.initiative != criterion.initiative {
        return Err(Fault::bad(
            "criterion",
            "That criterion belongs to another initiative.",
        ));
    }
    Ok((candidate, criterion))
}

/// Says what scoring this candidate still waits for.
fn begun(waits: Option<&str>, candidate: &Candidate) -> Result<(), Fault> {
    if let Some(sentence) = waits {
        return Err(Fault::not_now(sentence));
    }
    if !view::compared(candidate.state) {
        return Err(Fault::not_now(format!(
            "{} is not on the short list; scores are for what is.",
            candidate.name
        )));
    }
    Ok(())
}

fn talk_of(
    act: &Act<'_, '_>,
    candidate: CandidateId,
    criterion: CriterionId,
) -> Result<Option<ScoreTalk>, Fault> {
    Ok(act
        .write
        .find::<ScoreTalk>(talk_id(candidate, criterion))?
        .filter(|t| t.deleted_at.is_none()))
}

/// The slot of a score.
pub(crate) fn score_id(candidate: CandidateId, criterion: CriterionId, side: Side) -> ScoreId {
    slot(candidate.uuid(), &format!("{criterion}/{}", side.as_str()))
}

pub(crate) fn talk_id(candidate: CandidateId, criterion: CriterionId) -> ScoreTalkId {
    slot(candidate.uuid(), &format!("talk/{criterion}"))
}
