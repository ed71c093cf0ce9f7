//! Bad input, each with its sentence beside its field, and nothing changed by it.

use crate::desk::{Desk, rows, text};
use crate::main_job::{agreed_plan, mobile_ordering};
use counterpart_app::wire::frame::Code;
use serde_json::json;

#[test]
fn one_person_never_holds_both_seats() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    for who in ["Ana Duarte", "  ana DUARTE "] {
        let said = desk.refused_beside(
            "who",
            "seat_owner",
            json!({"initiative": id, "side": "it", "who": {"name": who}, "standIn": false}),
        );
        assert_eq!(
            said,
            "Ana Duarte is the Marketing owner here. One person never holds both seats; name somebody else for IT."
        );
    }
    // Nor from the other side, nor by the chair of the stand-in.
    desk.refused_beside("who", "seat_owner", json!({"initiative": id, "side": "marketing", "who": {"name": "Jonas Weber"}, "standIn": false}));
    desk.refused_beside(
        "who",
        "seat_owner",
        json!({"initiative": id, "side": "it", "who": {"name": "Jonas Weber"}, "standIn": true}),
    );
    desk.refused_beside(
        "who",
        "seat_owner",
        json!({"initiative": id, "side": "it", "who": {"name": "Ana Duarte"}, "standIn": true}),
    );
}

#[test]
fn a_side_without_an_owner_cannot_agree() {
    let desk = Desk::begin();
    let page = desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Loyalty"}),
    );
    let id = page["initiative"]["id"].clone();
    let agree = json!({"subjectKind": "objective", "subjects": [id], "sides": ["it"], "how": "together", "day": ""});
    let error = desk.refusal("agree", agree.clone());
    assert_eq!(error.code, Code::NotNow);
    assert!(
        error.message.contains("Write what you both want first"),
        "{}",
        error.message
    );
    desk.change(
        "set_objective",
        json!({"initiative": id, "text": "more members"}),
    );
    let error = desk.refusal("agree", agree);
    assert!(
        error.message.starts_with("There is no IT owner yet."),
        "{}",
        error.message
    );
}

#[test]
fn decide_by_never_lies_before_the_start() {
    let desk = Desk::begin();
    let id = agreed_plan(&desk);
    desk.change(
        "edit_initiative",
        json!({"id": id, "edit": {"field": "buildWeeks", "value": 10}}),
    );
    desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "fast", "startsOn": "2026-04-01"}),
    );
    let said = desk.refused_beside(
        "customersHaveItBy",
        "edit_initiative",
        json!({"id": id, "edit": {"field": "customersHaveItBy", "value": "2026-05-01"}}),
    );
    assert!(
        said.starts_with("With 10 weeks to build, that means deciding by"),
        "{said}"
    );
    let page = desk.change(
        "edit_initiative",
        json!({"id": id, "edit": {"field": "customersHaveItBy", "value": "2026-09-30"}}),
    );
    assert_eq!(page["decideBy"], "2026-07-22");
    // The same from the other ends: more weeks, or a later start.
    desk.refused_beside(
        "customersHaveItBy",
        "edit_initiative",
        json!({"id": id, "edit": {"field": "buildWeeks", "value": 40}}),
    );
    desk.refused_beside(
        "startsOn",
        "pick_tier",
        json!({"initiative": id, "tier": "fast", "startsOn": "2026-08-03"}),
    );
}

#[test]
fn a_date_that_does_not_exist_is_said_so() {
    let desk = Desk::begin();
    let id = agreed_plan(&desk);
    for typed in ["31 Feb", "2026-02-30", "30.2.2026", "soonish", "99"] {
        desk.refused_beside(
            "customersHaveItBy",
            "edit_initiative",
            json!({"id": id, "edit": {"field": "customersHaveItBy", "value": typed}}),
        );
        desk.refused_beside(
            "requiredBy",
            "add_decision",
            json!({"initiative": id, "question": "Which till?", "requiredBy": typed}),
        );
        let error = desk.refusal("read_day", json!({"text": typed}));
        assert_eq!(error.code, Code::BadInput, "{typed}");
    }
    // What has happened cannot lie ahead; without a year it looks back.
    let past = |typed: &str| json!({"text": typed, "past": true});
    assert_eq!(desk.call("read_day", past("13 mar"))["day"], "2025-03-13");
    assert_eq!(desk.call("read_day", past("10 mar"))["day"], "2026-03-10");
    let error = desk.refusal("read_day", past("13 mar 2026"));
    assert!(error.message.contains("still to come"), "{error:?}");
    let win = desk.change(
        "log_win",
        json!({"initiative": id, "headline": "Less wait"}),
    )["win"]["id"]
        .clone();
    let said = desk.refused_beside(
        "day",
        "edit_win",
        json!({"id": win, "edit": {"field": "day", "value": "2026-03-13"}}),
    );
    assert!(said.contains("still to come"), "{said}");
    desk.refused_beside(
        "day",
        "agree",
        json!({"subjectKind": "objective", "subjects": [id], "sides": ["it"], "how": "message", "day": "2027-01-01"}),
    );
}

