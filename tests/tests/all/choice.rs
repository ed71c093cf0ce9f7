//! The choice: what it keeps, who thinks otherwise, how it is taken back, and what asks for it.

use crate::candidates::{heard, named, not_now, plan, scored, shift};
use crate::desk::{Desk, TODAY, rows, text};
use counterpart_domain::selection::Choice;
use counterpart_store::{Access, Holder, Stamp, Store, StoreError};
use serde_json::{Value, json};

/// A plan that has come to Decide, with these on the short list.
fn at_decide(desk: &Desk, names: &[&str]) -> (Value, Vec<Value>) {
    let id = plan(desk, true);
    let candidates = names
        .iter()
        .map(|name| {
            let one = heard(desk, &id, name);
            desk.change("move_candidate", shift(&one, "short_list", "worth a demo"));
            one
        })
        .collect();
    for step in rows(&desk.page(&id)["selection"]["steps"].take())
        .iter()
        .take(4)
    {
        desk.change(
            "close_gate",
            json!({"id": step["id"], "sides": ["marketing", "it"], "day": "", "because": "agreed in the room"}),
        );
    }
    (id, candidates)
}

fn choose(candidate: &Value, because: &str) -> Value {
    json!({"candidate": candidate, "because": because, "sides": ["marketing", "it"], "day": "", "dissent": []})
}

fn seen(desk: &Desk, id: &Value) -> Value {
    desk.call("desk", json!({ "id": id }))
}

fn next(desk: &Desk, id: &Value) -> (String, String) {
    let next = desk.page(id)["next"].take();
    (
        text(&next["text"]).to_owned(),
        text(&next["target"]).to_owned(),
    )
}

/// What the file keeps of the scores at the choice.
fn kept(desk: &Desk) -> Value {
    let store = Store::open(&desk.host.file(), Access::Read).expect("readable meanwhile");
    let choices = store.read().all::<Choice>().expect("choices");
    serde_json::from_str(&choices[0].scores).expect("JSON")
}

#[test]
fn the_scores_and_costs_are_kept_as_they_stood() {
    let desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas", "Borea"]);
    let criterion = scored(&desk, &id, &on[0], 2);
    desk.change(
        "record_scores",
        json!({"initiative": id, "how": "hands", "because": "", "scores": [
            {"candidate": on[1], "criterion": criterion, "side": "it", "value": 3}]}),
    );
    desk.change(
        "edit_cost",
        json!({"candidate": on[0], "head": "licence",
               "edit": {"field": "year", "value": {"year": 1, "typed": "12k"}}}),
    );
    let view = desk.change("choose", choose(&on[0], "it held at noon"));
    let stood = json!([
        {"name": "Atlas", "marketing": {"points": 6, "of": 9}, "it": {"points": 6, "of": 9}, "cost": "€12,000 in 5 years"},
        {"name": "Borea", "marketing": null, "it": {"points": 9, "of": 9}, "cost": ""},
    ]);
    assert_eq!(view["choice"]["stood"], stood);
    let scores = kept(&desk);
    assert_eq!(
        scores["criteria"],
        json!([{"text": "Order in two taps", "weight": 3, "dealBreaker": false}])
    );
    assert_eq!(
        scores["candidates"][0]["scores"],
        json!([{"marketing": 2, "it": 2, "passed": null}])
    );
    assert_eq!(
        scores["candidates"][0]["costs"],
        json!([["licence", [1_200_000, null, null, null, null]]])
    );
    // What changes afterwards does not reach back.
    desk.change(
        "edit_criterion",
        json!({"id": criterion, "edit": {"field": "weight", "value": 1}, "because": "seen since"}),
    );
    desk.change(
        "edit_cost",
        json!({"candidate": on[0], "head": "licence",
               "edit": {"field": "year", "value": {"year": 1, "typed": "99k"}}}),
    );
    assert_eq!(seen(&desk, &id)["choice"]["stood"], stood);
    assert_eq!(seen(&desk, &id)["choice"]["stoodNote"], "");
    assert_eq!(kept(&desk), scores);
    // Nor does a change of currency: the sums stay what they were counted in.
    desk.change(
        "edit_workspace",
        json!({"edit": {"field": "currency", "value": "USD"}}),
    );
    let choice = seen(&desk, &id)["choice"].take();
    assert_eq!(choice["stood"], stood);
    assert_eq!(choice["stoodNote"], "Sums in EUR, as they were kept then.");
}

