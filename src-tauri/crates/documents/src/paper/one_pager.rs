//! The one-pager: one page for each initiative, always.

mod caps;
mod choose;
mod notes;
mod prepare;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::setting::{self, Template};
use super::survey::{Survey, survey};
use super::{MM, clean, fit, single};
use crate::rendered::{LeftOut, Rendered};
use crate::{DocumentError, Fonts, OnePager, PaperSize};
use choose::{Chosen, LAST_LEVEL};
pub(super) use prepare::language;

/// What is known about one page while it is fitted.
struct Draft {
    /// How hard texts are clipped, 0 to [`LAST_LEVEL`].
    level: usize,
    clipped: BTreeSet<String>,
    /// Points by which the set page was too high after all.
    too_high: f64,
    chosen: Option<Chosen>,
    /// The page with everything, where what only a page with room shows was put off at first.
    put_off: Option<Value>,
}

/// Sets one page for each initiative.
///
/// # Errors
/// [`DocumentError::Nothing`] without pages; [`DocumentError::Setting`] when a template fails.
pub fn render_one_pager(
    fonts: &Fonts,
    pages: &[OnePager],
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let first = pages.first().ok_or(DocumentError::Nothing)?;
    let mut drafts: Vec<Draft> = pages
        .iter()
        .map(|_| Draft {
            level: 0,
            clipped: BTreeSet::new(),
            too_high: 0.0,
            chosen: None,
            put_off: None,
        })
        .collect();
    let (width, height) = paper.millimetres();
    let mut data = json!({
        "paper": { "width": width, "height": height, "top": 13.0, "bottom": 12.0 },
        "title": title(pages),
        "language": prepare::language(&first.language),
    });
    clean::value(&mut data);
    data["pages"] = pages
        .iter()
        .enumerate()
        .map(|(index, page)| prepare::page(page, index, pages.len()))
        .collect();
    let body = (height - 25.0) * MM;

    let faces = fonts.for_text(data.to_string().chars());
    data["fallbacks"] = json!(faces.fallbacks_for(data["language"].as_str().unwrap_or("en")));

    for (index, draft) in drafts.iter_mut().enumerate() {
        let page = &mut data["pages"][index];
        if prepare::is_full(page) {
            draft.put_off = Some(page.clone());
            prepare::without_extras(page, index, &mut draft.clipped);
            draft.level = 1;
        }
    }

    // Clip and choose until everything has its place; each round only clips further.
    let mut measured = survey(&setting::set(faces, Template::OnePager, &data)?);
    for _ in 0..24 {
        if resize(&mut data, &measured) | clip(&mut drafts, &mut data, &measured) {
            measured = survey(&setting::set(faces, Template::OnePager, &data)?);
            continue;
        }
        let mut harder = false;
        let mut changed = false;
        for (index, draft) in drafts.iter_mut().enumerate() {
            if draft.chosen.is_some() {
                continue;
            }
            let page = &data["pages"][index];
            draft.chosen =
                choose::choose(page, index, &measured, body - draft.too_high, draft.level);
            if draft.chosen.is_none() && draft.level < LAST_LEVEL {
                if draft.level == 0 {
                    let page = &mut data["pages"][index];
                    prepare::without_extras(page, index, &mut draft.clipped);
                    changed = true;
                }
                draft.level += 1;
                harder = true;
            }
            let page = &mut data["pages"][index];
            if draft.chosen.as_ref().is_some_and(Chosen::has_room)
                && let Some(whole) = draft.put_off.take()
            {
                *page = whole;
                draft.clipped.clear();
                draft.level = 0;
                draft.chosen = None;
                changed = true;
                harder = true;
                continue;
            }
            let sparse = draft.chosen.as_ref().is_some_and(Chosen::is_sparse);
            if sparse && page["layout"]["large"] == false && prepare::is_bare(page) {
                page["layout"]["large"] = json!(true);
                draft.chosen = None;
                changed = true;
                harder = true;
            }
        }
        if changed {
            measured = survey(&setting::set(faces, Template::OnePager, &data)?);
        }
        if harder {
            continue;
        }
        let (set_data, left_out) = settled(&data, pages, &drafts);
        let document = setting::set(faces, Template::OnePager, &set_data)?;
        let seen = survey(&document);
        let mut again = false;
        for (index, draft) in drafts.iter_mut().enumerate() {
            let over = overflow(&seen, index, body);
            if over > 0.5 {
                draft.too_high += over;
                draft.chosen = None;
                again = true;
            }
        }
        if again {
            continue;
        }
        setting::forget_old_layouts();
        let identity = format!("one-pager {} {}", first.key, pages.len());
        return Ok(single::rendered(
            document,
            seen,
            left_out,
            first.made_at,
            identity,
        ));
    }
    Err(DocumentError::Setting(
        "the page does not come to rest".into(),
    ))
}

fn title(pages: &[OnePager]) -> String {
    let first = &pages[0];
    let name = format!("{} {}", first.key, first.title);
    let name = name.trim();
    let name = if name.is_empty() {
        &first.words.untitled
    } else {
        name
    };
    if pages.len() == 1 {
        name.to_owned()
    } else {
        format!("{name} + {}", pages.len() - 1)
    }
}

/// Steps large type down where it does not fit on its line. Returns whether anything changed.
fn resize(data: &mut Value, measured: &Survey) -> bool {
    let mut changed = false;
    for (index, page) in data["pages"]
        .as_array_mut()
        .into_iter()
        .flatten()
        .enumerate()
    {
        let at = format!("/pages/{index}");
        if measured.lines(&format!("{at}/title")).len() > 1 && page["layout"]["titleSize"] == 27.0 {
            page["layout"]["titleSize"] = json!(20.0);
            changed = true;
        }
        let metrics = (0..2).map(|i| format!("{at}/objective/metrics/{i}/figures"));
        let wraps = metrics
            .into_iter()
            .any(|label| measured.lines(&label).len() > 1);
        let size = page["layout"]["metricSize"].as_f64().unwrap_or(24.0);
        if wraps && size > 12.0 {
            page["layout"]["metricSize"] = json!(if size > 17.0 { 17.0 } else { 12.0 });
            changed = true;
        }
    }
    changed
}

fn clip(drafts: &mut [Draft], data: &mut Value, measured: &Survey) -> bool {
    let mut changed = false;
    for (index, draft) in drafts.iter_mut().enumerate() {
        let caps = caps::caps(&data["pages"][index], index, draft.level);
        changed |= fit::apply(&caps, data, measured, &mut draft.clipped);
        changed |= notes::fit(&mut data["pages"][index], index, measured);
    }
    changed
}

/// The data of the pages as chosen: rows that did not fit taken out, notes numbered anew.
fn settled(data: &Value, pages: &[OnePager], drafts: &[Draft]) -> (Value, Vec<LeftOut>) {
    let mut data = data.clone();
    let mut left_out = Vec::new();
    for (index, (draft, page)) in drafts.iter().zip(pages).enumerate() {
        if let Some(chosen) = &draft.chosen {
            let target = &mut data["pages"][index];
            left_out.extend(chosen.settle(target, page, index, &draft.clipped));
        }
    }
    (data, left_out)
}

/// By how many points a set page is too high.
fn overflow(seen: &Survey, index: usize, body: f64) -> f64 {
    let bottom = 13.0 * MM + body;
    let end = |name: &str| {
        seen.found
            .get(&format!("/pages/{index}:{name}"))
            .map_or(0.0, |found| found.rect.bottom())
    };
    end("foot") - bottom
}
