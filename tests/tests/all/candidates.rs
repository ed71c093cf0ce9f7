//! Candidates from a name heard of to the choice, and what they are compared by.

use crate::desk::Desk;
use crate::injection::{page_text, squeezed};
use counterpart_app::wire::frame::Code;
use serde_json::{Value, json};

/// A plan with two owners, tier Fast.
pub fn plan(desk: &Desk, agreed: bool) -> Value {
    let page = desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Mobile ordering"}),
    );
    let id = page["initiative"]["id"].clone();
    for (side, name) in [("marketing", "Ana Duarte"), ("it", "Jonas Keller")] {
        desk.change(
            "seat_owner",
            json!({"initiative": id, "side": side, "who": {"id": null, "name": name}, "standIn": false}),
        );
    }
    desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "fast", "startsOn": ""}),
    );
    if agreed {
        agree(desk, &id);
    }
    id
}

pub fn agree(desk: &Desk, id: &Value) {
    desk.change(
        "set_objective",
        json!({"initiative": id, "text": "pick-up wait 9 → 4 min by 30 Sep; sales ahead 0 → 12 % by 31 Dec"}),
    );
    desk.change(
        "agree",
        json!({"subjectKind": "objective", "subjects": [id], "sides": ["marketing", "it"], "how": "together", "issue": null, "day": ""}),
    );
}

pub fn heard(desk: &Desk, id: &Value, name: &str) -> Value {
    let view = desk.change(
        "add_candidate",
        json!({"initiative": id, "name": name, "note": ""}),
    );
    named(&view, name)["candidate"]["id"].clone()
}

pub fn named<'a>(view: &'a Value, name: &str) -> &'a Value {
    view["candidates"]
        .as_array()
        .expect("candidates")
        .iter()
        .find(|c| c["candidate"]["name"] == name)
        .expect("there")
}

pub fn shift(candidate: &Value, to: &str, because: &str) -> Value {
    json!({"id": candidate, "to": to, "because": because})
}

pub fn not_now(desk: &Desk, name: &str, input: Value) -> String {
    let before = desk.dump();
    let error = desk.refusal(name, input);
    assert_eq!(error.code, Code::NotNow, "{}", error.message);
    assert!(
        desk.dump() == before,
        "{name} was refused and changed something"
    );
    error.message
}

#[test]
fn short_listing_waits_for_what_both_want_and_heard_of_does_not() {
    let desk = Desk::begin();
    let id = plan(&desk, false);
    let one = heard(&desk, &id, "Mobilo");
    desk.change("move_candidate", shift(&one, "long_list", "fits the tills"));
    let said = not_now(&desk, "move_candidate", shift(&one, "short_list", "best"));
    assert!(said.contains("until both agree"), "{said}");
    assert_eq!(desk.call("desk", json!({"id": id}))["waits"], json!(said));
    agree(&desk, &id);
    let view = desk.change("move_candidate", shift(&one, "short_list", "best"));
    assert_eq!(view["waits"], "");
    let moves = &named(&view, "Mobilo")["moves"];
    assert_eq!(moves[0]["because"], "best");
    assert_eq!(moves[1]["because"], "fits the tills");
}

#[test]
fn a_move_needs_its_reason_and_a_full_list_names_who_is_there() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    for name in ["Atlas", "Borea", "Coda"] {
        let one = heard(&desk, &id, name);
        desk.change("move_candidate", shift(&one, "short_list", "near enough"));
    }
    let fourth = heard(&desk, &id, "Delta");
    let said = desk.refused_beside("because", "move_candidate", shift(&fourth, "declined", " "));
    assert!(said.contains("Delta is declined"), "{said}");
    let said = not_now(&desk, "move_candidate", shift(&fourth, "short_list", "too"));
    assert!(said.contains("Atlas, Borea and Coda"), "{said}");
    let before = desk.call("desk", json!({"id": id}));
    desk.change("move_candidate", shift(&fourth, "declined", "no shops"));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("desk", json!({"id": id})), before);
}

#[test]
fn documents_take_any_place_and_only_addresses_open() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let one = heard(&desk, &id, "Atlas");
    for (url, link) in [
        ("https://atlas.example/offer", true),
        ("mailto:sales@atlas.example", true),
        ("javascript:alert(1)", false),
        ("folder 7, second shelf", false),
    ] {
        let view = desk.change(
            "add_document",
            json!({"candidate": one, "label": "", "url": url}),
        );
        let last = named(&view, "Atlas")["documents"]
            .as_array()
            .and_then(|d| d.last().cloned())
            .expect("a document");
        assert_eq!(last["url"], url);
        assert_eq!(last["link"].is_string(), link, "{url}");
    }
}

