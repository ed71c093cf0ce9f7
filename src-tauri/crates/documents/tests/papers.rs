//! Lists, comparison, summary, book, yearbook, poster and the wide timeline: really set.

#[path = "../examples/gallery/papers.rs"]
mod papers;
#[path = "../examples/gallery/sample.rs"]
#[allow(dead_code)]
mod sample;
#[path = "../examples/gallery/sheets.rs"]
#[allow(dead_code)]
mod sheets;

use std::sync::LazyLock;

use counterpart_documents::*;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded_only);
const PAPERS: [PaperSize; 2] = [PaperSize::A4, PaperSize::Letter];

/// What must hold for a document of any length; gives its whole text.
fn assert_flows(document: &Rendered) -> String {
    assert!(document.smallest_pt >= 8.0, "{} pt", document.smallest_pt);
    assert!(document.outside.is_empty(), "{:?}", document.outside);
    let pdf = document.pdf().expect("a PDF");
    assert!(pdf.accessible, "{:?}", pdf.note);
    let text = |page| document.text(page).expect("a page that is there");
    (1..=document.pages)
        .map(text)
        .collect::<Vec<_>>()
        .join("\n")
}

fn assert_says(text: &str, all: &[&str]) {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in all {
        assert!(flat.contains(words), "“{words}” is missing from:\n{flat}");
    }
}

