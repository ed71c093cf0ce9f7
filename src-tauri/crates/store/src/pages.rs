//! The exact bytes of pages that left the house.

use crate::StoreError;
use crate::rows::{Reader, Writer};
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

/// The SHA-256 of bytes, in hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

impl Writer<'_> {
    /// Keeps the bytes and gives their SHA-256 in hex. The same bytes are kept once.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn keep_bytes(&mut self, bytes: &[u8]) -> Result<String, StoreError> {
        let digest = sha256(bytes);
        self.conn().execute(
            "INSERT INTO page_bytes (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
            (&digest, bytes),
        )?;
        Ok(digest)
    }
}

impl Reader<'_> {
    /// Whether the bytes of this digest are here, without reading them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has_bytes(&self, sha256: &str) -> Result<bool, StoreError> {
        Ok(self
            .conn()
            .query_row(
                "SELECT 1 FROM page_bytes WHERE sha256 = ?1",
                [sha256],
                |_| Ok(()),
            )
            .optional()?
            .is_some())
    }

    /// The bytes that were kept under this digest.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn kept_bytes(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self
            .conn()
            .query_row(
                "SELECT bytes FROM page_bytes WHERE sha256 = ?1",
                [sha256],
                |r| r.get(0),
            )
            .optional()?)
    }
}
