//! The days of a workspace as a calendar file: gates, decisions, actions, reviews and the days that
//! an initiative works towards.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::plan::Plan;
use crate::reviews;
use crate::say;
use crate::wire::review::CalendarOf;
use chrono::{DateTime, Utc};
use counterpart_documents::{CalendarEntry, calendar_file};
use counterpart_domain::Side;
use counterpart_domain::decision::{ActionItem, Decision, DecisionState};
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::lanes::Part;
use counterpart_domain::record::{Cell, Day, Instant};
use counterpart_domain::review::Review;
use counterpart_domain::selection::Step;
use std::collections::HashMap;

/// An entry before its change is known: the rows that its day and its words come from.
struct Draft {
    id: String,
    day: Day,
    title: String,
    about: Vec<String>,
    cancelled: bool,
    rows: Vec<String>,
    /// Worked out from many rows (durations, links, holidays): any change may have moved it.
    worked_out: bool,
}

/// The calendar file and its name.
///
/// # Errors
/// When the initiative is gone.
pub(crate) fn file(cx: &Cx<'_>, of: &CalendarOf) -> Result<(String, Vec<u8>), Fault> {
    let office = &cx.office()?.name;
    let mut drafts = Vec::new();
    let name = match of {
        CalendarOf::Initiative(id) => {
            let plan = Plan::load(cx, *id)?;
            let pair = (holder(&plan, Side::Marketing), holder(&plan, Side::It));
            of_plan(cx, &plan, &mut drafts)?;
            trashed_of(cx, Some(*id), &mut drafts)?;
            of_actions(cx, Some(*id), &mut drafts)?;
            of_reviews(cx, |r| (Some(r.marketing), Some(r.it)) == pair, &mut drafts)?;
            format!("{} {}", plan.initiative.key, plan.initiative.name)
        }
        CalendarOf::Everything(_) => {
            for plan in Plan::load_all(cx)? {
                of_plan(cx, &plan, &mut drafts)?;
            }
            trashed_of(cx, None, &mut drafts)?;
            of_actions(cx, None, &mut drafts)?;
            of_reviews(cx, |_| true, &mut drafts)?;
            office.clone()
        }
        CalendarOf::Reviews(_) => {
            of_reviews(cx, |_| true, &mut drafts)?;
            format!("{office}, reviews")
        }
    };
    let entries = dated(cx, drafts)?;
    Ok((name.clone(), calendar_file(&name, &entries, cx.moment.utc)))
}

fn holder(plan: &Plan, side: Side) -> Option<counterpart_domain::ids::PersonId> {
    plan.seat(side).and_then(|s| s.person)
}

/// Gives each entry the instant of the newest change it comes from, and puts them in order.
fn dated(cx: &Cx<'_>, drafts: Vec<Draft>) -> Result<Vec<CalendarEntry>, Fault> {
    let read = |text: &str| {
        DateTime::parse_from_rfc3339(text).map_or(cx.moment.utc, |t| t.with_timezone(&Utc))
    };
    let newest = cx.read.saved_at()?;
    let mut rows: Vec<_> = drafts.iter().flat_map(|d| d.rows.iter().cloned()).collect();
    rows.sort();
    rows.dedup();
    let changed = cx.read.changed_at(&rows)?;
    let mut entries: Vec<_> = drafts
        .into_iter()
        .map(|draft| {
            let own = draft.rows.iter().filter_map(|row| changed.get(row)).max();
            let at = if draft.worked_out {
                newest.as_ref()
            } else {
                own
            };
            CalendarEntry {
                changed: at.map_or(cx.moment.utc, |at| read(at)),
                id: draft.id,
                day: draft.day,
                title: draft.title,
                about: draft.about,
                cancelled: draft.cancelled,
            }
        })
        .collect();
    entries.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    Ok(entries)
}

