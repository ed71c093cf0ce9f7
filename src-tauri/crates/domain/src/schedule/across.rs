//! Offsets of one calendar as offsets of another, by way of the instant between them.
//!
//! An instant counts half days of the plain calendar from the start: 0 is the start's morning, 1 its
//! noon. Offset and instant agree in one direction only: many instants have the same offset, an
//! evening and the mornings of the days off after it.

use chrono::{Days, NaiveDate};

use super::Calendars;
use crate::calendar::{WorkingCalendar, WorkingDays};

/// Which end of a step an offset is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Start,
    Finish,
}

/// Carries offsets, in halves, between the calendars of a network.
pub(super) struct Across<'n>(pub Option<&'n Calendars>);

impl Across<'_> {
    fn differ(
        &self,
        a: usize,
        b: usize,
    ) -> Option<(&WorkingCalendar, &WorkingCalendar, NaiveDate)> {
        let it = self.0.filter(|_| a != b)?;
        Some((&it.list[a], &it.list[b], it.start))
    }

    /// The offset in `to` of what starts or finishes at an offset in `from`.
    pub(super) fn forward(&self, from: usize, to: usize, end: End, at: i64) -> i64 {
        match self.differ(from, to) {
            None => at,
            Some((a, b, start)) => worked(b, start, instant(a, start, end, at)),
        }
    }

    /// The latest offset in `from` that [`Self::forward`] carries to `at` in `to`, or before it.
    pub(super) fn backward(&self, from: usize, to: usize, end: End, at: i64) -> i64 {
        let Some((a, b, start)) = self.differ(from, to) else {
            return at;
        };
        let latest = instant(b, start, End::Start, at);
        let offset = worked(a, start, latest);
        let fits = end == End::Finish || instant(a, start, End::Start, offset) <= latest;
        if fits { offset } else { offset - 1 }
    }

    /// The instant at which a finish falls; the offset itself where there is one calendar.
    pub(super) fn instant_of(&self, calendar: usize, finish: i64) -> i64 {
        match self.0 {
            None => finish,
            Some(it) => instant(&it.list[calendar], it.start, End::Finish, finish),
        }
    }

    /// The offset of an instant.
    pub(super) fn offset_of(&self, calendar: usize, instant: i64) -> i64 {
        match self.0 {
            None => instant,
            Some(it) => worked(&it.list[calendar], it.start, instant),
        }
    }
}

/// Half days worked before an instant.
fn worked(calendar: &WorkingCalendar, start: NaiveDate, instant: i64) -> i64 {
    let day = shifted(start, instant.div_euclid(2));
    let noon = i64::from(instant.rem_euclid(2) == 1 && calendar.is_working(day));
    i64::from(calendar.start_offset(start, day).as_halves()) + noon
}

/// The earliest instant at which a finish is complete; the latest from which a start is not late.
fn instant(calendar: &WorkingCalendar, start: NaiveDate, end: End, halves: i64) -> i64 {
    let half = i32::try_from(halves).unwrap_or(if halves < 0 { i32::MIN } else { i32::MAX });
    let offset = WorkingDays::halves(half);
    let days = |day: NaiveDate| (day - start).num_days();
    match end {
        End::Start => 2 * days(calendar.start_date(start, offset)) + halves.rem_euclid(2),
        // Nothing is complete before the start.
        End::Finish if halves == 0 => 0,
        End::Finish => 2 * days(calendar.finish_date(start, offset)) + 2 - halves.rem_euclid(2),
    }
}

fn shifted(start: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let day = if days < 0 {
        start.checked_sub_days(by)
    } else {
        start.checked_add_days(by)
    };
    day.unwrap_or(if days < 0 {
        NaiveDate::MIN
    } else {
        NaiveDate::MAX
    })
}
