//! Scoring candidates: deal-breakers, a show of hands, paper, talk, and what each refuses.

use crate::desk::{Desk, TODAY, assert_sentence, id, rows, text};
use counterpart_app::document;
use counterpart_app::wire::frame::Code;
use counterpart_domain::ids::{CandidateId, Id, InitiativeId};
use counterpart_domain::selection::{Candidate, CandidateState, Criterion};
use counterpart_store::{Access, Stamp, Store};
use serde_json::{Value, json};
use uuid::Uuid;

/// An initiative with an agreed objective, candidates on the short list and criteria: one
/// deal-breaker, the others weighing 4, 3, 2 …
pub fn ready(candidates: usize, scored: usize) -> (Desk, Value) {
    let mut desk = Desk::begin();
    let page = desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Order ahead"}),
    );
    let initiative = id(&page);
    for (side, name) in [("marketing", "Ana Duarte"), ("it", "Jonas Weber")] {
        desk.change("seat_owner", json!({"initiative": initiative, "side": side, "who": {"name": name}, "standIn": false}));
    }
    desk.change("set_objective", json!({"initiative": initiative, "text": "pick-up wait 9 → 4 min by 30 Sep; returns 12 % → 8 % by 30 Sep"}));
    desk.change("agree", json!({"subjectKind": "objective", "subjects": [initiative], "sides": ["marketing", "it"], "how": "together", "day": ""}));
    for n in 0..candidates {
        desk.change(
            "add_candidate",
            json!({"initiative": initiative, "name": format!("Vendor {n}"), "note": ""}),
        );
    }
    desk.host.close();
    let file = std::fs::read_dir(desk.folder.path().join("data"))
        .expect("the data folder")
        .filter_map(|e| Some(e.ok()?.path()))
        .find(|p| p.extension().is_some_and(|e| e == "counterpart"))
        .expect("the file");
    let of: InitiativeId = text(&initiative).parse().expect("an id");
    let holder = counterpart_store::Holder {
        who: "test".to_owned(),
        process: 1,
        device: "test".to_owned(),
        since: "2026-03-12T09:00:00Z".to_owned(),
    };
    {
        let mut store = Store::open(&file, Access::Write(holder)).expect("open");
        let stamp = Stamp {
            at: TODAY.and_hms_opt(9, 30, 0).expect("a time").and_utc(),
            author: "Ana Duarte".to_owned(),
            device: "testdesk".to_owned(),
            sitting: "before".to_owned(),
            label: "Made a short list".to_owned(),
        };
        store
            .act::<_, counterpart_store::StoreError>(&stamp, |w| {
                for mut c in w.having::<Candidate>("initiative", &of)? {
                    c.state = CandidateState::ShortList;
                    w.update(&c)?;
                }
                for n in 0..=scored {
                    let number = i64::try_from(n).unwrap_or(0);
                    w.insert(&Criterion {
                        id: Id::from_uuid(Uuid::from_u128(0xc0 + n as u128)),
                        initiative: of,
                        requirement: None,
                        text: if n == 0 {
                            "Data stays in the EU".to_owned()
                        } else {
                            format!("Criterion {n}")
                        },
                        show_us: String::new(),
                        weight: (5 - number).clamp(1, 5),
                        deal_breaker: n == 0,
                        position: format!("a{n}"),
                        deleted_at: None,
                    })?;
                }
                Ok(())
            })
            .expect("written");
    }
    desk.reopen();
    (desk, initiative)
}

pub fn scoring(desk: &Desk, initiative: &Value) -> Value {
    desk.call("scoring", json!({"id": initiative}))
}

fn score(view: &Value, candidate: usize, criterion: usize, side: &str, value: i64) -> Value {
    json!({"candidate": view["candidates"][candidate]["id"], "criterion": view["criteria"][criterion]["id"], "side": side, "value": value})
}

fn hands(initiative: &Value, scores: &[Value], because: &str) -> Value {
    json!({"initiative": initiative, "how": "hands", "scores": scores, "because": because})
}

