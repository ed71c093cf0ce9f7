//! From values to set pages.

mod clean;
mod export;
mod fit;
mod one_pager;
mod setting;
mod survey;
mod texts;

use crate::rendered::Rendered;
use crate::{CounterpartSheet, DocumentError, Fonts, PaperSize, SessionSheet, WinCard};

pub(crate) use export::{pdf, png};
pub use one_pager::render_one_pager;

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
