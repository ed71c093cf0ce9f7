//! What a sentence about a win holds, and what a win is offered while it is composed.

use super::{named, worked};
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::objective::{self, full_day, with_unit};
use crate::say;
use crate::wire::page::{WhichWin, WinView};
use crate::wire::voice::{
    InitiativeOffer, ReadWin, TakeNumber, WinOffers, WinRead, WonOffer, WorkedOn,
};
use counterpart_domain::agreement::{Metric, MetricKind, Reading};
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::quantity::{Grouping, Quantity};
use counterpart_domain::sentence::{WonNumber, read_won};
use counterpart_domain::text::clean_line;
use counterpart_domain::win::{Win, WinPerson};
use std::collections::HashSet;

/// So many initiatives are offered.
const MOST_INITIATIVES: usize = 4;
/// More names than that are counted.
const MOST_NAMES: usize = 3;

/// Reads a sentence as it is typed.
///
/// # Errors
/// When the file cannot be read.
pub fn read(cx: &Cx<'_>, input: ReadWin) -> Result<WinRead, Fault> {
    let text = clean_line(&input.text);
    Ok(WinRead {
        number: number(cx, input.initiative, &text)?,
        initiatives: match input.initiative {
            Some(_) => Vec::new(),
            None => initiatives(cx, &text)?,
        },
    })
}

/// What a logged win is offered.
///
/// # Errors
/// When it is gone.
pub fn offers(cx: &Cx<'_>, input: WhichWin) -> Result<WinOffers, Fault> {
    let win = cx.read.get::<Win>(input.id)?;
    let rows = named(cx, win.id)?;
    let (people, not_named) = not_named(cx, &win, &rows)?;
    let bare = win.before.is_empty() && win.after.is_empty();
    Ok(WinOffers {
        number: if bare {
            number(cx, win.initiative, &win.headline)?
        } else {
            None
        },
        goals: if win.goal.is_empty() {
            goals(cx, win.initiative)?
        } else {
            Vec::new()
        },
        people,
        not_named,
    })
}

/// Who worked on it lately and is not named, with the sentence for it.
pub(crate) fn not_named(
    cx: &Cx<'_>,
    win: &Win,
    rows: &[WinPerson],
) -> Result<(Vec<WorkedOn>, String), Fault> {
    let Some(initiative) = win.initiative else {
        return Ok((Vec::new(), String::new()));
    };
    let mut people = worked::lately(cx, initiative)?;
    people.retain(|one| rows.iter().all(|row| row.person != one.person.id));
    // While nobody is named, that is what is missing, not somebody.
    let names: Vec<&str> = people
        .iter()
        .filter(|one| one.credit && !rows.is_empty())
        .map(|one| one.person.name.as_str())
        .collect();
    let said = match names.as_slice() {
        [] => String::new(),
        [one] => format!("{one} has not been named yet."),
        few if few.len() <= MOST_NAMES => format!("{} have not been named yet.", say::list(few)),
        many => {
            let first = &many[..MOST_NAMES - 1];
            format!(
                "{} and {} more have not been named yet.",
                first.join(", "),
                many.len() - first.len()
            )
        }
    };
    Ok((people, said))
}

/// Takes an offered number, all of it in one step.
///
/// # Errors
/// When the win is gone.
pub fn take(act: &mut Act<'_, '_>, input: TakeNumber) -> Result<WinView, Fault> {
    let mut win = act.write.get::<Win>(input.id)?;
    act.label(format!(
        "Took {} as the number of “{}”",
        clean_line(&input.number.said),
        say::short(&win.headline)
    ))?;
    fill(&mut win, &input.number);
    act.write.update(&win)?;
    super::view(&act.cx(), win)
}

/// Puts an offered number into a win.
pub(super) fn fill(win: &mut Win, number: &WonOffer) {
    win.before = clean_line(&number.before);
    win.after = clean_line(&number.after);
    win.unit = clean_line(&number.unit);
    win.measure = clean_line(&number.measure);
    if win.source.is_empty() {
        win.source = clean_line(&number.source);
    }
}

/// The number of a sentence, completed from the initiative's own metrics.
fn number(
    cx: &Cx<'_>,
    initiative: Option<InitiativeId>,
    text: &str,
) -> Result<Option<WonOffer>, Fault> {
    let Some(mut won) = read_won(text) else {
        return Ok(None);
    };
    let mut source = String::new();
    if let Some(id) = initiative {
        for metric in cx.read.having::<Metric>("initiative", &id)? {
            if !metric.suggested && fits(&metric, &won, text) {
                source = complete(cx, &metric, &mut won)?;
                break;
            }
        }
    }
    Ok(Some(WonOffer {
        said: said(&won),
        before: won.before,
        after: won.after,
        unit: won.unit,
        measure: won.measure,
        source,
    }))
}

