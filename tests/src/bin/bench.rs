//! The budgets of the product beside what this machine measures, on a large sample.
//!
//! Not a test: machines are noisy. Each line is the median of its runs.
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::expect_used)]

use chrono::NaiveDate;
use counterpart_app::Host;
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::schedule::{Link, LinkKind, Network, RUNS, Spread, Step};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// As in the app.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn median(times: usize, mut run: impl FnMut(usize)) -> Duration {
    let mut taken: Vec<_> = (0..times)
        .map(|n| {
            let start = Instant::now();
            run(n);
            start.elapsed()
        })
        .collect();
    taken.sort();
    taken[taken.len() / 2]
}

fn line(what: &str, budget_ms: f64, measured: Duration) {
    let ms = measured.as_secs_f64() * 1000.0;
    let verdict = if ms <= budget_ms { "within" } else { "OVER" };
    println!("{what:<58} budget {budget_ms:>6.0} ms   measured {ms:>8.2} ms   {verdict}");
}

fn network_of(steps: usize, links: usize) -> Network {
    // A layered network: each step hangs on near ones before it.
    let names =
        (0..steps).map(|n| Step::new(format!("S{n}"), WorkingDays::days(1 + (n % 7) as i32)));
    let mut made = Network {
        steps: names.collect(),
        ..Network::default()
    };
    for n in 0..links {
        let to = 1 + n % (steps - 1);
        let back = 1 + (n * 31) % to.min(50);
        let kind = if n % 5 == 0 {
            LinkKind::StartStart
        } else {
            LinkKind::FinishStart
        };
        made.links.push(Link {
            from: to - back,
            to,
            kind,
            lag: WorkingDays::ZERO,
        });
    }
    made
}

/// Asks the host for something, as the screen would.
fn call(host: &Host, command: &str, input: Value) -> Value {
    host.call(command, input)
        .unwrap_or_else(|e| panic!("{command}: {}", e.message))
}

/// Measures everything, or only what is named: `desk`, `engine`, `paper`.
fn main() {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let today = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day");
    let surroundings = || counterpart_tests::surroundings(folder.path(), today);
    let file = folder.path().join("data/Large.counterpart");
    let made = Instant::now();
    {
        let mut sitting = counterpart_app::Sitting::new(surroundings());
        sitting.create(&file).expect("a new workspace");
        sitting
            .act(|act| counterpart_app::sample::fill_large(act, 1000, 7))
            .expect("a large sample");
    }
    println!(
        "large sample made in {:.1} s ({} KB)\n",
        made.elapsed().as_secs_f64(),
        file.metadata().map_or(0, |m| m.len() / 1024)
    );

    let all = json!({ "text": "", "stage": null, "person": null, "sort": "" });
    if wanted("desk") {
        line(
            "start to first list (host opened, rail, list)",
            500.0,
            median(5, |_| {
                let host = Host::new(surroundings());
                call(&host, "rail", json!({}));
                call(&host, "portfolio", all.clone());
                host.close();
            }),
        );
    }
    let host = Host::new(surroundings());
    let rows = call(&host, "portfolio", all.clone())["rows"].clone();
    let rows = rows.as_array().expect("rows");
    let ids: Vec<_> = rows.iter().map(|row| row["id"].clone()).collect();
    if wanted("desk") {
        desk(&host, &all, &ids);
    }
    if wanted("engine") {
        engine();
    }
    if wanted("paper") {
        paper(&host, &ids);
    }
}

