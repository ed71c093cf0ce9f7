//! The browser tests: the built UI in Chromium, on the test host over the same use cases.

use std::path::Path;
use std::process::Command;

use crate::process::{self, call, root};
use crate::{Outcome, npm, setup};

const FOLDER: &str = "tests/e2e/ui";
const CHROMIUM: &str = "COUNTERPART_CHROMIUM";
const WHERE: &str =
    "import { chromium } from 'playwright-core'; console.log(chromium.executablePath())";

/// Runs the browser tests.
///
/// # Errors
/// The first failure.
pub fn tests() -> Outcome {
    script("e2e", |_| {})
}

/// Times what the built UI paints over this host.
///
/// # Errors
/// When a measurement cannot be made.
pub fn paint(host: &Path) -> Outcome {
    script("paint", |paint| {
        paint.env("COUNTERPART_TEST_HOST", host);
    })
}

/// A Node program of the browser tests, with Chromium at hand.
///
/// # Errors
/// When what it needs cannot be fetched.
pub fn program(file: &str) -> Outcome<Command> {
    npm::install(FOLDER)?;
    let mut node = process::program("node");
    node.current_dir(root().join(FOLDER)).arg(file);
    at_hand(&mut node)?;
    Ok(node)
}

fn script(name: &str, with: impl FnOnce(&mut Command)) -> Outcome {
    npm::install(FOLDER)?;
    let mut script = npm::script(FOLDER, name);
    at_hand(&mut script)?;
    with(&mut script);
    call(&mut script)
}

/// Says where Chromium is, unless `COUNTERPART_CHROMIUM` does already or it stands in its usual place.
fn at_hand(program: &mut Command) -> Outcome {
    if setup::is_ubuntu() && std::env::var_os(CHROMIUM).is_none() {
        program.env(CHROMIUM, playwrights_chromium()?);
    }
    Ok(())
}

/// Playwright's own Chromium, fetched if need be, for systems whose package of it is a snap.
fn playwrights_chromium() -> Outcome<String> {
    let folder = root().join(FOLDER);
    let mut install = process::program("npx");
    install.current_dir(&folder);
    call(install.args(["playwright-core", "install", "--with-deps", "chromium"]))?;
    let mut node = process::program("node");
    node.current_dir(&folder);
    let path = node.args(["--input-type=module", "--eval", WHERE]).output();
    let path = path.map_err(|error| format!("node could not be started: {error}."))?;
    Ok(String::from_utf8_lossy(&path.stdout).trim().to_owned())
}