/// Of a plan that is there: the days it works towards, its gates, its decisions.
fn of_plan(cx: &Cx<'_>, plan: &Plan, drafts: &mut Vec<Draft>) -> Result<(), Fault> {
    let i = &plan.initiative;
    // What was stopped will not come; what is delivered stays in the calendar as it was.
    let stopped = i.stage == Stage::Stopped;
    let mut push =
        |id: String, day, what: &str, about: Vec<String>, rows: Vec<String>, worked_out| {
            drafts.push(Draft {
                title: format!("{}: {what}", i.name),
                about: about.into_iter().chain([place(i)]).collect(),
                cancelled: stopped,
                rows: rows.into_iter().chain([i.id.to_string()]).collect(),
                id,
                day,
                worked_out,
            });
        };
    if let Some(day) = i.customers_have_it_by {
        push(
            format!("{}-customers", i.id),
            day,
            "customers have it",
            Vec::new(),
            Vec::new(),
            false,
        );
    }
    if let Some(day) = lanes_view::decide_by(cx, i)? {
        push(
            format!("{}-decide-by", i.id),
            day,
            "decide by",
            Vec::new(),
            Vec::new(),
            true,
        );
    }
    for (step, day) in gates(cx, plan)? {
        let about = match step.actual_finish {
            Some(_) => "Closed.".to_owned(),
            None => "Its gate is to close on this day.".to_owned(),
        };
        let what = format!("{} closes", step.name);
        push(
            step.id.to_string(),
            day,
            &what,
            vec![about],
            vec![step.id.to_string()],
            true,
        );
    }
    for decision in plan.decisions.iter().filter(|d| !d.suggested) {
        if let Some(day) = decision.required_by {
            push(
                decision.id.to_string(),
                day,
                &decision.question,
                about_decision(cx, decision)?,
                vec![decision.id.to_string()],
                false,
            );
        }
    }
    Ok(())
}

/// The day on which each step's gate closes or closed.
fn gates<'a>(cx: &Cx<'_>, plan: &'a Plan) -> Result<Vec<(&'a Step, Day)>, Fault> {
    let lanes = lanes_view::lanes(cx, plan, &lanes_view::pace(cx)?)?;
    let planned: HashMap<usize, Day> = lanes
        .iter()
        .flat_map(|lanes| &lanes.accelerated)
        .filter_map(|bar| match bar.part {
            Part::Step(n) => Some((n, bar.finish_date)),
            _ => None,
        })
        .collect();
    Ok(plan
        .steps
        .iter()
        .enumerate()
        .filter_map(|(n, step)| Some((step, step.actual_finish.or(planned.get(&n).copied())?)))
        .collect())
}

fn about_decision(cx: &Cx<'_>, decision: &Decision) -> Result<Vec<String>, Fault> {
    let mut about = vec![match cx.person(decision.decides)? {
        Some(person) => format!("{} decides.", person.name),
        None => "Nobody decides yet.".to_owned(),
    }];
    if decision.state != DecisionState::Open && !decision.outcome.is_empty() {
        about.push(format!("Decided: {}", decision.outcome));
    }
    Ok(about)
}

fn place(i: &Initiative) -> String {
    format!("{} {}", i.key, i.name)
}

