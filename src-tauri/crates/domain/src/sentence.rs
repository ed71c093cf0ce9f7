//! The shared objective from one sentence: "pick-up wait 9 → 4 min by 30 Sep".
//!
//! A rule never swallows what was typed: what is not understood stays in the label, and the metric
//! says what it waits for.

use chrono::NaiveDate;

use crate::quantity::Quantity;
use crate::when::{DateOrder, WhenError, parse_day};

mod measured;
mod numbers;
mod won;

pub use won::{WonNumber, read_won};

use numbers::{Found, find_numbers};

/// One number that both want to move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetricSentence {
    /// What is measured, as typed: "pick-up wait".
    pub label: String,
    /// Where it stands; `None` is "not measured yet".
    pub start: Option<Quantity>,
    /// Where it shall stand.
    pub target: Option<Quantity>,
    /// The unit of both, in its usual short form: `min`, `%`, `€`; empty when there is none.
    pub unit: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// What it still waits for before it can count.
    pub waits_for: Vec<Waiting>,
}

/// What a metric waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// A name of what is measured.
    Label,
    /// A number to reach.
    Target,
    /// A day to reach it by.
    By,
    /// A day that exists; the sentence says what is wrong with the one typed.
    RealDay(WhenError),
    /// A start in the same unit as the target; the start as typed.
    SameUnit(String),
}

/// What one typed sentence holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveSentence {
    /// The customer metric: the first.
    pub customer: MetricSentence,
    /// The business metric: the second, if there is one.
    pub business: Option<MetricSentence>,
    /// What was typed beyond two metrics, kept as it stands.
    pub rest: Option<String>,
}

