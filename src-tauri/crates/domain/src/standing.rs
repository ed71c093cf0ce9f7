//! How it stands: computed with its reasons in words once the initiative is active.

use crate::ids::{InitiativeId, StandingOverrideId};
use crate::initiative::Stage;
use crate::record::Day;
use crate::{record, words};
use chrono::TimeDelta;

words! {
    /// How an initiative stands; on screen a ladder of weight, never of colours.
    pub enum Standing {
        /// Not active yet.
        NotStarted = "not_started",
        /// Nothing is late.
        OnTrack = "on_track",
        /// Something threatens the decide-by day.
        AtRisk = "at_risk",
        /// Something that was due has not happened for too long.
        OffTrack = "off_track",
        /// Customers have it.
        Delivered = "delivered",
        /// Ended without delivery.
        Stopped = "stopped",
    }
}

record! {
    /// Somebody's better knowledge, with a reason, a slot per initiative.
    pub struct StandingOverride(StandingOverrideId) in "standing_override" {
        /// The initiative.
        initiative: InitiativeId,
        /// How it stands.
        standing: Standing,
        /// Why.
        reason: String,
        /// Who says so.
        said_by: String,
        /// Since when.
        set_on: Day,
    }
}

/// An override lapses after this many days.
pub const OVERRIDE_DAYS: i64 = 30;
/// Working days of delay from which *at risk* becomes *off track*.
pub const OFF_TRACK_DAYS: i64 = 5;

/// One reason, as data; the words are made where they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No owner on that side yet.
    NeedsOwner(crate::Side),
    /// The shared objective is not agreed; by whom it is, if by one.
    ObjectiveNotAgreed(Option<crate::Side>),
    /// A step should have ended.
    StepLate {
        /// The step's name.
        step: String,
        /// Working days late.
        days: i64,
    },
    /// A decision should have been taken.
    DecisionOverdue {
        /// The question.
        question: String,
        /// Working days overdue.
        days: i64,
    },
    /// The forecast ends after decide-by.
    AfterDecideBy {
        /// The step that ends too late.
        step: String,
        /// Working days after it.
        days: i64,
    },
    /// The day customers should have it has passed.
    CustomersWait {
        /// Calendar days since.
        days: i64,
    },
    /// Nothing is late; the next gate and its day, if there is one.
    NextGate {
        /// The step's name.
        step: String,
        /// The day it closes.
        on: Day,
        /// Working days ahead of the plan (negative when behind).
        ahead: i64,
    },
    /// Chosen; the contract is what is left.
    Decided {
        /// The day of the decision.
        on: Day,
    },
    /// Nothing is planned yet.
    NotDated,
    /// Delivered or stopped on this day.
    Since(Option<Day>),
}

/// What the rule looks at.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Sides without an owner.
    pub missing_owners: Vec<crate::Side>,
    /// There is something to agree.
    pub has_objective: bool,
    /// Marketing and IT agreed to the present wording.
    pub objective_agreed: (bool, bool),
    /// The step under way that should have ended: name, working days late.
    pub late_step: Option<(String, i64)>,
    /// The worst overdue decision: question, working days.
    pub overdue_decision: Option<(String, i64)>,
    /// The step that ends after decide-by, working days after.
    pub after_decide_by: Option<(String, i64)>,
    /// Calendar days since customers should have had it.
    pub customers_wait: Option<i64>,
    /// The next gate: name, day, working days ahead of the plan.
    pub next_gate: Option<(String, Day, i64)>,
    /// When Decide closed.
    pub decided_on: Option<Day>,
}

