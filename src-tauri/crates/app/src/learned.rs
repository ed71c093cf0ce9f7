//! Our usual way learns: what the last finished selections took, shown and taken over.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::plan::Plan;
use crate::settings::settings;
use crate::wire::frame::{Learned as Shown, Nothing, Settings};
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::ids::{InitiativeId, slot};
use counterpart_domain::lanes::{self, Learned, PaceOf, Past, PastStep, StepKind, Tier};
use counterpart_domain::people::UsualPace;
use counterpart_domain::record::Cell;
use counterpart_domain::selection::{Selection, Step};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What the selections of this file say.
pub(crate) fn learn(cx: &Cx<'_>) -> Result<Vec<Learned>, Fault> {
    // Of all that is decided only that is read of which something is learned: for each kind of step,
    // apart for what is off the shelf, the selections decided last in which it was finished.
    let last = format!(
        "deleted_at IS NULL AND actual_finish IS NOT NULL AND initiative IN (\
        WITH decided AS (\
        SELECT d.initiative, d.actual_finish AS day, s.tier = 'off_the_shelf' AS shelf FROM step d \
        JOIN initiative i ON i.id = d.initiative AND i.deleted_at IS NULL \
        JOIN selection s ON s.initiative = d.initiative AND s.deleted_at IS NULL AND s.tier IS NOT NULL \
        WHERE d.kind = 'decide' AND d.actual_finish IS NOT NULL AND d.actual_start IS NOT NULL \
        AND d.deleted_at IS NULL), \
        ranked AS (\
        SELECT d.initiative, row_number() OVER (\
        PARTITION BY d.shelf, p.kind ORDER BY d.day DESC, d.initiative DESC) AS place FROM decided d \
        JOIN step p ON p.initiative = d.initiative AND p.deleted_at IS NULL \
        AND p.actual_start IS NOT NULL AND p.actual_finish IS NOT NULL) \
        SELECT initiative FROM ranked WHERE place <= {})",
        lanes::LAST
    );
    let steps = cx.read.query::<Step>(&last, [])?;
    if steps.is_empty() {
        return Ok(Vec::new());
    }
    let of: BTreeSet<InitiativeId> = steps.iter().map(|step| step.initiative).collect();
    let of = serde_json::to_string(&of).map_err(|e| Fault::internal(&e.to_string()))?;
    let calendar = cx.calendar()?;
    let regions = cx.regions()?;
    // In an order of their own: on one day the later initiative comes first.
    let mut past: BTreeMap<Reverse<InitiativeId>, Past<'_>> = cx
        .read
        .query::<Selection>(
            "deleted_at IS NULL AND initiative IN (SELECT value FROM json_each(?1))",
            [Cell::Text(of)],
        )?
        .into_iter()
        .filter_map(|s| {
            let past = Past {
                tier: s.tier?,
                calendar,
                steps: Vec::new(),
            };
            Some((Reverse(s.initiative), past))
        })
        .collect();
    for step in steps {
        let (Some(of), Some(started), Some(finished)) = (
            past.get_mut(&Reverse(step.initiative)),
            step.actual_start,
            step.actual_finish,
        ) else {
            continue;
        };
        of.steps.push(PastStep {
            kind: step.kind,
            calendar: regions.calendar(step.region).unwrap_or(calendar),
            started,
            finished,
        });
    }
    let past: Vec<_> = past.into_values().collect();
    Ok(lanes::learn(&past))
}

fn half_days(took: WorkingDays) -> i64 {
    // A number of our usual way goes up to 500 working days.
    i64::from(took.as_halves()).min(1000)
}

/// What the last selections took, for the settings.
pub(crate) fn shown(cx: &Cx<'_>) -> Result<Vec<Shown>, Fault> {
    let all = cx.learned()?.iter();
    Ok(all
        .map(|l| Shown {
            step: l.of.as_str().to_owned(),
            half_days: half_days(l.took),
            from: i64::try_from(l.from).unwrap_or(i64::MAX),
        })
        .collect())
}

/// Makes what was learned our usual way; numbers about which nothing was learned stay.
///
/// # Errors
/// When nothing was learned yet, or all of it is in force.
pub fn use_learned(act: &mut Act<'_, '_>, _: Nothing) -> Result<Settings, Fault> {
    let learned = shown(&act.cx())?;
    if learned.is_empty() {
        return Err(Fault::not_now(
            "Our usual way learns from three finished selections on; there are not enough yet.",
        ));
    }
    let set = act.cx().usual()?;
    let in_force = |l: &Shown| {
        set.get(&l.step)
            .is_some_and(|d| i64::from(d.as_halves()) == l.half_days)
    };
    if learned.iter().all(in_force) {
        return Err(Fault::not_now(
            "Our usual way is what the last selections took already.",
        ));
    }
    act.label("Took our usual way from the last selections")?;
    for l in learned {
        act.write.put(&UsualPace {
            id: slot(Uuid::nil(), &l.step),
            step: l.step,
            half_days: l.half_days,
            deleted_at: None,
        })?;
    }
    settings(&act.cx(), Nothing {})
}

/// Where the length of our usual way comes from, once all that was learned about the steps of this
/// plan is in force: "the middle of our last four selections".
pub(crate) fn words(
    cx: &Cx<'_>,
    plan: &Plan,
    pace: &lanes::UsualPace,
) -> Result<Option<String>, Fault> {
    let tier = plan.selection.as_ref().and_then(|s| s.tier);
    let parts: Vec<PaceOf> = if tier == Some(Tier::OffTheShelf) {
        vec![PaceOf::OffTheShelf]
    } else {
        let kinds = plan.steps.iter().map(|s| s.kind);
        kinds
            .filter(|k| k.counts() && *k != StepKind::Custom)
            .map(PaceOf::Step)
            .collect()
    };
    let all = cx.learned()?;
    let about: Vec<_> = all.iter().filter(|l| parts.contains(&l.of)).collect();
    let (Some(least), Some(most)) = (
        about.iter().map(|l| l.from).min(),
        about.iter().map(|l| l.from).max(),
    ) else {
        return Ok(None);
    };
    if about.iter().any(|l| pace.of(l.of) != Some(l.took)) {
        return Ok(None);
    }
    let count = if least == most {
        figure(least).to_owned()
    } else {
        format!("{} to {}", figure(least), figure(most))
    };
    let whole =
        tier == Some(Tier::OffTheShelf) || (about.len() == parts.len() && plan.checks.is_empty());
    let rest = if whole {
        ""
    } else {
        "; the rest as set under Settings"
    };
    Ok(Some(format!(
        "the middle of our last {count} selections{rest}"
    )))
}

const fn figure(n: usize) -> &'static str {
    match n {
        3 => "three",
        4 => "four",
        _ => "five",
    }
}
