//! The documents beside the one-pager, made from the sample: by the screen and by the command line.

use crate::desk::{Desk, rows, text};
use crate::terminal::Terminal;
use serde_json::{Value, json};

fn sample() -> (Desk, Value) {
    let desk = Desk::fresh();
    desk.call("open_sample", json!({}));
    let list = desk.call(
        "portfolio",
        json!({"text": "", "stage": null, "person": null, "sort": "key"}),
    );
    (desk, list["rows"].clone())
}

fn query(document: &str, initiatives: &[&Value], subject: &str) -> Value {
    json!({"document": document, "initiatives": initiatives, "subject": subject, "paper": "a4", "occasion": ""})
}

fn pages(preview: &Value) -> usize {
    preview["pages"].as_array().map_or(0, Vec::len)
}

#[test]
fn every_document_of_the_sample_can_be_printed() {
    let (desk, list) = sample();
    let wall = desk.call("wins", json!({"from": 0, "most": 5}));
    let win = text(&wall["wins"][0]["win"]["id"]).to_owned();
    let all = rows(&list);
    for row in all {
        for document in ["requirement_list", "candidate_comparison", "decision_log"] {
            let preview = desk.call("preview_page", query(document, &[&row["id"]], ""));
            assert!(pages(&preview) >= 1, "{document} of {}", row["key"]);
            assert!(
                preview["smallestPt"].as_f64().unwrap_or(0.0) >= 8.0,
                "{document}"
            );
            assert_eq!(preview["about"][0]["nextIssue"], 1, "{document}");
        }
    }
    let dated = all
        .iter()
        .find(|row| !text(&row["savedBasis"]).is_empty())
        .expect("one with dates");
    let wide = desk.call("preview_page", query("timeline", &[&dated["id"]], ""));
    assert_eq!(wide["size"], json!([420.0, 297.0]), "across A3");
    for (document, subject, least) in [
        ("portfolio_summary", "", 1),
        ("portfolio_book", "", all.len() + 1),
        ("decision_log", "", 1),
        ("words_sheet", "", 1),
        ("yearbook", "2026", 1),
        ("win_card", win.as_str(), 1),
        ("win_poster", win.as_str(), 1),
    ] {
        let preview = desk.call("preview_page", query(document, &[], subject));
        assert!(pages(&preview) >= least, "{document}: {}", pages(&preview));
    }
    let summary = desk.call("preview_page", query("portfolio_summary", &[], ""));
    assert_eq!(pages(&summary), 1, "the summary is one page");
}

#[test]
fn issues_of_different_documents_are_offered_different_names() {
    let (desk, list) = sample();
    let mobile = rows(&list)
        .iter()
        .find(|row| row["key"] == "MO-1")
        .expect("the sample has it");
    let mut names = Vec::new();
    for (document, initiatives, subject) in [
        ("one_pager", vec![&mobile["id"]], ""),
        ("timeline", vec![&mobile["id"]], ""),
        ("requirement_list", vec![&mobile["id"]], ""),
        ("decision_log", vec![], ""),
        ("portfolio_summary", vec![], ""),
        ("portfolio_book", vec![], ""),
        ("yearbook", vec![], "2026"),
    ] {
        let made = desk.change("issue_page", query(document, &initiatives, subject));
        let file = desk.host.document(made["document"].clone());
        names.push(file.expect("the issue").name);
    }
    let office = "Northgate Group";
    assert_eq!(
        names,
        [
            "MO-1 Mobile ordering, issue 1.pdf",
            "MO-1 Mobile ordering, timeline, issue 1.pdf",
            "MO-1 Mobile ordering, requirements, issue 1.pdf",
            &format!("{office}, decisions, issue 1.pdf"),
            &format!("{office}, portfolio, issue 1.pdf"),
            &format!("{office}, portfolio book, issue 1.pdf"),
            &format!("{office}, wins 2026, issue 1.pdf"),
        ]
    );
}

