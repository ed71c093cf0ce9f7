//! Who owes work at gates of several initiatives on the same days, and the smallest later start
//! that clears it.
//!
//! # Conventions
//! - A person owes work at an open gate during its **window**: the last two working days of its step
//!   up to the gate's day, fewer where the step is shorter, in the calendar that the step works in.
//!   Days gone owe nothing.
//! - Two windows of one person in two initiatives that share a day are an [`Overlap`]: the person is
//!   *overbooked*.
//! - What has begun keeps its dates. Another step may start later by whole days of its own calendar,
//!   because a day is what it can be told to wait for; a step that would have begun at noon starts
//!   half a day later the next morning.
//! - A later start clears an overlap when the two windows part and nobody is overbooked anew. It is
//!   offered when the choice comes no later after decide-by (and no step later after its own day)
//!   than it does already. The smallest goes first; of two as small the one that leaves the person no
//!   overlap at all, then the one that delays its choice least. (Clearing all at once does not come
//!   before the smallest: of two plans a day apart it would move one by weeks.)

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::drawn::{Bar, BarState, Lanes, Part};
use super::plan::{Plan, StepPlan};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::ids::PersonId;

/// How far a step is tried later, in working days: beyond four weeks it is another plan.
pub const FARTHEST: i64 = 20;
/// The longest window, in working days.
const WINDOW: i32 = 2;
/// Overlaps that are told of one person: what comes after so many is no longer news.
const MOST_EACH: usize = 500;

/// An open gate with its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Its step, by its place in the plan.
    pub step: usize,
    /// The first day of the window.
    pub from: NaiveDate,
    /// The last: the gate's day.
    pub to: NaiveDate,
    /// Its step has not begun.
    pub movable: bool,
}

/// What a plan asks of its owners.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    /// Who owes it, each once.
    pub people: Vec<PersonId>,
    /// The open gates whose windows are not gone.
    pub gates: Vec<Gate>,
    /// How much the choice comes after decide-by, and steps after the days that they are due.
    pub late: WorkingDays,
}

/// A gate of a plan, both by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The plan.
    pub plan: usize,
    /// The step.
    pub step: usize,
}

/// A person owes work at two gates of two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Who.
    pub person: PersonId,
    /// The gate that comes first.
    pub first: At,
    /// The other.
    pub second: At,
    /// The first day that both windows have.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// A plan once a step of it starts later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// The gates as they would stand.
    pub gates: Vec<Gate>,
    /// As [`Owed::late`].
    pub late: WorkingDays,
    /// How much later the step starts.
    pub by: WorkingDays,
    /// The day on which it would start.
    pub starts_on: NaiveDate,
    /// How much later the choice comes.
    pub delay: WorkingDays,
}

/// A later start of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The step.
    pub at: At,
    /// Later by so many days of its calendar: what it has to be told.
    pub days: i64,
    /// How much later it then starts.
    pub by: WorkingDays,
    /// The day on which it then starts.
    pub starts_on: NaiveDate,
    /// How much more the plan then misses what it must keep.
    pub later_than_due: WorkingDays,
}

/// What can be done about an overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// This clears it.
    Start(Shift),
    /// This would, but the choice would come after decide-by, or later after it.
    TooLate(Shift),
    /// Both steps have begun.
    BothBegun,
    /// Nothing within [`FARTHEST`] working days does.
    None,
}

