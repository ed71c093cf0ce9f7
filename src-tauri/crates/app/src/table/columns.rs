//! Which column holds what: by its heading, or as the person says.

use crate::fault::Fault;

/// The fields that columns can hold, each with the headings that people write over it. Headings
/// are compared in lower case, letters and figures only.
pub type Synonyms = &'static [(&'static str, &'static [&'static str])];

/// The field that takes what no other field can hold.
pub(crate) const NOTE: (&str, &[&str]) = (
    "note",
    &["notes", "comment", "comments", "remark", "remarks"],
);

/// The field of each column, empty when its heading is not known. No field is given twice.
#[must_use]
pub fn match_columns(headings: &[String], known: Synonyms) -> Vec<String> {
    let mut taken: Vec<&str> = Vec::new();
    headings
        .iter()
        .map(|heading| {
            let plain = plain(heading);
            let field = known
                .iter()
                .find(|(field, names)| {
                    plain == self::plain(field) || names.contains(&plain.as_str())
                })
                .map(|(field, _)| *field)
                .filter(|field| !taken.contains(field));
            taken.extend(field);
            field.unwrap_or_default().to_owned()
        })
        .collect()
}

/// Columns by their headings, and as `column=field, column=field` says; an empty field leaves the
/// column out. A column may also be named by its number.
///
/// # Errors
/// When a column or a field is not there, with those that are.
pub fn map_columns(headings: &[String], known: Synonyms, said: &str) -> Result<Vec<String>, Fault> {
    let mut columns = match_columns(headings, known);
    for pair in said
        .split(',')
        .map(str::trim)
        .filter(|pair| !pair.is_empty())
    {
        let Some((column, field)) = pair.rsplit_once('=') else {
            return Err(Fault::bad(
                "map",
                format!("“{pair}” is not a pair; write column=field, such as title=name."),
            ));
        };
        let (column, field) = (column.trim(), field.trim());
        let at = headings
            .iter()
            .position(|heading| plain(heading) == plain(column))
            .or_else(|| {
                column
                    .parse::<usize>()
                    .ok()?
                    .checked_sub(1)
                    .filter(|at| *at < headings.len())
            });
        let Some(at) = at else {
            let there: Vec<_> = headings
                .iter()
                .map(|h| one_line(h))
                .filter(|h| !h.is_empty())
                .collect();
            return Err(Fault::bad(
                "map",
                format!(
                    "There is no column “{column}”; there are: {}.",
                    there.join(", ")
                ),
            ));
        };
        let field = match known
            .iter()
            .map(|(field, _)| *field)
            .find(|known| plain(known) == plain(field))
        {
            Some(known) => known,
            None if field.is_empty() => "",
            None => {
                let fields: Vec<_> = known.iter().map(|(field, _)| *field).collect();
                return Err(Fault::bad(
                    "map",
                    format!(
                        "There is no field “{field}”; choose one of: {}.",
                        fields.join(", ")
                    ),
                ));
            }
        };
        // What the person says wins over what a heading suggests.
        for other in columns
            .iter_mut()
            .filter(|c| !field.is_empty() && c.as_str() == field)
        {
            other.clear();
        }
        field.clone_into(&mut columns[at]);
    }
    Ok(columns)
}

/// A heading on one line.
pub(crate) fn one_line(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and figures in lower case, words parted by one blank; `customersHaveItBy` is three
/// words and more.
fn plain(heading: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for c in heading.chars().filter(|c| !matches!(c, '\'' | '’')) {
        if c.is_alphanumeric() {
            if c.is_uppercase() && before.is_lowercase() {
                out.push(' ');
            }
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        before = c;
    }
    out.trim().to_owned()
}
