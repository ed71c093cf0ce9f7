//! The initiative's page.

use super::frame::PersonRef;
pub use super::selection::*;
use super::wire;
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, Metric, Piece, Reading, SubjectKind};
use counterpart_domain::decision::{ActionItem, Decision};
use counterpart_domain::ids::{AnnouncementId, InitiativeId, IssueId, RequirementId, WinId, YesId};
use counterpart_domain::initiative::{Area, Ask, Facet, Initiative, Link, WhereWeAre, Worry};
use counterpart_domain::requirement::{DataUse, Requirement};
use counterpart_domain::standing::Standing;
use counterpart_domain::win::{Channel, Language, OtherSeen, Win, WinKind};

wire! {
    /// How it stands, with its reasons in words.
    pub struct StandingView {
        /// The standing.
        pub standing: Standing,
        /// "At risk".
        pub word: String,
        /// The weightiest first.
        pub reasons: Vec<String>,
        /// Somebody's better knowledge, while it holds.
        pub override_by: Option<String>,
        /// What the rule would say instead.
        pub by_rule: String,
    }

    /// Which initiative.
    pub struct Which {
        /// The initiative.
        pub id: InitiativeId,
    }

    /// One of the two seats.
    pub struct SeatView {
        /// The side.
        pub side: Side,
        /// The side's name here.
        pub label: String,
        /// Who holds it.
        pub person: Option<PersonRef>,
        /// Who stands in.
        pub stand_in: Option<PersonRef>,
        /// Whose yeses wait to be taken over.
        pub takes_over_from: Option<PersonRef>,
        /// Those yeses.
        pub to_take_over: Vec<TakeOver>,
    }

    /// A yes of an earlier holder.
    pub struct TakeOver {
        /// The yes.
        pub yes: YesId,
        /// What it agrees to.
        pub text: String,
    }

    /// The single most useful thing to do.
    pub struct NextLine {
        /// What.
        pub text: String,
        /// Why or how.
        pub detail: String,
        /// The button's words.
        pub button: String,
        /// Where the button leads.
        pub target: NextTarget,
    }

    /// Where the Next button leads.
    pub enum NextTarget {
        /// Seat the marketing owner.
        SeatMarketing,
        /// Seat the IT owner.
        SeatIt,
        /// Write what both want.
        Objective,
        /// A session, to agree.
        Session,
        /// The requirements.
        Requirements,
        /// Pick how to choose.
        Tier,
        /// The timeline.
        Selection,
        /// The choice.
        Choice,
        /// Decisions and actions.
        Decisions,
        /// Log a win.
        Win,
        /// The win that is proposed.
        WinProposal,
        /// The brief.
        Brief,
        /// The page for the board.
        Paper,
    }

    /// A yes as shown.
    pub struct YesView {
        /// The yes.
        pub id: YesId,
        /// The side.
        pub side: Side,
        /// Who agreed.
        pub person: Option<PersonRef>,
        /// To which wording.
        pub wording: i64,
        /// `YYYY-MM-DD`.
        pub day: String,
        /// How it was given.
        pub how: How,
        /// Who wrote it down.
        pub recorded_by: String,
        /// What changed since, word by word: a list for each line of the wording, so that the two
        /// voices of a requirement stay apart; empty when nothing did.
        pub difference: Vec<Vec<DifferencePiece>>,
    }

    /// A run of words: the same, added or removed.
    pub struct DifferencePiece {
        /// `same`, `added` or `removed`.
        pub kind: String,
        /// The words.
        pub text: String,
    }

    /// Agreement on one subject.
    pub struct Agreement {
        /// What kind of subject.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject: String,
        /// The present wording's number.
        pub wording: i64,
        /// Marketing's piece of the joint.
        pub marketing: Piece,
        /// IT's piece of the joint.
        pub it: Piece,
        /// The yeses there are.
        pub yeses: Vec<YesView>,
        /// "agreed by both in one room, 19 Feb, wording 2".
        pub said: String,
    }

    /// A metric with its readings.
    pub struct MetricView {
        /// The metric.
        pub metric: Metric,
        /// "9 → 4 min".
        pub numbers: String,
        /// "by 30 Sep".
        pub by_said: String,
        /// Oldest first.
        pub readings: Vec<Reading>,
    }

    /// What we both want.
    pub struct ObjectiveView {
        /// The whole as one sentence; empty when there is none.
        pub sentence: String,
        /// Customer first.
        pub metrics: Vec<MetricView>,
        /// The agreement.
        pub agreement: Agreement,
        /// Still only a template's suggestion.
        pub suggested: bool,
        /// What it still waits for, in words; empty when complete.
        pub waits_for: String,
    }

    /// The brief.
    pub struct Brief {
        /// What we both want.
        pub objective: ObjectiveView,
        /// What the pair asks for.
        pub ask: Option<Ask>,
        /// The ask as a sentence; empty when nothing is asked.
        pub ask_said: String,
        /// The last two first.
        pub where_we_are: Vec<WhereWeAre>,
        /// Links.
        pub links: Vec<Link>,
        /// Journey stages, back-office processes, capability areas.
        pub facets: Vec<Facet>,
        /// Areas of accountability.
        pub areas: Vec<Area>,
        /// Worries.
        pub worries: Vec<Worry>,
        /// Pages that left the house, newest first.
        pub issues: Vec<IssueView>,
    }

    /// A page that left the house.
    pub struct IssueView {
        /// The issue.
        pub id: IssueId,
        /// Its number.
        pub number: i64,
        /// Its occasion.
        pub occasion: String,
        /// When, in words.
        pub when: String,
        /// By whom.
        pub made_by: String,
    }

    /// A requirement with its agreement.
    pub struct RequirementView {
        /// The requirement.
        pub requirement: Requirement,
        /// Its number in the list, 1 and up.
        pub number: i64,
        /// Its agreement.
        pub agreement: Agreement,
        /// Its data-use sheet.
        pub data_use: Option<DataUse>,
        /// Who raised it.
        pub raised_by: Option<PersonRef>,
        /// What it still waits for before it can count, in words; empty when nothing.
        pub waits_for: String,
    }

    /// The requirements.
    pub struct Requirements {
        /// In their order.
        pub rows: Vec<RequirementView>,
        /// Agreed by both.
        pub agreed: i64,
        /// Those that count (not suggested, not dropped).
        pub total: i64,
        /// Still only suggested.
        pub suggested: i64,
    }

    /// A decision with names.
    pub struct DecisionView {
        /// The decision.
        pub decision: Decision,
        /// Who decides.
        pub decides: Option<PersonRef>,
        /// Who does it.
        pub implements: Option<PersonRef>,
        /// "by Fri 20 Mar, in 6 working days".
        pub due_said: String,
        /// Its day has passed and it is open.
        pub overdue: bool,
    }

    /// An action with its name.
    pub struct ActionView {
        /// The action.
        pub action: ActionItem,
        /// Who.
        pub who: Option<PersonRef>,
        /// "by Fri 20 Mar".
        pub due_said: String,
        /// Its day has passed and it is open.
        pub overdue: bool,
    }

    /// A person named in a win.
    pub struct NamedView {
        /// Who.
        pub person: PersonRef,
        /// The side they stood for.
        pub side: Option<Side>,
        /// What they did.
        pub deed: String,
    }

    /// An announcement as kept.
    pub struct AnnouncementView {
        /// The announcement.
        pub id: AnnouncementId,
        /// Who was told.
        pub audience: String,
        /// How.
        pub channel: Channel,
        /// When, in words.
        pub when: String,
        /// Whether the other owner has seen it.
        pub other_seen: OtherSeen,
        /// It was withdrawn.
        pub withdrawn: bool,
        /// The language of its frame.
        pub language: Language,
        /// The subject as sent.
        pub subject: String,
        /// The announcement that it corrected.
        pub corrects: Option<AnnouncementId>,
    }

    /// A win.
    pub struct WinView {
        /// The win.
        pub win: Win,
        /// Its initiative's key and name, when there is one.
        pub initiative: Option<String>,
        /// "8 March 2026".
        pub day_said: String,
        /// Joint or one side's.
        pub kind: WinKind,
        /// "Marketing's win"; "Won together" when joint.
        pub kind_said: String,
        /// What is missing to make it joint; empty when it is.
        pub missing: String,
        /// Who, by side and place.
        pub people: Vec<NamedView>,
        /// Whom it was told.
        pub announcements: Vec<AnnouncementView>,
        /// Owners of the initiative who are not named yet, by name.
        pub not_named: Vec<PersonRef>,
    }

    /// Which win.
    pub struct WhichWin {
        /// The win.
        pub id: WinId,
    }

    /// The whole page.
    pub struct InitiativePage {
        /// The initiative.
        pub initiative: Initiative,
        /// "Tue 30 Jun"; empty when not set.
        pub customers_have_it_by_said: String,
        /// `YYYY-MM-DD`.
        pub decide_by: Option<String>,
        /// "Fri 3 Apr".
        pub decide_by_said: String,
        /// How it stands.
        pub standing: StandingView,
        /// Marketing, then IT.
        pub seats: Vec<SeatView>,
        /// Next.
        pub next: Option<NextLine>,
        /// The brief.
        pub brief: Brief,
        /// The requirements.
        pub requirements: Requirements,
        /// The selection.
        pub selection: SelectionView,
        /// Open first, by day.
        pub decisions: Vec<DecisionView>,
        /// Open first, by day.
        pub actions: Vec<ActionView>,
        /// Newest first.
        pub wins: Vec<WinView>,
        /// Suggested texts that wait to be kept or dropped.
        pub suggestions: i64,
        /// A session that was begun and not ended.
        pub session: Option<counterpart_domain::ids::SessionId>,
        /// Those whose agreements could be signed on paper: requirement ids of one-sided ones.
        pub half_agreed: Vec<RequirementId>,
    }
}
