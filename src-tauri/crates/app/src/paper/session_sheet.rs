//! The sheet that a session ends in.

use super::{Gathered, Series, as_of, local, side, sides, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::session::Record;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::ids::SessionId;
use counterpart_domain::initiative::Session;
use serde_json::json;

/// Gathers the sheet of the session that `query.subject` names.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, _issued: bool) -> Result<Gathered, Fault> {
    let id: SessionId = query
        .subject
        .parse()
        .map_err(|_| Fault::not_now("Choose a session to print."))?;
    let session = cx.read.get::<Session>(id)?;
    let plan = Plan::load(cx, session.initiative)?;
    let record = Record::read(cx, &session, &plan)?;
    let mut present = cx
        .people()?
        .values()
        .filter(|p| session.who.contains(&p.name) || cx.place.here.contains(&p.id))
        .map(|p| doc::PresentPerson {
            name: p.name.clone(),
            role: p.role_title.clone(),
            side: p.side.map(side),
        })
        .collect::<Vec<_>>();
    present.sort_by(|a, b| a.name.cmp(&b.name));
    let ended = session.ended_at.unwrap_or(cx.moment.utc);
    let until = ended.naive_utc() + chrono::TimeDelta::minutes(i64::from(cx.moment.offset_minutes));
    let when = format!(
        "{} to {}",
        cx.say_instant(session.started_at),
        until.format("%H:%M")
    );
    let i = &plan.initiative;
    let series = Series::of(cx, query, Some(session.initiative))?;
    let facts = json!({
        "agreed": record.agreed_sentences(),
        "captured": record.captured_sentences(),
    });
    let about = series.about(&i.key, &i.name, &facts);
    let name = format!("{} {}, session {}", i.key, i.name, cx.say(cx.today()));
    let sheet = doc::SessionSheet {
        made_at: local(cx),
        organisation: cx.office()?.name.clone(),
        key: i.key.clone(),
        title: i.name.clone(),
        when,
        is_sample: cx.office()?.sample,
        grey: query.options.grey,
        sides: sides(cx)?,
        owners: super::owners(cx, &plan)?,
        present,
        agreed: record.agreed,
        requirements: record.requirements,
        decisions: record.decisions,
        actions: record.actions,
        wins: record.wins,
        lets_talk: record.talk,
        as_of: as_of(cx),
        ..doc::SessionSheet::default()
    };
    let paper = size(query.paper);
    Ok(Gathered {
        name,
        about: vec![about],
        facts: vec![(Some(session.initiative), facts)],
        before_you_print: Vec::new(),
        private: Vec::new(),
        takes: vec![PaperOption::Grey],
        typeset: Box::new(move |fonts, _| doc::render_session_sheet(fonts, &sheet, paper)),
    })
}
