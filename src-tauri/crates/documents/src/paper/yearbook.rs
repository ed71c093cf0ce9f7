//! A year of wins.

use super::fit;
use super::lists::listed;
use super::setting::Template;
use crate::rendered::Rendered;
use crate::{DocumentError, Fonts, PaperSize, Yearbook};

/// Sets the yearbook: as many pages as there were wins for.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_yearbook(
    fonts: &Fonts,
    book: &Yearbook,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut book = book.clone();
    for win in book
        .quarters
        .iter_mut()
        .flat_map(|quarter| &mut quarter.wins)
    {
        fit::shorten(&mut win.from, 10);
        fit::shorten(&mut win.to, 12);
        fit::shorten(&mut win.unit, 60);
    }
    for metric in &mut book.metrics {
        fit::shorten(&mut metric.from, 14);
        fit::shorten(&mut metric.to, 18);
    }
    let what = &book.head.words.yearbook;
    listed(fonts, Template::Yearbook, &book, &book.head, what, paper)
}
