//! Finding: everything typed, as it is typed.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::page::place;
use crate::wire::frame::{Find, Hit, Hits};
use counterpart_domain::decision::{ActionItem, Decision};
use counterpart_domain::ids::{CandidateId, CriterionId, InitiativeId};
use counterpart_domain::initiative::{Initiative, Worry};
use counterpart_domain::people::Person;
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::requirement::Requirement;
use counterpart_domain::review::Review;
use counterpart_domain::selection::{Candidate, Criterion, Score, ScoreTalk, Verdict};
use counterpart_domain::term::Term;
use counterpart_domain::win::Win;
use std::collections::HashMap;

/// How many hits at most.
const MOST: usize = 30;

/// Finds by every word typed; names and keys first.
///
/// # Errors
/// When the file cannot be read.
pub fn find(cx: &Cx<'_>, input: Find) -> Result<Hits, Fault> {
    let words: Vec<String> = input
        .text
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() {
        return Ok(Hits { hits: Vec::new() });
    }
    let initiatives = cx.read.all::<Initiative>()?;
    let places: HashMap<_, _> = initiatives.iter().map(|i| (i.id, place(i))).collect();
    let mut hits = Vec::new();
    for i in &initiatives {
        if matches(&words, &[&i.key, &i.name, &i.sentence]) {
            hits.push(hit(
                "initiative",
                i.id.to_string(),
                Some(i.id),
                &i.name,
                &i.key,
            ));
        }
    }
    hits.sort_by_key(|h: &Hit| !h.title.to_lowercase().starts_with(&words[0]));
    for p in cx.read.all::<Person>()? {
        if matches(&words, &[&p.name, &p.role_title]) {
            hits.push(hit(
                "person",
                p.id.to_string(),
                None,
                &p.name,
                &p.role_title,
            ));
        }
    }
    let at =
        |id: Option<InitiativeId>| id.and_then(|id| places.get(&id)).map_or("", String::as_str);
    for r in candidates::<Requirement>(cx, &["marketing_words", "it_words"], &words)? {
        if places.contains_key(&r.initiative) {
            hits.push(hit(
                "requirement",
                r.id.to_string(),
                Some(r.initiative),
                &crate::page::name_of(&r),
                at(Some(r.initiative)),
            ));
        }
    }
    for d in candidates::<Decision>(cx, &["question", "outcome"], &words)? {
        hits.push(hit(
            "decision",
            d.id.to_string(),
            Some(d.initiative),
            &d.question,
            at(Some(d.initiative)),
        ));
    }
    for a in candidates::<ActionItem>(cx, &["what"], &words)? {
        hits.push(hit(
            "action",
            a.id.to_string(),
            a.initiative,
            &a.what,
            at(a.initiative),
        ));
    }
    for c in candidates::<Candidate>(cx, &["name", "vendor"], &words)? {
        hits.push(hit(
            "candidate",
            c.id.to_string(),
            Some(c.initiative),
            &c.name,
            at(Some(c.initiative)),
        ));
    }
    for c in candidates::<Criterion>(cx, &["text", "show_us"], &words)? {
        hits.push(hit(
            "criterion",
            c.id.to_string(),
            Some(c.initiative),
            &c.text,
            at(Some(c.initiative)),
        ));
    }
    for said in said_of_scores(cx, &words)? {
        hits.push(hit(
            "score",
            format!("{}.{}", said.candidate, said.criterion),
            Some(said.initiative),
            &said.text,
            at(Some(said.initiative)),
        ));
    }
    for w in candidates::<Worry>(cx, &["text", "response"], &words)? {
        hits.push(hit(
            "worry",
            w.id.to_string(),
            Some(w.initiative),
            &w.text,
            at(Some(w.initiative)),
        ));
    }
    for w in candidates::<Win>(cx, &["headline", "challenge"], &words)? {
        hits.push(hit(
            "win",
            w.id.to_string(),
            w.initiative,
            &w.headline,
            at(w.initiative),
        ));
    }
    for t in candidates::<Term>(
        cx,
        &[
            "word",
            "marketing_means",
            "it_means",
            "agreed",
            "say_instead",
        ],
        &words,
    )? {
        hits.push(hit("word", t.id.to_string(), None, &t.word, &t.agreed));
    }
    for r in candidates::<Review>(cx, &["minutes"], &words)? {
        let name = crate::reviews::name(cx, &r)?;
        let when = cx.say(r.held_on.unwrap_or(r.day));
        hits.push(hit("review", r.id.to_string(), None, &name, &when));
    }
    hits.truncate(MOST);
    Ok(Hits { hits })
}

