//! The host's door: one program state behind a lock, called by name.

use crate::apart::{Apart, Keep, Shop, Workshop};
use crate::commands::{self, with_commands};
use crate::cx::{Act, Cx};
use crate::document::{self, Document, Made, Pixels};
use crate::fault::Fault;
use crate::sitting::Sitting;
use crate::wire::costs::*;
use crate::wire::desk::*;
use crate::wire::edit::*;
use crate::wire::frame::*;
use crate::wire::issues::*;
use crate::wire::list::*;
use crate::wire::page::*;
use crate::wire::paper::*;
use crate::wire::paste::*;
use crate::wire::portfolio::*;
use crate::wire::review::*;
use crate::wire::scoring::*;
use crate::wire::sending::*;
use crate::wire::timeline::*;
use crate::wire::voice::*;
use crate::wire::words::*;
use chrono::{DateTime, NaiveDate, Utc};
use counterpart_documents::Fonts;
use counterpart_post::Post;
use counterpart_store::Stamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// A moment as the shell or the command line reads it from the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub utc: DateTime<Utc>,
    /// The calendar day where the person is.
    pub today: NaiveDate,
    /// Minutes that the person's clock is ahead of UTC.
    pub offset_minutes: i32,
}

/// What only the shell and the command line know.
pub struct Surroundings {
    /// Where workspaces live.
    pub data_dir: PathBuf,
    /// Where closed copies go.
    pub documents_dir: PathBuf,
    /// Where the program's own settings are.
    pub config_dir: PathBuf,
    /// The computer's user, as a name.
    pub user_name: String,
    /// The machine's name.
    pub device: String,
    /// The clock.
    pub clock: Box<dyn Fn() -> Moment + Send + Sync>,
    /// Makes ids (UUIDv7).
    pub new_id: Box<dyn Fn() -> Uuid + Send + Sync>,
    /// The way out of the house.
    pub post: Arc<Post>,
}

impl std::fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Surroundings")
            .field("data_dir", &self.data_dir)
            .finish_non_exhaustive()
    }
}

/// Everything that the screen can ask for.
#[derive(Debug)]
pub struct Host {
    sitting: Mutex<Sitting>,
    pub(crate) workshop: Workshop,
}

impl Host {
    /// Opens the last workspace, if there was one. A failure is kept for the first screen.
    #[must_use]
    pub fn new(surroundings: Surroundings) -> Self {
        Self {
            sitting: Mutex::new(Sitting::new(surroundings)),
            workshop: Workshop::default(),
        }
    }

    /// Runs a command of the list.
    ///
    /// # Errors
    /// What the command says; `internal` when it is unknown or panics.
    pub fn call(&self, name: &str, input: Value) -> Result<Value, WireError> {
        if let Some(errand) = errand(name) {
            let door = Door(&self.sitting);
            return caught(|| errand(&door, input));
        }
        let input = match beside(self, name, input) {
            Ok(answer) => return answer.map_err(WireError::from),
            Err(input) => input,
        };
        let (mut next, fonts) =
            self.with(|sitting| Ok((dispatch(sitting, name, input)?, sitting.fonts())))?;
        loop {
            next = match next {
                Next::Done(answer) => return Ok(answer),
                Next::Apart { to_look, work } => self.apart(to_look, &fonts, work)?,
                Next::Then(work) => self.with(|sitting| Ok(Next::Done(work(sitting)?)))?,
            };
        }
    }

