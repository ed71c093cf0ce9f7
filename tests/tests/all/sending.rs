//! Sending by real servers with faults: never announced twice, nothing lost, every failure a sentence.

use crate::desk::{Desk, assert_sentence, rows, text};
use counterpart_app::{Host, Post, Secrets, Trust};
use counterpart_tests::servers::{Fault, Server, closed_port};
use counterpart_tests::{post, surroundings};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::Duration;
use tempfile::TempDir;

/// A workspace with a win and one way to send, on this machine.
pub struct Sending {
    folder: TempDir,
    pub host: Host,
    pub win: Value,
    pub route: Value,
    whole: Duration,
    trust: Trust,
}

impl Sending {
    fn begin(kind: &str, port: u16, whole: Duration) -> Self {
        Self::trusting(kind, port, whole, Trust::System)
    }

    /// The same, with certificates that somebody else vouches for.
    pub fn trusting(kind: &str, port: u16, whole: Duration, trust: Trust) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let host = open(&folder, whole, trust.clone());
        let call = |name: &str, input: Value| {
            host.call(name, input)
                .unwrap_or_else(|e| panic!("{name}: {}", e.message))
        };
        call(
            "begin",
            json!({"organisation": "Lumen", "name": "Ana Duarte", "side": "marketing"}),
        );
        let win = call(
            "log_win",
            json!({"initiative": null, "headline": "Two minutes less in Lyon"}),
        );
        let win = win["view"]["win"]["id"].clone();
        let added = call("add_route", json!({"kind": kind}));
        let route = added["view"]["routes"][0]["route"]["id"].clone();
        let edit = |field: &str, value: Value| {
            call(
                "edit_route",
                json!({"id": route, "edit": {"field": field, "value": value}}),
            );
        };
        if kind == "smtp" {
            edit("host", json!("127.0.0.1"));
            edit("port", json!(port.to_string()));
            edit("security", json!("none"));
            edit("userName", json!("ana"));
            edit("fromAddress", json!("ana@lumen.example"));
            call("keep_secret", json!({"id": route, "secret": "hush"}));
        } else {
            let address = format!("http://127.0.0.1:{port}/services/secret-path");
            call("keep_secret", json!({"id": route, "secret": address}));
        }
        Self {
            folder,
            host,
            win,
            route,
            whole,
            trust,
        }
    }

    pub fn call(&self, name: &str, input: Value) -> Value {
        self.host
            .call(name, input)
            .unwrap_or_else(|e| panic!("{name}: {}", e.message))
    }

    pub fn letter(&self, told: &str) -> Value {
        json!({"win": self.win, "subject": "Won together", "text": told, "to": "luc@lumen.example, mia@lumen.example"})
    }

    fn message(&self, told: &str, again: bool) -> Value {
        json!({
            "route": self.route, "letter": self.letter(told), "secret": "", "remember": false, "again": again,
            "told": {"win": self.win, "audience": "The board", "channel": "mail", "otherSeen": "here", "subject": "", "text": ""},
        })
    }

    pub fn send(&self, again: bool) -> Result<Value, counterpart_app::wire::frame::WireError> {
        self.host
            .call("send_announcement", self.message("We did it.", again))
            .map(|mut a| a["view"].take())
    }

    pub fn told(&self) -> usize {
        rows(&self.call("win", json!({"id": self.win}))["announcements"]).len()
    }

    /// The program ends and starts again.
    fn reopen(&mut self) {
        self.host.close();
        self.host = open(&self.folder, self.whole, self.trust.clone());
    }
}

fn open(folder: &TempDir, whole: Duration, trust: Trust) -> Host {
    let today = crate::desk::TODAY;
    let mut around = surroundings(folder.path(), today);
    around.post = Post {
        trust,
        ..post(whole, Secrets::memory())
    }
    .into();
    Host::new(around)
}

pub const PATIENT: Duration = Duration::from_secs(20);

