//! An export, brought into an empty workspace: all of it or nothing.

use crate::cx::Act;
use crate::export::{FORMAT, MARK};
use crate::fault::Fault;
use crate::say;
use counterpart_domain::initiative::Initiative;
use counterpart_store::{Dump, NOUNS, Row};
use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// What came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// Rows of all kinds.
    pub rows: usize,
    /// Initiatives among them that are not in the trash.
    pub initiatives: usize,
}

/// Tables that a new workspace has rows in before anything was typed.
const FURNITURE: &[&str] = &["workspace", "usual_pace"];

/// Brings an export into a workspace in which nothing was typed yet, ids kept.
///
/// # Errors
/// When the workspace is not empty; when the text is not JSON (with line and column), not an
/// export, of a newer format, or holds rows that do not fit.
pub fn json(act: &mut Act<'_, '_>, text: &str) -> Result<Imported, Fault> {
    let present = act.write.dump()?;
    if present
        .keys()
        .any(|table| !FURNITURE.contains(&table.as_str()))
    {
        return Err(Fault::not_now(
            "This workspace holds something already; an export goes into an empty one. Name a file that does not exist yet with -w, and it will be made.",
        ));
    }
    let export: Export =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| unreadable(&e))?;
    let rows = act.write.load(&export.0)?;
    let initiatives = act.write.all::<Initiative>()?.len();
    act.label(format!(
        "Imported {}",
        say::count(initiatives, "initiative", "initiatives")
    ))?;
    Ok(Imported { rows, initiatives })
}

/// Where and why a text cannot be read.
fn unreadable(error: &serde_json::Error) -> Fault {
    let whole = error.to_string();
    let what = whole.split(" at line ").next().unwrap_or_default();
    if error.line() == 0 {
        return Fault::bad("file", format!("{what}. Nothing was imported."));
    }
    Fault::bad(
        "file",
        format!(
            "The file cannot be read at line {}, column {}: {what}. Nothing was imported; mend that place, or export again.",
            error.line(),
            error.column()
        ),
    )
}

/// An export as it is read: what is wrong is told with its place.
struct Export(Dump);

impl<'de> Deserialize<'de> for Export {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Tables)
    }
}

struct Tables;

impl<'de> Visitor<'de> for Tables {
    type Value = Export;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an export of Counterpart")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Export, A::Error> {
        let mut format = None;
        let mut dump = Dump::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == MARK {
                let number: u32 = map.next_value()?;
                if number > FORMAT {
                    return Err(A::Error::custom(format!(
                        "it was exported by a newer version of Counterpart (format {number}, this program reads {FORMAT})"
                    )));
                }
                format = Some(number);
            } else if NOUNS.iter().any(|noun| noun.table == key) {
                if dump.contains_key(&key) {
                    return Err(A::Error::custom(format!("the list “{key}” is there twice")));
                }
                dump.insert(key, map.next_value::<Vec<Row>>()?);
            } else if format.is_some() {
                return Err(A::Error::custom(format!(
                    "there is no list called “{key}” in a workspace"
                )));
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        match format {
            Some(_) => Ok(Export(dump)),
            None => Err(A::Error::custom(
                "it is JSON, but not an export of Counterpart",
            )),
        }
    }
}
