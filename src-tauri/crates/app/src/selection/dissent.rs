//! Who thinks otherwise about a choice that is made: kept with its decision.

use super::{choice, desk};
use crate::brief::required;
use crate::cx::Act;
use crate::fault::Fault;
use crate::say;
use crate::wire::desk::{AddDissent, Desk, EditDissent};
use crate::wire::page::Which;
use counterpart_domain::initiative::Initiative;
use counterpart_domain::selection::Dissent;

const ONE_LINE: &str = "Say what they think, in one line.";

/// Keeps a line of somebody who thinks otherwise.
///
/// # Errors
/// When nothing is chosen yet, or the line is empty.
pub fn add(act: &mut Act<'_, '_>, input: AddDissent) -> Result<Desk, Fault> {
    let id = input.initiative;
    let key = act.live::<Initiative>(id)?.key;
    let Some(made) = choice::live(&act.cx(), id)? else {
        return Err(Fault::not_now(
            "Nothing is chosen yet; who thinks otherwise is kept with the choice.",
        ));
    };
    let line = required("line", &input.line, ONE_LINE)?;
    let person = act.perhaps(input.who.as_ref(), None)?;
    act.label(format!("Kept who thinks otherwise about {key}"))?;
    act.write.insert(&Dissent {
        id: act.id(),
        decision: made.decision,
        person,
        line,
        deleted_at: None,
    })?;
    desk::desk(&act.cx(), Which { id })
}

/// Changes what somebody thinks.
///
/// # Errors
/// When the line is empty.
pub fn edit(act: &mut Act<'_, '_>, input: EditDissent) -> Result<Desk, Fault> {
    let mut dissent = act.live::<Dissent>(input.id)?;
    let decision = act.live::<counterpart_domain::decision::Decision>(dissent.decision)?;
    dissent.line = required("line", &input.line, ONE_LINE)?;
    act.label(format!(
        "Changed what is thought otherwise: “{}”",
        say::short(&dissent.line)
    ))?;
    act.write.update(&dissent)?;
    let id = decision.initiative;
    desk::desk(&act.cx(), Which { id })
}
