//! How well each candidate meets each criterion, in the eyes of each side.

use crate::Side;
use crate::ids::{
    CandidateId, CriterionId, InitiativeId, ScoreId, ScoreTalkId, ScoringRoundId, VerdictId,
};
use crate::record::Day;
use crate::{record, words};

words! {
    /// How scores are given.
    pub enum ScoringHow {
        /// Both raise fingers at the same moment.
        Hands = "hands",
        /// One side at a time, then revealed together.
        Covered = "covered",
        /// On a printed sheet for each side, typed in afterwards.
        Paper = "paper",
    }
}

record! {
    /// A round of scoring. The answers of a covered one lie outside the journal until its reveal.
    pub struct ScoringRound(ScoringRoundId) in "scoring_round" {
        /// The initiative.
        initiative: InitiativeId,
        /// How scores are given.
        how: ScoringHow,
        /// The day it began.
        begun_on: Day,
        /// The day it was revealed, or called off.
        ended_on: Option<Day>,
        /// What is asked: `[{"candidate": id, "criterion": id}, …]`, in order.
        questions: String,
    }
}

record! {
    /// How well a candidate meets a criterion in the eyes of one side: 0 not met, 1 partly, 2 met,
    /// 3 exceeded. A slot per candidate, criterion and side.
    pub struct Score(ScoreId) in "score" {
        /// The candidate.
        candidate: CandidateId,
        /// The criterion.
        criterion: CriterionId,
        /// Whose eyes.
        side: Side,
        /// As it stands.
        value: i64,
        /// As it was first given.
        first_value: i64,
        /// Why it was changed since.
        because: String,
        /// How it was given.
        how: ScoringHow,
        /// The day.
        scored_on: Day,
    }
}

record! {
    /// Whether a candidate passes a deal-breaker: a slot per candidate and criterion.
    pub struct Verdict(VerdictId) in "verdict" {
        /// The candidate.
        candidate: CandidateId,
        /// The deal-breaker.
        criterion: CriterionId,
        /// It passes.
        passed: bool,
        /// What was seen.
        note: String,
    }
}

record! {
    /// What was said where the two sides were two or more apart: a slot per candidate and criterion.
    pub struct ScoreTalk(ScoreTalkId) in "score_talk" {
        /// The candidate.
        candidate: CandidateId,
        /// The criterion.
        criterion: CriterionId,
        /// The line of talk.
        line: String,
    }
}
