//! Gates: what closing asks for, what a closed one refuses, and what comes first before the choice.

use crate::candidates::{heard, not_now, plan, shift};
use crate::desk::{Desk, rows, text};
use serde_json::{Value, json};

fn step(desk: &Desk, id: &Value, name: &str) -> Value {
    let steps = desk.page(id)["selection"]["steps"].take();
    let found = rows(&steps).iter().find(|s| s["name"] == name);
    found.unwrap_or_else(|| panic!("no step {name}")).clone()
}

fn close(step: &Value, sides: Value, because: &str) -> Value {
    json!({"id": step["id"], "sides": sides, "day": "", "because": because})
}

fn say_yes(step: &Value, side: &str) -> Value {
    json!({"subjectKind": "gate", "subjects": [step["id"]], "sides": [side], "how": "together", "issue": null, "day": ""})
}

#[test]
fn a_gate_closed_by_yeses_said_before_asks_for_its_because_too() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let align = step(&desk, &id, "Align");
    let said = not_now(
        &desk,
        "close_gate",
        close(&align, json!([]), "nobody is here"),
    );
    assert!(said.contains("Nobody says yes"), "{said}");
    desk.change("agree", say_yes(&align, "marketing"));
    desk.change("agree", say_yes(&align, "it"));
    let said = desk.refused_beside("because", "close_gate", close(&align, json!([]), ""));
    assert!(said.contains("not met yet"), "{said}");
    desk.change(
        "close_gate",
        close(&align, json!([]), "both were in the room"),
    );
    assert_eq!(
        step(&desk, &id, "Align")["because"],
        "both were in the room"
    );
}

#[test]
fn a_yes_at_a_closed_gate_is_taken_back_by_opening_it() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let align = step(&desk, &id, "Align");
    let back = json!({"subjectKind": "gate", "subject": align["id"], "side": "it"});
    desk.change(
        "close_gate",
        close(&align, json!(["it"]), "in the corridor"),
    );
    desk.change("take_back", back.clone());
    desk.change(
        "close_gate",
        close(&align, json!(["marketing", "it"]), "in the room"),
    );
    let said = not_now(&desk, "take_back", back.clone());
    assert!(
        said.starts_with("The gate of Align is closed. Open it again first"),
        "{said}"
    );
    desk.change("reopen_gate", json!({"id": align["id"]}));
    let said = not_now(&desk, "take_back", back);
    assert_eq!(said, "There is no yes to take back.");
}

/// A plan whose four known steps before Decide are closed, with one candidate compared.
fn four_closed(desk: &Desk) -> Value {
    let id = plan(desk, true);
    let one = heard(desk, &id, "Atlas");
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    for name in ["Align", "Needs", "Scan", "Show"] {
        let step = step(desk, &id, name);
        desk.change(
            "close_gate",
            close(&step, json!(["marketing", "it"]), "agreed"),
        );
    }
    id
}

fn first(desk: &Desk, id: &Value) -> (String, bool) {
    let first = desk.call("desk", json!({"id": id}))["choosing"]["first"].take();
    let asks = desk.page(id)["next"]["target"] == "choice";
    (text(&first).to_owned(), asks)
}

#[test]
fn a_step_that_decide_is_linked_to_comes_first_wherever_it_stands() {
    let desk = Desk::begin();
    let id = four_closed(&desk);
    assert_eq!(first(&desk, &id), (String::new(), true));
    let contract = step(&desk, &id, "Contract");
    desk.change(
        "add_step",
        json!({"initiative": id, "name": "Pilot", "after": contract["id"]}),
    );
    let pilot = step(&desk, &id, "Pilot");
    desk.change(
        "edit_step",
        json!({"id": pilot["id"], "edit": {"field": "tiedBy", "value": "links"}}),
    );
    let decide = step(&desk, &id, "Decide");
    desk.change(
        "add_step_link",
        json!({"initiative": id, "from": pilot["id"], "to": decide["id"], "kind": "fs", "lagHalfDays": 0}),
    );
    let (said, asks) = first(&desk, &id);
    assert!(said.starts_with("Pilot comes first"), "{said}");
    assert!(!asks, "the next line does not ask for the choice either");
    let list = desk.call("portfolio", json!({"text": "", "sort": ""}));
    assert!(list["rows"][0].to_string().contains("\"Pilot\""), "{list}");
    desk.change("close_gate", close(&pilot, json!(["it"]), "seen"));
    assert_eq!(first(&desk, &id), (String::new(), true));
}

#[test]
fn a_step_that_decide_does_not_wait_for_stops_nobody() {
    let desk = Desk::begin();
    let id = four_closed(&desk);
    desk.change(
        "add_step",
        json!({"initiative": id, "name": "Pilot", "after": null}),
    );
    let (said, asks) = first(&desk, &id);
    assert!(said.starts_with("Pilot comes first") && !asks, "{said}");
    let decide = step(&desk, &id, "Decide");
    desk.change(
        "edit_step",
        json!({"id": decide["id"], "edit": {"field": "tiedBy", "value": "links"}}),
    );
    assert_eq!(first(&desk, &id), (String::new(), true));
}
