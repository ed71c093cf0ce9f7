//! Who is overbooked, in sentences, with the smallest later start that clears it.

use super::booked::{self, Booked};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::say;
use crate::wire::portfolio::{
    Overbooked, OverbookedPerson, OverbookedQuery, OverbookedShift, OverbookedStatement,
};
use chrono::Datelike;
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::ids::PersonId;
use counterpart_domain::lanes::{At, Book, FARTHEST, Later, Overlap, Shift, WayOut};
use counterpart_domain::record::Day;
use counterpart_domain::selection::Step;
use std::collections::{BTreeMap, HashMap};

/// How many statements beyond those wanted are looked at for one that a later start clears.
const LOOKED_AT: usize = 20;

/// Who owes work at gates of several initiatives on the same days, the earliest first. Where nothing
/// clears any of the few that are wanted, the last of them gives way to the first that something does:
/// a list of two should not be without a button when there is one.
///
/// # Errors
/// When the file cannot be read.
pub fn overbooked(cx: &Cx<'_>, input: OverbookedQuery) -> Result<Overbooked, Fault> {
    let pace = lanes_view::pace(cx)?;
    let (plans, owed) = booked::all(cx, &pace)?;
    let book = Book::new(&owed);
    let mut found = book.overlaps();
    let mut counts: BTreeMap<PersonId, i64> = BTreeMap::new();
    for one in &found {
        *counts.entry(one.person).or_default() += 1;
    }
    let mut people = counts
        .into_iter()
        .map(|(id, count)| {
            let name = name(cx, id)?;
            Ok(OverbookedPerson { id, name, count })
        })
        .collect::<Result<Vec<_>, Fault>>()?;
    people.sort_by_cached_key(|one| (one.name.to_lowercase(), one.id));
    if let Some(person) = input.person {
        found.retain(|one| one.person == person);
    }
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let most = usize::try_from(input.most).unwrap_or(0);
    // Laying a plan out is what takes time, and statements share their plans.
    let mut tried: HashMap<(At, i64), Option<Later>> = HashMap::new();
    let mut with_way = |one: &Overlap| {
        let way = book.way_out(one, |at, days| {
            let known = tried.entry((at, days));
            known
                .or_insert_with(|| {
                    let plan = &plans[at.plan];
                    plan.later(cx, &pace, at.step, days).ok().flatten()
                })
                .clone()
        });
        (*one, way)
    };
    let clears = |(_, way): &(Overlap, WayOut)| matches!(way, WayOut::Start(_));
    let mut told: Vec<_> = found.iter().take(most).map(&mut with_way).collect();
    if !told.iter().any(clears)
        && let Some(last) = told.last_mut()
    {
        let mut after = found.iter().skip(most).take(LOOKED_AT).map(with_way);
        *last = after.find(clears).unwrap_or(*last);
    }
    let statements = told
        .iter()
        .map(|(one, way)| statement(cx, &plans, one, way))
        .collect::<Result<_, Fault>>()?;
    Ok(Overbooked {
        total,
        people,
        statements,
    })
}

fn name(cx: &Cx<'_>, id: PersonId) -> Result<String, Fault> {
    Ok(cx.person(Some(id))?.map(|p| p.name).unwrap_or_default())
}

fn statement(
    cx: &Cx<'_>,
    plans: &[Booked],
    one: &Overlap,
    way: &WayOut,
) -> Result<OverbookedStatement, Fault> {
    let of = |at: At| -> Result<(&str, &str, &Step), Fault> {
        let plan = &plans[at.plan].plan;
        let step = plan.steps.get(at.step);
        let step = step.ok_or_else(|| Fault::internal("a gate without its step"))?;
        Ok((&plan.initiative.name, &step.name, step))
    };
    let (first_name, first_gate, first_step) = of(one.first)?;
    let (second_name, second_gate, second_step) = of(one.second)?;
    let gate = |step: &str, of: &str| format!("{} of {}", say::short(step), say::short(of));
    let (words, shift) = match way {
        WayOut::Start(shift) => {
            let (name, gate, step) = of(shift.at)?;
            let offered = OverbookedShift {
                initiative: step.initiative,
                step: step.id,
                days: shift.days,
                button: format!("Start {} later", say::short(gate)),
                said: format!(
                    "{} of {} starts on {}.",
                    say::short(gate),
                    say::short(name),
                    cx.say(shift.starts_on)
                ),
            };
            let words = format!(
                "Starting {} {}, on {}, clears it.",
                say::short(gate),
                later(shift.by),
                cx.say(shift.starts_on)
            );
            (words, Some(offered))
        }
        WayOut::TooLate(shift) => (too_late(of(shift.at)?, shift), None),
        WayOut::BothBegun => (
            "Both steps have begun: agree which gate comes first, or who stands in.".to_owned(),
            None,
        ),
        WayOut::None => (
            format!(
                "No later start within {} clears it.",
                say::working_days(FARTHEST)
            ),
            None,
        ),
    };
    Ok(OverbookedStatement {
        person: one.person,
        sentence: format!(
            "{} owes work at two gates {}: {} and {}.",
            name(cx, one.person)?,
            when(cx, one.from, one.to),
            gate(first_gate, first_name),
            gate(second_gate, second_name)
        ),
        way: words,
        first: first_step.initiative,
        first_step: first_step.id,
        second: second_step.initiative,
        second_step: second_step.id,
        shift,
    })
}

fn too_late((name, gate, _): (&str, &str, &Step), shift: &Shift) -> String {
    format!(
        "No later start clears it in time: with {} {}, {} comes {} too late.",
        say::short(gate),
        later(shift.by),
        say::short(name),
        say::days_of_work(shift.later_than_due)
    )
}

fn later(by: WorkingDays) -> String {
    format!("{} later", say::days_of_work(by))
}

/// "on Wed 13 May", "from Tue 12 to Wed 13 May".
fn when(cx: &Cx<'_>, from: Day, to: Day) -> String {
    if from == to {
        return format!("on {}", cx.say(to));
    }
    let month = |day: Day| (day.year(), day.month());
    let first = if month(from) == month(to) {
        from.format("%a %-d").to_string()
    } else {
        cx.say(from)
    };
    format!("from {first} to {}", cx.say(to))
}
