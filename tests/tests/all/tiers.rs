//! A change of tier keeps what people made of it.

use crate::desk::{Desk, id, rows};
use serde_json::{Value, json};

fn pick(desk: &Desk, it: &Value, tier: &str) -> Value {
    pick_from(desk, it, tier, "2026-03-12")
}

fn pick_from(desk: &Desk, it: &Value, tier: &str, from: &str) -> Value {
    desk.change(
        "pick_tier",
        json!({"initiative": it, "tier": tier, "startsOn": from}),
    )["selection"]
        .take()
}

fn initiative(desk: &Desk) -> Value {
    id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ))
}

fn names(selection: &Value) -> Vec<String> {
    let steps = rows(&selection["steps"]).iter();
    steps
        .map(|s| s["name"].as_str().expect("a name").to_owned())
        .collect()
}

fn step(selection: &Value, name: &str) -> Value {
    let found = rows(&selection["steps"]).iter().find(|s| s["name"] == name);
    found.unwrap_or_else(|| panic!("no step {name}")).clone()
}

fn edit(desk: &Desk, step: &Value, field: &str, value: Value) -> Value {
    let edit = json!({"field": field, "value": value});
    desk.change("edit_step", json!({"id": step["id"], "edit": edit}))["selection"].take()
}

#[test]
fn what_a_tier_took_away_comes_back_as_it_was() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    let prove = step(&pick(&desk, &it, "full"), "Prove");
    edit(&desk, &prove, "halfDays", json!(44));
    edit(&desk, &prove, "notBefore", json!("2026-05-04"));
    edit(
        &desk,
        &prove,
        "estimate",
        json!({"optimisticHalfDays": 30, "pessimisticHalfDays": 60}),
    );
    desk.change(
        "add_criterion",
        json!({"step": prove["id"], "text": "Two hotels took part"}),
    );
    desk.change(
        "tick_criterion",
        json!({"id": prove["criteria"][0]["id"], "met": true}),
    );
    let own = json!({"initiative": it, "name": "Pilot", "after": prove["id"]});
    let page = desk.change("add_step", own);
    let pilot = step(&page["selection"], "Pilot");
    desk.change(
        "add_step_link",
        json!({"initiative": it, "from": prove["id"], "to": pilot["id"], "kind": "ss", "lagHalfDays": 4}),
    );
    let before = desk.page(&it)["selection"].take();

    let fast = pick(&desk, &it, "fast");
    assert_eq!(
        names(&fast),
        [
            "Align", "Needs", "Scan", "Show", "Pilot", "Decide", "Contract"
        ]
    );
    let full = pick(&desk, &it, "full");
    assert_eq!(full["steps"], before["steps"]);
    assert_eq!(full["timeline"]["links"], before["timeline"]["links"]);
    desk.change("undo", json!({}));
    assert_eq!(desk.page(&it)["selection"]["steps"], fast["steps"]);
}

#[test]
fn what_has_begun_and_steps_of_ones_own_stay_with_every_tier() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    let align = step(&pick(&desk, &it, "full"), "Align");
    edit(&desk, &align, "actualStart", json!("2026-03-10"));
    let show = step(&desk.page(&it)["selection"], "Show");
    edit(&desk, &show, "actualStart", json!("2026-03-11"));
    desk.change(
        "add_step",
        json!({"initiative": it, "name": "Visit a hotel", "after": null}),
    );
    let off = pick(&desk, &it, "off_the_shelf");
    assert_eq!(
        names(&off),
        ["Align", "Show", "Visit a hotel", "Decide", "Contract"]
    );
    assert_eq!(step(&off, "Align")["actualStart"], "2026-03-10");
    assert_eq!(step(&off, "Align")["halfDays"], 6, "begun: as it was");
    assert_eq!(step(&off, "Show")["actualStart"], "2026-03-11");
}

#[test]
fn days_that_nobody_changed_follow_the_tier() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    assert_eq!(
        step(&pick(&desk, &it, "off_the_shelf"), "Align")["halfDays"],
        2
    );
    let fast = pick(&desk, &it, "fast");
    assert_eq!(step(&fast, "Align")["halfDays"], 6);
    edit(&desk, &step(&fast, "Align"), "halfDays", json!(9));
    assert_eq!(
        step(&pick(&desk, &it, "off_the_shelf"), "Align")["halfDays"],
        9
    );
}

#[test]
fn off_the_shelf_waits_for_no_check_that_is_not_done() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    let fast = pick(&desk, &it, "fast");
    let check = |name: &str| {
        let mut all = rows(&fast["checks"]).iter();
        all.find(|c| c["name"] == name).expect("the check")["id"].clone()
    };
    let change = |name: &str, field: &str, value: Value| {
        let edit = json!({"field": field, "value": value});
        desk.change("edit_check", json!({"id": check(name), "edit": edit}))
    };
    change("Security", "done", json!(true));
    change("Privacy", "halfDays", json!(31));
    let off = pick(&desk, &it, "off_the_shelf");
    let left = rows(&off["checks"]);
    assert_eq!(left.len(), 1, "what was done stays: {left:?}");
    assert_eq!(left[0]["name"], "Security");
    let days = |s: &Value| -> i64 {
        let mut all = rows(&s["checks"]).iter();
        let privacy = all.find(|c| c["name"] == "Privacy").expect("Privacy");
        privacy["halfDays"].as_i64().expect("a number")
    };
    let again = pick(&desk, &it, "fast");
    assert_eq!(rows(&again["checks"]).len(), 3);
    assert_eq!(days(&again), 31, "as it was");
}

#[test]
fn moving_the_first_day_gives_no_discarded_step_back() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    let scan = step(&pick(&desk, &it, "fast"), "Scan");
    desk.call("discard", json!({"kind": "step", "id": scan["id"]}));
    let moved = pick_from(&desk, &it, "fast", "2026-03-23");
    assert_eq!(moved["startsOn"], "2026-03-23");
    assert_eq!(
        names(&moved),
        ["Align", "Needs", "Show", "Decide", "Contract"]
    );
    let full = pick(&desk, &it, "full");
    assert_eq!(step(&full, "Scan")["id"], scan["id"], "another tier has it");
}
