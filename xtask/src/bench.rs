//! `cargo xtask bench`: the budgets beside what was measured.

use crate::process::{call, cargo};
use crate::setup::{self, For};
use crate::{Outcome, browser, npm, run};

/// Builds for speed, then measures the host and what the screen paints.
///
/// # Errors
/// When it does not build or a measurement cannot be made. A budget that is not kept is printed.
pub fn bench(arguments: &[String]) -> Outcome {
    setup::machine(For::Test)?;
    npm::install("ui")?;
    call(&mut npm::script("ui", "build"))?;
    println!("  Built for speed; the first time takes minutes.");
    let tests = ["--locked", "--release", "--package", "counterpart-tests"];
    call(cargo().arg("build").args(tests).arg("--bins"))?;
    call(
        cargo()
            .arg("run")
            .args(tests)
            .args(["--bin", "bench", "--"])
            .args(arguments),
    )?;
    println!("\nOn the screen, in Chromium:");
    browser::paint(&run::built_for_speed("counterpart-test-host"))
}
