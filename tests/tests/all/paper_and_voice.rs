//! What leaves the house: the page with its issues, the pack, the win and its announcement.

use crate::desk::{Desk, id, rows, text};
use crate::main_job::{agree, agreed_plan, mobile_ordering};
use counterpart_app::document;
use serde_json::{Value, json};

#[test]
fn the_page_is_previewed_issued_and_says_what_changed() {
    let desk = Desk::begin();
    let id = mobile_ordering(&desk);
    let query = |paper: &str| json!({"initiatives": [id], "document": "one_pager", "paper": paper, "occasion": ""});
    let draft = desk.call("preview_page", query("a4"));
    let warned = |preview: &Value| {
        rows(&preview["beforeYouPrint"])
            .iter()
            .map(|b| text(&b["text"]).to_owned())
            .collect::<Vec<_>>()
    };
    assert!(
        warned(&draft)
            .iter()
            .any(|w| w.contains("suggestions are not printed")),
        "{:?}",
        warned(&draft)
    );
    assert!(
        warned(&draft)
            .iter()
            .any(|w| w.contains("what you both want is not written yet")),
        "{:?}",
        warned(&draft)
    );
    assert_eq!(draft["pages"].as_array().map(Vec::len), Some(1));
    assert_eq!(draft["size"], json!([210.0, 297.0]));
    let letter = desk.call("preview_page", query("letter"));
    assert_eq!(letter["size"], json!([215.9, 279.4]));
    assert_ne!(draft["pages"], letter["pages"]);
    assert!(text(&draft["pages"][0]).starts_with("<svg"));
    assert!(rows(&draft["blocks"]).iter().any(|b| b["name"] == "owners"));

    desk.change(
        "set_objective",
        json!({"initiative": id, "text": "pick-up wait 9 → 4 min by 30 Sep"}),
    );
    agree(&desk, "objective", json!([id]), json!(["marketing", "it"]));
    desk.change(
        "resolve_suggestion",
        json!({"initiative": id, "field": "", "keep": true}),
    );
    desk.change(
        "edit_ask",
        json!({"initiative": id, "edit": {"field": "once", "value": "120k"}}),
    );
    let clean = desk.call("preview_page", query("a4"));
    assert!(
        warned(&clean).is_empty(),
        "nothing would embarrass any more: {:?}",
        warned(&clean)
    );
    assert_eq!(clean["about"][0]["nextIssue"], 1);

    let issue = |occasion: &str| {
        desk.call(
            "issue_page",
            json!({"document": "one_pager", "initiatives": [id], "paper": "a4", "occasion": occasion}),
        )
    };
    let first = issue("For the board, Tue 17 Mar");
    assert!(
        first["undo"].is_null(),
        "what left the house is not offered to undo"
    );
    assert_eq!(first["view"]["said"], "MO-1 Mobile ordering, issue 1");
    let reference = first["view"]["document"].clone();
    let file = desk.host.document(reference.clone()).expect("the issue");
    assert_eq!(file.name, "MO-1 Mobile ordering, issue 1.pdf");
    assert_eq!(file.mime, "application/pdf");
    assert!(file.bytes.starts_with(b"%PDF"));

    // Later, with other words in the plan, the issue is the same to the byte.
    desk.days_pass(3);
    desk.change(
        "edit_initiative",
        json!({"id": id, "edit": {"field": "sentence", "value": "Guests order ahead."}}),
    );
    assert_eq!(
        desk.host
            .document(reference.clone())
            .expect("the issue")
            .bytes,
        file.bytes
    );
    let next = desk.call("preview_page", query("a4"));
    assert_eq!(next["about"][0]["nextIssue"], 2);
    assert_eq!(
        next["about"][0]["changedSince"],
        "changed since issue 1: title"
    );
    let second = issue("");
    assert_eq!(second["view"]["said"], "MO-1 Mobile ordering, issue 2");
    let other = desk
        .host
        .document(second["view"]["document"].clone())
        .expect("the issue");
    assert_ne!(other.bytes, file.bytes);
    assert_eq!(
        desk.host.document(reference).expect("the issue").bytes,
        file.bytes
    );
    let issues = desk.page(&id)["brief"]["issues"].clone();
    assert_eq!(
        rows(&issues)
            .iter()
            .map(|i| i["number"].as_i64())
            .collect::<Vec<_>>(),
        [Some(2), Some(1)]
    );
    assert_eq!(issues[1]["occasion"], "For the board, Tue 17 Mar");
}

