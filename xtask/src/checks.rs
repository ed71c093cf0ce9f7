//! The checks, in the order they run: first what fails fastest, last what needs the most.

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
        || npm::script("ui", "lint"),
    ),
    check("ui-check", "Svelte and TypeScript, strictly", || {
        npm::script("ui", "check")
    }),
    check("ui-test", "the UI's unit tests", || {
        npm::script("ui", "test")
    }),
    check("ui-build", "the UI builds", || npm::script("ui", "build")),
    check("clippy", "lints of every crate, warnings denied", clippy),
    check("test", "the tests of every crate but the shell", || {
        call(cargo().args(["test", "--locked", "--lib", "--bins", "--tests"]))
    }),
    check("doctest", "the examples in the documentation", || {
        call(cargo().args(["test", "--locked", "--doc"]))
    }),
    check("doc", "the documentation, warnings denied", doc),
    check(
        "generated",
        "TypeScript made from Rust is as committed",
        generated,
    ),
    check(
        "e2e-ui",
        "every screen in Chromium on the test host",
        browser::tests,
    ),
    check("shell", "the app with its window builds", run::build),
    check("e2e-app", "the main job in the real window", real_window),
];

fn clippy() -> Outcome {
    call(cargo().args([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn doc() -> Outcome {
    call(
        cargo()
            .args(["doc", "--locked", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

fn generated() -> Outcome {
    call(cargo().args([
        "run",
        "--locked",
        "-q",
        "-p",
        "counterpart-tests",
        "--bin",
        "generate",
        "--",
        "--check",
    ]))
    .map_err(|why| {
        format!("{why} To write them anew: cargo run -p counterpart-tests --bin generate")
    })
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
            .env("COUNTERPART_BIN", run::binary()),
    )
}
