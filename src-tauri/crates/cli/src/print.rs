//! Answers as text.

/// Text without what a terminal would take as an order.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

/// Rows in columns, the headings first; the last column may run long.
pub(crate) fn columns(headings: &[&str], rows: &[Vec<String>]) -> String {
    let length = |text: &str| text.chars().count();
    let widths: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(at, heading)| {
            rows.iter()
                .map(|row| length(&row[at]))
                .chain([length(heading)])
                .max()
                .unwrap_or(0)
                .min(if at + 1 < headings.len() {
                    44
                } else {
                    usize::MAX
                })
        })
        .collect();
    let headings: Vec<String> = headings.iter().map(|h| (*h).to_owned()).collect();
    let mut out = String::new();
    for row in std::iter::once(&headings).chain(rows) {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let cell = clean(&cell.replace('\n', " "));
            let cell = if length(&cell) > widths[at] {
                let cut: String = cell.chars().take(widths[at].saturating_sub(1)).collect();
                format!("{}…", cut.trim_end())
            } else {
                cell
            };
            line.push_str(&cell);
            line.extend(std::iter::repeat_n(
                ' ',
                widths[at].saturating_sub(length(&cell)) + 2,
            ));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// A heading over lines; nothing when there are none.
pub(crate) fn section(heading: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: Vec<_> = lines
        .iter()
        .map(|line| format!("  {}", clean(line).replace('\n', "\n  ")))
        .collect();
    format!("\n{heading}\n{}\n", lines.join("\n"))
}

/// "1 row", "12 rows".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {many}")
    }
}
