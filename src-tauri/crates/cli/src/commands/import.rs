//! In and out.

use super::by_key;
use super::paper::written;
use crate::args::{Dates, Export, Import, Rows};
use crate::desk::{Desk, Refused, read_file, write_file};
use crate::print::{clean, count};
use counterpart_app::import::{As, Csv, Report};
use counterpart_app::{Fault, Sitting, export as exports, import as imports};
use std::path::Path;

/// Writes everything as JSON.
pub(crate) fn export(desk: &mut Desk<'_, '_>, args: &Export) -> Result<(), Refused> {
    let text = exports::json(&desk.read()?.cx()?.read)?;
    match &args.output {
        Some(file) => {
            write_file(file, text.as_bytes())?;
            desk.say(&written(file))
        }
        None => desk.print(text.as_bytes()),
    }
}

/// Brings a file in: all of it or nothing.
pub(crate) fn import(desk: &mut Desk<'_, '_>, args: &Import) -> Result<(), Refused> {
    let bytes = read_file(&args.file)?;
    let json = args
        .file
        .extension()
        .is_some_and(|x| x.eq_ignore_ascii_case("json"));
    if args.rows.is_none() && !json {
        return Err(Refused(
            "Say what the rows become: --as initiatives, or --as requirements --into KEY, or --as steps --into KEY."
                .to_owned(),
        ));
    }
    let (mut sitting, made) = desk.write_or_create()?;
    let done = match args.rows {
        None => export_in(desk, &mut sitting, args, &bytes),
        Some(Rows::Steps) => steps_in(desk, &mut sitting, args, &bytes),
        Some(rows) => rows_in(desk, &mut sitting, args, rows, &bytes),
    };
    // A file that was made for this import must not stay behind without it.
    if let Some(file) = made.filter(|_| done.is_err() || args.dry_run) {
        drop(sitting);
        for ending in ["", "-lock", "-wal", "-shm"] {
            let mut name = file.clone().into_os_string();
            name.push(ending);
            let _ = std::fs::remove_file(name);
        }
    }
    done
}

fn export_in(
    desk: &mut Desk<'_, '_>,
    sitting: &mut Sitting,
    args: &Import,
    bytes: &[u8],
) -> Result<(), Refused> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        Refused(format!(
            "“{}” is not UTF-8 text (at byte {}), so it is not an export of Counterpart.",
            args.file.display(),
            e.valid_up_to() + 1
        ))
    })?;
    let imported = attempt(sitting, args.dry_run, |act| imports::json(act, text))?;
    let what = format!(
        "{} in {}",
        count(imported.initiatives, "initiative", "initiatives"),
        count(imported.rows, "row", "rows")
    );
    if args.json {
        return desk.json(&serde_json::json!({
            "rows": imported.rows, "initiatives": imported.initiatives, "dryRun": args.dry_run,
        }));
    }
    desk.say(&verdict(args.dry_run, &what))
}

/// Steps of a file into a timeline, all of them or none.
fn steps_in(
    desk: &mut Desk<'_, '_>,
    sitting: &mut Sitting,
    args: &Import,
    bytes: &[u8],
) -> Result<(), Refused> {
    let Some(key) = &args.into else {
        return Err(Refused("Say into which initiative: --into KEY.".to_owned()));
    };
    let into = by_key(sitting, key)?.id;
    let what = attempt(sitting, args.dry_run, |act| {
        imports::steps(act, into, bytes, "")
    })?;
    if args.json {
        return desk.json(&serde_json::json!({ "taken": what, "dryRun": args.dry_run }));
    }
    let what = what.trim_end_matches('.');
    desk.say(&verdict(args.dry_run, what))
}

