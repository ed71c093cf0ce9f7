//! `cargo xtask bench`: the budgets beside what was measured.

use crate::Outcome;
use crate::process::{call, cargo};

/// Builds the benchmark for speed and runs it.
///
/// # Errors
/// When a budget is not kept, or it does not build.
pub fn bench(arguments: &[String]) -> Outcome {
    println!("  Built for speed; the first time takes minutes.");
    call(
        cargo()
            .args([
                "run",
                "--locked",
                "--release",
                "--package",
                "counterpart-tests",
            ])
            .args(["--bin", "bench", "--"])
            .args(arguments),
    )
}
