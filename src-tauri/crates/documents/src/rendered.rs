//! A set document and everything that is known about it.

use std::sync::Arc;

use typst_layout::PagedDocument;

use crate::DocumentError;

/// A finished document. PDF, SVG and PNG all come from the same set pages.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// How many pages there are; a one-pager pack has one for each initiative.
    pub pages: usize,
    /// Where the blocks stand, for click-to-edit.
    pub blocks: Vec<BlockBox>,
    /// What was left out, page by page.
    pub left_out: Vec<LeftOut>,
    /// Characters for which no font was found, in order of appearance, each once.
    pub missing_glyphs: Vec<char>,
    /// Size of the smallest type in points (note signs excepted).
    pub smallest_pt: f64,
    /// Texts that reach beyond their page: (page from 1, text). Always empty unless there is a bug.
    pub outside: Vec<(usize, String)>,
    pub(crate) document: Arc<PagedDocument>,
    pub(crate) made_at: chrono::NaiveDateTime,
    /// From what the PDF's identifier is made: stable for the same document.
    pub(crate) identity: String,
}

/// A written PDF.
#[derive(Clone, Debug)]
pub struct PdfFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether it claims PDF/UA-1.
    pub accessible: bool,
    /// Why it does not, when it does not: one sentence.
    pub note: Option<String>,
}

/// A block on a page, in millimetres from the page's top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockBox {
    /// Page, counted from 1.
    pub page: usize,
    /// On a one-pager "head", "title", "owners", "ask", "standing", "objective", "selection",
    /// "requirements", "decisions", "worries", "notInThis", "win", "signatures", "notes", "foot".
    pub name: String,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// What kind of thing was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeftOutKind {
    /// Requirements.
    Requirement,
    /// Decisions due.
    Decision,
    /// Worries.
    Worry,
    /// Word notes.
    Note,
    /// Texts of which the optional words gave way.
    Optional,
    /// Texts whose end was cut at a sentence or word.
    TextEnd,
    /// Agreements (session sheet).
    Agreement,
    /// Actions (session sheet).
    Action,
    /// Wins (session sheet).
    Win,
    /// Points to talk about (session sheet).
    Talk,
    /// People (win card, session sheet).
    Person,
    /// What the caller left out itself, in its own words.
    Other,
}

/// A count of what was left out of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Page, counted from 1.
    pub page: usize,
    /// Of what kind.
    pub kind: LeftOutKind,
    /// How many; 1 for [`LeftOutKind::Other`].
    pub count: usize,
    /// "6 requirements".
    pub words: String,
}

impl Rendered {
    /// Writes the PDF: PDF/UA-1, or tagged without the claim where UA refuses.
    ///
    /// # Errors
    /// [`DocumentError::Export`] when even the plain tagged PDF cannot be written.
    pub fn pdf(&self) -> Result<PdfFile, DocumentError> {
        crate::paper::pdf(self)
    }

    /// Width and height of one page, counted from 1, in millimetres.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchPage`].
    pub fn size(&self, page: usize) -> Result<(f64, f64), DocumentError> {
        let size = self.page(page)?.frame.size();
        // Tenths are what papers are measured in; the rest is rounding.
        let tenths = |mm: f64| (mm * 10.0).round() / 10.0;
        Ok((tenths(size.x.to_mm()), tenths(size.y.to_mm())))
    }

    /// Draws one page, counted from 1, as SVG.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchPage`].
    pub fn svg(&self, page: usize) -> Result<String, DocumentError> {
        let options = typst_svg::SvgOptions::default();
        Ok(typst_svg::svg(self.page(page)?, &options))
    }

    /// Draws one page, counted from 1, as PNG.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchPage`], or [`DocumentError::Export`] when it cannot be encoded.
    pub fn png(&self, page: usize, dpi: f64) -> Result<Vec<u8>, DocumentError> {
        crate::paper::png(self.page(page)?, dpi)
    }

    /// Draws one page, counted from 1, as pixels: how many in a row, how many rows, and their red,
    /// green, blue and opacity. The page is opaque.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchPage`].
    pub fn pixels(&self, page: usize, dpi: f64) -> Result<(usize, usize, Vec<u8>), DocumentError> {
        Ok(crate::paper::pixels(self.page(page)?, dpi))
    }

    /// All text of one page, counted from 1, line by line in the order in which it was set.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchPage`].
    pub fn text(&self, page: usize) -> Result<String, DocumentError> {
        Ok(crate::paper::page_text(self.page(page)?))
    }

    /// The set pages themselves, for tests that look closer at them than anybody else has to.
    #[doc(hidden)]
    pub fn set_pages(&self) -> &[typst_layout::Page] {
        self.document.pages()
    }

    /// "Left out: 6 requirements, 1 worry." without the heading word: "6 requirements, 1 worry".
    pub fn left_out_words(&self, page: usize) -> String {
        let words: Vec<&str> = self
            .left_out
            .iter()
            .filter(|left| left.page == page)
            .map(|left| left.words.as_str())
            .collect();
        words.join(", ")
    }

    fn page(&self, page: usize) -> Result<&typst_layout::Page, DocumentError> {
        page.checked_sub(1)
            .and_then(|index| self.document.pages().get(index))
            .ok_or(DocumentError::NoSuchPage {
                asked: page,
                pages: self.pages,
            })
    }
}
