//! The timeline: links, estimates, regions, snapshots and drift, steps from a file.

use crate::desk::{Desk, id, rows, text};
use serde_json::{Value, json};

const STEPS: &str = "id,name,duration,predecessors\nA,Excavate,2,\nB,Foundation,4,A\nC,Walls,10,B\nD,Roof,6,C FS+1\nE,Plumbing,4.5,C SS+2\n";

fn initiative(desk: &Desk) -> Value {
    id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ))
}

fn fast(desk: &Desk) -> Value {
    let it = initiative(desk);
    desk.change(
        "pick_tier",
        json!({"initiative": it, "tier": "fast", "startsOn": "2026-03-12"}),
    );
    it
}

fn page(desk: &Desk, it: &Value) -> Value {
    desk.call("initiative", json!({ "id": it }))
}

fn step(page: &Value, name: &str) -> Value {
    let steps = rows(&page["selection"]["steps"]);
    let found = steps.iter().find(|s| s["name"] == name);
    found.unwrap_or_else(|| panic!("no step {name}")).clone()
}

fn bar(page: &Value, name: &str) -> Value {
    let bars = rows(&page["selection"]["timeline"]["steps"]);
    bars.iter()
        .find(|b| b["name"] == name)
        .expect("a bar")
        .clone()
}

fn edit(desk: &Desk, it: &Value, name: &str, field: &str, value: Value) -> Value {
    let of = step(&page(desk, it), name)["id"].clone();
    let edit = json!({"field": field, "value": value});
    desk.change("edit_step", json!({"id": of, "edit": edit}))
}

fn refused(desk: &Desk, it: &Value, name: &str, field: &str, value: Value) -> String {
    let of = step(&page(desk, it), name)["id"].clone();
    let edit = json!({"field": field, "value": value});
    desk.refusal("edit_step", json!({"id": of, "edit": edit}))
        .message
}

fn own_step(desk: &Desk, it: &Value, name: &str) -> Value {
    desk.change(
        "add_step",
        json!({"initiative": it, "name": name, "after": null}),
    );
    edit(desk, it, name, "tiedBy", json!("links"))
}

fn link(it: &Value, page: &Value, from: &str, to: &str, kind: &str, lag: i64) -> Value {
    json!({"initiative": it, "from": step(page, from)["id"], "to": step(page, to)["id"],
        "kind": kind, "lagHalfDays": lag})
}

#[test]
fn a_link_moves_what_follows_and_undo_takes_it_back() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let before = own_step(&desk, &it, "Pilot");
    assert_eq!(bar(&before, "Pilot")["start"], 0.0, "nothing ties it");
    assert_eq!(bar(&before, "Pilot")["row"], 1, "on a line of its own");
    let linked = desk.change(
        "add_step_link",
        link(&it, &before, "Scan", "Pilot", "fs", 2),
    );
    assert_eq!(bar(&linked, "Pilot")["start"], 13.0, "12 and a day");
    let ties = rows(&linked["selection"]["timeline"]["links"]);
    let tie = ties.iter().find(|l| !l["id"].is_null()).expect("the link");
    assert_eq!(
        text(&tie["said"]),
        "Pilot begins after Scan finishes, 1 working day later"
    );
    let lag = json!({"field": "lagHalfDays", "value": -2});
    let led = desk.change("edit_step_link", json!({"id": tie["id"], "edit": lag}));
    assert_eq!(bar(&led, "Pilot")["start"], 11.0);
    desk.change("undo", json!({}));
    desk.change("undo", json!({}));
    assert_eq!(bar(&page(&desk, &it), "Pilot")["start"], 0.0);
}

#[test]
fn links_that_cannot_be_say_why() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let at = page(&desk, &it);
    let refuse =
        |from: &str, to: &str| desk.refusal("add_step_link", link(&it, &at, from, to, "fs", 0));
    let cycle = refuse("Decide", "Align");
    assert_eq!(cycle.field.as_deref(), Some("to"));
    assert!(
        cycle.message.contains("wait for each other: "),
        "{}",
        cycle.message
    );
    assert!(
        cycle.message.contains("Align → Needs → Scan → Show → "),
        "{}",
        cycle.message
    );
    assert!(
        refuse("Align", "Align")
            .message
            .contains("cannot follow itself")
    );
    let mut elsewhere = link(&it, &at, "Align", "Show", "ss", 0);
    let other = fast(&desk);
    elsewhere["from"] = step(&page(&desk, &other), "Align")["id"].clone();
    let said = desk.refusal("add_step_link", elsewhere);
    assert!(
        said.message.contains("not in this selection"),
        "{}",
        said.message
    );
    let far = link(&it, &at, "Align", "Show", "ss", 5000);
    assert!(
        desk.refusal("add_step_link", far)
            .message
            .contains("500 working days")
    );
    desk.change("add_step_link", link(&it, &at, "Align", "Show", "ss", 0));
    let again = desk.refusal("add_step_link", link(&it, &at, "Align", "Show", "ss", 1));
    assert!(again.message.contains("tied so already"));
    let page = desk.change("add_step_link", link(&it, &at, "Align", "Show", "ff", 0));
    let links = rows(&page["selection"]["timeline"]["links"]);
    let second = links.iter().find(|l| l["kind"] == "ff").expect("the link")["id"].clone();
    let same = json!({"id": second, "edit": {"field": "kind", "value": "ss"}});
    assert!(
        desk.refused_beside("kind", "edit_step_link", same)
            .contains("tied so already")
    );
}

