//! Writes every document with realistic data to a folder, to be looked at:
//! `cargo run -p counterpart-documents --example gallery -- target/gallery`. With words behind the
//! folder, only what has one of them in its name.

#[path = "gallery/desk.rs"]
mod desk;
#[path = "gallery/extremes.rs"]
mod extremes;
#[path = "gallery/farthest.rs"]
mod farthest;
#[path = "gallery/lanes.rs"]
mod lanes;
#[path = "gallery/papers.rs"]
mod papers;
#[path = "gallery/sample.rs"]
mod sample;
#[path = "gallery/sheets.rs"]
mod sheets;

use std::error::Error;
use std::fs;
use std::path::Path;

use counterpart_documents::*;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("Say into which folder.")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let fonts = Fonts::new();
    for (name, paper) in [("a4", PaperSize::A4), ("letter", PaperSize::Letter)] {
        let page = sample::mobile_ordering();
        let document = render_one_pager(&fonts, &[page], paper)?;
        write(folder, &format!("onepager-{name}"), &document)?;
        let document = render_one_pager(&fonts, &[lanes::chosen("Mobilo")], paper)?;
        write(folder, &format!("onepager-chosen-{name}"), &document)?;
        let document = render_counterpart_sheet(&fonts, &sheets::counterpart_sheet(), paper)?;
        write(folder, &format!("counterpart-{name}"), &document)?;
        let document = render_session_sheet(&fonts, &sheets::session_sheet(), paper)?;
        write(folder, &format!("session-{name}"), &document)?;
        let document = render_score_sheets(&fonts, &desk::score_sheets(), paper)?;
        write(folder, &format!("scores-{name}"), &document)?;
        let document = render_demo_script(&fonts, &desk::demo_script(), paper)?;
        write(folder, &format!("demo-{name}"), &document)?;
    }
    for (name, sheets) in desk::hard_sheets() {
        let document = render_score_sheets(&fonts, &sheets, PaperSize::A4)?;
        write(folder, &format!("scores-{name}"), &document)?;
    }
    for (name, script) in desk::hard_scripts() {
        let document = render_demo_script(&fonts, &script, PaperSize::A4)?;
        write(folder, &format!("demo-{name}"), &document)?;
    }
    let sheet = sheets::counterpart_sheet_of_it();
    let document = render_counterpart_sheet(&fonts, &sheet, PaperSize::A4)?;
    write(folder, "counterpart-it", &document)?;
    let document = render_session_sheet(&fonts, &sheets::long_session(), PaperSize::A4)?;
    write(folder, "session-long", &document)?;
    let pack = [
        sample::mobile_ordering(),
        lanes::chosen("Mobilo"),
        extremes::sparse(),
    ];
    let document = render_one_pager(&fonts, &pack, PaperSize::A4)?;
    write(folder, "pack", &document)?;
    for (name, page) in extremes::all() {
        let document = render_one_pager(&fonts, &[page], PaperSize::A4)?;
        write(folder, &format!("extreme-{name}"), &document)?;
    }
    ways(folder, &fonts)?;
    for (name, card) in [
        ("joint", sheets::win_card()),
        ("solo", sheets::solo_card()),
        ("crowded", sheets::crowded_card()),
        ("plain", sheets::plain_card()),
    ] {
        write(
            folder,
            &format!("win-{name}"),
            &render_win_card(&fonts, &card)?,
        )?;
    }
    lists(folder, &fonts)
}

/// The one-pager in every way it can be asked for, and as far as it goes.
fn ways(folder: &Path, fonts: &Fonts) -> Result<(), Box<dyn Error>> {
    use Audience::{Board, It, Marketing};
    for (paper_name, paper) in [("a4", PaperSize::A4), ("letter", PaperSize::Letter)] {
        for (reader, audience) in [("board", Board), ("marketing", Marketing), ("it", It)] {
            for notes_margin in [false, true] {
                for signatures in [false, true] {
                    for grey in [false, true] {
                        let options = PageOptions {
                            audience,
                            notes_margin,
                            signatures,
                            grey,
                        };
                        let way = [
                            (notes_margin, "notes"),
                            (signatures, "signed"),
                            (grey, "grey"),
                        ];
                        let way: String = way
                            .iter()
                            .filter(|(is, _)| *is)
                            .map(|(_, word)| format!("-{word}"))
                            .collect();
                        let name = format!("for-{reader}-{paper_name}{way}");
                        let page = OnePager {
                            options,
                            ..sample::mobile_ordering()
                        };
                        write(folder, &name, &render_one_pager(fonts, &[page], paper)?)?;
                    }
                }
            }
        }
        for (name, page) in farthest::all() {
            for (way, options) in [
                ("", PageOptions::default()),
                (
                    "-notes-grey",
                    PageOptions {
                        notes_margin: true,
                        grey: true,
                        ..PageOptions::default()
                    },
                ),
            ] {
                let page = OnePager {
                    options,
                    ..page.clone()
                };
                let document = render_one_pager(fonts, &[page], paper)?;
                write(folder, &format!("far-{name}-{paper_name}{way}"), &document)?;
            }
        }
    }
    Ok(())
}

