//! Amounts of money in whole minor units, never in fractions.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::quantity::{Grouping, Quantity};

/// A currency by its ISO 4217 letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

/// Letters that are no ISO 4217 code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is not a currency; type its three letters, such as EUR.")]
pub struct CurrencyError(String);

/// Currencies with a sign of their own in English texts.
const SIGNS: [(&str, Currency); 9] = [
    ("€", Currency::EUR),
    ("£", Currency::GBP),
    ("A$", Currency(*b"AUD")),
    ("C$", Currency(*b"CAD")),
    ("$", Currency::USD),
    ("US$", Currency::USD),
    ("¥", Currency(*b"JPY")),
    ("₹", Currency(*b"INR")),
    ("₩", Currency(*b"KRW")),
];

impl Currency {
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");
    /// Pound sterling.
    pub const GBP: Self = Self(*b"GBP");
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");

    /// Gives the three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a code is three ASCII letters")
    }

    /// Gives the digits after the point: 2 for euro, 0 for yen, 3 for Kuwaiti dinar (ISO 4217).
    #[must_use]
    pub fn decimals(self) -> u8 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// Gives the sign before an amount: `€`, or the letters and a space where there is none.
    fn sign(&self) -> String {
        SIGNS
            .iter()
            .find(|(_, currency)| currency == self)
            .map_or_else(
                || format!("{} ", self.code()),
                |(sign, _)| (*sign).to_owned(),
            )
    }

    /// Reads a sign or three letters.
    fn named(text: &str) -> Option<Self> {
        if let Some((_, currency)) = SIGNS.iter().find(|(sign, _)| *sign == text) {
            return Some(*currency);
        }
        match text.to_ascii_lowercase().as_str() {
            "euro" | "euros" => Some(Self::EUR),
            "pound" | "pounds" => Some(Self::GBP),
            "dollar" | "dollars" => Some(Self::USD),
            _ => text.parse().ok(),
        }
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let upper = text.trim().to_ascii_uppercase();
        match <[u8; 3]>::try_from(upper.as_bytes()) {
            Ok(letters) if letters.iter().all(u8::is_ascii_uppercase) => Ok(Self(letters)),
            _ => Err(CurrencyError(text.trim().to_owned())),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in whole minor units (cents) of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units: 41,000,000 is €410,000.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// Why a typed amount cannot be read, as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Nothing was typed.
    #[error("Type an amount, such as €410,000 or 410k EUR.")]
    Empty,
    /// It is not an amount.
    #[error("“{0}” is not an amount; try €410,000 or 410k EUR.")]
    NotAnAmount(String),
    /// More decimals than the currency has.
    #[error("{currency} has {decimals} decimals; “{typed}” has more.")]
    TooFine {
        /// What was typed.
        typed: String,
        /// The currency's letters.
        currency: Currency,
        /// The decimals it has.
        decimals: u8,
    },
    /// Beyond what can be kept.
    #[error("“{0}” is too large; type a smaller amount.")]
    TooLarge(String),
}

impl Money {
    /// Reads a typed amount: `€410,000`, `410k EUR`, `£1.2m`, `96 000`, `1.5 bn`.
    ///
    /// Without a currency it is in `default`. Both `,` and `.` group thousands before three digits.
    ///
    /// # Errors
    /// When there is no number, an unknown word beside it, more decimals than the currency has, or
    /// more than nine quadrillion minor units.
    pub fn parse(text: &str, default: Currency) -> Result<Self, MoneyError> {
        let typed = text.trim();
        if typed.is_empty() {
            return Err(MoneyError::Empty);
        }
        let shown = || {
            typed
                .chars()
                .filter(|c| !c.is_control())
                .take(60)
                .collect::<String>()
        };
        let wrong = || MoneyError::NotAnAmount(shown());
        let first = typed.find(|c: char| c.is_ascii_digit()).ok_or_else(wrong)?;
        let last = typed
            .rfind(|c: char| c.is_ascii_digit())
            .ok_or_else(wrong)?
            + 1;
        let (before, number, after) = (&typed[..first], &typed[first..last], &typed[last..]);
        let (negative, before) = match before.trim().trim_end_matches('+').trim() {
            b if b.ends_with(['-', '−']) => (true, b.trim_end_matches(['-', '−'])),
            b if b.starts_with(['-', '−']) => (true, b.trim_start_matches(['-', '−'])),
            b => (false, b),
        };
        let (power, after) = magnitude(after.trim());
        let currency = match (before.trim(), after) {
            ("", "") => default,
            ("", name) | (name, "") => Currency::named(name).ok_or_else(wrong)?,
            (one, other) => match (Currency::named(one), Currency::named(other)) {
                (Some(a), Some(b)) if a == b => a,
                _ => return Err(wrong()),
            },
        };
        // "1.200k" would be absurd: with a magnitude a lone point is decimal, as English has it.
        let grouping = if power > 0 {
            Grouping::Comma
        } else {
            Grouping::Either
        };
        let number = Quantity::parse_grouped(number, grouping).map_err(|_| wrong())?;
        let number = number
            .times_ten_to(power)
            .ok_or_else(|| MoneyError::TooLarge(shown()))?;
        let decimals = currency.decimals();
        let minor = match number.in_units_of(decimals) {
            Some(minor) if minor < 9_000_000_000_000_000 => minor,
            None if number.in_units_of(9).is_some() => {
                return Err(MoneyError::TooFine {
                    typed: shown(),
                    currency,
                    decimals,
                });
            }
            _ => return Err(MoneyError::TooLarge(shown())),
        };
        Ok(Self {
            minor: if negative { -minor } else { minor },
            currency,
        })
    }
}

/// Splits a leading `k`, `m`, `bn` (thousand, million, billion) off, as a power of ten.
fn magnitude(after: &str) -> (u8, &str) {
    const NAMES: [(&str, u8); 11] = [
        ("thousand", 3),
        ("k", 3),
        ("million", 6),
        ("mio", 6),
        ("mn", 6),
        ("mm", 6),
        ("m", 6),
        ("billion", 9),
        ("bn", 9),
        ("b", 9),
        ("", 0),
    ];
    let lower = after.to_ascii_lowercase();
    for (name, power) in NAMES {
        if let Some(rest) = lower.strip_prefix(name) {
            let whole_word = !rest.starts_with(|c: char| c.is_alphabetic());
            // "kEUR" and "mEUR" are written too; "mur" is the Mauritian rupee, not millions of "ur".
            let code_follows = rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_lowercase());
            if name.is_empty() || whole_word || code_follows {
                return (power, after[name.len()..].trim());
            }
        }
    }
    (0, after)
}