#[test]
fn a_page_of_which_little_is_known_says_all_of_it() {
    let desk = Desk::begin();
    let id = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Stock you can trust"}),
    ));
    let blocks = || -> Vec<String> {
        let query =
            json!({"initiatives": [id], "document": "one_pager", "paper": "a4", "occasion": ""});
        rows(&desk.call("preview_page", query)["blocks"])
            .iter()
            .map(|b| text(&b["name"]).to_owned())
            .collect()
    };
    assert_eq!(
        blocks(),
        ["head", "title", "owners", "standing", "foot"],
        "nothing to sign while nothing is asked, wanted or needed"
    );
    let edit = |field: &str, value: &str| {
        desk.change(
            "edit_initiative",
            json!({"id": id, "edit": {"field": field, "value": value}}),
        )
    };
    edit("problem", "One visit in nine ends without the thing.");
    edit("customersHaveItBy", "30 Nov 2026");
    assert_eq!(
        blocks()[3..],
        ["problem", "standing", "day", "foot"],
        "what is known has its place"
    );
    let look = desk.look();
    let query = serde_json::from_value(
        json!({"initiatives": [id], "document": "one_pager", "paper": "a4", "occasion": ""}),
    )
    .expect("a query");
    let page = document::text(&look.cx().expect("open"), &query).expect("a page");
    let page = page[0].split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "The problem",
        "One visit in nine ends without the thing.",
        "Customers have it by",
        "30 Nov 2026",
        "Decide by Mon 7 Sep; 12 weeks to build and roll out.",
    ] {
        assert!(page.contains(words), "“{words}” is missing from:\n{page}");
    }
    edit("customer", "Guests: they do not come for nothing.");
    assert_eq!(
        blocks()[3..],
        ["problem", "customer", "standing", "day", "foot"]
    );
    desk.change(
        "set_objective",
        json!({"initiative": id, "text": "empty visits 9 → 4 % by 30 Sep"}),
    );
    assert!(blocks().contains(&"signatures".to_owned()));

    desk.call(
        "issue_page",
        json!({"document": "one_pager", "initiatives": [id], "paper": "a4", "occasion": ""}),
    );
    edit("customersHaveItBy", "15 Dec 2026");
    let query =
        json!({"initiatives": [id], "document": "one_pager", "paper": "a4", "occasion": ""});
    assert_eq!(
        desk.call("preview_page", query)["about"][0]["changedSince"],
        "changed since issue 1: customers have it by"
    );
}

#[test]
fn several_print_as_one_pack() {
    let desk = Desk::begin();
    let one = mobile_ordering(&desk);
    let two = id(&desk.change(
        "new_initiative",
        json!({"template": "loyalty", "name": "Loyalty"}),
    ));
    let issue = || {
        desk.change(
            "issue_page",
            json!({"document": "one_pager", "initiatives": [one, two], "paper": "letter", "occasion": "Board"}),
        )
    };
    let preview = || {
        desk.call(
            "preview_page",
            json!({"initiatives": [one, two], "document": "one_pager", "paper": "letter", "occasion": "Board"}),
        )
    };
    let seen = preview();
    let pack = issue();
    assert_eq!(rows(&pack["pages"]).len(), 2);
    assert_eq!(
        seen["pages"], pack["pages"],
        "what was looked at is what is printed"
    );
    let file = desk
        .host
        .document(pack["document"].clone())
        .expect("the pack");
    assert!(file.bytes.starts_with(b"%PDF"));
    assert_eq!(desk.page(&two)["brief"]["issues"][0]["number"], 1);

    // The second page has other words and too many requirements: said of that page.
    desk.change(
        "edit_initiative",
        json!({"id": two, "edit": {"field": "sentence", "value": "One card for every brand."}}),
    );
    desk.change(
        "resolve_suggestion",
        json!({"initiative": two, "field": "", "keep": true}),
    );
    for row in 0..30 {
        desk.change(
            "add_requirement",
            json!({"initiative": two, "marketingWords": format!("Need {row}"), "itWords": format!("Answer {row}")}),
        );
    }
    let seen = preview();
    let about = rows(&seen["about"]);
    let said = |n: usize, field: &str| text(&about[n][field]).to_owned();
    assert_eq!(
        (said(0, "key"), said(1, "name")),
        ("MO-1".to_owned(), "Loyalty".to_owned())
    );
    assert_eq!(said(0, "changedSince"), "unchanged since issue 1");
    assert!(
        said(1, "changedSince").starts_with("changed since issue 1: ")
            && said(1, "changedSince").contains("title"),
        "{about:?}"
    );
    assert_eq!(said(0, "leftOut"), "");
    assert!(said(1, "leftOut").contains("requirements"), "{about:?}");
    assert_eq!(
        (&about[0]["nextIssue"], &about[1]["nextIssue"]),
        (&json!(2), &json!(2))
    );
    assert_eq!(seen["pages"], issue()["pages"], "and so the next time");
}

