//! The one-pager: really set, really written.

#[path = "../examples/gallery/extremes.rs"]
mod extremes;
#[path = "../examples/gallery/lanes.rs"]
mod lanes;
#[path = "../examples/gallery/sample.rs"]
mod sample;

use std::sync::LazyLock;

use counterpart_documents::*;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded_only);

fn set(page: OnePager, paper: PaperSize) -> Rendered {
    render_one_pager(&FONTS, &[page], paper).expect("the sample page can be set")
}

/// What must hold for every page, whatever was typed.
fn assert_sound(document: &Rendered, pages: usize, name: &str) {
    assert_eq!(
        document.pages, pages,
        "{name}: exactly one page for each initiative"
    );
    assert!(
        document.smallest_pt >= 8.0,
        "{name}: {} pt",
        document.smallest_pt
    );
    assert!(
        document.outside.is_empty(),
        "{name}: outside the page: {:?}",
        document.outside
    );
    let edge = |block: &BlockBox| block.y + block.height;
    for page in 1..=pages {
        let foot = document
            .blocks
            .iter()
            .find(|block| block.page == page && block.name == "foot")
            .expect("every page has a foot");
        for block in document.blocks.iter().filter(|block| block.page == page) {
            assert!(
                edge(block) <= edge(foot) + 0.2,
                "{name}: {} reaches {} mm, below the foot",
                block.name,
                edge(block)
            );
        }
    }
}

#[test]
fn the_sample_page_says_what_a_board_needs() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let document = set(sample::mobile_ordering(), paper);
        assert_sound(&document, 1, "sample");
        let text = document.text(1).expect("page 1");
        for words in [
            "Northgate Group",
            "Mobile ordering",
            "Ana Duarte",
            "IT owner · Director, Store Platforms",
            "We ask the board to",
            "Approve €410,000 once and €96,000 a year, today,",
            "At risk",
            "4\u{a0}min",
            "Order in two taps",
            "Who holds the guest’s consent?",
            "two sites go first",
            "Delivery by courier",
            "27 working days sooner",
            "decide by 3 Apr",
            "9→6.5",
            "disaster recovery",
            "For the board · date",
            "Issue 3",
            "1 of 1",
        ] {
            assert!(text.contains(words), "“{words}” is missing from:\n{text}");
        }
    }
}

#[test]
fn what_does_not_fit_is_counted_and_printed() {
    let document = set(sample::mobile_ordering(), PaperSize::A4);
    let left = &document.left_out[0];
    assert_eq!(left.kind, LeftOutKind::Requirement);
    let rows = sample::mobile_ordering().requirements.len();
    let text = document.text(1).expect("page 1");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let printed = sample::mobile_ordering()
        .requirements
        .iter()
        .filter(|row| text.contains(&row.marketing.text))
        .count();
    assert_eq!(
        rows,
        printed + left.count,
        "each requirement is printed or counted"
    );
    assert!(text.contains(&format!(
        "Left out: {} requirements, 3 markets.",
        left.count
    )));
    let letter = set(sample::mobile_ordering(), PaperSize::Letter);
    assert!(
        letter.left_out[0].count > left.count,
        "Letter is lower than A4"
    );
}

#[test]
fn a_page_with_room_leaves_nothing_out_and_says_nothing_of_it() {
    let mut page = sample::mobile_ordering();
    page.requirements.truncate(3);
    page.also_left_out.clear();
    let document = set(page, PaperSize::A4);
    assert!(document.left_out.is_empty());
    assert!(!document.text(1).expect("page 1").contains("Left out"));
}

#[test]
fn extremes_stay_on_one_page() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for (name, page) in extremes::all() {
            assert_sound(&set(page, paper), 1, name);
        }
    }
}

#[test]
fn the_choice_stands_over_its_lanes_whatever_it_is_called() {
    let words = "chosen in 21 working days; our usual way takes 65.";
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for name in [
            "Mobilo",
            "Contoso Hospitality Suite for Restaurants, Enterprise Edition",
        ] {
            let document = set(lanes::chosen(name), paper);
            assert_sound(&document, 1, name);
            let text = document.text(1).expect("page 1");
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&format!("{name}, {words}")), "{text}");
            assert!(text.contains("decided Tue 17 Mar"));
        }
        let endless = set(lanes::chosen(&"W".repeat(200)), paper);
        let text = endless.text(1).expect("page 1");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            text.contains(&format!("…, {words}")),
            "the name is cut, not what follows: {text}"
        );
    }
}

#[test]
fn a_pack_is_one_document_and_the_same_each_time() {
    let pages: Vec<OnePager> = (0..7)
        .map(|number| {
            let mut page = lanes::chosen(&format!("Candidate {number}"));
            page.title = format!("Initiative {number}");
            page
        })
        .collect();
    let pack = || render_one_pager(&FONTS, &pages, PaperSize::A4).expect("a pack can be set");
    let document = pack();
    assert_sound(&document, 7, "pack");
    for (number, page) in (1..).zip(&pages) {
        let text = document.text(number).expect("a page");
        assert!(
            text.contains(&page.title),
            "in the order that was asked for"
        );
        assert!(text.contains(&format!("{number} of 7")));
    }
    let pdf = document.pdf().expect("a PDF");
    assert!(pdf.accessible, "{:?}", pdf.note);
    let again = pack().pdf().expect("a PDF");
    assert!(pdf.bytes == again.bytes, "whichever page is set first");
}

