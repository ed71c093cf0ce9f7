//! The checks, in the order they run: first what fails fastest, last what needs the most.

use std::process::Command;

use crate::process::{call, cargo, program, root};
use crate::setup::{self, For};
use crate::{Outcome, browser, npm, run};

/// One check of `cargo xtask test`.
pub struct Check {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it checks.
    pub title: &'static str,
    /// Runs it.
    pub run: fn() -> Outcome,
}

const fn check(name: &'static str, title: &'static str, run: fn() -> Outcome) -> Check {
    Check { name, title, run }
}

/// Every check.
pub const CHECKS: &[Check] = &[
    check(
        "setup",
        "the machine has what building and testing need",
        || setup::machine(For::Test),
    ),
    check("fmt", "Rust is formatted", || {
        call(cargo().args(["fmt", "--all", "--check"]))
    }),
    check("npm", "the UI's packages", || npm::install("ui")),
    check(
        "ui-lint",
        "ESLint with the import rules, and formatting",
        || call(&mut npm::script("ui", "lint")),
    ),
    check("ui-check", "Svelte and TypeScript, strictly", || {
        call(&mut npm::script("ui", "check"))
    }),
    check("ui-test", "the UI's unit tests", || {
        call(&mut npm::script("ui", "test"))
    }),
    check("ui-build", "the UI builds", || {
        call(&mut npm::script("ui", "build"))
    }),
    check("clippy", "lints of every crate, warnings denied", || {
        call(everything("clippy", &["--all-targets"]).args(["--", "-D", "warnings"]))
    }),
    check(
        "build",
        "the app with its window, the test host, the tests",
        || call(&mut everything("build", &["--bins", "--tests"])),
    ),
    check("test", "the Rust tests", || {
        call(&mut everything("test", &["--lib", "--bins", "--tests"]))
    }),
    check("doctest", "the examples in the documentation", || {
        call(&mut everything("test", &["--doc"]))
    }),
    check("doc", "the documentation, warnings denied", || {
        call(everything("doc", &["--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    }),
    check(
        "generated",
        "TypeScript made from Rust is as committed",
        || call(program(run::built("generate")).arg("--check")),
    ),
    check(
        "e2e-ui",
        "every screen in Chromium on the test host",
        browser::tests,
    ),
    check("e2e-app", "the main job in the real window", real_window),
];

/// A cargo command over the whole workspace.
///
/// Every check chooses the same packages and features: another choice gives shared dependencies
/// other features, and then cargo compiles all of them a second time.
fn everything(task: &str, targets: &[&str]) -> Command {
    let mut command = cargo();
    command
        .args([task, "--locked", "--workspace"])
        .args(["--features", "counterpart/custom-protocol"])
        .args(targets);
    command
}

fn real_window() -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("  Only WebKitGTK lets a test drive the window, so this check runs on Linux.");
        return Ok(());
    }
    let folder = root().join("tests/e2e/app");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("{} could not be read: {error}.", folder.display()))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    // One at a time: WebKitWebDriver drives one window, and two would be slower than one after the other.
    call(
        program("node")
            .args(["--test", "--test-concurrency=1"])
            .args(files)
            .env("COUNTERPART_BIN", run::built("counterpart")),
    )
}
