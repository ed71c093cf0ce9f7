//! The number in a sentence about a win: "Pickup wait down from 9 to 4 min in Lyon".
//!
//! What is found is only offered: a sentence without a number is as good a win.

use super::measured::measured;
use super::numbers::{Found, converted, find_numbers, unit_at};
use super::{LONGEST_SENTENCE, is_arrow};
use crate::quantity::Quantity;

/// A number that a win tells of, as before → after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WonNumber {
    /// The figure before, as typed; empty when only the change is told.
    pub before: String,
    /// The figure after, as typed: `4`; a change carries its sign: `+12`, `−50`, `3×`.
    pub after: String,
    /// The unit of both, in its usual short form; empty when there is none.
    pub unit: String,
    /// What is measured, as typed; may be empty.
    pub measure: String,
}

/// Finds the number of a win in one sentence; `None` when it tells of none.
///
/// ```
/// # use counterpart_domain::sentence::read_won;
/// let won = read_won("Pickup wait down from 9 to 4 min in Lyon").unwrap();
/// assert_eq!((won.before.as_str(), won.after.as_str(), won.unit.as_str()), ("9", "4", "min"));
/// assert_eq!(won.measure, "Pickup wait");
/// assert_eq!(read_won("Guests smile again"), None);
/// ```
#[must_use]
pub fn read_won(text: &str) -> Option<WonNumber> {
    let text = text.trim().trim_end_matches(['.', '!', '…']);
    if text.len() > LONGEST_SENTENCE {
        return None;
    }
    let mut found = find_numbers(text);
    found.extend(spelled(text));
    found.sort_by_key(|it| it.start);
    found.retain(|it| !is_moment(text, it));
    found
        .windows(2)
        .find_map(|two| from_to(text, &two[0], &two[1]))
        .or_else(|| found.iter().find_map(|it| multiple(text, it)))
        .or_else(|| found.iter().find_map(|it| change(text, it)))
        .or_else(|| found.iter().find_map(|it| saved(text, it)))
        .or_else(|| in_words(text))
        .or_else(|| found.iter().find_map(|it| reached(text, it)))
}

/// Joints behind which the number after stands.
const FORWARD: [&str; 26] = [
    "to just",
    "to only",
    "to under",
    "to about",
    "to around",
    "to less than",
    "to nearly",
    "to almost",
    "to over",
    "to more than",
    "down to just",
    "down to only",
    "down to under",
    "up to over",
    "and now",
    "now",
    "is now",
    "it is now",
    "before, now",
    "before and now",
    "before, and now",
    "today",
    "before",
    "and is",
    "auf",
    "then",
];
/// Joints behind which the number before stands.
const BACKWARD: [&str; 22] = [
    "down from",
    "up from",
    "instead of",
    "from",
    "was",
    "it was",
    "before it was",
    "before",
    "rather than",
    "compared to",
    "compared with",
    "against",
    "vs",
    "vs.",
    "versus",
    "not",
    "where it took",
    "where it was",
    "in place of",
    "statt",
    "au lieu de",
    "en vez de",
];

/// `9 → 4 min`, `from 9 to 4 min`, `4 min instead of 9`, `was 9, now 4`.
fn from_to(text: &str, first: &Found, second: &Found) -> Option<WonNumber> {
    let between = text.get(first.end..second.start)?;
    let joint = between
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ':' | ';'))
        .to_ascii_lowercase();
    let lead = last_word(&text[..first.start]);
    // "from 9 minutes in May to 4 in June": what stands between says when.
    let parted = matches!(lead.as_str(), "from" | "von" | "de")
        && between.len() <= 60
        && [" to", " auf", " à", " a", " down to", " up to"]
            .iter()
            .any(|to| joint.ends_with(to) || joint == to.trim_start());
    let forward = is_arrow(&joint) || parted || FORWARD.contains(&joint.as_str());
    let (before, after) = if forward {
        (first, second)
    } else if BACKWARD.contains(&joint.as_str()) {
        (second, first)
    } else {
        return None;
    };
    let mut unit = after.unit.clone();
    let mut start = signed(text, before);
    if unit.is_empty() {
        unit.clone_from(&before.unit);
    } else if !before.unit.is_empty() && before.unit != unit {
        start =
            converted(before.number, &before.unit, &unit).map_or(String::new(), |q| q.to_string());
    }
    let mut rest = &text[second.end..];
    if unit.is_empty() {
        (unit, rest) = second.unit_or_rest(text, &text[..first.start]);
    }
    Some(WonNumber {
        before: start,
        after: signed(text, after),
        unit,
        measure: measured(&text[..first.start], rest),
    })
}

