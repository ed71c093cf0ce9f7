//! The file: what is opened, what is refused and stays as it was, what a copy is.

use crate::any_action::{Chance, act};
use crate::shared::{create, digest, folder, holder, reopen, stamp};
use counterpart_store::{Access, SCHEMA_VERSION, Store, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

fn write(who: &str) -> Access {
    Access::Write(holder(who))
}

fn filled(folder: &tempfile::TempDir) -> PathBuf {
    let (path, mut store) = create(folder);
    let mut chance = Chance::new(11);
    for second in 0..120 {
        act(&mut store, &mut chance, second).expect("an action");
    }
    path
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_closed_workspace_is_one_file_and_its_lock() {
    let folder = folder();
    let path = filled(&folder);
    assert_eq!(
        names(folder.path()),
        ["plan.counterpart", "plan.counterpart-lock"]
    );
    let bare = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opens");
    let number = |pragma: &str| {
        bare.pragma_query_value(None, pragma, |r| r.get::<_, i64>(0))
            .expect("a number")
    };
    assert_eq!(number("application_id"), 0x4374_7074, "“Ctpt”");
    assert_eq!(number("user_version"), SCHEMA_VERSION);
}

#[test]
fn a_newer_file_is_refused_and_left_byte_identical() {
    let folder = folder();
    let path = filled(&folder);
    let newer = Connection::open(&path).expect("opens");
    newer
        .pragma_update(None, "user_version", SCHEMA_VERSION + 1)
        .expect("set");
    drop(newer);
    std::fs::remove_file(folder.path().join("plan.counterpart-lock"))
        .expect("the lock of the first sitting");
    let before = digest(&path);
    for access in [write("Ana"), Access::Read] {
        let refused = Store::open(&path, access).expect_err("a newer file");
        assert!(
            matches!(&refused, StoreError::Newer { found, known, .. } if *found == SCHEMA_VERSION + 1 && *known == SCHEMA_VERSION),
            "{refused:?}"
        );
        assert!(
            refused.to_string().contains("Update Counterpart"),
            "{refused}"
        );
        assert_eq!(digest(&path), before);
    }
    assert_eq!(
        names(folder.path()),
        ["plan.counterpart"],
        "nothing is left beside it"
    );
}

#[test]
fn a_newer_version_that_stands_only_in_the_log_is_seen_too() {
    let folder = folder();
    let path = filled(&folder);
    let newer = Connection::open(&path).expect("opens");
    newer
        .pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
        .expect("set");
    newer
        .pragma_update(None, "user_version", SCHEMA_VERSION + 1)
        .expect("set");
    // What a crash leaves: the file as it was, and the log.
    let crashed = folder.path().join("crashed.counterpart");
    std::fs::copy(&path, &crashed).expect("copied");
    std::fs::copy(
        folder.path().join("plan.counterpart-wal"),
        folder.path().join("crashed.counterpart-wal"),
    )
    .expect("copied");
    drop(newer);
    let before = digest(&crashed);
    assert!(matches!(
        Store::open(&crashed, write("Ana")),
        Err(StoreError::Newer { .. })
    ));
    assert_eq!(digest(&crashed), before);
}

#[test]
fn what_is_not_a_workspace_is_said_so_and_left_alone() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("empty.counterpart"), b"").expect("written");
    std::fs::write(path("letter.counterpart"), "Dear Ana,\n".repeat(40)).expect("written");
    std::fs::write(path("short.counterpart"), b"SQLite format 3\0").expect("written");
    let other = Connection::open(path("other.counterpart")).expect("opens");
    other
        .execute_batch("CREATE TABLE workspace (id TEXT); PRAGMA user_version = 1")
        .expect("made");
    drop(other);
    for name in [
        "empty.counterpart",
        "letter.counterpart",
        "short.counterpart",
        "other.counterpart",
    ] {
        let before = digest(&path(name));
        for access in [write("Ana"), Access::Read] {
            let refused = Store::open(&path(name), access).expect_err(name);
            assert!(
                matches!(refused, StoreError::NotAWorkspace(_)),
                "{name}: {refused:?}"
            );
            assert!(
                refused
                    .to_string()
                    .contains("Choose a file that ends in .counterpart"),
                "{refused}"
            );
        }
        assert_eq!(digest(&path(name)), before, "{name}");
    }
}

