//! The counterpart sheet: for whoever starts alone.

use serde_json::{Value, json};

use super::columns::{self, List};
use super::fit::Cap;
use super::setting::Template;
use super::single::{LAST_LEVEL, Single};
use super::{MM, clean};
use crate::rendered::{LeftOut, LeftOutKind, Rendered};
use crate::{CounterpartSheet, DocumentError, Fonts, PaperSize};

/// Rows measured at most; a page takes fewer.
const MOST_ROWS: usize = 24;
/// Height of a row that is blank on both sides, in millimetres.
const BLANK: f64 = 9.0;
/// Blank rows at most, behind written ones: more would look like homework.
const MOST_BLANK: usize = 7;
/// Blank rows at most where nothing is written yet.
const MOST_BLANK_ALONE: usize = 14;

/// Sets the counterpart sheet: always one page.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_counterpart_sheet(
    fonts: &Fonts,
    sheet: &CounterpartSheet,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut sheet = sheet.clone();
    sheet.objective.retain(|line| !line.trim().is_empty());
    let surplus_lines = sheet.objective.len().saturating_sub(3);
    sheet.objective.truncate(3);
    sheet
        .requirements
        .retain(|row| !row.words.trim().is_empty());
    let given = sheet.requirements.len();
    sheet.requirements.truncate(MOST_ROWS);
    super::fit::shorten(&mut sheet.occasion, 64);
    let title = [&sheet.title, &sheet.words.untitled]
        .into_iter()
        .find(|title| !title.trim().is_empty())
        .map_or_else(|| "Untitled".into(), Clone::clone);
    let words = sheet.words.clone();
    let longest = format!(
        "{} {}, {}.",
        words.left_out,
        words.requirement.with(99),
        words.text_end.with(99)
    );
    let mut page = serde_json::to_value(&sheet).unwrap_or_default();
    page["layout"] = json!({ "titleSize": 27.0, "gap": 4.2, "blankRows": 0, "leftOut": longest });
    Single {
        template: Template::Counterpart,
        paper: paper.millimetres(),
        title: format!("{} {title}", sheet.key).trim().to_owned(),
        language: &sheet.language,
        made_at: sheet.made_at,
        resize: &super::single::title_steps_down,
        caps: &caps,
        choose: &|page, room| {
            let (measured, level) = (room.measured, room.level);
            let rows = page["requirements"].as_array().map_or(0, Vec::len);
            let heights = (0..rows)
                .map(|row| measured.height(&format!(":row-{row}")))
                .collect();
            let list = List::new(measured.height(":requirements"), heights, 0.0);
            let others: f64 = [
                ":head",
                ":title",
                ":owners",
                ":columns",
                ":sentence",
                ":objective",
                ":foot",
            ]
            .iter()
            .map(|name| measured.height(name))
            .sum();
            let height = room.body - others - (2.6 + 4.2 + 3.4 + 3.0) * MM;
            let filled = columns::fill(std::slice::from_ref(&list), height, 0.0);
            let kept = filled.taken[0];
            // Two lines to write on (level 0) are for a page that has room for every row.
            if (kept < rows.min(3) && level < LAST_LEVEL) || (kept < rows && level == 0) {
                return None;
            }
            let used = if kept > 0 { filled.used } else { list.head };
            let blank = ((height - used) / (BLANK * MM)).floor().max(0.0) as usize;
            let blank = blank.min(if kept == 0 {
                MOST_BLANK_ALONE
            } else {
                MOST_BLANK
            });
            if let Some(rows) = page["requirements"].as_array_mut() {
                rows.truncate(kept);
            }
            let ends = room.clipped.iter().filter(|at| prints(at, kept)).count() + surplus_lines;
            let mut left_out = Vec::new();
            for (kind, count, noun) in [
                (LeftOutKind::Requirement, given - kept, &words.requirement),
                (LeftOutKind::TextEnd, ends, &words.text_end),
            ] {
                if count > 0 {
                    left_out.push(LeftOut {
                        page: 1,
                        kind,
                        count,
                        words: noun.with(count),
                    });
                }
            }
            page["layout"]["blankRows"] = json!(blank);
            page["layout"]["leftOut"] = json!(line(&words.left_out, &left_out));
            Some(left_out)
        },
    }
    .render(fonts, page)
}

/// "Left out: 6 requirements, 1 worry." Empty when nothing was.
pub(super) fn line(heading: &str, left_out: &[LeftOut]) -> String {
    if left_out.is_empty() {
        return String::new();
    }
    let words: Vec<&str> = left_out.iter().map(|left| left.words.as_str()).collect();
    clean::text(&format!("{heading} {}.", words.join(", ")))
}

fn prints(pointer: &str, kept: usize) -> bool {
    match pointer.strip_prefix("/page/requirements/") {
        Some(rest) => rest
            .split('/')
            .next()
            .and_then(|row| row.parse::<usize>().ok())
            .is_some_and(|row| row < kept),
        None => true,
    }
}

fn caps(page: &Value, level: usize) -> Vec<Cap> {
    let pick = |lines: [usize; 3]| lines[level.min(2)];
    let mut caps = vec![
        Cap::one("/page/title", 2),
        Cap::one("/page/sentence", pick([5, 4, 3])),
        Cap::one("/page/asOf", 1),
        Cap {
            label: "/page/head".into(),
            targets: vec!["/page/key".into(), "/page/organisation".into()],
            reserve: 7,
            lines: 1,
        },
    ];
    for (side, role) in [("starter", "starterSide"), ("other", "starterSide")] {
        let left = (page[role] == "marketing") == (side == "starter");
        let place = if left { "marketing" } else { "it" };
        for part in ["name", "role"] {
            caps.push(Cap {
                label: format!("/page/plate/{place}/{part}"),
                targets: vec![format!("/page/{side}/{part}")],
                reserve: 0,
                lines: 1,
            });
        }
    }
    for line in 0..3 {
        caps.push(Cap::one(format!("/page/objective/{line}"), pick([3, 2, 1])));
    }
    for row in 0..page["requirements"].as_array().map_or(0, Vec::len) {
        let name = format!("/page/requirements/{row}");
        caps.push(Cap::one(format!("{name}/words"), pick([3, 3, 2])));
        caps.push(Cap::one(format!("{name}/when"), 1));
    }
    caps
}
