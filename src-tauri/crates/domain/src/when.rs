//! Dates as people say them: typed freely, and spoken back.
//!
//! A day without a year is the next such day (or the last, when looking back at readings). A month
//! or a quarter alone means its last day, because what is typed here is nearly always a *by when*.
//! "fri" is the first Friday after today; "next fri" the Friday of next week. Whatever was read is
//! spoken back at once with its distance, so a misunderstanding shows.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use thiserror::Error;

use crate::words;

mod names;
mod numeric;
mod spoken;

pub use spoken::{say_day, say_distance};

use names::{month_named, quarter_named, unit_named, weekday_named};

words! {
    /// The order in which a date of digits is written.
    pub enum DateOrder {
        /// Day, month, year.
        Dmy = "dmy",
        /// Month, day, year.
        Mdy = "mdy",
        /// Year, month, day.
        Ymd = "ymd",
    }
}

/// Which way a date without a year, or a weekday, is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lean {
    /// Deadlines: today or later.
    #[default]
    Ahead,
    /// Readings: today or earlier.
    Behind,
}

/// Why a typed date cannot be read, as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WhenError {
    /// Nothing was typed.
    #[error("Type a date, such as 30 Sep, next fri or +2w.")]
    Empty,
    /// It is not a date in any form known here.
    #[error("“{0}” is not a date; try 30 Sep 2026, next fri or +2w.")]
    NotADate(String),
    /// A day that its month does not have.
    #[error("{day} {month} does not exist; {month} {year} has {last} days.")]
    NoSuchDay {
        /// The day typed.
        day: u32,
        /// The month's English name.
        month: &'static str,
        /// The year meant.
        year: i32,
        /// The last day the month has.
        last: u32,
    },
    /// A month beyond twelve.
    #[error("There is no month {month}; here dates are written {pattern}.")]
    NoSuchMonth {
        /// The month typed.
        month: u32,
        /// The order expected, by example.
        pattern: &'static str,
    },
    /// The weekday typed is not that day's.
    #[error("{day} is a {is}, not a {typed}; change one of them.")]
    OtherWeekday {
        /// The day, spelled out.
        day: String,
        /// Its weekday.
        is: &'static str,
        /// The weekday typed.
        typed: &'static str,
    },
    /// A year outside 1900 to 2199.
    #[error("The year {0} is out of reach; years from 1900 to 2199 are understood.")]
    FarYear(i64),
}

/// Reads a typed date; without a year it is the next such day from `today`.
///
/// # Errors
/// When nothing was typed, when it is no date, and when it is a date that does not exist.
pub fn parse_day(text: &str, today: NaiveDate, order: DateOrder) -> Result<NaiveDate, WhenError> {
    parse_day_leaning(text, today, order, Lean::Ahead)
}

/// Reads a typed date, looking ahead or behind for what was left out.
///
/// # Errors
/// As [`parse_day`].
pub fn parse_day_leaning(
    text: &str,
    today: NaiveDate,
    order: DateOrder,
    lean: Lean,
) -> Result<NaiveDate, WhenError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(WhenError::Empty);
    }
    let shown: String = typed.chars().filter(|c| !c.is_control()).take(60).collect();
    let lower = typed.to_lowercase().replace('−', "-");
    let reading = Reading { today, order, lean };
    reading
        .shifted(&lower)
        .or_else(|| reading.digits(&lower))
        .or_else(|| reading.words(&lower))
        .unwrap_or(Err(WhenError::NotADate(shown)))
        .and_then(|day| match day.year() {
            1900..=2199 => Ok(day),
            year => Err(WhenError::FarYear(year.into())),
        })
}

/// `None`: not of this form. `Some(Err)`: of this form, but not a day.
type Read = Option<Result<NaiveDate, WhenError>>;

#[derive(Clone, Copy)]
struct Reading {
    today: NaiveDate,
    order: DateOrder,
    lean: Lean,
}

impl Reading {
    /// `+10d`, `-2w`, `+3 months`.
    fn shifted(self, text: &str) -> Read {
        let (back, rest) = match text.strip_prefix('+') {
            Some(rest) => (false, rest),
            None => (true, text.strip_prefix('-')?),
        };
        let rest = rest.trim();
        let split = rest.find(|c: char| !c.is_ascii_digit())?;
        let (count, unit) = rest.split_at(split);
        self.moved(count, unit.trim(), back)
    }

    fn moved(self, count: &str, unit: &str, back: bool) -> Read {
        let n = small_number(count)?;
        let by = unit_named(unit)?;
        let day = if by.months > 0 {
            let months = Months::new(n.checked_mul(by.months)?);
            if back {
                self.today.checked_sub_months(months)
            } else {
                self.today.checked_add_months(months)
            }
        } else {
            let days = Days::new(u64::from(n) * u64::from(by.days));
            if back {
                self.today.checked_sub_days(days)
            } else {
                self.today.checked_add_days(days)
            }
        };
        let year = i64::from(self.today.year()) + i64::from(n) * if back { -1 } else { 1 };
        Some(day.ok_or(WhenError::FarYear(year)))
    }

