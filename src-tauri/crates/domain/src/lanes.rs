//! The two lanes of a selection: accelerated, and our usual way.
//!
//! A selection is a chain of steps, or a network of them where they are linked. Checks run beside
//! Show (where there is one) and must be done before Decide. *Our usual way* is the same work one
//! after the other at the organisation's own pace. Steps of one's own have no usual pace: they take
//! the same time out of both lanes, and a plan of nothing else has no usual way. Contract is the same
//! in both and counted in neither. Days saved are working days between the two ends, always with
//! their [`Basis`]: planned, forecast or actual.

use crate::words;

mod drawn;
mod laid;
mod learned;
mod net;
mod overbooked;
mod plan;
mod tier;
mod usual;

pub use drawn::{Bar, BarState, Basis, BasisReason, BuildWindow, Lanes, Part, Tie, UsualBar};
pub use laid::lay_out;
pub use learned::{LAST, Learned, PaceOf, Past, PastStep, learn};
pub use net::{Odds, Runs};
pub use overbooked::{At, Book, FARTHEST, Gate, Later, Overlap, Owed, Shift, WayOut};
pub use plan::{CheckPlan, Plan, StepPlan};
pub use tier::{Answers, Proposal, TierReason, checks_of, decide_by, propose_tier, steps_of};
pub use usual::UsualPace;

words! {
    /// How much selection a choice deserves.
    pub enum Tier {
        /// 3 working days.
        OffTheShelf = "off_the_shelf",
        /// 21 working days.
        Fast = "fast",
        /// 36 working days, with a trial.
        Full = "full",
        /// Steps of one's own.
        Custom = "custom",
    }

    /// The known steps of a selection.
    pub enum StepKind {
        /// Owners agree on what both want.
        Align = "align",
        /// Requirements in two voices.
        Needs = "needs",
        /// The long list.
        Scan = "scan",
        /// Demonstrations.
        Show = "show",
        /// A trial.
        Prove = "prove",
        /// The choice.
        Decide = "decide",
        /// The contract, the same in both lanes and not counted.
        Contract = "contract",
        /// A step of one's own.
        Custom = "custom",
    }

    /// What runs beside the steps instead of after them.
    pub enum CheckKind {
        /// Security.
        Security = "security",
        /// Privacy.
        Privacy = "privacy",
        /// Legal.
        Legal = "legal",
        /// Cost of ownership.
        CostOfOwnership = "cost_of_ownership",
    }
}

impl StepKind {
    /// Gives the usual name of the step.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Align => "Align",
            Self::Needs => "Needs",
            Self::Scan => "Scan",
            Self::Show => "Show",
            Self::Prove => "Prove",
            Self::Decide => "Decide",
            Self::Contract => "Contract",
            Self::Custom => "Step",
        }
    }

    /// Whether its gate needs both owners; the others close with either.
    #[must_use]
    pub const fn needs_both(self) -> bool {
        matches!(self, Self::Align | Self::Decide)
    }

    /// Whether it counts in the lanes; the contract takes as long either way.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Contract)
    }
}

impl CheckKind {
    /// Gives the usual name of the check.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Security => "Security",
            Self::Privacy => "Privacy",
            Self::Legal => "Legal",
            Self::CostOfOwnership => "Cost",
        }
    }
}

#[cfg(test)]
mod tests;
