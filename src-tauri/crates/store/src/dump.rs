//! Everything as plain rows: for export, import, and the law that undo after do is nothing.

use crate::rows::Writer;
use crate::tables::NOUNS;
use crate::{Reader, StoreError};
use rusqlite::params_from_iter;
use rusqlite::types::{Value, ValueRef};
use serde_json::{Map, Value as Json};
use std::collections::{BTreeMap, HashSet};

/// One row, by column.
pub type Row = Map<String, Json>;
/// All rows by table, in the order of their ids.
pub type Dump = BTreeMap<String, Vec<Row>>;

impl Reader<'_> {
    /// Every row of every noun, trash included; no journal, no page bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn dump(&self) -> Result<Dump, StoreError> {
        let mut dump = Dump::new();
        for noun in NOUNS {
            let names: Vec<_> = noun.columns.iter().map(|c| format!("\"{c}\"")).collect();
            let mut statement = self.conn().prepare(&format!(
                "SELECT {} FROM \"{}\" ORDER BY id",
                names.join(", "),
                noun.table
            ))?;
            let mut rows = statement.query([])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let mut object = Row::new();
                for (i, column) in noun.columns.iter().enumerate() {
                    let value = match row.get_ref(i)? {
                        ValueRef::Integer(number) => Json::from(number),
                        ValueRef::Text(text) => Json::from(String::from_utf8_lossy(text)),
                        _ => Json::Null,
                    };
                    object.insert((*column).to_owned(), value);
                }
                found.push(object);
            }
            if !found.is_empty() {
                dump.insert(noun.table.to_owned(), found);
            }
        }
        Ok(dump)
    }
}

impl Writer<'_> {
    /// Adds the rows of a dump as they are, ids kept; a row that is there already is written over.
    ///
    /// # Errors
    /// [`StoreError::BadDump`] naming the table and row that does not fit, or that comes twice.
    pub fn load(&mut self, dump: &Dump) -> Result<usize, StoreError> {
        if let Some(table) = dump
            .keys()
            .find(|t| NOUNS.iter().all(|n| n.table != t.as_str()))
        {
            return Err(StoreError::BadDump(format!(
                "There is no list called “{table}” in a workspace."
            )));
        }
        let mut count = 0;
        for noun in NOUNS {
            let mut seen = HashSet::new();
            for (number, row) in dump.get(noun.table).into_iter().flatten().enumerate() {
                let at = |what: String| {
                    StoreError::BadDump(format!(
                        "{} {} cannot be taken: {what}.",
                        noun.table,
                        number + 1
                    ))
                };
                if let Some(extra) = row.keys().find(|c| !noun.columns.contains(&c.as_str())) {
                    return Err(at(format!("it has an unknown field “{extra}”")));
                }
                if !seen.insert(row.get("id").map(ToString::to_string)) {
                    return Err(at("its id comes twice".to_owned()));
                }
                let names: Vec<_> = noun.columns.iter().map(|c| format!("\"{c}\"")).collect();
                let marks = vec!["?"; names.len()].join(", ");
                let sets: Vec<_> = names
                    .iter()
                    .skip(1)
                    .map(|c| format!("{c} = excluded.{c}"))
                    .collect();
                // A new workspace has rows in its slots already (settings, our usual way).
                let sql = format!(
                    "INSERT INTO \"{}\" ({}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {}",
                    noun.table,
                    names.join(", "),
                    sets.join(", ")
                );
                let values = noun
                    .columns
                    .iter()
                    .map(|c| row.get(*c).map_or(Value::Null, to_sql));
                self.conn()
                    .prepare_cached(&sql)?
                    .execute(params_from_iter(values))
                    .map_err(|e| at(e.to_string()))?;
                count += 1;
            }
            (noun.check)(**self).map_err(|e| StoreError::BadDump(e.to_string()))?;
        }
        let broken: i64 =
            self.conn()
                .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| {
                    r.get(0)
                })?;
        if broken > 0 {
            return Err(StoreError::BadDump(format!(
                "{broken} rows point at something that is not in the file."
            )));
        }
        Ok(count)
    }
}

pub(crate) fn to_sql(value: &Json) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Integer(i64::from(*truth)),
        Json::Number(number) => number
            .as_i64()
            .map_or_else(|| Value::Text(number.to_string()), Value::Integer),
        Json::String(text) => Value::Text(text.clone()),
        other => Value::Text(other.to_string()),
    }
}
