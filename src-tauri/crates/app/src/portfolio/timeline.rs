//! All selections on one calendar.

use super::booked::{self, Booked};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view;
use crate::wire::frame::Nothing;
use crate::wire::portfolio::{OverbookedGate, PlannedRow, PortfolioTimeline};
use chrono::{Datelike, Days, TimeDelta};
use counterpart_domain::Side;
use counterpart_domain::agreement::Yes;
use counterpart_domain::calendar::{WorkingCalendar, WorkingDays};
use counterpart_domain::ids::Id;
use counterpart_domain::lanes::{At, Bar, BarState, Book, Lanes, Overlap, Owed, Part};
use counterpart_domain::record::Day;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// Of more steps than these a row shows what is done, under way and ahead, not each.
const MOST_BARS: usize = 24;
/// How far back and ahead of today the calendar reaches: a date mistyped by centuries must not make
/// it longer than a screen can hold.
const BACK: TimeDelta = TimeDelta::days(2 * 366);
const AHEAD: TimeDelta = TimeDelta::days(5 * 366);

/// All selections on one calendar, with the gates at which somebody is overbooked.
///
/// # Errors
/// When the file cannot be read.
pub fn timeline(cx: &Cx<'_>, _: Nothing) -> Result<PortfolioTimeline, Fault> {
    let pace = lanes_view::pace(cx)?;
    let (plans, owed) = booked::all(cx, &pace)?;
    let said: HashSet<(Uuid, Side)> = cx
        .read
        .query::<Yes>("subject_kind = 'gate' AND deleted_at IS NULL", [])?
        .into_iter()
        .map(|yes| (yes.subject, yes.side))
        .collect();
    let decide_by = plans
        .iter()
        .map(|one| lanes_view::decide_by(cx, &one.plan.initiative))
        .collect::<Result<Vec<_>, Fault>>()?;
    let page = Page::over(cx.today(), &plans, &decide_by);
    let mut names = Names::default();
    let mut rows = Vec::with_capacity(plans.len());
    let mut place: HashMap<usize, usize> = HashMap::new();
    for (at, one) in plans.iter().enumerate() {
        let row = row(&page, one, decide_by[at], &said, cx.calendar()?, &mut names);
        if let Some(row) = row {
            place.insert(at, rows.len());
            rows.push(row);
        }
    }
    let mut people = Names::default();
    for (at, who) in gates(&Book::new(&owed).overlaps()) {
        let Some(row) = place.get(&at.plan).and_then(|n| rows.get_mut(*n)) else {
            continue;
        };
        let gate = gate(&page, &plans[at.plan], &owed[at.plan], at.step, &mut names);
        if let Some(mut gate) = gate {
            for id in who {
                let name = cx.person(Some(id))?.map(|p| p.name).unwrap_or_default();
                gate.people.push(people.place(&name));
            }
            row.overbooked.push(gate);
        }
    }
    Ok(PortfolioTimeline {
        base: page.base.to_string(),
        span: page.span,
        today: page.morning(cx.today()),
        off: page.off(cx.calendar()?),
        names: names.list,
        people: people.list,
        rows,
    })
}

/// Who is overbooked at each gate.
fn gates(overlaps: &[Overlap]) -> BTreeMap<At, BTreeSet<counterpart_domain::ids::PersonId>> {
    let mut gates: BTreeMap<At, BTreeSet<_>> = BTreeMap::new();
    for one in overlaps {
        for at in [one.first, one.second] {
            gates.entry(at).or_default().insert(one.person);
        }
    }
    gates
}

fn gate(
    page: &Page,
    one: &Booked,
    owed: &Owed,
    step: usize,
    names: &mut Names,
) -> Option<OverbookedGate> {
    let window = owed.gates.iter().find(|gate| gate.step == step)?;
    Some(OverbookedGate {
        name: names.place(&one.plan.steps.get(step)?.name),
        from: page.morning(window.from),
        to: page.evening(window.to),
        people: Vec::new(),
    })
}

/// Texts that are said often, each once.
#[derive(Default)]
struct Names {
    list: Vec<String>,
    places: HashMap<String, i64>,
}

impl Names {
    fn place(&mut self, name: &str) -> i64 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = i64::try_from(self.list.len()).unwrap_or(i64::MAX);
        self.list.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }
}

/// The stretch of calendar that is shown.
struct Page {
    base: Day,
    span: i64,
}

impl Page {
    /// From the Monday before the first day of anything to the end of the week of the last.
    fn over(today: Day, plans: &[Booked], decide_by: &[Option<Day>]) -> Self {
        let (mut first, mut last) = (today, today + TimeDelta::weeks(8));
        for (one, decide_by) in plans.iter().zip(decide_by) {
            let mut see = |day: Day| {
                first = first.min(day);
                last = last.max(day);
            };
            decide_by.map(&mut see);
            if let Some(lanes) = &one.lanes {
                for bar in lanes.accelerated.iter().chain(&lanes.contract) {
                    see(bar.start_date);
                    see(bar.finish_date);
                }
                if let Some(build) = lanes.build {
                    see(build.finish_date);
                }
            }
        }
        let first = first.max(today - BACK);
        let last = last.min(today + AHEAD);
        let week = u64::from(first.weekday().num_days_from_monday());
        let base = first.checked_sub_days(Days::new(week)).unwrap_or(first);
        let days = (last - base).num_days() + 7 - i64::from(last.weekday().num_days_from_monday());
        Self {
            base,
            span: 2 * days,
        }
    }

