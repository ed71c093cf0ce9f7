//! The counterpart sheet, for whoever starts alone.

use super::{blocks, local, side, sides, size, svgs};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::objective;
use crate::plan::Plan;
use crate::wire::paper::{PageAbout, PagePreview, PageQuery};
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;

/// The sheet and a name for its file.
pub(crate) fn render(cx: &Cx<'_>, query: &PageQuery) -> Result<(String, doc::Rendered), Fault> {
    let plan = Plan::load(cx, asked(query)?)?;
    let people = cx.people()?;
    // Her words stand at the left: the side of who is here, else the side that has an owner.
    let here = cx
        .place
        .here
        .iter()
        .filter_map(|id| people.get(id)?.side)
        .next();
    let starter_side = here.unwrap_or(
        if plan.has_owner(Side::Marketing) || !plan.has_owner(Side::It) {
            Side::Marketing
        } else {
            Side::It
        },
    );
    let line = |side: Side| -> Result<Option<doc::OwnerLine>, Fault> {
        let person = cx.person(plan.seat(side).and_then(|s| s.person))?;
        Ok(person.map(|p| doc::OwnerLine {
            name: p.name,
            role: p.role_title,
        }))
    };
    let i = &plan.initiative;
    let suggested = |field: &str| i.suggested.split_whitespace().any(|f| f == field);
    let words = |r: &counterpart_domain::requirement::Requirement| match starter_side {
        Side::Marketing => r.marketing_words.clone(),
        Side::It => r.it_words.clone(),
    };
    let sheet = doc::CounterpartSheet {
        made_at: local(cx),
        organisation: cx.office()?.name.clone(),
        key: i.key.clone(),
        occasion: query.occasion.clone(),
        is_sample: cx.office()?.sample,
        sides: sides(cx)?,
        title: i.name.clone(),
        starter_side: side(starter_side),
        starter: line(starter_side)?,
        other: line(starter_side.other())?,
        sentence: if suggested("sentence") {
            String::new()
        } else {
            i.sentence.clone()
        },
        objective: Some(objective::sentence(&plan.metrics))
            .filter(|s| !s.is_empty())
            .into_iter()
            .collect(),
        requirements: plan
            .counting()
            .map(words)
            .filter(|w| !w.is_empty())
            .map(|words| doc::SheetRequirement {
                words,
                when: String::new(),
            })
            .collect(),
        as_of: format!("As of {}", local(cx).format("%-d %b %Y, %H:%M")),
        ..doc::CounterpartSheet::default()
    };
    let rendered = doc::render_counterpart_sheet(cx.place.fonts, &sheet, size(query.paper))
        .map_err(|e| Fault::internal(&e.to_string()))?;
    Ok((
        format!("{} {}, for the counterpart", i.key, i.name),
        rendered,
    ))
}

/// The sheet as it will print.
pub(crate) fn preview(cx: &Cx<'_>, query: &PageQuery) -> Result<PagePreview, Fault> {
    let (_, rendered) = render(cx, query)?;
    let id = asked(query)?;
    let initiative = cx.read.get::<Initiative>(id)?;
    Ok(PagePreview {
        pages: svgs(&rendered)?,
        size: size(query.paper).millimetres(),
        blocks: blocks(&rendered),
        before_you_print: Vec::new(),
        about: vec![PageAbout {
            initiative: id,
            key: initiative.key,
            name: initiative.name,
            left_out: rendered.left_out_words(1),
            next_issue: 0,
            changed_since: String::new(),
        }],
    })
}

fn asked(query: &PageQuery) -> Result<InitiativeId, Fault> {
    query
        .initiatives
        .first()
        .copied()
        .ok_or_else(|| Fault::not_now("Choose an initiative to print."))
}
