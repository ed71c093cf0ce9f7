//! Areas of accountability: who answers for what.

use super::Who;
use crate::wire::{edits, wire};
use counterpart_domain::Side;
use counterpart_domain::ids::{AreaId, InitiativeId};

wire! {
    /// A new area.
    pub struct AddArea {
        /// The initiative.
        pub initiative: InitiativeId,
        /// What is answered for.
        pub name: String,
        /// The side that leads.
        pub side: Side,
    }

    /// Changes one field of an area.
    pub struct EditArea {
        /// The area.
        pub id: AreaId,
        /// What changes.
        pub edit: AreaEdit,
    }
}

edits! {
    /// A field of an area.
    pub enum AreaEdit {
        /// What is answered for.
        Name(String),
        /// The side that leads.
        Side(Side),
        /// The person.
        Person(Option<Who>),
        /// Why that side.
        Why(String),
    }
}
