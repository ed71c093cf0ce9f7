//! Documents that run on over as many pages as they need: nothing of them may be left out.

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::json;

use super::setting::{self, Template};
use super::single::rendered;
use super::survey::survey;
use super::{clean, one_pager};
use crate::rendered::Rendered;
use crate::{DemoScript, DocumentError, Fonts, PaperSize, ScoreSheets};

/// Sets blank sheets to score on, each beginning on a page of its own.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_score_sheets(
    fonts: &Fonts,
    sheets: &ScoreSheets,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let title = format!("{} {} · score sheet", sheets.key, sheets.title);
    set(
        fonts,
        Template::ScoreSheet,
        sheets,
        &title,
        &sheets.language,
        sheets.made_at,
        paper,
    )
}

/// Sets what a vendor is asked to show.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_demo_script(
    fonts: &Fonts,
    script: &DemoScript,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let title = format!("{} · demo script", script.title);
    set(
        fonts,
        Template::DemoScript,
        script,
        &title,
        &script.language,
        script.made_at,
        paper,
    )
}

fn set(
    fonts: &Fonts,
    template: Template,
    page: &impl Serialize,
    title: &str,
    language: &str,
    made_at: NaiveDateTime,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let (width, height) = paper.millimetres();
    let mut data = json!({
        "paper": { "width": width, "height": height },
        "title": title.trim(),
        "language": one_pager::language(language),
        "page": serde_json::to_value(page).unwrap_or_default(),
    });
    clean::value(&mut data);
    let faces = fonts.for_text(data.to_string().chars());
    data["fallbacks"] = json!(faces.fallbacks_for(data["language"].as_str().unwrap_or("en")));
    let document = setting::set(faces, template, &data)?;
    let seen = survey(&document);
    setting::forget_old_layouts();
    let identity = format!("{template:?} {title}");
    Ok(rendered(document, seen, Vec::new(), made_at, identity))
}
