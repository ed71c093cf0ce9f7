//! Answers under cover: whatever is asked of the program before both have handed in, none comes out.

use crate::chance::Wanderer;
use crate::desk::{Desk, rows, text};
use crate::scoring::{ready, scoring};
use crate::terminal::Terminal;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What each of two rounds answers; everything else about them is the same.
const SENTINELS: [&str; 2] = ["zebrafish", "quokka"];
const SENTINEL: &str = SENTINELS[0];

/// Queries that say nothing of the open file's plan, or are asked with more than an initiative below.
const ASKED_ELSEWHERE: &[&str] = &["templates", "read_day"];

pub fn answer(round: &Value, side: &str, question: usize) -> Value {
    answer_of(0, round, side, question)
}

/// The same question answered in one world and in the other: neither figure nor note is the same.
fn answer_of(world: usize, round: &Value, side: &str, question: usize) -> Value {
    let (value, word) = ((question + world) % 4, SENTINELS[world]);
    json!({"round": round, "side": side, "person": null, "question": question, "value": value, "note": format!("{word} {side} {question}")})
}

/// Every query of the program, as the screens ask it.
fn queries(desk: &Desk, initiative: &Value) -> Vec<(String, Value)> {
    let dump = desk.dump();
    let first = |table: &str| dump.get(table).map(|rows| rows[0]["id"].clone());
    let page = json!({"initiatives": [initiative], "document": "counterpart_sheet", "paper": "a4", "occasion": ""});
    let mut asked: Vec<(&str, Value)> = vec![
        ("find", json!({"text": SENTINEL})),
        ("find", json!({"text": "Vendor"})),
        ("portfolio", json!({"text": "", "sort": "standing"})),
        ("portfolio_timeline", json!({})),
        ("overbooked", json!({"person": null, "most": 50})),
        ("issues", json!({"initiative": initiative})),
        ("optional_words", json!({"id": initiative})),
        ("wins", json!({"from": 0, "most": 50})),
        ("preview_page", page),
        (
            "preview_steps",
            json!({"initiative": initiative, "text": "id,name,duration,predecessors\n1,A,1,"}),
        ),
        (
            "preview_paste",
            json!({"rows": "requirements", "pasted": {"text": "Need
A need", "columns": [], "headings": null, "dates": null}}),
        ),
        (
            "preview_page",
            json!({"document": "score_sheet", "initiatives": [initiative], "paper": "a4", "occasion": ""}),
        ),
        (
            "preview_page",
            json!({"document": "demo_script", "initiatives": [initiative], "paper": "a4", "occasion": ""}),
        ),
    ];
    for name in ["rail", "week", "pairs", "people", "settings", "trash"] {
        asked.push((name, json!({})));
    }
    for name in ["initiative", "scoring", "desk", "costs"] {
        asked.push((name, json!({"id": initiative})));
    }
    asked.push((
        "read_win",
        json!({"initiative": initiative, "text": "Scored 3 by both"}),
    ));
    asked.push(("win_proposals", json!({"initiative": initiative})));
    for (table, kind) in [
        ("initiative", "initiative"),
        ("candidate", "candidate"),
        ("criterion", "criterion"),
        ("person", "person"),
    ] {
        if let Some(id) = first(table) {
            asked.push(("history", json!({"kind": kind, "id": id})));
        }
    }
    if let Some(id) = first("snapshot") {
        asked.push(("drift", json!({"from": id, "to": null})));
        asked.push(("drawn_snapshot", json!({"id": id})));
    }
    for (table, names) in [
        ("win", &["win", "win_offers", "announcement"][..]),
        ("session", &["session", "session_sheet"]),
    ] {
        if let Some(id) = first(table) {
            asked.extend(names.iter().map(|name| (*name, json!({"id": id}))));
        }
    }
    asked
        .into_iter()
        .map(|(name, input)| (name.to_owned(), input))
        .collect()
}

/// What the program answers to a call, without the folder that a desk lies in.
fn said(desk: &Desk, name: &str, input: Value) -> String {
    let said = match desk.host.call(name, input) {
        Ok(answer) => answer.to_string(),
        Err(error) => error.message,
    };
    said.replace(&desk.folder.path().display().to_string(), "HERE")
}

/// Everything that the program says about the file, by every road; each with the road's name.
fn everything(desk: &Desk, initiative: &Value, papers: bool) -> Vec<(String, String)> {
    let mut everything: Vec<_> = queries(desk, initiative)
        .into_iter()
        .map(|(name, input)| (name.clone(), said(desk, &name, input)))
        .collect();
    let draft = json!({"draft": {"initiatives": [initiative], "document": "one_pager", "paper": "a4", "occasion": ""}});
    let script = json!({"draft": {"document": "demo_script", "initiatives": [initiative], "paper": "a4", "occasion": ""}});
    let sheet = json!({"draft": {"document": "score_sheet", "initiatives": [initiative], "subject": "it", "paper": "a4", "occasion": ""}});
    let mut documents = vec![json!({"export": true})];
    if papers {
        documents.extend([draft, script, sheet]);
    }
    for document in documents {
        let name = document.to_string();
        // A page set in PDF keeps its text packed: equal bytes in both worlds are what proves it.
        let bytes = match desk.host.document(document) {
            Ok(file) => String::from_utf8_lossy(&file.bytes).into_owned(),
            Err(error) => error.message,
        };
        everything.push((name, bytes));
    }
    everything.push(("the rows".to_owned(), format!("{:?}", desk.dump())));
    everything.extend(typed(desk));
    everything
}

/// The same by the command line, which reads while the window has the file.
fn typed(desk: &Desk) -> Vec<(String, String)> {
    let file = desk.host.file().display().to_string();
    let key = desk
        .dump()
        .get("initiative")
        .map_or_else(String::new, |rows| text(&rows[0]["key"]).to_owned());
    let terminal = Terminal::new();
    let commands: [&[&str]; 8] = [
        &["list", "--json"],
        &["show", &key],
        &["show", &key, "--json"],
        &["history", &key, "--json"],
        &["wins", "--json"],
        &["export"],
        &["verify", "--json"],
        &["undo"],
    ];
    commands
        .into_iter()
        .map(|args| {
            let answer = terminal.types(&[args, &["-w", &file]].concat());
            let said = format!("{:?} {}{}", answer.code, answer.out, answer.err);
            (args.join(" "), said.replace(&file, "FILE"))
        })
        .collect()
}

/// The same where nothing else could have scored either.
fn covered_without_a_score(desk: &Desk, initiative: &Value, after: &str) {
    covered(desk, &everything(desk, initiative, true), after);
    assert!(
        !desk.dump().contains_key("score"),
        "after {after}: a score was written"
    );
}

fn covered(desk: &Desk, everything: &[(String, String)], after: &str) {
    for (road, said) in everything {
        assert!(
            SENTINELS.iter().all(|s| !said.contains(s)),
            "after {after}, {road}: {}",
            said.chars().take(300).collect::<String>()
        );
    }
    // Undo can take back a round that nobody has answered; then a score from paper is a score like
    // any other, also once the next round has begun. None ever comes from under the cover.
    let dump = desk.dump();
    let scores = dump.get("score").cloned().unwrap_or_default();
    assert!(
        scores.iter().all(|s| s["how"] != "covered"),
        "after {after}: {scores:?}"
    );
    for folder in ["data", "documents", "config"] {
        for file in files(&desk.folder.path().join(folder)) {
            let bytes = std::fs::read(&file).unwrap_or_default();
            for sentinel in SENTINELS {
                assert!(
                    !bytes
                        .windows(sentinel.len())
                        .any(|w| w == sentinel.as_bytes()),
                    "after {after}: readable in {}",
                    file.display()
                );
            }
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_query_that_there_is_is_asked() {
    let (desk, initiative) = ready(1, 1);
    let asked: Vec<_> = queries(&desk, &initiative)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    // What a blank initiative has nothing of is asked once it has.
    let later = [
        "compare_issues",
        "drift",
        "drawn_snapshot",
        "win",
        "win_offers",
        "announcement",
        "session",
        "session_sheet",
    ];
    for line in counterpart_app::typescript::client().lines() {
        let Some((_, rest)) = line
            .split_once("=> query<")
            .or_else(|| line.split_once("=> apart<"))
        else {
            continue;
        };
        let name = rest.split('"').nth(1).expect("a command's name");
        assert!(
            asked.iter().any(|a| a == name)
                || later.contains(&name)
                || ASKED_ELSEWHERE.contains(&name),
            "{name} is a query that could show what is covered: ask it here"
        );
    }
    for (name, input) in queries(&desk, &initiative) {
        desk.call(&name, input);
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

/// Where two texts part.
fn apart(one: &str, other: &str) -> String {
    let at = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let from = |text: &str| -> String {
        let bytes: Vec<u8> = text.bytes().skip(at.saturating_sub(60)).take(160).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    format!("“{}” beside “{}”", from(one), from(other))
}

/// Two desks that differ in nothing but what is answered under cover.
struct Worlds {
    desks: [Desk; 2],
    initiative: Value,
    round: Value,
    /// The side that answers everything and hands in; the other may answer, and never hands in.
    early: &'static str,
}

impl Worlds {
    fn new(early: &'static str) -> Self {
        let (one, initiative) = ready(2, 2);
        let (other, same) = ready(2, 2);
        assert_eq!(initiative, same, "the worlds begin alike");
        let mut worlds = Self {
            desks: [one, other],
            initiative,
            round: Value::Null,
            early,
        };
        let begun = worlds.both(
            "begin_covered",
            |_| json!({"id": worlds.initiative.clone()}),
        );
        worlds.round =
            serde_json::from_str::<Value>(&begun).expect("an answer")["view"]["round"]["id"]
                .clone();
        worlds
    }

    /// The same thing asked in both; gives what both said.
    fn both(&self, name: &str, input: impl Fn(usize) -> Value) -> String {
        let [one, other] = [0, 1].map(|w| said(&self.desks[w], name, input(w)));
        assert!(
            one == other,
            "{name} {} tells the worlds apart: {}",
            input(0),
            apart(&one, &other)
        );
        one
    }

    fn look(&self, after: &str, papers: bool) {
        let [one, other] = [0, 1].map(|w| everything(&self.desks[w], &self.initiative, papers));
        for ((road, said), (_, otherwise)) in one.iter().zip(&other) {
            assert!(
                said == otherwise,
                "after {after}, {road} tells the worlds apart: {}",
                apart(said, otherwise)
            );
        }
        for (desk, said) in self.desks.iter().zip([&one, &other]) {
            covered(desk, said, after);
        }
    }

    fn step(&mut self, w: &mut Wanderer) -> &'static str {
        let side = if w.below(2) == 0 { "marketing" } else { "it" };
        let (early, round, initiative) = (self.early, self.round.clone(), self.initiative.clone());
        match w.below(12) {
            0..=3 => {
                let question = w.below(5);
                self.both("answer_covered", |world| {
                    answer_of(world, &round, side, question)
                });
                "answer_covered"
            }
            4 => {
                for question in 0..4 {
                    self.both("answer_covered", |world| {
                        answer_of(world, &round, early, question)
                    });
                }
                self.both("submit_covered", |_| json!({"round": round, "side": early}));
                "submit_covered"
            }
            5 => {
                self.both("reveal_covered", |_| json!({"round": round}));
                "reveal_covered"
            }
            6 => {
                let name = if w.below(2) == 0 { "undo" } else { "redo" };
                self.both(name, |_| json!({}));
                name
            }
            7 | 8 => {
                w.dump = self.desks[0].dump();
                let (name, input) = w.ask();
                self.both(name, |_| input.clone());
                name
            }
            9 => {
                let thing = w.thing();
                self.both("discard", |_| thing.clone());
                "discard"
            }
            10 if w.below(4) == 0 => {
                self.both("call_off_covered", |_| json!({"round": round}));
                let begun = self.both("begin_covered", |_| json!({"id": initiative}));
                if let Ok(answer) = serde_json::from_str::<Value>(&begun) {
                    self.round = answer["view"]["round"]["id"].clone();
                }
                "call_off_covered"
            }
            _ => {
                let score = json!({"candidate": w.id("candidate"), "criterion": w.id("criterion"), "side": side, "value": 1});
                let before = self.both("scoring", |_| json!({"id": initiative}));
                let under_way = !before.contains("\"round\":null");
                let said = self.both("record_scores", |_| json!({"initiative": initiative, "how": "paper", "because": "", "scores": [score]}));
                assert!(
                    !under_way || !said.starts_with('{'),
                    "a score is taken beside a round under way: {said}"
                );
                "record_scores"
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 20, ..ProptestConfig::default() })]
    /// Whatever is asked, in whatever order: two worlds that differ in the answers alone say the same.
    #[test]
    fn nothing_tells_an_answer_before_both_have_handed_in(seed in 1_u64..u64::MAX, it_first: bool) {
        let mut worlds = Worlds::new(if it_first { "it" } else { "marketing" });
        let mut w = Wanderer { state: seed, dump: worlds.desks[0].dump() };
        let mut asked = "";
        for step in 0..60 {
            asked = worlds.step(&mut w);
            if step % 15 == 14 {
                worlds.look(asked, false);
            }
        }
        worlds.look(asked, true);
    }
}
