//! The doors of the window: each carries one thing to `app`, or does what only a shell can do.
//!
//! The person names files in the system's dialog; the page never does.

use std::io;
use std::path::Path;

use counterpart_app::Host;
use counterpart_app::wire::frame::{Code, WireError};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::{State, WebviewWindow};

use crate::calls::Calls;
use crate::clipboard::Clipboard;
use crate::dialogs;
use crate::files::write_whole;
use crate::outside;
use crate::printing;

type Answer<T> = Result<T, WireError>;

/// What became of a file that was to be saved; the place is for showing.
#[derive(Serialize)]
pub struct Saved {
    saved: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

/// Which dialog `pick_workspace` shows.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum How {
    Open,
    New,
}

/// Passes a command to `app`.
#[tauri::command(async)]
pub fn call(
    host: State<'_, Host>,
    calls: State<'_, Calls>,
    command: String,
    input: Value,
) -> Answer<Value> {
    calls.during(|| host.call(&command, input))
}

/// Opens or makes the workspace that the person picks; `false` when they cancel.
#[tauri::command(async)]
pub fn pick_workspace(host: State<'_, Host>, window: WebviewWindow, how: How) -> Answer<bool> {
    let chosen = match how {
        How::Open => dialogs::which_workspace(&window, &host.documents_dir())
            .map(|file| host.open_file(&file)),
        How::New => dialogs::where_to_save(&window, &host.documents_dir(), "Workspace.counterpart")
            .map(|file| host.new_file(&file)),
    };
    chosen.transpose().map(|opened| opened.is_some())
}

/// Opens a workspace from the list of recent ones, by its place there.
#[tauri::command(async)]
pub fn open_recent(host: State<'_, Host>, index: usize) -> Answer<bool> {
    host.open_recent(index).map(|()| true)
}

/// Saves a closed copy of the workspace where the person says.
#[tauri::command(async)]
pub fn save_workspace_copy(host: State<'_, Host>, window: WebviewWindow) -> Answer<Saved> {
    save(&window, &host, &name_of(&host.file()), |path| {
        host.save_copy(path)
    })
}

/// Saves a page, card or draft that `app` makes where the person says.
#[tauri::command(async)]
pub fn save_file(host: State<'_, Host>, window: WebviewWindow, document: Value) -> Answer<Saved> {
    let made = host.document(document)?;
    save(&window, &host, &made.name, |path| {
        write_whole(path, &made.bytes).map_err(|error| not_written(path, &error))
    })
}

/// Puts a page that `app` draws on the clipboard as a picture.
///
/// On X11 and Wayland a clipboard gives its content away only while its owner lives: it is kept for as
/// long as the window is open. macOS and Windows keep a copy of their own.
#[tauri::command(async)]
pub fn copy_image(
    host: State<'_, Host>,
    board: State<'_, Clipboard>,
    picture: Value,
) -> Answer<()> {
    let drawn = host.pixels(picture)?;
    board
        .put(arboard::ImageData {
            width: drawn.width,
            height: drawn.height,
            bytes: drawn.rgba.into(),
        })
        .map_err(|error| {
            refused(format!(
                "The clipboard did not take the picture: {error}. Save it as PNG instead."
            ))
        })
}

/// Opens the system's print dialog for the sheets that the window prints, of this size in millimetres.
#[tauri::command(async)]
pub fn print_page(window: WebviewWindow, size: [f64; 2]) -> Answer<()> {
    printing::print(&window, size).map_err(|error| {
        refused(format!(
            "The print dialog did not open: {error}. Save the page as PDF and print that."
        ))
    })
}

/// Opens a draft in the person's mail program.
#[tauri::command(async)]
pub fn open_mail(mailto: String) -> Answer<()> {
    outside::mail(&mailto).map_err(|error| {
        refused(format!(
            "No mail program opened: {error}. Save the draft as a file instead."
        ))
    })
}

/// Shows the workspace's folder in the system's file manager.
#[tauri::command(async)]
pub fn show_in_folder(host: State<'_, Host>) -> Answer<()> {
    let file = host.file();
    outside::folder_of(&file).map_err(|error| {
        refused(format!(
            "No file manager opened: {error}. The file is {}.",
            file.display()
        ))
    })
}

/// Gives the window the whole screen, or gives it back.
///
/// Not by the page's own means: WebKitGTK then takes Esc and F for itself, and F is marketing's yes.
#[tauri::command(async)]
pub fn whole_screen(window: WebviewWindow, on: bool) -> Answer<()> {
    window.set_fullscreen(on).map_err(|error| {
        refused(format!(
            "The whole screen is not to be had: {error}. Go on in the window."
        ))
    })
}

fn save(
    window: &WebviewWindow,
    host: &Host,
    name: &str,
    write: impl FnOnce(&Path) -> Answer<()>,
) -> Answer<Saved> {
    let Some(path) = dialogs::where_to_save(window, &host.documents_dir(), name) else {
        return Ok(Saved {
            saved: false,
            place: None,
        });
    };
    write(&path)?;
    Ok(Saved {
        saved: true,
        place: Some(path.display().to_string()),
    })
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn not_written(path: &Path, error: &io::Error) -> WireError {
    refused(format!(
        "{} could not be written: {error}. Choose another folder, or make room.",
        path.display()
    ))
}

fn refused(message: String) -> WireError {
    WireError {
        code: Code::CannotWrite,
        message,
        field: None,
    }
}