/// Words behind a number that tell how it compares, where a larger number is the better one.
const BETTER: [&str; 12] = [
    "faster", "quicker", "sooner", "earlier", "ahead", "early", "cheaper", "better", "shorter",
    "longer", "smaller", "closer",
];

/// `3x faster`, `2.5 times as many`.
fn multiple(text: &str, it: &Found) -> Option<WonNumber> {
    if it.unit != "×" {
        return None;
    }
    let rest = text[it.end..].trim_start();
    let word = first_word(rest);
    if matches!(word.as_str(), "a" | "an" | "per" | "each" | "every") {
        return None;
    }
    let (unit, rest) = if word == "as" {
        let mut words = rest.splitn(3, char::is_whitespace);
        let how = [words.next()?, words.next().unwrap_or_default()].join(" ");
        (
            how,
            words.next().unwrap_or_default().trim_start_matches("as "),
        )
    } else if BETTER.contains(&word.as_str())
        || MORE.contains(&word.as_str())
        || FEWER.contains(&word.as_str())
    {
        (word.clone(), &rest[word.len()..])
    } else {
        (String::new(), rest)
    };
    Some(WonNumber {
        before: String::new(),
        after: format!("{}×", it.figure),
        unit: unit.trim().to_owned(),
        measure: measured(&text[..it.start], rest.trim_start_matches(" than before")),
    })
}

const MORE: [&str; 7] = [
    "more",
    "higher",
    "up",
    "extra",
    "additional",
    "larger",
    "above",
];
const FEWER: [&str; 6] = ["fewer", "less", "lower", "down", "under", "below"];
const ROSE: [&str; 18] = [
    "up",
    "rose",
    "rises",
    "grew",
    "grows",
    "increased",
    "increase",
    "raised",
    "gained",
    "added",
    "lifted",
    "climbed",
    "jumped",
    "improved",
    "boosted",
    "higher",
    "grow",
    "raise",
];
const FELL: [&str; 20] = [
    "down",
    "fell",
    "falls",
    "dropped",
    "drops",
    "cut",
    "cuts",
    "reduced",
    "reduce",
    "lowered",
    "lower",
    "decreased",
    "shrank",
    "declined",
    "slashed",
    "shortened",
    "trimmed",
    "shaved",
    "reducing",
    "cutting",
];

/// `up 12 %`, `cut by 30 %`, `12 % fewer complaints`, `+12 %`, `4 working days early`.
fn change(text: &str, it: &Found) -> Option<WonNumber> {
    let before = &text[..it.start];
    let lead = last_word(before);
    if matches!(lead.as_str(), "to" | "of" | "at")
        && !before.trim_end().to_ascii_lowercase().ends_with("by up to")
    {
        return None;
    }
    let rest = text[it.end..].trim_start();
    let behind = first_word(rest);
    let behind = behind.as_str();
    if !it.unit.is_empty() && BETTER.contains(&behind) && !matches!(it.unit.as_str(), "%" | "pts") {
        let unit = if it.unit == "×" {
            behind.to_owned()
        } else {
            format!("{} {behind}", it.unit)
        };
        return Some(WonNumber {
            before: String::new(),
            after: it.figure.clone(),
            unit,
            measure: measured(before, &rest[behind.len()..]),
        });
    }
    let typed = &text[it.start..it.end];
    let mut rest_of_it = rest;
    let rises = if typed.starts_with('+') {
        true
    } else if typed.starts_with(['-', '−']) {
        false
    } else if !it.unit.is_empty() && MORE.contains(&behind) {
        rest_of_it = &rest[behind.len()..];
        true
    } else if !it.unit.is_empty() && FEWER.contains(&behind) {
        rest_of_it = &rest[behind.len()..];
        false
    } else if it.unit == "%" && BETTER.contains(&behind) {
        rest_of_it = rest;
        matches!(behind, "better" | "longer" | "ahead" | "faster" | "quicker")
    } else {
        direction(before, &lead)?
    };
    Some(WonNumber {
        before: String::new(),
        after: format!("{}{}", if rises { '+' } else { '−' }, it.figure),
        unit: it.unit.clone(),
        measure: measured(before, rest_of_it),
    })
}