#[test]
fn a_choice_of_before_currencies_were_kept_is_read_in_the_workspaces_own() {
    let mut desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas"]);
    desk.change(
        "edit_cost",
        json!({"candidate": on[0], "head": "licence",
               "edit": {"field": "year", "value": {"year": 2, "typed": "5k"}}}),
    );
    desk.change("choose", choose(&on[0], "it held at noon"));
    let file = desk.host.file();
    desk.host.close();
    {
        let holder = Holder {
            who: "test".to_owned(),
            process: 1,
            device: "test".to_owned(),
            since: "2026-03-12T09:00:00Z".to_owned(),
        };
        let mut store = Store::open(&file, Access::Write(holder)).expect("open");
        let stamp = Stamp {
            at: TODAY.and_hms_opt(18, 0, 0).expect("a time").and_utc(),
            author: "Ana Duarte".to_owned(),
            device: "test".to_owned(),
            sitting: "before".to_owned(),
            label: "Kept without a currency".to_owned(),
        };
        store
            .act::<_, StoreError>(&stamp, |w| {
                let mut choice = w.all::<Choice>()?.remove(0);
                let mut kept: Value = serde_json::from_str(&choice.scores).expect("JSON");
                kept.as_object_mut().expect("an object").remove("currency");
                choice.scores = kept.to_string();
                w.update(&choice)
            })
            .expect("written");
    }
    desk.reopen();
    let choice = seen(&desk, &id)["choice"].take();
    assert_eq!(choice["stood"][0]["cost"], "€5,000 in 5 years");
    assert_eq!(choice["stoodNote"], "");
}

#[test]
fn a_choice_is_taken_back_by_undo_and_by_the_way_back_to_a_list() {
    let desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas"]);
    let before = (seen(&desk, &id), desk.page(&id)["selection"].take());
    let view = desk.change("choose", choose(&on[0], "it held at noon"));
    assert_eq!(view["choosing"]["closed"], true);
    desk.call("undo", json!({}));
    assert_eq!(
        (seen(&desk, &id), desk.page(&id)["selection"].take()),
        before,
        "one step back takes all of it"
    );
    desk.call("redo", json!({}));
    assert_eq!(seen(&desk, &id), view);

    // The gate of Decide does not open under the choice; the candidate's way back opens it.
    let steps = desk.page(&id)["selection"]["steps"].take();
    let said = not_now(&desk, "reopen_gate", json!({"id": steps[4]["id"]}));
    assert!(said.starts_with("Atlas is chosen."), "{said}");
    desk.refused_beside("because", "move_candidate", shift(&on[0], "finalist", ""));
    let back = desk.change("move_candidate", shift(&on[0], "finalist", "no contract"));
    assert_eq!(back["choice"], Value::Null);
    assert_eq!(back["choosing"]["closed"], false);
    assert_eq!(named(&back, "Atlas")["candidate"]["state"], "finalist");
    let decisions = desk.page(&id)["decisions"].take();
    assert_eq!(decisions[0]["decision"]["state"], "reversed");

    // It can be made again; the earlier decision stays in the story.
    let again = desk.change("choose", choose(&on[0], "the contract came after all"));
    assert_eq!(again["choice"]["because"], "the contract came after all");
    let states: Vec<_> = rows(&desk.page(&id)["decisions"])
        .iter()
        .map(|d| text(&d["decision"]["state"]).to_owned())
        .collect();
    assert!(
        states.contains(&"reversed".to_owned()) && states.contains(&"decided".to_owned()),
        "{states:?}"
    );
}

