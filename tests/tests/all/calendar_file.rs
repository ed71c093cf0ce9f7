//! `counterpart calendar` on a real file, read by a parser that is not the one that wrote it.

use crate::terminal::Terminal;
use ical::parser::ical::component::IcalEvent;
use std::collections::BTreeMap;

/// The days of a file, by the ids that calendars know them by.
fn days(file: &[u8]) -> BTreeMap<String, IcalEvent> {
    let calendars: Vec<_> = ical::IcalParser::new(file)
        .collect::<Result<_, _>>()
        .expect("a calendar file");
    assert_eq!(calendars.len(), 1);
    let events = calendars.into_iter().flat_map(|c| c.events);
    let mut days = BTreeMap::new();
    for event in events {
        let uid = value(&event, "UID");
        assert!(uid.ends_with("@counterpart"), "{uid}");
        assert!(days.insert(uid, event).is_none(), "an id stands once");
    }
    days
}

fn value(event: &IcalEvent, name: &str) -> String {
    event
        .properties
        .iter()
        .find(|p| p.name == name)
        .and_then(|p| p.value.clone())
        .unwrap_or_default()
}

fn sequence(event: &IcalEvent) -> i64 {
    value(event, "SEQUENCE").parse().expect("a number")
}

#[test]
fn the_days_of_a_file_keep_their_ids_and_a_change_counts_up() {
    let terminal = Terminal::new();
    terminal.done(&["sample"]);
    let written = |name: &str, more: &[&str]| {
        let file = terminal.path(name);
        let mut words = vec!["calendar"];
        words.extend(more);
        let place = file.display().to_string();
        words.extend(["-o", &place]);
        let said = terminal.done(&words);
        assert_eq!(said.trim(), place, "it says where the file is");
        std::fs::read(&file).expect("the file")
    };
    let first = days(&written("first.ics", &[]));
    let gate = |days: &BTreeMap<String, IcalEvent>| {
        days.values()
            .filter(|e| value(e, "SUMMARY").contains("Prove"))
            .cloned()
            .next()
    };
    assert!(
        first.len() >= 5,
        "gates, decisions and reviews: {}",
        first.len()
    );
    for event in first.values() {
        assert!(!value(event, "SUMMARY").is_empty());
        let day = value(event, "DTSTART");
        assert!(
            day.len() == 8 && day.chars().all(|c| c.is_ascii_digit()),
            "a whole day: {day}"
        );
        assert!(sequence(event) >= 0);
    }
    // Nothing changed: the same days under the same ids, and no update.
    let again = days(&written("again.ics", &[]));
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        again.keys().collect::<Vec<_>>()
    );
    for (uid, event) in &first {
        assert_eq!(sequence(event), sequence(&again[uid]), "{uid}");
        assert_eq!(value(event, "DTSTART"), value(&again[uid], "DTSTART"));
    }
    // On the standard output: the same file.
    let printed = terminal.done(&["calendar"]);
    assert_eq!(days(printed.as_bytes()).len(), first.len());
    // Of one initiative: a part of it, under the same ids.
    let one = days(&written("one.ics", &["MO-1"]));
    assert!(!one.is_empty() && one.len() < first.len());
    assert!(one.keys().all(|uid| first.contains_key(uid)));
    drop(gate);
}
