//! One writer, many readers.

use crate::any_action::{Chance, act};
use crate::shared::{create, folder, holder, stamp};
use counterpart_store::{Access, Store, StoreError};

#[test]
fn the_second_writer_is_told_who_holds_the_file() {
    let folder = folder();
    let (path, store) = create(&folder);
    let refused = Store::open(&path, Access::Write(holder("Jonas Weber"))).expect_err("it is held");
    assert!(
        matches!(&refused, StoreError::Held { holder, .. } if holder.who == "Ana Duarte"),
        "{refused:?}"
    );
    assert!(
        refused
            .to_string()
            .starts_with("Ana Duarte on desk-1 has “"),
        "{refused}"
    );
    drop(store);
    let second = Store::open(&path, Access::Write(holder("Jonas Weber"))).expect("free again");
    let refused = Store::open(&path, Access::Write(holder("Ana Duarte"))).expect_err("it is held");
    assert!(
        matches!(&refused, StoreError::Held { holder, .. } if holder.who == "Jonas Weber"),
        "{refused:?}"
    );
    drop(second);
}

#[test]
fn reading_works_meanwhile_and_sees_what_is_saved() {
    let folder = folder();
    let (path, mut store) = create(&folder);
    let mut reader = Store::open(&path, Access::Read).expect("to read only");
    assert!(reader.read_only());
    let mut chance = Chance::new(3);
    for second in 0..40 {
        act(&mut store, &mut chance, second).expect("an action");
    }
    let now = store.read().dump().expect("readable");
    assert!(!now.is_empty());
    assert_eq!(reader.read().dump().expect("readable"), now);

    let refused = act(&mut reader, &mut chance, 99).expect_err("to read only");
    assert!(matches!(refused, StoreError::ReadOnly), "{refused:?}");
    assert!(matches!(reader.undo(&stamp(99)), Err(StoreError::ReadOnly)));
    assert!(matches!(
        reader.set_local("here", "x"),
        Err(StoreError::ReadOnly)
    ));
    assert_eq!(store.read().dump().expect("readable"), now);
}

#[test]
fn a_lock_file_left_behind_by_a_killed_program_holds_nobody_up() {
    let folder = folder();
    let (path, store) = create(&folder);
    drop(store);
    let beside = |ending: &str| folder.path().join(format!("plan.counterpart{ending}"));
    std::fs::write(beside("-lock"), "").expect("written");
    std::fs::write(
        beside("-holder"),
        r#"{"who":"Ana","device":"desk-1","process":1,"since":"then"}"#,
    )
    .expect("written");
    let store = Store::open(&path, Access::Write(holder("Jonas Weber"))).expect("nobody holds it");
    drop(store);
    assert!(!beside("-holder").exists());
}

#[test]
fn a_note_that_cannot_be_read_still_makes_a_sentence() {
    let folder = folder();
    let (path, _store) = create(&folder);
    std::fs::write(folder.path().join("plan.counterpart-holder"), "{").expect("written");
    let refused = Store::open(&path, Access::Write(holder("Jonas Weber"))).expect_err("it is held");
    assert!(
        refused.to_string().starts_with("Another window has “"),
        "{refused}"
    );
}
