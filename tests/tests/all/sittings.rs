//! Sittings: who is here, closing and opening again, two windows on one file, files that are not
//! what they should be, and faults of our own.

use crate::desk::{Desk, assert_sentence, id, rows, text};
use crate::main_job::{agree, mobile_ordering};
use counterpart_app::wire::frame::Code;
use serde_json::json;

#[test]
fn the_first_start_makes_a_file_with_one_person_who_is_here() {
    let desk = Desk::fresh();
    let status = desk.call("status", json!({}));
    assert_eq!(
        (status["open"].as_bool(), text(&status["suggestedName"])),
        (Some(false), "Ana Duarte")
    );
    assert_eq!(desk.refusal("rail", json!({})).code, Code::NoWorkspace);
    let rail = desk.call("begin", json!({"organisation": "Lumen / Hotels: \"Süd\"", "name": "  Ana Duarte ", "side": "marketing"}));
    assert_eq!(rail["organisation"], "Lumen / Hotels: \"Süd\"");
    assert_eq!(rail["here"][0]["name"], "Ana Duarte");
    assert_eq!(rail["here"][0]["side"], "marketing");
    assert_eq!(text(&rail["file"]), "Lumen - Hotels- -Süd-.counterpart");
    assert!(
        desk.host.file().starts_with(desk.path("data")),
        "in the app's data folder"
    );
    assert!(
        !desk.path("documents").exists(),
        "no copy before the sitting ends"
    );
}

