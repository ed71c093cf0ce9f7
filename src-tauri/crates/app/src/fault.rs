//! What a use case refuses, as it crosses the door.

use crate::wire::frame::{Code, WireError};
use counterpart_store::StoreError;
use thiserror::Error;

/// Why a use case did not do what was asked. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{message}")]
pub struct Fault {
    /// What the screen acts on.
    pub code: Code,
    /// One sentence that says what to do.
    pub message: String,
    /// The field it concerns.
    pub field: Option<String>,
}

impl Fault {
    /// Something typed does not fit its field.
    #[must_use]
    pub fn bad(field: &str, message: impl Into<String>) -> Self {
        Self {
            code: Code::BadInput,
            message: message.into(),
            field: Some(field.to_owned()),
        }
    }

    /// Not possible in this state.
    #[must_use]
    pub fn not_now(message: impl Into<String>) -> Self {
        Self {
            code: Code::NotNow,
            message: message.into(),
            field: None,
        }
    }

    /// A fault of ours, said as one.
    #[must_use]
    pub fn internal(what: &str) -> Self {
        Self {
            code: Code::Internal,
            message: format!(
                "Something went wrong in Counterpart ({what}). Nothing was changed; try again."
            ),
            field: None,
        }
    }

    /// No workspace is open.
    #[must_use]
    pub fn no_workspace() -> Self {
        Self {
            code: Code::NoWorkspace,
            message: "No workspace is open.".to_owned(),
            field: None,
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::NotAWorkspace(_) | StoreError::Missing(_) | StoreError::Damaged { .. } => {
                Code::BadFile
            }
            StoreError::Newer { .. } => Code::Newer,
            StoreError::Held { .. } => Code::Held,
            StoreError::ReadOnly => Code::ReadOnly,
            StoreError::Exists(_)
            | StoreError::CannotWrite { .. }
            | StoreError::DiskFull
            | StoreError::Io(_) => Code::CannotWrite,
            StoreError::Gone(_) => Code::Gone,
            StoreError::CannotUndo(_) | StoreError::InTrash(_) => Code::NotNow,
            StoreError::BadDump(_) => Code::BadInput,
            StoreError::BadCell(_) | StoreError::Sql(_) => Code::Internal,
        };
        Self {
            code,
            message: error.to_string(),
            field: None,
        }
    }
}

impl From<Fault> for WireError {
    fn from(fault: Fault) -> Self {
        Self {
            code: fault.code,
            message: fault.message,
            field: fault.field,
        }
    }
}
