//! What the shell knows and the layers below must be told: folders, the person, the machine, time.
//!
//! Tests answer through the environment: `COUNTERPART_DATA_DIR` and `COUNTERPART_DOCUMENTS_DIR`
//! move the folders, and in debug builds `COUNTERPART_TODAY` pins the day.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Local, NaiveDate, Utc};
use counterpart_app::{Moment, Surroundings};
use uuid::Uuid;

/// Reads the surroundings of this run.
pub fn here() -> Surroundings {
    let moved = folder("COUNTERPART_DATA_DIR");
    let own = |base: Option<PathBuf>| base.unwrap_or_else(env::temp_dir).join("counterpart");
    let today = pinned_day();
    Surroundings {
        config_dir: moved.clone().unwrap_or_else(|| own(dirs::config_dir())),
        data_dir: moved.unwrap_or_else(|| own(dirs::data_dir())),
        documents_dir: folder("COUNTERPART_DOCUMENTS_DIR").unwrap_or_else(documents),
        user_name: user_name(),
        device: device(),
        clock: Box::new(move || now(today)),
        new_id: Box::new(new_id),
        post: Arc::default(),
    }
}

/// A pinned day keeps the time of the clock, so that instants and days agree.
#[allow(clippy::disallowed_methods)]
fn now(pinned: Option<NaiveDate>) -> Moment {
    let read = Local::now();
    let local = pinned
        .and_then(|day| {
            day.and_time(read.time())
                .and_local_timezone(Local)
                .earliest()
        })
        .unwrap_or(read);
    Moment {
        utc: local.with_timezone(&Utc),
        today: local.date_naive(),
        offset_minutes: local.offset().local_minus_utc() / 60,
    }
}

#[allow(clippy::disallowed_methods)]
fn new_id() -> Uuid {
    Uuid::now_v7()
}

fn pinned_day() -> Option<NaiveDate> {
    cfg!(debug_assertions).then(|| env::var("COUNTERPART_TODAY").ok()?.parse().ok())?
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|it| !it.is_empty())
        .map(PathBuf::from)
}

fn documents() -> PathBuf {
    let documents = dirs::document_dir().or_else(|| Some(dirs::home_dir()?.join("Documents")));
    documents.unwrap_or_else(env::temp_dir).join("Counterpart")
}

/// The person's name as the system knows it, or the name they log in with; root is nobody's name.
fn user_name() -> String {
    let login = first_of(&["USER", "USERNAME", "LOGNAME"]);
    let accounts = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let full = accounts.lines().find_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        let name = fields.get(4)?.split(',').next()?.trim();
        (fields[0] == login && !name.is_empty()).then(|| name.to_owned())
    });
    if login == "root" {
        String::new()
    } else {
        full.unwrap_or(login)
    }
}

fn first_of(variables: &[&str]) -> String {
    variables
        .iter()
        .filter_map(|it| env::var(it).ok())
        .find(|it| !it.is_empty())
        .unwrap_or_default()
}

fn device() -> String {
    let name = std::fs::read_to_string("/etc/hostname")
        .ok()
        .map(|it| it.trim().to_owned());
    name.filter(|it| !it.is_empty())
        .unwrap_or_else(|| first_of(&["COMPUTERNAME", "HOSTNAME"]))
}
