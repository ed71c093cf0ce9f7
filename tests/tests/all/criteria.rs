//! What candidates are compared by: taken from requirements, weighed, frozen by the first score.

use crate::candidates::{heard, not_now, plan, scored, shift};
use crate::desk::Desk;
use serde_json::{Value, json};

#[test]
fn criteria_come_from_agreed_requirements_once() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let mut agreed = Vec::new();
    for (words, moscow, breaker, agree) in [
        ("Order in two taps", "must", false, true),
        ("Works offline", "must", true, true),
        ("Points in every brand", "should", false, true),
        ("Not agreed yet", "must", false, false),
    ] {
        let page = desk.change(
            "add_requirement",
            json!({"initiative": id, "marketingWords": words, "itWords": ""}),
        );
        let rows = page["requirements"]["rows"].as_array().expect("rows");
        let r = rows.last().expect("a row")["requirement"]["id"].clone();
        desk.change(
            "edit_requirement",
            json!({"id": r, "edit": {"field": "moscow", "value": moscow}}),
        );
        desk.change(
            "edit_requirement",
            json!({"id": r, "edit": {"field": "dealBreaker", "value": breaker}}),
        );
        if agree {
            agreed.push(r);
        }
    }
    desk.change(
        "agree",
        json!({"subjectKind": "requirement", "subjects": agreed, "sides": ["marketing", "it"], "how": "together", "issue": null, "day": ""}),
    );
    let view = desk.change("take_criteria", json!({"initiative": id}));
    let rows: Vec<_> = view["criteria"]
        .as_array()
        .expect("criteria")
        .iter()
        .map(|c| {
            (
                c["criterion"]["text"].clone(),
                c["criterion"]["weight"].clone(),
                c["percent"].clone(),
                c["requirement"].clone(),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (json!("Order in two taps"), json!(5), json!(63), json!(1)),
            (json!("Works offline"), json!(5), Value::Null, json!(2)),
            (
                json!("Points in every brand"),
                json!(3),
                json!(37),
                json!(3)
            ),
        ]
    );
    not_now(&desk, "take_criteria", json!({"initiative": id}));
    let first = view["criteria"][0]["criterion"]["id"].clone();
    let said = desk.refused_beside(
        "weight",
        "edit_criterion",
        json!({"id": first, "edit": {"field": "weight", "value": 9}}),
    );
    assert_eq!(said, "A criterion weighs 1 to 5, not 9. 5 weighs most.");
    let view = desk.change(
        "edit_criterion",
        json!({"id": first, "edit": {"field": "weight", "value": 1}}),
    );
    assert_eq!(view["criteria"][0]["percent"], 25);
    assert_eq!(
        view["criteria"][0]["changes"],
        json!([]),
        "nothing is frozen before a score"
    );
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("desk", json!({"id": id}))["criteria"], json!([]));
}

#[test]
fn after_the_first_score_a_weight_changes_with_its_because_and_keeps_both() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let one = heard(&desk, &id, "Atlas");
    desk.change("move_candidate", shift(&one, "short_list", "fits"));
    let criterion = scored(&desk, &id, &one, 2);
    let weigh = |weight: i64, because: &str| json!({"id": criterion, "edit": {"field": "weight", "value": weight}, "because": because});
    assert_eq!(desk.call("desk", json!({"id": id}))["frozen"], true);
    let said = desk.refused_beside("because", "edit_criterion", weigh(5, " "));
    assert!(said.starts_with("Weights are frozen"), "{said}");
    let said = desk.refused_beside("weight", "edit_criterion", weigh(9, "because I say so"));
    assert_eq!(said, "A criterion weighs 1 to 5, not 9. 5 weighs most.");
    let before = desk.call("desk", json!({"id": id}));
    let view = desk.change("edit_criterion", weigh(5, "noon is what counts"));
    let row = &view["criteria"][0];
    assert_eq!(row["criterion"]["weight"], 5);
    let change = &row["changes"][0];
    assert_eq!(
        (&change["before"], &change["after"]),
        (&json!(3), &json!(5))
    );
    assert_eq!(change["because"], "noon is what counts");
    assert_eq!(change["by"], "Ana Duarte");
    // The same weight again is no change, and asks for nothing.
    let same = desk.change("edit_criterion", weigh(5, ""));
    assert_eq!(
        same["criteria"][0]["changes"].as_array().map(Vec::len),
        Some(1)
    );
    desk.call("undo", json!({}));
    let after = desk.call("desk", json!({"id": id}));
    assert_eq!(
        after["criteria"], before["criteria"],
        "undone with its reason"
    );
}
