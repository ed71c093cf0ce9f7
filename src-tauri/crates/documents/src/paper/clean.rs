//! What typed text goes through before it is set.

use serde_json::Value;

/// Runs of characters longer than this, without a place to break, get places to break.
const LONGEST_RUN: usize = 20;
/// Where those places are put, at the latest.
const PIECE: usize = 12;
/// A break without a width.
pub(crate) const BREAK: char = '\u{200B}';

/// Cleans every string in the data: see [`text`]. A word may go on behind a note sign; it breaks there
/// when it is endless only as a whole.
pub(crate) fn value(data: &mut Value) {
    match data {
        Value::String(string) => *string = text(string),
        Value::Array(items) => {
            items.iter_mut().for_each(value);
            break_behind_signs(items);
        }
        Value::Object(fields) => fields.values_mut().for_each(value),
        _ => {}
    }
}

/// Lets a word with a note sign in it break behind the sign where its parts are endless only together.
fn break_behind_signs(runs: &mut [Value]) {
    // How long the word before the sign is so far.
    let mut before = 0;
    for index in 1..runs.len() {
        if !runs[index].is_number() {
            continue;
        }
        let (head, rest) = runs.split_at_mut(index);
        if let (Some(Value::String(left)), Some(Value::String(right))) =
            (head.last(), rest.get_mut(1))
        {
            let end = left.chars().rev().take_while(|&c| !breaks(c)).count();
            let is_one_word = end == left.chars().count();
            before = if is_one_word { before + end } else { end };
            let after = right.chars().take_while(|&c| !breaks(c)).count();
            if before > 0 && after > 0 && before + after > LONGEST_RUN {
                right.insert(0, BREAK);
                before = 0;
            }
        }
    }
}

/// Drops control characters (PDF/UA refuses them) and direction overrides (they could turn round
/// the line they stand in), makes any run of white space one space, and lets endless words break.
pub(crate) fn text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() {
            space = true;
            // A no-break space is meant: 60 % stays together.
            if matches!(c, '\u{00A0}' | '\u{202F}') {
                clean.push(c);
                space = false;
            }
        } else if !dropped(c) {
            if std::mem::take(&mut space) {
                clean.push(' ');
            }
            clean.push(c);
        }
    }
    if space {
        clean.push(' ');
    }
    breakable(clean)
}

fn dropped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' | '\u{061C}')
        || (c as u32) & 0xFFFE == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || c == BREAK
}

/// Scripts whose letters stand alone may break anywhere; only alphabetic ones need help.
fn breaks_by_itself(c: char) -> bool {
    c == ' ' || c == '-' || c == '\u{00AD}' || (c as u32) >= 0x2E80
}

fn breaks(c: char) -> bool {
    c == BREAK || breaks_by_itself(c)
}

fn breakable(text: String) -> String {
    if text
        .split(breaks_by_itself)
        .all(|word| word.chars().count() <= LONGEST_RUN)
    {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for word in text.split_inclusive(breaks_by_itself) {
        if word.chars().count() <= LONGEST_RUN {
            out.push_str(word);
            continue;
        }
        let mut run = 0;
        for c in word.chars() {
            if run >= PIECE && c.is_alphanumeric() {
                out.push(BREAK);
                run = 0;
            }
            out.push(c);
            run += 1;
            if run > 3 && matches!(c, '/' | '.' | '_' | '@' | '&' | '=' | '?') {
                out.push(BREAK);
                run = 0;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn control_characters_and_overrides_go() {
        assert_eq!(text("a\u{0}b\u{202E}c\u{7}"), "abc");
        assert_eq!(text("one\r\n two\tthree"), "one two three");
        assert_eq!(
            text("60\u{00A0}%"),
            "60\u{00A0}%",
            "a no-break space is meant"
        );
    }

    #[test]
    fn endless_words_can_break() {
        let long = text(&"W".repeat(60));
        assert!(long.contains(BREAK));
        assert_eq!(long.replace(BREAK, ""), "W".repeat(60), "nothing is lost");
        assert_eq!(text("Warenwirtschaft"), "Warenwirtschaft");
    }

    #[test]
    fn a_word_with_a_note_in_its_middle_can_break_behind_the_sign() {
        let mut runs = json!([format!("the {}", "W".repeat(18)), 2, "W".repeat(11), 3, "W"]);
        value(&mut runs);
        let broken = json!([
            format!("the {}", "W".repeat(18)),
            2,
            format!("{BREAK}{}", "W".repeat(11)),
            3,
            "W"
        ]);
        assert_eq!(runs, broken);
        let mut short = json!(["Waren", 1, "wirtschaft und", 2, " Lager"]);
        let before = short.clone();
        value(&mut short);
        assert_eq!(short, before);
        let mut others = json!(["W".repeat(18), "W".repeat(18)]);
        let before = others.clone();
        value(&mut others);
        assert_eq!(others, before, "texts of a list are not one text");
    }

    #[test]
    fn a_combining_mark_stays_with_its_letter() {
        let long = text(&"e\u{301}".repeat(30));
        assert!(!long.contains("\u{200B}\u{301}"));
    }
}
