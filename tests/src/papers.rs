//! Every document of a workspace in every variant, for who leafs through them and for the tests.

use counterpart_app::Host;
use counterpart_app::wire::frame::WireError;
use counterpart_domain::issue::Document;
use serde_json::{Value, json};

/// A document to set: a name for its files, and what is asked for.
pub struct Asked {
    /// "one_pager HC-1 it letter notesMargin grey".
    pub name: String,
    /// Which document.
    pub document: Document,
    /// The query.
    pub query: Value,
}

/// What can be asked of the open workspace: each document about each of its subjects, and about the
/// first of them on both papers, with all options that it takes in all combinations.
///
/// # Errors
/// When the workspace cannot be read.
pub fn all(host: &Host) -> Result<Vec<Asked>, WireError> {
    let list = host.call(
        "portfolio",
        json!({"text": "", "stage": null, "person": null, "sort": "key"}),
    )?;
    let wall = host.call("wins", json!({"from": 0, "most": 100}))?;
    let mut asked = Vec::new();
    for document in Document::ALL.iter().copied() {
        let subjects = subjects(host, document, &list, &wall)?;
        for (n, (of, initiatives, subject)) in subjects.into_iter().enumerate() {
            let query = |paper: &str| json!({"document": document, "initiatives": initiatives, "subject": subject, "paper": paper, "occasion": "For the board"});
            let (papers, ways) = if n == 0 {
                (&["a4", "letter"][..], ways(host, &query("a4")))
            } else {
                (&["a4"][..], vec![(String::new(), json!({}))])
            };
            for paper in papers {
                for (way, options) in &ways {
                    let name = [document.as_str(), &of, *paper, way];
                    let name: Vec<&str> =
                        name.into_iter().filter(|part| !part.is_empty()).collect();
                    let mut query = query(paper);
                    query["options"] = options.clone();
                    asked.push(Asked {
                        name: name.join(" "),
                        document,
                        query,
                    });
                }
            }
        }
    }
    Ok(asked)
}

/// What is said in a session, so that its sheet has something to say.
const SAID: [(&str, &str); 4] = [
    ("requirement", "See who asked for which data, and why"),
    ("decision", "Which of the two name sources counts?"),
    ("action", "Ask the call centre for its ten hardest cases"),
    ("win", "Duplicates in Lyon down from 19 to 4 %"),
];

/// What a document is about, one after the other: a name, initiatives, a subject.
type Subjects = Vec<(String, Vec<Value>, String)>;

fn rows(list: &Value, of: &str) -> Vec<Value> {
    list[of].as_array().cloned().unwrap_or_default()
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn subjects(
    host: &Host,
    document: Document,
    list: &Value,
    wall: &Value,
) -> Result<Subjects, WireError> {
    let initiatives = rows(list, "rows");
    let whole = |subject: &str| vec![(subject.to_owned(), Vec::new(), subject.to_owned())];
    Ok(match document {
        Document::OnePager
        | Document::CounterpartSheet
        | Document::ScoreSheet
        | Document::DemoScript
        | Document::RequirementList
        | Document::CandidateComparison
        | Document::DecisionLog
        | Document::Timeline => initiatives
            .iter()
            .map(|row| (words(&row["key"]), vec![row["id"].clone()], String::new()))
            .collect(),
        Document::SessionSheet => initiatives
            .iter()
            .take(1)
            .map(|row| {
                let session = host.call("begin_session", json!({"initiative": row["id"]}))?;
                let session = words(&session["view"]["id"]);
                for (kind, text) in SAID {
                    host.call(
                        "capture",
                        json!({"kind": kind, "text": text, "session": session, "subject": null}),
                    )?;
                }
                Ok((words(&row["key"]), Vec::new(), session))
            })
            .collect::<Result<_, WireError>>()?,
        Document::WinCard | Document::WinPoster => rows(wall, "wins")
            .iter()
            .enumerate()
            .map(|(n, win)| (format!("{}", n + 1), Vec::new(), words(&win["win"]["id"])))
            .collect(),
        Document::Yearbook => whole("2026"),
        Document::PortfolioBook | Document::PortfolioSummary | Document::WordsSheet => whole(""),
    })
}

/// The options that a document takes, in all combinations. What cannot be printed yet is asked for
/// plainly, so that its sentence is seen.
fn ways(host: &Host, query: &Value) -> Vec<(String, Value)> {
    let mut ways = vec![(Vec::new(), json!({}))];
    let takes = host
        .call("preview_page", query.clone())
        .map(|preview| rows(&preview, "takes"))
        .unwrap_or_default();
    for option in takes {
        let option = words(&option);
        let values: Vec<(String, Value)> = match option.as_str() {
            "audience" => ["board", "marketing", "it"]
                .map(|who| (who.to_owned(), json!(who)))
                .to_vec(),
            "minutes" => [60, 90]
                .map(|m| (format!("{m} minutes"), json!(m)))
                .to_vec(),
            name => vec![
                (String::new(), json!(false)),
                (name.to_owned(), json!(true)),
            ],
        };
        ways = ways
            .iter()
            .flat_map(|(names, options)| {
                values.iter().map(|(name, value)| {
                    let (mut names, mut options): (Vec<String>, Value) =
                        (names.clone(), options.clone());
                    names.push(name.clone());
                    options[&option] = value.clone();
                    (names, options)
                })
            })
            .collect();
    }
    ways.into_iter()
        .map(|(names, options)| {
            let named: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
            (named.join(" "), options)
        })
        .collect()
}
