//! Each thing that can be done on the selection desk, undone to the letter and done again.

use crate::desk::{Desk, rows, text};
use crate::scoring::{ready, scoring};
use serde_json::{Value, json};

/// Does one thing, takes it back and brings it back: the rows are what they were, each time.
fn there_and_back(desk: &Desk, name: &str, input: &Value) -> Value {
    let before = desk.dump();
    let answer = desk.call(name, input.clone());
    assert!(
        answer["undo"]["label"].is_string(),
        "{name} {input} offers no way back"
    );
    let after = desk.dump();
    assert!(before != after, "{name} {input} changes nothing");
    desk.call("undo", json!({}));
    assert!(desk.dump() == before, "{name} {input} is not undone");
    desk.call("redo", json!({}));
    assert!(desk.dump() == after, "{name} {input} is not redone");
    answer["view"].clone()
}

#[test]
fn every_thing_done_with_candidates_scores_and_costs() {
    let (desk, initiative) = ready(2, 2);
    let view = scoring(&desk, &initiative);
    let (one, other) = (&view["candidates"][0]["id"], &view["candidates"][1]["id"]);
    let (breaker, weighed) = (&view["criteria"][0]["id"], &view["criteria"][1]["id"]);
    let step = |name: &str, input: Value| there_and_back(&desk, name, &input);
    let score = |value: i64, side: &str| json!({"candidate": one, "criterion": weighed, "side": side, "value": value});
    let scores = |scores: Value, because: &str| json!({"initiative": initiative, "how": "hands", "because": because, "scores": scores});

    step(
        "add_candidate",
        json!({"initiative": initiative, "name": "Third", "note": "heard at a fair"}),
    );
    for (field, value) in [
        ("name", json!("First of all")),
        ("kind", json!("owned")),
        ("vendor", json!("Vendor Ltd")),
        ("runsWhere", json!("EU")),
        ("integration", json!("one interface")),
        ("dataHeld", json!("orders")),
        ("referenceCustomers", json!("a chain of cafés")),
        ("note", json!("asked twice")),
    ] {
        step(
            "edit_candidate",
            json!({"id": one, "edit": {"field": field, "value": value}}),
        );
    }
    let page = step(
        "add_document",
        json!({"candidate": one, "label": "Offer", "url": "https://example.com/offer.pdf"}),
    );
    let documents = rows(&page["candidates"])
        .iter()
        .flat_map(|c| rows(&c["documents"]).clone());
    let document = documents.last().expect("a document")["id"].clone();
    step(
        "edit_document",
        json!({"id": document, "edit": {"field": "label", "value": "The offer"}}),
    );
    step(
        "discard",
        json!({"kind": "candidateDocument", "id": document}),
    );
    step(
        "new_criterion",
        json!({"initiative": initiative, "text": "Speaks French"}),
    );
    for (field, value) in [
        ("text", json!("Quick")),
        ("showUs", json!("ten orders at once")),
        ("weight", json!(2)),
    ] {
        step(
            "edit_criterion",
            json!({"id": weighed, "edit": {"field": field, "value": value}, "because": ""}),
        );
    }
    step(
        "set_verdict",
        json!({"candidate": one, "criterion": breaker, "passed": true, "note": "read in the contract"}),
    );
    step(
        "set_verdict",
        json!({"candidate": one, "criterion": breaker, "passed": null, "note": ""}),
    );
    step(
        "record_scores",
        scores(json!([score(3, "marketing"), score(0, "it")]), ""),
    );
    step(
        "talk_about_score",
        json!({"candidate": one, "criterion": weighed, "line": "IT saw the old one"}),
    );
    step(
        "record_scores",
        scores(json!([score(2, "marketing")]), "seen again"),
    );
    step(
        "edit_criterion",
        json!({"id": weighed, "edit": {"field": "weight", "value": 5}, "because": "all depends on it"}),
    );
    step("begin_covered", json!({"id": initiative}));
    desk.call("undo", json!({}));
    let cost = |field: &str, value: Value| json!({"candidate": one, "head": "licence", "edit": {"field": field, "value": value}});
    step(
        "edit_cost",
        cost("year", json!({"year": 1, "typed": "12k"})),
    );
    for (field, typed) in [
        ("marketingPercent", "60"),
        ("underPercent", "10"),
        ("overPercent", "25"),
        ("note", "by mail"),
    ] {
        step("edit_cost", cost(field, json!(typed)));
    }
    step(
        "repeat_cost",
        json!({"candidate": one, "head": "licence", "year": 1}),
    );
    step(
        "paste_costs",
        json!({"candidate": one, "head": "support", "column": 1, "text": "100\t200\n300\t400"}),
    );
    step(
        "move_candidate",
        json!({"id": other, "to": "declined", "because": "too slow", "day": ""}),
    );
}