#[test]
fn a_missing_file_is_not_made_by_opening_it() {
    let folder = folder();
    let path = folder.path().join("gone.counterpart");
    for access in [write("Ana"), Access::Read] {
        assert!(matches!(
            Store::open(&path, access),
            Err(StoreError::Missing(_))
        ));
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_file_cut_short_is_damaged_or_said_so_by_verify_and_never_written_to() {
    let folder = folder();
    let path = filled(&folder);
    let whole = std::fs::read(&path).expect("readable");
    let mut refused = 0;
    for part in [1, 2, 5, 8, 9] {
        let cut = folder.path().join(format!("cut-{part}.counterpart"));
        std::fs::write(&cut, &whole[..whole.len() * part / 10]).expect("written");
        let before = digest(&cut);
        match Store::open(&cut, write("Ana")) {
            Err(StoreError::Damaged { reason, .. }) => {
                refused += 1;
                assert!(!reason.is_empty());
                assert_eq!(digest(&cut), before, "cut to {part} tenths");
            }
            Err(other) => panic!("cut to {part} tenths: {other:?}"),
            Ok(store) => {
                let said = store.read().verify_file();
                assert!(
                    said.is_err() || said.is_ok_and(|(_, findings)| !findings.is_empty()),
                    "cut to {part} tenths"
                );
            }
        }
        let to_read = Store::open(&cut, Access::Read).map(|s| s.read().dump());
        assert!(
            !matches!(to_read, Ok(Ok(_))),
            "cut to {part} tenths reads as if whole"
        );
    }
    assert!(refused > 0);
}

#[test]
fn a_header_alone_is_damaged() {
    let folder = folder();
    let path = filled(&folder);
    let whole = std::fs::read(&path).expect("readable");
    let cut = folder.path().join("cut.counterpart");
    std::fs::write(&cut, &whole[..100]).expect("written");
    for access in [write("Ana"), Access::Read] {
        let refused = Store::open(&cut, access).expect_err("cut");
        assert!(matches!(refused, StoreError::Damaged { .. }), "{refused:?}");
        assert!(
            refused.to_string().contains("Documents/Counterpart"),
            "{refused}"
        );
    }
}

#[test]
fn a_folder_that_takes_no_file_is_said_so() {
    let folder = folder();
    // A file where a folder should be: refused to everybody, whatever their rights.
    let in_the_way = folder.path().join("notes.txt");
    std::fs::write(&in_the_way, "notes").expect("written");
    let refused =
        Store::create(&in_the_way.join("plan.counterpart"), holder("Ana")).expect_err("no folder");
    assert!(
        matches!(refused, StoreError::CannotWrite { .. }),
        "{refused:?}"
    );
    assert!(
        refused
            .to_string()
            .contains("Choose a folder you may write to"),
        "{refused}"
    );
    assert_eq!(
        std::fs::read_to_string(&in_the_way).expect("readable"),
        "notes"
    );
    let path = filled(&folder);
    let store = reopen(&path);
    let refused = store
        .copy_to(&in_the_way.join("copy.counterpart"))
        .expect_err("no folder");
    assert!(
        matches!(refused, StoreError::CannotWrite { .. }),
        "{refused:?}"
    );
}

/// The rights of a file do not bind the superuser, so this is a place that takes no files at all.
#[cfg(target_os = "linux")]
#[test]
fn a_place_that_takes_no_files_is_said_so() {
    let refused = Store::create(Path::new("/proc/plan.counterpart"), holder("Ana"))
        .expect_err("no file goes there");
    assert!(
        matches!(refused, StoreError::CannotWrite { .. }),
        "{refused:?}"
    );
}

#[test]
fn a_new_workspace_never_replaces_a_file() {
    let folder = folder();
    let path = filled(&folder);
    let before = digest(&path);
    assert!(matches!(
        Store::create(&path, holder("Ana")),
        Err(StoreError::Exists(_))
    ));
    assert_eq!(digest(&path), before);
}

#[test]
fn a_copy_is_whole_closed_and_opens_alone() {
    let folder = folder();
    let path = filled(&folder);
    let mut store = reopen(&path);
    let mut chance = Chance::new(12);
    act(&mut store, &mut chance, 500).expect("an action");
    let copy = folder.path().join("copies/deep/plan.counterpart");
    store.copy_to(&copy).expect("copied while open");
    assert_eq!(
        names(copy.parent().expect("a folder")),
        ["plan.counterpart"],
        "no log, no lock, no part"
    );

    // By a bare reader that may not even make a log: nothing but this one file is needed.
    let uri = format!("file:{}?immutable=1", copy.display());
    let bare = Connection::open_with_flags(
        &uri,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
    )
    .expect("opens");
    let word: String = bare
        .query_row("PRAGMA integrity_check", [], |r| r.get(0))
        .expect("checked");
    assert_eq!(word, "ok");
    drop(bare);

    let mut opened = reopen(&copy);
    assert_eq!(
        opened.read().dump().expect("readable"),
        store.read().dump().expect("readable")
    );
    assert_eq!(
        opened.read().next_undo().expect("readable"),
        store.read().next_undo().expect("readable")
    );
    // It is a workspace of its own: the journal goes on there.
    opened.undo(&stamp(900)).expect("undone").expect("one");
    assert_ne!(
        opened.read().dump().expect("readable"),
        store.read().dump().expect("readable")
    );
    drop(opened);

    // A second copy takes the place of the first in one step.
    store.copy_to(&copy).expect("copied again");
    assert_eq!(
        reopen(&copy).read().dump().expect("readable"),
        store.read().dump().expect("readable")
    );
}

#[test]
fn what_was_done_survives_a_kill() {
    let folder = folder();
    let path = filled(&folder);
    let mut store = reopen(&path);
    let mut chance = Chance::new(13);
    act(&mut store, &mut chance, 500).expect("an action");
    let dump = store.read().dump().expect("readable");
    // What a kill leaves: file and log as they are at that moment.
    let killed = folder.path().join("killed.counterpart");
    std::fs::copy(&path, &killed).expect("copied");
    std::fs::copy(
        folder.path().join("plan.counterpart-wal"),
        folder.path().join("killed.counterpart-wal"),
    )
    .expect("copied");
    drop(store);
    assert_eq!(reopen(&killed).read().dump().expect("readable"), dump);
}

#[test]
fn the_library_is_newer_than_the_one_with_the_log_reset_fault() {
    let version: Vec<u32> = Store::sqlite_version()
        .split('.')
        .map(|n| n.parse().expect("a number"))
        .collect();
    assert!(version > vec![3, 51, 2], "{version:?}");
}
