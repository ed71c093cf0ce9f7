//! All selections on one calendar, and who is overbooked.

use crate::desk::{Desk, assert_sentence, id, rows, text};
use serde_json::{Value, json};

/// An initiative with both owners and a fast selection from a day on.
fn planned(desk: &Desk, name: &str, it: &str, starts_on: &str) -> Value {
    let of = id(&desk.change("new_initiative", json!({"template": "blank", "name": name})));
    for (side, who) in [("marketing", "Ana Duarte"), ("it", it)] {
        desk.change(
            "seat_owner",
            json!({"initiative": of, "side": side, "who": {"name": who}, "standIn": false}),
        );
    }
    desk.change(
        "pick_tier",
        json!({"initiative": of, "tier": "fast", "startsOn": starts_on}),
    );
    of
}

/// Both from a Thursday and the Friday after it: Ana owes work at gates of both, again and again.
fn two(desk: &Desk) -> (Value, Value) {
    (
        planned(desk, "Mobile ordering", "Jonas Keller", "2026-03-12"),
        planned(desk, "Loyalty", "Priya Nair", "2026-03-13"),
    )
}

fn overbooked(desk: &Desk) -> Value {
    desk.call("overbooked", json!({"person": null, "most": 50}))
}

fn timeline(desk: &Desk) -> Value {
    desk.call("portfolio_timeline", json!({}))
}

fn row(all: &Value, id: &Value) -> Value {
    let found = rows(&all["rows"]).iter().find(|row| row["id"] == *id);
    found.expect("a row").clone()
}

fn step(desk: &Desk, of: &Value, name: &str) -> Value {
    let page = desk.page(of);
    let steps = rows(&page["selection"]["steps"]).iter();
    let mut found = steps.filter(|step| step["name"] == name);
    found.next().expect("a step").clone()
}

fn edit(desk: &Desk, of: &Value, name: &str, field: &str, value: Value) {
    let step = step(desk, of, name)["id"].clone();
    desk.change(
        "edit_step",
        json!({"id": step, "edit": {"field": field, "value": value}}),
    );
}

#[test]
fn what_overlaps_is_said_and_the_smallest_later_start_clears_it() {
    let desk = Desk::begin();
    let (mobile, loyalty) = two(&desk);
    let said = overbooked(&desk);
    assert_eq!(said["total"], 7, "gate after gate: {said}");
    assert_eq!(
        said["people"],
        json!([{"id": said["people"][0]["id"], "name": "Ana Duarte", "count": 7}]),
        "Jonas and Priya have one initiative each"
    );
    let first = &said["statements"][0];
    assert_eq!(
        first["sentence"],
        "Ana Duarte owes work at two gates on Mon 16 Mar: Align of Mobile ordering and Align of Loyalty."
    );
    assert_eq!(
        first["way"],
        "Starting Align 1 working day later, on Mon 16 Mar, clears it."
    );
    let shift = &first["shift"];
    assert_eq!(shift["button"], "Start Align later");
    assert_eq!(shift["said"], "Align of Loyalty starts on Mon 16 Mar.");
    assert_eq!(shift["initiative"], loyalty);
    for one in rows(&said["statements"]) {
        assert_sentence(text(&one["sentence"]));
        assert_sentence(text(&one["way"]));
    }

    // What the button does is what was said, and one step back undoes it.
    let before = timeline(&desk);
    let moved = desk.change(
        "edit_step",
        json!({"id": shift["step"], "edit": {"field": "moveBy", "value": shift["days"]}}),
    );
    assert_eq!(moved["selection"]["startsOn"], "2026-03-16");
    let left = overbooked(&desk);
    assert_eq!(left["total"], 1, "what followed moved with it: {left}");
    assert_eq!(
        left["statements"][0]["sentence"],
        "Ana Duarte owes work at two gates from Wed 8 to Thu 9 Apr: Decide of Mobile ordering and Show of Loyalty."
    );
    let marks = row(&timeline(&desk), &mobile)["overbooked"].clone();
    assert_eq!(rows(&marks).len(), 1, "{marks}");
    let undone = desk.call("undo", json!({}));
    assert!(undone.to_string().contains("Moved Align of"), "{undone}");
    assert_eq!(overbooked(&desk), said);
    assert_eq!(timeline(&desk), before);
}

