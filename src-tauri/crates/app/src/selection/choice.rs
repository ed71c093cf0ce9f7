//! The choice: closes Decide, writes the decision, keeps who thought otherwise and the scores as
//! they stood.

mod stood;

use super::desk::{self, Table};
use super::{candidates, criteria_of, links, ordered};
use crate::brief::required;
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::gates;
use crate::lanes_view;
use crate::plan::Plan;
use crate::say;
use crate::wire::desk::{ChoiceView, Choose, Desk, DissentView};
use crate::wire::edit::CloseGate;
use crate::wire::page::{Timeline, Which};
use counterpart_domain::Side;
use counterpart_domain::decision::{Decision, DecisionState};
use counterpart_domain::ids::{
    CandidateId, ChoiceId, DecisionId, Id, InitiativeId, PersonId, StepId, slot,
};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::lanes::StepKind;
use counterpart_domain::record::Day;
use counterpart_domain::selection::{
    Candidate, CandidateState, Choice, Dissent, ExitCriterion, Step,
};
use counterpart_domain::text::clean_text;
use stood::{AsStood, stood};

/// What comes first when there is no step of Decide.
pub(super) const NO_DECIDE: &str = "Choose how to select first: choosing closes the gate of Decide, and there is no such step yet.";

/// The first step that order and links put before Decide and whose gate is open.
pub(super) fn comes_first<'p>(plan: &'p Plan, decide: &Step) -> Option<&'p Step> {
    let ahead = links::Order::of(&plan.steps, &plan.links).before(decide.id);
    let mut before = plan.steps.iter().filter(|s| ahead.contains(&s.id));
    before.find(|s| s.actual_finish.is_none())
}

fn slot_of(initiative: InitiativeId) -> ChoiceId {
    slot(initiative.uuid(), "choice")
}

/// Why a candidate cannot be chosen, as far as it lies with the candidate; empty when it can.
pub(super) fn not_to_choose(on: &Table, c: &Candidate, agreed: bool, made: bool) -> String {
    let name = say::short(&c.name);
    if made {
        "The choice is made. Move the chosen one back with a reason, and it is open again."
            .to_owned()
    } else if !agreed {
        "Choosing waits until both agree on what you both want.".to_owned()
    } else if let Some(failed) = on.failed(c.id).next() {
        format!(
            "{name} failed the deal-breaker “{}” and cannot be chosen.",
            say::short(failed)
        )
    } else if c.state == CandidateState::Declined {
        format!("{name} was declined. Bring it back with a reason first.")
    } else {
        String::new()
    }
}

/// Chooses: closes Decide by its own rules, writes the decision with its because, the dissent, and
/// the scores as they stood. One action.
///
/// # Errors
/// A sentence that says what comes first.
pub fn choose(act: &mut Act<'_, '_>, input: Choose) -> Result<Desk, Fault> {
    let candidate = act.live::<Candidate>(input.candidate)?;
    let id = candidate.initiative;
    let key = act.live::<Initiative>(id)?.key;
    let plan = Plan::load(&act.cx(), id)?;
    let on = Table::read(&act.cx(), id)?;
    let made = live(&act.cx(), id)?.is_some();
    let not = not_to_choose(&on, &candidate, desk::objective_agreed(&plan), made);
    if !not.is_empty() {
        return Err(Fault::not_now(not));
    }
    let Some(decide) = plan.steps.iter().find(|s| s.kind == StepKind::Decide) else {
        return Err(Fault::not_now(NO_DECIDE));
    };
    let because = required(
        "because",
        &input.because,
        "Say because of what; it stands in the decision.",
    )?;
    let day = act
        .cx()
        .read_past_day("day", &input.day)?
        .or(decide.actual_finish)
        .unwrap_or(act.moment.today);
    if decide.actual_finish.is_none() {
        close_decide(act, decide.id, &input, &because)?;
    }
    let decision = Decision {
        id: act.id(),
        initiative: id,
        question: format!("Which technology for {key}?"),
        decides: decides(act, &plan),
        implements: None,
        required_by: None,
        state: DecisionState::Decided,
        outcome: candidate.name.clone(),
        because: because.clone(),
        decided_on: Some(day),
        suggested: false,
        deleted_at: None,
    };
    act.write.insert(&decision)?;
    for said in &input.dissent {
        let line = clean_text(&said.line);
        let person = act.perhaps(said.who.as_ref(), None)?;
        if line.is_empty() && person.is_none() {
            continue;
        }
        let line = required("dissent", &line, "Say what they think, in one line.")?;
        act.write.insert(&Dissent {
            id: act.id(),
            decision: decision.id,
            person,
            line,
            deleted_at: None,
        })?;
    }
    write_down(act, id, candidate.id, decision.id, day)?;
    act.label(format!("Chose {} for {key}", say::short(&candidate.name)))?;
    candidates::place(act, candidate, CandidateState::Chosen, because, day)?;
    desk::desk(&act.cx(), Which { id })
}