#[test]
fn a_link_given_back_into_a_loop_leaves_the_page_readable() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let before = own_step(&desk, &it, "Pilot");
    let one = desk.change(
        "add_step_link",
        link(&it, &before, "Pilot", "Scan", "fs", 0),
    );
    let ties = rows(&one["selection"]["timeline"]["links"]).to_vec();
    let first = ties.iter().find(|l| !l["id"].is_null()).expect("it")["id"].clone();
    let thing = json!({"kind": "stepLink", "id": first});
    desk.change("discard", thing.clone());
    desk.change(
        "add_step_link",
        link(&it, &before, "Scan", "Pilot", "fs", 0),
    );
    desk.change("restore", thing);
    assert_eq!(rows(&page(&desk, &it)["selection"]["steps"]).len(), 7);
}

#[test]
fn estimates_days_and_lengths_are_read_or_refused() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let good = json!({"optimisticHalfDays": 8, "pessimisticHalfDays": 40});
    let seen = edit(&desk, &it, "Show", "estimate", good);
    let chance = &seen["selection"]["timeline"]["chance"];
    assert_eq!(chance["guessed"], false);
    assert!(text(&chance["p80Words"]).starts_with("8 in 10 plans end by "));
    let bad = |o: i64, p: i64| json!({"optimisticHalfDays": o, "pessimisticHalfDays": p});
    assert!(refused(&desk, &it, "Show", "estimate", bad(20, 40)).contains("no longer than"));
    assert!(refused(&desk, &it, "Show", "estimate", bad(8, 9)).contains("no less than"));
    assert!(
        refused(&desk, &it, "Scan", "finishBy", json!("2026-03-02"))
            .contains("before the selection begins")
    );
    assert!(
        refused(&desk, &it, "Scan", "notBefore", json!("2026-03-02"))
            .contains("before the selection begins")
    );
    let late = edit(&desk, &it, "Scan", "finishBy", json!("2026-03-20"));
    assert!(text(&bar(&late, "Scan")["misses"]).contains("too late"));
    assert!(bar(&late, "Scan")["slack"].as_f64() < Some(0.0));
    assert!(
        refused(&desk, &it, "Scan", "notBefore", json!("2026-03-25"))
            .contains("Change one of the two days")
    );
    assert_eq!(
        step(&edit(&desk, &it, "Needs", "stretchBy", json!(3)), "Needs")["halfDays"],
        13
    );
    assert_eq!(
        step(&edit(&desk, &it, "Needs", "stretchBy", json!(-99)), "Needs")["halfDays"],
        1
    );
    own_step(&desk, &it, "Board day");
    let milestone = edit(&desk, &it, "Board day", "halfDays", json!(0));
    assert_eq!(bar(&milestone, "Board day")["length"], 0.0);
    assert!(refused(&desk, &it, "Needs", "halfDays", json!(0)).contains("half a working day"));
}

#[test]
fn the_order_can_be_changed_and_moving_pins_only_what_needs_it() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let show = step(&page(&desk, &it), "Show")["id"].clone();
    let moved = edit(&desk, &it, "Scan", "position", show);
    assert_eq!(bar(&moved, "Show")["start"], 8.0, "right after Needs");
    assert_eq!(bar(&moved, "Scan")["start"], 15.0);
    let later = edit(&desk, &it, "Scan", "moveBy", json!(2));
    assert_eq!(
        (
            &bar(&later, "Scan")["start"],
            &bar(&later, "Scan")["pinned"]
        ),
        (&json!(17.0), &json!(true))
    );
    let back = edit(&desk, &it, "Scan", "moveBy", json!(-5));
    assert_eq!(
        bar(&back, "Scan")["start"],
        15.0,
        "no further than what ties it"
    );
    assert!(step(&back, "Scan")["notBefore"].is_null());
}

