//! Counterpart's one program: the command line when a subcommand is given, otherwise the window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod calls;
mod clipboard;
mod console;
mod dialogs;
mod doors;
mod files;
mod outside;
mod placement;
mod printing;
mod surroundings;
mod window;

use std::process::ExitCode;

/// Setting type asks for very many small pieces of memory: a page is ready in a sixth less time.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    console::attach();
    if let Some(code) = counterpart_cli::run(std::env::args_os(), surroundings::here) {
        return code;
    }
    calm_renderer();
    window::open(counterpart_cli::workspace(std::env::args_os()))
}

/// Turns off WebKitGTK's DMABUF renderer unless the person has chosen otherwise.
///
/// Without a GPU it scrolls at half the speed, and on some systems it shows a blank window.
#[allow(unsafe_code)]
fn calm_renderer() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if cfg!(target_os = "linux") && std::env::var_os(SWITCH).is_none() {
        // SAFETY: main calls this before anything has started a thread, so nothing reads the
        // environment at the same time.
        unsafe { std::env::set_var(SWITCH, "1") };
    }
}
