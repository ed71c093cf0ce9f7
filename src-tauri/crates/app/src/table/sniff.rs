//! Guesses what parts the cells of a file.

use super::Table;

/// How much of the text is looked at.
const ENOUGH: usize = 64 * 1024;

/// The character that makes the best table of a text: most rows equally long, then the most
/// cells. `None` when nothing makes more than one column.
pub(super) fn separator(text: &str) -> Option<char> {
    let end = (0..=ENOUGH.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0);
    let sample = &text[..end];
    ['\t', ';', ',']
        .into_iter()
        .filter_map(|separator| {
            let table = Table::parted(sample, separator);
            // The last row may be cut where the sample ends.
            let whole = if end < text.len() {
                table.rows.len().saturating_sub(1)
            } else {
                table.rows.len()
            };
            let widths: Vec<_> = table
                .rows
                .iter()
                .take(whole.max(1))
                .map(|row| row.cells.len())
                .collect();
            let first = *widths.first()?;
            let alike = widths.iter().filter(|width| **width == first).count();
            (first > 1).then_some((alike * 100 / widths.len(), first, separator))
        })
        .max_by_key(|(alike, width, _)| (*alike, *width))
        .map(|(_, _, separator)| separator)
}
