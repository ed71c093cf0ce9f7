//! The journal: nothing is written past it, and nothing is taken out of it.

use crate::any_action::{Chance, act};
use crate::shared::{create, folder, moment, stamp};
use counterpart_domain::Side;
use counterpart_domain::decision::ActionItem;
use counterpart_domain::ids::{Id, PersonId};
use counterpart_domain::people::Person;
use counterpart_store::{ChangeKind, NOUNS, Store, StoreError};
use rusqlite::Connection;
use uuid::Uuid;

fn person(number: u128, name: &str) -> Person {
    Person {
        id: Id::from_uuid(Uuid::from_u128(number)),
        name: name.to_owned(),
        role_title: String::new(),
        email: None,
        side: Some(Side::It),
        translator: false,
        deleted_at: None,
    }
}

fn filled(folder: &tempfile::TempDir) -> (std::path::PathBuf, Store) {
    let (path, mut store) = create(folder);
    let mut chance = Chance::new(5);
    for second in 0..60 {
        act(&mut store, &mut chance, second).expect("an action");
    }
    (path, store)
}

#[test]
fn a_program_without_our_functions_writes_to_no_table() {
    let folder = folder();
    let (path, store) = filled(&folder);
    let before = store.read().dump().expect("readable");
    let foreign = Connection::open(&path).expect("any program may open the file");
    for noun in NOUNS {
        let table = noun.table;
        let columns: Vec<_> = noun.columns.iter().map(|c| format!("\"{c}\"")).collect();
        let copied = columns
            .iter()
            .skip(1)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        // Each is refused before it looks at a row: the journal's functions are not there.
        for sql in [
            format!(
                "INSERT INTO \"{table}\" ({}) SELECT 'x', {copied} FROM \"{table}\"",
                columns.join(", ")
            ),
            format!("UPDATE \"{table}\" SET deleted_at = '2026-03-12T09:00:00.000Z'"),
            format!("DELETE FROM \"{table}\""),
        ] {
            let error = foreign.execute(&sql, []).expect_err(&sql).to_string();
            assert!(
                error.contains("no such function: counterpart_"),
                "{sql}: {error}"
            );
        }
    }
    drop(foreign);
    assert_eq!(store.read().dump().expect("readable"), before);
}

#[test]
fn what_fails_half_way_leaves_no_trace() {
    let folder = folder();
    let (_, mut store) = filled(&folder);
    let before = store.read().dump().expect("readable");
    let saved = store.read().saved_at().expect("readable");
    let refused = store.act(&stamp(99), |write| {
        write.insert(&person(1, "Ana"))?;
        write.insert(&person(1, "Ana again"))
    });
    assert!(matches!(refused, Err(StoreError::Sql(_))), "{refused:?}");
    assert_eq!(store.read().dump().expect("readable"), before);
    assert_eq!(store.read().saved_at().expect("readable"), saved);
    // The next action works.
    store
        .act(&stamp(100), |write| write.insert(&person(2, "Jonas")))
        .expect("the next action");
    assert!(
        store
            .read()
            .find::<Person>(PersonId::from_uuid(Uuid::from_u128(2)))
            .expect("readable")
            .is_some()
    );
}

