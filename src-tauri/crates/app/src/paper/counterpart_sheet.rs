//! The counterpart sheet, for whoever starts alone.

use super::{Gathered, Series, as_of, local, only, side, sides, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::objective;
use crate::plan::Plan;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::Side;
use serde_json::json;

/// Gathers the sheet of one initiative.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, _issued: bool) -> Result<Gathered, Fault> {
    let plan = Plan::load(cx, only(query)?)?;
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
        grey: query.options.grey,
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
        as_of: as_of(cx),
        ..doc::CounterpartSheet::default()
    };
    let facts = json!({
        "title": [&sheet.title, &sheet.sentence],
        "what we both want": &sheet.objective,
        "requirements": sheet.requirements.iter().map(|r| &r.words).collect::<Vec<_>>(),
    });
    let series = Series::of(cx, query, Some(plan.id()))?;
    let about = series.about(&i.key, &i.name, &facts);
    let name = format!("{} {}, {}", i.key, i.name, query.document.called());
    let paper = size(query.paper);
    Ok(Gathered {
        name,
        about: vec![about],
        facts: vec![(Some(plan.id()), facts)],
        before_you_print: Vec::new(),
        private: Vec::new(),
        takes: vec![PaperOption::Grey],
        typeset: Box::new(move |fonts, _| doc::render_counterpart_sheet(fonts, &sheet, paper)),
    })
}