/// A metric is meant when the units agree and so do the start, or a word of its name.
fn fits(metric: &Metric, won: &WonNumber, text: &str) -> bool {
    if metric.unit.to_lowercase() != won.unit.to_lowercase() {
        return false;
    }
    let starts = metric
        .start
        .as_ref()
        .is_some_and(|start| figure(&won.before).is_some_and(|q| q.to_string() == *start));
    let lower = folded(text);
    let shares = folded(&metric.label)
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.chars().count() > 3 && lower.contains(word));
    starts || shares
}

/// Gives the metric's name and start where the sentence has none; gives the source of the reading
/// that says the same.
fn complete(cx: &Cx<'_>, metric: &Metric, won: &mut WonNumber) -> Result<String, Fault> {
    if won.measure.is_empty() {
        won.measure.clone_from(&metric.label);
    }
    let Some(after) = figure(&won.after) else {
        return Ok(String::new());
    };
    let change = won.after.starts_with(['+', '−', '-']);
    if won.before.is_empty() && !change {
        won.before = metric.start.clone().unwrap_or_default();
    }
    let mut readings = cx.read.having::<Reading>("metric", &metric.id)?;
    readings.sort_by_key(|r| (r.day, r.id));
    Ok(readings
        .iter()
        .rev()
        .find(|r| !change && r.value == after.to_string() && !r.source.is_empty())
        .map(|r| format!("{}, {}", r.source, full_day(r.day)))
        .unwrap_or_default())
}

/// "9 → 4 min, pickup wait".
fn said(won: &WonNumber) -> String {
    let change = if won.before.is_empty() {
        with_unit(&won.after, &won.unit)
    } else if matches!(won.unit.as_str(), "€" | "£" | "$") {
        format!(
            "{} → {}",
            with_unit(&won.before, &won.unit),
            with_unit(&won.after, &won.unit)
        )
    } else {
        format!("{} → {}", won.before, with_unit(&won.after, &won.unit))
    };
    if won.measure.is_empty() {
        change
    } else {
        format!("{change}, {}", won.measure)
    }
}

/// A typed figure as a number, when there is only one way to read it.
pub(crate) fn figure(typed: &str) -> Option<Quantity> {
    let (digits, power) = match typed.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 3),
        None => (typed, 0),
    };
    let plain = Quantity::parse(digits).ok()?;
    let either = Quantity::parse_grouped(digits, Grouping::Either).ok()?;
    (plain == either).then_some(plain)?.times_ten_to(power)
}

/// The goals of an initiative as they would stand in a sentence, the business goal first.
fn goals(cx: &Cx<'_>, initiative: Option<InitiativeId>) -> Result<Vec<String>, Fault> {
    let Some(id) = initiative else {
        return Ok(Vec::new());
    };
    let mut metrics = cx.read.having::<Metric>("initiative", &id)?;
    metrics.retain(|m| !m.suggested);
    metrics.sort_by_key(|m| m.kind != MetricKind::Business);
    Ok(metrics
        .into_iter()
        .map(|m| objective::sentence(&[m]).trim_end_matches('.').to_owned())
        .filter(|goal| !goal.is_empty())
        .collect())
}

/// The goal that a win of this initiative most likely serves.
pub(super) fn business_goal(cx: &Cx<'_>, id: InitiativeId) -> Result<String, Fault> {
    Ok(goals(cx, Some(id))?.into_iter().next().unwrap_or_default())
}

/// Where a win may belong: initiatives whose own number the sentence tells, those that it speaks of,
/// then those under way.
fn initiatives(cx: &Cx<'_>, text: &str) -> Result<Vec<InitiativeOffer>, Fault> {
    let told = folded(text);
    let words: Vec<&str> = told
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .collect();
    let mut meant = HashSet::new();
    if let Some(won) = read_won(text) {
        let metrics = cx.read.all::<Metric>()?;
        let of_it = |m: &&Metric| !m.suggested && fits(m, &won, text);
        meant.extend(metrics.iter().filter(of_it).map(|m| m.initiative));
    }
    let mut ranked: Vec<(usize, Initiative)> = cx
        .read
        .all::<Initiative>()?
        .into_iter()
        .map(|i| {
            let key = text.to_lowercase().contains(&i.key.to_lowercase());
            let own = folded(&format!("{} {} {}", i.name, i.sentence, i.customer));
            let shared = words.iter().filter(|word| own.contains(**word)).count();
            let stage =
                usize::from(i.stage == Stage::Active) + usize::from(i.stage != Stage::Stopped);
            let number = usize::from(meant.contains(&i.id));
            (usize::from(key) * 100 + number * 20 + shared * 3 + stage, i)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
    Ok(ranked
        .into_iter()
        .take(MOST_INITIATIVES)
        .map(|(_, i)| InitiativeOffer {
            id: i.id,
            name: format!("{} {}", i.key, i.name),
        })
        .collect())
}

/// As words are compared: "Pick-up" and "pickup" are one.
fn folded(text: &str) -> String {
    text.to_lowercase().replace(['-', '\u{2011}'], "")
}
