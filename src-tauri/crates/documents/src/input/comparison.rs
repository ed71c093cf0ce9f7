//! Candidates beside each other.

use serde::Serialize;

use super::letterhead::Letterhead;

/// What each side thinks of each candidate, and what each costs. Never one blended number.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Head and foot.
    #[serde(flatten)]
    pub head: Letterhead,
    /// In order; every row below has a cell for each.
    pub candidates: Vec<ComparedCandidate>,
    /// What is passed or failed.
    pub deal_breakers: Vec<VerdictRow>,
    /// What is scored, heaviest first.
    pub criteria: Vec<ScoredRow>,
    /// Said under the scores: "Weights changed on 3 Mar, after the first score: Ana, because …".
    pub remarks: Vec<String>,
    /// Where the two sides are two or more apart.
    pub gaps: Vec<GapLine>,
    /// Said beside the costs: "in thousands of euros". May be empty.
    pub currency: String,
}

/// A candidate.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedCandidate {
    /// "Mobilo".
    pub name: String,
    /// "Contoso · product". May be empty.
    pub line: String,
    /// "chosen", "declined", "finalist". May be empty.
    pub state: String,
    /// Drawn first, and heavier.
    pub chosen: bool,
    /// No longer compared: only named, with its reason. These come last.
    pub aside: bool,
    /// Why it was chosen or declined, without the word. May be empty.
    pub because: String,
    /// In marketing's eyes: "2.4". Empty without scores.
    pub marketing_total: String,
    /// In IT's eyes.
    pub it_total: String,
    /// Three years.
    pub three: Option<CostSpan>,
    /// Five years.
    pub five: Option<CostSpan>,
    /// "marketing 60 %, IT 40 %". May be empty.
    pub pays: String,
}

/// What something costs over some years, in the smallest unit of money that is drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CostSpan {
    /// The least expected.
    pub low: f64,
    /// Expected.
    pub likely: f64,
    /// The most expected.
    pub high: f64,
    /// "€410,000 (€380,000 to €460,000)".
    pub words: String,
}

/// Verdicts on something that stops a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerdictRow {
    /// What must be so.
    pub criterion: String,
    /// For each candidate; `None`: not judged.
    pub verdicts: Vec<Option<bool>>,
}

/// Scores on something that is scored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoredRow {
    /// What is scored.
    pub criterion: String,
    /// "18 %".
    pub weight: String,
    /// For each candidate.
    pub scores: Vec<SideScores>,
}

/// Both sides' scores; empty: none yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SideScores {
    /// "2".
    pub marketing: String,
    /// "3".
    pub it: String,
    /// Two or more apart: drawn in a frame.
    pub apart: bool,
}

/// A difference, and what was said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GapLine {
    /// What was scored.
    pub criterion: String,
    /// "Mobilo: marketing 3, IT 1".
    pub figures: String,
    /// The line of talk. May be empty.
    pub talk: String,
}