#[test]
fn three_candidates_by_a_show_of_hands() {
    let (desk, initiative) = ready(3, 4);
    let view = scoring(&desk, &initiative);
    assert_eq!(rows(&view["waitsFor"]).len(), 0, "{view}");
    assert_eq!(
        view["criteria"][0]["dealBreaker"], true,
        "deal-breakers first"
    );
    assert_eq!(view["verdictsOpen"], 3);
    for n in 0..3 {
        desk.change("set_verdict", json!({"candidate": view["candidates"][n]["id"], "criterion": view["criteria"][0]["id"], "passed": true, "note": ""}));
    }
    for criterion in 1..=4 {
        for candidate in 0..3 {
            let value = [3, 1, 2][candidate];
            let other = if criterion == 1 { 3 - value } else { value };
            desk.change(
                "record_scores",
                hands(
                    &initiative,
                    &[
                        score(&view, candidate, criterion, "marketing", value),
                        score(&view, candidate, criterion, "it", other),
                    ],
                    "",
                ),
            );
        }
    }
    let view = scoring(&desk, &initiative);
    let [marketing, it] = [&view["sides"][0], &view["sides"][1]];
    assert_eq!(
        (&marketing["done"], &marketing["of"]),
        (&json!(12), &json!(12))
    );
    // Weights 4, 3, 2, 1: 30 of 30 in marketing's eyes.
    assert_eq!(marketing["totals"][0]["said"], "30 of 30, first");
    // IT: 0 × 4 + 3 × 6 = 18, 2 × 4 + 1 × 6 = 14, 1 × 4 + 2 × 6 = 16.
    assert_eq!(it["totals"][0]["said"], "18 of 30, first");
    assert_eq!(it["totals"][1]["rank"], 3);
    let sentence = text(&it["sensitivity"][0]);
    assert!(
        sentence.starts_with("IT’s order changes if Criterion ") && sentence.ends_with('.'),
        "{sentence}"
    );
    assert_eq!(
        view["gapsWaiting"], 1,
        "only 3 against 0 is two or more apart"
    );
    let gap = rows(&view["cells"])
        .iter()
        .find(|c| c["waitsForTalk"] == true)
        .expect("a gap")
        .clone();
    let view = desk.change("talk_about_score", json!({"candidate": gap["candidate"], "criterion": gap["criterion"], "line": "IT saw the old API"}));
    assert_eq!(view["gapsWaiting"], 0);
    let before = desk.dump();
    desk.call("undo", json!({}));
    assert_eq!(scoring(&desk, &initiative)["gapsWaiting"], 1, "undone");
    desk.call("redo", json!({}));
    assert!(desk.dump() == before);
}

#[test]
fn a_change_after_the_talk_keeps_both_values_and_its_reason() {
    let (desk, initiative) = ready(2, 1);
    let view = scoring(&desk, &initiative);
    let give = |value, because: &str| {
        hands(
            &initiative,
            &[
                score(&view, 0, 1, "marketing", value),
                score(&view, 0, 1, "it", 0),
            ],
            because,
        )
    };
    desk.change("record_scores", give(2, ""));
    let mended = desk.change("record_scores", give(3, ""));
    let cell = |v: &Value| {
        rows(&v["cells"])
            .iter()
            .find(|c| !c["marketing"].is_null())
            .expect("scored")
            .clone()
    };
    assert_eq!(
        cell(&mended)["marketing"]["firstValue"],
        3,
        "a slip is mended"
    );
    let at = cell(&mended);
    desk.change("talk_about_score", json!({"candidate": at["candidate"], "criterion": at["criterion"], "line": "It was the demo"}));
    let said = desk.refused_beside("because", "record_scores", give(1, ""));
    assert!(said.contains("from 3 to 1"), "{said}");
    let cell = cell(&desk.change("record_scores", give(1, "Seen again")));
    assert_eq!(
        (
            &cell["marketing"]["value"],
            &cell["marketing"]["firstValue"],
            &cell["marketing"]["because"]
        ),
        (&json!(1), &json!(3), &json!("Seen again"))
    );
}

#[test]
fn what_is_refused_says_why() {
    let (desk, initiative) = ready(2, 1);
    let view = scoring(&desk, &initiative);
    for bad in [-1, 4, i64::MAX] {
        desk.refused_beside(
            "value",
            "record_scores",
            hands(&initiative, &[score(&view, 0, 1, "it", bad)], ""),
        );
    }
    desk.refused_beside(
        "criterion",
        "record_scores",
        hands(&initiative, &[score(&view, 0, 0, "it", 1)], ""),
    );
    desk.change(
        "record_scores",
        hands(&initiative, &[score(&view, 0, 1, "it", 1)], ""),
    );
    let view = desk.change("set_verdict", json!({"candidate": view["candidates"][0]["id"], "criterion": view["criteria"][0]["id"], "passed": false, "note": "US only"}));
    let refused = desk.refusal(
        "record_scores",
        hands(&initiative, &[score(&view, 0, 1, "it", 2)], ""),
    );
    assert_eq!(refused.code, Code::NotNow);
    assert!(
        refused
            .message
            .contains("failed the deal-breaker “Data stays in the EU”")
    );
    assert_sentence(&refused.message);
    assert_eq!(
        view["cells"][2]["it"]["value"], 1,
        "what was scored before stays: {view}"
    );
    assert_eq!(
        rows(&view["sides"][1]["totals"]).len(),
        1,
        "who failed is not ranked"
    );
    let id: Result<CandidateId, _> = text(&view["candidates"][0]["id"]).parse();
    assert!(id.is_ok());
}

#[test]
fn scoring_waits_for_the_agreed_objective() {
    let (desk, initiative) = ready(1, 1);
    desk.change(
        "take_back",
        json!({"subjectKind": "objective", "subject": initiative, "side": "it"}),
    );
    let view = scoring(&desk, &initiative);
    assert_sentence(text(&view["waitsFor"][0]));
    let refused = desk.refusal(
        "record_scores",
        hands(&initiative, &[score(&view, 0, 1, "it", 2)], ""),
    );
    assert_eq!(refused.message, text(&view["waitsFor"][0]));
}

