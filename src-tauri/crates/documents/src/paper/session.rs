//! The session sheet: what a session agreed and captured.

use serde_json::{Value, json};

use super::MM;
use super::columns::{self, List};
use super::counterpart::line;
use super::fit::Cap;
use super::setting::Template;
use super::single::{LAST_LEVEL, Single};
use super::survey::Survey;
use crate::rendered::{LeftOut, LeftOutKind, Rendered};
use crate::{DocumentError, Fonts, PaperSize, SessionSheet};

/// Items measured at most in each list; a page takes fewer.
const MOST: usize = 24;
const GAP: f64 = 4.6;
/// The lists under what was agreed: left column, right column.
const LEFT: [&str; 3] = ["actions", "decisions", "wins"];
const RIGHT: [&str; 2] = ["requirements", "letsTalk"];

/// Sets the session sheet: always one page.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_session_sheet(
    fonts: &Fonts,
    sheet: &SessionSheet,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut sheet = sheet.clone();
    sheet.signatures.truncate(3);
    sheet.agreed.retain(|line| !line.sentence.trim().is_empty());
    sheet
        .present
        .retain(|person| !person.name.trim().is_empty());
    let people = sheet.present.len();
    sheet.present.truncate(12);
    let mut given = vec![("agreed", sheet.agreed.len())];
    sheet.agreed.truncate(MOST);
    for (name, list) in [
        ("actions", &mut sheet.actions),
        ("decisions", &mut sheet.decisions),
        ("wins", &mut sheet.wins),
        ("requirements", &mut sheet.requirements),
        ("letsTalk", &mut sheet.lets_talk),
    ] {
        list.retain(|item| !item.text.trim().is_empty());
        given.push((name, list.len()));
        list.truncate(MOST);
    }
    let words = &sheet.words;
    let nouns = [
        ("agreed", LeftOutKind::Agreement, &words.agreement),
        ("actions", LeftOutKind::Action, &words.action),
        ("decisions", LeftOutKind::Decision, &words.decision),
        ("wins", LeftOutKind::Win, &words.win),
        ("requirements", LeftOutKind::Requirement, &words.requirement),
        ("letsTalk", LeftOutKind::Talk, &words.talk),
    ];
    let longest: Vec<String> = nouns.iter().map(|(_, _, noun)| noun.with(99)).collect();
    let mut page = serde_json::to_value(&sheet).unwrap_or_default();
    page["layout"] = json!({
        "titleSize": 27.0,
        "gap": GAP,
        "leftOut": format!("{} {}, {}.", words.left_out, longest.join(", "), words.text_end.with(99)),
    });
    let title = if sheet.title.trim().is_empty() {
        &words.untitled
    } else {
        &sheet.title
    };
    Single {
        template: Template::Session,
        paper: paper.millimetres(),
        title: format!("{} {title} · {}", sheet.key, words.session)
            .trim()
            .to_owned(),
        language: &sheet.language,
        made_at: sheet.made_at,
        resize: &super::single::title_steps_down,
        caps: &caps,
        choose: &|page, room| {
            let kept = take(page, room.measured, room.body, room.level)?;
            let mut left_out = Vec::new();
            for (name, kind, noun) in nouns {
                let count = |list: &[(&str, usize)]| {
                    list.iter()
                        .find(|(other, _)| *other == name)
                        .map_or(0, |(_, count)| *count)
                };
                let count = count(&given).saturating_sub(count(&kept));
                if count > 0 {
                    left_out.push(LeftOut {
                        page: 1,
                        kind,
                        count,
                        words: noun.with(count),
                    });
                }
            }
            let ends = room.clipped.iter().filter(|at| prints(at, &kept)).count();
            for (kind, count, noun) in [
                (
                    LeftOutKind::Person,
                    people.saturating_sub(12),
                    &words.person,
                ),
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
            page["layout"]["leftOut"] = json!(line(&words.left_out, &left_out));
            Some(left_out)
        },
    }
    .render(fonts, page)
}

