//! The faces that pages are set in.

/// The font book and the Typst library, made once and shared by all documents. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Fonts {}

impl Fonts {
    /// The embedded faces; the system's are scanned when a text needs them.
    pub fn new() -> Self {
        Fonts {}
    }

    /// The embedded faces alone: the same bytes on every machine.
    pub fn embedded_only() -> Self {
        Fonts {}
    }
}
