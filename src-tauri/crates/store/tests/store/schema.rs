//! The schema as released: migrations never change, and a file of every version opens.

use crate::shared::{create, folder, hex, holder, reopen, stamp};
use counterpart_domain::ids::{Id, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::{Holiday, Person, Seat};
use counterpart_domain::selection::{Candidate, CandidateKind, ExitCriterion, Step, TiedBy};
use counterpart_store::{Access, NOUNS, SCHEMA_VERSION, Store};
use rusqlite::Connection;
use std::path::PathBuf;
use tempfile::TempDir;

/// A migration that has landed is in files out there: write the next one instead of changing it.
const LANDED: &[(&str, &str)] = &[
    (
        "0001.sql",
        "85df14cee55adce3360dc12f28548cc3b351b9fe41d1840ac328535f3d6077de",
    ),
    (
        "0002.sql",
        "eae316ad4482cb3ad9fef029c498097ecd40ed75dc7f602dbb032edc054cd208",
    ),
    (
        "0003.sql",
        "fdab7538f32776fefb77630fb0d2a6f4c2f0037534e2f7400b83cc5bcdc9e6d7",
    ),
    (
        "0004.sql",
        "06908efe2e160b53fe71f2c0c3c78e15a9dab9d9e46c74819d5fd715c03abb3f",
    ),
];

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures")
}

/// Set to write the fixtures of a schema anew: only ever for a version that was not released yet.
fn blessing() -> bool {
    std::env::var_os("COUNTERPART_BLESS").is_some()
}

#[test]
fn migrations_that_landed_never_change() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/migrations");
    assert_eq!(
        LANDED.len() as i64,
        SCHEMA_VERSION,
        "pin the SHA-256 of the new migration here"
    );
    for (name, sha256) in LANDED {
        // Line ends are the checkout's, not the file's.
        let text = std::fs::read_to_string(folder.join(name))
            .expect("the migration")
            .replace("\r\n", "\n");
        assert_eq!(
            hex(text.as_bytes()),
            *sha256,
            "{name} has landed: write a new migration instead"
        );
    }
    assert_eq!(
        std::fs::read_dir(folder).expect("the folder").count(),
        LANDED.len()
    );
}

#[test]
fn the_schema_is_the_one_in_the_snapshot() {
    let folder = folder();
    let (path, store) = create(&folder);
    drop(store);
    let conn = Connection::open(&path).expect("opens");
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY type, name")
        .expect("a query");
    let parts: Vec<String> = statement
        .query_map([], |r| r.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("rows");
    let now = format!("{};\n", parts.join(";\n\n"));
    let snapshot = fixtures().join(format!("schema-{SCHEMA_VERSION}.sql"));
    if blessing() {
        std::fs::write(&snapshot, &now).expect("written");
    }
    let kept = std::fs::read_to_string(&snapshot)
        .expect("the snapshot")
        .replace("\r\n", "\n");
    let first = kept
        .lines()
        .zip(now.lines())
        .enumerate()
        .find(|(_, (kept, now))| kept != now);
    assert!(
        kept == now,
        "{} differs from the schema made by the migrations, first at {first:?}",
        snapshot.display()
    );
}

#[test]
fn every_noun_has_its_table_with_a_row_of_the_journal_for_each_kind_of_write() {
    let folder = folder();
    let (path, store) = create(&folder);
    drop(store);
    let conn = Connection::open(&path).expect("opens");
    for noun in NOUNS {
        let mut statement = conn
            .prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")
            .expect("a query");
        let columns: Vec<String> = statement
            .query_map([noun.table], |r| r.get(0))
            .expect("rows")
            .collect::<Result<_, _>>()
            .expect("rows");
        assert_eq!(columns, noun.columns, "{}", noun.table);
        for kind in ["insert", "update", "delete"] {
            let name = format!("journal_{}_{kind}", noun.table);
            let sql: String = conn
                .query_row(
                    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1",
                    [&name],
                    |r| r.get(0),
                )
                .expect(&name);
            for column in noun.columns {
                assert!(
                    sql.contains(&format!("'{column}'")),
                    "{name} does not write down {column}"
                );
            }
        }
    }
    let others: i64 = conn
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
             AND name NOT IN ('action', 'change', 'page_bytes', 'local', 'covered')",
            [],
            |r| r.get(0),
        )
        .expect("a number");
    assert_eq!(
        usize::try_from(others).expect("few"),
        NOUNS.len(),
        "a table without a noun"
    );
}

/// A copy of the file of a schema, as the program wrote it then: three actions, one undone.
fn written_by(version: i64, folder: &TempDir) -> PathBuf {
    let name = format!("v{version}.counterpart");
    let path = folder.path().join(&name);
    std::fs::copy(fixtures().join(&name), &path).expect("the fixture");
    path
}

