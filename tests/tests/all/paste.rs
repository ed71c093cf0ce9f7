//! Rows pasted from a spreadsheet, into the requirements and into the list.

use crate::desk::{Desk, id, rows, text};
use serde_json::{Value, json};

fn blank(desk: &Desk) -> Value {
    id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ))
}

fn pasted(text: &str) -> Value {
    json!({"text": text, "columns": [], "headings": null, "dates": null})
}

fn paste(initiative: &Value, text: &str) -> Value {
    json!({"initiative": initiative, "pasted": pasted(text)})
}

fn preview_of(desk: &Desk, rows: &str, text: &str) -> Value {
    desk.call(
        "preview_paste",
        json!({"rows": rows, "pasted": pasted(text)}),
    )
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
    let preview = preview_of(&desk, "requirements", clipboard);
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
    let preview = preview_of(&desk, "requirements", clipboard);
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
    said["pasted"]["columns"] = json!(["", "itWords", "marketingWords", "", "", "", ""]);
    let page = desk.change("paste_requirements", said.clone());
    assert_eq!(
        page["requirements"]["rows"][0]["requirement"]["itWords"],
        "Order ahead, then pay"
    );
    assert_eq!(page["requirements"]["rows"][0]["requirement"]["note"], "");
    said["pasted"]["columns"] = json!(["colour", "itWords"]);
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
    let preview = preview_of(&desk, "requirements", csv);
    assert_eq!(columns(&preview), ["", "marketingWords", ""]);
    assert_eq!(
        (&preview["headings"], &preview["good"]),
        (&json!(true), &json!(17))
    );
    let page = desk.change("paste_requirements", paste(&initiative, csv));
    assert_eq!(page["requirements"]["total"], 17);
}

#[test]
fn rows_become_initiatives_and_one_undo_takes_them_away() {
    let desk = Desk::begin();
    let clipboard = "Project\tSummary\tEnd date\tMarketing owner\tIT owner\tBudget code\n\
        Kiosks\tOrder at the door\t31/03/2027\tAna Duarte\tJonas Keller\tK-77\n\
        \tNobody named it\t30/04/2027\t\t\t\n\
        \"Gift\ncards\"\tGive a meal\tsoonish\tPriya Nair\tPriya Nair\t\n";
    let preview = preview_of(&desk, "initiatives", clipboard);
    assert_eq!(
        columns(&preview),
        [
            "name",
            "sentence",
            "customersHaveItBy",
            "marketingOwner",
            "itOwner",
            "note"
        ]
    );
    assert_eq!(
        (&preview["total"], &preview["good"], &preview["unread"]),
        (&json!(3), &json!(2), &json!(1))
    );
    assert_eq!(preview["rows"][1]["problem"], "It has no name.");
    for words in ["soonish", "cannot hold both seats"] {
        let note = text(&preview["rows"][2]["note"]);
        assert!(note.contains(words), "{words} in {note}");
    }

    let before = desk.call("people", json!({}));
    let answer = desk.call("paste_initiatives", pasted(clipboard));
    assert_eq!(answer["undo"]["label"], "Pasted 2 initiatives");
    assert_eq!(rows(&answer["view"]["ids"]).len(), 2);
    let page = desk.page(&answer["view"]["ids"][0]);
    assert_eq!(page["initiative"]["name"], "Kiosks");
    assert_eq!(page["initiative"]["customersHaveItBy"], "2027-03-31");
    assert_eq!(page["seats"][1]["person"]["name"], "Jonas Keller");
    assert!(text(&page["initiative"]["note"]).contains("Budget code: K-77"));
    let cards = desk.page(&answer["view"]["ids"][1]);
    assert_eq!(
        cards["initiative"]["name"], "Gift cards",
        "a name is one line"
    );
    assert!(text(&cards["initiative"]["note"]).contains("soonish"));

    desk.call("undo", json!({}));
    let all = json!({"text": "", "stage": null, "person": null, "sort": ""});
    assert_eq!(desk.call("portfolio", all)["total"], 0);
    assert_eq!(desk.call("people", json!({}))["people"], before["people"]);
}

