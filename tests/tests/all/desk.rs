//! A desk with the program on it: commands go in and answers come out as JSON, as with the window.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use counterpart_app::wire::frame::{Code, WireError};
use counterpart_app::{Host, Moment, Sitting, Surroundings};
use counterpart_store::{Access, Dump, Store};
use counterpart_tests::with_clock;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Thu 12 March 2026, nine o'clock: the day on which these tests begin.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a date");

pub struct Desk {
    pub folder: TempDir,
    pub host: Host,
    clock: Arc<Mutex<DateTime<Utc>>>,
}

impl Desk {
    /// The first start: Lumen, with Ana of marketing here.
    pub fn begin() -> Self {
        let desk = Self::fresh();
        desk.call(
            "begin",
            json!({"organisation": "Lumen Hotels", "name": "Ana Duarte", "side": "marketing"}),
        );
        desk
    }

    /// Nothing opened yet.
    pub fn fresh() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(Mutex::new(
            (TODAY.and_time(NaiveTime::MIN) + TimeDelta::hours(9)).and_utc(),
        ));
        let host = Host::new(surroundings(folder.path(), "Ana Duarte", &clock));
        Self {
            folder,
            host,
            clock,
        }
    }

    /// Closes the window and opens it again.
    pub fn reopen(&mut self) {
        self.host.close();
        self.host = self.another("Ana Duarte");
    }

    /// Another window over the same folders.
    pub fn another(&self, user: &str) -> Host {
        Host::new(surroundings(self.folder.path(), user, &self.clock))
    }

    pub fn days_pass(&self, days: u64) {
        let mut clock = self.clock.lock().expect("the clock");
        *clock = *clock + Days::new(days);
    }

    pub fn call(&self, name: &str, input: Value) -> Value {
        self.host
            .call(name, input.clone())
            .unwrap_or_else(|e| panic!("{name} {input}: {}", e.message))
    }

    /// A change; gives its view.
    pub fn change(&self, name: &str, input: Value) -> Value {
        self.call(name, input)["view"].take()
    }

    pub fn refusal(&self, name: &str, input: Value) -> WireError {
        match self.host.call(name, input.clone()) {
            Ok(answer) => panic!("{name} {input} was not refused: {answer}"),
            Err(error) => error,
        }
    }

    /// A refusal beside a field, in a sentence; nothing changes by it.
    pub fn refused_beside(&self, field: &str, name: &str, input: Value) -> String {
        let before = self.dump();
        let error = self.refusal(name, input);
        assert_eq!(error.code, Code::BadInput, "{}", error.message);
        assert_eq!(error.field.as_deref(), Some(field), "{}", error.message);
        assert_sentence(&error.message);
        assert!(
            self.dump() == before,
            "{name} was refused and changed something"
        );
        error.message
    }

    pub fn page(&self, id: &Value) -> Value {
        self.call("initiative", json!({"id": id}))
    }

    pub fn rail(&self) -> Value {
        self.call("rail", json!({}))
    }

    /// Everything in the file, read past the program.
    pub fn dump(&self) -> Dump {
        Store::open(&self.host.file(), Access::Read)
            .expect("readable meanwhile")
            .read()
            .dump()
            .expect("readable")
    }

    /// A second, reading look at the open file, as the command line takes one.
    pub fn look(&self) -> Sitting {
        let mut sitting =
            Sitting::passing(surroundings(self.folder.path(), "Ana Duarte", &self.clock));
        sitting
            .open(&self.host.file(), true)
            .expect("readable meanwhile");
        sitting
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn surroundings(folder: &Path, user: &str, clock: &Arc<Mutex<DateTime<Utc>>>) -> Surroundings {
    let clock = clock.clone();
    with_clock(folder, user, move || {
        let mut now = clock
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += TimeDelta::seconds(1);
        Moment {
            utc: *now,
            today: now.date_naive(),
            offset_minutes: 0,
        }
    })
}

/// A sentence: begins with a capital, a figure or a quotation, and ends.
pub fn assert_sentence(text: &str) {
    let first = text.chars().next().expect("not empty");
    assert!(
        first.is_uppercase() || first.is_ascii_digit() || first == '“',
        "not a sentence: {text}"
    );
    assert!(text.ends_with(['.', '!', '?']), "not a sentence: {text}");
    assert!(
        !text.contains("Error") && !text.contains("SQL"),
        "not for a person: {text}"
    );
}

/// The rows of a list in a view.
pub fn rows(value: &Value) -> &Vec<Value> {
    value
        .as_array()
        .unwrap_or_else(|| panic!("a list was expected: {value}"))
}

pub fn text(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("text was expected: {value}"))
}

/// The id of an initiative's page.
pub fn id(page: &Value) -> Value {
    page["initiative"]["id"].clone()
}