#[test]
fn the_page_says_how_long_the_choice_really_took() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "fast", "startsOn": "2026-02-10"}),
    );
    let name = "Contoso Hospitality Suite for Restaurants, Enterprise Edition with Loyalty";
    let one = heard(&desk, &id, name);
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    let steps = desk.page(&id)["selection"]["steps"].take();
    let days = ["2026-02-12", "2026-02-19", "2026-02-25", "2026-03-06"];
    for (step, day) in steps.as_array().expect("steps").iter().zip(days) {
        desk.change(
            "close_gate",
            json!({"id": step["id"], "sides": ["marketing", "it"], "day": day, "because": "agreed"}),
        );
    }
    desk.change(
        "choose",
        json!({"candidate": one, "because": "it held", "sides": ["marketing", "it"], "day": "2026-03-10", "dissent": []}),
    );
    let paper = page_text(&desk, &id, false);
    for words in [
        format!("{name}, chosen in 21 working days; our usual way takes 65."),
        "decided Tue 10 Mar".to_owned(),
        "44 working days sooner".to_owned(),
    ] {
        assert!(paper.contains(&squeezed(&words)), "“{words}”: {paper}");
    }
}

#[test]
fn choosing_closes_decide_and_reaches_the_page_without_the_dissent() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let one = heard(&desk, &id, "Mobilo");
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    let choose = |sides: Value| {
        json!({"candidate": one, "because": "it held in the noon queue", "sides": sides, "day": "",
            "dissent": [{"who": {"id": null, "name": "Sofia Neri"}, "line": "Borea keeps less data"}]})
    };
    let said = not_now(&desk, "choose", choose(json!(["marketing", "it"])));
    assert!(said.contains("Align comes first"), "{said}");
    let steps = desk.page(&id)["selection"]["steps"].take();
    for step in steps.as_array().expect("steps").iter().take(4) {
        desk.change(
            "close_gate",
            json!({"id": step["id"], "sides": ["marketing", "it"], "day": "", "because": "agreed in the room"}),
        );
    }
    let said = not_now(&desk, "choose", choose(json!(["marketing"])));
    assert!(said.contains("IT has still to say yes"), "{said}");
    let before = desk.call("desk", json!({"id": id}));
    let view = desk.change("choose", choose(json!(["marketing", "it"])));
    let choice = &view["choice"];
    assert_eq!(choice["because"], "it held in the noon queue");
    assert_eq!(choice["decides"]["name"], "Jonas Keller");
    assert_eq!(choice["dissent"][0]["line"], "Borea keeps less data");
    assert!(
        choice["words"]
            .as_str()
            .is_some_and(|w| w.contains("our usual way takes 65")),
        "{choice}"
    );
    assert_eq!(named(&view, "Mobilo")["candidate"]["state"], "chosen");
    let page = desk.page(&id);
    assert_eq!(page["decisions"][0]["decision"]["outcome"], "Mobilo");
    assert!(
        page["selection"]["chosenWords"]
            .as_str()
            .is_some_and(|w| w.starts_with("Mobilo, chosen in"))
    );
    let paper = page_text(&desk, &id, false);
    let printed = squeezed(page["selection"]["chosenWords"].as_str().expect("words"));
    assert!(paper.contains(&printed), "the page has the choice: {paper}");
    for kept in ["Borea keeps less data", "Sofia"] {
        assert!(
            !paper.contains(&squeezed(kept)),
            "dissent never reaches a page"
        );
    }
    // The gate stays closed while the choice stands on it.
    let decide = steps[4]["id"].clone();
    not_now(&desk, "reopen_gate", json!({"id": decide}));
    not_now(&desk, "discard", json!({"kind": "candidate", "id": one}));
    // Taken back with a reason: the gate opens, the decision is reversed.
    let back = desk.change(
        "move_candidate",
        shift(&one, "finalist", "the contract fell through"),
    );
    assert_eq!(back["choice"], Value::Null);
    assert_eq!(back["choosing"]["closed"], false);
    assert_eq!(
        desk.page(&id)["decisions"][0]["decision"]["state"],
        "reversed"
    );
    // One action each.
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("desk", json!({"id": id})), before);
}

/// The first criterion of one's own, and a score on it.
pub fn scored(desk: &Desk, id: &Value, candidate: &Value, value: i64) -> Value {
    let view = desk.change(
        "new_criterion",
        json!({"initiative": id, "text": "Order in two taps"}),
    );
    let criterion = view["criteria"][0]["criterion"]["id"].clone();
    let score = |side| json!({"candidate": candidate, "criterion": criterion, "side": side, "value": value});
    desk.change(
        "record_scores",
        json!({"initiative": id, "how": "hands", "scores": [score("marketing"), score("it")], "because": ""}),
    );
    criterion
}

