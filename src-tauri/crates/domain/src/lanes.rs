//! The two lanes of a selection: accelerated, and our usual way.

use crate::words;

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
