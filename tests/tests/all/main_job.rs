//! The main job, end to end: from an empty folder to an announced win, and back step by step.

use crate::desk::{Desk, id, rows, text};
use crate::paper_and_voice::announced;
use serde_json::{Value, json};

/// Mobile ordering from its template, with Jonas beside Ana.
pub fn mobile_ordering(desk: &Desk) -> Value {
    let page = desk.change(
        "new_initiative",
        json!({"template": "mobile-ordering", "name": "Mobile ordering"}),
    );
    let id = id(&page);
    seat(desk, &id, "it", "Jonas Weber");
    id
}

pub fn seat(desk: &Desk, id: &Value, side: &str, name: &str) -> Value {
    desk.change(
        "seat_owner",
        json!({"initiative": id, "side": side, "who": {"name": name}, "standIn": false}),
    )
}

pub fn agree(desk: &Desk, kind: &str, subjects: Value, sides: Value) -> Value {
    desk.change(
        "agree",
        json!({"subjectKind": kind, "subjects": subjects, "sides": sides, "how": "together", "day": ""}),
    )
}

/// Both owners, what both want agreed, all suggestions kept.
pub fn agreed_plan(desk: &Desk) -> Value {
    let id = mobile_ordering(desk);
    desk.change(
        "set_objective",
        json!({"initiative": id, "text": "pick-up wait 9 → 4 min by 30 Sep"}),
    );
    agree(desk, "objective", json!([id]), json!(["marketing", "it"]));
    desk.change(
        "resolve_suggestion",
        json!({"initiative": id, "field": "", "keep": true}),
    );
    id
}

#[test]
fn a_name_seats_and_a_sentence_makes_the_objective() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    let page = desk.page(&id);
    assert_eq!(page["initiative"]["key"], "MO-1");
    let owners: Vec<_> = rows(&page["seats"])
        .iter()
        .map(|s| text(&s["person"]["name"]))
        .collect();
    assert_eq!(owners, ["Ana Duarte", "Jonas Weber"]);
    assert!(
        page["suggestions"].as_i64() > Some(8),
        "{}",
        page["suggestions"]
    );
    assert_eq!(
        page["requirements"]["total"], 0,
        "what is only suggested does not count"
    );
    assert!(page["requirements"]["suggested"].as_i64() >= Some(8));

    let page = desk.change(
        "set_objective",
        json!({"initiative": id, "text": "pick-up wait 9 → 4 min by 30 Sep"}),
    );
    let objective = &page["brief"]["objective"];
    let metric = &objective["metrics"][0]["metric"];
    assert_eq!(
        (
            text(&metric["start"]),
            text(&metric["target"]),
            text(&metric["unit"])
        ),
        ("9", "4", "min")
    );
    assert_eq!(metric["by"], "2026-09-30");
    assert!(
        text(&objective["sentence"]).contains("Pick-up wait from 9 to 4 min"),
        "{}",
        objective["sentence"]
    );
    assert_eq!(objective["suggested"], false);

    let page = agree(&desk, "objective", json!([id]), json!(["marketing"]));
    let agreement = &page["brief"]["objective"]["agreement"];
    assert_eq!(
        (text(&agreement["marketing"]), text(&agreement["it"])),
        ("agreed", "open")
    );
    assert_eq!(
        page["next"]["text"],
        "IT has still to agree to what both want."
    );
    let page = agree(&desk, "objective", json!([id]), json!(["it"]));
    let agreement = &page["brief"]["objective"]["agreement"];
    assert_eq!(
        (text(&agreement["marketing"]), text(&agreement["it"])),
        ("agreed", "agreed")
    );
    assert_eq!(agreement["said"], "agreed by both in one room, 12 Mar");
    assert_eq!(agreement["yeses"][0]["recordedBy"], "Ana Duarte");
}

