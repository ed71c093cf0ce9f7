// Made from the Rust wire types by `cargo run -p counterpart-tests --bin generate`. Do not edit.

/**
 * A field of an action.
 */
export type ActionEdit = { "field": "what", "value": string } | { "field": "who", "value": Who | null } | { "field": "by", "value": string } | { "field": "done", "value": boolean };

/**
 * Who does what by when. (The journal's own table is called `action`.)
 */
export type ActionItem = { 
/**
 * Its id.
 */
id: ActionItemId, 
/**
 * The initiative, unless it belongs to none.
 */
initiative: InitiativeId | null, 
/**
 * What.
 */
what: string, 
/**
 * Who.
 */
who: PersonId | null, 
/**
 * By when.
 */
by: string | null, 
/**
 * The day it was done.
 */
doneOn: string | null, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * An action.
 */
export type ActionItemId = string;

/**
 * An action with its name.
 */
export type ActionView = { 
/**
 * The action.
 */
action: ActionItem, 
/**
 * Who.
 */
who: PersonRef | null, 
/**
 * "by Fri 20 Mar".
 */
dueSaid: string, 
/**
 * Its day has passed and it is open.
 */
overdue: boolean, };

/**
 * A new action.
 */
export type AddAction = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What; "Priya: call the till maker by fri" names and dates it.
 */
what: string, 
/**
 * Who.
 */
who: Who | null, 
/**
 * By when, as typed.
 */
by: string, };

/**
 * A new area.
 */
export type AddArea = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What is answered for.
 */
name: string, 
/**
 * The side that leads.
 */
side: Side, };

/**
 * A vendor or product heard of.
 */
export type AddCandidate = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The name.
 */
name: string, 
/**
 * Who brought it up.
 */
note: string, };

/**
 * A criterion at a gate.
 */
export type AddCriterion = { 
/**
 * The step.
 */
step: StepId, 
/**
 * The text.
 */
text: string, };

/**
 * A new decision.
 */
export type AddDecision = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The question.
 */
question: string, 
/**
 * Who decides.
 */
decides: Who | null, 
/**
 * Required by, as typed.
 */
requiredBy: string, };

/**
 * Somebody who thinks otherwise, once the choice is made.
 */
export type AddDissent = { 
/**
 * The initiative whose choice it is.
 */
initiative: InitiativeId, 
/**
 * Who.
 */
who: Who | null, 
/**
 * What they think.
 */
line: string, };

/**
 * A new document about a candidate.
 */
export type AddDocument = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * What it is; its address when empty.
 */
label: string, 
/**
 * Where it is.
 */
url: string, };

/**
 * A new entry of one of the brief's lists.
 */
export type AddFacet = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Which list.
 */
kind: FacetKind, 
/**
 * The text.
 */
text: string, };

/**
 * A day off.
 */
export type AddHoliday = { 
/**
 * As typed.
 */
day: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The region that has it off; the whole workspace when none.
 */
region: RegionId | null, };

/**
 * A new link.
 */
export type AddLink = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What it is.
 */
label: string, 
/**
 * Its address.
 */
url: string, };

/**
 * A new person.
 */
export type AddPerson = { 
/**
 * The name.
 */
name: string, 
/**
 * The side.
 */
side: Side | null, };

/**
 * Reads a metric.
 */
export type AddReading = { 
/**
 * The metric.
 */
metric: MetricId, 
/**
 * The value as typed.
 */
value: string, 
/**
 * The day as typed; today when empty.
 */
day: string, 
/**
 * Where it was read.
 */
source: string, };

/**
 * A region with a calendar of its own.
 */
export type AddRegion = { 
/**
 * Its name.
 */
name: string, };

/**
 * A new requirement; one voice is enough.
 */
export type AddRequirement = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * In marketing's words.
 */
marketingWords: string, 
/**
 * In IT's words.
 */
itWords: string, 
/**
 * After which; at the end when none.
 */
after: RequirementId | null, };

/**
 * Begins a way to send.
 */
export type AddRoute = { 
/**
 * What it speaks.
 */
kind: RouteKind, };

/**
 * A custom step.
 */
export type AddStep = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Its name.
 */
name: string, 
/**
 * After which.
 */
after: StepId | null, };

/**
 * A link between two steps.
 */
export type AddStepLink = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The predecessor.
 */
from: StepId, 
/**
 * The successor.
 */
to: StepId, 
/**
 * Which ends are tied.
 */
kind: LinkKind, 
/**
 * Half working days between them; negative is a lead.
 */
lagHalfDays: number, };

/**
 * Adds a word.
 */
export type AddWord = { 
/**
 * The word.
 */
word: string, };

/**
 * A new worry.
 */
export type AddWorry = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What may go wrong.
 */
text: string, };

/**
 * Says yes, for one side or both.
 */
export type Agree = { 
/**
 * What kind of subject.
 */
subjectKind: SubjectKind, 
/**
 * Its ids: one, or a range of requirements.
 */
subjects: Array<string>, 
/**
 * The sides.
 */
sides: Array<Side>, 
/**
 * How.
 */
how: How, 
/**
 * The printed issue that was signed.
 */
issue: IssueId | null, 
/**
 * The day as typed; today when empty.
 */
day: string, };

/**
 * Agreement on one subject.
 */
export type Agreement = { 
/**
 * What kind of subject.
 */
subjectKind: SubjectKind, 
/**
 * Its id.
 */
subject: string, 
/**
 * The present wording's number.
 */
wording: number, 
/**
 * Marketing's piece of the joint.
 */
marketing: Piece, 
/**
 * IT's piece of the joint.
 */
it: Piece, 
/**
 * The yeses there are.
 */
yeses: Array<YesView>, 
/**
 * "agreed by both in one room, 19 Feb, wording 2".
 */
said: string, };

/**
 * An amount in minor units, with how it is written.
 */
export type Amount = { 
/**
 * Minor units of the workspace's currency.
 */
minor: number, 
/**
 * "€12,000"; in a cell of the sheet without the sign.
 */
words: string, };

/**
 * An announcement to edit and take along, in every form.
 */
export type AnnouncementDraft = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Plain text.
 */
text: string, 
/**
 * Rich text, safe HTML, without the subject.
 */
html: string, 
/**
 * A Slack message.
 */
slack: string, 
/**
 * Slack's Block Kit as JSON.
 */
blockKit: string, 
/**
 * Markdown; Teams takes it too.
 */
markdown: string, 
/**
 * An Adaptive Card as JSON, for Teams.
 */
adaptiveCard: string, 
/**
 * A `mailto:` address with all of it.
 */
mailto: string, 
/**
 * Said when common mail programs would cut that address; empty otherwise.
 */
mailtoTooLong: string, 
/**
 * The card as SVG.
 */
card: string, 
/**
 * Whom to mail it to.
 */
to: string, 
/**
 * What is missing to be joint; empty when nothing.
 */
missing: string, 
/**
 * Who worked on it and is not named yet, in a sentence; empty when nobody.
 */
notNamed: string, 
/**
 * The other owner, by name; empty when none.
 */
otherOwner: string, 
/**
 * It is kept as somebody edited it.
 */
edited: boolean, 
/**
 * The win has changed since: the template would write something else today.
 */
outdated: boolean, 
/**
 * What changed from what the template wrote: the subject, then each paragraph.
 */
difference: Array<Array<DifferencePiece>>, };

/**
 * A win told to an audience.
 */
export type AnnouncementId = string;

/**
 * Which announcement, and what stands in its fields.
 */
export type AnnouncementQuery = { 
/**
 * The win.
 */
id: WinId, 
/**
 * For whom; everyone when not said.
 */
audience: Audience | null, 
/**
 * The language of the frame; English when not said.
 */
language: Language | null, 
/**
 * What is being typed, not kept yet.
 */
typed: TypedAnnouncement | null, 
/**
 * Whom to mail it to, addresses parted by commas; those of the people named when not said.
 */
to: string | null, 
/**
 * The announcement that it corrects.
 */
corrects: AnnouncementId | null, };

/**
 * An announcement as kept.
 */
export type AnnouncementView = { 
/**
 * The announcement.
 */
id: AnnouncementId, 
/**
 * Who was told.
 */
audience: string, 
/**
 * How.
 */
channel: Channel, 
/**
 * When, in words.
 */
when: string, 
/**
 * Whether the other owner has seen it.
 */
otherSeen: OtherSeen, 
/**
 * It was withdrawn.
 */
withdrawn: boolean, 
/**
 * The language of its frame.
 */
language: Language, 
/**
 * The subject as sent.
 */
subject: string, 
/**
 * The announcement that it corrected.
 */
corrects: AnnouncementId | null, };

/**
 * One answer under cover.
 */
export type AnswerCovered = { 
/**
 * The round.
 */
round: ScoringRoundId, 
/**
 * Who answers: the side.
 */
side: Side, 
/**
 * And the person.
 */
person: PersonId | null, 
/**
 * The question's number, from 0.
 */
question: number, 
/**
 * 0 to 3.
 */
value: number, 
/**
 * Why; may be empty.
 */
note: string, };

/**
 * One of the five answers.
 */
export type AnswerEdit = { "field": "personalData", "value": boolean } | { "field": "cost", "value": Level } | { "field": "overAYear", "value": boolean } | { "field": "integration", "value": Level } | { "field": "reversible", "value": boolean };

/**
 * Takes or dismisses a proposal.
 */
export type AnswerProposal = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What it is proposed from.
 */
sourceKind: ProposalSource, 
/**
 * The id of the step, or of the reading.
 */
source: string, };

/**
 * Answers one of the five questions.
 */
export type AnswerTier = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What is answered.
 */
edit: AnswerEdit, };

/**
 * The five answers.
 */
export type Answers = { 
/**
 * Personal data?
 */
personalData: boolean | null, 
/**
 * Cost?
 */
cost: Level | null, 
/**
 * Longer than a year?
 */
overAYear: boolean | null, 
/**
 * Integration?
 */
integration: Level | null, 
/**
 * Reversible?
 */
reversible: boolean | null, };

/**
 * An area of accountability, led by one side.
 */
