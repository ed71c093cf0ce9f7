//! All selections on one calendar, and who is overbooked.

use super::wire;
use counterpart_domain::ids::{InitiativeId, PersonId, StepId};

wire! {
    /// All selections on one calendar. A thousand of them cross in one answer, so bars are columns of
    /// whole numbers: places on the calendar are half days counted from the morning of `base`, days
    /// off included.
    pub struct PortfolioTimeline {
        /// The day that places count from, a Monday.
        pub base: String,
        /// Where the calendar ends.
        pub span: i64,
        /// The morning of today.
        pub today: i64,
        /// Where stretches of days off begin and end, as this workspace works.
        pub off: Vec<(i64, i64)>,
        /// What steps are called, each name once.
        pub names: Vec<String>,
        /// Who is overbooked, each name once.
        pub people: Vec<String>,
        /// What has something on the calendar, by initiative.
        pub rows: Vec<PlannedRow>,
    }

    /// One selection on the calendar. The first seven columns have an entry for each bar: the steps
    /// in their order, then the contract. Of more than 24 steps the columns hold one bar each for what
    /// is done, under way and ahead.
    pub struct PlannedRow {
        /// The initiative.
        pub id: InitiativeId,
        /// What the bar is called, by its place in `names`.
        pub names: Vec<i64>,
        /// Where it begins.
        pub starts: Vec<i64>,
        /// Where it ends.
        pub finishes: Vec<i64>,
        /// How far it is done.
        pub done: Vec<i64>,
        /// 0 planned, 1 under way, 2 done.
        pub states: Vec<i64>,
        /// The joint at its end: three times marketing's piece and IT's, where 0 is no owner, 1 not
        /// agreed, 2 agreed; −1 where a bar stands for several steps.
        pub gates: Vec<i64>,
        /// The line it is drawn on where steps run side by side, 0 the first.
        pub lines: Vec<i64>,
        /// The last bar is the contract.
        pub contract: bool,
        /// The end of the day by which to decide.
        pub decide_by: Option<i64>,
        /// Build and roll-out: from the choice to the end of the day customers have it.
        pub build: Option<(i64, i64)>,
        /// Working days after decide-by; 0 when in time.
        pub late: f64,
        /// The gates at which somebody is overbooked.
        pub overbooked: Vec<OverbookedGate>,
    }

    /// A gate at which somebody is overbooked.
    pub struct OverbookedGate {
        /// What the step is called, by its place in `names`.
        pub name: i64,
        /// Where its window begins.
        pub from: i64,
        /// Where it ends: the end of the gate's day.
        pub to: i64,
        /// Who, by their places in `people`.
        pub people: Vec<i64>,
    }

    /// Asks who is overbooked.
    pub struct OverbookedQuery {
        /// Only this person.
        pub person: Option<PersonId>,
        /// At most so many statements.
        pub most: i64,
    }

    /// Who is overbooked, the earliest first.
    pub struct Overbooked {
        /// How many statements there are, of this person or of all.
        pub total: i64,
        /// Who, by name.
        pub people: Vec<OverbookedPerson>,
        /// The statements; one that a later start clears is among them, where there is one.
        pub statements: Vec<OverbookedStatement>,
    }

    /// Somebody who is overbooked.
    pub struct OverbookedPerson {
        /// Who.
        pub id: PersonId,
        /// Their name.
        pub name: String,
        /// How many statements.
        pub count: i64,
    }

    /// A person owes work at two gates of two initiatives.
    pub struct OverbookedStatement {
        /// Who.
        pub person: PersonId,
        /// "Ana Duarte owes work at two gates from Tue 12 to Wed 13 May: Show of Mobile ordering and
        /// Decide of Loyalty."
        pub sentence: String,
        /// "Starting Show 1.5 working days later, on Thu 14 May, clears it." or why nothing does.
        pub way: String,
        /// The initiative of the gate that comes first.
        pub first: InitiativeId,
        /// Its step.
        pub first_step: StepId,
        /// The other initiative.
        pub second: InitiativeId,
        /// Its step.
        pub second_step: StepId,
        /// What clears it and keeps decide-by.
        pub shift: Option<OverbookedShift>,
    }

    /// The smallest later start that clears it.
    pub struct OverbookedShift {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The step.
        pub step: StepId,
        /// Later by so many working days: what moving the step wants to be told.
        pub days: i64,
        /// "Start Show later".
        pub button: String,
        /// "Show of Mobile ordering starts on Thu 14 May."
        pub said: String,
    }
}
