//! Word notes: only those whose sign is on the page, numbered in the order of their signs.

use std::collections::BTreeMap;

use serde_json::Value;

use super::AT;
use crate::paper::survey::Survey;

/// How many lines of notes a page takes.
const MOST_LINES: usize = 3;

/// Texts that may carry signs, in reading order; `*` stands for every item of a list.
const PLACES: [&str; 16] = [
    "sentence",
    "problem",
    "customer",
    "ask/lead",
    "ask/rest",
    "standing/reason",
    "standing/said/*/text",
    "objective/sentence",
    "requirements/*/marketing",
    "requirements/*/it",
    "decisions/*/question",
    "worries/*/worry",
    "worries/*/response",
    "notInThis",
    "won/headline",
    "won/text",
];

/// Numbers the signs and their notes anew, and drops signs without a note and notes without a sign.
pub(super) fn number(page: &mut Value) {
    let mut known = Vec::new();
    for note in page["notes"].as_array().into_iter().flatten() {
        known.extend(note["number"].as_u64());
    }
    let mut numbers: BTreeMap<u64, u64> = BTreeMap::new();
    for_each_text(page, &mut |runs| {
        runs.retain(|run| run.as_u64().is_none_or(|sign| known.contains(&sign)));
        for sign in runs.iter_mut().filter(|run| run.is_u64()) {
            let next = numbers.len() as u64 + 1;
            let old = sign.as_u64().unwrap_or_default();
            *sign = Value::from(*numbers.entry(old).or_insert(next));
        }
    });
    if let Some(notes) = page["notes"].as_array_mut() {
        notes.retain_mut(|note| {
            let new = note["number"].as_u64().and_then(|old| numbers.get(&old));
            new.is_some_and(|&new| {
                note["number"] = Value::from(new);
                true
            })
        });
        notes.sort_by_key(|note| note["number"].as_u64());
        notes.dedup_by_key(|note| note["number"].as_u64());
    }
}

/// Takes the last notes away while they take too many lines. Returns whether anything changed.
pub(super) fn fit(page: &mut Value, measured: &Survey) -> bool {
    let lines = measured.lines(&format!("{AT}/notes")).len();
    let Some(notes) = page["notes"].as_array_mut() else {
        return false;
    };
    if lines <= MOST_LINES || notes.is_empty() {
        return false;
    }
    let kept = (notes.len() * MOST_LINES / lines).min(notes.len() - 1);
    let cut = (notes.len() - kept) as u64;
    notes.truncate(kept);
    let before = page["layout"]["given"]["notesCut"].as_u64().unwrap_or(0);
    page["layout"]["given"]["notesCut"] = Value::from(before + cut);
    number(page);
    true
}

/// Every text that may carry signs, with its pointer.
pub(super) fn each_place(page: &Value, act: &mut dyn FnMut(&str, &Value)) {
    fn walk(value: &Value, path: &[&str], pointer: &str, act: &mut dyn FnMut(&str, &Value)) {
        let under = |name: &str| match pointer {
            "" => name.to_owned(),
            _ => format!("{pointer}/{name}"),
        };
        match path.split_first() {
            None => act(pointer, value),
            Some((&"*", rest)) => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    walk(item, rest, &under(&index.to_string()), act);
                }
            }
            Some((name, rest)) => {
                if let Some(inner) = value.get(*name) {
                    walk(inner, rest, &under(name), act);
                }
            }
        }
    }
    for place in PLACES {
        let path: Vec<&str> = place.split('/').collect();
        walk(page, &path, "", act);
    }
}

fn for_each_text(page: &mut Value, act: &mut dyn FnMut(&mut Vec<Value>)) {
    for place in PLACES {
        let path: Vec<&str> = place.split('/').collect();
        visit(page, &path, act);
    }
}

fn visit(value: &mut Value, path: &[&str], act: &mut dyn FnMut(&mut Vec<Value>)) {
    match path.split_first() {
        None => {
            if let Value::Array(runs) = value {
                act(runs);
            }
        }
        Some((&"*", rest)) => {
            for item in value.as_array_mut().into_iter().flatten() {
                visit(item, rest, act);
            }
        }
        Some((name, rest)) => {
            if let Some(inner) = value.get_mut(*name) {
                visit(inner, rest, act);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn signs_are_numbered_in_the_order_of_the_page() {
        let mut page = json!({
            "sentence": ["A", 7, " b"],
            "requirements": [{ "marketing": ["c", 9], "it": ["d", 2, 7] }],
            "notes": [{ "number": 2 }, { "number": 5 }, { "number": 7 }],
        });
        number(&mut page);
        assert_eq!(page["sentence"], json!(["A", 1, " b"]));
        assert_eq!(
            page["requirements"][0]["marketing"],
            json!(["c"]),
            "9 has no note"
        );
        assert_eq!(page["requirements"][0]["it"], json!(["d", 2, 1]));
        assert_eq!(
            page["notes"],
            json!([{ "number": 1 }, { "number": 2 }]),
            "5 has no sign"
        );
    }
}
