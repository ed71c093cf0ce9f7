//! `cargo xtask bench`: the budgets beside what was measured.

use crate::process::{call, cargo, program, root};
use crate::setup::{self, For};
use crate::{Outcome, beside, browser, npm, run};

/// Builds for speed, then measures the host, and what the screen and the window paint; of the host only
/// the parts that are named, where any are (`desk`, `engine`, `paper`).
///
/// # Errors
/// When it does not build or a measurement cannot be made. A budget that is not kept is printed.
pub fn bench(arguments: &[String]) -> Outcome {
    setup::machine(For::Test)?;
    npm::install("ui")?;
    call(&mut npm::script("ui", "build"))?;
    println!("  Built for speed; the first time takes minutes.");
    // All at once: built apart, the parts would ask for other features of the same libraries, and
    // the page setter would be compiled twice.
    call(cargo().args([
        "build",
        "--locked",
        "--release",
        "--workspace",
        "--features",
        "counterpart/custom-protocol",
        "--bins",
    ]))?;
    let (besides, arguments): (Vec<_>, Vec<_>) = arguments
        .iter()
        .partition(|argument| *argument == "--beside");
    call(std::process::Command::new(run::built_for_speed("bench")).args(&arguments))?;
    if !besides.is_empty() {
        beside::beside()?;
    }
    if !arguments.is_empty() {
        return Ok(());
    }
    println!("\nOn the screen, in Chromium:");
    browser::paint(&run::built_for_speed("counterpart-test-host"))?;
    in_the_window()
}

/// Times what the real window paints; only WebKitGTK lets itself be driven.
fn in_the_window() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    println!("\nIn the real window, with WebKitGTK:");
    call(
        program("node")
            .arg(root().join("tests/e2e/app/paint.mjs"))
            .env("COUNTERPART_BIN", run::built_for_speed("counterpart")),
    )
}
