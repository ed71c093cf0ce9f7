//! `counterpart solve`: steps from outside.

use crate::terminal::Terminal;
use serde_json::Value;

/// Hillier and Lieberman, Introduction to Operations Research: the Reliable Construction Co. project,
/// 44 weeks along A-B-C-E-F-J-L-N.
const RELIABLE: &str = "id,name,duration,predecessors
A,Excavate,2,
B,Lay the foundation,4,A
C,Put up the rough wall,10,B
D,Put up the roof,6,C
E,Install the exterior plumbing,4,C
F,Install the interior plumbing,5,E
G,Put up the exterior siding,7,D
H,Do the exterior painting,9,E;G
I,Do the electrical work,7,C
J,Put up the wallboard,8,F;I
K,Install the flooring,4,J
L,Do the interior painting,5,J
M,Install the exterior fixtures,2,H
N,Install the interior fixtures,6,K;L
";

fn file(terminal: &Terminal, name: &str, text: &str) -> String {
    let path = terminal.path(name);
    std::fs::write(&path, text).expect("a file");
    path.to_string_lossy().into_owned()
}

fn solved(terminal: &Terminal, args: &[&str]) -> Value {
    let answer = terminal.types(args);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    serde_json::from_str(&answer.out).expect("JSON")
}

#[test]
fn a_published_network_has_its_published_answer() {
    let terminal = Terminal::new();
    let steps = file(&terminal, "steps.csv", RELIABLE);
    let got = solved(
        &terminal,
        &[
            "solve",
            &steps,
            "--start",
            "2026-03-02",
            "--calendar",
            "continuous",
            "--json",
        ],
    );
    assert_eq!(got["finish"], 44);
    assert_eq!(got["finish_date"], "2026-04-14");
    let steps = got["steps"].as_array().expect("steps");
    let critical: String = steps
        .iter()
        .filter(|step| step["critical"] == true)
        .map(|step| step["id"].as_str().expect("an id"))
        .collect();
    assert_eq!(critical, "ABCEFJLN");
    // The book's slacks.
    let slack = |id: &str| {
        let step = steps.iter().find(|step| step["id"] == id).expect("there");
        (step["early_start"].clone(), step["total_slack"].clone())
    };
    for (id, start, total) in [
        ("D", 16, 4),
        ("G", 22, 4),
        ("H", 29, 4),
        ("I", 16, 2),
        ("K", 33, 1),
        ("M", 38, 4),
    ] {
        assert_eq!(slack(id), (start.into(), total.into()), "{id}");
    }
}

#[test]
fn weekdays_holidays_lags_and_a_day_to_finish_by() {
    let terminal = Terminal::new();
    let steps = file(
        &terminal,
        "steps.csv",
        "id,name,duration,predecessors\nA,Ask,2.5,\nB,Show,3,A FS+1\nC,Check,1,A SS+1; B FF-0.5\n",
    );
    let days = file(
        &terminal,
        "holidays.txt",
        "# Easter\n2026-04-03 Good Friday\n2026-04-06\n",
    );
    let got = solved(
        &terminal,
        &[
            "solve",
            &steps,
            "--start",
            "2026-03-31",
            "--holidays",
            &days,
            "--finish-by",
            "2026-04-13",
            "--json",
        ],
    );
    // Tue, Wed, Thu noon; a day on: Tue noon to Fri noon. Friday and Monday do not count.
    assert_eq!(got["finish"], 6.5);
    assert_eq!(got["finish_date"], "2026-04-10");
    assert_eq!(got["steps"][1]["early_start"], 3.5);
    assert_eq!(got["steps"][2]["early_finish"], 6);
    assert_eq!(
        got["steps"][1]["total_slack"], 1.5,
        "to the evening of Monday 13"
    );
    assert_eq!(
        got["steps"][1]["critical"], true,
        "the longest path is still the one to watch"
    );
    let plain = terminal.types(&["solve", &steps, "--start", "2026-03-31"]);
    assert!(
        plain
            .out
            .contains("Finishes after 6.5 working days, on 2026-04-08."),
        "{}",
        plain.out
    );
}

#[test]
fn what_cannot_be_read_is_named_by_row_and_column() {
    let terminal = Terminal::new();
    for (text, said) in [
        ("", "The file is empty"),
        ("a,b\n1,2\n", "The first row names the columns"),
        (
            "id,name,duration,predecessors\nA,,-2,\n",
            "Row 2, duration: a step lasts 0 days or more",
        ),
        (
            "id,name,duration,predecessors\nA,,two,\n",
            "Row 2, duration: “two” is not a number",
        ),
        (
            "id,name,duration,predecessors\nA,,1,\nB,,1,Z\n",
            "Row 3, predecessors: there is no step “Z”",
        ),
        (
            "id,name,duration,predecessors\nA,,1,\nA,,1,\n",
            "Row 3, id: “A” is the id of two steps",
        ),
        (
            "id,name,duration,predecessors\n,x,1,\n",
            "Row 2, id: every step has an id",
        ),
        (
            "id,name,duration,predecessors\nA,,1,A SS+x\n",
            "Row 2, predecessors: “A SS+x”",
        ),
        (
            "id,name,duration,predecessors\nA,Ask,1,B\nB,Buy,1,A\n",
            "These steps wait for each other: Ask → Buy → Ask",
        ),
    ] {
        let steps = file(&terminal, "steps.csv", text);
        let answer = terminal.types(&["solve", &steps, "--start", "2026-03-31"]);
        assert_eq!(answer.code, Some(1), "{text}");
        assert!(answer.err.contains(said), "{text}: {}", answer.err);
        assert!(answer.out.is_empty());
    }
    let steps = file(&terminal, "steps.csv", RELIABLE);
    let early = terminal.types(&[
        "solve",
        &steps,
        "--start",
        "2026-03-31",
        "--finish-by",
        "2026-03-30",
    ]);
    assert!(
        early.err.contains("cannot finish by 2026-03-30"),
        "{}",
        early.err
    );
    let day = terminal.types(&["solve", &steps, "--start", "2026-02-30"]);
    assert_eq!(
        day.code,
        Some(2),
        "a day that does not exist is wrong usage"
    );
}

