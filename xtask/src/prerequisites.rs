//! What no task can install by itself: Node everywhere, and on macOS and Windows the compilers.

use crate::process::answer;
use crate::{Outcome, npm};

/// The oldest Node that builds the UI (Vite's own limit).
const NODE: (u32, u32) = (20, 19);

/// Checks for Node and npm.
///
/// # Errors
/// When either is missing or too old; the sentence says where to get it.
pub fn node() -> Outcome {
    let wanted = format!("Node {}.{} or newer, with npm, is needed", NODE.0, NODE.1);
    let get = "install it from https://nodejs.org, open a new terminal and try again";
    let found =
        answer("node", &["--version"]).ok_or(format!("{wanted}, and none was found: {get}."))?;
    if version(&found).is_none_or(|it| it < NODE) {
        return Err(format!("{wanted}; this is {found}: {get}."));
    }
    let npm =
        answer(npm::NPM, &["--version"]).ok_or(format!("{wanted}; npm was not found: {get}."))?;
    println!("  Node {found}, npm {npm}");
    Ok(())
}

/// Checks for Apple's command line tools; macOS brings its own web view.
///
/// # Errors
/// When they are missing.
pub fn macos() -> Outcome {
    match answer("xcode-select", &["-p"]) {
        Some(path) => {
            println!("  Command line tools in {path}");
            Ok(())
        }
        None => Err(
            "Apple's command line tools are needed to compile: run `xcode-select --install`, \
                     wait until it has finished and try again."
                .to_owned(),
        ),
    }
}

/// Checks for the Visual C++ tools and the WebView2 runtime.
///
/// # Errors
/// Names everything that is missing at once, with the command that installs it.
pub fn windows() -> Outcome {
    let mut missing = Vec::new();
    if !visual_cpp() {
        missing.push(
            "Visual Studio Build Tools with \"Desktop development with C++\":\n    winget install \
             Microsoft.VisualStudio.2022.BuildTools --override \"--passive --add \
             Microsoft.VisualStudio.Workload.VCTools --includeRecommended\"",
        );
    }
    if !webview2() {
        missing.push("the WebView2 runtime:\n    winget install Microsoft.EdgeWebView2Runtime");
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Missing on this machine; install and try again:\n  {}",
        missing.join("\n  ")
    ))
}

fn visual_cpp() -> bool {
    let programs = std::env::var("ProgramFiles(x86)").unwrap_or_default();
    let vswhere = format!(r"{programs}\Microsoft Visual Studio\Installer\vswhere.exe");
    let wanted = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64";
    answer(
        &vswhere,
        &[
            "-latest",
            "-products",
            "*",
            "-requires",
            wanted,
            "-property",
            "installationPath",
        ],
    )
    .is_some_and(|path| !path.is_empty())
}

fn webview2() -> bool {
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    [
        r"HKLM\SOFTWARE\WOW6432Node",
        r"HKLM\SOFTWARE",
        r"HKCU\Software",
    ]
    .iter()
    .any(|hive| answer("reg", &["query", &format!(r"{hive}\{CLIENT}"), "/v", "pv"]).is_some())
}

/// The first two numbers of `v20.19.2`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(
            version("v9.11.2") < version("v20.19.0"),
            "9 is older than 20, though \"9\" sorts after"
        );
        assert_eq!(version("v20.20.2"), Some((20, 20)));
        assert_eq!(version("nightly"), None);
    }
}
