//! The decisions of an initiative, or of all of them.

use super::head::{About, headed};
use super::{Gathered, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::wire::paper::{PaperQuery, PrivatePart};
use counterpart_documents as doc;
use counterpart_domain::decision::{Decision, DecisionState};
use counterpart_domain::ids::PersonId;
use counterpart_domain::record::Day;
use counterpart_domain::selection::Dissent;
use counterpart_domain::when;
use serde_json::json;

/// Gathers the log. Who thought otherwise is printed only when that is ticked.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let plans = match query.initiatives.as_slice() {
        [] => Plan::load_all(cx)?,
        ids => ids
            .iter()
            .map(|id| Plan::load(cx, *id))
            .collect::<Result<_, _>>()?,
    };
    let ticked = query.options.private.contains(&PrivatePart::Dissent);
    let several = plans.len() != 1;
    let (mut open, mut decided) = (Vec::new(), Vec::new());
    let mut otherwise = false;
    for plan in &plans {
        let of = if several {
            plan.initiative.key.clone()
        } else {
            String::new()
        };
        for d in plan.decisions.iter().filter(|d| !d.suggested) {
            let dissent = cx.read.having::<Dissent>("decision", &d.id)?;
            otherwise |= !dissent.is_empty();
            let dissent = if ticked { dissent } else { Vec::new() };
            let line = logged(cx, d, &of, dissent)?;
            if d.state == DecisionState::Open {
                open.push((d.required_by.unwrap_or(Day::MAX), line));
            } else {
                decided.push((std::cmp::Reverse(d.decided_on), line));
            }
        }
    }
    open.sort_by_key(|(day, _)| *day);
    decided.sort_by_key(|(day, _)| *day);
    let open: Vec<_> = open.into_iter().map(|(_, line)| line).collect();
    let decided: Vec<_> = decided.into_iter().map(|(_, line)| line).collect();
    let facts = json!({
        "open questions": open.iter().map(|d| [&d.question, &d.when]).collect::<Vec<_>>(),
        "decisions": decided.iter().map(|d| [&d.question, &d.outcome, &d.state]).collect::<Vec<_>>(),
    });
    let about = match plans.as_slice() {
        [one] => About::Initiative(&one.initiative),
        _ => About::Office("What we decide"),
    };
    let headed = headed(cx, query, issued, &about, facts)?;
    let log = doc::DecisionLog {
        head: headed.head.clone(),
        open,
        decided,
    };
    let (name, paper) = (headed.name(query.document.called()), size(query.paper));
    let private = otherwise
        .then_some(PrivatePart::Dissent)
        .into_iter()
        .collect();
    Ok(headed.gathered(
        name,
        Vec::new(),
        private,
        Box::new(move |fonts, _| doc::render_decision_log(fonts, &log, paper)),
    ))
}

fn logged(
    cx: &Cx<'_>,
    d: &Decision,
    of: &str,
    dissent: Vec<Dissent>,
) -> Result<doc::LoggedDecision, Fault> {
    let name = |id: Option<PersonId>| -> Result<String, Fault> {
        Ok(cx.person(id)?.map(|p| p.name).unwrap_or_default())
    };
    let open = d.state == DecisionState::Open;
    let overdue = open && d.required_by.is_some_and(|day| day < cx.today());
    let state = match (d.state, d.required_by) {
        (DecisionState::Open, Some(day)) => when::say_distance(day, cx.today(), cx.calendar()?),
        (DecisionState::Open, None) | (DecisionState::Decided, _) => String::new(),
        (DecisionState::Implemented, _) => "done".to_owned(),
        (DecisionState::Reviewed, _) => "done and looked back at".to_owned(),
        (DecisionState::Superseded, _) => "replaced by another".to_owned(),
        (DecisionState::Reversed, _) => "taken back".to_owned(),
    };
    let day = if open { d.required_by } else { d.decided_on };
    Ok(doc::LoggedDecision {
        question: d.question.clone(),
        of: of.to_owned(),
        decides: name(d.decides)?,
        implements: name(d.implements)?,
        when: day.map(|day| cx.say(day)).unwrap_or_default(),
        state,
        overdue,
        outcome: d.outcome.clone(),
        because: because(&d.because),
        dissent: dissent
            .into_iter()
            .map(|o| {
                let who = name(o.person)?;
                Ok(if who.is_empty() {
                    o.line
                } else {
                    format!("{who}: {}", o.line)
                })
            })
            .collect::<Result<_, Fault>>()?,
    })
}

/// A reason without the word that the page puts before it.
pub(super) fn because(text: &str) -> String {
    let text = text.trim();
    match text.get(..8) {
        Some(word) if word.eq_ignore_ascii_case("because ") => text[8..].trim().to_owned(),
        _ => text.to_owned(),
    }
}