/// What went to the trash is taken out of calendars that have it.
fn trashed_of(
    cx: &Cx<'_>,
    only: Option<InitiativeId>,
    drafts: &mut Vec<Draft>,
) -> Result<(), Fault> {
    let initiatives: HashMap<_, _> = cx
        .read
        .query::<Initiative>("1 ORDER BY id", [])?
        .into_iter()
        .map(|i| (i.id, i))
        .collect();
    let here = |id: InitiativeId| only.is_none_or(|only| only == id);
    let mut off = |id: String, row: String, day: Day, i: &Initiative, what: &str| {
        drafts.push(Draft {
            title: format!("{}: {what}", i.name),
            about: vec![place(i)],
            cancelled: true,
            rows: vec![row, i.id.to_string()],
            id,
            day,
            worked_out: false,
        });
    };
    // Of an initiative in the trash everything is off, whatever its own rows say.
    let gone = |i: &Initiative, own: Option<Instant>| own.or(i.deleted_at);
    for i in initiatives
        .values()
        .filter(|i| here(i.id) && i.deleted_at.is_some())
    {
        if let Some(day) = i.customers_have_it_by {
            off(
                format!("{}-customers", i.id),
                i.id.to_string(),
                day,
                i,
                "customers have it",
            );
        }
        if let Some(day) = lanes_view::decide_by(cx, i)? {
            off(
                format!("{}-decide-by", i.id),
                i.id.to_string(),
                day,
                i,
                "decide by",
            );
        }
    }
    for step in cx.read.query::<Step>("1 ORDER BY id", [])? {
        let Some(i) = initiatives.get(&step.initiative).filter(|i| here(i.id)) else {
            continue;
        };
        if let Some(at) = gone(i, step.deleted_at) {
            let day = step
                .actual_finish
                .or(step.finish_by)
                .unwrap_or(at.date_naive());
            off(
                step.id.to_string(),
                step.id.to_string(),
                day,
                i,
                &format!("{} closes", step.name),
            );
        }
    }
    for decision in cx
        .read
        .query::<Decision>("required_by IS NOT NULL ORDER BY id", [])?
    {
        let Some(i) = initiatives.get(&decision.initiative).filter(|i| here(i.id)) else {
            continue;
        };
        if let (Some(_), Some(day), false) = (
            gone(i, decision.deleted_at),
            decision.required_by,
            decision.suggested,
        ) {
            off(
                decision.id.to_string(),
                decision.id.to_string(),
                day,
                i,
                &decision.question,
            );
        }
    }
    Ok(())
}

fn of_actions(
    cx: &Cx<'_>,
    only: Option<InitiativeId>,
    drafts: &mut Vec<Draft>,
) -> Result<(), Fault> {
    let condition = match only {
        Some(_) => "by IS NOT NULL AND initiative = ?1 ORDER BY id",
        None => "by IS NOT NULL ORDER BY id",
    };
    let initiatives: HashMap<_, _> = cx
        .read
        .query::<Initiative>("1", [])?
        .into_iter()
        .map(|i| (i.id, i))
        .collect();
    let actions = cx
        .read
        .query::<ActionItem>(condition, only.map(|id| Cell::Text(id.to_string())))?;
    for action in actions {
        let Some(day) = action.by else { continue };
        let initiative = action.initiative.and_then(|id| initiatives.get(&id));
        let who = cx.person(action.who)?.map(|p| p.name);
        let mut about: Vec<_> = who.iter().map(|name| format!("{name} does it.")).collect();
        about.extend(action.done_on.map(|day| format!("Done {}.", cx.say(day))));
        about.extend(initiative.map(place));
        let whose = who.map_or_else(String::new, |name| format!("{}: ", say::first_name(&name)));
        drafts.push(Draft {
            title: format!("{whose}{}", action.what),
            about,
            cancelled: action.deleted_at.is_some()
                || initiative.is_some_and(|i| i.deleted_at.is_some()),
            rows: [
                Some(action.id.to_string()),
                initiative.map(|i| i.id.to_string()),
            ]
            .into_iter()
            .flatten()
            .collect(),
            id: action.id.to_string(),
            day,
            worked_out: false,
        });
    }
    Ok(())
}

fn of_reviews(
    cx: &Cx<'_>,
    wanted: impl Fn(&Review) -> bool,
    drafts: &mut Vec<Draft>,
) -> Result<(), Fault> {
    for review in cx.read.query::<Review>("1 ORDER BY id", [])? {
        if !wanted(&review) {
            continue;
        }
        let mut about = Vec::new();
        about.extend(review.held_on.map(|day| format!("Held {}.", cx.say(day))));
        about.extend(review.minutes.lines().map(str::to_owned));
        drafts.push(Draft {
            title: reviews::name(cx, &review)?,
            about,
            cancelled: review.deleted_at.is_some(),
            rows: vec![review.id.to_string()],
            id: review.id.to_string(),
            day: review.held_on.unwrap_or(review.day),
            worked_out: false,
        });
    }
    Ok(())
}
