//! Bringing in what exists elsewhere: an export of Counterpart, or the rows of a CSV file.

mod initiatives;
mod json;
pub(crate) mod requirements;

pub use json::{Imported, json};

use crate::cx::Act;
use crate::fault::Fault;
use crate::table::{Row, Synonyms, Table, map_columns};
use crate::wire::edit::Who;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::people::DateOrder;

/// What the rows of a CSV file become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// Initiatives.
    Initiatives,
    /// Requirements of this initiative.
    Requirements(InitiativeId),
}

/// How a CSV file is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csv<'a> {
    /// The file's bytes.
    pub bytes: &'a [u8],
    /// Its name, kept as where the rows came from.
    pub file: &'a str,
    /// What the rows become.
    pub rows: As,
    /// `column=field, …` where the headings are not enough.
    pub map: &'a str,
    /// The order of dates in figures; the workspace's own when none.
    pub dates: Option<DateOrder>,
    /// Bad rows are left out instead of refusing the file.
    pub skip_bad: bool,
}

/// What became of a file, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Each column's heading, and the field it went to; empty when it went to the note.
    pub columns: Vec<(String, String)>,
    /// How many rows were taken.
    pub taken: usize,
    /// Rows without a name, left out.
    pub bad: Vec<Remark>,
    /// Cells that could not be read: left empty, their text kept in the note.
    pub unread: Vec<Remark>,
}

/// Something about one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The row, as a spreadsheet numbers it.
    pub row: u64,
    /// The line of the file on which the row begins.
    pub line: u64,
    /// What, in one sentence.
    pub what: String,
}

/// A row as it was understood: the record, and what went to its note.
#[derive(Debug, Clone)]
pub(crate) struct Understood<T> {
    /// The record.
    pub record: T,
    /// Cells that could not be read, in one sentence each.
    pub unread: Vec<String>,
}

/// Takes the rows of a CSV file, all or nothing unless bad rows may be skipped.
///
/// # Errors
/// When the file has no rows or no heading for the name, or a row has no name.
pub fn csv(act: &mut Act<'_, '_>, csv: &Csv<'_>) -> Result<Report, Fault> {
    let table = Table::from_bytes(csv.bytes);
    let known: Synonyms = match csv.rows {
        As::Initiatives => initiatives::FIELDS,
        As::Requirements(_) => requirements::FIELDS,
    };
    let Some((headings, rows)) = table
        .rows
        .split_first()
        .filter(|(_, rows)| !rows.is_empty())
    else {
        return Err(Fault::bad(
            "file",
            format!(
                "“{}” has no rows; the first line holds the headings, the rows follow.",
                csv.file
            ),
        ));
    };
    let columns = map_columns(&headings.cells, known, csv.map)?;
    let mut report = Report {
        columns: headings
            .cells
            .iter()
            .map(|h| crate::table::one_line(h))
            .zip(columns.iter().cloned())
            .collect(),
        ..Report::default()
    };
    let sheet = Sheet {
        headings,
        columns: &columns,
        file: csv.file,
        dates: csv.dates,
    };
    match csv.rows {
        As::Initiatives => initiatives::take(act, &sheet, rows, &mut report)?,
        As::Requirements(into) => requirements::take(act, &sheet, rows, into, &mut report)?,
    }
    if !csv.skip_bad && !report.bad.is_empty() {
        return Err(refusal(&report));
    }
    if report.taken == 0 {
        return Err(Fault::bad(
            "file",
            format!(
                "No row of “{}” could be taken, so nothing was changed.",
                csv.file
            ),
        ));
    }
    Ok(report)
}

/// What the rows of a file have in common.
pub(crate) struct Sheet<'a> {
    headings: &'a Row,
    columns: &'a [String],
    file: &'a str,
    dates: Option<DateOrder>,
}

impl Sheet<'_> {
    /// The filled cells of a row with their field and heading.
    fn cells<'r>(&'r self, row: &'r Row) -> impl Iterator<Item = (&'r str, String, &'r str)> {
        let wide = row.cells.len().max(self.columns.len());
        (0..wide).filter(|at| !row.cell(*at).is_empty()).map(|at| {
            let heading = crate::table::one_line(self.headings.cell(at));
            let heading = if heading.is_empty() {
                format!("Column {}", at + 1)
            } else {
                heading
            };
            (
                self.columns.get(at).map_or("", String::as_str),
                heading,
                row.cell(at),
            )
        })
    }

    fn holds(&self, field: &str) -> bool {
        self.columns.iter().any(|column| column == field)
    }

    /// The columns by name, for a sentence about one that is missing.
    fn there_are(&self) -> String {
        let there: Vec<_> = self
            .headings
            .cells
            .iter()
            .map(|h| crate::table::one_line(h))
            .filter(|h| !h.is_empty())
            .collect();
        there.join(", ")
    }
}

/// A person by name only.
fn named(name: &str) -> Who {
    Who {
        id: None,
        name: name.to_owned(),
    }
}

fn refusal(report: &Report) -> Fault {
    let lines: Vec<_> = report
        .bad
        .iter()
        .take(5)
        .map(|r| format!("row {} (line {}): {}", r.row, r.line, r.what))
        .collect();
    let more = report.bad.len().saturating_sub(lines.len());
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    Fault::bad(
        "file",
        format!(
            "Nothing was imported: {}{more}. Mend the file, or say --skip-bad to leave such rows out.",
            lines.join("; ").trim_end_matches('.')
        ),
    )
}