#[test]
fn a_later_step_waits_without_the_ones_before_it() {
    let desk = Desk::begin();
    let (mobile, loyalty) = two(&desk);
    for of in [&mobile, &loyalty] {
        edit(&desk, of, "Align", "actualStart", json!("2026-03-12"));
    }
    let said = overbooked(&desk);
    let first = &said["statements"][0];
    assert_eq!(
        first["way"],
        "Both steps have begun: agree which gate comes first, or who stands in."
    );
    assert_eq!(first["shift"], Value::Null);
    let second = &said["statements"][1];
    let shift = &second["shift"];
    assert_eq!(shift["button"], "Start Needs later");
    let one = desk.call("overbooked", json!({"person": null, "most": 1}));
    assert_eq!(
        one["statements"],
        json!([second]),
        "of the first alone, the first that something clears"
    );
    assert_eq!(one["total"], said["total"]);
    let planned = step(&desk, &shift["initiative"], "Needs");
    desk.change(
        "edit_step",
        json!({"id": shift["step"], "edit": {"field": "moveBy", "value": shift["days"]}}),
    );
    let waits = step(&desk, &shift["initiative"], "Needs");
    assert_eq!(planned["notBefore"], Value::Null);
    let day = text(&waits["notBefore"]);
    assert!(
        text(&waits["dates"]).starts_with(
            text(&shift["said"])
                .rsplit("on ")
                .next()
                .expect("a day")
                .trim_end_matches('.')
        ),
        "it starts on the day that was said: {waits} {shift} {day}"
    );
    let left = overbooked(&desk);
    let still = rows(&left["statements"]).iter();
    assert!(
        still
            .clone()
            .all(|one| one["sentence"] != second["sentence"]),
        "{left}"
    );
    assert!(
        left["total"].as_i64() < said["total"].as_i64(),
        "and nobody is overbooked anew"
    );
}

#[test]
fn what_would_come_too_late_is_not_offered() {
    let desk = Desk::begin();
    let (mobile, loyalty) = two(&desk);
    for of in [&mobile, &loyalty] {
        for (field, value) in [
            ("buildWeeks", json!(2)),
            ("customersHaveItBy", json!("2026-04-24")),
        ] {
            desk.change(
                "edit_initiative",
                json!({"id": of, "edit": {"field": field, "value": value}}),
            );
        }
    }
    let said = overbooked(&desk);
    let first = &said["statements"][0];
    assert_eq!(first["shift"], Value::Null, "{first}");
    assert_eq!(
        first["way"],
        "No later start clears it in time: with Align 1 working day later, Loyalty comes 1 working day too late."
    );
    let row = row(&timeline(&desk), &loyalty);
    assert_eq!(row["decideBy"], 2 * 33, "the evening of Fri 10 April");
    assert_eq!(row["build"], json!([2 * 33, 2 * 47]));
    assert_eq!(row["late"], 0.0);
}

#[test]
fn who_owes_is_who_holds_the_seat_or_stands_in_where_nobody_does() {
    let desk = Desk::begin();
    let (mobile, loyalty) = two(&desk);
    let seat = |of: &Value, who: Value, stand_in: bool| {
        desk.change(
            "seat_owner",
            json!({"initiative": of, "side": "marketing", "who": who, "standIn": stand_in}),
        )
    };
    seat(&loyalty, json!({"name": "Mira Sand"}), true);
    assert_eq!(overbooked(&desk)["people"][0]["name"], "Ana Duarte");
    seat(&loyalty, Value::Null, false);
    assert_eq!(overbooked(&desk)["total"], 0, "Mira owes at one of them");
    seat(&mobile, json!({"name": "Mira Sand"}), false);
    assert_eq!(overbooked(&desk)["people"][0]["name"], "Mira Sand");

    desk.change(
        "edit_initiative",
        json!({"id": mobile, "edit": {"field": "stage", "value": "stopped"}}),
    );
    assert_eq!(
        overbooked(&desk)["total"],
        0,
        "what is stopped owes nothing"
    );
}

