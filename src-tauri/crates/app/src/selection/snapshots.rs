//! Snapshots: the timeline as it stood, and how far it has drifted since.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::lanes_view;
use crate::page;
use crate::plan::Plan;
use crate::say;
use crate::wire::page::{InitiativePage, Timeline, Which};
use crate::wire::timeline::{
    DrawnQuery, DrawnSnapshot, Drift, DriftQuery, DriftRow, EditSnapshot, PlannedBar, SnapshotEdit,
    SnapshotLine, TakeSnapshot,
};
use counterpart_domain::calendar::WorkingCalendar;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::lanes::{Lanes, Part, StepKind};
use counterpart_domain::record::Day;
use counterpart_domain::selection::{Moved, Snapshot, Step, Stood, StoodEnd, StoodStep};
use counterpart_domain::text::{clean_line, clean_text};

/// The timeline as it stands, once there is one.
fn stands(cx: &Cx<'_>, plan: &Plan) -> Result<Option<Stood>, Fault> {
    let lanes = lanes_view::lanes(cx, plan, &lanes_view::pace(cx)?)?;
    Ok(lanes.map(|l| stood(plan, &l)))
}

fn stood(plan: &Plan, l: &Lanes) -> Stood {
    let bars = l.accelerated.iter().chain(&l.contract);
    let steps = bars.filter_map(|bar| {
        let Part::Step(at) = bar.part else {
            return None;
        };
        let step = plan.steps.get(at)?;
        Some(StoodStep {
            id: step.id,
            name: step.name.clone(),
            start: bar.start,
            finish: bar.finish,
            start_day: bar.start_date,
            finish_day: bar.finish_date,
        })
    });
    Stood {
        origin: l.origin,
        steps: steps.collect(),
        end: end_of(plan).to_owned(),
        finish_day: l.finish_date,
        finish: l.finish,
        usual: l.usual_finish,
        saved: l.days_saved,
        decide_by: l.decide_by,
        basis: lanes_view::basis(l.basis).to_owned(),
    }
}

/// What the end of a selection is called.
fn end_of(plan: &Plan) -> &str {
    let decide = plan.steps.iter().rfind(|s| s.kind == StepKind::Decide);
    decide.map_or("The end", |s| s.name.as_str())
}

fn read(snapshot: &Snapshot) -> Result<Stood, Fault> {
    serde_json::from_str(&snapshot.contents).map_err(|e| Fault::internal(&e.to_string()))
}

