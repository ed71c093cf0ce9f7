//! Paper, announcements and the session.

use super::frame::PersonRef;
use super::page::{Agreement, DecisionView};
use super::scoring::{DemoScriptQuery, ScoreSheetQuery};
use super::wire;
use counterpart_domain::ids::{InitiativeId, IssueId, SessionId, WinId};
use counterpart_domain::people::Paper;
use counterpart_domain::win::Language;

wire! {
    /// Which page to set.
    pub struct PageQuery {
        /// The initiatives: one, or several as a pack.
        pub initiatives: Vec<InitiativeId>,
        /// The sheet for whoever starts alone, instead of the one-pager.
        pub counterpart_sheet: bool,
        /// The paper.
        pub paper: Paper,
        /// What it is for: "For the board, Tue 17 Mar". Empty is a draft.
        pub occasion: String,
    }

    /// A page as it will print.
    pub struct PagePreview {
        /// The pages as SVG texts (for `<img>` by way of a blob), in order.
        pub pages: Vec<String>,
        /// Width and height in millimetres.
        pub size: (f64, f64),
        /// What can be clicked.
        pub blocks: Vec<Block>,
        /// What would embarrass.
        pub before_you_print: Vec<BeforeYouPrint>,
        /// What there is to say of each page, in the order of the pages.
        pub about: Vec<PageAbout>,
    }

    /// What there is to say of a page beside it.
    pub struct PageAbout {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Its key.
        pub key: String,
        /// Its name.
        pub name: String,
        /// What was left out, in words; empty when nothing.
        pub left_out: String,
        /// The number that the next issue would have; 0 for a page that is never an issue.
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
        /// The initiative.
        pub initiative: InitiativeId,
        /// The section where it is mended.
        pub section: String,
    }

    /// Makes an issue: the page's number, its bytes kept.
    pub struct IssuePage {
        /// The initiatives.
        pub initiatives: Vec<InitiativeId>,
        /// The paper.
        pub paper: Paper,
        /// The occasion.
        pub occasion: String,
    }

    /// What was issued.
    pub struct Issued {
        /// The file to save.
        pub document: DocumentRef,
        /// The pages as SVG, numbered as issued, for the printer.
        pub pages: Vec<String>,
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
        /// A one-pager as it would be, not an issue.
        Draft(PageQuery),
        /// A win card as PDF.
        WinCardPdf(WinId),
        /// A win card as PNG.
        WinCardPng(WinId),
        /// A mail draft.
        Eml(EmlQuery),
        /// A session's sheet.
        SessionSheet(SessionId),
        /// Blank sheets to score on paper.
        ScoreSheet(ScoreSheetQuery),
        /// What a vendor is asked to show.
        DemoScript(DemoScriptQuery),
        /// Everything as JSON.
        Export(bool),
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
