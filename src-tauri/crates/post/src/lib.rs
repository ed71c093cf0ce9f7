//! What leaves the machine when the person presses Send: mail by SMTP, webhooks, and where their
//! secrets are kept.
//!
//! A message is sent, or for certain not taken, or nobody can know: nothing else is told. Nothing is
//! sent in the clear but to this machine itself, no protection is ever dropped to get through, and no
//! redirect is followed.

mod handover;
mod hook;
mod outcome;
mod secrets;
mod smtp;

pub use hook::Hook;
pub use outcome::{Failure, Outcome};
pub use secrets::{NoKeyring, Secrets};
pub use smtp::{Letter, MailServer, Security};

use std::time::Duration;

/// Whose certificates are trusted.
#[derive(Debug, Clone, Default)]
pub enum Trust {
    /// Those that the system trusts.
    #[default]
    System,
    /// One authority alone (DER): a test's own.
    Only(Vec<u8>),
}

/// The way out: whom to trust, how long to wait, where secrets are.
#[derive(Debug, Default)]
pub struct Post {
    /// Where secrets are kept.
    pub secrets: Secrets,
    /// Whose certificates are trusted.
    pub trust: Trust,
    /// How long to wait.
    pub patience: Patience,
}

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Until there is a connection.
    pub connect: Duration,
    /// In all.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            whole: Duration::from_secs(30),
        }
    }
}

impl Patience {
    fn said(self) -> String {
        match self.whole.as_secs() {
            0 | 1 => "a second".to_owned(),
            n => format!("{n} seconds"),
        }
    }
}