export type Area = { 
/**
 * Its id.
 */
id: AreaId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What is answered for.
 */
name: string, 
/**
 * The side that leads.
 */
side: Side, 
/**
 * The person, when named.
 */
person: PersonId | null, 
/**
 * Why that side.
 */
why: string, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of an area.
 */
export type AreaEdit = { "field": "name", "value": string } | { "field": "side", "value": Side } | { "field": "person", "value": Who | null } | { "field": "why", "value": string };

/**
 * An area of accountability.
 */
export type AreaId = string;

/**
 * What the pair wants from whom, a slot per initiative.
 */
export type Ask = { 
/**
 * Its id.
 */
id: AskId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The decision wanted, as a sentence that goes on "We ask the board to …".
 */
decision: string, 
/**
 * Whom: "the board" unless said otherwise.
 */
ofWhom: string, 
/**
 * Amount once, in minor units.
 */
onceMinor: number | null, 
/**
 * Amount a year, in minor units.
 */
yearlyMinor: number | null, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * Marketing's part of the cost in percent; IT pays the rest.
 */
marketingPercent: number | null, 
/**
 * By when the answer is wanted.
 */
by: string | null, 
/**
 * What was answered.
 */
outcome: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of the ask.
 */
export type AskEdit = { "field": "decision", "value": string } | { "field": "ofWhom", "value": string } | { "field": "once", "value": string } | { "field": "yearly", "value": string } | { "field": "marketingPercent", "value": number | null } | { "field": "by", "value": string } | { "field": "outcome", "value": string };

/**
 * What the pair asks for.
 */
export type AskId = string;

/**
 * For whom an announcement is written.
 */
export type Audience = "team" | "executives" | "everyone";

/**
 * A closed copy.
 */
export type Backup = { 
/**
 * File name.
 */
file: string, 
/**
 * When it was made, in words.
 */
when: string, 
/**
 * Size in bytes.
 */
bytes: number, };

/**
 * A bar on a lane, in working days from the start of the selection.
 */
export type BarView = { 
/**
 * The step, when it is one.
 */
step: StepId | null, 
/**
 * The check, when it is one.
 */
check: CheckId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it begins.
 */
start: number, 
/**
 * How long it is drawn, in working days of the workspace.
 */
length: number, 
/**
 * How long it takes, in working days of its own region.
 */
takes: number, 
/**
 * Its first day.
 */
startDay: string, 
/**
 * Its last day.
 */
finishDay: string, 
/**
 * The line of its lane, 0 the first: what would overlap goes to the next free one.
 */
row: number, 
/**
 * Where it was planned to begin.
 */
plannedStart: number, 
/**
 * Where it was planned to end.
 */
plannedFinish: number, 
/**
 * `done`, `running` or `planned`.
 */
state: string, 
/**
 * Of a running bar, 0 to 1.
 */
progress: number, 
/**
 * Working days late against the plan.
 */
late: number, 
/**
 * On the critical path.
 */
critical: boolean, 
/**
 * Working days of slack; negative when a day to finish by is missed.
 */
slack: number, 
/**
 * Working days it can slip without moving any other step.
 */
freeSlack: number, 
/**
 * In how many of a hundred runs it was critical; nothing where chances are not told.
 */
criticalOften: number | null, 
/**
 * A day it may not begin before holds it where it is.
 */
pinned: boolean, 
/**
 * Its day to finish by is missed, in words; else empty.
 */
misses: string, 
/**
 * "Show, 7 working days, Mon 4 May to Tue 12 May, planned".
 */
said: string, };

/**
 * Something that would embarrass, one step from fixed.
 */
export type BeforeYouPrint = { 
/**
 * In one sentence.
 */
text: string, 
/**
 * The initiative where it is mended, if it is in one.
 */
initiative: InitiativeId | null, 
/**
 * The section where it is mended.
 */
section: string, };

/**
 * The first start.
 */
export type Begin = { 
/**
 * The organisation.
 */
organisation: string, 
/**
 * The name of the person here.
 */
name: string, 
/**
 * That person's side.
 */
side: Side, };

/**
 * Which session, by its initiative.
 */
export type BeginSession = { 
/**
 * The initiative.
 */
initiative: InitiativeId, };

/**
 * A rectangle on a page, in millimetres.
 */
export type Block = { 
/**
 * Page, from 0.
 */
page: number, 
/**
 * `ask`, `standing`, `objective`, `selection`, `requirements`, `decisions`, `worries`,
 * `notInThis`, `win`, `owners`, `title`.
 */
name: string, 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, };

/**
 * The brief.
 */
export type Brief = { 
/**
 * What we both want.
 */
objective: ObjectiveView, 
/**
 * What the pair asks for.
 */
ask: Ask | null, 
/**
 * The ask as a sentence; empty when nothing is asked.
 */
askSaid: string, 
/**
 * The last two first.
 */
whereWeAre: Array<WhereWeAre>, 
/**
 * Links.
 */
links: Array<Link>, 
/**
 * Journey stages, back-office processes, capability areas.
 */
facets: Array<Facet>, 
/**
 * Areas of accountability.
 */
areas: Array<Area>, 
/**
 * Worries.
 */
worries: Array<Worry>, 
/**
 * Pages that left the house, newest first.
 */
issues: Array<IssueView>, };

/**
 * Which days a calendar file holds.
 */
export type CalendarOf = { "everything": boolean } | { "initiative": InitiativeId } | { "reviews": boolean };

/**
 * A product, a vendor, an in-house build or a tool already owned. A name is enough, at any time.
 */
export type Candidate = { 
/**
 * Its id.
 */
id: CandidateId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is, once somebody said so.
 */
kind: CandidateKind | null, 
/**
 * Who makes or sells it.
 */
vendor: string, 
/**
 * Where it runs.
 */
runsWhere: string, 
/**
 * How it is tied to what is there.
 */
integration: string, 
/**
 * What data it holds.
 */
dataHeld: string, 
/**
 * Who uses it already, and what they say.
 */
referenceCustomers: string, 
/**
 * Where it is.
 */
state: CandidateState, 
/**
 * Who brought it up, or what else is to be known.
 */
note: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A document about a candidate.
 */
export type CandidateDocumentId = string;

/**
 * A field of a candidate.
 */
export type CandidateEdit = { "field": "name", "value": string } | { "field": "kind", "value": CandidateKind | null } | { "field": "vendor", "value": string } | { "field": "runsWhere", "value": string } | { "field": "integration", "value": string } | { "field": "dataHeld", "value": string } | { "field": "referenceCustomers", "value": string } | { "field": "note", "value": string };

/**
 * What may be chosen.
 */
export type CandidateId = string;

/**
 * What a candidate is.
 */
export type CandidateKind = "product" | "vendor" | "in_house" | "extend" | "owned";

/**
 * Where a candidate is.
 */
export type CandidateState = "heard_of" | "long_list" | "short_list" | "finalist" | "chosen" | "declined";

/**
 * A candidate with everything known of it.
 */
export type CandidateView = { 
/**
 * The row.
 */
candidate: Candidate, 
/**
 * Its documents.
 */
documents: Array<DocumentView>, 
/**
 * How it came where it is, newest first.
 */
moves: Array<MoveView>, 
/**
 * The deal-breakers it failed, in words.
 */
failed: Array<string>, 
/**
 * Where it can go, in the order of the lists.
 */
targets: Array<MoveTarget>, 
/**
 * Why it cannot be chosen now; empty when it can.
 */
notToChoose: string, 
/**
 * The deal-breakers that nobody has judged for it yet: a word of warning before the choice.
 */
unjudged: Array<string>, };

/**
 * A draft as asked for.
 */
export type Captured = { 
/**
 * `requirement`, `decision`, `action`, `win`, `talk`.
 */
kind: string, 
/**
 * As typed.
 */
text: string, 
/**
 * The session.
 */
session: SessionId, 
/**
 * The subject of `talk`: the requirement on screen.
 */
subject: string | null, };

/**
 * What the odds are, from 10,000 runs of what is left.
 */
export type ChanceView = { 
/**
 * Percent of the runs that decide in time; none without a day to decide by.
 */
meets: number | null, 
/**
 * The day by which half of the runs end.
 */
p50Day: string, 
/**
 * The day by which eight in ten runs end.
 */
p80Day: string, 
/**
 * The same, in working days from the start.
 */
p80: number, 
/**
 * "38 % chance to decide by 3 Apr"; empty without a day to decide by.
 */
meetsWords: string, 
/**
 * "8 in 10 plans end by Tue 14 Apr".
 */
p80Words: string, 
/**
 * "Of 600 runs instead of 10,000: the plan is long."; empty when all were made.
 */
runsWords: string, 
/**
 * No step has estimates of its own; the spread is the usual one.
 */
guessed: boolean, };

/**
 * The way an announcement goes.
 */
export type Channel = "mail" | "slack" | "teams" | "meeting" | "paper";

/**
 * A field of a check.
 */
export type CheckEdit = { "field": "halfDays", "value": number } | { "field": "done", "value": boolean };

/**
 * A check beside the steps.
 */
export type CheckId = string;

/**
 * What runs beside the steps instead of after them.
 */
export type CheckKind = "security" | "privacy" | "legal" | "cost_of_ownership";

/**
 * A check beside the steps.
 */
export type CheckView = { 
/**
 * The check.
 */
id: CheckId, 
/**
 * Which.
 */
kind: CheckKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Half working days.
 */
halfDays: number, 
/**
 * Done on.
 */
doneOn: string | null, };

/**
 * What was chosen.
 */
export type ChoiceId = string;

/**
 * The choice.
 */
export type ChoiceView = { 
/**
 * Its id.
 */
id: ChoiceId, 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * Its name.
 */
name: string, 
/**
 * The decision that says so.
 */
decision: DecisionId, 
/**
 * Why.
 */
because: string, 
/**
 * Who decided.
 */
decides: PersonRef | null, 
/**
 * "Thu 12 Mar".
 */
daySaid: string, 
/**
 * "chosen in 21 working days; our usual way takes 65".
 */
words: string, 
/**
 * Who thought otherwise.
 */
dissent: Array<DissentView>, 
/**
 * The totals as they stood: "Mobilo" with each side's points.
 */
stood: Array<StoodView>, 
/**
 * "Sums in USD, as they were kept then."; empty while the workspace counts in the same.
 */
stoodNote: string, };

/**
 * Chooses.
 */
export type Choose = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * Why.
 */
because: string, 
/**
 * The sides that say yes now.
 */
sides: Array<Side>, 
/**
 * Who thinks otherwise.
 */
dissent: Array<DissentLine>, 
/**
 * The day as typed; today when empty.
 */
day: string, };

/**
 * How the choice and the gate of Decide belong together.
 */
export type Choosing = { 
/**
 * The step of Decide, once there is one.
 */
step: StepId | null, 
/**
 * What comes before choosing; empty when nothing does.
 */
first: string, 
/**
 * Sides whose yes is given already.
 */
said: Array<Side>, 
/**
 * The gate is closed already: choosing only records.
 */
closed: boolean, };

/**
 * Closes a gate: the yes at a step's end.
 */
export type CloseGate = { 
/**
 * The step.
 */
id: StepId, 
/**
 * The sides that say yes.
 */
sides: Array<Side>, 
/**
 * The day as typed; today when empty.
 */
day: string, 
/**
 * Why, when criteria are unmet.
 */
because: string, };

/**
 * Kinds of errors; one exists only where the screen acts on it.
 */
export type Code = "badInput" | "notNow" | "gone" | "readOnly" | "held" | "newer" | "badFile" | "cannotWrite" | "noWorkspace" | "internal";

/**
 * Which two to compare.
 */
export type CompareIssues = { 
/**
 * The earlier issue.
 */
from: IssueId, 
/**
 * The later one; none compares with how it stands now.
 */
to: IssueId | null, };

/**
 * A block of the page that says something else.
 */
export type ComparedBlock = { 
/**
 * "Requirements".
 */
name: string, 
/**
 * "1 new, 2 gone".
 */
said: string, 
/**
 * What the earlier one says.
 */
was: Array<ComparedLine>, 
/**
 * What the later one says.
 */
is: Array<ComparedLine>, };

/**
 * What differs between two issues.
 */
export type ComparedIssues = { 
/**
 * "Issue 1, Thu 12 Mar".
 */
from: string, 
/**
 * "Issue 3, Tue 17 Mar", or "Now".
 */
to: string, 
/**
 * What changed, block by block.
 */
blocks: Array<ComparedBlock>, 
/**
 * The blocks that say the same.
 */
same: Array<string>, };

/**
 * A line of a block.
 */
export type ComparedLine = { 
/**
 * The words.
 */
text: string, 
/**
 * The other one does not have it.
 */
differs: boolean, };

/**
 * A field of a head.
 */
export type CostEdit = { "field": "year", "value": YearTyped } | { "field": "marketingPercent", "value": string } | { "field": "underPercent", "value": string } | { "field": "overPercent", "value": string } | { "field": "note", "value": string };

/**
 * What money goes into.
 */
export type CostHead = "licence" | "integration" | "data_and_privacy" | "support" | "change_and_training" | "exit";

/**
 * One head of a sheet.
 */
export type CostRow = { 
/**
 * The head.
 */
head: CostHead, 
/**
 * "Data and privacy".
 */
name: string, 
/**
 * The five years; nothing where nothing is typed.
 */
years: Array<Amount | null>, 
/**
 * Marketing's part in percent; the rest is IT's.
 */
marketingPercent: number | null, 
/**
 * How much less it may be, in percent.
 */
underPercent: number, 
/**
 * How much more it may be, in percent.
 */
overPercent: number, 
/**
 * Where the numbers come from.
 */
note: string, 
/**
 * Five years, without the sign; empty while nothing is typed.
 */
sum: string, };

/**
 * A candidate's sheet.
 */
export type CostSheet = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is.
 */
state: CandidateState, 
/**
 * "short list".
 */
stateWords: string, 
/**
 * Something is typed on it.
 */
begun: boolean, 
/**
 * The heads.
 */
rows: Array<CostRow>, 
/**
 * The sum of each year, without the sign.
 */
byYear: Array<Amount>, 
/**
 * Three years.
 */
three: CostTotal, 
/**
 * Five years.
 */
five: CostTotal, };

/**
 * A sum over some years with its range.
 */
export type CostTotal = { 
/**
 * 3 or 5.
 */
years: number, 
/**
 * The likely sum.
 */
likely: Amount, 
/**
 * The lower end of its range.
 */
low: Amount, 
/**
 * The upper end.
 */
high: Amount, 
/**
 * What marketing pays.
 */
marketing: Amount, 
/**
 * What IT pays.
 */
it: Amount, 
/**
 * What nobody said who pays.
 */
unsaid: Amount, 
/**
 * "€12,400 for 1 min less: Pick-up wait"; empty while the metric is no number.
 */
perUnit: string, 
/**
 * The whole in one sentence.
 */
said: string, };

/**
 * The costs of an initiative's candidates.
 */
export type Costs = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * What the marketing side is called inside a sentence.
 */
marketing: string, 
/**
 * What the IT side is called inside a sentence.
 */
it: string, 
/**
 * A sheet a candidate that is not declined.
 */
sheets: Array<CostSheet>, 
/**
 * "Pick-up wait, 9 to 4 min"; empty without a customer metric.
 */
metric: string, 
/**
 * Why there is no cost per unit, as a sentence; empty when there is one.
 */
noPerUnit: string, };

/**
 * How far a side is: all that is known before the reveal.
 */
export type CoveredSide = { 
/**
 * The side.
 */
side: Side, 
/**
 * Who answers.
 */
person: PersonRef | null, 
/**
 * Numbers of the questions answered, from 0.
 */
answered: Array<number>, 
/**
 * Handed in.
 */
submitted: boolean, 
/**
 * "Ana answered 8 of 12".
 */
said: string, };

/**
 * What candidates are compared by. A deal-breaker is passed or failed; the others are scored
 * and weighed.
 */
