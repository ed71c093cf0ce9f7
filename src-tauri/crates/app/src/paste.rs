//! Rows pasted from a spreadsheet: first a preview, then one action.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::import::initiatives::{self, InitiativeDraft};
use crate::import::requirements::{self, RequirementDraft};
use crate::import::{Draft, Reading, Understood, understand};
use crate::objective::full_day;
use crate::page;
use crate::table::{Sheet, Table, match_columns};
use crate::wire::page::{InitiativePage, Which};
use crate::wire::paste::{
    PasteAs, PastePreview, PasteRequirements, PasteRow, Pasted, PastedInitiatives, PreviewPaste,
};
use counterpart_domain::people::DateOrder;
use counterpart_domain::record::Day;
use counterpart_domain::when::parse_day;

/// So many rows are shown from the beginning.
const SHOWN: usize = 100;
/// So many more are shown of those of which there is something to say.
const SAID: usize = 200;
/// So many letters of a cell are shown.
const LETTERS: usize = 240;

/// What pasting would do.
///
/// # Errors
/// When a column is said to hold something that it cannot.
pub fn preview(cx: &Cx<'_>, input: PreviewPaste) -> Result<PastePreview, Fault> {
    match input.rows {
        PasteAs::Initiatives => preview_as::<InitiativeDraft>(cx, input.pasted),
        PasteAs::Requirements => preview_as::<RequirementDraft>(cx, input.pasted),
    }
}