/// Writes the choice into its slot, with scores and costs as they stand.
pub(crate) fn write_down(
    act: &mut Act<'_, '_>,
    id: InitiativeId,
    candidate: CandidateId,
    decision: DecisionId,
    day: Day,
) -> Result<(), Fault> {
    let stood = stood(&act.cx(), id, &Table::read(&act.cx(), id)?)?;
    act.write.put(&Choice {
        id: slot_of(id),
        initiative: id,
        candidate,
        decision,
        chosen_on: day,
        scores: serde_json::to_string(&stood).map_err(|e| Fault::internal(&e.to_string()))?,
        deleted_at: None,
    })?;
    Ok(())
}

/// Closes the gate of Decide by the same rules as by hand. The because is written down by choosing.
fn close_decide(
    act: &mut Act<'_, '_>,
    id: StepId,
    input: &Choose,
    because: &str,
) -> Result<(), Fault> {
    for mut criterion in act.write.having::<ExitCriterion>("step", &id)? {
        if !criterion.met && criteria_of(StepKind::Decide).contains(&criterion.text.as_str()) {
            criterion.met = true;
            act.write.update(&criterion)?;
        }
    }
    let open = act
        .write
        .having::<ExitCriterion>("step", &id)?
        .iter()
        .any(|c| !c.met);
    let step = gates::close_only(
        act,
        &CloseGate {
            id,
            sides: input.sides.clone(),
            day: input.day.clone(),
            because: if open {
                because.to_owned()
            } else {
                String::new()
            },
        },
    )?;
    if step.actual_finish.is_none() {
        let plan = Plan::load(&act.cx(), step.initiative)?;
        let cx = act.cx();
        let mut missing = Vec::new();
        for side in [Side::Marketing, Side::It] {
            if plan.yes(id.uuid(), side).is_none() {
                missing.push(cx.label(side)?.to_owned());
            }
        }
        return Err(Fault::not_now(format!(
            "Choosing needs both owners: {} has still to say yes. Whoever is here can say yes at the gate of Decide, and the other one chooses later.",
            say::list(&missing)
        )));
    }
    Ok(())
}

/// The IT owner decides, or else who is here.
fn decides(act: &Act<'_, '_>, plan: &Plan) -> Option<PersonId> {
    plan.seat(Side::It)
        .and_then(|s| s.person)
        .or_else(|| act.place.here.first().copied())
}

/// Takes the choice back: the gate of Decide opens, the decision is reversed. The candidate itself
/// is moved by who calls.
pub(super) fn take_back(act: &mut Act<'_, '_>, id: InitiativeId) -> Result<(), Fault> {
    let Some(choice) = live(&act.cx(), id)? else {
        return Ok(());
    };
    let decide = ordered(act, id)?
        .into_iter()
        .find(|s| s.kind == StepKind::Decide && s.actual_finish.is_some());
    if let Some(decide) = decide {
        gates::reopen_only(act, decide.id)?;
    }
    act.write.change::<Decision, Fault>(choice.decision, |d| {
        d.state = DecisionState::Reversed;
        Ok(())
    })?;
    act.write.trash::<Choice>(choice.id, act.moment.utc)?;
    Ok(())
}

/// The gate of Decide stays closed while the choice stands on it.
pub(crate) fn keeps_closed(act: &Act<'_, '_>, step: &Step) -> Result<(), Fault> {
    if step.kind != StepKind::Decide {
        return Ok(());
    }
    match chosen(&act.cx(), step.initiative)? {
        Some((_, candidate)) => Err(Fault::not_now(format!(
            "{} is chosen. Move it back to a list with a reason, and the gate opens with it.",
            say::short(&candidate.name)
        ))),
        None => Ok(()),
    }
}

/// The decision of a choice stands while the choice does.
pub(crate) fn keeps_decision(act: &Act<'_, '_>, decision: &Decision) -> Result<(), Fault> {
    match chosen(&act.cx(), decision.initiative)? {
        Some((choice, candidate)) if choice.decision == decision.id => {
            Err(Fault::not_now(format!(
                "This is the choice of {}. Move it back to a list with a reason, and the decision goes with it.",
                say::short(&candidate.name)
            )))
        }
        _ => Ok(()),
    }
}

/// The chosen one is not thrown away while it is the choice.
pub(crate) fn keeps(act: &Act<'_, '_>, id: CandidateId) -> Result<(), Fault> {
    let candidate = act.write.get::<Candidate>(id)?;
    if candidate.state == CandidateState::Chosen {
        return Err(Fault::not_now(format!(
            "{} is the choice. Move it back to a list with a reason first.",
            say::short(&candidate.name)
        )));
    }
    Ok(())
}

