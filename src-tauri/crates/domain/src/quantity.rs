//! A decimal number exactly as typed: no binary fraction ever touches it.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// An exact decimal number, without trailing zeros: `6.5`, `-12`, `410000`.
///
/// Its text (by `Display` and `FromStr`) is its form in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The digits, without the point. Never ends in 0 when `scale` is above 0.
    mantissa: i64,
    /// How many of them stand after the point, at most [`MAX_SCALE`].
    scale: u8,
}

/// Digits after the point that a quantity can hold.
const MAX_SCALE: u8 = 9;

/// A text that is no number, as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is not a number; type digits, such as 6.5 or 1,200.")]
pub struct QuantityError(pub String);

/// What a single separator before exactly three digits means, as in `1.200`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// A comma groups thousands, a point is decimal: how English writes quantities.
    Comma,
    /// Both group thousands: amounts of money have no third decimal.
    Either,
}

impl Quantity {
    /// Zero.
    pub const ZERO: Self = Self {
        mantissa: 0,
        scale: 0,
    };

    /// Makes the number `mantissa` / 10^`scale`, without trailing zeros.
    ///
    /// `None` with more than nine decimals left.
    #[must_use]
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        let (mut mantissa, mut scale) = (mantissa, scale);
        while scale > 0 && mantissa % 10 == 0 {
            (mantissa, scale) = (mantissa / 10, scale - 1);
        }
        (scale <= MAX_SCALE).then_some(Self { mantissa, scale })
    }

    /// Reads a typed number, with `.` or `,` as the decimal sign and blanks, apostrophes, `.` or `,`
    /// between thousands. A lone comma before three digits groups thousands (`1,200`), unless
    /// nothing stands before it but a zero (`0,125`).
    ///
    /// # Errors
    /// When it is no number, or has more than eighteen digits.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        Self::parse_grouped(text, Grouping::Comma)
    }

    /// Reads a typed number with a choice of what a lone separator before three digits means.
    ///
    /// # Errors
    /// As [`Quantity::parse`].
    pub fn parse_grouped(text: &str, grouping: Grouping) -> Result<Self, QuantityError> {
        let wrong = || {
            QuantityError(
                text.trim()
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(60)
                    .collect(),
            )
        };
        read(text.trim(), grouping).ok_or_else(wrong)
    }

    /// Multiplies by a power of ten. `None` when it no longer fits.
    #[must_use]
    pub fn times_ten_to(self, power: u8) -> Option<Self> {
        let from_scale = power.min(self.scale);
        let factor = 10i64.checked_pow(u32::from(power - from_scale))?;
        Self::new(self.mantissa.checked_mul(factor)?, self.scale - from_scale)
    }

    /// Multiplies by a whole number. `None` when it no longer fits.
    #[must_use]
    pub fn times(self, factor: i64) -> Option<Self> {
        Self::new(self.mantissa.checked_mul(factor)?, self.scale)
    }

    /// Gives the number in units of 10^-`decimals`. `None` when digits would be lost.
    #[must_use]
    pub fn in_units_of(self, decimals: u8) -> Option<i64> {
        let up = decimals.checked_sub(self.scale)?;
        self.mantissa.checked_mul(10i64.checked_pow(u32::from(up))?)
    }

    /// Gives the number for drawing; not for reckoning.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        // Reading the decimal text back rounds once, dividing would round twice.
        self.to_string().parse().unwrap_or(f64::NAN)
    }
}

fn read(typed: &str, grouping: Grouping) -> Option<Quantity> {
    let (negative, body) = match typed.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, typed.strip_prefix('+').unwrap_or(typed).trim_start()),
    };
    let plain: Vec<char> = body
        .chars()
        .filter(|c| !matches!(c, '\'' | '’' | '_') && !c.is_whitespace())
        .collect();
    if plain.is_empty()
        || !plain
            .iter()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    {
        return None;
    }
    let blanks_group = body
        .split(|c: char| matches!(c, '\'' | '’' | '_') || c.is_whitespace())
        .enumerate()
        .all(|(at, part)| at == 0 || part.chars().take_while(char::is_ascii_digit).count() == 3);
    let point = decimal_point(&plain, grouping)?;
    let digits = |part: &[char]| -> String { part.iter().filter(|c| c.is_ascii_digit()).collect() };
    let (whole, fraction) = match point {
        Some(at) => (digits(&plain[..at]), digits(&plain[at + 1..])),
        None => (digits(&plain), String::new()),
    };
    if !blanks_group
        || whole.len() + fraction.len() > 18
        || (whole.is_empty() && fraction.is_empty())
    {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let mantissa: i64 = format!("0{whole}{fraction}").parse().ok()?;
    Quantity::new(
        if negative { -mantissa } else { mantissa },
        fraction.len() as u8,
    )
}

