//! The matrix as it stands, and what it comes to.

use super::free;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::plan::Plan;
use crate::say;
use crate::selection::desk::objective_agreed;
use crate::wire::frame::Labels;
use crate::wire::page::Which;
use crate::wire::scoring::{
    CoveredSide, Question, RoundView, ScoreCell, ScoreView, ScoredCandidate, ScoredCriterion,
    Scoring, SideScoring, TotalView,
};
use counterpart_domain::Side;
use counterpart_domain::ids::{CandidateId, CriterionId, InitiativeId};
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::scoring::{GAP, Given, LEVELS, Table, Tipping, Weighed, gap};
use counterpart_domain::selection::{
    Candidate, CandidateState, Criterion, Score, ScoreTalk, ScoringHow, ScoringRound, Verdict,
    percents,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a cover is, and is not.
const COVER: &str = "Covered, not locked: nobody sees an answer in Counterpart before both have handed in; the file itself is not encrypted.";

/// One question of a round, as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Asked {
    pub candidate: CandidateId,
    pub criterion: CriterionId,
}

/// Everything of one initiative's scoring, as it is kept.
pub(crate) struct Sheet {
    pub candidates: Vec<Candidate>,
    pub criteria: Vec<Criterion>,
    pub round: Option<ScoringRound>,
    verdicts: HashMap<(CandidateId, CriterionId), Verdict>,
    scores: HashMap<(CandidateId, CriterionId, Side), Score>,
    talks: HashMap<(CandidateId, CriterionId), ScoreTalk>,
}

/// Whether a candidate is compared: on the short list, or further.
pub(super) const fn compared(state: CandidateState) -> bool {
    matches!(
        state,
        CandidateState::ShortList | CandidateState::Finalist | CandidateState::Chosen
    )
}

/// What scoring waits for as long as the two have not agreed what they both want.
pub(super) fn objective_waits(
    cx: &Cx<'_>,
    id: InitiativeId,
) -> Result<Option<&'static str>, Fault> {
    Ok(waits(&Plan::load(cx, id)?))
}

fn waits(plan: &Plan) -> Option<&'static str> {
    (!objective_agreed(plan)).then_some(
        "Scoring waits until you both agree to what you both want: without it there is nothing to score against.",
    )
}

impl Sheet {
    pub(crate) fn read(cx: &Cx<'_>, id: InitiativeId) -> Result<Self, Fault> {
        fn below<T: Record>(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<T>, Fault> {
            Ok(cx.read.query::<T>(
                "deleted_at IS NULL AND candidate IN (SELECT id FROM candidate WHERE initiative = ?1) ORDER BY id",
                [Cell::Text(id.to_string())],
            )?)
        }
        let mut candidates = cx.read.having::<Candidate>("initiative", &id)?;
        candidates.retain(|c| compared(c.state));
        let mut criteria = cx.read.having::<Criterion>("initiative", &id)?;
        criteria.sort_by(|a, b| {
            (!a.deal_breaker, &a.position, a.id).cmp(&(!b.deal_breaker, &b.position, b.id))
        });
        let rounds = cx.read.having::<ScoringRound>("initiative", &id)?;
        Ok(Self {
            candidates,
            criteria,
            verdicts: below(cx, id)?
                .into_iter()
                .map(|v: Verdict| ((v.candidate, v.criterion), v))
                .collect(),
            scores: below(cx, id)?
                .into_iter()
                .map(|s: Score| ((s.candidate, s.criterion, s.side), s))
                .collect(),
            talks: below(cx, id)?
                .into_iter()
                .map(|t: ScoreTalk| ((t.candidate, t.criterion), t))
                .collect(),
            round: rounds
                .into_iter()
                .rev()
                .find(|r| r.ended_on.is_none() && r.how == ScoringHow::Covered),
        })
    }

    pub(super) fn failed(&self, candidate: CandidateId) -> Option<&Criterion> {
        let fails = |v: &Verdict| !v.passed;
        self.criteria
            .iter()
            .find(|c| c.deal_breaker && self.verdict(candidate, c.id).is_some_and(fails))
    }

    /// Those that failed nothing.
    pub(crate) fn standing(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates
            .iter()
            .filter(|c| self.failed(c.id).is_none())
    }

    /// What is scored.
    pub(crate) fn scored(&self) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(|c| !c.deal_breaker)
    }

