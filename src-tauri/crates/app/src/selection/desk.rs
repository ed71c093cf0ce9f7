//! The desk as it is shown.

use super::{choice, criteria, documents};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::plan::Plan;
use crate::say;
use crate::wire::desk::{CandidateView, Choosing, Desk, ListView, MoveTarget, MoveView};
use crate::wire::page::Which;
use counterpart_domain::Side;
use counterpart_domain::ids::{CandidateId, Id, InitiativeId};
use counterpart_domain::lanes::StepKind;
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::selection::{
    Candidate, CandidateDocument, CandidateMove, CandidateState, Criterion, MoveFacts, MoveRefusal,
    Score, ScoringRound, Verdict, judge_move,
};

/// The lists, the furthest first.
const LISTS: [CandidateState; 6] = [
    CandidateState::Chosen,
    CandidateState::Finalist,
    CandidateState::ShortList,
    CandidateState::LongList,
    CandidateState::HeardOf,
    CandidateState::Declined,
];

/// The selection desk of an initiative.
///
/// # Errors
/// When the initiative is gone.
pub fn desk(cx: &Cx<'_>, input: Which) -> Result<Desk, Fault> {
    let plan = Plan::load(cx, input.id)?;
    let on = Table::read(cx, input.id)?;
    let chosen = choice::view(cx, &plan)?;
    let agreed = objective_agreed(&plan);
    let documents = of_candidates::<CandidateDocument>(cx, input.id)?;
    let moves = of_candidates::<CandidateMove>(cx, input.id)?;
    let mut candidates = Vec::new();
    for candidate in &on.candidates {
        let failed: Vec<_> = on.failed(candidate.id).map(str::to_owned).collect();
        let facts = |to| on.facts(candidate.id, to, agreed);
        let targets = LISTS
            .into_iter()
            .filter(|to| *to != candidate.state && *to != CandidateState::Chosen)
            .map(|to| MoveTarget {
                to,
                refused: judge_move(candidate.state, to, &facts(to))
                    .err()
                    .map_or_else(String::new, |why| refusal(&candidate.name, to, &why)),
            })
            .collect();
        candidates.push(CandidateView {
            documents: documents
                .iter()
                .filter(|d| d.candidate == candidate.id)
                .map(documents::view)
                .collect(),
            moves: moves
                .iter()
                .rev()
                .filter(|m| m.candidate == candidate.id)
                .map(|m| MoveView {
                    from: m.from_state,
                    to: m.to_state,
                    because: m.because.clone(),
                    day_said: cx.say(m.moved_on),
                    by: m.moved_by.clone(),
                })
                .collect(),
            not_to_choose: choice::not_to_choose(&on, candidate, agreed, chosen.is_some()),
            unjudged: on.unjudged(candidate.id).map(str::to_owned).collect(),
            failed,
            targets,
            candidate: candidate.clone(),
        });
    }
    candidates.sort_by_key(|c| (std::cmp::Reverse(c.candidate.state.rank()), c.candidate.id));
    Ok(Desk {
        initiative: input.id,
        waits: if agreed {
            String::new()
        } else {
            WAITS.to_owned()
        },
        lists: LISTS
            .into_iter()
            .map(|state| ListView {
                state,
                most: state.most().filter(|_| state != CandidateState::Chosen),
            })
            .collect(),
        candidates,
        criteria: criteria::views(cx, &plan, &on)?,
        untaken: i64::try_from(criteria::untaken(&plan, &on.criteria).count()).unwrap_or(i64::MAX),
        frozen: on.frozen(),
        choosing: choosing(cx, &plan)?,
        choice: chosen,
    })
}

/// The sentence that short-listing waits with.
const WAITS: &str = "Short-listing waits until both agree on what you both want: agree to it in the brief or in a session. Names can be heard of and looked at meanwhile.";

/// Both sides agree to what both want as it stands.
pub(crate) fn objective_agreed(plan: &Plan) -> bool {
    plan.objective_wording() > 0
        && plan.agreed(plan.id().uuid(), plan.objective_wording()) == (true, true)
}

/// What lies on the desk: who is compared by what, and how that came out so far.
pub(super) struct Table {
    pub candidates: Vec<Candidate>,
    pub criteria: Vec<Criterion>,
    pub scores: Vec<Score>,
    pub verdicts: Vec<Verdict>,
    /// A covered round is under way: scores are there, even if nobody sees them.
    pub covered: bool,
}

impl Table {
    pub(super) fn read(cx: &Cx<'_>, id: InitiativeId) -> Result<Self, Fault> {
        let id_cell = || [Cell::Text(id.to_string())];
        let mut candidates = cx.read.having::<Candidate>("initiative", &id)?;
        candidates.sort_by_key(|c| c.id);
        let criteria = cx.read.query::<Criterion>(
            "initiative = ?1 AND deleted_at IS NULL ORDER BY position, id",
            id_cell(),
        )?;
        let of_criteria = "deleted_at IS NULL AND criterion IN (SELECT id FROM criterion WHERE initiative = ?1 AND deleted_at IS NULL) ORDER BY id";
        Ok(Self {
            candidates,
            criteria,
            scores: cx.read.query::<Score>(of_criteria, id_cell())?,
            verdicts: cx.read.query::<Verdict>(of_criteria, id_cell())?,
            covered: cx
                .read
                .having::<ScoringRound>("initiative", &id)?
                .iter()
                .any(|round| round.ended_on.is_none()),
        })
    }

