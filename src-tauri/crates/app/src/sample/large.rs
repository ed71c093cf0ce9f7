//! A large workspace for measuring: as many initiatives as asked for, all of them plausible.

mod rows;

use super::content::{Sample, Words};
use super::plan::{Pair, word_objective};
use super::repeatable::{Chance, Ids};
use super::{days, furnish, with_ids};
use crate::cx::Act;
use crate::fault::Fault;
use crate::{say, selection};
use chrono::{NaiveDate, TimeDelta};
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, Metric, MetricKind, SubjectKind};
use counterpart_domain::calendar::WorkingCalendar;
use counterpart_domain::ids::{Id, slot};
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::lanes::Tier;
use counterpart_domain::people::{Person, Seat};
use counterpart_domain::selection::Step;
use counterpart_domain::text::key_from_name;
use std::collections::HashMap;

/// Everything that making one initiative needs.
struct Yard {
    words: Words,
    chance: Chance,
    calendar: WorkingCalendar,
    people: Vec<Person>,
    marketing: Vec<usize>,
    it: Vec<usize>,
    keys: HashMap<String, u32>,
}

/// Fills an empty workspace with so many initiatives, ten requirements and five wins each, and
/// 200 people. The same day and seed give the same rows, ids included.
///
/// # Errors
/// When the disk is full.
pub fn fill_large(act: &mut Act<'_, '_>, initiatives: usize, seed: u64) -> Result<(), Fault> {
    act.label(format!(
        "Filled a sample of {}",
        say::count(initiatives, "initiative", "initiatives")
    ))?;
    let ids = Ids::new(act.moment.today, seed);
    let make = || ids.next();
    let act = &mut with_ids(act, &make);
    furnish(act, &Sample::read()?)?;
    let chance = Chance::new(seed);
    let words = Words::read()?;
    let people = hire(act, &words, &chance)?;
    let on = |side| {
        people
            .iter()
            .enumerate()
            .filter(move |(_, p)| p.side == Some(side))
            .map(|(n, _)| n)
            .collect::<Vec<_>>()
    };
    let mut yard = Yard {
        marketing: on(Side::Marketing),
        it: on(Side::It),
        calendar: act.cx().calendar()?.clone(),
        keys: HashMap::new(),
        words,
        chance,
        people,
    };
    for number in 0..initiatives {
        yard.initiative(act, number)?;
    }
    Ok(())
}

fn hire(act: &mut Act<'_, '_>, words: &Words, chance: &Chance) -> Result<Vec<Person>, Fault> {
    const TITLES: [&[&str]; 3] = [
        &[
            "Brand Manager",
            "Head of Loyalty",
            "Campaign Lead",
            "Guest Experience Lead",
            "Head of Digital Marketing",
        ],
        &[
            "Platform Lead",
            "Head of Till Systems",
            "Data Architect",
            "Security Lead",
            "Head of Integration",
        ],
        &[
            "Regional Operations Manager",
            "Finance Partner",
            "Legal Counsel",
            "Agency Director",
        ],
    ];
    let mut people: Vec<Person> = Vec::new();
    while people.len() < 200 {
        let name = format!(
            "{} {}",
            chance.pick(&words.first_names),
            chance.pick(&words.last_names)
        );
        if people.iter().any(|p| p.name == name) {
            continue;
        }
        let (side, titles) = match people.len() % 5 {
            0 | 1 => (Some(Side::Marketing), TITLES[0]),
            2 | 3 => (Some(Side::It), TITLES[1]),
            _ => (None, TITLES[2]),
        };
        let person = Person {
            id: act.id(),
            email: Some(format!("guest{}@northgate.example", people.len() + 1)),
            role_title: (*chance.pick(titles)).to_owned(),
            translator: chance.percent(8),
            name,
            side,
            deleted_at: None,
        };
        act.write.insert(&person)?;
        people.push(person);
    }
    Ok(people)
}

impl Yard {
    fn person(&self, side: Side) -> &Person {
        let of = match side {
            Side::Marketing => &self.marketing,
            Side::It => &self.it,
        };
        &self.people[*self.chance.pick(of)]
    }

    fn day(&self, today: NaiveDate, offset: i64) -> NaiveDate {
        self.calendar
            .previous_working(today + TimeDelta::days(offset))
    }

    fn up_to(&self, end: i64) -> i64 {
        i64::try_from(self.chance.below(usize::try_from(end).unwrap_or(1))).unwrap_or_default()
    }

    fn initiative(&mut self, act: &mut Act<'_, '_>, number: usize) -> Result<(), Fault> {
        let today = act.moment.today;
        let words = &self.words;
        let area = &words.areas[number % words.areas.len()];
        let place = &words.places[number / words.areas.len() % words.places.len()];
        let name = format!("{} in {place}", area);
        let verb = self.chance.pick(&words.verbs);
        let letters = key_from_name(area);
        let taken = self.keys.entry(letters.clone()).or_insert(0);
        *taken += 1;
        let key = format!("{letters}-{taken}");
        let stage = match self.chance.below(20) {
            0..=3 => Stage::Proposed,
            4..=16 => Stage::Active,
            17 | 18 => Stage::Delivered,
            _ => Stage::Stopped,
        };
        let began = match stage {
            Stage::Proposed => -self.up_to(20),
            Stage::Active => -self.up_to(50),
            Stage::Delivered | Stage::Stopped => -120 - self.up_to(120),
        };
        let have_it = if stage == Stage::Delivered {
            -self.up_to(30) - 1
        } else {
            60 + self.up_to(240)
        };
        let initiative = Initiative {
            id: act.id(),
            key,
            name,
            sentence: format!(
                "{verb} {} in {place}, first with two sites, then everywhere.",
                lower(area)
            ),
            problem: format!(
                "Guests in {place} ask for it every day, and each site answers differently."
            ),
            customer:
                "The guest who comes back: waits less, is told the truth, and need not ask twice."
                    .to_owned(),
            not_in_this: "Franchise sites; a new design.".to_owned(),
            suggested: String::new(),
            customers_have_it_by: Some(self.day(today, have_it)),
            build_weeks: Some(4 + self.up_to(12)),
            stage,
            stage_since: Some(self.day(today, began)),
            origin: "sample".to_owned(),
            note: String::new(),
            deleted_at: None,
        };
        act.write.insert(&initiative)?;
        let pair = self.owners(act, &initiative, began)?;
        self.objective(act, &initiative, &pair, began)?;
        if stage != Stage::Proposed {
            self.select(act, &initiative, &pair, began)?;
        }
        self.requirements(act, &initiative, &pair, began)?;
        self.brief(act, &initiative)?;
        for _ in 0..5 {
            self.win(act, &initiative, &pair, place)?;
        }
        Ok(())
    }

