//! Stand-in until the app crate's own host lands.
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
pub struct Moment {
    pub utc: DateTime<Utc>,
    pub today: NaiveDate,
}
pub struct Surroundings {
    pub data_dir: PathBuf,
    pub documents_dir: PathBuf,
    pub config_dir: PathBuf,
    pub user_name: String,
    pub device: String,
    pub clock: Box<dyn Fn() -> Moment + Send + Sync>,
}
#[derive(Serialize, Debug)]
pub struct WireError {
    pub code: &'static str,
    pub message: String,
}
pub struct Document {
    pub name: String,
    pub bytes: Vec<u8>,
}
pub struct Host(Surroundings);
impl Host {
    pub fn new(s: Surroundings) -> Self {
        Self(s)
    }
    pub fn call(&self, name: &str, _input: Value) -> Result<Value, WireError> {
        Ok(
            serde_json::json!({"name": name, "today": (self.0.clock)().today, "utc": (self.0.clock)().utc, "user": self.0.user_name, "device": self.0.device}),
        )
    }
    pub fn document(&self, _input: Value) -> Result<Document, WireError> {
        Ok(Document {
            name: "page.pdf".into(),
            bytes: vec![1],
        })
    }
    pub fn open_file(&self, _path: &Path) -> Result<(), WireError> {
        Ok(())
    }
    pub fn new_file(&self, _path: &Path) -> Result<(), WireError> {
        Ok(())
    }
    pub fn open_recent(&self, _i: usize) -> Result<(), WireError> {
        Ok(())
    }
    pub fn save_copy(&self, _path: &Path) -> Result<(), WireError> {
        Ok(())
    }
    pub fn file(&self) -> PathBuf {
        self.0.config_dir.join("x.counterpart")
    }
    pub fn documents_dir(&self) -> &Path {
        &self.0.documents_dir
    }
    pub fn close(&self) {}
}