#[test]
fn the_order_of_dates_is_proposed_from_the_dates_and_can_be_said() {
    let desk = Desk::begin();
    let one = "Project\tEnd date\nKiosks\t03/04/2027\n";
    let preview = preview_of(&desk, "initiatives", one);
    assert_eq!(preview["dates"], "dmy", "the workspace's own");
    assert!(
        text(&preview["datesSaid"]).contains("3 April 2027"),
        "{preview}"
    );
    let two = "Project\tEnd date\nKiosks\t03/04/2027\nCards\t12/25/2027\n";
    assert_eq!(preview_of(&desk, "initiatives", two)["dates"], "mdy");
    let mut said = pasted(one);
    said["dates"] = json!("mdy");
    let answer = desk.call("paste_initiatives", said);
    let page = desk.page(&answer["view"]["ids"][0]);
    assert_eq!(page["initiative"]["customersHaveItBy"], "2027-03-04");
    let clear = "Project\tEnd date\nKiosks\t2027-03-04\n";
    assert_eq!(
        preview_of(&desk, "initiatives", clear)["dates"],
        Value::Null
    );
}

#[test]
fn a_range_is_kept_dropped_and_deleted_as_one_action() {
    let desk = Desk::begin();
    let initiative = id(&desk.change(
        "new_initiative",
        json!({"template": "mobile-ordering", "name": "Mobile ordering"}),
    ));
    let page = desk.page(&initiative);
    let suggested: Vec<Value> = rows(&page["requirements"]["rows"])
        .iter()
        .map(|r| json!({"kind": "requirement", "id": r["requirement"]["id"]}))
        .collect();
    let resolve = |things: &[Value], keep: bool| json!({"initiative": initiative, "things": things, "field": "", "keep": keep});
    let kept = desk.call("resolve_suggestion", resolve(&suggested[..4], true));
    assert_eq!(kept["undo"]["label"], "Kept 4 suggestions in MO-1");
    assert_eq!(kept["view"]["requirements"]["total"], 4);
    let gone = desk.call("discard_range", json!({"things": &suggested[..3]}));
    assert_eq!(gone["undo"]["label"], "Deleted 3 requirements");
    assert_eq!(desk.page(&initiative)["requirements"]["total"], 1);
    desk.call("undo", json!({}));
    assert_eq!(desk.page(&initiative)["requirements"]["total"], 4);
    desk.call("undo", json!({}));
    assert_eq!(desk.page(&initiative)["requirements"]["total"], 0);
}

#[test]
fn initiatives_without_headings_are_told_by_what_stands_in_the_cells() {
    let desk = Desk::begin();
    let clipboard = "1\tKI-9\tKiosks\tin progress\t01.02.2026\t31.03.2027\tOrder at the door. Pay there.\n\
        2\tKI-10\tGift cards\tidea\t01.03.2026\t30.06.2027\tGive a meal.\n\
        3\tKI-9\tCatering\tidea\t\t\t\n";
    let preview = preview_of(&desk, "initiatives", clipboard);
    assert_eq!(preview["headings"], false);
    assert_eq!(
        columns(&preview),
        [
            "",
            "key",
            "name",
            "stage",
            "start",
            "customersHaveItBy",
            "description"
        ]
    );
    let note = text(&preview["rows"][2]["note"]);
    assert!(
        note.contains("“KI-9” is taken; it became CA-1"),
        "a key that is taken is said before it happens: {note}"
    );
    let answer = desk.call("paste_initiatives", pasted(clipboard));
    let kiosks = &desk.page(&answer["view"]["ids"][0])["initiative"];
    assert_eq!(
        (
            &kiosks["key"],
            &kiosks["stage"],
            &kiosks["sentence"],
            &kiosks["problem"]
        ),
        (
            &json!("KI-9"),
            &json!("active"),
            &json!("Order at the door."),
            &json!("Pay there.")
        )
    );
    assert_eq!(
        desk.page(&answer["view"]["ids"][2])["initiative"]["key"],
        "CA-1"
    );
}
