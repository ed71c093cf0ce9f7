//! Reading and writing records. Reading needs a [`Reader`]; writing needs a [`Writer`], which
//! only [`crate::Store::act`] gives.

use crate::{Store, StoreError};
use counterpart_domain::record::{Cell, Column, Instant, Record};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params_from_iter};
use std::ops::Deref;

/// Reads records from the file.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    conn: &'a Connection,
}

/// Writes records inside one action.
#[derive(Debug)]
pub struct Writer<'a> {
    reader: Reader<'a>,
    action: String,
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl Store {
    /// A read handle.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader { conn: &self.conn }
    }
}

struct Bound(Cell);

impl ToSql for Bound {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match &self.0 {
            Cell::Null => ToSqlOutput::Owned(Value::Null),
            Cell::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}

fn columns<T: Record>() -> String {
    let mut all = String::with_capacity(20 * T::COLUMNS.len());
    for column in T::COLUMNS {
        all.push_str(if all.is_empty() { "\"" } else { ", \"" });
        all.push_str(column);
        all.push('"');
    }
    all
}

fn read_row<T: Record>(row: &Row<'_>) -> Result<T, StoreError> {
    let mut at = 0;
    let record = T::from_cells(|| {
        let cell = match row.get_ref(at) {
            Ok(ValueRef::Integer(number)) => Cell::Integer(number),
            Ok(ValueRef::Text(text)) => Cell::Text(match std::str::from_utf8(text) {
                Ok(text) => text.to_owned(),
                Err(_) => String::from_utf8_lossy(text).into_owned(),
            }),
            _ => Cell::Null,
        };
        at += 1;
        cell
    })?;
    Ok(record)
}

impl Reader<'_> {
    pub(crate) fn conn(&self) -> &Connection {
        self.conn
    }

    /// The record, in the trash or not; `None` when there is none.
    ///
    /// # Errors
    /// When the row cannot be read.
    pub fn find<T: Record>(&self, id: T::Id) -> Result<Option<T>, StoreError> {
        let sql = format!(
            "SELECT {} FROM \"{}\" WHERE id = ?1",
            columns::<T>(),
            T::TABLE
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        statement
            .query_row([Bound(id.to_cell())], |row| Ok(read_row(row)))
            .optional()?
            .transpose()
    }

    /// The record, in the trash or not.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when there is none.
    pub fn get<T: Record>(&self, id: T::Id) -> Result<T, StoreError> {
        self.find(id)?.ok_or(StoreError::Gone(T::TABLE))
    }

    /// The record, when it is not in the trash.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when there is none, [`StoreError::InTrash`] when it was deleted.
    pub fn live<T: Record>(&self, id: T::Id) -> Result<T, StoreError> {
        let record = self.get::<T>(id)?;
        match record.deleted_at() {
            None => Ok(record),
            Some(_) => Err(StoreError::InTrash(T::TABLE)),
        }
    }

    /// All records that are not in the trash, in the order of their making.
    ///
    /// # Errors
    /// When a row cannot be read.
    pub fn all<T: Record>(&self) -> Result<Vec<T>, StoreError> {
        self.query::<T>("deleted_at IS NULL ORDER BY id", [])
    }

    /// Records not in the trash whose column has this value, in the order of their making.
    ///
    /// # Errors
    /// When a row cannot be read.
    pub fn having<T: Record>(
        &self,
        column: &str,
        value: &impl Column,
    ) -> Result<Vec<T>, StoreError> {
        debug_assert!(
            T::COLUMNS.contains(&column),
            "no column {column} in {}",
            T::TABLE
        );
        self.query::<T>(
            &format!("\"{column}\" = ?1 AND deleted_at IS NULL ORDER BY id"),
            [value.to_cell()],
        )
    }

    /// Records by a condition written by this program (never from what was typed), with the
    /// values bound.
    ///
    /// # Errors
    /// When a row cannot be read.
    pub fn query<T: Record>(
        &self,
        condition: &str,
        values: impl IntoIterator<Item = Cell>,
    ) -> Result<Vec<T>, StoreError> {
        let sql = format!(
            "SELECT {} FROM \"{}\" WHERE {condition}",
            columns::<T>(),
            T::TABLE
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values.into_iter().map(Bound)))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read_row(row)?);
        }
        Ok(found)
    }

    /// How many records are not in the trash.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn count<T: Record>(&self) -> Result<i64, StoreError> {
        let sql = format!(
            "SELECT count(*) FROM \"{}\" WHERE deleted_at IS NULL",
            T::TABLE
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row([], |r| r.get(0))?)
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(conn: &'a Connection, action: &str) -> Self {
        Self {
            reader: Reader { conn },
            action: action.to_owned(),
        }
    }

    /// A read handle that sees what this action has written so far.
    #[must_use]
    pub fn reader(&self) -> Reader<'a> {
        self.reader
    }

    /// Names this action as undo will name it.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn set_label(&mut self, label: &str) -> Result<(), StoreError> {
        self.conn()
            .prepare_cached("UPDATE action SET label = ?2 WHERE id = ?1")?
            .execute((&self.action, label))?;
        Ok(())
    }

    /// Marks this action as one that cannot be undone: something left the house.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn set_not_undoable(&mut self) -> Result<(), StoreError> {
        self.conn().execute(
            "UPDATE action SET undoable = 0 WHERE id = ?1",
            [&self.action],
        )?;
        Ok(())
    }

    /// Adds a new record.
    ///
    /// # Errors
    /// When a rule of the table is broken.
    pub fn insert<T: Record>(&mut self, record: &T) -> Result<(), StoreError> {
        let marks = vec!["?"; T::COLUMNS.len()].join(", ");
        let sql = format!(
            "INSERT INTO \"{}\" ({}) VALUES ({marks})",
            T::TABLE,
            columns::<T>()
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        statement.execute(params_from_iter(record.cells().into_iter().map(Bound)))?;
        Ok(())
    }

    /// Writes a record back; the journal keeps only the columns that changed.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when there is no such row.
    pub fn update<T: Record>(&mut self, record: &T) -> Result<(), StoreError> {
        let sets: Vec<_> = T::COLUMNS
            .iter()
            .enumerate()
            .skip(1)
            .map(|(i, c)| format!("\"{c}\" = ?{}", i + 1))
            .collect();
        let sql = format!(
            "UPDATE \"{}\" SET {} WHERE id = ?1",
            T::TABLE,
            sets.join(", ")
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        match statement.execute(params_from_iter(record.cells().into_iter().map(Bound)))? {
            1 => Ok(()),
            _ => Err(StoreError::Gone(T::TABLE)),
        }
    }

    /// Fills a slot: adds the record, or writes it over what the slot held.
    ///
    /// # Errors
    /// When a rule of the table is broken.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<(), StoreError> {
        if self.find::<T>(record.id())?.is_some() {
            self.update(record)
        } else {
            self.insert(record)
        }
    }

    /// Changes one record in place.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when there is none, or what the change itself says.
    pub fn change<T: Record, E: From<StoreError>>(
        &mut self,
        id: T::Id,
        change: impl FnOnce(&mut T) -> Result<(), E>,
    ) -> Result<T, E> {
        let mut record = self.get::<T>(id)?;
        change(&mut record)?;
        self.update(&record)?;
        Ok(record)
    }

    /// Moves a record to the trash.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when there is none.
    pub fn trash<T: Record>(&mut self, id: T::Id, at: Instant) -> Result<T, StoreError> {
        self.change::<T, StoreError>(id, |record| {
            record.set_deleted_at(Some(at));
            Ok(())
        })
    }
}
