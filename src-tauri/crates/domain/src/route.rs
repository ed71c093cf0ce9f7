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
