//! Numbered wordings: when a change of text is a new wording, and what changed.
//!
//! A yes is given to a wording. Case, spacing and punctuation make no new one; a number, a sign or a
//! word does.

/// Gives the form in which two texts are the same wording.
///
/// Letters are lower-cased and joined; blanks and punctuation go. Kept is what changes the meaning:
/// digits, decimal separators, a minus before a number, and symbols such as `%`, `€`, `<` or `→`.
/// ```
/// # use counterpart_domain::wording::normal_form;
/// assert_eq!(normal_form("Told, the moment it's ready."), normal_form("told the moment its READY"));
/// assert_ne!(normal_form("in 4.5 min"), normal_form("in 45 min"));
/// ```
#[must_use]
pub fn normal_form(text: &str) -> String {
    let chars: Vec<char> = text.replace("->", "→").chars().map(narrow).collect();
    let mut out = String::with_capacity(text.len());
    // What stood between the last kept character and this one.
    let mut gap = String::new();
    for (at, &c) in chars.iter().enumerate() {
        if !carries_meaning(c) {
            gap.push(c);
            continue;
        }
        if c.is_numeric() && !gap.is_empty() {
            let after_digit = out.ends_with(char::is_numeric);
            match gap.as_str() {
                "." | "," if after_digit => out.push('.'),
                _ if after_digit && !(is_space(&gap) && groups_thousands(&chars[at..])) => {
                    out.push(' ');
                }
                _ if !after_digit && is_minus(&gap) => out.push('-'),
                _ => {}
            }
        } else if c.is_numeric() && out.is_empty() && is_minus(&gap) {
            out.push('-');
        }
        gap.clear();
        match c {
            'ς' => out.push('σ'),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// Whether two texts are one wording.
#[must_use]
pub fn same_wording(a: &str, b: &str) -> bool {
    a == b || normal_form(a) == normal_form(b)
}

/// Maps full-width forms, dashes and minus signs to their plain ASCII twin.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).expect("full-width forms mirror ASCII")
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c,
    }
}

fn carries_meaning(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric()
            || matches!(c, '%' | '$' | '+' | '<' | '>' | '=' | '#' | '&' | '@' | '~');
    }
    let punctuation = matches!(c,
        '\u{80}'..='\u{a1}' | '§' | '«' | '\u{ad}' | '¶' | '·' | '»' | '¿' | '¨' | '¯' | '´' | '¸'
        | '\u{2000}'..='\u{202f}' | '\u{2032}'..='\u{206f}' | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30fb}' | '\u{feff}'
        | '\u{61b}' | '\u{61f}' | '\u{60c}' | '\u{37e}' | '\u{387}' | '\u{ff61}'..='\u{ff65}');
    !punctuation && !c.is_whitespace() && !c.is_control()
}

fn is_space(gap: &str) -> bool {
    gap.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\'' | '’'))
}

/// Whether what stands before a number ends in a minus that belongs to it, not in a list's dash.
fn is_minus(gap: &str) -> bool {
    gap.strip_suffix('-').is_some_and(|rest| {
        rest.is_empty() || rest.ends_with(|c: char| c.is_whitespace() || c == '(')
    })
}

fn groups_thousands(rest: &[char]) -> bool {
    rest.iter().take_while(|c| c.is_numeric()).count() == 3
}

/// How a piece of a difference stands to the two wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    /// In both wordings.
    Same,
    /// Only in the new wording.
    Added,
    /// Only in the old wording.
    Removed,
}

/// One run of text in the difference of two wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it belongs.
    pub kind: PieceKind,
    /// The text as typed, spaces included.
    pub text: String,
}

/// Above so many cells the middle is shown as replaced whole, rather than compared for seconds.
const CELLS: usize = 4_000_000;

