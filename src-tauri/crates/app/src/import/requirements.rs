//! Rows as requirements.

use super::people::People;
use super::{Draft, Reading, Understood};
use crate::cx::Act;
use crate::fault::Fault;
use crate::order::Places;
use crate::requirements::{blank, insert, read_quarter};
use crate::say;
use crate::table::{Cell, NOTE, Row, Synonyms};
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::{self, Day};
use counterpart_domain::requirement::{Moscow, Requirement, Size};
use counterpart_domain::text::{clean_line, clean_text};

/// What a column can hold, with the headings that people write over it.
const FIELDS: Synonyms = &[
    (
        "marketingWords",
        &[
            "in marketings words",
            "marketing",
            "marketing words",
            "business",
            "business need",
            "business requirement",
            "need",
            "requirement",
            "requirements",
            "requirement text",
            "user story",
            "story",
            "description",
            "text",
            "what",
            "feature",
        ],
    ),
    (
        "itWords",
        &[
            "in its words",
            "it",
            "it words",
            "in it words",
            "technical",
            "technical requirement",
            "specification",
            "system requirement",
            "solution",
            "acceptance criteria",
            "digital tech",
        ],
    ),
    ("moscow", &["mo sco w", "priority", "prio", "importance"]),
    ("worth", &["value", "business value", "benefit"]),
    (
        "size",
        &[
            "effort",
            "estimate",
            "t shirt",
            "t shirt size",
            "complexity",
        ],
    ),
    (
        "quarter",
        &["planned quarter", "when", "release", "planned"],
    ),
    (
        "raisedBy",
        &[
            "raised by",
            "owner",
            "requester",
            "requested by",
            "author",
            "stakeholder",
        ],
    ),
    ("dealBreaker", &["deal breaker", "knock out", "mandatory"]),
    NOTE,
];

/// A requirement in the making: `raised_by` is still a name.
#[derive(Debug, Clone, Default)]
pub(crate) struct RequirementDraft {
    marketing_words: String,
    it_words: String,
    moscow: Option<Moscow>,
    worth: Option<Size>,
    size: Option<Size>,
    quarter: Option<String>,
    raised_by: String,
    deal_breaker: bool,
    note: Vec<String>,
}

