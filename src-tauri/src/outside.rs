//! What is handed to the person's own programs: mail drafts, web pages, folders.
//!
//! A debug build that answers dialogs from the environment writes here what it would have opened,
//! to `opened.txt` in the folder of `COUNTERPART_E2E_SAVE_TO`.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use crate::dialogs::answer;

/// Opens a mail draft; anything that is not `mailto:` is refused.
///
/// # Errors
/// When it is no mail draft, or no program takes it.
pub fn mail(draft: &str) -> io::Result<()> {
    if !draft.starts_with("mailto:") {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "this is not a mail draft",
        ));
    }
    open(draft.as_ref())
}

/// Opens a web page in the person's browser; anything but http and https is ignored.
pub fn page(url: &tauri::Url) {
    if matches!(url.scheme(), "http" | "https") {
        let _ = open(url.as_str().as_ref());
    }
}

/// Opens the folder in which a file lies.
///
/// # Errors
/// When there is no file manager.
pub fn folder_of(file: &Path) -> io::Result<()> {
    open(file.parent().unwrap_or(file).as_os_str())
}

fn open(what: &OsStr) -> io::Result<()> {
    if let Some(folder) = answer("COUNTERPART_E2E_SAVE_TO") {
        let mut list = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("opened.txt"))?;
        return writeln!(list, "{}", what.to_string_lossy());
    }
    open::that_detached(what)
}
