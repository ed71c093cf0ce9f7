//! The win card.

use serde_json::{Value, json};

use super::MM;
use super::fit::{Cap, shorten};
use super::setting::Template;
use super::single::Single;
use super::survey::Survey;
use crate::rendered::{LeftOut, LeftOutKind, Rendered};
use crate::{DocumentError, Fonts, Side, WinCard};

/// People named on one piece; the others are counted.
const MOST_PEOPLE: usize = 5;
/// Headline sizes in points and the lines they may take; the largest only where no number is.
const HEADLINE: [(f64, usize); 5] = [(34.0, 2), (25.0, 3), (21.0, 3), (17.0, 4), (14.0, 5)];
/// Height of what stands above the pieces, from the headline's top, in millimetres.
const UPPER: f64 = 57.0;

/// Sets the win card: 210 × 148 mm, always one page.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_win_card(fonts: &Fonts, card: &WinCard) -> Result<Rendered, DocumentError> {
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
        "headlineSize": HEADLINE[usize::from(card.number.is_some())].0,
        "more": if unnamed > 0 { card.words.and_more.replace("{n}", &unnamed.to_string()) } else { String::new() },
    });
    let words = card.words.clone();
    Single {
        template: Template::WinCard,
        paper: (210.0, 148.0),
        title,
        language: &card.language,
        made_at: card.made_at,
        resize: &resize,
        caps: &caps,
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
fn resize(page: &mut Value, measured: &Survey) -> bool {
    let lines = measured.lines("/page/headline").len();
    let size = page["layout"]["headlineSize"].as_f64().unwrap_or_default();
    if let Some(step) = HEADLINE.iter().position(|(points, _)| *points == size)
        && lines > HEADLINE[step].1
        && let Some((smaller, _)) = HEADLINE.get(step + 1)
    {
        page["layout"]["headlineSize"] = json!(smaller);
        return true;
    }
    false
}

fn caps(page: &Value, _level: usize) -> Vec<Cap> {
    let size = page["layout"]["headlineSize"].as_f64().unwrap_or(14.0);
    let lines = HEADLINE
        .iter()
        .find(|(points, _)| *points == size)
        .map_or(5, |step| step.1);
    let headline = lines as f64 * size * 1.16;
    let challenge = ((UPPER * MM - headline - 4.0 * MM) / 16.5)
        .floor()
        .clamp(1.0, 5.0);
    let mut caps = vec![
        Cap::one("/page/head", 1),
        Cap::one("/page/date", 1),
        Cap::one(
            "/page/headline",
            if size > 14.0 { usize::MAX } else { lines },
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
            let deed = match people {
                0 | 1 => 4,
                2 => 2,
                _ => 1,
            };
            if people <= 3 {
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
