//! Short keys of initiatives: which are taken, and which comes next.

use crate::fault::Fault;
use counterpart_domain::initiative::Initiative;
use counterpart_store::Reader;
use std::collections::{HashMap, HashSet};

/// The keys of the workspace.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys {
    taken: HashSet<String>,
    highest: HashMap<String, u64>,
}

impl Keys {
    /// All keys: those in the trash are free, but are not counted up to again.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn load(read: Reader<'_>) -> Result<Self, Fault> {
        let mut keys = Self::default();
        for initiative in read.query::<Initiative>("1", [])? {
            keys.count(&initiative.key);
            if initiative.deleted_at.is_none() {
                keys.taken.insert(initiative.key);
            }
        }
        Ok(keys)
    }

    /// Whether a live initiative has this key.
    pub fn is_taken(&self, key: &str) -> bool {
        self.taken.contains(key)
    }

    /// Takes a key.
    pub fn take(&mut self, key: &str) {
        self.count(key);
        self.taken.insert(key.to_owned());
    }

    /// Takes the next key with these letters: `HC-1`, `HC-2` …
    pub fn next(&mut self, letters: &str) -> String {
        let number = self.highest.get(letters).copied().unwrap_or(0);
        let key = format!("{letters}-{}", number.saturating_add(1));
        self.take(&key);
        key
    }

    fn count(&mut self, key: &str) {
        let Some((letters, number)) = key.rsplit_once('-') else {
            return;
        };
        if let Ok(number) = number.parse::<u64>() {
            let highest = self.highest.entry(letters.to_owned()).or_default();
            *highest = number.max(*highest);
        }
    }
}

/// Whether this is a short key: up to 12 letters, figures and hyphens.
pub(crate) fn fits(key: &str) -> bool {
    (1..=12).contains(&key.chars().count()) && key.chars().all(|c| c.is_alphanumeric() || c == '-')
}