    /// Works without the lock of the sitting.
    fn apart<T>(
        &self,
        to_look: bool,
        fonts: &Fonts,
        work: impl FnOnce(&Shop<'_>) -> Result<T, Fault>,
    ) -> Result<T, WireError> {
        caught(|| self.workshop.run(to_look, fonts, work))
    }

    /// Makes a document.
    ///
    /// # Errors
    /// When what it is made of is gone, or no workspace is open.
    pub fn document(&self, reference: Value) -> Result<Document, WireError> {
        let reference: DocumentRef = read(reference)?;
        if let DocumentRef::Picture(query) = &reference {
            return caught(|| document::picture(&self.workshop.shown(query.set)?, query));
        }
        let (made, fonts) = self.with(|sitting| {
            let made = document::begin(&sitting.cx()?, reference)?;
            Ok((made, sitting.fonts()))
        })?;
        match made {
            Made::Ready(document) => Ok(document),
            Made::Gathered(gathered) => self.apart(false, &fonts, |shop| {
                document::pdf_of(gathered, shop.fonts, shop.watch)
            }),
        }
    }

    /// A page as pixels, for the clipboard.
    ///
    /// # Errors
    /// When it was set anew since.
    pub fn pixels(&self, query: Value) -> Result<Pixels, WireError> {
        let query: PictureQuery = read(query)?;
        caught(|| document::pixels(&self.workshop.shown(query.set)?, &query))
    }

    /// Opens the file that the person chose.
    ///
    /// # Errors
    /// See [`counterpart_store::StoreError`].
    pub fn open_file(&self, path: &Path) -> Result<(), WireError> {
        self.with(|sitting| sitting.open(path, false))
    }

    /// Makes a new workspace where the person chose.
    ///
    /// # Errors
    /// See [`counterpart_store::StoreError`].
    pub fn new_file(&self, path: &Path) -> Result<(), WireError> {
        self.with(|sitting| sitting.create(path))
    }

    /// Opens a workspace of the recent list.
    ///
    /// # Errors
    /// When the list has no such place, or as [`Self::open_file`].
    pub fn open_recent(&self, index: usize) -> Result<(), WireError> {
        self.with(|sitting| sitting.open_recent(index, false))
    }

    /// Saves a closed copy where the person chose.
    ///
    /// # Errors
    /// When it cannot be written there.
    pub fn save_copy(&self, path: &Path) -> Result<(), WireError> {
        self.with(|sitting| Ok(sitting.store()?.copy_to(path)?))
    }

    /// The open workspace's file.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.with(|sitting| Ok(sitting.store()?.path().to_owned()))
            .unwrap_or_default()
    }

    /// Where closed copies go.
    #[must_use]
    pub fn documents_dir(&self) -> PathBuf {
        self.with(|sitting| Ok(sitting.surroundings.documents_dir.clone()))
            .unwrap_or_default()
    }

    /// Ends the sitting: a closed copy goes to the documents folder, the file is let go.
    pub fn close(&self) {
        let _ = self.with(|sitting| {
            sitting.close();
            Ok(())
        });
    }

    /// A panic becomes `internal`, and the lock recovers: otherwise every later call would hang.
    fn with<R>(&self, work: impl FnOnce(&mut Sitting) -> Result<R, Fault>) -> Result<R, WireError> {
        Door(&self.sitting).with(work).map_err(WireError::from)
    }
}

/// The sitting, for an errand: it is held only while the errand says so.
pub(crate) struct Door<'a>(&'a Mutex<Sitting>);

impl Door<'_> {
    /// Does one part of an errand with the sitting held.
    pub(crate) fn with<R>(
        &self,
        work: impl FnOnce(&mut Sitting) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let mut sitting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        caught_fault(|| work(&mut sitting))
    }
}

fn caught<R>(work: impl FnOnce() -> Result<R, Fault>) -> Result<R, WireError> {
    caught_fault(work).map_err(WireError::from)
}

fn caught_fault<R>(work: impl FnOnce() -> Result<R, Fault>) -> Result<R, Fault> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let what = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("unknown");
        Err(Fault::internal(what))
    })
}

