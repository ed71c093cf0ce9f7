//! Requirement list, decision log and words sheet: over as many pages as they need.

use serde::Serialize;
use serde_json::json;

use super::flow::{Flow, named};
use super::setting::Template;
use crate::rendered::Rendered;
use crate::{
    DecisionLog, DocumentError, Fonts, Letterhead, PaperSize, RequirementList, WordsSheet,
};

/// Sets all requirements of an initiative.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_requirement_list(
    fonts: &Fonts,
    list: &RequirementList,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let what = &list.head.words.requirement_list;
    listed(
        fonts,
        Template::RequirementList,
        list,
        &list.head,
        what,
        paper,
    )
}

/// Sets the decisions: what is open first.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_decision_log(
    fonts: &Fonts,
    log: &DecisionLog,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let what = &log.head.words.decision_log;
    listed(fonts, Template::DecisionLog, log, &log.head, what, paper)
}

/// Sets the words with two meanings.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_words_sheet(
    fonts: &Fonts,
    sheet: &WordsSheet,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut sheet = sheet.clone();
    let words = &sheet.head.words;
    if sheet.head.title.trim().is_empty() {
        sheet.head.title.clone_from(&words.words_title);
    }
    if sheet.head.sentence.trim().is_empty() {
        sheet.head.sentence.clone_from(&words.words_intro);
    }
    let what = &sheet.head.words.words_sheet;
    listed(
        fonts,
        Template::WordsSheet,
        &sheet,
        &sheet.head,
        what,
        paper,
    )
}

/// Sets a document of which nothing may be left out.
pub(super) fn listed(
    fonts: &Fonts,
    template: Template,
    input: &impl Serialize,
    head: &Letterhead,
    what: &str,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut page = serde_json::to_value(input).unwrap_or_default();
    page["layout"] = json!({ "titleSize": 27.0 });
    Flow {
        template,
        paper: paper.millimetres(),
        title: named(&[&head.key, &head.title], what),
        language: &head.language,
        made_at: head.made_at,
        plates: Vec::new(),
    }
    .render(fonts, page, None)
}
