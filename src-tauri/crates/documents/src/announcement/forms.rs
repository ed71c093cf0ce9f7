//! One story, five forms. What was typed is escaped for each of them.

use super::Told;

/// Mail programs and shells refuse longer addresses.
const LONGEST_MAILTO: usize = 1900;

pub(super) fn text(told: &Told) -> String {
    let mut out = vec![told.headline.clone()];
    push(&mut out, &[&told.number, &told.source]);
    out.extend(told.body.iter().cloned());
    for (head, people) in &told.people {
        let lines: Vec<String> = people
            .iter()
            .map(|person| format!("- {}", deed(person)))
            .collect();
        out.push(format!("{head}\n{}", lines.join("\n")));
    }
    push(&mut out, &[&told.goal, &told.about]);
    push(&mut out, &[&told.from]);
    out.join("\n\n") + "\n"
}

pub(super) fn html(told: &Told) -> String {
    let mut out = format!("<h2>{}</h2>\n", escape_html(&told.headline));
    if !told.number.is_empty() {
        out += &format!("<p><strong>{}</strong>", escape_html(&told.number));
        if !told.source.is_empty() {
            out += &format!("<br>{}", escape_html(&told.source));
        }
        out += "</p>\n";
    } else if !told.source.is_empty() {
        out += &format!("<p>{}</p>\n", escape_html(&told.source));
    }
    for paragraph in &told.body {
        out += &format!("<p>{}</p>\n", escape_html(paragraph));
    }
    for (head, people) in &told.people {
        out += &format!("<p><strong>{}</strong></p>\n<ul>\n", escape_html(head));
        for (name, deed) in people {
            out += &format!("<li><strong>{}</strong>", escape_html(name));
            if !deed.is_empty() {
                out += &format!(": {}", escape_html(deed));
            }
            out += "</li>\n";
        }
        out += "</ul>\n";
    }
    let last: Vec<String> = [&told.goal, &told.about]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| escape_html(line))
        .collect();
    if !last.is_empty() {
        out += &format!("<p>{}</p>\n", last.join("<br>"));
    }
    if !told.from.is_empty() {
        out += &format!("<p>{}</p>\n", escape_html(&told.from));
    }
    out
}

pub(super) fn html_of_text(text: &str) -> String {
    text.split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| format!("<p>{}</p>\n", escape_html(paragraph).replace('\n', "<br>")))
        .collect()
}

pub(super) fn slack(told: &Told) -> String {
    chat(told, escape_slack, |bold| format!("*{bold}*"), "• ", "\n")
}

pub(super) fn teams(told: &Told) -> String {
    // Two spaces before the break: markdown joins lines otherwise.
    chat(
        told,
        escape_markdown,
        |bold| format!("**{bold}**"),
        "- ",
        "  \n",
    )
}

pub(super) fn teams_of_text(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(escape_markdown).collect();
    lines.join("\n")
}

fn chat(
    told: &Told,
    escape: impl Fn(&str) -> String,
    bold: impl Fn(&str) -> String,
    bullet: &str,
    break_: &str,
) -> String {
    let headline = format!("{}: {}", told.kind, told.headline);
    let mut out = vec![bold(&escape(&headline))];
    let number = if told.number.is_empty() {
        String::new()
    } else {
        bold(&escape(&told.number))
    };
    let source = escape(&told.source);
    let numbers: Vec<&str> = [number.as_str(), source.as_str()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    if !numbers.is_empty() {
        out.push(numbers.join(break_));
    }
    out.extend(told.body.iter().map(|paragraph| escape(paragraph)));
    for (head, people) in &told.people {
        let lines: Vec<String> = people
            .iter()
            .map(|person| format!("{bullet}{}", escape(&deed(person))))
            .collect();
        // A markdown list needs an empty line before it; chat lists do not mind one.
        let gap = if bullet == "- " { "\n\n" } else { "\n" };
        out.push(format!("{}{gap}{}", bold(&escape(head)), lines.join("\n")));
    }
    let last: Vec<String> = [&told.goal, &told.about]
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| escape(line))
        .collect();
    if !last.is_empty() {
        out.push(last.join(break_));
    }
    if !told.from.is_empty() {
        out.push(escape(&told.from));
    }
    out.join("\n\n") + "\n"
}

pub(super) fn mailto(subject: &str, text: &str) -> (String, bool) {
    let head = format!("mailto:?subject={}&body=", percent(subject));
    let mut body = String::new();
    for (index, line) in text.trim_end().split('\n').enumerate() {
        let next = format!("{}{}", if index > 0 { "%0D%0A" } else { "" }, percent(line));
        if head.len() + body.len() + next.len() + 12 > LONGEST_MAILTO {
            return (head + &body + "%0D%0A" + &percent("…"), true);
        }
        body += &next;
    }
    (head + &body, false)
}

fn push(out: &mut Vec<String>, lines: &[&String]) {
    let filled: Vec<&str> = lines
        .iter()
        .map(|line| line.as_str())
        .filter(|line| !line.is_empty())
        .collect();
    if !filled.is_empty() {
        out.push(filled.join("\n"));
    }
}

fn deed((name, deed): &(String, String)) -> String {
    if deed.is_empty() {
        name.clone()
    } else {
        format!("{name}: {deed}")
    }
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
    fn mailto_is_encoded_and_short_enough() {
        let (link, cut) = mailto("A & B?", "one\ntwo = 2");
        assert_eq!(
            link,
            "mailto:?subject=A%20%26%20B%3F&body=one%0D%0Atwo%20%3D%202"
        );
        assert!(!cut);
        let (link, cut) = mailto("S", &"a long line of text\n".repeat(300));
        assert!(cut && link.len() <= LONGEST_MAILTO);
    }
}