type Errand = fn(&Door<'_>, Value) -> Result<Value, Fault>;

/// The errand of this name, when it is one.
fn errand(name: &str) -> Option<Errand> {
    macro_rules! one {
        (errand, $input:ty, $output:ty, $path:path, $stale:ident) => {{
            fn run(door: &Door<'_>, input: Value) -> Result<Value, Fault> {
                let (view, label): ($output, Option<String>) = $path(door, read::<$input>(input)?)?;
                write(&Changed {
                    view,
                    stale: commands::$stale,
                    undo: label.map(|label| Done { label }),
                })
            }
            Some(run as Errand)
        }};
        ($($other:tt)*) => {
            None
        };
    }
    macro_rules! find {
        ($($kind:ident $command:ident($input:ty) -> $output:ty = $path:path $(, stale $stale:ident)?;)+) => {
            match name {
                $(stringify!($command) => one!($kind, $input, $output, $path $(, $stale)?),)+
                _ => None,
            }
        };
    }
    with_commands!(find)
}

/// What is written once work apart is done.
type Afterwards = Box<dyn FnOnce(&mut Sitting) -> Result<Value, Fault> + Send>;

/// How a command goes on.
enum Next {
    /// It is done.
    Done(Value),
    /// Work that needs no workspace.
    Apart { to_look: bool, work: Apart<Next> },
    /// What is written after that.
    Then(Afterwards),
}

fn read<T: DeserializeOwned>(input: Value) -> Result<T, Fault> {
    serde_json::from_value(input).map_err(|e| Fault::internal(&e.to_string()))
}

fn write<T: Serialize>(output: &T) -> Result<Value, Fault> {
    serde_json::to_value(output).map_err(|e| Fault::internal(&e.to_string()))
}

fn query<I: DeserializeOwned, O: Serialize>(
    sitting: &Sitting,
    input: Value,
    run: impl FnOnce(&Cx<'_>, I) -> Result<O, Fault>,
) -> Result<Value, Fault> {
    write(&run(&sitting.cx()?, read(input)?)?)
}

fn mutate<I: DeserializeOwned, O: Serialize>(
    sitting: &mut Sitting,
    input: Value,
    stale: &'static [&'static str],
    run: impl FnOnce(&mut Act<'_, '_>, I) -> Result<O, Fault>,
) -> Result<Value, Fault> {
    let input = read(input)?;
    let (view, label) = sitting.act(|act| run(act, input))?;
    write(&Changed {
        view,
        stale,
        undo: label.map(|label| Done { label }),
    })
}

/// Answers what is asked about work apart, without the lock; gives the input back for all else.
fn beside(host: &Host, name: &str, input: Value) -> Result<Result<Value, Fault>, Value> {
    macro_rules! one {
        (beside, $input:ty, $output:ty, $path:path) => {
            Ok(read::<$input>(input).and_then(|input| {
                let output: $output = $path(host, input)?;
                write(&output)
            }))
        };
        ($kind:ident, $input:ty, $output:ty, $path:path $(, $stale:ident)?) => {
            Err(input)
        };
    }
    macro_rules! run {
        ($($kind:ident $command:ident($input:ty) -> $output:ty = $path:path $(, stale $stale:ident)?;)+) => {
            match name {
                $(stringify!($command) => one!($kind, $input, $output, $path $(, $stale)?),)+
                _ => Err(input),
            }
        };
    }
    with_commands!(run)
}

fn dispatch(sitting: &mut Sitting, name: &str, input: Value) -> Result<Next, Fault> {
    macro_rules! one {
        (host, $input:ty, $output:ty, $path:path) => {{
            let output: $output = $path(sitting, read::<$input>(input)?)?;
            write(&output).map(Next::Done)
        }};
        (query, $input:ty, $output:ty, $path:path) => {
            query::<$input, $output>(sitting, input, $path).map(Next::Done)
        };
        (apart, $input:ty, $output:ty, $path:path) => {{
            let work: Apart<$output> = $path(&sitting.cx()?, read::<$input>(input)?)?;
            Ok(Next::Apart {
                to_look: true,
                work: Box::new(move |shop| Ok(Next::Done(write(&work(shop)?)?))),
            })
        }};
        (keep, $input:ty, $output:ty, $path:path, $stale:ident) => {{
            let work: Apart<Keep<$output>> = $path(&sitting.cx()?, read::<$input>(input)?)?;
            Ok(Next::Apart {
                to_look: false,
                work: Box::new(move |shop| {
                    let keep = work(shop)?;
                    Ok(Next::Then(Box::new(move |sitting| {
                        let (view, label) = sitting.act(keep)?;
                        write(&Changed {
                            view,
                            stale: commands::$stale,
                            undo: label.map(|label| Done { label }),
                        })
                    })))
                }),
            })
        }};
        (beside, $input:ty, $output:ty, $path:path) => {
            Err(Fault::internal("asked of the wrong one"))
        };
        (mutation, $input:ty, $output:ty, $path:path, $stale:ident) => {
            mutate::<$input, $output>(sitting, input, commands::$stale, $path).map(Next::Done)
        };
        (errand, $input:ty, $output:ty, $path:path, $stale:ident) => {
            // These never come here: the host runs them without its lock.
            Err(Fault::internal("an errand takes no lock"))
        };
        (sitting, $input:ty, $output:ty, $path:path, $stale:ident) => {{
            let (view, label): ($output, Option<String>) = $path(sitting, read::<$input>(input)?)?;
            write(&Changed {
                view,
                stale: commands::$stale,
                undo: label.map(|label| Done { label }),
            })
            .map(Next::Done)
        }};
    }
    macro_rules! run {
        ($($kind:ident $command:ident($input:ty) -> $output:ty = $path:path $(, stale $stale:ident)?;)+) => {
            match name {
                $(stringify!($command) => one!($kind, $input, $output, $path $(, $stale)?),)+
                _ => Err(Fault::internal(&format!("there is no command “{name}”"))),
            }
        };
    }
    with_commands!(run)
}

/// A stamp for an action of this sitting.
pub(crate) fn stamp(moment: Moment, author: String, device: &str, sitting: &str) -> Stamp {
    Stamp {
        at: moment.utc,
        author,
        device: device.to_owned(),
        sitting: sitting.to_owned(),
        label: String::new(),
    }
}
