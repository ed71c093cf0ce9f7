//! The schedule engine: steps, the four kinds of links with lag, forward and backward pass, slack and
//! the critical path. It knows nothing of a selection.
//!
//! # Conventions
//! - Everything is an offset in working days from one start, in halves, as [`crate::calendar`] says;
//!   turning offsets into dates is the caller's.
//! - A step may work in a calendar of its own ([`Calendars`]): its offsets and its slack are then
//!   working days of that calendar. A link between two calendars goes by the instant: what finishes
//!   on a Saturday in one lets what follows start on Monday in the other.
//! - Lag counts working days of the successor's calendar; a lead is a negative lag. No step starts before offset 0, whatever
//!   its leads.
//! - Every end of the network may take until the finish of the whole, or until `finish_by`. Where one
//!   step is named as the end, the critical path leads to that one, whatever runs on beside it.
//! - **Actuals override logic.** What has started stands where it started, even when that breaks a
//!   link; the links broken are named. A finished step has no slack and is never critical.
//! - With `today`, what has not started starts today at the earliest, and what should have finished
//!   before today and has not finishes at the end of today.

use chrono::{Days, NaiveDate};
use thiserror::Error;

use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::words;

mod across;
mod chance;
mod order;
mod passes;
mod predecessors;

pub use chance::{Chance, ChanceError, RUNS, Spread};
pub use predecessors::{Predecessor, PredecessorError, parse_predecessors};

words! {
    /// Which end of one step ties which end of another.
    pub enum LinkKind {
        /// The successor starts after the predecessor finishes.
        FinishStart = "fs",
        /// The successor starts after the predecessor starts.
        StartStart = "ss",
        /// The successor finishes after the predecessor finishes.
        FinishFinish = "ff",
        /// The successor finishes after the predecessor starts.
        StartFinish = "sf",
    }
}

/// A piece of work; without duration a milestone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What errors call it.
    pub name: String,
    /// Its length.
    pub duration: WorkingDays,
    /// It starts no earlier than this offset.
    pub not_before: Option<WorkingDays>,
    /// It must finish by this offset; missing it shows as negative slack.
    pub finish_by: Option<WorkingDays>,
    /// Where it really started.
    pub actual_start: Option<WorkingDays>,
    /// Where it really finished. Without an actual start it is taken to have lasted its duration.
    pub actual_finish: Option<WorkingDays>,
    /// How much of a started step is done, 0 to 100. With `today` the remainder is counted from
    /// there; `None` trusts the duration.
    pub percent: Option<u8>,
    /// Which of the network's [`Calendars`] it works in; the first when there are none.
    pub calendar: usize,
}

impl Step {
    /// Makes a step of a name and a length.
    #[must_use]
    pub fn new(name: impl Into<String>, duration: WorkingDays) -> Self {
        Self {
            name: name.into(),
            duration,
            ..Self::default()
        }
    }
}

/// A dependency between two steps, by their places in the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The predecessor.
    pub from: usize,
    /// The successor.
    pub to: usize,
    /// Which ends are tied.
    pub kind: LinkKind,
    /// Working days between them; negative is a lead.
    pub lag: WorkingDays,
}

impl Link {
    /// Makes a finish-start link without lag.
    #[must_use]
    pub const fn finish_start(from: usize, to: usize) -> Self {
        Self {
            from,
            to,
            kind: LinkKind::FinishStart,
            lag: WorkingDays::ZERO,
        }
    }
}

/// Calendars side by side, for steps in several regions. `today`, `finish_by` and the finish of the
/// whole are offsets of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendars {
    /// The day of every calendar's offset 0, or of the next working day there.
    pub start: NaiveDate,
    /// The calendars; steps name them by place.
    pub list: Vec<WorkingCalendar>,
}

