//! Brings a fresh machine to where Counterpart can be built, shown and tested.

use std::fs;

use crate::apt::{self, Package};
use crate::{Outcome, prerequisites};

/// To compile the shell and open its window.
const BUILD: &[Package] = &[
    (
        "build-essential",
        "the C compiler and linker, for SQLite and Rust",
    ),
    ("pkg-config", "finds the libraries below"),
    ("libgtk-3-dev", "the window"),
    ("libwebkit2gtk-4.1-dev", "the web view in the window"),
    (
        "xdg-utils",
        "opens links, drafts and folders in your own programs",
    ),
];

/// To show the window where there is no screen.
const VIRTUAL_DISPLAY: &[Package] = &[
    ("xvfb", "a virtual display"),
    ("x11-utils", "sees when the window is there"),
    ("imagemagick", "photographs the display"),
];

/// To run every check.
const TEST: &[Package] = &[
    ("webkit2gtk-driver", "drives the real window in tests"),
    ("xdotool", "answers the system's dialogs in tests"),
    ("xclip", "reads the clipboard back in tests"),
    ("poppler-utils", "reads the PDFs back"),
    (
        "fonts-noto-cjk",
        "prints Chinese, Japanese and Korean names",
    ),
];

/// What a task needs of the machine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// A window on the screen at hand.
    Screen,
    /// A window without a screen.
    VirtualDisplay,
    /// Every check.
    Test,
}

/// Checks and, on Debian and Ubuntu, installs what the task needs.
///
/// # Errors
/// A sentence that says what is missing and how to get it.
pub fn machine(purpose: For) -> Outcome {
    match std::env::consts::OS {
        "linux" => linux(purpose)?,
        "macos" => prerequisites::macos()?,
        "windows" => prerequisites::windows()?,
        other => println!("  {other} is not a system Counterpart is tried on; going on."),
    }
    prerequisites::node()
}

fn linux(purpose: For) -> Outcome {
    let mut packages = BUILD.to_vec();
    if purpose != For::Screen {
        packages.extend(VIRTUAL_DISPLAY);
    }
    if purpose == For::Test {
        packages.extend(TEST);
        if !is_ubuntu() {
            packages.push(("chromium", "shows the UI in browser tests"));
        }
    }
    if std::path::Path::new("/usr/bin/apt-get").exists() {
        return apt::ensure(&packages);
    }
    println!(
        "  This system has no apt-get, so check by hand that it has a C compiler, pkg-config, GTK 3 and \
         WebKitGTK 4.1 with their headers:\n    \
         Fedora: sudo dnf install gcc gcc-c++ make pkgconf-pkg-config gtk3-devel webkit2gtk4.1-devel dbus-devel\n    \
         Arch:   sudo pacman -S --needed base-devel gtk3 webkit2gtk-4.1 dbus"
    );
    Ok(())
}

/// Whether this is Ubuntu, whose `chromium` package is a snap that does not start in a container.
pub fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}