#[test]
fn several_initiatives_make_one_pack() {
    let pages: Vec<OnePager> = extremes::all().into_iter().map(|(_, page)| page).collect();
    let document = render_one_pager(&FONTS, &pages, PaperSize::A4).expect("a pack can be set");
    assert_sound(&document, pages.len(), "pack");
    let last = document.text(pages.len()).expect("the last page");
    assert!(last.contains(&format!("{0} of {0}", pages.len())));
    assert!(
        document.left_out.iter().any(|left| left.page == 6),
        "counted by page"
    );
    assert!(matches!(
        render_one_pager(&FONTS, &[], PaperSize::A4),
        Err(DocumentError::Nothing)
    ));
}

#[test]
fn markup_is_text() {
    let (_, page) = extremes::all()
        .into_iter()
        .find(|(name, _)| *name == "markup")
        .expect("markup");
    let typed = page.sentence.text.clone();
    let document = set(page, PaperSize::A4);
    let text = document.text(1).expect("page 1").replace('\n', " ");
    let plain: String = text.split_whitespace().collect();
    let wanted: String = typed.split_whitespace().collect();
    assert!(plain.contains(&wanted), "{wanted} is not in {plain}");
    assert!(
        plain.contains("#panic(\"heading\")"),
        "also in the words of the page"
    );
}

#[test]
fn control_characters_do_not_reach_the_pdf() {
    let page = OnePager {
        title: "Mobile\u{0}\u{7} ordering\u{202e}".into(),
        sentence: "line one\r\nline two\u{8}".into(),
        ..sample::mobile_ordering()
    };
    let document = set(page, PaperSize::A4);
    let text = document.text(1).expect("page 1");
    assert!(
        text.contains("Mobile ordering") && text.contains("line one line two"),
        "{text}"
    );
    assert!(document.pdf().expect("a PDF").accessible);
}

#[test]
fn the_pdf_claims_pdf_ua_and_is_the_same_each_time() {
    let first = set(sample::mobile_ordering(), PaperSize::A4)
        .pdf()
        .expect("a PDF");
    assert!(first.accessible, "{:?}", first.note);
    assert!(first.bytes.starts_with(b"%PDF-1.7"));
    let has = |needle: &[u8]| {
        first
            .bytes
            .windows(needle.len())
            .any(|window| window == needle)
    };
    assert!(has(b"pdfuaid"), "the claim stands in the metadata");
    assert!(has(b"2026-03-12T18:40:00"), "dated by its input");
    let again = render_one_pager(
        &Fonts::embedded_only(),
        &[sample::mobile_ordering()],
        PaperSize::A4,
    )
    .and_then(|document| document.pdf())
    .expect("a PDF");
    assert!(first.bytes == again.bytes, "same input, same bytes");
}

#[test]
fn characters_without_a_font_are_named_and_the_claim_is_dropped() {
    let page = OnePager {
        title: "移动点餐".into(),
        ..sample::mobile_ordering()
    };
    let document = set(page, PaperSize::A4);
    assert_eq!(document.missing_glyphs, ['移', '动', '点', '餐']);
    let pdf = document.pdf().expect("a PDF all the same");
    assert!(!pdf.accessible);
    assert!(pdf.note.is_some_and(|note| note.contains('餐')));
}

#[test]
fn empty_blocks_close_up() {
    let full = set(sample::mobile_ordering(), PaperSize::A4);
    let page = OnePager {
        objective: None,
        ask: None,
        standing: None,
        won: None,
        ..sample::mobile_ordering()
    };
    let closed = set(page, PaperSize::A4);
    let y = |document: &Rendered, name: &str| {
        document
            .blocks
            .iter()
            .find(|block| block.name == name)
            .map(|block| block.y)
    };
    assert!(
        y(&closed, "selection") < y(&full, "objective"),
        "the timeline moves up"
    );
    for name in ["objective", "ask", "standing", "win"] {
        assert_eq!(y(&closed, name), None);
        assert!(y(&full, name).is_some());
    }
}

