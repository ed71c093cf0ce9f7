//! Writes the TypeScript of the wire (`--check`: compares it and says which file differs).
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let check = std::env::args().any(|a| a == "--check");
    let api = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/api");
    let mut same = true;
    for (file, text) in [
        ("generated.ts", counterpart_app::typescript::types()),
        ("client.ts", counterpart_app::typescript::client()),
    ] {
        let path = api.join(file);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if check {
            eprintln!(
                "ui/src/api/{file} is out of date: run `cargo run -p counterpart-tests --bin generate`."
            );
            same = false;
        } else if let Err(e) =
            std::fs::create_dir_all(&api).and_then(|()| std::fs::write(&path, text))
        {
            eprintln!("ui/src/api/{file}: {e}");
            return ExitCode::FAILURE;
        } else {
            println!("wrote ui/src/api/{file}");
        }
    }
    if same {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
