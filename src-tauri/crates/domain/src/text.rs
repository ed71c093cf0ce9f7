//! Cleans typed text, and derives short keys and initials from names.
//!
//! Cleaning removes only what can never be meant: control characters (a tagged PDF refuses them),
//! marks that reorder the text around them, and blanks at the ends. Everything else that someone
//! typed is kept, markup and all: it is text.

/// Cleans one line of typed text.
///
/// Line breaks and tabs become a space, other control characters go, blanks at both ends go.
/// ```
/// # use counterpart_domain::text::clean_line;
/// assert_eq!(clean_line("  Order\tahead\u{0}\n"), "Order ahead");
/// ```
#[must_use]
pub fn clean_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in unbroken(text) {
        match c {
            '\n' | '\t' => out.push(' '),
            c if is_stripped(c) => {}
            c => out.push(c),
        }
    }
    out.trim_matches(is_blank).to_owned()
}

/// Cleans typed text of several lines.
///
/// Line breaks of every kind become `\n`, tabs a space, other control characters go; blanks at the
/// end of each line go, and so do blank lines at both ends.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let kept: String = unbroken(text)
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\t' => Some(' '),
            c if is_stripped(c) => None,
            c => Some(c),
        })
        .collect();
    let lines: Vec<&str> = kept
        .split('\n')
        .map(|line| line.trim_end_matches(is_blank))
        .collect();
    lines.join("\n").trim_matches(is_blank).to_owned()
}

/// Reads the characters with every line break as one `\n`.
fn unbroken(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        let c = chars.next()?;
        Some(match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                '\n'
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c => c,
        })
    })
}

/// Whether a character never belongs in typed text.
///
/// Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F) stay: Persian, Indic scripts and
/// emoji need them. Embeddings, overrides and isolates go: left open, they reorder the rest of a page.
fn is_stripped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{3164}' | '\u{180e}')
}

/// Words that carry no key.
const SMALL_WORDS: [&str; 27] = [
    "a", "an", "the", "and", "or", "of", "for", "to", "in", "on", "at", "by", "with", "our",
    "from", "de", "la", "le", "les", "du", "des", "der", "die", "das", "und", "et", "y",
];

/// Derives the letters of an initiative's key from its name: two Latin capitals where possible.
///
/// The initials of the first two significant words; of a single word its first two letters; `IN`
/// (initiative) when the name has no Latin letter.
/// ```
/// # use counterpart_domain::text::key_from_name;
/// assert_eq!(key_from_name("Hybrid commerce"), "HC");
/// assert_eq!(key_from_name("Loyalty"), "LO");
/// ```
#[must_use]
pub fn key_from_name(name: &str) -> String {
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| word.chars().any(|c| latin_capital(c).is_some()))
        .collect();
    let significant: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !SMALL_WORDS.contains(&word.to_lowercase().as_str()))
        .collect();
    let chosen = if significant.is_empty() {
        words
    } else {
        significant
    };
    match chosen.as_slice() {
        [] => "IN".to_owned(),
        [word] => word.chars().filter_map(latin_capital).take(2).collect(),
        [first, second, ..] => [first, second]
            .iter()
            .filter_map(|word| word.chars().find_map(latin_capital))
            .collect(),
    }
}

/// Gives the plain capital of a Latin letter: `é` is `E`, `ß` is `S`. Anything else has none.
fn latin_capital(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | 'A'..='Z' => c.to_ascii_uppercase(),
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Æ' | 'æ' => 'A',
        'Ç' | 'ç' | 'Ć'..='č' => 'C',
        'Ð' | 'ð' | 'Ď'..='đ' => 'D',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'E',
        'Ĝ'..='ģ' => 'G',
        'Ĥ'..='ħ' => 'H',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'I',
        'Ĵ' | 'ĵ' => 'J',
        'Ķ' | 'ķ' => 'K',
        'Ĺ'..='ł' => 'L',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'N',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' | 'Œ' | 'œ' => 'O',
        'Ŕ'..='ř' => 'R',
        'ß' | 'Ś'..='š' | 'Ș' | 'ș' => 'S',
        'Þ' | 'þ' | 'Ţ'..='ŧ' | 'Ț' | 'ț' => 'T',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'U',
        'Ŵ' | 'ŵ' => 'W',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => 'Y',
        'Ź'..='ž' => 'Z',
        _ => return None,
    })
}

/// Parts of a name that are never an initial: particles, titles, generations.
const NAME_PARTICLES: [&str; 41] = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la",
    "le", "el", "al", "bin", "ibn", "ben", "bint", "ter", "ten", "zu", "zur", "af", "av", "y", "e",
    "und", "dr", "prof", "mr", "mrs", "ms", "mx", "jr", "sr", "ii", "iii", "iv",
];

