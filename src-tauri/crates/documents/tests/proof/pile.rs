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

/// How one of the documents is set: with its colours, or without.
type Set = fn(grey: bool) -> Rendered;

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
            let document = set(false);
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

/// The same document with its head, in colours or without.
macro_rules! with_head {
    ($paper:expr, $grey:expr) => {{
        let mut paper = $paper;
        paper.head.grey = $grey;
        paper
    }};
}

/// The same document without a head of the usual kind, in colours or without.
macro_rules! with {
    ($sheet:expr, $grey:expr) => {{
        let mut sheet = $sheet;
        sheet.grey = $grey;
        sheet
    }};
}

fn in_tone(mut page: OnePager, grey: bool) -> OnePager {
    page.options.grey = grey;
    page
}

/// Every document with its name and how it is set.
pub fn all() -> Vec<(&'static str, Set)> {
    use PaperSize::{A4, Letter};
    vec![
        ("one-pager", |grey| {
            page(PageOptions {
                grey,
                ..PageOptions::default()
            })
        }),
        ("one-pager-marketing", |grey| {
            page(PageOptions {
                grey,
                ..audience(Audience::Marketing)
            })
        }),
        ("one-pager-it", |grey| {
            page(PageOptions {
                grey,
                ..audience(Audience::It)
            })
        }),
        ("one-pager-grey", |_| {
            page(PageOptions {
                grey: true,
                ..PageOptions::default()
            })
        }),
        ("one-pager-notes", |grey| {
            page(PageOptions {
                notes_margin: true,
                signatures: false,
                grey,
                ..PageOptions::default()
            })
        }),
        ("one-pager-letter", |grey| {
            render_one_pager(&FONTS, &[in_tone(farthest::teeming(), grey)], Letter).expect("a page")
        }),
        ("one-pager-arabic", |grey| {
            render_one_pager(&FONTS, &[in_tone(farthest::arabic(), grey)], A4).expect("a page")
        }),
        ("counterpart-sheet", |grey| {
            render_counterpart_sheet(&FONTS, &with!(sheets::counterpart_sheet(), grey), A4)
                .expect("a sheet")
        }),
        ("session-sheet", |grey| {
            render_session_sheet(&FONTS, &with!(sheets::session_sheet(), grey), A4)
                .expect("a sheet")
        }),
        ("score-sheet", |grey| {
            render_score_sheets(&FONTS, &with!(desk::score_sheets(), grey), A4).expect("sheets")
        }),
        ("demo-script", |grey| {
            render_demo_script(&FONTS, &with!(desk::demo_script(), grey), A4).expect("a script")
        }),
        ("comparison", |grey| {
            render_comparison(&FONTS, &with_head!(papers::comparison(), grey), A4)
                .expect("a comparison")
        }),
        ("requirement-list", |grey| {
            render_requirement_list(&FONTS, &with_head!(papers::requirement_list(), grey), A4)
                .expect("a list")
        }),
        ("decision-log", |grey| {
            render_decision_log(&FONTS, &with_head!(papers::decision_log(), grey), A4)
                .expect("a log")
        }),
        ("words-sheet", |grey| {
            render_words_sheet(&FONTS, &with_head!(papers::words_sheet(), grey), A4)
                .expect("a sheet")
        }),
        ("portfolio-summary", |grey| {
            render_portfolio_summary(&FONTS, &with_head!(papers::summary(), grey), A4)
                .expect("a summary")
        }),
        ("portfolio-book", |grey| {
            let mut book = papers::book(2, (1, 1));
            for page in &mut book.pages {
                page.options.grey = grey;
            }
            render_portfolio_book(&FONTS, &book, A4).expect("a book")
        }),
        ("win-card", |grey| {
            render_win_card(&FONTS, &with!(sheets::win_card(), grey)).expect("a card")
        }),
        ("win-poster", |grey| {
            render_win_poster(&FONTS, &with!(sheets::win_card(), grey), A4).expect("a poster")
        }),
        ("yearbook", |grey| {
            render_yearbook(&FONTS, &with_head!(papers::yearbook(), grey), A4).expect("a yearbook")
        }),
        ("timeline", |grey| {
            render_wide_timeline(&FONTS, &with_head!(papers::wide(), grey), A4).expect("a timeline")
        }),
    ]
}