    /// Where a day begins.
    fn morning(&self, day: Day) -> i64 {
        2 * (day - self.base).num_days()
    }

    /// Where a day ends.
    fn evening(&self, day: Day) -> i64 {
        self.morning(day) + 2
    }

    /// Stretches of days off.
    fn off(&self, calendar: &WorkingCalendar) -> Vec<(i64, i64)> {
        let mut off: Vec<(i64, i64)> = Vec::new();
        let days = self
            .base
            .iter_days()
            .take(usize::try_from(self.span / 2).unwrap_or(0));
        for day in days.filter(|day| !calendar.is_working(*day)) {
            let from = self.morning(day);
            match off.last_mut() {
                Some((_, to)) if *to == from => *to = from + 2,
                _ => off.push((from, from + 2)),
            }
        }
        off
    }
}

fn row(
    page: &Page,
    one: &Booked,
    decide_by: Option<Day>,
    said: &HashSet<(Uuid, Side)>,
    calendar: &WorkingCalendar,
    names: &mut Names,
) -> Option<PlannedRow> {
    let mut row = PlannedRow {
        id: one.plan.id(),
        names: Vec::new(),
        starts: Vec::new(),
        finishes: Vec::new(),
        done: Vec::new(),
        states: Vec::new(),
        gates: Vec::new(),
        lines: Vec::new(),
        contract: false,
        decide_by: decide_by.map(|day| page.evening(day)),
        build: None,
        late: 0.0,
        overbooked: Vec::new(),
    };
    let Some(lanes) = &one.lanes else {
        return row.decide_by.is_some().then_some(row);
    };
    row.late = lanes.late_after_decide_by.as_f64();
    row.build = lanes.build.map(|build| {
        (
            page.evening(lanes.finish_date),
            page.evening(build.finish_date),
        )
    });
    let bars: Vec<Drawn> = lanes
        .accelerated
        .iter()
        .map(|bar| Drawn::of(page, lanes, bar, calendar))
        .collect();
    if bars.len() > MOST_BARS {
        for (state, bar) in summed(&bars) {
            let count = bars.iter().filter(|one| one.state == state).count();
            let name = names.place(&crate::say::count(count, "step", "steps"));
            row.push(&bar, name, -1);
        }
    } else {
        for (drawn, bar) in bars.iter().zip(&lanes.accelerated) {
            let (name, gate) = step(one, bar, said, names);
            row.push(drawn, name, gate);
        }
    }
    if let Some(bar) = &lanes.contract {
        let (name, gate) = step(one, bar, said, names);
        row.push(&Drawn::of(page, lanes, bar, calendar), name, gate);
        row.contract = true;
    }
    Some(row)
}

impl PlannedRow {
    fn push(&mut self, bar: &Drawn, name: i64, gate: i64) {
        self.names.push(name);
        self.starts.push(bar.start);
        self.finishes.push(bar.finish);
        self.done.push(bar.done);
        self.states.push(bar.state);
        self.gates.push(gate);
        self.lines.push(bar.line);
    }
}

/// The name of a bar's step and the joint at its end.
fn step(one: &Booked, bar: &Bar, said: &HashSet<(Uuid, Side)>, names: &mut Names) -> (i64, i64) {
    let step = match bar.part {
        Part::Step(at) => one.plan.steps.get(at),
        _ => None,
    };
    let Some(step) = step else {
        return (names.place(""), -1);
    };
    let [marketing, it] = SIDES.map(|side| {
        let agreed = said.contains(&(step.id.uuid(), side));
        i64::from(agreed || one.plan.has_owner(side)) + i64::from(agreed)
    });
    (names.place(&step.name), 3 * marketing + it)
}

/// A bar in half days of the calendar.
struct Drawn {
    start: i64,
    finish: i64,
    done: i64,
    state: i64,
    line: i64,
}

impl Drawn {
    fn of(page: &Page, lanes: &Lanes, bar: &Bar, calendar: &WorkingCalendar) -> Self {
        let half = |at: WorkingDays| i64::from(at.as_halves() % 2 != 0);
        let finish = page.evening(bar.finish_date) - half(bar.finish);
        let start = if bar.length().is_zero() {
            finish
        } else {
            (page.morning(bar.start_date) + half(bar.start)).min(finish)
        };
        let (state, done) = match bar.state {
            BarState::Planned => (0, start),
            BarState::Running { done_to } => {
                let day = calendar.start_date(lanes.origin, done_to);
                let done = page.morning(day) + half(done_to);
                (
                    1,
                    if done_to >= bar.finish {
                        finish
                    } else {
                        done.clamp(start, finish)
                    },
                )
            }
            BarState::Done => (2, finish),
        };
        Self {
            start,
            finish,
            done,
            state,
            line: i64::try_from(bar.row).unwrap_or(0),
        }
    }
}

/// One bar for all that is done, one for all under way, one for all ahead: each from the first
/// beginning to the last end of its own.
fn summed(bars: &[Drawn]) -> Vec<(i64, Drawn)> {
    [2, 1, 0]
        .into_iter()
        .filter_map(|state| {
            let mut of = bars.iter().filter(|bar| bar.state == state).peekable();
            of.peek()?;
            let (mut start, mut finish) = (i64::MAX, i64::MIN);
            for bar in of {
                start = start.min(bar.start);
                finish = finish.max(bar.finish);
            }
            let done = if state == 2 { finish } else { start };
            let line = 2 - state;
            Some((
                state,
                Drawn {
                    start,
                    finish,
                    done,
                    state,
                    line,
                },
            ))
        })
        .collect()
}