    pub(super) fn score(
        &self,
        candidate: CandidateId,
        criterion: CriterionId,
        side: Side,
    ) -> Option<&Score> {
        self.scores.get(&(candidate, criterion, side))
    }

    fn verdict(&self, candidate: CandidateId, criterion: CriterionId) -> Option<&Verdict> {
        self.verdicts.get(&(candidate, criterion))
    }

    fn waits_for(&self, plan: &Plan) -> Vec<String> {
        let mut waits: Vec<String> = waits(plan).map(str::to_owned).into_iter().collect();
        if self.candidates.is_empty() {
            waits.push("Nothing is on the short list yet.".to_owned());
        }
        if self.criteria.is_empty() {
            waits.push("There are no criteria yet to compare by.".to_owned());
        }
        waits
    }

    fn cell(&self, cx: &Cx<'_>, candidate: CandidateId, criterion: CriterionId) -> ScoreCell {
        let talk = self.talks.get(&(candidate, criterion));
        let talk = talk.map(|t| t.line.clone()).unwrap_or_default();
        let verdict = self.verdict(candidate, criterion);
        let view = |side| {
            self.score(candidate, criterion, side).map(|s| ScoreView {
                value: s.value,
                first_value: s.first_value,
                because: s.because.clone(),
                how: s.how,
                said: cx.say(s.scored_on),
                free: free(s, !talk.is_empty(), cx.today()),
            })
        };
        let (marketing, it) = (view(Side::Marketing), view(Side::It));
        let gap = gap(
            marketing.as_ref().map(|s| s.value),
            it.as_ref().map(|s| s.value),
        );
        ScoreCell {
            candidate,
            criterion,
            passed: verdict.map(|v| v.passed),
            note: verdict.map(|v| v.note.clone()).unwrap_or_default(),
            marketing,
            it,
            gap,
            waits_for_talk: gap.is_some_and(|g| g >= GAP) && talk.is_empty(),
            talk,
        }
    }
}

/// Everything that was scored, and what it comes to.
///
/// # Errors
/// When the initiative is gone.
pub fn scoring(cx: &Cx<'_>, input: Which) -> Result<Scoring, Fault> {
    let plan = Plan::load(cx, input.id)?;
    let sheet = Sheet::read(cx, input.id)?;
    let weights: Vec<_> = sheet.scored().map(|c| c.weight).collect();
    let mut shares = percents(&weights).into_iter();
    let cells: Vec<_> = sheet
        .criteria
        .iter()
        .flat_map(|w| sheet.candidates.iter().map(|c| sheet.cell(cx, c.id, w.id)))
        .collect();
    let verdicts_open = sheet
        .criteria
        .iter()
        .filter(|c| c.deal_breaker)
        .flat_map(|w| sheet.candidates.iter().map(move |c| (c.id, w.id)))
        .filter(|(c, w)| sheet.verdict(*c, *w).is_none())
        .count();
    Ok(Scoring {
        initiative: input.id,
        key: plan.initiative.key.clone(),
        name: plan.initiative.name.clone(),
        labels: Labels {
            marketing: cx.label(Side::Marketing)?.to_owned(),
            it: cx.label(Side::It)?.to_owned(),
        },
        waits_for: sheet.waits_for(&plan),
        candidates: sheet
            .candidates
            .iter()
            .map(|c| ScoredCandidate {
                id: c.id,
                name: c.name.clone(),
                state: c.state,
                failed: sheet
                    .failed(c.id)
                    .map(|w| format!("Failed “{}”", say::short(&w.text)))
                    .unwrap_or_default(),
            })
            .collect(),
        criteria: sheet
            .criteria
            .iter()
            .map(|w| ScoredCriterion {
                id: w.id,
                text: w.text.clone(),
                show_us: w.show_us.clone(),
                weight: w.weight,
                percent: if w.deal_breaker { None } else { shares.next() },
                deal_breaker: w.deal_breaker,
            })
            .collect(),
        verdicts_open: int(verdicts_open),
        gaps_waiting: int(cells.iter().filter(|c| c.waits_for_talk).count()),
        cells,
        sides: SIDES
            .into_iter()
            .map(|side| side_view(cx, &sheet, side))
            .collect::<Result<_, _>>()?,
        round: sheet
            .round
            .as_ref()
            .map(|r| round_view(cx, &plan, r))
            .transpose()?,
        levels: LEVELS.map(str::to_owned).to_vec(),
    })
}

