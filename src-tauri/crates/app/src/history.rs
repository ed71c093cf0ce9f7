//! History of an initiative, or of one record: who, when, from which words to which.

mod desk;

use crate::cx::Cx;
use crate::fault::Fault;
use crate::page::name_of;
use crate::plan::Plan;
use crate::say;
use crate::wire::edit::{Thing, ThingRef};
use crate::wire::frame::{History, HistoryChange, HistoryEntry};
use counterpart_domain::agreement::{Reading, Yes};
use counterpart_domain::decision::ActionItem;
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::{Area, Ask, Facet, Link, WhereWeAre, Worry};
use counterpart_domain::issue::{Issue, OptionalWords, Signature};
use counterpart_domain::money::Money;
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::route::Delivery;
use counterpart_domain::scoring::LEVELS;
use counterpart_domain::selection::{Choice, Dissent, ExitCriterion, Snapshot};
use counterpart_domain::win::{Announcement, AnnouncementDraft, Win, WinPerson, WinProposal};
use counterpart_store::{ChangeKind, FieldChange};
use serde_json::Value;
use std::collections::HashMap;

/// The newest two hundred actions.
const MOST: usize = 200;

/// The history of an initiative with all that belongs to it, or of one record.
///
/// # Errors
/// When the journal cannot be read.
pub fn history(cx: &Cx<'_>, input: ThingRef) -> Result<History, Fault> {
    let names = match input.kind {
        Thing::Initiative => {
            let id = input.id.parse().map_err(|_| Fault::internal("not an id"))?;
            belongings(cx, id)?
        }
        Thing::Requirement => {
            let id: counterpart_domain::ids::RequirementId =
                input.id.parse().map_err(|_| Fault::internal("not an id"))?;
            let mut names = HashMap::from([(input.id.clone(), "Requirement".to_owned())]);
            for side in crate::initiatives::SIDES {
                let yes: counterpart_domain::ids::YesId =
                    counterpart_domain::ids::slot(id.uuid(), side.as_str());
                names.insert(yes.to_string(), format!("{}’s yes", cx.label(side)?));
            }
            names
        }
        Thing::Review => {
            let id = input.id.parse().map_err(|_| Fault::internal("not an id"))?;
            let review = cx.read.get::<counterpart_domain::review::Review>(id)?;
            HashMap::from([(input.id.clone(), crate::reviews::name(cx, &review)?)])
        }
        _ => HashMap::from([(input.id.clone(), String::new())]),
    };
    let rows: Vec<_> = names.keys().cloned().collect();
    let entries = cx.read.history(&rows, MOST)?;
    Ok(History {
        entries: entries
            .into_iter()
            .map(|e| HistoryEntry {
                when: cx.say_at(&e.at),
                at: e.at,
                author: e.author,
                label: e.label,
                undone: e.undone,
                changes: e
                    .changes
                    .iter()
                    .filter_map(|c| change(cx, &names, c))
                    .collect(),
            })
            .collect(),
    })
}

