//! Pages that left the house: each can be had again, compared and marked as signed on paper.

mod compare;

use crate::agreement::say_yes;
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::paper;
use crate::plan::Plan;
use crate::say;
use crate::wire::issues::{
    CompareIssues, ComparedIssues, IssueLine, Issues, IssuesQuery, SignIssue, SignatureLine,
    TakeSignatureBack,
};
use crate::wire::paper::{PaperOptions, PaperQuery, PrivatePart};
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, SubjectKind};
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::issue::{Document, Issue, Signature};
use counterpart_domain::record::Cell;
use serde_json::Value;

/// The issues of an initiative, or of the whole workspace, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn issues(cx: &Cx<'_>, input: IssuesQuery) -> Result<Issues, Fault> {
    let of = input
        .initiative
        .map_or(Cell::Null, |id| Cell::Text(id.to_string()));
    let condition = "initiative IS ?1 AND deleted_at IS NULL ORDER BY at DESC, number DESC";
    let found = cx.read.query::<Issue>(condition, [of])?;
    let open = match input.initiative {
        Some(id) => open_sides(cx, id)?,
        None => None,
    };
    let mut lines = Vec::new();
    for issue in found {
        let mut signatures = cx.read.having::<Signature>("issue", &issue.id)?;
        signatures.sort_by_key(|s| (s.day, s.id));
        let signatures = signatures
            .into_iter()
            .map(|s| signature(cx, &issue, &s))
            .collect::<Result<Vec<_>, Fault>>()?;
        let private = options(&issue).private;
        lines.push(IssueLine {
            id: issue.id,
            document: issue.document,
            subject: issue.subject.clone(),
            number: issue.number,
            occasion: issue.occasion.clone(),
            when: cx.say_instant(issue.at),
            made_by: issue.made_by.clone(),
            private_said: say::list(
                &private
                    .iter()
                    .map(|part| match part {
                        PrivatePart::Dissent => "dissent".to_owned(),
                    })
                    .collect::<Vec<_>>(),
            ),
            kept: cx.read.has_bytes(&issue.sha256)?,
            yes_for: match &open {
                Some((wanted, sides)) if says(&issue, wanted) => sides.clone(),
                _ => Vec::new(),
            },
            signatures,
        });
    }
    Ok(Issues { issues: lines })
}

fn signature(cx: &Cx<'_>, issue: &Issue, s: &Signature) -> Result<SignatureLine, Fault> {
    let person = cx.person(s.person)?;
    let who = person
        .as_ref()
        .map_or("somebody", |p| p.name.as_str())
        .to_owned();
    Ok(SignatureLine {
        id: s.id,
        side: s.side,
        said: format!(
            "signed on paper by {who}, {}, issue {}",
            cx.say(s.day),
            issue.number
        ),
        person,
    })
}

fn options(issue: &Issue) -> PaperOptions {
    serde_json::from_str(&issue.options).unwrap_or_default()
}

