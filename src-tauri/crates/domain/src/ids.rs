//! One newtype per entity, so that an id of one noun can never stand for another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The namespace of ids derived from what they are a slot of.
const SLOT: Uuid = Uuid::from_u128(0x7c_0f5d_1e3a_525b_1b9d_5cc0);

/// An id that can be written as hyphenated text.
pub trait Id: Copy + Eq + std::fmt::Display {
    /// Wraps a UUID made by the caller (only shell and command line make new ones).
    fn from_uuid(uuid: Uuid) -> Self;
    /// The UUID inside.
    fn uuid(self) -> Uuid;
}

/// Derives the id of a slot ("the IT owner of this initiative"): the same slot made on two
/// machines is the same row, so that exchange between machines meets instead of doubling.
#[must_use]
pub fn slot<T: Id>(of: Uuid, which: &str) -> T {
    T::from_uuid(Uuid::new_v5(&SLOT, format!("{of}/{which}").as_bytes()))
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl Id for $name {
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Ok(Self(Uuid::parse_str(text)?)) }
        }

        $crate::text_column!($name);
    )+};
}

ids! {
    /// The one workspace row.
    WorkspaceId,
    /// A [`crate::people::Person`].
    PersonId,
    /// A holiday of the working calendar.
    HolidayId,
    /// The organisation's own pace for one step.
    UsualPaceId,
    /// An initiative.
    InitiativeId,
    /// An owner's seat.
    SeatId,
    /// One of the two metrics of a shared objective.
    MetricId,
    /// A reading of a metric.
    ReadingId,
    /// A numbered wording.
    WordingId,
    /// An agreement.
    YesId,
    /// A requirement.
    RequirementId,
    /// The data-use sheet of a requirement.
    DataUseId,
    /// What the pair asks for.
    AskId,
    /// A dated sentence of where we are.
    WhereWeAreId,
    /// An action.
    ActionItemId,
    /// A decision.
    DecisionId,
    /// A worry.
    WorryId,
    /// An area of accountability.
    AreaId,
    /// A journey stage, back-office process or capability.
    FacetId,
    /// A link.
    LinkId,
    /// How an initiative's technology is chosen.
    SelectionId,
    /// A step of a selection.
    StepId,
    /// A criterion to finish a step.
    ExitCriterionId,
    /// A check beside the steps.
    CheckId,
    /// A dependency between two steps.
    StepLinkId,
    /// A copy of a timeline.
    SnapshotId,
    /// A region with a working calendar of its own.
    RegionId,
    /// What may be chosen.
    CandidateId,
    /// A document about a candidate.
    CandidateDocumentId,
    /// A candidate's move from list to list.
    CandidateMoveId,
    /// What candidates are compared by.
    CriterionId,
    /// A weight changed after the first score.
    WeightChangeId,
    /// A round of scoring.
    ScoringRoundId,
    /// A score of one side.
    ScoreId,
    /// Whether a deal-breaker is passed.
    VerdictId,
    /// What was said about a difference.
    ScoreTalkId,
    /// One head of a cost of ownership.
    CostLineId,
    /// What was chosen.
    ChoiceId,
    /// Who thought otherwise.
    DissentId,
    /// A win.
    WinId,
    /// A person named in a win.
    WinPersonId,
    /// A win told to an audience.
    AnnouncementId,
    /// An override of how it stands.
    StandingOverrideId,
    /// A proposal of a win.
    WinProposalId,
    /// An announcement being written.
    AnnouncementDraftId,
    /// A way announcements are sent.
    RouteId,
    /// What was handed to a server.
    DeliveryId,
    /// A page saved or printed for an occasion.
    IssueId,
    /// A signature on an issue.
    SignatureId,
    /// Words that may be left out on paper.
    OptionalWordsId,
    /// A word with two meanings.
    TermId,
    /// A meeting of a pair.
    ReviewId,
    /// A planning session.
    SessionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_the_same_wherever_it_is_made() {
        let of = Uuid::from_u128(7);
        assert_eq!(slot::<SeatId>(of, "it"), slot::<SeatId>(of, "it"));
        assert_ne!(slot::<SeatId>(of, "it"), slot::<SeatId>(of, "marketing"));
    }
}
