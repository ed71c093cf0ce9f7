//! Writes every document of the sample in every variant, as PDF and PNG, to leaf through:
//! `gallery FOLDER [WORDS]`, of the names only those that have one of the words.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use chrono::NaiveDate;
use counterpart_app::Host;
use counterpart_domain::issue::Document;
use counterpart_tests::{papers, surroundings};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// As in the app.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match write_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_all() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().ok_or("Say into which folder.")?);
    let wanted: Vec<String> = args.collect();
    fs::create_dir_all(&folder)?;
    let data = tempfile::tempdir()?;
    let today = NaiveDate::from_ymd_opt(2026, 3, 12).ok_or("a date")?;
    let host = Host::new(surroundings(data.path(), today));
    let call = |name: &str, input: Value| host.call(name, input).map_err(|e| e.message);
    call("open_sample", json!({}))?;
    let (mut written, mut seen) = (0, BTreeSet::new());
    for asked in papers::all(&host).map_err(|e| e.message)? {
        if !wanted.is_empty() && !wanted.iter().any(|word| asked.name.contains(word.as_str())) {
            continue;
        }
        let preview = match call("preview_page", asked.query.clone()) {
            Ok(preview) => preview,
            // A sentence that a person would read too: no short list yet, no dates yet.
            Err(sentence) => {
                println!("  {}: {sentence}", asked.name);
                continue;
            }
        };
        seen.insert(asked.document.as_str());
        let name = asked.name.replace(' ', "-");
        let pdf = host
            .document(json!({ "draft": asked.query }))
            .map_err(|e| e.message)?;
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
        for page in 0..preview["count"].as_u64().unwrap_or(0) {
            let picture = json!({"picture": {"set": preview["set"], "page": page, "form": "png"}});
            let png = host.document(picture).map_err(|e| e.message)?;
            fs::write(folder.join(format!("{name}-{}.png", page + 1)), png.bytes)?;
        }
        written += 1;
    }
    println!("  {written} documents in {}", folder.display());
    let missing: Vec<&str> = Document::ALL
        .iter()
        .map(|document| document.as_str())
        .filter(|document| !seen.contains(document))
        .collect();
    if wanted.is_empty() && !missing.is_empty() {
        return Err(format!(
            "Of the sample nothing could be made as {}.",
            missing.join(", ")
        )
        .into());
    }
    Ok(())
}
