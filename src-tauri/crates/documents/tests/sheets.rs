//! Counterpart sheet, session sheet and win card: really set.

#[path = "../examples/gallery/sample.rs"]
#[allow(dead_code)]
mod sample;
#[path = "../examples/gallery/sheets.rs"]
mod sheets;

use std::sync::LazyLock;

use counterpart_documents::*;

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded_only);
const PAPERS: [PaperSize; 2] = [PaperSize::A4, PaperSize::Letter];

fn assert_sound(document: &Rendered) -> String {
    assert_eq!(document.pages, 1);
    assert!(document.smallest_pt >= 8.0, "{} pt", document.smallest_pt);
    assert!(document.outside.is_empty(), "{:?}", document.outside);
    let pdf = document.pdf().expect("a PDF");
    assert!(pdf.accessible, "{:?}", pdf.note);
    document.text(1).expect("page 1")
}

fn long(characters: usize) -> String {
    "guests order ahead on their phone "
        .chars()
        .cycle()
        .take(characters)
        .collect()
}

#[test]
fn the_counterpart_sheet_has_her_words_and_room_for_his() {
    for paper in PAPERS {
        let document =
            render_counterpart_sheet(&FONTS, &sheets::counterpart_sheet(), paper).expect("a sheet");
        let text = assert_sound(&document);
        for words in [
            "Mobile ordering",
            "Ana Duarte",
            "Name and role",
            "in IT’s words",
            "Order in two taps",
            "Let’s talk",
        ] {
            assert!(text.contains(words), "“{words}” is missing from:\n{text}");
        }
        assert!(document.left_out.is_empty());
    }
}

#[test]
fn it_may_start_too() {
    let sheet = sheets::counterpart_sheet_of_it();
    let document = render_counterpart_sheet(&FONTS, &sheet, PaperSize::A4).expect("a sheet");
    let text = assert_sound(&document);
    assert!(text.contains("Jonas Keller") && text.contains("Ana Duarte"));
    assert!(!text.contains("Name and role"), "Ana is known already");
}

#[test]
fn a_counterpart_sheet_can_start_from_nothing_or_too_much() {
    let empty = render_counterpart_sheet(&FONTS, &CounterpartSheet::default(), PaperSize::A4)
        .expect("a sheet");
    assert!(assert_sound(&empty).contains("Untitled"));
    let mut sheet = sheets::counterpart_sheet();
    sheet.title = long(200);
    sheet.sentence = long(900);
    sheet.objective = vec![long(400); 9];
    sheet.requirements = (0..40)
        .map(|_| SheetRequirement {
            words: long(300),
            when: long(40),
        })
        .collect();
    for paper in PAPERS {
        let document = render_counterpart_sheet(&FONTS, &sheet, paper).expect("a sheet");
        let text = assert_sound(&document);
        let left = &document.left_out[0];
        assert_eq!(left.kind, LeftOutKind::Requirement);
        assert!(left.count < 40, "some are printed");
        assert!(text.contains(&left.words), "and it says so: {}", left.words);
    }
}

#[test]
fn the_session_sheet_reads_back_what_was_agreed() {
    for paper in PAPERS {
        let document =
            render_session_sheet(&FONTS, &sheets::session_sheet(), paper).expect("a sheet");
        let text = assert_sound(&document);
        for words in [
            "Thu 12 Mar 2026, 14:00 to 14:50",
            "Luc Moreau",
            "Pick-up wait falls from 9 to 4 minutes",
            "Ask the two trial kitchens",
            "One kitchen screen, or one a brand?",
            "See what is in my meal",
            "Lyon guests wait",
            "three identities today",
            "Next review",
        ] {
            assert!(text.contains(words), "“{words}” is missing from:\n{text}");
        }
        assert!(document.left_out.is_empty());
    }
}

#[test]
fn a_long_session_still_fits_one_page() {
    let mut sheet = sheets::long_session();
    let many = |line: &str| -> Vec<CapturedLine> {
        (0..30)
            .map(|_| CapturedLine {
                text: long(160),
                line: line.into(),
            })
            .collect()
    };
    sheet.agreed = (0..30)
        .map(|_| AgreedLine {
            joint: Joint::BOTH,
            sentence: long(260),
            line: long(90),
        })
        .collect();
    sheet.actions = many("Ana, by Friday");
    sheet.decisions = many("Jonas decides");
    sheet.requirements = many("");
    sheet.wins = many("");
    sheet.lets_talk = many("why");
    sheet.present = (0..30)
        .map(|_| PresentPerson {
            name: long(60),
            role: long(60),
            side: None,
        })
        .collect();
    for paper in PAPERS {
        let document = render_session_sheet(&FONTS, &sheet, paper).expect("a sheet");
        assert_sound(&document);
        let kinds: Vec<LeftOutKind> = document.left_out.iter().map(|left| left.kind).collect();
        for kind in [
            LeftOutKind::Agreement,
            LeftOutKind::Action,
            LeftOutKind::Person,
            LeftOutKind::TextEnd,
        ] {
            assert!(kinds.contains(&kind), "{kind:?} is counted");
        }
        let agreed = document
            .left_out
            .iter()
            .find(|left| left.kind == LeftOutKind::Agreement);
        assert!(
            agreed.is_some_and(|left| left.count < 30),
            "some agreements are printed"
        );
    }
    let empty =
        render_session_sheet(&FONTS, &SessionSheet::default(), PaperSize::A4).expect("a sheet");
    assert!(assert_sound(&empty).contains("Nothing was agreed"));
}

#[test]
fn the_win_card_names_both_sides() {
    let document = render_win_card(&FONTS, &sheets::win_card()).expect("a card");
    let text = assert_sound(&document);
    for words in [
        "6.5",
        "from 9 min to",
        "Priya Nair",
        "checked what we keep",
        "and Emma Roux",
    ] {
        assert!(text.contains(words), "“{words}” is missing from:\n{text}");
    }
    let png = document.png(1, 96.0).expect("a PNG");
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!(
        (number(16), number(20)),
        (794, 559),
        "210 × 148 mm at 96 dpi"
    );
}

#[test]
fn a_one_sided_win_says_what_is_missing() {
    let text = assert_sound(&render_win_card(&FONTS, &sheets::solo_card()).expect("a card"));
    assert!(text.contains("Marketing’s win") && text.contains("Who from IT made this possible?"));
    let mut both = sheets::solo_card();
    both.it = sheets::win_card().it;
    let text = assert_sound(&render_win_card(&FONTS, &both).expect("a card"));
    assert!(
        !text.contains("Who from IT"),
        "nobody is missing once someone is named"
    );
}

#[test]
fn a_crowded_card_counts_whom_it_does_not_name() {
    let document = render_win_card(&FONTS, &sheets::crowded_card()).expect("a card");
    let text = assert_sound(&document);
    assert!(text.contains("and 1 more"), "{text}");
    assert_eq!(document.left_out[0].kind, LeftOutKind::Person);
    let mut card = sheets::crowded_card();
    card.headline = long(900);
    card.challenge = long(900);
    card.others = long(300);
    card.head = long(300);
    card.date = long(30);
    for deed in card.marketing.iter_mut().chain(&mut card.it) {
        deed.name = long(80);
        deed.deed = long(300);
    }
    assert_sound(&render_win_card(&FONTS, &card).expect("a card"));
    assert_sound(&render_win_card(&FONTS, &sheets::plain_card()).expect("a card"));
    assert_sound(&render_win_card(&FONTS, &WinCard::default()).expect("an empty card"));
}
