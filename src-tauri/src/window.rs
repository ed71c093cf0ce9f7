//! The one window: how it opens, what it may load, how it closes.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use counterpart_app::Host;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::calls::Calls;
use crate::{doors, outside, placement, surroundings};

macro_rules! doors {
    ($($door:ident),+ $(,)?) => {
        tauri::generate_handler![$(doors::$door),+]
    };
}

/// How long a page may take to load before its window is shown regardless.
const SHOW_AFTER: Duration = Duration::from_secs(3);
/// How long a field that loses the focus has to send what was typed in it.
const BLUR: Duration = Duration::from_millis(120);

/// Opens the window, on that file or on the one used last, and returns when it has closed.
pub fn open(file: Option<PathBuf>) -> ExitCode {
    if !has_screen() {
        return refuse(
            "There is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. \
             `counterpart --help` lists what works without one.",
        );
    }
    let surroundings = surroundings::here();
    let (data, config) = (
        surroundings.data_dir.clone(),
        surroundings.config_dir.clone(),
    );
    let host = Host::new(surroundings);
    if let Some(Err(why)) = file.map(|file| host.open_file(&file)) {
        return refuse(&why.message);
    }
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(host)
        .manage(Calls::default())
        .manage(crate::clipboard::Clipboard::default())
        .invoke_handler(include!("doors.in"))
        .setup(move |app| {
            build(app, data, config)?;
            Ok(())
        });
    match app.run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("The window could not be opened: {error}.")),
    }
}

/// Whether the session has a screen; GTK does not come back from finding out by itself.
fn has_screen() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[allow(clippy::print_stderr)]
fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}

fn build(app: &tauri::App, data: PathBuf, config: PathBuf) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Counterpart")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .visible(false)
        .data_directory(data.join("webview"))
        .disable_drag_drop_handler()
        // The window shows the app and nothing else; links go to the person's own browser.
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .on_new_window(|url, _| {
            outside::page(&url);
            NewWindowResponse::Deny
        })
        // Shown once there is something to see, so that it never flashes white.
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        })
        .build()?;
    placement::restore(&window, &config);
    show_anyway(window.clone());
    let closing = AtomicBool::new(false);
    let leaving = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            if !closing.swap(true, Ordering::SeqCst) {
                placement::remember(&leaving, &config);
                leave(leaving.clone());
            }
        }
    });
    Ok(())
}

fn show_anyway(window: WebviewWindow) {
    std::thread::spawn(move || {
        std::thread::sleep(SHOW_AFTER);
        let _ = window.show();
    });
}

/// Closes the window once what was typed last is in the file.
///
/// Text is saved when its field loses the focus, and closing a window does not take the focus
/// away, nor does WebKitGTK reliably send `beforeunload`.
fn leave(window: WebviewWindow) {
    std::thread::spawn(move || {
        let _ = window.eval("document.activeElement?.blur()");
        std::thread::sleep(BLUR);
        window.state::<Calls>().wait_until_none();
        window.state::<Host>().close();
        let _ = window.destroy();
    });
}
