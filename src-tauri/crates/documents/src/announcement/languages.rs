//! What the frame of an announcement says, one module for each language.
//!
//! A frame never bends what was typed: names, deeds and sides stand where no grammar touches them,
//! and nobody is given a gender.

mod de;
mod en;
mod es;
mod fr;

use chrono::{Datelike, NaiveDate};

use super::{Audience, Language};

pub(super) fn tongue(language: Language) -> &'static dyn Tongue {
    match language {
        Language::En => &en::English,
        Language::Fr => &fr::French,
        Language::De => &de::German,
        Language::Es => &es::Spanish,
    }
}

/// A language of the frame.
pub(super) trait Tongue {
    /// Decimal sign, grouping sign, and from how many digits of the whole part it groups.
    fn figures(&self) -> (char, char, usize);
    /// "8 March 2026".
    fn date(&self, day: NaiveDate) -> String;
    /// ": ", with what the language puts before it.
    fn colon(&self) -> &'static str {
        ": "
    }
    /// What joins the last two of a list; it may depend on the word that follows.
    fn and(&self, next: &str) -> &'static str;
    /// A unit as the language writes it beside this figure; `None` as it was typed.
    fn unit(&self, unit: &str, one: bool) -> Option<&'static str>;
    /// Whether a figure takes the singular.
    fn is_one(&self, figure: &str) -> bool {
        matches!(figure.trim_start_matches(['+', '-', '−']), "1")
    }
    /// Whether a currency sign stands before the figure.
    fn sign_first(&self) -> bool;

    fn untitled(&self) -> &'static str;
    fn won_together(&self) -> &'static str;
    fn won_by(&self, side: &str) -> String;
    fn correction(&self) -> &'static str;
    fn corrects(&self, day: &str) -> String;

    fn greeting(&self) -> &'static str;
    fn our_goal(&self) -> &'static str;
    fn not_a_given(&self) -> &'static str;
    fn done_together(&self, marketing: &str, it: &str) -> String;
    fn done_by(&self, side: &str) -> String;
    fn with_help_from(&self) -> &'static str;
    fn before_and_after(&self) -> &'static str;
    fn source(&self) -> &'static str;
    fn what_next(&self) -> &'static str;

    fn goal(&self) -> &'static str;
    fn result(&self) -> &'static str;
    fn obstacle(&self) -> &'static str;
    fn joint_result(&self, marketing: &str, it: &str) -> String;
    fn result_of(&self, side: &str) -> String;
    fn next_step(&self) -> &'static str;
    fn thanks_to_both(&self) -> &'static str;

    fn why_it_matters(&self) -> &'static str;
    fn what_was_hard(&self) -> &'static str;
    fn who_did_it(&self) -> &'static str;
    fn in_numbers(&self) -> &'static str;

    /// Thanks to these names, or to all when there are too many or none.
    fn thanks(&self, audience: Audience, names: Option<&str>, joint: bool) -> String;

    /// "a, b and c".
    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [head @ .., last] => format!("{} {} {last}", head.join(", "), self.and(last)),
        }
    }

    /// A figure of digits and a point as the language writes it; anything else as it is.
    fn number(&self, figure: &str) -> String {
        let (sign, rest) = match figure.strip_prefix(['+', '-', '−']) {
            Some(rest) if figure.starts_with('+') => ("+", rest),
            Some(rest) => ("−", rest),
            None => ("", figure),
        };
        let (digits, times) = rest
            .strip_suffix('×')
            .map_or((rest, ""), |digits| (digits, "×"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(fraction) || digits.ends_with('.') {
            return figure.to_owned();
        }
        let (decimal, grouping, least) = self.figures();
        let mut out = sign.to_owned();
        for (at, digit) in whole.chars().enumerate() {
            let left = whole.len() - at;
            if at > 0 && left % 3 == 0 && whole.len() >= least {
                out.push(grouping);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(decimal);
            out += fraction;
        }
        out + times
    }

    /// "4 min", "12 %", "€5" or "5 €".
    fn amount(&self, figure: &str, unit: &str) -> String {
        let number = self.number(figure);
        let unit = self.unit(unit, self.is_one(figure)).unwrap_or(unit);
        match unit {
            "" => number,
            "€" | "£" | "$" | "¥" | "₹" if self.sign_first() => {
                let digits = number.trim_start_matches(['+', '−']);
                format!("{}{unit}{digits}", &number[..number.len() - digits.len()])
            }
            // Figure and unit stay on one line.
            _ => format!("{number}\u{a0}{unit}"),
        }
    }
}

/// Day, name of the month, year.
fn parts(day: NaiveDate, months: &[&'static str; 12]) -> (u32, &'static str, i32) {
    (day.day(), months[day.month0() as usize % 12], day.year())
}

/// The form of a known unit for one and for many.
fn counted(
    units: &[(&str, &'static str, &'static str)],
    unit: &str,
    one: bool,
) -> Option<&'static str> {
    units
        .iter()
        .find(|(short, ..)| *short == unit)
        .map(|(_, single, many)| if one { *single } else { *many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_in_the_language() {
        let all = |figure: &str, unit: &str| {
            [Language::En, Language::Fr, Language::De, Language::Es]
                .map(|l| tongue(l).amount(figure, unit))
        };
        assert_eq!(
            all("6.5", "min"),
            [
                "6.5\u{a0}min",
                "6,5\u{a0}min",
                "6,5\u{a0}min",
                "6,5\u{a0}min"
            ]
        );
        assert_eq!(
            all("12400", "€"),
            [
                "€12,400",
                "12\u{202f}400\u{a0}€",
                "12.400\u{a0}€",
                "12.400\u{a0}€"
            ]
        );
        assert_eq!(all("1200", ""), ["1,200", "1\u{202f}200", "1.200", "1200"]);
        assert_eq!(
            all("+12", "%"),
            ["+12\u{a0}%", "+12\u{a0}%", "+12\u{a0}%", "+12\u{a0}%"]
        );
        assert_eq!(
            all("-2.5", "days"),
            [
                "−2.5\u{a0}days",
                "−2,5\u{a0}jours",
                "−2,5\u{a0}Tage",
                "−2,5\u{a0}días"
            ]
        );
        assert_eq!(
            all("1.5", "days"),
            [
                "1.5\u{a0}days",
                "1,5\u{a0}jour",
                "1,5\u{a0}Tage",
                "1,5\u{a0}días"
            ]
        );
        assert_eq!(
            all("1", "weeks"),
            [
                "1\u{a0}week",
                "1\u{a0}semaine",
                "1\u{a0}Woche",
                "1\u{a0}semana"
            ]
        );
        assert_eq!(
            all("3×", "faster"),
            ["3×\u{a0}faster"; 4].map(str::to_owned).map(|s| s)
        );
        assert_eq!(all("about nine", "min")[0], "about nine\u{a0}min");
    }

    #[test]
    fn dates_are_written_as_in_the_language() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 3, d).expect("a date");
        let all = |d| {
            [Language::En, Language::Fr, Language::De, Language::Es].map(|l| tongue(l).date(day(d)))
        };
        assert_eq!(
            all(8),
            [
                "8 March 2026",
                "8 mars 2026",
                "8. März 2026",
                "8 de marzo de 2026"
            ]
        );
        assert_eq!(all(1)[1], "1er mars 2026");
    }

    #[test]
    fn names_are_joined_as_in_the_language() {
        let list = |language, names: &[&str]| {
            tongue(language).list(&names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(list(Language::En, &["Ana", "Luc", "Jo"]), "Ana, Luc and Jo");
        assert_eq!(list(Language::Es, &["Ana", "Inés"]), "Ana e Inés");
        assert_eq!(list(Language::Es, &["Ana", "Hierro"]), "Ana y Hierro");
        assert_eq!(list(Language::Es, &["Ana", "Ian"]), "Ana y Ian");
        assert_eq!(list(Language::De, &["Ana", "Luc"]), "Ana und Luc");
    }
}