impl Plan<'_> {
    /// Gives what the plan, laid out so, asks of these people.
    #[must_use]
    pub fn owed(&self, lanes: &Lanes, people: Vec<PersonId>) -> Owed {
        let open = |bar: &&Bar| bar.state != BarState::Done;
        let bars = || lanes.accelerated.iter().chain(&lanes.contract).filter(open);
        let late_steps = bars().filter_map(|bar| {
            let (step, calendar) = self.step_of(bar)?;
            let late = calendar.working_days_between(step.finish_by?, bar.finish_date);
            Some(WorkingDays::days(
                i32::try_from(late.max(0)).unwrap_or(i32::MAX),
            ))
        });
        Owed {
            people,
            gates: bars().filter_map(|bar| self.gate(bar)).collect(),
            late: lanes.late_after_decide_by + late_steps.sum(),
        }
    }

    fn step_of(&self, bar: &Bar) -> Option<(&StepPlan, &WorkingCalendar)> {
        match bar.part {
            Part::Step(at) => Some((self.steps.get(at)?, self.calendar_of(at))),
            _ => None,
        }
    }

    fn gate(&self, bar: &Bar) -> Option<Gate> {
        let Part::Step(at) = bar.part else {
            return None;
        };
        let (step, calendar) = self.step_of(bar)?;
        let today = calendar.next_working(self.today);
        let days = bar.takes.whole_days_up().clamp(1, WINDOW);
        let first = calendar.previous_working(bar.finish_date);
        let from = calendar.add_working_days(first, i64::from(1 - days));
        (bar.finish_date >= self.today).then(|| Gate {
            step: at,
            from: from.max(today).min(bar.finish_date.max(today)),
            to: bar.finish_date.max(today),
            movable: step.actual_start.is_none(),
        })
    }

    /// Gives the first day and the steps of the plan, laid out so, once a step starts so many days of
    /// its calendar later: the first step takes the whole plan with it, another one waits. None when
    /// the step has begun.
    #[must_use]
    pub fn started_later(
        &self,
        lanes: &Lanes,
        step: usize,
        days: i64,
    ) -> Option<(NaiveDate, Vec<StepPlan>)> {
        let mut steps = self.steps.to_vec();
        let moved = steps
            .get_mut(step)
            .filter(|step| step.actual_start.is_none() && step.actual_finish.is_none())?;
        if step == 0 {
            return Some((self.calendar.add_working_days(self.starts_on, days), steps));
        }
        let now = bar_of(lanes, step)?.start_date;
        moved.not_before = Some(self.calendar_of(step).add_working_days(now, days));
        Some((self.starts_on, steps))
    }

    /// Compares the plan, laid out with a step that starts later, with how it was laid out before.
    #[must_use]
    pub fn later(&self, lanes: &Lanes, before: &Lanes, step: usize) -> Option<Later> {
        let (was, is) = (bar_of(before, step)?, bar_of(lanes, step)?);
        // Where the first step moves, so does the day that offsets count from.
        let moved = self.calendar.start_offset(before.origin, lanes.origin);
        let Owed { gates, late, .. } = self.owed(lanes, Vec::new());
        Some(Later {
            gates,
            late,
            by: moved + is.start - was.start,
            starts_on: is.start_date,
            delay: moved + lanes.finish - before.finish,
        })
    }
}

fn bar_of(lanes: &Lanes, step: usize) -> Option<&Bar> {
    let mut bars = lanes.accelerated.iter().chain(&lanes.contract);
    bars.find(|bar| bar.part == Part::Step(step))
}

/// A window of a person.
#[derive(Clone, Copy, Debug)]
struct Slot {
    from: NaiveDate,
    to: NaiveDate,
    at: At,
}

/// Everybody's windows.
#[derive(Debug)]
pub struct Book<'a> {
    plans: &'a [Owed],
    /// Each person's, by their first day.
    slots: BTreeMap<PersonId, Vec<Slot>>,
    /// The longest window, in calendar days: holidays stretch them.
    longest: chrono::TimeDelta,
}

impl<'a> Book<'a> {
    /// Enters what every plan asks.
    #[must_use]
    pub fn new(plans: &'a [Owed]) -> Self {
        let mut slots: BTreeMap<PersonId, Vec<Slot>> = BTreeMap::new();
        let mut longest = chrono::TimeDelta::zero();
        for (plan, owed) in plans.iter().enumerate() {
            for gate in &owed.gates {
                longest = longest.max(gate.to - gate.from);
                for person in &owed.people {
                    slots.entry(*person).or_default().push(Slot {
                        from: gate.from,
                        to: gate.to,
                        at: At {
                            plan,
                            step: gate.step,
                        },
                    });
                }
            }
        }
        for own in slots.values_mut() {
            own.sort_by_key(|slot| (slot.from, slot.to, slot.at));
        }
        Self {
            plans,
            slots,
            longest,
        }
    }