#[test]
fn closed_gates_owe_nothing_and_days_gone_neither() {
    let desk = Desk::begin();
    let (mobile, _) = two(&desk);
    let align = step(&desk, &mobile, "Align");
    desk.change(
        "close_gate",
        json!({"id": align["id"], "sides": ["marketing", "it"], "day": "", "because": "said"}),
    );
    let said = overbooked(&desk).to_string();
    assert!(!said.contains("Align of Mobile"), "{said}");
    desk.days_pass(60);
    // The plan that never began is in the past as it stands; what is overdue is told elsewhere.
    let row = overbooked(&desk);
    assert!(
        rows(&row["statements"])
            .iter()
            .all(|one| !text(&one["sentence"]).contains("Mar")),
        "{row}"
    );
}

#[test]
fn the_calendar_counts_half_days_from_a_monday() {
    let desk = Desk::begin();
    let (mobile, loyalty) = two(&desk);
    let dateless = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Dateless"}),
    ));
    edit(&desk, &mobile, "Needs", "halfDays", json!(9));
    let all = timeline(&desk);
    assert_eq!(all["base"], "2026-03-09");
    assert_eq!(all["today"], 6, "Thursday morning");
    assert_eq!(all["off"][0], json!([10, 14]), "Saturday and Sunday");
    assert_eq!(all["span"].as_i64().expect("a span") % 14, 0, "whole weeks");
    assert!(
        rows(&all["rows"]).iter().all(|row| row["id"] != dateless),
        "nothing to draw"
    );
    let row = row(&all, &mobile);
    let names: Vec<_> = rows(&row["names"])
        .iter()
        .map(|n| text(&all["names"][usize::try_from(n.as_u64().expect("a place")).expect("small")]))
        .collect();
    assert_eq!(
        names,
        ["Align", "Needs", "Scan", "Show", "Decide", "Contract"]
    );
    assert_eq!(row["contract"], true);
    // Align Thu 12 to Mon 16; Needs four days and a half from Tue 17 to Mon 23 at noon, then Scan.
    assert_eq!(row["starts"][0], 6);
    assert_eq!(row["finishes"][0], 16);
    assert_eq!(row["starts"][1], 16);
    assert_eq!(row["finishes"][1], 29);
    assert_eq!(row["starts"][2], 29);
    assert_eq!(row["states"], json!([0, 0, 0, 0, 0, 0]));
    assert_eq!(row["gates"][0], 4, "two owners, nothing agreed");
    let booked = &row["overbooked"][0];
    assert_eq!(
        (&booked["from"], &booked["to"]),
        (&json!(8), &json!(16)),
        "Friday and Monday"
    );
    assert_eq!(all["people"], json!(["Ana Duarte"]));

    let align = step(&desk, &mobile, "Align");
    desk.change(
        "close_gate",
        json!({"id": align["id"], "sides": ["marketing", "it"], "day": "", "because": "said"}),
    );
    desk.change(
        "seat_owner",
        json!({"initiative": loyalty, "side": "it", "who": null, "standIn": false}),
    );
    let all = timeline(&desk);
    let closed = self::row(&all, &mobile);
    assert_eq!(closed["states"][0], 2);
    assert_eq!(closed["done"][0], closed["finishes"][0]);
    assert_eq!(closed["gates"][0], 8, "agreed by both");
    assert_eq!(self::row(&all, &loyalty)["gates"][0], 3, "no IT owner");
}

#[test]
fn a_long_network_is_one_row_like_any_other() {
    let desk = Desk::begin();
    let of = planned(&desk, "Roll-out", "Jonas Keller", "2026-03-12");
    let mut file = "id,name,duration,predecessors\n".to_owned();
    for n in 0..60 {
        let before = if n > 1 {
            format!("S{}", n - 2)
        } else {
            String::new()
        };
        file.push_str(&format!("S{n},Step {n},2,{before}\n"));
    }
    desk.change(
        "import_steps",
        json!({"initiative": of, "text": file, "startsOn": ""}),
    );
    let all = timeline(&desk);
    let row = row(&all, &of);
    assert!(rows(&row["starts"]).len() <= 4, "{row}");
    assert!(
        text(
            &all["names"]
                [usize::try_from(row["names"][0].as_u64().expect("a place")).expect("small")]
        )
        .ends_with("steps")
    );
    assert!(row["starts"][0].as_i64() < row["finishes"][0].as_i64());
}
