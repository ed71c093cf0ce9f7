//! Templates: what practitioners would write down first. Everything a template proposes is
//! *suggested* until a person keeps it: it neither counts nor prints.

mod content;

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::order::Places;
use crate::wire::frame::Nothing;
use crate::wire::list::{TemplateCard, Templates};
use chrono::{Datelike, Days, NaiveDate};
pub(crate) use content::{DataUseText, TierAnswers};
use content::{MetricText, RequirementText, Template};
use counterpart_domain::agreement::{Metric, MetricKind, SubjectKind, Wording};
use counterpart_domain::decision::{Decision, DecisionState};
use counterpart_domain::ids::{Id, InitiativeId, RequirementId, slot};
use counterpart_domain::initiative::{Area, Facet, FacetKind, Initiative, Worry};
use counterpart_domain::requirement::{DataUse, Requirement, RequirementState, wording_text};
use counterpart_domain::selection::Selection;

/// The templates to start from, blank last.
///
/// # Errors
/// None; the result is uniform for the dispatcher.
pub fn templates(_: &Cx<'_>, _: Nothing) -> Result<Templates, Fault> {
    let card = |t: &Template| TemplateCard {
        id: t.id.clone(),
        name: t.name.clone(),
        sentence: t.sentence.clone(),
        requirements: i64::try_from(t.requirements.len()).unwrap_or(i64::MAX),
    };
    Ok(Templates {
        templates: content::all()?.iter().map(card).collect(),
    })
}

/// The template that proposes nothing.
pub(crate) const BLANK: &str = "blank";

/// Fills a fresh initiative with what its template proposes.
///
/// # Errors
/// When there is no such template.
pub(crate) fn apply(
    act: &mut Act<'_, '_>,
    initiative: &mut Initiative,
    template_id: &str,
) -> Result<(), Fault> {
    let template = content::find(template_id)?;
    initiative.origin.clone_from(&template.id);
    suggest_texts(initiative, &template);
    act.write.update(initiative)?;
    let id = initiative.id;
    lists(act, id, &template)?;
    metric(act, id, MetricKind::Customer, template.objective.customer)?;
    metric(act, id, MetricKind::Business, template.objective.business)?;
    let mut places = Places::default();
    for requirement in template.requirements {
        suggest_requirement(act, id, requirement, places.take())?;
    }
    if template_id != BLANK {
        let answers = template.tier_answers;
        act.write.put(&Selection {
            id: slot(id.uuid(), "selection"),
            initiative: id,
            tier: None,
            starts_on: None,
            personal_data: Some(answers.personal_data),
            cost: Some(answers.cost),
            over_a_year: Some(answers.over_a_year),
            integration: Some(answers.integration.level()),
            reversible: Some(answers.reversible),
            deleted_at: None,
        })?;
    }
    Ok(())
}

/// Fills the texts that are still empty, and remembers which of them are only proposed.
fn suggest_texts(initiative: &mut Initiative, template: &Template) {
    let mut suggested = Vec::new();
    let mut fill = |column: &'static str, text: &mut String, proposed: &str| {
        if text.is_empty() && !proposed.is_empty() {
            proposed.clone_into(text);
            suggested.push(column);
        }
    };
    fill("sentence", &mut initiative.sentence, &template.sentence);
    fill("problem", &mut initiative.problem, &template.problem);
    fill("customer", &mut initiative.customer, &template.customer);
    fill(
        "not_in_this",
        &mut initiative.not_in_this,
        &template.not_in_this,
    );
    initiative.suggested = suggested.join(" ");
    initiative.build_weeks = initiative.build_weeks.or(Some(template.build_weeks));
}

/// The brief's lists, the areas, the worries and the decisions.
fn lists(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    template: &Template,
) -> Result<(), Fault> {
    let facets = [
        (FacetKind::JourneyStage, &template.journey_stages),
        (FacetKind::BackOffice, &template.back_office),
        (FacetKind::Capability, &template.capabilities),
    ];
    for (kind, texts) in facets {
        for text in texts {
            let facet = Facet {
                id: act.id(),
                initiative,
                kind,
                text: text.clone(),
                suggested: true,
                deleted_at: None,
            };
            act.write.insert(&facet)?;
        }
    }
    for area in &template.areas {
        let area = Area {
            id: act.id(),
            initiative,
            name: area.area.clone(),
            side: area.side,
            person: None,
            why: area.why.clone(),
            suggested: true,
            deleted_at: None,
        };
        act.write.insert(&area)?;
    }
    for worry in &template.worries {
        let worry = Worry {
            id: act.id(),
            initiative,
            text: worry.text.clone(),
            level: worry.likelihood,
            owner: None,
            response: worry.response.clone(),
            suggested: true,
            deleted_at: None,
        };
        act.write.insert(&worry)?;
    }
    for decision in &template.decisions {
        let required_by = working_day(act, act.moment.today, decision.days_from_start)?;
        let decision = Decision {
            id: act.id(),
            initiative,
            question: decision.question.clone(),
            decides: None,
            implements: None,
            required_by: Some(required_by),
            state: DecisionState::Open,
            outcome: String::new(),
            because: String::new(),
            decided_on: None,
            suggested: true,
            deleted_at: None,
        };
        act.write.insert(&decision)?;
    }
    Ok(())
}