export type Criterion = { 
/**
 * Its id.
 */
id: CriterionId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The requirement it comes from.
 */
requirement: RequirementId | null, 
/**
 * What is compared.
 */
text: string, 
/**
 * What a vendor is to show; empty says the text itself.
 */
showUs: string, 
/**
 * 1 to 5. Frozen by the first score: a later change is kept as a [`WeightChange`].
 */
weight: number, 
/**
 * Pass or fail, never averaged away.
 */
dealBreaker: boolean, 
/**
 * Its place (fractional index).
 */
position: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a criterion.
 */
export type CriterionEdit = { "field": "text", "value": string } | { "field": "showUs", "value": string } | { "field": "weight", "value": number } | { "field": "dealBreaker", "value": boolean } | { "field": "after", "value": CriterionId | null };

/**
 * What candidates are compared by.
 */
export type CriterionId = string;

/**
 * What candidates are compared by.
 */
export type CriterionView = { 
/**
 * The row.
 */
criterion: Criterion, 
/**
 * Its share of the weights of those that are scored; none for a deal-breaker.
 */
percent: number | null, 
/**
 * The number of the requirement it comes from.
 */
requirement: number | null, 
/**
 * What the requirement says beyond the criterion's text: the other voice, or both.
 */
requirementWords: string, 
/**
 * Somebody has scored it.
 */
scored: boolean, 
/**
 * Weights changed after the first score, oldest first.
 */
changes: Array<WeightChangeView>, };

/**
 * What data a requirement uses, a slot per requirement.
 */
export type DataUse = { 
/**
 * Its id.
 */
id: DataUseId, 
/**
 * The requirement.
 */
requirement: RequirementId, 
/**
 * What data.
 */
what: string, 
/**
 * About a person who can be told from it.
 */
personal: boolean, 
/**
 * What for.
 */
purpose: string, 
/**
 * Why it may be used.
 */
legalBasis: LegalBasis | null, 
/**
 * How long it is kept.
 */
retention: string, 
/**
 * Where it is kept.
 */
location: string, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a data-use sheet.
 */
export type DataUseEdit = { "field": "what", "value": string } | { "field": "personal", "value": boolean } | { "field": "purpose", "value": string } | { "field": "legalBasis", "value": LegalBasis | null } | { "field": "retention", "value": string } | { "field": "location", "value": string };

/**
 * The data-use sheet of a requirement.
 */
export type DataUseId = string;

/**
 * The order in which a date of digits is written.
 */
export type DateOrder = "dmy" | "mdy" | "ymd";

/**
 * A date as understood.
 */
export type DayRead = { 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * "Fri 27 Mar, in 9 working days".
 */
said: string, };

/**
 * One question that exactly one person decides.
 */
export type Decision = { 
/**
 * Its id.
 */
id: DecisionId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The question.
 */
question: string, 
/**
 * Exactly one person decides.
 */
decides: PersonId | null, 
/**
 * Exactly one person does it.
 */
implements: PersonId | null, 
/**
 * The day it is needed.
 */
requiredBy: string | null, 
/**
 * What became of it.
 */
state: DecisionState, 
/**
 * What was decided.
 */
outcome: string, 
/**
 * The reason: "because …".
 */
because: string, 
/**
 * The day it was decided.
 */
decidedOn: string | null, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a decision.
 */
export type DecisionEdit = { "field": "question", "value": string } | { "field": "decides", "value": Who | null } | { "field": "implements", "value": Who | null } | { "field": "requiredBy", "value": string } | { "field": "outcome", "value": string } | { "field": "because", "value": string } | { "field": "state", "value": DecisionState };

/**
 * A decision.
 */
export type DecisionId = string;

/**
 * What became of a decision.
 */
export type DecisionState = "open" | "decided" | "implemented" | "reviewed" | "superseded" | "reversed";

/**
 * A decision with names.
 */
export type DecisionView = { 
/**
 * The decision.
 */
decision: Decision, 
/**
 * Who decides.
 */
decides: PersonRef | null, 
/**
 * Who does it.
 */
implements: PersonRef | null, 
/**
 * "by Fri 20 Mar, in 6 working days".
 */
dueSaid: string, 
/**
 * Its day has passed and it is open.
 */
overdue: boolean, };

/**
 * What was sent of a win, or tried.
 */
export type Deliveries = { 
/**
 * Newest first.
 */
deliveries: Array<DeliveryView>, };

/**
 * What was handed to a server.
 */
export type DeliveryId = string;

/**
 * How far a delivery came.
 */
export type DeliveryState = "trying" | "sent" | "failed" | "unknown";

/**
 * A message handed to a server, as it is shown.
 */
export type DeliveryView = { 
/**
 * The delivery.
 */
id: DeliveryId, 
/**
 * What the route is called.
 */
route: string, 
/**
 * To whom; empty for a webhook.
 */
recipients: string, 
/**
 * How far it came; one that was cut off is unknown.
 */
state: DeliveryState, 
/**
 * "Thu 12 Mar, 14:02".
 */
when: string, 
/**
 * What the server said, or what went wrong.
 */
said: string, 
/**
 * How often it was tried.
 */
attempts: number, };

/**
 * The desk of one initiative.
 */
export type Desk = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Why short-listing waits, and what to do; empty when it does not.
 */
waits: string, 
/**
 * The lists, the furthest first, declined last.
 */
lists: Array<ListView>, 
/**
 * The candidates, those furthest on first, declined ones last.
 */
candidates: Array<CandidateView>, 
/**
 * What they are compared by, in order.
 */
criteria: Array<CriterionView>, 
/**
 * Requirements agreed by both that could become criteria and are none yet.
 */
untaken: number, 
/**
 * A score has been given: a weight changes with its because.
 */
frozen: boolean, 
/**
 * What choosing does at the gate of Decide.
 */
choosing: Choosing, 
/**
 * The choice, once made.
 */
choice: ChoiceView | null, };

/**
 * A run of words: the same, added or removed.
 */
export type DifferencePiece = { 
/**
 * `same`, `added` or `removed`.
 */
kind: string, 
/**
 * The words.
 */
text: string, };

/**
 * Who thought otherwise.
 */
export type DissentId = string;

/**
 * Somebody who thinks otherwise.
 */
export type DissentLine = { 
/**
 * Who.
 */
who: Who | null, 
/**
 * What they think.
 */
line: string, };

/**
 * Who thought otherwise.
 */
export type DissentView = { 
/**
 * Its id.
 */
id: DissentId, 
/**
 * Who.
 */
person: PersonRef | null, 
/**
 * What they thought.
 */
line: string, };

/**
 * A document that can be issued.
 */
export type Document = "one_pager" | "counterpart_sheet" | "session_sheet" | "score_sheet" | "demo_script" | "portfolio_book" | "portfolio_summary" | "requirement_list" | "candidate_comparison" | "decision_log" | "words_sheet" | "timeline" | "win_card" | "win_poster" | "yearbook";

/**
 * A field of a document.
 */
export type DocumentEdit = { "field": "label", "value": string } | { "field": "url", "value": string };

/**
 * A document that the app can make: the shell saves it where the person chose.
 */
export type DocumentRef = { "issue": IssueId } | { "pack": Array<IssueId> } | { "draft": PaperQuery } | { "picture": PictureQuery } | { "winCardPdf": WinId } | { "winCardPng": WinId } | { "eml": EmlQuery } | { "calendar": CalendarOf } | { "export": boolean };

/**
 * A document about a candidate.
 */
export type DocumentView = { 
/**
 * Its id.
 */
id: CandidateDocumentId, 
/**
 * What it is.
 */
label: string, 
/**
 * Where it is, as typed.
 */
url: string, 
/**
 * The same when it can be opened: a web or a mail address.
 */
link: string | null, };

/**
 * Asks for a snapshot to draw under the timeline.
 */
export type DrawnQuery = { 
/**
 * The snapshot.
 */
id: SnapshotId, };

/**
 * A snapshot as it is drawn under the timeline.
 */
export type DrawnSnapshot = { 
/**
 * Its bars, on the calendar of the timeline as it stands.
 */
bars: Array<PlannedBar>, 
/**
 * "as planned at Needs".
 */
words: string, };

/**
 * How far the plan has drifted.
 */
export type Drift = { 
/**
 * "From Needs to now".
 */
title: string, 
/**
 * In words.
 */
sentences: Array<string>, 
/**
 * Per step.
 */
rows: Array<DriftRow>, };

/**
 * Asks how far the plan has drifted.
 */
export type DriftQuery = { 
/**
 * From here.
 */
from: SnapshotId, 
/**
 * To here; none is now.
 */
to: SnapshotId | null, };

/**
 * How far one step has drifted. Days are empty where the step was not there.
 */
export type DriftRow = { 
/**
 * The step's name.
 */
name: string, 
/**
 * Its first day then.
 */
fromStart: string, 
/**
 * Its last day then.
 */
fromFinish: string, 
/**
 * Its first day after.
 */
toStart: string, 
/**
 * Its last day after.
 */
toFinish: string, 
/**
 * Working days later; negative when earlier, none where one side has no such step.
 */
later: number | null, 
/**
 * "4 working days later", "as it was", "new", "no longer there".
 */
words: string, };

/**
 * Something due.
 */
export type DueItem = { 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * "Today, Thu 12 Mar".
 */
when: string, 
/**
 * "Loyalty: decide who holds consent".
 */
what: string, 
/**
 * "Ana decides · due today".
 */
detail: string, 
/**
 * Its day has passed.
 */
overdue: boolean, 
/**
 * Where it leads.
 */
initiative: InitiativeId | null, 
/**
 * The section of the initiative; `pairs` leads to the pairs.
 */
section: string, };

/**
 * Changes one field of an action.
 */
export type EditAction = { 
/**
 * The action.
 */
id: ActionItemId, 
/**
 * What changes.
 */
edit: ActionEdit, };

/**
 * Keeps an edited announcement.
 */
export type EditAnnouncement = { 
/**
 * The win.
 */
win: WinId, 
/**
 * For whom.
 */
audience: Audience, 
/**
 * The language of the frame.
 */
language: Language, 
/**
 * The subject.
 */
subject: string, 
/**
 * The text.
 */
text: string, 
/**
 * The announcement that it corrects.
 */
corrects: AnnouncementId | null, };

/**
 * Changes one field of an area.
 */
export type EditArea = { 
/**
 * The area.
 */
id: AreaId, 
/**
 * What changes.
 */
edit: AreaEdit, };

/**
 * Changes one field of the ask.
 */
export type EditAsk = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What changes.
 */
edit: AskEdit, };

/**
 * Changes one field of a candidate.
 */
export type EditCandidate = { 
/**
 * The candidate.
 */
id: CandidateId, 
/**
 * What changes.
 */
edit: CandidateEdit, };

/**
 * Changes one field of a check.
 */
export type EditCheck = { 
/**
 * The check.
 */
id: CheckId, 
/**
 * What changes.
 */
edit: CheckEdit, };

/**
 * Changes one field of a head.
 */
export type EditCost = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The head.
 */
head: CostHead, 
/**
 * What changes.
 */
edit: CostEdit, };

/**
 * Changes one field of a criterion.
 */
export type EditCriterion = { 
/**
 * The criterion.
 */
id: CriterionId, 
/**
 * What changes.
 */
edit: CriterionEdit, 
/**
 * Why a weight changes after the first score.
 */
because: string, };

/**
 * Changes one field of a data-use sheet; makes the sheet when there is none.
 */
export type EditDataUse = { 
/**
 * The requirement.
 */
requirement: RequirementId, 
/**
 * What changes.
 */
edit: DataUseEdit, };

/**
 * Changes one field of a decision.
 */
export type EditDecision = { 
/**
 * The decision.
 */
id: DecisionId, 
/**
 * What changes.
 */
edit: DecisionEdit, };

/**
 * Changes what somebody thinks.
 */
export type EditDissent = { 
/**
 * Whose.
 */
id: DissentId, 
/**
 * What they think.
 */
line: string, };

/**
 * Changes one field of a document.
 */
export type EditDocument = { 
/**
 * The document.
 */
id: CandidateDocumentId, 
/**
 * What changes.
 */
edit: DocumentEdit, };

/**
 * Changes one field of an initiative.
 */
export type EditInitiative = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * What changes.
 */
edit: InitiativeEdit, };

/**
 * Changes one field of a link.
 */
export type EditLink = { 
/**
 * The link.
 */
id: LinkId, 
/**
 * What changes.
 */
edit: LinkEdit, };

/**
 * Changes one field of a metric.
 */
export type EditMetric = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Which of the two.
 */
kind: MetricKind, 
/**
 * What changes.
 */
edit: MetricEdit, };

/**
 * Changes one field of a person.
 */
export type EditPerson = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * What changes.
 */
edit: PersonEdit, };

/**
 * Changes one field of a region.
 */
export type EditRegion = { 
/**
 * The region.
 */
id: RegionId, 
/**
 * What changes.
 */
edit: RegionEdit, };

/**
 * Changes one field of a requirement.
 */
export type EditRequirement = { 
/**
 * The requirement.
 */
id: RequirementId, 
/**
 * What changes.
 */
edit: RequirementEdit, };

/**
 * Changes a review.
 */
export type EditReview = { 
/**
 * The review.
 */
id: ReviewId, 
/**
 * What changes.
 */
edit: ReviewEdit, };

/**
 * Changes a way to send.
 */
export type EditRoute = { 
/**
 * The route.
 */
id: RouteId, 
/**
 * What changes.
 */
edit: RouteEdit, };

/**
 * Changes what a snapshot is called.
 */
export type EditSnapshot = { 
/**
 * The snapshot.
 */
id: SnapshotId, 
/**
 * What changes.
 */
edit: SnapshotEdit, };

/**
 * Changes one field of a step.
 */
export type EditStep = { 
/**
 * The step.
 */
id: StepId, 
/**
 * What changes.
 */
edit: StepEdit, };

/**
 * Changes one field of a link.
 */
export type EditStepLink = { 
/**
 * The link.
 */
id: StepLinkId, 
/**
 * What changes.
 */
edit: StepLinkEdit, };

/**
 * Changes one field of a win.
 */
export type EditWin = { 
/**
 * The win.
 */
id: WinId, 
/**
 * What changes.
 */
edit: WinEdit, };

/**
 * Changes one field of a word.
 */
export type EditWord = { 
/**
 * The word.
 */
id: TermId, 
/**
 * What changes.
 */
edit: WordEdit, };

/**
 * Changes one setting of the workspace.
 */
export type EditWorkspace = { 
/**
 * What changes.
 */
edit: WorkspaceEdit, };

/**
 * Changes one field of a worry.
 */
export type EditWorry = { 
/**
 * The worry.
 */
id: WorryId, 
/**
 * What changes.
 */
edit: WorryEdit, };

/**
 * A mail draft, as edited.
 */
export type EmlQuery = { 
/**
 * The win.
 */
win: WinId, 
/**
 * The subject.
 */
subject: string, 
/**
 * The text; the HTML part follows from it when it was edited.
 */
text: string, 
/**
 * Whom: addresses parted by commas.
 */
to: string, 
/**
 * The language of the frame; English when not said.
 */
language: Language | null, };

/**
 * Which session.
 */
export type EndSession = { 
/**
 * The session.
 */
id: SessionId, };

/**
 * A criterion to finish a step.
 */
export type ExitCriterionId = string;

/**
 * A criterion at a gate.
 */
export type ExitCriterionView = { 
/**
 * The criterion.
 */
id: ExitCriterionId, 
/**
 * Its text.
 */
text: string, 
/**
 * It holds.
 */
met: boolean, };

/**
 * A journey stage, back-office process or capability area.
 */
