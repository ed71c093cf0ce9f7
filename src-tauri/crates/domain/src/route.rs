//! The ways announcements are sent, and what was handed to a server.

use crate::ids::{AnnouncementId, DeliveryId, RouteId, WinId};
use crate::record::Instant;
use crate::{record, words};

words! {
    /// What a route speaks.
    pub enum RouteKind {
        /// Mail by SMTP.
        Smtp = "smtp",
        /// A Slack incoming webhook.
        Slack = "slack",
        /// A Teams workflow webhook.
        Teams = "teams",
    }

    /// How a connection is protected.
    pub enum Security {
        /// Begins in the clear and must turn to TLS before anything is said.
        Starttls = "starttls",
        /// TLS from the first byte.
        Tls = "tls",
        /// Not at all: to this machine only.
        None = "none",
    }

    /// How far a delivery came.
    pub enum DeliveryState {
        /// Under way; after a crash nobody knows whether it arrived.
        Trying = "trying",
        /// The server took it.
        Sent = "sent",
        /// The server did not take it, for certain.
        Failed = "failed",
        /// The connection broke after the message was handed over.
        Unknown = "unknown",
    }
}

record! {
    /// A way to send. Passwords and the addresses of webhooks, which are secrets too, are in the
    /// system's keyring under the route's id, never in the file.
    pub struct Route(RouteId) in "route" {
        /// What it speaks.
        kind: RouteKind,
        /// What it is called: "Our mail", "#digital-wins".
        name: String,
        /// The server's name.
        host: String,
        /// The port; none is the usual one.
        port: Option<i64>,
        /// How the connection is protected.
        security: Security,
        /// The name to sign in with; empty signs in as nobody.
        user_name: String,
        /// The sender's name.
        from_name: String,
        /// The sender's address.
        from_address: String,
    }
}

record! {
    /// A message handed to a server. Never undone: it left the house.
    pub struct Delivery(DeliveryId) in "delivery" {
        /// The win.
        win: WinId,
        /// By which route.
        route: RouteId,
        /// The announcement it became, once sent.
        announcement: Option<AnnouncementId>,
        /// The addresses, parted by commas; empty for a webhook.
        recipients: String,
        /// The subject.
        subject: String,
        /// SHA-256 of recipients, subject and text, in hex: what the same message is known by.
        sha256: String,
        /// How far it came.
        state: DeliveryState,
        /// How often it was tried.
        attempts: i64,
        /// When it was last tried.
        tried_at: Instant,
        /// What the server said, in a sentence; empty when nothing.
        said: String,
    }
}

/// What stands in the way of sending a message that may have been sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaySend {
    /// Nothing: it is new, or was refused for certain.
    Yes,
    /// It may have arrived: somebody has to say so and want it all the same.
    AskFirst,
    /// It is on its way at this moment.
    UnderWay,
    /// It arrived. The same message to the same people by the same route is never sent twice.
    Never,
}

/// Whether a message may go, from what became of it before. `under_way` says that this program is
/// sending it now; a delivery that only says so in the file was cut off, and may have arrived.
#[must_use]
pub const fn may_send(before: Option<DeliveryState>, under_way: bool, again: bool) -> MaySend {
    match before {
        None | Some(DeliveryState::Failed) => MaySend::Yes,
        Some(DeliveryState::Sent) => MaySend::Never,
        Some(DeliveryState::Trying) if under_way => MaySend::UnderWay,
        Some(DeliveryState::Trying | DeliveryState::Unknown) if again => MaySend::Yes,
        Some(DeliveryState::Trying | DeliveryState::Unknown) => MaySend::AskFirst,
    }
}

/// What a message is known by: its people whatever their order and case, its subject, its text. Each
/// part says its length first, so that none can pass for another.
#[must_use]
pub fn message_key(recipients: &[String], subject: &str, text: &str) -> String {
    let mut people: Vec<_> = recipients.iter().map(|r| r.trim().to_lowercase()).collect();
    people.sort();
    people.dedup();
    let people = people.join(",");
    let text = text.replace("\r\n", "\n");
    [people.as_str(), subject.trim(), text.trim()]
        .iter()
        .map(|part| format!("{} {part}\n", part.len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_arrived_never_goes_twice_and_what_may_have_asks_first() {
        use DeliveryState as S;
        assert_eq!(may_send(None, false, false), MaySend::Yes);
        assert_eq!(may_send(Some(S::Failed), false, false), MaySend::Yes);
        for again in [false, true] {
            assert_eq!(may_send(Some(S::Sent), false, again), MaySend::Never);
            assert_eq!(may_send(Some(S::Trying), true, again), MaySend::UnderWay);
        }
        for cut_off in [S::Trying, S::Unknown] {
            assert_eq!(may_send(Some(cut_off), false, false), MaySend::AskFirst);
            assert_eq!(may_send(Some(cut_off), false, true), MaySend::Yes);
        }
    }

    #[test]
    fn the_same_people_in_another_order_are_the_same_message() {
        let of = |people: &[&str], subject, text| {
            let people: Vec<_> = people.iter().map(|p| (*p).to_owned()).collect();
            message_key(&people, subject, text)
        };
        let one = of(&["ana@a.example", "luc@a.example"], "Won", "We did.");
        assert_eq!(
            one,
            of(
                &[" Luc@A.example", "ana@a.example", "ana@a.example"],
                "Won ",
                "We did.\r\n"
            )
        );
        assert_ne!(one, of(&["ana@a.example"], "Won", "We did."));
        assert_ne!(
            one,
            of(&["ana@a.example", "luc@a.example"], "Won", "We did it.")
        );
        assert_ne!(
            of(&[], "a", "b"),
            of(&[], "a\n1 b", ""),
            "parts do not run into each other"
        );
    }
}
