//! The ways to send, and what was sent.

use super::edit::MarkAnnounced;
use super::page::WinView;
use super::paper::EmlQuery;
use super::wire;
use counterpart_domain::ids::{DeliveryId, RouteId};
use counterpart_domain::route::{DeliveryState, Route, RouteKind, Security};

wire! {
    /// The ways to send that were set up.
    pub struct Routes {
        /// In the order of their making.
        pub routes: Vec<RouteView>,
    }

    /// A way to send as it is shown.
    pub struct RouteView {
        /// The route.
        pub route: Route,
        /// "mail.example.com, port 587, STARTTLS".
        pub place: String,
        /// What is missing before it can send, in one sentence; empty when nothing.
        pub missing: String,
        /// It signs in, or its address is a secret: there is something to keep in the keyring.
        pub has_secret: bool,
    }

    /// Begins a way to send.
    pub struct AddRoute {
        /// What it speaks.
        pub kind: RouteKind,
    }

    /// Changes a way to send.
    pub struct EditRoute {
        /// The route.
        pub id: RouteId,
        /// What changes.
        pub edit: RouteEdit,
    }

    /// Which way to send.
    pub struct WhichRoute {
        /// The route.
        pub id: RouteId,
    }

    /// Whether a route's secret is in the keyring.
    pub struct SecretState {
        /// It is.
        pub kept: bool,
        /// This machine has a keyring, and it is open.
        pub keyring: bool,
    }

    /// Puts a route's secret into the keyring: a password, or a webhook's address.
    pub struct KeepSecret {
        /// The route.
        pub id: RouteId,
        /// The secret.
        pub secret: String,
    }

    /// Tries a route without sending anything.
    pub struct TestRoute {
        /// The route.
        pub id: RouteId,
        /// The secret, when it was typed now; else the one in the keyring.
        pub secret: String,
    }

    /// What became of the try.
    pub struct RouteTested {
        /// It works.
        pub well: bool,
        /// In one sentence.
        pub said: String,
        /// The secret has to be typed.
        pub asks_secret: bool,
    }

    /// A message on its way.
    pub struct SendQuery {
        /// By which route.
        pub route: RouteId,
        /// The message as it was edited, and to whom.
        pub letter: EmlQuery,
    }

    /// Exactly what goes where.
    pub struct SendPreview {
        /// What the route is called.
        pub name: String,
        /// "mail.example.com, port 587, STARTTLS".
        pub place: String,
        /// The sender; empty for a webhook.
        pub from: String,
        /// The addresses; none for a webhook.
        pub recipients: Vec<String>,
        /// The subject; empty for a webhook.
        pub subject: String,
        /// The text.
        pub text: String,
        /// The JSON that is posted; empty for a mail.
        pub json: String,
        /// Why it is not sent at all; empty when it may be.
        pub refused: String,
        /// What has to be said yes to first: it may have arrived already. Empty when nothing.
        pub asks: String,
        /// There is a secret to it.
        pub has_secret: bool,
    }

    /// Sends an announcement.
    pub struct SendAnnouncement {
        /// By which route.
        pub route: RouteId,
        /// The message as it was edited, and to whom.
        pub letter: EmlQuery,
        /// How it is recorded once it is sent; its subject and text are those of the letter.
        pub told: MarkAnnounced,
        /// The secret, when it was typed now; else the one in the keyring.
        pub secret: String,
        /// Keep that secret in the keyring once it has worked.
        pub remember: bool,
        /// It may have arrived already, and shall go all the same.
        pub again: bool,
    }

    /// What became of it.
    pub struct SendResult {
        /// How far it came.
        pub state: DeliveryState,
        /// In one sentence.
        pub said: String,
        /// The secret has to be typed again.
        pub asks_secret: bool,
        /// The win, with its announcement once it is sent.
        pub win: WinView,
    }

    /// What was sent of a win, or tried.
    pub struct Deliveries {
        /// Newest first.
        pub deliveries: Vec<DeliveryView>,
    }

    /// A message handed to a server, as it is shown.
    pub struct DeliveryView {
        /// The delivery.
        pub id: DeliveryId,
        /// What the route is called.
        pub route: String,
        /// To whom; empty for a webhook.
        pub recipients: String,
        /// How far it came; one that was cut off is unknown.
        pub state: DeliveryState,
        /// "Thu 12 Mar, 14:02".
        pub when: String,
        /// What the server said, or what went wrong.
        pub said: String,
        /// How often it was tried.
        pub attempts: i64,
    }
}

super::edits! {
    /// A field of a route.
    pub enum RouteEdit {
        /// What it is called.
        Name(String),
        /// The server's name.
        Host(String),
        /// The port as typed; empty is the usual one.
        Port(String),
        /// How the connection is protected.
        Security(Security),
        /// The name to sign in with.
        UserName(String),
        /// The sender's name.
        FromName(String),
        /// The sender's address.
        FromAddress(String),
    }
}
