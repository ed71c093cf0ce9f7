//! Forward-only, numbered migrations, immutable once landed.

use crate::{StoreError, journal};
use rusqlite::{Connection, TransactionBehavior};

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
];

/// The newest schema known here.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Runs all that is pending in one transaction: all of it happens, or nothing.
///
/// The journal's triggers are dropped first and made anew afterwards, because an old trigger
/// silently skips a new column. Foreign keys are off meanwhile, because a table that is made anew
/// is dropped while others point at it; the whole file is checked before anything is kept. They
/// cannot be switched inside a transaction.
pub(crate) fn run(conn: &mut Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = run_pending(conn);
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

fn run_pending(conn: &mut Connection) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = tx.pragma_query_value(None, "user_version", |r| r.get(0))?;
    journal::drop_triggers(&tx)?;
    for migration in MIGRATIONS
        .iter()
        .skip(usize::try_from(version).unwrap_or(0))
    {
        tx.execute_batch(migration)?;
    }
    journal::create_triggers(&tx)?;
    let broken: i64 = tx.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| {
        r.get(0)
    })?;
    if broken > 0 {
        return Err(StoreError::BadDump(format!(
            "{broken} rows point at something that is not in the file."
        )));
    }
    tx.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    tx.commit()?;
    Ok(())
}
