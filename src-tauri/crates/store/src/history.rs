//! History: who changed what, when, from which words to which.

use crate::{Reader, StoreError};
use rusqlite::types::Value;
use serde_json::Value as Json;

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was made (or brought back by redo).
    Insert,
    /// Some of its fields changed.
    Update,
    /// It was taken back by undo.
    Delete,
}

/// One field's change.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Which table.
    pub table: String,
    /// Which row.
    pub row: String,
    /// What happened to the row.
    pub kind: ChangeKind,
    /// Which column; none when the whole row came or went.
    pub column: Option<String>,
    /// Before.
    pub old: Json,
    /// After; of a new row the whole row.
    pub new: Json,
}

/// One action with its changes to the rows asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The action's id.
    pub action: String,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub author: String,
    /// What was done, in words.
    pub label: String,
    /// Whether it has been undone since.
    pub undone: bool,
    /// Whether it is itself an undo or redo.
    pub undoes: Option<String>,
    /// The changes, oldest first.
    pub changes: Vec<FieldChange>,
}

impl Reader<'_> {
    /// The history of these rows, newest action first, at most `limit` actions.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn history(&self, rows: &[String], limit: usize) -> Result<Vec<Entry>, StoreError> {
        let ids = serde_json::to_string(rows).unwrap_or_else(|_| "[]".to_owned());
        let mut statement = self.conn().prepare_cached(
            "SELECT a.id, a.at, a.author, a.label, a.undone, a.undoes,
                    c.\"table\", c.\"row\", c.kind, c.\"column\", c.old, c.new
             FROM change c JOIN action a ON a.id = c.action
             WHERE c.action IN (
                 SELECT DISTINCT action FROM change WHERE \"row\" IN (SELECT value FROM json_each(?1))
                 ORDER BY action DESC LIMIT ?2)
               AND c.\"row\" IN (SELECT value FROM json_each(?1))
             ORDER BY a.id DESC, c.seq",
        )?;
        let mut found = statement.query((ids, i64::try_from(limit).unwrap_or(i64::MAX)))?;
        entries(&mut found)
    }

    /// Every action since a moment (RFC 3339, UTC), oldest first, with all its changes.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn since(&self, at: &str) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self.conn().prepare_cached(
            "SELECT a.id, a.at, a.author, a.label, a.undone, a.undoes,
                    c.\"table\", c.\"row\", c.kind, c.\"column\", c.old, c.new
             FROM action a JOIN change c ON a.id = c.action
             WHERE a.at >= ?1 ORDER BY a.id, c.seq",
        )?;
        let mut found = statement.query([at])?;
        entries(&mut found)
    }
}

fn entries(rows: &mut rusqlite::Rows<'_>) -> Result<Vec<Entry>, StoreError> {
    let mut found: Vec<Entry> = Vec::new();
    while let Some(row) = rows.next()? {
        let action: String = row.get(0)?;
        if found.last().is_none_or(|e| e.action != action) {
            found.push(Entry {
                action,
                at: row.get(1)?,
                author: row.get(2)?,
                label: row.get(3)?,
                undone: row.get::<_, i64>(4)? != 0,
                undoes: row.get(5)?,
                changes: Vec::new(),
            });
        }
        let whole = row.get::<_, Option<String>>(9)?.is_none();
        let change = FieldChange {
            table: row.get(6)?,
            row: row.get(7)?,
            kind: match row.get::<_, String>(8)?.as_str() {
                "insert" => ChangeKind::Insert,
                "delete" => ChangeKind::Delete,
                _ => ChangeKind::Update,
            },
            column: row.get(9)?,
            old: to_json(row.get(10)?, whole),
            new: to_json(row.get(11)?, whole),
        };
        if let Some(entry) = found.last_mut() {
            entry.changes.push(change);
        }
    }
    Ok(found)
}

fn to_json(value: Value, whole: bool) -> Json {
    match value {
        Value::Integer(number) => Json::from(number),
        Value::Text(text) if whole => serde_json::from_str(&text).unwrap_or(Json::String(text)),
        Value::Text(text) => Json::String(text),
        _ => Json::Null,
    }
}