/// Judges by rule: the standing and its reasons, the weightiest first.
#[must_use]
pub fn judge(stage: Stage, since: Option<Day>, facts: &Facts) -> (Standing, Vec<Reason>) {
    match stage {
        Stage::Delivered => return (Standing::Delivered, vec![Reason::Since(since)]),
        Stage::Stopped => return (Standing::Stopped, vec![Reason::Since(since)]),
        Stage::Proposed | Stage::Active => {}
    }
    let owners = facts
        .missing_owners
        .iter()
        .map(|side| Reason::NeedsOwner(*side));
    if stage == Stage::Proposed {
        let mut reasons: Vec<_> = owners.collect();
        if reasons.is_empty() {
            reasons.push(match &facts.next_gate {
                Some((step, on, ahead)) => Reason::NextGate {
                    step: step.clone(),
                    on: *on,
                    ahead: *ahead,
                },
                None => Reason::NotDated,
            });
        }
        return (Standing::NotStarted, reasons);
    }
    let mut standing = Standing::OnTrack;
    let mut weighed: Vec<(i64, Reason)> = Vec::new();
    let mut worse = |to: Standing, weight: i64, reason: Reason| {
        standing = standing.max(to);
        weighed.push((weight, reason));
    };
    let by_days = |days: i64| {
        if days >= OFF_TRACK_DAYS {
            Standing::OffTrack
        } else {
            Standing::AtRisk
        }
    };
    if let Some(days) = facts.customers_wait {
        worse(
            Standing::OffTrack,
            1000 + days,
            Reason::CustomersWait { days },
        );
    }
    if let Some((question, days)) = &facts.overdue_decision {
        worse(
            by_days(*days),
            *days,
            Reason::DecisionOverdue {
                question: question.clone(),
                days: *days,
            },
        );
    }
    if let Some((step, days)) = &facts.late_step {
        worse(
            by_days(*days),
            *days,
            Reason::StepLate {
                step: step.clone(),
                days: *days,
            },
        );
    }
    if let Some((step, days)) = &facts.after_decide_by {
        // A forecast is not yet a fact: it threatens, until something that was due is missed.
        worse(
            Standing::AtRisk,
            *days + 2,
            Reason::AfterDecideBy {
                step: step.clone(),
                days: *days,
            },
        );
    }
    if facts.objective_agreed != (true, true) {
        let by = match facts.objective_agreed {
            (true, false) => Some(crate::Side::Marketing),
            (false, true) => Some(crate::Side::It),
            _ => None,
        };
        worse(Standing::AtRisk, 1, Reason::ObjectiveNotAgreed(by));
    }
    for side in &facts.missing_owners {
        worse(Standing::AtRisk, 0, Reason::NeedsOwner(*side));
    }
    weighed.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let mut reasons: Vec<_> = weighed.into_iter().map(|(_, reason)| reason).collect();
    if reasons.is_empty() {
        reasons.push(match (&facts.decided_on, &facts.next_gate) {
            (Some(on), _) => Reason::Decided { on: *on },
            (None, Some((step, on, ahead))) => Reason::NextGate {
                step: step.clone(),
                on: *on,
                ahead: *ahead,
            },
            (None, None) => Reason::NotDated,
        });
    }
    (standing, reasons)
}

/// Whether an override still counts.
#[must_use]
pub fn holds(set_on: Day, today: Day) -> bool {
    today - set_on <= TimeDelta::days(OVERRIDE_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Side;

    fn agreed() -> Facts {
        Facts {
            has_objective: true,
            objective_agreed: (true, true),
            ..Facts::default()
        }
    }

    #[test]
    fn nothing_late_is_on_track() {
        assert_eq!(judge(Stage::Active, None, &agreed()).0, Standing::OnTrack);
    }

    #[test]
    fn a_forecast_after_decide_by_is_a_risk_not_yet_a_failure() {
        let facts = Facts {
            after_decide_by: Some(("Prove".into(), 9)),
            ..agreed()
        };
        assert_eq!(judge(Stage::Active, None, &facts).0, Standing::AtRisk);
    }

    #[test]
    fn a_decision_nine_days_overdue_is_off_track_and_says_so_first() {
        let facts = Facts {
            overdue_decision: Some(("Who holds consent?".into(), 9)),
            objective_agreed: (true, false),
            ..agreed()
        };
        let (standing, reasons) = judge(Stage::Active, None, &facts);
        assert_eq!(standing, Standing::OffTrack);
        assert_eq!(
            reasons,
            [
                Reason::DecisionOverdue {
                    question: "Who holds consent?".into(),
                    days: 9
                },
                Reason::ObjectiveNotAgreed(Some(Side::Marketing)),
            ]
        );
    }

    #[test]
    fn a_proposal_is_never_late() {
        let facts = Facts {
            customers_wait: Some(40),
            missing_owners: vec![Side::It],
            ..agreed()
        };
        assert_eq!(
            judge(Stage::Proposed, None, &facts),
            (Standing::NotStarted, vec![Reason::NeedsOwner(Side::It)])
        );
    }

    #[test]
    fn an_override_lapses_after_thirty_days() {
        let day = |d| Day::from_ymd_opt(2026, 3, d).unwrap();
        assert!(holds(day(1), day(31)));
        assert!(!holds(day(1), day(31) + TimeDelta::days(1)));
    }
}
