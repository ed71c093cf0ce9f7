//! Where a command works: which file, which day, where its answer goes.

use crate::World;
use chrono::{NaiveDate, NaiveTime};
use counterpart_app::{Fault, Moment, Sitting};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Why a command did not do what was asked: one sentence. Nothing was changed.
#[derive(Debug)]
pub(crate) struct Refused(pub String);

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self(fault.message)
    }
}

/// A command's place of work.
pub(crate) struct Desk<'a, 'w> {
    pub world: &'a mut World<'w>,
    workspace: Option<PathBuf>,
    today: Option<NaiveDate>,
}

impl<'a, 'w> Desk<'a, 'w> {
    pub fn new(
        world: &'a mut World<'w>,
        workspace: Option<PathBuf>,
        today: Option<NaiveDate>,
    ) -> Self {
        Self {
            world,
            workspace,
            today,
        }
    }

    /// The workspace named, else the one used last.
    fn file(&self, sitting: &Sitting) -> Result<PathBuf, Refused> {
        self.workspace.clone().or_else(|| sitting.recent_files().first().cloned()).ok_or_else(|| {
            Refused("No workspace was opened before. Name one with -w FILE, or make one with “counterpart sample”.".to_owned())
        })
    }

    /// A sitting with nothing open. The clock tells the day that was asked for; what is only read
    /// is read at noon of it, so that the same command prints the same page.
    fn sitting(&self, reading: bool) -> Sitting {
        let mut surroundings = (self.world.surroundings)();
        if let Some(today) = self.today {
            let clock = surroundings.clock;
            surroundings.clock = Box::new(move || {
                let now = clock();
                if reading {
                    noon(today)
                } else {
                    Moment { today, ..now }
                }
            });
        }
        Sitting::passing(surroundings)
    }

    /// The workspace, to read only: that works even while a window has it.
    pub fn read(&self) -> Result<Sitting, Refused> {
        let mut sitting = self.sitting(true);
        let file = self.file(&sitting)?;
        sitting.open(&file, true)?;
        Ok(sitting)
    }

    /// The workspace, to change it.
    pub fn write(&self) -> Result<Sitting, Refused> {
        let mut sitting = self.sitting(false);
        let file = self.file(&sitting)?;
        sitting.open(&file, false)?;
        Ok(sitting)
    }

    /// A new workspace: the file named, else one in the data folder.
    pub fn create(&self, otherwise: &str) -> Result<(Sitting, PathBuf), Refused> {
        let mut sitting = self.sitting(false);
        let file = match &self.workspace {
            Some(file) => file.clone(),
            None => (self.world.surroundings)().data_dir.join(otherwise),
        };
        sitting.create(&file)?;
        Ok((sitting, file))
    }

    /// The workspace to import into: a file that is named and not there yet is made.
    pub fn write_or_create(&self) -> Result<(Sitting, Option<PathBuf>), Refused> {
        match &self.workspace {
            Some(file) if !file.exists() => {
                let (sitting, file) = self.create("")?;
                Ok((sitting, Some(file)))
            }
            _ => Ok((self.write()?, None)),
        }
    }

    /// Prints lines. Whoever reads may stop reading: that is no failure.
    pub fn say(&mut self, text: &str) -> Result<(), Refused> {
        self.print(format!("{}\n", text.trim_end()).as_bytes())
    }

    /// Prints bytes as they are.
    pub fn print(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        match self
            .world
            .out
            .write_all(bytes)
            .and_then(|()| self.world.out.flush())
        {
            Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
                Err(Refused(format!("The answer could not be printed: {e}.")))
            }
            _ => Ok(()),
        }
    }

    /// Prints something as JSON.
    pub fn json(&mut self, what: &impl serde::Serialize) -> Result<(), Refused> {
        let text = serde_json::to_string_pretty(what).map_err(|e| Refused(e.to_string()))?;
        self.say(&text)
    }
}

fn noon(day: NaiveDate) -> Moment {
    let utc = day
        .and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
        .and_utc();
    Moment {
        utc,
        today: day,
        offset_minutes: 0,
    }
}

/// Writes a whole file or nothing: the name appears when the bytes are there.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let refused = |e: io::Error| {
        Refused(format!(
            "“{}” cannot be written: {e}. Choose a folder you may write to.",
            path.display()
        ))
    };
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(refused)?;
    }
    let mut part = path.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    let part = PathBuf::from(part);
    // On the disk before it takes the name: a crash leaves the old file or the new one, never half.
    std::fs::File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&part, path))
        .map_err(|e| {
            let _ = std::fs::remove_file(&part);
            refused(e)
        })
}

/// Reads a whole file.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Refused> {
    std::fs::read(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => Refused(format!("There is no file “{}”.", path.display())),
        _ => Refused(format!("“{}” cannot be read: {e}.", path.display())),
    })
}