/// Reads the end alone: of a plan of thousands of steps the list would otherwise read each copy
/// whole, for every page.
fn read_end(contents: &str) -> Result<StoodEnd, Fault> {
    // A quotation mark inside a name has a stroke before it, so this is the field. In copies of
    // before it stands first, and the whole is read.
    if let Some(at) = contents.find(r#","steps":["#)
        && let Ok(end) = serde_json::from_str(&format!("{}}}", &contents[..at]))
    {
        return Ok(end);
    }
    serde_json::from_str(contents).map_err(|e| Fault::internal(&e.to_string()))
}

/// The snapshots, newest first.
fn newest_first(cx: &Cx<'_>, initiative: InitiativeId) -> Result<Vec<Snapshot>, Fault> {
    let mut list = cx.read.having::<Snapshot>("initiative", &initiative)?;
    list.sort_by_key(|s| std::cmp::Reverse((s.taken_on, s.id)));
    Ok(list)
}

/// What the page shows of snapshots.
pub(crate) struct Shown {
    /// The list, newest first.
    pub lines: Vec<SnapshotLine>,
    /// The plan as it stood.
    pub baseline: Vec<PlannedBar>,
    /// "as planned at Needs".
    pub words: String,
}

/// Reads the snapshots beside the timeline as it stands, `now` as it was laid out.
pub(crate) fn shown(
    cx: &Cx<'_>,
    plan: &Plan,
    now: Option<&Lanes>,
    timeline: Option<&Timeline>,
) -> Result<Shown, Fault> {
    let snapshots = newest_first(cx, plan.id())?;
    let calendar = cx.calendar()?;
    let mut lines = Vec::with_capacity(snapshots.len());
    for snapshot in &snapshots {
        let drift = match now {
            Some(now) => {
                let then = read_end(&snapshot.contents)?;
                match calendar.working_days_between(then.finish_day, now.finish_date) {
                    0 => String::new(),
                    by => format!("{}: {} than at {}.", end_of(plan), later(by), snapshot.name),
                }
            }
            None => String::new(),
        };
        lines.push(SnapshotLine {
            id: snapshot.id,
            name: snapshot.name.clone(),
            note: snapshot.note.clone(),
            taken_on: snapshot.taken_on.to_string(),
            taken_said: cx.say(snapshot.taken_on),
            gate: snapshot.gate,
            drift,
        });
    }
    let (baseline, words) = match (snapshots.first(), now) {
        (Some(newest), Some(now)) => {
            let drawn = against(newest, now.origin, calendar)?;
            (drawn.bars, drawn.words)
        }
        _ => {
            let bars = timeline
                .into_iter()
                .flat_map(|t| t.steps.iter().chain(&t.contract))
                .filter_map(|b| {
                    Some(PlannedBar {
                        step: b.step?,
                        start: b.planned_start,
                        finish: b.planned_finish,
                    })
                });
            (bars.collect(), "as planned".to_owned())
        }
    };
    Ok(Shown {
        lines,
        baseline,
        words,
    })
}

/// The bars of a snapshot on the calendar of the timeline as it stands.
fn against(
    snapshot: &Snapshot,
    origin: Day,
    calendar: &WorkingCalendar,
) -> Result<DrawnSnapshot, Fault> {
    let then = read(snapshot)?;
    // Both count from their own start.
    let shift = calendar.start_offset(origin, then.origin);
    let bars = then.steps.iter().map(|s| PlannedBar {
        step: s.id,
        start: (s.start + shift).as_f64(),
        finish: (s.finish + shift).as_f64(),
    });
    Ok(DrawnSnapshot {
        bars: bars.collect(),
        words: format!("as planned at {}", snapshot.name),
    })
}

/// A snapshot to be drawn under the timeline.
///
/// # Errors
/// When it is gone, or there is no timeline any more.
pub fn drawn(cx: &Cx<'_>, input: DrawnQuery) -> Result<DrawnSnapshot, Fault> {
    let snapshot = cx.read.get::<Snapshot>(input.id)?;
    let plan = Plan::load(cx, snapshot.initiative)?;
    match lanes_view::lanes(cx, &plan, &lanes_view::pace(cx)?)? {
        Some(now) => against(&snapshot, now.origin, cx.calendar()?),
        None => Err(Fault::not_now("There is no timeline to draw it under.")),
    }
}

/// "4 working days later", "1 working day earlier".
fn later(by: i64) -> String {
    let word = if by < 0 { "earlier" } else { "later" };
    format!("{} {word}", say::working_days(by.abs()))
}

/// Keeps the timeline as it stands, because a gate closed. Without a timeline there is nothing to
/// keep.
pub(crate) fn at_gate(act: &mut Act<'_, '_>, step: &Step) -> Result<(), Fault> {
    let (plan, now) = {
        let cx = act.cx();
        let plan = Plan::load(&cx, step.initiative)?;
        let now = stands(&cx, &plan)?;
        (plan, now)
    };
    match now {
        Some(now) => keep(
            act,
            plan.id(),
            step.name.clone(),
            String::new(),
            Some(step),
            &now,
        ),
        None => Ok(()),
    }
}

/// Takes away what was kept when a gate closed.
pub(crate) fn forget_gate(act: &mut Act<'_, '_>, step: &Step) -> Result<(), Fault> {
    for snapshot in act.write.having::<Snapshot>("gate", &step.id)? {
        act.write.trash::<Snapshot>(snapshot.id, act.moment.utc)?;
    }
    Ok(())
}

fn keep(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    name: String,
    note: String,
    gate: Option<&Step>,
    now: &Stood,
) -> Result<(), Fault> {
    let snapshot = Snapshot {
        id: act.id(),
        initiative,
        name,
        note,
        taken_on: act.moment.today,
        gate: gate.map(|s| s.id),
        contents: serde_json::to_string(now).map_err(|e| Fault::internal(&e.to_string()))?,
        deleted_at: None,
    };
    act.write.insert(&snapshot)?;
    Ok(())
}

/// Keeps the timeline as it stands.
///
/// # Errors
/// When there is no timeline yet.
pub fn take(act: &mut Act<'_, '_>, input: TakeSnapshot) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let (now, today) = {
        let cx = act.cx();
        let plan = Plan::load(&cx, input.initiative)?;
        (stands(&cx, &plan)?, cx.say(cx.today()))
    };
    let Some(now) = now else {
        return Err(Fault::not_now(
            "There is no timeline to keep yet; choose how to select, and the first day.",
        ));
    };
    let name = match clean_line(&input.name) {
        empty if empty.is_empty() => today,
        typed => typed,
    };
    act.label(format!("Kept the timeline of {key}: {}", say::short(&name)))?;
    keep(
        act,
        input.initiative,
        name,
        clean_text(&input.note),
        None,
        &now,
    )?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Changes what a snapshot is called; what it holds never changes.
///
/// # Errors
/// When the name is empty.
pub fn edit(act: &mut Act<'_, '_>, input: EditSnapshot) -> Result<InitiativePage, Fault> {
    let mut snapshot = act.live::<Snapshot>(input.id)?;
    match input.edit {
        SnapshotEdit::Name(typed) => {
            snapshot.name = clean_line(&typed);
            if snapshot.name.is_empty() {
                return Err(Fault::bad("name", "A snapshot needs a name."));
            }
        }
        SnapshotEdit::Note(typed) => snapshot.note = clean_text(&typed),
    }
    act.label(format!(
        "Changed the snapshot {}",
        say::short(&snapshot.name)
    ))?;
    act.write.update(&snapshot)?;
    page::initiative(
        &act.cx(),
        Which {
            id: snapshot.initiative,
        },
    )
}

/// How far the timeline has drifted from one snapshot to another, or to now.
///
/// # Errors
/// When a snapshot is gone, or belongs to another initiative.
pub fn drift(cx: &Cx<'_>, input: DriftQuery) -> Result<Drift, Fault> {
    let from = cx.read.get::<Snapshot>(input.from)?;
    let then = read(&from)?;
    let (to_name, to) = match input.to {
        Some(id) => {
            let to = cx.read.get::<Snapshot>(id)?;
            if to.initiative != from.initiative {
                return Err(Fault::bad("to", "That snapshot is of another initiative."));
            }
            (to.name.clone(), Some(read(&to)?))
        }
        None => {
            let plan = Plan::load(cx, from.initiative)?;
            ("now".to_owned(), stands(cx, &plan)?)
        }
    };
    let Some(to) = to else {
        return Err(Fault::not_now("There is no timeline to compare with."));
    };
    let calendar = cx.calendar()?;
    let moved = then.moved(&to, calendar);
    Ok(Drift {
        title: format!("From {} to {to_name}", from.name),
        sentences: sentences(&moved, &from.name),
        rows: moved.iter().map(|m| row(cx, m)).collect(),
    })
}

fn sentences(moved: &[Moved<'_>], since: &str) -> Vec<String> {
    let said = moved.iter().filter_map(|m| match (m.from, m.to, m.later) {
        (_, Some(to), Some(by)) if by != 0 => {
            Some(format!("{}: {} than at {since}.", to.name, later(by)))
        }
        (None, Some(to), _) => Some(format!("{} is new since {since}.", to.name)),
        (Some(from), None, _) => Some(format!("{} is no longer there.", from.name)),
        _ => None,
    });
    let mut said: Vec<_> = said.collect();
    if said.is_empty() {
        said.push(format!("Nothing has moved since {since}."));
    }
    said
}

fn row(cx: &Cx<'_>, m: &Moved<'_>) -> DriftRow {
    let day = |step: Option<&StoodStep>, of: fn(&StoodStep) -> Day| {
        step.map(|s| cx.say(of(s))).unwrap_or_default()
    };
    let name = m.to.or(m.from).map_or("", |s| s.name.as_str());
    let mut words = match (m.from, m.to, m.later) {
        (None, ..) => "new".to_owned(),
        (_, None, _) => "no longer there".to_owned(),
        (.., Some(by)) if by != 0 => later(by),
        _ => "as it was".to_owned(),
    };
    if let (Some(from), Some(to)) = (m.from, m.to)
        && from.name != to.name
    {
        words.push_str(&format!("; was called {}", from.name));
    }
    DriftRow {
        name: name.to_owned(),
        from_start: day(m.from, |s| s.start_day),
        from_finish: day(m.from, |s| s.finish_day),
        to_start: day(m.to, |s| s.start_day),
        to_finish: day(m.to, |s| s.finish_day),
        // A count of days, far below what a number for drawing can hold.
        later: m.later.and_then(|by| i32::try_from(by).ok()).map(f64::from),
        words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000-0000-0000-0000-000000000007";

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn a_copy_of_before_is_read_like_one_of_today() {
        let before = format!(
            r#"{{"origin":"2026-03-12","steps":[{{"id":"{ID}","name":"Show","start":0,"finish":6,
            "start_day":"2026-03-12","finish_day":"2026-03-16","duration":6,"done":true}}],"end":"Decide",
            "finish_day":"2026-03-16","finish":6,"usual":0,"saved":null,"decide_by":null,"basis":"planned"}}"#
        );
        let stood: Stood = serde_json::from_str(&before).expect("of before");
        assert_eq!(
            (stood.steps.len(), stood.steps[0].name.as_str()),
            (1, "Show")
        );
        assert_eq!(
            read_end(&before).expect("its end").finish_day,
            day("2026-03-16")
        );

        let today = serde_json::to_string(&stood).expect("written");
        assert!(today.contains(&format!(r#"["{ID}","Show",0,6,"2026-03-12","2026-03-16"]"#)));
        assert_eq!(serde_json::from_str::<Stood>(&today).expect("read"), stood);
        assert_eq!(
            read_end(&today).expect("its end").finish_day,
            day("2026-03-16")
        );
    }

    #[test]
    fn the_end_is_read_without_the_steps_whatever_they_are_called() {
        let name = r#"\",\"steps\":["#;
        let cut = format!(
            r#"{{"origin":"2026-03-12","end":"{name}","finish_day":"2026-03-16","finish":6,"steps":[no JSON"#
        );
        assert_eq!(
            read_end(&cut).expect("its end").finish_day,
            day("2026-03-16")
        );
    }
}
