//! "What we both want": one sentence is enough.

use crate::agreement::{self, number_wording};
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::page;
use crate::plan::Plan;
use crate::wire::edit::{AddReading, EditMetric, MetricEdit, SetObjective};
use crate::wire::page::{InitiativePage, MetricView, ObjectiveView, Which};
use counterpart_domain::agreement::{Metric, MetricKind, Reading, SubjectKind};
use counterpart_domain::ids::{Id, InitiativeId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::quantity::Quantity;
use counterpart_domain::record::Day;
use counterpart_domain::sentence::{MetricSentence, parse_objective};
use counterpart_domain::text::clean_line;

/// Takes one typed sentence as the objective. What cannot be read stays in the label.
///
/// # Errors
/// When a metric would end before today's calendar can hold it; otherwise it never refuses.
pub fn set(act: &mut Act<'_, '_>, input: SetObjective) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let typed = clean_line(&input.text);
    act.label(format!("Wrote what both want in {key}"))?;
    let order = act.cx().office()?.date_order;
    let read = parse_objective(&typed, act.moment.today, order);
    let business = read.business.or_else(|| {
        read.rest.map(|rest| MetricSentence {
            label: rest,
            start: None,
            target: None,
            unit: String::new(),
            by: None,
            waits_for: Vec::new(),
        })
    });
    for (kind, part) in [
        (MetricKind::Customer, Some(read.customer)),
        (MetricKind::Business, business),
    ] {
        let part = part.filter(|p| !p.label.is_empty() || p.target.is_some());
        match part {
            Some(part) => {
                let metric = Metric {
                    id: slot(input.initiative.uuid(), kind.as_str()),
                    initiative: input.initiative,
                    kind,
                    label: part.label,
                    unit: part.unit,
                    start: part.start.map(|q| q.to_string()),
                    target: part.target.map(|q| q.to_string()),
                    by: part.by,
                    suggested: false,
                    deleted_at: None,
                };
                act.write.put(&metric)?;
            }
            // One sentence about the customer leaves the business metric as it is.
            None if kind == MetricKind::Customer && typed.is_empty() => {
                drop_metrics(act, input.initiative)?
            }
            None => {}
        }
    }
    number(act, input.initiative)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

fn drop_metrics(act: &mut Act<'_, '_>, initiative: InitiativeId) -> Result<(), Fault> {
    for metric in act.write.having::<Metric>("initiative", &initiative)? {
        act.write.trash::<Metric>(metric.id, act.moment.utc)?;
    }
    Ok(())
}

/// Changes one field of a metric.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditMetric) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    act.label(format!("Changed what both want in {key}"))?;
    let id = slot(input.initiative.uuid(), input.kind.as_str());
    let mut metric = act.write.find::<Metric>(id)?.unwrap_or(Metric {
        id,
        initiative: input.initiative,
        kind: input.kind,
        label: String::new(),
        unit: String::new(),
        start: None,
        target: None,
        by: None,
        suggested: false,
        deleted_at: None,
    });
    metric.deleted_at = None;
    metric.suggested = false;
    match input.edit {
        MetricEdit::Label(text) => metric.label = clean_line(&text),
        MetricEdit::Unit(text) => metric.unit = clean_line(&text),
        MetricEdit::Start(text) => metric.start = number_typed("start", &text)?,
        MetricEdit::Target(text) => metric.target = number_typed("target", &text)?,
        MetricEdit::By(text) => metric.by = act.cx().read_day("by", &text)?,
    }
    act.write.put(&metric)?;
    number(act, input.initiative)?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

fn number_typed(field: &str, typed: &str) -> Result<Option<String>, Fault> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Quantity::parse(typed)
        .map(|q| Some(q.to_string()))
        .map_err(|e| Fault::bad(field, e.to_string()))
}

/// Reads a metric on a day.
///
/// # Errors
/// When the value is no number, or the day no day or still to come.
pub fn read(act: &mut Act<'_, '_>, input: AddReading) -> Result<InitiativePage, Fault> {
    let metric = act.live::<Metric>(input.metric)?;
    let value = number_typed("value", &input.value)?
        .ok_or_else(|| Fault::bad("value", "Type the number that was read."))?;
    let day = act
        .cx()
        .read_past_day("day", &input.day)?
        .unwrap_or(act.moment.today);
    act.label(format!("Read {}: {value} {}", metric.label, metric.unit))?;
    let reading = Reading {
        id: act.id(),
        metric: metric.id,
        day,
        value,
        source: clean_line(&input.source),
        deleted_at: None,
    };
    act.write.insert(&reading)?;
    page::initiative(
        &act.cx(),
        Which {
            id: metric.initiative,
        },
    )
}

/// Numbers the objective's wording anew when its words really changed.
pub(crate) fn number(act: &mut Act<'_, '_>, initiative: InitiativeId) -> Result<(), Fault> {
    let plan = Plan::load(&act.cx(), initiative)?;
    let text = sentence(&plan.metrics);
    if !text.is_empty() {
        number_wording(act, SubjectKind::Objective, initiative.uuid(), &text)?;
    }
    Ok(())
}

