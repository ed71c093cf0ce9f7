//! Rows as initiatives.

use super::people::People;
use super::sentence::first_sentence;
use super::{Draft, Reading, Understood};
use crate::cx::Act;
use crate::fault::Fault;
use crate::initiatives::blank;
use crate::keys;
use crate::say;
use crate::table::{Cell, NOTE, Row, Synonyms};
use counterpart_domain::Side;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::people::{DateOrder, Seat};
use counterpart_domain::record::Day;
use counterpart_domain::text::{clean_line, clean_text, key_from_name};
use counterpart_domain::when::parse_day;

/// What a column can hold, with the headings that people write over it.
const FIELDS: Synonyms = &[
    (
        "name",
        &[
            "project name",
            "project",
            "project title",
            "title",
            "initiative",
            "initiative name",
            "programme",
            "program",
        ],
    ),
    ("key", &["code", "short key"]),
    (
        "sentence",
        &[
            "in one sentence",
            "one sentence",
            "summary",
            "short description",
        ],
    ),
    (
        "description",
        &[
            "description aims",
            "aims",
            "project description",
            "objective",
            "objectives",
            "scope",
        ],
    ),
    ("problem", &["problem statement", "why"]),
    (
        "customer",
        &["customer benefit", "who is better off", "benefit"],
    ),
    ("notInThis", &["out of scope", "not in scope", "exclusions"]),
    (
        "customersHaveItBy",
        &[
            "customers have it",
            "end date",
            "finish date",
            "end",
            "finish",
            "due",
            "due date",
            "go live",
            "go live date",
            "deadline",
            "delivery date",
            "target date",
            "planned end",
            "launch",
            "launch date",
        ],
    ),
    (
        "start",
        &[
            "start date",
            "begin",
            "planned start",
            "started",
            "start on",
        ],
    ),
    ("buildWeeks", &["build weeks", "weeks to build", "weeks"]),
    ("stage", &["status", "state", "phase"]),
    (
        "marketingOwner",
        &["marketing owner", "business owner", "owner marketing"],
    ),
    (
        "itOwner",
        &[
            "it owner",
            "technology owner",
            "technical owner",
            "owner it",
        ],
    ),
    NOTE,
];

/// An initiative in the making: its owners are still names.
#[derive(Debug, Clone, Default)]
pub(crate) struct InitiativeDraft {
    name: String,
    key: String,
    sentence: String,
    problem: String,
    customer: String,
    not_in_this: String,
    have_it_by: Option<Day>,
    start: Option<Day>,
    build_weeks: Option<i64>,
    stage: Option<Stage>,
    marketing_owner: String,
    it_owner: String,
    note: Vec<String>,
}

