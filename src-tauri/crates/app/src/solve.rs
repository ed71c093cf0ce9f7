//! A table of steps, solved: `id,name,duration,predecessors`.

use crate::fault::Fault;
use crate::table::{Row, Table, match_columns};
use chrono::NaiveDate;
use counterpart_domain::calendar::{WorkingCalendar, WorkingDays};
use counterpart_domain::schedule::{Link, Network, Schedule, Step, parse_predecessors};
use std::collections::{BTreeSet, HashMap};

/// The headings a table of steps is known by.
const HEADINGS: &[(&str, &[&str])] = &[
    ("id", &["id", "key", "no", "step"]),
    ("name", &["name", "task", "activity", "title"]),
    ("duration", &["duration", "days", "length", "working days"]),
    (
        "predecessors",
        &["predecessors", "predecessor", "after", "depends on"],
    ),
];

/// At most so many remarks are told: whoever mends these, mends the rest.
const MOST_REMARKS: usize = 20;

/// Steps as they were written, with the network they make.
#[derive(Debug, Clone)]
pub struct Steps {
    /// What the file calls each step, in its order.
    pub ids: Vec<String>,
    /// The steps and their links, in the same order.
    pub network: Network,
}

/// A row as it was written, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReadRow {
    /// The file's row.
    pub number: u64,
    /// The cells.
    pub id: String,
    /// The same.
    pub name: String,
    /// The same.
    pub duration: String,
    /// The same.
    pub predecessors: String,
    /// Column and sentence.
    pub trouble: Vec<(&'static str, String)>,
}

/// Reads a table of steps.
///
/// # Errors
/// Everything that cannot be read, by row and column, in one refusal.
pub fn read_steps(bytes: &[u8]) -> Result<Steps, Fault> {
    let (steps, rows) = read_rows(bytes)?;
    match refusal(&rows) {
        None => Ok(steps),
        Some(wrong) => Err(Fault::not_now(wrong)),
    }
}

/// Everything that is wrong, by row and column: one line each.
pub(crate) fn refusal(rows: &[ReadRow]) -> Option<String> {
    let told = rows.iter().flat_map(|row| {
        let line =
            |(column, what): &(&str, String)| format!("Row {}, {column}: {what}", row.number);
        row.trouble.iter().map(line)
    });
    let mut wrong: Vec<String> = told.collect();
    let more = wrong.len().saturating_sub(MOST_REMARKS);
    wrong.truncate(MOST_REMARKS);
    if more > 0 {
        wrong.push(format!("And {more} more."));
    }
    (!wrong.is_empty()).then(|| wrong.join("\n"))
}

/// Reads a table of steps, row by row, with what is wrong in each.
///
/// # Errors
/// When there are no columns to read.
pub(crate) fn read_rows(bytes: &[u8]) -> Result<(Steps, Vec<ReadRow>), Fault> {
    let table = Table::from_bytes(bytes);
    let Some((head, rows)) = table.rows.split_first() else {
        return Err(Fault::not_now(
            "The file is empty; its first row names the columns: id,name,duration,predecessors.",
        ));
    };
    let columns = match_columns(&head.cells, HEADINGS);
    let column = |field: &str| columns.iter().position(|found| found == field);
    let (Some(id), Some(duration)) = (column("id"), column("duration")) else {
        return Err(Fault::not_now(
            "The first row names the columns: id, duration, and, as far as there are any, name and predecessors.",
        ));
    };
    let columns = Columns {
        id,
        name: column("name"),
        duration,
        predecessors: column("predecessors"),
    };
    Ok(columns.read(rows))
}

struct Columns {
    id: usize,
    name: Option<usize>,
    duration: usize,
    predecessors: Option<usize>,
}

impl Columns {
    fn read(&self, rows: &[Row]) -> (Steps, Vec<ReadRow>) {
        let mut read: Vec<ReadRow> = Vec::with_capacity(rows.len());
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut steps = Steps {
            ids: Vec::new(),
            network: Network::default(),
        };
        for (at, row) in rows.iter().enumerate() {
            let id = row.cell(self.id);
            let mut trouble = Vec::new();
            if id.is_empty() {
                trouble.push(("id", "every step has an id; give it one.".to_owned()));
            } else if places.insert(id, at).is_some() {
                let what = format!("“{id}” is the id of two steps; give one another.");
                trouble.push(("id", what));
            }
            let name = self.name.map_or("", |at| row.cell(at));
            let name = if name.is_empty() { id } else { name };
            let written = row.cell(self.duration);
            let duration = match WorkingDays::parse(written) {
                Ok(days) if days < WorkingDays::ZERO => {
                    let what = "a step lasts 0 days or more; type it without the minus sign.";
                    trouble.push(("duration", what.to_owned()));
                    WorkingDays::ZERO
                }
                Ok(days) => days,
                Err(why) => {
                    trouble.push(("duration", why.to_string()));
                    WorkingDays::ZERO
                }
            };
            steps.ids.push(id.to_owned());
            steps.network.steps.push(Step::new(name, duration));
            read.push(ReadRow {
                number: row.number,
                id: id.to_owned(),
                name: name.to_owned(),
                duration: written.to_owned(),
                predecessors: self.predecessors.map_or("", |at| row.cell(at)).to_owned(),
                trouble,
            });
        }
        for (to, row) in read.iter_mut().enumerate() {
            let list = parse_predecessors(&row.predecessors).unwrap_or_else(|why| {
                row.trouble.push(("predecessors", why.to_string()));
                Vec::new()
            });
            for one in list {
                match places.get(one.id.as_str()) {
                    Some(&from) => steps.network.links.push(Link {
                        from,
                        to,
                        kind: one.kind,
                        lag: one.lag,
                    }),
                    None => row.trouble.push((
                        "predecessors",
                        format!("there is no step “{}”; type the id of one.", one.id),
                    )),
                }
            }
        }
        (steps, read)
    }
}

/// Reads holidays, one date (YYYY-MM-DD) a line; what follows the date is its name.
///
/// # Errors
/// When a line does not begin with a date.
pub fn read_holidays(text: &str) -> Result<BTreeSet<NaiveDate>, Fault> {
    let lines = text.lines().enumerate();
    let mut days = BTreeSet::new();
    for (at, line) in lines {
        let line = line.trim().trim_start_matches('\u{feff}');
        let heading = at == 0 && line.to_lowercase().starts_with("date");
        if line.is_empty() || line.starts_with('#') || heading {
            continue;
        }
        let date = line.split([',', ';', '\t', ' ']).next().unwrap_or_default();
        let day = date.parse().map_err(|_| {
            Fault::not_now(format!(
                "Line {}: “{}” is not a date; write holidays as 2026-12-25, one a line.",
                at + 1,
                crate::say::short(date)
            ))
        })?;
        days.insert(day);
    }
    Ok(days)
}

/// Solves the steps from a first day on; they have to finish by a day where one is given.
///
/// # Errors
/// When steps wait for each other, or the day to finish by is before the first.
pub fn solve(
    steps: &mut Steps,
    calendar: &WorkingCalendar,
    start: NaiveDate,
    finish_by: Option<NaiveDate>,
) -> Result<Schedule, Fault> {
    if let Some(by) = finish_by {
        if by < start {
            return Err(Fault::not_now(format!(
                "The steps start on {start} and cannot finish by {by}; choose a later day to finish by."
            )));
        }
        steps.network.finish_by = Some(calendar.finish_offset(start, by));
    }
    steps
        .network
        .solve()
        .map_err(|why| Fault::not_now(why.to_string()))
}
