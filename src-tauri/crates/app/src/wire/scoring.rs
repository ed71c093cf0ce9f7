//! Scoring candidates: the matrix, a round under cover, its papers.

use super::frame::{Labels, PersonRef};
use super::wire;
use counterpart_domain::Side;
use counterpart_domain::ids::{CandidateId, CriterionId, InitiativeId, PersonId, ScoringRoundId};
use counterpart_domain::selection::{CandidateState, ScoringHow};

wire! {
    /// Everything that was scored, and what it comes to.
    pub struct Scoring {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Its key.
        pub key: String,
        /// Its name.
        pub name: String,
        /// The sides' names here.
        pub labels: Labels,
        /// What scoring waits for, in sentences; empty when it can begin.
        pub waits_for: Vec<String>,
        /// On the short list or further.
        pub candidates: Vec<ScoredCandidate>,
        /// Deal-breakers first, then in their order.
        pub criteria: Vec<ScoredCriterion>,
        /// Every pair of a candidate and a criterion about which something is known.
        pub cells: Vec<ScoreCell>,
        /// Marketing, then IT.
        pub sides: Vec<SideScoring>,
        /// Deal-breakers still to be judged.
        pub verdicts_open: i64,
        /// Differences of two or more still without a line of talk.
        pub gaps_waiting: i64,
        /// The covered round under way.
        pub round: Option<RoundView>,
        /// What 0 to 3 mean.
        pub levels: Vec<String>,
    }

    /// A candidate that is compared.
    pub struct ScoredCandidate {
        /// The candidate.
        pub id: CandidateId,
        /// Its name.
        pub name: String,
        /// Where it is.
        pub state: CandidateState,
        /// "Failed “data stays in the EU”"; empty when it failed none.
        pub failed: String,
    }

    /// What candidates are compared by.
    pub struct ScoredCriterion {
        /// The criterion.
        pub id: CriterionId,
        /// Its text.
        pub text: String,
        /// What a vendor is to show.
        pub show_us: String,
        /// 1 to 5.
        pub weight: i64,
        /// Its share of all weights; none for a deal-breaker.
        pub percent: Option<i64>,
        /// Pass or fail.
        pub deal_breaker: bool,
    }

    /// One score.
    pub struct ScoreView {
        /// As it stands.
        pub value: i64,
        /// As it was first given.
        pub first_value: i64,
        /// Why it was changed, or what was noted with it.
        pub because: String,
        /// How it was given.
        pub how: ScoringHow,
        /// The day, in words.
        pub said: String,
        /// A slip can still be mended without a reason.
        pub free: bool,
    }

    /// What is known of a candidate by a criterion.
    pub struct ScoreCell {
        /// The candidate.
        pub candidate: CandidateId,
        /// The criterion.
        pub criterion: CriterionId,
        /// Of a deal-breaker: it passes; none while nobody judged.
        pub passed: Option<bool>,
        /// What was seen.
        pub note: String,
        /// Marketing's score.
        pub marketing: Option<ScoreView>,
        /// IT's score.
        pub it: Option<ScoreView>,
        /// How far they are apart, once both are there.
        pub gap: Option<i64>,
        /// The line of talk.
        pub talk: String,
        /// A line of talk is still missing.
        pub waits_for_talk: bool,
    }

    /// One side's totals.
    pub struct SideScoring {
        /// The side.
        pub side: Side,
        /// Scores given.
        pub done: i64,
        /// Scores to give.
        pub of: i64,
        /// "IT scored 8 of 12".
        pub said: String,
        /// In the order of the candidates; those that failed have none.
        pub totals: Vec<TotalView>,
        /// "IT’s order changes if Integration weighs 2 instead of 4: Bitly comes first."
        pub sensitivity: Vec<String>,
    }

    /// What a candidate has in the eyes of one side.
    pub struct TotalView {
        /// The candidate.
        pub candidate: CandidateId,
        /// The sum of weight × score.
        pub points: i64,
        /// What it could be.
        pub most: i64,
        /// 1 is first; none until the side's scoring is complete.
        pub rank: Option<i64>,
        /// "31 of 42, first".
        pub said: String,
    }

    /// A covered round under way.
    pub struct RoundView {
        /// The round.
        pub id: ScoringRoundId,
        /// What is asked, in order.
        pub questions: Vec<Question>,
        /// Marketing, then IT.
        pub sides: Vec<CoveredSide>,
        /// Both have submitted: it can be revealed.
        pub ready: bool,
        /// What a cover is, and is not.
        pub cover: String,
    }

    /// One question of a round.
    pub struct Question {
        /// The candidate.
        pub candidate: CandidateId,
        /// Its name.
        pub candidate_name: String,
        /// The criterion.
        pub criterion: CriterionId,
        /// Its text.
        pub criterion_text: String,
    }

    /// How far a side is: all that is known before the reveal.
    pub struct CoveredSide {
        /// The side.
        pub side: Side,
        /// Who answers.
        pub person: Option<PersonRef>,
        /// Numbers of the questions answered, from 0.
        pub answered: Vec<usize>,
        /// Handed in.
        pub submitted: bool,
        /// "Ana answered 8 of 12".
        pub said: String,
    }

    /// Judges a deal-breaker; without a judgement the earlier one is taken back.
    pub struct SetVerdict {
        /// The candidate.
        pub candidate: CandidateId,
        /// The deal-breaker.
        pub criterion: CriterionId,
        /// It passes.
        pub passed: Option<bool>,
        /// What was seen.
        pub note: String,
    }

    /// Scores as they were given.
    pub struct RecordScores {
        /// The initiative.
        pub initiative: InitiativeId,
        /// By a show of hands, or from paper.
        pub how: ScoringHow,
        /// The scores.
        pub scores: Vec<NewScore>,
        /// Why, when scores are changed.
        pub because: String,
    }

    /// One score as given.
    pub struct NewScore {
        /// The candidate.
        pub candidate: CandidateId,
        /// The criterion.
        pub criterion: CriterionId,
        /// Whose eyes.
        pub side: Side,
        /// 0 to 3.
        pub value: i64,
    }

    /// What was said about a difference.
    pub struct Talk {
        /// The candidate.
        pub candidate: CandidateId,
        /// The criterion.
        pub criterion: CriterionId,
        /// The line; empty takes it back.
        pub line: String,
    }

    /// One answer under cover.
    pub struct AnswerCovered {
        /// The round.
        pub round: ScoringRoundId,
        /// Who answers: the side.
        pub side: Side,
        /// And the person.
        pub person: Option<PersonId>,
        /// The question's number, from 0.
        pub question: usize,
        /// 0 to 3.
        pub value: i64,
        /// Why; may be empty.
        pub note: String,
    }

    /// Hands in a side's answers.
    pub struct SubmitCovered {
        /// The round.
        pub round: ScoringRoundId,
        /// The side.
        pub side: Side,
    }

    /// Which round.
    pub struct WhichRound {
        /// The round.
        pub round: ScoringRoundId,
    }
}
