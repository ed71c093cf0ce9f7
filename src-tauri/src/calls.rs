//! Counts the calls under way, so that the window does not close in the middle of one.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long closing waits for calls at most.
const PATIENCE: Duration = Duration::from_secs(5);

/// The number of calls under way.
#[derive(Default)]
pub struct Calls {
    under_way: Mutex<usize>,
    one_less: Condvar,
}

impl Calls {
    /// Runs one call.
    pub fn during<T>(&self, work: impl FnOnce() -> T) -> T {
        *self.count() += 1;
        let result = work();
        *self.count() -= 1;
        self.one_less.notify_all();
        result
    }

    /// Waits until no call is under way, or patience ends.
    pub fn wait_until_none(&self) {
        let _ = self
            .one_less
            .wait_timeout_while(self.count(), PATIENCE, |count| *count > 0);
    }

    fn count(&self) -> MutexGuard<'_, usize> {
        self.under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
