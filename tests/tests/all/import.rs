//! In and out: an export that comes back byte for byte, and CSV files as they are found.

use crate::terminal::Terminal;
use serde_json::Value;
use std::path::Path;

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
        .display()
        .to_string()
}

fn list(terminal: &Terminal, file: &str) -> Vec<Value> {
    serde_json::from_str(&terminal.done(&["list", "--json", "-w", file])).expect("JSON")
}

fn shown(terminal: &Terminal, file: &str, key: &str) -> Value {
    serde_json::from_str(&terminal.done(&["show", key, "--json", "-w", file])).expect("JSON")
}

fn write(terminal: &Terminal, name: &str, bytes: &[u8]) -> String {
    let path = terminal.path(name);
    std::fs::write(&path, bytes).expect("written");
    path.display().to_string()
}

#[test]
fn export_import_export_gives_the_same_bytes() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    // Something in the trash and something undone belong to the story, too.
    terminal.done(&[
        "new",
        "--template",
        "mobile-ordering",
        "--name",
        "Drive-in",
        "-w",
        &file,
    ]);
    terminal.done(&["new", "--name", "Undone", "-w", &file]);
    terminal.done(&["undo", "-w", &file]);
    let first = terminal.path("first.json").display().to_string();
    terminal.done(&["export", "-o", &first, "-w", &file]);
    let copy = terminal.path("copy.counterpart").display().to_string();
    let said = terminal.done(&["import", &first, "-w", &copy]);
    assert!(said.contains("9 initiatives"), "{said}");
    let again = terminal.done(&["export", "-w", &copy]);
    assert!(
        again == std::fs::read_to_string(&first).expect("text"),
        "the second export differs"
    );
    assert!(!again.contains("Undone"));
    assert!(
        terminal
            .done(&["verify", "-w", &copy])
            .contains("every rule holds")
    );
    // One action: undone as one.
    terminal.done(&["undo", "-w", &copy]);
    assert!(list(&terminal, &copy).is_empty());
}

#[test]
fn an_export_goes_into_an_empty_workspace_only() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let export = terminal.path("all.json").display().to_string();
    terminal.done(&["export", "-o", &export, "-w", &file]);
    let before = terminal.done(&["export", "-w", &file]);
    assert!(
        terminal
            .refused(&["import", &export, "-w", &file])
            .contains("an empty one")
    );
    assert_eq!(terminal.done(&["export", "-w", &file]), before);
}

#[test]
fn json_that_cannot_be_read_says_where_and_leaves_nothing_behind() {
    let terminal = Terminal::new();
    let new = terminal.path("new.counterpart");
    let name = new.display().to_string();
    for (bad, words) in [
        (
            "{\n  \"counterpart\": 1,\n  \"person\": [\n    {\"id\": \"x\",}\n  ]\n}",
            "line 4, column 16",
        ),
        ("{\"counterpart\": 1", "line 1, column 17"),
        ("{\"counterpart\": 1, \"person\": 5}", "line 1, column 30"),
        (
            "{\"counterpart\": 1, \"spells\": []}",
            "no list called “spells”",
        ),
        ("{\"counterpart\": 7}", "newer version"),
        ("[1, 2]", "line 1"),
        ("{\"a\": 1}", "not an export"),
        ("", "line 1, column 0"),
        (
            "{\"counterpart\": 1, \"person\": [{\"id\": \"x\", \"name\": 3}]}",
            "person 1",
        ),
        (
            "{\"counterpart\": 1, \"person\": [{\"id\": \"x\", \"colour\": \"red\"}]}",
            "colour",
        ),
    ] {
        let file = write(&terminal, "bad.json", bad.as_bytes());
        let said = terminal.refused(&["import", &file, "-w", &name]);
        assert!(said.contains(words), "{words}: {said}");
        assert!(!new.exists(), "{bad}");
    }
}

