//! Days and distances in words.

use chrono::{Datelike, NaiveDate};

use super::names;
use crate::calendar::WorkingCalendar;

/// Speaks a day: `Thu 12 Mar`, with the year when it is not the present one.
#[must_use]
pub fn say_day(date: NaiveDate, today: NaiveDate) -> String {
    let weekday = &names::weekday(date.weekday())[..3];
    let month = &names::MONTHS[date.month0() as usize][..3];
    let day = date.day();
    if date.year() == today.year() {
        format!("{weekday} {day} {month}")
    } else {
        format!("{weekday} {day} {month} {}", date.year())
    }
}

/// Speaks how far a day is: `today`, `in 9 working days`, `3 working days ago`.
///
/// Calendar days are spoken where no working day lies between, as over a weekend.
#[must_use]
pub fn say_distance(date: NaiveDate, today: NaiveDate, calendar: &WorkingCalendar) -> String {
    let calendar_days = (date - today).num_days();
    let (days, unit) = match calendar.working_days_between(today, date) {
        0 => (calendar_days, "day"),
        days => (days, "working day"),
    };
    let plural = if days.abs() == 1 { "" } else { "s" };
    match days {
        0 => "today".to_owned(),
        days if days > 0 => format!("in {days} {unit}{plural}"),
        days => format!("{} {unit}{plural} ago", -days),
    }
}
