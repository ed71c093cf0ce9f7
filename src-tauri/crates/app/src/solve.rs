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

/// Reads a table of steps.
///
/// # Errors
/// Everything that cannot be read, by row and column, in one refusal.
pub fn read_steps(bytes: &[u8]) -> Result<Steps, Fault> {
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
    columns.read(rows)
}

struct Columns {
    id: usize,
    name: Option<usize>,
    duration: usize,
    predecessors: Option<usize>,
}

impl Columns {
    fn read(&self, rows: &[Row]) -> Result<Steps, Fault> {
        let mut wrong = Vec::new();
        let mut say = |row: &Row, column: &str, what: String| {
            wrong.push(format!("Row {}, {column}: {what}", row.number));
        };
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut steps = Steps {
            ids: Vec::new(),
            network: Network::default(),
        };
        for (at, row) in rows.iter().enumerate() {
            let id = row.cell(self.id);
            if id.is_empty() {
                say(row, "id", "every step has an id; give it one.".to_owned());
            } else if places.insert(id, at).is_some() {
                say(
                    row,
                    "id",
                    format!("“{id}” is the id of two steps; give one another."),
                );
            }
            let name = self.name.map_or("", |at| row.cell(at));
            let name = if name.is_empty() { id } else { name };
            let duration = match WorkingDays::parse(row.cell(self.duration)) {
                Ok(days) if days < WorkingDays::ZERO => {
                    let what = "a step lasts 0 days or more; type it without the minus sign.";
                    say(row, "duration", what.to_owned());
                    WorkingDays::ZERO
                }
                Ok(days) => days,
                Err(why) => {
                    say(row, "duration", why.to_string());
                    WorkingDays::ZERO
                }
            };
            steps.ids.push(id.to_owned());
            steps.network.steps.push(Step::new(name, duration));
        }
        for (to, row) in rows.iter().enumerate() {
            let text = self.predecessors.map_or("", |at| row.cell(at));
            let list = parse_predecessors(text).unwrap_or_else(|why| {
                say(row, "predecessors", why.to_string());
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
                    None => say(
                        row,
                        "predecessors",
                        format!("there is no step “{}”; type the id of one.", one.id),
                    ),
                }
            }
        }
        if wrong.is_empty() {
            return Ok(steps);
        }
        let more = wrong.len().saturating_sub(MOST_REMARKS);
        wrong.truncate(MOST_REMARKS);
        if more > 0 {
            wrong.push(format!("And {more} more."));
        }
        Err(Fault::not_now(wrong.join("\n")))
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
