//! `cargo xtask gallery`: every shared component in every state, redrawn while you change it.

use crate::display;
use crate::process::call;
use crate::progress::Progress;
use crate::{Outcome, npm, prerequisites};

/// Serves the gallery and opens it in the browser, until Ctrl+C.
///
/// # Errors
/// When Node is missing, or the port is taken.
pub fn gallery() -> Outcome {
    let mut progress = Progress::new(3);
    progress.step("Check the machine", prerequisites::node)?;
    progress.step("Install the UI's packages", || npm::install("ui"))?;
    progress.step("Serve the gallery until Ctrl+C", || {
        println!("  http://localhost:5173/gallery.html");
        let mut vite = npm::script("ui", "dev");
        if display::exists() {
            vite.args(["--", "--open", "/gallery.html"]);
        }
        call(&mut vite)
    })
}
