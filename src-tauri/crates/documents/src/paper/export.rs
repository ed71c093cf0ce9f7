//! Writing set pages as files.

use chrono::{Datelike, NaiveDateTime, Timelike};
use typst::foundations::{Datetime, Smart};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use crate::DocumentError;
use crate::rendered::{PdfFile, Rendered};

/// Claims PDF/UA-1 and steps back to a tagged PDF where that is refused.
pub(crate) fn pdf(rendered: &Rendered) -> Result<PdfFile, DocumentError> {
    let document = &rendered.document;
    if rendered.missing_glyphs.is_empty() {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| export("PDF", error.message()))?;
        match write(document, rendered, standards) {
            Ok(bytes) => {
                return Ok(PdfFile {
                    bytes,
                    accessible: true,
                    note: None,
                });
            }
            Err(reason) => {
                return Ok(PdfFile {
                    bytes: plain(rendered)?,
                    accessible: false,
                    note: Some(format!(
                        "The PDF is tagged but does not claim PDF/UA-1: {reason}."
                    )),
                });
            }
        }
    }
    let missing: String = rendered.missing_glyphs.iter().take(12).collect();
    Ok(PdfFile {
        bytes: plain(rendered)?,
        accessible: false,
        note: Some(format!(
            "The PDF is tagged but does not claim PDF/UA-1: no installed font has the characters {missing}."
        )),
    })
}

fn plain(rendered: &Rendered) -> Result<Vec<u8>, DocumentError> {
    write(&rendered.document, rendered, PdfStandards::default())
        .map_err(|reason| export("PDF", &reason))
}

fn write(
    document: &PagedDocument,
    rendered: &Rendered,
    standards: PdfStandards,
) -> Result<Vec<u8>, String> {
    let options = PdfOptions {
        ident: Smart::Custom(rendered.identity.clone()),
        creator: Smart::Custom(Some("Counterpart".into())),
        timestamp: timestamp(rendered.made_at),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| {
        let words: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        words.join("; ")
    })
}

fn timestamp(at: NaiveDateTime) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
    .map(Timestamp::new_utc)
}

/// Draws a page as PNG.
pub(crate) fn png(page: &Page, dpi: f64) -> Result<Vec<u8>, DocumentError> {
    typst_render::render(page, &drawing(dpi))
        .encode_png()
        .map_err(|error| export("PNG", &error.to_string()))
}

/// Draws a page as pixels: how many in a row, how many rows, and their bytes.
pub(crate) fn pixels(page: &Page, dpi: f64) -> (usize, usize, Vec<u8>) {
    let drawn = typst_render::render(page, &drawing(dpi));
    let (width, height) = (drawn.width() as usize, drawn.height() as usize);
    (width, height, drawn.take())
}

fn drawing(dpi: f64) -> RenderOptions {
    RenderOptions {
        // Below 10 the picture says nothing, above 1200 it would not fit in memory.
        pixel_per_pt: (dpi.clamp(10.0, 1200.0) / 72.0).into(),
        ..RenderOptions::default()
    }
}

fn export(format: &'static str, reason: &str) -> DocumentError {
    DocumentError::Export {
        format,
        reason: reason.trim_end_matches('.').into(),
    }
}