#[test]
fn every_thing_done_on_the_timeline() {
    let (desk, it) = ready(1, 1);
    let step = |name: &str, input: Value| there_and_back(&desk, name, &input);
    let page = step(
        "pick_tier",
        json!({"initiative": it, "tier": "fast", "startsOn": "2026-03-12"}),
    );
    step(
        "answer_tier",
        json!({"initiative": it, "edit": {"field": "personalData", "value": true}}),
    );
    let id = |page: &Value, name: &str| {
        let steps = rows(&page["selection"]["steps"]).clone();
        steps
            .into_iter()
            .find(|s| s["name"] == name)
            .expect("a step")["id"]
            .clone()
    };
    let (align, scan) = (id(&page, "Align"), id(&page, "Scan"));
    let region = step("add_region", json!({"name": "Gulf"}))["regions"][0]["id"].clone();
    for (field, value) in [("week", "1111001"), ("name", "Gulf states")] {
        step(
            "edit_region",
            json!({"id": region, "edit": {"field": field, "value": value}}),
        );
    }
    let page = step(
        "add_step",
        json!({"initiative": it, "name": "Visit a shop", "after": scan}),
    );
    let own = id(&page, "Visit a shop");
    for (field, value) in [
        ("name", json!("Visit two shops")),
        ("halfDays", json!(5)),
        ("stretchBy", json!(2)),
        ("moveBy", json!(4)),
        ("notBefore", json!("2026-05-04")),
        ("finishBy", json!("2026-06-30")),
        (
            "estimate",
            json!({"optimisticHalfDays": 3, "pessimisticHalfDays": 15}),
        ),
        ("region", region.clone()),
        ("position", align.clone()),
        ("tiedBy", json!("links")),
    ] {
        step(
            "edit_step",
            json!({"id": own, "edit": {"field": field, "value": value}}),
        );
    }
    for (field, value) in [("actualStart", json!("2026-03-12")), ("percent", json!(40))] {
        step(
            "edit_step",
            json!({"id": align, "edit": {"field": field, "value": value}}),
        );
    }
    let page = step(
        "add_step_link",
        json!({"initiative": it, "from": align, "to": own, "kind": "fs", "lagHalfDays": 3}),
    );
    let link = rows(&page["selection"]["timeline"]["links"])
        .iter()
        .find(|l| !l["id"].is_null())
        .expect("a link")["id"]
        .clone();
    for edit in [
        json!({"field": "kind", "value": "ss"}),
        json!({"field": "lagHalfDays", "value": -2}),
    ] {
        step("edit_step_link", json!({"id": link, "edit": edit}));
    }
    step("discard", json!({"kind": "stepLink", "id": link}));
    let page = step(
        "take_snapshot",
        json!({"initiative": it, "name": "As promised", "note": ""}),
    );
    let snapshot = page["selection"]["snapshots"][0]["id"].clone();
    step(
        "edit_snapshot",
        json!({"id": snapshot, "edit": {"field": "note", "value": "in the board’s words"}}),
    );
    step(
        "close_gate",
        json!({"id": align, "sides": ["marketing", "it"], "day": "", "because": "agreed by word of mouth"}),
    );
    step("reopen_gate", json!({"id": align}));
    step("discard", json!({"kind": "step", "id": own}));
    step(
        "pick_tier",
        json!({"initiative": it, "tier": "full", "startsOn": "2026-03-16"}),
    );
    step(
        "import_steps",
        json!({"initiative": it, "startsOn": "", "text": "id,name,duration,predecessors\nA,Dig,2,\nB,Build,4,A FS+1\n"}),
    );
    step("set_usual", json!({"step": "needs", "halfDays": 30}));
}

#[test]
fn undo_passes_by_what_was_revealed_and_goes_on_with_what_came_before() {
    let (desk, initiative) = ready(1, 1);
    desk.change(
        "edit_initiative",
        json!({"id": initiative, "edit": {"field": "sentence", "value": "Before all of it"}}),
    );
    let view = scoring(&desk, &initiative);
    let late = desk.change(
        "new_criterion",
        json!({"initiative": initiative, "text": "Speaks French"}),
    );
    assert_eq!(late["frozen"], false);
    let score = json!({"candidate": view["candidates"][0]["id"], "criterion": view["criteria"][1]["id"], "side": "marketing", "value": 1});
    desk.change(
        "record_scores",
        json!({"initiative": initiative, "how": "hands", "because": "", "scores": [score]}),
    );
    let view = desk.change("begin_covered", json!({"id": initiative}));
    let round = view["round"]["id"].clone();
    let asked = rows(&view["round"]["questions"]).len();
    assert_eq!(
        desk.call("desk", json!({"id": initiative}))["frozen"],
        true,
        "weights are frozen while scores lie under cover"
    );
    let breaker = json!({"id": view["criteria"][1]["id"], "edit": {"field": "dealBreaker", "value": true}, "because": ""});
    assert!(
        desk.refusal("edit_criterion", breaker)
            .message
            .contains("covered round is under way")
    );
    for side in ["marketing", "it"] {
        for question in 0..asked {
            let value = json!({"round": round, "side": side, "person": null, "question": question, "value": 3, "note": ""});
            desk.call("answer_covered", value);
        }
        desk.call("submit_covered", json!({"round": round, "side": side}));
    }
    desk.change("reveal_covered", json!({"round": round}));
    let scores = desk.dump()["score"].clone();
    // Back to the sentence: what the reveal hangs on is refused once and then passed by.
    let mut turns = 0;
    while !text(&desk.page(&initiative)["initiative"]["sentence"]).is_empty() {
        turns += 1;
        assert!(turns < 8, "undo is stuck");
        let _ = desk.host.call("undo", json!({}));
        assert_eq!(
            desk.dump().get("score"),
            Some(&scores),
            "revealed scores stay"
        );
    }
}
