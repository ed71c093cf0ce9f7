//! Opening the file: probe first, then lock, then migrate.

use crate::StoreError;
use crate::journal::{self, Journal};
use crate::lock::{Holder, Lock};
use crate::migrate;
use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// `Ctpt`: tells a workspace from any other SQLite file.
pub(crate) const APPLICATION_ID: i32 = 0x4374_7074;

/// What the file is opened for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// To read and write; takes the lock in this holder's name.
    Write(Holder),
    /// To read only; always works.
    Read,
}

/// One open workspace file.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) journal: Journal,
    pub(crate) path: PathBuf,
    pub(crate) lock: Option<Lock>,
}

impl Store {
    /// Makes a new, empty workspace file.
    ///
    /// # Errors
    /// When a file is there already, or the folder does not take writes.
    pub fn create(path: &Path, holder: Holder) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| cannot_write(path, &e))?;
        }
        let lock = Lock::take(path, holder)?;
        // In rollback mode until the schema stands: the header then carries id and version even
        // if the machine dies, and a half-made file is never mistaken for a workspace.
        let made = (|| {
            let mut conn = connect(
                path,
                OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            )?;
            let journal = Journal::register(&conn)?;
            migrate::run(&mut conn)?;
            conn.pragma_update(None, "application_id", APPLICATION_ID)?;
            use_wal(&conn)?;
            Ok::<_, StoreError>((conn, journal))
        })();
        match made {
            Ok((conn, journal)) => Ok(Self {
                conn,
                journal,
                path: path.to_owned(),
                lock: Some(lock),
            }),
            Err(StoreError::Sql(e)) => {
                let _ = std::fs::remove_file(path);
                Err(StoreError::CannotWrite {
                    path: path.to_owned(),
                    reason: e.to_string(),
                })
            }
            Err(e) => {
                let _ = std::fs::remove_file(path);
                Err(e)
            }
        }
    }

    /// Opens a workspace file. An older one is brought up to date after a copy of it was made
    /// beside it, or in memory where it is only read; a newer one is refused and left
    /// byte-identical.
    ///
    /// # Errors
    /// See [`StoreError`]: missing, not a workspace, newer, damaged, held by another process.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let version = probe(path)?;
        match access {
            Access::Read => {
                let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
                    .and_then(|conn| read_something(&conn).map(|()| conn))
                    // In a folder that takes no writes SQLite cannot make its shared-memory file;
                    // nobody else can be writing there either, so the file can be taken as is.
                    .or_else(|_| {
                        let uri = format!("file:{}?immutable=1", uri_path(path));
                        let conn = Connection::open_with_flags(
                            uri,
                            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
                        )?;
                        read_something(&conn)?;
                        Ok::<_, rusqlite::Error>(conn)
                    })
                    .map_err(|e| damaged(path, &e))?;
                if version < migrate::SCHEMA_VERSION {
                    conn = in_memory(&conn).map_err(|e| damaged(path, &e))?;
                }
                let journal = Journal::register(&conn)?;
                if version < migrate::SCHEMA_VERSION {
                    migrate::run(&mut conn)?;
                    conn.pragma_update(None, "query_only", true)?;
                }
                Ok(Self {
                    conn,
                    journal,
                    path: path.to_owned(),
                    lock: None,
                })
            }
            Access::Write(holder) => {
                let lock = Lock::take(path, holder)?;
                let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
                    .map_err(|e| damaged(path, &e))?;
                let journal = Journal::register(&conn)?;
                if conn.is_readonly("main")? {
                    return Err(StoreError::CannotWrite {
                        path: path.to_owned(),
                        reason: "the file is write-protected".to_owned(),
                    });
                }
                use_wal(&conn).map_err(|e| damaged(path, &e))?;
                read_something(&conn).map_err(|e| damaged(path, &e))?;
                if version < migrate::SCHEMA_VERSION {
                    let copy = path.with_extension(format!("v{version}.counterpart"));
                    crate::backup::copy(&conn, &copy)?;
                    migrate::run(&mut conn)?;
                }
                Ok(Self {
                    conn,
                    journal,
                    path: path.to_owned(),
                    lock: Some(lock),
                })
            }
        }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is open to read only.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.lock.is_none()
    }

    /// The version of the SQLite library inside.
    #[must_use]
    pub fn sqlite_version() -> &'static str {
        rusqlite::version()
    }
}

/// Reads the version from the header without opening the file through SQLite: a read-write open
/// would already change it.
fn probe(path: &Path) -> Result<i64, StoreError> {
    let mut header = [0_u8; 100];
    let mut file = std::fs::File::open(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
        _ => StoreError::Io(e),
    })?;
    let not_ours = || StoreError::NotAWorkspace(path.to_owned());
    file.read_exact(&mut header).map_err(|_| not_ours())?;
    let word = |at: usize| {
        i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    if &header[..16] != b"SQLite format 3\0" || word(68) != APPLICATION_ID {
        return Err(not_ours());
    }
    let mut version = i64::from(word(60));
    // A crash can leave a newer header in the write-ahead log only.
    let wal = PathBuf::from(format!("{}-wal", path.display()));
    if wal.metadata().is_ok_and(|m| m.len() > 0)
        && let Ok(conn) = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        && let Ok(found) = conn.pragma_query_value(None, "user_version", |r| r.get::<_, i64>(0))
    {
        version = version.max(found);
    }
    if version > migrate::SCHEMA_VERSION {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: version,
            known: migrate::SCHEMA_VERSION,
        });
    }
    Ok(version)
}

fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    set_up(&conn)?;
    Ok(conn)
}

fn set_up(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "recursive_triggers", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    // Each new value bound would have a statement prepared anew, for a plan that is the same.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// All of a file in memory: what only reads may bring an older one up to date there.
fn in_memory(file: &Connection) -> rusqlite::Result<Connection> {
    let mut memory = Connection::open_in_memory()?;
    Backup::new(file, &mut memory)?.run_to_completion(4096, Duration::ZERO, None)?;
    set_up(&memory)?;
    Ok(memory)
}

fn use_wal(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "full")
}

fn read_something(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    conn.query_row("SELECT count(*) FROM workspace", [], |_| Ok(()))
}

fn uri_path(path: &Path) -> String {
    path.display()
        .to_string()
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23")
}

fn damaged(path: &Path, error: &rusqlite::Error) -> StoreError {
    StoreError::Damaged {
        path: path.to_owned(),
        reason: error.to_string(),
    }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::CannotWrite {
        path: path.to_owned(),
        reason: error.to_string(),
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.lock.is_some() {
            // The last writer leaves one whole file behind.
            let _ = self
                .conn
                .pragma_update_and_check(None, "wal_checkpoint", "truncate", |_| Ok(()));
            journal::optimize(&self.conn);
        }
    }
}
