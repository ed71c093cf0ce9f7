//! A sitting: from the window's opening to its closing, over one open workspace at most.

use crate::cx::{Act, Cx, KeptLearned, Place, workspace_id};
use crate::fault::Fault;
use crate::frame;
use crate::host::{Moment, Surroundings, stamp};
use crate::recent::RecentFiles;
use crate::sample;
use crate::settings;
use crate::wire::frame::{Begin, Code, Nothing, OpenRecent, Rail, Recent, Status, WireError};
use counterpart_documents::Fonts;
use counterpart_domain::ids::{DeliveryId, PersonId};
use counterpart_domain::people::{Person, Workspace};
use counterpart_domain::text;
use counterpart_store::{Access, Holder, Store};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// The program's state.
#[derive(Debug)]
pub struct Sitting {
    pub(crate) surroundings: Surroundings,
    pub(crate) store: Option<Store>,
    pub(crate) id: String,
    pub(crate) here: Vec<PersonId>,
    /// What is on its way out just now.
    pub(crate) sending: HashSet<DeliveryId>,
    fonts: Fonts,
    learned: KeptLearned,
    trouble: Option<(WireError, PathBuf)>,
    recent: RecentFiles,
    passing: bool,
}

impl Sitting {
    /// For one command and no window: nothing is opened yet, the list of recent workspaces stays
    /// as it is (only the very first one that is written to enters it), and no copy is made at the
    /// end.
    #[must_use]
    pub fn passing(surroundings: Surroundings) -> Self {
        let recent = RecentFiles::read(&surroundings.config_dir);
        Self {
            id: (surroundings.new_id)().to_string(),
            surroundings,
            store: None,
            here: Vec::new(),
            sending: HashSet::new(),
            fonts: Fonts::new(),
            learned: KeptLearned::default(),
            trouble: None,
            recent,
            passing: true,
        }
    }

    /// Opens the last workspace, if there was one.
    #[must_use]
    pub fn new(surroundings: Surroundings) -> Self {
        let mut sitting = Self::passing(surroundings);
        sitting.passing = false;
        if let Some(last) = sitting.recent.files().first().cloned()
            && let Err(fault) = sitting.open(&last, false)
        {
            sitting.trouble = Some((fault.into(), last));
        }
        sitting
    }

    pub(crate) fn moment(&self) -> Moment {
        (self.surroundings.clock)()
    }

    pub(crate) fn store(&self) -> Result<&Store, Fault> {
        self.store.as_ref().ok_or_else(Fault::no_workspace)
    }

    /// The fonts, for work apart.
    pub(crate) fn fonts(&self) -> Fonts {
        self.fonts.clone()
    }