impl Draft for RequirementDraft {
    const FIELDS: Synonyms = FIELDS;
    const NEEDED: &'static [&'static str] = &["marketingWords", "itWords"];
    const WITHOUT: &'static str = "It has no words in either voice.";
    const DAYS: &'static [&'static str] = &[];
    const UNKNOWN: &'static str = "";

    fn read<'a>(
        cells: impl Iterator<Item = Cell<'a>>,
        reading: &mut Reading,
    ) -> Option<Understood<Self>> {
        let mut draft = Self::default();
        let mut unread = Vec::new();
        for cell in cells {
            if !draft.put(&cell, reading.today) {
                unread.push(format!(
                    "{} “{}” could not be read; its text is in the note.",
                    cell.called(in_words(cell.field)),
                    clean_text(cell.text)
                ));
                draft.note.push(cell.noted());
            }
        }
        if draft.marketing_words.is_empty() && draft.it_words.is_empty() {
            return None;
        }
        Some(Understood {
            record: draft,
            unread,
        })
    }

    /// Without a heading for either voice all columns are told by what stands in them: closed
    /// words by their words, the first column of text is marketing's voice and the second IT's.
    fn guess(by_heading: Vec<String>, rows: &[Row], today: Day) -> Vec<String> {
        if by_heading.iter().any(|field| field.ends_with("Words")) {
            return by_heading;
        }
        let mut free = vec![
            "marketingWords",
            "itWords",
            "moscow",
            "worth",
            "size",
            "quarter",
        ];
        let mut take = |field: &str| {
            let at = free.iter().position(|f| *f == field)?;
            Some(free.remove(at).to_owned())
        };
        let width = by_heading.len();
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
                if all(&|cell| size(cell).is_some()) && sized {
                    return take("worth").or_else(|| take("size")).unwrap_or_default();
                }
                if all(&number) {
                    return String::new();
                }
                if all(&|cell| moscow(cell).is_some()) {
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
}

impl RequirementDraft {
    /// Puts a cell where it belongs; false when it cannot be read.
    fn put(&mut self, cell: &Cell<'_>, today: Day) -> bool {
        let text = cell.text;
        match cell.field {
            "marketingWords" => self.marketing_words = clean_text(text),
            "itWords" => self.it_words = clean_text(text),
            "moscow" => {
                self.moscow = moscow(text);
                return self.moscow.is_some();
            }
            "worth" => {
                self.worth = size(text);
                return self.worth.is_some();
            }
            "size" => {
                self.size = size(text);
                return self.size.is_some();
            }
            "quarter" => {
                self.quarter = read_quarter(text, today).unwrap_or_default();
                return self.quarter.is_some();
            }
            "raisedBy" => self.raised_by = clean_line(text),
            "dealBreaker" => {
                let said = truth(text);
                self.deal_breaker = said.unwrap_or_default();
                return said.is_some();
            }
            _ => self.note.push(cell.noted()),
        }
        true
    }
}

/// "1 requirement", "625 requirements".
pub(crate) fn count(number: usize) -> String {
    say::count(number, "requirement", "requirements")
}

/// Adds drafts at the end of an initiative's list and gives its key. People are met by name, and
/// made when nobody has it.
///
/// # Errors
/// When the initiative is gone, or the file cannot be written.
pub(crate) fn add(
    act: &mut Act<'_, '_>,
    into: InitiativeId,
    drafts: Vec<(u64, RequirementDraft)>,
) -> Result<String, Fault> {
    let key = act.live::<Initiative>(into)?.key;
    let last = act
        .write
        .query::<Requirement>(
            "initiative = ?1 AND deleted_at IS NULL ORDER BY position DESC, id DESC LIMIT 1",
            [record::Cell::Text(into.to_string())],
        )?
        .pop();
    let mut places = Places::after(last.as_ref().map(|r| r.position.as_str()));
    let mut people = People::default();
    for (_, draft) in drafts {
        let mut requirement = blank(act.id(), into, places.take());
        requirement.raised_by = people.meet(act, &draft.raised_by, None)?;
        requirement.marketing_words = draft.marketing_words;
        requirement.it_words = draft.it_words;
        requirement.moscow = draft.moscow.unwrap_or(requirement.moscow);
        requirement.worth = draft.worth;
        requirement.size = draft.size;
        requirement.quarter = draft.quarter;
        requirement.deal_breaker = draft.deal_breaker;
        requirement.note = draft.note.join("\n");
        insert(act, &requirement)?;
    }
    Ok(key)
}

/// A field as a sentence names it where the column has no heading.
fn in_words(field: &str) -> &'static str {
    match field {
        "moscow" => "Priority",
        "worth" => "Worth",
        "size" => "Size",
        "quarter" => "Quarter",
        _ => "Deal-breaker",
    }
}

/// "Must", "must have", "M", "1" or "high".
fn moscow(text: &str) -> Option<Moscow> {
    let plain: String = text
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase();
    Some(match plain.as_str() {
        "must" | "musthave" | "m" | "1" | "p1" | "high" | "critical" => Moscow::Must,
        "should" | "shouldhave" | "s" | "2" | "p2" | "medium" => Moscow::Should,
        "could" | "couldhave" | "c" | "3" | "p3" | "low" | "nicetohave" => Moscow::Could,
        "wont" | "wonthave" | "willnot" | "w" | "4" | "p4" | "notnow" => Moscow::Wont,
        _ => return None,
    })
}

/// "L", "large" or "high".
fn size(text: &str) -> Option<Size> {
    Some(match text.trim().to_lowercase().as_str() {
        "s" | "small" | "low" => Size::S,
        "m" | "medium" => Size::M,
        "l" | "large" | "high" => Size::L,
        _ => return None,
    })
}

fn truth(text: &str) -> Option<bool> {
    Some(match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "x" | "true" | "1" | "✓" => true,
        "no" | "n" | "-" | "false" | "0" => false,
        _ => return None,
    })
}
