//! What lies in the trash: not changed by a view that is older than its deletion, and given back whole.

use crate::candidates::{heard, named, not_now, plan, shift};
use crate::desk::{Desk, rows};
use serde_json::{Value, json};

/// The newest row of a table.
fn last(desk: &Desk, table: &str) -> Value {
    let dump = desk.dump();
    dump[table].last().expect("a row")["id"].clone()
}

fn thing(kind: &str, id: &Value) -> Value {
    json!({"kind": kind, "id": id})
}

fn field(id: &Value, field: &str, value: Value) -> Value {
    json!({"id": id, "edit": {"field": field, "value": value}})
}

/// A plan with one of everything that can be put away and changed.
fn one_of_each(desk: &Desk) -> Value {
    let id = plan(desk, true);
    let atlas = heard(desk, &id, "Atlas");
    desk.change("move_candidate", shift(&atlas, "short_list", "fits"));
    for (name, input) in [
        (
            "add_document",
            json!({"candidate": atlas, "label": "Offer", "url": "https://a.example"}),
        ),
        (
            "new_criterion",
            json!({"initiative": id, "text": "Two taps"}),
        ),
        (
            "add_requirement",
            json!({"initiative": id, "marketingWords": "Order ahead", "itWords": ""}),
        ),
        (
            "add_worry",
            json!({"initiative": id, "text": "Nobody comes"}),
        ),
        (
            "add_area",
            json!({"initiative": id, "name": "Privacy", "side": "it"}),
        ),
        (
            "add_decision",
            json!({"initiative": id, "question": "Which tills?", "decides": null, "requiredBy": ""}),
        ),
        (
            "add_action",
            json!({"initiative": id, "what": "Call the till maker", "who": null, "by": ""}),
        ),
        ("add_region", json!({"name": "Gulf"})),
        (
            "log_win",
            json!({"initiative": id, "headline": "Less waiting"}),
        ),
        ("add_person", json!({"name": "Priya Nair", "side": null})),
        (
            "take_snapshot",
            json!({"initiative": id, "name": "Board", "note": ""}),
        ),
        (
            "add_step",
            json!({"initiative": id, "name": "Pilot", "after": null}),
        ),
    ] {
        desk.call(name, input);
    }
    let steps = desk.page(&id)["selection"]["steps"].take();
    let at = |n: usize| rows(&steps)[n]["id"].clone();
    desk.change(
        "add_step_link",
        json!({"initiative": id, "from": at(0), "to": at(2), "kind": "ss", "lagHalfDays": 2}),
    );
    desk.change(
        "add_criterion",
        json!({"step": at(1), "text": "Read aloud"}),
    );
    id
}

