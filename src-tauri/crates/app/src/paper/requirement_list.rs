//! All requirements of an initiative, by how much they are needed.

use super::head::{About, headed};
use super::page::joint;
use super::{Gathered, blocks, only, size};
use crate::agreement;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::wire::paper::PaperQuery;
use counterpart_documents as doc;
use counterpart_domain::ids::Id;
use counterpart_domain::requirement::{DataUse, LegalBasis, Moscow, Requirement, RequirementState};
use serde_json::json;

const GROUPS: [(Moscow, &str); 4] = [
    (Moscow::Must, "Must"),
    (Moscow::Should, "Should"),
    (Moscow::Could, "Could"),
    (Moscow::Wont, "Not this time"),
];

/// Gathers the list. What is only suggested is not printed.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let plan = Plan::load(cx, only(query)?)?;
    let mut all: Vec<_> = plan.requirements.iter().filter(|r| !r.suggested).collect();
    all.sort_by(|a, b| (!a.deal_breaker, &a.position).cmp(&(!b.deal_breaker, &b.position)));
    let mut groups = Vec::new();
    for (moscow, name) in GROUPS {
        let within: Vec<_> = all.iter().filter(|r| r.moscow == moscow).collect();
        let counts: Vec<_> = within
            .iter()
            .filter(|r| r.state != RequirementState::Dropped)
            .collect();
        let agreed = counts
            .iter()
            .filter(|r| plan.agreed(r.id.uuid(), r.wording) == (true, true))
            .count();
        groups.push(doc::RequirementGroup {
            name: name.to_owned(),
            count: if moscow == Moscow::Wont || counts.is_empty() {
                String::new()
            } else {
                format!("{agreed} of {} agreed by both", counts.len())
            },
            rows: within
                .into_iter()
                .map(|r| row(cx, &plan, r))
                .collect::<Result<_, _>>()?,
        });
    }
    let facts = json!({
        "requirements": all.iter().map(|r| [&r.marketing_words, &r.it_words]).collect::<Vec<_>>(),
        "priorities": all.iter().map(|r| r.moscow.as_str()).collect::<Vec<_>>(),
        "agreed requirements": groups.iter().map(|g| &g.count).collect::<Vec<_>>(),
        "data": groups.iter().flat_map(|g| &g.rows).map(|r| &r.data).collect::<Vec<_>>(),
    });
    let headed = headed(
        cx,
        query,
        issued,
        &About::Initiative(&plan.initiative),
        facts,
    )?;
    let list = doc::RequirementList {
        head: headed.head.clone(),
        groups,
    };
    let (name, paper) = (headed.name(query.document.called()), size(query.paper));
    Ok(headed.gathered(
        name,
        Vec::new(),
        Vec::new(),
        Box::new(move |fonts, _| doc::render_requirement_list(fonts, &list, paper)),
    ))
}

fn row(cx: &Cx<'_>, plan: &Plan, r: &Requirement) -> Result<doc::ListedRequirement, Fault> {
    let yes = agreement::said(cx, plan, r.id.uuid(), r.wording)?;
    let data = cx.read.having::<DataUse>("requirement", &r.id)?;
    Ok(doc::ListedRequirement {
        joint: joint(plan, r.id.uuid(), r.wording),
        // The joint says that nobody agreed.
        yes: if yes == "not yet agreed" {
            String::new()
        } else {
            yes
        },
        marketing: r.marketing_words.clone(),
        it: r.it_words.clone(),
        worth: r.worth.map(|w| w.as_str().to_owned()).unwrap_or_default(),
        size: r.size.map(|s| s.as_str().to_owned()).unwrap_or_default(),
        when: r
            .quarter
            .as_deref()
            .map(|q| blocks::quarter(q, cx.today()))
            .unwrap_or_default(),
        deal_breaker: r.deal_breaker,
        state: match r.state {
            RequirementState::Proposed => String::new(),
            RequirementState::Delivered => "delivered".to_owned(),
            RequirementState::Dropped => "dropped".to_owned(),
        },
        talk: match &r.talk_why {
            Some(why) if r.talk_by.is_empty() => why.clone(),
            Some(why) => format!("{}: {why}", r.talk_by),
            None => String::new(),
        },
        data: data
            .iter()
            .filter(|d| !d.suggested)
            .map(data_use)
            .collect::<Vec<_>>()
            .join(" · "),
    })
}

/// "phone number, personal; to tell when it is ready; contract; 30 days; EU".
fn data_use(d: &DataUse) -> String {
    let what = if d.personal && !d.what.is_empty() {
        format!("{}, personal", d.what)
    } else {
        d.what.clone()
    };
    let basis = match d.legal_basis {
        Some(LegalBasis::Consent) => "consent",
        Some(LegalBasis::Contract) => "contract",
        Some(LegalBasis::LegitimateInterest) => "legitimate interest",
        Some(LegalBasis::LegalObligation) => "legal obligation",
        Some(LegalBasis::NotNeeded) | None => "",
    };
    [what.as_str(), &d.purpose, basis, &d.retention, &d.location]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}
