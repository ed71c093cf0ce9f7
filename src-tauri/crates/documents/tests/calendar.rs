//! The calendar file, read back by an independent parser.

use chrono::{DateTime, NaiveDate, Utc};
use counterpart_documents::{CalendarEntry, calendar_file};
use ical::parser::ical::component::IcalEvent;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn entry(title: &str) -> CalendarEntry {
    CalendarEntry {
        id: "0199a1b2-gate".to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 12, 31).expect("a day"),
        title: title.to_owned(),
        about: vec![
            "Ana Duarte decides.".to_owned(),
            "HC-1; brief, and more\\".to_owned(),
        ],
        changed: at("2026-03-12T09:00:00Z"),
        cancelled: false,
    }
}

fn events(file: &[u8]) -> Vec<IcalEvent> {
    let calendars: Vec<_> = ical::IcalParser::new(file)
        .collect::<Result<_, _>>()
        .expect("an independent parser reads it");
    assert_eq!(calendars.len(), 1);
    calendars.into_iter().flat_map(|c| c.events).collect()
}

fn value(event: &IcalEvent, name: &str) -> String {
    let property = event.properties.iter().find(|p| p.name == name);
    property.and_then(|p| p.value.clone()).unwrap_or_default()
}

/// The text of a TEXT value (RFC 5545, 3.3.11), read the other way round.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => panic!("an escape escapes something: {value}"),
            },
            ',' | ';' => panic!("a separator is escaped: {value}"),
            other => out.push(other),
        }
    }
    out
}

/// Every line ends in CRLF and has at most 75 bytes, without cutting a letter.
fn folded(file: &[u8]) {
    let text = std::str::from_utf8(file).expect("folds cut no letter");
    assert!(text.ends_with("\r\n"));
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a bare line end in {line:?}");
    }
}

#[test]
fn an_entry_is_a_whole_day_with_an_id_that_stays() {
    let file = calendar_file(
        "Lumen; Hotels",
        &[entry("Mobile ordering: Needs closes")],
        at("2026-03-13T08:00:00Z"),
    );
    folded(&file);
    let found = events(&file);
    let event = &found[0];
    assert_eq!(value(event, "UID"), "0199a1b2-gate@counterpart");
    assert_eq!(value(event, "DTSTART"), "20261231");
    assert_eq!(
        value(event, "DTEND"),
        "20270101",
        "the end is the day after"
    );
    let start = event
        .properties
        .iter()
        .find(|p| p.name == "DTSTART")
        .expect("a start");
    assert_eq!(
        start.params,
        Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])])
    );
    assert_eq!(value(event, "DTSTAMP"), "20260313T080000Z");
    assert_eq!(value(event, "LAST-MODIFIED"), "20260312T090000Z");
    assert_eq!(value(event, "STATUS"), "CONFIRMED");
    assert_eq!(value(event, "TRANSP"), "TRANSPARENT");
    assert_eq!(
        unescaped(&value(event, "SUMMARY")),
        "Mobile ordering: Needs closes"
    );
    assert_eq!(
        unescaped(&value(event, "DESCRIPTION")),
        "Ana Duarte decides.\nHC-1; brief, and more\\"
    );
}

#[test]
fn a_later_change_has_a_higher_number_and_what_is_off_says_so() {
    let first = entry("Decide by");
    let mut later = first.clone();
    later.changed = at("2026-03-12T09:00:01Z");
    later.cancelled = true;
    let made = at("2026-03-13T08:00:00Z");
    let number = |e: &CalendarEntry| {
        let file = calendar_file("Lumen", std::slice::from_ref(e), made);
        value(&events(&file)[0], "SEQUENCE")
            .parse::<i32>()
            .expect("a number")
    };
    assert!(number(&later) > number(&first));
    let file = calendar_file("Lumen", &[later], made);
    assert_eq!(value(&events(&file)[0], "STATUS"), "CANCELLED");
}

#[test]
fn nothing_typed_becomes_a_line_of_its_own() {
    let made = at("2026-03-13T08:00:00Z");
    for title in [
        "Wins\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:mine".to_owned(),
        "a\nb\u{2028}c\u{0}d\u{85}e\tf".to_owned(),
        "漢字".repeat(100),
        "عربي кириллица ".repeat(14),
        "x".repeat(200),
        "👩🏽‍🚀".repeat(40),
        ";,\\\\;,:\"".repeat(25),
    ] {
        let file = calendar_file(&title, &[entry(&title), entry("the next")], made);
        folded(&file);
        let found = events(&file);
        assert_eq!(found.len(), 2, "{title:?}");
        let said = unescaped(&value(&found[0], "SUMMARY"));
        assert!(!said.contains(char::is_control), "{said:?}");
        let letters = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        assert_eq!(letters(&said), letters(&title));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_back_as_one_entry(title in any::<String>(), about in any::<String>()) {
        let mut one = entry(&title);
        one.about = vec![about];
        let file = calendar_file(&title, &[one], at("2026-03-13T08:00:00Z"));
        folded(&file);
        let found = events(&file);
        prop_assert_eq!(found.len(), 1);
        unescaped(&value(&found[0], "SUMMARY"));
    }
}
