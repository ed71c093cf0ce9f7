//! The brief around an initiative: who answers for what, what was heard of.

use crate::desk::{Desk, id, rows, text};
use serde_json::{Value, json};

fn areas(page: &Value) -> Vec<(String, String)> {
    rows(&page["brief"]["areas"])
        .iter()
        .map(|a| (text(&a["name"]).to_owned(), text(&a["side"]).to_owned()))
        .collect()
}

#[test]
fn areas_are_added_edited_and_deleted_each_with_a_way_back() {
    let desk = Desk::begin();
    let plan = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Store finder"}),
    ));
    let add = |name: &str, side: &str| {
        desk.change(
            "add_area",
            json!({"initiative": plan, "name": name, "side": side}),
        )
    };
    add("Customer experience", "it");
    let page = add("  Data\nprivacy ", "marketing");
    let pair = |name: &str, side: &str| (name.to_owned(), side.to_owned());
    assert_eq!(
        areas(&page),
        [
            pair("Customer experience", "it"),
            pair("Data privacy", "marketing")
        ],
        "crossed areas are as good as any"
    );
    let area = page["brief"]["areas"][0]["id"].clone();
    let edit = |field: &str, value: Value| {
        desk.change(
            "edit_area",
            json!({"id": area, "edit": {"field": field, "value": value}}),
        )
    };
    edit("why", json!("The shop window is software."));
    let page = edit("person", json!({"name": "Jonas Weber"}));
    let jonas = page["brief"]["areas"][0]["person"].clone();
    let people = desk.call("people", json!({}));
    let found = rows(&people["people"])
        .iter()
        .find(|p| p["person"]["id"] == jonas)
        .expect("Jonas is known from now on");
    assert_eq!(
        found["person"]["side"], "it",
        "of the side that he answers for it with"
    );
    let page = edit("side", json!("marketing"));
    assert_eq!(page["brief"]["areas"][0]["side"], "marketing");
    assert_eq!(page["brief"]["areas"][0]["person"], jonas);

    let said = desk.refused_beside(
        "name",
        "edit_area",
        json!({"id": area, "edit": {"field": "name", "value": " "}}),
    );
    assert!(said.starts_with("Say what is answered for"), "{said}");
    desk.refused_beside(
        "name",
        "add_area",
        json!({"initiative": plan, "name": "\n", "side": "it"}),
    );

    let history = desk.call("history", json!({"kind": "area", "id": area}));
    assert_eq!(
        rows(&history["entries"]).len(),
        4,
        "added and three changes"
    );
    let of_all = desk.call("history", json!({"kind": "initiative", "id": plan}));
    assert!(
        of_all
            .to_string()
            .contains("Changed the area “Customer experience”"),
        "the story of the initiative tells it"
    );

    desk.change("discard", json!({"kind": "area", "id": area}));
    assert_eq!(
        areas(&desk.page(&plan)),
        [pair("Data privacy", "marketing")]
    );
    let step = desk.call("undo", json!({}));
    assert!(
        step.to_string().contains("Customer experience"),
        "undo names what it undoes: {step}"
    );
    assert_eq!(areas(&desk.page(&plan)).len(), 2);
    for _ in 0..3 {
        desk.call("undo", json!({}));
    }
    let first = desk.page(&plan)["brief"]["areas"][0].clone();
    assert_eq!(
        (&first["side"], &first["person"], &first["why"]),
        (&json!("it"), &Value::Null, &json!(""))
    );
}

#[test]
fn what_was_heard_of_is_edited_where_it_stands() {
    let desk = Desk::begin();
    let plan = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Store finder"}),
    ));
    let heard = |name: &str| {
        desk.change(
            "add_candidate",
            json!({"initiative": plan, "name": name, "note": ""}),
        )["candidates"]
            .take()
    };
    heard("Plat Labs");
    let candidate = heard("Atlas")[1]["candidate"]["id"].clone();
    let edit = |field: &str, value: Value| {
        desk.change(
            "edit_candidate",
            json!({"id": candidate, "edit": {"field": field, "value": value}}),
        )["candidates"][1]["candidate"]
            .take()
    };
    edit("name", json!("Atlas Maps"));
    edit("kind", json!("in_house"));
    let now = edit("note", json!("Luc, at the fair"));
    assert_eq!(
        (&now["name"], &now["kind"], &now["note"]),
        (
            &json!("Atlas Maps"),
            &json!("in_house"),
            &json!("Luc, at the fair")
        )
    );
    assert_eq!(edit("kind", Value::Null)["kind"], Value::Null);
    assert_eq!(
        edit("name", json!("ATLAS maps"))["name"],
        "ATLAS maps",
        "its own name is no other's"
    );
    let said = desk.refused_beside(
        "name",
        "edit_candidate",
        json!({"id": candidate, "edit": {"field": "name", "value": "plat labs"}}),
    );
    assert_eq!(said, "“Plat Labs” is on the list already.");
    for _ in 0..5 {
        desk.call("undo", json!({}));
    }
    let first = &desk.page(&plan)["selection"]["candidates"][1];
    assert_eq!(
        (&first["name"], &first["kind"], &first["note"]),
        (&json!("Atlas"), &Value::Null, &json!(""))
    );
}

#[test]
fn a_link_is_mended_where_it_stands() {
    let desk = Desk::begin();
    let it = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ));
    let links = |page: &Value| page["brief"]["links"][0].clone();
    let page = desk.change(
        "add_link",
        json!({"initiative": it, "label": "", "url": "https://plan.example/"}),
    );
    let one = links(&page);
    assert_eq!(one["label"], "plan.example");
    let edit = |field: &str, value: &str| json!({"id": one["id"], "edit": {"field": field, "value": value}});
    // Called by its address, it goes on being so.
    let page = desk.change("edit_link", edit("url", "https://plan.example/2"));
    assert_eq!(links(&page)["label"], "plan.example/2");
    let page = desk.change("edit_link", edit("label", "Floor plan"));
    assert_eq!(links(&page)["label"], "Floor plan");
    let page = desk.change("edit_link", edit("url", "https://plan.example/3"));
    assert_eq!(links(&page)["label"], "Floor plan");
    assert_eq!(links(&page)["url"], "https://plan.example/3");
    desk.refused_beside("label", "edit_link", edit("label", " "));
    desk.refused_beside("url", "edit_link", edit("url", "javascript:alert(1)"));
    desk.call("undo", json!({}));
    assert_eq!(links(&desk.page(&it))["url"], "https://plan.example/2");
    desk.change("discard", json!({"kind": "link", "id": one["id"]}));
    let said = desk.refusal("edit_link", edit("label", "x")).message;
    assert_eq!(said, "That link is in the trash; restore it first.");
}