#[test]
fn the_portfolio_becomes_initiatives() {
    let terminal = Terminal::new();
    let file = terminal.path("uk.counterpart").display().to_string();
    let csv = fixture("portfolio_uk_2019_excerpt.csv");
    let trial = terminal.done(&[
        "import",
        &csv,
        "--as",
        "initiatives",
        "--dry-run",
        "-w",
        &file,
    ]);
    assert!(trial.contains("Would import 7 initiatives"), "{trial}");
    assert!(!Path::new(&file).exists());
    let said = terminal.done(&["import", &csv, "--as", "initiatives", "-w", &file]);
    assert!(said.contains("Imported 7 initiatives."), "{said}");
    assert!(
        said.contains("project_name → name") && said.contains("end_date → customersHaveItBy"),
        "{said}"
    );
    // Five cells hold no date: two starts, three ends.
    assert_eq!(
        said.matches("is left empty, its text is in the note")
            .count(),
        5,
        "{said}"
    );
    let rows = list(&terminal, &file);
    let gdf = rows
        .iter()
        .find(|row| row["name"].as_str().is_some_and(|n| n.contains("(GDF)")))
        .expect("the first row");
    let page = shown(&terminal, &file, gdf["key"].as_str().expect("a key"));
    let i = &page["initiative"];
    assert_eq!(i["customersHaveItBy"], "2040-12-31");
    assert_eq!(i["stage"], "proposed");
    assert!(
        i["note"]
            .as_str()
            .expect("a note")
            .contains("department: BEIS"),
        "{}",
        i["note"]
    );
    assert!(
        i["note"]
            .as_str()
            .expect("a note")
            .contains("Start: 30 June 2008")
    );
    assert!(
        !i["sentence"].as_str().expect("text").is_empty()
            || !i["problem"].as_str().expect("text").is_empty()
    );
    let crossrail = rows
        .iter()
        .find(|row| row["name"] == "Crossrail Programme")
        .expect("Crossrail");
    let page = shown(&terminal, &file, crossrail["key"].as_str().expect("a key"));
    assert_eq!(page["initiative"]["customersHaveItBy"], Value::Null);
    assert!(
        page["initiative"]["note"]
            .as_str()
            .expect("a note")
            .contains("end_date: Not provided")
    );
    assert!(
        terminal
            .done(&["verify", "-w", &file])
            .contains("every rule holds")
    );
    terminal.done(&["undo", "-w", &file]);
    assert!(list(&terminal, &file).is_empty());
}

#[test]
fn requirements_go_into_an_initiative() {
    let terminal = Terminal::new();
    let file = terminal.sample();
    let csv = fixture("requirements_promise_excerpt.csv");
    let before = shown(&terminal, &file, "SK-1")["requirements"]["total"]
        .as_i64()
        .expect("a number");
    let said = terminal.done(&[
        "import",
        &csv,
        "--as",
        "requirements",
        "--into",
        "SK-1",
        "-w",
        &file,
    ]);
    assert!(
        said.contains("Imported 17 requirements.")
            && said.contains("RequirementText → marketingWords"),
        "{said}"
    );
    let page = shown(&terminal, &file, "SK-1");
    assert_eq!(page["requirements"]["total"], before + 17);
    let rows = page["requirements"]["rows"].as_array().expect("rows");
    let words: Vec<_> = rows
        .iter()
        .map(|r| r["requirement"]["marketingWords"].as_str().expect("text"))
        .collect();
    assert!(
        words.contains(&"The system shall refresh the display every 60 seconds."),
        "{words:?}"
    );
    assert!(
        words
            .iter()
            .all(|w| !w.contains('\\') && !w.ends_with('\'') && !w.starts_with('\'')),
        "{words:?}"
    );
    assert!(
        words
            .iter()
            .any(|w| w.starts_with("While streaming a movie")),
        "{words:?}"
    );
    assert_eq!(
        rows.last().expect("a row")["requirement"]["note"],
        "ProjectID: 14\nclass: LF"
    );
    assert!(
        terminal
            .refused(&[
                "import",
                &csv,
                "--as",
                "requirements",
                "--into",
                "XX-1",
                "-w",
                &file
            ])
            .contains("XX-1")
    );
    let mapped = [
        "import",
        &csv,
        "--as",
        "requirements",
        "--into",
        "SK-1",
        "--map",
        "RequirementText=itWords",
        "--dry-run",
        "-w",
        &file,
    ];
    assert!(terminal.done(&mapped).contains("RequirementText → itWords"));
    assert_eq!(
        shown(&terminal, &file, "SK-1")["requirements"]["total"],
        before + 17,
        "a dry run changes nothing"
    );
}