export type Facet = { 
/**
 * Its id.
 */
id: FacetId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Which list.
 */
kind: FacetKind, 
/**
 * The text.
 */
text: string, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A journey stage, back-office process or capability.
 */
export type FacetId = string;

/**
 * The lists of the brief.
 */
export type FacetKind = "journey_stage" | "back_office" | "capability";

/**
 * Text to look for.
 */
export type Find = { 
/**
 * As typed.
 */
text: string, };

/**
 * The history of something.
 */
export type History = { 
/**
 * Newest first.
 */
entries: Array<HistoryEntry>, };

/**
 * One changed field.
 */
export type HistoryChange = { 
/**
 * What it belongs to, in words.
 */
what: string, 
/**
 * The field, in words; empty when the whole thing came or went.
 */
field: string, 
/**
 * Before, in words.
 */
old: string | null, 
/**
 * After, in words.
 */
new: string | null, };

/**
 * One action of the history.
 */
export type HistoryEntry = { 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * When, in words.
 */
when: string, 
/**
 * Who.
 */
author: string, 
/**
 * What was done.
 */
label: string, 
/**
 * It has been undone since.
 */
undone: boolean, 
/**
 * Field by field.
 */
changes: Array<HistoryChange>, };

/**
 * Something found.
 */
export type Hit = { 
/**
 * `initiative`, `requirement`, `decision`, `action`, `worry`, `win`, `person`.
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * The initiative to open, when it is part of one.
 */
initiative: string | null, 
/**
 * Its name or text.
 */
title: string, 
/**
 * Where it stands.
 */
place: string, };

/**
 * What was found, best first.
 */
export type Hits = { 
/**
 * At most 30.
 */
hits: Array<Hit>, };

/**
 * A day off.
 */
export type Holiday = { 
/**
 * Its id.
 */
id: HolidayId, 
/**
 * The day.
 */
day: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The region that has it off; the whole workspace when none.
 */
region: RegionId | null, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A holiday of the working calendar.
 */
export type HolidayId = string;

/**
 * How a yes was given. The app can only know who was said to agree, and how.
 */
export type How = "together" | "message" | "paper";

/**
 * Takes steps of a file into a timeline.
 */
export type ImportSteps = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The file's text.
 */
text: string, 
/**
 * The first day, as typed; empty keeps the one there is, else today.
 */
startsOn: string, };

/**
 * Something a pair plans together.
 */
export type Initiative = { 
/**
 * Its id.
 */
id: InitiativeId, 
/**
 * Short key such as `HC-1`; unique by rule, not by SQL (two machines may meet).
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * What it is, in one sentence.
 */
sentence: string, 
/**
 * The problem it answers.
 */
problem: string, 
/**
 * Who is better off, and how.
 */
customer: string, 
/**
 * What it leaves out on purpose.
 */
notInThis: string, 
/**
 * Which of these texts are suggested by a template and not yet kept, by column name,
 * separated by spaces.
 */
suggested: string, 
/**
 * The day customers have it.
 */
customersHaveItBy: string | null, 
/**
 * Weeks from the decision to that day.
 */
buildWeeks: number | null, 
/**
 * Its stage.
 */
stage: Stage, 
/**
 * Since when it has that stage.
 */
stageSince: string | null, 
/**
 * Where it came from: template id, or the row it was imported from.
 */
origin: string, 
/**
 * What an import could not place, kept as it was.
 */
note: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of an initiative.
 */
export type InitiativeEdit = { "field": "name", "value": string } | { "field": "key", "value": string } | { "field": "sentence", "value": string } | { "field": "problem", "value": string } | { "field": "customer", "value": string } | { "field": "notInThis", "value": string } | { "field": "customersHaveItBy", "value": string } | { "field": "buildWeeks", "value": number | null } | { "field": "stage", "value": Stage };

/**
 * An initiative.
 */
export type InitiativeId = string;

/**
 * An initiative that a win may belong to.
 */
export type InitiativeOffer = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * "MO-1 Mobile ordering".
 */
name: string, };

/**
 * The whole page.
 */
export type InitiativePage = { 
/**
 * The initiative.
 */
initiative: Initiative, 
/**
 * "Tue 30 Jun"; empty when not set.
 */
customersHaveItBySaid: string, 
/**
 * `YYYY-MM-DD`.
 */
decideBy: string | null, 
/**
 * "Fri 3 Apr".
 */
decideBySaid: string, 
/**
 * How it stands.
 */
standing: StandingView, 
/**
 * Marketing, then IT.
 */
seats: Array<SeatView>, 
/**
 * Next.
 */
next: NextLine | null, 
/**
 * The brief.
 */
brief: Brief, 
/**
 * The requirements.
 */
requirements: Requirements, 
/**
 * The selection.
 */
selection: SelectionView, 
/**
 * Open first, by day.
 */
decisions: Array<DecisionView>, 
/**
 * Open first, by day.
 */
actions: Array<ActionView>, 
/**
 * Newest first.
 */
wins: Array<WinView>, 
/**
 * Suggested texts that wait to be kept or dropped.
 */
suggestions: number, 
/**
 * A session that was begun and not ended.
 */
session: SessionId | null, 
/**
 * Those whose agreements could be signed on paper: requirement ids of one-sided ones.
 */
halfAgreed: Array<RequirementId>, };

/**
 * A page saved or printed for an occasion.
 */
export type IssueId = string;

/**
 * A page that left the house.
 */
export type IssueLine = { 
/**
 * The issue.
 */
id: IssueId, 
/**
 * Which document.
 */
document: Document, 
/**
 * What else it is about.
 */
subject: string, 
/**
 * Its number.
 */
number: number, 
/**
 * Its occasion; may be empty.
 */
occasion: string, 
/**
 * When, in words.
 */
when: string, 
/**
 * By whom.
 */
madeBy: string, 
/**
 * What of private was ticked for it, in words; empty when nothing.
 */
privateSaid: string, 
/**
 * Its bytes are in this file; they do not travel with an export.
 */
kept: boolean, 
/**
 * Who signed it on paper.
 */
signatures: Array<SignatureLine>, 
/**
 * The sides whose yes to what both want would be recorded with a signature, because the page
 * says it as it stands.
 */
yesFor: Array<Side>, };

/**
 * A page that left the house.
 */
export type IssueView = { 
/**
 * The issue.
 */
id: IssueId, 
/**
 * Its number.
 */
number: number, 
/**
 * Its occasion.
 */
occasion: string, 
/**
 * When, in words.
 */
when: string, 
/**
 * By whom.
 */
madeBy: string, };

/**
 * What was issued.
 */
export type Issued = { 
/**
 * The file to save.
 */
document: DocumentRef, 
/**
 * The first pages as SVG, numbered as issued, for the printer.
 */
pages: Array<string>, 
/**
 * How many there are in all.
 */
count: number, 
/**
 * Asks for the others, and for pictures.
 */
set: number, 
/**
 * The issues made.
 */
issues: Array<IssueId>, 
/**
 * "Mobile ordering, issue 3".
 */
said: string, };

/**
 * Every page that left the house, newest first.
 */
export type Issues = { 
/**
 * The issues.
 */
issues: Array<IssueLine>, };

/**
 * Whose issues.
 */
export type IssuesQuery = { 
/**
 * The initiative; none for documents of the whole workspace.
 */
initiative: InitiativeId | null, };

/**
 * Puts a route's secret into the keyring: a password, or a webhook's address.
 */
export type KeepSecret = { 
/**
 * The route.
 */
id: RouteId, 
/**
 * The secret.
 */
secret: string, };

/**
 * Keeps what is proposed.
 */
export type KeepWords = { 
/**
 * Which; all that wait when none.
 */
ids: Array<TermId>, };

/**
 * What the sides are called here.
 */
export type Labels = { 
/**
 * The marketing side.
 */
marketing: string, 
/**
 * The IT side.
 */
it: string, };

/**
 * The language of an announcement's frame.
 */
export type Language = "en" | "fr" | "de" | "es";

/**
 * What one number of our usual way was in the last selections.
 */
export type Learned = { 
/**
 * As in our usual way.
 */
step: string, 
/**
 * The middle, in half working days.
 */
halfDays: number, 
/**
 * From so many selections, 3 to 5.
 */
from: number, };

/**
 * Why personal data may be used.
 */
export type LegalBasis = "consent" | "contract" | "legitimate_interest" | "legal_obligation" | "not_needed";

/**
 * Low, medium or high.
 */
export type Level = "low" | "medium" | "high";

/**
 * A link to a document or a system.
 */
export type Link = { 
/**
 * Its id.
 */
id: LinkId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What it is.
 */
label: string, 
/**
 * Address, `https` or `http` only.
 */
url: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a link.
 */
export type LinkEdit = { "field": "label", "value": string } | { "field": "url", "value": string };

/**
 * A link.
 */
export type LinkId = string;

/**
 * Which end of one step ties which end of another.
 */
export type LinkKind = "fs" | "ss" | "ff" | "sf";

/**
 * A tie between two steps.
 */
export type LinkView = { 
/**
 * The link; none is the plain order.
 */
id: StepLinkId | null, 
/**
 * The predecessor.
 */
from: StepId, 
/**
 * The successor.
 */
to: StepId, 
/**
 * Which ends are tied.
 */
kind: LinkKind, 
/**
 * Half working days between them; negative is a lead.
 */
lagHalfDays: number, 
/**
 * Both its steps are critical, and it is what holds the second.
 */
critical: boolean, 
/**
 * What happened went against it.
 */
broken: boolean, 
/**
 * "Show begins after Scan finishes, 2 working days later".
 */
said: string, };

/**
 * A list of candidates.
 */
export type ListView = { 
/**
 * Which.
 */
state: CandidateState, 
/**
 * How many it takes; none where there is no end.
 */
most: number | null, };

/**
 * A new win.
 */
export type LogWin = { 
/**
 * The initiative.
 */
initiative: InitiativeId | null, 
/**
 * One line.
 */
headline: string, 
/**
 * Its number, when the offered one was taken.
 */
number: WonOffer | null, };

/**
 * Marks a win announced.
 */
export type MarkAnnounced = { 
/**
 * The win.
 */
win: WinId, 
/**
 * Who was told.
 */
audience: string, 
/**
 * How.
 */
channel: Channel, 
/**
 * Whether the other owner has seen it.
 */
otherSeen: OtherSeen, 
/**
 * The subject as sent.
 */
subject: string, 
/**
 * The text as sent.
 */
text: string, 
/**
 * The audience that the template wrote for; everyone when not said.
 */
writtenFor: Audience | null, 
/**
 * The language of its frame; English when not said.
 */
language: Language | null, 
/**
 * The announcement that it corrects.
 */
corrects: AnnouncementId | null, };

/**
 * Marks words of a text: paper may leave them out.
 */
export type MarkOptional = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The row.
 */
record: string, 
/**
 * The field.
 */
field: string, 
/**
 * The words, as they stand in the text.
 */
words: string, };

/**
 * A mark on the calendar.
 */
export type MarkView = { 
/**
 * Working days from the start.
 */
offset: number, 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * In words.
 */
label: string, };

/**
 * One of the two numbers of "What we both want", a slot per initiative and kind.
 */
export type Metric = { 
/**
 * Its id.
 */
id: MetricId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Customer or business.
 */
kind: MetricKind, 
/**
 * What is measured.
 */
label: string, 
/**
 * Its unit, as written after the number.
 */
unit: string, 
/**
 * Where it stands at the start; nothing means "not measured yet".
 */
start: string | null, 
/**
 * Where it shall stand.
 */
target: string | null, 
/**
 * By when.
 */
by: string | null, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a metric.
 */
export type MetricEdit = { "field": "label", "value": string } | { "field": "unit", "value": string } | { "field": "start", "value": string } | { "field": "target", "value": string } | { "field": "by", "value": string };

/**
 * One of the two metrics of a shared objective.
 */
export type MetricId = string;

/**
 * Whom a metric of the shared objective serves.
 */
export type MetricKind = "customer" | "business";

/**
 * A metric with its readings.
 */
export type MetricView = { 
/**
 * The metric.
 */
metric: Metric, 
/**
 * "9 → 4 min".
 */
numbers: string, 
/**
 * "by 30 Sep".
 */
bySaid: string, 
/**
 * Oldest first.
 */
readings: Array<Reading>, };

/**
 * Some of its pages.
 */
export type MorePages = { 
/**
 * As SVG texts; empty behind the last.
 */
pages: Array<string>, };

/**
 * MoSCoW.
 */
export type Moscow = "must" | "should" | "could" | "wont";

/**
 * Moves a candidate to another list. From the choice it takes the choice back.
 */
export type MoveCandidate = { 
/**
 * The candidate.
 */
id: CandidateId, 
/**
 * Where to.
 */
to: CandidateState, 
/**
 * Why.
 */
because: string, 
/**
 * The day as typed; today when empty.
 */
day: string, };

/**
 * Moves a requirement within the list.
 */
export type MoveRequirement = { 
/**
 * The requirement.
 */
id: RequirementId, 
/**
 * Comes after this one; first when none.
 */
after: RequirementId | null, };

/**
 * A list that a candidate can go to.
 */
export type MoveTarget = { 
/**
 * The list.
 */
to: CandidateState, 
/**
 * Why not now; empty when it can.
 */
refused: string, };

/**
 * A move from one list to another.
 */
export type MoveView = { 
/**
 * Where it was.
 */
from: CandidateState, 
/**
 * Where it went.
 */
to: CandidateState, 
/**
 * Why.
 */
because: string, 
/**
 * "Thu 12 Mar".
 */
daySaid: string, 
/**
 * Who was here.
 */
by: string, };

/**
 * Names a person in a win, with the deed.
 */
export type NameInWin = { 
/**
 * The win.
 */
win: WinId, 
/**
 * Who.
 */
who: Who, 
/**
 * The side they stood for; the person's own when none.
 */
side: Side | null, 
/**
 * What they did.
 */
deed: string, };

/**
 * A person named in a win.
 */
export type NamedView = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * The side they stood for.
 */
side: Side | null, 
/**
 * What they did.
 */
deed: string, };

/**
 * A new criterion of one's own.
 */
export type NewCriterion = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What is compared.
 */
text: string, };

/**
 * A new initiative.
 */
export type NewInitiative = { 
/**
 * The template's id.
 */
template: string, 
/**
 * Its name.
 */
name: string, };

/**
 * One score as given.
 */
export type NewScore = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The criterion.
 */
criterion: CriterionId, 
/**
 * Whose eyes.
 */
side: Side, 
/**
 * 0 to 3.
 */
value: number, };

/**
 * The single most useful thing to do.
 */
export type NextLine = { 
/**
 * What.
 */
text: string, 
/**
 * Why or how.
 */
detail: string, 
/**
 * The button's words.
 */
button: string, 
/**
 * Where the button leads.
 */
target: NextTarget, };

/**
 * Where the Next button leads.
 */
export type NextTarget = "seatMarketing" | "seatIt" | "objective" | "session" | "requirements" | "tier" | "selection" | "choice" | "decisions" | "win" | "winProposal" | "brief" | "paper";

/**
 * Nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * What we both want.
 */
export type ObjectiveView = { 
/**
 * The whole as one sentence; empty when there is none.
 */
sentence: string, 
/**
 * Customer first.
 */
metrics: Array<MetricView>, 
/**
 * The agreement.
 */
agreement: Agreement, 
/**
 * Still only a template's suggestion.
 */
suggested: boolean, 
/**
 * What it still waits for, in words; empty when complete.
 */
waitsFor: string, };

/**
 * Opens a workspace of the recent list.
 */
export type OpenRecent = { 
/**
 * Its place in the list.
 */
index: number, 
/**
 * To read only.
 */
readOnly: boolean, };

/**
 * Words that paper may leave out.
 */
export type OptionalLine = { 
/**
 * The mark.
 */
id: OptionalWordsId, 
/**
 * The words.
 */
words: string, };

/**
 * A text, and what of it paper may leave out.
 */
export type OptionalText = { 
/**
 * The row it stands in.
 */
record: string, 
/**
 * Its field.
 */
field: string, 
/**
 * "The problem", "Requirement 3, in IT's words".
 */
name: string, 
/**
 * The text.
 */
text: string, 
/**
 * The words that may be left out.
 */
optional: Array<OptionalLine>, };

/**
 * What of an initiative's texts paper may leave out.
 */
export type OptionalTexts = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Every text that has words, in the order of the page.
 */
texts: Array<OptionalText>, };

/**
 * Words that may be left out on paper.
 */
export type OptionalWordsId = string;

/**
 * Whether the other owner has seen it before it went out.
 */
export type OtherSeen = "here" | "told_me" | "not_yet";

/**
 * Who is overbooked, the earliest first.
 */
export type Overbooked = { 
/**
 * How many statements there are, of this person or of all.
 */
total: number, 
/**
 * Who, by name.
 */
people: Array<OverbookedPerson>, 
/**
 * The statements; one that a later start clears is among them, where there is one.
 */
statements: Array<OverbookedStatement>, };

/**
 * A gate at which somebody is overbooked.
 */
export type OverbookedGate = { 
/**
 * What the step is called, by its place in `names`.
 */
name: number, 
/**
 * Where its window begins.
 */
from: number, 
/**
 * Where it ends: the end of the gate's day.
 */
to: number, 
/**
 * Who, by their places in `people`.
 */
people: Array<number>, };

/**
 * Somebody who is overbooked.
 */
export type OverbookedPerson = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * How many statements.
 */
count: number, };

/**
 * Asks who is overbooked.
 */
export type OverbookedQuery = { 
/**
 * Only this person.
 */
person: PersonId | null, 
/**
 * At most so many statements.
 */
most: number, };

/**
 * The smallest later start that clears it.
 */
export type OverbookedShift = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The step.
 */
step: StepId, 
/**
 * Later by so many working days: what moving the step wants to be told.
 */
days: number, 
/**
 * "Start Show later".
 */
button: string, 
/**
 * "Show of Mobile ordering starts on Thu 14 May."
 */
said: string, };

/**
 * A person owes work at two gates of two initiatives.
 */
export type OverbookedStatement = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * "Ana Duarte owes work at two gates from Tue 12 to Wed 13 May: Show of Mobile ordering and
 * Decide of Loyalty."
 */
sentence: string, 
/**
 * "Starting Show 1.5 working days later, on Thu 14 May, clears it." or why nothing does.
 */
way: string, 
/**
 * The initiative of the gate that comes first.
 */
first: InitiativeId, 
/**
 * Its step.
 */
firstStep: StepId, 
/**
 * The other initiative.
 */
second: InitiativeId, 
/**
 * Its step.
 */
secondStep: StepId, 
/**
 * What clears it and keeps decide-by.
 */
shift: OverbookedShift | null, };

/**
 * Says how it stands, with a reason; lapses after 30 days.
 */
export type OverrideStanding = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * How it stands; nothing to go back to the rule.
 */
standing: Standing | null, 
/**
 * Why.
 */
reason: string, };

/**
 * What there is to say of a page beside it.
 */
