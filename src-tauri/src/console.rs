//! Lets the command line speak on Windows, where a program with a window starts without a console.

/// Joins the console that started the program, if there is one.
#[cfg(windows)]
#[allow(unsafe_code)]
pub fn attach() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    // SAFETY: takes no pointer; failing means that no console started us, and then none is needed.
    unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

/// Does nothing where every program has its standard output.
#[cfg(not(windows))]
pub fn attach() {}
