//! The command line.

use crate::terminal::Terminal;
use std::path::Path;

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn without_a_command_the_window_opens() {
    let answer = Terminal::new().types(&[]);
    assert_eq!(answer.code, None);
}

#[test]
fn wrong_usage_is_two_and_help_is_asked_for() {
    let terminal = Terminal::new();
    for wrong in [
        &["fly"][..],
        &["show"],
        &["import", "x.csv", "--as", "requirements"],
        &["one-pager", "-o", "x"],
        &["list", "--today", "2026-02-30"],
    ] {
        let answer = terminal.types(wrong);
        assert_eq!(answer.code, Some(2), "{wrong:?}");
        assert!(
            answer.out.is_empty() && answer.err.contains("error"),
            "{}",
            answer.err
        );
    }
    let help = terminal.types(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in [
        "sample",
        "list",
        "show",
        "new",
        "one-pager",
        "wins",
        "announce",
        "export",
        "import",
        "undo",
        "redo",
        "history",
        "verify",
    ] {
        assert!(
            help.out.contains(&format!("\n  {command} ")),
            "{command} in\n{}",
            help.out
        );
    }
}

#[test]
fn no_workspace_is_said_in_a_sentence() {
    let terminal = Terminal::new();
    assert!(terminal.refused(&["list"]).contains("-w FILE"));
    let sample = terminal.done(&["sample"]);
    assert!(sample.trim().ends_with("Sample.counterpart"), "{sample}");
    assert!(
        terminal.done(&["list"]).contains("Hybrid commerce"),
        "the one used last"
    );
    let missing = terminal.path("nowhere.counterpart").display().to_string();
    assert!(
        terminal
            .refused(&["list", "-w", &missing])
            .contains("There is no file")
    );
    let other = terminal.path("other.counterpart");
    std::fs::write(&other, "a letter, not a workspace").expect("written");
    assert!(
        terminal
            .refused(&["-w", &other.display().to_string(), "list"])
            .contains("not a Counterpart workspace")
    );
}

#[test]
fn the_sample_is_listed_shown_and_whole() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let list = terminal.done(&["list", "-w", &file]);
    for words in [
        "HC-1",
        "Hybrid commerce",
        "Ana Duarte",
        "Jonas Keller",
        "no owner yet",
        "Off track",
        "Delivered",
    ] {
        assert!(list.contains(words), "{words} in\n{list}");
    }
    let rows = json(&terminal.done(&["list", "--json", "-w", &file]));
    assert_eq!(rows.as_array().expect("rows").len(), 8);
    let shown = terminal.done(&["show", "mo-1", "-w", &file]);
    for words in [
        "What we both want",
        "Requirements (",
        "Guest checkout; card and wallet",
        "working days",
    ] {
        assert!(shown.contains(words), "{words} in\n{shown}");
    }
    assert_eq!(
        json(&terminal.done(&["show", "MO-1", "--json", "-w", &file]))["initiative"]["key"],
        "MO-1"
    );
    assert!(
        terminal
            .refused(&["show", "XX-9", "-w", &file])
            .contains("HC-1")
    );
    assert!(
        terminal
            .done(&["wins", "-w", &file])
            .contains("Won together")
    );
    let verified = terminal.done(&["verify", "-w", &file]);
    assert!(verified.contains("every rule holds"), "{verified}");
    assert!(
        terminal
            .refused(&["sample", "-w", &file])
            .contains("is there already")
    );
}

#[test]
fn the_sample_is_the_same_on_the_same_day_and_whole_on_every_day() {
    let terminal = Terminal::new();
    let export = |name: &str, today: &str| {
        let file = terminal.path(name).display().to_string();
        terminal.done(&["sample", "-w", &file, "--today", today]);
        assert!(
            terminal
                .done(&["verify", "-w", &file, "--today", today])
                .contains("every rule holds"),
            "{today}"
        );
        terminal.done(&["export", "-w", &file])
    };
    // A Sunday, a holiday and an ordinary Monday.
    for (n, today) in ["2026-03-15", "2026-05-01", "2027-02-01"]
        .iter()
        .enumerate()
    {
        assert_eq!(
            export(&format!("a{n}"), today),
            export(&format!("b{n}"), today)
        );
    }
    assert_ne!(export("c", "2026-03-16"), export("d", "2026-03-23"));
}

#[test]
fn a_large_sample_is_the_same_by_seed() {
    let terminal = Terminal::new();
    let export = |name: &str, seed: &str| {
        let file = terminal.path(name).display().to_string();
        terminal.done(&["sample", "--initiatives", "20", "--seed", seed, "-w", &file]);
        assert!(
            terminal
                .done(&["verify", "-w", &file])
                .contains("every rule holds")
        );
        terminal.done(&["export", "-w", &file])
    };
    let first = export("a", "7");
    assert_eq!(first, export("b", "7"));
    assert_ne!(first, export("c", "8"));
    let rows = json(&first);
    let count = |table: &str| rows[table].as_array().map_or(0, Vec::len);
    assert_eq!(
        (
            count("initiative"),
            count("requirement"),
            count("win"),
            count("person")
        ),
        (20, 200, 100, 200)
    );
}