/// Gives the one or two initials of a person's name, as shown in the pair chip.
///
/// The first and the last part of the name, particles and titles aside; `Duarte, Ana` is read as
/// `Ana Duarte`; a single name, or a name written without spaces as in Chinese, gives one.
/// ```
/// # use counterpart_domain::text::initials;
/// assert_eq!(initials("Ana Duarte"), "AD");
/// assert_eq!(initials("Ludwig van Beethoven"), "LB");
/// assert_eq!(initials("山田太郎"), "山");
/// ```
#[must_use]
pub fn initials(name: &str) -> String {
    let plain: String = match name.find(['(', '[', '（', '<']) {
        Some(at) if !name[..at].trim().is_empty() => name[..at].to_owned(),
        _ => name.to_owned(),
    };
    let ordered = match plain.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() && !is_particle(first.trim()) => {
            format!("{first} {last}")
        }
        _ => plain,
    };
    let parts: Vec<&str> = ordered
        .split(|c: char| c.is_whitespace() || matches!(c, '・' | '·' | '_' | '/' | ','))
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .collect();
    let telling: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !is_particle(part))
        .collect();
    let chosen = if telling.is_empty() { parts } else { telling };
    let first = chosen.first().copied().and_then(initial);
    let last = match chosen.len() {
        0 | 1 => None,
        _ => chosen.last().copied().and_then(initial),
    };
    first.into_iter().chain(last).collect()
}

fn is_particle(part: &str) -> bool {
    let bare = part.trim_end_matches('.').to_lowercase();
    NAME_PARTICLES.contains(&bare.as_str())
}

fn initial(part: &str) -> Option<char> {
    let c = part
        .chars()
        .find(|c| c.is_alphabetic())
        .or_else(|| part.chars().find(|c| c.is_alphanumeric()))?;
    c.to_uppercase().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_has_no_controls_and_no_breaks() {
        assert_eq!(
            clean_line("\u{feff}\u{3000} a\r\nb\u{7}\u{2028}c \u{a0}"),
            "a b c"
        );
        assert_eq!(clean_line("evil\u{202e}txt"), "eviltxt");
        assert_eq!(clean_line(" \t\n"), "");
    }

    #[test]
    fn typed_markup_stays_as_typed() {
        let typed = "<b>#let x = 1</b> =SUM(A1) '; DROP TABLE x; ../..";
        assert_eq!(clean_line(typed), typed);
        assert_eq!(
            clean_text("می\u{200c}خواهم"),
            "می\u{200c}خواهم",
            "joiners carry meaning"
        );
    }

    #[test]
    fn text_keeps_its_lines_and_indents() {
        assert_eq!(
            clean_text("\n\n one  \r\n\r\n  two\rthree\u{0}\n "),
            "one\n\n  two\nthree"
        );
    }

    #[test]
    fn keys_are_two_capitals() {
        for (name, key) in [
            ("Hybrid commerce", "HC"),
            ("mobile ordering", "MO"),
            ("Loyalty", "LO"),
            ("The future of the store", "FS"),
            ("Élan vital", "EV"),
            ("5G for stores", "GS"),
            ("2-click checkout", "CC"),
            ("of the", "OT"),
            ("X", "X"),
            ("移动点餐", "IN"),
            ("", "IN"),
            ("Café 北京", "CA"),
            ("<script>alert(1)", "SA"),
        ] {
            assert_eq!(key_from_name(name), key, "key of {name:?}");
        }
    }

    #[test]
    fn initials_of_names_from_everywhere() {
        for (name, expected) in [
            ("Ana Duarte", "AD"),
            ("ana", "A"),
            ("Jonas", "J"),
            ("Jean-Luc Picard", "JP"),
            ("Dr. Ana Maria da Silva", "AS"),
            ("Duarte, Ana", "AD"),
            ("Martin King, Jr.", "MK"),
            ("María de la Cruz", "MC"),
            ("Ελένη Παππά", "ΕΠ"),
            ("Ольга Ким", "ОК"),
            ("山田 太郎", "山太"),
            ("王小明", "王"),
            ("Ana Duarte (Brand)", "AD"),
            ("Sinéad O'Connor", "SO"),
            ("van der", "VD"),
            ("", ""),
            ("???", ""),
        ] {
            assert_eq!(initials(name), expected, "initials of {name:?}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in "\\PC*|[\\x00-\\x20a\u{2028}\u{202e}]{0,20}") {
            let line = clean_line(&text);
            prop_assert_eq!(clean_line(&line), line.clone());
            prop_assert!(!line.chars().any(char::is_control));
            let many = clean_text(&text);
            prop_assert_eq!(clean_text(&many), many.clone());
            prop_assert!(!many.chars().any(|c| c.is_control() && c != '\n'));
        }

        #[test]
        fn keys_and_initials_never_fail(text in ".*") {
            let key = key_from_name(&text);
            prop_assert!((1..=2).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_uppercase()));
            prop_assert!(initials(&text).chars().count() <= 2);
        }
    }
}