    /// The deal-breakers that a candidate failed.
    pub(super) fn failed(&self, id: CandidateId) -> impl Iterator<Item = &str> {
        self.criteria.iter().filter_map(move |c| {
            let fails = |v: &Verdict| v.candidate == id && v.criterion == c.id && !v.passed;
            (c.deal_breaker && self.verdicts.iter().any(fails)).then_some(c.text.as_str())
        })
    }

    /// Weights are frozen: something is scored, or being scored under cover.
    pub(super) fn frozen(&self) -> bool {
        self.covered || !self.scores.is_empty()
    }

    /// The deal-breakers that nobody has judged for a candidate.
    fn unjudged(&self, id: CandidateId) -> impl Iterator<Item = &str> {
        self.criteria.iter().filter_map(move |c| {
            let judged = |v: &Verdict| v.candidate == id && v.criterion == c.id;
            (c.deal_breaker && !self.verdicts.iter().any(judged)).then_some(c.text.as_str())
        })
    }

    /// What a move to a list depends on.
    pub(super) fn facts(
        &self,
        id: CandidateId,
        to: CandidateState,
        objective_agreed: bool,
    ) -> MoveFacts<'_> {
        MoveFacts {
            objective_agreed,
            failed: self.failed(id).next(),
            there: self
                .candidates
                .iter()
                .filter(|c| c.state == to && c.id != id)
                .map(|c| c.name.as_str())
                .collect(),
        }
    }
}

/// Rows that hang on the candidates of an initiative, oldest first.
pub(crate) fn of_candidates<T: Record>(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<T>, Fault> {
    Ok(cx.read.query::<T>(
        "deleted_at IS NULL AND candidate IN (SELECT id FROM candidate WHERE initiative = ?1) ORDER BY id",
        [Cell::Text(id.to_string())],
    )?)
}

/// Why a move cannot be, as one sentence that says what to do.
pub(super) fn refusal(name: &str, to: CandidateState, why: &MoveRefusal) -> String {
    let name = say::short(name);
    match why {
        MoveRefusal::There => format!("{name} is there already."),
        MoveRefusal::OnlyByChoosing => {
            format!("Choose {name} with “Choose”: that asks for the because and both yeses.")
        }
        MoveRefusal::WaitsForObjective => WAITS.to_owned(),
        MoveRefusal::Full { most, names } => {
            let shorts: Vec<_> = names.iter().map(|n| say::short(n)).collect();
            let there = say::list(&shorts);
            match to {
                CandidateState::Finalist => format!(
                    "There are {most} finalists already: {there}. Move one of them back or decline it first."
                ),
                _ => format!(
                    "The short list has its {most}: {there}. Move one of them back or decline it first."
                ),
            }
        }
        MoveRefusal::FailedDealBreaker(text) => format!(
            "{name} failed the deal-breaker “{}”. It can be declined, or looked at again once that is passed.",
            say::short(text)
        ),
    }
}

fn choosing(cx: &Cx<'_>, plan: &Plan) -> Result<Choosing, Fault> {
    let decide = plan.steps.iter().find(|s| s.kind == StepKind::Decide);
    let closed = decide.is_some_and(|s| s.actual_finish.is_some());
    let mut first = String::new();
    if decide.is_none() {
        choice::NO_DECIDE.clone_into(&mut first);
    } else if !closed {
        let missing = [Side::Marketing, Side::It].into_iter().find(|side| {
            plan.seat(*side)
                .is_none_or(|s| s.person.is_none() && s.stand_in.is_none())
        });
        let open = decide.and_then(|decide| choice::comes_first(plan, decide));
        if let Some(open) = open {
            first = format!(
                "{} comes first: close its gate on the timeline, then choose.",
                open.name
            );
        } else if let Some(side) = missing {
            first = format!(
                "Choosing needs both owners; there is no {} owner yet.",
                cx.inline(side)?
            );
        }
    }
    Ok(Choosing {
        step: decide.map(|s| s.id),
        first,
        said: decide
            .map(|s| {
                [Side::Marketing, Side::It]
                    .into_iter()
                    .filter(|side| plan.yes(s.id.uuid(), *side).is_some())
                    .collect()
            })
            .unwrap_or_default(),
        closed,
    })
}

/// How many working days the choice took, once it is made, and our usual way where there is one.
pub(super) fn took(timeline: &crate::wire::page::Timeline) -> Option<(f64, Option<f64>)> {
    let usual = (!timeline.usual.is_empty()).then_some(timeline.usual_end);
    (timeline.basis == lanes_view::basis(counterpart_domain::lanes::Basis::Actual))
        .then_some((timeline.end, usual))
}
