//! What the tests share: surroundings that touch nothing of the real person's.

pub mod papers;
pub mod servers;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use counterpart_app::{Moment, Patience, Post, Secrets, Surroundings, Trust};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

/// Surroundings in a folder of the test's own, on a pinned day. The clock goes on by a second with
/// every look, so that an order of events is an order of times.
#[must_use]
pub fn surroundings(folder: &Path, today: NaiveDate) -> Surroundings {
    let ticks = AtomicI64::new(0);
    let start = today.and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(9);
    with_clock(folder, "Ana Duarte", move || Moment {
        utc: start + chrono::TimeDelta::seconds(ticks.fetch_add(1, Ordering::Relaxed)),
        today,
        offset_minutes: 0,
    })
}

/// Surroundings with a clock of one's own.
#[must_use]
pub fn with_clock(
    folder: &Path,
    user: &str,
    clock: impl Fn() -> Moment + Send + Sync + 'static,
) -> Surroundings {
    let counter = AtomicU64::new(1);
    let first: Mutex<Option<DateTime<Utc>>> = Mutex::new(None);
    let clock = std::sync::Arc::new(clock);
    let for_ids = clock.clone();
    Surroundings {
        data_dir: folder.join("data"),
        documents_dir: folder.join("documents"),
        config_dir: folder.join("config"),
        user_name: user.to_owned(),
        device: "testdesk".to_owned(),
        clock: Box::new(move || clock()),
        new_id: Box::new(move || {
            // Version 7 with a counter for its random part: in order, and the same in every run.
            let mut first = first
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            let at = *first.get_or_insert_with(|| for_ids().utc);
            let number = counter.fetch_add(1, Ordering::Relaxed);
            let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0) + number;
            let mut random = [0_u8; 10];
            random[2..].copy_from_slice(&number.to_be_bytes());
            uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
        }),
        post: post(Duration::from_secs(20), Secrets::memory()).into(),
    }
}

/// A way out that keeps secrets in memory: no test touches a person's keyring.
#[must_use]
pub fn post(whole: Duration, secrets: Secrets) -> Post {
    Post {
        secrets,
        trust: Trust::System,
        patience: Patience {
            connect: whole,
            whole,
        },
    }
}
