//! The words of the house: proposed, kept, edited, found, in the trash and back.

use crate::desk::{Desk, rows, text};
use serde_json::{Value, json};

fn words(desk: &Desk) -> Value {
    desk.call("words", json!({}))
}

fn row<'a>(words: &'a Value, word: &str) -> &'a Value {
    rows(&words["rows"])
        .iter()
        .find(|row| row["term"]["word"] == word)
        .unwrap_or_else(|| panic!("“{word}” is in the list"))
}

#[test]
fn a_new_workspace_is_offered_the_usual_words_and_undo_names_what_becomes_of_them() {
    let desk = Desk::begin();
    let begun = words(&desk);
    let all = rows(&begun["rows"]).len();
    assert!(all > 50, "{all} words");
    assert_eq!(begun["suggested"], all, "nothing is kept unasked");
    assert_eq!(begun["usualLeft"], 0);
    let active = rows(&begun["rows"])
        .iter()
        .take_while(|row| row["term"]["active"] == true)
        .count();
    assert_eq!(active, 12, "those that collide come first");
    let dr = row(&begun, "DR");
    assert_eq!(dr["ambiguous"], true);

    let edit = json!({"field": "agreed", "value": " Disaster  recovery "});
    let edited = desk.change("edit_word", json!({"id": dr["term"]["id"], "edit": edit}));
    let dr = row(&edited, "DR").clone();
    assert_eq!(dr["term"]["suggested"], false, "what is edited is kept");
    assert_eq!(edited["suggested"], all - 1);

    let kept = desk.change("keep_words", json!({"ids": []}));
    assert_eq!(kept["suggested"], 0);
    let error = desk.refusal("keep_words", json!({"ids": []}));
    assert!(
        error.message.contains("No suggested word"),
        "{}",
        error.message
    );
    let rail = desk.call("rail", json!({}));
    assert_eq!(
        text(&rail["undo"]["label"]),
        format!("Kept {} words", all - 1)
    );
    desk.change("undo", json!({}));
    assert_eq!(words(&desk)["suggested"], all - 1);
}

#[test]
fn a_word_is_added_found_put_away_and_given_back() {
    let desk = Desk::begin();
    let added = desk.change("add_word", json!({"word": "  Floor "}));
    let id = row(&added, "Floor")["term"]["id"].clone();
    assert_eq!(row(&added, "Floor")["ambiguous"], false);
    for (field, value) in [
        ("marketingMeans", "Where the guests are."),
        ("itMeans", "The lowest load we plan for."),
        ("sayInstead", "“shop floor”"),
    ] {
        desk.change(
            "edit_word",
            json!({"id": id, "edit": {"field": field, "value": value}}),
        );
    }
    let now = words(&desk);
    assert_eq!(row(&now, "Floor")["ambiguous"], true);
    let quiet = desk.change(
        "edit_word",
        json!({"id": id, "edit": {"field": "active", "value": false}}),
    );
    assert_eq!(row(&quiet, "Floor")["term"]["active"], false);

    for twice in ["floor", "FLOOR  ", "dr"] {
        let error = desk.refusal("add_word", json!({"word": twice}));
        assert!(
            error.message.contains("in the list already"),
            "{}",
            error.message
        );
        assert_eq!(error.field.as_deref(), Some("word"));
    }
    assert_eq!(
        desk.refusal("add_word", json!({"word": " "})).message,
        "Type the word."
    );
    let hits = desk.call("find", json!({"text": "lowest load"}));
    assert_eq!(hits["hits"][0]["kind"], "word");
    assert_eq!(hits["hits"][0]["title"], "Floor");

    let thing = json!({"kind": "word", "id": id});
    desk.change("discard", thing.clone());
    assert!(
        rows(&words(&desk)["rows"])
            .iter()
            .all(|r| r["term"]["id"] != id)
    );
    let trash = desk.call("trash", json!({}));
    assert_eq!(trash["rows"][0]["name"], "Floor");
    desk.change("restore", thing.clone());
    assert_eq!(row(&words(&desk), "Floor")["term"]["id"], id);
    let history = desk.call("history", thing);
    assert!(
        rows(&history["entries"]).len() >= 6,
        "its own story is told"
    );
}

#[test]
fn the_usual_words_are_brought_in_once_and_only_what_is_missing() {
    let desk = Desk::begin();
    let error = desk.refusal("bring_usual_words", json!({}));
    assert!(
        error.message.contains("all in the list"),
        "{}",
        error.message
    );
    let begun = words(&desk);
    let id = row(&begun, "Lead")["term"]["id"].clone();
    desk.change("discard", json!({"kind": "word", "id": id}));
    assert_eq!(words(&desk)["usualLeft"], 1);
    let back = desk.change("bring_usual_words", json!({}));
    assert_eq!(back["usualLeft"], 0);
    assert_eq!(row(&back, "Lead")["term"]["suggested"], true);
    let rail = desk.call("rail", json!({}));
    assert_eq!(rail["undo"]["label"], "Brought in 1 usual word");
}
