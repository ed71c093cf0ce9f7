//! Steps of a file into a timeline: the columns of `counterpart solve`, all of them or none.

use super::{new_step, ordered, read as read_selection};
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::order::Places;
use crate::page;
use crate::say;
use crate::solve::{ReadRow, Steps, read_rows, refusal};
use crate::wire::page::{InitiativePage, Which};
use crate::wire::timeline::{ImportSteps, PreviewSteps, StepsPreview, StepsRow};
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::ids::{InitiativeId, StepId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::lanes::{StepKind, Tier};
use counterpart_domain::selection::{StepLink, TiedBy};
use counterpart_domain::text::clean_line;

/// A timeline takes so many steps of a file.
const MOST: usize = 10_000;
/// A step, and what lies between two, is 500 working days at most.
const LONGEST: WorkingDays = WorkingDays::days(500);

/// Reads the file and what is wrong with it as a whole.
fn understand(bytes: &[u8]) -> Result<(Steps, Vec<ReadRow>, Option<String>), Fault> {
    let (steps, mut rows) = read_rows(bytes)?;
    for (row, step) in rows.iter_mut().zip(&steps.network.steps) {
        if step.duration > LONGEST {
            let what = "a step takes 500 working days at most; split it.".to_owned();
            row.trouble.push(("duration", what));
        }
    }
    for link in &steps.network.links {
        if link.lag > LONGEST || -link.lag > LONGEST {
            let what = "between two steps lie 500 working days at most.".to_owned();
            rows[link.to].trouble.push(("predecessors", what));
        }
    }
    let whole = if rows.is_empty() {
        Some("There are no steps under the headings.".to_owned())
    } else if rows.len() > MOST {
        Some(format!(
            "A timeline takes {MOST} steps at most; this file has {}.",
            rows.len()
        ))
    } else {
        refusal(&rows).or_else(|| steps.network.solve().err().map(|e| e.to_string()))
    };
    Ok((steps, rows, whole))
}

/// What a file would bring.
///
/// # Errors
/// When there are no columns to read, or the initiative is gone.
pub fn preview(cx: &Cx<'_>, input: PreviewSteps) -> Result<StepsPreview, Fault> {
    cx.read.get::<Initiative>(input.initiative)?;
    let (steps, rows, wrong) = understand(input.text.as_bytes())?;
    let wrong_rows = rows.iter().filter(|row| !row.trouble.is_empty()).count();
    let sentence = match &wrong {
        None => told(&steps),
        Some(_) if wrong_rows > 0 => format!(
            "{} cannot be read; mend the file and try again.",
            say::count(wrong_rows, "row", "rows")
        ),
        Some(wrong) => wrong.clone(),
    };
    let view = |row: ReadRow| StepsRow {
        row: i64::try_from(row.number).unwrap_or(i64::MAX),
        id: row.id,
        name: row.name,
        duration: row.duration,
        predecessors: row.predecessors,
        trouble: row
            .trouble
            .into_iter()
            .map(|(column, what)| format!("{column}: {what}"))
            .collect(),
    };
    Ok(StepsPreview {
        rows: rows.into_iter().take(MOST).map(view).collect(),
        good: wrong.is_none(),
        sentence,
    })
}

fn told(steps: &Steps) -> String {
    let network = &steps.network;
    let finish = network.solve().map(|s| s.finish).unwrap_or_default();
    format!(
        "{} with {}, {} from the first to the last.",
        say::count(network.steps.len(), "step", "steps"),
        say::count(network.links.len(), "link", "links"),
        say::days_of_work(finish)
    )
}

/// Takes the steps of a file in.
///
/// # Errors
/// As [`bring_in`].
pub fn import(act: &mut Act<'_, '_>, input: ImportSteps) -> Result<InitiativePage, Fault> {
    bring_in(
        act,
        input.initiative,
        input.text.as_bytes(),
        &input.starts_on,
    )?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Adds the steps of a file behind those that are there, tied by their links alone; gives what came
/// in, in words.
///
/// # Errors
/// Everything that cannot be read, by row and column; steps that wait for each other; a first day
/// that is not one.
pub fn bring_in(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    bytes: &[u8],
    starts_on: &str,
) -> Result<String, Fault> {
    let key = act.live::<Initiative>(initiative)?.key;
    let (steps, _, wrong) = understand(bytes)?;
    if let Some(wrong) = wrong {
        return Err(Fault::bad("text", wrong));
    }
    let mut selection = read_selection(act, initiative)?;
    let first = {
        let cx = act.cx();
        let typed = cx.read_day("startsOn", starts_on)?;
        let day = typed.or(selection.starts_on).unwrap_or(cx.today());
        cx.calendar()?.next_working(day)
    };
    selection.tier = selection.tier.or(Some(Tier::Custom));
    selection.starts_on = Some(first);
    act.label(format!(
        "Imported {} into {key}",
        say::count(steps.ids.len(), "step", "steps")
    ))?;
    act.write.put(&selection)?;
    let there = ordered(act, initiative)?;
    let mut places = Places::after(there.last().map(|s| s.position.as_str()));
    let mut ids: Vec<StepId> = Vec::with_capacity(steps.ids.len());
    for step in &steps.network.steps {
        let name = clean_line(&step.name);
        let mut row = new_step(
            act.id(),
            initiative,
            StepKind::Custom,
            if name.is_empty() { "Step" } else { &name },
            step.duration,
            places.take(),
        );
        row.tied_by = TiedBy::Links;
        act.write.insert(&row)?;
        ids.push(row.id);
    }
    for link in &steps.network.links {
        let row = StepLink {
            id: act.id(),
            initiative,
            from_step: ids[link.from],
            to_step: ids[link.to],
            kind: link.kind,
            lag_half_days: i64::from(link.lag.as_halves()),
            deleted_at: None,
        };
        act.write.insert(&row)?;
    }
    Ok(told(&steps))
}
