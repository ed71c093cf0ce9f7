//! The one moment after which nobody can take a message back, and the patience around it.

use crate::Patience;
use crate::outcome::Outcome;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc;
use std::thread;

const BEFORE: u8 = 0;
const HANDED_OVER: u8 = 1;
const CALLED_OFF: u8 = 2;

/// Whether the message has begun to leave. Whoever sends and whoever waits agree on it by one atomic
/// step, so that a message which was given up on can no longer go out.
#[derive(Debug, Default)]
pub(crate) struct Handover(AtomicU8);

impl Handover {
    /// The sender asks whether it may hand the message over; from then on its fate is open.
    pub(crate) fn begin(&self) -> bool {
        self.0
            .compare_exchange(BEFORE, HANDED_OVER, Ordering::SeqCst, Ordering::SeqCst)
            .is_ok()
            || self.0.load(Ordering::SeqCst) == HANDED_OVER
    }

    /// The waiting side gives up; true when the message had not begun to leave, and now never will.
    fn call_off(&self) -> bool {
        self.0
            .compare_exchange(BEFORE, CALLED_OFF, Ordering::SeqCst, Ordering::SeqCst)
            .is_ok()
    }

    pub(crate) fn begun(&self) -> bool {
        self.0.load(Ordering::SeqCst) == HANDED_OVER
    }
}

/// Runs work that names its own outcome, for no longer than patience lasts. A name server or a
/// keyring may hang where no timeout reaches, hence the thread.
pub(crate) fn within(
    host: &str,
    patience: Patience,
    work: impl FnOnce(&Handover) -> Outcome + Send + 'static,
) -> Outcome {
    let handover = Arc::new(Handover::default());
    let (tell, hear) = mpsc::channel();
    let theirs = handover.clone();
    let begun = thread::Builder::new()
        .name("post".to_owned())
        .spawn(move || {
            // Nobody may listen any more: then the outcome has been told already.
            let _ = tell.send(work(&theirs));
        });
    if begun.is_err() {
        return Outcome::failed("This computer is too busy to send just now: try again.");
    }
    match hear.recv_timeout(patience.whole) {
        Ok(outcome) => outcome,
        Err(why) => {
            let slow = why == mpsc::RecvTimeoutError::Timeout;
            let what = if slow {
                format!("{host} took longer than {}", patience.said())
            } else {
                format!("Sending to {host} broke off")
            };
            if handover.call_off() {
                Outcome::failed(format!("{what}: try again later, or check its name."))
            } else {
                Outcome::Unknown(format!(
                    "{what} after the message was handed over. It may have arrived: look there before you send it again."
                ))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn patience() -> Patience {
        Patience {
            connect: Duration::from_millis(50),
            whole: Duration::from_millis(50),
        }
    }

    #[test]
    fn what_was_given_up_on_can_no_longer_leave() {
        let (tell, hear) = mpsc::channel();
        let outcome = within("mail.example.com", patience(), move |handover| {
            thread::sleep(Duration::from_millis(300));
            let _ = tell.send(handover.begin());
            Outcome::Sent(String::new())
        });
        assert!(matches!(outcome, Outcome::Failed(_)), "{outcome:?}");
        let may = hear.recv().expect("the thread goes on");
        assert!(!may, "the sender is told that it is too late");
    }

    #[test]
    fn what_has_begun_to_leave_is_never_called_failed() {
        let outcome = within("mail.example.com", patience(), |handover| {
            assert!(handover.begin());
            thread::sleep(Duration::from_millis(300));
            Outcome::Sent(String::new())
        });
        assert!(matches!(outcome, Outcome::Unknown(_)), "{outcome:?}");
        let broken = within("mail.example.com", patience(), |handover| {
            assert!(handover.begin());
            std::panic::resume_unwind(Box::new("a fault of ours"));
        });
        assert!(matches!(broken, Outcome::Unknown(_)), "{broken:?}");
    }
}
