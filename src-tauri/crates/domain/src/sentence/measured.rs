//! What a number of a win measures: what stands before it without its verbs, else what stands behind.

use super::tidied;
use super::won::short;

/// Words between what is measured and its number.
const BEFORE_NUMBER: [&str; 74] = [
    "from",
    "by",
    "to",
    "is",
    "are",
    "was",
    "were",
    "now",
    "went",
    "goes",
    "go",
    "gone",
    "has",
    "have",
    "had",
    "been",
    "come",
    "came",
    "down",
    "up",
    "cut",
    "dropped",
    "drops",
    "fell",
    "falls",
    "rose",
    "rises",
    "grew",
    "grown",
    "reduced",
    "increased",
    "decreased",
    "improved",
    "shrank",
    "of",
    "at",
    "in",
    "with",
    "only",
    "just",
    "already",
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "under",
    "than",
    "lowered",
    "raised",
    "shortened",
    "lifted",
    "brought",
    "takes",
    "took",
    "needs",
    "reached",
    "hit",
    "stands",
    "stood",
    "climbed",
    "jumped",
    "roughly",
    "slashed",
    "trimmed",
    "got",
    "boosted",
    "shaved",
    "stays",
    "fallen",
    "risen",
    "an",
    "von",
    "de",
];
/// Verbs, and what leads to them, before what is measured.
const AT_THE_START: [&str; 47] = [
    "we",
    "we've",
    "we’ve",
    "cut",
    "cuts",
    "cutting",
    "reduced",
    "reduce",
    "reducing",
    "lowered",
    "raised",
    "increased",
    "brought",
    "shortened",
    "improved",
    "lifted",
    "grew",
    "got",
    "our",
    "the",
    "from",
    "slashed",
    "trimmed",
    "halved",
    "doubled",
    "tripled",
    "now",
    "only",
    "and",
    "took",
    "boosted",
    "dropped",
    "have",
    "finally",
    "together",
    "just",
    "up",
    "down",
    "shaved",
    "gained",
    "added",
    "half",
    "twice",
    "won",
    "more",
    "fewer",
    "less",
];
/// What may lead from a number to what it measures.
const AFTER_NUMBER: [&str; 14] = [
    "in", "of", "for", "on", "at", "more", "fewer", "less", "higher", "lower", "off", "the", "our",
    "extra",
];

/// What is measured; empty when the sentence does not say.
pub(super) fn measured(before: &str, after: &str) -> String {
    let mut words: Vec<&str> = before.split_whitespace().collect();
    let plain = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
            .to_ascii_lowercase()
    };
    while let Some(last) = words.last() {
        let word = plain(last);
        if !word.is_empty() && !BEFORE_NUMBER.contains(&word.as_str()) {
            break;
        }
        words.pop();
    }
    let skip = words
        .iter()
        .take_while(|word| AT_THE_START.contains(&plain(word).as_str()))
        .count();
    let said = tidied(&words[skip..].join(" "));
    if said.chars().any(char::is_alphanumeric) {
        return short(said.trim_matches(['(', ')', '[', ']']).trim());
    }
    let behind: Vec<&str> = after.split_whitespace().collect();
    let skip = behind
        .iter()
        .take_while(|word| AFTER_NUMBER.contains(&plain(word).as_str()))
        .count();
    short(
        tidied(&behind[skip..].join(" "))
            .trim_matches(['(', ')', '[', ']'])
            .trim(),
    )
}