/// What both want as a page says it, and the sides that have not agreed to that wording yet.
fn open_sides(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<(Value, Vec<Side>)>, Fault> {
    let plan = Plan::load(cx, id)?;
    let Some(wording) = plan.wordings.last() else {
        return Ok(None);
    };
    let sides: Vec<_> = crate::initiatives::SIDES
        .into_iter()
        .filter(|side| {
            plan.yes(id.uuid(), *side)
                .is_none_or(|yes| yes.wording != wording.number)
        })
        .collect();
    if sides.is_empty() {
        return Ok(None);
    }
    let wanted = match paper::facts_now(cx, id)?.get(WANT) {
        Some(metrics) => wanted(metrics),
        None => Value::Null,
    };
    Ok((!wanted.is_null()).then_some((wanted, sides)))
}

const WANT: &str = "what we both want";

/// The metrics with their targets: what a yes is about. A later reading is no new wording.
fn wanted(metrics: &Value) -> Value {
    metrics.as_array().map_or(Value::Null, |all| {
        all.iter()
            .map(|metric| match metric.as_array() {
                Some(parts) => Value::Array(parts.iter().take(2).cloned().collect()),
                None => metric.clone(),
            })
            .collect()
    })
}

/// The issue is a page of the initiative that says what both want as it stands.
fn says(issue: &Issue, now: &Value) -> bool {
    issue.document == Document::OnePager
        && serde_json::from_str::<Value>(&issue.facts)
            .ok()
            .and_then(|facts| facts.get(WANT).map(wanted))
            .is_some_and(|printed| printed == *now)
}

/// Records that an issue was signed on paper, and with it, where it says so, the yes.
///
/// # Errors
/// When nobody is named, the day lies ahead or before the issue, that side signed it already, or the
/// page says something else than what a yes would be given to.
pub fn sign(act: &mut Act<'_, '_>, input: SignIssue) -> Result<Issues, Fault> {
    let issue = act.live::<Issue>(input.issue)?;
    let cx = act.cx();
    let day = cx
        .read_past_day("day", &input.day)?
        .unwrap_or(act.moment.today);
    let made = (issue.at.naive_utc()
        + chrono::TimeDelta::minutes(i64::from(cx.moment.offset_minutes)))
    .date();
    if day < made {
        return Err(Fault::bad(
            "day",
            format!(
                "Issue {} was made on {}; it cannot have been signed before.",
                issue.number,
                cx.say(made)
            ),
        ));
    }
    let before = cx.read.having::<Signature>("issue", &issue.id)?;
    let about = name(&cx, &issue)?;
    let open = match issue.initiative {
        Some(id) if input.yes => open_sides(&cx, id)?,
        _ => None,
    };
    let recorded_by = cx.author()?;
    drop(cx);
    let person = act.who(&input.who, input.side)?;
    if before
        .iter()
        .any(|s| s.person == Some(person) && s.side == input.side)
    {
        return Err(Fault::bad("name", "That signature is recorded already."));
    }
    let who = act
        .cx()
        .person(Some(person))?
        .map(|p| p.name)
        .unwrap_or_default();
    act.label(format!(
        "Recorded that {} signed {about}, issue {}",
        say::short(&who),
        issue.number
    ))?;
    act.write.insert(&Signature {
        id: act.id(),
        issue: issue.id,
        side: input.side,
        person: Some(person),
        day,
        recorded_by,
        deleted_at: None,
    })?;
    if input.yes {
        let fits = open.filter(|(wanted, sides)| {
            says(&issue, wanted) && input.side.is_some_and(|side| sides.contains(&side))
        });
        let (Some(_), Some(side), Some(initiative)) = (fits, input.side, issue.initiative) else {
            return Err(Fault::bad(
                "yes",
                "That page does not say what you both want as it stands now; record the signature without the yes.",
            ));
        };
        let plan = Plan::load(&act.cx(), initiative)?;
        let wording = plan.wordings.last().map_or(1, |w| w.number);
        say_yes(
            act,
            SubjectKind::Objective,
            initiative.uuid(),
            side,
            Some(person),
            wording,
            day,
            How::Paper,
            Some(issue.id),
        )?;
    }
    let initiative = issue.initiative;
    issues(&act.cx(), IssuesQuery { initiative })
}

/// Takes a signature back. A yes that was recorded with it stays; it is taken back by itself.
///
/// # Errors
/// When it is gone.
pub fn take_signature_back(
    act: &mut Act<'_, '_>,
    input: TakeSignatureBack,
) -> Result<Issues, Fault> {
    let signature = act.live::<Signature>(input.id)?;
    let issue = act.live::<Issue>(signature.issue)?;
    let about = name(&act.cx(), &issue)?;
    act.label(format!(
        "Took back a signature on {about}, issue {}",
        issue.number
    ))?;
    act.write.trash::<Signature>(input.id, act.moment.utc)?;
    let initiative = issue.initiative;
    issues(&act.cx(), IssuesQuery { initiative })
}

fn name(cx: &Cx<'_>, issue: &Issue) -> Result<String, Fault> {
    Ok(match issue.initiative {
        Some(id) => cx.read.get::<Initiative>(id)?.key,
        None => cx.office()?.name.clone(),
    })
}

/// What changed between two issues, or since an issue, block by block.
///
/// # Errors
/// When one is gone, or they are of different documents.
pub fn compare(cx: &Cx<'_>, input: CompareIssues) -> Result<ComparedIssues, Fault> {
    let from = cx.read.get::<Issue>(input.from)?;
    let said = |issue: &Issue| format!("Issue {}, {}", issue.number, cx.say_instant(issue.at));
    let (to, now) = match input.to {
        Some(id) => {
            let to = cx.read.get::<Issue>(id)?;
            if (to.document, to.initiative, &to.subject)
                != (from.document, from.initiative, &from.subject)
            {
                return Err(Fault::not_now(
                    "These are two different documents; compare issues of the same one.",
                ));
            }
            (said(&to), read_facts(&to)?)
        }
        None => ("Now".to_owned(), facts_of(cx, &from)?),
    };
    let (blocks, same) = compare::blocks(&read_facts(&from)?, &now);
    Ok(ComparedIssues {
        from: said(&from),
        to,
        blocks,
        same,
    })
}

fn read_facts(issue: &Issue) -> Result<Value, Fault> {
    serde_json::from_str(&issue.facts).map_err(|e| Fault::internal(&e.to_string()))
}

/// What the same document would say now.
fn facts_of(cx: &Cx<'_>, issue: &Issue) -> Result<Value, Fault> {
    let query = PaperQuery {
        document: issue.document,
        initiatives: issue.initiative.into_iter().collect(),
        subject: issue.subject.clone(),
        paper: issue.paper,
        occasion: issue.occasion.clone(),
        options: options(issue),
    };
    let gathered = paper::gather(cx, &query, true)?;
    let of = |(initiative, facts)| (initiative == issue.initiative).then_some(facts);
    gathered
        .facts
        .into_iter()
        .find_map(of)
        .ok_or_else(|| Fault::not_now("That document has nothing to say now."))
}
