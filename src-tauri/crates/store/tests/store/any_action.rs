//! Actions at random, the same for the same seed: several rows of several nouns in each.

use crate::shared::{moment, stamp};
use chrono::NaiveDate;
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, SubjectKind, Wording, Yes};
use counterpart_domain::decision::{ActionItem, Decision, DecisionState};
use counterpart_domain::ids::{Id, InitiativeId, PersonId, slot};
use counterpart_domain::initiative::{Ask, Initiative, Stage};
use counterpart_domain::people::{Person, Seat};
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::requirement::{Moscow, Requirement, RequirementState, Size};
use counterpart_domain::win::{Win, WinPerson};
use counterpart_store::{Store, StoreError, Writer};
use uuid::Uuid;

/// Chance by xorshift: good enough to wander, and the same every time.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, end: u64) -> u64 {
        (self.next() >> 11) % end
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap_or(0)]
    }

    fn perhaps<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (!self.one_in(3)).then(|| make(self))
    }

    fn uuid(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }

    /// Text of the kinds that break things: empty, quotes, numbers, figures, other scripts.
    fn text(&mut self) -> String {
        const PARTS: &[&str] = &[
            "",
            "orders are ready",
            "“quoted” 'and' \"so\"",
            "007",
            "1e3",
            "null",
            "{\"a\":1}",
            "\\u0041",
            "línea",
            "طلب",
            "注文",
            "👩🏽‍💻",
            "a\nb\tc",
            "'; DROP TABLE person; --",
            "x",
        ];
        format!("{}{}", self.pick(PARTS), self.pick(PARTS))
    }

    fn day(&mut self) -> NaiveDate {
        NaiveDate::from_yo_opt(2026, u32::try_from(self.below(365)).unwrap_or(0) + 1)
            .expect("a day of that year")
    }

    fn side(&mut self) -> Side {
        self.pick(&[Side::Marketing, Side::It])
    }
}

/// A random row that is there, in the trash or not.
fn any<T: Record>(write: &Writer<'_>, chance: &mut Chance) -> Result<Option<T>, StoreError> {
    let from = chance.uuid().to_string();
    let mut found = write.query::<T>("id >= ?1 ORDER BY id LIMIT 1", [Cell::Text(from)])?;
    if found.is_empty() {
        found = write.query::<T>("1 ORDER BY id LIMIT 1", [])?;
    }
    Ok(found.pop())
}

fn change<T: Record>(
    write: &mut Writer<'_>,
    chance: &mut Chance,
    change: impl FnOnce(&mut Chance, &mut T),
) -> Result<(), StoreError> {
    if let Some(mut row) = any::<T>(write, chance)? {
        change(chance, &mut row);
        write.update(&row)?;
    }
    Ok(())
}

fn to_trash_or_back<T: Record>(
    write: &mut Writer<'_>,
    chance: &mut Chance,
    second: i64,
) -> Result<(), StoreError> {
    change::<T>(write, chance, |_, row| {
        let at = row.deleted_at().is_none().then(|| moment(second));
        row.set_deleted_at(at);
    })
}

/// One action at random, of one to four rows.
pub fn act(store: &mut Store, chance: &mut Chance, second: i64) -> Result<(), StoreError> {
    store.act(&stamp(second), |write| {
        for _ in 0..=chance.below(4) {
            row(write, chance, second)?;
        }
        Ok(())
    })
}

fn row(write: &mut Writer<'_>, chance: &mut Chance, second: i64) -> Result<(), StoreError> {
    match chance.below(20) {
        0 | 1 => write.insert(&Person {
            id: Id::from_uuid(chance.uuid()),
            name: chance.text(),
            role_title: chance.text(),
            email: chance.perhaps(Chance::text),
            side: chance.perhaps(Chance::side),
            translator: chance.one_in(2),
            deleted_at: None,
        }),
        2 | 3 => initiative(write, chance),
        4 | 5 => requirement(write, chance),
        6 => decision(write, chance),
        7 => action_item(write, chance),
        8 => win(write, chance),
        9 | 10 => seat(write, chance),
        11 => yes(write, chance),
        12 => ask(write, chance),
        13 => change::<Requirement>(write, chance, |chance, r| {
            r.marketing_words = chance.text();
            r.wording += 1;
            r.worth = chance.perhaps(|c| c.pick(&[Size::S, Size::M, Size::L]));
            r.talk_why = chance.perhaps(Chance::text);
        }),
        14 => change::<Person>(write, chance, |chance, p| {
            p.email = chance.perhaps(Chance::text);
            p.translator = !p.translator;
        }),
        15 => change::<Initiative>(write, chance, |chance, i| {
            i.customers_have_it_by = chance.perhaps(Chance::day);
            i.sentence = chance.text();
        }),
        16 => to_trash_or_back::<Requirement>(write, chance, second),
        17 => to_trash_or_back::<Initiative>(write, chance, second),
        18 => to_trash_or_back::<Person>(write, chance, second),
        // Writing back what is there already is no change, and leaves no trace.
        _ => change::<Person>(write, chance, |_, _| {}),
    }
}

fn initiative(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    write.insert(&Initiative {
        id: Id::from_uuid(chance.uuid()),
        key: format!("X-{}", chance.below(99)),
        name: chance.text(),
        sentence: chance.text(),
        problem: chance.text(),
        customer: chance.text(),
        not_in_this: String::new(),
        suggested: String::new(),
        customers_have_it_by: chance.perhaps(Chance::day),
        build_weeks: chance.perhaps(|c| i64::try_from(c.below(40)).unwrap_or(0)),
        stage: chance.pick(&[Stage::Proposed, Stage::Active, Stage::Delivered]),
        stage_since: chance.perhaps(Chance::day),
        origin: String::new(),
        note: chance.text(),
        deleted_at: None,
    })
}

