//! Writes every document with realistic data to a folder, to be looked at:
//! `cargo run -p counterpart-documents --example gallery -- target/gallery`.

#[path = "gallery/desk.rs"]
mod desk;
#[path = "gallery/extremes.rs"]
mod extremes;
#[path = "gallery/lanes.rs"]
mod lanes;
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
    Ok(())
}

fn write(folder: &Path, name: &str, document: &Rendered) -> Result<(), Box<dyn Error>> {
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
