//! What people do: inputs of the mutations.

mod areas;
mod fields;
mod links;
mod things;

pub use areas::*;
pub use fields::*;
pub use links::*;
pub use things::*;

use super::wire;
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, MetricKind, SubjectKind};
use counterpart_domain::ids::*;
use counterpart_domain::initiative::FacetKind;
use counterpart_domain::lanes::Tier;
use counterpart_domain::standing::Standing;
use counterpart_domain::win::{Audience, Channel, Language, OtherSeen};

wire! {
    /// A person by id, or a name that was typed: a name is enough.
    pub struct Who {
        /// A person who is there.
        pub id: Option<PersonId>,
        /// A name; makes the person when nobody has it.
        pub name: String,
    }

    /// A new initiative.
    pub struct NewInitiative {
        /// The template's id.
        pub template: String,
        /// Its name.
        pub name: String,
    }

    /// Changes one field of an initiative.
    pub struct EditInitiative {
        /// The initiative.
        pub id: InitiativeId,
        /// What changes.
        pub edit: InitiativeEdit,
    }

    /// Seats an owner, or empties the seat when nobody is given.
    pub struct SeatOwner {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The side.
        pub side: Side,
        /// Who.
        pub who: Option<Who>,
        /// As stand-in instead of holder.
        pub stand_in: bool,
    }

    /// Takes over an earlier holder's yeses.
    pub struct TakeOverYeses {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The side.
        pub side: Side,
        /// Those that are kept; of the others each subject is flagged to talk about.
        pub keep: Vec<YesId>,
    }

    /// What we both want, as one sentence (or two, parted by `;`).
    pub struct SetObjective {
        /// The initiative.
        pub initiative: InitiativeId,
        /// As typed.
        pub text: String,
    }

    /// Changes one field of a metric.
    pub struct EditMetric {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Which of the two.
        pub kind: MetricKind,
        /// What changes.
        pub edit: MetricEdit,
    }

    /// Reads a metric.
    pub struct AddReading {
        /// The metric.
        pub metric: MetricId,
        /// The value as typed.
        pub value: String,
        /// The day as typed; today when empty.
        pub day: String,
        /// Where it was read.
        pub source: String,
    }

    /// Says yes, for one side or both.
    pub struct Agree {
        /// What kind of subject.
        pub subject_kind: SubjectKind,
        /// Its ids: one, or a range of requirements.
        pub subjects: Vec<String>,
        /// The sides.
        pub sides: Vec<Side>,
        /// How.
        pub how: How,
        /// The printed issue that was signed.
        pub issue: Option<IssueId>,
        /// The day as typed; today when empty.
        pub day: String,
    }

    /// Takes a yes back.
    pub struct TakeBack {
        /// What kind of subject.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject: String,
        /// The side.
        pub side: Side,
    }

    /// A new requirement; one voice is enough.
    pub struct AddRequirement {
        /// The initiative.
        pub initiative: InitiativeId,
        /// In marketing's words.
        pub marketing_words: String,
        /// In IT's words.
        pub it_words: String,
        /// After which; at the end when none.
        pub after: Option<RequirementId>,
    }

    /// Changes one field of a requirement.
    pub struct EditRequirement {
        /// The requirement.
        pub id: RequirementId,
        /// What changes.
        pub edit: RequirementEdit,
    }

    /// Moves a requirement within the list.
    pub struct MoveRequirement {
        /// The requirement.
        pub id: RequirementId,
        /// Comes after this one; first when none.
        pub after: Option<RequirementId>,
    }

    /// Changes one field of a data-use sheet; makes the sheet when there is none.
    pub struct EditDataUse {
        /// The requirement.
        pub requirement: RequirementId,
        /// What changes.
        pub edit: DataUseEdit,
    }

    /// Changes one field of the ask.
    pub struct EditAsk {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What changes.
        pub edit: AskEdit,
    }

    /// Says where we are today.
    pub struct SayWhereWeAre {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The sentence.
        pub text: String,
    }

    /// A new action.
    pub struct AddAction {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What; "Priya: call the till maker by fri" names and dates it.
        pub what: String,
        /// Who.
        pub who: Option<Who>,
        /// By when, as typed.
        pub by: String,
    }

    /// Changes one field of an action.
    pub struct EditAction {
        /// The action.
        pub id: ActionItemId,
        /// What changes.
        pub edit: ActionEdit,
    }

    /// A new decision.
    pub struct AddDecision {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The question.
        pub question: String,
        /// Who decides.
        pub decides: Option<Who>,
        /// Required by, as typed.
        pub required_by: String,
    }

    /// Changes one field of a decision.
    pub struct EditDecision {
        /// The decision.
        pub id: DecisionId,
        /// What changes.
        pub edit: DecisionEdit,
    }

    /// A new worry.
    pub struct AddWorry {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What may go wrong.
        pub text: String,
    }

    /// Changes one field of a worry.
    pub struct EditWorry {
        /// The worry.
        pub id: WorryId,
        /// What changes.
        pub edit: WorryEdit,
    }

    /// A new link.
    pub struct AddLink {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What it is.
        pub label: String,
        /// Its address.
        pub url: String,
    }

    /// A new entry of one of the brief's lists.
    pub struct AddFacet {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Which list.
        pub kind: FacetKind,
        /// The text.
        pub text: String,
    }

    /// A vendor or product heard of.
    pub struct AddCandidate {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The name.
        pub name: String,
        /// Who brought it up.
        pub note: String,
    }

    /// Changes one field of a candidate.
    pub struct EditCandidate {
        /// The candidate.
        pub id: CandidateId,
        /// What changes.
        pub edit: CandidateEdit,
    }

    /// Answers one of the five questions.
    pub struct AnswerTier {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What is answered.
        pub edit: AnswerEdit,
    }

    /// Picks the tier; steps and checks follow, what is recorded stays.
    pub struct PickTier {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The tier.
        pub tier: Tier,
        /// First day, as typed; the next working day when empty.
        pub starts_on: String,
    }

    /// Changes one field of a step.
    pub struct EditStep {
        /// The step.
        pub id: StepId,
        /// What changes.
        pub edit: StepEdit,
    }

    /// A custom step.
    pub struct AddStep {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Its name.
        pub name: String,
        /// After which.
        pub after: Option<StepId>,
    }

    /// Closes a gate: the yes at a step's end.
    pub struct CloseGate {
        /// The step.
        pub id: StepId,
        /// The sides that say yes.
        pub sides: Vec<Side>,
        /// The day as typed; today when empty.
        pub day: String,
        /// Why, when criteria are unmet.
        pub because: String,
    }

    /// Opens a gate again.
    pub struct ReopenGate {
        /// The step.
        pub id: StepId,
    }

    /// A criterion at a gate.
    pub struct AddCriterion {
        /// The step.
        pub step: StepId,
        /// The text.
        pub text: String,
    }

    /// Ticks a criterion.
    pub struct TickCriterion {
        /// The criterion.
        pub id: ExitCriterionId,
        /// It holds.
        pub met: bool,
    }

    /// Changes one field of a check.
    pub struct EditCheck {
        /// The check.
        pub id: CheckId,
        /// What changes.
        pub edit: CheckEdit,
    }

    /// A new win.
    pub struct LogWin {
        /// The initiative.
        pub initiative: Option<InitiativeId>,
        /// One line.
        pub headline: String,
        /// Its number, when the offered one was taken.
        pub number: Option<super::voice::WonOffer>,
    }

    /// Changes one field of a win.
    pub struct EditWin {
        /// The win.
        pub id: WinId,
        /// What changes.
        pub edit: WinEdit,
    }

    /// Names a person in a win, with the deed.
    pub struct NameInWin {
        /// The win.
        pub win: WinId,
        /// Who.
        pub who: Who,
        /// The side they stood for; the person's own when none.
        pub side: Option<Side>,
        /// What they did.
        pub deed: String,
    }

    /// Takes a name off a win.
    pub struct UnnameInWin {
        /// The win.
        pub win: WinId,
        /// Who.
        pub person: PersonId,
    }

    /// Marks a win announced.
    pub struct MarkAnnounced {
        /// The win.
        pub win: WinId,
        /// Who was told.
        pub audience: String,
        /// How.
        pub channel: Channel,
        /// Whether the other owner has seen it.
        pub other_seen: OtherSeen,
        /// The subject as sent.
        pub subject: String,
        /// The text as sent.
        pub text: String,
        /// The audience that the template wrote for; everyone when not said.
        pub written_for: Option<Audience>,
        /// The language of its frame; English when not said.
        pub language: Option<Language>,
        /// The announcement that it corrects.
        pub corrects: Option<AnnouncementId>,
    }

    /// Withdraws an announcement.
    pub struct WithdrawAnnouncement {
        /// The announcement.
        pub id: AnnouncementId,
    }

    /// Says how it stands, with a reason; lapses after 30 days.
    pub struct OverrideStanding {
        /// The initiative.
        pub initiative: InitiativeId,
        /// How it stands; nothing to go back to the rule.
        pub standing: Option<Standing>,
        /// Why.
        pub reason: String,
    }

    /// A new person.
    pub struct AddPerson {
        /// The name.
        pub name: String,
        /// The side.
        pub side: Option<Side>,
    }

    /// Changes one field of a person.
    pub struct EditPerson {
        /// The person.
        pub id: PersonId,
        /// What changes.
        pub edit: PersonEdit,
    }

    /// Changes one setting of the workspace.
    pub struct EditWorkspace {
        /// What changes.
        pub edit: WorkspaceEdit,
    }

    /// A day off.
    pub struct AddHoliday {
        /// As typed.
        pub day: String,
        /// Its name.
        pub name: String,
        /// The region that has it off; the whole workspace when none.
        pub region: Option<RegionId>,
    }

    /// Our usual pace for one step.
    pub struct SetUsual {
        /// `align` … `decide`, a check, or `off_the_shelf`.
        pub step: String,
        /// Half working days.
        pub half_days: i64,
    }
}