/// The documents beside the one-pager: as a pair would print them, then as nobody hopes to.
fn lists(folder: &Path, fonts: &Fonts) -> Result<(), Box<dyn Error>> {
    for (name, paper) in [("a4", PaperSize::A4), ("letter", PaperSize::Letter)] {
        let put =
            |what: &str, document: Rendered| write(folder, &format!("{what}-{name}"), &document);
        put(
            "requirements",
            render_requirement_list(fonts, &papers::requirement_list(), paper)?,
        )?;
        put(
            "decisions",
            render_decision_log(fonts, &papers::decision_log(), paper)?,
        )?;
        put(
            "words",
            render_words_sheet(fonts, &papers::words_sheet(), paper)?,
        )?;
        put(
            "comparison",
            render_comparison(fonts, &papers::comparison(), paper)?,
        )?;
        put(
            "summary",
            render_portfolio_summary(fonts, &papers::summary(), paper)?,
        )?;
        put(
            "book",
            render_portfolio_book(fonts, &papers::book(5, (1, 1)), paper)?,
        )?;
        put(
            "yearbook",
            render_yearbook(fonts, &papers::yearbook(), paper)?,
        )?;
        put(
            "timeline",
            render_wide_timeline(fonts, &papers::wide(), paper)?,
        )?;
        for (kind, card) in [
            ("joint", sheets::win_card()),
            ("solo", sheets::solo_card()),
            ("crowded", sheets::crowded_card()),
            ("plain", sheets::plain_card()),
        ] {
            put(
                &format!("poster-{kind}"),
                render_win_poster(fonts, &card, paper)?,
            )?;
        }
    }
    let put = |what: &str, name: &str, document: Rendered| {
        write(folder, &format!("{what}-{name}"), &document)
    };
    for (name, list) in papers::hard_lists() {
        put(
            "requirements",
            name,
            render_requirement_list(fonts, &list, PaperSize::A4)?,
        )?;
    }
    for (name, log) in papers::hard_logs() {
        put(
            "decisions",
            name,
            render_decision_log(fonts, &log, PaperSize::A4)?,
        )?;
    }
    for (name, sheet) in papers::hard_words() {
        put(
            "words",
            name,
            render_words_sheet(fonts, &sheet, PaperSize::A4)?,
        )?;
    }
    for (name, comparison) in papers::hard_comparisons() {
        put(
            "comparison",
            name,
            render_comparison(fonts, &comparison, PaperSize::A4)?,
        )?;
    }
    for (name, summary) in papers::hard_summaries() {
        put(
            "summary",
            name,
            render_portfolio_summary(fonts, &summary, PaperSize::A4)?,
        )?;
    }
    for (name, year) in papers::hard_yearbooks() {
        put(
            "yearbook",
            name,
            render_yearbook(fonts, &year, PaperSize::A4)?,
        )?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, document: &Rendered) -> Result<(), Box<dyn Error>> {
    let mut asked = std::env::args().skip(2).peekable();
    if asked.peek().is_some() && !asked.any(|word| name.contains(&word)) {
        return Ok(());
    }
    let pdf = document.pdf()?;
    fs::write(folder.join(format!("{name}.pdf")), &pdf.bytes)?;
    for page in 1..=document.pages {
        fs::write(
            folder.join(format!("{name}-{page}.png")),
            document.png(page, 110.0)?,
        )?;
        fs::write(
            folder.join(format!("{name}-{page}.svg")),
            document.svg(page)?,
        )?;
    }
    let mut out = String::new();
    for page in 1..=document.pages {
        out += &format!("page {page}: left out {}\n", document.left_out_words(page));
    }
    out += &format!(
        "accessible {} {:?}; smallest {} pt; missing {:?}; outside {:?}\n",
        pdf.accessible, pdf.note, document.smallest_pt, document.missing_glyphs, document.outside
    );
    fs::write(folder.join(format!("{name}.txt")), out)?;
    Ok(())
}
