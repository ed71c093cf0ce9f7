//! Prints how long one-pagers take, one by one and as a pack; run it with `--release` to compare with
//! the budget. `pace parts` sets the page without each of its blocks, to see what each costs; `pace few`
//! sets only a few pages, for a profiler that takes its time.
#![allow(clippy::print_stdout)]

#[path = "gallery/sample.rs"]
mod sample;

use std::error::Error;
use std::fs;
use std::time::{Duration, Instant};

use counterpart_documents::{Fonts, OnePager, PaperSize, render_one_pager};

/// How many pages are set one by one.
const ROUNDS: usize = 25;
const FEW: usize = 10;
/// How many make a pack, and how many a book.
const PACK: usize = 100;
const BOOK: usize = 400;

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

/// Time on the processor of this program so far, all threads together, where the system tells it:
/// what other programs do beside it does not count.
fn on_processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

fn main() -> Result<(), Box<dyn Error>> {
    let fonts = Fonts::new();
    let start = Instant::now();
    render_one_pager(&fonts, &[page(0)], PaperSize::A4)?;
    println!("first ever: {:.1?}", start.elapsed());
    if std::env::args().any(|arg| arg == "parts") {
        return parts(&fonts);
    }
    if std::env::args().any(|arg| arg == "few") {
        for number in 1..=FEW {
            render_one_pager(&fonts, &[page(number)], PaperSize::A4)?.pdf()?;
        }
        return Ok(());
    }
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
    for pages in [PACK, BOOK] {
        let pack: Vec<_> = (0..pages)
            .map(|number| page(1000 * pages + number))
            .collect();
        let (start, before) = (Instant::now(), on_processor());
        let document = render_one_pager(&fonts, &pack, PaperSize::A4)?;
        let set = start.elapsed();
        let bytes = document.pdf()?.bytes.len();
        let busy = on_processor().zip(before).map(|(now, before)| now - before);
        println!(
            "pack of {pages}: set {set:.1?}, with PDF {:.1?}, on the processor {:.1?} ({bytes} bytes)",
            start.elapsed(),
            busy.unwrap_or_default(),
        );
    }
    Ok(())
}

/// What a page takes on the processor, whole and without each of its blocks.
fn parts(fonts: &Fonts) -> Result<(), Box<dyn Error>> {
    type Without = fn(&mut OnePager);
    let variants: [(&str, Without); 8] = [
        ("whole", |_| {}),
        ("without the timeline", |page| page.timeline = None),
        ("without requirements", |page| page.requirements.clear()),
        ("without the objective", |page| page.objective = None),
        ("without ask and standing", |page| {
            page.ask = None;
            page.standing = None;
        }),
        ("without decisions, worries, limits", |page| {
            page.decisions.clear();
            page.worries.clear();
            page.not_in_this = "".into();
        }),
        ("without win, signatures, notes", |page| {
            page.won = None;
            page.signatures.clear();
            page.notes.clear();
        }),
        ("bare", |page| {
            *page = OnePager {
                title: page.title.clone(),
                ..OnePager::default()
            }
        }),
    ];
    for (number, (name, without)) in variants.into_iter().enumerate() {
        let before = on_processor().unwrap_or_default();
        for round in 0..ROUNDS {
            let mut page = page(10_000 * (number + 1) + round);
            without(&mut page);
            render_one_pager(fonts, &[page], PaperSize::A4)?;
        }
        let busy = on_processor().unwrap_or_default().saturating_sub(before);
        println!("{name}: {:.1?} a page", busy / ROUNDS as u32);
    }
    Ok(())
}
