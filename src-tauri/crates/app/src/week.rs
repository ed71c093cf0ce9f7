//! What is due: steps, decisions, actions, asks; this week and overdue.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::pairs;
use crate::plan::Plan;
use crate::reviews;
use crate::say;
use crate::standing;
use crate::wire::frame::Nothing;
use crate::wire::list::{DueItem, Week, WeekDay};
use chrono::TimeDelta;
use counterpart_domain::decision::{ActionItem, DecisionState};
use counterpart_domain::initiative::{Ask, Initiative, Stage};
use counterpart_domain::record::Day;
use counterpart_domain::review::Review;
use std::collections::{BTreeMap, HashMap};

/// This week: overdue first, then day by day.
///
/// # Errors
/// When the file cannot be read.
pub fn week(cx: &Cx<'_>, _: Nothing) -> Result<Week, Fault> {
    let plans = Plan::load_dates(cx)?;
    let items = due(cx, &plans)?;
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let mut days: BTreeMap<String, Vec<DueItem>> = BTreeMap::new();
    for item in items {
        let key = if item.overdue {
            String::new()
        } else {
            item.day.clone()
        };
        days.entry(key).or_default().push(item);
    }
    let days = days
        .into_iter()
        .map(|(day, items)| {
            let when = if day.is_empty() {
                "Overdue".to_owned()
            } else {
                items[0].when.clone()
            };
            WeekDay { day, when, items }
        })
        .collect();
    Ok(Week { days, count })
}

/// How many things are due this week, and how many pairs there are, for the rail.
pub(crate) fn counts(cx: &Cx<'_>) -> Result<(i64, i64), Fault> {
    let plans = Plan::load_dates(cx)?;
    let due = due(cx, &plans)?.len();
    let pairs = pairs::keys(&plans).len();
    Ok((
        i64::try_from(due).unwrap_or(0),
        i64::try_from(pairs).unwrap_or(0),
    ))
}

/// What is overdue, or due within seven days; the oldest first.
pub(crate) fn due(cx: &Cx<'_>, plans: &[Plan]) -> Result<Vec<DueItem>, Fault> {
    let today = cx.today();
    let until = today + TimeDelta::days(7);
    let mut items = Vec::new();
    let mut push =
        |day: Day, what: String, detail: String, i: Option<&Initiative>, section: &str| {
            items.push((
                day,
                DueItem {
                    day: day.to_string(),
                    when: when(cx, day),
                    what,
                    detail,
                    overdue: day < today,
                    initiative: i.map(|i| i.id),
                    section: section.to_owned(),
                },
            ));
        };
    let live = |i: &Initiative| matches!(i.stage, Stage::Proposed | Stage::Active);
    for plan in plans.iter().filter(|p| live(&p.initiative)) {
        let i = &plan.initiative;
        for d in plan
            .decisions
            .iter()
            .filter(|d| d.state == DecisionState::Open && !d.suggested)
        {
            if let Some(day) = d.required_by.filter(|d| *d <= until) {
                let who = cx.person(d.decides)?.map_or_else(
                    || "nobody decides yet".to_owned(),
                    |p| format!("{} decides", say::first_name(&p.name)),
                );
                push(
                    day,
                    format!("{}: {}", i.name, d.question),
                    who,
                    Some(i),
                    "decisions",
                );
            }
        }
        // What a step owes follows from its own dates: the rail asks after every edit, and laying
        // both lanes out for that would be work for nothing.
        let dated = plan
            .selection
            .as_ref()
            .is_some_and(|s| s.tier.is_some() && s.starts_on.is_some());
        if i.stage == Stage::Active
            && dated
            && let Some((n, day)) = standing::expected(cx, plan)?
            && let Some(step) = plan.steps.get(n)
            && day <= until
        {
            push(
                day,
                format!("{}: {} closes", i.name, step.name),
                String::new(),
                Some(i),
                "selection",
            );
        }
    }
    let names: HashMap<_, _> = plans.iter().map(|p| (p.id(), &p.initiative)).collect();
    for a in cx
        .read
        .all::<ActionItem>()?
        .into_iter()
        .filter(|a| a.done_on.is_none())
    {
        if let Some(day) = a.by.filter(|d| *d <= until) {
            let initiative = a.initiative.and_then(|id| names.get(&id).copied());
            if a.initiative.is_some() && initiative.is_none() {
                continue;
            }
            let who = cx
                .person(a.who)?
                .map_or_else(String::new, |p| say::first_name(&p.name).to_owned());
            let place = initiative.map_or_else(String::new, |i| i.name.clone());
            let detail = [who, place]
                .into_iter()
                .filter(|t| !t.is_empty())
                .collect::<Vec<_>>()
                .join(" · ");
            push(day, a.what, detail, initiative, "decisions");
        }
    }
    for ask in cx
        .read
        .all::<Ask>()?
        .into_iter()
        .filter(|a| a.outcome.is_empty())
    {
        if let (Some(day), Some(i)) = (ask.by.filter(|d| *d <= until), names.get(&ask.initiative)) {
            push(
                day,
                format!("{}: the answer of {}", i.name, ask.of_whom),
                "a page to print".to_owned(),
                Some(i),
                "brief",
            );
        }
    }
    for review in cx.read.all::<Review>()? {
        if review.held_on.is_none() && review.day <= until {
            let detail = if review.day < today {
                "say that it was held, or move it"
            } else {
                "the two meet"
            };
            push(
                review.day,
                reviews::name(cx, &review)?,
                detail.to_owned(),
                None,
                "pairs",
            );
        }
    }
    items.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.what.cmp(&y.what)));
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

fn when(cx: &Cx<'_>, day: Day) -> String {
    let said = cx.say(day);
    match (day - cx.today()).num_days() {
        0 => format!("Today, {said}"),
        1 => format!("Tomorrow, {said}"),
        n if n < 0 => format!("Was {said}"),
        _ => said,
    }
}