impl Calendars {
    /// The day in which an instant, in half days from the start, completes.
    fn day_of(&self, instant: i64) -> NaiveDate {
        let days = Days::new(u64::try_from((instant - 1).max(0) / 2).unwrap_or(0));
        self.start.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

/// Steps and their links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// The steps; links name them by place.
    pub steps: Vec<Step>,
    /// The links.
    pub links: Vec<Link>,
    /// The beginning of today, once work is under way.
    pub today: Option<WorkingDays>,
    /// By when the whole must finish; late dates count back from here.
    pub finish_by: Option<WorkingDays>,
    /// The calendars, where steps do not all work in the same.
    pub calendars: Option<Calendars>,
    /// The step with which the whole is finished; the latest one when none. What does not lead to it
    /// is never critical, and may take until everything is done.
    pub end: Option<usize>,
}

/// When a step can run, and how much room it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Its earliest, or actual, start.
    pub early_start: WorkingDays,
    /// Its earliest, or actual, finish.
    pub early_finish: WorkingDays,
    /// The latest start that delays nothing.
    pub late_start: WorkingDays,
    /// The latest finish that delays nothing.
    pub late_finish: WorkingDays,
    /// How much it can slip without delaying the whole; negative when `finish_by` is missed.
    pub total_slack: WorkingDays,
    /// How much it can slip without delaying any other step.
    pub free_slack: WorkingDays,
    /// Whether a slip of it delays the whole.
    pub critical: bool,
    /// The link that holds its start where it is; `None` when nothing does but the start of the
    /// whole, a constraint, today or an actual.
    pub driver: Option<usize>,
}

/// A solved network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// One entry per step, in the same order.
    pub times: Vec<Times>,
    /// The finish of the whole.
    pub finish: WorkingDays,
    /// Its date, where there are [`Calendars`]: it may be a day off in the first of them.
    pub finish_date: Option<NaiveDate>,
    /// The links that actuals break, by place.
    pub broken_links: Vec<usize>,
}

/// Why a network cannot be solved, as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ScheduleError {
    /// Steps wait for each other. The first is named again at the end.
    #[error("These steps wait for each other: {}. Remove one of the links.", .0.join(" → "))]
    Cycle(Vec<String>),
    /// A link to or from a step that is not there.
    #[error("Link {link} names step {step}, which does not exist; remove the link.", link = .link + 1, step = .step + 1)]
    UnknownStep {
        /// The link, by place.
        link: usize,
        /// The step that it names.
        step: usize,
    },
    /// The step that ends the whole is not there.
    #[error("Step {} is to end the whole and does not exist; choose one that does.", .0 + 1)]
    UnknownEnd(usize),
    /// A step in a calendar that is not there.
    #[error("“{0}” works in a calendar that does not exist; choose one that does.")]
    UnknownCalendar(String),
    /// A length below zero.
    #[error("“{0}” lasts less than nothing; give it a duration of 0 days or more.")]
    NegativeDuration(String),
    /// It finished before it started.
    #[error("“{0}” finished before it started; change one of the two dates.")]
    FinishBeforeStart(String),
}

impl Network {
    /// Computes when each step can run.
    ///
    /// Time is proportional to the steps and links.
    ///
    /// # Errors
    /// When steps wait for each other in a loop, a link names a missing step, a duration is negative,
    /// or an actual finish lies before the actual start.
    pub fn solve(&self) -> Result<Schedule, ScheduleError> {
        self.check()?;
        let order = order::Order::of(self)?;
        Ok(passes::solve(self, &order))
    }

    fn check(&self) -> Result<(), ScheduleError> {
        for (place, link) in self.links.iter().enumerate() {
            for step in [link.from, link.to] {
                if step >= self.steps.len() {
                    return Err(ScheduleError::UnknownStep { link: place, step });
                }
            }
        }
        if let Some(step) = self.end.filter(|step| *step >= self.steps.len()) {
            return Err(ScheduleError::UnknownEnd(step));
        }
        let calendars = self.calendars.as_ref().map_or(1, |it| it.list.len());
        for step in &self.steps {
            if step.calendar >= calendars {
                return Err(ScheduleError::UnknownCalendar(step.name.clone()));
            }
            if step.duration < WorkingDays::ZERO {
                return Err(ScheduleError::NegativeDuration(step.name.clone()));
            }
            if let (Some(start), Some(finish)) = (step.actual_start, step.actual_finish)
                && finish < start
            {
                return Err(ScheduleError::FinishBeforeStart(step.name.clone()));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
