//! `counterpart calendar` on a real file, read by a parser that is not the one that wrote it.

use crate::desk::{rows, text};
use crate::terminal::Terminal;
use counterpart_app::Host;
use ical::parser::ical::component::IcalEvent;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

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

/// Writes a calendar file and reads it.
fn written(
    terminal: &Terminal,
    workspace: &str,
    name: &str,
    more: &[&str],
) -> BTreeMap<String, IcalEvent> {
    let file = terminal.path(name);
    let place = file.display().to_string();
    let mut words = vec!["calendar", "-w", workspace];
    words.extend(more);
    words.extend(["-o", &place]);
    let said = terminal.done(&words);
    assert_eq!(said.trim(), place, "it says where the file is");
    days(&std::fs::read(&file).expect("the file"))
}

#[test]
fn two_runs_give_the_same_days_under_the_same_ids() {
    let terminal = Terminal::new();
    let sample = terminal.sample();
    let first = written(&terminal, &sample, "first.ics", &[]);
    assert!(
        first.len() >= 5,
        "gates, decisions, reviews: {}",
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
    let again = written(&terminal, &sample, "again.ics", &[]);
    assert!(first.keys().eq(again.keys()));
    for (uid, event) in &first {
        assert_eq!(sequence(event), sequence(&again[uid]), "{uid}: no update");
        for same in ["DTSTART", "SUMMARY", "DESCRIPTION"] {
            assert_eq!(value(event, same), value(&again[uid], same), "{uid}");
        }
    }
    let printed = terminal.done(&["calendar", "-w", &sample]);
    assert!(days(printed.as_bytes()).keys().eq(first.keys()));
    let one = written(&terminal, &sample, "one.ics", &["MO-1"]);
    assert!(!one.is_empty() && one.len() < first.len());
    assert!(
        one.keys().all(|uid| first.contains_key(uid)),
        "of one initiative: a part, under the same ids"
    );
}

#[test]
fn what_moved_replaces_and_what_is_gone_is_called_off() {
    let terminal = Terminal::new();
    let sample = terminal.sample();
    let first = written(&terminal, &sample, "first.ics", &["MO-1"]);
    let host = Host::new(terminal.surroundings());
    host.open_file(Path::new(&sample)).expect("opens");
    let call = |name: &str, input: Value| {
        host.call(name, input)
            .unwrap_or_else(|e| panic!("{name}: {}", e.message))
    };
    let all = call(
        "portfolio",
        json!({"text": "", "stage": null, "person": null, "sort": "name"}),
    );
    let mobile = rows(&all["rows"])
        .iter()
        .find(|r| r["key"] == "MO-1")
        .expect("the initiative")["id"]
        .clone();
    let page = call("initiative", json!({"id": mobile}));
    let step = |name: &str| {
        rows(&page["selection"]["steps"])
            .iter()
            .find(|s| s["name"] == name)
            .expect("the step")["id"]
            .clone()
    };
    let uid_of = |id: &Value| {
        let id = text(id);
        first
            .keys()
            .find(|uid| uid.starts_with(id))
            .unwrap_or_else(|| panic!("{id} in {:?}", first.keys()))
            .clone()
    };
    let prove = step("Prove");
    let gate = uid_of(&prove);
    call(
        "edit_step",
        json!({"id": prove, "edit": {"field": "stretchBy", "value": 4}}),
    );
    let decision = rows(&page["decisions"])
        .iter()
        .map(|row| row["decision"]["id"].clone())
        .find(|id| first.keys().any(|uid| uid.starts_with(text(id))))
        .expect("a decision that is due");
    call("discard", json!({"kind": "decision", "id": decision}));
    host.close();
    let second = written(&terminal, &sample, "second.ics", &["MO-1"]);
    assert!(first.keys().eq(second.keys()), "the same ids: they replace");
    let (was, is) = (&first[&gate], &second[&gate]);
    assert!(
        value(is, "DTSTART") > value(was, "DTSTART"),
        "two days later"
    );
    assert!(sequence(is) > sequence(was), "an update counts up");
    let gone = uid_of(&decision);
    assert_eq!(value(&second[&gone], "STATUS"), "CANCELLED");
    assert_ne!(value(&first[&gone], "STATUS"), "CANCELLED");
    assert!(sequence(&second[&gone]) > sequence(&first[&gone]));
}
