//! What is legible and told apart without colour: the contrast of everything on the pages, as it is
//! painted, and as a printer without colour makes it.

use typst::visualize::Paint;

use crate::frames::{Drawn, Item, Text, items, solid};
use crate::pile;

type Rgb = [f64; 3];

/// Relative luminance, 0 to 1 (WCAG 2.2).
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|c| {
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// What a printer without colour makes of it (Rec. 601, as drivers do).
fn printed(colour: Rgb) -> Rgb {
    [0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]; 3]
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The least of the contrast as painted and as printed without colour.
fn least(one: Rgb, other: Rgb) -> f64 {
    contrast(one, other).min(contrast(printed(one), printed(other)))
}

/// Lightness as the eye sees it, 0 to 100.
fn lightness(colour: Rgb) -> f64 {
    116.0 * luminance(colour).cbrt() - 16.0
}

const WHITE: Rgb = [1.0; 3];

/// What is painted last under a point.
fn ground(under: &[Drawn<'_>], point: (f64, f64)) -> Rgb {
    let holds = |drawn: &&Drawn<'_>| drawn.shape.fill.is_some() && drawn.holds(point);
    let fill = under
        .iter()
        .rev()
        .find(holds)
        .and_then(|drawn| drawn.shape.fill.as_ref());
    fill.map_or(WHITE, solid)
}

fn hex(colour: Rgb) -> String {
    let [r, g, b] = colour.map(|c| (c * 255.0).round());
    format!(
        "#{r:02X}{g:02X}{b:02X}",
        r = r as u8,
        g = g as u8,
        b = b as u8
    )
}

/// What only parts, never says anything: hairlines, the week lines, the ground of what follows, and the
/// white that keeps a text free of the lines behind it.
fn is_ornament(colour: Rgb) -> bool {
    const ORNAMENTS: [&str; 4] = ["#CFC8B9", "#DDD6C7", "#DCEBE1", "#FFFFFF"];
    ORNAMENTS.contains(&hex(colour).as_str())
}

/// The fill of marketing: a side's, told from white by its line, from IT by its lightness.
const SAFFRON: &str = "#F2B32C";

struct Found {
    wrong: Vec<String>,
    texts: usize,
    marks: usize,
}

/// Looks at a page; `is_grey` of one that is set without colour.
fn look(page: &typst_layout::Page, is_grey: bool) -> Found {
    let mut found = Found {
        wrong: Vec::new(),
        texts: 0,
        marks: 0,
    };
    let mut under: Vec<Drawn<'_>> = Vec::new();
    for item in items(page) {
        match item {
            Item::Text(text) => check_text(&text, &under, is_grey, &mut found),
            Item::Drawn(drawn) => {
                check_mark(&drawn, &under, is_grey, &mut found);
                under.push(drawn);
            }
        }
    }
    found
}

fn check_text(text: &Text<'_>, under: &[Drawn<'_>], is_grey: bool, found: &mut Found) {
    if text.item.text.trim().is_empty() {
        return;
    }
    found.texts += 1;
    let ink = solid(&text.item.fill);
    if is_grey && is_coloured(&ink) {
        found
            .wrong
            .push(format!("a coloured text: {}", text.words()));
    }
    let (left, top, right, bottom) = text.bounds();
    for point in [
        (left + 0.3, (top + bottom) / 2.0),
        ((left + right) / 2.0, (top + bottom) / 2.0),
        (right - 0.3, (top + bottom) / 2.0),
    ] {
        let on = ground(under, point);
        let is = least(ink, on);
        if is < 4.5 {
            found.wrong.push(format!(
                "{is:.2} “{}” {} on {}",
                text.words(),
                hex(ink),
                hex(on)
            ));
            return;
        }
    }
}

fn is_coloured([r, g, b]: &Rgb) -> bool {
    (r - g).abs() >= 0.004 || (g - b).abs() >= 0.004
}

fn check_mark(drawn: &Drawn<'_>, under: &[Drawn<'_>], is_grey: bool, found: &mut Found) {
    let fill = drawn.shape.fill.as_ref().map(solid);
    let stroke = drawn
        .shape
        .stroke
        .as_ref()
        .map(|stroke| match &stroke.paint {
            Paint::Solid(_) => solid(&stroke.paint),
            _ => panic!("plain colours only"),
        });
    if is_grey {
        let coloured = fill.into_iter().chain(stroke).filter(is_coloured);
        found
            .wrong
            .extend(coloured.map(|paint| format!("a coloured mark: {}", hex(paint))));
    }
    let on = ground(under, drawn.middle());
    let paints: Vec<Rgb> = fill.into_iter().chain(stroke).collect();
    let is_quiet = |paint: &Rgb| {
        is_ornament(*paint)
            || (is_grey
                && ORNAMENTS_IN_GREY
                    .iter()
                    .any(|grey| (paint[0] - grey).abs() < 0.02))
    };
    if paints.iter().all(is_quiet) {
        return;
    }
    found.marks += 1;
    // Somewhere along it: a line may cross what is as dark as itself.
    let grounds: Vec<Rgb> = drawn
        .outline
        .iter()
        .map(|point| ground(under, *point))
        .chain([on])
        .collect();
    let best = paints
        .iter()
        .flat_map(|paint| grounds.iter().map(|on| least(*paint, *on)))
        .fold(0.0, f64::max);
    if best >= 3.0 {
        return;
    }
    let is_saffron = |paint: &Rgb| {
        hex(*paint) == SAFFRON
            || (is_grey && (lightness(*paint) - lightness_of(SAFFRON)).abs() < 2.0)
    };
    // Light on white, marketing's line over its words only repeats them, and so does its half of a card.
    let is_line = drawn.shape.fill.is_none() && drawn.outline.len() == 2;
    if paints.iter().all(is_saffron) && (is_line || drawn.area() > 10_000.0) {
        return;
    }
    let names: Vec<String> = paints.iter().map(|paint| hex(*paint)).collect();
    found
        .wrong
        .push(format!("{best:.2} a mark of {names:?} on {}", hex(on)));
}

