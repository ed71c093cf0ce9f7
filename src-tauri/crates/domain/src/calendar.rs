//! Working calendars: which days count, and the way between dates and offsets.
//!
//! # Conventions
//! - An **offset** counts working days from a start. Offset 0 is the beginning of the first working
//!   day at or after the start; a step of 3 days from a Monday starts at offset 0, finishes at
//!   offset 3, and its finish *date* is Wednesday: a finish belongs to the day it completes.
//! - A **start** offset belongs to the day that begins with it: the next step starts at offset 3,
//!   on Thursday.
//! - **Half days** are the smallest unit. The date of a half is the day in which the half falls.
//! - A start on a day off moves to the next working day.
//! - A **milestone** (no duration) stands on the day that completes its offset, at offset 0 on the
//!   first day.

use std::collections::BTreeSet;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A length or an offset in working days, counted in halves.
///
/// Serialised as the number of half days. Arithmetic saturates.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct WorkingDays(i32);

impl WorkingDays {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// One whole working day.
    pub const ONE: Self = Self(2);
    /// Half a working day, the smallest unit.
    pub const HALF: Self = Self(1);

    /// Makes a number of whole working days.
    #[must_use]
    pub const fn days(days: i32) -> Self {
        Self(days.saturating_mul(2))
    }

    /// Makes a number of half working days.
    #[must_use]
    pub const fn halves(halves: i32) -> Self {
        Self(halves)
    }

    /// Gives the number of half days.
    #[must_use]
    pub const fn as_halves(self) -> i32 {
        self.0
    }

    /// Gives the length in days, as a number for drawing.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 2.0
    }

    /// Gives the number of whole days, a begun half counting as a day.
    #[must_use]
    pub const fn whole_days_up(self) -> i32 {
        self.0.div_euclid(2) + self.0.rem_euclid(2)
    }

    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads a typed number of days: `4`, `2.5`, `2,5`, `-1`.
    ///
    /// # Errors
    /// When the text is no number, is no multiple of a half, or is beyond 10,000 days.
    pub fn parse(text: &str) -> Result<Self, WorkingDaysError> {
        let typed = text.trim();
        let wrong = || WorkingDaysError(typed.to_owned());
        let plain = typed.replace(',', ".").replace('−', "-");
        let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+');
        if plain.is_empty() || !plain.chars().all(digits) {
            return Err(wrong());
        }
        let halves = plain.parse::<f64>().map_err(|_| wrong())? * 2.0;
        if halves.fract() != 0.0 || halves.abs() > 20_000.0 {
            return Err(wrong());
        }
        // In range and whole, so the conversion is exact.
        #[allow(clippy::cast_possible_truncation)]
        Ok(Self(halves as i32))
    }
}

/// A typed duration that is not a number of working days.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is not a number of working days; type whole or half days, such as 4 or 2.5.")]
pub struct WorkingDaysError(String);

impl fmt::Display for WorkingDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let halves = self.0.unsigned_abs();
        let half = if halves % 2 == 1 { ".5" } else { "" };
        write!(f, "{sign}{}{half}", halves / 2)
    }
}

impl Add for WorkingDays {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for WorkingDays {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for WorkingDays {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for WorkingDays {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for WorkingDays {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for WorkingDays {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

/// A week without any working day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("At least one day of the week must be a working day; choose one.")]
pub struct NoWorkingDay;

/// Which days count as work: a week pattern and holidays.
///
/// At least one weekday works, so that every search for a working day ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingCalendar {
    week: [bool; 7],
    holidays: BTreeSet<NaiveDate>,
    /// Working days of the pattern in one week.
    per_week: i64,
    /// Working days of the pattern before each weekday, Monday first.
    before: [i64; 7],
    /// Weekday of the nth working day of the pattern.
    nth: Vec<i64>,
    /// Holidays that fall on a working weekday, ascending, as pattern ordinals.
    off: Vec<i64>,
}

/// Monday 1 January 1900: pattern ordinals count from here.
const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
/// The first and the last day that a result is held within: what `YYYY-MM-DD` can write.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).unwrap();
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();

impl Default for WorkingCalendar {
    /// Monday to Friday, no holidays.
    fn default() -> Self {
        let week = [true, true, true, true, true, false, false];
        Self::new(week, BTreeSet::new()).expect("Monday is a working day")
    }
}

impl WorkingCalendar {
    /// Makes a calendar of a week pattern, Monday first, and holidays.
    ///
    /// # Errors
    /// When no day of the week is a working day.
    pub fn new(week: [bool; 7], holidays: BTreeSet<NaiveDate>) -> Result<Self, NoWorkingDay> {
        let mut before = [0; 7];
        let mut nth = Vec::with_capacity(7);
        for (weekday, works) in week.iter().enumerate() {
            before[weekday] = nth.len() as i64;
            if *works {
                nth.push(weekday as i64);
            }
        }
        if nth.is_empty() {
            return Err(NoWorkingDay);
        }
        let mut calendar = Self {
            week,
            per_week: nth.len() as i64,
            before,
            nth,
            off: Vec::new(),
            holidays,
        };
        calendar.off = calendar
            .holidays
            .iter()
            .filter(|day| calendar.week[weekday_index(**day)])
            .map(|day| calendar.pattern_ordinal(*day))
            .collect();
        Ok(calendar)
    }

    /// Makes a calendar in which every day works.
    #[must_use]
    pub fn continuous() -> Self {
        Self::new([true; 7], BTreeSet::new()).expect("every day is a working day")
    }

    /// Gives the week pattern, Monday first.
    #[must_use]
    pub fn week(&self) -> [bool; 7] {
        self.week
    }