#[test]
fn a_sparse_page_says_what_is_known_and_closes_up() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let document = set(extremes::sparse(), paper);
        assert_sound(&document, 1, "sparse");
        let text = document.text(1).expect("page 1");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "The problem",
            "The shops know; the site does not.",
            "Customers have it by",
            "30 Nov 2026",
            "Decide by Mon 7 Sep",
            "Two shops count by hand for a month.",
            "The tills know the stock of yesterday.” Jonas Keller, 20 Feb",
        ] {
            assert!(text.contains(words), "“{words}” is missing from:\n{text}");
        }
        assert!(document.left_out.is_empty(), "{:?}", document.left_out);
    }
    let signed = OnePager {
        signatures: vec!["For marketing · date".into()],
        ..extremes::sparse()
    };
    let document = set(signed, PaperSize::A4);
    let block = |name: &str| {
        let block = document.blocks.iter().find(|block| block.name == name);
        block.unwrap_or_else(|| panic!("no {name}"))
    };
    assert!(
        block("signatures").y < block("day").y + block("day").height + 25.0,
        "who signs stands under the text, not a blank page lower"
    );
    assert!(block("foot").y > 270.0, "the foot stays at the foot");
}

#[test]
fn a_page_that_asks_begins_with_the_ask() {
    let ask = sample::mobile_ordering().ask;
    let asking = OnePager {
        ask,
        ..extremes::sparse()
    };
    let names = |page| -> Vec<String> {
        let blocks = set(page, PaperSize::A4).blocks;
        blocks.into_iter().map(|block| block.name).collect()
    };
    let sparse = names(extremes::sparse());
    assert_eq!(sparse[3..6], ["problem", "standing", "day"]);
    assert_eq!(names(asking)[3..6], ["ask", "standing", "problem"]);
}

#[test]
fn a_full_page_names_the_problem_among_what_it_left_out() {
    let mut page = sample::mobile_ordering();
    page.problem = "Guests wait.".into();
    page.customer = "Guests: they wait less.".into();
    if let Some(standing) = &mut page.standing {
        standing.said.push(sample::said("Said before.", "Ana"));
    }
    let full = set(page, PaperSize::A4);
    let words = full.left_out_words(1);
    assert!(
        words.ends_with("3 markets, the problem, who is better off"),
        "{words}"
    );
    let text = full.text(1).expect("page 1");
    assert!(!text.contains("Guests wait") && !text.contains("Said before"));
    let plain = set(sample::mobile_ordering(), PaperSize::A4);
    let places = |document: &Rendered| -> Vec<_> {
        document
            .blocks
            .iter()
            .filter(|block| block.name != "notes")
            .map(|block| (block.name.clone(), block.x, block.width))
            .collect()
    };
    assert_eq!(
        places(&full),
        places(&plain),
        "the page of the board stays as it is"
    );
}

#[test]
fn blocks_say_where_they_stand() {
    let document = set(sample::mobile_ordering(), PaperSize::A4);
    let names: Vec<&str> = document
        .blocks
        .iter()
        .map(|block| block.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "head",
            "title",
            "owners",
            "ask",
            "standing",
            "objective",
            "selection",
            "requirements",
            "decisions",
            "worries",
            "notInThis",
            "win",
            "signatures",
            "notes",
            "foot"
        ]
    );
    let owners = &document.blocks[2];
    assert!((owners.x - 16.0).abs() < 0.1 && (owners.width - 178.0).abs() < 0.1);
    assert!((owners.height - 15.0).abs() < 0.1, "{owners:?}");
}

#[test]
fn only_notes_whose_sign_is_printed_are_printed() {
    let mut page = sample::mobile_ordering();
    page.notes.push(WordNote {
        number: 9,
        word: "Owner".into(),
        meaning: "here: nobody asked.".into(),
    });
    let text = set(page, PaperSize::A4).text(1).expect("page 1");
    assert!(text.contains("disaster recovery") && !text.contains("nobody asked"));
}

#[test]
fn svg_and_png_show_the_same_page() {
    let document = set(sample::mobile_ordering(), PaperSize::A4);
    let svg = document.svg(1).expect("an SVG");
    assert!(
        svg.contains("viewBox=\"0 0 595.27") || svg.contains("viewBox=\"0 0 595.28"),
        "{}",
        &svg[..200]
    );
    let png = document.png(1, 96.0).expect("a PNG");
    assert!(png.starts_with(b"\x89PNG"));
    let width = u32::from_be_bytes([png[16], png[17], png[18], png[19]]);
    assert_eq!(width, 794, "210 mm at 96 dpi");
    assert!(matches!(
        document.svg(2),
        Err(DocumentError::NoSuchPage { asked: 2, pages: 1 })
    ));
    assert!(matches!(
        document.png(0, 96.0),
        Err(DocumentError::NoSuchPage { .. })
    ));
}

#[test]
fn documents_travel_between_threads() {
    fn travels<T: Send + Sync + 'static>() {}
    travels::<Rendered>();
    travels::<Fonts>();
    travels::<DocumentError>();
}

#[test]
fn a_value_too_wide_for_its_column_comes_to_rest() {
    // It could not be clipped any shorter and was clipped again and again.
    let mut page = sample::mobile_ordering();
    if let Some(objective) = &mut page.objective {
        objective.metrics[0].now = Some("ÜÖBÜÖMÖMÜÄAAÄÜÄÄÜ".into());
        objective.metrics[0].now_source = "tdaltd".into();
    }
    assert_sound(&set(page, PaperSize::A4), 1, "wide value");
}
