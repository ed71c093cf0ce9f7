//! English.

use super::{Audience, NaiveDate, Tongue, counted, parts};

pub(super) struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const UNITS: [(&str, &str, &str); 6] = [
    ("working days", "working day", "working days"),
    ("days", "day", "days"),
    ("weeks", "week", "weeks"),
    ("months", "month", "months"),
    ("years", "year", "years"),
    ("pts", "point", "points"),
];

impl Tongue for English {
    fn figures(&self) -> (char, char, usize) {
        ('.', ',', 4)
    }
    fn date(&self, day: NaiveDate) -> String {
        let (day, month, year) = parts(day, &MONTHS);
        format!("{day} {month} {year}")
    }
    fn and(&self, _: &str) -> &'static str {
        "and"
    }
    fn unit(&self, unit: &str, one: bool) -> Option<&'static str> {
        counted(&UNITS, unit, one)
    }
    fn sign_first(&self) -> bool {
        true
    }

    fn untitled(&self) -> &'static str {
        "A win"
    }
    fn won_together(&self) -> &'static str {
        "Won together"
    }
    fn won_by(&self, side: &str) -> String {
        format!("{side}’s win")
    }
    fn correction(&self) -> &'static str {
        "Correction: "
    }
    fn corrects(&self, day: &str) -> String {
        format!("This corrects what we wrote on {day}. Sorry for the slip.")
    }

    fn greeting(&self) -> &'static str {
        "Hello all,"
    }
    fn our_goal(&self) -> &'static str {
        "What we are working towards"
    }
    fn not_a_given(&self) -> &'static str {
        "It was not a given."
    }
    fn done_together(&self, marketing: &str, it: &str) -> String {
        format!("{marketing} and {it} did this together:")
    }
    fn done_by(&self, side: &str) -> String {
        format!("{side} did this:")
    }
    fn with_help_from(&self) -> &'static str {
        "With help from:"
    }
    fn before_and_after(&self) -> &'static str {
        "Before and after:"
    }
    fn source(&self) -> &'static str {
        "source"
    }
    fn what_next(&self) -> &'static str {
        "What comes next"
    }

    fn goal(&self) -> &'static str {
        "Goal"
    }
    fn result(&self) -> &'static str {
        "Result"
    }
    fn obstacle(&self) -> &'static str {
        "What stood in the way"
    }
    fn joint_result(&self, marketing: &str, it: &str) -> String {
        format!("A joint result of {marketing} and {it}.")
    }
    fn result_of(&self, side: &str) -> String {
        format!("A result of {side}.")
    }
    fn next_step(&self) -> &'static str {
        "Next"
    }
    fn thanks_to_both(&self) -> &'static str {
        "Our thanks go to both sides."
    }

    fn why_it_matters(&self) -> &'static str {
        "Why it matters"
    }
    fn what_was_hard(&self) -> &'static str {
        "What made it hard"
    }
    fn who_did_it(&self) -> &'static str {
        "Who made it happen:"
    }
    fn in_numbers(&self) -> &'static str {
        "In numbers:"
    }

    fn thanks(&self, audience: Audience, names: Option<&str>, joint: bool) -> String {
        match (names, audience, joint) {
            (None, ..) => "Thank you to everyone who worked on it.".into(),
            (Some(names), Audience::Team, true) => {
                format!("Thank you, {names}. Neither side could have done this alone.")
            }
            (Some(names), Audience::Everyone, _) => {
                format!("Thank you to {names}, and to everyone who helped.")
            }
            (Some(names), ..) => format!("Thank you, {names}."),
        }
    }
}
