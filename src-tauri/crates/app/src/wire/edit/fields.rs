//! Edits of one field at a time: `{"field": "...", "value": ...}`.

use super::super::edits;
use super::Who;
use counterpart_domain::Side;
use counterpart_domain::decision::DecisionState;
use counterpart_domain::ids::{InitiativeId, RegionId, StepId};
use counterpart_domain::initiative::{Level, Stage};
use counterpart_domain::people::{DateOrder, Paper};
use counterpart_domain::requirement::{LegalBasis, Moscow, RequirementState, Size};
use counterpart_domain::selection::{CandidateKind, TiedBy};

edits! {
    /// A field of an initiative.
    pub enum InitiativeEdit {
        /// Name.
        Name(String),
        /// Key.
        Key(String),
        /// Sentence.
        Sentence(String),
        /// Problem.
        Problem(String),
        /// Customer.
        Customer(String),
        /// Not in this.
        NotInThis(String),
        /// Customers have it by, as typed; empty for none.
        CustomersHaveItBy(String),
        /// Weeks to build and roll out.
        BuildWeeks(Option<i64>),
        /// Stage.
        Stage(Stage),
    }

    /// A field of a metric.
    pub enum MetricEdit {
        /// Label.
        Label(String),
        /// Unit.
        Unit(String),
        /// Start; empty is "not measured yet".
        Start(String),
        /// Target.
        Target(String),
        /// By, as typed.
        By(String),
    }

    /// A field of a requirement.
    pub enum RequirementEdit {
        /// In marketing's words.
        MarketingWords(String),
        /// In IT's words.
        ItWords(String),
        /// MoSCoW.
        Moscow(Moscow),
        /// Worth.
        Worth(Option<Size>),
        /// Size.
        Size(Option<Size>),
        /// Quarter as typed: `2026-Q2`, `Q2`; empty for none.
        Quarter(String),
        /// Deal-breaker.
        DealBreaker(bool),
        /// Raised by.
        RaisedBy(Option<Who>),
        /// State.
        State(RequirementState),
        /// Let's talk: why; nothing to end it.
        Talk(Option<String>),
    }

    /// A field of a data-use sheet.
    pub enum DataUseEdit {
        /// What data.
        What(String),
        /// Personal.
        Personal(bool),
        /// Purpose.
        Purpose(String),
        /// Legal basis.
        LegalBasis(Option<LegalBasis>),
        /// Retention.
        Retention(String),
        /// Where.
        Location(String),
    }

    /// A field of the ask.
    pub enum AskEdit {
        /// The decision wanted.
        Decision(String),
        /// Of whom.
        OfWhom(String),
        /// Amount once, as typed.
        Once(String),
        /// Amount a year, as typed.
        Yearly(String),
        /// Marketing's percent.
        MarketingPercent(Option<i64>),
        /// By when, as typed.
        By(String),
        /// What was answered.
        Outcome(String),
    }

    /// A field of an action.
    pub enum ActionEdit {
        /// What.
        What(String),
        /// Who.
        Who(Option<Who>),
        /// By when, as typed.
        By(String),
        /// Done.
        Done(bool),
    }

    /// A field of a decision.
    pub enum DecisionEdit {
        /// Question.
        Question(String),
        /// Who decides.
        Decides(Option<Who>),
        /// Who does it.
        Implements(Option<Who>),
        /// Required by, as typed.
        RequiredBy(String),
        /// What was decided; decides it when it was open.
        Outcome(String),
        /// Because.
        Because(String),
        /// State.
        State(DecisionState),
    }

    /// A field of a worry.
    pub enum WorryEdit {
        /// What may happen.
        Text(String),
        /// How much.
        Level(Level),
        /// Who watches.
        Owner(Option<Who>),
        /// What is done.
        Response(String),
    }

    /// A field of a candidate.
    pub enum CandidateEdit {
        /// Name.
        Name(String),
        /// What it is; none takes that back.
        Kind(Option<CandidateKind>),
        /// Who makes or sells it.
        Vendor(String),
        /// Where it runs.
        RunsWhere(String),
        /// How it is tied to what is there.
        Integration(String),
        /// What data it holds.
        DataHeld(String),
        /// Who uses it already.
        ReferenceCustomers(String),
        /// Who brought it up, or what else is to be known.
        Note(String),
    }

    /// One of the five answers.
    pub enum AnswerEdit {
        /// Personal data?
        PersonalData(bool),
        /// Cost?
        Cost(Level),
        /// Longer than a year?
        OverAYear(bool),
        /// Integration?
        Integration(Level),
        /// Reversible?
        Reversible(bool),
    }

    /// A field of a step.
    pub enum StepEdit {
        /// Name (custom steps).
        Name(String),
        /// Half working days.
        HalfDays(i64),
        /// Not before, as typed; empty for none.
        NotBefore(String),
        /// Began on, as typed; empty for not begun.
        ActualStart(String),
        /// 0 to 100.
        Percent(i64),
        /// Moves it by working days: sets "not before".
        MoveBy(i64),
        /// Lengthens it by half working days, shortens it when negative.
        StretchBy(i64),
        /// How long it may take; none takes an estimate back.
        #[serde(rename_all = "camelCase")]
        Estimate {
            /// Half working days if all goes well.
            optimistic_half_days: Option<i64>,
            /// Half working days if much goes wrong.
            pessimistic_half_days: Option<i64>,
        },
        /// Done by, as typed; empty for none.
        FinishBy(String),
        /// The region whose calendar it works in; the workspace's own when none.
        Region(Option<RegionId>),
        /// After that step; the first when none.
        Position(Option<StepId>),
        /// Whether it follows the step before it, or only its links.
        TiedBy(TiedBy),
    }

    /// A field of a check.
    pub enum CheckEdit {
        /// Half working days.
        HalfDays(i64),
        /// Done today, or not.
        Done(bool),
    }

    /// A field of a win.
    pub enum WinEdit {
        /// Headline.
        Headline(String),
        /// Initiative.
        Initiative(Option<InitiativeId>),
        /// Day, as typed.
        Day(String),
        /// Challenge.
        Challenge(String),
        /// Together.
        Together(String),
        /// Before.
        Before(String),
        /// After.
        After(String),
        /// Unit.
        Unit(String),
        /// What is measured.
        Measure(String),
        /// Source.
        Source(String),
        /// Goal.
        Goal(String),
        /// What comes next.
        NextStep(String),
    }

    /// A field of a person.
    pub enum PersonEdit {
        /// Name.
        Name(String),
        /// Role title.
        RoleTitle(String),
        /// E-mail; empty for none.
        Email(String),
        /// Side.
        Side(Option<Side>),
        /// Speaks both languages.
        Translator(bool),
    }

    /// A setting.
    pub enum WorkspaceEdit {
        /// The organisation's name.
        Name(String),
        /// The marketing side's name.
        MarketingLabel(String),
        /// The IT side's name.
        ItLabel(String),
        /// ISO 4217.
        Currency(String),
        /// Monday first.
        Week(Vec<bool>),
        /// Paper.
        Paper(Paper),
        /// Order of dates in figures.
        DateOrder(DateOrder),
    }
}