/// Adds the rows as requirements, one undoable action. Rows without words are left out, as the
/// preview said.
///
/// # Errors
/// When no row has words, or as [`preview`].
pub fn requirements(
    act: &mut Act<'_, '_>,
    input: PasteRequirements,
) -> Result<InitiativePage, Fault> {
    let drafts = drafts::<RequirementDraft>(act, input.pasted)?;
    let count = requirements::count(drafts.len());
    let key = requirements::add(act, input.initiative, drafts)?;
    act.label(format!("Pasted {count} into {key}"))?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Adds the rows as initiatives, one undoable action. Rows without a name are left out, as the
/// preview said.
///
/// # Errors
/// When no row has a name, or as [`preview`].
pub fn initiatives(act: &mut Act<'_, '_>, input: Pasted) -> Result<PastedInitiatives, Fault> {
    let drafts = drafts::<InitiativeDraft>(act, input)?;
    act.label(format!("Pasted {}", initiatives::count(drafts.len())))?;
    let ids = initiatives::add(act, drafts, "Pasted")?;
    Ok(PastedInitiatives { ids })
}

fn drafts<T: Draft>(act: &Act<'_, '_>, input: Pasted) -> Result<Vec<(u64, T)>, Fault> {
    let cx = act.cx();
    let Found { sheet, dates } = find::<T>(&cx, input)?;
    let mut reading = Reading::of(&cx, Some(dates.order))?;
    let drafts: Vec<_> = understand::<T>(&sheet, &mut reading)
        .filter_map(|(row, understood)| Some((row.number, understood?.record)))
        .collect();
    if drafts.is_empty() {
        return Err(Fault::bad(
            "text",
            "No row can be taken. Copy the rows in the spreadsheet, paste them here, and say which column holds what.",
        ));
    }
    Ok(drafts)
}

fn preview_as<T: Draft>(cx: &Cx<'_>, input: Pasted) -> Result<PastePreview, Fault> {
    let Found { sheet, dates } = find::<T>(cx, input)?;
    let mut reading = Reading::of(cx, Some(dates.order))?;
    let (mut total, mut good, mut unread, mut said) = (0, 0, 0, 0);
    let mut rows = Vec::new();
    for (row, understood) in understand::<T>(&sheet, &mut reading) {
        total += 1;
        let (problem, note) = match understood {
            None => (T::WITHOUT, String::new()),
            Some(Understood { unread: why, .. }) => {
                good += 1;
                unread += i64::from(!why.is_empty());
                ("", why.join(" "))
            }
        };
        if rows.len() >= SHOWN {
            if (problem.is_empty() && note.is_empty()) || said == SAID {
                continue;
            }
            said += 1;
        }
        rows.push(PasteRow {
            number: i64::try_from(row.number).unwrap_or(i64::MAX),
            cells: (0..sheet.columns().len())
                .map(|at| shortened(row.cell(at)))
                .collect(),
            problem: problem.to_owned(),
            note,
        });
    }
    Ok(PastePreview {
        columns: sheet.columns().to_vec(),
        headings: sheet.headed(),
        heading_cells: sheet.headings().to_vec(),
        rows,
        total,
        good,
        unread,
        dates: dates.example.as_ref().map(|_| dates.order),
        dates_said: dates.said(cx.today()),
    })
}

/// What was found on the clipboard.
struct Found {
    sheet: Sheet,
    dates: Dates,
}

fn find<T: Draft>(cx: &Cx<'_>, input: Pasted) -> Result<Found, Fault> {
    if let Some(odd) = input
        .columns
        .iter()
        .find(|column| !column.is_empty() && !T::FIELDS.iter().any(|(field, _)| field == column))
    {
        return Err(Fault::bad(
            "columns",
            format!("A column cannot hold “{odd}”."),
        ));
    }
    let today = cx.today();
    let table = Table::from_clipboard(&input.text, T::FIELDS);
    let first = table.rows.first().map_or(&[][..], |row| &row.cells);
    let mut by_heading = match_columns(first, T::FIELDS);
    let headed = input
        .headings
        .unwrap_or_else(|| by_heading.iter().any(|field| !field.is_empty()));
    let columns = if input.columns.is_empty() {
        let unknown: Vec<bool> = by_heading
            .iter()
            .zip(first)
            .map(|(field, heading)| headed && field.is_empty() && !heading.is_empty())
            .collect();
        if !headed {
            by_heading.clear();
        }
        by_heading.resize(table.width(), String::new());
        let below = table.rows.get(usize::from(headed)..).unwrap_or_default();
        let mut columns = T::guess(by_heading, below, today);
        for (column, unknown) in columns.iter_mut().zip(unknown) {
            if unknown && column.is_empty() {
                T::UNKNOWN.clone_into(column);
            }
        }
        columns
    } else {
        input.columns
    };
    let sheet = Sheet::new(table, headed, columns);
    let office = cx.office()?.date_order;
    let dates = Dates::of::<T>(&sheet, today, office, input.dates);
    Ok(Found { sheet, dates })
}

/// The order in which dates in figures are read.
struct Dates {
    order: DateOrder,
    /// A date that another order would read otherwise; none when the order makes no difference.
    example: Option<String>,
}

impl Dates {
    /// As said, else the order that reads most of the dates, the workspace's own when several do.
    fn of<T: Draft>(sheet: &Sheet, today: Day, own: DateOrder, said: Option<DateOrder>) -> Self {
        let mut order = said.unwrap_or(own);
        let mut most = 0;
        let mut example = None;
        let orders = [own, DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd];
        let mut read = [0; 4];
        for cell in sheet.rows().iter().flat_map(|row| sheet.cells(row)) {
            if !T::DAYS.contains(&cell.field) {
                continue;
            }
            let days = orders.map(|order| parse_day(cell.text, today, order).ok());
            for (count, day) in read.iter_mut().zip(days) {
                *count += usize::from(day.is_some());
            }
            if example.is_none() && days.iter().any(|day| *day != days[0]) {
                example = Some(cell.text.to_owned());
            }
        }
        for (count, of) in read.into_iter().zip(orders) {
            if said.is_none() && count > most {
                (most, order) = (count, of);
            }
        }
        Self { order, example }
    }

    /// The example as it is read.
    fn said(&self, today: Day) -> String {
        let Some(example) = &self.example else {
            return String::new();
        };
        match parse_day(example, today, self.order) {
            Ok(day) => format!("“{example}” is read as {}.", full_day(day)),
            Err(_) => format!("“{example}” is no date in this order."),
        }
    }
}

fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", cell[..end].trim_end()),
        None => cell.to_owned(),
    }
}
