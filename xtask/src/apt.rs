//! Finds and installs missing Debian and Ubuntu packages.

use std::io::IsTerminal;
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::process::{answer, call, program};

/// A package and what it is needed for.
pub type Package = (&'static str, &'static str);

/// Installs whichever of these packages are missing, after saying which and why.
///
/// # Errors
/// When we are neither root nor have sudo, or apt fails.
pub fn ensure(packages: &[Package]) -> Outcome {
    let missing: Vec<Package> = packages
        .iter()
        .copied()
        .filter(|(name, _)| !installed(name))
        .collect();
    if missing.is_empty() {
        println!("  All {} system packages are there.", packages.len());
        return Ok(());
    }
    println!("  Installing with apt-get, because they are missing:");
    for (name, reason) in &missing {
        println!("    {name:<24} {reason}");
    }
    let names: Vec<&str> = missing.iter().map(|(name, _)| *name).collect();
    call(apt()?.args(["update", "-q"]))?;
    call(
        apt()?
            .args(["install", "-y", "-q", "--no-install-recommends"])
            .args(&names),
    )
    .map_err(|why| {
        format!(
            "{why} Install these by hand and try again: {}",
            names.join(" ")
        )
    })
}

fn installed(package: &str) -> bool {
    answer("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).as_deref() == Some("installed")
}

/// `apt-get` as root, never asking anything.
fn apt() -> Outcome<Command> {
    let mut command;
    if answer("id", &["-u"]).as_deref() == Some("0") {
        command = program("apt-get");
    } else if answer("sudo", &["--version"]).is_some() {
        command = program("sudo");
        if std::io::stdin().is_terminal() {
            command.stdin(Stdio::inherit());
        } else {
            command.arg("-n");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    } else {
        return Err(
            "System packages are missing, and installing them needs root or sudo: become root, \
                    or install sudo, and try again."
                .to_owned(),
        );
    }
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}