#[test]
fn both_papers_are_set_for_either_paper() {
    let (desk, initiative) = ready(3, 4);
    let view = scoring(&desk, &initiative);
    for paper in ["a4", "letter"] {
        let sheets = desk.call(
            "preview_page",
            json!({"document": "score_sheet", "initiatives": [initiative], "paper": paper, "occasion": ""}),
        );
        assert_eq!(rows(&sheets["pages"]).len(), 2, "one for each side");
        let query = json!({"document": "demo_script", "initiatives": [initiative], "subject": view["candidates"][0]["id"], "paper": paper, "occasion": "", "options": {"minutes": 90}});
        let script = desk.call("preview_page", query.clone());
        assert_eq!(rows(&script["pages"]).len(), 1, "five parts take one page");
        let file = desk
            .host
            .document(json!({"draft": query}))
            .expect("a script");
        assert!(file.bytes.starts_with(b"%PDF") && file.name.contains("Vendor 0"));
        let file = desk
            .host
            .document(
                json!({"draft": {"document": "score_sheet", "initiatives": [initiative], "subject": "it", "paper": paper, "occasion": ""}}),
            )
            .expect("a sheet");
        assert!(file.bytes.starts_with(b"%PDF"));
    }
    desk.refused_beside("minutes", "preview_page", json!({"document": "demo_script", "initiatives": [initiative], "paper": "a4", "occasion": "", "options": {"minutes": 5}}));
}

/// What a reader finds in a PDF, where the program that reads it is installed.
fn read_back(desk: &Desk, pdf: &[u8]) -> Option<String> {
    let file = desk.path("read-back.pdf");
    std::fs::write(&file, pdf).expect("written");
    let read = std::process::Command::new("pdftotext")
        .arg(file)
        .arg("-")
        .output()
        .ok()?;
    Some(String::from_utf8(read.stdout).expect("text"))
}

#[test]
fn a_demo_script_goes_by_the_clock_and_keeps_our_secrets() {
    let (desk, initiative) = ready(3, 4);
    let view = scoring(&desk, &initiative);
    let candidate = |n: usize| view["candidates"][n]["id"].clone();
    desk.change("set_verdict", json!({"candidate": candidate(0), "criterion": view["criteria"][0]["id"], "passed": true, "note": "seen in the audit"}));
    let given: Vec<_> = ["marketing", "it"]
        .iter()
        .map(|side| score(&view, 0, 1, side, if *side == "it" { 0 } else { 3 }))
        .collect();
    desk.change("record_scores", hands(&initiative, &given, ""));
    desk.change("talk_about_score", json!({"candidate": candidate(0), "criterion": view["criteria"][1]["id"], "line": "IT saw the old API"}));
    for n in 0..2 {
        desk.call(
            "edit_cost",
            json!({"candidate": candidate(n), "head": "licence", "edit": {"field": "year", "value": {"year": 1, "typed": "98765"}}}),
        );
    }
    let query = |whom: Value, minutes: i64| json!({"document": "demo_script", "initiatives": [initiative], "subject": whom.as_str().unwrap_or_default(), "paper": "a4", "occasion": "", "options": {"minutes": minutes}});
    let pdf = |query: &Value| {
        desk.host
            .document(json!({"draft": query}))
            .expect("a script")
            .bytes
    };
    let said = |query: Value| -> String {
        let look = desk.look();
        let query = serde_json::from_value(query).expect("a query");
        document::text(&look.cx().expect("open"), &query)
            .expect("a script")
            .concat()
    };
    let hour = query(candidate(0), 60);
    let page = said(hour.clone());
    for words in [
        "For Vendor 0",
        "60 minutes",
        "50 to show, 10 for questions",
        "Data stays in the EU",
        "Criterion 4",
        "0:40",
    ] {
        assert!(page.contains(words), "“{words}” is missing from:\n{page}");
    }
    let read = read_back(&desk, &pdf(&hour)).unwrap_or_default();
    for secret in [
        "Vendor 1", "Vendor 2", "weigh", "percent", "%", "98", "765", "€", "old API", "audit",
        "score", "rank", "exceeded", "Passed", "Failed",
    ] {
        assert!(!page.contains(secret), "“{secret}” stays at home:\n{page}");
        assert!(!read.contains(secret), "“{secret}” stays at home:\n{read}");
    }
    // Twice as long: every part, and the questions, take their share.
    let long = said(query(Value::Null, 120));
    for words in [
        "120 minutes",
        "100 to show, 20 for questions",
        "0:20",
        "1:20",
        "20 min",
    ] {
        assert!(long.contains(words), "“{words}” is missing from:\n{long}");
    }
    assert!(
        !long.contains("Vendor"),
        "without a candidate there is a line for the name"
    );
    // What weighs most does not come first.
    let places = |page: &str| {
        ["Criterion 1", "Criterion 2", "Criterion 3", "Criterion 4"]
            .map(|c| page.find(c).expect("there"))
    };
    desk.change("edit_criterion", json!({"id": view["criteria"][4]["id"], "edit": {"field": "weight", "value": 5}, "because": "it matters more"}));
    assert_eq!(
        places(&said(hour)),
        places(&page),
        "no other weight changes the script"
    );
    assert!(places(&page).is_sorted());
}
