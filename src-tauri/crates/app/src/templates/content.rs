//! The templates' texts, as they stand in `content/templates/`.

use crate::fault::Fault;
use counterpart_domain::Side;
use counterpart_domain::initiative::Level;
use counterpart_domain::requirement::{LegalBasis, Moscow, Size};
use serde::Deserialize;

/// In the order in which they are offered.
const FILES: &[&str] = &[
    include_str!("../../content/templates/hybrid-commerce.json"),
    include_str!("../../content/templates/mobile-ordering.json"),
    include_str!("../../content/templates/loyalty.json"),
    include_str!("../../content/templates/blank.json"),
];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Template {
    pub id: String,
    pub name: String,
    pub sentence: String,
    pub problem: String,
    pub customer: String,
    pub not_in_this: String,
    pub journey_stages: Vec<String>,
    pub back_office: Vec<String>,
    pub capabilities: Vec<String>,
    pub build_weeks: i64,
    pub objective: ObjectiveText,
    pub requirements: Vec<RequirementText>,
    pub worries: Vec<WorryText>,
    pub areas: Vec<AreaText>,
    pub decisions: Vec<DecisionText>,
    pub tier_answers: TierAnswers,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ObjectiveText {
    pub customer: MetricText,
    pub business: MetricText,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MetricText {
    pub label: String,
    pub unit: String,
    pub start: Option<String>,
    pub target: String,
    pub days: u64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RequirementText {
    pub marketing: String,
    pub it: String,
    pub moscow: Moscow,
    pub worth: Size,
    pub size: Size,
    pub quarter_offset: i32,
    pub deal_breaker: bool,
    pub data_use: Option<DataUseText>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DataUseText {
    pub what: String,
    pub personal: bool,
    pub purpose: String,
    pub legal_basis: LegalBasis,
    pub retention: String,
    pub location: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorryText {
    pub text: String,
    pub likelihood: Level,
    pub response: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaText {
    pub area: String,
    pub side: Side,
    pub why: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DecisionText {
    pub question: String,
    pub days_from_start: u64,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TierAnswers {
    pub personal_data: bool,
    pub cost: Level,
    pub over_a_year: bool,
    pub integration: Integration,
    pub reversible: bool,
}

/// How deep the integration goes, in the writer's words.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Integration {
    None,
    Some,
    Deep,
}

impl Integration {
    pub const fn level(self) -> Level {
        match self {
            Self::None => Level::Low,
            Self::Some => Level::Medium,
            Self::Deep => Level::High,
        }
    }
}

pub(crate) fn all() -> Result<Vec<Template>, Fault> {
    FILES
        .iter()
        .map(|text| serde_json::from_str(text).map_err(|e| Fault::internal(&e.to_string())))
        .collect()
}

pub(crate) fn find(id: &str) -> Result<Template, Fault> {
    let all = all()?;
    let known: Vec<_> = all.iter().map(|t| t.id.clone()).collect();
    all.into_iter().find(|t| t.id == id).ok_or_else(|| {
        Fault::bad(
            "template",
            format!(
                "There is no template “{id}”; choose one of: {}.",
                known.join(", ")
            ),
        )
    })
}