#[test]
fn the_lists_come_with_their_order_and_how_many_they_take() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let one = heard(&desk, &id, "Atlas");
    heard(&desk, &id, "Borea");
    desk.change("move_candidate", shift(&one, "long_list", "fits"));
    let view = desk.call("desk", json!({"id": id}));
    let lists: Vec<_> = view["lists"]
        .as_array()
        .expect("lists")
        .iter()
        .map(|l| (l["state"].as_str().expect("a state"), l["most"].as_u64()))
        .collect();
    assert_eq!(
        lists,
        [
            ("chosen", None),
            ("finalist", Some(2)),
            ("short_list", Some(3)),
            ("long_list", None),
            ("heard_of", None),
            ("declined", None),
        ]
    );
    assert_eq!(
        view["candidates"][0]["candidate"]["name"], "Atlas",
        "the furthest first"
    );
}

#[test]
fn what_was_said_of_a_score_is_found_and_named_in_the_history() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let one = heard(&desk, &id, "Atlas");
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    let criterion = scored(&desk, &id, &one, 2);
    let breaker = desk.change(
        "new_criterion",
        json!({"initiative": id, "text": "Works offline"}),
    )["criteria"][1]["criterion"]["id"]
        .clone();
    desk.change(
        "edit_criterion",
        json!({"id": breaker, "edit": {"field": "dealBreaker", "value": true}}),
    );
    desk.change(
        "set_verdict",
        json!({"candidate": one, "criterion": breaker, "passed": true, "note": "pulled the plug at noon"}),
    );
    desk.change(
        "talk_about_score",
        json!({"candidate": one, "criterion": criterion, "line": "the old phone was slow"}),
    );
    let place = |criterion: &Value| {
        format!(
            "{}.{}",
            one.as_str().expect("an id"),
            criterion.as_str().expect("an id")
        )
    };
    for (words, kind, at) in [
        ("plug noon", "score", place(&breaker)),
        ("old phone", "score", place(&criterion)),
        (
            "works offline",
            "criterion",
            breaker.as_str().expect("an id").to_owned(),
        ),
    ] {
        let hits = desk.call("find", json!({"text": words}));
        let hit = &hits["hits"][0];
        assert_eq!(
            (&hit["kind"], &hit["id"]),
            (&json!(kind), &json!(at)),
            "{hits}"
        );
        assert_eq!(hit["initiative"], id);
    }
    let history = desk.call("history", json!({"kind": "initiative", "id": id}));
    let told: Vec<_> = history["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .flat_map(|e| e["changes"].as_array().expect("changes"))
        .filter_map(|c| c["what"].as_str())
        .collect();
    for what in [
        "IT’s score of Atlas on “Order in two taps”: 2, met",
        "Atlas on “Works offline”: passes",
        "Talk: Atlas on “Order in two taps”",
    ] {
        assert!(told.contains(&what), "{what} in {told:?}");
    }
}

#[test]
fn in_a_file_that_is_only_read_the_desk_is_seen_and_nothing_of_it_changes() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let one = heard(&desk, &id, "Atlas");
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    let criterion = scored(&desk, &id, &one, 2);
    let second = desk.another("Jonas Keller");
    second
        .call("open_read_only", json!({}))
        .expect("to read only");
    for query in ["desk", "scoring", "costs"] {
        assert_eq!(
            second.call(query, json!({"id": id})).expect(query),
            desk.call(query, json!({"id": id})),
            "{query} is the same for whoever reads"
        );
    }
    let before = desk.dump();
    for (name, input) in [
        (
            "add_candidate",
            json!({"initiative": id, "name": "Borea", "note": ""}),
        ),
        ("move_candidate", shift(&one, "declined", "no")),
        ("take_criteria", json!({"initiative": id})),
        (
            "edit_criterion",
            json!({"id": criterion, "edit": {"field": "weight", "value": 4}, "because": "x"}),
        ),
        (
            "add_document",
            json!({"candidate": one, "label": "", "url": "https://a.example"}),
        ),
        ("begin_covered", json!({"id": id})),
        (
            "set_verdict",
            json!({"candidate": one, "criterion": criterion, "passed": true, "note": ""}),
        ),
        (
            "edit_cost",
            json!({"candidate": one, "head": "exit", "edit": {"field": "note", "value": "x"}}),
        ),
        (
            "add_dissent",
            json!({"initiative": id, "who": null, "line": "x"}),
        ),
        (
            "choose",
            json!({"candidate": one, "because": "x", "sides": [], "dissent": [], "day": ""}),
        ),
    ] {
        let error = second.call(name, input).expect_err(name);
        assert_eq!(error.code, Code::ReadOnly, "{name}: {}", error.message);
    }
    assert!(desk.dump() == before, "nothing changed");
}
