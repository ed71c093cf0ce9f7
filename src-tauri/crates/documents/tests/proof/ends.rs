//! The ends of what a page may be asked: each stays one page, readable, within its paper, whatever the
//! paper, the reader, the margin for notes, the lines to sign on, with colours or without.

use counterpart_documents::*;

use crate::frames::{Text, texts};
use crate::{FONTS, farthest, papers, pile, sheets};

const PAPERS: [PaperSize; 2] = [PaperSize::A4, PaperSize::Letter];
const MM: f64 = 72.0 / 25.4;

/// The ways to ask for a page: every reader, with and without a margin for notes; lines to sign on and
/// grey by turns, so that each meets each other, the other way round on the other paper.
fn ways(paper: PaperSize) -> Vec<PageOptions> {
    let readers = [Audience::Board, Audience::Marketing, Audience::It];
    let all = readers
        .into_iter()
        .flat_map(|audience| [false, true].map(|notes_margin| (audience, notes_margin)));
    let turned = usize::from(paper == PaperSize::Letter);
    all.enumerate()
        .map(|(n, (audience, notes_margin))| PageOptions {
            audience,
            notes_margin,
            signatures: (n + n / 2 + turned) % 2 == 0,
            grey: (n / 2 + turned) % 2 == 1,
        })
        .collect()
}

/// How wide the text may be, in points from the left edge of the paper.
fn column(document: &Rendered, page: usize) -> (f64, f64) {
    let named = |name: &str| {
        let here = |block: &&BlockBox| block.page == page && block.name == name;
        document
            .blocks
            .iter()
            .find(here)
            .expect("every page has it")
    };
    let owners = named("owners");
    (owners.x * MM, (owners.x + owners.width) * MM)
}

/// Says what is wrong with a page; nothing if all is well.
fn wrong_with(document: &Rendered, page: usize, paper: PaperSize, notes: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let set = texts(&document.set_pages()[page - 1]);
    let (left, right) = column(document, page);
    // Notes by hand have their column beside the text; only its one heading stands in it.
    let note = |text: &Text<'_>| notes && text.x > right && text.words().starts_with("Notes");
    for text in &set {
        let (from, _, to, bottom) = text.bounds();
        if text.size < 8.0 - 0.01 && text.words().trim().parse::<u32>().is_err() {
            wrong.push(format!("{} pt: {}", text.size, text.words()));
        }
        if !note(text) && (from < left - 0.6 || to > right + 0.6) {
            wrong.push(format!("beside its column: {}", text.words()));
        }
        if bottom > (paper.millimetres().1 - 11.5) * MM {
            wrong.push(format!("below the foot: {}", text.words()));
        }
    }
    wrong.extend(on_each_other(&set));
    wrong
}

