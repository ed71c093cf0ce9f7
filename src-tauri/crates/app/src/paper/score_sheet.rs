//! Blank sheets to score on.

use super::{Gathered, Series, as_of, local, only, owners, side, sides, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::plan::Plan;
use crate::scoring::Sheet;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::scoring::LEVELS;
use serde_json::json;

/// Gathers the sheets of one initiative: of the side that `query.subject` names, or of both.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, _issued: bool) -> Result<Gathered, Fault> {
    let plan = Plan::load(cx, only(query)?)?;
    let sheet = Sheet::read(cx, plan.id())?;
    let whose: Option<Side> = query.subject.parse().ok();
    let candidates: Vec<_> = sheet.standing().map(|c| c.name.clone()).collect();
    if candidates.is_empty() || sheet.criteria.is_empty() {
        return Err(Fault::not_now(
            "A score sheet takes a short list and criteria; then it can be printed.",
        ));
    }
    let i = &plan.initiative;
    let blank = doc::ScoreSheets {
        language: "en".to_owned(),
        made_at: local(cx),
        organisation: cx.office()?.name.clone(),
        key: i.key.clone(),
        title: i.name.clone(),
        is_sample: cx.office()?.sample,
        grey: query.options.grey,
        sides: sides(cx)?,
        owners: owners(cx, &plan)?,
        sheets: SIDES
            .into_iter()
            .filter(|of| whose.is_none_or(|asked| asked == *of))
            .map(side)
            .collect(),
        candidates,
        deal_breakers: sheet
            .criteria
            .iter()
            .filter(|c| c.deal_breaker)
            .map(|c| c.text.clone())
            .collect(),
        criteria: sheet.scored().map(|c| c.text.clone()).collect(),
        levels: LEVELS.map(str::to_owned).to_vec(),
        as_of: as_of(cx),
        ..doc::ScoreSheets::default()
    };
    let facts = json!({
        "candidates": &blank.candidates,
        "deal-breakers": &blank.deal_breakers,
        "criteria": &blank.criteria,
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
        typeset: Box::new(move |fonts, _| doc::render_score_sheets(fonts, &blank, paper)),
    })
}