pub(crate) fn live(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<Choice>, Fault> {
    Ok(cx
        .read
        .find::<Choice>(slot_of(id))?
        .filter(|c| c.deleted_at.is_none()))
}

/// The choice with its candidate.
fn chosen(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<(Choice, Candidate)>, Fault> {
    match live(cx, id)? {
        Some(choice) => {
            let candidate = cx.read.get::<Candidate>(choice.candidate)?;
            Ok(Some((choice, candidate)))
        }
        None => Ok(None),
    }
}

/// "chosen in 21 working days; our usual way takes 65"; "chosen" while nothing was timed.
fn words(timeline: Option<&Timeline>) -> String {
    match timeline.and_then(desk::took) {
        Some((took, usual)) => {
            let days = if took == 1.0 {
                "1 working day".to_owned()
            } else {
                format!("{took} working days")
            };
            match usual {
                Some(usual) => format!("chosen in {days}; our usual way takes {usual}"),
                None => format!("chosen in {days}"),
            }
        }
        None => "chosen".to_owned(),
    }
}

/// What the page says of the choice: dissent stays with the decision.
pub(crate) struct OnPaper {
    /// The chosen one, in full.
    pub name: String,
    /// "chosen in 21 working days; our usual way takes 65".
    pub words: String,
    /// When.
    pub day: Day,
}

/// The choice as the page says it.
pub(crate) fn on_paper(
    cx: &Cx<'_>,
    id: InitiativeId,
    timeline: Option<&Timeline>,
) -> Result<Option<OnPaper>, Fault> {
    Ok(chosen(cx, id)?.map(|(choice, candidate)| OnPaper {
        name: candidate.name,
        words: words(timeline),
        day: choice.chosen_on,
    }))
}

/// "Mobilo, chosen in 21 working days; our usual way takes 65".
pub(super) fn in_a_line(
    cx: &Cx<'_>,
    id: InitiativeId,
    timeline: Option<&Timeline>,
) -> Result<Option<String>, Fault> {
    Ok(on_paper(cx, id, timeline)?.map(|c| format!("{}, {}", say::short(&c.name), c.words)))
}

/// A decision that is the choice, for a session's sheet: "Noonline is chosen", and since when.
pub(crate) fn captured(
    cx: &Cx<'_>,
    plan: &Plan,
    decision: &Decision,
) -> Result<Option<(String, String)>, Fault> {
    let Some((choice, candidate)) = chosen(cx, plan.id())? else {
        return Ok(None);
    };
    if choice.decision != decision.id {
        return Ok(None);
    }
    let timeline = lanes_view::timeline(cx, plan, &lanes_view::pace(cx)?)?;
    Ok(Some((
        format!("We chose {}", candidate.name),
        format!("because {}; {}", decision.because, words(timeline.as_ref())),
    )))
}

/// What the *Next* line says once only the choice is left: every gate before Decide is closed, and
/// somebody on the short list failed nothing.
pub(crate) fn asks(cx: &Cx<'_>, plan: &Plan) -> Result<Option<String>, Fault> {
    let decide = plan.steps.iter().find(|s| s.kind == StepKind::Decide);
    let at_decide = decide.is_some_and(|decide| comes_first(plan, decide).is_none());
    if !at_decide || live(cx, plan.id())?.is_some() {
        return Ok(None);
    }
    let on = Table::read(cx, plan.id())?;
    let mut standing: Vec<_> = on
        .candidates
        .iter()
        .filter(|c| c.state.rank() >= CandidateState::ShortList.rank())
        .filter(|c| on.failed(c.id).next().is_none())
        .collect();
    // Finalists are the question where there are some.
    let furthest = standing.iter().map(|c| c.state.rank()).max();
    standing.retain(|c| Some(c.state.rank()) == furthest);
    let names: Vec<_> = standing.iter().map(|c| say::short(&c.name)).collect();
    Ok(match names.as_slice() {
        [] => None,
        [one] => Some(format!("Choose {one}, or say what is missing.")),
        many => Some(format!("Choose between {}.", say::list(many))),
    })
}

/// The choice as it is shown.
pub(super) fn view(cx: &Cx<'_>, plan: &Plan) -> Result<Option<ChoiceView>, Fault> {
    let Some((choice, candidate)) = chosen(cx, plan.id())? else {
        return Ok(None);
    };
    let decision = cx.read.get::<Decision>(choice.decision)?;
    let timeline = lanes_view::timeline(cx, plan, &lanes_view::pace(cx)?)?;
    let stood: AsStood = serde_json::from_str(&choice.scores).unwrap_or_default();
    let mut dissent = Vec::new();
    for d in cx.read.having::<Dissent>("decision", &choice.decision)? {
        dissent.push(DissentView {
            id: d.id,
            person: cx.person(d.person)?,
            line: d.line,
        });
    }
    Ok(Some(ChoiceView {
        id: choice.id,
        candidate: candidate.id,
        name: candidate.name,
        decision: decision.id,
        because: decision.because,
        decides: cx.person(decision.decides)?,
        day_said: cx.say(choice.chosen_on),
        words: words(timeline.as_ref()),
        dissent,
        stood: stood.views(cx)?,
        stood_note: stood.note(cx)?,
    }))
}