/// Finds the decimal separator: outer `None` when the separators make no sense.
#[allow(clippy::option_option)]
fn decimal_point(plain: &[char], grouping: Grouping) -> Option<Option<usize>> {
    let at: Vec<usize> = (0..plain.len())
        .filter(|i| !plain[*i].is_ascii_digit())
        .collect();
    let groups_end_well = |places: &[usize], end: usize| {
        places.first().is_none_or(|first| (1..=3).contains(first))
            && places
                .iter()
                .zip(places.iter().skip(1).chain([&end]))
                .all(|(this, next)| next - this == 4)
    };
    let (Some(&last), Some(&first)) = (at.last(), at.first()) else {
        return Some(None);
    };
    let (sign, tail) = (plain[last], plain.len() - last - 1);
    if at.len() == 1 {
        let zero_before = plain[..last].iter().all(|c| *c == '0');
        let may_group = sign == ',' || grouping == Grouping::Either;
        let groups = may_group && tail == 3 && !zero_before && last <= 3;
        return Some((!groups).then_some(last));
    }
    let inner = &at[..at.len() - 1];
    if plain[first] == sign {
        // 1.200.000: one kind of separator, several times, can only group.
        return (at.iter().all(|i| plain[*i] == sign) && groups_end_well(&at, plain.len()))
            .then_some(None);
    }
    // 1.200,5 or 1,200.5: the last is decimal.
    (inner.iter().all(|i| plain[*i] != sign) && groups_end_well(inner, last)).then_some(Some(last))
}

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl From<i32> for Quantity {
    fn from(number: i32) -> Self {
        Self {
            mantissa: number.into(),
            scale: 0,
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let size = self.mantissa.unsigned_abs();
        let unit = 10u64.pow(self.scale.into());
        match self.scale {
            0 => write!(f, "{sign}{size}"),
            scale => write!(
                f,
                "{sign}{}.{:0scale$}",
                size / unit,
                size % unit,
                scale = usize::from(scale)
            ),
        }
    }
}

impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> Ordering {
        let scaled =
            |it: &Self| i128::from(it.mantissa) * 10i128.pow(u32::from(MAX_SCALE - it.scale));
        scaled(self).cmp(&scaled(other))
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, shown) in [
            ("9", "9"),
            ("6.5", "6.5"),
            ("6,5", "6.5"),
            ("6.50", "6.5"),
            ("-3", "-3"),
            ("−3", "-3"),
            ("+5", "5"),
            ("1,200", "1200"),
            ("1.200", "1.2"),
            ("1 200", "1200"),
            ("1\u{a0}200,5", "1200.5"),
            ("1.200,5", "1200.5"),
            ("1,200.5", "1200.5"),
            ("1’200’000", "1200000"),
            ("1.200.000", "1200000"),
            ("0,125", "0.125"),
            ("12,5", "12.5"),
            (".5", "0.5"),
            ("007", "7"),
            ("12345,678", "12345.678"),
        ] {
            assert_eq!(
                Quantity::parse(typed).map(|q| q.to_string()),
                Ok(shown.into()),
                "{typed:?}"
            );
        }
        let money = Quantity::parse_grouped("1.200", Grouping::Either).unwrap();
        assert_eq!(money.to_string(), "1200");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for bad in [
            "",
            "-",
            ".",
            "1e3",
            "abc",
            "1.2.3",
            "1,20,0",
            "1 20",
            "12 %",
            "1234567890123456789",
            "∞",
        ] {
            assert!(Quantity::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn scaling_loses_nothing() {
        let q = Quantity::parse("1.25").unwrap();
        assert_eq!(q.times_ten_to(3).unwrap().to_string(), "1250");
        assert_eq!(q.in_units_of(2), Some(125));
        assert_eq!(q.in_units_of(1), None, "a digit would be lost");
        assert_eq!(Quantity::new(i64::MAX, 0).unwrap().times_ten_to(1), None);
    }

    proptest! {
        #[test]
        fn text_and_number_are_inverse(mantissa in -999_999_999_999i64..999_999_999_999, scale in 0u8..=9) {
            let q = Quantity::new(mantissa, scale).unwrap();
            // Three decimals after a point stay decimals: the file's form is never grouped.
            prop_assert_eq!(q.to_string().parse::<Quantity>(), Ok(q));
        }

        #[test]
        fn order_is_the_order_of_numbers(a in -9999i64..9999, b in -9999i64..9999, s in 0u8..4, t in 0u8..4) {
            let (p, q) = (Quantity::new(a, s).unwrap(), Quantity::new(b, t).unwrap());
            prop_assert_eq!(p.cmp(&q), p.as_f64().partial_cmp(&q.as_f64()).unwrap());
            prop_assert_eq!(p == q, p.cmp(&q) == Ordering::Equal);
        }

        #[test]
        fn nothing_typed_panics(text in "\\PC*|[-+0-9., '’]{0,24}") {
            let _ = Quantity::parse(&text);
            let _ = Quantity::parse_grouped(&text, Grouping::Either);
        }
    }
}
