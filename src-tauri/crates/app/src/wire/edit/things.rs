//! What can be put away, given back, kept or dropped: one thing, or a range of them.

use super::wire;
use counterpart_domain::ids::InitiativeId;

wire! {
    /// Something that can go to the trash, or carry a suggestion.
    pub struct ThingRef {
        /// What kind.
        pub kind: Thing,
        /// Its id.
        pub id: String,
    }

    /// Kinds of things.
    pub enum Thing {
        /// An initiative.
        Initiative,
        /// A requirement.
        Requirement,
        /// A data-use sheet.
        DataUse,
        /// A decision.
        Decision,
        /// An action.
        Action,
        /// A worry.
        Worry,
        /// A link.
        Link,
        /// A list entry of the brief.
        Facet,
        /// An area.
        Area,
        /// A candidate.
        Candidate,
        /// A win.
        Win,
        /// A person.
        Person,
        /// A reading.
        Reading,
        /// A dated sentence of where we are.
        WhereWeAre,
        /// A custom step.
        Step,
        /// A criterion at a gate.
        ExitCriterion,
        /// A link between two steps.
        StepLink,
        /// A copy of the timeline.
        Snapshot,
        /// A document about a candidate.
        CandidateDocument,
        /// What candidates are compared by.
        Criterion,
        /// Who thought otherwise.
        Dissent,
        /// A region of the working calendar.
        Region,
        /// A holiday.
        Holiday,
        /// A word with two meanings.
        Word,
        /// The metric (suggested objective).
        Metric,
        /// A review of a pair.
        Review,
        /// A way to send.
        Route,
    }

    /// Several things that are dealt with as one.
    pub struct Things {
        /// The things.
        pub things: Vec<ThingRef>,
    }

    /// Keeps or drops suggestions.
    pub struct Suggestion {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Which, one or a range; all of them when none.
        #[serde(default)]
        pub things: Vec<ThingRef>,
        /// Of a text of the initiative itself, its field: `sentence`, `problem`, `customer`,
        /// `not_in_this`.
        pub field: String,
        /// Keep (true) or drop.
        pub keep: bool,
    }
}
