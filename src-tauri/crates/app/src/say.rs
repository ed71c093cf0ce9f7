//! The sentences that Rust says, in one place, so that other languages can come later.

use counterpart_domain::Side;
use counterpart_domain::agreement::How;
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::standing::Standing;

/// "Ana and Jonas, together": first names when there are two.
#[must_use]
pub fn together(names: &[&str]) -> String {
    let firsts: Vec<_> = names.iter().map(|n| first_name(n)).collect();
    format!("{}, together", list(&firsts))
}

/// The first name, for a sentence between colleagues.
#[must_use]
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// "a, b and c".
#[must_use]
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [head @ .., last] => {
            let head: Vec<_> = head.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", head.join(", "), last.as_ref())
        }
    }
}

/// "1 requirement", "12 requirements".
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {many}")
    }
}

/// "1 working day", "12 working days".
#[must_use]
pub fn working_days(number: i64) -> String {
    if number == 1 {
        "1 working day".to_owned()
    } else {
        format!("{number} working days")
    }
}

/// "1 day", "2.5 days": of working days, where it is plain that they are.
#[must_use]
pub fn days(number: WorkingDays) -> String {
    if number == WorkingDays::days(1) {
        "1 day".to_owned()
    } else {
        format!("{number} days")
    }
}

/// "1 working day", "2.5 working days".
#[must_use]
pub fn days_of_work(number: WorkingDays) -> String {
    days(number).replace("day", "working day")
}

/// Text short enough for a label.
#[must_use]
pub fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= 48 {
        return line.to_owned();
    }
    let cut: String = line.chars().take(46).collect();
    format!("{}…", cut.trim_end())
}

/// The label of the first action.
#[must_use]
pub fn began(organisation: &str) -> String {
    format!("Began the workspace of {organisation}")
}

/// The word for how it stands.
#[must_use]
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::NotStarted => "Not started",
        Standing::OnTrack => "On track",
        Standing::AtRisk => "At risk",
        Standing::OffTrack => "Off track",
        Standing::Delivered => "Delivered",
        Standing::Stopped => "Stopped",
    }
}

/// How a yes was given, as it follows "agreed by both".
#[must_use]
pub const fn how(how: How) -> &'static str {
    match how {
        How::Together => "in one room",
        How::Message => "by message",
        How::Paper => "on paper",
    }
}

/// A lower-case phrase for a side when no label is at hand.
#[must_use]
pub const fn side(side: Side) -> &'static str {
    match side {
        Side::Marketing => "marketing",
        Side::It => "IT",
    }
}

/// Puts a capital at the start.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// As a sentence of its own: a capital at the start, unless its first word has one of its own inside
/// ("iPhone app").
#[must_use]
pub fn begun(text: &str) -> String {
    let word = text.split_whitespace().next().unwrap_or_default();
    if word.chars().any(char::is_uppercase) {
        text.to_owned()
    } else {
        sentence_case(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_no_days() {
        let said = [2, 1, 5, 24].map(|halves| days(WorkingDays::halves(halves)));
        assert_eq!(said, ["1 day", "0.5 days", "2.5 days", "12 days"]);
        assert_eq!(days_of_work(WorkingDays::days(1)), "1 working day");
        assert_eq!(days_of_work(WorkingDays::halves(7)), "3.5 working days");
    }

    #[test]
    fn a_sentence_begins_with_a_capital_and_a_name_stays() {
        assert_eq!(begun("call the till maker"), "Call the till maker");
        assert_eq!(begun("iPhone app to the store"), "iPhone app to the store");
        assert_eq!(begun("übergeben"), "Übergeben");
        assert_eq!(begun(""), "");
    }
}