/// Every row that belongs to an initiative, with what to call it.
pub(crate) fn belongings(cx: &Cx<'_>, id: InitiativeId) -> Result<HashMap<String, String>, Fault> {
    let plan = Plan::load(cx, id)?;
    let mut names = HashMap::from([(id.to_string(), String::new())]);
    let mut add = |row: String, name: &str| names.insert(row, say::short(name));
    for s in &plan.seats {
        add(s.id.to_string(), &format!("{} owner", cx.label(s.side)?));
    }
    for m in &plan.metrics {
        add(m.id.to_string(), &m.label);
        for r in cx
            .read
            .query::<Reading>("metric = ?1", [Cell::Text(m.id.to_string())])?
        {
            add(r.id.to_string(), &format!("Reading of {}", m.label));
        }
    }
    for r in &plan.requirements {
        add(r.id.to_string(), &name_of(r));
    }
    for d in &plan.decisions {
        add(d.id.to_string(), &d.question);
    }
    for s in &plan.steps {
        add(s.id.to_string(), &s.name);
        for c in cx
            .read
            .query::<ExitCriterion>("step = ?1", [Cell::Text(s.id.to_string())])?
        {
            add(c.id.to_string(), &c.text);
        }
    }
    for l in &plan.links {
        let name = |id| {
            plan.steps
                .iter()
                .find(|s| s.id == id)
                .map_or("", |s| s.name.as_str())
        };
        let name = format!("Link from {} to {}", name(l.from_step), name(l.to_step));
        add(l.id.to_string(), &name);
    }
    for c in &plan.checks {
        add(c.id.to_string(), c.kind.name());
    }
    for y in plan.yeses.values() {
        add(y.id.to_string(), &yes_name(cx, y)?);
    }
    if let Some(s) = &plan.selection {
        add(s.id.to_string(), "Selection");
    }
    if let Some(o) = &plan.standing_override {
        add(o.id.to_string(), "How it stands");
    }
    fn of<T: Record>(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<T>, Fault> {
        Ok(cx
            .read
            .query::<T>("initiative = ?1", [Cell::Text(id.to_string())])?)
    }
    of::<Ask>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), "Ask")));
    of::<WhereWeAre>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), "Where we are")));
    of::<Link>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), &r.label)));
    of::<Facet>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), &r.text)));
    of::<Area>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), &r.name)));
    of::<Worry>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), &r.text)));
    of::<Snapshot>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), &r.name)));
    for c in of::<Choice>(cx, id)? {
        add(c.id.to_string(), "The choice");
    }
    for d in &plan.decisions {
        for dissent in cx
            .read
            .query::<Dissent>("decision = ?1", [Cell::Text(d.id.to_string())])?
        {
            add(dissent.id.to_string(), "Dissent");
        }
    }
    of::<ActionItem>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), &r.what)));
    for w in of::<Win>(cx, id)? {
        add(w.id.to_string(), &w.headline);
        for p in cx
            .read
            .query::<WinPerson>("win = ?1", [Cell::Text(w.id.to_string())])?
        {
            add(p.id.to_string(), &w.headline);
        }
        for d in cx.read.having::<Delivery>("win", &w.id)? {
            add(d.id.to_string(), &format!("Sending “{}”", w.headline));
        }
        for a in cx.read.having::<Announcement>("win", &w.id)? {
            add(a.id.to_string(), &format!("Announcement to {}", a.audience));
        }
        for d in cx
            .read
            .query::<AnnouncementDraft>("win = ?1", [Cell::Text(w.id.to_string())])?
        {
            add(d.id.to_string(), &format!("Announcement of {}", w.headline));
        }
    }
    of::<WinProposal>(cx, id)?
        .iter()
        .for_each(|r| drop(add(r.id.to_string(), "A win that was proposed")));
    // Rows that are in the trash are still part of the story.
    for r in cx
        .read
        .query::<counterpart_domain::requirement::Requirement>(
            "initiative = ?1 AND deleted_at IS NOT NULL",
            [Cell::Text(id.to_string())],
        )?
    {
        add(r.id.to_string(), &name_of(&r));
    }
    for issue in of::<Issue>(cx, id)? {
        for signature in cx
            .read
            .query::<Signature>("issue = ?1", [Cell::Text(issue.id.to_string())])?
        {
            let name = format!("Signature on issue {}", issue.number);
            names.insert(signature.id.to_string(), name);
        }
        names.insert(issue.id.to_string(), format!("Issue {}", issue.number));
    }
    for words in of::<OptionalWords>(cx, id)? {
        names.insert(words.id.to_string(), "May be left out on paper".to_owned());
    }
    names.extend(desk::rows(cx, id)?);
    Ok(names)
}

fn yes_name(cx: &Cx<'_>, yes: &Yes) -> Result<String, Fault> {
    Ok(format!("{}’s yes", cx.label(yes.side)?))
}

