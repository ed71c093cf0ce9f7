//! Undo and redo: each is an action of its own that applies the inverse of another, op by op,
//! newest first, all columns of an op in one statement.

use crate::error::said;
use crate::journal::{Purpose, Stamp};
use crate::rows::{Reader, Writer};
use crate::{Store, StoreError};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

/// The action that undo or redo would take next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The action.
    pub id: String,
    /// What it did.
    pub label: String,
    /// Who did it.
    pub author: String,
    /// When, RFC 3339.
    pub at: String,
    /// In which sitting.
    pub sitting: String,
}

/// What was undone or redone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The action that was taken back or brought back.
    pub action: Pending,
    /// How many rows changed.
    pub rows: usize,
}

struct Op {
    kind: String,
    table: String,
    row: String,
    columns: Vec<(String, Value)>,
    object: Option<String>,
}

impl Reader<'_> {
    /// What undo would take back: the newest action that stands.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn next_undo(&self) -> Result<Option<Pending>, StoreError> {
        pending(
            self.conn(),
            "SELECT id, label, author, at, sitting FROM action
             WHERE undoes IS NULL AND undone = 0 AND undoable = 1 ORDER BY id DESC LIMIT 1",
        )
    }

    /// What redo would bring back: the oldest action that was undone and not overtaken.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn next_redo(&self) -> Result<Option<Pending>, StoreError> {
        pending(
            self.conn(),
            "SELECT id, label, author, at, sitting FROM action
             WHERE undoes IS NULL AND undone = 1 ORDER BY id LIMIT 1",
        )
    }

    /// When the newest action was saved, RFC 3339.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn saved_at(&self) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn()
            .prepare_cached("SELECT at FROM action ORDER BY id DESC LIMIT 1")?
            .query_row([], |r| r.get(0))
            .optional()?)
    }
}

impl Store {
    /// Takes back the newest action that stands; `None` when there is nothing to undo.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] when something made since hangs on it.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<Undone>, StoreError> {
        let Some(action) = self.read().next_undo()? else {
            return Ok(None);
        };
        let target = action.id.clone();
        self.invert(stamp, action, &target, 1)
    }

    /// Brings back what was undone last; `None` when there is nothing to redo.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] when the rows no longer fit.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<Undone>, StoreError> {
        let Some(action) = self.read().next_redo()? else {
            return Ok(None);
        };
        let target: String = self.conn.query_row(
            "SELECT id FROM action WHERE undoes = ?1 ORDER BY id DESC LIMIT 1",
            [&action.id],
            |r| r.get(0),
        )?;
        self.invert(stamp, action, &target, 0)
    }

    fn invert(
        &mut self,
        stamp: &Stamp,
        action: Pending,
        target: &str,
        undone: i64,
    ) -> Result<Option<Undone>, StoreError> {
        let origin = action.id.clone();
        let rows = self.journaled(stamp, &Purpose::InverseOf(&origin), |writer, _| {
            let ops = ops_of(writer.conn(), target)?;
            for op in &ops {
                invert_op(writer, op)?;
            }
            writer.conn().execute(
                "UPDATE action SET undone = ?2 WHERE id = ?1",
                (&origin, undone),
            )?;
            Ok::<_, StoreError>(ops.len())
        });
        match rows {
            Ok(rows) => Ok(Some(Undone { action, rows })),
            Err(StoreError::Sql(e))
                if e.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
            {
                // What can never be taken back must not bar the way to what was done before it.
                if undone == 1 {
                    self.conn
                        .execute("UPDATE action SET undoable = 0 WHERE id = ?1", [&origin])?;
                }
                Err(StoreError::CannotUndo(
                    "something made since depends on it. Undo goes on with what was done before."
                        .to_owned(),
                ))
            }
            Err(e) => Err(e),
        }
    }
}

fn pending(conn: &Connection, sql: &str) -> Result<Option<Pending>, StoreError> {
    Ok(conn
        .prepare_cached(sql)?
        .query_row([], |r| {
            Ok(Pending {
                id: r.get(0)?,
                label: r.get(1)?,
                author: r.get(2)?,
                at: r.get(3)?,
                sitting: r.get(4)?,
            })
        })
        .optional()?)
}

/// The ops of an action, newest first.
fn ops_of(conn: &Connection, action: &str) -> Result<Vec<Op>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT op, kind, \"table\", \"row\", \"column\", old FROM change WHERE action = ?1 ORDER BY seq DESC",
    )?;
    let mut rows = statement.query([action])?;
    let mut ops: Vec<(i64, Op)> = Vec::new();
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let column: Option<String> = row.get(4)?;
        if ops.last().is_none_or(|(last, _)| *last != number) {
            let op = Op {
                kind: row.get(1)?,
                table: row.get(2)?,
                row: row.get(3)?,
                columns: Vec::new(),
                object: None,
            };
            ops.push((number, op));
        }
        if let Some((_, op)) = ops.last_mut() {
            match column {
                Some(column) => op.columns.push((column, row.get(5)?)),
                None => op.object = row.get(5)?,
            }
        }
    }
    Ok(ops.into_iter().map(|(_, op)| op).collect())
}

fn invert_op(writer: &mut Writer<'_>, op: &Op) -> Result<(), StoreError> {
    let table = &op.table;
    let changed = match op.kind.as_str() {
        "insert" => writer
            .conn()
            .execute(&format!("DELETE FROM \"{table}\" WHERE id = ?1"), [&op.row])?,
        "delete" => {
            let object: serde_json::Map<String, serde_json::Value> =
                serde_json::from_str(op.object.as_deref().unwrap_or("{}"))
                    .map_err(|e| StoreError::CannotUndo(e.to_string()))?;
            let names: Vec<_> = object.keys().map(|c| format!("\"{c}\"")).collect();
            let marks = vec!["?"; names.len()].join(", ");
            writer.conn().execute(
                &format!(
                    "INSERT INTO \"{table}\" ({}) VALUES ({marks})",
                    names.join(", ")
                ),
                params_from_iter(object.values().map(crate::dump::to_sql)),
            )?
        }
        _ => {
            let sets: Vec<_> = op
                .columns
                .iter()
                .enumerate()
                .map(|(i, (c, _))| format!("\"{c}\" = ?{}", i + 2))
                .collect();
            let values = std::iter::once(Value::Text(op.row.clone()))
                .chain(op.columns.iter().map(|(_, v)| v.clone()));
            writer.conn().execute(
                &format!("UPDATE \"{table}\" SET {} WHERE id = ?1", sets.join(", ")),
                params_from_iter(values),
            )?
        }
    };
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::CannotUndo(format!(
            "a {} it changed is no longer there.",
            said(table)
        )))
    }
}