/// Texts that cover each other.
fn on_each_other(set: &[Text<'_>]) -> Vec<String> {
    let mut found = Vec::new();
    for (n, one) in set.iter().enumerate() {
        for other in &set[n + 1..] {
            let ((l, t, r, b), (l2, t2, r2, b2)) = (one.bounds(), other.bounds());
            let (across, down) = (r.min(r2) - l.max(l2), b.min(b2) - t.max(t2));
            if across > 0.8 && down > 0.8 {
                found.push(format!(
                    "on each other: {} | {}",
                    one.words(),
                    other.words()
                ));
            }
        }
    }
    found
}

/// Whatever holds for a page of any document.
fn assert_clear(name: &str, document: &Rendered) {
    assert!(
        document.smallest_pt >= 8.0,
        "{name}: {}",
        document.smallest_pt
    );
    assert!(
        document.outside.is_empty(),
        "{name}: {:?}",
        document.outside
    );
    assert!(
        document.missing_glyphs.is_empty(),
        "{name}: {:?}",
        document.missing_glyphs
    );
    for (number, page) in (1..).zip(document.set_pages()) {
        let found = on_each_other(&texts(page));
        assert!(found.is_empty(), "{name} page {number}: {found:#?}");
    }
}

#[test]
fn texts_that_cover_each_other_are_noticed() {
    let page = &pile::ALL[0].document.set_pages()[0];
    let once = texts(page);
    let count = once.len();
    let twice: Vec<_> = once.into_iter().chain(texts(page)).collect();
    assert!(count > 100 && on_each_other(&twice).len() >= count / 2);
}

#[test]
fn no_text_of_any_document_covers_another() {
    for made in pile::ALL.iter() {
        assert_clear(made.name, &made.document);
    }
    for (name, card) in [
        ("solo", sheets::solo_card()),
        ("crowded", sheets::crowded_card()),
        ("plain", sheets::plain_card()),
    ] {
        assert_clear(name, &render_win_card(&FONTS, &card).expect(name));
        for paper in PAPERS {
            assert_clear(name, &render_win_poster(&FONTS, &card, paper).expect(name));
        }
    }
    let session = sheets::long_session();
    assert_clear(
        "session",
        &render_session_sheet(&FONTS, &session, PaperSize::Letter).expect("a sheet"),
    );
    for (name, summary) in papers::hard_summaries() {
        let document = render_portfolio_summary(&FONTS, &summary, PaperSize::Letter).expect(name);
        assert_eq!(document.pages, 1, "{name}");
        assert_clear(name, &document);
    }
}

#[test]
fn a_year_and_three_days_have_their_place_across_the_sheet() {
    for (name, page) in [
        ("a year", farthest::a_year()),
        ("three days", farthest::three_days()),
        ("overdue", farthest::overdue()),
    ] {
        let wide = WideTimeline {
            timeline: page.timeline.expect("lanes"),
            ..papers::wide()
        };
        for paper in PAPERS {
            let document = render_wide_timeline(&FONTS, &wide, paper).expect(name);
            assert_eq!(document.pages, 1, "{name}");
            assert_clear(name, &document);
        }
    }
}

#[test]
fn names_in_every_script_stand_on_the_other_documents_too() {
    for page in [
        farthest::chinese(),
        farthest::arabic(),
        farthest::cyrillic(),
        farthest::greek(),
    ] {
        let (title, sentence) = (page.title.clone(), page.sentence.text.clone());
        let owners = page.owners.clone();
        let name = |owner: &Option<OwnerLine>| owner.as_ref().map(|o| o.name.clone());
        let deed = |owner| Deed {
            name: name(owner).unwrap_or_default(),
            deed: page.worries[0].worry.text.clone(),
        };
        let card = WinCard {
            headline: page.won.clone().expect("a win").headline.text,
            challenge: sentence.clone(),
            marketing: vec![deed(&owners.marketing)],
            it: vec![deed(&owners.it)],
            ..sheets::win_card()
        };
        assert_clear(&title, &render_win_card(&FONTS, &card).expect("a card"));
        let sheet = CounterpartSheet {
            title: title.clone(),
            sentence: sentence.clone(),
            starter: owners.marketing.clone(),
            other: owners.it.clone(),
            ..sheets::counterpart_sheet()
        };
        let sheet = render_counterpart_sheet(&FONTS, &sheet, PaperSize::A4).expect("a sheet");
        assert_eq!(sheet.pages, 1);
        assert_clear(&title, &sheet);
        let mut list = papers::requirement_list();
        list.head.title = title.clone();
        list.head.sentence = sentence;
        for (row, of) in list.groups[0].rows.iter_mut().zip(&page.requirements) {
            row.marketing = of.marketing.text.clone();
            row.it = of.it.text.clone();
        }
        let list = render_requirement_list(&FONTS, &list, PaperSize::Letter).expect("a list");
        assert_clear(&title, &list);
    }
}

#[test]
fn the_ends_fit_one_page_in_every_way_it_is_asked_for() {
    let mut wrong = Vec::new();
    for paper in PAPERS {
        for grey in [false, true] {
            let ways = ways(paper).into_iter().filter(|way| way.grey == grey);
            let (names, pages): (Vec<_>, Vec<_>) = ways
                .flat_map(|options| {
                    farthest::all()
                        .into_iter()
                        .map(move |(name, page)| ((name, options), OnePager { options, ..page }))
                })
                .unzip();
            let document = render_one_pager(&FONTS, &pages, paper).expect("every page can be set");
            assert_eq!(document.pages, pages.len(), "one page for each, never two");
            assert!(document.outside.is_empty(), "{:?}", document.outside);
            assert!(document.smallest_pt >= 8.0, "{}", document.smallest_pt);
            assert!(
                document.missing_glyphs.is_empty(),
                "fonts/README.md says how to add {:?}",
                document.missing_glyphs
            );
            for (page, (name, options)) in (1..).zip(names) {
                let problems = wrong_with(&document, page, paper, options.notes_margin);
                wrong.extend(
                    problems
                        .iter()
                        .map(|problem| format!("{paper:?} {name} {options:?}: {problem}")),
                );
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} things are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
