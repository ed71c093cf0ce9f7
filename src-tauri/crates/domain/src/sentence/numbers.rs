//! The numbers in a clause, each with its unit.

use crate::quantity::Quantity;

/// A number in a clause.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Where it begins, a currency sign before it included.
    pub start: usize,
    /// Where it ends, its unit included.
    pub end: usize,
    pub number: Quantity,
    /// Its unit in its usual short form; empty when none is known.
    pub unit: String,
    /// The figure as it was written, with its magnitude, without sign and unit: `12k`.
    pub figure: String,
}

/// Units by every way they are written, first the usual short form.
const UNITS: [&[&str]; 22] = [
    &["%", "percent", "per cent", "pct"],
    &["‰"],
    &["min", "mins", "minute", "minutes"],
    &["h", "hr", "hrs", "hour", "hours"],
    &["s", "sec", "secs", "second", "seconds"],
    &["ms", "millisecond", "milliseconds"],
    &["working days", "working day", "wd"],
    &["days", "day", "d"],
    &["weeks", "week", "wk", "wks"],
    &["months", "month"],
    &["years", "year", "yrs", "yr"],
    &["pp", "percentage points"],
    &["pts", "pt", "point", "points"],
    &["stars", "star", "★"],
    &["×", "x", "times"],
    &["€", "eur", "euro", "euros"],
    &["£", "gbp", "pound", "pounds"],
    &["$", "usd", "dollar", "dollars"],
    &["CHF", "chf"],
    &["km"],
    &["kg"],
    &["t"],
];

const SIGNS: [char; 5] = ['€', '£', '$', '¥', '₹'];

/// Currencies whose code may stand before the number, with how they are written in short.
const CODES: [(&str, &str); 14] = [
    ("eur", "€"),
    ("gbp", "£"),
    ("usd", "$"),
    ("chf", "CHF"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("czk", "CZK"),
    ("huf", "HUF"),
    ("jpy", "¥"),
    ("inr", "₹"),
    ("cad", "CAD"),
    ("aud", "AUD"),
];

/// Blanks and apostrophes that group thousands.
const GROUPERS: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];

/// Finds the numbers of a clause. Digits inside a word, as in `5G` or `B2B`, are part of the word.
pub(super) fn find_numbers(clause: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut from = 0;
    while let Some(at) = clause[from..]
        .find(|c: char| c.is_ascii_digit())
        .map(|at| from + at)
    {
        let run = digits_end(clause, at);
        from = run;
        // A sign that the number before has taken as its unit is not this one's: `91 €8`.
        let taken = found.last().map_or(0, |before| before.end);
        let (start, sign) = number_start(&clause[taken..], at - taken);
        let start = start + taken;
        let code = sign.is_none().then(|| code_before(&clause[..start], taken));
        let (start, code) = code
            .flatten()
            .map_or((start, None), |(at, c)| (at, Some(c)));
        if clause[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            from = word_end(clause, run);
            continue;
        }
        let Ok(number) = Quantity::parse(&clause[at..run]) else {
            continue;
        };
        let number = match clause[start..at].contains(['-', '−']) {
            true => number.times(-1).unwrap_or(number),
            false => number,
        };
        let money = sign.is_some() || code.is_some();
        let (number, after) = magnitude(clause, run, number, money);
        let (unit, end) = match (sign, code) {
            (Some(sign), _) => (sign.to_string(), after),
            (None, Some(code)) => (code.to_owned(), after),
            (None, None) => match unit_at(clause, after) {
                Some((unit, end)) => (unit.to_owned(), end),
                None if goes_on_as_word(&clause[after..]) => {
                    from = word_end(clause, after);
                    continue;
                }
                None => (String::new(), after),
            },
        };
        from = end;
        found.push(Found {
            start,
            end,
            number,
            unit,
            figure: clause[at..after].trim().to_owned(),
        });
    }
    found
}

impl Found {
    /// Gives the unit, and what is left of the clause behind the number.
    ///
    /// One or two last words behind a number that has no known unit are its unit when the label
    /// stands before: "complaints 120 → 40 a week".
    pub(super) fn unit_or_rest<'t>(&self, clause: &'t str, before: &str) -> (String, &'t str) {
        let rest = &clause[self.end..];
        let words: Vec<&str> = rest.split_whitespace().collect();
        let plain = |word: &&str| {
            word.chars()
                .all(|c| c.is_alphabetic() || matches!(c, '/' | '-'))
        };
        if self.unit.is_empty()
            && (1..=2).contains(&words.len())
            && words.iter().all(plain)
            && before.chars().any(char::is_alphabetic)
            && !matches!(
                words[0],
                "in" | "at" | "for" | "of" | "on" | "and" | "with" | "by"
            )
        {
            return (words.join(" "), "");
        }
        (self.unit.clone(), rest)
    }
}