    /// Everything said in words.
    fn words(self, text: &str) -> Read {
        let spaced: String = text
            .chars()
            .map(|c| {
                if matches!(c, ',' | '-' | '/' | '_') {
                    ' '
                } else {
                    c
                }
            })
            .collect();
        let parts: Vec<&str> = spaced
            .split_whitespace()
            .map(|word| word.trim_end_matches('.'))
            .filter(|word| !word.is_empty() && !matches!(*word, "the" | "of" | "on" | "by"))
            .collect();
        match parts.as_slice() {
            ["today" | "now" | "tod"] => Some(Ok(self.today)),
            ["tomorrow" | "tom" | "tmr"] => Some(Ok(self.plus(1))),
            ["yesterday"] => Some(Ok(self.plus(-1))),
            ["in", count, unit] => self.moved(count, unit, false),
            ["in", joined] => self.shifted(&format!("+{joined}")),
            [count, unit, "ago"] => self.moved(count, unit, true),
            [count, unit, "from", "now" | "today"] => self.moved(count, unit, false),
            ["next", rest @ ..] if !rest.is_empty() => self.named_period(1, rest),
            ["last", rest @ ..] if !rest.is_empty() => self.named_period(-1, rest),
            ["this", rest @ ..] if !rest.is_empty() => self.named_period(0, rest),
            ["eow"] => Some(Ok(self.weekday_of_week(0, Weekday::Fri))),
            ["eom"] => Some(Ok(self.end_of_month(0))),
            ["eoq"] => Some(Ok(self.end_of_quarter(0))),
            ["eoy"] => Some(Ok(self.end_of_year(0))),
            ["end", rest @ ..] => self.part(Part::End, rest),
            ["mid" | "middle", rest @ ..] => self.part(Part::Mid, rest),
            ["start" | "early" | "beginning" | "begin", rest @ ..] => self.part(Part::Start, rest),
            ["late", rest @ ..] => self.part(Part::End, rest),
            [one] if weekday_named(one).is_some() => {
                let weekday = weekday_named(one)?;
                Some(Ok(match self.lean {
                    Lean::Ahead => self.next_weekday(weekday),
                    Lean::Behind => self.last_weekday(weekday),
                }))
            }
            parts => self
                .day_and_month(parts)
                .or_else(|| self.part(Part::End, parts)),
        }
    }

    /// `next fri`, `next week`, `last month`, `this quarter`.
    fn named_period(self, step: i32, rest: &[&str]) -> Read {
        match rest {
            ["week" | "wk"] if step == 0 => Some(Ok(self.weekday_of_week(0, Weekday::Fri))),
            ["week" | "wk"] => Some(Ok(self.weekday_of_week(step, Weekday::Mon))),
            ["month"] => Some(Ok(self.end_of_month(step))),
            ["quarter"] => Some(Ok(self.end_of_quarter(step))),
            ["year"] => Some(Ok(self.end_of_year(step))),
            [one] => Some(Ok(self.weekday_of_week(step, weekday_named(one)?))),
            _ => None,
        }
    }

    /// The start, the middle or the end of a week, month, quarter or year.
    fn part(self, part: Part, rest: &[&str]) -> Read {
        let (step, rest) = match rest {
            ["next", rest @ ..] => (1, rest),
            ["last", rest @ ..] => (-1, rest),
            ["this", rest @ ..] => (0, rest),
            rest => (0, rest),
        };
        let months = |last: NaiveDate, months: u32| {
            let first = first_of(last) - Months::new(months - 1);
            Some(Ok(match part {
                Part::Start => first,
                Part::Mid if months == 1 => first + Days::new(14),
                Part::Mid => {
                    first
                        + Days::new(u64::from(
                            (last - first).num_days().unsigned_abs() as u32 / 2,
                        ))
                }
                Part::End => last,
            }))
        };
        match rest {
            ["week" | "wk"] => {
                let weekday = match part {
                    Part::Start => Weekday::Mon,
                    Part::Mid => Weekday::Wed,
                    Part::End => Weekday::Fri,
                };
                Some(Ok(self.weekday_of_week(step, weekday)))
            }
            ["month"] => months(self.end_of_month(step), 1),
            ["quarter"] => months(self.end_of_quarter(step), 3),
            ["year"] => months(self.end_of_year(step), 12),
            [name] | [name, _] => {
                let year = match rest {
                    [_, year] => match numeric::year(year)? {
                        Ok(year) => Some(year),
                        Err(far) => return Some(Err(far)),
                    },
                    _ => None,
                };
                let (last_month, length) = match month_named(name) {
                    Some(month) => (month, 1),
                    None => (quarter_named(name)? * 3, 3),
                };
                let last = match year {
                    Some(year) => last_of(year, last_month),
                    None => self.leaning(|year| last_of(year, last_month)),
                };
                months(last, length)
            }
            _ => None,
        }
    }

