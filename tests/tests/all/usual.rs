//! Our usual way learns from finished selections.

use crate::desk::{Desk, id, rows, text};
use serde_json::{Value, json};

/// A selection off the desk: each step takes so many working days, one after the other.
fn finished(desk: &Desk, tier: &str, steps: &[(&str, &str)]) -> Value {
    let it = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ));
    for (side, name) in [("marketing", "Ana Duarte"), ("it", "Jonas Weber")] {
        desk.change(
            "seat_owner",
            json!({"initiative": it, "side": side, "who": {"name": name}, "standIn": false}),
        );
    }
    let page = desk.change(
        "pick_tier",
        json!({"initiative": it, "tier": tier, "startsOn": "2026-01-05"}),
    );
    for (kind, days) in steps {
        let (from, to) = days.split_once(' ').expect("two days");
        let all = rows(&page["selection"]["steps"]);
        let step = &all.iter().find(|s| s["kind"] == *kind).expect("it")["id"];
        let edit = json!({"field": "actualStart", "value": from});
        desk.change("edit_step", json!({"id": step, "edit": edit}));
        desk.change(
            "close_gate",
            json!({"id": step, "sides": ["marketing", "it"], "day": to, "because": "It was enough"}),
        );
    }
    it
}

const OFF: &[(&str, &str)] = &[
    ("align", "2026-01-05 2026-01-06"),
    ("decide", "2026-01-07 2026-01-14"),
];

fn fast(desk: &Desk, align: &str) -> Value {
    finished(
        desk,
        "fast",
        &[
            ("align", align),
            ("needs", "2026-01-14 2026-01-20"),
            ("scan", "2026-01-21 2026-01-23"),
            ("show", "2026-01-26 2026-01-28"),
            ("decide", "2026-01-29 2026-01-30"),
        ],
    )
}

fn settings(desk: &Desk) -> Value {
    desk.call("settings", json!({}))
}

fn pace(settings: &Value, list: &str, step: &str) -> Option<i64> {
    let mut all = rows(&settings[list]).iter();
    all.find(|u| u["step"] == step)
        .and_then(|u| u["halfDays"].as_i64())
}

#[test]
fn from_three_finished_selections_on_our_usual_way_is_learned() {
    let desk = Desk::begin();
    let first = fast(&desk, "2026-01-05 2026-01-06");
    fast(&desk, "2026-01-05 2026-01-12");
    assert!(rows(&settings(&desk)["learned"]).is_empty());
    let error = desk.refusal("use_learned", json!({}));
    assert!(
        error.message.contains("not enough yet"),
        "{}",
        error.message
    );

    fast(&desk, "2026-01-05 2026-01-08");
    let now = settings(&desk);
    assert_eq!(pace(&now, "learned", "align"), Some(8), "2, 4 and 6 days");
    assert_eq!(now["learned"][0]["from"], 3);
    assert_eq!(pace(&now, "learned", "prove"), None);
    assert_eq!(pace(&now, "usual", "align"), Some(16), "only shown");
    let basis = |desk: &Desk| -> String {
        text(&desk.page(&first)["selection"]["timeline"]["basisWords"]).to_owned()
    };
    assert!(basis(&desk).contains("as set under Settings"));

    let used = desk.change("use_learned", json!({}));
    assert_eq!(pace(&used, "usual", "align"), Some(8));
    assert_eq!(pace(&used, "usual", "needs"), Some(10));
    assert_eq!(pace(&used, "usual", "prove"), Some(30), "as it was");
    assert!(
        basis(&desk)
            .contains("the middle of our last three selections; the rest as set under Settings."),
        "{}",
        basis(&desk)
    );
    let again = desk.refusal("use_learned", json!({}));
    assert!(again.message.contains("already"), "{}", again.message);

    desk.change("undo", json!({}));
    let back = settings(&desk);
    assert_eq!(pace(&back, "usual", "align"), Some(16));
    assert_eq!(pace(&back, "usual", "needs"), Some(24));
}

#[test]
fn off_the_shelf_feeds_only_its_own_number_and_the_trash_none() {
    let desk = Desk::begin();
    let all: Vec<_> = (0..3)
        .map(|_| finished(&desk, "off_the_shelf", OFF))
        .collect();
    let now = settings(&desk);
    assert_eq!(rows(&now["learned"]).len(), 1);
    assert_eq!(pace(&now, "learned", "off_the_shelf"), Some(16));
    desk.change("use_learned", json!({}));
    let page = desk.page(&all[0]);
    let basis = text(&page["selection"]["timeline"]["basisWords"]).to_owned();
    assert!(
        basis.starts_with("Usual: 8 working days, the middle of our last three selections."),
        "{basis}"
    );
    desk.call("discard", json!({"kind": "initiative", "id": all[0]}));
    assert!(rows(&settings(&desk)["learned"]).is_empty());
}
