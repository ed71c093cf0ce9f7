//! A win being logged and told: what is recognised and offered, proposals, announcements.

use super::frame::PersonRef;
use super::page::DifferencePiece;
use super::wire;
use counterpart_domain::ids::{AnnouncementId, InitiativeId, WinId};
use counterpart_domain::win::{Audience, Language, ProposalSource};

wire! {
    /// A sentence about a win, to see what is in it.
    pub struct ReadWin {
        /// The initiative, when it is known.
        pub initiative: Option<InitiativeId>,
        /// As typed so far.
        pub text: String,
    }

    /// What a sentence about a win holds; all of it only offered.
    pub struct WinRead {
        /// Its number, when it tells one.
        pub number: Option<WonOffer>,
        /// Where it may belong, likeliest first; none when the initiative is known.
        pub initiatives: Vec<InitiativeOffer>,
    }

    /// A number as before → after.
    pub struct WonOffer {
        /// The figure before; empty when only the change is told.
        pub before: String,
        /// The figure after.
        pub after: String,
        /// Their unit.
        pub unit: String,
        /// What they measure.
        pub measure: String,
        /// Where they come from, when a reading says the same.
        pub source: String,
        /// "9 → 4 min, pickup wait".
        pub said: String,
    }

    /// An initiative that a win may belong to.
    pub struct InitiativeOffer {
        /// The initiative.
        pub id: InitiativeId,
        /// "MO-1 Mobile ordering".
        pub name: String,
    }

    /// What a logged win is offered while it is composed.
    pub struct WinOffers {
        /// The number of its headline, while it has none.
        pub number: Option<WonOffer>,
        /// Goals of its initiative, the business goal first, while it has none.
        pub goals: Vec<String>,
        /// Who worked on it lately and is not named yet, those with most to tell first.
        pub people: Vec<WorkedOn>,
        /// "Luc Moreau has not been named yet."; empty when nobody is missing.
        pub not_named: String,
    }

    /// Somebody who worked on the initiative lately.
    pub struct WorkedOn {
        /// Who.
        pub person: PersonRef,
        /// What is known of it: "did “Move the signal to the kitchen”, Thu 5 Mar".
        pub why: String,
        /// They did, decided or own some of it: more than a wish.
        pub credit: bool,
    }

    /// Takes an offered number.
    pub struct TakeNumber {
        /// The win.
        pub id: WinId,
        /// The number.
        pub number: WonOffer,
    }

    /// Which proposals.
    pub struct ProposalsOf {
        /// The initiative.
        pub initiative: InitiativeId,
    }

    /// Wins that are proposed on an initiative and not answered yet.
    pub struct WinProposals {
        /// The newest first.
        pub proposals: Vec<ProposedWin>,
    }

    /// A win that is proposed, once.
    pub struct ProposedWin {
        /// What it is proposed from.
        pub source_kind: ProposalSource,
        /// The id of the step, or of the reading.
        pub source: String,
        /// "Decide closed 4 working days early: a win?"
        pub text: String,
    }

    /// Takes or dismisses a proposal.
    pub struct AnswerProposal {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What it is proposed from.
        pub source_kind: ProposalSource,
        /// The id of the step, or of the reading.
        pub source: String,
    }

    /// Which announcement, and what stands in its fields.
    pub struct AnnouncementQuery {
        /// The win.
        pub id: WinId,
        /// For whom; everyone when not said.
        pub audience: Option<Audience>,
        /// The language of the frame; English when not said.
        pub language: Option<Language>,
        /// What is being typed, not kept yet.
        pub typed: Option<TypedAnnouncement>,
        /// Whom to mail it to, addresses parted by commas; those of the people named when not said.
        pub to: Option<String>,
        /// The announcement that it corrects.
        pub corrects: Option<AnnouncementId>,
    }

    /// Subject and text as typed.
    pub struct TypedAnnouncement {
        /// The subject.
        pub subject: String,
        /// The text.
        pub text: String,
    }

    /// An announcement to edit and take along, in every form.
    pub struct AnnouncementDraft {
        /// Subject.
        pub subject: String,
        /// Plain text.
        pub text: String,
        /// Rich text, safe HTML, without the subject.
        pub html: String,
        /// A Slack message.
        pub slack: String,
        /// Slack's Block Kit as JSON.
        pub block_kit: String,
        /// Markdown; Teams takes it too.
        pub markdown: String,
        /// An Adaptive Card as JSON, for Teams.
        pub adaptive_card: String,
        /// A `mailto:` address with all of it.
        pub mailto: String,
        /// Said when common mail programs would cut that address; empty otherwise.
        pub mailto_too_long: String,
        /// The card as SVG.
        pub card: String,
        /// Whom to mail it to.
        pub to: String,
        /// What is missing to be joint; empty when nothing.
        pub missing: String,
        /// Who worked on it and is not named yet, in a sentence; empty when nobody.
        pub not_named: String,
        /// The other owner, by name; empty when none.
        pub other_owner: String,
        /// It is kept as somebody edited it.
        pub edited: bool,
        /// The win has changed since: the template would write something else today.
        pub outdated: bool,
        /// What changed from what the template wrote: the subject, then each paragraph.
        pub difference: Vec<Vec<DifferencePiece>>,
    }

    /// Keeps an edited announcement.
    pub struct EditAnnouncement {
        /// The win.
        pub win: WinId,
        /// For whom.
        pub audience: Audience,
        /// The language of the frame.
        pub language: Language,
        /// The subject.
        pub subject: String,
        /// The text.
        pub text: String,
        /// The announcement that it corrects.
        pub corrects: Option<AnnouncementId>,
    }

    /// Writes an announcement anew, from the win as it is.
    pub struct WriteAnew {
        /// The win.
        pub win: WinId,
        /// For whom.
        pub audience: Audience,
        /// The language of the frame.
        pub language: Language,
    }
}