#[test]
fn a_region_has_a_week_and_days_off_of_its_own() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let settings = desk.change("add_region", json!({"name": "Gulf"}));
    let gulf = rows(&settings["regions"])[0]["id"].clone();
    assert!(
        desk.refusal("add_region", json!({"name": "gulf"}))
            .message
            .contains("already")
    );
    let week = |w: &str| json!({"id": gulf, "edit": {"field": "week", "value": w}});
    assert!(
        desk.refusal("edit_region", week("0000000"))
            .message
            .contains("working day")
    );
    desk.change("edit_region", week("1111001"));
    desk.change(
        "add_holiday",
        json!({"day": "2026-03-17", "name": "Day off there", "region": gulf}),
    );
    let before = bar(&page(&desk, &it), "Needs");
    let after = bar(&edit(&desk, &it, "Needs", "region", gulf.clone()), "Needs");
    // Align: Thu 12, Fri 13, Mon 16. Needs there: Wed 18, Thu 19, Sun 22, Mon 23, Tue 24.
    assert_eq!(before["finishDay"], "2026-03-23");
    assert_eq!(
        (&after["startDay"], &after["finishDay"]),
        (&json!("2026-03-18"), &json!("2026-03-24"))
    );
    // Without a day off there: Wednesday to Sunday. Saturday and Sunday are no working days here.
    desk.change("edit_region", week("1111111"));
    let needs = bar(&page(&desk, &it), "Needs");
    assert_eq!(
        (&needs["length"], &needs["takes"]),
        (&json!(3.0), &json!(5.0))
    );
    let said = text(&needs["said"]);
    assert!(
        said.starts_with("Needs, 5 working days, Wed 18 Mar"),
        "{said}"
    );
}

#[test]
fn a_week_that_begins_with_a_holiday_has_its_line_on_its_first_working_day() {
    let desk = Desk::begin();
    let it = fast(&desk);
    for day in ["2026-03-23", "2026-04-03", "2026-04-06"] {
        desk.change(
            "add_holiday",
            json!({"day": day, "name": "", "region": null}),
        );
    }
    let weeks = page(&desk, &it)["selection"]["timeline"]["weeks"].take();
    let said: Vec<_> = rows(&weeks)
        .iter()
        .take(4)
        .map(|w| format!("{} {}", text(&w["label"]), w["offset"]))
        .collect();
    // From Thursday 12 March.
    assert_eq!(
        said,
        ["16 Mar 2.0", "24 Mar 7.0", "30 Mar 11.0", "7 Apr 15.0"]
    );
}

#[test]
fn closing_a_gate_keeps_the_timeline_and_drift_says_what_moved() {
    let desk = Desk::begin();
    let it = fast(&desk);
    let align = step(&page(&desk, &it), "Align")["id"].clone();
    desk.change("seat_owner", json!({"initiative": it, "side": "marketing", "who": {"id": null, "name": "Ana Duarte"}, "standIn": false}));
    desk.change("seat_owner", json!({"initiative": it, "side": "it", "who": {"id": null, "name": "Jonas Weber"}, "standIn": false}));
    let close =
        json!({"id": align, "sides": ["marketing", "it"], "day": "", "because": "We know enough."});
    let closed = desk.change("close_gate", close.clone());
    let kept = rows(&closed["selection"]["snapshots"]);
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (&kept[0]["name"], &kept[0]["gate"]),
        (&json!("Align"), &align)
    );
    assert_eq!(closed["selection"]["baselineWords"], "as planned at Align");
    // Closed on its first day: what follows moves up.
    assert_eq!(bar(&closed, "Needs")["startDay"], "2026-03-13");
    desk.change("undo", json!({}));
    assert!(
        rows(&page(&desk, &it)["selection"]["snapshots"]).is_empty(),
        "it goes with the closing"
    );
    desk.change("close_gate", close);
    let now = edit(&desk, &it, "Scan", "stretchBy", json!(8));
    let kept = &rows(&now["selection"]["snapshots"])[0];
    assert_eq!(
        text(&kept["drift"]),
        "Decide: 4 working days later than at Align."
    );
    let base = rows(&now["selection"]["baseline"]);
    let scan = step(&now, "Scan")["id"].clone();
    let base = base.iter().find(|b| b["step"] == scan).expect("Scan");
    assert_eq!(
        base["finish"].as_f64().map(|f| f + 4.0),
        bar(&now, "Scan")["start"].as_f64().map(|s| s + 8.0)
    );
    desk.change(
        "add_step",
        json!({"initiative": it, "name": "Tasting", "after": scan}),
    );
    let drift = desk.call("drift", json!({"from": kept["id"], "to": null}));
    assert_eq!(text(&drift["title"]), "From Align to now");
    let said = drift["sentences"].to_string();
    assert!(
        said.contains("Scan: 4 working days later than at Align."),
        "{said}"
    );
    assert!(said.contains("Tasting is new since Align."), "{said}");
    let named = desk.change(
        "take_snapshot",
        json!({"initiative": it, "name": "For the board", "note": ""}),
    );
    let board = rows(&named["selection"]["snapshots"])[0].clone();
    assert_eq!(text(&board["name"]), "For the board");
    desk.change("discard", json!({"kind": "step", "id": scan}));
    let drift = desk.call("drift", json!({"from": kept["id"], "to": board["id"]}));
    assert!(
        drift["sentences"]
            .to_string()
            .contains("Show: 7 working days later")
    );
    let drift = desk.call("drift", json!({"from": board["id"], "to": null}));
    assert!(
        drift["sentences"]
            .to_string()
            .contains("Scan is no longer there.")
    );
    desk.change("reopen_gate", json!({"id": align}));
    assert_eq!(
        rows(&page(&desk, &it)["selection"]["snapshots"]).len(),
        1,
        "the one by hand stays"
    );
}

