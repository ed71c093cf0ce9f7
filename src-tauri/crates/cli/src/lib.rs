//! The command line: the same program without a window, for scripts. Reading always works, also
//! while a window has the file; exit codes are 0 done, 1 refused with a sentence, 2 wrong usage.

mod args;
mod commands;
mod desk;
mod print;

use args::{Arguments, Command};
use clap::Parser;
use counterpart_app::Surroundings;
use desk::Desk;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// What a command touches outside of itself; tests give their own.
pub struct World<'a> {
    /// What only the shell knows: folders, clock, ids, the user.
    pub surroundings: &'a dyn Fn() -> Surroundings,
    /// Where answers go.
    pub out: &'a mut dyn Write,
    /// Where refusals go.
    pub err: &'a mut dyn Write,
}

impl std::fmt::Debug for World<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World").finish_non_exhaustive()
    }
}

/// Runs the command that the arguments name. `None` when they name none: then the window opens.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    surroundings: impl Fn() -> Surroundings,
) -> Option<ExitCode> {
    let mut world = World {
        surroundings: &surroundings,
        out: &mut std::io::stdout(),
        err: &mut std::io::stderr(),
    };
    run_in(args, &mut world).map(ExitCode::from)
}

/// The workspace that the window shall open: `counterpart -w FILE` without a command.
pub fn workspace(args: impl IntoIterator<Item = OsString>) -> Option<PathBuf> {
    let file = Arguments::try_parse_from(args).ok()?.workspace?;
    Some(std::path::absolute(&file).unwrap_or(file))
}

/// The same within a world of its own; gives the exit code as a number.
pub fn run_in(args: impl IntoIterator<Item = OsString>, world: &mut World<'_>) -> Option<u8> {
    let arguments = match Arguments::try_parse_from(args) {
        Ok(arguments) => arguments,
        Err(error) => {
            let text = error.render().to_string();
            let asked_for = !error.use_stderr();
            let _ = if asked_for {
                world.out.write_all(text.as_bytes())
            } else {
                world.err.write_all(text.as_bytes())
            };
            return Some(if asked_for { 0 } else { 2 });
        }
    };
    let command = arguments.command?;
    let mut desk = Desk::new(world, arguments.workspace, arguments.today);
    Some(match carry_out(&mut desk, command) {
        Ok(code) => code,
        Err(refused) => {
            let _ = writeln!(desk.world.err, "{}", print::clean(&refused.0));
            1
        }
    })
}

fn carry_out(desk: &mut Desk<'_, '_>, command: Command) -> Result<u8, desk::Refused> {
    match command {
        Command::Sample(it) => commands::sample(desk, &it)?,
        Command::List(it) => commands::list(desk, &it)?,
        Command::Show(it) => commands::show(desk, &it)?,
        Command::New(it) => commands::new(desk, it)?,
        Command::OnePager(it) => commands::one_pager(desk, &it)?,
        Command::Paper(it) => commands::papers(desk, &it)?,
        Command::Wins(it) => commands::wins(desk, &it)?,
        Command::Announce(it) => commands::announce(desk, &it)?,
        Command::Calendar(it) => commands::calendar(desk, &it)?,
        Command::Export(it) => commands::export(desk, &it)?,
        Command::Import(it) => commands::import(desk, &it)?,
        Command::Undo => commands::undo(desk)?,
        Command::Redo => commands::redo(desk)?,
        Command::History(it) => commands::history(desk, &it)?,
        Command::Solve(it) => commands::solve(desk, &it)?,
        Command::Verify(it) => return commands::verify(desk, &it),
    }
    Ok(0)
}
