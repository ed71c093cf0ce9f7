//! Scripts that the embedded faces lack.

use counterpart_documents::*;

use crate::frames::texts;
use crate::{FONTS, farthest};

#[test]
fn arabic_is_joined_and_runs_from_right_to_left() {
    let page = farthest::arabic();
    let document = render_one_pager(&FONTS, &[page], PaperSize::A4).expect("a page");
    assert!(document.missing_glyphs.is_empty());
    let set = texts(&document.set_pages()[0]);
    let (mut runs, mut shapes_of_lam) = (0, std::collections::BTreeSet::new());
    for text in &set {
        let words = text.words();
        let places: Vec<usize> = text
            .item
            .glyphs
            .iter()
            .filter(|glyph| words[glyph.range()].chars().all(is_arabic))
            .map(|glyph| glyph.range().start)
            .collect();
        for glyph in &text.item.glyphs {
            if &words[glyph.range()] == "ل" {
                shapes_of_lam.insert(glyph.id);
            }
        }
        if places.len() > 3 {
            runs += 1;
            assert!(
                places.windows(2).all(|pair| pair[0] >= pair[1]),
                "what is read first stands at the right: {words} {places:?}"
            );
        }
    }
    assert!(runs > 20, "only {runs} runs of Arabic");
    assert!(
        shapes_of_lam.len() >= 3,
        "a letter looks another way at the beginning, in the middle and at the end of a word"
    );
    let pdf = document.pdf().expect("a PDF");
    assert!(pdf.accessible, "{:?}", pdf.note);
}

#[test]
fn names_in_every_script_reach_the_pdf_with_their_faces() {
    for (name, page) in [
        ("chinese", farthest::chinese()),
        ("japanese and korean", farthest::japanese_and_korean()),
        ("cyrillic", farthest::cyrillic()),
        ("greek", farthest::greek()),
    ] {
        let title = page.title.clone();
        let document = render_one_pager(&FONTS, &[page], PaperSize::Letter).expect(name);
        assert!(
            document.missing_glyphs.is_empty(),
            "{name}: fonts/README.md says how to add {:?}",
            document.missing_glyphs
        );
        assert!(document.text(1).expect("a page").contains(&title), "{name}");
        assert!(document.pdf().expect(name).accessible, "{name}");
    }
}

#[test]
fn a_sentence_in_arabic_ends_at_the_left() {
    let mut page = farthest::arabic();
    let won = page.won.as_mut().expect("a win");
    won.text = Noted::default();
    (won.from, won.to) = (String::new(), String::new());
    assert!(won.headline.text.ends_with('.'));
    let document = render_one_pager(&FONTS, &[page], PaperSize::A4).expect("a page");
    let named = |block: &&BlockBox| block.name == "win";
    let win = document.blocks.iter().find(named).expect("its block");
    let (mut letters, mut stop) = (Vec::new(), None);
    for text in texts(&document.set_pages()[0]) {
        let y = text.y * 25.4 / 72.0;
        if y < win.y || y > win.y + win.height {
            continue;
        }
        let (words, mut x) = (text.words(), text.x);
        for glyph in &text.item.glyphs {
            match &words[glyph.range()] {
                "." => stop = Some(x),
                of if of.chars().any(is_arabic) => letters.push(x),
                _ => {}
            }
            x += glyph.x_advance.at(text.item.size).to_pt();
        }
    }
    let stop = stop.expect("a full stop");
    assert!(letters.len() > 10 && letters.iter().all(|x| *x > stop));
}

fn is_arabic(c: char) -> bool {
    ('\u{0600}'..'\u{0700}').contains(&c)
}