#[test]
fn a_file_of_steps_becomes_a_timeline() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    let seen = desk.call("preview_steps", json!({"initiative": it, "text": STEPS}));
    assert_eq!(seen["good"], true);
    assert_eq!(
        text(&seen["sentence"]),
        "5 steps with 4 links, 23 working days from the first to the last."
    );
    let taken = desk.change(
        "import_steps",
        json!({"initiative": it, "text": STEPS, "startsOn": "2026-03-16"}),
    );
    assert_eq!(taken["selection"]["tier"], "custom");
    assert_eq!(bar(&taken, "Roof")["start"], 17.0);
    assert_eq!(bar(&taken, "Roof")["finishDay"], "2026-04-15");
    assert_eq!(
        (
            &bar(&taken, "Plumbing")["start"],
            &bar(&taken, "Plumbing")["slack"]
        ),
        (&json!(8.0), &json!(10.5))
    );
    assert_eq!(bar(&taken, "Plumbing")["row"], 1);
    desk.change("undo", json!({}));
    assert!(
        rows(&page(&desk, &it)["selection"]["steps"]).is_empty(),
        "one action"
    );
}

#[test]
fn a_file_that_cannot_be_read_says_where() {
    let desk = Desk::begin();
    let it = initiative(&desk);
    let said = |text: &str| {
        let seen = desk.call("preview_steps", json!({"initiative": it, "text": text}));
        assert_eq!(seen["good"], false, "{text}");
        let import = json!({"initiative": it, "text": text, "startsOn": ""});
        desk.refusal("import_steps", import).message
    };
    let head = "id,name,duration,predecessors\n";
    let bad = said(&format!("{head}A,Scan,-2,\nB,Show,3,Z\n"));
    assert!(
        bad.contains("Row 2, duration: a step lasts 0 days or more"),
        "{bad}"
    );
    assert!(
        bad.contains("Row 3, predecessors: there is no step “Z”"),
        "{bad}"
    );
    let cycle = said(&format!("{head}A,Scan,2,B\nB,Show,3,A\n"));
    assert!(cycle.contains("wait for each other: "), "{cycle}");
    assert!(said(head).contains("no steps"));
    assert!(said(&format!("{head}A,Scan,900,\n")).contains("500 working days at most"));
    assert!(rows(&page(&desk, &it)["selection"]["steps"]).is_empty());
}

#[test]
fn what_a_closed_step_took_stands_however_it_is_asked() {
    let desk = Desk::begin();
    let it = fast(&desk);
    for (side, who) in [("marketing", "Ana Duarte"), ("it", "Jonas Keller")] {
        desk.change(
            "seat_owner",
            json!({"initiative": it, "side": side, "who": {"id": null, "name": who}, "standIn": false}),
        );
    }
    edit(&desk, &it, "Align", "actualStart", json!("2026-03-12"));
    let align = step(&page(&desk, &it), "Align")["id"].clone();
    desk.change(
        "close_gate",
        json!({"id": align, "sides": ["marketing", "it"], "day": "2026-03-12", "because": "It was enough"}),
    );
    let by_hand = refused(&desk, &it, "Align", "stretchBy", json!(2));
    let typed = refused(&desk, &it, "Align", "halfDays", json!(9));
    assert_eq!(by_hand, "The gate of Align is closed; what it took stands.");
    assert_eq!(typed, by_hand, "dragged or typed: the same sentence");
    desk.change("undo", json!({}));
    edit(&desk, &it, "Align", "halfDays", json!(9));
}
