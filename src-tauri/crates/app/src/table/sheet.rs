//! A table of which it is known what its columns hold.

use super::columns::{NOTE, match_columns, one_line};
use super::{Row, Table};
use counterpart_domain::text::clean_text;

/// A table and what its columns hold.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    table: Table,
    headed: bool,
    headings: Vec<String>,
    columns: Vec<String>,
}

/// A filled cell of a column that is not left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell<'a> {
    /// The field that its column holds.
    pub field: &'a str,
    /// What stands over it; empty when nothing does in the whole table.
    pub heading: String,
    /// What stands in it.
    pub text: &'a str,
}

impl Sheet {
    /// A table whose first row holds headings when it is `headed`; a column without a field is
    /// left out.
    pub fn new(table: Table, headed: bool, mut columns: Vec<String>) -> Self {
        let width = table.width();
        columns.resize(width, String::new());
        let headings = match table.rows.first().filter(|_| headed) {
            Some(row) => (0..width).map(|at| one_line(row.cell(at))).collect(),
            None => Vec::new(),
        };
        Self {
            table,
            headed,
            headings,
            columns,
        }
    }

    /// The rows under the headings.
    pub fn rows(&self) -> &[Row] {
        self.table
            .rows
            .get(usize::from(self.headed)..)
            .unwrap_or_default()
    }

    /// Whether the first row holds headings.
    pub fn headed(&self) -> bool {
        self.headed
    }

    /// The field of each column; empty where it is left out.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Whether some column holds one of these fields.
    pub fn holds(&self, fields: &[&str]) -> bool {
        self.columns.iter().any(|c| fields.contains(&c.as_str()))
    }

    /// Each column's heading on one line; none without headings.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The filled cells of a row, in the columns that are not left out.
    pub fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = Cell<'a>> {
        self.columns
            .iter()
            .enumerate()
            .filter(|(at, field)| !field.is_empty() && !row.cell(*at).is_empty())
            .map(|(at, field)| Cell {
                field,
                heading: match self.headings.get(at) {
                    Some(empty) if empty.is_empty() => format!("Column {}", at + 1),
                    Some(heading) => heading.clone(),
                    None => String::new(),
                },
                text: row.cell(at),
            })
    }
}

impl Cell<'_> {
    /// The cell as a note keeps it: after its heading, where that says more than "note".
    pub fn noted(&self) -> String {
        let text = clean_text(self.text);
        let plain = self.field == NOTE.0
            && match_columns(std::slice::from_ref(&self.heading), &[NOTE]) == [NOTE.0];
        if self.heading.is_empty() || plain {
            text
        } else {
            format!("{}: {text}", self.heading)
        }
    }

    /// What a sentence calls the column: its heading, or else the field in words.
    pub fn called<'c>(&'c self, field_in_words: &'c str) -> &'c str {
        if self.heading.is_empty() {
            field_in_words
        } else {
            &self.heading
        }
    }
}