    /// `30 Sep`, `Sep 30 2026`, `Thu 12 March`, `30th of June 26`.
    fn day_and_month(self, parts: &[&str]) -> Read {
        let (weekday, parts) = match parts.split_first() {
            Some((first, rest)) if rest.len() >= 2 => match weekday_named(first) {
                Some(weekday) => (Some(weekday), rest),
                None => (None, parts),
            },
            _ => (None, parts),
        };
        let (day, month, year) = match parts {
            [a, b] | [a, b, _] => {
                let (day, month) = match (ordinal_day(a), month_named(b)) {
                    (Some(day), Some(month)) => (day, month),
                    _ => (ordinal_day(b)?, month_named(a)?),
                };
                (day, month, parts.get(2))
            }
            _ => return None,
        };
        let year = match year {
            Some(year) => match numeric::year(year)? {
                Ok(year) => Some(year),
                Err(far) => return Some(Err(far)),
            },
            None => None,
        };
        Some(self.exact(year, month, day, weekday))
    }

    /// Makes the day, finding the year when it was left out and checking the weekday when it was not.
    fn exact(
        self,
        year: Option<i32>,
        month: u32,
        day: u32,
        weekday: Option<Weekday>,
    ) -> Result<NaiveDate, WhenError> {
        let this = self.today.year();
        let date = match (year, weekday) {
            (Some(year), _) => existing(year, month, day)?,
            // What is spoken back carries its weekday: it finds the year that it was spoken in.
            (None, Some(weekday)) => [this, this + 1, this - 1]
                .into_iter()
                .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                .find(|date| date.weekday() == weekday)
                .map_or_else(|| self.exact(None, month, day, None), Ok)?,
            (None, None) => {
                let beyond = match self.lean {
                    Lean::Ahead => this + 1,
                    Lean::Behind => this - 1,
                };
                [this, beyond]
                    .into_iter()
                    .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                    .find(|date| match self.lean {
                        Lean::Ahead => *date >= self.today,
                        Lean::Behind => *date <= self.today,
                    })
                    .map_or_else(|| existing(this, month, day), Ok)?
            }
        };
        match weekday {
            Some(typed) if typed != date.weekday() => Err(WhenError::OtherWeekday {
                day: format!(
                    "{} {} {}",
                    date.day(),
                    names::MONTHS[date.month0() as usize],
                    date.year()
                ),
                is: names::weekday(date.weekday()),
                typed: names::weekday(typed),
            }),
            _ => Ok(date),
        }
    }

    /// Picks the year so that the day lies on the side leant to.
    fn leaning(self, of_year: impl Fn(i32) -> NaiveDate) -> NaiveDate {
        let this = of_year(self.today.year());
        match self.lean {
            Lean::Ahead if this < self.today => of_year(self.today.year() + 1),
            Lean::Behind if this > self.today => of_year(self.today.year() - 1),
            _ => this,
        }
    }

    fn plus(self, days: i64) -> NaiveDate {
        self.today + chrono::TimeDelta::days(days)
    }

    fn next_weekday(self, weekday: Weekday) -> NaiveDate {
        let ahead = weekday.days_since(self.today.weekday());
        self.plus(if ahead == 0 { 7 } else { ahead.into() })
    }

    fn last_weekday(self, weekday: Weekday) -> NaiveDate {
        let back = self.today.weekday().days_since(weekday);
        self.plus(if back == 0 { -7 } else { -i64::from(back) })
    }

    fn weekday_of_week(self, weeks: i32, weekday: Weekday) -> NaiveDate {
        let monday = -i64::from(self.today.weekday().num_days_from_monday());
        self.plus(monday + i64::from(weeks) * 7 + i64::from(weekday.num_days_from_monday()))
    }

    fn end_of_month(self, step: i32) -> NaiveDate {
        let months = self.today.year() * 12 + self.today.month0() as i32 + step;
        last_of(months.div_euclid(12), months.rem_euclid(12) as u32 + 1)
    }

    fn end_of_quarter(self, step: i32) -> NaiveDate {
        let quarters = self.today.year() * 4 + self.today.month0() as i32 / 3 + step;
        last_of(
            quarters.div_euclid(4),
            quarters.rem_euclid(4) as u32 * 3 + 3,
        )
    }

    fn end_of_year(self, step: i32) -> NaiveDate {
        last_of(self.today.year() + step, 12)
    }
}

#[derive(Clone, Copy)]
enum Part {
    Start,
    Mid,
    End,
}

/// Makes a day, or says how many days its month has.
fn existing(year: i32, month: u32, day: u32) -> Result<NaiveDate, WhenError> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| WhenError::NoSuchDay {
        day,
        month: names::MONTHS[month as usize - 1],
        year,
        last: last_of(year, month).day(),
    })
}

fn last_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.pred_opt())
        .unwrap_or(NaiveDate::MAX)
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).expect("every month has a first day")
}

/// Reads `3`, `three`, `a`.
fn small_number(text: &str) -> Option<u32> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    match text {
        "a" | "an" => Some(1),
        _ if !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit()) => {
            text.parse().ok()
        }
        _ => WORDS
            .iter()
            .position(|word| *word == text)
            .map(|n| n as u32),
    }
}

/// Reads `30`, `30th`, `1st`.
fn ordinal_day(text: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    if digits.is_empty() || digits.len() > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|day| *day > 0)
}

#[cfg(test)]
mod tests;