/// Reads an objective from one sentence, or two parted by `;` or ", and ".
///
/// It never fails: what cannot be read is kept as the label.
/// ```
/// # use counterpart_domain::{sentence::parse_objective, when::DateOrder};
/// let today = "2026-03-12".parse().unwrap();
/// let read = parse_objective("pick-up wait 9 → 4 min by 30 Sep", today, DateOrder::Dmy).customer;
/// assert_eq!((read.label.as_str(), read.unit.as_str()), ("pick-up wait", "min"));
/// assert_eq!(read.start.unwrap().to_string(), "9");
/// ```
#[must_use]
pub fn parse_objective(text: &str, today: NaiveDate, order: DateOrder) -> ObjectiveSentence {
    let mut parts: Vec<&str> = text
        .split([';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if let [only] = parts.as_slice() {
        parts = two_of(only, today, order);
    }
    let mut parts = parts.into_iter();
    let customer = parse_metric(parts.next().unwrap_or_default(), today, order);
    let business = parts.next().map(|part| parse_metric(part, today, order));
    let rest: Vec<&str> = parts.collect();
    ObjectiveSentence {
        customer,
        business,
        rest: (!rest.is_empty()).then(|| rest.join("; ")),
    }
}

/// Parts a sentence at ", and " when both sides hold a number; "faster, and cheaper" stays one.
fn two_of(text: &str, today: NaiveDate, order: DateOrder) -> Vec<&str> {
    if text.len() > LONGEST_SENTENCE {
        return vec![text];
    }
    for joint in [", and ", " and ", ", "] {
        for (at, _) in text.match_indices(joint).take(12) {
            let halves = [&text[..at], &text[at + joint.len()..]].map(str::trim);
            let whole = |half: &&str| {
                let read = parse_metric(half, today, order);
                let complete = read.target.is_some() && !read.label.is_empty();
                // Without a comma or "and", only two complete metrics are worth parting.
                complete && (joint == ", and " || read.by.is_some() || read.start.is_some())
            };
            if halves.iter().all(whole) {
                return halves.to_vec();
            }
        }
    }
    vec![text]
}

/// Reads one metric from one clause. It never fails.
#[must_use]
pub fn parse_metric(text: &str, today: NaiveDate, order: DateOrder) -> MetricSentence {
    let typed = text.trim();
    if typed.len() > LONGEST_SENTENCE {
        return MetricSentence {
            label: typed.to_owned(),
            start: None,
            target: None,
            unit: String::new(),
            by: None,
            waits_for: vec![Waiting::Target, Waiting::By],
        };
    }
    let (clause, by, wrong_day) = take_day(typed, today, order);
    let numbers = Numbers::of(&clause);
    let mut waits_for = Vec::new();
    let label = tidied(&numbers.label);
    if label.is_empty() {
        waits_for.push(Waiting::Label);
    }
    if numbers.target.is_none() {
        waits_for.push(Waiting::Target);
    }
    if let Some(start) = numbers.other_start {
        waits_for.push(Waiting::SameUnit(start));
    }
    match (by, wrong_day) {
        (_, Some(wrong)) => waits_for.push(Waiting::RealDay(wrong)),
        (None, None) => waits_for.push(Waiting::By),
        _ => {}
    }
    MetricSentence {
        label,
        start: numbers.start,
        target: numbers.target,
        unit: numbers.unit,
        by,
        waits_for,
    }
}

/// A pasted page is no sentence: beyond so many bytes it is kept as it stands, unread.
const LONGEST_SENTENCE: usize = 400;
/// The longest way to say a day, in bytes, with room to spare.
const LONGEST_DAY: usize = 48;

/// Takes "by 30 Sep" out. A day that does not exist stays in the text, with its error.
fn take_day(
    text: &str,
    today: NaiveDate,
    order: DateOrder,
) -> (String, Option<NaiveDate>, Option<WhenError>) {
    let mut wrong = None;
    for opening in ["by", "until", "before", "til", "till"] {
        for at in word_places(text, opening).into_iter().rev() {
            let after = &text[at + opening.len()..];
            // The day may be followed by more: "By 30 Sep, wait 9 → 4 min".
            let ends = after
                .char_indices()
                .filter(|(_, c)| c.is_whitespace() || matches!(c, ',' | ':' | '.' | ')'))
                .map(|(end, _)| end)
                .chain([after.len()])
                .take_while(|end| *end <= LONGEST_DAY)
                .collect::<Vec<_>>();
            for end in ends.into_iter().rev() {
                let said = after[..end].trim_matches([' ', ',', ':', '.', ')', '\u{a0}', '\t']);
                match parse_day(said, today, order) {
                    Ok(day) => {
                        let around = format!("{} {}", &text[..at], &after[end..]);
                        return (around, Some(day), None);
                    }
                    Err(WhenError::NotADate(_) | WhenError::Empty) => {}
                    Err(other) => wrong = wrong.or(Some(other)),
                }
            }
        }
    }
    (text.to_owned(), None, wrong)
}

/// Finds where a word stands as a whole word, whatever its case.
fn word_places(text: &str, word: &str) -> Vec<usize> {
    text.char_indices()
        .filter(|&(at, _)| {
            let end = at + word.len();
            text.is_char_boundary(end)
                && text
                    .get(at..end)
                    .is_some_and(|here| here.eq_ignore_ascii_case(word))
                && !text[..at].ends_with(char::is_alphanumeric)
                && text[end..].starts_with(char::is_whitespace)
        })
        .map(|(at, _)| at)
        .collect()
}

/// What the numbers of a clause say.
struct Numbers {
    label: String,
    start: Option<Quantity>,
    target: Option<Quantity>,
    unit: String,
    /// A start in another unit than the target, as typed.
    other_start: Option<String>,
}

impl Numbers {
    fn of(clause: &str) -> Self {
        let found = find_numbers(clause);
        found
            .windows(2)
            .find_map(|two| Self::from_to(clause, &two[0], &two[1]))
            .or_else(|| Self::unmeasured(clause, &found))
            .or_else(|| Self::only_target(clause, &found))
            .unwrap_or_else(|| Self {
                label: clause.to_owned(),
                start: None,
                target: None,
                unit: String::new(),
                other_start: None,
            })
    }

    /// `9 → 4 min`, `from 9 to 4 min`, `2 h to 30 min`.
    fn from_to(clause: &str, first: &Found, second: &Found) -> Option<Self> {
        let between = clause[first.end..second.start].trim().to_lowercase();
        if !is_arrow(&between) {
            return None;
        }
        let before = without_last_word(&clause[..first.start], &["from"]);
        let (unit, after) = second.unit_or_rest(clause, before);
        let mut read = Self {
            label: around(before, after),
            start: Some(first.number),
            target: Some(second.number),
            unit,
            other_start: None,
        };
        if !first.unit.is_empty() && !read.unit.is_empty() && first.unit != read.unit {
            read.start = numbers::converted(first.number, &first.unit, &read.unit);
            if read.start.is_none() {
                read.other_start = Some(clause[first.start..first.end].trim().to_owned());
            }
        } else if read.unit.is_empty() {
            read.unit.clone_from(&first.unit);
        }
        Some(read)
    }

    /// `wait ? → 4 min`, `wait not measured yet → 4 min`: a target whose start is to come.
    fn unmeasured(clause: &str, found: &[Found]) -> Option<Self> {
        let target = found.last()?;
        let before = clause[..target.start].trim_end();
        let open = ARROWS
            .iter()
            .find_map(|arrow| before.strip_suffix(arrow))?
            .trim_end();
        let lower = open.to_ascii_lowercase();
        let label = [
            "not measured yet",
            "not measured",
            "unknown",
            "tbd",
            "?",
            "…",
            "...",
        ]
        .iter()
        .find(|unknown| lower.ends_with(**unknown))
        .map_or(open, |unknown| &open[..open.len() - unknown.len()]);
        let label = without_last_word(label, &["from"]);
        let (unit, after) = target.unit_or_rest(clause, label);
        Some(Self {
            label: around(label, after),
            start: None,
            target: Some(target.number),
            unit,
            other_start: None,
        })
    }

    /// `12 % of sales ordered ahead`, `NPS to 40`: the start is not measured yet.
    fn only_target(clause: &str, found: &[Found]) -> Option<Self> {
        const TO: [&str; 12] = [
            "to", "under", "below", "above", "over", "least", "most", "reach", "than", "≥", "≤",
            "=",
        ];
        let led = |it: &&Found| {
            let before = clause[..it.start].trim_end().to_lowercase();
            let word = before.split_whitespace().next_back().unwrap_or_default();
            TO.contains(&word) || word.ends_with(['<', '>'])
        };
        let target = found
            .iter()
            .rev()
            .find(led)
            .or_else(|| found.iter().rev().find(|it| !it.unit.is_empty()))
            .or_else(|| found.last())?;
        let before = without_last_word(&clause[..target.start], &["to", "="]);
        let (unit, after) = target.unit_or_rest(clause, before);
        let after = match before.trim().is_empty() {
            true => without_first_word(after, "of"),
            false => after,
        };
        Some(Self {
            label: around(before, after),
            start: None,
            target: Some(target.number),
            unit,
            other_start: None,
        })
    }
}

const ARROWS: [&str; 9] = ["→", "-->", "->", "=>", "–>", "—>", "➔", "➜", "⇒"];

fn is_arrow(between: &str) -> bool {
    ARROWS.contains(&between) || matches!(between, "to" | "down to" | "up to" | "→ to" | "till")
}

fn around(before: &str, after: &str) -> String {
    format!("{} {}", before.trim_end(), after.trim_start())
}

fn without_last_word<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let trimmed = text.trim_end();
    for word in words {
        let at = trimmed.len().saturating_sub(word.len());
        if trimmed
            .get(at..)
            .is_some_and(|end| end.eq_ignore_ascii_case(word))
            && !trimmed[..at].ends_with(char::is_alphanumeric)
        {
            return &trimmed[..at];
        }
    }
    text
}

fn without_first_word<'t>(text: &'t str, word: &str) -> &'t str {
    let trimmed = text.trim_start();
    match trimmed.get(..word.len()) {
        Some(start) if start.eq_ignore_ascii_case(word) => {
            let rest = &trimmed[word.len()..];
            if rest.starts_with(char::is_whitespace) {
                rest
            } else {
                text
            }
        }
        _ => text,
    }
}

/// Takes loose punctuation off both ends of a label and joins its words by one space.
fn tidied(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    let joined = words.join(" ").replace(" ,", ",").replace(" .", ".");
    joined
        .trim_matches([' ', ',', ':', ';', '.', '-', '–', '—', '=', '|', '•', '*'])
        .to_owned()
}

#[cfg(test)]
mod tests;