#[test]
fn a_range_is_agreed_at_once_and_new_words_show_what_changed() {
    let desk = Desk::begin();
    let id = agreed_plan(&desk);
    let page = desk.page(&id);
    assert_eq!(page["suggestions"], 0);
    let total = page["requirements"]["total"].as_i64().expect("a number");
    assert!(total >= 8);
    let range: Vec<_> = rows(&page["requirements"]["rows"])
        .iter()
        .take(4)
        .map(|r| r["requirement"]["id"].clone())
        .collect();
    let answer = desk.call(
        "agree",
        json!({"subjectKind": "requirement", "subjects": range, "sides": ["marketing", "it"], "how": "together", "day": ""}),
    );
    assert_eq!(
        answer["undo"]["label"],
        "Both agreed to 4 requirements in MO-1"
    );
    assert_eq!(answer["view"]["requirements"]["agreed"], 4);

    // Other spacing and case are not other words.
    let first = &range[0];
    let words = text(&answer["view"]["requirements"]["rows"][0]["requirement"]["marketingWords"])
        .to_owned();
    let edit = |words: &str| {
        desk.change(
            "edit_requirement",
            json!({"id": first, "edit": {"field": "marketingWords", "value": words}}),
        )
    };
    let page = edit(&format!("  {}  ", words.to_uppercase()));
    assert_eq!(
        page["requirements"]["agreed"], 4,
        "the same words in capitals"
    );
    let page = edit(&format!("{words} twice"));
    let row = &page["requirements"]["rows"][0];
    assert_eq!(
        (
            text(&row["agreement"]["marketing"]),
            text(&row["agreement"]["it"])
        ),
        ("earlier", "earlier")
    );
    assert_eq!(row["agreement"]["wording"], 2);
    assert_eq!(page["requirements"]["agreed"], 3);
    let difference = rows(&row["agreement"]["yeses"][0]["difference"]);
    assert_eq!(difference.len(), 2, "a line for each voice");
    let added: Vec<_> = difference
        .iter()
        .flat_map(rows)
        .filter(|p| p["kind"] == "added")
        .map(|p| text(&p["text"]).trim())
        .collect();
    assert_eq!(added, ["twice"], "{difference:?}");
    assert!(
        text(&page["next"]["text"]).contains("changed after a yes"),
        "{}",
        page["next"]
    );

    // "Still agreed" by both, in one stroke.
    let page = agree(
        &desk,
        "requirement",
        json!([first]),
        json!(["marketing", "it"]),
    );
    let agreement = &page["requirements"]["rows"][0]["agreement"];
    assert_eq!(
        (text(&agreement["marketing"]), text(&agreement["it"])),
        ("agreed", "agreed")
    );
    assert!(
        text(&agreement["said"]).ends_with("wording 2"),
        "{}",
        agreement["said"]
    );

    // One side takes its yes back.
    let page = desk.change(
        "take_back",
        json!({"subjectKind": "requirement", "subject": first, "side": "it"}),
    );
    assert_eq!(page["requirements"]["rows"][0]["agreement"]["it"], "open");
    let error = desk.refusal(
        "take_back",
        json!({"subjectKind": "requirement", "subject": first, "side": "it"}),
    );
    assert_eq!(error.message, "There is no yes to take back.");
}

#[test]
fn the_timeline_is_moved_and_its_gates_close_in_order() {
    let desk = Desk::begin();
    let id = agreed_plan(&desk);
    let page = desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "full", "startsOn": ""}),
    );
    let selection = &page["selection"];
    assert_eq!(selection["startsOn"], "2026-03-12");
    let steps: Vec<_> = rows(&selection["steps"])
        .iter()
        .map(|s| text(&s["kind"]))
        .collect();
    assert_eq!(
        steps,
        [
            "align", "needs", "scan", "show", "prove", "decide", "contract"
        ]
    );
    let timeline = &selection["timeline"];
    let saved: i64 = text(&timeline["saved"]).parse().expect("a number");
    assert!(saved > 0 && timeline["usualEnd"].as_f64() > timeline["end"].as_f64());
    assert_eq!(timeline["basis"], "planned");

    let step = |page: &Value, kind: &str| {
        rows(&page["selection"]["steps"])
            .iter()
            .find(|s| s["kind"] == kind)
            .expect("a step")
            .clone()
    };
    let show = step(&page, "show");
    let end = timeline["end"].as_f64().expect("a number");
    let page = desk.change(
        "edit_step",
        json!({"id": show["id"], "edit": {"field": "moveBy", "value": 2}}),
    );
    assert_eq!(
        page["selection"]["timeline"]["end"].as_f64(),
        Some(end + 2.0),
        "what follows moves along"
    );
    assert!(step(&page, "show")["notBefore"].is_string());
    let page = desk.change(
        "edit_step",
        json!({"id": show["id"], "edit": {"field": "moveBy", "value": -2}}),
    );
    assert_eq!(page["selection"]["timeline"]["end"].as_f64(), Some(end));
    assert!(
        step(&page, "show")["notBefore"].is_null(),
        "moved back, the link alone holds it"
    );

    // Gates: in order; criteria first or a because; both owners at Align.
    let close = |step: &Value, sides: Value, because: &str| json!({"id": step["id"], "sides": sides, "day": "", "because": because});
    let needs = step(&page, "needs");
    let error = desk.refusal("close_gate", close(&needs, json!(["marketing"]), "so"));
    assert!(
        error.message.starts_with("Align comes first"),
        "{}",
        error.message
    );
    let align = step(&page, "align");
    let said = desk.refused_beside(
        "because",
        "close_gate",
        close(&align, json!(["marketing"]), ""),
    );
    assert_eq!(
        said,
        "2 criteria are not met yet: tick what holds, or say why the gate closes all the same."
    );
    for criterion in rows(&align["criteria"]) {
        desk.change(
            "tick_criterion",
            json!({"id": criterion["id"], "met": true}),
        );
    }
    let page = desk.change("close_gate", close(&align, json!(["marketing"]), ""));
    assert!(
        step(&page, "align")["actualFinish"].is_null(),
        "one yes does not close Align"
    );
    let page = desk.change("close_gate", close(&align, json!(["it"]), ""));
    assert_eq!(step(&page, "align")["actualFinish"], "2026-03-12");
    assert_eq!(
        page["initiative"]["stage"], "active",
        "a closed gate is work under way"
    );
    let page = desk.change(
        "close_gate",
        close(&needs, json!(["it"]), "Data use follows on Monday"),
    );
    assert_eq!(
        step(&page, "needs")["actualFinish"],
        "2026-03-12",
        "one yes is enough here"
    );
    assert_eq!(
        step(&page, "needs")["because"],
        "Data use follows on Monday"
    );
    assert_eq!(step(&page, "scan")["isNext"], true);

    let error = desk.refusal("reopen_gate", json!({"id": align["id"]}));
    assert!(
        error.message.contains("Needs is closed"),
        "{}",
        error.message
    );
    let page = desk.change("reopen_gate", json!({"id": needs["id"]}));
    assert!(step(&page, "needs")["actualFinish"].is_null());
    assert_eq!(
        step(&page, "needs")["gate"]["it"],
        "open",
        "its yes goes with it"
    );
}