#[test]
fn a_mail_goes_once_and_becomes_an_announcement() {
    let server = Server::mail();
    let desk = Sending::begin("smtp", server.port, PATIENT);
    let preview = desk.call(
        "preview_send",
        json!({"route": desk.route, "letter": desk.letter("We did it.")}),
    );
    assert_eq!(
        preview["recipients"],
        json!(["luc@lumen.example", "mia@lumen.example"])
    );
    assert_eq!(
        (text(&preview["refused"]), text(&preview["asks"])),
        ("", "")
    );
    let sent = desk.send(false).expect("an answer");
    assert_eq!(sent["state"], "sent", "{sent}");
    assert_eq!(desk.told(), 1);
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    let mail = mail_parser::MessageParser::default()
        .parse(&taken[0])
        .expect("a mail");
    assert_eq!(mail.subject(), Some("Won together"));
    assert_eq!(
        mail.from()
            .and_then(|f| f.first())
            .and_then(|a| a.address()),
        Some("ana@lumen.example")
    );
    assert!(mail.header("X-Unsent").is_none(), "a draft's mark is off");
    // Word for word to the same people: refused with the day, yes or no.
    for again in [false, true] {
        let refused = desk.send(again).expect_err("sent before");
        assert!(refused.message.contains("12 Mar"), "{}", refused.message);
        assert_sentence(&refused.message);
    }
    // To undo is not to unsend.
    let rail = desk.call("rail", json!({}));
    assert!(
        !rail.to_string().contains("Sent “Two"),
        "it is not offered to undo"
    );
    assert_eq!(server.taken().len(), 1);
    let other = desk
        .host
        .call("send_announcement", desk.message("We did it again.", false))
        .expect("another text");
    assert_eq!(other["view"]["state"], "sent");
    assert_eq!(desk.told(), 2);
}

#[test]
fn a_webhook_gets_json_and_its_address_is_in_no_file() {
    for (kind, part) in [("slack", "\"text\""), ("teams", "AdaptiveCard")] {
        let server = Server::hook();
        let desk = Sending::begin(kind, server.port, PATIENT);
        let well = desk.call("test_route", json!({"id": desk.route, "secret": ""}));
        assert_eq!(well["view"]["well"], true, "{well}");
        assert_eq!(server.taken().len(), 0, "a try sends nothing");
        let sent = desk.send(false).expect("an answer");
        assert_eq!(sent["state"], "sent", "{sent}");
        let taken = server.taken();
        let posted: Value = serde_json::from_str(&taken[0]).expect("JSON");
        assert!(posted.to_string().contains(part) && posted.to_string().contains("We did it."));
        let preview = desk.call(
            "preview_send",
            json!({"route": desk.route, "letter": desk.letter("We did it.")}),
        );
        assert_eq!(text(&preview["json"]), taken[0], "the preview is what went");
        let export = desk
            .host
            .document(json!({"export": true}))
            .expect("an export");
        assert!(!String::from_utf8_lossy(&export.bytes).contains("secret-path"));
        assert!(
            String::from_utf8_lossy(&export.bytes).contains("127.0.0.1"),
            "the host alone is a hint"
        );
    }
}

#[test]
fn what_failed_for_certain_says_what_to_do_and_may_be_tried_again() {
    for kind in ["smtp", "slack"] {
        let server = if kind == "smtp" {
            Server::mail()
        } else {
            Server::hook()
        };
        let desk = Sending::begin(kind, server.port, PATIENT);
        for fault in [
            Fault::HangsUp,
            Fault::Password,
            Fault::Recipient,
            Fault::Busy,
            Fault::Refuses,
        ] {
            if fault == Fault::HangsUp && kind == "slack" {
                // What was written into the connection before it closed: nobody can know.
                continue;
            }
            server.fault(fault);
            let failed = desk.send(false).expect("an answer, and no question");
            assert_eq!(failed["state"], "failed", "{kind} {fault:?}: {failed}");
            assert_sentence(text(&failed["said"]));
            assert_eq!(failed["asksSecret"], fault == Fault::Password, "{fault:?}");
        }
        assert_eq!(desk.told(), 0, "nothing is announced that did not go");
        server.fault(Fault::None);
        assert_eq!(desk.send(false).expect("an answer")["state"], "sent");
        assert_eq!(server.taken().len(), 1);
        let listed = desk.call("deliveries", json!({"id": desk.win}));
        assert_eq!(
            rows(&listed["deliveries"]).len(),
            1,
            "one message, tried often"
        );
        let tries = if kind == "smtp" { 6 } else { 5 };
        assert_eq!(listed["deliveries"][0]["attempts"], tries);
    }
}

