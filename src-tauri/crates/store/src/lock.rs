//! One writer per file: an operating-system lock, and a readable note of who holds it.

use crate::StoreError;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Who has a workspace open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person at that machine.
    pub who: String,
    /// The machine.
    pub device: String,
    /// The process.
    pub process: u32,
    /// Since when, RFC 3339.
    pub since: String,
}

impl Holder {
    /// "Ana Duarte on desk-12" or "Another window".
    #[must_use]
    pub fn sentence(&self) -> String {
        match (self.who.as_str(), self.device.as_str()) {
            ("", "") => "Another window".to_owned(),
            ("", device) => format!("Another window on {device}"),
            (who, "") => who.to_owned(),
            (who, device) => format!("{who} on {device}"),
        }
    }
}

/// The lock, held until dropped. The system lets go of it even when the process is killed.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock or says who has it. The holder's name stands in a file of its own, since
    /// some systems do not let others read a locked one.
    pub(crate) fn take(path: &Path, holder: Holder) -> Result<Self, StoreError> {
        let beside = |ending: &str| PathBuf::from(format!("{}{ending}", path.display()));
        let note = beside("-holder");
        let cannot = |e: std::io::Error| StoreError::CannotWrite {
            path: path.to_owned(),
            reason: e.to_string(),
        };
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(beside("-lock"))
            .map_err(cannot)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => {
                let holder = std::fs::read_to_string(&note)
                    .ok()
                    .and_then(|text| serde_json::from_str(&text).ok())
                    .unwrap_or(Holder {
                        who: String::new(),
                        device: String::new(),
                        process: 0,
                        since: String::new(),
                    });
                return Err(StoreError::Held {
                    path: path.to_owned(),
                    holder,
                });
            }
            Err(std::fs::TryLockError::Error(e)) => return Err(cannot(e)),
        }
        let text = serde_json::to_string(&holder).unwrap_or_default();
        std::fs::write(&note, text).map_err(cannot)?;
        Ok(Self {
            _file: file,
            holder: note,
        })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The lock file itself stays: removing it would let two processes lock two files.
        let _ = std::fs::remove_file(&self.holder);
    }
}
