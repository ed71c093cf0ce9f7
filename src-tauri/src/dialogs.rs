//! What the person chooses in the system's own dialogs.
//!
//! Debug builds take the answers from the environment instead, because no test can drive a native
//! dialog: `COUNTERPART_E2E_SAVE_TO` names the folder to save into, `COUNTERPART_E2E_OPEN` the file
//! to open.

use std::path::{Path, PathBuf};

use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// Asks where to save a file of this name; `None` when the person thought better of it.
pub fn where_to_save(window: &WebviewWindow, folder: &Path, name: &str) -> Option<PathBuf> {
    if let Some(folder) = answer("COUNTERPART_E2E_SAVE_TO") {
        return Some(folder.join(name));
    }
    let mut dialog = ask(window).set_directory(folder).set_file_name(name);
    if let Some(extension) = Path::new(name).extension().and_then(|it| it.to_str()) {
        dialog = dialog.add_filter(extension.to_uppercase(), &[extension]);
    }
    dialog.blocking_save_file()?.into_path().ok()
}

/// Asks which workspace to open.
pub fn which_workspace(window: &WebviewWindow, folder: &Path) -> Option<PathBuf> {
    if let Some(file) = answer("COUNTERPART_E2E_OPEN") {
        return Some(file);
    }
    let dialog = ask(window)
        .set_directory(folder)
        .add_filter("Counterpart", &["counterpart"]);
    dialog.blocking_pick_file()?.into_path().ok()
}

fn ask(window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window)
}

/// The test's answer to a dialog; always `None` in a release build.
pub fn answer(name: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions) {
        std::env::var_os(name).map(PathBuf::from)
    } else {
        None
    }
}
