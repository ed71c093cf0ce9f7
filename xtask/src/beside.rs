//! The same page set by others, for the bench: WeasyPrint and Chromium, fetched when asked for.

use std::process::Command;

use crate::process::{program, root};
use crate::{Outcome, browser};

/// The page as HTML.
const PAGE: &str = "tests/beside/onepager.html";
/// The first round of each is cold; the median is of the others.
const ROUNDS: &str = "12";
const WEASYPRINT: &str = "weasyprint==70.0";

/// Prints what the others take for the one-pager, in the form of the bench's own lines.
///
/// # Errors
/// When one of them cannot be fetched or does not set the page.
pub fn beside() -> Outcome {
    println!("\nThe same page as HTML, set by others:");
    let (first, warm) = read(&mut weasyprint()?)?;
    println!(
        "{:<58} first {first:>8.2} ms   warm     {warm:>8.2} ms",
        "WeasyPrint 70"
    );
    let (first, warm) = read(
        browser::program("beside.mjs")?
            .arg(root().join(PAGE))
            .arg(ROUNDS),
    )?;
    println!(
        "{:<58} first {first:>8.2} ms   warm     {warm:>8.2} ms",
        "headless Chromium"
    );
    Ok(())
}

/// WeasyPrint in a Python environment of its own under `target`.
fn weasyprint() -> Outcome<Command> {
    let home = root().join("target/beside");
    let python = home.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    if !python.exists() {
        println!("  Fetching {WEASYPRINT} into {}.", home.display());
        let base = if cfg!(windows) { "python" } else { "python3" };
        done(
            program(base).args(["-m", "venv"]).arg(&home),
            "Python 3 with venv is needed",
        )?;
        let mut install = program(&python);
        install.args(["-m", "pip", "install", "--quiet", WEASYPRINT]);
        done(&mut install, "it could not be fetched")?;
    }
    let mut set = program(python);
    set.args(["tests/beside/weasyprint_pace.py", PAGE, ROUNDS]);
    Ok(set)
}

fn done(command: &mut Command, why: &str) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("WeasyPrint cannot be measured: {why}.")),
    }
}

/// The two numbers that it prints: the first round and the median of the others, in ms.
fn read(command: &mut Command) -> Outcome<(f64, f64)> {
    let output = command
        .output()
        .map_err(|error| format!("It could not be started: {error}."))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut numbers = text.split_whitespace().map(str::parse::<f64>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(first)), Some(Ok(warm))) => Ok((first, warm)),
        _ => Err(format!(
            "The page was not set: {}",
            String::from_utf8_lossy(&output.stderr)
        )),
    }
}
