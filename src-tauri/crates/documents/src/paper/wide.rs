//! The timeline by itself, on wide paper.

use serde_json::json;

use super::flow::{Flow, named};
use super::one_pager;
use super::setting::Template;
use crate::rendered::Rendered;
use crate::{DocumentError, Fonts, PaperSize, WideTimeline};

/// Sets the timeline across A3, or across Tabloid where the house prints on Letter.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_wide_timeline(
    fonts: &Fonts,
    wide: &WideTimeline,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut wide = wide.clone();
    one_pager::lanes(&mut wide.timeline);
    let mut page = serde_json::to_value(&wide).unwrap_or_default();
    page["layout"] = json!({ "titleSize": 36.0 });
    let head = &wide.head;
    Flow {
        template: Template::Wide,
        paper: match paper {
            PaperSize::A4 => (420.0, 297.0),
            PaperSize::Letter => (431.8, 279.4),
        },
        title: named(&[&head.key, &head.title], &head.words.timeline),
        language: &head.language,
        made_at: head.made_at,
        plates: Vec::new(),
    }
    .render(fonts, page, None)
}
