//! Checks an e-mail address far enough to catch a slip, and to keep it from becoming a header.

use thiserror::Error;

/// What is wrong with a typed e-mail address, as a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("Type an e-mail address, such as ana@example.com.")]
    Empty,
    /// The @ is missing.
    #[error("“{0}” has no @; an e-mail address looks like ana@example.com.")]
    NoAt(String),
    /// There is more than one @.
    #[error("“{0}” has more than one @; type one address here.")]
    ManyAts(String),
    /// Nothing stands before the @.
    #[error("“{0}” has no name before the @; an e-mail address looks like ana@example.com.")]
    NoName(String),
    /// What follows the @ is not a domain.
    #[error("“{0}” is not complete after the @; an e-mail address looks like ana@example.com.")]
    NoDomain(String),
    /// A character that cannot stand in an address.
    #[error("“{0}” has a {1} in it; take it out.")]
    Stray(String, &'static str),
}

/// Checks a typed address and gives it back without blanks at its ends.
///
/// International addresses are accepted. No claim is made that the address exists.
///
/// # Errors
/// When there is nothing, no single @ with something before it and a dotted domain after it, or a
/// character that would break a mail header: a blank, a line break, or one of `,;:<>()[]"\`.
pub fn check_email(text: &str) -> Result<&str, EmailError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(EmailError::Empty);
    }
    let shown = || {
        typed
            .chars()
            .filter(|c| !c.is_control())
            .collect::<String>()
    };
    if let Some(what) = typed.chars().find_map(stray) {
        return Err(EmailError::Stray(shown(), what));
    }
    let Some((name, domain)) = typed.split_once('@') else {
        return Err(EmailError::NoAt(shown()));
    };
    if domain.contains('@') {
        return Err(EmailError::ManyAts(shown()));
    }
    if name.is_empty() || name.starts_with('.') || name.ends_with('.') {
        return Err(EmailError::NoName(shown()));
    }
    let labels: Vec<&str> = domain.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c == '-' || c.is_alphanumeric() || !c.is_ascii())
    };
    if labels.len() < 2 || !labels.iter().all(sound) || typed.len() > 254 {
        return Err(EmailError::NoDomain(shown()));
    }
    Ok(typed)
}

fn stray(c: char) -> Option<&'static str> {
    Some(match c {
        c if c.is_control() => "line break or control character",
        c if c.is_whitespace() => "space",
        ',' => "comma",
        ';' => "semicolon",
        ':' => "colon",
        '<' | '>' | '(' | ')' | '[' | ']' => "bracket",
        '"' => "quotation mark",
        '\\' => "backslash",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_that_people_have_pass() {
        for good in [
            "ana@example.com",
            " ana.duarte+board@brand.northgate.co.uk ",
            "o'connor@example.ie",
            "用户@例子.公司",
            "j_k-1@ex-ample.com",
        ] {
            assert_eq!(check_email(good), Ok(good.trim()));
        }
    }

    #[test]
    fn each_slip_has_its_sentence() {
        for (bad, part) in [
            ("", "Type an e-mail"),
            ("ana.example.com", "has no @"),
            ("ana@@example.com", "more than one @"),
            ("@example.com", "no name before"),
            ("ana@", "not complete after"),
            ("ana@northgate", "not complete after"),
            ("ana@example..com", "not complete after"),
            ("ana duarte@example.com", "has a space"),
            ("ana@example.com, jonas@example.com", "has a comma"),
            ("Ana <ana@example.com>", "has a space"),
            ("<ana@example.com>", "has a bracket"),
        ] {
            let said = check_email(bad).expect_err(bad).to_string();
            assert!(said.contains(part), "{bad:?} said {said:?}");
        }
    }

    #[test]
    fn a_header_cannot_be_smuggled_in() {
        let bad = check_email("a@example.com\r\nBcc: b@example.com").unwrap_err();
        assert!(
            !bad.to_string().contains('\n'),
            "the sentence itself stays one line"
        );
    }

    proptest! {
        #[test]
        fn what_passes_is_one_bare_word(text in "\\PC*|[a-z.@<>, \\r\\n]{0,20}") {
            if let Ok(email) = check_email(&text) {
                prop_assert_eq!(email.matches('@').count(), 1);
                prop_assert!(!email.chars().any(|c| c.is_control() || c.is_whitespace()));
            }
        }
    }
}