#[test]
fn an_address_needs_an_at_sign_and_a_link_its_scheme() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    let ana = desk.rail()["here"][0]["id"].clone();
    for typed in [
        "ana.lumen.example",
        "ana@",
        "@lumen.example",
        "ana@lumen example",
        "a@b\r\nBcc: c@d.example",
    ] {
        let said = desk.refused_beside(
            "email",
            "edit_person",
            json!({"id": ana, "edit": {"field": "email", "value": typed}}),
        );
        assert!(said.contains('@') || said.contains("address"), "{said}");
    }
    let people = desk.change(
        "edit_person",
        json!({"id": ana, "edit": {"field": "email", "value": " ana@lumen.example "}}),
    );
    let ana = rows(&people["people"])
        .iter()
        .find(|p| p["person"]["id"] == ana)
        .expect("Ana");
    assert_eq!(ana["person"]["email"], "ana@lumen.example");
    for typed in [
        "lumen.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b",
        "data:text/html,x",
    ] {
        desk.refused_beside(
            "url",
            "add_link",
            json!({"initiative": id, "label": "x", "url": typed}),
        );
    }
}

#[test]
fn what_needs_words_is_not_made_without() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    let ana = desk.rail()["here"][0]["id"].clone();
    let blank = " \t\u{200b}\r\n";
    let win = desk.change("log_win", json!({"headline": "Less wait"}))["win"]["id"].clone();
    for (field, name, input) in [
        (
            "headline",
            "log_win",
            json!({"initiative": id, "headline": blank}),
        ),
        (
            "headline",
            "edit_win",
            json!({"id": win, "edit": {"field": "headline", "value": blank}}),
        ),
        (
            "name",
            "new_initiative",
            json!({"template": "blank", "name": blank}),
        ),
        (
            "name",
            "edit_initiative",
            json!({"id": id, "edit": {"field": "name", "value": blank}}),
        ),
        (
            "name",
            "edit_person",
            json!({"id": ana, "edit": {"field": "name", "value": blank}}),
        ),
        ("name", "add_person", json!({"name": blank})),
        (
            "name",
            "add_candidate",
            json!({"initiative": id, "name": blank, "note": ""}),
        ),
        (
            "text",
            "add_worry",
            json!({"initiative": id, "text": blank}),
        ),
        (
            "text",
            "say_where_we_are",
            json!({"initiative": id, "text": blank}),
        ),
        (
            "marketingWords",
            "add_requirement",
            json!({"initiative": id, "marketingWords": blank, "itWords": blank}),
        ),
    ] {
        desk.refused_beside(field, name, input);
    }
    let fresh = Desk::fresh();
    let error = fresh.refusal(
        "begin",
        json!({"organisation": "Lumen", "name": blank, "side": "it"}),
    );
    assert_eq!(
        (error.code, error.field.as_deref()),
        (Code::BadInput, Some("name"))
    );
    assert_eq!(
        fresh.call("status", json!({}))["open"],
        false,
        "no file is made then"
    );
}

#[test]
fn a_key_is_short_and_its_own() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Loyalty"}),
    );
    let key = |typed: &str| json!({"id": id, "edit": {"field": "key", "value": typed}});
    for typed in [
        "",
        "far too long a key",
        "MO 1",
        "MO/1",
        "<b>",
        "LO-1",
        "lo-1",
    ] {
        desk.refused_beside("key", "edit_initiative", key(typed));
    }
    assert_eq!(
        desk.change("edit_initiative", key("app-7"))["initiative"]["key"],
        "APP-7"
    );
    // Two of one name get two keys.
    let page = desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Loyalty"}),
    );
    assert_eq!(text(&page["initiative"]["key"]), "LO-2");
}

#[test]
fn numbers_outside_of_what_they_can_be_are_refused() {
    let desk = Desk::begin();
    let id = agreed_plan(&desk);
    let page = desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "full", "startsOn": ""}),
    );
    let step = page["selection"]["steps"][1]["id"].clone();
    let check = page["selection"]["checks"][0]["id"].clone();
    for (field, name, input) in [
        (
            "percent",
            "edit_step",
            json!({"id": step, "edit": {"field": "percent", "value": 101}}),
        ),
        (
            "halfDays",
            "edit_step",
            json!({"id": step, "edit": {"field": "halfDays", "value": 0}}),
        ),
        (
            "halfDays",
            "edit_check",
            json!({"id": check, "edit": {"field": "halfDays", "value": -2}}),
        ),
        (
            "buildWeeks",
            "edit_initiative",
            json!({"id": id, "edit": {"field": "buildWeeks", "value": -1}}),
        ),
        (
            "marketingPercent",
            "edit_ask",
            json!({"initiative": id, "edit": {"field": "marketingPercent", "value": 120}}),
        ),
        (
            "once",
            "edit_ask",
            json!({"initiative": id, "edit": {"field": "once", "value": "much"}}),
        ),
        (
            "once",
            "edit_ask",
            json!({"initiative": id, "edit": {"field": "once", "value": "-5"}}),
        ),
        (
            "target",
            "edit_metric",
            json!({"initiative": id, "kind": "customer", "edit": {"field": "target", "value": "=1+1"}}),
        ),
    ] {
        desk.refused_beside(field, name, input);
    }
}
