//! From values to set pages.

use crate::rendered::{PdfFile, Rendered};
use crate::{
    CounterpartSheet, DocumentError, Fonts, OnePager, PaperSize, SessionSheet, WinCard,
};

/// Sets one page for each initiative.
///
/// # Errors
/// [`DocumentError::Nothing`] without pages.
pub fn render_one_pager(
    fonts: &Fonts,
    pages: &[OnePager],
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let _ = (fonts, pages, paper);
    unimplemented!()
}

/// Sets the counterpart sheet: one page.
///
/// # Errors
/// [`DocumentError::Setting`].
pub fn render_counterpart_sheet(
    fonts: &Fonts,
    sheet: &CounterpartSheet,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let _ = (fonts, sheet, paper);
    unimplemented!()
}

/// Sets the session sheet: one page.
///
/// # Errors
/// [`DocumentError::Setting`].
pub fn render_session_sheet(
    fonts: &Fonts,
    sheet: &SessionSheet,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let _ = (fonts, sheet, paper);
    unimplemented!()
}

/// Sets the win card: 210 × 148 mm.
///
/// # Errors
/// [`DocumentError::Setting`].
pub fn render_win_card(fonts: &Fonts, card: &WinCard) -> Result<Rendered, DocumentError> {
    let _ = (fonts, card);
    unimplemented!()
}

pub(crate) fn pdf(rendered: &Rendered) -> Result<PdfFile, DocumentError> {
    let _ = rendered;
    unimplemented!()
}

pub(crate) fn png(page: &typst_layout::Page, dpi: f64) -> Result<Vec<u8>, DocumentError> {
    let _ = (page, dpi);
    unimplemented!()
}