fn metric(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    kind: MetricKind,
    proposed: MetricText,
) -> Result<(), Fault> {
    if proposed.label.is_empty() {
        return Ok(());
    }
    let by = working_day(act, act.moment.today, proposed.days)?;
    act.write.put(&Metric {
        id: slot(initiative.uuid(), kind.as_str()),
        initiative,
        kind,
        label: proposed.label,
        unit: proposed.unit,
        start: proposed.start,
        target: Some(proposed.target).filter(|t| !t.is_empty()),
        by: Some(by),
        suggested: true,
        deleted_at: None,
    })?;
    Ok(())
}

fn suggest_requirement(
    act: &mut Act<'_, '_>,
    initiative: InitiativeId,
    proposed: RequirementText,
    position: String,
) -> Result<(), Fault> {
    let id: RequirementId = act.id();
    act.write.insert(&Wording {
        id: act.id(),
        subject_kind: SubjectKind::Requirement,
        subject: id.uuid(),
        number: 1,
        text: wording_text(&proposed.marketing, &proposed.it),
        deleted_at: None,
    })?;
    act.write.insert(&Requirement {
        id,
        initiative,
        marketing_words: proposed.marketing,
        it_words: proposed.it,
        wording: 1,
        moscow: proposed.moscow,
        worth: Some(proposed.worth),
        size: Some(proposed.size),
        quarter: Some(quarter(act.moment.today, proposed.quarter_offset)),
        deal_breaker: proposed.deal_breaker,
        raised_by: None,
        state: RequirementState::Proposed,
        talk_by: String::new(),
        talk_why: None,
        position,
        suggested: true,
        note: String::new(),
        deleted_at: None,
    })?;
    if let Some(sheet) = proposed.data_use {
        act.write.insert(&data_use(id, sheet, true))?;
    }
    Ok(())
}

/// The data-use sheet of a requirement.
pub(crate) fn data_use(requirement: RequirementId, text: DataUseText, suggested: bool) -> DataUse {
    DataUse {
        id: slot(requirement.uuid(), "data_use"),
        requirement,
        what: text.what,
        personal: text.personal,
        purpose: text.purpose,
        legal_basis: Some(text.legal_basis),
        retention: text.retention,
        location: text.location,
        suggested,
        deleted_at: None,
    }
}

/// The quarter that many quarters after a day's own: `2026-Q2`.
pub(crate) fn quarter(day: NaiveDate, offset: i32) -> String {
    let quarters = day.year() * 4 + i32::try_from(day.month0() / 3).unwrap_or_default() + offset;
    format!("{}-Q{}", quarters.div_euclid(4), quarters.rem_euclid(4) + 1)
}

/// The working day at or before so many days from a day.
fn working_day(act: &Act<'_, '_>, from: NaiveDate, days: u64) -> Result<NaiveDate, Fault> {
    let day = from.checked_add_days(Days::new(days)).unwrap_or(from);
    Ok(act.cx().calendar()?.previous_working(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_reads_and_keeps_its_promise() {
        let all = content::all().unwrap();
        let ids: Vec<_> = all.iter().map(|t| t.id.as_str()).collect();
        assert_eq!(
            ids,
            ["hybrid-commerce", "mobile-ordering", "loyalty", "blank"]
        );
        for template in all.iter().filter(|t| t.id != BLANK) {
            assert!(template.requirements.len() >= 8, "{}", template.id);
            assert!(
                template
                    .requirements
                    .iter()
                    .all(|r| !r.marketing.is_empty() && !r.it.is_empty())
            );
            assert!(template.requirements.iter().any(|r| r.data_use.is_some()));
            assert!(!template.worries.is_empty() && !template.areas.is_empty());
            // Crossed areas are wanted: each side leads somewhere.
            for side in [
                counterpart_domain::Side::Marketing,
                counterpart_domain::Side::It,
            ] {
                assert!(
                    template.areas.iter().any(|a| a.side == side),
                    "{}",
                    template.id
                );
            }
        }
    }

    #[test]
    fn quarters_run_over_the_year() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(quarter(day, 0), "2026-Q4");
        assert_eq!(quarter(day, 1), "2027-Q1");
        assert_eq!(quarter(day, -4), "2025-Q4");
        assert_eq!(quarter(day, 5), "2028-Q1");
    }

    #[test]
    fn an_unknown_template_names_those_there_are() {
        let fault = content::find("wizardry").unwrap_err();
        assert!(
            fault.message.contains("hybrid-commerce"),
            "{}",
            fault.message
        );
    }
}