/// In this order.
fn assert_order(text: &str, all: &[&str]) {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    for words in all {
        let at = flat[from..].find(words);
        assert!(at.is_some(), "“{words}” does not follow in:\n{flat}");
        from += at.unwrap_or_default();
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_requirement_list_says_who_wants_what_and_who_agreed() {
    for paper in PAPERS {
        let document =
            render_requirement_list(&FONTS, &papers::requirement_list(), paper).expect("a list");
        let text = assert_flows(&document);
        assert_order(
            &text,
            &[
                "Requirements",
                "Mobile ordering",
                "Must",
                "in marketing’s words",
                "in IT’s words",
                "Order in two taps",
                "Basket service",
                "Ana and Jonas, 19 Feb, in one room",
                "Should",
                "Could",
                "Not this time",
                "Delivery by courier",
            ],
        );
        assert_says(
            &text,
            &[
                "Deal-breaker",
                "Data: payment token, personal",
                "Let’s talk: Jonas: three identities",
                "MO-1 Requirements",
                "1 of 1",
            ],
        );
    }
}

#[test]
fn a_long_list_leaves_nothing_out_and_heads_every_page() {
    for (name, list) in papers::hard_lists() {
        let document = render_requirement_list(&FONTS, &list, PaperSize::Letter).expect("a list");
        let text = squeezed(&assert_flows(&document));
        for row in list.groups.iter().flat_map(|group| &group.rows) {
            for voice in [&row.marketing, &row.it, &row.talk, &row.data] {
                assert!(text.contains(&squeezed(voice)), "{name}: “{voice}” is cut");
            }
        }
        if name == "many" {
            for page in 1..=document.pages {
                let text = document.text(page).expect("a page");
                assert!(
                    text.contains("in IT’s words"),
                    "page {page} has its column heads:\n{text}"
                );
                assert!(text.contains(&format!("{page} of {}", document.pages)));
            }
        }
    }
}

#[test]
fn the_decision_log_puts_what_is_open_first() {
    for paper in PAPERS {
        let document = render_decision_log(&FONTS, &papers::decision_log(), paper).expect("a log");
        let text = assert_flows(&document);
        assert_order(
            &text,
            &[
                "To decide",
                "One kitchen screen",
                "2 working days late",
                "Who holds the guest’s consent?",
                "nobody yet",
                "Decided",
                "Two sites in Lyon, for four weeks, because two are enough",
                "taken back 5 Mar",
            ],
        );
    }
    for (name, log) in papers::hard_logs() {
        let document = render_decision_log(&FONTS, &log, PaperSize::A4).expect("a log");
        let text = squeezed(&assert_flows(&document));
        for decision in log.open.iter().chain(&log.decided) {
            for words in [&decision.question, &decision.because] {
                assert!(text.contains(&squeezed(words)), "{name}: “{words}” is cut");
            }
        }
    }
}

#[test]
fn the_words_sheet_has_both_meanings_and_what_to_say() {
    for paper in PAPERS {
        let document = render_words_sheet(&FONTS, &papers::words_sheet(), paper).expect("a sheet");
        let text = assert_flows(&document);
        assert_order(
            &text,
            &[
                "Our words",
                "Words that collide",
                "to marketing",
                "to IT",
                "DR",
                "Direct response",
                "Disaster recovery",
                "disaster recovery",
                "recovery after an outage",
                "Worth knowing",
                "API",
            ],
        );
    }
    for (_, sheet) in papers::hard_words() {
        assert_flows(&render_words_sheet(&FONTS, &sheet, PaperSize::A4).expect("a sheet"));
    }
}

#[test]
fn candidates_stand_beside_each_other_and_no_number_blends_the_sides() {
    let comparison = papers::comparison();
    for paper in PAPERS {
        let document = render_comparison(&FONTS, &comparison, paper).expect("a comparison");
        let text = assert_flows(&document);
        assert_says(
            &text,
            &[
                "Mobilo, because both sides put it first",
                "Tapcart Enterprise, declined, because it keeps personal data outside the EU.",
                "fails",
                "not judged",
                "23 %",
                "2.4",
                "Where we see it apart",
                "nothing came through for nine minutes",
                "Not talked about yet.",
                "3 years",
                "€590,000 (€520,000 to €680,000)",
                "marketing 60 %, IT 40 %",
            ],
        );
    }
    for (name, comparison) in papers::hard_comparisons() {
        let document = render_comparison(&FONTS, &comparison, PaperSize::A4).expect(name);
        let text = assert_flows(&document);
        for candidate in comparison.candidates.iter().filter(|_| name == "six") {
            assert!(
                text.contains(&candidate.name),
                "{} is left out",
                candidate.name
            );
        }
    }
}

#[test]
fn the_summary_fills_its_page_with_wins_and_counts_the_older_ones() {
    let mut summary = papers::summary();
    let win = summary.wins[0].clone();
    summary.wins = (0..SUMMARY_LINES)
        .map(|n| SummaryWin {
            headline: format!("Win number {n} of the year"),
            ..win.clone()
        })
        .collect();
    summary.more_wins = 4_000;
    let document = render_portfolio_summary(&FONTS, &summary, PaperSize::A4).expect("a summary");
    let text = document.text(1).expect("page 1");
    let shown = text.matches("Win number").count();
    assert!(shown > 6, "there is room for more than a few: {shown}");
    assert!(
        document
            .left_out
            .iter()
            .all(|left| left.kind == LeftOutKind::Win),
        "no text is cut for the sake of old wins: {:?}",
        document.left_out
    );
    let rest = 4_000 + SUMMARY_LINES - shown;
    assert!(text.contains(&format!("{rest} wins")), "{text}");
}

#[test]
fn the_summary_is_one_page_and_counts_what_it_leaves_out() {
    for paper in PAPERS {
        let document =
            render_portfolio_summary(&FONTS, &papers::summary(), paper).expect("a summary");
        assert_eq!(document.pages, 1);
        let text = assert_flows(&document);
        assert_order(
            &text,
            &[
                "All we do together",
                "Where each stands",
                "Hybrid commerce",
                "Off track",
                "Mobile ordering",
                "At risk",
                "no IT owner yet",
                "What we ask",
                "Approve €410,000",
                "by 3 Apr",
            ],
        );
        assert_says(
            &text,
            &[
                "Won",
                "Lyon waits two and a half minutes less",
                "27",
                "7 of 12",
            ],
        );
        assert!(document.left_out.is_empty(), "{:?}", document.left_out);
        for (name, summary) in papers::hard_summaries() {
            let document = render_portfolio_summary(&FONTS, &summary, paper).expect(name);
            assert_eq!(document.pages, 1, "{name}");
            let text = assert_flows(&document);
            let printed = text.matches("XX-").count();
            if name == "hundreds" {
                let left = &document.left_out[0];
                assert_eq!(
                    printed + left.count,
                    300,
                    "each initiative is printed or counted"
                );
                assert_says(
                    &text,
                    &[
                        &format!("Left out: {} initiatives", left.count),
                        "The book has a page of each.",
                    ],
                );
            }
        }
    }
}

#[test]
fn the_book_leads_from_its_contents_to_each_sheet() {
    for paper in PAPERS {
        let document =
            render_portfolio_book(&FONTS, &papers::book(5, (1, 1)), paper).expect("a book");
        assert_eq!(document.pages, 6, "the contents and five sheets");
        assert_flows(&document);
        let contents = document.text(1).expect("the contents");
        assert_order(
            &contents,
            &["Contents", "MO-1", "At risk", "2", "MO-5", "6", "1 of 6"],
        );
        for page in 2..=6 {
            let text = document.text(page).expect("a sheet");
            assert_says(
                &text,
                &[&format!("MO-{}", page - 1), &format!("{page} of 6")],
            );
        }
        assert!(
            document
                .blocks
                .iter()
                .any(|block| block.page == 6 && block.name == "ask"),
            "blocks are found on the page on which they stand"
        );
        let pdf = document.pdf().expect("a PDF");
        let count = |what: &[u8]| pdf.bytes.windows(what.len()).filter(|w| w == &what).count();
        assert!(count(b"/Outlines") > 0, "an outline");
        assert!(count(b"/Link") >= 10, "each name and number is a link");
        let again = render_portfolio_book(&FONTS, &papers::book(5, (1, 1)), paper).expect("a book");
        assert!(
            again.pdf().expect("a PDF").bytes == pdf.bytes,
            "the same bytes"
        );
    }
    let second =
        render_portfolio_book(&FONTS, &papers::book(60, (2, 3)), PaperSize::A4).expect("a volume");
    assert_says(&second.text(1).expect("the contents"), &["Volume 2 of 3"]);
    assert!(second.pages > 61, "contents over more than one page");
    let first_sheet = second.pages - 60 + 1;
    assert_says(
        &second.text(first_sheet).expect("a sheet"),
        &[&format!("{first_sheet} of {}", second.pages), "MO-1"],
    );
    assert!(matches!(
        render_portfolio_book(&FONTS, &papers::book(0, (1, 1)), PaperSize::A4),
        Err(DocumentError::Nothing)
    ));
}

#[test]
fn the_yearbook_tells_quarter_by_quarter_and_weighs_the_credit() {
    for paper in PAPERS {
        let document = render_yearbook(&FONTS, &papers::yearbook(), paper).expect("a yearbook");
        let text = assert_flows(&document);
        assert_order(
            &text,
            &[
                "2026",
                "Six wins",
                "January to March",
                "Lyon guests wait",
                "9→6.5",
                "July to September",
                "No win was logged",
                "By pair",
                "Ana Duarte and Jonas Keller",
                "By person",
                "Emma Roux",
                "By what was measured",
                "Who was named",
                "Marketing was named 8 times",
            ],
        );
    }
    for (name, year) in papers::hard_yearbooks() {
        let document = render_yearbook(&FONTS, &year, PaperSize::A4).expect(name);
        let text = squeezed(&assert_flows(&document));
        for win in year.quarters.iter().flat_map(|quarter| &quarter.wins) {
            assert!(
                text.contains(&squeezed(&win.headline)),
                "{name}: a win is cut"
            );
        }
    }
}

#[test]
fn a_poster_is_the_win_on_one_large_page() {
    for paper in PAPERS {
        for card in [
            sheets::win_card(),
            sheets::solo_card(),
            sheets::crowded_card(),
            sheets::plain_card(),
            WinCard::default(),
        ] {
            let document = render_win_poster(&FONTS, &card, paper).expect("a poster");
            assert_eq!(document.pages, 1);
            let text = assert_flows(&document);
            assert_says(&text, &[&card.head]);
        }
        let document = render_win_poster(&FONTS, &sheets::win_card(), paper).expect("a poster");
        assert!(document.smallest_pt >= 11.0, "read from some steps away");
        assert_says(
            &document.text(1).expect("the poster"),
            &[
                "Lyon guests wait",
                "6.5",
                "Priya Nair",
                "Luc Moreau",
                "and Emma Roux",
            ],
        );
        let mut endless = sheets::crowded_card();
        endless.headline = papers::long(900);
        endless.challenge = papers::long(900);
        endless.others = papers::long(300);
        for deed in endless.marketing.iter_mut().chain(&mut endless.it) {
            deed.name = papers::long(80);
            deed.deed = papers::long(300);
        }
        assert_flows(&render_win_poster(&FONTS, &endless, paper).expect("a poster"));
    }
}

#[test]
fn the_wide_timeline_has_both_lanes_and_the_days() {
    for paper in PAPERS {
        let document = render_wide_timeline(&FONTS, &papers::wide(), paper).expect("a timeline");
        assert_eq!(document.pages, 1);
        let text = assert_flows(&document);
        assert_says(
            &text,
            &[
                "Accelerated",
                "Our usual way",
                "27 working days sooner",
                "Fri 3 Apr",
                "waits for IT",
            ],
        );
        let png = document.png(1, 36.0).expect("a PNG");
        let number =
            |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        assert!(number(16) > number(20), "across the sheet");
    }
    let bare = WideTimeline {
        head: papers::endless_head(),
        ..WideTimeline::default()
    };
    assert_flows(&render_wide_timeline(&FONTS, &bare, PaperSize::A4).expect("nothing"));
}