impl fmt::Display for Money {
    /// Writes `€410,000`, `−£12.50`, `CHF 410,000`; minor units only where there are some.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10u64.pow(self.currency.decimals().into());
        let size = self.minor.unsigned_abs();
        let whole = (size / unit).to_string();
        let mut grouped = String::with_capacity(whole.len() * 4 / 3 + 1);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let sign = if self.minor < 0 { "−" } else { "" };
        write!(f, "{sign}{}{grouped}", self.currency.sign())?;
        match size % unit {
            0 => Ok(()),
            minor => write!(
                f,
                ".{minor:0width$}",
                width = usize::from(self.currency.decimals())
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_and_written() {
        for (typed, shown) in [
            ("€410,000", "€410,000"),
            ("410k EUR", "€410,000"),
            ("410 k€", "€410,000"),
            ("410kEUR", "€410,000"),
            ("£1.2m", "£1,200,000"),
            ("£ 1.2 million", "£1,200,000"),
            ("$96 000", "$96,000"),
            ("US$ 96'000.50", "$96,000.50"),
            ("96.000 €", "€96,000"),
            ("96.000,5", "€96,000.50"),
            ("410000", "€410,000"),
            ("CHF 410,000", "CHF 410,000"),
            ("¥500", "¥500"),
            ("KWD 1.5", "KWD 1.500"),
            ("1.5bn euros", "€1,500,000,000"),
            ("-€5", "−€5"),
            ("€ -5", "−€5"),
            ("0", "€0"),
            ("100 MUR", "MUR 100"),
            ("€12.50", "€12.50"),
        ] {
            let money = Money::parse(typed, Currency::EUR);
            assert_eq!(
                money.map(|m| m.to_string()),
                Ok(shown.to_owned()),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn what_is_no_amount_says_what_to_type() {
        for (typed, part) in [
            ("", "Type an amount"),
            ("a lot", "is not an amount"),
            ("€", "is not an amount"),
            ("12 apples", "is not an amount"),
            ("€12 GBP", "is not an amount"),
            ("12%", "is not an amount"),
            ("€12.3456", "EUR has 2 decimals"),
            ("¥1.5", "JPY has 0 decimals"),
            ("99999999999999bn", "too large"),
        ] {
            let said = Money::parse(typed, Currency::EUR)
                .expect_err(typed)
                .to_string();
            assert!(said.contains(part), "{typed:?} said {said:?}");
        }
        assert!("euro4".parse::<Currency>().is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(minor in -8_999_999_999_999_999i64..9_000_000_000_000_000, at in 0usize..6) {
            let currency = [*b"EUR", *b"GBP", *b"JPY", *b"CHF", *b"USD", *b"AUD"].map(Currency)[at];
            let money = Money { minor, currency };
            prop_assert_eq!(Money::parse(&money.to_string(), Currency::EUR), Ok(money));
        }

        #[test]
        fn nothing_typed_panics(text in "\\PC*|[-€$0-9., kmbnEUR]{0,16}") {
            let _ = Money::parse(&text, Currency::EUR);
        }
    }
}
