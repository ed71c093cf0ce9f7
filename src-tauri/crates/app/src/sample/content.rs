//! The sample's texts, as they stand in `content/sample.json` and `content/sample-desk.json`. Days count from the day it was
//! written for, see [`super::days`].

use crate::fault::Fault;
use crate::templates::{DataUseText, TierAnswers};
use chrono::NaiveDate;
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, MetricKind};
use counterpart_domain::initiative::{Level, Stage};
use counterpart_domain::lanes::{CheckKind, StepKind, Tier};
use counterpart_domain::requirement::{Moscow, Size};
use counterpart_domain::selection::{CandidateKind, CandidateState, CostHead};
use counterpart_domain::win::{Channel, OtherSeen};
use serde::Deserialize;

macro_rules! content {
    ($($name:ident { $($body:tt)* })+) => {$(
        #[derive(Debug, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(super) struct $name { $($body)* }
    )+};
}

content! {
    Sample {
        pub organisation: String,
        pub side_labels: BothTexts,
        pub who_is_here: Vec<String>,
        pub holidays: Vec<Named>,
        pub people: Vec<Employee>,
        pub initiatives: Vec<Planned>,
    }
    BothTexts {
        pub marketing: String,
        pub it: String,
    }
    Named {
        pub name: String,
        pub date: NaiveDate,
    }
    Employee {
        pub name: String,
        pub role_title: String,
        pub side: Option<Side>,
        pub email: String,
        pub translator: bool,
    }
    Planned {
        pub key: String,
        pub name: String,
        pub sentence: String,
        pub problem: String,
        pub customer: String,
        pub not_in_this: String,
        pub stage: Stage,
        pub start_day: Option<i64>,
        pub customers_have_it_by_day: i64,
        pub build_weeks: i64,
        pub owners: Owners,
        pub where_we_are: Vec<Said>,
        pub objective: Wanted,
        pub ask: Option<Asked>,
        pub tier: Tier,
        pub tier_answers: TierAnswers,
        pub steps: Vec<Stepped>,
        pub checks: Vec<Checked>,
        pub requirements: Vec<Needed>,
        pub decisions: Vec<Question>,
        pub actions: Vec<Todo>,
        pub worries: Vec<Feared>,
        pub links: Vec<Linked>,
        pub wins: Vec<Won>,
    }
    Owners {
        pub marketing: Option<String>,
        pub it: Option<String>,
        pub stand_in_marketing: Option<String>,
        pub stand_in_it: Option<String>,
    }
    Said {
        pub day: i64,
        pub text: String,
        pub by: String,
    }
    Wanted {
        pub customer: Measured,
        pub business: Measured,
        pub agreed: BothYeses,
        pub readings: Vec<Read>,
    }
    Measured {
        pub label: String,
        pub unit: String,
        pub start: Option<String>,
        pub target: String,
        pub by_day: i64,
    }
    BothYeses {
        pub marketing: Option<SaidYes>,
        pub it: Option<SaidYes>,
    }
    SaidYes {
        pub day: i64,
        pub how: How,
    }
    Read {
        pub metric: MetricKind,
        pub day: i64,
        pub value: String,
        pub source: String,
    }
    Asked {
        pub decision: String,
        pub once: String,
        pub yearly: String,
        pub currency: String,
        pub marketing_share: i64,
        pub by_day: i64,
        pub outcome: Option<String>,
    }
    Stepped {
        pub step: StepKind,
        pub actual_start_day: i64,
        pub actual_finish_day: Option<i64>,
        pub gate_marketing: bool,
        pub gate_it: bool,
        pub because: Option<String>,
    }
    Checked {
        pub check: CheckKind,
        pub done: bool,
    }
    Needed {
        pub marketing: Option<String>,
        pub it: Option<String>,
        pub moscow: Moscow,
        pub worth: Size,
        pub size: Size,
        pub quarter_offset: i32,
        pub deal_breaker: bool,
        pub raised_by: String,
        pub marketing_yes: bool,
        pub it_yes: bool,
        pub it_yes_earlier: Option<String>,
        pub lets_talk: Option<Talk>,
        pub data_use: Option<DataUseText>,
    }
    Talk {
        pub by: String,
        pub why: String,
    }
    Question {
        pub question: String,
        pub decides: String,
        pub implements: String,
        pub required_by_day: i64,
        pub outcome: Option<String>,
        #[serde(default)]
        pub because: String,
        pub decided_day: Option<i64>,
    }
    Todo {
        pub what: String,
        pub who: String,
        pub by_day: i64,
        pub done: bool,
    }
    Feared {
        pub text: String,
        pub likelihood: Level,
        pub response: String,
        pub owner: String,
    }
    Linked {
        pub label: String,
        pub url: String,
    }
    Won {
        pub headline: String,
        pub day: i64,
        pub challenge: String,
        pub together: String,
        pub before: String,
        pub after: String,
        pub unit: String,
        pub measure: String,
        pub source: String,
        pub goal: String,
        pub people: Vec<Deed>,
        pub announced: Option<Told>,
    }
    Deed {
        pub name: String,
        pub deed: String,
    }
    Told {
        pub audience: String,
        pub channel: Channel,
        pub day: i64,
        pub other_seen: OtherSeen,
    }
    Laid {
        pub key: String,
        pub criteria: Vec<Compared>,
        pub candidates: Vec<Offered>,
        #[serde(default)]
        pub changed: Vec<Changed>,
        #[serde(default)]
        pub talks: Vec<Talked>,
        pub choice: Option<Chosen>,
    }
    Compared {
        /// The number of an agreed requirement, from 1; else the text is its own.
        pub requirement: Option<usize>,
        #[serde(default)]
        pub text: String,
        #[serde(default)]
        pub show_us: String,
        pub weight: Option<i64>,
        /// What it weighed before somebody said why not, and on which day.
        pub before: Option<i64>,
        #[serde(default)]
        pub because: String,
        #[serde(default)]
        pub day: i64,
    }
    Offered {
        pub name: String,
        pub kind: CandidateKind,
        #[serde(default)]
        pub vendor: String,
        #[serde(default)]
        pub runs_where: String,
        #[serde(default)]
        pub integration: String,
        #[serde(default)]
        pub data_held: String,
        #[serde(default)]
        pub references: String,
        #[serde(default)]
        pub note: String,
        #[serde(default)]
        pub documents: Vec<Linked>,
        #[serde(default)]
        pub moves: Vec<Moved>,
        #[serde(default)]
        pub verdicts: Vec<Option<Judged>>,
        #[serde(default)]
        pub scored_day: i64,
        #[serde(default)]
        pub scores: Vec<Option<(i64, i64)>>,
        #[serde(default)]
        pub costs: Vec<Costed>,
    }
    Moved {
        pub to: CandidateState,
        pub day: i64,
        pub because: String,
    }
    Judged {
        pub passed: bool,
        pub note: String,
    }
    Costed {
        pub head: CostHead,
        pub years: Vec<String>,
        pub marketing: Option<i64>,
        pub under: i64,
        pub over: i64,
        pub note: String,
    }
    Changed {
        pub candidate: String,
        /// The number of a criterion, from 1.
        pub criterion: usize,
        pub side: Side,
        pub first: i64,
        pub because: String,
    }
    Talked {
        pub candidate: String,
        pub criterion: usize,
        pub line: String,
    }
    Chosen {
        pub because: String,
        pub dissent: Vec<Dissenting>,
    }
    Dissenting {
        pub who: String,
        pub line: String,
    }
    Words {
        pub areas: Vec<String>,
        pub places: Vec<String>,
        pub verbs: Vec<String>,
        pub marketing_needs: Vec<String>,
        pub it_needs: Vec<String>,
        pub first_names: Vec<String>,
        pub last_names: Vec<String>,
        pub win_headlines: Vec<String>,
    }
}

impl Sample {
    pub fn read() -> Result<Self, Fault> {
        read(include_str!("../../content/sample.json"))
    }
}

impl Laid {
    /// The desks of the sample's initiatives, by their keys.
    pub fn read() -> Result<Vec<Self>, Fault> {
        read(include_str!("../../content/sample-desk.json"))
    }
}

impl Words {
    pub fn read() -> Result<Self, Fault> {
        read(include_str!("../../content/large.json"))
    }
}

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|e| Fault::internal(&e.to_string()))
}
