//! The cost of ownership: a sheet a candidate, totals, and the chart's data.

use super::{edits, wire};
use counterpart_domain::ids::{CandidateId, InitiativeId};
use counterpart_domain::selection::{CandidateState, CostHead};

wire! {
    /// An amount in minor units, with how it is written.
    pub struct Amount {
        /// Minor units of the workspace's currency.
        pub minor: i64,
        /// "€12,000"; in a cell of the sheet without the sign.
        pub words: String,
    }

    /// One head of a sheet.
    pub struct CostRow {
        /// The head.
        pub head: CostHead,
        /// "Data and privacy".
        pub name: String,
        /// The five years; nothing where nothing is typed.
        pub years: Vec<Option<Amount>>,
        /// Marketing's part in percent; the rest is IT's.
        pub marketing_percent: Option<i64>,
        /// How much less it may be, in percent.
        pub under_percent: i64,
        /// How much more it may be, in percent.
        pub over_percent: i64,
        /// Where the numbers come from.
        pub note: String,
        /// Five years, without the sign; empty while nothing is typed.
        pub sum: String,
    }

    /// A sum over some years with its range.
    pub struct CostTotal {
        /// 3 or 5.
        pub years: i64,
        /// The likely sum.
        pub likely: Amount,
        /// The lower end of its range.
        pub low: Amount,
        /// The upper end.
        pub high: Amount,
        /// What marketing pays.
        pub marketing: Amount,
        /// What IT pays.
        pub it: Amount,
        /// What nobody said who pays.
        pub unsaid: Amount,
        /// "€12,400 for 1 min less: Pick-up wait"; empty while the metric is no number.
        pub per_unit: String,
        /// The whole in one sentence.
        pub said: String,
    }

    /// A candidate's sheet.
    pub struct CostSheet {
        /// The candidate.
        pub candidate: CandidateId,
        /// Its name.
        pub name: String,
        /// Where it is.
        pub state: CandidateState,
        /// "short list".
        pub state_words: String,
        /// Something is typed on it.
        pub begun: bool,
        /// The heads.
        pub rows: Vec<CostRow>,
        /// The sum of each year, without the sign.
        pub by_year: Vec<Amount>,
        /// Three years.
        pub three: CostTotal,
        /// Five years.
        pub five: CostTotal,
    }

    /// The costs of an initiative's candidates.
    pub struct Costs {
        /// The initiative.
        pub initiative: InitiativeId,
        /// ISO 4217.
        pub currency: String,
        /// What the marketing side is called inside a sentence.
        pub marketing: String,
        /// What the IT side is called inside a sentence.
        pub it: String,
        /// A sheet a candidate that is not declined.
        pub sheets: Vec<CostSheet>,
        /// "Pick-up wait, 9 to 4 min"; empty without a customer metric.
        pub metric: String,
        /// Why there is no cost per unit, as a sentence; empty when there is one.
        pub no_per_unit: String,
    }

    /// Changes one field of a head.
    pub struct EditCost {
        /// The candidate.
        pub candidate: CandidateId,
        /// The head.
        pub head: CostHead,
        /// What changes.
        pub edit: CostEdit,
    }

    /// Repeats a year's amount in all later years.
    pub struct RepeatCost {
        /// The candidate.
        pub candidate: CandidateId,
        /// The head.
        pub head: CostHead,
        /// The year to take, 1 to 4.
        pub year: i64,
    }

    /// A block of cells from a spreadsheet.
    pub struct PasteCosts {
        /// The candidate.
        pub candidate: CandidateId,
        /// The head of its first row.
        pub head: CostHead,
        /// Its first column: 1 to 5 the years, 6 who pays, 7 under, 8 over.
        pub column: i64,
        /// Rows by line, cells by tab.
        pub text: String,
    }

    /// An amount as typed, of a year.
    pub struct YearTyped {
        /// 1 to 5.
        pub year: i64,
        /// As typed: "12k", "1,200"; empty for none.
        pub typed: String,
    }
}

edits! {
    /// A field of a head.
    pub enum CostEdit {
        /// The amount of a year.
        Year(YearTyped),
        /// Marketing's percent, as typed; empty for nobody said.
        MarketingPercent(String),
        /// How much less, in percent, as typed.
        UnderPercent(String),
        /// How much more, in percent, as typed.
        OverPercent(String),
        /// Where the numbers come from.
        Note(String),
    }
}
