//! The forms that are text: each escapes what was typed by its own rules.

use super::blocks::{Block, Run, Told, plain};

pub(super) fn text(told: &Told) -> String {
    let blocks: Vec<(bool, String)> = told
        .blocks
        .iter()
        .map(|block| match block {
            Block::Lines(lines) => (false, joined(lines, "", "\n", plain)),
            Block::Items(items) => (true, joined(items, "- ", "\n", plain)),
        })
        .collect();
    stacked(&blocks, "\n")
}

pub(super) fn html(told: &Told) -> String {
    let strong = |runs: &[Run]| weighed(runs, escape_html, "<strong>", "</strong>");
    told.blocks
        .iter()
        .map(|block| match block {
            Block::Lines(lines) => format!("<p>{}</p>\n", joined(lines, "", "<br>", strong)),
            Block::Items(items) => {
                let items: String = items
                    .iter()
                    .map(|item| format!("<li>{}</li>\n", strong(item)))
                    .collect();
                format!("<ul>\n{items}</ul>\n")
            }
        })
        .collect()
}

pub(super) fn slack(told: &Told) -> String {
    let strong = |runs: &[Run]| weighed(runs, escape_slack, "*", "*");
    let mut blocks = Vec::new();
    if !told.subject.is_empty() {
        blocks.push((false, format!("*{}*", escape_slack(&told.subject))));
    }
    blocks.extend(told.blocks.iter().map(|block| match block {
        Block::Lines(lines) => (false, joined(lines, "", "\n", strong)),
        Block::Items(items) => (true, joined(items, "• ", "\n", strong)),
    }));
    stacked(&blocks, "\n")
}

pub(super) fn markdown(told: &Told) -> String {
    let strong = |runs: &[Run]| weighed(runs, escape_markdown, "**", "**");
    let mut blocks = Vec::new();
    if !told.subject.is_empty() {
        blocks.push((false, format!("## {}", escape_markdown(&told.subject))));
    }
    blocks.extend(told.blocks.iter().map(|block| match block {
        // Two spaces before the break: lines are joined otherwise.
        Block::Lines(lines) => (false, joined(lines, "", "  \n", strong)),
        Block::Items(items) => (true, joined(items, "- ", "\n", strong)),
    }));
    // A list needs an empty line before it.
    stacked(&blocks, "\n\n")
}

pub(super) fn mailto(to: &[String], subject: &str, text: &str) -> String {
    let to: Vec<String> = to
        .iter()
        .map(|address| percent(address).replace("%40", "@"))
        .collect();
    let body: Vec<String> = text.trim_end().split('\n').map(percent).collect();
    format!(
        "mailto:{}?subject={}&body={}",
        to.join(","),
        percent(subject),
        body.join("%0D%0A")
    )
}

/// Puts blocks one under the other; a list follows its head without a gap.
fn stacked(blocks: &[(bool, String)], before_list: &str) -> String {
    let mut out = String::new();
    for (at, (list, block)) in blocks.iter().enumerate() {
        let after_head =
            *list && at > 0 && !blocks[at - 1].0 && blocks[at - 1].1.ends_with([':', '*']);
        if at > 0 {
            out += if after_head { before_list } else { "\n\n" };
        }
        out += block;
    }
    out + "\n"
}

fn joined(
    lines: &[Vec<Run>],
    before: &str,
    between: &str,
    form: impl Fn(&[Run]) -> String,
) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| format!("{before}{}", form(line)))
        .collect();
    lines.join(between)
}

fn weighed(runs: &[Run], escape: impl Fn(&str) -> String, open: &str, close: &str) -> String {
    runs.iter()
        .map(|run| {
            let text = escape(&run.text);
            if run.strong {
                format!("{open}{text}{close}")
            } else {
                text
            }
        })
        .collect()
}

pub(super) fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Slack knows escapes for three characters only. The others format only at the edge of a word;
/// there a look-alike takes their place, so `5*3` and `my_file` stay what they are.
pub(super) fn escape_slack(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let inside = |at: usize| {
        let word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        at > 0 && word(chars.get(at - 1)) && word(chars.get(at + 1))
    };
    let mut out = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '*' if !inside(at) => out.push('∗'),
            '_' if !inside(at) => out.push('＿'),
            '~' if !inside(at) => out.push('∼'),
            '`' => out.push('ˋ'),
            _ => out.push(c),
        }
    }
    out
}

/// Escapes what markdown would take for its own, also at the start of a line.
pub(super) fn escape_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in text.chars().enumerate() {
        let starts_list = (at == 0 && matches!(c, '-' | '+' | '='))
            || (at == digits && digits > 0 && matches!(c, '.' | ')'));
        if starts_list
            || matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|' | '&' | '!'
            )
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Percent-encodes everything but the unreserved characters of RFC 3986.
fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slack_keeps_what_does_not_format() {
        assert_eq!(
            escape_slack("*bold* 5*3 my_file <!channel>"),
            "∗bold∗ 5*3 my_file &lt;!channel&gt;"
        );
    }

    #[test]
    fn markdown_is_escaped() {
        assert_eq!(escape_markdown("- [a](b) *c*"), "\\- \\[a\\](b) \\*c\\*");
        assert_eq!(escape_markdown("1. first"), "1\\. first");
    }

    #[test]
    fn nothing_typed_adds_a_header_or_an_address_to_a_mail() {
        let to = ["a@x.org?bcc=evil@x.org".to_owned(), "é&b@x.org".to_owned()];
        let link = mailto(&to, "A & B?", "one\ntwo = 2&cc=evil@x.org");
        assert_eq!(
            link,
            "mailto:a@x.org%3Fbcc%3Devil@x.org,%C3%A9%26b@x.org?subject=A%20%26%20B%3F\
             &body=one%0D%0Atwo%20%3D%202%26cc%3Devil%40x.org"
        );
    }
}