#[test]
fn a_view_older_than_a_deletion_changes_nothing_in_the_trash() {
    let desk = Desk::begin();
    let id = one_of_each(&desk);
    let of = |table: &str| last(&desk, table);
    let candidate = of("candidate");
    let (step, region, person) = (of("step"), of("region"), of("person"));
    let chosen =
        json!({"candidate": candidate, "because": "x", "sides": [], "day": "", "dissent": []});
    let cases = [
        (
            "candidateDocument",
            of("candidate_document"),
            vec![(
                "edit_document",
                field(&of("candidate_document"), "label", json!("Price")),
            )],
        ),
        (
            "candidate",
            candidate.clone(),
            vec![
                ("edit_candidate", field(&candidate, "note", json!("x"))),
                ("move_candidate", shift(&candidate, "long_list", "x")),
                (
                    "add_document",
                    json!({"candidate": candidate, "label": "", "url": "https://b.example"}),
                ),
                (
                    "edit_cost",
                    json!({"candidate": candidate, "head": "exit", "edit": {"field": "note", "value": "x"}}),
                ),
                (
                    "paste_costs",
                    json!({"candidate": candidate, "head": "exit", "column": 1, "text": "5"}),
                ),
                ("choose", chosen),
            ],
        ),
        (
            "criterion",
            of("criterion"),
            vec![(
                "edit_criterion",
                field(&of("criterion"), "weight", json!(5)),
            )],
        ),
        (
            "requirement",
            of("requirement"),
            vec![
                (
                    "edit_requirement",
                    field(&of("requirement"), "moscow", json!("must")),
                ),
                (
                    "move_requirement",
                    json!({"id": of("requirement"), "after": null}),
                ),
                (
                    "agree",
                    json!({"subjectKind": "requirement", "subjects": [of("requirement")], "sides": ["it"], "how": "together", "issue": null, "day": ""}),
                ),
            ],
        ),
        (
            "worry",
            of("worry"),
            vec![("edit_worry", field(&of("worry"), "text", json!("x")))],
        ),
        (
            "area",
            of("area"),
            vec![("edit_area", field(&of("area"), "why", json!("x")))],
        ),
        (
            "decision",
            of("decision"),
            vec![(
                "edit_decision",
                field(&of("decision"), "outcome", json!("x")),
            )],
        ),
        (
            "action",
            of("action_item"),
            vec![(
                "edit_action",
                field(&of("action_item"), "done", json!(true)),
            )],
        ),
        (
            "region",
            region.clone(),
            vec![
                ("edit_region", field(&region, "name", json!("x"))),
                ("edit_step", field(&step, "region", region.clone())),
                (
                    "add_holiday",
                    json!({"day": "2026-05-01", "name": "x", "region": region}),
                ),
            ],
        ),
        (
            "win",
            of("win"),
            vec![("edit_win", field(&of("win"), "goal", json!("x")))],
        ),
        (
            "person",
            person.clone(),
            vec![
                ("edit_person", field(&person, "roleTitle", json!("x"))),
                (
                    "seat_owner",
                    json!({"initiative": id, "side": "it", "who": {"id": person, "name": ""}, "standIn": true}),
                ),
            ],
        ),
        (
            "snapshot",
            of("snapshot"),
            vec![("edit_snapshot", field(&of("snapshot"), "name", json!("x")))],
        ),
        (
            "exitCriterion",
            of("exit_criterion"),
            vec![(
                "tick_criterion",
                json!({"id": of("exit_criterion"), "met": true}),
            )],
        ),
        (
            "stepLink",
            of("step_link"),
            vec![(
                "edit_step_link",
                field(&of("step_link"), "lagHalfDays", json!(4)),
            )],
        ),
        (
            "step",
            step.clone(),
            vec![
                ("edit_step", field(&step, "name", json!("x"))),
                (
                    "close_gate",
                    json!({"id": step, "sides": ["it"], "day": "", "because": ""}),
                ),
                ("add_criterion", json!({"step": step, "text": "x"})),
            ],
        ),
        (
            "initiative",
            id.clone(),
            vec![
                ("edit_initiative", field(&id, "name", json!("x"))),
                (
                    "add_candidate",
                    json!({"initiative": id, "name": "Borea", "note": ""}),
                ),
                (
                    "add_step",
                    json!({"initiative": id, "name": "x", "after": null}),
                ),
                (
                    "agree",
                    json!({"subjectKind": "objective", "subjects": [id], "sides": ["it"], "how": "together", "issue": null, "day": ""}),
                ),
                ("add_worry", json!({"initiative": id, "text": "x"})),
            ],
        ),
    ];
    for (kind, id, changes) in cases {
        desk.change("discard", thing(kind, &id));
        for (name, input) in changes {
            let said = not_now(&desk, name, input);
            assert!(
                said.contains("is in the trash; restore "),
                "{name} of a {kind}: {said}"
            );
        }
        let said = not_now(&desk, "discard", thing(kind, &id));
        assert!(said.ends_with("is in the trash already."), "{kind}: {said}");
        desk.change("restore", thing(kind, &id));
    }
    desk.change("edit_candidate", field(&candidate, "note", json!("back")));
    let view = desk.call("desk", json!({"id": id}));
    assert_eq!(named(&view, "Atlas")["candidate"]["note"], "back");
}

