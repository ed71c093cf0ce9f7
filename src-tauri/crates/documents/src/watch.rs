//! How far a long document has come, seen from another thread.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::DocumentError;

/// Counts pages as they are set, and says when they are no longer wanted. One for each document.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicUsize,
    all: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// How many pages there will be.
    pub fn expect(&self, pages: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.all.store(pages, Ordering::Relaxed);
    }

    /// A page is set.
    pub fn one_more(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Pages set, of how many; of 0 when that is not known yet.
    pub fn so_far(&self) -> (usize, usize) {
        (
            self.done.load(Ordering::Relaxed),
            self.all.load(Ordering::Relaxed),
        )
    }

    /// Asks to stop after the page under way.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Goes on, unless it was asked to stop.
    ///
    /// # Errors
    /// [`DocumentError::Stopped`] once [`Self::stop`] was called.
    pub fn go_on(&self) -> Result<(), DocumentError> {
        if self.stopped.load(Ordering::Relaxed) {
            Err(DocumentError::Stopped)
        } else {
            Ok(())
        }
    }
}
