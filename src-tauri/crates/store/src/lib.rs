//! What Counterpart remembers: one SQLite file, with a journal from the first table on.
//!
//! [`Store`] opens, migrates and locks the file; [`Reader`] reads records; every change goes
//! through [`Store::act`], which gives a [`Writer`] inside one transaction and one journal
//! action. Undo, redo, history and trash are readers of that journal.

mod backup;
mod changed;
mod covered;
mod dump;
mod error;
mod history;
mod journal;
mod local;
mod lock;
mod migrate;
mod open;
mod pages;
mod rows;
mod tables;
mod undo;
mod verify;

pub use changed::Edition;
pub use covered::{CoveredAnswer, CoveredAnswers, CoveredCount};
pub use dump::{Dump, Row};
pub use error::StoreError;
pub use history::{ChangeKind, Entry, FieldChange};
pub use journal::Stamp;
pub use lock::Holder;
pub use migrate::SCHEMA_VERSION;
pub use open::{Access, Store};
pub use pages::sha256;
pub use rows::{Reader, Writer};
pub use tables::{NOUNS, Noun};
pub use undo::{Pending, Undone};
pub use verify::Finding;