    /// Gives every overlap, the earliest first; of one person 500 at most.
    #[must_use]
    pub fn overlaps(&self) -> Vec<Overlap> {
        let mut found = Vec::new();
        for (person, slots) in &self.slots {
            let pairs = slots.iter().enumerate().flat_map(|(n, one)| {
                let later = slots[n + 1..].iter();
                later
                    .take_while(|other| other.from <= one.to)
                    .filter(|other| other.at.plan != one.at.plan)
                    .map(move |other| (one, other))
            });
            found.extend(pairs.take(MOST_EACH).map(|(one, other)| {
                let (first, second) = if (other.to, other.at) < (one.to, one.at) {
                    (other, one)
                } else {
                    (one, other)
                };
                Overlap {
                    person: *person,
                    first: first.at,
                    second: second.at,
                    from: other.from,
                    to: one.to.min(other.to),
                }
            }));
        }
        found.sort_by_key(|one| (one.from, one.to, one.person, one.first, one.second));
        found
    }

    /// Finds the smallest later start that clears an overlap. `lay` lays a plan out with a step that
    /// starts so many days later; none when it cannot.
    pub fn way_out(
        &self,
        overlap: &Overlap,
        mut lay: impl FnMut(At, i64) -> Option<Later>,
    ) -> WayOut {
        let mut best: Option<((WorkingDays, bool, WorkingDays), Shift)> = None;
        let mut too_late: Option<Shift> = None;
        let mut movable = false;
        for (at, other) in [
            (overlap.first, overlap.second),
            (overlap.second, overlap.first),
        ] {
            let owed = &self.plans[at.plan];
            if !owed.gates.iter().any(|g| g.step == at.step && g.movable) {
                continue;
            }
            movable = true;
            let before = self.meets(at.plan, &owed.gates);
            for days in 1..=FARTHEST {
                let Some(then) = lay(at, days) else {
                    break;
                };
                let after = self.meets(at.plan, &then.gates);
                if after.contains(&(overlap.person, at.step, other)) || !after.is_subset(&before) {
                    continue;
                }
                let shift = Shift {
                    at,
                    days,
                    by: then.by,
                    starts_on: then.starts_on,
                    later_than_due: (then.late - owed.late).max(WorkingDays::ZERO),
                };
                // A start later still would not come sooner.
                if !shift.later_than_due.is_zero() {
                    if too_late.is_none_or(|one| shift.by < one.by) {
                        too_late = Some(shift);
                    }
                    break;
                }
                let leaves = after.iter().any(|(who, ..)| *who == overlap.person)
                    || self.overbooked_without(overlap.person, at.plan);
                let rank = (then.by, leaves, then.delay);
                if best.as_ref().is_none_or(|(least, _)| rank < *least) {
                    best = Some((rank, shift));
                }
                break;
            }
        }
        match (best, too_late) {
            (Some((_, shift)), _) => WayOut::Start(shift),
            (None, Some(shift)) => WayOut::TooLate(shift),
            (None, None) if !movable => WayOut::BothBegun,
            (None, None) => WayOut::None,
        }
    }

    /// What the owners of a plan would meet at these gates of it: who, at which step, where else.
    fn meets(&self, plan: usize, gates: &[Gate]) -> BTreeSet<(PersonId, usize, At)> {
        let mut met = BTreeSet::new();
        for person in &self.plans[plan].people {
            let Some(slots) = self.slots.get(person) else {
                continue;
            };
            for gate in gates {
                let until = slots.partition_point(|slot| slot.from <= gate.to);
                let near = slots[..until].iter().rev();
                let near = near.take_while(|slot| slot.from + self.longest >= gate.from);
                for slot in near.filter(|slot| slot.to >= gate.from && slot.at.plan != plan) {
                    met.insert((*person, gate.step, slot.at));
                }
            }
        }
        met
    }

    /// Whether somebody is overbooked between two other plans.
    fn overbooked_without(&self, person: PersonId, plan: usize) -> bool {
        let slots = self.slots.get(&person).map_or(&[][..], Vec::as_slice);
        let mut before: Vec<&Slot> = Vec::new();
        for slot in slots.iter().filter(|slot| slot.at.plan != plan) {
            before.retain(|one| one.to >= slot.from);
            if before.iter().any(|one| one.at.plan != slot.at.plan) {
                return true;
            }
            before.push(slot);
        }
        false
    }
}
