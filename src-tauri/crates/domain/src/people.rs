//! Who: the organisation, its people, and the two seats of every initiative.

use crate::Side;
use crate::ids::{HolidayId, InitiativeId, PersonId, RegionId, SeatId, UsualPaceId, WorkspaceId};
use crate::record::{Day, Instant};
pub use crate::when::DateOrder;
use crate::{record, words};

words! {
    /// The paper that pages are set on.
    pub enum Paper {
        /// 210 × 297 mm.
        A4 = "a4",
        /// 8.5 × 11 in.
        Letter = "letter",
    }
}

record! {
    /// The organisation whose file this is: one row.
    pub struct Workspace(WorkspaceId) in "workspace" {
        /// The organisation's name.
        name: String,
        /// What the marketing side is called here.
        marketing_label: String,
        /// What the IT side is called here.
        it_label: String,
        /// ISO 4217 code of the currency that amounts are entered in.
        currency: String,
        /// Seven figures, Monday first: 1 a working day, 0 a day off.
        week: String,
        /// The paper that pages are set on.
        paper: Paper,
        /// How dates in figures are read.
        date_order: DateOrder,
        /// A made-up organisation, said so on screen and on paper.
        sample: bool,
    }
}

record! {
    /// A region whose people work on other days: its week and, with the holidays that name it, its
    /// calendar.
    pub struct Region(RegionId) in "region" {
        /// Its name.
        name: String,
        /// Seven figures, Monday first: 1 a working day, 0 a day off.
        week: String,
    }
}

record! {
    /// A day off.
    pub struct Holiday(HolidayId) in "holiday" {
        /// The day.
        day: Day,
        /// Its name.
        name: String,
        /// The region that has it off; the whole workspace when none.
        region: Option<RegionId>,
    }
}

record! {
    /// "Our usual way": how long the organisation takes for one step, a slot per step.
    pub struct UsualPace(UsualPaceId) in "usual_pace" {
        /// The step's word, or `checks` for the checks in a row.
        step: String,
        /// Half working days.
        half_days: i64,
    }
}

record! {
    /// A person. A typed name is enough.
    pub struct Person(PersonId) in "person" {
        /// Full name as typed.
        name: String,
        /// Role title, may be empty.
        role_title: String,
        /// Asked for when first needed.
        email: Option<String>,
        /// Marketing, IT, or neither (operations, finance, legal, agency).
        side: Option<Side>,
        /// Speaks both languages.
        translator: bool,
    }
}

record! {
    /// An owner's seat, a slot per initiative and side. An empty one is an invitation.
    pub struct Seat(SeatId) in "seat" {
        /// The initiative.
        initiative: InitiativeId,
        /// Which of the two.
        side: Side,
        /// Who holds it.
        person: Option<PersonId>,
        /// Who stands in when the holder is away.
        stand_in: Option<PersonId>,
        /// Whose yeses the holder has still to read, keep or flag.
        takes_over_from: Option<PersonId>,
        /// When the holder took the seat.
        since: Option<Instant>,
    }
}