#[test]
fn a_sitting_ends_with_a_closed_copy_and_the_next_begins_where_it_was() {
    let mut desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let dump = desk.dump();
    desk.reopen();
    let rail = desk.rail();
    assert_eq!(
        (text(&rail["organisation"]), rail["initiatives"].as_i64()),
        ("Lumen Hotels", Some(1))
    );
    assert_eq!(
        rail["here"][0]["name"], "Ana Duarte",
        "who was here is remembered"
    );
    assert_eq!(
        desk.page(&initiative)["initiative"]["name"],
        "Mobile ordering"
    );
    let names: Vec<_> = std::fs::read_dir(desk.path("documents"))
        .expect("the copies")
        .map(|e| {
            e.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(names, ["Lumen Hotels.counterpart"], "one closed file");
    desk.host
        .open_file(&desk.path("documents/Lumen Hotels.counterpart"))
        .expect("the copy opens");
    assert_eq!(desk.dump(), dump);
}

#[test]
fn workspaces_of_one_name_do_not_overwrite_each_others_closed_copies() {
    let desk = Desk::fresh();
    for folder in ["north", "south", "north"] {
        let file = desk.path(folder).join("Plan.counterpart");
        if file.exists() {
            desk.host.open_file(&file).expect("opened again");
        } else {
            desk.host.new_file(&file).expect("a new file");
        }
        desk.host.close();
    }
    let mut copies: Vec<_> = std::fs::read_dir(desk.path("documents"))
        .expect("the folder of copies")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    copies.sort();
    assert_eq!(copies, ["Plan 2.counterpart", "Plan.counterpart"]);
}

#[test]
fn two_people_in_one_room_are_named_together() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let people = desk.call("people", json!({}));
    let ids: Vec<_> = rows(&people["people"])
        .iter()
        .map(|p| p["person"]["id"].clone())
        .collect();
    assert_eq!(ids.len(), 2);
    let rail = desk.change("set_here", json!({"people": ids}));
    assert_eq!(rows(&rail["here"]).len(), 2);
    desk.change(
        "set_objective",
        json!({"initiative": initiative, "text": "wait 9 → 4 min"}),
    );
    let page = agree(
        &desk,
        "objective",
        json!([initiative]),
        json!(["marketing", "it"]),
    );
    assert_eq!(
        page["brief"]["objective"]["agreement"]["yeses"][1]["recordedBy"],
        "Ana and Jonas, together"
    );
    assert_eq!(desk.rail()["undo"]["author"], "Ana and Jonas, together");
    assert_eq!(desk.rail()["undo"]["askFirst"], false);
    // Somebody else takes over the keyboard: undo asks first.
    desk.change("set_here", json!({"people": [ids[1]]}));
    assert_eq!(desk.rail()["undo"]["askFirst"], true);
    let three = json!({"people": [ids[0], ids[1], ids[0]]});
    assert_eq!(desk.refusal("set_here", three).code, Code::BadInput);
    let history = desk.call("history", json!({"kind": "initiative", "id": initiative}));
    assert!(
        rows(&history["entries"])
            .iter()
            .any(|e| e["author"] == "Ana and Jonas, together"),
        "{history}"
    );
}

#[test]
fn undo_asks_first_when_the_action_is_of_an_earlier_sitting() {
    let mut desk = Desk::begin();
    mobile_ordering(&desk);
    assert_eq!(desk.rail()["undo"]["askFirst"], false);
    desk.reopen();
    let rail = desk.rail();
    assert_eq!(rail["undo"]["askFirst"], true);
    assert_eq!(rail["undo"]["label"], "Jonas Weber owns MO-1 for IT");
    let answer = desk.call("undo", json!({}));
    assert_eq!(
        answer["undo"]["label"],
        "Undid: Jonas Weber owns MO-1 for IT"
    );
    assert_eq!(answer["stale"], json!(["*"]));
    assert_eq!(
        answer["view"]["redo"]["label"],
        "Jonas Weber owns MO-1 for IT"
    );
}

#[test]
fn a_second_window_is_told_who_holds_the_file_and_reads_meanwhile() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let second = desk.another("Jonas Weber");
    let status = second.call("status", json!({})).expect("a first screen");
    assert_eq!(
        (status["open"].as_bool(), status["canReadOnly"].as_bool()),
        (Some(false), Some(true))
    );
    assert_eq!(status["trouble"]["code"], "held");
    assert!(
        text(&status["trouble"]["message"]).starts_with("Ana Duarte on testdesk has “"),
        "{status}"
    );
    let rail = second
        .call("open_read_only", json!({}))
        .expect("to read only");
    assert_eq!(rail["readOnly"], true);
    // What is saved in the first window is seen in the second.
    desk.change(
        "add_worry",
        json!({"initiative": initiative, "text": "The till maker is slow"}),
    );
    let page = second
        .call("initiative", json!({"id": initiative}))
        .expect("readable");
    assert!(
        rows(&page["brief"]["worries"])
            .iter()
            .any(|w| w["text"] == "The till maker is slow")
    );

    let before = desk.dump();
    for (name, input) in [
        (
            "new_initiative",
            json!({"template": "blank", "name": "Another"}),
        ),
        ("add_worry", json!({"initiative": initiative, "text": "x"})),
        ("log_win", json!({"headline": "x"})),
        (
            "issue_page",
            json!({"document": "one_pager", "initiatives": [initiative], "paper": "a4", "occasion": ""}),
        ),
        ("undo", json!({})),
    ] {
        let error = second.call(name, input).expect_err(name);
        assert_eq!(error.code, Code::ReadOnly, "{name}: {}", error.message);
        assert_sentence(&error.message);
    }
    assert_eq!(desk.dump(), before);
    // Looking at a page and at who is here works all the same.
    second
        .call("preview_page", json!({"initiatives": [initiative], "document": "one_pager", "paper": "a4", "occasion": ""}))
        .expect("a page can be looked at");
    drop(second);
    desk.change(
        "add_worry",
        json!({"initiative": initiative, "text": "still mine"}),
    );
}

#[test]
fn a_file_that_cannot_be_opened_leaves_the_open_one_open() {
    let desk = Desk::begin();
    mobile_ordering(&desk);
    let before = desk.dump();
    std::fs::write(desk.path("letter.counterpart"), "Dear Ana".repeat(50)).expect("written");
    let newer = desk.path("newer.counterpart");
    desk.host.save_copy(&newer).expect("copied");
    {
        use std::io::{Seek, SeekFrom, Write};
        let mut file = std::fs::File::options()
            .write(true)
            .open(&newer)
            .expect("opens");
        file.seek(SeekFrom::Start(60)).expect("the version");
        file.write_all(&99_u32.to_be_bytes()).expect("written");
    }
    let bytes = std::fs::read(&newer).expect("readable");
    for (name, code) in [
        ("letter", Code::BadFile),
        ("newer", Code::Newer),
        ("gone", Code::BadFile),
    ] {
        let error = desk
            .host
            .open_file(&desk.path(&format!("{name}.counterpart")))
            .expect_err(name);
        assert_eq!(error.code, code, "{}", error.message);
        assert_sentence(&error.message);
        assert_eq!(desk.dump(), before);
    }
    assert_eq!(
        std::fs::read(&newer).expect("readable"),
        bytes,
        "left byte-identical"
    );
    let error = desk.host.new_file(&newer).expect_err("it is there");
    assert_eq!(error.code, Code::CannotWrite);
    let error = desk
        .host
        .save_copy(&desk.path("letter.counterpart/copy.counterpart"))
        .expect_err("a file is in the way");
    assert_eq!(error.code, Code::CannotWrite);
    assert_sentence(&error.message);
    desk.change(
        "new_initiative",
        json!({"template": "blank", "name": "Another"}),
    );
}