    /// Gives the holidays.
    #[must_use]
    pub fn holidays(&self) -> &BTreeSet<NaiveDate> {
        &self.holidays
    }

    /// Whether a day is a working day.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.week[weekday_index(day)] && !self.holidays.contains(&day)
    }

    /// Gives the day itself when it works, else the next working day.
    #[must_use]
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        self.nth_day(self.ordinal(day))
    }

    /// Gives the day itself when it works, else the working day before.
    #[must_use]
    pub fn previous_working(&self, day: NaiveDate) -> NaiveDate {
        if self.is_working(day) {
            day
        } else {
            self.nth_day(self.ordinal(day) - 1)
        }
    }

    /// Moves by whole working days from a start; 0 gives the start, or the next working day when the
    /// start is a day off.
    #[must_use]
    pub fn add_working_days(&self, start: NaiveDate, n: i64) -> NaiveDate {
        self.nth_day(self.ordinal(start).saturating_add(n))
    }

    /// Counts the working days after `a` up to and including `b`; negative when `b` is before `a`.
    ///
    /// From Thursday to the next day is 1; from Friday to Saturday 0, to Monday 1.
    #[must_use]
    pub fn working_days_between(&self, a: NaiveDate, b: NaiveDate) -> i64 {
        self.ordinal(day_after(b)) - self.ordinal(day_after(a))
    }

    /// Gives the date on which a start offset begins.
    #[must_use]
    pub fn start_date(&self, start: NaiveDate, offset: WorkingDays) -> NaiveDate {
        self.add_working_days(start, i64::from(offset.0.div_euclid(2)))
    }

    /// Gives the date on which a finish offset completes; at offset 0 the start itself.
    #[must_use]
    pub fn finish_date(&self, start: NaiveDate, offset: WorkingDays) -> NaiveDate {
        match offset.0 {
            0 => self.next_working(start),
            halves => {
                let days = i64::from(halves).div_euclid(2) + i64::from(halves).rem_euclid(2);
                self.add_working_days(start, days - 1)
            }
        }
    }

    /// Gives the offset at which work on a date begins.
    ///
    /// A day off has the offset of the next working day. Negative before the start.
    #[must_use]
    pub fn start_offset(&self, start: NaiveDate, date: NaiveDate) -> WorkingDays {
        whole(self.ordinal(date) - self.ordinal(start))
    }

    /// Gives the offset at which work on a date is complete.
    ///
    /// A day off has the offset of the working day before it.
    #[must_use]
    pub fn finish_offset(&self, start: NaiveDate, date: NaiveDate) -> WorkingDays {
        whole(self.ordinal(day_after(date)) - self.ordinal(start))
    }

    /// Gives the day that many calendar weeks before a date, or the working day before that.
    ///
    /// *Decide by* is this, for the day customers have it and the weeks of build and roll-out.
    #[must_use]
    pub fn weeks_before(&self, date: NaiveDate, weeks: u32) -> NaiveDate {
        let days = Days::new(u64::from(weeks) * 7);
        let day = date.checked_sub_days(days).unwrap_or(FIRST_DAY);
        self.previous_working(day.max(FIRST_DAY))
    }

    /// Gives each week's first working day within `span` of a start, with its offset: the week lines
    /// of a timeline. A week begun before the start is left out, one all days off too.
    #[must_use]
    pub fn week_starts(
        &self,
        start: NaiveDate,
        span: WorkingDays,
    ) -> Vec<(WorkingDays, NaiveDate)> {
        let first = self.next_working(start);
        let mut monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
        let mut weeks = Vec::new();
        loop {
            let day = self.next_working(monday);
            let offset = self.start_offset(first, day);
            if offset >= span || monday.year() > 9998 {
                return weeks;
            }
            let next = monday + Days::new(7);
            if day >= first && day < next {
                weeks.push((offset, day));
            }
            monday = next;
        }
    }

    /// Counts the working days before a day, from a point that is fixed for this calendar.
    fn ordinal(&self, day: NaiveDate) -> i64 {
        let pattern = self.pattern_ordinal(day);
        pattern - self.off.partition_point(|off| *off < pattern) as i64
    }

    /// Gives the working day that has so many working days before it.
    fn nth_day(&self, ordinal: i64) -> NaiveDate {
        // The nth entry of `off`, less n, is its place among the real working days: those at or
        // before the wanted one push it on by one each. One binary search, whatever the distance.
        let (mut low, mut high) = (0, self.off.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.off[middle] - middle as i64 <= ordinal {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let pattern = ordinal.saturating_add(low as i64);
        let weeks = pattern.div_euclid(self.per_week);
        let weekday = self.nth[pattern.rem_euclid(self.per_week) as usize];
        TimeDelta::try_days(weeks.saturating_mul(7).saturating_add(weekday))
            .and_then(|days| EPOCH.checked_add_signed(days))
            .map_or(if ordinal < 0 { FIRST_DAY } else { LAST_DAY }, |day| {
                day.clamp(FIRST_DAY, LAST_DAY)
            })
    }

    /// Counts the working days of the week pattern alone from the epoch to a day.
    fn pattern_ordinal(&self, day: NaiveDate) -> i64 {
        let days = day.signed_duration_since(EPOCH).num_days();
        days.div_euclid(7) * self.per_week + self.before[weekday_index(day)]
    }
}

fn weekday_index(day: NaiveDate) -> usize {
    day.weekday().days_since(Weekday::Mon) as usize
}

fn day_after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn whole(days: i64) -> WorkingDays {
    WorkingDays::days(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
}

#[cfg(test)]
mod tests;
