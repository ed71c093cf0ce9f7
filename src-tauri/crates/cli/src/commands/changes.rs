//! Commands that change the workspace: each one action, undone as one.

use crate::args::{New, Sample};
use crate::desk::{Desk, Refused};
use crate::print::clean;
use counterpart_app::wire::edit::NewInitiative;
use counterpart_app::wire::frame::Nothing;
use counterpart_app::{frame, initiatives, sample as samples};

/// Makes a sample workspace in a file of its own.
pub(crate) fn sample(desk: &mut Desk<'_, '_>, args: &Sample) -> Result<(), Refused> {
    let name = match args.initiatives {
        None => "Sample.counterpart".to_owned(),
        Some(number) => format!("Sample of {number}.counterpart"),
    };
    let (mut sitting, file) = desk.create(&name)?;
    match args.initiatives {
        None => {
            let (here, _) = sitting.act(samples::fill)?;
            frame::here(&mut sitting, here)?;
        }
        Some(number) => {
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            sitting.act(|act| samples::fill_large(act, number, args.seed))?;
        }
    }
    desk.say(&format!("{}", file.display()))
}

/// Begins an initiative.
pub(crate) fn new(desk: &mut Desk<'_, '_>, args: New) -> Result<(), Refused> {
    let json = args.json;
    let input = NewInitiative {
        template: args.template,
        name: args.name,
    };
    let (page, _) = desk.write()?.act(|act| initiatives::new(act, input))?;
    if json {
        return desk.json(&page);
    }
    desk.say(&format!(
        "{}  {}",
        page.initiative.key,
        clean(&page.initiative.name)
    ))
}

/// Takes back the last action.
pub(crate) fn undo(desk: &mut Desk<'_, '_>) -> Result<(), Refused> {
    let (_, said) = frame::undo(&mut desk.write()?, Nothing {})?;
    desk.say(&clean(&said.unwrap_or_default()))
}

/// Brings back what was undone last.
pub(crate) fn redo(desk: &mut Desk<'_, '_>) -> Result<(), Refused> {
    let (_, said) = frame::redo(&mut desk.write()?, Nothing {})?;
    desk.say(&clean(&said.unwrap_or_default()))
}