#[test]
fn what_may_have_arrived_asks_first() {
    for kind in ["smtp", "teams"] {
        let server = if kind == "smtp" {
            Server::mail()
        } else {
            Server::hook()
        };
        let mut desk = Sending::begin(kind, server.port, PATIENT);
        for fault in [Fault::LostAfter, Fault::CutAfter] {
            server.fault(fault);
            let lost = desk.send(true).expect("an answer");
            assert_eq!(lost["state"], "unknown", "{kind} {fault:?}: {lost}");
            assert_sentence(text(&lost["said"]));
            server.fault(Fault::None);
            let asked = desk.send(false).expect_err("it asks");
            assert_eq!(asked.field.as_deref(), Some("again"));
            assert_sentence(&asked.message);
        }
        assert_eq!(desk.told(), 0);
        desk.reopen();
        let preview = desk.call(
            "preview_send",
            json!({"route": desk.route, "letter": desk.letter("We did it.")}),
        );
        assert!(
            !text(&preview["asks"]).is_empty(),
            "it still asks after a start"
        );
    }
}

#[test]
fn an_http_fault_tells_what_may_have_arrived_from_what_did_not() {
    let server = Server::hook();
    let desk = Sending::begin("slack", server.port, PATIENT);
    for (n, status) in [400, 401, 403, 404, 410, 429, 503, 301, 302, 307]
        .into_iter()
        .enumerate()
    {
        server.fault(Fault::Status(status));
        let failed = desk
            .host
            .call(
                "send_announcement",
                desk.message(&format!("Text {n}"), false),
            )
            .expect("an answer");
        assert_eq!(failed["view"]["state"], "failed", "{status}: {failed}");
        assert!(!failed.to_string().contains("secret-path"));
    }
    for (n, status) in [500, 502, 504].into_iter().enumerate() {
        server.fault(Fault::Status(status));
        let open = desk
            .host
            .call(
                "send_announcement",
                desk.message(&format!("More {n}"), false),
            )
            .expect("an answer");
        assert_eq!(open["view"]["state"], "unknown", "{status}: {open}");
    }
    assert_eq!(server.taken().len(), 0);
}

#[test]
fn a_server_that_is_not_there_or_does_not_speak_is_a_failure() {
    let desk = Sending::begin("smtp", closed_port(), PATIENT);
    let refused = desk.send(false).expect("an answer");
    assert_eq!(refused["state"], "failed");
    assert!(text(&refused["said"]).contains("refused"), "{refused}");
    let server = Server::mail();
    let edit = |field: &str, value: Value| {
        desk.call(
            "edit_route",
            json!({"id": desk.route, "edit": {"field": field, "value": value}}),
        );
    };
    edit("port", json!(server.port.to_string()));
    // A server that offers no STARTTLS gets nothing, and one that does not speak TLS neither.
    for security in ["starttls", "tls"] {
        edit("security", json!(security));
        let failed = desk.send(false).expect("an answer");
        assert_eq!(failed["state"], "failed", "{security}: {failed}");
        assert_sentence(text(&failed["said"]));
    }
    edit("security", json!("none"));
    edit("host", json!("no-such-host.invalid"));
    let failed = desk.send(false).expect("an answer");
    assert!(
        text(&failed["said"]).contains("cannot be found"),
        "{failed}"
    );
    assert_eq!(server.taken().len(), 0, "nothing was downgraded");
    for kind in ["smtp", "slack"] {
        let server = if kind == "smtp" {
            Server::mail()
        } else {
            Server::hook()
        };
        server.fault(if kind == "smtp" {
            Fault::Silent
        } else {
            Fault::SilentAfter
        });
        let slow = Sending::begin(kind, server.port, Duration::from_millis(900));
        let state = if kind == "smtp" { "failed" } else { "unknown" };
        let answer = slow.send(false).expect("an answer");
        assert_eq!(answer["state"], state, "{answer}");
    }
}

