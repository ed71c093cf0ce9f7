//! Rows pasted from a spreadsheet into the requirements: first a preview, then one action.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::import::requirements::{self, Draft, FIELDS, NO_WORDS};
use crate::page;
use crate::requirements::read_quarter;
use crate::say;
use crate::table::{Row, Table, match_columns, one_line};
use crate::wire::edit::{Paste, PastePreview, PasteRow};
use crate::wire::page::{InitiativePage, Which};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::Day;

/// The fields that a pasted column can hold on screen.
const OFFERED: &[&str] = &[
    "marketingWords",
    "itWords",
    "moscow",
    "worth",
    "size",
    "quarter",
    "raisedBy",
];

/// What pasting would do.
///
/// # Errors
/// When a column is said to hold something that it cannot.
pub fn preview(cx: &Cx<'_>, input: Paste) -> Result<PastePreview, Fault> {
    let today = cx.today();
    let sheet = Sheet::read(&input, today)?;
    let rows: Vec<_> = sheet
        .rows()
        .iter()
        .map(|row| {
            let understood = sheet.understand(row, today);
            let problem = if understood.record.is_empty() {
                NO_WORDS
            } else {
                ""
            };
            let mut cells = row.cells.clone();
            cells.resize(sheet.columns.len(), String::new());
            PasteRow {
                cells,
                problem: problem.to_owned(),
                note: understood.unread.join(" "),
            }
        })
        .collect();
    Ok(PastePreview {
        good: i64::try_from(rows.iter().filter(|row| row.problem.is_empty()).count())
            .unwrap_or(i64::MAX),
        heading_cells: sheet.heading_cells(),
        headings: sheet.headings,
        columns: sheet.columns,
        rows,
    })
}

/// Adds the rows as requirements, one undoable action. Rows without words are left out, as the
/// preview said.
///
/// # Errors
/// When no row has words, or as [`preview`].
pub fn apply(act: &mut Act<'_, '_>, input: Paste) -> Result<InitiativePage, Fault> {
    let today = act.moment.today;
    let initiative = act.write.get::<Initiative>(input.initiative)?;
    let sheet = Sheet::read(&input, today)?;
    let drafts: Vec<Draft> = sheet
        .rows()
        .iter()
        .map(|row| sheet.understand(row, today).record)
        .filter(|draft| !draft.is_empty())
        .collect();
    if drafts.is_empty() {
        return Err(Fault::bad(
            "text",
            "No row holds words. Copy the rows in the spreadsheet, then paste them here.",
        ));
    }
    let pasted = say::count(drafts.len(), "requirement", "requirements");
    act.label(format!("Pasted {pasted} into {}", initiative.key))?;
    requirements::add(act, initiative.id, drafts)?;
    page::initiative(&act.cx(), Which { id: initiative.id })
}

struct Sheet {
    table: Table,
    headings: bool,
    columns: Vec<String>,
}

impl Sheet {
    fn read(input: &Paste, today: Day) -> Result<Self, Fault> {
        let table = Table::from_clipboard(&input.text, FIELDS);
        let first = table
            .rows
            .first()
            .map(|row| row.cells.as_slice())
            .unwrap_or_default();
        let by_name = offered(match_columns(first, FIELDS));
        let headings = input
            .headings
            .unwrap_or_else(|| by_name.iter().any(|field| !field.is_empty()));
        let mut columns = if !input.columns.is_empty() {
            if let Some(odd) = input
                .columns
                .iter()
                .find(|c| !c.is_empty() && !OFFERED.contains(&c.as_str()))
            {
                return Err(Fault::bad(
                    "columns",
                    format!("A column cannot hold “{odd}”."),
                ));
            }
            input.columns.clone()
        } else if headings && by_name.iter().any(|field| field.ends_with("Words")) {
            by_name
        } else {
            let rows = table.rows.iter().skip(usize::from(headings));
            by_content(&rows.collect::<Vec<_>>(), table.width(), today)
        };
        columns.resize(table.width(), String::new());
        Ok(Self {
            table,
            headings,
            columns,
        })
    }

    fn rows(&self) -> &[Row] {
        self.table
            .rows
            .get(usize::from(self.headings)..)
            .unwrap_or_default()
    }

    fn heading_cells(&self) -> Vec<String> {
        match self.table.rows.first().filter(|_| self.headings) {
            Some(row) => (0..self.columns.len())
                .map(|at| one_line(row.cell(at)))
                .collect(),
            None => Vec::new(),
        }
    }

    /// Columns that were left out stay out; only what could not be read goes to the note.
    fn understand(&self, row: &Row, today: Day) -> crate::import::Understood<Draft> {
        let headings = self.heading_cells();
        let cells = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.is_empty())
            .filter_map(|(at, field)| {
                let text = row.cell(at);
                let heading = headings
                    .get(at)
                    .filter(|h| !h.is_empty())
                    .map_or(in_words(field), String::as_str);
                (!text.is_empty()).then(|| (field.as_str(), heading.to_owned(), text))
            });
        requirements::understand(cells, today)
    }
}

/// Fields that the screen does not offer are left out.
fn offered(columns: Vec<String>) -> Vec<String> {
    columns
        .into_iter()
        .map(|field| {
            if OFFERED.contains(&field.as_str()) {
                field
            } else {
                String::new()
            }
        })
        .collect()
}

/// What the columns hold, by what stands in them: closed words are told by their words, the first
/// column of text is marketing's voice and the second IT's.
fn by_content(rows: &[&Row], width: usize, today: Day) -> Vec<String> {
    let mut free: Vec<&str> = OFFERED.to_vec();
    let mut take = |field: &'static str| {
        let at = free.iter().position(|f| *f == field)?;
        Some(free.remove(at).to_owned())
    };
    (0..width)
        .map(|at| {
            let cells: Vec<_> = rows
                .iter()
                .map(|row| row.cell(at))
                .filter(|cell| !cell.is_empty())
                .collect();
            let all = |fits: &dyn Fn(&str) -> bool| {
                !cells.is_empty() && cells.iter().all(|cell| fits(cell))
            };
            let number = |cell: &str| {
                cell.chars()
                    .all(|c| c.is_ascii_digit() || ".,-".contains(c))
            };
            // "S" and "M" could be either; letters that only sizes have settle it.
            let sized = cells
                .iter()
                .any(|cell| matches!(cell.to_lowercase().as_str(), "l" | "large" | "small"));
            if all(&|cell| requirements::size(cell).is_some()) && sized {
                return take("worth").or_else(|| take("size")).unwrap_or_default();
            }
            if all(&number) {
                return String::new();
            }
            if all(&|cell| requirements::moscow(cell).is_some()) {
                return take("moscow").unwrap_or_default();
            }
            if all(&|cell| {
                cell.to_uppercase().contains('Q')
                    && matches!(read_quarter(cell, today), Ok(Some(_)))
            }) {
                return take("quarter").unwrap_or_default();
            }
            let long = cells.iter().any(|cell| cell.split_whitespace().count() > 2);
            if cells.is_empty() || (!long && width > 1) {
                return String::new();
            }
            take("marketingWords")
                .or_else(|| take("itWords"))
                .unwrap_or_default()
        })
        .collect()
}

fn in_words(field: &str) -> &'static str {
    match field {
        "moscow" => "Priority",
        "worth" => "Worth",
        "size" => "Size",
        "quarter" => "Quarter",
        "raisedBy" => "Raised by",
        "itWords" => "In IT’s words",
        _ => "In marketing’s words",
    }
}
