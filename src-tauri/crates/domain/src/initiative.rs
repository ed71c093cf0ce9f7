//! What is planned: the initiative and the brief around it.

use crate::Side;
use crate::ids::{
    AreaId, AskId, FacetId, InitiativeId, LinkId, PersonId, SessionId, WhereWeAreId, WorryId,
};
use crate::record::{Day, Instant};
use crate::{record, words};

words! {
    /// Where an initiative is in its life.
    pub enum Stage {
        /// Being thought about.
        Proposed = "proposed",
        /// Being planned and built; its standing is computed.
        Active = "active",
        /// Customers have it.
        Delivered = "delivered",
        /// Ended without delivery.
        Stopped = "stopped",
    }

    /// Low, medium or high.
    pub enum Level {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }

    /// The lists of the brief.
    pub enum FacetKind {
        /// A stage of the customer's journey.
        JourneyStage = "journey_stage",
        /// A back-office process.
        BackOffice = "back_office",
        /// A capability area.
        Capability = "capability",
    }
}

record! {
    /// Something a pair plans together.
    pub struct Initiative(InitiativeId) in "initiative" {
        /// Short key such as `HC-1`; unique by rule, not by SQL (two machines may meet).
        key: String,
        /// Name.
        name: String,
        /// What it is, in one sentence.
        sentence: String,
        /// The problem it answers.
        problem: String,
        /// Who is better off, and how.
        customer: String,
        /// What it leaves out on purpose.
        not_in_this: String,
        /// Which of these texts are suggested by a template and not yet kept, by column name,
        /// separated by spaces.
        suggested: String,
        /// The day customers have it.
        customers_have_it_by: Option<Day>,
        /// Weeks from the decision to that day.
        build_weeks: Option<i64>,
        /// Its stage.
        stage: Stage,
        /// Since when it has that stage.
        stage_since: Option<Day>,
        /// Where it came from: template id, or the row it was imported from.
        origin: String,
        /// What an import could not place, kept as it was.
        note: String,
    }
}

record! {
    /// What the pair wants from whom, a slot per initiative.
    pub struct Ask(AskId) in "ask" {
        /// The initiative.
        initiative: InitiativeId,
        /// The decision wanted, as a sentence that goes on "We ask the board to …".
        decision: String,
        /// Whom: "the board" unless said otherwise.
        of_whom: String,
        /// Amount once, in minor units.
        once_minor: Option<i64>,
        /// Amount a year, in minor units.
        yearly_minor: Option<i64>,
        /// ISO 4217.
        currency: String,
        /// Marketing's part of the cost in percent; IT pays the rest.
        marketing_percent: Option<i64>,
        /// By when the answer is wanted.
        by: Option<Day>,
        /// What was answered.
        outcome: String,
    }
}

record! {
    /// A dated sentence of where we are; the last two are shown.
    pub struct WhereWeAre(WhereWeAreId) in "where_we_are" {
        /// The initiative.
        initiative: InitiativeId,
        /// The day it was said.
        day: Day,
        /// The sentence.
        text: String,
        /// Who said it.
        said_by: String,
    }
}

record! {
    /// A link to a document or a system.
    pub struct Link(LinkId) in "link" {
        /// The initiative.
        initiative: InitiativeId,
        /// What it is.
        label: String,
        /// Address, `https` or `http` only.
        url: String,
    }
}

record! {
    /// A journey stage, back-office process or capability area.
    pub struct Facet(FacetId) in "facet" {
        /// The initiative.
        initiative: InitiativeId,
        /// Which list.
        kind: FacetKind,
        /// The text.
        text: String,
        /// Proposed by a template, not yet kept.
        suggested: bool,
    }
}

record! {
    /// An area of accountability, led by one side.
    pub struct Area(AreaId) in "area" {
        /// The initiative.
        initiative: InitiativeId,
        /// What is answered for.
        name: String,
        /// The side that leads.
        side: Side,
        /// The person, when named.
        person: Option<PersonId>,
        /// Why that side.
        why: String,
        /// Proposed by a template, not yet kept.
        suggested: bool,
    }
}

record! {
    /// What may go wrong.
    pub struct Worry(WorryId) in "worry" {
        /// The initiative.
        initiative: InitiativeId,
        /// What may happen.
        text: String,
        /// How much it worries us.
        level: Level,
        /// Who watches it.
        owner: Option<PersonId>,
        /// What is done about it.
        response: String,
        /// Proposed by a template, not yet kept.
        suggested: bool,
    }
}

record! {
    /// A planning meeting run from the app.
    pub struct Session(SessionId) in "session" {
        /// The initiative.
        initiative: InitiativeId,
        /// When it began.
        started_at: Instant,
        /// When it ended; open until then.
        ended_at: Option<Instant>,
        /// Who was here, by name.
        who: String,
    }
}
