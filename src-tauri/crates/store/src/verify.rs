//! Whether the file is whole: SQLite's own checks, every row read as its noun, the journal's ends.

use crate::tables::NOUNS;
use crate::{Reader, StoreError};

/// Something found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: String,
    /// What.
    pub what: String,
}

impl Reader<'_> {
    /// Checks the file. Gives the number of rows read and what was found wrong.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn verify_file(&self) -> Result<(usize, Vec<Finding>), StoreError> {
        let mut findings = Vec::new();
        let mut note = |place: &str, what: String| {
            findings.push(Finding {
                place: place.to_owned(),
                what,
            })
        };
        let mut statement = self.conn().prepare("PRAGMA integrity_check")?;
        for line in statement.query_map([], |r| r.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                note("file", line);
            }
        }
        let mut statement = self
            .conn()
            .prepare("SELECT \"table\", parent FROM pragma_foreign_key_check")?;
        for row in
            statement.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)))?
        {
            let (table, parent) = row?;
            note(&table, format!("points at a {parent} that is not there"));
        }
        let mut rows = 0;
        for noun in NOUNS {
            match (noun.check)(*self) {
                Ok(count) => rows += count,
                Err(e) => note(noun.table, e.to_string()),
            }
        }
        let missing: i64 = self.conn().query_row(
            "SELECT count(*) FROM issue WHERE sha256 NOT IN (SELECT sha256 FROM page_bytes)",
            [],
            |r| r.get(0),
        )?;
        if missing > 0 {
            note(
                "issue",
                format!(
                    "the bytes of {missing} pages are not kept here (they do not travel with an export)"
                ),
            );
        }
        Ok((rows, findings))
    }
}