#[test]
fn a_new_initiative_is_undone_and_redone_and_has_its_history() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let made = terminal.done(&[
        "new",
        "--template",
        "loyalty",
        "--name",
        "Club card",
        "-w",
        &file,
    ]);
    let key = made.split_whitespace().next().expect("a key").to_owned();
    assert!(terminal.done(&["list", "-w", &file]).contains("Club card"));
    let history = terminal.done(&["history", &key, "-w", &file]);
    assert!(
        history.contains("Ana and Jonas, together") && history.contains("Began"),
        "{history}"
    );
    assert!(
        terminal
            .done(&["undo", "-w", &file])
            .contains("Undid: Began")
    );
    assert!(!terminal.done(&["list", "-w", &file]).contains("Club card"));
    assert!(terminal.done(&["redo", "-w", &file]).contains("Redid"));
    assert!(terminal.done(&["list", "-w", &file]).contains("Club card"));
    assert!(
        terminal
            .refused(&["redo", "-w", &file])
            .contains("nothing to redo")
    );
    let wrong = terminal.refused(&["new", "--template", "magic", "--name", "X", "-w", &file]);
    assert!(wrong.contains("mobile-ordering"), "{wrong}");
}

#[test]
fn reading_works_while_somebody_else_writes() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let mut window = counterpart_app::Sitting::passing(terminal.surroundings());
    window
        .open(Path::new(&file), false)
        .expect("the window has it");
    for reading in [
        &["list"][..],
        &["wins"],
        &["export"],
        &["verify"],
        &["history", "HC-1"],
        &["show", "HC-1"],
    ] {
        terminal.done(&[reading, &["-w", &file]].concat());
    }
    let held = terminal.refused(&["undo", "-w", &file]);
    assert!(held.contains("Ana Duarte on desk has"), "{held}");
}

#[test]
fn pages_are_set_into_a_file_or_a_folder_the_same_every_time() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let page = |name: &str, paper: &str| {
        let out = terminal.path(name);
        let args = [
            "one-pager",
            "HC-1",
            "-o",
            &out.display().to_string(),
            "--paper",
            paper,
            "--today",
            "2026-03-12",
            "-w",
            &file,
        ];
        terminal.done(&args);
        std::fs::read(out).expect("a page")
    };
    let first = page("one.pdf", "a4");
    assert!(first.starts_with(b"%PDF"));
    assert_eq!(first, page("two.pdf", "a4"));
    assert_ne!(first, page("three.pdf", "letter"));
    let folder = terminal.path("pages");
    terminal.done(&[
        "one-pager",
        "HC-1",
        "MO-1",
        "-o",
        &folder.display().to_string(),
        "-w",
        &file,
    ]);
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .expect("a folder")
        .map(|e| e.expect("a file").file_name().into_string().expect("text"))
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["HC-1 Hybrid commerce.pdf", "MO-1 Mobile ordering.pdf"]
    );
}

#[test]
fn a_win_is_announced_in_every_format() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let headline = "The Leeds shop sold out of terrine";
    for format in [
        "slack",
        "teams",
        "text",
        "markdown",
        "block-kit",
        "adaptive-card",
    ] {
        let text = terminal.done(&[
            "announce",
            "sold out of terrine",
            "--format",
            format,
            "-w",
            &file,
        ]);
        assert!(
            text.contains(headline) && text.contains("Luc Moreau"),
            "{format}: {text}"
        );
    }
    let out = terminal.path("win.eml");
    terminal.done(&[
        "announce",
        "1",
        "--format",
        "eml",
        "-o",
        &out.display().to_string(),
        "-w",
        &file,
    ]);
    let mail = std::fs::read_to_string(out).expect("a mail");
    assert!(
        mail.contains("X-Unsent: 1") && mail.contains("multipart/alternative"),
        "{mail}"
    );
    assert!(
        terminal
            .refused(&["announce", "no such words", "--format", "text", "-w", &file])
            .contains("counterpart wins")
    );
    assert!(
        terminal
            .refused(&["announce", "the", "--format", "text", "-w", &file])
            .contains("wins have")
    );
}

#[test]
fn verify_finds_what_no_table_can_hold() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let mut all = json(&terminal.done(&["export", "-w", &file]));
    let seats = all["seat"].as_array_mut().expect("seats");
    let initiative = seats[0]["initiative"].clone();
    let both: Vec<_> = seats
        .iter_mut()
        .filter(|seat| seat["initiative"] == initiative)
        .collect();
    let person = both[0]["person"].clone();
    for seat in both {
        seat["person"] = person.clone();
    }
    let yeses = all["yes"].as_array_mut().expect("yeses");
    let yes = yeses
        .iter_mut()
        .find(|yes| yes["subject_kind"] == "requirement");
    yes.expect("a yes to a requirement")["wording"] = 9.into();
    let key = all["initiative"][1]["key"].clone();
    all["initiative"][0]["key"] = key;
    all["requirement"][0]["marketing_words"] = "Something nobody has agreed to".into();
    all["person"][0]["email"] = "ana at northgate".into();
    let candidates = all["candidate"].as_array_mut().expect("candidates");
    for candidate in candidates {
        let turned = match candidate["name"].as_str() {
            Some("Hourglass Listings") => "finalist",
            Some("Noonline") => "chosen",
            _ => continue,
        };
        candidate["state"] = turned.into();
    }
    let broken = terminal.path("broken.json");
    std::fs::write(&broken, all.to_string()).expect("written");
    let copy = terminal.path("copy.counterpart").display().to_string();
    terminal.done(&["import", &broken.display().to_string(), "-w", &copy]);
    let answer = terminal.types(&["verify", "-w", &copy]);
    assert_eq!(answer.code, Some(1), "{}", answer.out);
    for words in [
        "one person holds both seats",
        "agrees to wording 9, which is not there",
        "is the key of both",
        "does not say what its wording says",
        "“ana at northgate” is not an e-mail address",
        "“Hourglass Listings” is the choice and stands on another list",
        "“Noonline” stands as chosen without a choice",
    ] {
        assert!(answer.out.contains(words), "{words} in\n{}", answer.out);
    }
    let found = json(&terminal.types(&["verify", "--json", "-w", &copy]).out);
    assert_eq!(
        found["findings"].as_array().map(Vec::len),
        Some(7),
        "{found}"
    );
}
