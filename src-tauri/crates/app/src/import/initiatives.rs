//! Rows as initiatives.

use super::{Remark, Report, Sheet, Understood};
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::initiatives::{blank, free_key};
use crate::say;
use crate::table::{Row, Synonyms};
use counterpart_domain::Side;
use counterpart_domain::ids::{Id, slot};
use counterpart_domain::initiative::{Initiative, Stage};
use counterpart_domain::people::Seat;
use counterpart_domain::record::Day;
use counterpart_domain::text::{clean_line, clean_text, key_from_name};
use counterpart_domain::when::parse_day;

/// What a column can hold, with the headings that people write over it.
pub(super) const FIELDS: Synonyms = &[
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
    (
        "note",
        &["notes", "comment", "comments", "remark", "remarks"],
    ),
];

/// An initiative in the making: its key and owners are still to be found.
#[derive(Debug, Clone, Default)]
struct Draft {
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

pub(super) fn take(
    act: &mut Act<'_, '_>,
    sheet: &Sheet<'_>,
    rows: &[Row],
    report: &mut Report,
) -> Result<(), Fault> {
    if !sheet.holds("name") {
        return Err(Fault::bad(
            "map",
            format!(
                "No column holds the name of an initiative. Say which, such as --map 'title=name'; there are: {}.",
                sheet.there_are()
            ),
        ));
    }
    for row in rows {
        let Understood {
            record: draft,
            unread,
        } = understand(&act.cx(), sheet, row)?;
        if draft.name.is_empty() {
            report.bad.push(Remark {
                row: row.number,
                line: row.line,
                what: "It has no name.".to_owned(),
            });
            continue;
        }
        let mut remark = |what| {
            report.unread.push(Remark {
                row: row.number,
                line: row.line,
                what,
            })
        };
        unread.into_iter().for_each(&mut remark);
        if let Some(what) = add(act, sheet, row, draft)? {
            remark(what);
        }
        report.taken += 1;
    }
    act.label(format!(
        "Imported {}",
        say::count(report.taken, "initiative", "initiatives")
    ))
}

/// Reads the cells of a row. An unreadable optional cell stays empty, its text goes to the note.
fn understand(cx: &Cx<'_>, sheet: &Sheet<'_>, row: &Row) -> Result<Understood<Draft>, Fault> {
    let order = match sheet.dates {
        Some(order) => order,
        None => cx.office()?.date_order,
    };
    let day = |text: &str| parse_day(text, cx.today(), order);
    let mut draft = Draft::default();
    let mut unread = Vec::new();
    for (field, heading, text) in sheet.cells(row) {
        let wrong = match field {
            "name" => put(&mut draft.name, clean_line(text)),
            "key" => put(&mut draft.key, clean_line(text).to_uppercase()),
            "sentence" => put(&mut draft.sentence, clean_line(text)),
            "description" => {
                let (sentence, rest) = first_sentence(&clean_text(text));
                if draft.sentence.is_empty() {
                    draft.sentence = sentence;
                } else {
                    more(&mut draft.problem, &sentence);
                }
                more(&mut draft.problem, &rest);
                None
            }
            "problem" => {
                more(&mut draft.problem, &clean_text(text));
                None
            }
            "customer" => put(&mut draft.customer, clean_text(text)),
            "notInThis" => put(&mut draft.not_in_this, clean_text(text)),
            "customersHaveItBy" => match day(text) {
                Ok(day) => put(&mut draft.have_it_by, Some(day)),
                Err(e) => Some(e.to_string()),
            },
            "start" => match day(text) {
                Ok(day) => put(&mut draft.start, Some(day)),
                Err(e) => Some(e.to_string()),
            },
            "buildWeeks" => match text.parse().ok().filter(|weeks| (0..=520).contains(weeks)) {
                Some(weeks) => put(&mut draft.build_weeks, Some(weeks)),
                None => Some("weeks are a number from 0 to 520".to_owned()),
            },
            "stage" => match stage(text) {
                Some(stage) => put(&mut draft.stage, Some(stage)),
                None => Some("it is none of proposed, active, delivered, stopped".to_owned()),
            },
            "marketingOwner" => put(&mut draft.marketing_owner, clean_line(text)),
            "itOwner" => put(&mut draft.it_owner, clean_line(text)),
            "note" => {
                draft.note.push(clean_text(text));
                None
            }
            _ => {
                draft.note.push(format!("{heading}: {}", clean_text(text)));
                None
            }
        };
        if let Some(why) = wrong {
            unread.push(format!(
                "{heading} is left empty, its text is in the note: {}",
                why.split(';')
                    .next()
                    .unwrap_or_default()
                    .trim_end_matches('.')
            ));
            draft.note.push(format!("{heading}: {}", clean_text(text)));
        }
    }
    Ok(Understood {
        record: draft,
        unread,
    })
}

fn put<T>(place: &mut T, value: T) -> Option<String> {
    *place = value;
    None
}

fn more(text: &mut String, further: &str) {
    if !text.is_empty() && !further.is_empty() {
        text.push('\n');
    }
    text.push_str(further);
}

/// Adds one initiative; says so when its key had to be another.
fn add(
    act: &mut Act<'_, '_>,
    sheet: &Sheet<'_>,
    row: &Row,
    mut draft: Draft,
) -> Result<Option<String>, Fault> {
    let fits = (1..=12).contains(&draft.key.chars().count())
        && draft.key.chars().all(|c| c.is_alphanumeric() || c == '-');
    let taken = fits
        && !act
            .write
            .having::<Initiative>("key", &draft.key)?
            .is_empty();
    let mut remark = None;
    let key = if fits && !taken {
        draft.key
    } else {
        let free = free_key(act, &key_from_name(&draft.name))?;
        if !draft.key.is_empty() {
            let why = if taken {
                "is taken"
            } else {
                "is not a short key"
            };
            remark = Some(format!("The key “{}” {why}; it became {free}.", draft.key));
            draft.note.push(format!("Key: {}", draft.key));
        }
        free
    };
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
        origin: format!("{}, row {}", sheet.file, row.number),
        note: draft.note.join("\n"),
        ..blank(act.id(), key, draft.name)
    };
    act.write.insert(&initiative)?;
    let mut holder = None;
    for (side, name) in [
        (Side::Marketing, &draft.marketing_owner),
        (Side::It, &draft.it_owner),
    ] {
        let person = act.perhaps(Some(&super::named(name)), Some(side))?;
        if person.is_none() {
            continue;
        }
        if person == holder {
            // One person never holds both seats.
            remark = Some(format!(
                "{name} cannot hold both seats; the IT seat is left empty."
            ));
            continue;
        }
        holder = person;
        act.write.insert(&Seat {
            id: slot(initiative.id.uuid(), side.as_str()),
            initiative: initiative.id,
            side,
            person,
            stand_in: None,
            takes_over_from: None,
            since: Some(act.moment.utc),
            deleted_at: None,
        })?;
    }
    Ok(remark)
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

/// The longest first sentence that is still taken as *the* sentence; the page shortens what is long.
const ONE_SENTENCE: usize = 500;

/// Parts a description into its first sentence and the rest; one that is too long to be *the*
/// sentence is all left to the rest.
fn first_sentence(text: &str) -> (String, String) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (n, (at, c)) in chars.iter().enumerate() {
        let ends = match c {
            '\n' => true,
            '.' | '!' | '?' => {
                let before = text[..*at]
                    .rsplit(|c: char| !c.is_alphanumeric() && c != '.')
                    .next()
                    .unwrap_or_default();
                // "e.g.", "U.K.", "No." and a lone letter end no sentence.
                let short = before.contains('.')
                    || before.chars().count() < 2
                    || ABBREVIATIONS.contains(&before);
                let next = chars.get(n + 1).map(|(_, c)| *c);
                let then = chars[n + 1..]
                    .iter()
                    .map(|(_, c)| *c)
                    .find(|c| !c.is_whitespace());
                !short
                    && next.is_none_or(char::is_whitespace)
                    && then.is_none_or(|c| !c.is_lowercase())
            }
            _ => false,
        };
        if ends && n > 1 {
            let end = at + c.len_utf8();
            let (sentence, rest) = (text[..end].trim(), text[end..].trim());
            if sentence.chars().count() > ONE_SENTENCE {
                break;
            }
            return (clean_line(sentence), rest.to_owned());
        }
    }
    if text.chars().count() <= ONE_SENTENCE {
        (clean_line(text), String::new())
    } else {
        (String::new(), text.to_owned())
    }
}

/// Words that end in a point without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "No", "Mr", "Mrs", "Ms", "Dr", "St", "Ltd", "Inc", "approx", "etc", "vs", "Co", "Fig",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_is_told_from_abbreviations() {
        let parts = |text| first_sentence(text);
        assert_eq!(parts("Build it. Then run it.").0, "Build it.");
        assert_eq!(parts("Build it. Then run it.").1, "Then run it.");
        assert_eq!(
            parts("Fast, e.g. by Ltd. firms in the U.K. market. And on.").1,
            "And on."
        );
        assert_eq!(parts("No end here").0, "No end here");
        assert_eq!(parts("A heading\nThe rest.").1, "The rest.");
        let long = "word ".repeat(120) + "end. Next.";
        assert_eq!(parts(&long), (String::new(), long.trim().to_owned()));
    }
}
