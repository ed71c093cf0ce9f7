//! Decisions and actions.

use crate::brief::required;
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::page;
use crate::say;
use crate::selection::choice;
use crate::wire::edit::{
    ActionEdit, AddAction, AddDecision, DecisionEdit, EditAction, EditDecision, Who,
};
use crate::wire::page::{ActionView, DecisionView, InitiativePage, Which};
use counterpart_domain::decision::{ActionItem, Decision, DecisionState};
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::Person;
use counterpart_domain::record::Day;
use counterpart_domain::text::{clean_line, clean_text};
use counterpart_domain::when;

/// Adds a decision.
///
/// # Errors
/// When the question is empty or the day cannot be read.
pub fn add(act: &mut Act<'_, '_>, input: AddDecision) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let decision = make(
        act,
        input.initiative,
        &input.question,
        input.decides.as_ref(),
        &input.required_by,
    )?;
    act.label(format!(
        "Asked “{}” in {key}",
        say::short(&decision.question)
    ))?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

pub(crate) fn make(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    question: &str,
    decides: Option<&Who>,
    required_by: &str,
) -> Result<Decision, Fault> {
    let question = required("question", question, "Type the question to decide.")?;
    let required_by = act.cx().read_day("requiredBy", required_by)?;
    let decision = Decision {
        id: act.id(),
        initiative,
        question,
        decides: act.perhaps(decides, None)?,
        implements: None,
        required_by,
        state: DecisionState::Open,
        outcome: String::new(),
        because: String::new(),
        decided_on: None,
        suggested: false,
        deleted_at: None,
    };
    act.write.insert(&decision)?;
    Ok(decision)
}

/// Changes one field of a decision. Writing what was decided decides it.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditDecision) -> Result<InitiativePage, Fault> {
    let mut d = act.live::<Decision>(input.id)?;
    let mut verb = "Changed";
    match input.edit {
        DecisionEdit::Question(text) => {
            d.question = required("question", &text, "Type the question; Del removes it.")?
        }
        DecisionEdit::Decides(who) => d.decides = act.perhaps(who.as_ref(), None)?,
        DecisionEdit::Implements(who) => d.implements = act.perhaps(who.as_ref(), None)?,
        DecisionEdit::RequiredBy(typed) => {
            d.required_by = act.cx().read_day("requiredBy", &typed)?
        }
        DecisionEdit::Outcome(text) => {
            d.outcome = clean_text(&text);
            if d.state == DecisionState::Open && !d.outcome.is_empty() {
                d.state = DecisionState::Decided;
                d.decided_on = Some(act.moment.today);
                verb = "Decided";
            } else if d.outcome.is_empty() && d.state == DecisionState::Decided {
                d.state = DecisionState::Open;
                d.decided_on = None;
            }
        }
        DecisionEdit::Because(text) => d.because = clean_text(&text),
        DecisionEdit::State(state) => {
            if state != DecisionState::Open && d.outcome.is_empty() {
                return Err(Fault::bad("outcome", "Write what was decided first."));
            }
            d.state = state;
            d.decided_on = if state == DecisionState::Open {
                None
            } else {
                d.decided_on.or(Some(act.moment.today))
            };
        }
    }
    if matches!(
        d.state,
        DecisionState::Open | DecisionState::Superseded | DecisionState::Reversed
    ) {
        choice::keeps_decision(act, &d)?;
    }
    d.suggested = false;
    act.label(format!("{verb} “{}”", say::short(&d.question)))?;
    act.write.update(&d)?;
    page::initiative(&act.cx(), Which { id: d.initiative })
}

/// Adds an action. "Priya: call the till maker by fri" names and dates it.
///
/// # Errors
/// When it says nothing, or the day cannot be read.
pub fn add_action(act: &mut Act<'_, '_>, input: AddAction) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let action = make_action(
        act,
        Some(input.initiative),
        &input.what,
        input.who.as_ref(),
        &input.by,
    )?;
    act.label(format!(
        "Added the action “{}” to {key}",
        say::short(&action.what)
    ))?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

