//! Records: what one row remembers, as a struct with one field per column.
//!
//! The macro [`record!`](crate::record!) declares a noun once; the store reads and writes it
//! through [`Record`], so that no column is spelled in two places.

use crate::ids::Id;
use chrono::{DateTime, NaiveDate, Utc};
use thiserror::Error;

/// A calendar day, `YYYY-MM-DD` in the file.
pub type Day = NaiveDate;
/// A moment in UTC, RFC 3339 in the file.
pub type Instant = DateTime<Utc>;

/// One value of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing recorded.
    Null,
    /// Whole numbers and truth values (0, 1).
    Integer(i64),
    /// Everything else.
    Text(String),
}

/// A cell that does not hold what its column promises.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{table}.{column} cannot be read: {reason}")]
pub struct BadCell {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

/// A type that fits one column.
pub trait Column: Sized {
    /// The value as it is remembered.
    fn to_cell(&self) -> Cell;
    /// Reads the value back.
    ///
    /// # Errors
    /// The reason, in words, when the cell holds something else.
    fn from_cell(cell: Cell) -> Result<Self, String>;
}

/// A noun with its own table.
pub trait Record: Clone {
    /// Its id.
    type Id: Id + Column;
    /// The table's name.
    const TABLE: &'static str;
    /// The columns, `id` first, `deleted_at` last.
    const COLUMNS: &'static [&'static str];
    /// The row's id.
    fn id(&self) -> Self::Id;
    /// The moment it went to the trash, if it did.
    fn deleted_at(&self) -> Option<Instant>;
    /// Moves it to the trash or brings it back.
    fn set_deleted_at(&mut self, at: Option<Instant>);
    /// The cells in the order of [`Self::COLUMNS`].
    fn cells(&self) -> Vec<Cell>;
    /// Reads a row whose cells come in the order of [`Self::COLUMNS`].
    ///
    /// # Errors
    /// The first cell that does not hold what its column promises.
    fn from_cells(next: impl FnMut() -> Cell) -> Result<Self, BadCell>;
}

impl Column for String {
    fn to_cell(&self) -> Cell {
        Cell::Text(self.clone())
    }
    fn from_cell(cell: Cell) -> Result<Self, String> {
        match cell {
            Cell::Text(text) => Ok(text),
            other => Err(format!("text was expected, found {other:?}")),
        }
    }
}

impl Column for i64 {
    fn to_cell(&self) -> Cell {
        Cell::Integer(*self)
    }
    fn from_cell(cell: Cell) -> Result<Self, String> {
        match cell {
            Cell::Integer(number) => Ok(number),
            other => Err(format!("a whole number was expected, found {other:?}")),
        }
    }
}

impl Column for bool {
    fn to_cell(&self) -> Cell {
        Cell::Integer(i64::from(*self))
    }
    fn from_cell(cell: Cell) -> Result<Self, String> {
        match cell {
            Cell::Integer(0) => Ok(false),
            Cell::Integer(1) => Ok(true),
            other => Err(format!("0 or 1 was expected, found {other:?}")),
        }
    }
}

impl<T: Column> Column for Option<T> {
    fn to_cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Null, Column::to_cell)
    }
    fn from_cell(cell: Cell) -> Result<Self, String> {
        match cell {
            Cell::Null => Ok(None),
            some => T::from_cell(some).map(Some),
        }
    }
}

impl Column for Day {
    fn to_cell(&self) -> Cell {
        Cell::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_cell(cell: Cell) -> Result<Self, String> {
        let text = String::from_cell(cell)?;
        Self::parse_from_str(&text, "%Y-%m-%d").map_err(|_| format!("“{text}” is not a day"))
    }
}

impl Column for Instant {
    fn to_cell(&self) -> Cell {
        Cell::Text(self.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
    }
    fn from_cell(cell: Cell) -> Result<Self, String> {
        let text = String::from_cell(cell)?;
        DateTime::parse_from_rfc3339(&text)
            .map(|at| at.with_timezone(&Utc))
            .map_err(|_| format!("“{text}” is not a moment"))
    }
}

/// Lets a type that prints and parses as text be a column.
#[macro_export]
macro_rules! text_column {
    ($name:ty) => {
        impl $crate::record::Column for $name {
            fn to_cell(&self) -> $crate::record::Cell {
                $crate::record::Cell::Text(self.to_string())
            }
            fn from_cell(cell: $crate::record::Cell) -> Result<Self, String> {
                let text = <String as $crate::record::Column>::from_cell(cell)?;
                text.parse().map_err(|e| format!("“{text}”: {e}"))
            }
        }
    };
}

/// Declares a noun: a struct with one field per column (`deleted_at` is added), its table, and
/// the way between the two. On the wire the fields are camelCase.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident($id:ty) in $table:literal {
        $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            /// Its id.
            pub id: $id,
            $($(#[$fmeta])* pub $field: $type,)+
            /// When it went to the trash.
            pub deleted_at: Option<$crate::record::Instant>,
        }

        impl $crate::record::Record for $name {
            type Id = $id;
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] =
                &["id", $(stringify!($field)),+, "deleted_at"];
            fn id(&self) -> $id {
                self.id
            }
            fn deleted_at(&self) -> Option<$crate::record::Instant> {
                self.deleted_at
            }
            fn set_deleted_at(&mut self, at: Option<$crate::record::Instant>) {
                self.deleted_at = at;
            }
            fn cells(&self) -> Vec<$crate::record::Cell> {
                use $crate::record::Column;
                vec![self.id.to_cell(), $(self.$field.to_cell()),+, self.deleted_at.to_cell()]
            }
            fn from_cells(
                mut next: impl FnMut() -> $crate::record::Cell,
            ) -> Result<Self, $crate::record::BadCell> {
                use $crate::record::{BadCell, Column};
                fn named(column: &'static str) -> impl Fn(String) -> BadCell {
                    move |reason| BadCell { table: $table, column, reason }
                }
                Ok(Self {
                    id: Column::from_cell(next()).map_err(named("id"))?,
                    $($field: Column::from_cell(next()).map_err(named(stringify!($field)))?,)+
                    deleted_at: Column::from_cell(next()).map_err(named("deleted_at"))?,
                })
            }
        }
    };
}

text_column!(uuid::Uuid);
