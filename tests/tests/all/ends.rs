//! The day on which a selection ends, as it is said.

use crate::candidates::{heard, plan, shift};
use crate::desk::{Desk, rows, text};
use serde_json::{Value, json};

fn said(page: &Value) -> String {
    let sentences = rows(&page["selection"]["timeline"]["sentences"]);
    sentences.iter().map(text).collect::<Vec<_>>().join(" ")
}

fn edit(desk: &Desk, id: &Value, field: &str, value: Value) {
    let edit = json!({"field": field, "value": value});
    desk.change("edit_initiative", json!({"id": id, "edit": edit}));
}

#[test]
fn a_choice_on_a_sunday_after_decide_by_is_late_and_says_sunday() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "fast", "startsOn": "2026-02-10"}),
    );
    edit(&desk, &id, "buildWeeks", json!(0));
    edit(&desk, &id, "customersHaveItBy", json!("2026-03-13"));
    let one = heard(&desk, &id, "Atlas");
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    let steps = desk.page(&id)["selection"]["steps"].take();
    let days = ["2026-02-12", "2026-02-19", "2026-02-25", "2026-03-06"];
    for (step, day) in rows(&steps).iter().zip(days) {
        desk.change(
            "close_gate",
            json!({"id": step["id"], "sides": ["marketing", "it"], "day": day, "because": "agreed"}),
        );
    }
    desk.days_pass(3);
    desk.change(
        "choose",
        json!({"candidate": one, "because": "it held", "sides": ["marketing", "it"], "day": "2026-03-15", "dissent": []}),
    );
    let page = desk.page(&id);
    let words = said(&page);
    assert!(words.contains("The choice falls on Sun 15 Mar"), "{words}");
    assert!(
        words.contains("Decide by Fri 13 Mar; 0.5 working days too late."),
        "{words}"
    );
    assert_eq!(page["selection"]["timeline"]["lateAfterDecideBy"], 0.5);
}
