//! What was won, by whom, and who was told.

use crate::Side;
use crate::ids::{AnnouncementId, InitiativeId, PersonId, WinId, WinPersonId};
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
        /// When.
        at: Instant,
        /// Whether the other owner has seen it.
        other_seen: OtherSeen,
        /// The subject as sent.
        subject: String,
        /// The text as sent.
        text: String,
        /// When it was withdrawn.
        withdrawn_at: Option<Instant>,
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
