//! Long work apart from the workspace: pages are set while the screen goes on reading and writing.
//!
//! A command gathers under the lock of the sitting and hands back the rest as a closure; the host runs
//! it without the lock, counts its pages, and stops it when asked.

use crate::cx::Act;
use crate::fault::Fault;
use crate::host::Host;
use crate::wire::frame::Nothing;
use crate::wire::paper::{MorePages, PageCount, PagesWanted};
use counterpart_documents::{Fonts, Rendered, Watch};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The rest of a command, once everything is gathered.
pub(crate) type Apart<T> = Box<dyn FnOnce(&Shop<'_>) -> Result<T, Fault> + Send>;
/// What is written in the end, in one action.
pub(crate) type Keep<T> = Box<dyn FnOnce(&mut Act<'_, '_>) -> Result<T, Fault> + Send>;

/// Documents whose pages can still be asked for: the one on screen, the one just issued, the one before.
const REMEMBERED: usize = 3;
/// So many pages come with the first answer, and with each further one.
pub(crate) const AT_ONCE: usize = 12;

/// What work apart is done with.
pub(crate) struct Shop<'a> {
    /// The fonts.
    pub fonts: &'a Fonts,
    /// Counts the pages, and knows whether they are still wanted.
    pub watch: &'a Watch,
    shown: &'a Mutex<VecDeque<Shown>>,
}

/// A document as it was set, kept for its further pages and for pictures of them.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    number: i64,
    /// For a file, without ending.
    pub name: String,
    /// The pages.
    pub rendered: Rendered,
}

impl Shop<'_> {
    /// Keeps a set document at hand; the number asks for it again.
    pub(crate) fn show(&self, name: &str, rendered: &Rendered) -> i64 {
        let mut shown = locked(self.shown);
        let number = shown.back().map_or(1, |last| last.number + 1);
        shown.push_back(Shown {
            number,
            name: name.to_owned(),
            rendered: rendered.clone(),
        });
        while shown.len() > REMEMBERED {
            shown.pop_front();
        }
        number
    }
}

/// What is set apart at the moment, and what was.
#[derive(Debug, Default)]
pub(crate) struct Workshop {
    /// Set to be looked at: what comes later is what is wanted.
    looking: Mutex<Option<Arc<Watch>>>,
    /// Set to be kept: stopped only when somebody says so.
    making: Mutex<Option<Arc<Watch>>>,
    shown: Mutex<VecDeque<Shown>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Workshop {
    /// Does work apart. To look at a newer page stops the setting of an older one.
    pub(crate) fn run<T>(
        &self,
        to_look: bool,
        fonts: &Fonts,
        work: impl FnOnce(&Shop<'_>) -> T,
    ) -> T {
        let watch = Arc::new(Watch::default());
        let place = if to_look { &self.looking } else { &self.making };
        if let Some(before) = locked(place).replace(watch.clone())
            && to_look
        {
            before.stop();
        }
        let done = work(&Shop {
            fonts,
            watch: &watch,
            shown: &self.shown,
        });
        let mut now = locked(place);
        if now.as_ref().is_some_and(|it| Arc::ptr_eq(it, &watch)) {
            *now = None;
        }
        done
    }

    fn under_way(&self) -> Option<Arc<Watch>> {
        let making = locked(&self.making).clone();
        making.or_else(|| locked(&self.looking).clone())
    }

    /// A document that was set before.
    pub(crate) fn shown(&self, number: i64) -> Result<Shown, Fault> {
        let shown = locked(&self.shown);
        let found = shown.iter().find(|it| it.number == number).cloned();
        found.ok_or_else(|| Fault::not_now("That page has been set anew since; look at it again."))
    }
}

/// How far the pages under way have come.
///
/// # Errors
/// None; the result is uniform for the dispatcher.
pub(crate) fn count(host: &Host, _: Nothing) -> Result<PageCount, Fault> {
    let (done, all) = host
        .workshop
        .under_way()
        .map_or((0, 0), |watch| watch.so_far());
    Ok(PageCount {
        done,
        all,
        said: if all > 1 {
            format!("{done} of {all} pages")
        } else {
            String::new()
        },
    })
}

/// Stops the pages under way after the one that is being set.
///
/// # Errors
/// None; the result is uniform for the dispatcher.
pub(crate) fn stop(host: &Host, _: Nothing) -> Result<PageCount, Fault> {
    if let Some(watch) = host.workshop.under_way() {
        watch.stop();
    }
    count(host, Nothing {})
}

/// Further pages of a document that was set.
///
/// # Errors
/// When it was set anew since.
pub(crate) fn more(host: &Host, input: PagesWanted) -> Result<MorePages, Fault> {
    let shown = host.workshop.shown(input.set)?;
    let first = input.from.saturating_add(1);
    let last = shown.rendered.pages.min(first.saturating_add(AT_ONCE - 1));
    Ok(MorePages {
        pages: svgs(&shown.rendered, first, last)?,
    })
}

/// Pages as pictures, counted from 1.
pub(crate) fn svgs(rendered: &Rendered, first: usize, last: usize) -> Result<Vec<String>, Fault> {
    (first..=last)
        .map(|n| rendered.svg(n).map_err(crate::paper::said))
        .collect()
}
