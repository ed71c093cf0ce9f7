//! Which tier a selection deserves, and what each tier consists of.

use chrono::NaiveDate;

use super::{CheckKind, StepKind, Tier};
use crate::calendar::{WorkingCalendar, WorkingDays};
use crate::initiative::Level;

/// Answers to the five questions; what is not answered yet is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Does it touch personal data?
    pub personal_data: Option<bool>,
    /// What does it cost?
    pub cost: Option<Level>,
    /// Is the term longer than a year?
    pub over_a_year: Option<bool>,
    /// How much integration does it need?
    pub integration: Option<Level>,
    /// Can it be undone?
    pub reversible: Option<bool>,
}

/// Why a tier is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TierReason {
    /// It touches personal data: a trial runs.
    PersonalData,
    /// It binds for longer than a year: a trial runs.
    OverAYear,
    /// It cannot be undone: a trial runs.
    Irreversible,
    /// It costs much and needs much integration: a trial runs.
    CostlyAndDeep,
    /// Cheap, shallow, short, without personal data, and it can be undone.
    NothingAtStake,
    /// None of the reasons for a trial.
    NoTrialNeeded,
    /// Questions are still open, so many.
    Unanswered(u8),
}

/// A proposed tier with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The tier.
    pub tier: Tier,
    /// Why, the weightiest first.
    pub reasons: Vec<TierReason>,
}

/// Proposes a tier: with personal data, beyond a year, or irreversible, Prove runs.
///
/// *Off the shelf* is proposed only when all five answers allow it; open questions never make a
/// selection shorter.
#[must_use]
pub fn propose_tier(answers: Answers) -> Proposal {
    let high = Some(Level::High);
    let trial: Vec<TierReason> = [
        (
            answers.personal_data == Some(true),
            TierReason::PersonalData,
        ),
        (answers.over_a_year == Some(true), TierReason::OverAYear),
        (answers.reversible == Some(false), TierReason::Irreversible),
        (
            answers.cost == high && answers.integration == high,
            TierReason::CostlyAndDeep,
        ),
    ]
    .into_iter()
    .filter_map(|(holds, reason)| holds.then_some(reason))
    .collect();
    if !trial.is_empty() {
        return Proposal {
            tier: Tier::Full,
            reasons: trial,
        };
    }
    let open = [
        answers.personal_data.is_none(),
        answers.cost.is_none(),
        answers.over_a_year.is_none(),
        answers.integration.is_none(),
        answers.reversible.is_none(),
    ];
    let open = open.iter().filter(|it| **it).count() as u8;
    let low = Some(Level::Low);
    let (tier, reason) = match open {
        0 if answers.cost == low && answers.integration == low => {
            (Tier::OffTheShelf, TierReason::NothingAtStake)
        }
        0 => (Tier::Fast, TierReason::NoTrialNeeded),
        open => (Tier::Fast, TierReason::Unanswered(open)),
    };
    Proposal {
        tier,
        reasons: vec![reason],
    }
}

impl Proposal {
    /// Says the proposal in one sentence: "Full, with a trial: personal data, longer than a year."
    #[must_use]
    pub fn sentence(&self) -> String {
        let tier = match self.tier {
            Tier::OffTheShelf => "Off the shelf",
            Tier::Fast => "Fast, without a trial",
            Tier::Full => "Full, with a trial",
            Tier::Custom => "Custom",
        };
        let reasons: Vec<String> = self
            .reasons
            .iter()
            .map(|reason| match reason {
                TierReason::PersonalData => "personal data".to_owned(),
                TierReason::OverAYear => "longer than a year".to_owned(),
                TierReason::Irreversible => "cannot be undone".to_owned(),
                TierReason::CostlyAndDeep => "high cost and much integration".to_owned(),
                TierReason::NothingAtStake => {
                    "cheap, little integration, a year at most, no personal data, can be undone"
                        .to_owned()
                }
                TierReason::NoTrialNeeded => {
                    "no personal data, a year at most, can be undone".to_owned()
                }
                TierReason::Unanswered(1) => "one question is still open".to_owned(),
                TierReason::Unanswered(open) => format!("{open} questions are still open"),
            })
            .collect();
        format!("{tier}: {}.", reasons.join(", "))
    }
}

/// Gives the steps of a tier with their durations, Contract last. A custom tier starts as *Fast*.
#[must_use]
pub fn steps_of(tier: Tier) -> Vec<(StepKind, WorkingDays)> {
    use StepKind::{Align, Contract, Decide, Needs, Prove, Scan, Show};
    let steps: &[(StepKind, i32)] = match tier {
        Tier::OffTheShelf => &[(Align, 1), (Decide, 2), (Contract, 10)],
        Tier::Fast | Tier::Custom => &[
            (Align, 3),
            (Needs, 5),
            (Scan, 4),
            (Show, 7),
            (Decide, 2),
            (Contract, 10),
        ],
        Tier::Full => &[
            (Align, 3),
            (Needs, 5),
            (Scan, 4),
            (Show, 7),
            (Prove, 15),
            (Decide, 2),
            (Contract, 10),
        ],
    };
    steps
        .iter()
        .map(|(kind, days)| (*kind, WorkingDays::days(*days)))
        .collect()
}

/// Gives the checks that a tier starts with, and their durations. What is bought off the shelf
/// has been checked before.
#[must_use]
pub fn checks_of(tier: Tier) -> Vec<(CheckKind, WorkingDays)> {
    match tier {
        Tier::OffTheShelf => Vec::new(),
        Tier::Fast | Tier::Full | Tier::Custom => [
            (CheckKind::Security, 6),
            (CheckKind::Privacy, 5),
            (CheckKind::CostOfOwnership, 4),
        ]
        .map(|(kind, days)| (kind, WorkingDays::days(days)))
        .to_vec(),
    }
}

/// Gives the day by which to decide: the weeks of build and roll-out before customers have it, or
/// the working day before that.
#[must_use]
pub fn decide_by(
    customers_have_it_by: NaiveDate,
    build_weeks: u32,
    calendar: &WorkingCalendar,
) -> NaiveDate {
    calendar.weeks_before(customers_have_it_by, build_weeks)
}
