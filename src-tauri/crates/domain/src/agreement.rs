//! What both want and what both said yes to.

use crate::Side;
use crate::ids::{InitiativeId, IssueId, MetricId, PersonId, ReadingId, WordingId, YesId};
use crate::record::Day;
use crate::{record, words};
use uuid::Uuid;

words! {
    /// Whom a metric of the shared objective serves.
    pub enum MetricKind {
        /// The customer metric.
        Customer = "customer",
        /// The business metric.
        Business = "business",
    }

    /// How a yes was given. The app can only know who was said to agree, and how.
    pub enum How {
        /// At this screen, both present.
        Together = "together",
        /// Said in a message or a call.
        Message = "message",
        /// Signed on a printed issue.
        Paper = "paper",
    }

    /// What a wording or a yes is about.
    pub enum SubjectKind {
        /// The shared objective; the subject is the initiative.
        Objective = "objective",
        /// A requirement.
        Requirement = "requirement",
        /// A gate; the subject is the step.
        Gate = "gate",
    }
}

record! {
    /// One of the two numbers of "What we both want", a slot per initiative and kind.
    pub struct Metric(MetricId) in "metric" {
        /// The initiative.
        initiative: InitiativeId,
        /// Customer or business.
        kind: MetricKind,
        /// What is measured.
        label: String,
        /// Its unit, as written after the number.
        unit: String,
        /// Where it stands at the start; nothing means "not measured yet".
        start: Option<String>,
        /// Where it shall stand.
        target: Option<String>,
        /// By when.
        by: Option<Day>,
        /// Proposed by a template, not yet kept.
        suggested: bool,
    }
}

record! {
    /// A metric read on a day.
    pub struct Reading(ReadingId) in "reading" {
        /// The metric.
        metric: MetricId,
        /// The day.
        day: Day,
        /// The value, a decimal number.
        value: String,
        /// Where it was read.
        source: String,
    }
}

record! {
    /// A numbered wording: what a yes is given to. Made only when the words really change.
    pub struct Wording(WordingId) in "wording" {
        /// What it words.
        subject_kind: SubjectKind,
        /// The objective's initiative or the requirement.
        subject: Uuid,
        /// 1 and up.
        number: i64,
        /// The words; of a requirement both voices, a line each.
        text: String,
    }
}

record! {
    /// An agreement to a numbered wording, a slot per subject and side.
    pub struct Yes(YesId) in "yes" {
        /// What it agrees to.
        subject_kind: SubjectKind,
        /// The objective's initiative, the requirement, or the gate's step.
        subject: Uuid,
        /// The side that agrees.
        side: Side,
        /// Who agreed.
        person: Option<PersonId>,
        /// The wording's number.
        wording: i64,
        /// The day.
        day: Day,
        /// How it was given.
        how: How,
        /// The printed page that was signed, when on paper.
        issue: Option<IssueId>,
        /// Who wrote it down.
        recorded_by: String,
        /// A new holder of the seat kept it (true), or it is their predecessor's (false).
        kept: bool,
    }
}

words! {
    /// One piece of the joint.
    pub enum Piece {
        /// No owner yet: dashed.
        Empty = "empty",
        /// Not agreed: outline.
        Open = "open",
        /// Agreed to an earlier wording: lower half filled.
        Earlier = "earlier",
        /// Agreed: filled.
        Agreed = "agreed",
    }
}

/// The piece that a side's yes draws.
#[must_use]
pub fn piece(has_owner: bool, yes_to: Option<i64>, current_wording: i64) -> Piece {
    match yes_to {
        Some(number) if number >= current_wording => Piece::Agreed,
        Some(_) => Piece::Earlier,
        None if has_owner => Piece::Open,
        None => Piece::Empty,
    }
}