fn side_view(cx: &Cx<'_>, sheet: &Sheet, side: Side) -> Result<SideScoring, Fault> {
    let candidates: Vec<_> = sheet.standing().map(|c| c.id).collect();
    let criteria: Vec<_> = sheet
        .scored()
        .map(|c| Weighed {
            criterion: c.id,
            weight: c.weight,
        })
        .collect();
    let given: Vec<_> = sheet
        .scores
        .values()
        .map(|s| Given {
            candidate: s.candidate,
            criterion: s.criterion,
            side: s.side,
            value: s.value,
        })
        .collect();
    let table = Table {
        side,
        candidates: &candidates,
        criteria: &criteria,
        given: &given,
    };
    let (done, of) = table.complete();
    let label = cx.label(side)?;
    let mut sensitivity: Vec<_> = table
        .tippings()
        .iter()
        .map(|t| tipping(sheet, label, t))
        .collect();
    if of > 0 && done == of && candidates.len() > 1 && sensitivity.is_empty() {
        sensitivity.push(format!(
            "No single weight changes who comes first for {}.",
            cx.inline(side)?
        ));
    }
    Ok(SideScoring {
        side,
        done: int(done),
        of: int(of),
        said: format!("{label} scored {done} of {of}"),
        totals: table
            .totals()
            .into_iter()
            .map(|t| TotalView {
                candidate: t.candidate,
                points: t.points,
                most: t.most,
                rank: t.rank.map(int),
                said: match t.rank {
                    Some(rank) => format!("{} of {}, {}", t.points, t.most, place(rank)),
                    None => format!("{} of {} so far", t.points, t.most),
                },
            })
            .collect(),
        sensitivity,
    })
}

fn tipping(sheet: &Sheet, label: &str, t: &Tipping) -> String {
    let name = |id: &CandidateId| {
        sheet
            .candidates
            .iter()
            .find(|c| c.id == *id)
            .map(|c| c.name.clone())
            .unwrap_or_default()
    };
    let criterion = sheet
        .criteria
        .iter()
        .find(|c| c.id == t.criterion)
        .map(|c| say::short(&c.text))
        .unwrap_or_default();
    let first: Vec<_> = t.first.iter().map(name).collect();
    let then = match first.as_slice() {
        [one] => format!("{one} comes first"),
        many => format!("{} draw level", say::list(many)),
    };
    format!(
        "{label}’s order changes if {criterion} weighs {} instead of {}: {then}.",
        t.instead, t.weight
    )
}

fn place(rank: usize) -> String {
    match rank {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        n => format!("place {n}"),
    }
}

/// What a round asks, as it was fixed when it began.
pub(super) fn asked(round: &ScoringRound) -> Vec<Asked> {
    serde_json::from_str(&round.questions).unwrap_or_default()
}

fn round_view(cx: &Cx<'_>, plan: &Plan, round: &ScoringRound) -> Result<RoundView, Fault> {
    let questions = asked(round);
    let counts = cx.read.covered_counts(round.id)?;
    let mut sides = Vec::new();
    for side in SIDES {
        let count = counts.iter().find(|c| c.side == side);
        let seat = plan.seat(side).and_then(|s| s.person);
        let person = cx.person(count.and_then(|c| c.person).or(seat))?;
        let who = match &person {
            Some(p) => say::first_name(&p.name).to_owned(),
            None => cx.label(side)?.to_owned(),
        };
        sides.push(CoveredSide {
            side,
            answered: cx.read.covered_questions(round.id, side)?,
            submitted: count.is_some_and(|c| c.submitted),
            said: format!(
                "{who} answered {} of {}",
                count.map_or(0, |c| c.answered),
                questions.len()
            ),
            person,
        });
    }
    Ok(RoundView {
        id: round.id,
        ready: sides.iter().all(|s| s.submitted),
        sides,
        questions: questions
            .iter()
            .map(|q| {
                let candidate = cx.read.find::<Candidate>(q.candidate)?;
                let criterion = cx.read.find::<Criterion>(q.criterion)?;
                Ok(Question {
                    candidate: q.candidate,
                    candidate_name: candidate.map(|c| c.name).unwrap_or_default(),
                    criterion: q.criterion,
                    criterion_text: criterion.map(|c| c.text).unwrap_or_default(),
                })
            })
            .collect::<Result<_, Fault>>()?,
        cover: COVER.to_owned(),
    })
}

fn int(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
