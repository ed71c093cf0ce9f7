//! When rows were last changed, as the journal tells it.

use crate::{Reader, StoreError};
use std::collections::HashMap;

/// Tells two states of one open file apart: two readings of the same edition say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// Rows changed through this connection since it was opened.
    ours: u64,
    /// What changes when another connection has written (`PRAGMA data_version`).
    theirs: i64,
}

impl Reader<'_> {
    /// The edition that is read just now; `None` inside an action, of which all may yet be taken back.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn edition(&self) -> Result<Option<Edition>, StoreError> {
        if !self.conn().is_autocommit() {
            return Ok(None);
        }
        let theirs = self
            .conn()
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        Ok(Some(Edition {
            ours: self.conn().total_changes(),
            theirs,
        }))
    }

    /// The instant (RFC 3339, UTC) of the newest change of each of these rows; a row without a
    /// change is left out.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn changed_at(&self, rows: &[String]) -> Result<HashMap<String, String>, StoreError> {
        let ids = serde_json::to_string(rows).unwrap_or_else(|_| "[]".to_owned());
        let mut statement = self.conn().prepare_cached(
            "SELECT c.\"row\", max(a.at) FROM change c JOIN action a ON a.id = c.action
             WHERE c.\"row\" IN (SELECT value FROM json_each(?1)) GROUP BY c.\"row\"",
        )?;
        let found = statement.query_map([ids], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