#[test]
fn without_a_keyring_the_secret_is_asked_for_each_time() {
    let server = Server::mail();
    let mut desk = Sending::begin("smtp", server.port, PATIENT);
    desk.host.close();
    let mut around = surroundings(desk.folder.path(), crate::desk::TODAY);
    around.post = post(PATIENT, Secrets::Nowhere).into();
    desk.host = Host::new(around);
    let state = desk.call("secret_state", json!({"id": desk.route}));
    assert_eq!(state["view"], json!({"kept": false, "keyring": false}));
    let asked = desk.send(false).expect_err("it asks");
    assert_eq!(asked.field.as_deref(), Some("secret"));
    let mut message = desk.message("We did it.", false);
    message["secret"] = json!("hush");
    message["remember"] = json!(true);
    assert_eq!(
        desk.call("send_announcement", message)["view"]["state"],
        "sent"
    );
    let asked = desk
        .host
        .call("send_announcement", desk.message("More.", false))
        .expect_err("it asks again");
    assert_eq!(asked.field.as_deref(), Some("secret"));
}

#[test]
fn what_was_cut_off_by_the_end_of_the_program_shows_as_unknown() {
    let server = Server::mail();
    server.fault(Fault::SilentAfter);
    let desk = Sending::begin("smtp", server.port, PATIENT);
    let file = desk.host.file();
    std::thread::scope(|scope| {
        scope.spawn(|| desk.send(false));
        // The window stays usable meanwhile; a copy of the file is what a crash would leave.
        let copy = loop {
            let listed = desk.call("deliveries", json!({"id": desk.win}));
            if listed["deliveries"][0]["state"] == "trying" {
                let twice = desk.send(true).expect_err("it is on its way");
                assert!(twice.message.contains("just now"), "{}", twice.message);
                let copy = desk.folder.path().join("crashed.counterpart");
                desk.host.save_copy(&copy).expect("a copy");
                break copy;
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        assert_ne!(copy, file);
        let other = tempfile::tempdir().expect("a folder");
        let again = open(&other, PATIENT, Trust::System);
        again.open_file(&copy).expect("opens");
        let listed = again
            .call("deliveries", json!({"id": desk.win}))
            .expect("a list");
        assert_eq!(listed["deliveries"][0]["state"], "unknown", "{listed}");
        let asked = again.call(
            "preview_send",
            json!({"route": desk.route, "letter": desk.letter("We did it.")}),
        );
        assert!(!text(&asked.expect("a preview")["asks"]).is_empty());
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever breaks and however often it is tried: one message is taken at most once, and once more
    /// for each time that somebody said yes to sending it again.
    #[test]
    fn a_message_is_never_taken_twice_without_a_yes(
        mail: bool,
        tries in prop::collection::vec((0_usize..9, prop::bool::weighted(0.2), prop::bool::weighted(0.1)), 1..10),
    ) {
        const FAULTS: [Fault; 9] = [
            Fault::None, Fault::HangsUp, Fault::Password, Fault::Recipient, Fault::Busy,
            Fault::Refuses, Fault::CutBefore, Fault::CutAfter, Fault::LostAfter,
        ];
        let server = if mail { Server::mail() } else { Server::hook() };
        let mut desk = Sending::begin(if mail { "smtp" } else { "slack" }, server.port, PATIENT);
        let mut yeses = 0;
        for (fault, again, restart) in tries {
            server.fault(FAULTS[fault]);
            if restart {
                desk.reopen();
                let secret = if mail { "hush".to_owned() } else { format!("http://127.0.0.1:{}/x", server.port) };
                desk.call("keep_secret", json!({"id": desk.route, "secret": secret}));
            }
            if desk.send(again).is_ok() && again {
                yeses += 1;
            }
            prop_assert!(server.taken().len() <= 1 + yeses, "{} taken with {yeses} yeses", server.taken().len());
            prop_assert!(desk.told() <= server.taken().len(), "nothing is announced that was not taken");
        }
    }
}

#[test]
fn reviews_are_planned_moved_held_and_stand_in_the_calendar() {
    let desk = Desk::begin();
    let id = crate::main_job::mobile_ordering(&desk);
    desk.change("seat_owner", json!({"initiative": id, "side": "it", "who": {"id": null, "name": "Jonas Keller"}, "standIn": false}));
    desk.change("seat_owner", json!({"initiative": id, "side": "marketing", "who": {"id": null, "name": "Ana Duarte"}, "standIn": false}));
    let pair = desk.call("pairs", json!({}))["pairs"][0].clone();
    assert_eq!(pair["reviews"]["proposed"]["day"], "2026-03-19");
    let planned = desk.change(
        "plan_review",
        json!({"marketing": pair["marketing"]["id"], "it": pair["it"]["id"], "kind": "progress", "day": ""}),
    );
    let review = planned["pairs"][0]["reviews"]["planned"][0]["review"]["id"].clone();
    let edit = |field: &str, value: &str| {
        desk.change(
            "edit_review",
            json!({"id": review, "edit": {"field": field, "value": value}}),
        )
    };
    edit("day", "2026-03-17");
    let week = desk.call("week", json!({})).to_string();
    assert!(week.contains("Review of Ana and Jonas"), "{week}");
    let file = |of: Value| {
        let made = desk
            .host
            .document(json!({"calendar": of}))
            .expect("a calendar");
        assert!(made.name.ends_with(".ics"));
        String::from_utf8(made.bytes)
            .expect("text")
            .replace("\r\n ", "")
    };
    let uid = format!("UID:{}@counterpart", text(&review));
    for of in [
        json!({"everything": true}),
        json!({"initiative": id}),
        json!({"reviews": true}),
    ] {
        let calendar = file(of);
        assert!(
            calendar.contains(&uid) && calendar.contains("DTSTART;VALUE=DATE:20260317"),
            "{calendar}"
        );
    }
    let sequence = |calendar: &str| {
        let event = calendar
            .split("BEGIN:VEVENT")
            .find(|e| e.contains(&uid))
            .expect("the event")
            .to_owned();
        let number = event
            .lines()
            .find_map(|l| l.strip_prefix("SEQUENCE:"))
            .expect("a number");
        (number.parse::<i64>().expect("a number"), event)
    };
    let (first, _) = sequence(&file(json!({"reviews": true})));
    edit("minutes", "Settle the consent text");
    let hits = desk.call("find", json!({"text": "consent text"}));
    assert!(
        rows(&hits["hits"]).iter().any(|h| h["kind"] == "review"),
        "{hits}"
    );
    desk.change("discard", json!({"kind": "review", "id": review}));
    let (second, event) = sequence(&file(json!({"reviews": true})));
    assert!(
        second > first && event.contains("STATUS:CANCELLED"),
        "{event}"
    );
    desk.call("undo", json!({}));
    desk.days_pass(6);
    let held = edit("heldOn", "2026-03-17");
    assert_eq!(rows(&held["pairs"][0]["reviews"]["planned"]).len(), 0);
    assert_eq!(
        held["pairs"][0]["reviews"]["proposed"]["day"], "2026-03-31",
        "two weeks after the last one"
    );
    let history = desk.call("history", json!({"kind": "review", "id": review}));
    assert!(rows(&history["entries"]).len() >= 4, "{history}");
}