#[test]
fn a_bad_row_refuses_the_file_unless_it_may_be_skipped() {
    let terminal = Terminal::new();
    let file = terminal.path("w.counterpart").display().to_string();
    // Windows-1252, semicolons, a quoted line break, a date in three orders, a row without a name.
    let csv = b"Project;End date;Owner IT;Owner marketing;Status\r\n\"Caf\xe9 \x96\r\nsecond line\";3/4/70;Jonas Keller;Ana Duarte;live\r\n;1.1.2027;;;\r\nTill;31.02.2027;Luc;Luc;flying\r\n";
    let csv = write(&terminal, "found.csv", csv);
    let refused = terminal.refused(&["import", &csv, "--as", "initiatives", "-w", &file]);
    assert!(
        refused.contains("row 3 (line 4)")
            && refused.contains("no name")
            && refused.contains("--skip-bad"),
        "{refused}"
    );
    assert!(!Path::new(&file).exists());
    let said = terminal.done(&[
        "import",
        &csv,
        "--as",
        "initiatives",
        "--skip-bad",
        "--dates",
        "mdy",
        "-w",
        &file,
    ]);
    assert!(
        said.contains("Imported 2 initiatives") && said.contains("Left out:\n  row 3 (line 4)"),
        "{said}"
    );
    for words in [
        "line 5",
        "End date is left empty",
        "Status is left empty",
        "Luc cannot hold both seats",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    let rows = list(&terminal, &file);
    let cafe = &rows
        .iter()
        .find(|r| r["name"] == "Café – second line")
        .expect("the café");
    assert_eq!(
        (&cafe["marketing"]["name"], &cafe["it"]["name"]),
        (&"Ana Duarte".into(), &"Jonas Keller".into())
    );
    // Two-digit years from 70 on are 19xx.
    let page = shown(&terminal, &file, cafe["key"].as_str().expect("a key"));
    assert_eq!(page["initiative"]["customersHaveItBy"], "1970-03-04");
    assert_eq!(page["initiative"]["stage"], "delivered");
    assert!(
        terminal
            .refused(&[
                "import",
                &csv,
                "--as",
                "initiatives",
                "--map",
                "project=",
                "-w",
                &file
            ])
            .contains("No column holds the name")
    );
}

#[test]
fn formulas_and_markup_stay_text() {
    let terminal = Terminal::new();
    let file = terminal.path("w.counterpart").display().to_string();
    let odd =
        "=HYPERLINK(\"\"x\"\") #set page(1pt) <script>'; DROP TABLE win; -- \u{1b}[31m\u{202e}";
    let csv = write(
        &terminal,
        "odd.csv",
        format!("name,description\n\"{odd}\",\"{odd}\"\n").as_bytes(),
    );
    terminal.done(&["import", &csv, "--as", "initiatives", "-w", &file]);
    let rows = list(&terminal, &file);
    assert_eq!(
        rows[0]["name"],
        "=HYPERLINK(\"x\") #set page(1pt) <script>'; DROP TABLE win; -- [31m"
    );
    assert!(!terminal.done(&["list", "-w", &file]).contains('\u{1b}'));
    let page = terminal.path("odd.pdf").display().to_string();
    terminal.done(&["one-pager", "--all", "-o", &page, "-w", &file]);
    assert!(
        terminal
            .done(&["verify", "-w", &file])
            .contains("every rule holds")
    );
}
