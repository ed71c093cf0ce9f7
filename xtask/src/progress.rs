//! Says which step runs, how many there are, and how long it all takes.

use std::time::{Duration, Instant};

use crate::Outcome;

/// Counts the steps of a task aloud.
pub struct Progress {
    started: Instant,
    total: usize,
    at: usize,
}

impl Progress {
    /// Starts the clock for this many steps.
    pub fn new(total: usize) -> Self {
        Self {
            started: Instant::now(),
            total,
            at: 0,
        }
    }

    /// Runs one step between its title and its time.
    ///
    /// # Errors
    /// The step's own.
    pub fn step<T>(&mut self, title: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        self.at += 1;
        println!(
            "\n[{}/{}] {title}  ({} so far)",
            self.at,
            self.total,
            spoken(self.started.elapsed())
        );
        let began = Instant::now();
        let result = work();
        let word = if result.is_ok() { "done" } else { "failed" };
        println!(
            "[{}/{}] {word} in {}",
            self.at,
            self.total,
            spoken(began.elapsed())
        );
        result
    }

    /// The time since the first step.
    pub fn elapsed(&self) -> String {
        spoken(self.started.elapsed())
    }
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(spoken(Duration::from_millis(420)), "0.4 s");
        assert_eq!(spoken(Duration::from_secs(12)), "12 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 05 s");
    }
}
