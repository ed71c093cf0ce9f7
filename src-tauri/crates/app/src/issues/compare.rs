//! What differs between what two issues say.

use crate::say::sentence_case;
use crate::wire::issues::{ComparedBlock, ComparedLine};
use serde_json::Value;
use std::collections::BTreeSet;

/// The blocks that say something else, and the names of those that say the same. What only one of the
/// two kept cannot be compared: an older version of the program did not keep it.
pub(super) fn blocks(was: &Value, is: &Value) -> (Vec<ComparedBlock>, Vec<String>) {
    let none = serde_json::Map::new();
    let (was, is) = (
        was.as_object().unwrap_or(&none),
        is.as_object().unwrap_or(&none),
    );
    let names: BTreeSet<_> = was.keys().filter(|name| is.contains_key(*name)).collect();
    let mut changed = Vec::new();
    let mut same = Vec::new();
    for name in names {
        let (before, after) = (lines(&was[name.as_str()]), lines(&is[name.as_str()]));
        if before == after {
            same.push(sentence_case(name));
        } else {
            changed.push(block(name, before, after));
        }
    }
    (changed, same)
}

fn block(name: &str, before: Vec<String>, after: Vec<String>) -> ComparedBlock {
    let gone = before.iter().filter(|line| !after.contains(line)).count();
    let new = after.iter().filter(|line| !before.contains(line)).count();
    let said = match (new, gone) {
        (0, 0) => "in another order".to_owned(),
        (1, 1) => "1 changed".to_owned(),
        (new, 0) => format!("{new} new"),
        (0, gone) => format!("{gone} gone"),
        (new, gone) => format!("{new} new, {gone} gone"),
    };
    let beside = |lines: &[String], other: &[String]| {
        lines
            .iter()
            .map(|line| ComparedLine {
                text: line.clone(),
                differs: !other.contains(line),
            })
            .collect()
    };
    ComparedBlock {
        name: sentence_case(name),
        said,
        was: beside(&before, &after),
        is: beside(&after, &before),
    }
}

/// A value as lines that a person reads: each entry of a list is one, its parts side by side.
fn lines(value: &Value) -> Vec<String> {
    match value {
        Value::Array(entries) => entries
            .iter()
            .map(words)
            .filter(|line| !line.is_empty())
            .collect(),
        other => Some(words(other))
            .filter(|w| !w.is_empty())
            .into_iter()
            .collect(),
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.trim().to_owned(),
        Value::Array(parts) => {
            let parts: Vec<_> = parts.iter().map(words).filter(|w| !w.is_empty()).collect();
            parts.join(" · ")
        }
        Value::Object(parts) => {
            let parts: Vec<_> = parts
                .values()
                .map(words)
                .filter(|w| !w.is_empty())
                .collect();
            parts.join(" · ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_changed_is_said_block_by_block() {
        let was = json!({
            "ask": ["Fund it", "EUR 90,000"],
            "requirements": [["Guests see when it is ready", "Push from the kitchen"], ["Refund", ""]],
            "worries": ["A", "B"],
            "old": 1,
        });
        let is = json!({
            "ask": ["Fund it", "EUR 120,000"],
            "requirements": [["Guests see when it is ready", "Push from the kitchen"]],
            "worries": ["B", "A"],
            "new": 2,
        });
        let (blocks, same) = blocks(&was, &is);
        let said: Vec<_> = blocks
            .iter()
            .map(|b| (b.name.as_str(), b.said.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("Ask", "1 changed"),
                ("Requirements", "1 gone"),
                ("Worries", "in another order")
            ]
        );
        assert!(same.is_empty(), "what one of them did not keep is no block");
        assert_eq!(
            blocks[1].was[0].text,
            "Guests see when it is ready · Push from the kitchen"
        );
        assert!(!blocks[1].was[0].differs && blocks[1].was[1].differs);
    }

    #[test]
    fn nothing_and_empty_are_the_same() {
        let (blocks, same) = blocks(
            &json!({"win": null, "ask": []}),
            &json!({"win": "", "ask": null}),
        );
        assert!(blocks.is_empty());
        assert_eq!(same, ["Ask", "Win"]);
    }
}
