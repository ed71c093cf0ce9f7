//! The system's clipboard, for pictures.

use std::sync::{Mutex, PoisonError};

/// The clipboard, opened when it is first needed: without a display there is none to open.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts a picture on it.
    ///
    /// # Errors
    /// When there is no clipboard, or another program holds it.
    pub fn put(&self, picture: arboard::ImageData<'_>) -> Result<(), arboard::Error> {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut board = match place.take() {
            Some(board) => board,
            None => arboard::Clipboard::new()?,
        };
        board.set_image(picture)?;
        *place = Some(board);
        Ok(())
    }
}
