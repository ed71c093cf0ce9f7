//! A text as blocks of lines and items, with what is strong in them.

use super::line;

/// An announcement before any form is given to it.
pub(super) struct Told {
    pub subject: String,
    pub blocks: Vec<Block>,
}

/// A paragraph or a list.
pub(super) enum Block {
    /// Lines that belong together.
    Lines(Vec<Vec<Run>>),
    /// Items, without their dashes.
    Items(Vec<Vec<Run>>),
}

/// What stands out in a text.
#[derive(Default)]
pub(super) struct Strong {
    /// Phrases, wherever they stand: the number.
    pub anywhere: Vec<String>,
    /// Names at the head of an item.
    pub leading: Vec<String>,
}

/// Words of one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub strong: bool,
}

impl Told {
    /// Reads a text.
    pub fn new(subject: &str, text: &str, strong: &Strong) -> Self {
        let mut blocks = Vec::new();
        let mut apart = true;
        for typed in text.split(['\n', '\u{2029}']) {
            let typed = line(typed);
            if typed.is_empty() {
                apart = true;
                continue;
            }
            let item = ["- ", "• ", "– ", "* "]
                .iter()
                .find_map(|dash| typed.strip_prefix(dash));
            let mut runs = runs(item.unwrap_or(&typed), &strong.anywhere);
            if item.is_some() {
                lead(&mut runs, &strong.leading);
            }
            match (item.is_some(), blocks.last_mut()) {
                (true, Some(Block::Items(items))) if !apart => items.push(runs),
                (false, Some(Block::Lines(lines))) if !apart => lines.push(runs),
                (true, _) => blocks.push(Block::Items(vec![runs])),
                (false, _) => blocks.push(Block::Lines(vec![runs])),
            }
            apart = false;
        }
        Self {
            subject: line(subject),
            blocks,
        }
    }
}

/// Sets the name at the head of an item strong, the longest that fits.
fn lead(runs: &mut Vec<Run>, names: &[String]) {
    let Some(first) = runs.first().filter(|run| !run.strong).cloned() else {
        return;
    };
    let name = names
        .iter()
        .filter(|name| {
            first
                .text
                .strip_prefix(name.as_str())
                .is_some_and(|rest| !name.is_empty() && !rest.starts_with(char::is_alphanumeric))
        })
        .max_by_key(|name| name.len());
    if let Some(name) = name {
        let rest = first.text[name.len()..].to_owned();
        runs[0] = Run {
            text: name.clone(),
            strong: true,
        };
        if !rest.is_empty() {
            runs.insert(
                1,
                Run {
                    text: rest,
                    strong: false,
                },
            );
        }
    }
}

/// Parts a line at its strong phrases, the longest first.
fn runs(text: &str, strong: &[String]) -> Vec<Run> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut phrases: Vec<&str> = strong
        .iter()
        .map(String::as_str)
        .filter(|p| !p.is_empty())
        .collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    for phrase in phrases {
        for (at, _) in text.match_indices(phrase) {
            let end = at + phrase.len();
            let whole = !text[..at].ends_with(char::is_alphanumeric)
                && !text[end..].starts_with(char::is_alphanumeric);
            if whole && found.iter().all(|(a, b)| end <= *a || *b <= at) {
                found.push((at, end));
            }
        }
    }
    found.sort_unstable();
    let mut parts = Vec::new();
    let mut from = 0;
    let mut push = |text: &str, strong| {
        if !text.is_empty() {
            parts.push(Run {
                text: text.to_owned(),
                strong,
            });
        }
    };
    for (at, end) in found {
        push(&text[from..at], false);
        push(&text[at..end], true);
        from = end;
    }
    push(&text[from..], false);
    parts
}

/// The words of a line without their weight.
pub(super) fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strong_phrases_are_whole_words_and_a_name_leads_its_item() {
        let strong = Strong {
            anywhere: vec!["9 → 4 min".to_owned(), "4 min".to_owned()],
            leading: vec!["Ana".to_owned(), "Ana Duarte".to_owned()],
        };
        let text = "- Ana Duarte: 9 → 4 min\n- Anabel: 14 min\n\nAna Duarte";
        let told = Told::new("S", text, &strong);
        let shown: Vec<_> = told
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Lines(lines) | Block::Items(lines) => lines.iter().flatten(),
            })
            .filter(|run| run.strong)
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(shown, ["Ana Duarte", "9 → 4 min"]);
    }

    #[test]
    fn a_list_ends_at_an_empty_line_or_a_line_without_a_dash() {
        let told = Told::new("S", "With\n- a\n- b\nthen\n\n- c", &Strong::default());
        let shape: Vec<_> = told
            .blocks
            .iter()
            .map(|block| match block {
                Block::Lines(lines) => lines.len(),
                Block::Items(items) => 10 + items.len(),
            })
            .collect();
        assert_eq!(shape, [1, 12, 1, 11]);
    }
}