export type PageAbout = { 
/**
 * The initiative; none for a page of the whole workspace.
 */
initiative: InitiativeId | null, 
/**
 * Its key; may be empty.
 */
key: string, 
/**
 * Its name, or what the page is about.
 */
name: string, 
/**
 * What was left out, in words; empty when nothing.
 */
leftOut: string, 
/**
 * The number that the next issue would have; 0 while it would be none: a working
 * sheet without an occasion.
 */
nextIssue: number, 
/**
 * What changed since the last issue; empty when there is none.
 */
changedSince: string, };

/**
 * For whom a page is: the same facts, that side's words first.
 */
export type PageAudience = "board" | "marketing" | "it";

/**
 * How far the pages under way have come.
 */
export type PageCount = { 
/**
 * Set so far.
 */
done: number, 
/**
 * Of how many; 0 when none are under way.
 */
all: number, 
/**
 * "37 of 120 pages"; empty for a single one.
 */
said: string, };

/**
 * A page as it will print.
 */
export type PagePreview = { 
/**
 * The first pages as SVG texts (for `<img>` by way of a blob), in order.
 */
pages: Array<string>, 
/**
 * How many there are in all.
 */
count: number, 
/**
 * Asks for the others, and for pictures.
 */
set: number, 
/**
 * Width and height in millimetres.
 */
size: [number, number], 
/**
 * What can be clicked.
 */
blocks: Array<Block>, 
/**
 * What would embarrass.
 */
beforeYouPrint: Array<BeforeYouPrint>, 
/**
 * What there is to say of each page, in the order of the pages; of a document about one thing, once.
 */
about: Array<PageAbout>, 
/**
 * The size of the smallest type in points.
 */
smallestPt: number, 
/**
 * What of private there is to tick.
 */
private: Array<PrivatePart>, 
/**
 * The options that this document takes.
 */
takes: Array<PaperOption>, 
/**
 * How many volumes there are: more than one of a book of very many sheets, each asked for by
 * its number as the subject.
 */
volumes: number, };

/**
 * Further pages of a document that was set.
 */
export type PagesWanted = { 
/**
 * As its preview or issue said.
 */
set: number, 
/**
 * The first one wanted, from 0.
 */
from: number, };

/**
 * An initiative of a pair.
 */
export type PairInitiative = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * Its key.
 */
key: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How it stands.
 */
standing: StandingView, };

/**
 * The reviews of a pair.
 */
export type PairReviews = { 
/**
 * Those to come, the next one first.
 */
planned: Array<ReviewView>, 
/**
 * Those held, the last one first.
 */
held: Array<ReviewView>, 
/**
 * The day proposed for the next progress review.
 */
proposed: ProposedDay, 
/**
 * The day proposed for the next relationship review.
 */
proposedRelationship: ProposedDay, };

/**
 * Two people who own initiatives together.
 */
export type PairView = { 
/**
 * From marketing.
 */
marketing: PersonRef, 
/**
 * From IT.
 */
it: PersonRef, 
/**
 * Their initiatives.
 */
initiatives: Array<PairInitiative>, 
/**
 * Wins in which both are named or that belong to their initiatives.
 */
wins: number, 
/**
 * Open actions of either.
 */
openActions: number, 
/**
 * Requirements that wait for one of them.
 */
waiting: number, 
/**
 * Their meetings.
 */
reviews: PairReviews, };

/**
 * All pairs, and who still waits for a counterpart.
 */
export type Pairs = { 
/**
 * The pairs.
 */
pairs: Array<PairView>, 
/**
 * Initiatives with an empty seat.
 */
waiting: Array<WaitingSeat>, };

/**
 * The paper that pages are set on.
 */
export type Paper = "a4" | "letter";

/**
 * An option of a document.
 */
export type PaperOption = "audience" | "notesMargin" | "signatures" | "grey" | "minutes";

/**
 * How a document is set; each takes of it what it has.
 */
export type PaperOptions = { 
/**
 * Whose words come first.
 */
audience: PageAudience, 
/**
 * A margin to write in.
 */
notesMargin: boolean, 
/**
 * Lines to sign on.
 */
signatures: boolean, 
/**
 * Without colours.
 */
grey: boolean, 
/**
 * Private parts ticked for this issue; nothing unless ticked, and never remembered.
 */
private: Array<PrivatePart>, 
/**
 * How long a demo takes, in minutes.
 */
minutes: number, };

/**
 * Which document to set, and how.
 */
export type PaperQuery = { 
/**
 * Which document.
 */
document: Document, 
/**
 * The initiatives: one, or several as a pack; none for the whole workspace.
 */
initiatives: Array<InitiativeId>, 
/**
 * What else it is about: a win's, a session's or a candidate's id, a side, a year; else empty.
 */
subject: string, 
/**
 * The paper.
 */
paper: Paper, 
/**
 * What it is for: "For the board, Tue 17 Mar"; may be empty.
 */
occasion: string, 
/**
 * How.
 */
options: PaperOptions, };

/**
 * What pasted rows become.
 */
export type PasteAs = "initiatives" | "requirements";

/**
 * A block of cells from a spreadsheet.
 */
export type PasteCosts = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The head of its first row.
 */
head: CostHead, 
/**
 * Its first column: 1 to 5 the years, 6 who pays, 7 under, 8 over.
 */
column: number, 
/**
 * Rows by line, cells by tab.
 */
text: string, };

/**
 * What pasting would do.
 */
export type PastePreview = { 
/**
 * The field that each column holds; empty where it is left out.
 */
columns: Array<string>, 
/**
 * The first row holds headings.
 */
headings: boolean, 
/**
 * The heading row's cells.
 */
headingCells: Array<string>, 
/**
 * The first rows, and after them those of which there is something to say.
 */
rows: Array<PasteRow>, 
/**
 * How many rows there are.
 */
total: number, 
/**
 * How many of them can be taken.
 */
good: number, 
/**
 * In how many of those something could not be read.
 */
unread: number, 
/**
 * The order in which dates in figures are read; none when the order makes no difference.
 */
dates: DateOrder | null, 
/**
 * One of those dates as it is read, in a sentence.
 */
datesSaid: string, };

/**
 * Rows that become requirements.
 */
export type PasteRequirements = { 
/**
 * The initiative that gets them.
 */
initiative: InitiativeId, 
/**
 * The rows.
 */
pasted: Pasted, };

/**
 * A pasted row.
 */
export type PasteRow = { 
/**
 * Its number among what was pasted; the headings are row 1.
 */
number: number, 
/**
 * Its cells, long ones shortened.
 */
cells: Array<string>, 
/**
 * Why it cannot be taken; empty when it can.
 */
problem: string, 
/**
 * What could not be read and goes to the note; empty when nothing.
 */
note: string, };

/**
 * Rows copied from a spreadsheet, and how they are to be read.
 */
export type Pasted = { 
/**
 * The text of the clipboard: tabs between cells, or CSV.
 */
text: string, 
/**
 * The field that each column holds, empty to leave it out. Proposed when there are none.
 */
columns: Array<string>, 
/**
 * The first row holds headings. Proposed when none.
 */
headings: boolean | null, 
/**
 * The order of dates in figures. Proposed when none.
 */
dates: DateOrder | null, };

/**
 * What became of rows pasted into the list.
 */
export type PastedInitiatives = { 
/**
 * The new initiatives, in the order of the rows.
 */
ids: Array<InitiativeId>, };

/**
 * Everyone.
 */
export type People = { 
/**
 * By name.
 */
people: Array<PersonRow>, };

/**
 * A person. A typed name is enough.
 */
export type Person = { 
/**
 * Its id.
 */
id: PersonId, 
/**
 * Full name as typed.
 */
name: string, 
/**
 * Role title, may be empty.
 */
roleTitle: string, 
/**
 * Asked for when first needed.
 */
email: string | null, 
/**
 * Marketing, IT, or neither (operations, finance, legal, agency).
 */
side: Side | null, 
/**
 * Speaks both languages.
 */
translator: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a person.
 */
export type PersonEdit = { "field": "name", "value": string } | { "field": "roleTitle", "value": string } | { "field": "email", "value": string } | { "field": "side", "value": Side | null } | { "field": "translator", "value": boolean };

/**
 * A [`crate::people::Person`].
 */
export type PersonId = string;

/**
 * A person as a name with initials.
 */
export type PersonRef = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * Full name.
 */
name: string, 
/**
 * One to three letters.
 */
initials: string, 
/**
 * Role title, may be empty.
 */
roleTitle: string, 
/**
 * Marketing, IT or neither.
 */
side: Side | null, };

/**
 * A person with what hangs on them.
 */
export type PersonRow = { 
/**
 * The person.
 */
person: Person, 
/**
 * Initials.
 */
initials: string, 
/**
 * Initiatives they own or stand in for, by key.
 */
owns: Array<string>, 
/**
 * Wins they are named in.
 */
wins: number, };

/**
 * Picks the tier; steps and checks follow, what is recorded stays.
 */
export type PickTier = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The tier.
 */
tier: Tier, 
/**
 * First day, as typed; the next working day when empty.
 */
startsOn: string, };

/**
 * The form of a picture.
 */
export type PictureForm = "png" | "svg";

/**
 * Which page as which picture.
 */
export type PictureQuery = { 
/**
 * As its preview or issue said.
 */
set: number, 
/**
 * The page, from 0.
 */
page: number, 
/**
 * The form.
 */
form: PictureForm, };

/**
 * One piece of the joint.
 */
export type Piece = "empty" | "open" | "earlier" | "agreed";

/**
 * Plans a review of a pair.
 */
export type PlanReview = { 
/**
 * The marketing owner.
 */
marketing: PersonId, 
/**
 * The IT owner.
 */
it: PersonId, 
/**
 * What it looks at.
 */
kind: ReviewKind, 
/**
 * The day as typed; the proposed one when empty.
 */
day: string, };

/**
 * A bar as it was planned.
 */
export type PlannedBar = { 
/**
 * The step.
 */
step: StepId, 
/**
 * Working days from the start of the lanes.
 */
start: number, 
/**
 * The same.
 */
finish: number, };

/**
 * One selection on the calendar. The first seven columns have an entry for each bar: the steps
 * in their order, then the contract. Of more than 24 steps the columns hold one bar each for what
 * is done, under way and ahead.
 */
export type PlannedRow = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * What the bar is called, by its place in `names`.
 */
names: Array<number>, 
/**
 * Where it begins.
 */
starts: Array<number>, 
/**
 * Where it ends.
 */
finishes: Array<number>, 
/**
 * How far it is done.
 */
done: Array<number>, 
/**
 * 0 planned, 1 under way, 2 done.
 */
states: Array<number>, 
/**
 * The joint at its end: three times marketing's piece and IT's, where 0 is no owner, 1 not
 * agreed, 2 agreed; −1 where a bar stands for several steps.
 */
gates: Array<number>, 
/**
 * The line it is drawn on where steps run side by side, 0 the first.
 */
lines: Array<number>, 
/**
 * The last bar is the contract.
 */
contract: boolean, 
/**
 * The end of the day by which to decide.
 */
decideBy: number | null, 
/**
 * Build and roll-out: from the choice to the end of the day customers have it.
 */
build: [number, number] | null, 
/**
 * Working days after decide-by; 0 when in time.
 */
late: number, 
/**
 * The gates at which somebody is overbooked.
 */
overbooked: Array<OverbookedGate>, };

/**
 * Points reached by weight times score.
 */
export type PointsView = { 
/**
 * Reached.
 */
points: number, 
/**
 * The most that what was scored could reach.
 */
of: number, };

/**
 * All initiatives at a glance.
 */
export type Portfolio = { 
/**
 * Up to four things due.
 */
due: Array<DueItem>, 
/**
 * The rows.
 */
rows: Array<PortfolioRow>, 
/**
 * How many there are without the filter.
 */
total: number, };

/**
 * What the list shows.
 */
export type PortfolioQuery = { 
/**
 * Words to filter by; empty for all.
 */
text: string, 
/**
 * Only this stage.
 */
stage: Stage | null, 
/**
 * Only those of this person.
 */
person: PersonId | null, 
/**
 * `name`, `standing`, `next`, `saved`, `key`; their own order when empty.
 */
sort: string, };

/**
 * One initiative as a row.
 */
export type PortfolioRow = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * Its key.
 */
key: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its sentence (empty while only suggested).
 */
sentence: string, 
/**
 * Its stage.
 */
stage: Stage, 
/**
 * The marketing owner.
 */
marketing: PersonRef | null, 
/**
 * The IT owner.
 */
it: PersonRef | null, 
/**
 * How it stands.
 */
standing: StandingView, 
/**
 * The next step or contract, may be empty.
 */
nextStep: string, 
/**
 * Its date in words, may be empty.
 */
nextWhen: string, 
/**
 * Requirements agreed by both.
 */
agreed: number, 
/**
 * Agreed by marketing only.
 */
marketingOnly: number, 
/**
 * Agreed by IT only.
 */
itOnly: number, 
/**
 * Requirements that count.
 */
requirements: number, 
/**
 * Working days saved, as a number in words; empty before there is a plan.
 */
saved: string, 
/**
 * `planned`, `forecast` or `actual`; empty before there is a plan.
 */
savedBasis: string, };

/**
 * All selections on one calendar. A thousand of them cross in one answer, so bars are columns of
 * whole numbers: places on the calendar are half days counted from the morning of `base`, days
 * off included.
 */
export type PortfolioTimeline = { 
/**
 * The day that places count from, a Monday.
 */
base: string, 
/**
 * Where the calendar ends.
 */
span: number, 
/**
 * The morning of today.
 */
today: number, 
/**
 * Where stretches of days off begin and end, as this workspace works.
 */
off: Array<[number, number]>, 
/**
 * What steps are called, each name once.
 */
names: Array<string>, 
/**
 * Who is overbooked, each name once.
 */
people: Array<string>, 
/**
 * What has something on the calendar, by initiative.
 */
rows: Array<PlannedRow>, };

/**
 * Asks what pasting would do.
 */
export type PreviewPaste = { 
/**
 * What the rows become.
 */
rows: PasteAs, 
/**
 * The rows.
 */
pasted: Pasted, };

/**
 * Asks what steps a file holds.
 */
export type PreviewSteps = { 
/**
 * The initiative that would get them.
 */
initiative: InitiativeId, 
/**
 * The file's text: `id,name,duration,predecessors`.
 */
text: string, };

/**
 * What reaches paper only when somebody ticks it for one issue.
 */
export type PrivatePart = "dissent";

/**
 * What a win is proposed from.
 */
export type ProposalSource = "gate" | "reading" | "wave";

/**
 * Which proposals.
 */
export type ProposalsOf = { 
/**
 * The initiative.
 */
initiative: InitiativeId, };

/**
 * A day to take or to change.
 */
export type ProposedDay = { 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * "Thu 26 Mar".
 */
said: string, };

/**
 * A win that is proposed, once.
 */
export type ProposedWin = { 
/**
 * What it is proposed from.
 */
sourceKind: ProposalSource, 
/**
 * The id of the step, or of the reading.
 */
source: string, 
/**
 * "Decide closed 4 working days early: a win?"
 */
text: string, };

/**
 * One question of a round.
 */
export type Question = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * Its name.
 */
candidateName: string, 
/**
 * The criterion.
 */
criterion: CriterionId, 
/**
 * Its text.
 */