#[test]
fn who_is_named_in_a_win_stays_named_from_the_trash() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    desk.change(
        "log_win",
        json!({"initiative": id, "headline": "Less waiting"}),
    );
    let win = last(&desk, "win");
    let name = |who: Value, deed: &str| json!({"win": win, "who": who, "side": null, "deed": deed});
    desk.change(
        "name_in_win",
        name(json!({"id": null, "name": "Priya Nair"}), "called"),
    );
    let priya = last(&desk, "person");
    desk.change("discard", thing("person", &priya));
    let view = desk.change(
        "name_in_win",
        name(json!({"id": priya, "name": ""}), "called twice"),
    );
    assert!(view.to_string().contains("called twice"));
}

fn on(desk: &Desk, id: &Value, name: &str) -> (Value, Value) {
    let view = desk.call("desk", json!({"id": id}));
    let one = named(&view, name);
    (
        one["candidate"]["state"].clone(),
        one["moves"][0]["because"].clone(),
    )
}

#[test]
fn a_candidate_comes_back_to_a_list_that_has_room() {
    let desk = Desk::begin();
    let id = plan(&desk, true);
    let take = |name: &str, to: &str| {
        let one = heard(&desk, &id, name);
        desk.change("move_candidate", shift(&one, to, "near enough"));
        one
    };
    let atlas = take("Atlas", "short_list");
    let borea = take("Borea", "finalist");
    desk.change("discard", thing("candidate", &atlas));
    desk.change("restore", thing("candidate", &atlas));
    assert_eq!(
        on(&desk, &id, "Atlas"),
        (json!("short_list"), json!("near enough"))
    );

    desk.change("discard", thing("candidate", &atlas));
    desk.change("discard", thing("candidate", &borea));
    for name in ["Coda", "Delta", "Echo"] {
        take(name, "short_list");
    }
    take("Foxtrot", "finalist");
    take("Golf", "finalist");
    let before = desk.dump();
    let answer = desk.call("restore", thing("candidate", &borea));
    assert_eq!(
        answer["undo"]["label"],
        "Restored the candidate “Borea” to the long list: the finalists had no room"
    );
    assert_eq!(
        on(&desk, &id, "Borea"),
        (
            json!("long_list"),
            json!("Restored from the trash; the finalists had no room.")
        )
    );
    desk.call("undo", json!({}));
    assert!(desk.dump() == before, "one step back takes all of it");
    desk.change("restore", thing("candidate", &atlas));
    assert_eq!(on(&desk, &id, "Atlas").0, "long_list");

    // Two of one name would be one too many.
    let again = take("Hotel", "long_list");
    desk.change("discard", thing("candidate", &again));
    heard(&desk, &id, "hotel");
    let said = not_now(&desk, "restore", thing("candidate", &again));
    assert!(
        said.starts_with("There is another candidate “hotel” by now."),
        "{said}"
    );
}

#[test]
fn a_name_or_a_key_that_is_taken_by_now_is_not_given_twice() {
    let desk = Desk::begin();
    let first = plan(&desk, false);
    desk.change("discard", thing("initiative", &first));
    let second = plan(&desk, false);
    let key = |id: &Value| desk.page(id)["initiative"]["key"].clone();
    let taken = {
        let before = desk.dump()["initiative"][0]["key"].clone();
        desk.change("edit_initiative", field(&second, "key", before.clone()));
        before
    };
    assert_eq!(key(&second), taken);
    desk.change("restore", thing("initiative", &first));
    assert_ne!(key(&first), taken);

    desk.change("add_region", json!({"name": "Gulf"}));
    let gulf = last(&desk, "region");
    desk.change("discard", thing("region", &gulf));
    desk.change("add_region", json!({"name": "gulf"}));
    let said = not_now(&desk, "restore", thing("region", &gulf));
    assert!(
        said.starts_with("There is another region “gulf” by now."),
        "{said}"
    );
}
