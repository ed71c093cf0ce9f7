//! A thin session: one topic at a time, captured as it is said, read back in sentences.

mod record;
mod topics;

use crate::cx::{Act, Cx};
use crate::decisions;
use crate::fault::Fault;
use crate::paper;
use crate::plan::Plan;
use crate::requirements;
use crate::say;
use crate::wins;
use crate::wire::edit::AddRequirement;
use crate::wire::paper::{
    BeginSession, Captured, EndSession, PaperOptions, PaperQuery, SessionSheet, SessionView,
};
use counterpart_domain::Side;
use counterpart_domain::initiative::{Initiative, Session};
use counterpart_domain::issue::Document;
use counterpart_domain::requirement::Requirement;
use counterpart_domain::text::clean_line;
pub(crate) use record::Record;

/// Begins a session, or goes on with the one that was left open today.
///
/// # Errors
/// When the initiative is gone.
pub fn begin(act: &mut Act<'_, '_>, input: BeginSession) -> Result<SessionView, Fault> {
    let initiative = act.live::<Initiative>(input.initiative)?;
    let open = act
        .write
        .having::<Session>("initiative", &input.initiative)?;
    if let Some(session) = open.into_iter().rev().find(|s| s.ended_at.is_none()) {
        return view(&act.cx(), EndSession { id: session.id });
    }
    act.label(format!("Began a session on {}", initiative.key))?;
    let who = act.cx().author()?;
    let session = Session {
        id: act.id(),
        initiative: input.initiative,
        started_at: act.moment.utc,
        ended_at: None,
        who,
        deleted_at: None,
    };
    act.write.insert(&session)?;
    view(&act.cx(), EndSession { id: session.id })
}

/// The running session.
///
/// # Errors
/// When it is gone.
pub fn view(cx: &Cx<'_>, input: EndSession) -> Result<SessionView, Fault> {
    let session = cx.read.get::<Session>(input.id)?;
    let plan = Plan::load(cx, session.initiative)?;
    let record = Record::read(cx, &session, &plan)?;
    let speaker = |side: Side| {
        let seat = plan.seat(side);
        let here = |p: &counterpart_domain::ids::PersonId| cx.place.here.contains(p);
        let (holder, stand_in) = (seat.and_then(|s| s.person), seat.and_then(|s| s.stand_in));
        cx.person(
            holder
                .filter(here)
                .or(stand_in.filter(here))
                .or(holder)
                .or(stand_in),
        )
    };
    let people = cx.people()?;
    Ok(SessionView {
        id: session.id,
        initiative: session.initiative,
        name: plan.initiative.name.clone(),
        started_at: session.started_at.to_rfc3339(),
        marketing: speaker(Side::Marketing)?,
        it: speaker(Side::It)?,
        here: cx
            .place
            .here
            .iter()
            .filter_map(|id| people.get(id))
            .map(crate::cx::person_ref)
            .collect(),
        topics: topics::topics(cx, &plan, &record)?,
        so_far: record.sentences(),
    })
}

/// Keeps what was said: `requirement`, `decision`, `action`, `win`, `talk`.
///
/// # Errors
/// When nothing was typed.
pub fn capture(act: &mut Act<'_, '_>, input: Captured) -> Result<SessionView, Fault> {
    let session = act.live::<Session>(input.session)?;
    let initiative = session.initiative;
    let text = clean_line(&input.text);
    if text.is_empty() {
        return Err(Fault::bad("text", "Type what was said."));
    }
    let label = format!("Captured “{}”", say::short(&text));
    match input.kind.as_str() {
        "requirement" => {
            let (marketing_words, it_words) = voices(act, &text);
            requirements::add(
                act,
                AddRequirement {
                    initiative,
                    marketing_words,
                    it_words,
                    after: None,
                },
            )?;
        }
        "decision" => {
            decisions::make(act, initiative, &text, None, "")?;
        }
        "action" => {
            decisions::make_action(act, Some(initiative), &text, None, "")?;
        }
        "win" => {
            wins::make(act, Some(initiative), &text)?;
        }
        "talk" => {
            let author = act.cx().author()?;
            match input.subject.as_deref().and_then(|s| s.parse().ok()) {
                Some(id) => {
                    act.change::<Requirement>(id, |r| {
                        r.talk_by = author;
                        r.talk_why = Some(text);
                        Ok(())
                    })?;
                }
                None => {
                    decisions::make_action(
                        act,
                        Some(initiative),
                        &format!("Talk about {text}"),
                        None,
                        "",
                    )?;
                }
            }
        }
        _ => return Err(Fault::internal("unknown kind of capture")),
    }
    act.label(label)?;
    view(&act.cx(), EndSession { id: session.id })
}

/// Two voices may be typed at once, parted by " | "; else the words are those of who is here.
fn voices(act: &Act<'_, '_>, text: &str) -> (String, String) {
    if let Some((m, i)) = text.split_once(" | ") {
        return (m.to_owned(), i.to_owned());
    }
    let cx = act.cx();
    let only_it = match (act.place.here, cx.people()) {
        ([one], Ok(people)) => people.get(one).is_some_and(|p| p.side == Some(Side::It)),
        _ => false,
    };
    if only_it {
        (String::new(), text.to_owned())
    } else {
        (text.to_owned(), String::new())
    }
}

/// Ends the session and reads back what was agreed.
///
/// # Errors
/// When it is gone.
pub fn end(act: &mut Act<'_, '_>, input: EndSession) -> Result<SessionSheet, Fault> {
    let session = act.live::<Session>(input.id)?;
    if session.ended_at.is_none() {
        let key = act.write.get::<Initiative>(session.initiative)?.key;
        act.label(format!("Ended the session on {key}"))?;
        let now = act.moment.utc;
        act.change::<Session>(input.id, |s| {
            s.ended_at = Some(now);
            Ok(())
        })?;
    }
    sheet(&act.cx(), input)
}

/// The sheet of a session.
///
/// # Errors
/// When it is gone.
pub fn sheet(cx: &Cx<'_>, input: EndSession) -> Result<SessionSheet, Fault> {
    let session = cx.read.get::<Session>(input.id)?;
    let plan = Plan::load(cx, session.initiative)?;
    let record = Record::read(cx, &session, &plan)?;
    let set = paper::draft(
        cx,
        &PaperQuery {
            document: Document::SessionSheet,
            initiatives: Vec::new(),
            subject: input.id.to_string(),
            paper: cx.office()?.paper,
            occasion: String::new(),
            options: PaperOptions::default(),
        },
    )?;
    Ok(SessionSheet {
        id: session.id,
        agreed: record.agreed_sentences(),
        captured: record.captured_sentences(),
        paper: cx.office()?.paper,
        page: set
            .rendered
            .svg(1)
            .map_err(|e| Fault::internal(&e.to_string()))?,
    })
}
