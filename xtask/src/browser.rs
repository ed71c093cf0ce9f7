//! The browser tests: the built UI in Chromium, on the test host over the same use cases.

use crate::process::{call, program, root};
use crate::{Outcome, npm, setup};

const FOLDER: &str = "tests/e2e/ui";

/// Builds the test host and runs the browser tests.
///
/// # Errors
/// The first failure.
pub fn tests() -> Outcome {
    npm::install(FOLDER)?;
    if setup::is_ubuntu() {
        let mut install = program("npx");
        install.current_dir(root().join(FOLDER));
        call(install.args(["playwright-core", "install", "--with-deps", "chromium"]))?;
    }
    npm::script(FOLDER, "e2e", &[])
}
