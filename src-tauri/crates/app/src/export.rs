//! Everything as JSON: the current state and the trash, ids kept; no history, no time of export,
//! so that export, import, export gives the same bytes.

use crate::fault::Fault;
use counterpart_store::{Dump, NOUNS, Reader, Row};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The version of the format.
pub(crate) const FORMAT: u32 = 1;
/// The key that says that a file is ours, and which version of the format it has.
pub(crate) const MARK: &str = "counterpart";

/// Everything in the workspace, one list a noun, parents before their children.
///
/// # Errors
/// When the file cannot be read.
pub fn json(read: &Reader<'_>) -> Result<String, Fault> {
    let dump = read.dump()?;
    let mut text = serde_json::to_string_pretty(&Export(&dump))
        .map_err(|e| Fault::internal(&e.to_string()))?;
    text.push('\n');
    Ok(text)
}

/// The order of lists and fields is that of the tables, not of a map's keys: it is the same
/// whatever features the JSON library is built with, and an id comes first.
struct Export<'a>(&'a Dump);

impl Serialize for Export<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(MARK, &FORMAT)?;
        for noun in NOUNS {
            if let Some(rows) = self.0.get(noun.table) {
                let rows: Vec<_> = rows
                    .iter()
                    .map(|row| Fields {
                        row,
                        columns: noun.columns,
                    })
                    .collect();
                map.serialize_entry(noun.table, &rows)?;
            }
        }
        map.end()
    }
}

struct Fields<'a> {
    row: &'a Row,
    columns: &'static [&'static str],
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for column in self.columns {
            map.serialize_entry(column, &self.row.get(*column))?;
        }
        map.end()
    }
}