#[test]
fn a_file_of_every_schema_opens_with_all_that_was_in_it() {
    if blessing() {
        bless(&fixtures().join(format!("v{SCHEMA_VERSION}.counterpart")));
    }
    for version in 1..=SCHEMA_VERSION {
        opens_with_all(version);
    }
}

fn opens_with_all(version: i64) {
    let folder = folder();
    let path = written_by(version, &folder);
    let mut store = reopen(&path);
    let people: Vec<_> = store
        .read()
        .all::<Person>()
        .expect("readable")
        .into_iter()
        .map(|p| p.name)
        .collect();
    assert_eq!(people, ["Ana Duarte", "Jonas Weber"]);
    let initiative = store
        .read()
        .all::<Initiative>()
        .expect("readable")
        .pop()
        .expect("one");
    assert_eq!(
        (initiative.key.as_str(), initiative.name.as_str()),
        ("MO-1", "Mobile ordering")
    );
    let seat = slot(initiative.id.uuid(), "marketing");
    assert_eq!(
        store.read().find::<Seat>(seat).expect("readable"),
        None,
        "seating Ana was undone"
    );
    let redone = store.redo(&stamp(100)).expect("redone").expect("one");
    assert_eq!(redone.action.label, "Ana Duarte owns MO-1 for Marketing");
    let seat = store.read().get::<Seat>(seat).expect("the seat");
    assert_eq!(
        store
            .read()
            .get::<Person>(seat.person.expect("held"))
            .expect("readable")
            .name,
        "Ana Duarte"
    );
    let (rows, findings) = store.read().verify_file().expect("checked");
    assert_eq!((rows, findings), (4, vec![]));
    while store.undo(&stamp(200)).expect("undone").is_some() {}
    assert!(store.read().dump().expect("readable").is_empty());
}

#[test]
fn an_older_file_is_read_as_it_is_and_left_as_it_was() {
    let folder = folder();
    let path = written_by(1, &folder);
    let before = std::fs::read(&path).expect("bytes");
    let store = Store::open(&path, Access::Read).expect("readable");
    assert_eq!(store.read().all::<Person>().expect("people").len(), 2);
    assert_eq!(store.read().all::<Candidate>().expect("none").len(), 0);
    assert!(store.read_only());
    drop(store);
    assert!(before == std::fs::read(&path).expect("bytes"));
    let files: Vec<_> = std::fs::read_dir(folder.path()).expect("listed").collect();
    assert_eq!(files.len(), 1, "no copy, no log: {files:?}");
}

/// Schema 2 says what a candidate is.
#[test]
fn a_candidate_of_schema_1_is_there_and_of_no_kind() {
    let folder = folder();
    let path = written_by(1, &folder);
    let old = Connection::open(&path).expect("opens");
    old.execute_batch(
        "DROP TRIGGER journal_candidate_insert;
         INSERT INTO candidate SELECT '019cd0f0-8e80-7000-8000-000000000009', id, 'Plat Labs', 'heard_of', 'Luc, at the fair', NULL FROM initiative;",
    )
    .expect("written as it was then");
    drop(old);
    let mut store = reopen(&path);
    assert!(
        folder.path().join("v1.v1.counterpart").exists(),
        "a copy was made first"
    );
    let mut candidate = store.read().all::<Candidate>().expect("readable").remove(0);
    assert_eq!(
        (
            candidate.name.as_str(),
            candidate.note.as_str(),
            candidate.kind
        ),
        ("Plat Labs", "Luc, at the fair", None)
    );
    candidate.kind = Some(CandidateKind::Vendor);
    store
        .act::<_, counterpart_store::StoreError>(&stamp(50), |w| w.update(&candidate))
        .expect("done");
    store.undo(&stamp(60)).expect("undone").expect("one");
    let back = store.read().get::<Candidate>(candidate.id).expect("there");
    assert_eq!(back.kind, None, "what is new is journaled as well");
}

