//! One of each document, as a pair would print it.

use std::sync::LazyLock;

use counterpart_documents::*;

use crate::{FONTS, desk, farthest, papers, sample, sheets};

fn page(options: PageOptions) -> Rendered {
    let page = OnePager {
        options,
        ..sample::mobile_ordering()
    };
    render_one_pager(&FONTS, &[page], PaperSize::A4).expect("a page")
}

fn audience(audience: Audience) -> PageOptions {
    PageOptions {
        audience,
        ..PageOptions::default()
    }
}

/// How one of the documents is set.
type Set = fn() -> Rendered;

/// A document as it was set, and its PDF.
pub struct Made {
    pub name: &'static str,
    pub document: Rendered,
    pub pdf: Vec<u8>,
}

/// Every document, set once for all tests.
pub static ALL: LazyLock<Vec<Made>> = LazyLock::new(|| {
    all()
        .into_iter()
        .map(|(name, set)| {
            let document = set();
            let pdf = document.pdf().expect("a PDF");
            assert!(pdf.accessible, "{name}: {:?}", pdf.note);
            Made {
                name,
                document,
                pdf: pdf.bytes,
            }
        })
        .collect()
});

/// Every document with its name and how it is set.
pub fn all() -> Vec<(&'static str, Set)> {
    use PaperSize::{A4, Letter};
    vec![
        ("one-pager", || page(PageOptions::default())),
        ("one-pager-marketing", || {
            page(audience(Audience::Marketing))
        }),
        ("one-pager-it", || page(audience(Audience::It))),
        ("one-pager-grey", || {
            page(PageOptions {
                grey: true,
                ..PageOptions::default()
            })
        }),
        ("one-pager-notes", || {
            page(PageOptions {
                notes_margin: true,
                signatures: false,
                ..PageOptions::default()
            })
        }),
        ("one-pager-letter", || {
            render_one_pager(&FONTS, &[farthest::teeming()], Letter).expect("a page")
        }),
        ("one-pager-arabic", || {
            render_one_pager(&FONTS, &[farthest::arabic()], A4).expect("a page")
        }),
        ("counterpart-sheet", || {
            render_counterpart_sheet(&FONTS, &sheets::counterpart_sheet(), A4).expect("a sheet")
        }),
        ("session-sheet", || {
            render_session_sheet(&FONTS, &sheets::session_sheet(), A4).expect("a sheet")
        }),
        ("score-sheet", || {
            render_score_sheets(&FONTS, &desk::score_sheets(), A4).expect("sheets")
        }),
        ("demo-script", || {
            render_demo_script(&FONTS, &desk::demo_script(), A4).expect("a script")
        }),
        ("comparison", || {
            render_comparison(&FONTS, &papers::comparison(), A4).expect("a comparison")
        }),
        ("requirement-list", || {
            render_requirement_list(&FONTS, &papers::requirement_list(), A4).expect("a list")
        }),
        ("decision-log", || {
            render_decision_log(&FONTS, &papers::decision_log(), A4).expect("a log")
        }),
        ("words-sheet", || {
            render_words_sheet(&FONTS, &papers::words_sheet(), A4).expect("a sheet")
        }),
        ("portfolio-summary", || {
            render_portfolio_summary(&FONTS, &papers::summary(), A4).expect("a summary")
        }),
        ("portfolio-book", || {
            render_portfolio_book(&FONTS, &papers::book(2, (1, 1)), A4).expect("a book")
        }),
        ("win-card", || {
            render_win_card(&FONTS, &sheets::win_card()).expect("a card")
        }),
        ("win-poster", || {
            render_win_poster(&FONTS, &sheets::win_card(), A4).expect("a poster")
        }),
        ("yearbook", || {
            render_yearbook(&FONTS, &papers::yearbook(), A4).expect("a yearbook")
        }),
        ("timeline", || {
            render_wide_timeline(&FONTS, &papers::wide(), A4).expect("a timeline")
        }),
    ]
}
