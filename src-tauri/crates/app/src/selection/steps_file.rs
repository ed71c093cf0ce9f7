//! Steps of a file.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::wire::page::InitiativePage;
use crate::wire::timeline::{ImportSteps, PreviewSteps, StepsPreview};

pub fn preview(_cx: &Cx<'_>, _input: PreviewSteps) -> Result<StepsPreview, Fault> {
    Err(Fault::not_now("Soon."))
}

pub fn import(_act: &mut Act<'_, '_>, _input: ImportSteps) -> Result<InitiativePage, Fault> {
    Err(Fault::not_now("Soon."))
}
