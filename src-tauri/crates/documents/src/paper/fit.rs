//! Making texts fit a number of lines, from what was measured.

use std::collections::BTreeSet;

use serde_json::Value;

use super::survey::Survey;
use super::texts;

/// How many lines a labelled text may take.
#[derive(Clone, Debug)]
pub(crate) struct Cap {
    /// The label of the block that holds the text.
    pub label: String,
    /// The texts in it, in order, as pointers into the data. The last gives way first.
    pub targets: Vec<String>,
    /// Characters in the block besides the targets: a badge, brackets, who said it.
    pub reserve: usize,
    /// How many lines it may take.
    pub lines: usize,
}

impl Cap {
    /// A block that holds one text and has its pointer as label.
    pub fn one(pointer: impl Into<String>, lines: usize) -> Self {
        let pointer = pointer.into();
        Cap {
            label: pointer.clone(),
            targets: vec![pointer],
            reserve: 0,
            lines,
        }
    }
}

/// Clips what takes more lines than it may. Returns whether anything changed, and adds the clipped
/// texts to `clipped`.
pub(crate) fn apply(
    caps: &[Cap],
    data: &mut Value,
    survey: &Survey,
    clipped: &mut BTreeSet<String>,
) -> bool {
    let mut changed = false;
    for cap in caps {
        let lines = survey.lines(&cap.label);
        if lines.len() <= cap.lines {
            continue;
        }
        // Room for the ellipsis, which is about as wide as two letters.
        let mut budget = lines[..cap.lines]
            .iter()
            .sum::<usize>()
            .saturating_sub(cap.reserve + 2);
        for (index, pointer) in cap.targets.iter().enumerate() {
            let Some(text) = data.pointer_mut(pointer) else {
                continue;
            };
            let length = texts::length(text);
            if length <= budget {
                budget -= length;
                continue;
            }
            let before = text.clone();
            if index > 0 && budget < 8 {
                // A stump of a few letters helps nobody.
                *text = match text {
                    Value::Array(_) => Value::Array(Vec::new()),
                    _ => Value::String(String::new()),
                };
            } else {
                texts::clip(text, budget.max(1));
            }
            budget = 0;
            // One letter and an ellipsis is as short as it gets, even if that is still too long.
            if *text != before {
                changed = true;
                clipped.insert(pointer.clone());
            }
        }
    }
    changed
}

/// Cuts a short label to a number of characters; not counted as left out.
pub(crate) fn shorten(text: &mut String, characters: usize) {
    if text.chars().count() > characters {
        *text = text
            .chars()
            .take(characters.saturating_sub(1))
            .collect::<String>()
            .trim_end()
            .to_owned();
        text.push('…');
    }
}