#[test]
fn who_failed_a_deal_breaker_is_neither_scored_nor_a_finalist_nor_chosen() {
    let desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas", "Borea"]);
    let criterion = scored(&desk, &id, &on[0], 2);
    let breaker = desk.change(
        "new_criterion",
        json!({"initiative": id, "text": "Works offline"}),
    )["criteria"][1]["criterion"]["id"]
        .clone();
    desk.change(
        "edit_criterion",
        json!({"id": breaker, "edit": {"field": "dealBreaker", "value": true}}),
    );
    let judge = |passed| json!({"candidate": on[1], "criterion": breaker, "passed": passed, "note": "seen"});
    let unjudged = |desk: &Desk| named(&seen(desk, &id), "Borea")["unjudged"].clone();
    assert_eq!(unjudged(&desk), json!(["Works offline"]));
    desk.change("set_verdict", judge(json!(false)));
    assert_eq!(unjudged(&desk), json!([]));
    assert_eq!(
        named(&seen(&desk, &id), "Borea")["failed"],
        json!(["Works offline"])
    );
    let score = json!({"initiative": id, "how": "hands", "because": "", "scores": [
        {"candidate": on[1], "criterion": criterion, "side": "it", "value": 3}]});
    for (name, input) in [
        ("record_scores", score.clone()),
        ("move_candidate", shift(&on[1], "finalist", "liked")),
        ("choose", choose(&on[1], "liked")),
    ] {
        let said = not_now(&desk, name, input);
        assert!(
            said.starts_with("Borea failed the deal-breaker “Works offline”"),
            "{name}: {said}"
        );
    }
    assert_eq!(
        next(&desk, &id),
        (
            "Choose Atlas, or say what is missing.".into(),
            "choice".into()
        )
    );
    desk.change("set_verdict", judge(json!(true)));
    assert_eq!(
        next(&desk, &id),
        ("Choose between Atlas and Borea.".into(), "choice".into())
    );
    desk.change("record_scores", score);
    desk.change(
        "move_candidate",
        shift(&on[1], "finalist", "passed after all"),
    );
    assert_eq!(
        next(&desk, &id).0,
        "Choose Borea, or say what is missing.",
        "finalists are the question where there are some"
    );
    desk.change("choose", choose(&on[1], "it runs without a line"));
    assert_ne!(
        next(&desk, &id).1,
        "choice",
        "what is done is not asked for"
    );
}

#[test]
fn who_thinks_otherwise_is_added_later_mended_and_taken_away() {
    let desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas"]);
    let add = |line: &str| json!({"initiative": id, "who": {"id": null, "name": "Sofia Neri"}, "line": line});
    let said = not_now(&desk, "add_dissent", add("Borea keeps less data"));
    assert!(said.starts_with("Nothing is chosen yet"), "{said}");
    desk.change("choose", choose(&on[0], "it held at noon"));
    desk.refused_beside("line", "add_dissent", add("  "));
    let view = desk.change("add_dissent", add("Borea keeps less data"));
    let one = view["choice"]["dissent"][0].clone();
    assert_eq!(one["person"]["name"], "Sofia Neri");
    let edit = |line: &str| json!({"id": one["id"], "line": line});
    desk.refused_beside("line", "edit_dissent", edit(""));
    let view = desk.change("edit_dissent", edit("Borea keeps no data at all"));
    assert_eq!(
        view["choice"]["dissent"][0]["line"],
        "Borea keeps no data at all"
    );
    desk.call("undo", json!({}));
    assert_eq!(
        seen(&desk, &id)["choice"]["dissent"][0]["line"],
        "Borea keeps less data"
    );
    desk.change("discard", json!({"kind": "dissent", "id": one["id"]}));
    assert_eq!(seen(&desk, &id)["choice"]["dissent"], json!([]));
    desk.change("restore", json!({"kind": "dissent", "id": one["id"]}));
    assert_eq!(rows(&seen(&desk, &id)["choice"]["dissent"]).len(), 1);
}