/// Whether it rose: `up 12 %`, `cut returns by 12 %`.
fn direction(before: &str, lead: &str) -> Option<bool> {
    if ROSE.contains(&lead) {
        return Some(true);
    }
    if FELL.contains(&lead) {
        return Some(false);
    }
    if !matches!(
        lead,
        "by" | "about" | "around" | "nearly" | "almost" | "over" | "roughly" | "um"
    ) {
        return None;
    }
    words(before).rev().find_map(|word| {
        let word = word.as_str();
        (ROSE.contains(&word).then_some(true)).or(FELL.contains(&word).then_some(false))
    })
}

/// `saved EUR 12k a year`, `3 hours a week saved`.
fn saved(text: &str, it: &Found) -> Option<WonNumber> {
    let before = &text[..it.start];
    let rest = &text[it.end..];
    let verb = words(before).rev().take(4).find(|word| {
        matches!(
            word.as_str(),
            "saved" | "saves" | "saving" | "save" | "earned" | "recovered" | "freed"
        )
    });
    let behind = words(rest)
        .take(4)
        .find(|word| matches!(word.as_str(), "saved" | "earned" | "recovered" | "freed"));
    let word = match verb.or(behind)?.as_str() {
        "saves" | "saving" | "save" => "saved".to_owned(),
        past => past.to_owned(),
    };
    if it.unit.is_empty() {
        return None;
    }
    let tail: Vec<&str> = rest
        .split_whitespace()
        .filter(|w| !w.eq_ignore_ascii_case(&word))
        .collect();
    let measure = format!("{word} {}", tail.join(" "));
    Some(WonNumber {
        before: String::new(),
        after: it.figure.clone(),
        unit: it.unit.clone(),
        measure: short(measure.trim()),
    })
}

/// `cut by half`, `doubled`, `twice as fast`.
fn in_words(text: &str) -> Option<WonNumber> {
    const WAYS: [(&str, &str, &str); 18] = [
        ("cut by half", "−50", "%"),
        ("cut in half", "−50", "%"),
        ("by half", "−50", "%"),
        ("in half", "−50", "%"),
        ("halved", "−50", "%"),
        ("half as many", "−50", "%"),
        ("half as long", "−50", "%"),
        ("half as much", "−50", "%"),
        ("half the", "−50", "%"),
        ("by a quarter", "¼", ""),
        ("by a third", "⅓", ""),
        ("by two thirds", "⅔", ""),
        ("twice as", "2×", ""),
        ("doubled", "2×", ""),
        ("doubling", "2×", ""),
        ("tripled", "3×", ""),
        ("three times as", "3×", ""),
        ("quadrupled", "4×", ""),
    ];
    let lower = text.to_ascii_lowercase();
    let (at, (phrase, figure, unit)) = WAYS
        .iter()
        .filter_map(|way| Some((whole_words(&lower, way.0)?, way)))
        .min_by_key(|(at, way)| (*at, std::cmp::Reverse(way.0.len())))?;
    let before = &text[..at];
    let mut rest = text[at + phrase.len()..].trim_start();
    let (figure, mut unit) = match (*figure, direction(before, &last_word(before))) {
        ("¼" | "⅓" | "⅔", rises) => {
            // A fraction of what, is told by its verb alone.
            let fell = words(before).any(|w| FELL.contains(&w.as_str()));
            let rose = rises == Some(true) || words(before).any(|w| ROSE.contains(&w.as_str()));
            if !(fell || rose) {
                return None;
            }
            (
                format!("{}{figure}", if fell { '−' } else { '+' }),
                String::new(),
            )
        }
        (figure, _) => (figure.to_owned(), (*unit).to_owned()),
    };
    if phrase.ends_with(" as") {
        let how = first_word(rest);
        rest = rest.get(how.len()..).unwrap_or_default();
        unit = format!("as {how}");
    }
    Some(WonNumber {
        before: String::new(),
        after: figure,
        unit,
        measure: measured(before, rest),
    })
}