    fn place(&self) -> Result<Place<'_>, Fault> {
        let store = self.store()?;
        Ok(Place {
            file: store.path(),
            read_only: store.read_only(),
            sitting: &self.id,
            here: &self.here,
            sending: &self.sending,
            user_name: &self.surroundings.user_name,
            documents_dir: &self.surroundings.documents_dir,
            fonts: &self.fonts,
            learned: &self.learned,
        })
    }

    /// Workspaces opened before, newest first.
    #[must_use]
    pub fn recent_files(&self) -> &[PathBuf] {
        self.recent.files()
    }

    /// A reading of the open workspace.
    ///
    /// # Errors
    /// When none is open.
    pub fn cx(&self) -> Result<Cx<'_>, Fault> {
        Ok(Cx::new(self.store()?.read(), self.moment(), self.place()?))
    }

    /// Does one thing in one action; gives its view and what undo would call it.
    ///
    /// # Errors
    /// What the use case says; nothing is kept then.
    pub fn act<R>(
        &mut self,
        work: impl FnOnce(&mut Act<'_, '_>) -> Result<R, Fault>,
    ) -> Result<(R, Option<String>), Fault> {
        let moment = self.moment();
        let stamp = stamp(
            moment,
            self.cx()?.author()?,
            &self.surroundings.device,
            &self.id,
        );
        let path = self.store()?.path().to_owned();
        let store = self.store.as_mut().ok_or_else(Fault::no_workspace)?;
        let place = Place {
            file: &path,
            read_only: store.read_only(),
            sitting: &self.id,
            here: &self.here,
            sending: &self.sending,
            user_name: &self.surroundings.user_name,
            documents_dir: &self.surroundings.documents_dir,
            fonts: &self.fonts,
            learned: &self.learned,
        };
        let new_id = &*self.surroundings.new_id;
        let label = |act: &Act<'_, '_>| act.label.clone();
        store.act(&stamp, |write| {
            let mut act = Act {
                write,
                moment,
                place,
                new_id: &|| new_id(),
                label: None,
            };
            let view = work(&mut act)?;
            let label = label(&act);
            Ok((view, label))
        })
    }

    fn holder(&self) -> Holder {
        Holder {
            who: self.surroundings.user_name.clone(),
            device: self.surroundings.device.clone(),
            process: std::process::id(),
            since: self.moment().utc.to_rfc3339(),
        }
    }

    /// Opens a file in place of the one that is open.
    ///
    /// # Errors
    /// See [`counterpart_store::StoreError`]; the one that was open stays open then.
    pub fn open(&mut self, path: &Path, read_only: bool) -> Result<(), Fault> {
        let access = if read_only {
            Access::Read
        } else {
            Access::Write(self.holder())
        };
        if self
            .store
            .as_ref()
            .is_some_and(|s| s.path() == path && s.read_only() == read_only)
        {
            return Ok(());
        }
        let store = match Store::open(path, access) {
            Ok(store) => store,
            Err(e) => {
                let fault = Fault::from(e);
                if fault.code == Code::Held {
                    self.trouble = Some((fault.clone().into(), path.to_owned()));
                }
                return Err(fault);
            }
        };
        self.take(store);
        Ok(())
    }

    fn take(&mut self, store: Store) {
        self.close();
        let here = store.local("here").ok().flatten().unwrap_or_default();
        self.here = here.split(' ').filter_map(|id| id.parse().ok()).collect();
        if !self.passing || (self.recent.files().is_empty() && !store.read_only()) {
            self.recent.used(store.path());
        }
        self.trouble = None;
        self.store = Some(store);
    }

    /// Makes a new workspace with the settings of a beginner.
    ///
    /// # Errors
    /// See [`counterpart_store::StoreError`].
    pub fn create(&mut self, path: &Path) -> Result<(), Fault> {
        let name = path
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned())
            .unwrap_or_default();
        let store = Store::create(path, self.holder())?;
        self.take(store);
        let office = settings::defaults(&name);
        self.act(|act| {
            act.label(crate::say::began(&office.name))?;
            settings::lay(act, &office)
        })?;
        Ok(())
    }

    /// Opens a workspace of the recent list.
    ///
    /// # Errors
    /// When the list has no such place, or as [`Self::open`].
    pub fn open_recent(&mut self, index: usize, read_only: bool) -> Result<(), Fault> {
        let path = self
            .recent
            .files()
            .get(index)
            .cloned()
            .ok_or_else(|| Fault::not_now("That workspace is no longer in the list."))?;
        self.open(&path, read_only)
    }

    /// Ends work on the open file: a closed copy goes to the documents folder when something
    /// changed in this sitting.
    pub fn close(&mut self) {
        // An edition tells states of one open file apart, not files.
        self.learned.take();
        if let Some(mut store) = self.store.take()
            && !self.passing
            && !store.read_only()
            && store.path().parent() != Some(&self.surroundings.documents_dir)
            && store.read().saved_at().ok().flatten().is_some()
        {
            let target = copy_path(&mut store, &self.surroundings.documents_dir);
            // The copy is a kindness: failing to make it must not keep the window from closing.
            let _ = store.copy_to(&target);
        }
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        self.close();
    }
}

/// What the window needs first.
///
/// # Errors
/// None; the result is uniform for the dispatcher.
pub fn status(sitting: &mut Sitting, _: Nothing) -> Result<Status, Fault> {
    let recent = sitting
        .recent
        .files()
        .iter()
        .map(|path| Recent {
            file: path
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default(),
            folder: path
                .parent()
                .map(|p| p.display().to_string())
                .unwrap_or_default(),
        })
        .collect();
    Ok(Status {
        open: sitting.store.is_some(),
        suggested_name: sitting.surroundings.user_name.clone(),
        recent,
        can_read_only: sitting
            .trouble
            .as_ref()
            .is_some_and(|(t, _)| t.code == Code::Held),
        trouble: sitting.trouble.as_ref().map(|(t, _)| t.clone()),
        today: sitting.moment().today.to_string(),
    })
}

