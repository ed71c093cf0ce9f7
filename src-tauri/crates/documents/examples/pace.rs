//! Prints how long a warm one-pager takes; run it with `--release` to compare with the budget.
#![allow(clippy::print_stdout)]

#[path = "gallery/sample.rs"]
mod sample;

use std::error::Error;
use std::time::Instant;

use counterpart_documents::{Fonts, PaperSize, render_one_pager};

fn main() -> Result<(), Box<dyn Error>> {
    let fonts = Fonts::new();
    for round in 0..8 {
        let mut page = sample::mobile_ordering();
        // Another text each time: a warm page is not a cached page.
        page.title = format!("Mobile ordering {round}");
        page.requirements[0].marketing =
            format!("Order in {round} taps from the last basket").into();
        let start = Instant::now();
        let document = render_one_pager(&fonts, &[page], PaperSize::A4)?;
        let set = start.elapsed();
        let bytes = document.pdf()?.bytes.len();
        let pdf = start.elapsed() - set;
        let start = Instant::now();
        document.svg(1)?;
        println!(
            "set {set:.1?}, PDF {pdf:.1?} ({bytes} bytes), SVG {:.1?}",
            start.elapsed()
        );
    }
    let pack: Vec<_> = (0..20)
        .map(|number| {
            let mut page = sample::mobile_ordering();
            page.title = format!("Initiative {number}");
            page
        })
        .collect();
    let start = Instant::now();
    let bytes = render_one_pager(&fonts, &pack, PaperSize::A4)?
        .pdf()?
        .bytes
        .len();
    println!("pack of 20: {:.1?} ({bytes} bytes)", start.elapsed());
    Ok(())
}
