//! What a candidate costs to own: totals over the years, who pays, how far off it may be.
//!
//! Amounts are whole minor units of the workspace's currency.
//!
//! **How the range of a sum is made.** Every line says how many percent less or more it may be. To
//! add the lower ends and the upper ends up would say that everything goes wrong at once, which
//! hardly happens: the range would be far too wide. The lines are taken as independent of each
//! other, so the distances from the likely sum combine as the root of the sum of their squares, the
//! lower and the upper side each by itself (JCGM 100:2008 “GUM”, 5.1.2, for uncorrelated input;
//! with unequal sides an approximation). The years of one line go wrong together, so they are summed
//! before.

use thiserror::Error;

use crate::money::{Currency, Money, MoneyError};
use crate::quantity::Quantity;
use crate::selection::{CostHead, CostLine};

/// The years of a sheet.
pub const YEARS: usize = 5;

/// More than this in one year of one line is a slip of the hand: a hundred billion, in whole units.
const MOST: i64 = 100_000_000_000;

/// Why a typed cell of the sheet cannot be taken, as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CostError {
    /// It is no amount.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// It is in another currency than the sheet.
    #[error("The sheet is in {sheet}; “{typed}” is in {given}. Type it in {sheet}.")]
    OtherCurrency {
        /// What was typed.
        typed: String,
        /// The sheet's currency.
        sheet: Currency,
        /// The currency typed.
        given: Currency,
    },
    /// Below nothing.
    #[error("A cost is nothing or more; “{0}” is less than nothing.")]
    Negative(String),
    /// Beyond reason.
    #[error("“{0}” is more than a hundred billion a year; type a smaller amount.")]
    TooMuch(String),
    /// It is no whole percentage within reach.
    #[error("Type whole percent from {from} to {to}, such as {such}; “{typed}” is not.")]
    Percent {
        /// What was typed.
        typed: String,
        /// The least.
        from: i64,
        /// The most.
        to: i64,
        /// An example.
        such: i64,
    },
}

/// Reads an amount of the sheet: `12k`, `1,200`, `€12,000`; nothing when empty or a dash.
///
/// # Errors
/// When it is no amount, in another currency, negative, or beyond reason.
pub fn read_amount(typed: &str, currency: Currency) -> Result<Option<i64>, CostError> {
    let text = typed.trim();
    if text.is_empty() || matches!(text, "-" | "–" | "—") {
        return Ok(None);
    }
    let money = Money::parse(text, currency)?;
    let shown = || {
        let plain = text.chars().filter(|c| !c.is_control());
        plain.take(60).collect::<String>()
    };
    if money.currency != currency {
        return Err(CostError::OtherCurrency {
            typed: shown(),
            sheet: currency,
            given: money.currency,
        });
    }
    if money.minor < 0 {
        return Err(CostError::Negative(shown()));
    }
    if money.minor > MOST * 10_i64.pow(currency.decimals().into()) {
        return Err(CostError::TooMuch(shown()));
    }
    Ok(Some(money.minor))
}

/// Reads whole percent, with or without the sign; nothing when empty.
///
/// # Errors
/// When it is no whole number from 0 to `to`.
pub fn read_percent(typed: &str, to: i64, such: i64) -> Result<Option<i64>, CostError> {
    let text = typed.trim();
    let number = text.trim_end_matches('%').trim();
    let number = number.trim_start_matches(['+', '±']).trim();
    if text.is_empty() {
        return Ok(None);
    }
    match number.parse::<i64>() {
        Ok(percent) if (0..=to).contains(&percent) => Ok(Some(percent)),
        _ => Err(CostError::Percent {
            typed: text.chars().filter(|c| !c.is_control()).take(30).collect(),
            from: 0,
            to,
            such,
        }),
    }
}

/// Who pays how much of a sum, in minor units; the three parts are the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payers {
    /// Marketing.
    pub marketing: i64,
    /// IT.
    pub it: i64,
    /// Nobody said who pays.
    pub unsaid: i64,
}

