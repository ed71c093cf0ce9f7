//! Copies of the file: whole, closed, safe to sync and to mail.

use crate::{Store, StoreError};
use rusqlite::Connection;
use std::path::Path;

impl Store {
    /// Writes a closed copy. The copy appears under its name only when it is complete; what was
    /// there before is replaced in one step.
    ///
    /// # Errors
    /// When the folder does not take writes, or the disk is full.
    pub fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        copy(&self.conn, target)
    }
}

pub(crate) fn copy(conn: &Connection, target: &Path) -> Result<(), StoreError> {
    let cannot = |reason: String| StoreError::CannotWrite {
        path: target.to_owned(),
        reason,
    };
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder).map_err(|e| cannot(e.to_string()))?;
    }
    let part = target.with_extension("counterpart-part");
    let _ = std::fs::remove_file(&part);
    let text = part
        .to_str()
        .ok_or_else(|| cannot("its name is not readable text".to_owned()))?;
    conn.execute("VACUUM INTO ?1", [text]).map_err(|e| {
        let _ = std::fs::remove_file(&part);
        match StoreError::from(e) {
            StoreError::Sql(e) => cannot(e.to_string()),
            other => other,
        }
    })?;
    std::fs::rename(&part, target).map_err(|e| cannot(e.to_string()))
}