/// Each kind of link, a lag, a lead and half a day.
const LINKED: &str = "id,name,duration,predecessors
A,Ask,2.5,
B,Show,3,A FS+1
C,Check,4,A SS+1
D,Prove,10,B FS-0.5;C
E,Decide,2,D FF+1
";

/// Imports steps into OA-1.
fn import_steps<'a>(steps: &'a str, file: &'a str) -> [&'a str; 8] {
    [
        "import", steps, "--as", "steps", "--into", "OA-1", "-w", file,
    ]
}

/// An empty initiative beside the sample's.
fn order_ahead(terminal: &Terminal) -> String {
    let file = terminal.sample();
    terminal.done(&["new", "--name", "Order ahead", "-w", &file]);
    file
}

fn bars(terminal: &Terminal, into: &str) -> Vec<Value> {
    let page = terminal.done(&["show", "OA-1", "--json", "-w", into]);
    let page: Value = serde_json::from_str(&page).expect("JSON");
    page["selection"]["timeline"]["steps"]
        .as_array()
        .cloned()
        .unwrap_or_default()
}

#[test]
fn import_and_solve_give_one_file_the_same_dates() {
    let terminal = Terminal::new();
    let into = order_ahead(&terminal);
    let steps = file(&terminal, "steps.csv", LINKED);
    let trial = terminal.done(&[&import_steps(&steps, &into)[..], &["--dry-run"]].concat());
    assert!(trial.contains("5 steps with 5 links"), "{trial}");
    assert!(bars(&terminal, &into).is_empty(), "a trial keeps nothing");
    let said = terminal.done(&import_steps(&steps, &into));
    assert!(
        said.contains("5 steps with 5 links, 17 working days"),
        "{said}"
    );
    // The days that this file's calendar does not work.
    let export: Value =
        serde_json::from_str(&terminal.done(&["export", "-w", &into])).expect("JSON");
    let days: Vec<&str> = export["holiday"]
        .as_array()
        .expect("holidays")
        .iter()
        .filter(|day| day["region"].is_null())
        .map(|day| day["day"].as_str().expect("a day"))
        .collect();
    let days = file(&terminal, "holidays.txt", &days.join("\n"));
    let solved = terminal.done(&[
        "solve",
        &steps,
        "--start",
        "2026-03-12",
        "--holidays",
        &days,
    ]);
    let bars = bars(&terminal, &into);
    assert_eq!(bars.len(), 5);
    for bar in &bars {
        let name = bar["name"].as_str().expect("a name");
        let row: Vec<&str> = solved
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .find(|row| row.get(1) == Some(&name))
            .expect("the step is solved");
        let [start, begins, finish, ends] = [row[3], row[4], row[5], row[6]];
        assert_eq!(bar["start"].as_f64(), start.parse().ok(), "{name}");
        let end = bar["start"].as_f64().zip(bar["length"].as_f64());
        assert_eq!(
            end.map(|(from, long)| from + long),
            finish.parse().ok(),
            "{name}"
        );
        assert_eq!(
            (&bar["startDay"], &bar["finishDay"]),
            (&begins.into(), &ends.into()),
            "{name}"
        );
    }
    let undone = terminal.done(&["undo", "-w", &into]);
    assert!(undone.contains("Imported 5 steps into OA-1"), "{undone}");
    assert!(
        self::bars(&terminal, &into).is_empty(),
        "one action brings them and takes them away"
    );
}

#[test]
fn steps_that_cannot_be_read_are_named_and_none_is_taken() {
    let terminal = Terminal::new();
    let into = order_ahead(&terminal);
    let bad = file(
        &terminal,
        "bad.csv",
        "id,name,duration,predecessors\nA,Ask,-2,\nB,Buy,1,Z\nC,Check,1,\n",
    );
    let said = terminal.refused(&import_steps(&bad, &into));
    assert!(
        said.contains("Row 2, duration: a step lasts 0 days or more"),
        "{said}"
    );
    assert!(
        said.contains("Row 3, predecessors: there is no step “Z”"),
        "{said}"
    );
    assert!(bars(&terminal, &into).is_empty(), "all of them or none");
    let good = file(&terminal, "steps.csv", LINKED);
    let nowhere = terminal.refused(&["import", &good, "--as", "steps", "-w", &into]);
    assert!(nowhere.contains("--into KEY"), "{nowhere}");
}
