//! The proof of paper: extremes on one page, pictures as they were, the order in which a page is read,
//! contrast without colour. Embedded faces and those of `fonts/` only, so that all machines agree.

#[path = "../../examples/gallery/desk.rs"]
#[allow(dead_code)]
mod desk;
#[path = "../../examples/gallery/extremes.rs"]
#[allow(dead_code)]
mod extremes;
#[path = "../../examples/gallery/farthest.rs"]
#[allow(dead_code)]
mod farthest;
#[path = "../../examples/gallery/lanes.rs"]
#[allow(dead_code)]
mod lanes;
#[path = "../../examples/gallery/papers.rs"]
#[allow(dead_code)]
mod papers;
#[path = "../../examples/gallery/sample.rs"]
#[allow(dead_code)]
mod sample;
#[path = "../../examples/gallery/sheets.rs"]
#[allow(dead_code)]
mod sheets;

mod ends;
mod frames;
mod goldens;
mod grey;
mod picture;
mod pile;
mod reading;
mod scripts;

use std::sync::LazyLock;

use counterpart_documents::Fonts;

/// The embedded faces, with a few glyphs of the scripts that they lack.
static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    Fonts::with_faces([
        include_bytes!("fonts/NotoSansCJKsc-subset.otf").to_vec(),
        include_bytes!("fonts/NotoNaskhArabic-subset.ttf").to_vec(),
    ])
});
