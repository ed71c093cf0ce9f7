//! Every document looks as it did when somebody last looked at it: its first page beside the picture
//! in `goldens/`.
//!
//! What is meant to look otherwise is drawn anew, all of it by
//! `COUNTERPART_GOLDENS=renew cargo test --locked --workspace --features counterpart/custom-protocol --test proof goldens`,
//! or with words of the names instead of `renew` ("one-pager session") only those. Then look at what
//! git says has changed.

use std::fs;
use std::path::{Path, PathBuf};

use counterpart_documents::*;

use crate::picture::Picture;
use crate::{FONTS, pile, sample};

const DPI: f64 = 60.0;
/// One of the sixteen shades: machines may round the edge of a letter otherwise.
const TOLERANCE: u8 = 20;
/// So many pixels may be further apart, of about three hundred thousand; the shortest word is more.
const MOST: usize = 6;

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/proof/goldens")
        .join(format!("{name}.png"))
}

fn drawn(document: &Rendered, page: usize) -> Picture {
    Picture::new(document.pixels(page, DPI).expect("a page that is there"))
}

/// What to say of a page that does not look as it did; nothing when it does.
fn differs(name: &str, is: &Picture, was: Option<&Picture>) -> Option<String> {
    let apart = was.map(|was| is.apart(was, TOLERANCE));
    if apart.is_some_and(|apart| apart <= MOST) {
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("goldens");
    fs::create_dir_all(&folder).expect("a folder to write into");
    let file = folder.join(format!("{name}.png"));
    is.write(&file);
    let what = match apart {
        Some(apart) => format!("differs in {apart} of {} pixels", is.width * is.height),
        None => "has no picture to compare it with".to_owned(),
    };
    Some(format!(
        "{name} {what}; as it is now: {}, as it was: {}",
        file.display(),
        golden(name).display()
    ))
}

#[test]
fn goldens_look_as_they_did() {
    let renew = std::env::var("COUNTERPART_GOLDENS").unwrap_or_default();
    let renewed =
        |name: &str| renew == "renew" || renew.split_whitespace().any(|word| name.contains(word));
    let mut wrong = Vec::new();
    for made in pile::ALL.iter() {
        let name = made.name;
        let is = drawn(&made.document, 1);
        let was = Picture::read(&golden(name));
        let Some(said) = differs(name, &is, was.as_ref()) else {
            continue;
        };
        if renewed(name) {
            is.write(&golden(name));
        } else {
            wrong.push(said);
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\nIf that is meant: the head of tests/proof/goldens.rs says how to renew them.",
        wrong.join("\n")
    );
}

#[test]
fn goldens_have_a_document_each_and_are_small() {
    let names: Vec<_> = pile::ALL.iter().map(|made| golden(made.name)).collect();
    let folder = golden("x").parent().expect("the folder").to_owned();
    for entry in fs::read_dir(folder).expect("the goldens") {
        let entry = entry.expect("an entry");
        let size = entry.metadata().expect("its size").len();
        assert!(size < 100_000, "{:?} takes {size} bytes", entry.path());
        assert!(
            names.contains(&entry.path()),
            "{:?} is of no document",
            entry.path()
        );
    }
}

#[test]
fn goldens_notice_one_word() {
    let set = |page: OnePager| {
        let document = render_one_pager(&FONTS, &[page], PaperSize::A4).expect("a page");
        drawn(&document, 1)
    };
    let page = sample::mobile_ordering;
    let was = set(page());
    assert_eq!(
        was.apart(&set(page()), 0),
        0,
        "the same page, the same pixels"
    );
    let mut cases = Vec::new();
    let mut shortest = page();
    shortest.requirements[1].marketing = "Told the moment it is done".into();
    cases.push(("a word of a requirement", shortest));
    let mut number = page();
    number.as_of = "As of 12 Apr 2026, 18:40".into();
    cases.push(("a month in the foot", number));
    let mut mark = page();
    mark.requirements[0].joint.it = Piece::Earlier;
    cases.push(("how one side stands", mark));
    let mut colour = page();
    colour.options.grey = true;
    cases.push(("the colours", colour));
    for (what, page) in cases {
        let apart = set(page).apart(&was, TOLERANCE);
        assert!(apart > MOST, "{what} changes {apart} pixels only");
    }
    // A picture of another size is another picture.
    let letter = render_one_pager(&FONTS, &[page()], PaperSize::Letter).expect("a page");
    assert!(drawn(&letter, 1).apart(&was, TOLERANCE) > 100_000);
}
