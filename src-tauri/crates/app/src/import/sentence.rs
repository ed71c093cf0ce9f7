//! The first sentence of a description.

use counterpart_domain::text::clean_line;

/// The longest first sentence that is still taken as *the* sentence; the page shortens what is long.
const ONE_SENTENCE: usize = 500;

/// Parts a description into its first sentence and the rest; one that is too long to be *the*
/// sentence is all left to the rest.
pub(super) fn first_sentence(text: &str) -> (String, String) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (n, (at, c)) in chars.iter().enumerate() {
        let ends = match c {
            '\n' => true,
            '.' | '!' | '?' => {
                let before = text[..*at]
                    .rsplit(|c: char| !c.is_alphanumeric() && c != '.')
                    .next()
                    .unwrap_or_default();
                // "e.g.", "U.K.", "No." and a lone letter end no sentence.
                let short = before.contains('.')
                    || before.chars().count() < 2
                    || ABBREVIATIONS.contains(&before);
                let next = chars.get(n + 1).map(|(_, c)| *c);
                let then = chars[n + 1..]
                    .iter()
                    .map(|(_, c)| *c)
                    .find(|c| !c.is_whitespace());
                !short
                    && next.is_none_or(char::is_whitespace)
                    && then.is_none_or(|c| !c.is_lowercase())
            }
            _ => false,
        };
        if ends && n > 1 {
            let end = at + c.len_utf8();
            let (sentence, rest) = (text[..end].trim(), text[end..].trim());
            if sentence.chars().count() > ONE_SENTENCE {
                break;
            }
            return (clean_line(sentence), rest.to_owned());
        }
    }
    if text.chars().count() <= ONE_SENTENCE {
        (clean_line(text), String::new())
    } else {
        (String::new(), text.to_owned())
    }
}

/// Words that end in a point without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "No", "Mr", "Mrs", "Ms", "Dr", "St", "Ltd", "Inc", "approx", "etc", "vs", "Co", "Fig",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_is_told_from_abbreviations() {
        let parts = |text| first_sentence(text);
        assert_eq!(parts("Build it. Then run it.").0, "Build it.");
        assert_eq!(parts("Build it. Then run it.").1, "Then run it.");
        assert_eq!(
            parts("Fast, e.g. by Ltd. firms in the U.K. market. And on.").1,
            "And on."
        );
        assert_eq!(parts("No end here").0, "No end here");
        assert_eq!(parts("A heading\nThe rest.").1, "The rest.");
        let long = "word ".repeat(120) + "end. Next.";
        assert_eq!(parts(&long), (String::new(), long.trim().to_owned()));
    }
}