/// `98 % of orders on time`, `Pickup in 4 min`: only a number with a unit says something alone.
fn reached(text: &str, it: &Found) -> Option<WonNumber> {
    (!it.unit.is_empty()).then(|| WonNumber {
        before: String::new(),
        after: signed(text, it),
        unit: it.unit.clone(),
        measure: measured(&text[..it.start], &text[it.end..]),
    })
}

/// Numbers written as words before a unit: `two and a half minutes`.
fn spelled(text: &str) -> Vec<Found> {
    const WORDS: [&str; 13] = [
        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for (value, word) in WORDS.iter().enumerate() {
        let value = i64::try_from(value.max(1)).unwrap_or(1);
        for (at, _) in lower.match_indices(word) {
            let mut end = at + word.len();
            if !stands_alone(&lower, at, end) {
                continue;
            }
            let half = lower[end..].starts_with(" and a half");
            // "a minute" alone says nothing; "a minute and a half" is not written with figures.
            if *word == "a" {
                continue;
            }
            if half {
                end += " and a half".len();
            }
            let number = if half {
                Quantity::new(value * 10 + 5, 1)
            } else {
                Quantity::new(value, 0)
            };
            if let (Some(number), Some((unit, unit_end))) = (number, unit_at(text, end)) {
                found.push(Found {
                    start: at,
                    end: unit_end,
                    number,
                    unit: unit.to_owned(),
                    figure: number.to_string(),
                });
            }
        }
    }
    found
}

/// A day, a year, a time of day, a quarter: when it was, not what was won.
fn is_moment(text: &str, it: &Found) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let month = |word: &str| {
        MONTHS.iter().any(|m| word.starts_with(m)) && word.len() <= 9 && word.is_ascii()
    };
    if !it.unit.is_empty() {
        return false;
    }
    let (before, after) = (&text[..it.start], &text[it.end..]);
    let year = it.figure.len() == 4
        && (it.figure.starts_with("19") || it.figure.starts_with("20"))
        && it.figure.bytes().all(|b| b.is_ascii_digit());
    let lead = last_word(before);
    let year = year
        && (month(&lead)
            || matches!(
                lead.as_str(),
                "in" | "since" | "of" | "by" | "until" | "for" | ""
            ));
    year || month(&first_word(after.trim_start_matches(['.', ' '])))
        || month(&lead)
        || after.starts_with(':')
        || before.ends_with(':')
            && before
                .trim_end_matches(':')
                .ends_with(|c: char| c.is_ascii_digit())
        || matches!(
            lead.as_str(),
            "week" | "version" | "phase" | "step" | "issue" | "no"
        )
}

/// The figure as typed, a minus kept.
fn signed(text: &str, it: &Found) -> String {
    if text[it.start..it.end].starts_with(['-', '−']) {
        format!("−{}", it.figure)
    } else {
        it.figure.clone()
    }
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ':' | ';'))
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
}

fn last_word(text: &str) -> String {
    words(text).next_back().unwrap_or_default()
}

fn first_word(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
}

fn stands_alone(text: &str, at: usize, end: usize) -> bool {
    !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-')
        && !text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

fn whole_words(text: &str, phrase: &str) -> Option<usize> {
    text.match_indices(phrase)
        .map(|(at, _)| at)
        .find(|at| stands_alone(text, *at, at + phrase.len()))
}

/// Short enough for the line under a large number.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= 80 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(80).collect();
    cut.rsplit_once(' ')
        .map_or(cut.clone(), |(whole, _)| whole.to_owned())
}

#[cfg(test)]
mod tests;
