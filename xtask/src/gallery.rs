//! `cargo xtask gallery`: every document in every variant, to leaf through; or the screen's parts.

use crate::display;
use crate::process::{call, cargo, root};
use crate::progress::Progress;
use crate::{Outcome, npm, prerequisites, run};

/// Sets every document, or serves the shared components with `--screen`.
///
/// # Errors
/// When something is asked for that there is not, it does not build, or a page cannot be written.
pub fn gallery(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--screen"] => screen(),
        words if words.iter().any(|word| word.starts_with("--")) => Err(format!(
            "The gallery takes --screen, or words of the documents that are wanted; not {}.",
            words.join(" ")
        )),
        words => papers(words),
    }
}

/// Writes each document as PDF, and each page as a picture: of the sample workspace, in all variants, and
/// as nobody hopes to print it, with a note of what was left out.
fn papers(wanted: &[&str]) -> Outcome {
    let folder = root().join("target/gallery");
    println!(
        "  Into {}; the first time takes minutes to build.",
        folder.display()
    );
    let build = |what: [&str; 2]| {
        call(
            cargo()
                .args(["build", "--locked", "--workspace"])
                .args(["--features", "counterpart/custom-protocol"])
                .args(what),
        )
    };
    build(["--bin", "gallery"])?;
    build(["--example", "gallery"])?;
    // Each draws for minutes: side by side.
    let draw = |program: &str, into: &str| {
        call(
            std::process::Command::new(run::built(program))
                .arg(folder.join(into))
                .args(wanted),
        )
    };
    std::thread::scope(|scope| {
        let sample = scope.spawn(|| draw("gallery", "sample"));
        let extremes = draw("examples/gallery", "extremes");
        let sample = sample
            .join()
            .unwrap_or_else(|_| Err("The gallery stopped.".to_owned()));
        extremes.and(sample)
    })?;
    println!("\n  Leaf through: {}", folder.display());
    Ok(())
}

/// Serves the shared components and opens them in the browser, until Ctrl+C.
fn screen() -> Outcome {
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
