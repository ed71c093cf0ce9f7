//! Tables that people already have: a spreadsheet's clipboard, a CSV file from anywhere.

mod columns;
mod sheet;
mod sniff;

pub(crate) use columns::NOTE;
pub use columns::{Synonyms, map_columns, match_columns};
pub(crate) use sheet::{Cell, Sheet};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// A table as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The rows, empty ones left out.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it; the headings are row 1.
    pub number: u64,
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Its cells, without blanks at the ends.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell, empty when the row is too short.
    #[must_use]
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads the bytes of a file: UTF-8 or UTF-16 by its mark, UTF-8 when it is that, else
    /// Windows-1252; commas, semicolons or tabs, whichever make a table of it.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let text = decode(bytes);
        Self::parted(&text, sniff::separator(&text).unwrap_or(','))
    }

    /// Reads what was copied from a spreadsheet. Only tabs part cells, unless headings known here
    /// say that it is a CSV: sentences have commas, too.
    #[must_use]
    pub fn from_clipboard(text: &str, known: Synonyms) -> Self {
        let tabbed = Self::parted(text, '\t');
        if tabbed.width() > 1 {
            return tabbed;
        }
        [';', ',']
            .into_iter()
            .map(|separator| Self::parted(text, separator))
            .find(|table| {
                let known = table.rows.first().map_or(0, |first| {
                    let columns = match_columns(&first.cells, known);
                    columns.iter().filter(|c| !c.is_empty()).count()
                });
                let even = table.rows.len() > 1
                    && table.width() > 1
                    && table
                        .rows
                        .iter()
                        .all(|row| row.cells.len() == table.width());
                known > 1 || (known == 1 && even)
            })
            .unwrap_or_else(|| Self::lines(text))
    }

    /// One cell a line, unless quotes hold a cell of several lines together.
    fn lines(text: &str) -> Self {
        Self::parted(text, '\t')
    }

    /// Reads a text whose cells are parted by this character. Quotes may hold separators and line
    /// breaks; rows may differ in length.
    fn parted(text: &str, separator: char) -> Self {
        // One kind of line break, so that lines are counted as an editor counts them.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(u8::try_from(separator).unwrap_or(b','))
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let mut number = 0;
        let mut record = csv::StringRecord::new();
        while let Ok(true) = reader.read_record(&mut record) {
            number += 1;
            let line = record.position().map_or(0, csv::Position::line);
            let cells: Vec<_> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(Row {
                    number,
                    line,
                    cells,
                });
            }
        }
        let mut table = Self { rows };
        table.unquote();
        table
    }

    /// How many cells the longest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
    }

    /// Takes off the single quotes that some tools put around every text, with their escapes; a
    /// column is treated so only when nearly all of it is written like that.
    fn unquote(&mut self) {
        let quoted = |cell: &str| cell.len() > 1 && cell.starts_with('\'') && cell.ends_with('\'');
        for column in 0..self.width() {
            let cells = || {
                self.rows
                    .iter()
                    .skip(1)
                    .map(|row| row.cell(column))
                    .filter(|cell| !cell.is_empty())
            };
            if cells().count() < 2
                || cells().filter(|cell| quoted(cell)).count() * 10 < cells().count() * 9
            {
                continue;
            }
            for row in self.rows.iter_mut().skip(1) {
                if let Some(cell) = row.cells.get_mut(column) {
                    // Of a few cells one of the two quotes was lost on the way.
                    let inner = cell.strip_prefix('\'').unwrap_or(cell);
                    let inner = inner.strip_suffix('\'').unwrap_or(inner).trim();
                    *cell = inner
                        .replace("\\%", "%")
                        .replace("\\'", "'")
                        .replace("\\t", " ")
                        .trim()
                        .to_owned();
                }
            }
        }
    }
}

/// The text of a file's bytes.
fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned();
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text.into_owned(),
        None => WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    }
}

#[cfg(test)]
mod tests;
