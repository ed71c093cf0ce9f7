//! Counterpart sheet, session sheet, win card and the papers of the scoring: really set.

#[path = "../examples/gallery/desk.rs"]
mod desk;
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
    assert_flows(document)
}

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

#[test]
fn each_side_scores_on_a_sheet_of_its_own() {
    for paper in PAPERS {
        let document = render_score_sheets(&FONTS, &desk::score_sheets(), paper).expect("sheets");
        assert_flows(&document);
        assert_eq!(document.pages, 2, "one page each");
        for (page, whose, other) in [(1, "marketing", "Jonas Keller"), (2, "IT", "Ana Duarte")] {
            let text = document.text(page).expect("a page");
            for words in [
                format!("In the eyes of {whose}").as_str(),
                &format!("{other}\nhas a sheet of their own"),
                "Data stays in the EU",
                "One kitchen screen for all brands",
                "Tapcart Enterprise",
                "3 exceeded",
                &format!("{page} of 2"),
            ] {
                assert!(text.contains(words), "“{words}” is missing from:\n{text}");
            }
        }
    }
}

#[test]
fn a_score_sheet_leaves_nothing_out_however_much_there_is() {
    for (name, sheets) in desk::hard_sheets() {
        for paper in PAPERS {
            let document = render_score_sheets(&FONTS, &sheets, paper).expect("sheets");
            let text = assert_flows(&document);
            let text: String = text.split_whitespace().collect();
            for criterion in sheets.criteria.iter().chain(&sheets.deal_breakers) {
                let whole: String = criterion.split_whitespace().collect();
                assert!(text.contains(&whole), "{name}: “{criterion}” is cut");
            }
        }
    }
    let many = &desk::hard_sheets()[1].1;
    let document = render_score_sheets(&FONTS, many, PaperSize::Letter).expect("sheets");
    assert_eq!(document.pages, 2, "twelve criteria take one page a side");
    assert!(
        assert_flows(
            &render_score_sheets(&FONTS, &ScoreSheets::default(), PaperSize::A4).expect("nothing")
        )
        .contains("1 of 1")
    );
}

#[test]
fn an_ordinary_demo_script_takes_one_page_with_its_questions() {
    for paper in PAPERS {
        let document = render_demo_script(&FONTS, &desk::demo_script(), paper).expect("a script");
        let text = assert_sound(&document);
        for words in [
            "For Mobilo",
            "60 minutes",
            "50 to show, 10 for questions.",
            "Ana Duarte",
            "in IT’s words",
            "Pull the plug of one site",
            "7 min\u{2002}·\u{2002}must",
            "0:44",
            "Questions",
            "0:50, 10 min",
        ] {
            assert!(text.contains(words), "“{words}” is missing from:\n{text}");
        }
        let name = "Order in two taps from the last basket";
        assert_eq!(
            text.matches(name).count(),
            1,
            "a voice that is the name is said once"
        );
    }
}

#[test]
fn a_demo_script_leaves_nothing_out_however_much_there_is() {
    for (name, script) in desk::hard_scripts() {
        for paper in PAPERS {
            let document = render_demo_script(&FONTS, &script, paper).expect("a script");
            let text = assert_flows(&document);
            let text: String = text.split_whitespace().collect();
            for part in &script.parts {
                for voice in [&part.name, &part.marketing, &part.it, &part.show] {
                    let whole: String = voice.split_whitespace().collect();
                    assert!(text.contains(&whole), "{name}: “{voice}” is cut");
                }
            }
            assert!(text.contains("Questions"));
        }
    }
    let ten =
        render_demo_script(&FONTS, &desk::hard_scripts()[1].1, PaperSize::A4).expect("a script");
    assert_eq!(ten.pages, 1, "ten things in two voices take one page");
    assert_sound(
        &render_demo_script(&FONTS, &DemoScript::default(), PaperSize::A4).expect("nothing"),
    );
}