fn requirement(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let Some(of) = any::<Initiative>(write, chance)? else {
        return Ok(());
    };
    let raised_by = any::<Person>(write, chance)?.map(|p| p.id);
    write.insert(&Requirement {
        id: Id::from_uuid(chance.uuid()),
        initiative: of.id,
        marketing_words: chance.text(),
        it_words: chance.text(),
        wording: 1,
        moscow: chance.pick(&[Moscow::Must, Moscow::Should, Moscow::Could, Moscow::Wont]),
        worth: None,
        size: chance.perhaps(|c| c.pick(&[Size::S, Size::M, Size::L])),
        quarter: chance.perhaps(|c| format!("2026-Q{}", c.below(4) + 1)),
        deal_breaker: chance.one_in(4),
        raised_by,
        state: RequirementState::Proposed,
        talk_by: String::new(),
        talk_why: None,
        position: format!("a{}", chance.below(9)),
        suggested: chance.one_in(2),
        note: String::new(),
        deleted_at: None,
    })
}

fn decision(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let Some(of) = any::<Initiative>(write, chance)? else {
        return Ok(());
    };
    let decides = any::<Person>(write, chance)?.map(|p| p.id);
    write.insert(&Decision {
        id: Id::from_uuid(chance.uuid()),
        initiative: of.id,
        question: chance.text(),
        decides,
        implements: None,
        required_by: chance.perhaps(Chance::day),
        state: DecisionState::Open,
        outcome: String::new(),
        because: String::new(),
        decided_on: None,
        suggested: false,
        deleted_at: None,
    })
}

fn action_item(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let initiative = any::<Initiative>(write, chance)?.map(|i| i.id);
    let who = any::<Person>(write, chance)?.map(|p| p.id);
    write.insert(&ActionItem {
        id: Id::from_uuid(chance.uuid()),
        initiative,
        what: chance.text(),
        who,
        by: chance.perhaps(Chance::day),
        done_on: None,
        deleted_at: None,
    })
}

/// A win with a person in it: parent and child in one action.
fn win(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let win = Win {
        id: Id::from_uuid(chance.uuid()),
        initiative: any::<Initiative>(write, chance)?.map(|i| i.id),
        headline: chance.text(),
        day: chance.day(),
        challenge: chance.text(),
        together: String::new(),
        before: "9".to_owned(),
        after: "4".to_owned(),
        unit: "min".to_owned(),
        measure: chance.text(),
        source: String::new(),
        goal: String::new(),
        next_step: String::new(),
        deleted_at: None,
    };
    write.insert(&win)?;
    let Some(person) = any::<Person>(write, chance)? else {
        return Ok(());
    };
    write.insert(&WinPerson {
        id: Id::from_uuid(chance.uuid()),
        win: win.id,
        person: person.id,
        side: person.side,
        deed: chance.text(),
        position: "a0".to_owned(),
        deleted_at: None,
    })
}

fn seat(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let Some(of) = any::<Initiative>(write, chance)? else {
        return Ok(());
    };
    let side = chance.side();
    let person =
        |write: &Writer<'_>, chance: &mut Chance| -> Result<Option<PersonId>, StoreError> {
            Ok(if chance.one_in(4) {
                None
            } else {
                any::<Person>(write, chance)?.map(|p| p.id)
            })
        };
    let (holder, stand_in) = (person(write, chance)?, person(write, chance)?);
    let initiative: InitiativeId = of.id;
    write.put(&Seat {
        id: slot(initiative.uuid(), side.as_str()),
        initiative,
        side,
        person: holder,
        stand_in,
        takes_over_from: None,
        since: holder.map(|_| moment(0)),
        deleted_at: None,
    })
}

/// A yes to a wording that is written in the same action.
fn yes(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let Some(of) = any::<Requirement>(write, chance)? else {
        return Ok(());
    };
    let side = chance.side();
    let person = any::<Person>(write, chance)?.map(|p| p.id);
    write.insert(&Wording {
        id: Id::from_uuid(chance.uuid()),
        subject_kind: SubjectKind::Requirement,
        subject: of.id.uuid(),
        number: of.wording,
        text: chance.text(),
        deleted_at: None,
    })?;
    write.put(&Yes {
        id: slot(of.id.uuid(), side.as_str()),
        subject_kind: SubjectKind::Requirement,
        subject: of.id.uuid(),
        side,
        person,
        wording: of.wording,
        day: chance.day(),
        how: chance.pick(&[How::Together, How::Message, How::Paper]),
        issue: None,
        recorded_by: chance.text(),
        kept: true,
        deleted_at: None,
    })
}

fn ask(write: &mut Writer<'_>, chance: &mut Chance) -> Result<(), StoreError> {
    let Some(of) = any::<Initiative>(write, chance)? else {
        return Ok(());
    };
    write.put(&Ask {
        id: slot(of.id.uuid(), "ask"),
        initiative: of.id,
        decision: chance.text(),
        of_whom: "the board".to_owned(),
        once_minor: chance.perhaps(|c| i64::try_from(c.next() >> 20).unwrap_or(0)),
        yearly_minor: chance.perhaps(|c| i64::try_from(c.below(1000)).unwrap_or(0)),
        currency: "EUR".to_owned(),
        marketing_percent: chance.perhaps(|c| i64::try_from(c.below(101)).unwrap_or(0)),
        by: chance.perhaps(Chance::day),
        outcome: String::new(),
        deleted_at: None,
    })
}