pub(crate) fn make_action(
    act: &mut Act<'_, '_>,
    initiative: Option<InitiativeId>,
    what: &str,
    who: Option<&Who>,
    by: &str,
) -> Result<ActionItem, Fault> {
    let mut what = required("what", what, "Say what is to be done.")?;
    let mut who = act.perhaps(who, None)?;
    if who.is_none()
        && let Some((name, rest)) = what.split_once(':')
        && let Some(person) = known(act, name)?
    {
        who = Some(person);
        what = say::begun(&clean_line(rest));
    }
    let mut by = act.cx().read_day("by", by)?;
    if by.is_none() {
        let order = act.cx().office()?.date_order;
        let found = what.rmatch_indices(" by ").find_map(|(at, found)| {
            let day = when::parse_day(&what[at + found.len()..], act.moment.today, order).ok()?;
            Some((at, day))
        });
        if let Some((at, day)) = found {
            by = Some(day);
            what.truncate(at);
        }
    }
    let action = ActionItem {
        id: act.id(),
        initiative,
        what: clean_line(&what),
        who,
        by,
        done_on: None,
        deleted_at: None,
    };
    act.write.insert(&action)?;
    Ok(action)
}

/// A person who is known by this full or first name, when exactly one is.
fn known(
    act: &Act<'_, '_>,
    name: &str,
) -> Result<Option<counterpart_domain::ids::PersonId>, Fault> {
    let name = clean_line(name).to_lowercase();
    let people = act.write.all::<Person>()?;
    let mut found = people.iter().filter(|p| {
        let full = p.name.to_lowercase();
        full == name || full.split_whitespace().next() == Some(name.as_str())
    });
    Ok(match (found.next(), found.next()) {
        (Some(one), None) => Some(one.id),
        _ => None,
    })
}

/// Changes one field of an action.
///
/// # Errors
/// A sentence beside the field.
pub fn edit_action(act: &mut Act<'_, '_>, input: EditAction) -> Result<InitiativePage, Fault> {
    let mut a = act.live::<ActionItem>(input.id)?;
    let mut verb = "Changed";
    match input.edit {
        ActionEdit::What(text) => {
            a.what = required("what", &text, "Say what is to be done; Del removes it.")?
        }
        ActionEdit::Who(who) => a.who = act.perhaps(who.as_ref(), None)?,
        ActionEdit::By(typed) => a.by = act.cx().read_day("by", &typed)?,
        ActionEdit::Done(done) => {
            a.done_on = done.then_some(act.moment.today);
            verb = if done { "Did" } else { "Reopened" };
        }
    }
    act.label(format!("{verb} “{}”", say::short(&a.what)))?;
    act.write.update(&a)?;
    let id = a
        .initiative
        .ok_or_else(|| Fault::not_now("That action belongs to no initiative."))?;
    page::initiative(&act.cx(), Which { id })
}

/// Decisions, open first, by day.
pub(crate) fn decision_views(
    cx: &Cx<'_>,
    decisions: &[Decision],
) -> Result<Vec<DecisionView>, Fault> {
    let mut sorted = decisions.to_vec();
    sorted.sort_by_key(|d| {
        (
            d.state != DecisionState::Open,
            d.required_by.unwrap_or(Day::MAX),
            d.id,
        )
    });
    sorted.into_iter().map(|d| decision_view(cx, d)).collect()
}

pub(crate) fn decision_view(cx: &Cx<'_>, d: Decision) -> Result<DecisionView, Fault> {
    let overdue = d.state == DecisionState::Open
        && !d.suggested
        && d.required_by.is_some_and(|day| day < cx.today());
    let due_said = match (d.state, d.required_by, d.decided_on) {
        (DecisionState::Open, Some(day), _) => due(cx, day)?,
        (DecisionState::Open, None, _) => String::new(),
        (_, _, Some(on)) => format!("decided {}", cx.say(on)),
        _ => String::new(),
    };
    Ok(DecisionView {
        decides: cx.person(d.decides)?,
        implements: cx.person(d.implements)?,
        due_said,
        overdue,
        decision: d,
    })
}

/// Actions, open first, by day.
pub(crate) fn action_views(
    cx: &Cx<'_>,
    initiative: InitiativeId,
) -> Result<Vec<ActionView>, Fault> {
    let mut actions = cx.read.having::<ActionItem>("initiative", &initiative)?;
    actions.sort_by_key(|a| (a.done_on.is_some(), a.by.unwrap_or(Day::MAX), a.id));
    actions
        .into_iter()
        .map(|a| {
            let overdue = a.done_on.is_none() && a.by.is_some_and(|d| d < cx.today());
            let due_said = match (a.done_on, a.by) {
                (Some(on), _) => format!("done {}", cx.say(on)),
                (None, Some(day)) => due(cx, day)?,
                (None, None) => String::new(),
            };
            Ok(ActionView {
                who: cx.person(a.who)?,
                due_said,
                overdue,
                action: a,
            })
        })
        .collect()
}

fn due(cx: &Cx<'_>, day: Day) -> Result<String, Fault> {
    Ok(format!(
        "by {}, {}",
        cx.say(day),
        when::say_distance(day, cx.today(), cx.calendar()?)
    ))
}
