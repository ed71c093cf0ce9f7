//! The win card, and the same win as a poster.

use serde_json::{Value, json};

use super::MM;
use super::fit::{Cap, shorten};
use super::setting::Template;
use super::single::Single;
use super::survey::Survey;
use crate::rendered::{LeftOut, LeftOutKind, Rendered};
use crate::{DocumentError, Fonts, PaperSize, Side, WinCard};

/// People named on one piece; the others are counted.
const MOST_PEOPLE: usize = 5;

/// A win is set in one of two shapes.
struct Shape {
    template: Template,
    /// Width and height in millimetres.
    paper: (f64, f64),
    /// Headline sizes in points and the lines they may take.
    headline: &'static [(f64, usize)],
    /// What stands above the pieces, from the headline's top, in millimetres: with and without a
    /// number below it.
    upper: (f64, f64),
    /// From one line of the challenge to the next, in points, and the most lines of it.
    challenge: (f64, f64),
    /// Lines of a deed for one person on a piece, for two, three, and more.
    deeds: [usize; 4],
    /// As many are named one below the other; more take a line each.
    apart: usize,
}

impl Shape {
    fn card(number: bool) -> Self {
        Shape {
            template: Template::WinCard,
            paper: (210.0, 148.0),
            // The largest only where no number is.
            headline: &CARD_HEADLINE[usize::from(number)..],
            upper: (57.0, 57.0),
            challenge: (16.5, 5.0),
            deeds: [4, 2, 1, 1],
            apart: 3,
        }
    }

    fn poster(paper: PaperSize) -> Self {
        let (width, height) = paper.millimetres();
        // As drawn in the template: the pieces take 43 % of the page, the number 48 mm above them.
        let upper = height * 0.57 - 30.0 - 12.0;
        Shape {
            template: Template::Poster,
            paper: (width, height),
            headline: &POSTER_HEADLINE,
            upper: (upper - 48.0, upper),
            challenge: (22.0, 7.0),
            deeds: [6, 4, 3, 2],
            apart: MOST_PEOPLE,
        }
    }
}

const CARD_HEADLINE: [(f64, usize); 5] = [(34.0, 2), (25.0, 3), (21.0, 3), (17.0, 4), (14.0, 5)];
const POSTER_HEADLINE: [(f64, usize); 5] = [(40.0, 3), (33.0, 4), (27.0, 4), (22.0, 5), (18.0, 7)];

/// Sets the win card: 210 × 148 mm, always one page.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_win_card(fonts: &Fonts, card: &WinCard) -> Result<Rendered, DocumentError> {
    let number = card
        .number
        .as_ref()
        .is_some_and(|number| !number.value.trim().is_empty());
    render(fonts, card, &Shape::card(number))
}

/// Sets the win as a poster: always one page.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_win_poster(
    fonts: &Fonts,
    card: &WinCard,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    render(fonts, card, &Shape::poster(paper))
}

