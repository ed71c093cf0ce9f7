//! What can go wrong while a document is made.

/// A document could not be made. Each message is a sentence for the person at the machine.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// Nothing was asked for: a pack needs at least one page.
    #[error("There is nothing to print: choose at least one initiative.")]
    Nothing,
    /// It was stopped before the last page was set.
    #[error("Stopped; nothing was made.")]
    Stopped,
    /// The page asked for does not exist.
    #[error("There is no page {asked}: this document has {pages}.")]
    NoSuchPage {
        /// The page asked for, counted from 1.
        asked: usize,
        /// How many pages there are.
        pages: usize,
    },
    /// Typst refused the template or its data. Always a fault of this crate, never of the input.
    #[error("The page could not be set: {0}. Please report this with the page that you printed.")]
    Setting(String),
    /// The finished page could not be written as PDF or PNG.
    #[error("The page could not be written as {format}: {reason}.")]
    Export {
        /// "PDF" or "PNG".
        format: &'static str,
        /// What the exporter said.
        reason: String,
    },
    /// The mail could not be written.
    #[error("The mail could not be written: {0}.")]
    Mail(String),
}
