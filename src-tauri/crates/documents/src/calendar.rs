//! Days as a calendar file (RFC 5545) that mail and calendar programs take in.
//!
//! Each entry keeps its id for good and counts up when it changes, so that taking the file in again
//! replaces what was there instead of doubling it.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::announcement::line;

/// One whole day with something to do on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// What it is known by for good, without its domain.
    pub id: String,
    /// The day.
    pub day: NaiveDate,
    /// "Mobile ordering: Needs closes".
    pub title: String,
    /// More about it, a line each. May be empty.
    pub about: Vec<String>,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
    /// It is off: calendars take it away.
    pub cancelled: bool,
}

/// Seconds from here to a change are its sequence number: an integer that only grows, on every
/// machine, and that fits 31 bits until 2088.
const FIRST: DateTime<Utc> = match DateTime::from_timestamp(1_577_836_800, 0) {
    Some(first) => first,
    None => DateTime::UNIX_EPOCH,
};

/// Writes entries as one calendar called `name`; `made_at` is when it was asked for.
#[must_use]
pub fn calendar_file(name: &str, entries: &[CalendarEntry], made_at: DateTime<Utc>) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Counterpart//Counterpart//EN"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .append_property(Property::new("X-WR-CALNAME", line(name)));
    for entry in entries {
        calendar.push(event(entry, made_at));
    }
    calendar.to_string().into_bytes()
}

fn event(entry: &CalendarEntry, made_at: DateTime<Utc>) -> Event {
    let id: String = entry
        .id
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-.".contains(*c))
        .collect();
    let about: Vec<_> = entry
        .about
        .iter()
        .map(|text| line(text))
        .filter(|text| !text.is_empty())
        .collect();
    let seconds = (entry.changed - FIRST).num_seconds().max(0);
    let mut event = Event::new();
    event
        .uid(&format!("{id}@counterpart"))
        .sequence(
            u32::try_from(seconds)
                .unwrap_or(u32::MAX)
                .min(i32::MAX as u32),
        )
        .timestamp(made_at)
        .last_modified(entry.changed)
        .summary(&line(&entry.title))
        .starts(entry.day)
        .ends(entry.day.succ_opt().unwrap_or(entry.day))
        // A day to remember is no meeting: nobody is busy because of it.
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .status(if entry.cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    if !about.is_empty() {
        event.description(&about.join("\n"));
    }
    event.done()
}