#[test]
fn a_win_is_named_joint_and_announced() {
    let desk = Desk::begin();
    let id = agreed_plan(&desk);
    let win = desk.change(
        "log_win",
        json!({"initiative": id, "headline": "Lyon guests wait half as long"}),
    );
    let win_id = win["win"]["id"].clone();
    assert_eq!(
        (text(&win["kind"]), win["win"]["day"].as_str()),
        ("solo", Some("2026-03-12"))
    );
    let name = |name: &str, deed: &str| {
        desk.change(
            "name_in_win",
            json!({"win": win_id, "who": {"name": name}, "deed": deed}),
        )
    };
    let win = name("Ana Duarte", "rewrote the ready message");
    assert_eq!(win["kind"], "solo");
    assert!(text(&win["missing"]).contains("IT"), "{}", win["missing"]);
    let win = name("Jonas Weber", "moved the signal to the kitchen");
    assert_eq!(
        (
            text(&win["kind"]),
            text(&win["kindSaid"]),
            text(&win["missing"])
        ),
        ("joint", "Won together", "")
    );
    for (field, value) in [
        ("before", "9"),
        ("after", "6.5"),
        ("unit", "min"),
        ("source", "till log"),
    ] {
        desk.change(
            "edit_win",
            json!({"id": win_id, "edit": {"field": field, "value": value}}),
        );
    }
    let draft = desk.call("announcement", json!({"id": win_id}));
    assert_eq!(
        draft["subject"],
        "Lyon guests wait half as long (9 → 6.5\u{a0}min)"
    );
    for form in [
        "text",
        "html",
        "slack",
        "markdown",
        "blockKit",
        "adaptiveCard",
    ] {
        for words in [
            "Ana Duarte",
            "Jonas Weber",
            "6.5\u{a0}min",
            "moved the signal to the kitchen",
        ] {
            assert!(
                text(&draft[form]).contains(words),
                "{form} lacks {words}: {}",
                draft[form]
            );
        }
    }
    assert_eq!(draft["otherOwner"], "Jonas Weber");
    assert!(text(&draft["mailto"]).starts_with("mailto:"));
    for (kind, start) in [
        ("winCardPdf", b"%PDF".as_slice()),
        ("winCardPng", b"\x89PNG"),
    ] {
        assert!(
            desk.host
                .document(json!({kind: win_id}))
                .expect("the card")
                .bytes
                .starts_with(start),
            "{kind}"
        );
    }
    let said = desk.refused_beside(
        "audience",
        "mark_announced",
        announced(&win_id, " ", &draft),
    );
    assert!(said.contains("who was told"));
    let answer = desk.call("mark_announced", announced(&win_id, "All of Lumen", &draft));
    assert!(answer["undo"].is_null());
    let told = &answer["view"]["announcements"][0];
    assert_eq!(
        (
            text(&told["audience"]),
            text(&told["channel"]),
            text(&told["otherSeen"])
        ),
        ("All of Lumen", "mail", "not_yet")
    );
    let win = desk.change("withdraw_announcement", json!({"id": told["id"]}));
    assert_eq!(win["announcements"][0]["withdrawn"], true);
    assert_eq!(
        desk.refusal("withdraw_announcement", json!({"id": told["id"]}))
            .message,
        "It was withdrawn already."
    );
}

pub fn announced(win: &Value, audience: &str, draft: &Value) -> Value {
    json!({"win": win, "audience": audience, "channel": "mail", "otherSeen": "not_yet", "subject": draft["subject"], "text": draft["text"]})
}
