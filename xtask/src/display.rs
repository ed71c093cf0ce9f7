//! A virtual display for machines without a screen, and photographs of it.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::process::{answer, program};

/// Whether this session has a screen to show a window on.
pub fn exists() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A running Xvfb; it ends when this is dropped.
pub struct Virtual {
    server: Child,
    /// The display's name, such as `:99`.
    pub name: String,
}

impl Virtual {
    /// Starts Xvfb on the first free display.
    ///
    /// # Errors
    /// When Xvfb is missing or finds no free display.
    pub fn start() -> Outcome<Self> {
        let mut server = program("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}."))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            let _ = BufReader::new(output).read_line(&mut number);
        }
        if number.trim().is_empty() {
            let _ = server.kill();
            let _ = server.wait();
            return Err("Xvfb found no free display.".to_owned());
        }
        Ok(Self {
            server,
            name: format!(":{}", number.trim()),
        })
    }

    /// Waits until a window of this title is in sight and something is drawn in it.
    ///
    /// # Errors
    /// When `app` ends before that, or a minute passes.
    pub fn wait_for_window(&self, title: &str, app: &mut Child, picture: &Path) -> Outcome {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(60) {
            if let Ok(Some(status)) = app.try_wait() {
                return Err(format!(
                    "Counterpart ended before its window opened ({status})."
                ));
            }
            let seen = answer("xwininfo", &["-display", &self.name, "-name", title]);
            if seen.is_some_and(|text| text.contains("IsViewable")) {
                sleep(Duration::from_millis(700));
                self.photograph(picture)?;
                if colours(picture) > 8 {
                    return Ok(());
                }
            }
            sleep(Duration::from_millis(200));
        }
        Err(format!(
            "No window \"{title}\" with something in it appeared within a minute."
        ))
    }

    fn photograph(&self, picture: &Path) -> Outcome {
        let mut import = program("import");
        import
            .args(["-display", &self.name, "-window", "root"])
            .arg(picture);
        import
            .status()
            .map_err(|error| format!("import (ImageMagick) could not be started: {error}."))?;
        Ok(())
    }
}

impl Drop for Virtual {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn colours(picture: &Path) -> u32 {
    answer("identify", &["-format", "%k", &picture.to_string_lossy()])
        .and_then(|it| it.parse().ok())
        .unwrap_or(0)
}
