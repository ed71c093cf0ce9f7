//! What only the store itself can try: a write past the journal, and a disk that is full.

use crate::{Holder, Stamp, Store, StoreError};
use counterpart_domain::ids::{Id, PersonId};
use counterpart_domain::people::Person;
use std::path::Path;
use uuid::Uuid;

fn store(folder: &Path) -> Store {
    let holder = Holder {
        who: "Ana".to_owned(),
        device: String::new(),
        process: 1,
        since: String::new(),
    };
    Store::create(&folder.join("plan.counterpart"), holder).expect("a new workspace")
}

fn stamp(second: i64) -> Stamp {
    Stamp {
        at: chrono::DateTime::from_timestamp(1_773_300_000 + second, 0).expect("a moment"),
        author: "Ana".to_owned(),
        device: "desk".to_owned(),
        sitting: "one".to_owned(),
        label: String::new(),
    }
}

fn person(number: u128, name: &str) -> Person {
    Person {
        id: PersonId::from_uuid(Uuid::from_u128(number)),
        name: name.to_owned(),
        role_title: String::new(),
        email: None,
        side: None,
        translator: false,
        deleted_at: None,
    }
}

#[test]
fn a_write_outside_an_action_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = store(folder.path());
    let insert = "INSERT INTO person (id, name, role_title, translator) VALUES ('x', 'Ana', '', 0)";
    let refused = store
        .conn
        .execute(insert, [])
        .expect_err("outside of an action")
        .to_string();
    assert!(
        refused.contains("written outside of an action"),
        "{refused}"
    );
    store
        .act(&stamp(1), |w| w.insert(&person(1, "Ana")))
        .expect("inside of one");
    for sql in ["UPDATE person SET name = 'x'", "DELETE FROM person", insert] {
        let refused = store.conn.execute(sql, []).expect_err(sql).to_string();
        assert!(
            refused.contains("written outside of an action"),
            "{sql}: {refused}"
        );
    }
    assert_eq!(
        store.read().all::<Person>().expect("readable"),
        [person(1, "Ana")]
    );
}

#[test]
fn a_full_disk_keeps_what_there_was_and_the_next_action_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = store(folder.path());
    store
        .act(&stamp(1), |w| w.insert(&person(1, "Ana")))
        .expect("saved");
    let before = store.read().dump().expect("readable");
    let pages: i64 = store
        .conn
        .pragma_query_value(None, "page_count", |r| r.get(0))
        .expect("a number");
    store
        .conn
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .expect("set");
    let refused = store
        .act(&stamp(2), |w| {
            (2..2_000).try_for_each(|n| w.insert(&person(n, &"long ".repeat(200))))
        })
        .expect_err("no room");
    assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
    assert!(refused.to_string().contains("Free some space"), "{refused}");
    assert_eq!(store.read().dump().expect("readable"), before);
    store
        .conn
        .pragma_update_and_check(None, "max_page_count", 1_000_000, |_| Ok(()))
        .expect("set");
    store
        .act(&stamp(3), |w| w.insert(&person(2, "Jonas")))
        .expect("there is room again");
    assert_eq!(store.read().all::<Person>().expect("readable").len(), 2);
}