/// The ornaments as grey as they are set without colour.
const ORNAMENTS_IN_GREY: [f64; 4] = [0.787, 0.843, 0.905, 1.0];

fn lightness_of(hex: &str) -> f64 {
    let part =
        |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")) / 255.0;
    lightness([part(1), part(3), part(5)])
}

#[test]
fn everything_is_legible_in_colour_and_without() {
    let (mut texts, mut marks) = (0, 0);
    let mut wrong = Vec::new();
    for made in pile::ALL.iter() {
        for (number, page) in (1..).zip(made.document.set_pages()) {
            let found = look(page, made.name.ends_with("grey"));
            texts += found.texts;
            marks += found.marks;
            wrong.extend(
                found
                    .wrong
                    .iter()
                    .map(|words| format!("{} page {number}: {words}", made.name)),
            );
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        texts > 1_500 && marks > 500,
        "{texts} texts and {marks} marks were seen"
    );
}

#[test]
fn every_document_can_be_set_without_colours() {
    let mut wrong = Vec::new();
    for (name, set) in pile::all() {
        for (number, page) in (1..).zip(set(true).set_pages()) {
            let found = look(page, true);
            assert!(found.texts > 0, "{name} page {number} says something");
            wrong.extend(
                found
                    .wrong
                    .iter()
                    .map(|words| format!("{name} page {number}: {words}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_sides_are_told_apart_without_colour() {
    for (name, marketing, it) in [
        ("one-pager", "Ana Duarte", "Jonas Keller"),
        ("one-pager-grey", "Ana Duarte", "Jonas Keller"),
        ("session-sheet", "Ana Duarte", "Jonas Keller"),
        ("win-card", "Priya Nair", "Luc Moreau"),
        ("win-poster", "Priya Nair", "Luc Moreau"),
    ] {
        let made = pile::ALL.iter().find(|made| made.name == name);
        let page = &made.expect("a document").document.set_pages()[0];
        let mut under: Vec<Drawn<'_>> = Vec::new();
        let mut sides = [None, None];
        for item in items(page) {
            match item {
                Item::Text(text) => {
                    for (side, who) in sides.iter_mut().zip([marketing, it]) {
                        if side.is_none() && text.words() == who {
                            *side = Some(ground(&under, (text.x + 1.0, text.y - 2.0)));
                        }
                    }
                }
                Item::Drawn(drawn) => under.push(drawn),
            }
        }
        let [Some(marketing), Some(it)] = sides else {
            panic!("{name} names both");
        };
        let apart = (lightness(marketing) - lightness(it))
            .min(lightness(printed(marketing)) - lightness(printed(it)));
        assert!(
            apart > 40.0,
            "{name}: marketing is lighter than IT by {apart:.0} of 100"
        );
        assert!(
            lightness(WHITE) - lightness(printed(marketing)) > 15.0,
            "{name}: and darker than paper"
        );
    }
}
