//! What can go wrong with the file, each with what to do about it.

use crate::lock::Holder;
use counterpart_domain::record::BadCell;
use std::path::PathBuf;
use thiserror::Error;

/// Why the file could not be read or written. Nothing is half-written in any of these cases.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Not an SQLite file, or one of another program.
    #[error("“{}” is not a Counterpart workspace. Choose a file that ends in .counterpart.", .0.display())]
    NotAWorkspace(PathBuf),
    /// There is no such file.
    #[error("There is no file “{}”. It may have been moved or renamed.", .0.display())]
    Missing(PathBuf),
    /// A file is there where a new one should go.
    #[error("“{}” is there already. Choose another name, or open it.", .0.display())]
    Exists(PathBuf),
    /// Written by a newer version of the app; left byte for byte as it was.
    #[error("“{}” was written by a newer version of Counterpart (file version {found}, this program reads up to {known}). Update Counterpart to open it; nothing in the file was changed.", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// Cut short or damaged.
    #[error("“{}” is damaged and cannot be read ({reason}). Open the copy in Documents/Counterpart, or a backup.", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        reason: String,
    },
    /// Another process has it open for writing.
    #[error("{} has “{}” open. Close it there, or open it here to read only.", holder.sentence(), path.display())]
    Held {
        /// The file.
        path: PathBuf,
        /// Who holds it.
        holder: Holder,
    },
    /// Opened to read only.
    #[error("This workspace is open to read only, so nothing was changed.")]
    ReadOnly,
    /// The folder or file does not take writes.
    #[error("“{}” cannot be written here: {reason}. Choose a folder you may write to.", path.display())]
    CannotWrite {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// No space left.
    #[error(
        "The disk is full, so nothing was saved. Free some space and try again; what you typed is still here."
    )]
    DiskFull,
    /// An id that names nothing.
    #[error("That {} is no longer there; it may have been deleted or undone.", said(.0))]
    Gone(&'static str),
    /// An id of what lies in the trash.
    #[error("That {} is in the trash; restore {} first.", said(.0), if *.0 == "person" { "them" } else { "it" })]
    InTrash(&'static str),
    /// A row that does not hold what its table promises.
    #[error(transparent)]
    BadCell(#[from] BadCell),
    /// A journal step that no longer fits.
    #[error("This cannot be undone: {0}")]
    CannotUndo(String),
    /// Rows from outside that do not fit the tables.
    #[error("{0}")]
    BadDump(String),
    /// Anything else that SQLite says.
    #[error("The workspace file refused the change: {0}")]
    Sql(rusqlite::Error),
    /// Anything else that the system says.
    #[error("The system refused: {0}")]
    Io(#[from] std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::ReadOnly) => Self::ReadOnly,
            _ => Self::Sql(error),
        }
    }
}

/// A table's name as a person says it.
pub(crate) fn said(table: &str) -> String {
    match table {
        "action_item" => "action".to_owned(),
        "candidate_document" => "document".to_owned(),
        "check_beside" => "check".to_owned(),
        "data_use" => "data-use sheet".to_owned(),
        "exit_criterion" => "criterion".to_owned(),
        "facet" => "entry".to_owned(),
        "step_link" => "link between steps".to_owned(),
        "where_we_are" => "sentence".to_owned(),
        other => other.replace('_', " "),
    }
}