    fn owners(
        &self,
        act: &mut Act<'_, '_>,
        initiative: &Initiative,
        began: i64,
    ) -> Result<Pair, Fault> {
        let since = days::morning(self.day(act.moment.today, began));
        let mut seat = |side: Side, empty: usize| -> Result<_, Fault> {
            if self.chance.percent(empty) {
                return Ok(None);
            }
            let person = self.person(side);
            act.write.insert(&Seat {
                person: Some(person.id),
                since: Some(since),
                ..crate::seats::empty(initiative.id, side)
            })?;
            Ok(Some((person.id, person.name.clone())))
        };
        Ok(Pair {
            marketing: seat(Side::Marketing, 2)?,
            it: seat(Side::It, 8)?,
        })
    }

    fn objective(
        &self,
        act: &mut Act<'_, '_>,
        initiative: &Initiative,
        pair: &Pair,
        began: i64,
    ) -> Result<(), Fault> {
        const CUSTOMER: [(&str, &str); 4] = [
            ("Wait at pick-up", "min"),
            ("Complaints", "a week"),
            ("Steps to order", "steps"),
            ("Time to answer", "min"),
        ];
        const BUSINESS: [(&str, &str); 4] = [
            ("Sales ordered ahead", "%"),
            ("Repeat visits", "%"),
            ("Average basket", "€"),
            ("Members active", "%"),
        ];
        let id = initiative.id;
        let today = act.moment.today;
        let metric =
            |kind: MetricKind, (label, unit): (&str, &str), start: i64, target: i64, by: i64| {
                Metric {
                    id: slot(id.uuid(), kind.as_str()),
                    initiative: id,
                    kind,
                    label: label.to_owned(),
                    unit: unit.to_owned(),
                    start: Some(start.to_string()),
                    target: Some(target.to_string()),
                    by: Some(self.day(today, by)),
                    suggested: false,
                    deleted_at: None,
                }
            };
        let start = 8 + self.up_to(20);
        let metrics = [
            metric(
                MetricKind::Customer,
                *self.chance.pick(&CUSTOMER),
                start,
                start / 2,
                200 + self.up_to(100),
            ),
            metric(
                MetricKind::Business,
                *self.chance.pick(&BUSINESS),
                start,
                start + 5 + self.up_to(20),
                300,
            ),
        ];
        for metric in &metrics {
            act.write.insert(metric)?;
        }
        word_objective(act, id, &metrics)?;
        self.say_yes(
            act,
            pair,
            SubjectKind::Objective,
            id.uuid(),
            self.day(today, began.min(-1) + 1),
            85,
        )
    }

    /// Each owner there is says yes, so many times out of a hundred.
    fn say_yes(
        &self,
        act: &mut Act<'_, '_>,
        pair: &Pair,
        kind: SubjectKind,
        subject: uuid::Uuid,
        day: NaiveDate,
        percent: usize,
    ) -> Result<(), Fault> {
        let day = day.min(act.moment.today);
        for side in [Side::Marketing, Side::It] {
            if pair.of(side).is_some() && self.chance.percent(percent) {
                act.write
                    .insert(&pair.yes(kind, subject, side, 1, day, How::Together))?;
            }
        }
        Ok(())
    }

    fn select(
        &self,
        act: &mut Act<'_, '_>,
        initiative: &Initiative,
        pair: &Pair,
        began: i64,
    ) -> Result<(), Fault> {
        let today = act.moment.today;
        let tier = match self.chance.below(10) {
            0 => Tier::OffTheShelf,
            1..=6 => Tier::Fast,
            _ => Tier::Full,
        };
        let mut day = self.day(today, began);
        selection::lay_steps(act, initiative.id, tier, day)?;
        let mut steps = act.write.having::<Step>("initiative", &initiative.id)?;
        steps.sort_by(|a, b| a.position.cmp(&b.position));
        for mut step in steps {
            if day > today {
                break;
            }
            let length = (step.half_days + 1) / 2 - 1 + self.up_to(3) / 2;
            let finish = self.calendar.add_working_days(day, length.max(0));
            step.actual_start = Some(day);
            if finish < today {
                step.actual_finish = Some(finish);
                step.percent = 100;
                self.say_yes(act, pair, SubjectKind::Gate, step.id.uuid(), finish, 100)?;
            } else {
                step.percent = 40;
            }
            act.write.update(&step)?;
            day = self.calendar.add_working_days(finish, 1);
        }
        Ok(())
    }
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}
