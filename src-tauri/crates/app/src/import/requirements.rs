//! Rows as requirements.

use super::{Remark, Report, Sheet, Understood};
use crate::cx::Act;
use crate::fault::Fault;
use crate::order::Places;
use crate::requirements::{blank, insert, read_quarter};
use crate::say;
use crate::table::{Row, Synonyms};
use counterpart_domain::Side;
use counterpart_domain::ids::InitiativeId;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::{Cell, Day};
use counterpart_domain::requirement::{Moscow, Requirement, Size};
use counterpart_domain::text::{clean_line, clean_text};

/// What a column can hold, with the headings that people write over it.
pub(crate) const FIELDS: Synonyms = &[
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
    (
        "note",
        &["notes", "comment", "comments", "remark", "remarks"],
    ),
];

/// A requirement in the making: `raised_by` is still a name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub marketing_words: String,
    pub it_words: String,
    pub moscow: Option<Moscow>,
    pub worth: Option<Size>,
    pub size: Option<Size>,
    pub quarter: Option<String>,
    pub raised_by: String,
    pub deal_breaker: bool,
    pub note: Vec<String>,
}

impl Draft {
    /// Without either voice it says nothing.
    pub fn is_empty(&self) -> bool {
        self.marketing_words.is_empty() && self.it_words.is_empty()
    }
}

/// Why a row is bad.
pub(crate) const NO_WORDS: &str = "It has no words in either voice.";

/// Reads the cells of a row: field, heading, text. An unreadable optional cell stays empty, its
/// text goes to the note.
pub(crate) fn understand<'a>(
    cells: impl Iterator<Item = (&'a str, String, &'a str)>,
    today: Day,
) -> Understood<Draft> {
    let mut draft = Draft::default();
    let mut unread = Vec::new();
    for (field, heading, text) in cells {
        let read = match field {
            "marketingWords" => {
                draft.marketing_words = clean_text(text);
                true
            }
            "itWords" => {
                draft.it_words = clean_text(text);
                true
            }
            "moscow" => {
                draft.moscow = moscow(text);
                draft.moscow.is_some()
            }
            "worth" => {
                draft.worth = size(text);
                draft.worth.is_some()
            }
            "size" => {
                draft.size = size(text);
                draft.size.is_some()
            }
            "quarter" => {
                draft.quarter = read_quarter(text, today).unwrap_or_default();
                draft.quarter.is_some()
            }
            "raisedBy" => {
                draft.raised_by = clean_line(text);
                true
            }
            "dealBreaker" => match truth(text) {
                Some(is) => {
                    draft.deal_breaker = is;
                    true
                }
                None => false,
            },
            "note" => {
                draft.note.push(clean_text(text));
                true
            }
            _ => {
                draft.note.push(format!("{heading}: {}", clean_text(text)));
                true
            }
        };
        if !read {
            let text = clean_text(text);
            unread.push(format!(
                "{heading} “{text}” could not be read; its text is in the note."
            ));
            draft.note.push(format!("{heading}: {text}"));
        }
    }
    Understood {
        record: draft,
        unread,
    }
}

pub(super) fn take(
    act: &mut Act<'_, '_>,
    sheet: &Sheet<'_>,
    rows: &[Row],
    into: InitiativeId,
    report: &mut Report,
) -> Result<(), Fault> {
    if !sheet.holds("marketingWords") && !sheet.holds("itWords") {
        return Err(Fault::bad(
            "map",
            format!(
                "No column holds the words of a requirement. Say which, such as --map 'text=marketingWords'; there are: {}.",
                sheet.there_are()
            ),
        ));
    }
    let key = act.write.get::<Initiative>(into)?.key;
    let mut drafts = Vec::new();
    for row in rows {
        let understood = understand(sheet.cells(row), act.moment.today);
        if understood.record.is_empty() {
            report.bad.push(Remark {
                row: row.number,
                line: row.line,
                what: NO_WORDS.to_owned(),
            });
            continue;
        }
        report
            .unread
            .extend(understood.unread.into_iter().map(|what| Remark {
                row: row.number,
                line: row.line,
                what,
            }));
        drafts.push(understood.record);
    }
    report.taken = drafts.len();
    add(act, into, drafts)?;
    act.label(format!(
        "Imported {} into {key}",
        say::count(report.taken, "requirement", "requirements")
    ))
}

/// Adds drafts at the end of the list. People are met by name, and made when nobody has it.
pub(crate) fn add(
    act: &mut Act<'_, '_>,
    into: InitiativeId,
    drafts: Vec<Draft>,
) -> Result<(), Fault> {
    let last = act
        .write
        .query::<Requirement>(
            "initiative = ?1 AND deleted_at IS NULL ORDER BY position DESC, id DESC LIMIT 1",
            [Cell::Text(into.to_string())],
        )?
        .pop();
    let mut places = Places::after(last.as_ref().map(|r| r.position.as_str()));
    for draft in drafts {
        let raised_by = act.perhaps(Some(&super::named(&draft.raised_by)), None::<Side>)?;
        let mut requirement = blank(act.id(), into, places.take());
        requirement.marketing_words = draft.marketing_words;
        requirement.it_words = draft.it_words;
        requirement.moscow = draft.moscow.unwrap_or(requirement.moscow);
        requirement.worth = draft.worth;
        requirement.size = draft.size;
        requirement.quarter = draft.quarter;
        requirement.deal_breaker = draft.deal_breaker;
        requirement.raised_by = raised_by;
        requirement.note = draft.note.join("\n");
        insert(act, &requirement)?;
    }
    Ok(())
}

/// "Must", "must have", "M", "1" or "high".
pub(crate) fn moscow(text: &str) -> Option<Moscow> {
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
pub(crate) fn size(text: &str) -> Option<Size> {
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
