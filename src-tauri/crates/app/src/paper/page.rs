//! From a plan to the values of its one-pager.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view;
use crate::page::name_of;
use crate::paper::{Series, as_of, blocks, local, owners, sides, timeline};
use crate::plan::Plan;
use crate::requirements::tally;
use crate::say;
use crate::standing;
use crate::wire::paper::{PageAbout, PageAudience, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::agreement::Piece;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::record::Day;
use counterpart_domain::standing::Facts;
use serde_json::{Value, json};

/// A page ready to be set, with what the next issue compares itself with.
pub(crate) struct Prepared {
    /// The initiative.
    pub initiative: InitiativeId,
    /// The plan it was made from.
    pub plan: Plan,
    /// What the rule saw.
    pub facts_seen: Facts,
    /// The page.
    pub page: doc::OnePager,
    /// What there is to say of it beside it.
    pub about: PageAbout,
    /// What the page says, by block.
    pub facts: Value,
}

/// Prepares the page of an initiative. Suggested texts are not printed.
pub(crate) fn prepare(
    cx: &Cx<'_>,
    query: &PaperQuery,
    id: InitiativeId,
    issued: bool,
) -> Result<Prepared, Fault> {
    let plan = Plan::load(cx, id)?;
    let office = cx.office()?;
    let pace = lanes_view::pace(cx)?;
    let stood = standing::stand(cx, &plan, &pace)?;
    let timeline = lanes_view::timeline(cx, &plan, &pace)?;
    let series = Series::of(cx, query, Some(id))?;
    let i = &plan.initiative;
    let kept = |field: &str, text: &str| {
        if i.suggested.split_whitespace().any(|f| f == field) {
            String::new()
        } else {
            text.to_owned()
        }
    };
    let (agreed, _, _, total) = tally(&plan);
    let asked = &query.options;
    let mut page = doc::OnePager {
        options: doc::PageOptions {
            audience: match asked.audience {
                PageAudience::Board => doc::Audience::Board,
                PageAudience::Marketing => doc::Audience::Marketing,
                PageAudience::It => doc::Audience::It,
            },
            notes_margin: asked.notes_margin,
            signatures: asked.signatures,
            grey: asked.grey,
        },
        made_at: local(cx),
        organisation: office.name.clone(),
        key: i.key.clone(),
        stage: say::sentence_case(i.stage.as_str()),
        occasion: query.occasion.clone(),
        is_sample: office.sample,
        is_draft: !issued,
        title: i.name.clone(),
        sentence: kept("sentence", &i.sentence).into(),
        sides: sides(cx)?,
        owners: owners(cx, &plan)?,
        problem: kept("problem", &i.problem).into(),
        customer: kept("customer", &i.customer).into(),
        day: match &timeline {
            // The bar of build and roll-out says it.
            Some(timeline) if timeline.build.is_some() => None,
            _ => blocks::day(cx, i)?,
        },
        ask: blocks::ask(cx, id)?,
        standing: Some(blocks::standing_block(cx, &plan, &stood.view)?),
        objective: blocks::objective_block(cx, &plan)?,
        timeline: timeline
            .as_ref()
            .map(|t| timeline::timeline_block(cx, &plan, t))
            .transpose()?,
        requirements: blocks::requirements(cx, &plan),
        requirements_count: if total > 0 {
            format!("{agreed} of {total} agreed by both")
        } else {
            String::new()
        },
        decisions: blocks::decisions(cx, &plan)?,
        worries: blocks::worries(cx, id)?,
        not_in_this: kept("not_in_this", &i.not_in_this).into(),
        won: blocks::won(cx, id)?,
        signatures: Vec::new(),
        full_list_line: String::new(),
        as_of: as_of(cx),
        issue: if issued {
            format!("Issue {}", series.number)
        } else {
            String::new()
        },
        ..doc::OnePager::default()
    };
    let to_sign = page.ask.is_some() || page.objective.is_some() || !page.requirements.is_empty();
    page.signatures = blocks::signatures(cx, &plan, to_sign && query.options.signatures)?;
    let facts = facts(&page, i.customers_have_it_by);
    page.changed_since = series.changed_since(&facts);
    let about = series.about(&page.key, &page.title, &facts);
    Ok(Prepared {
        initiative: id,
        plan,
        facts_seen: stood.facts,
        page,
        about,
        facts,
    })
}

/// What the page says, block by block, in the words of "changed since".
fn facts(page: &doc::OnePager, customers_have_it_by: Option<Day>) -> Value {
    json!({
        "title": [page.title, page.sentence.text],
        "owners": [page.owners.marketing.as_ref().map(|o| &o.name), page.owners.it.as_ref().map(|o| &o.name)],
        "problem": page.problem.text,
        "who is better off": page.customer.text,
        "customers have it by": customers_have_it_by,
        "ask": page.ask.as_ref().map(|a| [&a.lead.text, &a.rest.text]),
        "how it stands": page.standing.as_ref().map(|s| &s.word),
        "what we both want": page.objective.as_ref().map(|o| o.metrics.iter().map(|m| [m.label.clone(), m.target.clone(), m.now.clone().unwrap_or_default()]).collect::<Vec<_>>()),
        "timeline": page.timeline.as_ref().and_then(|t| t.sooner.as_ref()).map(|b| &b.words),
        "choice": page.timeline.as_ref().and_then(|t| t.chosen.as_ref()).map(|c| &c.name),
        "decide-by": page.timeline.as_ref().and_then(|t| t.decide_by.as_ref()).map(|m| &m.words),
        "requirements": page.requirements.iter().map(|r| [&r.marketing.text, &r.it.text]).collect::<Vec<_>>(),
        "agreed requirements": page.requirements_count,
        "decisions": page.decisions.iter().map(|d| &d.question.text).collect::<Vec<_>>(),
        "worries": page.worries.iter().map(|w| &w.worry.text).collect::<Vec<_>>(),
        "win": page.won.as_ref().map(|w| &w.headline.text),
    })
}

/// The joint of a subject.
pub(crate) fn joint(plan: &Plan, subject: uuid::Uuid, wording: i64) -> doc::Joint {
    let at = |side| {
        let yes = plan.yes(subject, side).map(|y| y.wording);
        match counterpart_domain::agreement::piece(plan.has_owner(side), yes, wording) {
            Piece::Empty => doc::Piece::Nobody,
            Piece::Open => doc::Piece::Open,
            Piece::Earlier => doc::Piece::Earlier,
            Piece::Agreed => doc::Piece::Agreed,
        }
    };
    doc::Joint {
        marketing: at(Side::Marketing),
        it: at(Side::It),
    }
}

/// The name a requirement is known by, for a warning.
pub(crate) fn requirement_name(r: &counterpart_domain::requirement::Requirement) -> String {
    say::short(&name_of(r))
}
