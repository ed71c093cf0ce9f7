//! The English names of months, weekdays, quarters and units.

use chrono::Weekday;

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "Monday"),
    (Weekday::Tue, "Tuesday"),
    (Weekday::Wed, "Wednesday"),
    (Weekday::Thu, "Thursday"),
    (Weekday::Fri, "Friday"),
    (Weekday::Sat, "Saturday"),
    (Weekday::Sun, "Sunday"),
];

/// Spells a weekday out.
pub(super) fn weekday(day: Weekday) -> &'static str {
    WEEKDAYS[day.num_days_from_monday() as usize].1
}

/// Reads a month's name, or at least its first three letters.
pub(super) fn month_named(text: &str) -> Option<u32> {
    let month = MONTHS.iter().position(|name| begins(name, text))?;
    Some(month as u32 + 1)
}

/// Reads a weekday's name, or at least its first three letters.
pub(super) fn weekday_named(text: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find(|(_, name)| begins(name, text))
        .map(|(day, _)| *day)
}

fn begins(name: &str, text: &str) -> bool {
    text.len() >= 3
        && text.len() <= name.len()
        && text.is_ascii()
        && name[..text.len()].eq_ignore_ascii_case(text)
}

/// Reads `q3`.
pub(super) fn quarter_named(text: &str) -> Option<u32> {
    match text.strip_prefix('q')? {
        "1" => Some(1),
        "2" => Some(2),
        "3" => Some(3),
        "4" => Some(4),
        _ => None,
    }
}

/// A length to move by: so many days, or so many months.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    pub days: u32,
    pub months: u32,
}

/// Reads `d`, `weeks`, `mo`, `years`.
pub(super) fn unit_named(text: &str) -> Option<Unit> {
    let (days, months) = match text {
        "d" | "day" | "days" => (1, 0),
        "w" | "wk" | "wks" | "week" | "weeks" => (7, 0),
        "m" | "mo" | "mon" | "month" | "months" => (0, 1),
        "q" | "quarter" | "quarters" => (0, 3),
        "y" | "yr" | "yrs" | "year" | "years" => (0, 12),
        _ => return None,
    };
    Some(Unit { days, months })
}