criterionText: string, };

/**
 * The rail, and everything else that stays in sight.
 */
export type Rail = { 
/**
 * The organisation's name.
 */
organisation: string, 
/**
 * A made-up organisation.
 */
sample: boolean, 
/**
 * The file's name.
 */
file: string, 
/**
 * The folder it is in.
 */
folder: string, 
/**
 * When the last change was saved, RFC 3339; none before the first.
 */
savedAt: string | null, 
/**
 * Open to read only.
 */
readOnly: boolean, 
/**
 * What is due this week.
 */
week: number, 
/**
 * Initiatives.
 */
initiatives: number, 
/**
 * Wins.
 */
wins: number, 
/**
 * Words, suggested ones too.
 */
words: number, 
/**
 * Pairs.
 */
pairs: number, 
/**
 * Who is here: one or two.
 */
here: Array<PersonRef>, 
/**
 * The sides' names here.
 */
labels: Labels, 
/**
 * What undo would take back.
 */
undo: Step | null, 
/**
 * What redo would bring back.
 */
redo: Step | null, 
/**
 * Today, `YYYY-MM-DD`.
 */
today: string, };

/**
 * A date as typed.
 */
export type ReadDay = { 
/**
 * "next fri", "+10d", "30 Sep", "2026-09-30".
 */
text: string, 
/**
 * It has happened: a date without a year looks back, and one to come is refused.
 */
past: boolean | null, };

/**
 * A sentence about a win, to see what is in it.
 */
export type ReadWin = { 
/**
 * The initiative, when it is known.
 */
initiative: InitiativeId | null, 
/**
 * As typed so far.
 */
text: string, };

/**
 * A metric read on a day.
 */
export type Reading = { 
/**
 * Its id.
 */
id: ReadingId, 
/**
 * The metric.
 */
metric: MetricId, 
/**
 * The day.
 */
day: string, 
/**
 * The value, a decimal number.
 */
value: string, 
/**
 * Where it was read.
 */
source: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A reading of a metric.
 */
export type ReadingId = string;

/**
 * A workspace opened before.
 */
export type Recent = { 
/**
 * File name.
 */
file: string, 
/**
 * The folder it is in.
 */
folder: string, };

/**
 * Scores as they were given.
 */
export type RecordScores = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * By a show of hands, or from paper.
 */
how: ScoringHow, 
/**
 * The scores.
 */
scores: Array<NewScore>, 
/**
 * Why, when scores are changed.
 */
because: string, };

/**
 * A region whose people work on other days: its week and, with the holidays that name it, its
 * calendar.
 */
export type Region = { 
/**
 * Its id.
 */
id: RegionId, 
/**
 * Its name.
 */
name: string, 
/**
 * Seven figures, Monday first: 1 a working day, 0 a day off.
 */
week: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a region.
 */
export type RegionEdit = { "field": "name", "value": string } | { "field": "week", "value": string };

/**
 * A region with a working calendar of its own.
 */
export type RegionId = string;

/**
 * Remembers how a document is set.
 */
export type RememberPaper = { 
/**
 * Which.
 */
which: WhichPaper, 
/**
 * How.
 */
how: RememberedPaper, };

/**
 * How a document is set.
 */
export type RememberedPaper = { 
/**
 * The paper.
 */
paper: Paper, 
/**
 * The options; nothing private is ever among them.
 */
options: PaperOptions, };

/**
 * Opens a gate again.
 */
export type ReopenGate = { 
/**
 * The step.
 */
id: StepId, };

/**
 * Repeats a year's amount in all later years.
 */
export type RepeatCost = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The head.
 */
head: CostHead, 
/**
 * The year to take, 1 to 4.
 */
year: number, };

/**
 * One need, in marketing's words and in IT's words.
 */
export type Requirement = { 
/**
 * Its id.
 */
id: RequirementId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * In marketing's words; empty while that voice is missing.
 */
marketingWords: string, 
/**
 * In IT's words; empty while that voice is missing.
 */
itWords: string, 
/**
 * The number of its present wording, 1 and up.
 */
wording: number, 
/**
 * How much it is needed.
 */
moscow: Moscow, 
/**
 * Worth, said by marketing.
 */
worth: Size | null, 
/**
 * Size, said by IT.
 */
size: Size | null, 
/**
 * Planned quarter, `2026-Q2`.
 */
quarter: string | null, 
/**
 * A candidate without it is out.
 */
dealBreaker: boolean, 
/**
 * Who raised it.
 */
raisedBy: PersonId | null, 
/**
 * What became of it.
 */
state: RequirementState, 
/**
 * Who wants to talk about it.
 */
talkBy: string, 
/**
 * Why; nothing when nobody does.
 */
talkWhy: string | null, 
/**
 * Its place in the list (fractional index).
 */
position: string, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * What an import could not place, kept as it was.
 */
note: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a requirement.
 */
export type RequirementEdit = { "field": "marketingWords", "value": string } | { "field": "itWords", "value": string } | { "field": "moscow", "value": Moscow } | { "field": "worth", "value": Size | null } | { "field": "size", "value": Size | null } | { "field": "quarter", "value": string } | { "field": "dealBreaker", "value": boolean } | { "field": "raisedBy", "value": Who | null } | { "field": "state", "value": RequirementState } | { "field": "talk", "value": string | null };

/**
 * A requirement.
 */
export type RequirementId = string;

/**
 * What became of a requirement; *agreed* follows from the two yeses.
 */
export type RequirementState = "proposed" | "delivered" | "dropped";

/**
 * A requirement with its agreement.
 */
export type RequirementView = { 
/**
 * The requirement.
 */
requirement: Requirement, 
/**
 * Its number in the list, 1 and up.
 */
number: number, 
/**
 * Its agreement.
 */
agreement: Agreement, 
/**
 * Its data-use sheet.
 */
dataUse: DataUse | null, 
/**
 * Who raised it.
 */
raisedBy: PersonRef | null, 
/**
 * What it still waits for before it can count, in words; empty when nothing.
 */
waitsFor: string, };

/**
 * The requirements.
 */
export type Requirements = { 
/**
 * In their order.
 */
rows: Array<RequirementView>, 
/**
 * Agreed by both.
 */
agreed: number, 
/**
 * Those that count (not suggested, not dropped).
 */
total: number, 
/**
 * Still only suggested.
 */
suggested: number, };

/**
 * A meeting of a pair.
 */
export type Review = { 
/**
 * Its id.
 */
id: ReviewId, 
/**
 * The marketing owner.
 */
marketing: PersonId, 
/**
 * The IT owner.
 */
it: PersonId, 
/**
 * What it looks at.
 */
kind: ReviewKind, 
/**
 * The day it is planned for.
 */
day: string, 
/**
 * The day it was held.
 */
heldOn: string | null, 
/**
 * What was said.
 */
minutes: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a review.
 */
export type ReviewEdit = { "field": "kind", "value": ReviewKind } | { "field": "day", "value": string } | { "field": "heldOn", "value": string } | { "field": "minutes", "value": string };

/**
 * A meeting of a pair.
 */
export type ReviewId = string;

/**
 * What a review looks at.
 */
export type ReviewKind = "progress" | "relationship";

/**
 * A review as it is shown.
 */
export type ReviewView = { 
/**
 * The review.
 */
review: Review, 
/**
 * The day it is planned for, or was held: "Thu 26 Mar".
 */
when: string, 
/**
 * Its day has passed and it was not held.
 */
overdue: boolean, };

/**
 * A covered round under way.
 */
export type RoundView = { 
/**
 * The round.
 */
id: ScoringRoundId, 
/**
 * What is asked, in order.
 */
questions: Array<Question>, 
/**
 * Marketing, then IT.
 */
sides: Array<CoveredSide>, 
/**
 * Both have submitted: it can be revealed.
 */
ready: boolean, 
/**
 * What a cover is, and is not.
 */
cover: string, };

/**
 * A way to send. Passwords and the addresses of webhooks, which are secrets too, are in the
 * system's keyring under the route's id, never in the file.
 */
export type Route = { 
/**
 * Its id.
 */
id: RouteId, 
/**
 * What it speaks.
 */
kind: RouteKind, 
/**
 * What it is called: "Our mail", "#digital-wins".
 */
name: string, 
/**
 * The server's name.
 */
host: string, 
/**
 * The port; none is the usual one.
 */
port: number | null, 
/**
 * How the connection is protected.
 */
security: Security, 
/**
 * The name to sign in with; empty signs in as nobody.
 */
userName: string, 
/**
 * The sender's name.
 */
fromName: string, 
/**
 * The sender's address.
 */
fromAddress: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a route.
 */
export type RouteEdit = { "field": "name", "value": string } | { "field": "host", "value": string } | { "field": "port", "value": string } | { "field": "security", "value": Security } | { "field": "userName", "value": string } | { "field": "fromName", "value": string } | { "field": "fromAddress", "value": string };

/**
 * A way announcements are sent.
 */
export type RouteId = string;

/**
 * What a route speaks.
 */
export type RouteKind = "smtp" | "slack" | "teams";

/**
 * What became of the try.
 */
export type RouteTested = { 
/**
 * It works.
 */
well: boolean, 
/**
 * In one sentence.
 */
said: string, 
/**
 * The secret has to be typed.
 */
asksSecret: boolean, };

/**
 * A way to send as it is shown.
 */
export type RouteView = { 
/**
 * The route.
 */
route: Route, 
/**
 * "mail.example.com, port 587, STARTTLS".
 */
place: string, 
/**
 * What is missing before it can send, in one sentence; empty when nothing.
 */
missing: string, 
/**
 * It signs in, or its address is a secret: there is something to keep in the keyring.
 */
hasSecret: boolean, };

/**
 * The ways to send that were set up.
 */
export type Routes = { 
/**
 * In the order of their making.
 */
routes: Array<RouteView>, };

/**
 * Says where we are today.
 */
export type SayWhereWeAre = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The sentence.
 */
text: string, };

/**
 * What is known of a candidate by a criterion.
 */
export type ScoreCell = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The criterion.
 */
criterion: CriterionId, 
/**
 * Of a deal-breaker: it passes; none while nobody judged.
 */
passed: boolean | null, 
/**
 * What was seen.
 */
note: string, 
/**
 * Marketing's score.
 */
marketing: ScoreView | null, 
/**
 * IT's score.
 */
it: ScoreView | null, 
/**
 * How far they are apart, once both are there.
 */
gap: number | null, 
/**
 * The line of talk.
 */
talk: string, 
/**
 * A line of talk is still missing.
 */
waitsForTalk: boolean, };

/**
 * One score.
 */
export type ScoreView = { 
/**
 * As it stands.
 */
value: number, 
/**
 * As it was first given.
 */
firstValue: number, 
/**
 * Why it was changed, or what was noted with it.
 */
because: string, 
/**
 * How it was given.
 */
how: ScoringHow, 
/**
 * The day, in words.
 */
said: string, 
/**
 * A slip can still be mended without a reason.
 */
free: boolean, };

/**
 * A candidate that is compared.
 */
export type ScoredCandidate = { 
/**
 * The candidate.
 */
id: CandidateId, 
/**
 * Its name.
 */
name: string, 
/**
 * Where it is.
 */
state: CandidateState, 
/**
 * "Failed “data stays in the EU”"; empty when it failed none.
 */
failed: string, };

/**
 * What candidates are compared by.
 */
export type ScoredCriterion = { 
/**
 * The criterion.
 */
id: CriterionId, 
/**
 * Its text.
 */
text: string, 
/**
 * What a vendor is to show.
 */
showUs: string, 
/**
 * 1 to 5.
 */
weight: number, 
/**
 * Its share of all weights; none for a deal-breaker.
 */
percent: number | null, 
/**
 * Pass or fail.
 */
dealBreaker: boolean, };

/**
 * Everything that was scored, and what it comes to.
 */
export type Scoring = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Its key.
 */
key: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The sides' names here.
 */
labels: Labels, 
/**
 * What scoring waits for, in sentences; empty when it can begin.
 */
waitsFor: Array<string>, 
/**
 * On the short list or further.
 */
candidates: Array<ScoredCandidate>, 
/**
 * Deal-breakers first, then in their order.
 */
criteria: Array<ScoredCriterion>, 
/**
 * Every pair of a candidate and a criterion about which something is known.
 */
cells: Array<ScoreCell>, 
/**
 * Marketing, then IT.
 */
sides: Array<SideScoring>, 
/**
 * Deal-breakers still to be judged.
 */
verdictsOpen: number, 
/**
 * Differences of two or more still without a line of talk.
 */
gapsWaiting: number, 
/**
 * The covered round under way.
 */
round: RoundView | null, 
/**
 * What 0 to 3 mean.
 */
levels: Array<string>, };

/**
 * How scores are given.
 */
export type ScoringHow = "hands" | "covered" | "paper";

/**
 * A round of scoring.
 */
export type ScoringRoundId = string;

/**
 * Seats an owner, or empties the seat when nobody is given.
 */
export type SeatOwner = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The side.
 */
side: Side, 
/**
 * Who.
 */
who: Who | null, 
/**
 * As stand-in instead of holder.
 */
standIn: boolean, };

/**
 * One of the two seats.
 */
export type SeatView = { 
/**
 * The side.
 */
side: Side, 
/**
 * The side's name here.
 */
label: string, 
/**
 * Who holds it.
 */
person: PersonRef | null, 
/**
 * Who stands in.
 */
standIn: PersonRef | null, 
/**
 * Whose yeses wait to be taken over.
 */
takesOverFrom: PersonRef | null, 
/**
 * Those yeses.
 */
toTakeOver: Array<TakeOver>, };

/**
 * Whether a route's secret is in the keyring.
 */
export type SecretState = { 
/**
 * It is.
 */
kept: boolean, 
/**
 * This machine has a keyring, and it is open.
 */
keyring: boolean, };

/**
 * How a connection is protected.
 */
export type Security = "starttls" | "tls" | "none";

/**
 * The selection.
 */
export type SelectionView = { 
/**
 * The tier, once picked.
 */
tier: Tier | null, 
/**
 * "Full, with a trial: personal data, longer than a year".
 */
tierWords: string, 
/**
 * The five answers.
 */
answers: Answers, 
/**
 * The tier they propose.
 */
proposed: Tier, 
/**
 * Why, in one sentence.
 */
proposedBecause: string, 
/**
 * First day.
 */
startsOn: string | null, 
/**
 * The steps.
 */
steps: Array<StepView>, 
/**
 * The checks.
 */
checks: Array<CheckView>, 
/**
 * Both lanes, once a tier is picked.
 */
timeline: Timeline | null, 
/**
 * The regions that a step can work in.
 */
regions: Array<Region>, 
/**
 * The snapshots, newest first.
 */
snapshots: Array<SnapshotLine>, 
/**
 * The plan as it stood: the newest snapshot, or the plan when there is none.
 */
baseline: Array<PlannedBar>, 
/**
 * "as planned at Needs".
 */
baselineWords: string, 
/**
 * Heard of.
 */
candidates: Array<Candidate>, 
/**
 * "Mobilo, chosen in 21 working days; our usual way takes 65"; empty before the choice.
 */
chosenWords: string, };

/**
 * Sends an announcement.
 */
