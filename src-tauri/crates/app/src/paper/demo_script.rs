//! What a vendor is asked to show.

use super::{Gathered, Series, as_of, local, only, owners, sides, size};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::scoring::Sheet;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::ids::CandidateId;
use counterpart_domain::requirement::Requirement;
use counterpart_domain::scoring::{question_minutes, share_minutes};
use counterpart_domain::selection::{Candidate, Criterion};
use serde_json::json;

/// As many things can be shown in one sitting.
const MOST_PARTS: usize = 10;

/// Gathers the script for the candidate that `query.subject` names, or with a blank for the name. It
/// leaves the house: no weight, no score, no other name is in it.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, _issued: bool) -> Result<Gathered, Fault> {
    let minutes = query.options.minutes;
    if !(20..=480).contains(&minutes) {
        return Err(Fault::bad(
            "minutes",
            "A demo takes 20 minutes to 8 hours; give its length in minutes.",
        ));
    }
    let plan = Plan::load(cx, only(query)?)?;
    let sheet = Sheet::read(cx, plan.id())?;
    let (name, vendor) = match query.subject.parse::<CandidateId>().ok() {
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
    let questions = question_minutes(minutes);
    let shares = share_minutes(minutes - questions, ranked.len());
    let mut parts = Vec::new();
    for ((_, criterion), share) in ranked.into_iter().zip(shares) {
        let requirement = match criterion.requirement {
            Some(id) => cx.read.find::<Requirement>(id)?,
            None => None,
        };
        let voice = |words: fn(&Requirement) -> &String| {
            requirement.as_ref().map(words).cloned().unwrap_or_default()
        };
        parts.push(doc::DemoPart {
            minutes: share,
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
        grey: query.options.grey,
        sides: sides(cx)?,
        owners: owners(cx, &plan)?,
        vendor,
        parts,
        questions,
        as_of: as_of(cx),
        ..doc::DemoScript::default()
    };
    let facts = json!({
        "title": [&script.title, &script.sentence],
        "what to show": script.parts.iter().map(|p| [&p.name, &p.show]).collect::<Vec<_>>(),
        "how long": minutes,
    });
    let series = Series::of(cx, query, Some(plan.id()))?;
    let about = series.about(&i.key, &i.name, &facts);
    let whom = if name.is_empty() {
        String::new()
    } else {
        format!(" for {name}")
    };
    let name = format!("{}, {}{whom}", i.name, query.document.called());
    let paper = size(query.paper);
    Ok(Gathered {
        name,
        about: vec![about],
        facts: vec![(Some(plan.id()), facts)],
        before_you_print: Vec::new(),
        private: Vec::new(),
        takes: vec![PaperOption::Minutes, PaperOption::Grey],
        typeset: Box::new(move |fonts, _| doc::render_demo_script(fonts, &script, paper)),
    })
}
