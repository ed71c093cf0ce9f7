//! What these tests share: a workspace in a folder of its own, and stamps in order.

use chrono::{DateTime, Utc};
use counterpart_store::{Access, Holder, Stamp, Store};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

pub fn holder(who: &str) -> Holder {
    Holder {
        who: who.to_owned(),
        device: "desk-1".to_owned(),
        process: 7,
        since: "2026-03-12T09:00:00Z".to_owned(),
    }
}

pub fn create(folder: &TempDir) -> (PathBuf, Store) {
    let path = folder.path().join("plan.counterpart");
    let store = Store::create(&path, holder("Ana Duarte")).expect("a new workspace");
    (path, store)
}

pub fn reopen(path: &Path) -> Store {
    Store::open(path, Access::Write(holder("Ana Duarte"))).expect("the workspace opens again")
}

/// A moment, by seconds after a fixed one.
pub fn moment(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_773_300_000 + second, 0).expect("a moment")
}

pub fn stamp(second: i64) -> Stamp {
    Stamp {
        at: moment(second),
        author: "Ana Duarte".to_owned(),
        device: "desk-1".to_owned(),
        sitting: "one".to_owned(),
        label: "did something".to_owned(),
    }
}

pub fn digest(path: &Path) -> String {
    let bytes = std::fs::read(path).expect("the file is there");
    hex(&bytes)
}

pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}