/// Keeps a suggested objective; agreeing to it does that too.
pub(crate) fn keep_suggested(act: &mut Act<'_, '_>, initiative: InitiativeId) -> Result<(), Fault> {
    let mut kept = false;
    for mut metric in act.write.having::<Metric>("initiative", &initiative)? {
        if metric.suggested {
            metric.suggested = false;
            act.write.update(&metric)?;
            kept = true;
        }
    }
    if kept {
        number(act, initiative)
    } else {
        Ok(())
    }
}

/// The objective as one sentence, the same whatever the day: "Wait at pick-up from 9 to
/// 4 min by 30 September 2026, and sales ordered ahead to 12 % by 31 December 2026."
#[must_use]
pub(crate) fn sentence(metrics: &[Metric]) -> String {
    let clauses: Vec<_> = metrics
        .iter()
        .filter(|m| !m.suggested && (!m.label.is_empty() || m.target.is_some()))
        .enumerate()
        .map(|(n, m)| clause(m, n == 0))
        .collect();
    if clauses.is_empty() {
        String::new()
    } else {
        format!("{}.", clauses.join(", and "))
    }
}

/// The objective a template proposes, as it would read.
#[must_use]
pub(crate) fn suggested_sentence(metrics: &[Metric]) -> String {
    let kept: Vec<_> = metrics
        .iter()
        .cloned()
        .map(|m| Metric {
            suggested: false,
            ..m
        })
        .collect();
    sentence(&kept)
}

fn clause(m: &Metric, first: bool) -> String {
    let label = if m.label.is_empty() {
        "the number".to_owned()
    } else if first {
        crate::say::sentence_case(&m.label)
    } else {
        lower_first(&m.label)
    };
    let with_unit = |n: &str| with_unit(n, &m.unit);
    let numbers = match (&m.start, &m.target) {
        // No verb: a label may be singular or plural, and fall or rise.
        (Some(start), Some(target)) => format!(" from {start} to {}", with_unit(target)),
        (None, Some(target)) => format!(" to {}", with_unit(target)),
        (Some(start), None) => format!(" from {}", with_unit(start)),
        (None, None) => String::new(),
    };
    let by =
        m.by.map(|d| format!(" by {}", full_day(d)))
            .unwrap_or_default();
    format!("{label}{numbers}{by}")
}

/// "4 min", "12 %", "€5": a sign before, everything else after.
#[must_use]
pub(crate) fn with_unit(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        "€" | "£" | "$" => format!("{unit}{number}"),
        _ => format!("{number} {unit}"),
    }
}

fn lower_first(text: &str) -> String {
    // An abbreviation keeps its capitals: "NPS", "CO2".
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// "30 September 2026".
#[must_use]
pub(crate) fn full_day(day: Day) -> String {
    day.format("%-d %B %Y").to_string()
}

/// The objective as it is shown.
pub(crate) fn view(cx: &Cx<'_>, plan: &Plan) -> Result<ObjectiveView, Fault> {
    let suggested = !plan.metrics.is_empty() && plan.metrics.iter().all(|m| m.suggested);
    let sentence = if suggested {
        suggested_sentence(&plan.metrics)
    } else {
        sentence(&plan.metrics)
    };
    let mut metrics = Vec::new();
    for metric in &plan.metrics {
        let mut readings = cx.read.having::<Reading>("metric", &metric.id)?;
        readings.sort_by_key(|r| (r.day, r.id));
        metrics.push(MetricView {
            numbers: numbers(metric),
            by_said: metric
                .by
                .map(|d| format!("by {}", cx.say(d)))
                .unwrap_or_default(),
            readings,
            metric: metric.clone(),
        });
    }
    let subject = plan.id().uuid();
    let wording = plan.objective_wording().max(1);
    Ok(ObjectiveView {
        agreement: agreement::view(
            cx,
            plan,
            SubjectKind::Objective,
            subject,
            wording,
            &sentence,
        )?,
        waits_for: waits_for(plan, suggested),
        sentence,
        metrics,
        suggested,
    })
}

/// "9 → 4 min".
#[must_use]
pub(crate) fn numbers(m: &Metric) -> String {
    match (&m.start, &m.target) {
        (Some(start), Some(target)) => format!("{start} → {}", with_unit(target, &m.unit)),
        (None, Some(target)) => format!("? → {}", with_unit(target, &m.unit)),
        (Some(start), None) => with_unit(start, &m.unit),
        (None, None) => String::new(),
    }
}

fn waits_for(plan: &Plan, suggested: bool) -> String {
    if plan.metrics.is_empty() {
        return "One sentence is enough: “pick-up wait 9 → 4 min by 30 Sep”.".to_owned();
    }
    if suggested {
        return "Proposed by the template: Enter keeps it, or write your own.".to_owned();
    }
    let mut missing = Vec::new();
    for m in plan.metrics.iter().filter(|m| !m.suggested) {
        let name = if m.label.is_empty() {
            "the number"
        } else {
            &m.label
        };
        if m.target.is_none() {
            missing.push(format!("a target for {name}"));
        } else if m.by.is_none() {
            missing.push(format!("a day for {name}"));
        }
    }
    if plan.metrics.len() == 1 && missing.is_empty() {
        let other = if plan.metrics[0].kind == MetricKind::Customer {
            "business"
        } else {
            "customer"
        };
        missing.push(format!("a {other} number, if there is one"));
    }
    if missing.is_empty() {
        String::new()
    } else {
        format!("Waits for {}.", crate::say::list(&missing))
    }
}
