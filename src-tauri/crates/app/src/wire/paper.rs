//! Paper, announcements and the session.

use super::frame::PersonRef;
use super::page::{Agreement, DecisionView};
use super::review::CalendarOf;
use super::wire;
use counterpart_domain::ids::{InitiativeId, IssueId, SessionId, WinId};
use counterpart_domain::issue::Document;
use counterpart_domain::people::Paper;
use counterpart_domain::win::Language;

wire! {
    /// Which document to set, and how.
    pub struct PaperQuery {
        /// Which document.
        pub document: Document,
        /// The initiatives: one, or several as a pack; none for the whole workspace.
        pub initiatives: Vec<InitiativeId>,
        /// What else it is about: a win's, a session's or a candidate's id, a side, a year; else empty.
        #[serde(default)]
        pub subject: String,
        /// The paper.
        pub paper: Paper,
        /// What it is for: "For the board, Tue 17 Mar"; may be empty.
        pub occasion: String,
        /// How.
        #[serde(default)]
        pub options: PaperOptions,
    }

    /// How a document is set; each takes of it what it has.
    pub struct PaperOptions {
        /// Whose words come first.
        #[serde(default)]
        pub audience: PageAudience,
        /// A margin to write in.
        #[serde(default)]
        pub notes_margin: bool,
        /// Lines to sign on.
        #[serde(default = "yes")]
        pub signatures: bool,
        /// Without colours.
        #[serde(default)]
        pub grey: bool,
        /// Private parts ticked for this issue; nothing unless ticked, and never remembered.
        #[serde(default)]
        pub private: Vec<PrivatePart>,
        /// How long a demo takes, in minutes.
        #[serde(default = "an_hour")]
        pub minutes: i64,
    }

    /// For whom a page is: the same facts, that side's words first.
    #[derive(Copy, Default, Eq)]
    pub enum PageAudience {
        /// The board: goals and money first.
        #[default]
        Board,
        /// Marketing's words first.
        Marketing,
        /// IT's words first.
        It,
    }

    /// What reaches paper only when somebody ticks it for one issue.
    #[derive(Copy, Eq)]
    pub enum PrivatePart {
        /// What was said against a decision.
        Dissent,
    }

    /// A page as it will print.
    pub struct PagePreview {
        /// The first pages as SVG texts (for `<img>` by way of a blob), in order.
        pub pages: Vec<String>,
        /// How many there are in all.
        pub count: usize,
        /// Asks for the others, and for pictures.
        pub set: i64,
        /// Width and height in millimetres.
        pub size: (f64, f64),
        /// What can be clicked.
        pub blocks: Vec<Block>,
        /// What would embarrass.
        pub before_you_print: Vec<BeforeYouPrint>,
        /// What there is to say of each page, in the order of the pages; of a document about one thing, once.
        pub about: Vec<PageAbout>,
        /// The size of the smallest type in points.
        pub smallest_pt: f64,
        /// What of private there is to tick.
        pub private: Vec<PrivatePart>,
        /// The options that this document takes.
        pub takes: Vec<PaperOption>,
        /// How many volumes there are: more than one of a book of very many sheets, each asked for by
        /// its number as the subject.
        pub volumes: usize,
    }

    /// An option of a document.
    #[derive(Copy, Eq)]
    pub enum PaperOption {
        /// Whose words come first.
        Audience,
        /// A margin to write in.
        NotesMargin,
        /// Lines to sign on.
        Signatures,
        /// Without colours.
        Grey,
        /// How long it takes.
        Minutes,
    }

    /// Which document of what.
    pub struct WhichPaper {
        /// The document.
        pub document: Document,
        /// The initiative; none for several, or the whole workspace.
        pub initiative: Option<InitiativeId>,
    }

    /// How a document is set.
    pub struct RememberedPaper {
        /// The paper.
        pub paper: Paper,
        /// The options; nothing private is ever among them.
        pub options: PaperOptions,
    }

    /// Remembers how a document is set.
    pub struct RememberPaper {
        /// Which.
        pub which: WhichPaper,
        /// How.
        pub how: RememberedPaper,
    }

    /// What there is to say of a page beside it.
    pub struct PageAbout {
        /// The initiative; none for a page of the whole workspace.
        pub initiative: Option<InitiativeId>,
        /// Its key; may be empty.
        pub key: String,
        /// Its name, or what the page is about.
        pub name: String,
        /// What was left out, in words; empty when nothing.
        pub left_out: String,
        /// The number that the next issue would have; 0 while it would be none: a working
        /// sheet without an occasion.
        pub next_issue: i64,
        /// What changed since the last issue; empty when there is none.
        pub changed_since: String,
    }

    /// A rectangle on a page, in millimetres.
    pub struct Block {
        /// Page, from 0.
        pub page: usize,
        /// `ask`, `standing`, `objective`, `selection`, `requirements`, `decisions`, `worries`,
        /// `notInThis`, `win`, `owners`, `title`.
        pub name: String,
        /// From the left.
        pub x: f64,
        /// From the top.
        pub y: f64,
        /// Width.
        pub width: f64,
        /// Height.
        pub height: f64,
    }

    /// Something that would embarrass, one step from fixed.
    pub struct BeforeYouPrint {
        /// In one sentence.
        pub text: String,
        /// The initiative where it is mended, if it is in one.
        pub initiative: Option<InitiativeId>,
        /// The section where it is mended.
        pub section: String,
    }

    /// What was issued.
    pub struct Issued {
        /// The file to save.
        pub document: DocumentRef,
        /// The first pages as SVG, numbered as issued, for the printer.
        pub pages: Vec<String>,
        /// How many there are in all.
        pub count: usize,
        /// Asks for the others, and for pictures.
        pub set: i64,
        /// The issues made.
        pub issues: Vec<IssueId>,
        /// "Mobile ordering, issue 3".
        pub said: String,
    }

    /// A document that the app can make: the shell saves it where the person chose.
    pub enum DocumentRef {
        /// A page that was issued, its exact bytes.
        Issue(IssueId),
        /// Several issues as one pack.
        Pack(Vec<IssueId>),
        /// A document as it would be, not an issue.
        Draft(PaperQuery),
        /// One page of a document that was set, as a picture for slides.
        Picture(PictureQuery),
        /// A win card as PDF.
        WinCardPdf(WinId),
        /// A win card as PNG.
        WinCardPng(WinId),
        /// A mail draft.
        Eml(EmlQuery),
        /// Days as a calendar file.
        Calendar(CalendarOf),
        /// Everything as JSON.
        Export(bool),
    }

    /// Further pages of a document that was set.
    pub struct PagesWanted {
        /// As its preview or issue said.
        pub set: i64,
        /// The first one wanted, from 0.
        pub from: usize,
    }

    /// Some of its pages.
    pub struct MorePages {
        /// As SVG texts; empty behind the last.
        pub pages: Vec<String>,
    }

    /// How far the pages under way have come.
    pub struct PageCount {
        /// Set so far.
        pub done: usize,
        /// Of how many; 0 when none are under way.
        pub all: usize,
        /// "37 of 120 pages"; empty for a single one.
        pub said: String,
    }

    /// Which page as which picture.
    pub struct PictureQuery {
        /// As its preview or issue said.
        pub set: i64,
        /// The page, from 0.
        pub page: usize,
        /// The form.
        pub form: PictureForm,
    }

    /// The form of a picture.
    #[derive(Copy, Eq)]
    pub enum PictureForm {
        /// Pixels, twice as many as a screen shows at real size.
        Png,
        /// Lines, sharp at any size.
        Svg,
    }

    /// A mail draft, as edited.
    pub struct EmlQuery {
        /// The win.
        pub win: WinId,
        /// The subject.
        pub subject: String,
        /// The text; the HTML part follows from it when it was edited.
        pub text: String,
        /// Whom: addresses parted by commas.
        pub to: String,
        /// The language of the frame; English when not said.
        pub language: Option<Language>,
    }

    /// Which session, by its initiative.
    pub struct BeginSession {
        /// The initiative.
        pub initiative: InitiativeId,
    }

    /// Which session.
    pub struct EndSession {
        /// The session.
        pub id: SessionId,
    }

    /// A running session.
    pub struct SessionView {
        /// The session.
        pub id: SessionId,
        /// The initiative.
        pub initiative: InitiativeId,
        /// Its name.
        pub name: String,
        /// When it began, RFC 3339.
        pub started_at: String,
        /// The owners: marketing, IT; stand-ins when they are here instead.
        pub marketing: Option<PersonRef>,
        /// See above.
        pub it: Option<PersonRef>,
        /// Who is here.
        pub here: Vec<PersonRef>,
        /// What to go through.
        pub topics: Vec<Topic>,
        /// What was agreed and captured so far, in sentences.
        pub so_far: Vec<String>,
    }

    /// One topic at a time.
    pub struct Topic {
        /// `owners`, `objective`, `requirement`, `gate`, `decision`, `talk`, `close`.
        pub kind: String,
        /// "What we both want".
        pub title: String,
        /// The sentence, large.
        pub sentence: String,
        /// The second voice, when there are two.
        pub second: String,
        /// What is agreed, when something is.
        pub agreement: Option<Agreement>,
        /// The decision, when it is one.
        pub decision: Option<DecisionView>,
        /// What is missing; empty when nothing.
        pub missing: String,
    }

    /// How a session ended.
    pub struct SessionSheet {
        /// The session.
        pub id: SessionId,
        /// What was agreed, read back in sentences.
        pub agreed: Vec<String>,
        /// Captured: requirements, decisions, actions, wins, let's talk.
        pub captured: Vec<String>,
        /// The sheet as SVG.
        pub page: String,
        /// The paper it is set on.
        pub paper: Paper,
    }

    /// A draft as asked for.
    pub struct Captured {
        /// `requirement`, `decision`, `action`, `win`, `talk`.
        pub kind: String,
        /// As typed.
        pub text: String,
        /// The session.
        pub session: SessionId,
        /// The subject of `talk`: the requirement on screen.
        pub subject: Option<String>,
    }
}

fn yes() -> bool {
    true
}

fn an_hour() -> i64 {
    60
}

impl Default for PaperOptions {
    fn default() -> Self {
        Self {
            audience: PageAudience::Board,
            notes_margin: false,
            signatures: yes(),
            grey: false,
            private: Vec::new(),
            minutes: an_hour(),
        }
    }
}