#[test]
fn a_session_in_which_it_was_chosen_says_so_on_its_sheet() {
    let desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas"]);
    let session = desk.change("begin_session", json!({"initiative": id}))["id"].clone();
    desk.change("choose", choose(&on[0], "it held at noon"));
    let sheet = desk.change("end_session", json!({"id": session}));
    let captured: Vec<_> = rows(&sheet["captured"]).iter().map(text).collect();
    assert!(
        captured
            .iter()
            .any(|s| s.starts_with("Decision: We chose Atlas (because it held at noon; chosen in")),
        "{captured:?}"
    );
}

#[test]
fn the_sample_has_chosen_and_says_how_long_it_took() {
    let desk = Desk::fresh();
    desk.call("open_sample", json!({}));
    let portfolio = desk.call("portfolio", json!({"text": "", "sort": ""}));
    let of = |key: &str| {
        rows(&portfolio["rows"])
            .iter()
            .find(|r| r["key"] == key)
            .expect("there")["id"]
            .clone()
    };
    let choice = seen(&desk, &of("SF-1"))["choice"].take();
    assert_eq!(choice["name"], "Hourglass Listings");
    assert_eq!(
        choice["words"],
        "chosen in 24 working days; our usual way takes 65"
    );
    assert_eq!(choice["dissent"][0]["person"]["name"], "Ana Duarte");
    assert_eq!(rows(&choice["stood"]).len(), 2);
    let mo = of("MO-1");
    let view = seen(&desk, &mo);
    assert_eq!(view["choice"], Value::Null);
    let at = |state: &str| {
        rows(&view["candidates"])
            .iter()
            .filter(|c| c["candidate"]["state"] == state)
            .count()
    };
    assert_eq!(
        ["short_list", "long_list", "heard_of", "declined"].map(at),
        [3, 1, 3, 1]
    );
    let scoring = desk.call("scoring", json!({ "id": mo }));
    assert_eq!(
        (&scoring["verdictsOpen"], &scoring["gapsWaiting"]),
        (&json!(1), &json!(1)),
        "in the middle of it"
    );
}

#[test]
fn the_decision_and_its_gate_stand_while_the_choice_does() {
    let desk = Desk::begin();
    let (id, on) = at_decide(&desk, &["Atlas", "Borea"]);
    let view = desk.change("choose", choose(&on[0], "it held at noon"));
    let decision = view["choice"]["decision"].clone();
    let steps = desk.page(&id)["selection"]["steps"].take();
    let decide = rows(&steps)
        .iter()
        .find(|s| s["name"] == "Decide")
        .expect("Decide");
    for (name, input) in [
        (
            "edit_decision",
            json!({"id": decision, "edit": {"field": "state", "value": "reversed"}}),
        ),
        (
            "edit_decision",
            json!({"id": decision, "edit": {"field": "outcome", "value": ""}}),
        ),
        ("discard", json!({"kind": "decision", "id": decision})),
        ("discard", json!({"kind": "step", "id": decide["id"]})),
    ] {
        let said = not_now(&desk, name, input);
        assert!(
            said.contains("Atlas") && said.contains("back to a list"),
            "{name}: {said}"
        );
    }
}

#[test]
fn who_says_yes_later_keeps_the_reason_of_who_said_it_first() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let align = desk.page(&id)["selection"]["steps"][0]["id"].clone();
    let close = |side: &str, because: &str| json!({"id": align, "sides": [side], "day": "", "because": because});
    let first = |page: &Value| page["selection"]["steps"][0].clone();
    let page = desk.change("close_gate", close("marketing", "agreed in the corridor"));
    assert!(first(&page)["actualFinish"].is_null(), "Align needs both");
    let page = desk.change("close_gate", close("it", ""));
    assert!(!first(&page)["actualFinish"].is_null());
    assert_eq!(first(&page)["because"], "agreed in the corridor");
}
