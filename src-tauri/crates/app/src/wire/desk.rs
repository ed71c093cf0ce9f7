//! The selection desk: candidates on their lists, what they are compared by, the choice.

use super::edit::Who;
use super::frame::PersonRef;
use super::{edits, wire};
use counterpart_domain::Side;
use counterpart_domain::ids::{
    CandidateDocumentId, CandidateId, ChoiceId, CriterionId, DecisionId, DissentId, InitiativeId,
    StepId,
};
use counterpart_domain::selection::{Candidate, CandidateState, Criterion};

wire! {
    /// The desk of one initiative.
    pub struct Desk {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Why short-listing waits, and what to do; empty when it does not.
        pub waits: String,
        /// The lists, the furthest first, declined last.
        pub lists: Vec<ListView>,
        /// The candidates, those furthest on first, declined ones last.
        pub candidates: Vec<CandidateView>,
        /// What they are compared by, in order.
        pub criteria: Vec<CriterionView>,
        /// Requirements agreed by both that could become criteria and are none yet.
        pub untaken: i64,
        /// A score has been given: a weight changes with its because.
        pub frozen: bool,
        /// What choosing does at the gate of Decide.
        pub choosing: Choosing,
        /// The choice, once made.
        pub choice: Option<ChoiceView>,
    }

    /// A list of candidates.
    pub struct ListView {
        /// Which.
        pub state: CandidateState,
        /// How many it takes; none where there is no end.
        pub most: Option<usize>,
    }

    /// A candidate with everything known of it.
    pub struct CandidateView {
        /// The row.
        pub candidate: Candidate,
        /// Its documents.
        pub documents: Vec<DocumentView>,
        /// How it came where it is, newest first.
        pub moves: Vec<MoveView>,
        /// The deal-breakers it failed, in words.
        pub failed: Vec<String>,
        /// Where it can go, in the order of the lists.
        pub targets: Vec<MoveTarget>,
        /// Why it cannot be chosen now; empty when it can.
        pub not_to_choose: String,
        /// The deal-breakers that nobody has judged for it yet: a word of warning before the choice.
        pub unjudged: Vec<String>,
    }

    /// A list that a candidate can go to.
    pub struct MoveTarget {
        /// The list.
        pub to: CandidateState,
        /// Why not now; empty when it can.
        pub refused: String,
    }

    /// A document about a candidate.
    pub struct DocumentView {
        /// Its id.
        pub id: CandidateDocumentId,
        /// What it is.
        pub label: String,
        /// Where it is, as typed.
        pub url: String,
        /// The same when it can be opened: a web or a mail address.
        pub link: Option<String>,
    }

    /// A move from one list to another.
    pub struct MoveView {
        /// Where it was.
        pub from: CandidateState,
        /// Where it went.
        pub to: CandidateState,
        /// Why.
        pub because: String,
        /// "Thu 12 Mar".
        pub day_said: String,
        /// Who was here.
        pub by: String,
    }

    /// What candidates are compared by.
    pub struct CriterionView {
        /// The row.
        pub criterion: Criterion,
        /// Its share of the weights of those that are scored; none for a deal-breaker.
        pub percent: Option<i64>,
        /// The number of the requirement it comes from.
        pub requirement: Option<i64>,
        /// What the requirement says beyond the criterion's text: the other voice, or both.
        pub requirement_words: String,
        /// Somebody has scored it.
        pub scored: bool,
        /// Weights changed after the first score, oldest first.
        pub changes: Vec<WeightChangeView>,
    }

    /// A weight changed after the first score.
    pub struct WeightChangeView {
        /// What it weighed.
        pub before: i64,
        /// What it weighs since.
        pub after: i64,
        /// Why.
        pub because: String,
        /// "Thu 12 Mar".
        pub day_said: String,
        /// Who was here.
        pub by: String,
    }

    /// How the choice and the gate of Decide belong together.
    pub struct Choosing {
        /// The step of Decide, once there is one.
        pub step: Option<StepId>,
        /// What comes before choosing; empty when nothing does.
        pub first: String,
        /// Sides whose yes is given already.
        pub said: Vec<Side>,
        /// The gate is closed already: choosing only records.
        pub closed: bool,
    }

    /// The choice.
    pub struct ChoiceView {
        /// Its id.
        pub id: ChoiceId,
        /// The candidate.
        pub candidate: CandidateId,
        /// Its name.
        pub name: String,
        /// The decision that says so.
        pub decision: DecisionId,
        /// Why.
        pub because: String,
        /// Who decided.
        pub decides: Option<PersonRef>,
        /// "Thu 12 Mar".
        pub day_said: String,
        /// "chosen in 21 working days; our usual way takes 65".
        pub words: String,
        /// Who thought otherwise.
        pub dissent: Vec<DissentView>,
        /// The totals as they stood: "Mobilo" with each side's points.
        pub stood: Vec<StoodView>,
        /// "Sums in USD, as they were kept then."; empty while the workspace counts in the same.
        pub stood_note: String,
    }

    /// A candidate's totals as they stood at the choice.
    pub struct StoodView {
        /// Its name then.
        pub name: String,
        /// Marketing's points of the most it could give; none when it gave no score.
        pub marketing: Option<PointsView>,
        /// IT's.
        pub it: Option<PointsView>,
        /// "€12,000 in 5 years", in the currency of then; empty when no cost was typed.
        pub cost: String,
    }

    /// Points reached by weight times score.
    pub struct PointsView {
        /// Reached.
        pub points: i64,
        /// The most that what was scored could reach.
        pub of: i64,
    }

    /// Who thought otherwise.
    pub struct DissentView {
        /// Its id.
        pub id: DissentId,
        /// Who.
        pub person: Option<PersonRef>,
        /// What they thought.
        pub line: String,
    }

    /// Moves a candidate to another list. From the choice it takes the choice back.
    pub struct MoveCandidate {
        /// The candidate.
        pub id: CandidateId,
        /// Where to.
        pub to: CandidateState,
        /// Why.
        pub because: String,
        /// The day as typed; today when empty.
        #[serde(default)]
        pub day: String,
    }

    /// A new document about a candidate.
    pub struct AddDocument {
        /// The candidate.
        pub candidate: CandidateId,
        /// What it is; its address when empty.
        pub label: String,
        /// Where it is.
        pub url: String,
    }

    /// Changes one field of a document.
    pub struct EditDocument {
        /// The document.
        pub id: CandidateDocumentId,
        /// What changes.
        pub edit: DocumentEdit,
    }

    /// Makes criteria of the requirements that both agreed to.
    pub struct TakeCriteria {
        /// The initiative.
        pub initiative: InitiativeId,
    }

    /// A new criterion of one's own.
    pub struct NewCriterion {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What is compared.
        pub text: String,
    }

    /// Changes one field of a criterion.
    pub struct EditCriterion {
        /// The criterion.
        pub id: CriterionId,
        /// What changes.
        pub edit: CriterionEdit,
        /// Why a weight changes after the first score.
        #[serde(default)]
        pub because: String,
    }

    /// Chooses.
    pub struct Choose {
        /// The candidate.
        pub candidate: CandidateId,
        /// Why.
        pub because: String,
        /// The sides that say yes now.
        pub sides: Vec<Side>,
        /// Who thinks otherwise.
        pub dissent: Vec<DissentLine>,
        /// The day as typed; today when empty.
        pub day: String,
    }

    /// Somebody who thinks otherwise, once the choice is made.
    pub struct AddDissent {
        /// The initiative whose choice it is.
        pub initiative: InitiativeId,
        /// Who.
        pub who: Option<Who>,
        /// What they think.
        pub line: String,
    }

    /// Changes what somebody thinks.
    pub struct EditDissent {
        /// Whose.
        pub id: DissentId,
        /// What they think.
        pub line: String,
    }

    /// Somebody who thinks otherwise.
    pub struct DissentLine {
        /// Who.
        pub who: Option<Who>,
        /// What they think.
        pub line: String,
    }
}

edits! {
    /// A field of a document.
    pub enum DocumentEdit {
        /// What it is.
        Label(String),
        /// Where it is.
        Url(String),
    }

    /// A field of a criterion.
    pub enum CriterionEdit {
        /// What is compared.
        Text(String),
        /// What a vendor is to show.
        ShowUs(String),
        /// 1 to 5.
        Weight(i64),
        /// Pass or fail.
        DealBreaker(bool),
        /// Comes after this one; first when none.
        After(Option<CriterionId>),
    }
}
