//! What belongs to this copy of the file and not to the plan. Not journaled, not exported.

use crate::{Store, StoreError};
use rusqlite::OptionalExtension;

impl Store {
    /// What was remembered under this key.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn local(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached("SELECT value FROM local WHERE key = ?1")?
            .query_row([key], |r| r.get(0))
            .optional()?)
    }

    /// Remembers a value under a key.
    ///
    /// # Errors
    /// When the file is read-only or the disk full.
    pub fn set_local(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        if self.read_only() {
            return Err(StoreError::ReadOnly);
        }
        self.conn.execute(
            "INSERT INTO local (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            (key, value),
        )?;
        Ok(())
    }
}
