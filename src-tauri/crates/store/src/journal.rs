//! The journal: persistent triggers write down every changed column.
//!
//! The triggers call functions that only this program registers, so that a write outside an
//! action, or by a foreign program, is refused instead of going unseen.

use crate::rows::Writer;
use crate::{Store, StoreError};
use counterpart_domain::record::Instant;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, TransactionBehavior, params};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Who does what, when: one action of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The moment.
    pub at: Instant,
    /// Who is here: "Ana Duarte" or "Ana and Jonas, together".
    pub author: String,
    /// The machine.
    pub device: String,
    /// The sitting: from the window's opening to its closing.
    pub sitting: String,
    /// What was done, as undo will name it.
    pub label: String,
}

#[derive(Debug, Default)]
struct Current {
    action: Option<String>,
    op: i64,
}

/// The action under way, shared with the functions that the triggers call.
#[derive(Debug, Clone, Default)]
pub(crate) struct Journal(Arc<Mutex<Current>>);

impl Journal {
    fn current(&self) -> MutexGuard<'_, Current> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn register(conn: &Connection) -> rusqlite::Result<Self> {
        let journal = Self::default();
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        let j = journal.clone();
        conn.create_scalar_function("counterpart_action", 0, flags, move |_| {
            j.current().action.clone().ok_or_else(|| {
                rusqlite::Error::UserFunctionError("written outside of an action".into())
            })
        })?;
        let j = journal.clone();
        conn.create_scalar_function("counterpart_op", 0, flags, move |_| Ok(j.current().op))?;
        let j = journal.clone();
        conn.create_scalar_function("counterpart_next_op", 0, flags, move |_| {
            let mut current = j.current();
            current.op += 1;
            Ok(current.op)
        })?;
        Ok(journal)
    }

    fn begin(&self, action: String) {
        *self.current() = Current {
            action: Some(action),
            op: 0,
        };
    }

    fn end(&self) -> i64 {
        std::mem::take(&mut *self.current()).op
    }
}

/// What an action is for: something new, or the inverse of another.
pub(crate) enum Purpose<'a> {
    New,
    InverseOf(&'a str),
}

impl Store {
    /// Does one thing that a person asked for: one transaction, one action of the journal, one
    /// step of undo. Nothing is kept when `work` fails; an action that changed nothing leaves
    /// no trace.
    ///
    /// # Errors
    /// What `work` says, or that the file is read-only, the disk full, a rule of the tables broken.
    pub fn act<R, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        work: impl FnOnce(&mut Writer<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        self.journaled(stamp, &Purpose::New, |writer, _| work(writer))
    }

    pub(crate) fn journaled<R, E: From<StoreError>>(
        &mut self,
        stamp: &Stamp,
        purpose: &Purpose<'_>,
        work: impl FnOnce(&mut Writer<'_>, &str) -> Result<R, E>,
    ) -> Result<R, E> {
        if self.read_only() {
            return Err(StoreError::ReadOnly.into());
        }
        let sql = |e: rusqlite::Error| E::from(StoreError::from(e));
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sql)?;
        // Undo takes rows back in the reverse order of their making; within one transaction
        // a child may for a moment stand without its parent.
        tx.pragma_update(None, "defer_foreign_keys", true)
            .map_err(sql)?;
        let id = next_id(&tx, stamp).map_err(sql)?;
        let undoes = match purpose {
            Purpose::New => None,
            Purpose::InverseOf(other) => Some(*other),
        };
        tx.prepare_cached(
            "INSERT INTO action (id, at, author, device, sitting, label, undoes, undone, undoable)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 1)",
        )
        .and_then(|mut s| {
            let at = stamp
                .at
                .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
            s.execute(params![
                id,
                at,
                stamp.author,
                stamp.device,
                stamp.sitting,
                stamp.label,
                undoes
            ])
        })
        .map_err(sql)?;
        self.journal.begin(id.clone());
        let done = work(&mut Writer::new(&tx, &id), &id);
        let ops = self.journal.end();
        let done = done?;
        if ops == 0 {
            return Ok(done);
        }
        if undoes.is_none() {
            // A new deed ends what could have been redone; what left the house does not.
            tx.prepare_cached(
                "UPDATE action SET undone = 2 WHERE undone = 1 AND undoes IS NULL
                 AND (SELECT undoable FROM action WHERE id = ?1)",
            )
            .and_then(|mut s| s.execute([&id]))
            .map_err(sql)?;
        }
        tx.commit().map_err(sql)?;
        Ok(done)
    }
}

