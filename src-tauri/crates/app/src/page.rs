//! The initiative's page, whole.

use crate::agreement::piece_open;
use crate::brief::ask_words;
use crate::cx::Cx;
use crate::decisions::{action_views, decision_views};
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view;
use crate::objective;
use crate::plan::Plan;
use crate::requirements;
use crate::say;
use crate::selection;
use crate::standing;
use crate::wins;
use crate::wire::page::{Brief, InitiativePage, IssueView, SeatView, TakeOver, Which};
use counterpart_domain::agreement::SubjectKind;
use counterpart_domain::ids::{Id, RequirementId, SessionId};
use counterpart_domain::initiative::{Area, Ask, Facet, Link, Session, WhereWeAre, Worry};
use counterpart_domain::issue::{Document, Issue};
use counterpart_domain::requirement::Requirement;

/// The page of one initiative.
///
/// # Errors
/// When the initiative is gone.
pub fn initiative(cx: &Cx<'_>, input: Which) -> Result<InitiativePage, Fault> {
    let plan = Plan::load(cx, input.id)?;
    let pace = lanes_view::pace(cx)?;
    let stood = standing::stand(cx, &plan, &pace)?;
    let brief = brief(cx, &plan)?;
    let requirements = requirements::view(cx, &plan)?;
    let suggestions = suggestions(&plan, &brief);
    let decide_by = lanes_view::decide_by(cx, &plan.initiative)?;
    let half_agreed = requirements
        .rows
        .iter()
        .filter(|r| piece_open(r.agreement.marketing) != piece_open(r.agreement.it))
        .map(|r| r.requirement.id)
        .collect();
    Ok(InitiativePage {
        customers_have_it_by_said: plan
            .initiative
            .customers_have_it_by
            .map(|d| cx.say(d))
            .unwrap_or_default(),
        decide_by: decide_by.map(|d| d.to_string()),
        decide_by_said: decide_by.map(|d| cx.say(d)).unwrap_or_default(),
        next: standing::next(cx, &plan, &stood, suggestions)?,
        standing: stood.view,
        seats: seats(cx, &plan)?,
        brief,
        requirements,
        selection: selection::view(cx, &plan)?,
        decisions: decision_views(cx, &plan.decisions)?,
        actions: action_views(cx, plan.id())?,
        wins: wins::of_initiative(cx, plan.id())?,
        suggestions,
        session: open_session(cx, &plan)?,
        half_agreed,
        initiative: plan.initiative,
    })
}

fn open_session(cx: &Cx<'_>, plan: &Plan) -> Result<Option<SessionId>, Fault> {
    let sessions = cx.read.having::<Session>("initiative", &plan.id())?;
    Ok(sessions
        .into_iter()
        .rev()
        .find(|s| s.ended_at.is_none())
        .map(|s| s.id))
}

fn seats(cx: &Cx<'_>, plan: &Plan) -> Result<Vec<SeatView>, Fault> {
    SIDES
        .into_iter()
        .map(|side| {
            let seat = plan.seat(side);
            let from = seat.and_then(|s| s.takes_over_from);
            let mut to_take_over = Vec::new();
            if from.is_some() {
                let holder = seat.and_then(|s| s.person);
                let mut yeses: Vec<_> = plan
                    .yeses
                    .values()
                    .filter(|y| y.side == side && y.person != holder)
                    .collect();
                yeses.sort_by_key(|y| (y.day, y.id));
                for yes in yeses {
                    to_take_over.push(TakeOver {
                        yes: yes.id,
                        text: subject_text(plan, yes.subject_kind, yes.subject),
                    });
                }
            }
            Ok(SeatView {
                side,
                label: cx.label(side)?.to_owned(),
                person: cx.person(seat.and_then(|s| s.person))?,
                stand_in: cx.person(seat.and_then(|s| s.stand_in))?,
                takes_over_from: cx.person(from)?,
                to_take_over,
            })
        })
        .collect()
}

/// The words of what a yes agrees to.
pub(crate) fn subject_text(plan: &Plan, kind: SubjectKind, subject: uuid::Uuid) -> String {
    match kind {
        SubjectKind::Objective => plan
            .wordings
            .last()
            .map_or_else(String::new, |w| w.text.clone()),
        SubjectKind::Requirement => {
            let id = RequirementId::from_uuid(subject);
            plan.requirements
                .iter()
                .find(|r| r.id == id)
                .map_or_else(String::new, name_of)
        }
        SubjectKind::Gate => plan
            .steps
            .iter()
            .find(|s| s.id.uuid() == subject)
            .map_or_else(String::new, |s| format!("The gate of {}", s.name)),
    }
}

/// The first voice there is.
pub(crate) fn name_of(r: &Requirement) -> String {
    if r.marketing_words.is_empty() {
        r.it_words.clone()
    } else {
        r.marketing_words.clone()
    }
}

fn brief(cx: &Cx<'_>, plan: &Plan) -> Result<Brief, Fault> {
    let id = plan.id();
    let mut where_we_are = cx.read.having::<WhereWeAre>("initiative", &id)?;
    where_we_are.sort_by_key(|w| std::cmp::Reverse((w.day, w.id)));
    let ask = cx.read.having::<Ask>("initiative", &id)?.pop();
    let ask_said = match &ask {
        Some(ask) => {
            let (lead, rest) = ask_words(cx, ask)?;
            let whole = format!("{lead} {rest}");
            let whole = whole.trim();
            if whole.is_empty() {
                String::new()
            } else {
                format!("We ask {} to: {whole}", ask.of_whom)
            }
        }
        None => String::new(),
    };
    let mut worries = cx.read.having::<Worry>("initiative", &id)?;
    worries.sort_by_key(|w| (w.suggested, std::cmp::Reverse(w.level), w.id));
    let mut issues = cx.read.having::<Issue>("initiative", &id)?;
    // What is signed is the page; other documents have numbers of their own.
    issues.retain(|i| i.document == Document::OnePager);
    issues.sort_by_key(|i| std::cmp::Reverse(i.number));
    Ok(Brief {
        objective: objective::view(cx, plan)?,
        ask,
        ask_said,
        where_we_are,
        links: cx.read.having::<Link>("initiative", &id)?,
        facets: cx.read.having::<Facet>("initiative", &id)?,
        areas: cx.read.having::<Area>("initiative", &id)?,
        worries,
        issues: issues
            .into_iter()
            .map(|i| IssueView {
                id: i.id,
                number: i.number,
                occasion: i.occasion,
                when: cx.say_instant(i.at),
                made_by: i.made_by,
            })
            .collect(),
    })
}

fn suggestions(plan: &Plan, brief: &Brief) -> i64 {
    let count = plan.initiative.suggested.split_whitespace().count()
        + plan.requirements.iter().filter(|r| r.suggested).count()
        + plan.decisions.iter().filter(|d| d.suggested).count()
        + brief.worries.iter().filter(|w| w.suggested).count()
        + brief.facets.iter().filter(|f| f.suggested).count()
        + brief.areas.iter().filter(|a| a.suggested).count()
        + usize::from(brief.objective.suggested);
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The key and name of an initiative as a place: "MO-1 Mobile ordering".
pub(crate) fn place(i: &counterpart_domain::initiative::Initiative) -> String {
    format!("{} {}", i.key, say::short(&i.name))
}