export type SendAnnouncement = { 
/**
 * By which route.
 */
route: RouteId, 
/**
 * The message as it was edited, and to whom.
 */
letter: EmlQuery, 
/**
 * How it is recorded once it is sent; its subject and text are those of the letter.
 */
told: MarkAnnounced, 
/**
 * The secret, when it was typed now; else the one in the keyring.
 */
secret: string, 
/**
 * Keep that secret in the keyring once it has worked.
 */
remember: boolean, 
/**
 * It may have arrived already, and shall go all the same.
 */
again: boolean, };

/**
 * Exactly what goes where.
 */
export type SendPreview = { 
/**
 * What the route is called.
 */
name: string, 
/**
 * "mail.example.com, port 587, STARTTLS".
 */
place: string, 
/**
 * The sender; empty for a webhook.
 */
from: string, 
/**
 * The addresses; none for a webhook.
 */
recipients: Array<string>, 
/**
 * The subject; empty for a webhook.
 */
subject: string, 
/**
 * The text.
 */
text: string, 
/**
 * The JSON that is posted; empty for a mail.
 */
json: string, 
/**
 * Why it is not sent at all; empty when it may be.
 */
refused: string, 
/**
 * What has to be said yes to first: it may have arrived already. Empty when nothing.
 */
asks: string, 
/**
 * There is a secret to it.
 */
hasSecret: boolean, };

/**
 * A message on its way.
 */
export type SendQuery = { 
/**
 * By which route.
 */
route: RouteId, 
/**
 * The message as it was edited, and to whom.
 */
letter: EmlQuery, };

/**
 * What became of it.
 */
export type SendResult = { 
/**
 * How far it came.
 */
state: DeliveryState, 
/**
 * In one sentence.
 */
said: string, 
/**
 * The secret has to be typed again.
 */
asksSecret: boolean, 
/**
 * The win, with its announcement once it is sent.
 */
win: WinView, };

/**
 * A planning session.
 */
export type SessionId = string;

/**
 * How a session ended.
 */
export type SessionSheet = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * What was agreed, read back in sentences.
 */
agreed: Array<string>, 
/**
 * Captured: requirements, decisions, actions, wins, let's talk.
 */
captured: Array<string>, 
/**
 * The sheet as SVG.
 */
page: string, 
/**
 * The paper it is set on.
 */
paper: Paper, };

/**
 * A running session.
 */
export type SessionView = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Its name.
 */
name: string, 
/**
 * When it began, RFC 3339.
 */
startedAt: string, 
/**
 * The owners: marketing, IT; stand-ins when they are here instead.
 */
marketing: PersonRef | null, 
/**
 * See above.
 */
it: PersonRef | null, 
/**
 * Who is here.
 */
here: Array<PersonRef>, 
/**
 * What to go through.
 */
topics: Array<Topic>, 
/**
 * What was agreed and captured so far, in sentences.
 */
soFar: Array<string>, };

/**
 * Who is here now.
 */
export type SetHere = { 
/**
 * One or two people.
 */
people: Array<PersonId>, };

/**
 * What we both want, as one sentence (or two, parted by `;`).
 */
export type SetObjective = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * As typed.
 */
text: string, };

/**
 * Our usual pace for one step.
 */
export type SetUsual = { 
/**
 * `align` … `decide`, a check, or `off_the_shelf`.
 */
step: string, 
/**
 * Half working days.
 */
halfDays: number, };

/**
 * Judges a deal-breaker; without a judgement the earlier one is taken back.
 */
export type SetVerdict = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The deal-breaker.
 */
criterion: CriterionId, 
/**
 * It passes.
 */
passed: boolean | null, 
/**
 * What was seen.
 */
note: string, };

/**
 * People and settings.
 */
export type Settings = { 
/**
 * The organisation's name.
 */
organisation: string, 
/**
 * The sides' names.
 */
labels: Labels, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * Monday first, true a working day.
 */
week: Array<boolean>, 
/**
 * The paper.
 */
paper: Paper, 
/**
 * How dates in figures are read.
 */
dateOrder: DateOrder, 
/**
 * Days off, in order.
 */
holidays: Array<Holiday>, 
/**
 * Regions with a week and days off of their own.
 */
regions: Array<Region>, 
/**
 * Our usual way.
 */
usual: Array<Usual>, 
/**
 * The sum of our usual way in working days, without and with a trial.
 */
usualTotal: [string, string], 
/**
 * What the last selections took, where there were three or more.
 */
learned: Array<Learned>, 
/**
 * The file's full path.
 */
file: string, 
/**
 * Where closed copies go.
 */
copies: string, 
/**
 * The copies there, newest first.
 */
backups: Array<Backup>, };

/**
 * One of the two halves of every pair.
 */
export type Side = "marketing" | "it";

/**
 * One side's totals.
 */
export type SideScoring = { 
/**
 * The side.
 */
side: Side, 
/**
 * Scores given.
 */
done: number, 
/**
 * Scores to give.
 */
of: number, 
/**
 * "IT scored 8 of 12".
 */
said: string, 
/**
 * In the order of the candidates; those that failed have none.
 */
totals: Array<TotalView>, 
/**
 * "IT’s order changes if Integration weighs 2 instead of 4: Bitly comes first."
 */
sensitivity: Array<string>, };

/**
 * Records that an issue was signed on paper.
 */
export type SignIssue = { 
/**
 * The issue.
 */
issue: IssueId, 
/**
 * For which side; none for somebody of neither, such as the board.
 */
side: Side | null, 
/**
 * Who signed.
 */
who: Who, 
/**
 * The day as typed; today when empty.
 */
day: string, 
/**
 * That side's yes to what both want was given with it.
 */
yes: boolean, };

/**
 * A signature on an issue.
 */
export type SignatureId = string;

/**
 * A signature on paper.
 */
export type SignatureLine = { 
/**
 * The signature.
 */
id: SignatureId, 
/**
 * For which side.
 */
side: Side | null, 
/**
 * Who.
 */
person: PersonRef | null, 
/**
 * "signed on paper by Ana Duarte, Tue 17 Mar, issue 3".
 */
said: string, };

/**
 * Worth (marketing says) or size (IT says).
 */
export type Size = "S" | "M" | "L";

/**
 * A field of a snapshot: all that may change of it.
 */
export type SnapshotEdit = { "field": "name", "value": string } | { "field": "note", "value": string };

/**
 * A copy of a timeline.
 */
export type SnapshotId = string;

/**
 * A snapshot in the list.
 */
export type SnapshotLine = { 
/**
 * The snapshot.
 */
id: SnapshotId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it was taken for.
 */
note: string, 
/**
 * `YYYY-MM-DD`.
 */
takenOn: string, 
/**
 * "Thu 12 Mar".
 */
takenSaid: string, 
/**
 * The step whose gate closed.
 */
gate: StepId | null, 
/**
 * "Decide: 4 working days later than at Needs."; empty when nothing moved.
 */
drift: string, };

/**
 * Where an initiative is in its life.
 */
export type Stage = "proposed" | "active" | "delivered" | "stopped";

/**
 * How an initiative stands; on screen a ladder of weight, never of colours.
 */
export type Standing = "not_started" | "on_track" | "at_risk" | "off_track" | "delivered" | "stopped";

/**
 * How it stands, with its reasons in words.
 */
export type StandingView = { 
/**
 * The standing.
 */
standing: Standing, 
/**
 * "At risk".
 */
word: string, 
/**
 * The weightiest first.
 */
reasons: Array<string>, 
/**
 * Somebody's better knowledge, while it holds.
 */
overrideBy: string | null, 
/**
 * What the rule would say instead.
 */
byRule: string, };

/**
 * What the window needs before anything else.
 */
export type Status = { 
/**
 * A workspace is open.
 */
open: boolean, 
/**
 * The name of the computer's user, proposed at the first start.
 */
suggestedName: string, 
/**
 * Workspaces opened before, newest first.
 */
recent: Array<Recent>, 
/**
 * Why the last workspace could not be opened, if so.
 */
trouble: WireError | null, 
/**
 * That file may be opened to read only.
 */
canReadOnly: boolean, 
/**
 * Today, `YYYY-MM-DD`.
 */
today: string, };

/**
 * One step of undo or redo.
 */
export type Step = { 
/**
 * What was done.
 */
label: string, 
/**
 * By whom.
 */
author: string, 
/**
 * When, in words.
 */
when: string, 
/**
 * It was in an earlier sitting or somebody else's: ask first.
 */
askFirst: boolean, };

/**
 * A field of a step.
 */
export type StepEdit = { "field": "name", "value": string } | { "field": "halfDays", "value": number } | { "field": "notBefore", "value": string } | { "field": "actualStart", "value": string } | { "field": "percent", "value": number } | { "field": "moveBy", "value": number } | { "field": "stretchBy", "value": number } | { "field": "estimate", "value": { 
/**
 * Half working days if all goes well.
 */
optimisticHalfDays: number | null, 
/**
 * Half working days if much goes wrong.
 */
pessimisticHalfDays: number | null, } } | { "field": "finishBy", "value": string } | { "field": "region", "value": RegionId | null } | { "field": "position", "value": StepId | null } | { "field": "tiedBy", "value": TiedBy };

/**
 * A step of a selection.
 */
export type StepId = string;

/**
 * The known steps of a selection.
 */
export type StepKind = "align" | "needs" | "scan" | "show" | "prove" | "decide" | "contract" | "custom";

/**
 * A field of a link.
 */
export type StepLinkEdit = { "field": "kind", "value": LinkKind } | { "field": "lagHalfDays", "value": number };

/**
 * A dependency between two steps.
 */
export type StepLinkId = string;

/**
 * A step with its gate.
 */
export type StepView = { 
/**
 * The step.
 */
id: StepId, 
/**
 * Which.
 */
kind: StepKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Half working days.
 */
halfDays: number, 
/**
 * Half working days if all goes well.
 */
optimisticHalfDays: number | null, 
/**
 * Half working days if much goes wrong.
 */
pessimisticHalfDays: number | null, 
/**
 * What stands for the first while it is not said: half working days.
 */
usualBestHalfDays: number, 
/**
 * What stands for the second.
 */
usualWorstHalfDays: number, 
/**
 * Not before.
 */
notBefore: string | null, 
/**
 * Done by.
 */
finishBy: string | null, 
/**
 * The region whose calendar it works in.
 */
region: RegionId | null, 
/**
 * Whether it follows the step before it, or only its links.
 */
tiedBy: TiedBy, 
/**
 * Began on.
 */
actualStart: string | null, 
/**
 * Closed on.
 */
actualFinish: string | null, 
/**
 * 0 to 100.
 */
percent: number, 
/**
 * First and last day as they stand, in words.
 */
dates: string, 
/**
 * The gate.
 */
gate: Agreement, 
/**
 * Both owners must say yes (Align, Decide); otherwise either.
 */
needsBoth: boolean, 
/**
 * What must be true.
 */
criteria: Array<ExitCriterionView>, 
/**
 * Why it closed with criteria unmet.
 */
because: string, 
/**
 * The gate can be closed next.
 */
isNext: boolean, };

/**
 * What steps a file holds.
 */
export type StepsPreview = { 
/**
 * Row by row.
 */
rows: Array<StepsRow>, 
/**
 * All can be taken in.
 */
good: boolean, 
/**
 * "8 steps with 10 links, 44 working days from the first to the last." or what is wrong.
 */
sentence: string, };

/**
 * A row of the file.
 */
export type StepsRow = { 
/**
 * The file's row.
 */
row: number, 
/**
 * What the file calls it.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its duration as written.
 */
duration: string, 
/**
 * Its predecessors as written.
 */
predecessors: string, 
/**
 * What is wrong, each with its column.
 */
trouble: Array<string>, };

/**
 * A candidate's totals as they stood at the choice.
 */
export type StoodView = { 
/**
 * Its name then.
 */
name: string, 
/**
 * Marketing's points of the most it could give; none when it gave no score.
 */
marketing: PointsView | null, 
/**
 * IT's.
 */
it: PointsView | null, 
/**
 * "€12,000 in 5 years", in the currency of then; empty when no cost was typed.
 */
cost: string, };

/**
 * What a wording or a yes is about.
 */
export type SubjectKind = "objective" | "requirement" | "gate";

/**
 * Hands in a side's answers.
 */
export type SubmitCovered = { 
/**
 * The round.
 */
round: ScoringRoundId, 
/**
 * The side.
 */
side: Side, };

/**
 * Keeps or drops suggestions.
 */
export type Suggestion = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Which, one or a range; all of them when none.
 */
things: Array<ThingRef>, 
/**
 * Of a text of the initiative itself, its field: `sentence`, `problem`, `customer`,
 * `not_in_this`.
 */
field: string, 
/**
 * Keep (true) or drop.
 */
keep: boolean, };

/**
 * Takes a yes back.
 */
export type TakeBack = { 
/**
 * What kind of subject.
 */
subjectKind: SubjectKind, 
/**
 * Its id.
 */
subject: string, 
/**
 * The side.
 */
side: Side, };

/**
 * Makes criteria of the requirements that both agreed to.
 */
export type TakeCriteria = { 
/**
 * The initiative.
 */
initiative: InitiativeId, };

/**
 * Takes an offered number.
 */
export type TakeNumber = { 
/**
 * The win.
 */
id: WinId, 
/**
 * The number.
 */
number: WonOffer, };

/**
 * A yes of an earlier holder.
 */
export type TakeOver = { 
/**
 * The yes.
 */
yes: YesId, 
/**
 * What it agrees to.
 */
text: string, };

/**
 * Takes over an earlier holder's yeses.
 */
export type TakeOverYeses = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The side.
 */
side: Side, 
/**
 * Those that are kept; of the others each subject is flagged to talk about.
 */
keep: Array<YesId>, };

/**
 * Takes a signature back that was recorded by mistake.
 */
export type TakeSignatureBack = { 
/**
 * The signature.
 */
id: SignatureId, };

/**
 * Keeps the timeline as it stands.
 */
export type TakeSnapshot = { 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * Its name; the day when empty.
 */
name: string, 
/**
 * What it is for.
 */
note: string, };

/**
 * What was said about a difference.
 */
export type Talk = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The criterion.
 */
criterion: CriterionId, 
/**
 * The line; empty takes it back.
 */
line: string, };

/**
 * A template to start from.
 */
export type TemplateCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its sentence.
 */
sentence: string, 
/**
 * How many requirements it proposes.
 */
requirements: number, };

/**
 * The templates.
 */
export type Templates = { 
/**
 * Blank last.
 */
templates: Array<TemplateCard>, };

/**
 * A word and its meanings.
 */