/// A hybrid logical time: milliseconds (never running backwards), a counter, the device.
fn next_id(conn: &Connection, stamp: &Stamp) -> rusqlite::Result<String> {
    let last: Option<String> = conn
        .prepare_cached("SELECT max(id) FROM action")?
        .query_row([], |r| r.get(0))?;
    let number = |range: std::ops::Range<usize>| {
        last.as_ref()
            .and_then(|id| id.get(range)?.parse::<i64>().ok())
            .unwrap_or(0)
    };
    let (last_ms, last_count) = (number(0..13), number(13..18));
    let now = stamp.at.timestamp_millis().max(0);
    let (ms, count) = if now > last_ms {
        (now, 0)
    } else if last_count < 99_999 {
        (last_ms, last_count + 1)
    } else {
        (last_ms + 1, 0)
    };
    let device: String = stamp
        .device
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .chain("00000000".chars())
        .take(8)
        .collect();
    Ok(format!("{ms:013}{count:05}{device}"))
}

/// Tables that the journal does not follow.
const UNJOURNALED: &[&str] = &["action", "change", "page_bytes", "local", "covered"];

fn journaled_tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )?;
    let names = statement
        .query_map([], |r| r.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(names
        .into_iter()
        .filter(|n| !UNJOURNALED.contains(&n.as_str()))
        .collect())
}

pub(crate) fn drop_triggers(conn: &Connection) -> rusqlite::Result<()> {
    let mut statement =
        conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'")?;
    let names = statement
        .query_map([], |r| r.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    for name in names {
        conn.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(())
}

pub(crate) fn create_triggers(conn: &Connection) -> rusqlite::Result<()> {
    for table in journaled_tables(conn)? {
        let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns = statement
            .query_map([&table], |r| r.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let object = |side: &str| {
            let pairs: Vec<_> = columns
                .iter()
                .map(|c| format!("'{c}', {side}.\"{c}\""))
                .collect();
            format!("json_object({})", pairs.join(", "))
        };
        let row = "INSERT INTO change (action, op, kind, \"table\", \"row\", \"column\", old, new)";
        let head = |kind: &str, id: &str| {
            format!("counterpart_action(), counterpart_op(), '{kind}', '{table}', {id}")
        };
        let updates: String = columns
            .iter()
            .map(|c| {
                format!(
                    "  {row} SELECT {}, '{c}', OLD.\"{c}\", NEW.\"{c}\" WHERE OLD.\"{c}\" IS NOT NEW.\"{c}\";\n",
                    head("update", "OLD.id")
                )
            })
            .collect();
        let changed: Vec<_> = columns
            .iter()
            .map(|c| format!("OLD.\"{c}\" IS NOT NEW.\"{c}\""))
            .collect();
        conn.execute_batch(&format!(
            "CREATE TRIGGER \"journal_{table}_insert\" AFTER INSERT ON \"{table}\" BEGIN
  SELECT counterpart_next_op();
  {row} VALUES ({insert}, NULL, NULL, {new});
END;
CREATE TRIGGER \"journal_{table}_delete\" AFTER DELETE ON \"{table}\" BEGIN
  SELECT counterpart_next_op();
  {row} VALUES ({delete}, NULL, {old}, NULL);
END;
CREATE TRIGGER \"journal_{table}_update\" AFTER UPDATE ON \"{table}\" WHEN {changed} BEGIN
  SELECT counterpart_next_op();
{updates}END;",
            insert = head("insert", "NEW.id"),
            new = object("NEW"),
            delete = head("delete", "OLD.id"),
            old = object("OLD"),
            changed = changed.join(" OR "),
        ))?;
    }
    Ok(())
}

/// Lets SQLite refresh its statistics; failing to do so costs nothing but speed.
pub(crate) fn optimize(conn: &Connection) {
    let _ = conn.execute_batch("PRAGMA optimize");
}

#[cfg(test)]
mod tests;
