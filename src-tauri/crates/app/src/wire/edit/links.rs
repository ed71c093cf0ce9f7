//! Links of the brief.

use crate::wire::{edits, wire};
use counterpart_domain::ids::LinkId;

wire! {
    /// Changes one field of a link.
    pub struct EditLink {
        /// The link.
        pub id: LinkId,
        /// What changes.
        pub edit: LinkEdit,
    }
}

edits! {
    /// A field of a link.
    pub enum LinkEdit {
        /// What it is.
        Label(String),
        /// Its address.
        Url(String),
    }
}
