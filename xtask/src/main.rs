//! Everything a developer does with Counterpart, as one command that sets up what it needs.
//!
//! The standard library only, so that a fresh machine compiles it in two seconds.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod apt;
mod bench;
mod beside;
mod browser;
mod checks;
mod display;
mod gallery;
mod npm;
mod prerequisites;
mod process;
mod progress;
mod run;
mod setup;
mod test;

use std::process::ExitCode;

/// What a task ends in: nothing, or one sentence that says what went wrong and what to do.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
Usage: cargo xtask <task>

  run              set up what is missing, build Counterpart and start it
                   --stay       without a display: keep it running after the screenshot
  test             set up what is missing and run every check, in order, until one fails
                   --list       name the checks
                   --only NAME  run one check (repeatable)
                   --from NAME  start at a check
  bench            measure the large sample and print each budget beside it
                   --beside     the one-pager too as WeasyPrint and Chromium set it (fetched)
  gallery          set every document in every variant as PDF, PNG and SVG into target/gallery
                   WORD...      only those with one of these words in their name
                   --screen     instead: serve the screen's shared components in every state
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) = arguments
        .split_first()
        .map_or(("", &[][..]), |(task, rest)| (task.as_str(), rest));
    let outcome = match task {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "bench" => bench::bench(rest),
        "gallery" => gallery::gallery(rest),
        "" | "help" | "-h" | "--help" => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprint!("There is no task \"{other}\".\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}
