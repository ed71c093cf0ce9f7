//! `cargo xtask test`: every check in order, until one fails.

use crate::Outcome;
use crate::checks::CHECKS;
use crate::progress::Progress;

/// Runs the checks that the arguments choose, or all of them.
///
/// # Errors
/// The first failure, with the command that repeats that check alone.
pub fn test(arguments: &[String]) -> Outcome {
    let Some(chosen) = choose(arguments)? else {
        for check in CHECKS {
            println!("{:<12} {}", check.name, check.title);
        }
        return Ok(());
    };
    let mut progress = Progress::new(chosen.len());
    for at in &chosen {
        let check = &CHECKS[*at];
        progress.step(&format!("{}: {}", check.name, check.title), check.run).map_err(|why| {
            let name = check.name;
            format!("{why}\nTo repeat this check alone: cargo xtask test --only {name}\nTo go on from here: cargo xtask test --from {name}")
        })?;
    }
    println!(
        "\n{} checks passed in {}.",
        chosen.len(),
        progress.elapsed()
    );
    Ok(())
}

/// The places in `CHECKS` to run; `None` when only their names are wanted.
fn choose(arguments: &[String]) -> Outcome<Option<Vec<usize>>> {
    let mut only = Vec::new();
    let mut from = 0;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--list" => return Ok(None),
            "--only" => only.push(place(rest.next())?),
            "--from" => from = place(rest.next())?,
            other => {
                return Err(format!(
                    "`cargo xtask test` knows --list, --only and --from, not {other}."
                ));
            }
        }
    }
    Ok(Some(if only.is_empty() {
        (from..CHECKS.len()).collect()
    } else {
        only
    }))
}

fn place(name: Option<&String>) -> Outcome<usize> {
    let name = name.map_or("", String::as_str);
    CHECKS
        .iter()
        .position(|check| check.name == name)
        .ok_or_else(|| {
            let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
            format!(
                "There is no check \"{name}\". There are: {}.",
                names.join(", ")
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(arguments: &[&str]) -> Option<Vec<usize>> {
        choose(
            &arguments
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>(),
        )
        .expect("known arguments")
    }

    #[test]
    fn all_checks_run_unless_some_are_chosen() {
        assert_eq!(chosen(&[]).map(|it| it.len()), Some(CHECKS.len()));
        assert_eq!(chosen(&["--list"]), None);
    }

    #[test]
    fn one_check_can_be_repeated_alone_or_gone_on_from() {
        let clippy = CHECKS
            .iter()
            .position(|check| check.name == "clippy")
            .expect("there is a clippy check");
        assert_eq!(chosen(&["--only", "clippy"]), Some(vec![clippy]));
        assert_eq!(
            chosen(&["--from", "clippy"]).map(|it| it.len()),
            Some(CHECKS.len() - clippy)
        );
    }

    #[test]
    fn an_unknown_check_is_named_with_the_known_ones() {
        let why = choose(&["--only".into(), "clipy".into()]).expect_err("no such check");
        assert!(why.contains("\"clipy\"") && why.contains("clippy"), "{why}");
    }
}