/// Gives the difference of two wordings word by word.
///
/// The pieces that are not added, joined, are the old text; those that are not removed, the new one.
/// Scripts without spaces are compared character by character.
#[must_use]
pub fn word_difference(old: &str, new: &str) -> Vec<Piece> {
    let (a, b) = (tokens(old), tokens(new));
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a[head..]
        .iter()
        .rev()
        .zip(b[head..].iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (a_mid, b_mid) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let mut runs: Vec<(PieceKind, &str)> = Vec::with_capacity(a.len() + b.len());
    runs.extend(a[..head].iter().map(|t| (PieceKind::Same, *t)));
    if a_mid.len().saturating_mul(b_mid.len()) > CELLS {
        runs.extend(a_mid.iter().map(|t| (PieceKind::Removed, *t)));
        runs.extend(b_mid.iter().map(|t| (PieceKind::Added, *t)));
    } else {
        compare(a_mid, b_mid, &mut runs);
    }
    runs.extend(a[a.len() - tail..].iter().map(|t| (PieceKind::Same, *t)));
    joined(&runs)
}

/// Splits into words, runs of blanks, and single characters of scripts without spaces.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq)]
    enum Class {
        Blank,
        Word,
        Alone,
    }
    let class = |c: char| match c {
        c if c.is_whitespace() => Class::Blank,
        '\u{e00}'..='\u{eff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}' => Class::Alone,
        _ => Class::Word,
    };
    let mut out = Vec::new();
    let mut start = 0;
    let mut last: Option<Class> = None;
    for (at, c) in text.char_indices() {
        let this = class(c);
        if last.is_some_and(|last| last != this || this == Class::Alone) {
            out.push(&text[start..at]);
            start = at;
        }
        last = Some(this);
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

/// Appends the longest common subsequence of two token runs; words weigh more than blanks, so that
/// a shared space never costs a shared word.
fn compare<'t>(a: &[&'t str], b: &[&'t str], runs: &mut Vec<(PieceKind, &'t str)>) {
    let weight = |token: &str| if token.trim().is_empty() { 1 } else { 4 };
    let width = b.len() + 1;
    let mut best = vec![0u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let skip = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            best[i * width + j] = if a[i] == b[j] {
                skip.max(best[(i + 1) * width + j + 1] + weight(a[i]))
            } else {
                skip
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let here = best[i * width + j];
        if a[i] == b[j] && here == best[(i + 1) * width + j + 1] + weight(a[i]) {
            runs.push((PieceKind::Same, a[i]));
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * width + j] {
            runs.push((PieceKind::Removed, a[i]));
            i += 1;
        } else {
            runs.push((PieceKind::Added, b[j]));
            j += 1;
        }
    }
    runs.extend(a[i..].iter().map(|t| (PieceKind::Removed, *t)));
    runs.extend(b[j..].iter().map(|t| (PieceKind::Added, *t)));
}

/// Joins neighbours of one kind, removed before added; a lone blank between two changes joins them,
/// so that a replaced phrase reads as one.
fn joined(runs: &[(PieceKind, &str)]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let flush = |pieces: &mut Vec<Piece>, removed: &mut String, added: &mut String| {
        for (kind, text) in [(PieceKind::Removed, removed), (PieceKind::Added, added)] {
            if !text.is_empty() {
                pieces.push(Piece {
                    kind,
                    text: std::mem::take(text),
                });
            }
        }
    };
    for (at, (kind, text)) in runs.iter().enumerate() {
        match kind {
            PieceKind::Removed => removed.push_str(text),
            PieceKind::Added => added.push_str(text),
            PieceKind::Same => {
                let change_follows = runs.get(at + 1).is_some_and(|(k, _)| *k != PieceKind::Same);
                let in_a_change = !removed.is_empty() && !added.is_empty();
                if text.trim().is_empty() && in_a_change && change_follows {
                    removed.push_str(text);
                    added.push_str(text);
                    continue;
                }
                flush(&mut pieces, &mut removed, &mut added);
                match pieces.last_mut() {
                    Some(last) if last.kind == PieceKind::Same => last.text.push_str(text),
                    _ => pieces.push(Piece {
                        kind: PieceKind::Same,
                        text: (*text).to_owned(),
                    }),
                }
            }
        }
    }
    flush(&mut pieces, &mut removed, &mut added);
    pieces
}

#[cfg(test)]
mod tests;