/// Schema 3 makes the table of steps anew while criteria point at it.
#[test]
fn steps_of_schema_2_keep_their_criteria_and_what_was_done_can_be_undone() {
    let folder = folder();
    let path = written_by(2, &folder);
    let old = Connection::open(&path).expect("opens");
    let was = "019cd0f0-8e80-7000-8000-00000000000";
    old.execute_batch(&format!(
        r#"DROP TRIGGER journal_step_insert; DROP TRIGGER journal_exit_criterion_insert;
         DROP TRIGGER journal_holiday_insert;
         INSERT INTO step SELECT '{was}a', id, 'show', 'Show', 14, 14, '2026-04-01', NULL, NULL, 0, '', 'a0', NULL FROM initiative;
         INSERT INTO exit_criterion VALUES ('{was}b', '{was}a', 'Seen working', 1, NULL);
         INSERT INTO holiday VALUES ('{was}c', '2026-04-03', 'Good Friday', NULL);
         INSERT INTO action SELECT '99999999999990000000000000', at, author, device, sitting, 'Added the step Show', NULL, 0, 1 FROM action LIMIT 1;
         INSERT INTO change (action, op, kind, "table", "row", old, new)
           SELECT '99999999999990000000000000', 1, 'insert', 'step', '{was}a', NULL, json_object('id', id, 'initiative', initiative, 'kind', kind, 'name', name, 'half_days', half_days, 'planned_half_days', planned_half_days, 'percent', percent, 'because', because, 'position', position) FROM step;"#
    ))
    .expect("written as it was then");
    drop(old);
    let mut store = reopen(&path);
    let step = store.read().all::<Step>().expect("readable").remove(0);
    assert_eq!(
        (step.name.as_str(), step.half_days, step.tied_by),
        ("Show", 14, TiedBy::Order)
    );
    assert_eq!(
        (step.optimistic_half_days, step.finish_by, step.region),
        (None, None, None)
    );
    let criteria = store.read().having::<ExitCriterion>("step", &step.id);
    assert_eq!(criteria.expect("readable")[0].text, "Seen working");
    let holiday = store.read().all::<Holiday>().expect("readable").remove(0);
    assert_eq!(
        (holiday.name.as_str(), holiday.region),
        ("Good Friday", None)
    );
    assert_eq!(store.read().verify_file().expect("checked").1, vec![]);

    let refused = store
        .undo(&stamp(50))
        .expect_err("the criterion hangs on it");
    assert!(refused.to_string().contains("depends on it"), "{refused}");
    let mut criterion = store
        .read()
        .all::<ExitCriterion>()
        .expect("readable")
        .remove(0);
    criterion.met = false;
    store
        .act::<_, counterpart_store::StoreError>(&stamp(60), |w| w.update(&criterion))
        .expect("the new table of steps is the one that criteria point at");
}

fn bless(fixture: &std::path::Path) {
    use counterpart_domain::Side;
    use counterpart_domain::initiative::Stage;
    let folder = folder();
    let path = folder.path().join("blessed.counterpart");
    let mut store = Store::create(&path, holder("Ana Duarte")).expect("made");
    let id = |n: u128| uuid::Uuid::from_u128(0x019c_d0f0_8e80_7000_8000_0000_0000_0000 + n);
    let person = |n: u128, name: &str, side| Person {
        id: Id::from_uuid(id(n)),
        name: name.to_owned(),
        role_title: String::new(),
        email: Some(format!("{}@lumen.example", name[..3].to_lowercase())),
        side: Some(side),
        translator: false,
        deleted_at: None,
    };
    let labelled = |second: i64, label: &str| {
        let mut stamp = stamp(second);
        label.clone_into(&mut stamp.label);
        stamp
    };
    let (ana, jonas) = (
        person(1, "Ana Duarte", Side::Marketing),
        person(2, "Jonas Weber", Side::It),
    );
    store
        .act::<_, counterpart_store::StoreError>(&labelled(1, "Began Lumen"), |w| {
            w.insert(&ana)?;
            w.insert(&jonas)
        })
        .expect("done");
    let initiative = Initiative {
        id: Id::from_uuid(id(3)),
        key: "MO-1".to_owned(),
        name: "Mobile ordering".to_owned(),
        sentence: "Guests order ahead and pick up without a queue.".to_owned(),
        problem: String::new(),
        customer: String::new(),
        not_in_this: String::new(),
        suggested: String::new(),
        customers_have_it_by: chrono::NaiveDate::from_ymd_opt(2026, 9, 30),
        build_weeks: Some(12),
        stage: Stage::Active,
        stage_since: None,
        origin: "mobile-ordering".to_owned(),
        note: String::new(),
        deleted_at: None,
    };
    store
        .act::<_, counterpart_store::StoreError>(&labelled(2, "Began MO-1 Mobile ordering"), |w| {
            w.insert(&initiative)
        })
        .expect("done");
    store
        .act::<_, counterpart_store::StoreError>(
            &labelled(3, "Ana Duarte owns MO-1 for Marketing"),
            |w| {
                w.put(&Seat {
                    id: slot(initiative.id.uuid(), "marketing"),
                    initiative: initiative.id,
                    side: Side::Marketing,
                    person: Some(ana.id),
                    stand_in: None,
                    takes_over_from: None,
                    since: Some(crate::shared::moment(3)),
                    deleted_at: None,
                })
            },
        )
        .expect("done");
    store.undo(&labelled(4, "Undid")).expect("undone");
    store.copy_to(fixture).expect("copied");
    drop(store);
    // The last undo must be the newest thing in the copy.
    let opened = Store::open(fixture, Access::Read).expect("opens");
    assert!(opened.read().next_redo().expect("readable").is_some());
}
