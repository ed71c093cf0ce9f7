//! Candidates beside each other.

use super::fit;
use super::lists::listed;
use super::setting::Template;
use crate::rendered::Rendered;
use crate::{Comparison, DocumentError, Fonts, PaperSize};

/// A longer name would be a column of its own.
const LONGEST_NAME: usize = 60;

/// Sets what each side thinks of each candidate, and what each costs.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_comparison(
    fonts: &Fonts,
    comparison: &Comparison,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut comparison = comparison.clone();
    for candidate in &mut comparison.candidates {
        fit::shorten(&mut candidate.name, LONGEST_NAME);
        for span in [&mut candidate.three, &mut candidate.five]
            .into_iter()
            .flatten()
        {
            fit::shorten(&mut span.words, 44);
            for value in [&mut span.low, &mut span.likely, &mut span.high] {
                *value = if value.is_finite() {
                    value.max(0.0)
                } else {
                    0.0
                };
            }
        }
    }
    let what = &comparison.head.words.comparison;
    listed(
        fonts,
        Template::Comparison,
        &comparison,
        &comparison.head,
        what,
        paper,
    )
}
