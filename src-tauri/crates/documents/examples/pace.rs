//! Prints how long one-pagers take, one by one and as a pack; run it with `--release` to compare with
//! the budget.
#![allow(clippy::print_stdout)]

#[path = "gallery/sample.rs"]
mod sample;

use std::error::Error;
use std::time::{Duration, Instant};

use counterpart_documents::{Fonts, OnePager, PaperSize, render_one_pager};

/// How many pages are set one by one.
const ROUNDS: usize = 25;
/// How many make a pack.
const PACK: usize = 100;

/// Hardly a text that another page has: a warm page is not a cached page.
fn page(number: usize) -> OnePager {
    let mut page = sample::mobile_ordering();
    page.key = format!("MO-{number}");
    page.title = format!("Mobile ordering {number}");
    page.sentence =
        format!("Guests of brand {number} order ahead and find it ready when they arrive.").into();
    for (row, requirement) in page.requirements.iter_mut().enumerate() {
        requirement.marketing = format!("{} {number}.{row}", requirement.marketing.text).into();
        requirement.it = format!("{} {row}.{number}", requirement.it.text).into();
    }
    for decision in &mut page.decisions {
        decision.line = format!("{}, {number}", decision.line);
    }
    if let Some(timeline) = &mut page.timeline {
        for step in &mut timeline.steps {
            step.start += number as f64 * 0.01;
        }
    }
    page
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() -> Result<(), Box<dyn Error>> {
    let fonts = Fonts::new();
    let start = Instant::now();
    render_one_pager(&fonts, &[page(0)], PaperSize::A4)?;
    println!("first ever: {:.1?}", start.elapsed());
    let (mut set, mut pdf, mut svg) = (Vec::new(), Vec::new(), Vec::new());
    for number in 1..=ROUNDS {
        let start = Instant::now();
        let document = render_one_pager(&fonts, &[page(number)], PaperSize::A4)?;
        set.push(start.elapsed());
        let start = Instant::now();
        document.pdf()?;
        pdf.push(start.elapsed());
        let start = Instant::now();
        document.svg(1)?;
        svg.push(start.elapsed());
    }
    let [set, pdf, svg] = [set, pdf, svg].map(middle);
    println!("another page: set {set:.1?}, PDF {pdf:.1?}, SVG {svg:.1?}");
    let pack: Vec<_> = (0..PACK).map(|number| page(1000 + number)).collect();
    let start = Instant::now();
    let document = render_one_pager(&fonts, &pack, PaperSize::A4)?;
    let set = start.elapsed();
    let bytes = document.pdf()?.bytes.len();
    println!(
        "pack of {PACK}: set {set:.1?}, with PDF {:.1?} ({bytes} bytes)",
        start.elapsed()
    );
    Ok(())
}