/// Takes what fits into the page's data and says how much of each list.
fn take(
    page: &mut Value,
    measured: &Survey,
    body: f64,
    level: usize,
) -> Option<Vec<(&'static str, usize)>> {
    let list = |name: &str, between: f64| {
        let count = page[name].as_array().map_or(0, Vec::len);
        let items = (0..count).map(|item| measured.height(&format!("/page/{name}/{item}")));
        List::new(
            measured.height(&format!(":{name}")),
            items.collect(),
            between,
        )
    };
    let mut room = body - (2.6 + 4.2 + 4.6 + 3.0) * MM;
    for name in [":head", ":title", ":owners", ":present", ":foot"] {
        room -= measured.height(name);
    }
    // The space above an agreement belongs to its own block.
    let agreed = [list("agreed", 0.0)];
    let between = if level == 0 { 2.4 } else { 1.6 } * MM;
    let columns = [
        LEFT.map(|name| list(name, between)).to_vec(),
        RIGHT.map(|name| list(name, between)).to_vec(),
    ];
    let first = |lists: &[List]| -> f64 {
        let with_items = lists.iter().filter(|list| !list.items.is_empty());
        with_items
            .map(|list| list.head + list.items[0] + GAP * MM)
            .sum()
    };
    let all = |lists: &[List]| columns::fill(lists, f64::MAX, GAP * MM).used;
    // What was agreed is the heart; but every other list keeps room for its first item, and all of
    // them together for up to two fifths of the page where they need that much.
    let reserve = first(&columns[0])
        .max(first(&columns[1]))
        .max(all(&columns[0]).max(all(&columns[1])).min(room * 0.4));
    let top = columns::fill(
        &agreed,
        (room - reserve - 2.0 * (GAP + 1.0) * MM).max(0.0),
        0.0,
    );
    let below = room - top.used - 2.0 * (GAP + 1.0) * MM;
    let filled = columns
        .each_ref()
        .map(|lists| columns::fill(lists, below, GAP * MM));
    let enough = top.one_of_each(&agreed)
        && filled
            .iter()
            .zip(&columns)
            .all(|(column, lists)| column.one_of_each(lists));
    let all = top.taken[0] == agreed[0].items.len()
        && filled
            .iter()
            .zip(&columns)
            .all(|(column, lists)| column.all_of_each(lists));
    // The roomy setting of level 0 is for a page that has room for everything.
    if (!enough && level < LAST_LEVEL) || (!all && level == 0) {
        return None;
    }
    let mut kept = vec![("agreed", top.taken[0])];
    kept.extend(LEFT.into_iter().zip(filled[0].taken.iter().copied()));
    kept.extend(RIGHT.into_iter().zip(filled[1].taken.iter().copied()));
    for (name, count) in &kept {
        if let Some(items) = page[*name].as_array_mut() {
            items.truncate(*count);
        }
    }
    Some(kept)
}

fn prints(pointer: &str, kept: &[(&str, usize)]) -> bool {
    let mut parts = pointer.trim_start_matches("/page/").split('/');
    let (Some(name), Some(row)) = (parts.next(), parts.next()) else {
        return !pointer.contains("/layout/");
    };
    match kept.iter().find(|(list, _)| *list == name) {
        Some((_, count)) => row.parse::<usize>().is_ok_and(|row| row < *count),
        None => name != "layout",
    }
}

fn caps(page: &Value, level: usize) -> Vec<Cap> {
    let pick = |lines: [usize; 3]| lines[level.min(2)];
    let mut caps = vec![
        Cap::one("/page/title", 2),
        Cap::one("/page/when", 1),
        Cap::one("/page/next", pick([2, 2, 1])),
        Cap::one("/page/asOf", 1),
        Cap::one("/page/owners/marketing/name", 1),
        Cap::one("/page/owners/marketing/role", 1),
        Cap::one("/page/owners/it/name", 1),
        Cap::one("/page/owners/it/role", 1),
        Cap {
            label: "/page/leftOut".into(),
            targets: vec!["/page/layout/leftOut".into()],
            reserve: 0,
            lines: 2,
        },
        Cap {
            label: "/page/head".into(),
            targets: vec!["/page/key".into(), "/page/organisation".into()],
            reserve: 16,
            lines: 1,
        },
    ];
    let count = |name: &str| page[name].as_array().map_or(0, Vec::len);
    for item in 0..3 {
        caps.push(Cap::one(format!("/page/signatures/{item}"), 1));
    }
    for item in 0..count("present") {
        let name = format!("/page/present/{item}");
        caps.push(Cap {
            targets: vec![format!("{name}/name"), format!("{name}/role")],
            ..Cap::one(name, 1)
        });
    }
    for item in 0..count("agreed") {
        caps.push(Cap::one(
            format!("/page/agreed/{item}/sentence"),
            pick([4, 3, 2]),
        ));
        caps.push(Cap::one(format!("/page/agreed/{item}/line"), 1));
    }
    for name in LEFT.into_iter().chain(RIGHT) {
        for item in 0..count(name) {
            caps.push(Cap::one(
                format!("/page/{name}/{item}/text"),
                pick([3, 2, 2]),
            ));
            caps.push(Cap::one(
                format!("/page/{name}/{item}/line"),
                pick([2, 2, 1]),
            ));
        }
    }
    caps
}
