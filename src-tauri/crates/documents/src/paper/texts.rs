//! Clipping texts in the page's data at a sentence or a word.

use serde_json::Value;

use super::survey::solid;

/// How many characters that take room a text has: a string, or runs of strings and note signs.
pub(crate) fn length(text: &Value) -> usize {
    match text {
        Value::String(text) => solid(text),
        Value::Array(runs) => runs.iter().filter_map(Value::as_str).map(solid).sum(),
        _ => 0,
    }
}

/// Cuts a text so that at most `budget` characters that take room are left, at the end of a
/// sentence if one ends in the last third, else at a word, and adds an ellipsis.
pub(crate) fn clip(text: &mut Value, budget: usize) {
    if length(text) <= budget {
        return;
    }
    match text {
        Value::String(string) => *string = clipped(string, budget),
        Value::Array(runs) => {
            let mut left = budget;
            let mut kept = Vec::new();
            for run in runs.drain(..) {
                let Value::String(string) = &run else {
                    kept.push(run);
                    continue;
                };
                let here = solid(string);
                if here <= left {
                    left -= here;
                    kept.push(run);
                } else {
                    kept.push(Value::String(clipped(string, left)));
                    break;
                }
            }
            *runs = kept;
        }
        _ => {}
    }
}

fn clipped(text: &str, budget: usize) -> String {
    let mut used = 0;
    let mut hard = 0; // end of the last character that fits
    let mut word = None;
    let mut sentence = None;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let takes_room = solid(c.encode_utf8(&mut [0; 4]));
        if takes_room == 0 && used > 0 {
            word = Some(at);
            if matches!(previous, '.' | '!' | '?' | '。' | '…') {
                sentence = Some((at, used));
            }
        } else if (c as u32) >= 0x2E80 && used > 0 {
            word = Some(at); // A script without spaces breaks anywhere.
        }
        if used + takes_room > budget {
            break;
        }
        used += takes_room;
        hard = at + c.len_utf8();
        previous = c;
    }
    let sentence = sentence
        .filter(|(_, used)| used * 3 >= budget * 2)
        .map(|(at, _)| at);
    let end = sentence.or(word).unwrap_or(hard).min(hard);
    let kept = text[..end].trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '\u{200B}')
    });
    if sentence.is_some() {
        format!("{kept} …")
    } else {
        format!("{kept}…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn clips_at_a_sentence_near_the_end_else_at_a_word() {
        let mut text = json!("One two three. Four five six seven eight.");
        clip(&mut text, 14);
        assert_eq!(text, "One two three. …");
        let mut text = json!("One. Two three four five six");
        clip(&mut text, 14);
        assert_eq!(text, "One. Two three…");
    }

    #[test]
    fn clips_runs_and_drops_the_signs_behind() {
        let mut text = json!(["Store and forward; DR", 1, " in one hour and more", 2]);
        clip(&mut text, 25);
        assert_eq!(text, json!(["Store and forward; DR", 1, " in one…"]));
    }

    #[test]
    fn a_text_that_fits_is_left_alone() {
        let mut text = json!(["short", 1]);
        clip(&mut text, 5);
        assert_eq!(text, json!(["short", 1]));
    }

    #[test]
    fn one_endless_word_is_cut_hard() {
        let mut text = json!("W".repeat(50));
        clip(&mut text, 10);
        assert_eq!(text, format!("{}…", "W".repeat(10)));
        let mut text = json!("漢字".repeat(20));
        clip(&mut text, 5);
        assert_eq!(length(&text), 6);
    }
}
