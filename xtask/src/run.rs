//! `cargo xtask run`: from a fresh clone to an open window.

use std::fs;
use std::path::PathBuf;
use std::process::Child;

use crate::display::{self, Virtual};
use crate::process::{call, cargo, program, root};
use crate::progress::Progress;
use crate::setup::{self, For};
use crate::{Outcome, npm};

/// Sets up, builds and starts Counterpart.
///
/// # Errors
/// Whatever stops it, in one sentence.
pub fn run(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.iter().find(|it| *it != "--stay") {
        return Err(format!("`cargo xtask run` knows --stay, not {unknown}."));
    }
    let screen = display::exists();
    let mut progress = Progress::new(5);
    let purpose = if screen {
        For::Screen
    } else {
        For::VirtualDisplay
    };
    progress.step("Check the machine", || setup::machine(purpose))?;
    progress.step("Install the UI's packages", || npm::install("ui"))?;
    progress.step("Build the UI", || call(&mut npm::script("ui", "build")))?;
    progress.step("Build the app (the first time takes minutes)", build)?;
    progress.step("Start Counterpart", || {
        if screen {
            on_screen()
        } else {
            off_screen(!arguments.is_empty())
        }
    })?;
    println!("\nFrom start to end: {}.", progress.elapsed());
    Ok(())
}

/// Builds the program with its UI inside.
fn build() -> Outcome {
    call(cargo().args([
        "build",
        "--locked",
        "--package",
        "counterpart",
        "--features",
        "custom-protocol",
    ]))
}

/// Where cargo leaves a program of the workspace.
pub fn built(name: &str) -> PathBuf {
    built_as("debug", name)
}

/// Where cargo leaves a program built for speed.
pub fn built_for_speed(name: &str) -> PathBuf {
    built_as("release", name)
}

fn built_as(profile: &str, name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR");
    let target = target.map_or_else(|| root().join("target"), PathBuf::from);
    target
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn on_screen() -> Outcome {
    println!("  Counterpart is open; this ends when you close its window.");
    call(&mut program(built("counterpart")))
}

fn off_screen(stay: bool) -> Outcome {
    println!(
        "  There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): starting under Xvfb."
    );
    let display = Virtual::start()?;
    let picture = root().join("target/counterpart-window.png");
    fs::create_dir_all(root().join("target"))
        .map_err(|error| format!("target/ could not be made: {error}."))?;
    let mut app = program(built("counterpart"))
        .env("DISPLAY", &display.name)
        .env("NO_AT_BRIDGE", "1")
        .spawn()
        .map_err(|error| format!("Counterpart could not be started: {error}."))?;
    let seen = display.wait_for_window("Counterpart", &mut app, &picture);
    if seen.is_ok() {
        println!(
            "  The window is open on display {}. A screenshot of it: {}",
            display.name,
            picture.display()
        );
        if stay {
            println!("  It stays open until you press Ctrl+C.");
            let _ = app.wait();
        }
    }
    end(&mut app);
    seen
}

fn end(app: &mut Child) {
    let _ = app.kill();
    let _ = app.wait();
}
