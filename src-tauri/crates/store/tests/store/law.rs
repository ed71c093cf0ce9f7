//! The law: any sequence of actions, all undone, leaves the rows as they were at the start; all
//! redone, as they were at the end.

use crate::any_action::{Chance, act};
use crate::shared::{create, folder, reopen, stamp};
use counterpart_store::{Dump, Store};
use proptest::prelude::*;

fn dump(store: &Store) -> Dump {
    store.read().dump().expect("the rows can be read")
}

fn undo_all(store: &mut Store, clock: &mut i64) {
    while store
        .undo(&stamp(*clock))
        .expect("every action can be undone")
        .is_some()
    {
        *clock += 1;
    }
}

fn redo_all(store: &mut Store, clock: &mut i64) -> usize {
    let mut redone = 0;
    loop {
        *clock += 1;
        match store
            .redo(&stamp(*clock))
            .expect("every action can be redone")
        {
            Some(_) => redone += 1,
            None => return redone,
        }
    }
}

/// The first difference, so that a failure says where to look instead of printing thousands of rows.
fn assert_same(left: &Dump, right: &Dump, what: &str) {
    let tables: std::collections::BTreeSet<_> = left.keys().chain(right.keys()).collect();
    for table in tables {
        let (l, r) = (left.get(table), right.get(table));
        let longest = l.map_or(0, Vec::len).max(r.map_or(0, Vec::len));
        for n in 0..longest {
            let (l, r) = (l.and_then(|t| t.get(n)), r.and_then(|t| t.get(n)));
            assert_eq!(l, r, "{what}: row {n} of {table} differs");
        }
    }
}

fn a_thousand_actions(seed: u64) {
    let folder = folder();
    let (path, mut store) = create(&folder);
    let mut chance = Chance::new(seed);
    let mut clock = 0;
    // The start is not the empty file: something stands there already and must stay.
    for _ in 0..20 {
        clock += 1;
        act(&mut store, &mut chance, clock).expect("an action");
    }
    let first = store
        .read()
        .next_undo()
        .expect("readable")
        .expect("something was done")
        .id;
    let start = dump(&store);
    for _ in 0..1_000 {
        clock += 1;
        act(&mut store, &mut chance, clock).expect("an action");
    }
    let end = dump(&store);
    assert_ne!(start, end);
    let rows: usize = end.values().map(Vec::len).sum();
    assert!(
        rows > 500,
        "the sequence should have made many rows, not {rows}"
    );

    let mut undone = 0;
    while store
        .read()
        .next_undo()
        .expect("readable")
        .is_some_and(|p| p.id != first)
    {
        clock += 1;
        store.undo(&stamp(clock)).expect("it can be undone");
        undone += 1;
        // Undo goes on where it was after the file was closed.
        if undone == 400 {
            drop(store);
            store = reopen(&path);
        }
    }
    assert!(
        undone > 800,
        "nearly every action changes something, not only {undone}"
    );
    assert_same(&dump(&store), &start, "undone");
    drop(store);
    store = reopen(&path);
    assert_same(&dump(&store), &start, "undone and reopened");
    let redone = redo_all(&mut store, &mut clock);
    assert_eq!(redone, undone);
    assert_same(&dump(&store), &end, "redone");

    // Once more, down to the empty file: what stood there before the thousand goes too.
    undo_all(&mut store, &mut clock);
    assert!(dump(&store).is_empty());
    let (_, findings) = store.read().verify_file().expect("the file can be checked");
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_thousand_actions_undone_are_nothing_and_redone_are_all() {
    a_thousand_actions(1);
}

#[test]
fn another_thousand() {
    a_thousand_actions(20_260_312);
}

/// What a person does: acts, takes back, brings back, closes the window.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Act,
    Undo,
    Redo,
    Reopen,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Undo, redo and new actions in any order follow a plain pair of stacks, across reopening.
    #[test]
    fn any_order_of_turns_follows_two_stacks(
        seed in 1_u64..u64::MAX,
        turns in prop::collection::vec(
            prop_oneof![6 => Just(Turn::Act), 5 => Just(Turn::Undo), 3 => Just(Turn::Redo), 1 => Just(Turn::Reopen)],
            60..160,
        ),
    ) {
        let folder = folder();
        let (path, mut store) = create(&folder);
        let mut chance = Chance::new(seed);
        let (mut done, mut undone): (Vec<Dump>, Vec<Dump>) = (Vec::new(), Vec::new());
        let mut now = dump(&store);
        for (second, turn) in (1_i64..).zip(turns) {
            match turn {
                Turn::Act => {
                    let before = store.read().next_undo().expect("readable");
                    act(&mut store, &mut chance, second).expect("an action");
                    if store.read().next_undo().expect("readable") == before {
                        prop_assert_eq!(&dump(&store), &now, "an action without a trace changed something");
                    } else {
                        done.push(std::mem::replace(&mut now, dump(&store)));
                        undone.clear();
                    }
                }
                Turn::Undo => {
                    let taken = store.undo(&stamp(second)).expect("it can be undone");
                    prop_assert_eq!(taken.is_some(), !done.is_empty());
                    if let Some(before) = done.pop() {
                        undone.push(std::mem::replace(&mut now, before));
                    }
                }
                Turn::Redo => {
                    let brought = store.redo(&stamp(second)).expect("it can be redone");
                    prop_assert_eq!(brought.is_some(), !undone.is_empty(), "a new action must end what could be redone");
                    if let Some(after) = undone.pop() {
                        done.push(std::mem::replace(&mut now, after));
                    }
                }
                Turn::Reopen => {
                    drop(store);
                    store = reopen(&path);
                }
            }
            assert_same(&dump(&store), &now, "after a turn");
        }
    }
}