/// Everything above in one file, taken back step by step to where it began, and brought back.
#[test]
fn the_whole_way_is_undone_step_by_step_and_redone() {
    let mut desk = Desk::begin();
    let empty = desk.dump();
    let begun = text(&desk.rail()["undo"]["label"]).to_owned();
    let id = agreed_plan(&desk);
    desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "full", "startsOn": ""}),
    );
    let page = desk.page(&id);
    let requirement = page["requirements"]["rows"][0]["requirement"]["id"].clone();
    agree(
        &desk,
        "requirement",
        json!([requirement]),
        json!(["marketing", "it"]),
    );
    let align = page["selection"]["steps"][0]["id"].clone();
    desk.change(
        "close_gate",
        json!({"id": align, "sides": ["marketing", "it"], "day": "", "because": "agreed"}),
    );
    let issued = desk.change(
        "issue_page",
        json!({"document": "one_pager", "initiatives": [id], "paper": "a4", "occasion": "Board"}),
    );
    let win = desk.change(
        "log_win",
        json!({"initiative": id, "headline": "Lyon waits less"}),
    )["win"]["id"]
        .clone();
    desk.change(
        "name_in_win",
        json!({"win": win, "who": {"name": "Jonas Weber"}, "deed": "moved the signal"}),
    );
    let draft = desk.call("announcement", json!({"id": win}));
    desk.change("mark_announced", announced(&win, "Everybody", &draft));
    let end = desk.dump();

    // The app was closed in between: all is there, and undo asks first.
    desk.reopen();
    assert_eq!(desk.dump(), end);
    assert_eq!(desk.rail()["undo"]["askFirst"], true);
    let mut labels = Vec::new();
    while desk.rail()["undo"]["label"] != begun.as_str() {
        labels.push(text(&desk.rail()["undo"]["label"]).to_owned());
        desk.call("undo", json!({}));
        assert!(labels.len() < 40, "{labels:?}");
    }
    assert!(
        !labels
            .iter()
            .any(|l| l.starts_with("Issued") || l.starts_with("Announced")),
        "{labels:?}"
    );
    assert!(labels.len() >= 9, "{labels:?}");
    let mut left = desk.dump();
    assert_eq!(
        left.remove("issue").map(|t| t.len()),
        Some(1),
        "the issue is not undone"
    );
    assert_eq!(
        left.remove("announcement").map(|t| t.len()),
        Some(1),
        "nor is what was told"
    );
    assert_eq!(left, empty);

    for label in labels.iter().rev() {
        assert_eq!(desk.rail()["redo"]["label"], label.as_str());
        desk.call("redo", json!({}));
    }
    assert!(desk.rail()["redo"].is_null());
    assert_eq!(desk.dump(), end);
    assert!(
        desk.host
            .document(issued["document"].clone())
            .expect("the issue")
            .bytes
            .starts_with(b"%PDF")
    );
    assert_eq!(
        desk.refusal("redo", json!({})).message,
        "There is nothing to redo."
    );
}
