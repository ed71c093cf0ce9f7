//! Where passwords and the addresses of webhooks are: in the system's keyring, under the route's id.

use keyring::{Entry, Error};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// What the keyring calls this program.
const SERVICE: &str = "Counterpart";

/// This machine has no keyring, or it stays shut: secrets are asked for each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoKeyring;

/// Where secrets are kept. They never enter the workspace's file.
#[derive(Default)]
pub enum Secrets {
    /// The system's keyring.
    #[default]
    System,
    /// Memory, for as long as the program runs: for tests.
    Memory(Mutex<HashMap<String, String>>),
    /// Nowhere, as on a machine without a keyring: for tests.
    Nowhere,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::System => "System",
            Self::Memory(_) => "Memory",
            Self::Nowhere => "Nowhere",
        })
    }
}

impl Secrets {
    /// In memory.
    #[must_use]
    pub fn memory() -> Self {
        Self::Memory(Mutex::default())
    }

    /// Keeps a secret. The system may ask the person to open the keyring; call it where waiting does
    /// no harm.
    ///
    /// # Errors
    /// When there is no keyring, or it stays shut.
    pub fn keep(&self, id: &str, secret: &str) -> Result<(), NoKeyring> {
        match self {
            Self::System => entry(id)?.set_password(secret).map_err(|_| NoKeyring),
            Self::Memory(kept) => {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.insert(id.to_owned(), secret.to_owned());
                Ok(())
            }
            Self::Nowhere => Err(NoKeyring),
        }
    }

    /// The secret, when it is kept. May ask the person to open the keyring.
    ///
    /// # Errors
    /// When there is no keyring, or it stays shut.
    pub fn read(&self, id: &str) -> Result<Option<String>, NoKeyring> {
        match self {
            Self::System => match entry(id)?.get_password() {
                Ok(secret) => Ok(Some(secret)),
                Err(Error::NoEntry) => Ok(None),
                Err(_) => Err(NoKeyring),
            },
            Self::Memory(kept) => {
                let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(kept.get(id).cloned())
            }
            Self::Nowhere => Err(NoKeyring),
        }
    }

    /// Forgets a secret; one that is not there is forgotten already.
    ///
    /// # Errors
    /// When there is no keyring, or it stays shut.
    pub fn forget(&self, id: &str) -> Result<(), NoKeyring> {
        match self {
            Self::System => match entry(id)?.delete_credential() {
                Ok(()) | Err(Error::NoEntry) => Ok(()),
                Err(_) => Err(NoKeyring),
            },
            Self::Memory(kept) => {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.remove(id);
                Ok(())
            }
            Self::Nowhere => Err(NoKeyring),
        }
    }
}

fn entry(id: &str) -> Result<Entry, NoKeyring> {
    Entry::new(SERVICE, id).map_err(|_| NoKeyring)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_keeps_and_forgets_and_a_machine_without_a_keyring_says_so() {
        let kept = Secrets::memory();
        assert_eq!(kept.read("a"), Ok(None));
        assert_eq!(kept.keep("a", "hush"), Ok(()));
        assert_eq!(kept.read("a"), Ok(Some("hush".to_owned())));
        assert!(
            !format!("{kept:?}").contains("hush"),
            "a secret is never printed"
        );
        assert_eq!(kept.forget("a"), Ok(()));
        assert_eq!(kept.read("a"), Ok(None));
        assert_eq!(Secrets::Nowhere.keep("a", "hush"), Err(NoKeyring));
        assert_eq!(Secrets::Nowhere.read("a"), Err(NoKeyring));
    }
}