/// What was said about a candidate by a criterion.
struct SaidOfScore {
    initiative: InitiativeId,
    candidate: CandidateId,
    criterion: CriterionId,
    text: String,
}

/// Verdicts' notes, lines of talk, and why scores changed. What lies under a cover is in none.
fn said_of_scores(cx: &Cx<'_>, words: &[String]) -> Result<Vec<SaidOfScore>, Fault> {
    let verdicts = candidates::<Verdict>(cx, &["note"], words)?
        .into_iter()
        .map(|v| (v.candidate, v.criterion, v.note));
    let talks = candidates::<ScoreTalk>(cx, &["line"], words)?
        .into_iter()
        .map(|t| (t.candidate, t.criterion, t.line));
    let scores = candidates::<Score>(cx, &["because"], words)?
        .into_iter()
        .map(|s| (s.candidate, s.criterion, s.because));
    let mut said = Vec::new();
    for (candidate, criterion, text) in verdicts.chain(talks).chain(scores) {
        let of = cx.read.find::<Candidate>(candidate)?;
        if let Some(of) = of.filter(|c| c.deleted_at.is_none()) {
            said.push(SaidOfScore {
                initiative: of.initiative,
                candidate,
                criterion,
                text,
            });
        }
    }
    Ok(said)
}

fn matches(words: &[String], texts: &[&str]) -> bool {
    let hay = texts.join(" ").to_lowercase();
    words.iter().all(|w| hay.contains(w.as_str()))
}

/// SQLite narrows by plain comparison of the words; Rust's lower case then decides, since SQLite's
/// own knows no letters beyond ASCII.
fn candidates<T: Record>(cx: &Cx<'_>, columns: &[&str], words: &[String]) -> Result<Vec<T>, Fault> {
    let text = columns
        .iter()
        .map(|c| format!("\"{c}\""))
        .collect::<Vec<_>>()
        .join(" || ' ' || ");
    let ascii: Vec<_> = words.iter().filter(|w| w.is_ascii()).collect();
    let mut condition = "deleted_at IS NULL".to_owned();
    for n in 1..=ascii.len() {
        condition.push_str(&format!(" AND instr(lower({text}), ?{n}) > 0"));
    }
    condition.push_str(&format!(" LIMIT {MOST}"));
    if ascii.len() < words.len() {
        condition = condition.replace(&format!(" LIMIT {MOST}"), "");
    }
    let rows = cx
        .read
        .query::<T>(&condition, ascii.into_iter().map(|w| Cell::Text(w.clone())))?;
    if words.iter().all(|w| w.is_ascii()) {
        return Ok(rows);
    }
    let wanted: Vec<_> = words.iter().filter(|w| !w.is_ascii()).cloned().collect();
    Ok(rows
        .into_iter()
        .filter(|r| {
            let hay: String = r
                .cells()
                .iter()
                .filter_map(|c| {
                    if let Cell::Text(t) = c {
                        Some(t.to_lowercase())
                    } else {
                        None
                    }
                })
                .collect::<Vec<_>>()
                .join(" ");
            wanted.iter().all(|w| hay.contains(w.as_str()))
        })
        .take(MOST)
        .collect())
}

fn hit(kind: &str, id: String, initiative: Option<InitiativeId>, title: &str, place: &str) -> Hit {
    Hit {
        kind: kind.to_owned(),
        id,
        initiative: initiative.map(|i| i.to_string()),
        title: title.to_owned(),
        place: place.to_owned(),
    }
}
