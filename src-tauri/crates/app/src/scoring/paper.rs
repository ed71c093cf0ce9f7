//! Scoring on paper, and what a vendor is asked to show.

use super::view::Sheet;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::paper::{local, owners, side as paper_side, sides, size, svgs};
use crate::plan::Plan;
use crate::wire::scoring::{DemoScriptQuery, ScoreSheetQuery, ScoringPaper, SheetPages};
use counterpart_documents as doc;
use counterpart_domain::requirement::Requirement;
use counterpart_domain::scoring::{LEVELS, question_minutes, share_minutes};
use counterpart_domain::selection::{Candidate, Criterion};

/// As many things can be shown in one sitting.
const MOST_PARTS: usize = 10;

/// The paper as it will print.
///
/// # Errors
/// As for the document itself.
pub fn pages(cx: &Cx<'_>, input: ScoringPaper) -> Result<SheetPages, Fault> {
    let (rendered, paper) = match &input {
        ScoringPaper::ScoreSheet(query) => (score_sheet(cx, query)?.1, query.paper),
        ScoringPaper::DemoScript(query) => (demo_script(cx, query)?.1, query.paper),
    };
    Ok(SheetPages {
        pages: svgs(&rendered)?,
        size: size(paper).millimetres(),
    })
}

fn as_of(cx: &Cx<'_>) -> String {
    format!("As of {}", local(cx).format("%-d %b %Y, %H:%M"))
}

/// Blank sheets to score on, and a name for their file.
pub(crate) fn score_sheet(
    cx: &Cx<'_>,
    query: &ScoreSheetQuery,
) -> Result<(String, doc::Rendered), Fault> {
    let plan = Plan::load(cx, query.initiative)?;
    let sheet = Sheet::read(cx, query.initiative)?;
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
        sides: sides(cx)?,
        owners: owners(cx, &plan)?,
        sheets: SIDES
            .into_iter()
            .filter(|side| query.side.is_none_or(|asked| asked == *side))
            .map(paper_side)
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
    let rendered = doc::render_score_sheets(cx.place.fonts, &blank, size(query.paper))
        .map_err(|e| Fault::internal(&e.to_string()))?;
    Ok((format!("{} {}, score sheet", i.key, i.name), rendered))
}

/// What a vendor is asked to show, and a name for its file. It leaves the house: no weight, no
/// score, no other name is in it.
pub(crate) fn demo_script(
    cx: &Cx<'_>,
    query: &DemoScriptQuery,
) -> Result<(String, doc::Rendered), Fault> {
    if !(20..=480).contains(&query.minutes) {
        return Err(Fault::bad(
            "minutes",
            "A demo takes 20 minutes to 8 hours; give its length in minutes.",
        ));
    }
    let plan = Plan::load(cx, query.initiative)?;
    let sheet = Sheet::read(cx, query.initiative)?;
    let (name, vendor) = match query.candidate {
        Some(id) => {
            let candidate = cx.read.get::<Candidate>(id)?;
            let whom = if candidate.vendor.is_empty() || candidate.vendor == candidate.name {
                candidate.name.clone()
            } else {
                format!("{}, {}", candidate.name, candidate.vendor)
            };
            (candidate.name, whom)
        }
        None => (String::new(), String::new()),
    };
    // What counts most is chosen by weight, but stands in its own order: the order in which a vendor
    // reads it must not tell what weighs how much.
    let mut ranked: Vec<(usize, &Criterion)> = sheet.criteria.iter().enumerate().collect();
    ranked.sort_by_key(|(_, c)| (!c.deal_breaker, if c.deal_breaker { 0 } else { -c.weight }));
    ranked.truncate(MOST_PARTS);
    ranked.sort_by_key(|(place, c)| (!c.deal_breaker, *place));
    if ranked.is_empty() {
        return Err(Fault::not_now(
            "A demo script is made from criteria; there are none yet.",
        ));
    }
    let questions = question_minutes(query.minutes);
    let shares = share_minutes(query.minutes - questions, ranked.len());
    let mut parts = Vec::new();
    for ((_, criterion), minutes) in ranked.into_iter().zip(shares) {
        let requirement = match criterion.requirement {
            Some(id) => cx.read.find::<Requirement>(id)?,
            None => None,
        };
        let voice = |words: fn(&Requirement) -> &String| {
            requirement.as_ref().map(words).cloned().unwrap_or_default()
        };
        parts.push(doc::DemoPart {
            minutes,
            name: criterion.text.clone(),
            marketing: voice(|r| &r.marketing_words),
            it: voice(|r| &r.it_words),
            show: criterion.show_us.clone(),
            must: criterion.deal_breaker,
        });
    }
    let i = &plan.initiative;
    let suggested = i.suggested.split_whitespace().any(|f| f == "sentence");
    let script = doc::DemoScript {
        language: "en".to_owned(),
        made_at: local(cx),
        organisation: cx.office()?.name.clone(),
        title: i.name.clone(),
        sentence: if suggested {
            String::new()
        } else {
            i.sentence.clone()
        },
        is_sample: cx.office()?.sample,
        sides: sides(cx)?,
        owners: owners(cx, &plan)?,
        vendor,
        parts,
        questions,
        as_of: as_of(cx),
        ..doc::DemoScript::default()
    };
    let rendered = doc::render_demo_script(cx.place.fonts, &script, size(query.paper))
        .map_err(|e| Fault::internal(&e.to_string()))?;
    let whom = if name.is_empty() {
        String::new()
    } else {
        format!(" for {name}")
    };
    Ok((format!("{}, demo script{whom}", i.name), rendered))
}
