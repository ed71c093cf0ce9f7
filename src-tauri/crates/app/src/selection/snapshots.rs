//! Snapshots of the timeline.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::wire::page::InitiativePage;
use crate::wire::timeline::{Drift, DriftQuery, EditSnapshot, TakeSnapshot};

pub fn take(_act: &mut Act<'_, '_>, _input: TakeSnapshot) -> Result<InitiativePage, Fault> {
    Err(Fault::not_now("Soon."))
}

pub fn edit(_act: &mut Act<'_, '_>, _input: EditSnapshot) -> Result<InitiativePage, Fault> {
    Err(Fault::not_now("Soon."))
}

pub fn drift(_cx: &Cx<'_>, _input: DriftQuery) -> Result<Drift, Fault> {
    Err(Fault::not_now("Soon."))
}
