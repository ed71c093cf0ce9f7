//! A terminal for tests: commands run within this process, with its own folders and its own clock.

use chrono::{NaiveDate, NaiveTime};
use counterpart_app::{Moment, Surroundings};
use counterpart_cli::{World, run_in};
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// A shell in a folder of its own.
pub struct Terminal {
    folder: TempDir,
    ticks: Arc<AtomicU64>,
}

/// What a command answered.
#[derive(Debug)]
pub struct Answer {
    /// The exit code; none when the window would have opened.
    pub code: Option<u8>,
    pub out: String,
    pub err: String,
}

impl Terminal {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            ticks: Arc::default(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn surroundings(&self) -> Surroundings {
        let day = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day");
        let ticks = Arc::clone(&self.ticks);
        let ids = Arc::clone(&self.ticks);
        Surroundings {
            data_dir: self.path("data"),
            documents_dir: self.path("documents"),
            config_dir: self.path("config"),
            user_name: "Ana Duarte".to_owned(),
            device: "desk".to_owned(),
            post: Arc::default(),
            clock: Box::new(move || {
                let second =
                    u32::try_from(ticks.fetch_add(1, Ordering::SeqCst) % 3600).expect("small");
                let time = NaiveTime::from_hms_opt(9, second / 60, second % 60).expect("a time");
                Moment {
                    utc: day.and_time(time).and_utc(),
                    today: day,
                    offset_minutes: 0,
                }
            }),
            new_id: Box::new(move || {
                let tick = ids.fetch_add(1, Ordering::SeqCst);
                uuid::Builder::from_unix_timestamp_millis(1_773_300_000_000 + tick, &[7; 10])
                    .into_uuid()
            }),
        }
    }

    /// Types a command.
    pub fn types(&self, args: &[&str]) -> Answer {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let surroundings = || self.surroundings();
        let mut world = World {
            surroundings: &surroundings,
            out: &mut out,
            err: &mut err,
        };
        let args = std::iter::once("counterpart")
            .chain(args.iter().copied())
            .map(OsString::from);
        let code = run_in(args, &mut world);
        let text = |bytes| String::from_utf8(bytes).expect("text");
        Answer {
            code,
            out: text(out),
            err: text(err),
        }
    }

    /// Types a command that is done.
    pub fn done(&self, args: &[&str]) -> String {
        let answer = self.types(args);
        assert_eq!(
            answer.code,
            Some(0),
            "{args:?}: {}{}",
            answer.err,
            answer.out
        );
        assert_eq!(answer.err, "", "{args:?}");
        answer.out
    }

    /// Types a command that is refused, with a sentence and nothing else.
    pub fn refused(&self, args: &[&str]) -> String {
        let answer = self.types(args);
        assert_eq!(answer.code, Some(1), "{args:?}: {}", answer.out);
        assert_eq!(answer.out, "", "{args:?}");
        let sentence = answer.err.trim();
        assert!(sentence.ends_with('.') && sentence.len() > 15, "{sentence}");
        sentence.to_owned()
    }

    /// The sample in a file of its own.
    pub fn sample(&self) -> String {
        let file = self.path("sample.counterpart").display().to_string();
        self.done(&["sample", "-w", &file]);
        file
    }
}
