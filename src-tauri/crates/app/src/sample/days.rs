//! Days of the sample, moved to today.

use crate::cx::Cx;
use crate::fault::Fault;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use counterpart_domain::calendar::WorkingCalendar;

/// The day that the sample was written for, a Thursday.
const WRITTEN_FOR: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day of the calendar");

/// Moves the sample's days to today by working days, so that what was two working days late
/// when it was written is two working days late whenever it is looked at.
pub(super) struct Days {
    today: NaiveDate,
    calendar: WorkingCalendar,
}

impl Days {
    pub fn around(today: NaiveDate, cx: &Cx<'_>) -> Result<Self, Fault> {
        Ok(Self {
            today,
            calendar: cx.calendar()?.clone(),
        })
    }

    /// The working day that stands to today as `WRITTEN_FOR` plus so many days stood to it;
    /// a day off counts as the working day before.
    pub fn day(&self, offset: i64) -> NaiveDate {
        let written = WRITTEN_FOR + TimeDelta::days(offset);
        let distance = self
            .calendar
            .working_days_between(WRITTEN_FOR, self.calendar.previous_working(written));
        let today = self.calendar.previous_working(self.today);
        self.calendar.add_working_days(today, distance)
    }

    /// Ten in the morning of that day.
    pub fn instant(&self, offset: i64) -> DateTime<Utc> {
        morning(self.day(offset))
    }

    /// Working days from one day to another, counting both.
    pub fn working(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        self.calendar.working_days_between(from, to) + 1
    }
}

/// Ten in the morning.
pub(super) fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default())
        .and_utc()
}