#[test]
fn a_fault_of_ours_is_said_as_one_and_the_next_call_works() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let before = desk.dump();
    for (name, input) in [
        ("format_the_disk", json!({})),
        ("initiative", json!({"id": "not an id"})),
        ("initiative", json!([])),
        (
            "edit_initiative",
            json!({"id": initiative, "edit": {"field": "noSuchField", "value": "x"}}),
        ),
        (
            "agree",
            json!({"subjectKind": "objective", "subjects": ["x"], "sides": ["it"], "how": "together", "day": ""}),
        ),
    ] {
        let error = desk.refusal(name, input);
        assert_eq!(error.code, Code::Internal, "{name}: {}", error.message);
        assert!(
            error
                .message
                .starts_with("Something went wrong in Counterpart"),
            "{}",
            error.message
        );
    }
    assert_eq!(desk.dump(), before);
    let gone = desk.refusal(
        "initiative",
        json!({"id": "019cd0f0-8e80-7000-8000-00000000ffff"}),
    );
    assert_eq!(gone.code, Code::Gone);
    assert_sentence(&gone.message);
    desk.page(&initiative);
}

#[test]
fn a_panic_becomes_internal_and_the_lock_recovers() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = tempfile::tempdir().expect("a folder");
    let broken = std::sync::Arc::new(AtomicBool::new(false));
    let switch = broken.clone();
    let ticks = std::sync::atomic::AtomicI64::new(0);
    let host = counterpart_app::Host::new(counterpart_tests::with_clock(
        folder.path(),
        "Ana",
        move || {
            assert!(
                !switch.load(Ordering::Relaxed),
                "the clock fell off the wall"
            );
            let utc = chrono::DateTime::from_timestamp(
                1_773_306_000 + ticks.fetch_add(1, Ordering::Relaxed),
                0,
            )
            .expect("a moment");
            counterpart_app::Moment {
                utc,
                today: utc.date_naive(),
                offset_minutes: 0,
            }
        },
    ));
    host.call(
        "begin",
        json!({"organisation": "Lumen", "name": "Ana", "side": "it"}),
    )
    .expect("begun");
    broken.store(true, Ordering::Relaxed);
    let error = host
        .call(
            "new_initiative",
            json!({"template": "blank", "name": "Loyalty"}),
        )
        .expect_err("it panics");
    assert_eq!(error.code, Code::Internal);
    assert!(
        error.message.contains("the clock fell off the wall"),
        "{}",
        error.message
    );
    broken.store(false, Ordering::Relaxed);
    let answer = host
        .call(
            "new_initiative",
            json!({"template": "blank", "name": "Loyalty"}),
        )
        .expect("the next call works");
    assert_eq!(
        answer["view"]["initiative"]["key"], "LO-1",
        "the one that failed left nothing"
    );
}

#[test]
fn the_sample_is_a_file_of_its_own_and_one_step_of_undo() {
    let desk = Desk::begin();
    mobile_ordering(&desk);
    let own = desk.host.file();
    let rail = desk.call("open_sample", json!({}));
    assert_eq!(
        (rail["sample"].as_bool(), rail["initiatives"].as_i64()),
        (Some(true), Some(8))
    );
    assert_ne!(desk.host.file(), own);
    let full = desk.dump();
    assert!(
        full.len() > 24,
        "nearly every table has rows: {:?}",
        full.keys()
    );
    // The law on what a real plan looks like: all of it undone and redone is the same.
    desk.call("undo", json!({}));
    assert_eq!(desk.rail()["initiatives"], 0);
    desk.call("redo", json!({}));
    assert_eq!(desk.dump(), full);
    for row in rows(&desk.call("portfolio", json!({"text": "", "sort": ""}))["rows"]) {
        assert_eq!(id(&desk.page(&row["id"])), row["id"]);
    }
}