impl Draft for InitiativeDraft {
    const FIELDS: Synonyms = FIELDS;
    const NEEDED: &'static [&'static str] = &["name"];
    const WITHOUT: &'static str = "It has no name.";
    const DAYS: &'static [&'static str] = &["customersHaveItBy", "start"];
    const UNKNOWN: &'static str = NOTE.0;

    fn read<'a>(
        cells: impl Iterator<Item = Cell<'a>>,
        reading: &mut Reading,
    ) -> Option<Understood<Self>> {
        let mut draft = Self::default();
        let mut unread = Vec::new();
        for cell in cells {
            if let Err(why) = draft.put(&cell, reading) {
                unread.push(format!(
                    "{} is left empty, its text is in the note: {}.",
                    cell.called(in_words(cell.field)),
                    why.split(';')
                        .next()
                        .unwrap_or_default()
                        .trim_end_matches('.')
                ));
                draft.note.push(cell.noted());
            }
        }
        if draft.name.is_empty() {
            return None;
        }
        unread.extend(draft.settle_key(reading));
        unread.extend(draft.settle_owners());
        Some(Understood {
            record: draft,
            unread,
        })
    }

    /// Without a heading for the name, the first column of text is it and the next long one the
    /// description; days are told by being days.
    fn guess(mut columns: Vec<String>, rows: &[Row], today: Day) -> Vec<String> {
        if columns.iter().any(|field| field == "name") {
            return columns;
        }
        let mut days = Vec::new();
        for at in 0..columns.len() {
            let cells: Vec<_> = rows
                .iter()
                .map(|row| row.cell(at))
                .filter(|cell| !cell.is_empty())
                .collect();
            if !columns[at].is_empty() || cells.is_empty() {
                continue;
            }
            let all = |fits: fn(&str) -> bool| cells.iter().all(|cell| fits(cell));
            let free = |field: &str| !columns.iter().any(|column| column == field);
            let field = if cells.iter().all(|cell| is_day(cell, today)) {
                days.push(at);
                ""
            } else if all(is_number) {
                ""
            } else if free("stage") && all(|cell| stage(cell).is_some()) {
                "stage"
            } else if free("key") && all(is_key) {
                "key"
            } else if free("name") {
                "name"
            } else if free("description") && cells.iter().any(|cell| cell.contains(' ')) {
                "description"
            } else {
                ""
            };
            field.clone_into(&mut columns[at]);
        }
        // The last day is when it is done; one before it is when it starts.
        let last = days.pop();
        for (at, field) in [
            (last, "customersHaveItBy"),
            (days.first().copied(), "start"),
        ] {
            if let Some(at) = at.filter(|_| !columns.iter().any(|column| column == field)) {
                field.clone_into(&mut columns[at]);
            }
        }
        columns
    }
}

impl InitiativeDraft {
    /// Puts a cell where it belongs.
    fn put(&mut self, cell: &Cell<'_>, reading: &Reading) -> Result<(), String> {
        let text = cell.text;
        let day =
            || parse_day(text, reading.today, reading.order).map_err(|error| error.to_string());
        match cell.field {
            "name" => self.name = clean_line(text),
            "key" => self.key = clean_line(text).to_uppercase(),
            "sentence" => self.sentence = clean_line(text),
            "description" => {
                let (sentence, rest) = first_sentence(&clean_text(text));
                if self.sentence.is_empty() {
                    self.sentence = sentence;
                } else {
                    more(&mut self.problem, &sentence);
                }
                more(&mut self.problem, &rest);
            }
            "problem" => more(&mut self.problem, &clean_text(text)),
            "customer" => self.customer = clean_text(text),
            "notInThis" => self.not_in_this = clean_text(text),
            "customersHaveItBy" => self.have_it_by = Some(day()?),
            "start" => self.start = Some(day()?),
            "buildWeeks" => {
                let weeks = text.parse().ok().filter(|weeks| (0..=520).contains(weeks));
                self.build_weeks = Some(weeks.ok_or("weeks are a number from 0 to 520")?);
            }
            "stage" => {
                self.stage =
                    Some(stage(text).ok_or("it is none of proposed, active, delivered, stopped")?);
            }
            "marketingOwner" => self.marketing_owner = clean_line(text),
            "itOwner" => self.it_owner = clean_line(text),
            _ => self.note.push(cell.noted()),
        }
        Ok(())
    }

    /// Gives it its key; says so when that had to be another than was asked for.
    fn settle_key(&mut self, reading: &mut Reading) -> Option<String> {
        let why = if !keys::fits(&self.key) {
            "is not a short key"
        } else if reading.keys.is_taken(&self.key) {
            "is taken"
        } else {
            reading.keys.take(&self.key);
            return None;
        };
        let free = reading.keys.next(&key_from_name(&self.name));
        let asked = std::mem::replace(&mut self.key, free);
        if asked.is_empty() {
            return None;
        }
        self.note.push(format!("Key: {asked}"));
        Some(format!("The key “{asked}” {why}; it became {}.", self.key))
    }

