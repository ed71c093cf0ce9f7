//! The sample's desks: who may be chosen, by what they are compared, how that came out, what they
//! cost, and the choices made.

use super::Staff;
use super::content::{Compared, Costed, Laid, Offered};
use super::days::Days;
use super::plan::Pair;
use crate::cx::Act;
use crate::fault::Fault;
use crate::order::Places;
use crate::page::name_of;
use crate::selection::choice::write_down;
use chrono::NaiveDate;
use counterpart_domain::Side;
use counterpart_domain::agreement::How;
use counterpart_domain::cost::read_amount;
use counterpart_domain::decision::{Decision, DecisionState};
use counterpart_domain::ids::{CandidateId, CriterionId, Id, InitiativeId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::Record;
use counterpart_domain::requirement::Requirement;
use counterpart_domain::selection::{
    Candidate, CandidateDocument, CandidateMove, CandidateState, CostLine, Criterion, Dissent,
    Score, ScoreTalk, ScoringHow, Verdict, WeightChange, weight_of,
};
use std::collections::HashMap;

/// Puts one desk's rows down.
struct Desk<'a, 'b, 'w> {
    act: &'a mut Act<'b, 'w>,
    days: &'a Days,
    staff: &'a Staff,
    pair: &'a Pair,
    initiative: InitiativeId,
    criteria: Vec<Criterion>,
    candidates: HashMap<String, CandidateId>,
}

pub(super) fn lay(
    act: &mut Act<'_, '_>,
    days: &Days,
    staff: &Staff,
    pair: &Pair,
    initiative: InitiativeId,
    laid: &Laid,
) -> Result<(), Fault> {
    let mut desk = Desk {
        act,
        days,
        staff,
        pair,
        initiative,
        criteria: Vec::new(),
        candidates: HashMap::new(),
    };
    desk.compare_by(&laid.criteria)?;
    for offered in &laid.candidates {
        desk.offer(offered)?;
    }
    desk.talk(laid)?;
    desk.choose(laid)
}

