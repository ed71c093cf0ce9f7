//! Dates written in digits.

use chrono::NaiveDate;

use super::{DateOrder, Read, Reading, WhenError, existing};

/// Reads a year of two or four digits; 00 to 69 are 20xx. `None` when it is no year.
pub(super) fn year(text: &str) -> Option<Result<i32, WhenError>> {
    let digits = text.trim_start_matches(['\'', '’']);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i32 = match digits.len() {
        2 | 4..=6 => digits.parse().ok()?,
        _ => return None,
    };
    Some(match (digits.len(), number) {
        (2, 0..=69) => Ok(2000 + number),
        (2, _) => Ok(1900 + number),
        (_, 1900..=2199) => Ok(number),
        _ => Err(WhenError::FarYear(number.into())),
    })
}

impl Reading {
    /// `2026-09-30`, `30.06.08`, `6/30/2026`, `30/6`, `20260930`; a time of day behind it is dropped.
    pub(super) fn digits(self, text: &str) -> Read {
        let date = without_time(text).trim_end_matches(['.', ',']);
        if date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()) {
            let number: u32 = date.parse().ok()?;
            return Some(self.numbers(year(&date[..4])?, number / 100 % 100, number % 100));
        }
        let separators: Vec<char> = date.chars().filter(|c| !c.is_ascii_digit()).collect();
        if separators
            .iter()
            .any(|c| !matches!(c, '.' | '/' | '-' | ' '))
        {
            return None;
        }
        let fields: Vec<&str> = date
            .split(['.', '/', '-', ' '])
            .filter(|field| !field.is_empty())
            .collect();
        let number = |at: usize| fields[at].parse::<u32>().ok();
        match fields.as_slice() {
            [y, _, _] if y.len() >= 4 => Some(self.numbers(year(y)?, number(1)?, number(2)?)),
            [_, _, y] => {
                let (month, day) = match self.order {
                    DateOrder::Ymd if y.len() < 3 => {
                        return Some(self.numbers(year(fields[0])?, number(1)?, number(2)?));
                    }
                    // A year at the end of year-first dates says nothing of day and month.
                    DateOrder::Ymd => return None,
                    DateOrder::Dmy => (number(1)?, number(0)?),
                    DateOrder::Mdy => (number(0)?, number(1)?),
                };
                Some(self.numbers(year(y)?, month, day))
            }
            // "4.5" is a number; a day and a month alone need a slash or a closing dot.
            [_, _] if separators.contains(&'/') || (separators == ['.'] && text.ends_with('.')) => {
                let (month, day) = match self.order {
                    DateOrder::Dmy => (number(1)?, number(0)?),
                    DateOrder::Mdy | DateOrder::Ymd => (number(0)?, number(1)?),
                };
                Some(
                    self.in_range(month, day)
                        .and_then(|()| self.exact(None, month, day, None)),
                )
            }
            _ => None,
        }
    }

    fn numbers(
        self,
        year: Result<i32, WhenError>,
        month: u32,
        day: u32,
    ) -> Result<NaiveDate, WhenError> {
        self.in_range(month, day)?;
        existing(year?, month, day)
    }

    fn in_range(self, month: u32, day: u32) -> Result<(), WhenError> {
        let pattern = match self.order {
            DateOrder::Dmy => "day/month/year, such as 30/06/2026",
            DateOrder::Mdy => "month/day/year, such as 06/30/2026",
            DateOrder::Ymd => "year-month-day, such as 2026-06-30",
        };
        match month {
            1..=12 if day > 0 => Ok(()),
            1..=12 => Err(WhenError::NotADate(format!("day {day}"))),
            month => Err(WhenError::NoSuchMonth { month, pattern }),
        }
    }
}

/// Drops a time of day: `2026-09-30T10:00:00Z`, `30/06/2008 00:00`, `6/30/2008 12:00:00 am`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    match text[..colon].rfind(['t', ' ']) {
        Some(at) if text[at + 1..colon].bytes().all(|b| b.is_ascii_digit()) => {
            text[..at].trim_end()
        }
        _ => text,
    }
}