    /// One person never holds both seats.
    fn settle_owners(&mut self) -> Option<String> {
        if self.it_owner.is_empty()
            || self.it_owner.to_lowercase() != self.marketing_owner.to_lowercase()
        {
            return None;
        }
        let name = std::mem::take(&mut self.it_owner);
        Some(format!(
            "{name} cannot hold both seats; the IT seat is left empty."
        ))
    }
}

/// "1 initiative", "133 initiatives".
pub(crate) fn count(number: usize) -> String {
    say::count(number, "initiative", "initiatives")
}

/// Adds drafts with the numbers of their rows, which came from there. People are met by name, and
/// made when nobody has it.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn add(
    act: &mut Act<'_, '_>,
    drafts: Vec<(u64, InitiativeDraft)>,
    from: &str,
) -> Result<Vec<InitiativeId>, Fault> {
    let mut people = People::default();
    let mut added = Vec::with_capacity(drafts.len());
    for (row, mut draft) in drafts {
        // What was said of the stage decides; a start alone is a plan, not a beginning.
        let stage = draft.stage.unwrap_or(Stage::Proposed);
        let since = draft
            .start
            .filter(|start| stage != Stage::Proposed && *start <= act.moment.today);
        if let Some(start) = draft.start.filter(|_| since.is_none()) {
            draft
                .note
                .push(format!("Start: {}", crate::objective::full_day(start)));
        }
        let initiative = Initiative {
            sentence: draft.sentence,
            problem: draft.problem,
            customer: draft.customer,
            not_in_this: draft.not_in_this,
            customers_have_it_by: draft.have_it_by,
            build_weeks: draft.build_weeks,
            stage,
            stage_since: since,
            origin: format!("{from}, row {row}"),
            note: draft.note.join("\n"),
            ..blank(act.id(), draft.key, draft.name)
        };
        act.write.insert(&initiative)?;
        for (side, name) in [
            (Side::Marketing, &draft.marketing_owner),
            (Side::It, &draft.it_owner),
        ] {
            let Some(person) = people.meet(act, name, Some(side))? else {
                continue;
            };
            act.write.insert(&Seat {
                person: Some(person),
                since: Some(act.moment.utc),
                ..crate::seats::empty(initiative.id, side)
            })?;
        }
        added.push(initiative.id);
    }
    Ok(added)
}

fn more(text: &mut String, further: &str) {
    if !text.is_empty() && !further.is_empty() {
        text.push('\n');
    }
    text.push_str(further);
}

/// A field as a sentence names it where the column has no heading.
fn in_words(field: &str) -> &'static str {
    match field {
        "customersHaveItBy" => "The day customers have it",
        "start" => "The start",
        "buildWeeks" => "The weeks to build",
        _ => "The stage",
    }
}

fn is_number(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains(char::is_alphabetic)
}

fn is_day(cell: &str, today: Day) -> bool {
    cell.contains(|c: char| c.is_ascii_digit())
        && [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd]
            .into_iter()
            .any(|order| parse_day(cell, today, order).is_ok())
}

fn is_key(cell: &str) -> bool {
    keys::fits(cell)
        && cell.contains(|c: char| c.is_ascii_digit())
        && !cell.contains(char::is_lowercase)
}

fn stage(text: &str) -> Option<Stage> {
    let plain: String = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect::<String>()
        .to_lowercase();
    Some(match plain.as_str() {
        "proposed" | "idea" | "new" | "backlog" | "notstarted" | "todo" | "planned" => {
            Stage::Proposed
        }
        "active" | "inprogress" | "ongoing" | "running" | "started" | "doing" | "open" => {
            Stage::Active
        }
        "delivered" | "done" | "completed" | "complete" | "live" | "finished" | "closed" => {
            Stage::Delivered
        }
        "stopped" | "cancelled" | "canceled" | "abandoned" | "onhold" => Stage::Stopped,
        _ => return None,
    })
}
