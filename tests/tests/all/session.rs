//! A thin session, from beginning to the sheet: topics made of what is missing, agreed within,
//! captured as it is said, read back in sentences.

use crate::desk::{Desk, rows, text};
use crate::main_job::{agree, mobile_ordering};
use serde_json::{Value, json};

fn kinds(view: &Value) -> Vec<&str> {
    rows(&view["topics"])
        .iter()
        .map(|t| text(&t["kind"]))
        .collect()
}

#[test]
fn a_session_agrees_captures_and_reads_back() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    desk.change(
        "set_objective",
        json!({"initiative": id, "text": "pick-up wait 9 → 4 min by 30 Sep"}),
    );
    let add = |marketing: &str, it: &str| {
        desk.change(
            "add_requirement",
            json!({"initiative": id, "marketingWords": marketing, "itWords": it}),
        )
    };
    add(
        "Guests see when it is ready",
        "Push within 5 s of the kitchen’s bump",
    );
    let people = desk.call("people", json!({}));
    let ids: Vec<_> = rows(&people["people"])
        .iter()
        .map(|p| p["person"]["id"].clone())
        .collect();
    desk.change("set_here", json!({"people": ids}));

    let view = desk.change("begin_session", json!({"initiative": id}));
    let session = view["id"].clone();
    assert_eq!(
        kinds(&view),
        ["objective", "requirement", "close"],
        "only what is missing"
    );
    assert_eq!(view["topics"][1]["sentence"], "Guests see when it is ready");
    assert_eq!(
        view["topics"][1]["second"],
        "Push within 5 s of the kitchen’s bump"
    );
    assert_eq!(
        (text(&view["marketing"]["name"]), text(&view["it"]["name"])),
        ("Ana Duarte", "Jonas Weber")
    );
    // Opening it again goes on with the same one.
    assert_eq!(
        desk.change("begin_session", json!({"initiative": id}))["id"],
        session
    );
    assert_eq!(desk.page(&id)["session"], session);

    agree(&desk, "objective", json!([id]), json!(["marketing", "it"]));
    let requirement = rows(&desk.page(&id)["requirements"]["rows"])
        .iter()
        .find(|r| r["requirement"]["suggested"] == false)
        .expect("the one of our own")["requirement"]["id"]
        .clone();
    agree(
        &desk,
        "requirement",
        json!([requirement]),
        json!(["marketing"]),
    );
    let capture = |kind: &str, said: &str, subject: Option<&Value>| {
        desk.change(
            "capture",
            json!({"kind": kind, "text": said, "session": session, "subject": subject}),
        )
    };
    capture(
        "requirement",
        "Refund in the app | Refund call to the till",
        None,
    );
    capture("decision", "Which till first?", None);
    capture("action", "Jonas: call the till maker by fri", None);
    capture("win", "Lyon agreed to be first", None);
    let view = capture("talk", "who pays for the screens", Some(&requirement));
    assert_eq!(
        kinds(&view),
        ["objective", "talk", "requirement", "decision", "close"],
        "what was settled stays in its place"
    );
    let empty = desk.refused_beside(
        "text",
        "capture",
        json!({"kind": "win", "text": " ", "session": session}),
    );
    assert_eq!(empty, "Type what was said.");

    // What was captured is in the plan, where it belongs.
    let page = desk.page(&id);
    let action = &page["actions"][0];
    assert_eq!(
        (
            text(&action["action"]["what"]),
            text(&action["who"]["name"])
        ),
        ("Call the till maker", "Jonas Weber")
    );
    assert_eq!(action["action"]["by"], "2026-03-13");
    assert!(
        rows(&page["decisions"])
            .iter()
            .any(|d| d["decision"]["question"] == "Which till first?")
    );
    assert_eq!(
        page["wins"][0]["win"]["headline"],
        "Lyon agreed to be first"
    );
    let refund = rows(&page["requirements"]["rows"])
        .iter()
        .find(|r| r["requirement"]["marketingWords"] == "Refund in the app")
        .expect("captured");
    assert_eq!(refund["requirement"]["itWords"], "Refund call to the till");

    // What is undone within the session is not read back.
    capture("win", "Said too early", None);
    desk.call("undo", json!({}));

    let sheet = desk.change("end_session", json!({"id": session}));
    let agreed: Vec<_> = rows(&sheet["agreed"]).iter().map(text).collect();
    assert_eq!(agreed.len(), 2, "{agreed:?}");
    assert!(
        agreed[0].starts_with("Agreed by both: ")
            && agreed[0].contains("Pick-up wait from 9 to 4 min"),
        "{agreed:?}"
    );
    assert!(agreed[1].starts_with("Agreed by marketing: "), "{agreed:?}");
    let captured: Vec<_> = rows(&sheet["captured"]).iter().map(text).collect();
    assert_eq!(
        captured,
        [
            "Requirement: Refund in the app (Refund call to the till)",
            "Decision: Which till first? (open)",
            "Action: Call the till maker (Jonas Weber, by Fri 13 Mar)",
            "Win: Lyon agreed to be first",
            "Let’s talk: Guests see when it is ready (who pays for the screens)",
        ]
    );
    assert!(text(&sheet["page"]).starts_with("<svg"));
    assert!(desk.page(&id)["session"].is_null(), "it has ended");
    let file = desk
        .host
        .document(json!({"draft": {"document": "session_sheet", "initiatives": [], "subject": session, "paper": "a4", "occasion": ""}}))
        .expect("the sheet");
    assert!(file.bytes.starts_with(b"%PDF"));

    // What happens afterwards is not of this session.
    desk.change(
        "log_win",
        json!({"initiative": id, "headline": "Afterwards"}),
    );
    let again = desk.call("session_sheet", json!({"id": session}));
    assert_eq!(
        (&again["agreed"], &again["captured"]),
        (&sheet["agreed"], &sheet["captured"])
    );
}

#[test]
fn alone_a_session_asks_for_the_other_owner_first() {
    let desk = Desk::begin();
    let id = desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Loyalty"}),
    )["initiative"]["id"]
        .clone();
    let view = desk.change("begin_session", json!({"initiative": id}));
    assert_eq!(kinds(&view), ["owners", "objective", "close"]);
    assert_eq!(view["topics"][0]["sentence"], "Who owns this for IT?");
    assert_eq!(
        view["topics"][0]["missing"],
        "Needs an IT owner; a typed name is enough."
    );
    // Words of one voice are those of who is here.
    let capture =
        json!({"kind": "requirement", "text": "Points in the app", "session": view["id"]});
    desk.change("capture", capture);
    let page = desk.page(&id);
    assert_eq!(
        page["requirements"]["rows"][0]["requirement"]["marketingWords"],
        "Points in the app"
    );
    assert_eq!(
        page["requirements"]["rows"][0]["waitsFor"],
        "Waits for IT’s words."
    );
}