/// What a person waits for at the screen.
fn desk(host: &Host, all: &Value, ids: &[Value]) {
    line(
        "the list again",
        500.0,
        median(9, |_| drop(call(host, "portfolio", all.clone()))),
    );
    line(
        "all selections on one calendar",
        100.0,
        median(9, |_| drop(call(host, "portfolio_timeline", json!({})))),
    );
    line(
        "who is overbooked, the first ten with their way out",
        150.0,
        median(9, |_| {
            drop(call(
                host,
                "overbooked",
                json!({ "person": null, "most": 10 }),
            ))
        }),
    );
    println!(
        "  the calendar crosses as {} KB",
        call(host, "portfolio_timeline", json!({}))
            .to_string()
            .len()
            / 1024
    );
    line(
        "the rail again",
        50.0,
        median(9, |_| drop(call(host, "rail", json!({})))),
    );
    line(
        "an initiative's page",
        50.0,
        median(31, |n| {
            drop(call(host, "initiative", json!({ "id": ids[n] })))
        }),
    );
    line(
        "edit to durable, with its fresh page",
        50.0,
        median(31, |n| {
            let edit = json!({ "field": "sentence", "value": format!("Sentence {n}") });
            drop(call(
                host,
                "edit_initiative",
                json!({ "id": ids[n], "edit": edit }),
            ));
        }),
    );
    let typed = ["g", "gu", "gue", "gues", "guest", "order a", "wait"];
    line(
        "search per key",
        30.0,
        median(21, |n| {
            drop(call(
                host,
                "find",
                json!({ "text": typed[n % typed.len()] }),
            ))
        }),
    );
    line(
        "the wall's first page of wins",
        50.0,
        median(9, |_| {
            drop(call(host, "wins", json!({ "from": 0, "most": 30 })))
        }),
    );
}

/// The schedule alone.
fn engine() {
    let network = network_of(10_000, 15_000);
    line(
        "schedule of 10,000 steps with 15,000 links",
        25.0,
        median(9, |_| {
            network.solve().expect("no cycle");
        }),
    );
    let selection = network_of(30, 40);
    let spreads: Vec<_> = selection
        .steps
        .iter()
        .map(|step| {
            Some(Spread {
                optimistic: WorkingDays::halves(step.duration.as_halves() / 2),
                likely: step.duration,
                pessimistic: WorkingDays::halves(step.duration.as_halves() * 2),
            })
        })
        .collect();
    line(
        "the chances of a selection of 30 steps, 10,000 runs",
        50.0,
        median(9, |n| {
            selection
                .chance(&spreads, RUNS, n as u64)
                .expect("no cycle");
        }),
    );
}

/// Pages, and many of them.
fn paper(host: &Host, ids: &[Value]) {
    let page = |n: usize| json!({ "initiatives": [ids[n]], "document": "one_pager", "paper": "a4", "occasion": "" });
    line(
        "one-pager preview, the first ever",
        150.0,
        median(1, |_| drop(call(host, "preview_page", page(0)))),
    );
    line(
        "one-pager as PDF, warm",
        20.0,
        median(15, |n| {
            host.document(json!({ "draft": page(n + 1) }))
                .expect("a page");
        }),
    );
    line(
        "one-pager preview, warm",
        20.0,
        median(15, |n| drop(call(host, "preview_page", page(n + 40)))),
    );
    line(
        "100 one-pagers as one pack",
        1000.0,
        median(1, |_| {
            let pack = json!({ "initiatives": ids[100..200], "document": "one_pager", "paper": "a4", "occasion": "" });
            host.document(json!({ "draft": pack })).expect("a pack");
        }),
    );
    memory::forget_the_most();
    line(
        "portfolio book, a volume of 400 sheets",
        3000.0,
        median(1, |_| {
            let book = json!({ "initiatives": [], "document": "portfolio_book", "subject": "1", "paper": "a4", "occasion": "" });
            host.document(json!({ "draft": book })).expect("a book");
        }),
    );
    if let Some(most) = memory::most() {
        let verdict = if most <= 800.0 { "within" } else { "OVER" };
        let what = "  the most memory it took";
        println!("{what:<58} budget    800 MB   measured {most:>8.2} MB   {verdict}");
    }
}

/// What Linux says of this program's memory.
mod memory {
    use std::fs;

    /// Counts the most memory from here on.
    pub fn forget_the_most() {
        drop(fs::write("/proc/self/clear_refs", "5"));
    }

    /// The most memory at once since then, in megabytes.
    pub fn most() -> Option<f64> {
        let status = fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes / 1024.0)
    }
}
