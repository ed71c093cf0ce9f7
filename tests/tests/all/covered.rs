//! Answers under cover: whatever is asked of the program before both have handed in, none comes out.

use crate::chance::Wanderer;
use crate::desk::{Desk, rows};
use crate::scoring::{ready, scoring};
use proptest::prelude::*;
use serde_json::{Value, json};

const SENTINEL: &str = "zebrafish";

fn answer(round: &Value, side: &str, question: usize) -> Value {
    json!({"round": round, "side": side, "person": null, "question": question, "value": question % 4, "note": format!("{SENTINEL} {side} {question}")})
}

/// Everything that the program says about the file, by every road.
fn everything(desk: &Desk, initiative: &Value) -> Vec<String> {
    let mut said = Vec::new();
    for (name, input) in [
        ("scoring", json!({"id": initiative})),
        ("initiative", json!({"id": initiative})),
        ("history", json!({"kind": "initiative", "id": initiative})),
        ("find", json!({"text": SENTINEL})),
        ("portfolio", json!({"text": "", "sort": "standing"})),
        ("rail", json!({})),
        ("week", json!({})),
        ("trash", json!({})),
        ("people", json!({})),
        ("pairs", json!({})),
    ] {
        match desk.host.call(name, input) {
            Ok(answer) => said.push(format!("{name}: {answer}")),
            Err(error) => said.push(format!("{name}: {}", error.message)),
        }
    }
    for document in [
        json!({"export": true}),
        json!({"draft": {"initiatives": [initiative], "counterpartSheet": false, "paper": "a4", "occasion": ""}}),
    ] {
        if let Ok(file) = desk.host.document(document) {
            said.push(String::from_utf8_lossy(&file.bytes).into_owned());
        }
    }
    said.push(format!("{:?}", desk.dump()));
    said
}

/// The same where nothing else could have scored either.
fn covered_without_a_score(desk: &Desk, initiative: &Value, after: &str) {
    covered(desk, initiative, after);
    assert!(
        !desk.dump().contains_key("score"),
        "after {after}: a score was written"
    );
}

fn covered(desk: &Desk, initiative: &Value, after: &str) {
    for said in everything(desk, initiative) {
        assert!(
            !said.contains(SENTINEL),
            "after {after}: {}",
            said.chars().take(300).collect::<String>()
        );
    }
    // Once undo has taken back a round that nobody answered, a score from paper is a score like any
    // other; while a round is under way there is none, and none ever comes from under the cover.
    let dump = desk.dump();
    let scores = dump.get("score").cloned().unwrap_or_default();
    let under_way = dump
        .get("scoring_round")
        .is_some_and(|rounds| rounds.iter().any(|r| r["ended_on"].is_null()));
    assert!(
        scores.iter().all(|s| s["how"] != "covered") && (scores.is_empty() || !under_way),
        "after {after}: round under way {under_way}, scores {scores:?}"
    );
    for name in std::fs::read_dir(desk.folder.path().join("data")).expect("the folder") {
        let bytes = std::fs::read(name.expect("an entry").path()).unwrap_or_default();
        assert!(
            !bytes
                .windows(SENTINEL.len())
                .any(|w| w == SENTINEL.as_bytes()),
            "after {after}: readable in the file"
        );
    }
}

#[test]
fn a_round_is_revealed_once_both_have_handed_in_and_stays_so() {
    let (desk, initiative) = ready(2, 2);
    let view = desk.change("begin_covered", json!({"id": initiative}));
    let round = view["round"]["id"].clone();
    assert_eq!(rows(&view["round"]["questions"]).len(), 4);
    for side in ["marketing", "it"] {
        assert!(
            desk.refusal("submit_covered", json!({"round": round, "side": side}))
                .message
                .contains("still wait")
        );
        for n in 0..4 {
            let said = desk
                .call("answer_covered", answer(&round, side, n))
                .to_string();
            assert!(!said.contains(SENTINEL), "an answer does not come back");
        }
        covered_without_a_score(&desk, &initiative, side);
        assert!(
            desk.refusal("reveal_covered", json!({"round": round}))
                .message
                .starts_with("Both sides hand in first")
        );
        desk.call("submit_covered", json!({"round": round, "side": side}));
        assert!(
            desk.refusal("answer_covered", answer(&round, side, 0))
                .message
                .contains("handed in already")
        );
    }
    let view = scoring(&desk, &initiative);
    assert_eq!(view["round"]["sides"][0]["said"], "Ana answered 4 of 4");
    assert_eq!(view["round"]["ready"], true);
    covered_without_a_score(&desk, &initiative, "both, before the reveal");
    let revealed = desk.call("reveal_covered", json!({"round": round}));
    assert!(revealed["undo"].is_null() && revealed["view"]["round"].is_null());
    assert_eq!(revealed["view"]["sides"][1]["done"], 4);
    assert!(
        revealed.to_string().contains(SENTINEL),
        "now the notes are seen"
    );
    let scores = desk.dump()["score"].clone();
    let _ = desk.host.call("undo", json!({}));
    assert_eq!(
        desk.dump().get("score"),
        Some(&scores),
        "what was seen cannot be unseen"
    );
}

#[test]
fn a_round_called_off_leaves_nothing() {
    let (desk, initiative) = ready(1, 1);
    let round = desk.change("begin_covered", json!({"id": initiative}))["round"]["id"].clone();
    desk.call("answer_covered", answer(&round, "it", 0));
    let refused = desk.refusal("undo", json!({}));
    assert!(!refused.message.contains(SENTINEL), "{}", refused.message);
    let view = desk.change("call_off_covered", json!({"round": round}));
    assert!(view["round"].is_null());
    covered_without_a_score(&desk, &initiative, "calling off");
    assert!(
        desk.host
            .call("answer_covered", answer(&round, "it", 0))
            .is_err()
    );
    desk.change("begin_covered", json!({"id": initiative}));
    desk.call("undo", json!({}));
    assert!(
        scoring(&desk, &initiative)["round"].is_null(),
        "a round nobody answered is undone"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, ..ProptestConfig::default() })]
    #[test]
    fn nothing_shows_an_answer_before_both_have_handed_in(seed in 1_u64..u64::MAX) {
        let (desk, initiative) = ready(2, 2);
        let round = desk.change("begin_covered", json!({"id": initiative}))["round"]["id"].clone();
        let mut w = Wanderer { state: seed, dump: desk.dump() };
        for step in 0..40 {
            let side = if w.below(2) == 0 { "marketing" } else { "it" };
            // Marketing answers everything and hands in; IT never does.
            let (name, input) = match w.below(10) {
                0..=3 => ("answer_covered", answer(&round, side, w.below(5))),
                4 => ("submit_covered", json!({"round": round, "side": "marketing"})),
                5 => ("reveal_covered", json!({"round": round})),
                6 => (if w.below(2) == 0 { "undo" } else { "redo" }, json!({})),
                7 => w.ask(),
                8 => ("discard", w.thing()),
                _ => ("record_scores", json!({"initiative": initiative, "how": "paper", "because": "", "scores": [{"candidate": w.id("candidate"), "criterion": w.id("criterion"), "side": side, "value": 1}]})),
            };
            let said = match desk.host.call(name, input.clone()) {
                Ok(answer) => answer.to_string(),
                Err(error) => error.message,
            };
            prop_assert!(!said.contains(SENTINEL), "{name} {input} shows {said}");
            if step % 10 == 9 {
                covered(&desk, &initiative, name);
            }
        }
    }
}
