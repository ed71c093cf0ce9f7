//! Nothing private reaches paper unless it is ticked for that issue; a book of very many sheets comes in
//! volumes; every document of the sample has its variants.

use crate::desk::{Desk, rows, text};
use counterpart_app::document;
use counterpart_domain::issue::Document;
use counterpart_tests::papers;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What is printed, page by page in one text, without its spaces: a line may break anywhere.
fn printed(desk: &Desk, query: &Value) -> String {
    let look = desk.look();
    let query = serde_json::from_value(query.clone()).expect("a query");
    let pages = document::text(&look.cx().expect("open"), &query).expect("a document");
    squeezed(&pages.concat())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The sample; the line of who thought otherwise, and of which initiative the decision is.
fn with_dissent() -> (Desk, String, Value) {
    let desk = Desk::fresh();
    desk.call("open_sample", json!({}));
    let list = desk.call(
        "portfolio",
        json!({"text": "", "stage": null, "person": null, "sort": "key"}),
    );
    let found = rows(&list["rows"]).iter().find_map(|row| {
        let view = desk.call("desk", json!({"id": row["id"]}));
        let line = view["choice"]["dissent"][0]["line"].as_str()?.to_owned();
        Some((line, row["id"].clone()))
    });
    let (line, initiative) = found.expect("a choice with dissent in the sample");
    (desk, line, initiative)
}

#[test]
fn who_thought_otherwise_reaches_no_document_unless_ticked() {
    let (desk, line, initiative) = with_dissent();
    let line = squeezed(&line);
    let mut documents = BTreeSet::new();
    for asked in papers::all(&desk.host).expect("readable") {
        let of = rows(&asked.query["initiatives"]);
        // One way of each is enough: for the board, with nothing switched on.
        let plain = asked.query["paper"] == "a4"
            && asked.query["options"].as_object().is_some_and(|options| {
                options
                    .values()
                    .all(|value| *value != json!(true) && (!value.is_string() || value == "board"))
            });
        if !plain || !(of.is_empty() || of.contains(&initiative)) {
            continue;
        }
        let mut ticked = asked.query.clone();
        ticked["options"] = json!({"private": ["dissent"]});
        let Ok(preview) = desk.host.call("preview_page", asked.query.clone()) else {
            continue;
        };
        documents.insert(asked.document);
        assert!(
            !printed(&desk, &asked.query).contains(&line),
            "{} prints who thought otherwise unasked",
            asked.name
        );
        let says = printed(&desk, &ticked).contains(&line);
        assert_eq!(
            says,
            preview["private"] == json!(["dissent"]),
            "{}: what is offered to be ticked is what would be printed",
            asked.name
        );
        assert_eq!(
            says,
            asked.document == Document::DecisionLog,
            "{}",
            asked.name
        );
    }
    for document in [
        Document::OnePager,
        Document::PortfolioBook,
        Document::PortfolioSummary,
        Document::RequirementList,
        Document::CandidateComparison,
        Document::DecisionLog,
        Document::Timeline,
    ] {
        assert!(documents.contains(&document), "{document} was looked at");
    }
    // Of the whole workspace too, and only for the issue for which it is ticked.
    let mut log = json!({"document": "decision_log", "initiatives": [], "subject": "", "paper": "a4", "occasion": "Board", "options": {"private": ["dissent"]}});
    assert!(printed(&desk, &log).contains(&line));
    desk.change("issue_page", log.clone());
    log["options"] = json!({});
    assert!(!printed(&desk, &log).contains(&line));
    let next = desk.call("preview_page", log.clone());
    assert_eq!(
        next["about"][0]["changedSince"], "unchanged since issue 1",
        "what was ticked is not what an issue is compared by"
    );
    let which = json!({"document": "decision_log", "initiative": null});
    let mut how = desk.call("paper_options", which.clone());
    assert_eq!(how["options"]["private"], json!([]));
    how["options"]["private"] = json!(["dissent"]);
    desk.call("remember_paper", json!({"which": which, "how": how}));
    assert_eq!(
        desk.call("paper_options", which)["options"]["private"],
        json!([]),
        "never remembered"
    );
}

#[test]
fn every_document_can_be_made_of_the_sample_in_every_variant() {
    let (desk, ..) = with_dissent();
    let all = papers::all(&desk.host).expect("readable");
    let names: BTreeSet<&str> = all.iter().map(|asked| asked.name.as_str()).collect();
    assert_eq!(names.len(), all.len(), "each has a name of its own");
    for document in Document::ALL {
        let made = all.iter().find(|asked| {
            asked.document == *document
                && desk.host.call("preview_page", asked.query.clone()).is_ok()
        });
        assert!(made.is_some(), "{document} cannot be made of the sample");
    }
    for paper in ["a4", "letter"] {
        let ways = all
            .iter()
            .filter(|asked| asked.document == Document::OnePager && asked.query["paper"] == paper);
        let first = ways.filter(|asked| !asked.query["options"]["audience"].is_null());
        assert_eq!(
            first.count(),
            24,
            "three readers, with and without each of three things"
        );
    }
}

#[test]
fn a_book_of_very_many_sheets_comes_in_volumes() {
    let desk = Desk::fresh();
    desk.call("open_sample", json!({}));
    let list = desk.call(
        "portfolio",
        json!({"text": "", "stage": null, "person": null, "sort": "key"}),
    );
    let ids: Vec<Value> = rows(&list["rows"])
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    // A book of what was chosen, each sheet as often as it was asked for.
    let sheets: Vec<Value> = ids.iter().cycle().take(401).cloned().collect();
    let book = |sheets: &[Value], subject: &str| json!({"document": "portfolio_book", "initiatives": sheets, "subject": subject, "paper": "a4", "occasion": ""});
    let few = desk.call("preview_page", book(&sheets[..3], ""));
    assert_eq!((&few["volumes"], &few["count"]), (&json!(1), &json!(4)));
    for volume in ["3", "0", "second"] {
        let refused = desk.refusal("preview_page", book(&sheets, volume));
        assert!(
            text(&json!(refused.message)).contains("2 volumes"),
            "{}",
            refused.message
        );
    }
    for (volume, size) in [("", 200), ("1", 200), ("2", 201)] {
        std::thread::scope(|scope| {
            let query = book(&sheets, volume);
            let making = scope.spawn(|| desk.host.call("preview_page", query));
            let count = || desk.call("page_count", json!({}));
            while count()["all"] == 0 && !making.is_finished() {
                std::thread::yield_now();
            }
            assert_eq!(count()["all"], size, "volume “{volume}”");
            desk.call("stop_pages", json!({}));
            let stopped = making.join().expect("no panic");
            assert!(stopped.is_err(), "it was stopped");
        });
    }
}