export type Term = { 
/**
 * Its id.
 */
id: TermId, 
/**
 * The word.
 */
word: string, 
/**
 * What it means to marketing.
 */
marketingMeans: string, 
/**
 * What it means to IT.
 */
itMeans: string, 
/**
 * What it means here, once agreed.
 */
agreed: string, 
/**
 * What to say instead.
 */
sayInstead: string, 
/**
 * Whether it is looked for in texts; the others are for reference.
 */
active: boolean, 
/**
 * Whether it was proposed by the program and not kept yet.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A word with two meanings.
 */
export type TermId = string;

/**
 * Tries a route without sending anything.
 */
export type TestRoute = { 
/**
 * The route.
 */
id: RouteId, 
/**
 * The secret, when it was typed now; else the one in the keyring.
 */
secret: string, };

/**
 * Kinds of things.
 */
export type Thing = "initiative" | "requirement" | "dataUse" | "decision" | "action" | "worry" | "link" | "facet" | "area" | "candidate" | "win" | "person" | "reading" | "whereWeAre" | "step" | "exitCriterion" | "stepLink" | "snapshot" | "candidateDocument" | "criterion" | "dissent" | "region" | "holiday" | "word" | "metric" | "review" | "route";

/**
 * Something that can go to the trash, or carry a suggestion.
 */
export type ThingRef = { 
/**
 * What kind.
 */
kind: Thing, 
/**
 * Its id.
 */
id: string, };

/**
 * Several things that are dealt with as one.
 */
export type Things = { 
/**
 * The things.
 */
things: Array<ThingRef>, };

/**
 * Ticks a criterion.
 */
export type TickCriterion = { 
/**
 * The criterion.
 */
id: ExitCriterionId, 
/**
 * It holds.
 */
met: boolean, };

/**
 * What holds a step where it is, beside its own constraints.
 */
export type TiedBy = "order" | "links";

/**
 * How much selection a choice deserves.
 */
export type Tier = "off_the_shelf" | "fast" | "full" | "custom";

/**
 * Both lanes on one calendar.
 */
export type Timeline = { 
/**
 * Working days shown, from 0.
 */
span: number, 
/**
 * The weeks.
 */
weeks: Array<WeekLine>, 
/**
 * Accelerated.
 */
steps: Array<BarView>, 
/**
 * Lines of the accelerated lane.
 */
rows: number, 
/**
 * What ties the steps, the plain order included.
 */
links: Array<LinkView>, 
/**
 * What the odds are; none once the choice is made.
 */
chance: ChanceView | null, 
/**
 * Why no odds are told of what is still open; else empty.
 */
noOdds: string, 
/**
 * The checks beside the steps.
 */
checks: Array<BarView>, 
/**
 * "in a row: 12 days more"; empty when there is none.
 */
checksNote: string, 
/**
 * The contract, after Decide.
 */
contract: BarView | null, 
/**
 * Build and roll-out: start and length.
 */
build: BarView | null, 
/**
 * Our usual way; empty where nothing in the plan has a usual pace.
 */
usual: Array<BarView>, 
/**
 * Where the accelerated lane ends (Decide).
 */
end: number, 
/**
 * Where our usual way ends; where the accelerated lane does when there is none.
 */
usualEnd: number, 
/**
 * Today.
 */
today: MarkView | null, 
/**
 * Decide by.
 */
decideBy: MarkView | null, 
/**
 * Working days after decide-by, 0 when in time.
 */
lateAfterDecideBy: number, 
/**
 * "27"; empty without a usual way.
 */
saved: string, 
/**
 * "working days sooner than our usual way"; empty without one.
 */
savedWords: string, 
/**
 * `planned`, `forecast` or `actual`.
 */
basis: string, 
/**
 * "Usual: 65 working days, our own setting. Planned: 44."
 */
basisWords: string, 
/**
 * The whole as sentences, for listening and copying.
 */
sentences: Array<string>, };

/**
 * One topic at a time.
 */
export type Topic = { 
/**
 * `owners`, `objective`, `requirement`, `gate`, `decision`, `talk`, `close`.
 */
kind: string, 
/**
 * "What we both want".
 */
title: string, 
/**
 * The sentence, large.
 */
sentence: string, 
/**
 * The second voice, when there are two.
 */
second: string, 
/**
 * What is agreed, when something is.
 */
agreement: Agreement | null, 
/**
 * The decision, when it is one.
 */
decision: DecisionView | null, 
/**
 * What is missing; empty when nothing.
 */
missing: string, };

/**
 * What a candidate has in the eyes of one side.
 */
export type TotalView = { 
/**
 * The candidate.
 */
candidate: CandidateId, 
/**
 * The sum of weight × score.
 */
points: number, 
/**
 * What it could be.
 */
most: number, 
/**
 * 1 is first; none until the side's scoring is complete.
 */
rank: number | null, 
/**
 * "31 of 42, first".
 */
said: string, };

/**
 * The trash.
 */
export type Trash = { 
/**
 * Newest first.
 */
rows: Array<TrashRow>, };

/**
 * Something in the trash.
 */
export type TrashRow = { 
/**
 * What it is.
 */
thing: ThingRef, 
/**
 * Its kind, in words.
 */
kind: string, 
/**
 * Its name or text.
 */
name: string, 
/**
 * Where it was.
 */
place: string, 
/**
 * When it went, in words.
 */
when: string, };

/**
 * Subject and text as typed.
 */
export type TypedAnnouncement = { 
/**
 * The subject.
 */
subject: string, 
/**
 * The text.
 */
text: string, };

/**
 * Takes such a mark back.
 */
export type UnmarkOptional = { 
/**
 * The mark.
 */
id: OptionalWordsId, };

/**
 * Takes a name off a win.
 */
export type UnnameInWin = { 
/**
 * The win.
 */
win: WinId, 
/**
 * Who.
 */
person: PersonId, };

/**
 * One step at the organisation's own pace.
 */
export type Usual = { 
/**
 * `align` … `decide`, a check, or `off_the_shelf`.
 */
step: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Half working days.
 */
halfDays: number, };

/**
 * An empty seat.
 */
export type WaitingSeat = { 
/**
 * The initiative.
 */
id: InitiativeId, 
/**
 * Its key.
 */
key: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The side that is empty.
 */
side: Side, };

/**
 * The wall of wins, newest first.
 */
export type Wall = { 
/**
 * The wins.
 */
wins: Array<WinView>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * Which wins.
 */
export type WallQuery = { 
/**
 * From which place on.
 */
from: number, 
/**
 * At most this many.
 */
most: number, };

/**
 * This week: overdue first, then the days.
 */
export type Week = { 
/**
 * The days that have something.
 */
days: Array<WeekDay>, 
/**
 * How many things.
 */
count: number, };

/**
 * One day of this week.
 */
export type WeekDay = { 
/**
 * `YYYY-MM-DD`; empty for what is overdue.
 */
day: string, 
/**
 * "Today, Thu 12 Mar".
 */
when: string, 
/**
 * What is due.
 */
items: Array<DueItem>, };

/**
 * A week's line on the calendar.
 */
export type WeekLine = { 
/**
 * Working days from the start.
 */
offset: number, 
/**
 * "16 Feb".
 */
label: string, };

/**
 * A weight changed after the first score.
 */
export type WeightChangeView = { 
/**
 * What it weighed.
 */
before: number, 
/**
 * What it weighs since.
 */
after: number, 
/**
 * Why.
 */
because: string, 
/**
 * "Thu 12 Mar".
 */
daySaid: string, 
/**
 * Who was here.
 */
by: string, };

/**
 * A dated sentence of where we are; the last two are shown.
 */
export type WhereWeAre = { 
/**
 * Its id.
 */
id: WhereWeAreId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * The day it was said.
 */
day: string, 
/**
 * The sentence.
 */
text: string, 
/**
 * Who said it.
 */
saidBy: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A dated sentence of where we are.
 */
export type WhereWeAreId = string;

/**
 * Which initiative.
 */
export type Which = { 
/**
 * The initiative.
 */
id: InitiativeId, };

/**
 * Which document of what.
 */
export type WhichPaper = { 
/**
 * The document.
 */
document: Document, 
/**
 * The initiative; none for several, or the whole workspace.
 */
initiative: InitiativeId | null, };

/**
 * Which round.
 */
export type WhichRound = { 
/**
 * The round.
 */
round: ScoringRoundId, };

/**
 * Which way to send.
 */
export type WhichRoute = { 
/**
 * The route.
 */
id: RouteId, };

/**
 * Which win.
 */
export type WhichWin = { 
/**
 * The win.
 */
id: WinId, };

/**
 * A person by id, or a name that was typed: a name is enough.
 */
export type Who = { 
/**
 * A person who is there.
 */
id: PersonId | null, 
/**
 * A name; makes the person when nobody has it.
 */
name: string, };

/**
 * A win.
 */
export type Win = { 
/**
 * Its id.
 */
id: WinId, 
/**
 * The initiative it belongs to, when there is one.
 */
initiative: InitiativeId | null, 
/**
 * One line.
 */
headline: string, 
/**
 * The day.
 */
day: string, 
/**
 * What stood in the way.
 */
challenge: string, 
/**
 * What was done together.
 */
together: string, 
/**
 * The number before; offered, not required.
 */
before: string, 
/**
 * The number after.
 */
after: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * What they measure.
 */
measure: string, 
/**
 * Where the numbers come from.
 */
source: string, 
/**
 * The business goal it serves.
 */
goal: string, 
/**
 * What comes next, or where to read more.
 */
nextStep: string, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a win.
 */
export type WinEdit = { "field": "headline", "value": string } | { "field": "initiative", "value": InitiativeId | null } | { "field": "day", "value": string } | { "field": "challenge", "value": string } | { "field": "together", "value": string } | { "field": "before", "value": string } | { "field": "after", "value": string } | { "field": "unit", "value": string } | { "field": "measure", "value": string } | { "field": "source", "value": string } | { "field": "goal", "value": string } | { "field": "nextStep", "value": string };

/**
 * A win.
 */
export type WinId = string;

/**
 * Whose win it is.
 */
export type WinKind = "joint" | "solo";

/**
 * What a logged win is offered while it is composed.
 */
export type WinOffers = { 
/**
 * The number of its headline, while it has none.
 */
number: WonOffer | null, 
/**
 * Goals of its initiative, the business goal first, while it has none.
 */
goals: Array<string>, 
/**
 * Who worked on it lately and is not named yet, those with most to tell first.
 */
people: Array<WorkedOn>, 
/**
 * "Luc Moreau has not been named yet."; empty when nobody is missing.
 */
notNamed: string, };

/**
 * Wins that are proposed on an initiative and not answered yet.
 */
export type WinProposals = { 
/**
 * The newest first.
 */
proposals: Array<ProposedWin>, };

/**
 * What a sentence about a win holds; all of it only offered.
 */
export type WinRead = { 
/**
 * Its number, when it tells one.
 */
number: WonOffer | null, 
/**
 * Where it may belong, likeliest first; none when the initiative is known.
 */
initiatives: Array<InitiativeOffer>, };

/**
 * A win.
 */
export type WinView = { 
/**
 * The win.
 */
win: Win, 
/**
 * Its initiative's key and name, when there is one.
 */
initiative: string | null, 
/**
 * "8 March 2026".
 */
daySaid: string, 
/**
 * Joint or one side's.
 */
kind: WinKind, 
/**
 * "Marketing's win"; "Won together" when joint.
 */
kindSaid: string, 
/**
 * What is missing to make it joint; empty when it is.
 */
missing: string, 
/**
 * Who, by side and place.
 */
people: Array<NamedView>, 
/**
 * Whom it was told.
 */
announcements: Array<AnnouncementView>, 
/**
 * Owners of the initiative who are not named yet, by name.
 */
notNamed: Array<PersonRef>, };

/**
 * What went wrong, with what to do about it.
 */
export type WireError = { 
/**
 * What the screen acts on.
 */
code: Code, 
/**
 * One sentence.
 */
message: string, 
/**
 * The field it concerns.
 */
field: string | null, };

/**
 * Withdraws an announcement.
 */
export type WithdrawAnnouncement = { 
/**
 * The announcement.
 */
id: AnnouncementId, };

/**
 * A number as before → after.
 */
export type WonOffer = { 
/**
 * The figure before; empty when only the change is told.
 */
before: string, 
/**
 * The figure after.
 */
after: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * What they measure.
 */
measure: string, 
/**
 * Where they come from, when a reading says the same.
 */
source: string, 
/**
 * "9 → 4 min, pickup wait".
 */
said: string, };

/**
 * A field of a word.
 */
export type WordEdit = { "field": "word", "value": string } | { "field": "marketingMeans", "value": string } | { "field": "itMeans", "value": string } | { "field": "agreed", "value": string } | { "field": "sayInstead", "value": string } | { "field": "active", "value": boolean };

/**
 * A word.
 */
export type WordRow = { 
/**
 * The word and its meanings.
 */
term: Term, 
/**
 * It means one thing to marketing and another to IT.
 */
ambiguous: boolean, };

/**
 * The words of the house, those that are looked for first.
 */
export type Words = { 
/**
 * In the order in which they are shown.
 */
rows: Array<WordRow>, 
/**
 * How many are proposed and wait to be kept.
 */
suggested: number, 
/**
 * How many of the usual words are not in the list.
 */
usualLeft: number, };

/**
 * Somebody who worked on the initiative lately.
 */
export type WorkedOn = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * What is known of it: "did “Move the signal to the kitchen”, Thu 5 Mar".
 */
why: string, 
/**
 * They did, decided or own some of it: more than a wish.
 */
credit: boolean, };

/**
 * A setting.
 */
export type WorkspaceEdit = { "field": "name", "value": string } | { "field": "marketingLabel", "value": string } | { "field": "itLabel", "value": string } | { "field": "currency", "value": string } | { "field": "week", "value": Array<boolean> } | { "field": "paper", "value": Paper } | { "field": "dateOrder", "value": DateOrder };

/**
 * What may go wrong.
 */
export type Worry = { 
/**
 * Its id.
 */
id: WorryId, 
/**
 * The initiative.
 */
initiative: InitiativeId, 
/**
 * What may happen.
 */
text: string, 
/**
 * How much it worries us.
 */
level: Level, 
/**
 * Who watches it.
 */
owner: PersonId | null, 
/**
 * What is done about it.
 */
response: string, 
/**
 * Proposed by a template, not yet kept.
 */
suggested: boolean, 
/**
 * When it went to the trash.
 */
deletedAt: string | null, };

/**
 * A field of a worry.
 */
export type WorryEdit = { "field": "text", "value": string } | { "field": "level", "value": Level } | { "field": "owner", "value": Who | null } | { "field": "response", "value": string };

/**
 * A worry.
 */
export type WorryId = string;

/**
 * Writes an announcement anew, from the win as it is.
 */
export type WriteAnew = { 
/**
 * The win.
 */
win: WinId, 
/**
 * For whom.
 */
audience: Audience, 
/**
 * The language of the frame.
 */
language: Language, };

/**
 * An amount as typed, of a year.
 */
export type YearTyped = { 
/**
 * 1 to 5.
 */
year: number, 
/**
 * As typed: "12k", "1,200"; empty for none.
 */
typed: string, };

/**
 * An agreement.
 */
export type YesId = string;

/**
 * A yes as shown.
 */
export type YesView = { 
/**
 * The yes.
 */
id: YesId, 
/**
 * The side.
 */
side: Side, 
/**
 * Who agreed.
 */
person: PersonRef | null, 
/**
 * To which wording.
 */
wording: number, 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * How it was given.
 */
how: How, 
/**
 * Who wrote it down.
 */
recordedBy: string, 
/**
 * What changed since, word by word: a list for each line of the wording, so that the two
 * voices of a requirement stay apart; empty when nothing did.
 */
difference: Array<Array<DifferencePiece>>, };
