//! Workspaces opened before, in the program's own settings.

use std::path::{Path, PathBuf};

/// The list, newest first.
#[derive(Debug, Default)]
pub struct RecentFiles {
    place: PathBuf,
    files: Vec<PathBuf>,
}

impl RecentFiles {
    /// Reads the list; an unreadable one is an empty one.
    #[must_use]
    pub fn read(config_dir: &Path) -> Self {
        let place = config_dir.join("recent.json");
        let files: Vec<PathBuf> = std::fs::read_to_string(&place)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        Self {
            place,
            files: files.into_iter().filter(|f| f.exists()).collect(),
        }
    }

    /// The files.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Moves a file to the top. Failing to remember it is no reason not to open it.
    pub fn used(&mut self, file: &Path) {
        self.files.retain(|f| f != file);
        self.files.insert(0, file.to_owned());
        self.files.truncate(8);
        if let (Some(folder), Ok(text)) = (self.place.parent(), serde_json::to_string(&self.files))
        {
            let _ = std::fs::create_dir_all(folder);
            let _ = std::fs::write(&self.place, text);
        }
    }
}
