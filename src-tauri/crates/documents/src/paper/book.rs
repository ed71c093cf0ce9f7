//! The portfolio book: a contents page that leads to the sheet of each initiative.

use std::ops::Range;

use serde_json::{Value, json};

use super::binding::Sheets;
use super::flow::{Flow, named};
use super::one_pager::{self, SetPage};
use super::setting::Template;
use crate::rendered::Rendered;
use crate::{DocumentError, Fonts, PaperSize, PortfolioBook, Watch};

/// As many sheets make a volume; a longer book is parted.
pub const VOLUME: usize = 400;

/// What a page of contents has above and below its entries, and an entry, in millimetres; and how many
/// entries fewer the first page has.
const AROUND: f64 = 43.0;
const ENTRY: f64 = 9.4;
const UNDER_HEAD: usize = 3;

/// Which sheets make which volume: as many volumes as needed, and all about as thick.
#[must_use]
pub fn volumes(sheets: usize) -> Vec<Range<usize>> {
    let count = sheets.div_ceil(VOLUME).max(1);
    (0..count)
        .map(|volume| volume * sheets / count..(volume + 1) * sheets / count)
        .collect()
}

/// Sets one volume: its contents, then its sheets.
///
/// # Errors
/// [`DocumentError::Nothing`] without sheets; [`DocumentError::Setting`] when a template fails.
pub fn render_portfolio_book(
    fonts: &Fonts,
    book: &PortfolioBook,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    render_portfolio_book_watched(fonts, book, paper, &Watch::default())
}

/// The same, seen from outside: how many sheets are set, and whether they are still wanted.
///
/// # Errors
/// As [`render_portfolio_book`]; [`DocumentError::Stopped`] when it was stopped.
pub fn render_portfolio_book_watched(
    fonts: &Fonts,
    book: &PortfolioBook,
    paper: PaperSize,
    watch: &Watch,
) -> Result<Rendered, DocumentError> {
    watch.expect(book.pages.len());
    let head = &book.head;
    let words = &head.words;
    let (volume, of) = book.volume;
    let volume = if of > 1 {
        words
            .volume
            .replace("{n}", &volume.to_string())
            .replace("{of}", &of.to_string())
    } else {
        String::new()
    };
    let mut data = serde_json::to_value(book).unwrap_or_default();
    data["volume"] = json!(volume);
    // The contents are as the sheets are.
    data["grey"] = json!(book.pages.first().is_some_and(|page| page.options.grey));
    data["entries"] = book.pages.iter().map(entry).collect();
    let flow = Flow {
        template: Template::Contents,
        paper: paper.millimetres(),
        title: named(&[&head.title, &volume], &words.book),
        language: &head.language,
        made_at: head.made_at,
        plates: Vec::new(),
    };
    let contents = |before: usize| {
        let mut data = data.clone();
        data["layout"] = json!({
            "titleSize": 27.0,
            "before": before,
            "pages": (before + book.pages.len()).to_string(),
        });
        flow.set(fonts, data, None)
    };
    // How many pages the contents take does not hang on the numbers in them; those follow from it.
    let mut before = guessed(book.pages.len(), paper.millimetres().1);
    let (mut document, mut seen) = contents(before)?;
    if seen.pages != before {
        before = seen.pages;
        (document, seen) = contents(before)?;
    }
    let mut set = vec![SetPage {
        sheets: Sheets::loose(document, 0),
        seen,
        left_out: Vec::new(),
    }];
    set.extend(one_pager::set_all(
        fonts,
        &book.pages,
        paper,
        before,
        watch,
    )?);
    let identity = format!("book {} {volume} {}", head.title, book.pages.len());
    one_pager::bound(set, head.made_at, identity).ok_or(DocumentError::Nothing)
}

/// How many pages the contents are likely to take, for names that take one line: a right guess spares
/// setting them twice.
fn guessed(entries: usize, height: f64) -> usize {
    let on_each = ((height - AROUND) / ENTRY) as usize;
    1 + entries
        .saturating_sub(on_each.saturating_sub(UNDER_HEAD))
        .div_ceil(on_each.max(1))
}

/// An initiative among the contents.
fn entry(page: &crate::OnePager) -> Value {
    let name = |owner: &Option<crate::OwnerLine>| owner.as_ref().map(|owner| owner.name.clone());
    let standing = page.standing.as_ref();
    json!({
        "key": page.key,
        "title": page.title,
        "marketing": name(&page.owners.marketing),
        "it": name(&page.owners.it),
        "word": standing.map_or("", |standing| &standing.word),
        "weight": standing.map(|standing| standing.weight),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_parted_into_volumes_about_as_thick() {
        assert_eq!(volumes(0), vec![0..0]);
        assert_eq!(volumes(400), vec![0..400]);
        assert_eq!(volumes(401), vec![0..200, 200..401]);
        let many = volumes(2_000);
        assert_eq!(many.len(), 5);
        assert!(many.iter().all(|volume| volume.len() <= VOLUME));
        assert_eq!(
            many.iter().map(ExactSizeIterator::len).sum::<usize>(),
            2_000
        );
    }
}