fn change(cx: &Cx<'_>, names: &HashMap<String, String>, c: &FieldChange) -> Option<HistoryChange> {
    let what = names.get(&c.row).cloned().unwrap_or_default();
    match (&c.kind, c.column.as_deref()) {
        (ChangeKind::Insert, _) => {
            let name = main_words(&c.new).unwrap_or_else(|| what.clone());
            let what = match given(c) {
                Some(given) => format!("{what}: {given}"),
                None => what,
            };
            Some(HistoryChange {
                what,
                field: String::new(),
                old: None,
                new: Some(name),
            })
        }
        (ChangeKind::Delete, _) => {
            let name = main_words(&c.old).unwrap_or_else(|| what.clone());
            Some(HistoryChange {
                what,
                field: String::new(),
                old: Some(name),
                new: None,
            })
        }
        (ChangeKind::Update, Some("deleted_at")) => {
            let gone = !c.new.is_null();
            let name = Some(what.clone()).filter(|w| !w.is_empty());
            Some(HistoryChange {
                what,
                field: "trash".to_owned(),
                old: name.clone().filter(|_| gone),
                new: name.filter(|_| !gone),
            })
        }
        (ChangeKind::Update, Some(column)) => {
            if HIDDEN.contains(&column) {
                return None;
            }
            Some(HistoryChange {
                what,
                field: column.replace('_', " "),
                old: value(cx, column, &c.old),
                new: value(cx, column, &c.new),
            })
        }
        (ChangeKind::Update, None) => None,
    }
}

/// What a score or a verdict says, when it comes.
fn given(c: &FieldChange) -> Option<String> {
    match c.table.as_str() {
        "score" => {
            let value = c.new.get("value")?.as_i64()?;
            let level = LEVELS.get(usize::try_from(value).ok()?)?;
            Some(format!("{value}, {level}"))
        }
        "verdict" => Some(passes(c.new.get("passed")?.as_i64()? == 1).to_owned()),
        _ => None,
    }
}

const fn passes(passed: bool) -> &'static str {
    if passed { "passes" } else { "fails" }
}

/// Columns that say nothing to a person.
const HIDDEN: &[&str] = &[
    "position",
    "recorded_by",
    "suggested",
    "since",
    "stage_since",
    "planned_half_days",
    "contents",
    "scores",
    "candidate",
    "first_value",
    "questions",
    "sha256",
    "tried_at",
    "attempts",
    "announcement",
];

/// The words a row is known by.
fn main_words(row: &Value) -> Option<String> {
    [
        "name",
        "marketing_words",
        "headline",
        "question",
        "what",
        "text",
        "label",
        "decision",
        "value",
        "line",
        "because",
    ]
    .iter()
    .find_map(|c| {
        row.get(c)?
            .as_str()
            // What points at another row says nothing to a person.
            .filter(|t| !t.is_empty() && uuid::Uuid::parse_str(t).is_err())
            .map(say::short)
    })
}

fn value(cx: &Cx<'_>, column: &str, v: &Value) -> Option<String> {
    match v {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => {
            let person = text
                .parse()
                .ok()
                .and_then(|id| cx.people().ok()?.get(&id).map(|p| p.name.clone()));
            let day = || text.parse::<chrono::NaiveDate>().ok().map(|d| cx.say(d));
            Some(
                person
                    .or_else(day)
                    .unwrap_or_else(|| text.replace('_', " ")),
            )
        }
        Value::Number(n) if column.ends_with("half_days") => n.as_i64().map(|h| {
            let days =
                counterpart_domain::calendar::WorkingDays::halves(i32::try_from(h).unwrap_or(0));
            format!("{days} working days")
        }),
        Value::Number(n) if YEARS_OF_COST.contains(&column) => {
            let currency = cx.office().ok()?.currency.parse().ok()?;
            let minor = n.as_i64()?;
            Some(Money { minor, currency }.to_string())
        }
        Value::Number(n) if column.ends_with("_percent") => Some(format!("{n} %")),
        Value::Number(n) if column == "passed" => Some(passes(n.as_i64() == Some(1)).to_owned()),
        Value::Number(n) if BOOLEANS.contains(&column) => {
            Some(if n.as_i64() == Some(1) { "yes" } else { "no" }.to_owned())
        }
        other => Some(other.to_string()),
    }
}

/// Minor units of the workspace's currency.
const YEARS_OF_COST: &[&str] = &["year_1", "year_2", "year_3", "year_4", "year_5"];

const BOOLEANS: &[&str] = &[
    "deal_breaker",
    "personal",
    "met",
    "translator",
    "personal_data",
    "over_a_year",
    "reversible",
    "kept",
    "sample",
];
