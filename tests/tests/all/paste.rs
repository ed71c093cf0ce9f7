//! Rows pasted from a spreadsheet into the requirements.

use crate::desk::{Desk, id, rows, text};
use serde_json::{Value, json};

fn blank(desk: &Desk) -> Value {
    id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ))
}

fn paste(initiative: &Value, text: &str) -> Value {
    json!({"initiative": initiative, "text": text, "columns": [], "headings": null})
}

fn columns(preview: &Value) -> Vec<&str> {
    rows(&preview["columns"]).iter().map(text).collect()
}

#[test]
fn columns_are_told_by_their_headings() {
    let desk = Desk::begin();
    let initiative = blank(&desk);
    let clipboard = "Priority\tBusiness need\tTechnical\tEffort\tWhen\tOwner\tTicket\n\
        must\tOrder ahead\tOrder API\tL\tQ3 2026\tPriya Nair\tX-1\n\
        perhaps\t\"Two\nlines\"\t\thuge\tsoon\t\tX-2\n\
        must\t\t\tL\t\t\tX-3\n";
    let preview = desk.call("preview_paste", paste(&initiative, clipboard));
    assert_eq!(
        columns(&preview),
        [
            "moscow",
            "marketingWords",
            "itWords",
            "size",
            "quarter",
            "raisedBy",
            ""
        ]
    );
    assert_eq!(
        (&preview["headings"], &preview["good"]),
        (&json!(true), &json!(2))
    );
    assert_eq!(preview["headingCells"][6], "Ticket");
    let notes: Vec<_> = rows(&preview["rows"])
        .iter()
        .map(|r| text(&r["note"]))
        .collect();
    assert_eq!(notes[0], "");
    for words in ["Priority “perhaps”", "Effort “huge”", "When “soon”"] {
        assert!(notes[1].contains(words), "{words} in {}", notes[1]);
    }
    assert!(
        text(&preview["rows"][2]["problem"]).contains("no words"),
        "{preview}"
    );

    let answer = desk.call("paste_requirements", paste(&initiative, clipboard));
    assert_eq!(answer["undo"]["label"], "Pasted 2 requirements into CC-1");
    let page = &answer["view"];
    let added = rows(&page["requirements"]["rows"]);
    assert_eq!(added.len(), 2);
    assert_eq!(added[0]["requirement"]["quarter"], "2026-Q3");
    assert_eq!(added[0]["raisedBy"]["name"], "Priya Nair");
    assert_eq!(added[1]["requirement"]["marketingWords"], "Two\nlines");
    assert_eq!(
        added[1]["requirement"]["note"],
        "Priority: perhaps\nEffort: huge\nWhen: soon"
    );
    desk.call("undo", json!({}));
    assert!(rows(&desk.page(&initiative)["requirements"]["rows"]).is_empty());
    assert!(
        rows(&desk.call("people", json!({}))["people"])
            .iter()
            .all(|p| p["person"]["name"] != "Priya Nair")
    );
}

#[test]
fn without_headings_the_cells_tell() {
    let desk = Desk::begin();
    let initiative = blank(&desk);
    let clipboard = "1\tOrder ahead, then pay\tOrder API in two seconds\tM\tL\tmust have\tQ1 2027\n\
        2\tSee the queue before I go\tQueue length each minute\tL\tS\twon't\tQ2 2027\n";
    let preview = desk.call("preview_paste", paste(&initiative, clipboard));
    assert_eq!(
        columns(&preview),
        [
            "",
            "marketingWords",
            "itWords",
            "worth",
            "size",
            "moscow",
            "quarter"
        ]
    );
    assert_eq!(preview["headings"], false);
    // What the person says of a column wins.
    let mut said = paste(&initiative, clipboard);
    said["columns"] = json!(["", "itWords", "marketingWords", "", "", "", ""]);
    let page = desk.change("paste_requirements", said.clone());
    assert_eq!(
        page["requirements"]["rows"][0]["requirement"]["itWords"],
        "Order ahead, then pay"
    );
    assert_eq!(page["requirements"]["rows"][0]["requirement"]["note"], "");
    said["columns"] = json!(["colour", "itWords"]);
    assert!(
        desk.refused_beside("columns", "paste_requirements", said)
            .contains("colour")
    );
}

#[test]
fn one_column_of_text_is_marketings_voice_and_goes_to_the_end() {
    let desk = Desk::begin();
    let initiative = blank(&desk);
    let line = |n: usize| format!("The guest sees, before ordering, how long it takes; case {n}");
    let first: Vec<_> = (0..300).map(line).collect();
    desk.change("paste_requirements", paste(&initiative, &first.join("\n")));
    let page = desk.change(
        "paste_requirements",
        paste(&initiative, "At the end, please\r\nAnd after that"),
    );
    let words: Vec<_> = rows(&page["requirements"]["rows"])
        .iter()
        .map(|r| text(&r["requirement"]["marketingWords"]).to_owned())
        .collect();
    assert_eq!(words[..300], first);
    assert_eq!(words[300..], ["At the end, please", "And after that"]);
    for nothing in ["", "  \n\t\n", "\t\t"] {
        assert!(
            desk.refused_beside("text", "paste_requirements", paste(&initiative, nothing))
                .contains("Copy the rows")
        );
    }
}

#[test]
fn the_text_of_a_csv_file_pastes_as_a_table_when_its_headings_say_so() {
    let desk = Desk::begin();
    let initiative = blank(&desk);
    let csv = include_str!("../../fixtures/requirements_promise_excerpt.csv");
    let preview = desk.call("preview_paste", paste(&initiative, csv));
    assert_eq!(columns(&preview), ["", "marketingWords", ""]);
    assert_eq!(
        (&preview["headings"], &preview["good"]),
        (&json!(true), &json!(17))
    );
    let page = desk.change("paste_requirements", paste(&initiative, csv));
    assert_eq!(page["requirements"]["total"], 17);
}
