//! The odds on a timeline: of how many runs, and of which plans none are told.

use crate::desk::{Desk, id, rows, text};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The timeline of a plan of so many steps, one after the other.
fn timeline(steps: usize) -> Value {
    let desk = Desk::begin();
    let it = id(&desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Club card"}),
    ));
    let mut file = "id,name,duration,predecessors\n".to_owned();
    for n in 1..=steps {
        let before = if n == 1 {
            String::new()
        } else {
            (n - 1).to_string()
        };
        writeln!(file, "{n},Step {n},1,{before}").expect("memory");
    }
    let page = desk.change(
        "import_steps",
        json!({"initiative": it, "text": file, "startsOn": "2026-03-16"}),
    );
    page["selection"]["timeline"].clone()
}

fn said(timeline: &Value) -> String {
    let sentences = rows(&timeline["sentences"]).iter().map(text);
    sentences.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_long_plan_has_odds_of_fewer_runs_and_says_so() {
    let short = timeline(30);
    assert_eq!(short["chance"]["runsWords"], "");
    assert_eq!(short["noOdds"], "");
    let long = timeline(400);
    assert!(text(&long["chance"]["p80Words"]).starts_with("8 in 10 plans end by "));
    let words = "Of 1,500 runs instead of 10,000: the plan is long.";
    assert_eq!(long["chance"]["runsWords"], words);
    assert!(said(&long).contains(words));
}

#[test]
fn of_the_longest_plans_it_is_said_that_no_odds_are_told() {
    let longest = timeline(3_001);
    assert!(longest["chance"].is_null());
    assert_eq!(
        longest["noOdds"],
        "No odds are told of a plan this long: each edit would have to wait for them."
    );
}
