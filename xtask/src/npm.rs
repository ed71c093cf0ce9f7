//! Installs JavaScript packages and runs their scripts.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::process::{call, program, root};

/// How npm is called on this system.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Installs exactly what the lock file of `folder` says, unless that was done before.
///
/// # Errors
/// When npm fails.
pub fn install(folder: &str) -> Outcome {
    let folder = root().join(folder);
    let lock = fs::read(folder.join("package-lock.json")).map_err(|error| {
        format!(
            "{} has no readable package-lock.json: {error}.",
            folder.display()
        )
    })?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|seen| seen == lock) {
        println!("  The packages of {} are there.", name(&folder));
        return Ok(());
    }
    call(npm(&folder).args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock)
        .map_err(|error| format!("{} could not be written: {error}.", stamp.display()))
}

/// A script of the `package.json` in `folder`.
pub fn script(folder: &str, script: &str) -> Command {
    let mut command = npm(&root().join(folder));
    command.args(["run", "--silent", script]);
    command
}

fn npm(folder: &Path) -> Command {
    let mut command = program(NPM);
    command.current_dir(folder);
    command
}

fn name(folder: &Path) -> String {
    folder
        .strip_prefix(root())
        .unwrap_or(folder)
        .display()
        .to_string()
}