impl Desk<'_, '_, '_> {
    fn put<R: Record>(&mut self, row: &R) -> Result<(), Fault> {
        self.act.write.insert(row)?;
        Ok(())
    }

    fn by(&self) -> String {
        self.pair.recorder(Side::Marketing, How::Together)
    }

    fn compare_by(&mut self, compared: &[Compared]) -> Result<(), Fault> {
        let mut needs = self
            .act
            .write
            .having::<Requirement>("initiative", &self.initiative)?;
        needs.sort_by(|a, b| a.position.cmp(&b.position));
        let mut places = Places::default();
        for one in compared {
            let need = match one.requirement {
                Some(number) => Some(
                    needs
                        .get(number - 1)
                        .ok_or_else(|| Fault::internal("no such requirement in the sample"))?,
                ),
                None => None,
            };
            let criterion = Criterion {
                id: self.act.id(),
                initiative: self.initiative,
                requirement: need.map(|r| r.id),
                text: need.map_or_else(|| one.text.clone(), name_of),
                show_us: one.show_us.clone(),
                weight: one
                    .weight
                    .or_else(|| need.and_then(|r| weight_of(r.moscow)))
                    .unwrap_or(3),
                deal_breaker: need.is_some_and(|r| r.deal_breaker),
                position: places.take(),
                deleted_at: None,
            };
            self.put(&criterion)?;
            if let Some(before) = one.before {
                let change = WeightChange {
                    id: self.act.id(),
                    criterion: criterion.id,
                    weight_before: before,
                    weight_after: criterion.weight,
                    because: one.because.clone(),
                    changed_on: self.days.day(one.day),
                    changed_by: self.by(),
                    deleted_at: None,
                };
                self.put(&change)?;
            }
            self.criteria.push(criterion);
        }
        Ok(())
    }

    fn offer(&mut self, offered: &Offered) -> Result<(), Fault> {
        let id: CandidateId = self.act.id();
        self.candidates.insert(offered.name.clone(), id);
        let state = offered
            .moves
            .last()
            .map_or(CandidateState::HeardOf, |m| m.to);
        self.put(&Candidate {
            id,
            initiative: self.initiative,
            name: offered.name.clone(),
            kind: Some(offered.kind),
            vendor: offered.vendor.clone(),
            runs_where: offered.runs_where.clone(),
            integration: offered.integration.clone(),
            data_held: offered.data_held.clone(),
            reference_customers: offered.references.clone(),
            state,
            note: offered.note.clone(),
            deleted_at: None,
        })?;
        for linked in &offered.documents {
            let row = CandidateDocument {
                id: self.act.id(),
                candidate: id,
                label: linked.label.clone(),
                url: linked.url.clone(),
                deleted_at: None,
            };
            self.put(&row)?;
        }
        let mut from = CandidateState::HeardOf;
        for moved in &offered.moves {
            let row = CandidateMove {
                id: self.act.id(),
                candidate: id,
                from_state: from,
                to_state: moved.to,
                because: moved.because.clone(),
                moved_on: self.days.day(moved.day),
                moved_by: self.by(),
                deleted_at: None,
            };
            self.put(&row)?;
            from = moved.to;
        }
        self.judge(id, offered)?;
        for costed in &offered.costs {
            self.cost(id, costed)?;
        }
        Ok(())
    }

    /// Verdicts in the order of the deal-breakers, scores in the order of the others.
    fn judge(&mut self, candidate: CandidateId, offered: &Offered) -> Result<(), Fault> {
        let (breakers, scored): (Vec<_>, Vec<_>) = self
            .criteria
            .iter()
            .map(|c| (c.id, c.deal_breaker))
            .partition(|(_, breaker)| *breaker);
        for ((criterion, _), judged) in breakers.iter().zip(&offered.verdicts) {
            if let Some(judged) = judged {
                self.put(&Verdict {
                    id: slot(candidate.uuid(), &criterion.to_string()),
                    candidate,
                    criterion: *criterion,
                    passed: judged.passed,
                    note: judged.note.clone(),
                    deleted_at: None,
                })?;
            }
        }
        let day = self.days.day(offered.scored_day);
        for ((criterion, _), given) in scored.iter().zip(&offered.scores) {
            if let Some((marketing, it)) = *given {
                self.score(candidate, *criterion, Side::Marketing, marketing, day)?;
                self.score(candidate, *criterion, Side::It, it, day)?;
            }
        }
        Ok(())
    }

    fn score(
        &mut self,
        candidate: CandidateId,
        criterion: CriterionId,
        side: Side,
        value: i64,
        scored_on: NaiveDate,
    ) -> Result<(), Fault> {
        self.put(&Score {
            id: crate::scoring::score_id(candidate, criterion, side),
            candidate,
            criterion,
            side,
            value,
            first_value: value,
            because: String::new(),
            how: ScoringHow::Hands,
            scored_on,
            deleted_at: None,
        })
    }

    fn cost(&mut self, candidate: CandidateId, costed: &Costed) -> Result<(), Fault> {
        let currency = self
            .act
            .cx()
            .office()?
            .currency
            .parse()
            .map_err(|_| Fault::internal("unknown currency in the sample"))?;
        let mut line = CostLine::blank(candidate, costed.head);
        let mut years = [None; 5];
        for (year, typed) in years.iter_mut().zip(&costed.years) {
            *year = read_amount(typed, currency).map_err(|e| Fault::internal(&e.to_string()))?;
        }
        line.set_amounts(years);
        line.marketing_percent = costed.marketing;
        line.under_percent = costed.under;
        line.over_percent = costed.over;
        line.note.clone_from(&costed.note);
        self.put(&line)
    }

    /// The pair that a number and a name of the sample point at.
    fn place(&self, name: &str, number: usize) -> Result<(CandidateId, CriterionId), Fault> {
        let candidate = self.candidates.get(name).copied();
        let criterion = self.criteria.get(number - 1).map(|c| c.id);
        candidate
            .zip(criterion)
            .ok_or_else(|| Fault::internal(&format!("the sample knows no {name} by {number}")))
    }

    /// What was said about a difference, and what changed after it.
    fn talk(&mut self, laid: &Laid) -> Result<(), Fault> {
        for changed in &laid.changed {
            let (candidate, criterion) = self.place(&changed.candidate, changed.criterion)?;
            let id = crate::scoring::score_id(candidate, criterion, changed.side);
            self.act.change::<Score>(id, |score| {
                score.first_value = changed.first;
                score.because.clone_from(&changed.because);
                Ok(())
            })?;
        }
        for talk in &laid.talks {
            let (candidate, criterion) = self.place(&talk.candidate, talk.criterion)?;
            self.put(&ScoreTalk {
                id: crate::scoring::talk_id(candidate, criterion),
                candidate,
                criterion,
                line: talk.line.clone(),
                deleted_at: None,
            })?;
        }
        Ok(())
    }

    /// The choice, as choosing would have written it on its day.
    fn choose(&mut self, laid: &Laid) -> Result<(), Fault> {
        let Some(choice) = &laid.choice else {
            return Ok(());
        };
        let chosen = laid.candidates.iter().find_map(|offered| {
            let last = offered.moves.last()?;
            (last.to == CandidateState::Chosen).then_some((offered, last))
        });
        let Some((offered, last)) = chosen else {
            return Err(Fault::internal("nothing is chosen in the sample"));
        };
        let key = self.act.write.get::<Initiative>(self.initiative)?.key;
        let day = self.days.day(last.day);
        let decision = Decision {
            id: self.act.id(),
            initiative: self.initiative,
            question: format!("Which technology for {key}?"),
            decides: self.pair.it.as_ref().map(|(id, _)| *id),
            implements: None,
            required_by: None,
            state: DecisionState::Decided,
            outcome: offered.name.clone(),
            because: choice.because.clone(),
            decided_on: Some(day),
            suggested: false,
            deleted_at: None,
        };
        self.put(&decision)?;
        for said in &choice.dissent {
            let row = Dissent {
                id: self.act.id(),
                decision: decision.id,
                person: Some(self.staff.id(&said.who)?),
                line: said.line.clone(),
                deleted_at: None,
            };
            self.put(&row)?;
        }
        let (candidate, _) = self.place(&offered.name, 1)?;
        write_down(self.act, self.initiative, candidate, decision.id, day)
    }
}