/// A sum over some years with its range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The likely sum.
    pub likely: i64,
    /// The lower end of its range; never below zero.
    pub low: i64,
    /// The upper end.
    pub high: i64,
    /// Who pays the likely sum.
    pub payers: Payers,
    /// The likely sum of each year, all five, also those beyond the total's years.
    pub by_year: [i64; YEARS],
    /// The likely sum of each head over the total's years, in the order of the sheet.
    pub by_head: Vec<(CostHead, i64)>,
}

/// Adds the first `years` years of a candidate's lines up. A blank is nothing.
#[must_use]
pub fn total(lines: &[CostLine], years: usize) -> Total {
    let years = years.min(YEARS);
    let mut by_year = [0_i64; YEARS];
    let mut by_head: Vec<_> = CostHead::ALL.iter().map(|head| (*head, 0_i64)).collect();
    let mut payers = Payers::default();
    let (mut likely, mut under, mut over) = (0_i64, 0.0_f64, 0.0_f64);
    for line in lines {
        let amounts = line.amounts().map(Option::unwrap_or_default);
        for (sum, amount) in by_year.iter_mut().zip(amounts) {
            *sum += amount;
        }
        let sum: i64 = amounts[..years].iter().sum();
        likely += sum;
        if let Some((_, own)) = by_head.iter_mut().find(|(head, _)| *head == line.head) {
            *own += sum;
        }
        match line.marketing_percent {
            Some(percent) => {
                let part = share(sum, percent);
                payers.marketing += part;
                payers.it += sum - part;
            }
            None => payers.unsaid += sum,
        }
        under += (sum as f64 * line.under_percent as f64 / 100.0).powi(2);
        over += (sum as f64 * line.over_percent as f64 / 100.0).powi(2);
    }
    Total {
        likely,
        low: (likely - under.sqrt().round() as i64).max(0),
        high: likely.saturating_add(over.sqrt().round() as i64),
        payers,
        by_year,
        by_head,
    }
}

/// Gives so many percent of an amount, rounded half up.
#[must_use]
pub fn share(amount: i64, percent: i64) -> i64 {
    let exact = i128::from(amount) * i128::from(percent) + 50;
    i64::try_from(exact.div_euclid(100)).unwrap_or(i64::MAX)
}

/// How the customer metric is to move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// By so many of its units; above zero.
    pub units: f64,
    /// The target lies below the start: minutes saved, complaints fewer.
    pub less: bool,
}

/// Gives how far the metric is to move; nothing while start or target is no number, or both are
/// the same.
#[must_use]
pub fn gain(start: Option<&str>, target: Option<&str>) -> Option<Gain> {
    let read = |text: Option<&str>| Quantity::parse(text?).ok().map(Quantity::as_f64);
    let (start, target) = (read(start)?, read(target)?);
    let units = (target - start).abs();
    (units > 0.0 && units.is_finite()).then_some(Gain {
        units,
        less: target < start,
    })
}

/// Rounds an amount in minor units to whole units of the currency, half away from zero: the ends of
/// a range are no finer.
#[must_use]
pub fn whole(minor: i64, currency: Currency) -> i64 {
    let unit = 10_i64.pow(currency.decimals().into());
    let half = if minor < 0 { -unit / 2 } else { unit / 2 };
    minor.saturating_add(half) / unit * unit
}

/// Gives the cost of one unit of the gain, in minor units, rounded to whole units of the currency
/// where that is fine enough (from 100 units on): a likely sum is no finer.
#[must_use]
pub fn per_unit(likely: i64, gain: Gain, currency: Currency) -> i64 {
    let unit = 10_f64.powi(currency.decimals().into());
    let exact = likely as f64 / gain.units;
    if exact >= 100.0 * unit {
        ((exact / unit).round() * unit) as i64
    } else {
        exact.round() as i64
    }
}

#[cfg(test)]
mod tests;