#[test]
fn a_panic_inside_an_action_leaves_no_trace_either() {
    let folder = folder();
    let (path, mut store) = filled(&folder);
    let before = store.read().dump().expect("readable");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.act::<(), StoreError>(&stamp(99), |write| {
            write.insert(&person(1, "Ana"))?;
            panic!("half way")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(store.read().dump().expect("readable"), before);
    store
        .act(&stamp(100), |write| write.insert(&person(2, "Jonas")))
        .expect("the next action");
    // The change of the next action is in its own name: undoing it is exact.
    store.undo(&stamp(101)).expect("it can be undone");
    assert_eq!(store.read().dump().expect("readable"), before);
    drop(store);
    let _ = crate::shared::reopen(&path);
}

#[test]
fn the_journal_is_append_only_even_for_a_foreign_program() {
    let folder = folder();
    let (path, store) = filled(&folder);
    drop(store);
    let foreign = Connection::open(&path).expect("any program may open the file");
    let count = |sql: &str| {
        foreign
            .query_row(sql, [], |r| r.get::<_, i64>(0))
            .expect("a number")
    };
    let before = count("SELECT count(*) FROM change");
    assert!(before > 100);
    for sql in [
        "DELETE FROM change",
        "UPDATE change SET new = 'mine'",
        "UPDATE change SET action = action",
    ] {
        let error = foreign.execute(sql, []).expect_err(sql).to_string();
        assert!(error.contains("append-only"), "{error}");
    }
    assert_eq!(count("SELECT count(*) FROM change"), before);
}

#[test]
fn pages_that_left_the_house_stay_as_they_were() {
    let folder = folder();
    let (path, mut store) = create(&folder);
    let sha = store
        .act::<_, StoreError>(&stamp(1), |write| {
            write.insert(&person(1, "Ana"))?;
            let once = write.keep_bytes(b"a page")?;
            assert_eq!(
                write.keep_bytes(b"a page")?,
                once,
                "the same bytes are kept once"
            );
            Ok(once)
        })
        .expect("kept");
    assert_eq!(sha, crate::shared::hex(b"a page"));
    store.undo(&stamp(2)).expect("it can be undone");
    assert_eq!(
        store.read().kept_bytes(&sha).expect("readable").as_deref(),
        Some(&b"a page"[..])
    );
    drop(store);
    let foreign = Connection::open(&path).expect("any program may open the file");
    for sql in [
        "DELETE FROM page_bytes",
        "UPDATE page_bytes SET bytes = x'00'",
    ] {
        assert!(foreign.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn what_left_the_house_is_stepped_over_by_undo() {
    let folder = folder();
    let (_, mut store) = create(&folder);
    store
        .act(&stamp(1), |w| w.insert(&person(1, "Ana")))
        .expect("done");
    let sent = store.act::<_, StoreError>(&stamp(2), |w| {
        w.set_not_undoable()?;
        w.insert(&person(2, "The announcement"))
    });
    sent.expect("sent");
    store
        .act(&stamp(3), |w| w.insert(&person(3, "Jonas")))
        .expect("done");
    let names = |store: &Store| {
        store
            .read()
            .all::<Person>()
            .expect("readable")
            .into_iter()
            .map(|p| p.name)
            .collect::<Vec<_>>()
    };
    store.undo(&stamp(4)).expect("undone").expect("one");
    store
        .undo(&stamp(5))
        .expect("undone")
        .expect("the one before what was sent");
    assert_eq!(store.undo(&stamp(6)).expect("nothing more"), None);
    assert_eq!(names(&store), ["The announcement"]);
    // Sending something more does not end what can be redone.
    let sent = store.act::<_, StoreError>(&stamp(7), |w| {
        w.set_not_undoable()?;
        w.insert(&person(4, "Another"))
    });
    sent.expect("sent");
    store.redo(&stamp(8)).expect("redone").expect("Ana");
    store.redo(&stamp(9)).expect("redone").expect("Jonas");
    assert_eq!(
        names(&store),
        ["Ana", "The announcement", "Jonas", "Another"]
    );
}

#[test]
fn a_row_that_something_sent_has_changed_can_still_be_taken_back() {
    let folder = folder();
    let (_, mut store) = create(&folder);
    store
        .act(&stamp(1), |w| w.insert(&person(1, "Ana")))
        .expect("done");
    let sent = store.act::<_, StoreError>(&stamp(2), |w| {
        w.set_not_undoable()?;
        let mut ana = w.get::<Person>(PersonId::from_uuid(Uuid::from_u128(1)))?;
        ana.name = "Ana, as printed".to_owned();
        w.update(&ana)
    });
    sent.expect("sent");
    // The row itself can go: what was printed is kept as bytes.
    store.undo(&stamp(3)).expect("undone");
    assert!(store.read().dump().expect("readable").is_empty());
}

#[test]
fn undo_of_what_something_sent_hangs_on_is_refused_in_words() {
    let folder = folder();
    let (_, mut store) = create(&folder);
    store
        .act(&stamp(1), |w| w.insert(&person(1, "Ana")))
        .expect("done");
    let sent = store.act::<_, StoreError>(&stamp(2), |w| {
        w.set_not_undoable()?;
        w.insert(&ActionItem {
            id: Id::from_uuid(Uuid::from_u128(9)),
            initiative: None,
            what: "Was told to everybody".to_owned(),
            who: Some(Id::from_uuid(Uuid::from_u128(1))),
            by: None,
            done_on: None,
            deleted_at: None,
        })
    });
    sent.expect("sent");
    let before = store.read().dump().expect("readable");
    let refused = store.undo(&stamp(3)).expect_err("something hangs on it");
    assert!(matches!(refused, StoreError::CannotUndo(_)), "{refused:?}");
    assert!(refused.to_string().contains("depends on it"), "{refused}");
    assert_eq!(store.read().dump().expect("readable"), before);
    store
        .act(&stamp(4), |w| w.insert(&person(2, "Jonas")))
        .expect("the next action");
}

#[test]
fn history_says_who_when_from_what_to_what() {
    let folder = folder();
    let (_, mut store) = create(&folder);
    store
        .act(&stamp(1), |w| w.insert(&person(1, "Ana")))
        .expect("done");
    let id = PersonId::from_uuid(Uuid::from_u128(1));
    let mut by = stamp(2);
    by.author = "Jonas Weber".to_owned();
    by.label = "Renamed Ana".to_owned();
    store
        .act::<_, StoreError>(&by, |w| {
            w.change::<Person, StoreError>(id, |p| {
                p.name = "Ana Duarte".to_owned();
                p.translator = true;
                Ok(())
            })
        })
        .expect("done");
    store.undo(&stamp(3)).expect("undone");
    let entries = store
        .read()
        .history(&[id.to_string()], 50)
        .expect("readable");
    assert_eq!(entries.len(), 3);
    let rename = &entries[1];
    assert_eq!(
        (rename.author.as_str(), rename.label.as_str()),
        ("Jonas Weber", "Renamed Ana")
    );
    assert_eq!(
        rename.at,
        moment(2).to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
    );
    assert!(rename.undone);
    let fields: Vec<_> = rename
        .changes
        .iter()
        .map(|c| (c.column.clone(), c.old.clone(), c.new.clone()))
        .collect();
    assert_eq!(fields.len(), 2, "only the columns that changed: {fields:?}");
    assert!(fields.contains(&(Some("name".to_owned()), "Ana".into(), "Ana Duarte".into())));
    assert!(fields.contains(&(Some("translator".to_owned()), 0.into(), 1.into())));
    assert_eq!(entries[0].undoes.as_ref(), Some(&rename.action));
    assert_eq!(entries[2].changes[0].kind, ChangeKind::Insert);
    assert_eq!(entries[2].changes[0].new["name"], "Ana");
    assert_eq!(store.read().since(&rename.at).expect("readable").len(), 2);
}

#[test]
fn a_clock_that_goes_back_does_not_disturb_the_order() {
    let folder = folder();
    let (_, mut store) = create(&folder);
    store
        .act(&stamp(1_000), |w| w.insert(&person(1, "first")))
        .expect("done");
    store
        .act(&stamp(5), |w| {
            w.insert(&person(2, "second, by a clock set back"))
        })
        .expect("done");
    let undone = store.undo(&stamp(1)).expect("undone").expect("one");
    assert_eq!(
        undone.action.at,
        moment(5).to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
    );
    let left: Vec<_> = store
        .read()
        .all::<Person>()
        .expect("readable")
        .into_iter()
        .map(|p| p.name)
        .collect();
    assert_eq!(left, ["first"]);
}
