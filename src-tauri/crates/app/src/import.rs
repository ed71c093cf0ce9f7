//! Bringing in what exists elsewhere: an export of Counterpart, the rows of a CSV file, or rows
//! pasted on screen.

pub(crate) mod initiatives;
mod json;
mod people;
pub(crate) mod requirements;
mod sentence;

pub use json::{Imported, json};

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::keys::Keys;
pub use crate::selection::steps_file::bring_in as steps;
use crate::table::{Cell, NOTE, Row, Sheet, Synonyms, Table, map_columns};
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::people::DateOrder;
use counterpart_domain::record::Day;

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

/// What a row can become: the one road from a table to records, from a file as from the clipboard.
pub(crate) trait Draft: Sized {
    /// What a column can hold, with the headings that people write over it.
    const FIELDS: Synonyms;
    /// The fields of which a row needs one.
    const NEEDED: &'static [&'static str];
    /// Why a row without them cannot be taken.
    const WITHOUT: &'static str;
    /// The fields that hold days.
    const DAYS: &'static [&'static str];
    /// The field proposed for a pasted column under a heading that is not known.
    const UNKNOWN: &'static str;

    /// Reads the cells of a row. An unreadable optional cell stays empty, its text goes to the
    /// note; `None` without what is needed.
    fn read<'a>(
        cells: impl Iterator<Item = Cell<'a>>,
        reading: &mut Reading,
    ) -> Option<Understood<Self>>;

    /// The fields of columns, of which the headings gave these, going on by what stands in them.
    fn guess(by_heading: Vec<String>, rows: &[Row], today: Day) -> Vec<String>;
}

/// A row as it was understood: the record, and what went to its note.
#[derive(Debug, Clone)]
pub(crate) struct Understood<T> {
    /// The record.
    pub record: T,
    /// What could not be read or had to be different, in one sentence each.
    pub unread: Vec<String>,
}

/// What reading rows depends on.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    today: Day,
    order: DateOrder,
    keys: Keys,
}

impl Reading {
    /// Today, the keys that are there, and dates in this order or else in the workspace's.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(cx: &Cx<'_>, order: Option<DateOrder>) -> Result<Self, Fault> {
        Ok(Self {
            today: cx.today(),
            order: match order {
                Some(order) => order,
                None => cx.office()?.date_order,
            },
            keys: Keys::load(cx.read)?,
        })
    }
}

/// Every row of a sheet as it was understood; `None` for those that cannot be taken.
pub(crate) fn understand<'a, T: Draft>(
    sheet: &'a Sheet,
    reading: &'a mut Reading,
) -> impl Iterator<Item = (&'a Row, Option<Understood<T>>)> {
    sheet
        .rows()
        .iter()
        .map(|row| (row, T::read(sheet.cells(row), reading)))
}

/// Takes the rows of a CSV file, all or nothing unless bad rows may be skipped.
///
/// # Errors
/// When the file has no rows or no heading for the name, or a row has no name.
pub fn csv(act: &mut Act<'_, '_>, csv: &Csv<'_>) -> Result<Report, Fault> {
    match csv.rows {
        As::Initiatives => {
            let (report, drafts) = drafts(act, csv, "the name of an initiative", "title=name")?;
            initiatives::add(act, drafts, csv.file)?;
            act.label(format!("Imported {}", initiatives::count(report.taken)))?;
            Ok(report)
        }
        As::Requirements(into) => {
            let (report, drafts) = drafts(
                act,
                csv,
                "the words of a requirement",
                "text=marketingWords",
            )?;
            let key = requirements::add(act, into, drafts)?;
            let count = requirements::count(report.taken);
            act.label(format!("Imported {count} into {key}"))?;
            Ok(report)
        }
    }
}

/// The records that a file holds, with the numbers of their rows, and the report on it.
fn drafts<T: Draft>(
    act: &Act<'_, '_>,
    csv: &Csv<'_>,
    needed: &str,
    such_as: &str,
) -> Result<(Report, Vec<(u64, T)>), Fault> {
    let table = Table::from_bytes(csv.bytes);
    let Some((headings, _)) = table
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
    let mut columns = map_columns(&headings.cells, T::FIELDS, csv.map)?;
    columns.resize(table.width(), String::new());
    let fields = columns.clone();
    // A file is taken whole: what no field holds goes to the note.
    for unmatched in columns.iter_mut().filter(|field| field.is_empty()) {
        NOTE.0.clone_into(unmatched);
    }
    let sheet = Sheet::new(table, true, columns);
    if !sheet.holds(T::NEEDED) {
        let there: Vec<_> = sheet
            .headings()
            .iter()
            .filter(|heading| !heading.is_empty())
            .map(String::as_str)
            .collect();
        return Err(Fault::bad(
            "map",
            format!(
                "No column holds {needed}. Say which, such as --map '{such_as}'; there are: {}.",
                there.join(", ")
            ),
        ));
    }
    let mut report = Report {
        columns: sheet.headings().iter().cloned().zip(fields).collect(),
        ..Report::default()
    };
    let mut drafts = Vec::new();
    let mut reading = Reading::of(&act.cx(), csv.dates)?;
    for (row, understood) in understand::<T>(&sheet, &mut reading) {
        let remark = |what: String| Remark {
            row: row.number,
            line: row.line,
            what,
        };
        match understood {
            None => report.bad.push(remark(T::WITHOUT.to_owned())),
            Some(Understood { record, unread }) => {
                report.unread.extend(unread.into_iter().map(remark));
                drafts.push((row.number, record));
            }
        }
    }
    report.taken = drafts.len();
    if !csv.skip_bad && !report.bad.is_empty() {
        return Err(refusal(&report));
    }
    if drafts.is_empty() {
        return Err(Fault::bad(
            "file",
            format!(
                "No row of “{}” could be taken, so nothing was changed.",
                csv.file
            ),
        ));
    }
    Ok((report, drafts))
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
