//! Declares the shell's doors, so that Tauri opens none that a capability does not name.

macro_rules! doors {
    ($($door:ident),+ $(,)?) => {
        &[$(stringify!($door)),+]
    };
}

const DOORS: &[&str] = include!("src/doors.in");

fn main() {
    println!("cargo::rerun-if-changed=src/doors.in");
    // The built UI is embedded; without this line a new one would not be.
    println!("cargo::rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(DOORS);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}
