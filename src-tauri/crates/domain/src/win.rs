//! What was won, by whom, and who was told.

use crate::Side;
use crate::ids::{
    AnnouncementDraftId, AnnouncementId, InitiativeId, PersonId, WinId, WinPersonId, WinProposalId,
};
use crate::record::{Day, Instant};
use crate::{record, words};

words! {
    /// The way an announcement goes.
    pub enum Channel {
        /// A mail.
        Mail = "mail",
        /// A Slack message.
        Slack = "slack",
        /// A Teams message.
        Teams = "teams",
        /// Said in a meeting.
        Meeting = "meeting",
        /// Printed and pinned up.
        Paper = "paper",
    }

    /// Whether the other owner has seen it before it went out.
    pub enum OtherSeen {
        /// Is here.
        Here = "here",
        /// Told me.
        ToldMe = "told_me",
        /// Not yet: recorded, not blocked.
        NotYet = "not_yet",
    }

    /// For whom an announcement is written.
    pub enum Audience {
        /// Those who work on it.
        Team = "team",
        /// Those who pay for it.
        Executives = "executives",
        /// The whole house.
        Everyone = "everyone",
    }

    /// The language of an announcement's frame.
    pub enum Language {
        /// English.
        En = "en",
        /// French.
        Fr = "fr",
        /// German.
        De = "de",
        /// Spanish.
        Es = "es",
    }

    /// What a win is proposed from.
    pub enum ProposalSource {
        /// A gate that closed early.
        Gate = "gate",
        /// A reading that reached its target.
        Reading = "reading",
        /// A wave that went live.
        Wave = "wave",
    }

    /// What became of a proposal.
    pub enum ProposalState {
        /// Not wanted.
        Dismissed = "dismissed",
        /// It became a win.
        Taken = "taken",
    }

    /// Whose win it is.
    pub enum WinKind {
        /// People of both sides are named.
        Joint = "joint",
        /// One side only, or nobody yet.
        Solo = "solo",
    }
}

record! {
    /// A win.
    pub struct Win(WinId) in "win" {
        /// The initiative it belongs to, when there is one.
        initiative: Option<InitiativeId>,
        /// One line.
        headline: String,
        /// The day.
        day: Day,
        /// What stood in the way.
        challenge: String,
        /// What was done together.
        together: String,
        /// The number before; offered, not required.
        before: String,
        /// The number after.
        after: String,
        /// Their unit.
        unit: String,
        /// What they measure.
        measure: String,
        /// Where the numbers come from.
        source: String,
        /// The business goal it serves.
        goal: String,
        /// What comes next, or where to read more.
        next_step: String,
    }
}

record! {
    /// A person named in a win, a slot per win and person.
    pub struct WinPerson(WinPersonId) in "win_person" {
        /// The win.
        win: WinId,
        /// The person.
        person: PersonId,
        /// The side they stood for.
        side: Option<Side>,
        /// What they did.
        deed: String,
        /// Their place (fractional index).
        position: String,
    }
}

record! {
    /// A win told to an audience. Never undone, only withdrawn: it left the house, hence it
    /// stands even when the win itself goes.
    pub struct Announcement(AnnouncementId) in "announcement" {
        /// The win.
        win: WinId,
        /// Who was told.
        audience: String,
        /// How.
        channel: Channel,
        /// The language of its frame.
        language: Language,
        /// When.
        at: Instant,
        /// Whether the other owner has seen it.
        other_seen: OtherSeen,
        /// The subject as sent.
        subject: String,
        /// The text as sent.
        text: String,
        /// The subject as the template wrote it; empty for what was kept before.
        written_subject: String,
        /// The text as the template wrote it; empty for what was kept before.
        written_text: String,
        /// The announcement that it corrects.
        corrects: Option<AnnouncementId>,
        /// When it was withdrawn.
        withdrawn_at: Option<Instant>,
    }
}

record! {
    /// An announcement being written, a slot per win, audience and language.
    pub struct AnnouncementDraft(AnnouncementDraftId) in "announcement_draft" {
        /// The win.
        win: WinId,
        /// For whom.
        audience: Audience,
        /// The language of its frame.
        language: Language,
        /// The subject as edited.
        subject: String,
        /// The text as edited.
        text: String,
        /// The subject as the template wrote it when the editing began.
        written_subject: String,
        /// The text as the template wrote it then.
        written_text: String,
    }
}

record! {
    /// A win that was proposed and answered, a slot per source: it is proposed once.
    pub struct WinProposal(WinProposalId) in "win_proposal" {
        /// The initiative.
        initiative: InitiativeId,
        /// What it was proposed from.
        source_kind: ProposalSource,
        /// The id of the step, reading or wave.
        source: String,
        /// What became of it.
        state: ProposalState,
        /// The win, once taken.
        win: Option<WinId>,
    }
}

/// Joint when people of both sides are named.
#[must_use]
pub fn kind(sides: impl IntoIterator<Item = Option<Side>>) -> (WinKind, Vec<Side>) {
    let mut missing = vec![Side::Marketing, Side::It];
    for side in sides.into_iter().flatten() {
        missing.retain(|m| *m != side);
    }
    let kind = if missing.is_empty() {
        WinKind::Joint
    } else {
        WinKind::Solo
    };
    (kind, missing)
}