/// Walks over digits and the separators between them.
fn digits_end(clause: &str, at: usize) -> usize {
    let bytes = clause.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = at;
    loop {
        while digit(end) {
            end += 1;
        }
        let Some(separator) = clause[end..].chars().next() else {
            return end;
        };
        let next = end + separator.len_utf8();
        let three = (0..3).all(|i| digit(next + i)) && !digit(next + 3);
        let group = clause[at..end].rsplit(GROUPERS).next().map_or(0, str::len);
        let goes_on = match separator {
            '.' | ',' => digit(next),
            c if GROUPERS.contains(&c) => three && group <= 3,
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end = next;
    }
}

/// Walks back over a sign and a currency: `€ -5`, `+12`.
fn number_start(clause: &str, at: usize) -> (usize, Option<char>) {
    let mut start = at;
    let mut sign = None;
    for c in clause[..at].chars().rev() {
        match c {
            '€' | '£' | '$' | '¥' | '₹' if sign.is_none() => sign = Some(c),
            ' ' if sign.is_none() && clause[..start - 1].ends_with(SIGNS) => {}
            '-' | '−' | '+'
                if !clause[..start - c.len_utf8()]
                    .ends_with(|b: char| b.is_alphanumeric() || b == '-') => {}
            _ => break,
        }
        start -= c.len_utf8();
    }
    (start, sign)
}

/// Reads the code of a currency right before a number, no further back than `from`.
fn code_before(before: &str, from: usize) -> Option<(usize, &'static str)> {
    let trimmed = before.trim_end();
    let at = trimmed.len().checked_sub(3).filter(|at| *at >= from)?;
    let typed = trimmed.get(at..)?;
    let alone = !trimmed[..at].ends_with(|c: char| c.is_alphanumeric());
    let known = CODES
        .iter()
        .find(|(code, _)| typed.eq_ignore_ascii_case(code))?;
    alone.then_some((at, known.1))
}

/// Whether a word goes on behind digits: `5G`, `2-click`.
fn goes_on_as_word(rest: &str) -> bool {
    rest.strip_prefix('-')
        .unwrap_or(rest)
        .starts_with(char::is_alphabetic)
}

fn word_end(clause: &str, at: usize) -> usize {
    clause[at..]
        .find(|c: char| !c.is_alphanumeric())
        .map_or(clause.len(), |end| at + end)
}

/// Reads `k` behind any number, `m` and `bn` behind money.
fn magnitude(clause: &str, at: usize, number: Quantity, money: bool) -> (Quantity, usize) {
    let rest = &clause[at..];
    let names: &[(&str, u8)] = if money {
        &[("k", 3), ("K", 3), ("bn", 9), ("m", 6), ("M", 6)]
    } else {
        &[("k", 3), ("K", 3)]
    };
    let words = [(" thousand", 3), (" million", 6), (" billion", 9)];
    for (name, power) in names.iter().chain(&words) {
        let Some(after) = rest.strip_prefix(name) else {
            continue;
        };
        if after.starts_with(|c: char| c.is_alphanumeric()) {
            continue;
        }
        if let Some(larger) = number.times_ten_to(*power) {
            return (larger, at + name.len());
        }
    }
    (number, at)
}

/// Reads a known unit right behind a number, the longest first.
pub(super) fn unit_at(clause: &str, at: usize) -> Option<(&'static str, usize)> {
    let rest = &clause[at..];
    let trimmed = rest.trim_start();
    let skipped = rest.len() - trimmed.len();
    let lower = trimmed.to_ascii_lowercase();
    UNITS
        .iter()
        .flat_map(|names| names.iter().map(|name| (names[0], *name)))
        .filter(|(_, name)| {
            let word = name.ends_with(|c: char| c.is_alphanumeric());
            lower
                .strip_prefix(&name.to_ascii_lowercase())
                .is_some_and(|after| {
                    !(word && after.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
                })
        })
        .max_by_key(|(_, name)| name.len())
        .map(|(short, name)| (short, at + skipped + name.len()))
}

/// Converts between units of time exactly, or not at all.
pub(super) fn converted(number: Quantity, from: &str, to: &str) -> Option<Quantity> {
    let seconds = |unit: &str| match unit {
        "s" => Some(1),
        "min" => Some(60),
        "h" => Some(3600),
        "days" => Some(86_400),
        "weeks" => Some(604_800),
        _ => None,
    };
    let (from, to) = (seconds(from)?, seconds(to)?);
    if from % to == 0 {
        return number.times(from / to);
    }
    let thousandths = number.times(from)?.in_units_of(9)?;
    (thousandths % to == 0)
        .then(|| Quantity::new(thousandths / to, 9))
        .flatten()
}
