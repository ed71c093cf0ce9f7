//! Where the window was left, kept in `window.json` of the configuration folder.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tauri::{PhysicalPosition, PhysicalSize, WebviewWindow};

const FILE: &str = "window.json";

/// A window's outer position and inner size in physical pixels.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Placement {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    maximized: bool,
}

/// Puts the window back where it was left, if that place is still on a screen.
///
/// A missing or unreadable file leaves the default: a window's place is never worth an error.
pub fn restore(window: &WebviewWindow, folder: &Path) {
    let Some(place) = std::fs::read(folder.join(FILE))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Placement>(&bytes).ok())
    else {
        return;
    };
    let on_a_screen = window.available_monitors().is_ok_and(|monitors| {
        monitors.iter().any(|monitor| {
            let (at, size) = (monitor.position(), monitor.size());
            (at.x..at.x + size.width as i32).contains(&(place.x + 40))
                && (at.y..at.y + size.height as i32).contains(&(place.y + 20))
        })
    });
    if place.width > 0 && place.height > 0 {
        let _ = window.set_size(PhysicalSize::new(place.width, place.height));
    }
    if on_a_screen {
        let _ = window.set_position(PhysicalPosition::new(place.x, place.y));
    }
    if place.maximized {
        let _ = window.maximize();
    }
}

/// Remembers where the window is.
pub fn remember(window: &WebviewWindow, folder: &Path) {
    let (Ok(at), Ok(size)) = (window.outer_position(), window.inner_size()) else {
        return;
    };
    let place = Placement {
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
        maximized: window.is_maximized().unwrap_or(false),
    };
    if let Ok(json) = serde_json::to_vec_pretty(&place) {
        let _ = std::fs::create_dir_all(folder);
        let _ = crate::files::write_whole(&folder.join(FILE), &json);
    }
}
