//! Who worked on an initiative lately, on both sides: credit given fairly, only while composing.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::history;
use crate::initiatives::SIDES;
use crate::plan::Plan;
use crate::say;
use crate::wire::voice::WorkedOn;
use counterpart_domain::Side;
use counterpart_domain::agreement::SubjectKind;
use counterpart_domain::decision::{ActionItem, DecisionState};
use counterpart_domain::ids::{InitiativeId, PersonId};
use counterpart_domain::people::Person;
use counterpart_domain::record::Day;
use std::collections::HashMap;

/// Work older than this is not lately, in calendar days.
const LATELY: i64 = 120;
/// So many of a side are suggested.
const MOST_OF_A_SIDE: usize = 4;
/// From this weight on it is work and not only a wish.
const WORK: u8 = 3;
/// So many of the initiative's newest actions are looked at.
const ACTIONS_READ: usize = 200;

/// What somebody did; the larger the weight, the more it tells.
struct Work {
    weight: u8,
    day: Day,
    why: String,
}

/// Who worked on it lately, those with most to tell first: marketing, IT, then others.
pub(super) fn lately(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<WorkedOn>, Fault> {
    let plan = Plan::load(cx, id)?;
    let today = cx.today();
    let mut found: HashMap<PersonId, Work> = HashMap::new();
    let mut note = |person: Option<PersonId>, weight: u8, day: Day, why: String| {
        let Some(person) = person else { return };
        if (today - day).num_days() > LATELY {
            return;
        }
        let better = found
            .get(&person)
            .is_none_or(|had| (weight, day) > (had.weight, had.day));
        if better {
            found.insert(person, Work { weight, day, why });
        }
    };
    for action in cx.read.having::<ActionItem>("initiative", &id)? {
        if let Some(day) = action.done_on {
            let why = format!("did “{}”, {}", say::short(&action.what), cx.say(day));
            note(action.who, 9, day, why);
        }
    }
    for decision in plan.decisions.iter().filter(|d| !d.suggested) {
        let Some(day) = decision.decided_on else {
            continue;
        };
        let (question, said) = (say::short(&decision.question), cx.say(day));
        if matches!(
            decision.state,
            DecisionState::Implemented | DecisionState::Reviewed
        ) {
            note(
                decision.implements,
                8,
                day,
                format!("put “{question}” into practice"),
            );
        }
        note(
            decision.decides,
            7,
            day,
            format!("decided “{question}”, {said}"),
        );
    }
    for yes in plan.yeses.values() {
        let weight = match yes.subject_kind {
            SubjectKind::Gate => 5,
            _ => 3,
        };
        let what = crate::page::subject_text(&plan, yes.subject_kind, yes.subject);
        let why = format!("agreed to “{}”, {}", say::short(&what), cx.say(yes.day));
        note(yes.person, weight, yes.day, why);
    }
    for requirement in plan.counting() {
        let why = format!(
            "raised “{}”",
            say::short(&crate::page::name_of(requirement))
        );
        note(requirement.raised_by, 2, today, why);
    }
    for side in SIDES {
        if let Some(seat) = plan.seat(side) {
            let label = cx.inline(side)?;
            note(seat.person, 4, today, format!("owns it for {label}"));
            note(seat.stand_in, 2, today, format!("stands in for {label}"));
        }
    }
    for (person, day) in authors(cx, id)? {
        note(
            Some(person),
            1,
            day,
            format!("worked on the plan, {}", cx.say(day)),
        );
    }
    in_order(cx, found)
}

fn in_order(cx: &Cx<'_>, found: HashMap<PersonId, Work>) -> Result<Vec<WorkedOn>, Fault> {
    let people = cx.people()?;
    let mut sorted: Vec<(PersonId, Work)> = found.into_iter().collect();
    sorted.sort_by_key(|(id, work)| (std::cmp::Reverse((work.weight, work.day)), *id));
    let mut worked = Vec::new();
    for side in [Some(Side::Marketing), Some(Side::It), None] {
        let theirs = sorted.iter().filter(|(id, _)| {
            people
                .get(id)
                .is_some_and(|p| p.side == side && p.deleted_at.is_none())
        });
        // Whoever is of neither side is suggested for work alone.
        let theirs = theirs.filter(|(_, work)| side.is_some() || work.weight >= WORK);
        for (id, work) in theirs.take(MOST_OF_A_SIDE) {
            if let Some(person) = cx.person(Some(*id))? {
                worked.push(WorkedOn {
                    person,
                    why: work.why.clone(),
                    credit: work.weight >= WORK,
                });
            }
        }
    }
    Ok(worked)
}

/// Who is said to have made the newest changes, with the day of the last one.
fn authors(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<(PersonId, Day)>, Fault> {
    let names = history::belongings(cx, id)?;
    let rows: Vec<_> = names.into_keys().collect();
    let people: Vec<&Person> = cx
        .people()?
        .values()
        .filter(|p| p.deleted_at.is_none())
        .collect();
    let mut last = HashMap::new();
    for entry in cx.read.history(&rows, ACTIONS_READ)? {
        if entry.undone || entry.undoes.is_some() {
            continue;
        }
        let Ok(at) = chrono::DateTime::parse_from_rfc3339(&entry.at) else {
            continue;
        };
        for person in meant(&entry.author, &people) {
            last.entry(person).or_insert_with(|| at.date_naive());
        }
    }
    Ok(last.into_iter().collect())
}

/// The journal remembers an author in words: one full name, or first names "together". A first
/// name that two people have names nobody.
fn meant(author: &str, people: &[&Person]) -> Vec<PersonId> {
    let Some(together) = author.strip_suffix(", together") else {
        return people
            .iter()
            .filter(|p| p.name == author)
            .map(|p| p.id)
            .collect();
    };
    together
        .split(", ")
        .flat_map(|part| part.split(" and "))
        .filter_map(|first| {
            let mut of_that_name = people.iter().filter(|p| say::first_name(&p.name) == first);
            let one = of_that_name.next()?;
            of_that_name.next().is_none().then_some(one.id)
        })
        .collect()
}