fn rows_in(
    desk: &mut Desk<'_, '_>,
    sitting: &mut Sitting,
    args: &Import,
    rows: Rows,
    bytes: &[u8],
) -> Result<(), Refused> {
    let rows = match (rows, &args.into) {
        (Rows::Initiatives, _) => As::Initiatives,
        (Rows::Requirements, Some(key)) => As::Requirements(by_key(sitting, key)?.id),
        (Rows::Requirements | Rows::Steps, _) => {
            return Err(Refused("Say into which initiative: --into KEY.".to_owned()));
        }
    };
    let dates = match args.dates {
        None => None,
        Some(order) => {
            let word = match order {
                Dates::Dmy => "dmy",
                Dates::Mdy => "mdy",
                Dates::Ymd => "ymd",
            };
            Some(
                word.parse()
                    .map_err(|_| Refused(format!("There is no order of dates “{word}”.")))?,
            )
        }
    };
    let file = file_name(&args.file);
    let csv = Csv {
        bytes,
        file: &file,
        rows,
        map: &args.map,
        dates,
        skip_bad: args.skip_bad,
    };
    let report = attempt(sitting, args.dry_run, |act| imports::csv(act, &csv))?;
    if args.json {
        let remarks = |remarks: &[imports::Remark]| {
            remarks
                .iter()
                .map(|r| serde_json::json!({ "row": r.row, "line": r.line, "what": r.what }))
                .collect::<Vec<_>>()
        };
        return desk.json(&serde_json::json!({
            "taken": report.taken,
            "dryRun": args.dry_run,
            "columns": report.columns.iter().map(|(column, field)| serde_json::json!({ "column": column, "field": field })).collect::<Vec<_>>(),
            "bad": remarks(&report.bad),
            "unread": remarks(&report.unread),
        }));
    }
    desk.say(&told(&report, rows, args.dry_run))
}

/// Does the import; on trial all of it is done and then taken back before it is kept.
fn attempt<R>(
    sitting: &mut Sitting,
    on_trial: bool,
    work: impl FnOnce(&mut counterpart_app::cx::Act<'_, '_>) -> Result<R, Fault>,
) -> Result<R, Refused> {
    let mut found = None;
    let kept = sitting.act(|act| {
        let done = work(act)?;
        if on_trial {
            found = Some(done);
            return Err(Fault::not_now("on trial"));
        }
        Ok(done)
    });
    match (found, kept) {
        (Some(done), _) | (None, Ok((done, _))) => Ok(done),
        (None, Err(fault)) => Err(fault.into()),
    }
}

fn told(report: &Report, rows: As, dry_run: bool) -> String {
    let what = match rows {
        As::Initiatives => count(report.taken, "initiative", "initiatives"),
        As::Requirements(_) => count(report.taken, "requirement", "requirements"),
    };
    let mut out = format!("{}\n", verdict(dry_run, &what));
    let went = |filled: bool| {
        report
            .columns
            .iter()
            .filter(move |(_, field)| field.is_empty() != filled)
            .map(move |(column, field)| {
                let column = if column.is_empty() {
                    "(no heading)"
                } else {
                    column
                };
                if filled {
                    format!("{} → {field}", clean(column))
                } else {
                    clean(column)
                }
            })
    };
    out.push_str(&format!(
        "Columns: {}\n",
        went(true).collect::<Vec<_>>().join("; ")
    ));
    let noted: Vec<_> = went(false).collect();
    if !noted.is_empty() {
        out.push_str(&format!("To the note: {}\n", noted.join("; ")));
    }
    for (heading, remarks) in [("Left out", &report.bad), ("Left empty", &report.unread)] {
        if !remarks.is_empty() {
            out.push_str(&format!("{heading}:\n"));
        }
        for remark in remarks {
            out.push_str(&format!(
                "  row {} (line {}): {}\n",
                remark.row,
                remark.line,
                clean(&remark.what)
            ));
        }
    }
    out
}

fn verdict(dry_run: bool, what: &str) -> String {
    if dry_run {
        format!("Would import {what}; nothing was changed.")
    } else {
        format!("Imported {what}.")
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
