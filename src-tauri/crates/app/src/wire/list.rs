//! Screens that list: initiatives, this week, wins, pairs, templates.

use super::frame::PersonRef;
use super::page::{StandingView, WinView};
use super::wire;
use counterpart_domain::Side;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Stage;

wire! {
    /// What the list shows.
    pub struct PortfolioQuery {
        /// Words to filter by; empty for all.
        pub text: String,
        /// Only this stage.
        pub stage: Option<Stage>,
        /// Only those of this person.
        pub person: Option<counterpart_domain::ids::PersonId>,
        /// `name`, `standing`, `next`, `saved`, `key`; their own order when empty.
        pub sort: String,
    }

    /// All initiatives at a glance.
    pub struct Portfolio {
        /// Up to four things due.
        pub due: Vec<DueItem>,
        /// The rows.
        pub rows: Vec<PortfolioRow>,
        /// How many there are without the filter.
        pub total: i64,
    }

    /// Something due.
    pub struct DueItem {
        /// `YYYY-MM-DD`.
        pub day: String,
        /// "Today, Thu 12 Mar".
        pub when: String,
        /// "Loyalty: decide who holds consent".
        pub what: String,
        /// "Ana decides · due today".
        pub detail: String,
        /// Its day has passed.
        pub overdue: bool,
        /// Where it leads.
        pub initiative: Option<InitiativeId>,
        /// The section of the initiative; `pairs` leads to the pairs.
        pub section: String,
    }

    /// One initiative as a row.
    pub struct PortfolioRow {
        /// The initiative.
        pub id: InitiativeId,
        /// Its key.
        pub key: String,
        /// Its name.
        pub name: String,
        /// Its sentence (empty while only suggested).
        pub sentence: String,
        /// Its stage.
        pub stage: Stage,
        /// The marketing owner.
        pub marketing: Option<PersonRef>,
        /// The IT owner.
        pub it: Option<PersonRef>,
        /// How it stands.
        pub standing: StandingView,
        /// The next step or contract, may be empty.
        pub next_step: String,
        /// Its date in words, may be empty.
        pub next_when: String,
        /// Requirements agreed by both.
        pub agreed: i64,
        /// Agreed by marketing only.
        pub marketing_only: i64,
        /// Agreed by IT only.
        pub it_only: i64,
        /// Requirements that count.
        pub requirements: i64,
        /// Working days saved, as a number in words; empty before there is a plan.
        pub saved: String,
        /// `planned`, `forecast` or `actual`; empty before there is a plan.
        pub saved_basis: String,
    }

    /// One day of this week.
    pub struct WeekDay {
        /// `YYYY-MM-DD`; empty for what is overdue.
        pub day: String,
        /// "Today, Thu 12 Mar".
        pub when: String,
        /// What is due.
        pub items: Vec<DueItem>,
    }

    /// This week: overdue first, then the days.
    pub struct Week {
        /// The days that have something.
        pub days: Vec<WeekDay>,
        /// How many things.
        pub count: i64,
    }

    /// The wall of wins, newest first.
    pub struct Wall {
        /// The wins.
        pub wins: Vec<WinView>,
        /// How many there are in all.
        pub total: i64,
    }

    /// Which wins.
    pub struct WallQuery {
        /// From which place on.
        pub from: i64,
        /// At most this many.
        pub most: i64,
    }

    /// Two people who own initiatives together.
    pub struct PairView {
        /// From marketing.
        pub marketing: PersonRef,
        /// From IT.
        pub it: PersonRef,
        /// Their initiatives.
        pub initiatives: Vec<PairInitiative>,
        /// Wins in which both are named or that belong to their initiatives.
        pub wins: i64,
        /// Open actions of either.
        pub open_actions: i64,
        /// Requirements that wait for one of them.
        pub waiting: i64,
        /// Their meetings.
        pub reviews: super::review::PairReviews,
    }

    /// An initiative of a pair.
    pub struct PairInitiative {
        /// The initiative.
        pub id: InitiativeId,
        /// Its key.
        pub key: String,
        /// Its name.
        pub name: String,
        /// How it stands.
        pub standing: StandingView,
    }

    /// All pairs, and who still waits for a counterpart.
    pub struct Pairs {
        /// The pairs.
        pub pairs: Vec<PairView>,
        /// Initiatives with an empty seat.
        pub waiting: Vec<WaitingSeat>,
    }

    /// An empty seat.
    pub struct WaitingSeat {
        /// The initiative.
        pub id: InitiativeId,
        /// Its key.
        pub key: String,
        /// Its name.
        pub name: String,
        /// The side that is empty.
        pub side: Side,
    }

    /// A template to start from.
    pub struct TemplateCard {
        /// Its id.
        pub id: String,
        /// Its name.
        pub name: String,
        /// Its sentence.
        pub sentence: String,
        /// How many requirements it proposes.
        pub requirements: i64,
    }

    /// The templates.
    pub struct Templates {
        /// Blank last.
        pub templates: Vec<TemplateCard>,
    }
}