#[test]
fn what_is_missing_is_said_in_a_sentence() {
    let (desk, list) = sample();
    for (document, initiatives, subject, words) in [
        ("requirement_list", vec![], "", "Choose an initiative"),
        ("win_poster", vec![], "", "Choose a win"),
        ("yearbook", vec![], "soon", "Type a year"),
        ("portfolio_book", vec![], "2", "1 volume"),
    ] {
        let error = desk.refusal("preview_page", query(document, &initiatives, subject));
        assert!(
            error.message.contains(words),
            "{document}: {}",
            error.message
        );
    }
    let undated = rows(&list)
        .iter()
        .find(|row| text(&row["savedBasis"]).is_empty() && text(&row["nextWhen"]) == "not dated");
    if let Some(row) = undated {
        let error = desk.refusal("preview_page", query("timeline", &[&row["id"]], ""));
        assert!(error.message.contains("no dates yet"), "{}", error.message);
    }
}

#[test]
fn an_issue_of_a_list_counts_on_and_says_what_changed() {
    let (desk, list) = sample();
    let id = &rows(&list)[0]["id"];
    let mut asked = query("requirement_list", &[id], "");
    asked["occasion"] = json!("For the supplier");
    let first = desk.call("issue_page", asked.clone());
    assert!(text(&first["view"]["said"]).ends_with("issue 1"), "{first}");
    let same = desk.call("preview_page", asked.clone());
    assert_eq!(same["about"][0]["nextIssue"], 2);
    assert_eq!(same["about"][0]["changedSince"], "unchanged since issue 1");
    desk.change(
        "add_requirement",
        json!({"initiative": id, "marketingWords": "Sing while it cooks", "itWords": ""}),
    );
    let changed = desk.call("preview_page", asked);
    assert!(
        text(&changed["about"][0]["changedSince"]).contains("requirements"),
        "{}",
        changed["about"][0]["changedSince"]
    );
    let words = desk.call("preview_page", query("words_sheet", &[], ""));
    assert_eq!(
        words["about"][0]["nextIssue"], 1,
        "each document counts its own"
    );
    assert!(
        text(&words["beforeYouPrint"][0]["text"]).contains("not printed"),
        "suggested words wait to be kept"
    );
}

#[test]
fn who_thought_otherwise_is_printed_only_when_it_is_ticked() {
    let (desk, list) = sample();
    let has = |row: &&Value| {
        let preview = desk.call("preview_page", query("decision_log", &[&row["id"]], ""));
        preview["private"] == json!(["dissent"])
    };
    let all = rows(&list);
    let row = all
        .iter()
        .find(has)
        .expect("a choice with dissent in the sample");
    let mut asked = query("decision_log", &[&row["id"]], "");
    let plain = desk.call("preview_page", asked.clone());
    asked["options"] = json!({"private": ["dissent"]});
    let ticked = desk.call("preview_page", asked);
    assert_ne!(plain["pages"], ticked["pages"], "the ticked page says more");
    let longer = |preview: &Value| text(&preview["pages"][0]).len();
    assert!(longer(&ticked) > longer(&plain));
}

#[test]
fn every_document_comes_from_the_command_line_too() {
    let terminal = Terminal::new();
    terminal.done(&["sample"]);
    let folder = terminal.path("papers");
    let into = |name: &str| folder.join(name).display().to_string();
    for (document, more) in [
        ("portfolio-book", &[][..]),
        ("portfolio-summary", &[]),
        ("words-sheet", &[]),
        ("yearbook", &["--of", "2026"]),
        ("decision-log", &[]),
        ("requirement-list", &["HC-1"]),
        ("candidate-comparison", &["HC-1"]),
        ("timeline", &["HC-1"]),
        ("win-poster", &["--of", "1"]),
    ] {
        let file = into(&format!("{document}.pdf"));
        let mut args = vec!["paper", document, "-o", file.as_str()];
        args.extend(more);
        terminal.done(&args);
        let bytes = std::fs::read(&file).expect("a file");
        assert!(bytes.starts_with(b"%PDF-"), "{document}");
    }
    let both = into("both");
    terminal.done(&["paper", "requirement-list", "HC-1", "MO-1", "-o", &both]);
    assert_eq!(std::fs::read_dir(&both).expect("a folder").count(), 2);
    let refused = terminal.refused(&[
        "paper",
        "requirement-list",
        "HC-1",
        "MO-1",
        "-o",
        &into("x.pdf"),
    ]);
    assert!(refused.contains("name a folder"), "{refused}");
    let refused = terminal.refused(&["paper", "win-poster", "-o", &into("x.pdf")]);
    assert!(refused.contains("--of"), "{refused}");
}
