//! Links between steps, beside the order.

use crate::cx::Act;
use crate::fault::Fault;
use crate::wire::page::InitiativePage;
use crate::wire::timeline::{AddStepLink, EditStepLink};

pub fn add(_act: &mut Act<'_, '_>, _input: AddStepLink) -> Result<InitiativePage, Fault> {
    Err(Fault::not_now("Soon."))
}

pub fn edit(_act: &mut Act<'_, '_>, _input: EditStepLink) -> Result<InitiativePage, Fault> {
    Err(Fault::not_now("Soon."))
}