/// The first start: a workspace in the data folder, with one person in it.
///
/// # Errors
/// When a name is missing, or the folder takes no file.
pub fn begin(sitting: &mut Sitting, input: Begin) -> Result<Rail, Fault> {
    let name = text::clean_line(&input.name);
    if name.is_empty() {
        return Err(Fault::bad("name", "Type your name; a name is enough."));
    }
    let organisation = match text::clean_line(&input.organisation) {
        empty if empty.is_empty() => "Our organisation".to_owned(),
        typed => typed,
    };
    let path = free_path(&sitting.surroundings.data_dir, &organisation);
    sitting.create(&path)?;
    let ((), _) = sitting.act(|act| {
        act.label(crate::say::began(&organisation))?;
        act.change::<Workspace>(workspace_id(), |office| {
            office.name.clone_from(&organisation);
            Ok(())
        })?;
        let person = Person {
            id: act.id(),
            name,
            role_title: String::new(),
            email: None,
            side: Some(input.side),
            translator: false,
            deleted_at: None,
        };
        act.write.insert(&person)?;
        crate::terms::seed(act)
    })?;
    let here = sitting.cx()?.people()?.keys().copied().collect::<Vec<_>>();
    frame::here(sitting, here)?;
    frame::rail(&sitting.cx()?, Nothing {})
}

/// Opens the sample workspace; makes its file the first time.
///
/// # Errors
/// When the folder takes no file.
pub fn open_sample(sitting: &mut Sitting, _: Nothing) -> Result<Rail, Fault> {
    let path = sitting.surroundings.data_dir.join("Sample.counterpart");
    if path.exists() {
        sitting.open(&path, false)?;
    } else {
        sitting.create(&path)?;
        let (here, _) = sitting.act(sample::fill)?;
        frame::here(sitting, here)?;
    }
    frame::rail(&sitting.cx()?, Nothing {})
}

/// Opens a workspace of the recent list.
///
/// # Errors
/// As [`Sitting::open`].
pub fn open_recent(sitting: &mut Sitting, input: OpenRecent) -> Result<Rail, Fault> {
    sitting.open_recent(input.index, input.read_only)?;
    frame::rail(&sitting.cx()?, Nothing {})
}

/// Opens the file that somebody else holds, to read only.
///
/// # Errors
/// As [`Sitting::open`].
pub fn open_read_only(sitting: &mut Sitting, _: Nothing) -> Result<Rail, Fault> {
    let Some((_, path)) = sitting.trouble.clone() else {
        return Err(Fault::not_now("No file is waiting to be opened."));
    };
    sitting.open(&path, true)?;
    frame::rail(&sitting.cx()?, Nothing {})
}

/// Closes the workspace; the first screen follows.
///
/// # Errors
/// None; the result is uniform for the dispatcher.
pub fn close_workspace(sitting: &mut Sitting, _: Nothing) -> Result<Status, Fault> {
    sitting.close();
    status(sitting, Nothing {})
}

/// Where the closed copies of a workspace go: always the same place, and never that of another
/// workspace that happens to have the same file name.
fn copy_path(store: &mut Store, folder: &Path) -> PathBuf {
    let known = store.local("copy").ok().flatten();
    // The file may come from anywhere: of what it remembers only a plain name is taken.
    if let Some(name) = known.as_deref().and_then(|n| Path::new(n).file_name()) {
        return folder.join(name);
    }
    let stem = store
        .path()
        .file_stem()
        .map(|s| s.to_string_lossy().into_owned());
    let target = numbered(folder, &stem.unwrap_or_default());
    if let Some(name) = target.file_name().and_then(|n| n.to_str()) {
        let name = name.to_owned();
        // Forgetting it costs a second copy, nothing more.
        let _ = store.set_local("copy", &name);
    }
    target
}

/// A file name made of the organisation's, free in that folder.
fn free_path(folder: &Path, name: &str) -> PathBuf {
    let stem: String = name
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || " -_&".contains(c) {
                c
            } else {
                '-'
            }
        })
        .take(60)
        .collect();
    let stem = stem.trim();
    let stem = if stem.is_empty() { "Workspace" } else { stem };
    numbered(folder, stem)
}

/// The first free name: “Stem”, “Stem 2” …
fn numbered(folder: &Path, stem: &str) -> PathBuf {
    (1..)
        .map(|n| {
            folder.join(if n == 1 {
                format!("{stem}.counterpart")
            } else {
                format!("{stem} {n}.counterpart")
            })
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join("Workspace.counterpart"))
}