fn render(fonts: &Fonts, card: &WinCard, shape: &Shape) -> Result<Rendered, DocumentError> {
    let mut card = card.clone();
    let mut left_out = Vec::new();
    for people in [&mut card.marketing, &mut card.it] {
        people.retain(|deed| !deed.name.trim().is_empty());
        let surplus = people.len().saturating_sub(MOST_PEOPLE);
        if surplus > 0 {
            people.truncate(MOST_PEOPLE);
            left_out.push(surplus);
        }
    }
    // A piece with nobody on it is drawn as missing even when nobody said so.
    if card
        .missing
        .as_ref()
        .is_some_and(|missing| !missing_side_is_empty(&card, missing.side))
    {
        card.missing = None;
    }
    if let Some(number) = &mut card.number {
        shorten(&mut number.value, 14);
    }
    card.number = card.number.filter(|number| !number.value.trim().is_empty());
    let unnamed: usize = left_out.iter().sum();
    let title = [&card.headline, &card.head, &card.words.untitled]
        .into_iter()
        .find(|text| !text.trim().is_empty())
        .cloned()
        .unwrap_or_default();
    let mut page = serde_json::to_value(&card).unwrap_or_default();
    page["layout"] = json!({
        "headlineSize": shape.headline[0].0,
        "more": if unnamed > 0 { card.words.and_more.replace("{n}", &unnamed.to_string()) } else { String::new() },
    });
    let words = card.words.clone();
    Single {
        template: shape.template,
        paper: shape.paper,
        title,
        language: &card.language,
        made_at: card.made_at,
        resize: &|page, measured| resize(page, measured, shape.headline),
        caps: &|page, _| caps(page, shape),
        choose: &|_, room| {
            let mut left_out = Vec::new();
            let mut leave = |kind, count: usize, noun: &crate::Counted| {
                if count > 0 {
                    left_out.push(LeftOut {
                        page: 1,
                        kind,
                        count,
                        words: noun.with(count),
                    });
                }
            };
            leave(LeftOutKind::Person, unnamed, &words.person);
            leave(LeftOutKind::TextEnd, room.clipped.len(), &words.text_end);
            Some(left_out)
        },
    }
    .render(fonts, page)
}

fn missing_side_is_empty(card: &WinCard, side: Side) -> bool {
    match side {
        Side::Marketing => card.marketing.is_empty(),
        Side::It => card.it.is_empty(),
    }
}

/// The headline steps down by rule.
fn resize(page: &mut Value, measured: &Survey, steps: &[(f64, usize)]) -> bool {
    let lines = measured.lines("/page/headline").len();
    let size = page["layout"]["headlineSize"].as_f64().unwrap_or_default();
    if let Some(step) = steps.iter().position(|(points, _)| *points == size)
        && lines > steps[step].1
        && let Some((smaller, _)) = steps.get(step + 1)
    {
        page["layout"]["headlineSize"] = json!(smaller);
        return true;
    }
    false
}

fn caps(page: &Value, shape: &Shape) -> Vec<Cap> {
    let smallest = shape.headline.last().map_or(14.0, |step| step.0);
    let size = page["layout"]["headlineSize"].as_f64().unwrap_or(smallest);
    let lines = shape
        .headline
        .iter()
        .find(|(points, _)| *points == size)
        .map_or(5, |step| step.1);
    let headline = lines as f64 * size * 1.16;
    let upper = if page["number"].is_null() {
        shape.upper.1
    } else {
        shape.upper.0
    };
    let (pitch, most) = shape.challenge;
    let challenge = ((upper * MM - headline - 4.0 * MM) / pitch)
        .floor()
        .clamp(1.0, most);
    let mut caps = vec![
        Cap::one("/page/head", 1),
        Cap::one("/page/date", 1),
        Cap::one(
            "/page/headline",
            if size > smallest { usize::MAX } else { lines },
        ),
        Cap::one("/page/challenge", challenge as usize),
        Cap::one("/page/number/fromLine", 1),
        Cap::one("/page/number/label", 2),
        Cap::one("/page/number/source", 2),
        Cap::one("/page/others", 2),
        Cap::one("/page/missing/sentence", 4),
        Cap::one("/page/sides/marketing/label", 1),
        Cap::one("/page/sides/it/label", 1),
    ];
    for side in ["marketing", "it"] {
        let people = page[side].as_array().map_or(0, Vec::len);
        for person in 0..people {
            let name = format!("/page/{side}/{person}");
            let deed = shape.deeds[people.clamp(1, 4) - 1];
            if people <= shape.apart {
                caps.push(Cap::one(format!("{name}/name"), 1));
                caps.push(Cap::one(format!("{name}/deed"), deed));
            } else {
                caps.push(Cap {
                    targets: vec![format!("{name}/name"), format!("{name}/deed")],
                    ..Cap::one(name, if people == 4 { 2 } else { 1 })
                });
            }
        }
    }
    caps
}
