//! Pages that left the house: listed, compared, signed; and words that paper may leave out.

use super::edit::Who;
use super::frame::PersonRef;
use super::wire;
use counterpart_domain::Side;
use counterpart_domain::ids::{InitiativeId, IssueId, OptionalWordsId, SignatureId};
use counterpart_domain::issue::Document;

wire! {
    /// Whose issues.
    pub struct IssuesQuery {
        /// The initiative; none for documents of the whole workspace.
        pub initiative: Option<InitiativeId>,
    }

    /// Every page that left the house, newest first.
    pub struct Issues {
        /// The issues.
        pub issues: Vec<IssueLine>,
    }

    /// A page that left the house.
    pub struct IssueLine {
        /// The issue.
        pub id: IssueId,
        /// Which document.
        pub document: Document,
        /// What else it is about.
        pub subject: String,
        /// Its number.
        pub number: i64,
        /// Its occasion; may be empty.
        pub occasion: String,
        /// When, in words.
        pub when: String,
        /// By whom.
        pub made_by: String,
        /// What of private was ticked for it, in words; empty when nothing.
        pub private_said: String,
        /// Its bytes are in this file; they do not travel with an export.
        pub kept: bool,
        /// Who signed it on paper.
        pub signatures: Vec<SignatureLine>,
        /// The sides whose yes to what both want would be recorded with a signature, because the page
        /// says it as it stands.
        pub yes_for: Vec<Side>,
    }

    /// A signature on paper.
    pub struct SignatureLine {
        /// The signature.
        pub id: SignatureId,
        /// For which side.
        pub side: Option<Side>,
        /// Who.
        pub person: Option<PersonRef>,
        /// "signed on paper by Ana Duarte, Tue 17 Mar, issue 3".
        pub said: String,
    }

    /// Records that an issue was signed on paper.
    pub struct SignIssue {
        /// The issue.
        pub issue: IssueId,
        /// For which side; none for somebody of neither, such as the board.
        pub side: Option<Side>,
        /// Who signed.
        pub who: Who,
        /// The day as typed; today when empty.
        pub day: String,
        /// That side's yes to what both want was given with it.
        pub yes: bool,
    }

    /// Takes a signature back that was recorded by mistake.
    pub struct TakeSignatureBack {
        /// The signature.
        pub id: SignatureId,
    }

    /// Which two to compare.
    pub struct CompareIssues {
        /// The earlier issue.
        pub from: IssueId,
        /// The later one; none compares with how it stands now.
        pub to: Option<IssueId>,
    }

    /// What differs between two issues.
    pub struct ComparedIssues {
        /// "Issue 1, Thu 12 Mar".
        pub from: String,
        /// "Issue 3, Tue 17 Mar", or "Now".
        pub to: String,
        /// What changed, block by block.
        pub blocks: Vec<ComparedBlock>,
        /// The blocks that say the same.
        pub same: Vec<String>,
    }

    /// A block of the page that says something else.
    pub struct ComparedBlock {
        /// "Requirements".
        pub name: String,
        /// "1 new, 2 gone".
        pub said: String,
        /// What the earlier one says.
        pub was: Vec<ComparedLine>,
        /// What the later one says.
        pub is: Vec<ComparedLine>,
    }

    /// A line of a block.
    pub struct ComparedLine {
        /// The words.
        pub text: String,
        /// The other one does not have it.
        pub differs: bool,
    }

    /// What of an initiative's texts paper may leave out.
    pub struct OptionalTexts {
        /// The initiative.
        pub initiative: InitiativeId,
        /// Every text that has words, in the order of the page.
        pub texts: Vec<OptionalText>,
    }

    /// A text, and what of it paper may leave out.
    pub struct OptionalText {
        /// The row it stands in.
        pub record: String,
        /// Its field.
        pub field: String,
        /// "The problem", "Requirement 3, in IT's words".
        pub name: String,
        /// The text.
        pub text: String,
        /// The words that may be left out.
        pub optional: Vec<OptionalLine>,
    }

    /// Words that paper may leave out.
    pub struct OptionalLine {
        /// The mark.
        pub id: OptionalWordsId,
        /// The words.
        pub words: String,
    }

    /// Marks words of a text: paper may leave them out.
    pub struct MarkOptional {
        /// The initiative.
        pub initiative: InitiativeId,
        /// The row.
        pub record: String,
        /// The field.
        pub field: String,
        /// The words, as they stand in the text.
        pub words: String,
    }

    /// Takes such a mark back.
    pub struct UnmarkOptional {
        /// The mark.
        pub id: OptionalWordsId,
    }
}
