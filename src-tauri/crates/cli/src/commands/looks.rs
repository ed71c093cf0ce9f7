//! Commands that only look.

use super::{all, by_key};
use crate::args::{List, Show};
use crate::desk::{Desk, Refused};
use crate::print::{clean, columns, count, section};
use counterpart_app::wire::edit::{Thing, ThingRef};
use counterpart_app::wire::frame::HistoryChange;
use counterpart_app::wire::list::WallQuery;
use counterpart_app::wire::page::{InitiativePage, Which, WinView};
use counterpart_app::{Sitting, page, verify as checks};

/// The initiatives.
pub(crate) fn list(desk: &mut Desk<'_, '_>, args: &List) -> Result<(), Refused> {
    let rows = all(&desk.read()?)?;
    if args.json {
        return desk.json(&rows);
    }
    if rows.is_empty() {
        return desk.say("No initiative yet. “counterpart new --name NAME” begins one.");
    }
    let lines: Vec<_> = rows
        .iter()
        .map(|row| {
            let name = |person: &Option<counterpart_app::wire::frame::PersonRef>| {
                person
                    .as_ref()
                    .map_or("no owner yet".to_owned(), |p| p.name.clone())
            };
            let next = if row.next_when.is_empty() {
                row.next_step.clone()
            } else {
                format!("{}, {}", row.next_step, row.next_when)
            };
            let saved = if row.saved.is_empty() {
                String::new()
            } else {
                format!("{} days, {}", row.saved, row.saved_basis)
            };
            vec![
                row.key.clone(),
                row.name.clone(),
                name(&row.marketing),
                name(&row.it),
                row.standing.word.clone(),
                next,
                format!("{} of {}", row.agreed, row.requirements),
                saved,
            ]
        })
        .collect();
    desk.say(&columns(
        &[
            "Key",
            "Name",
            "Marketing",
            "IT",
            "Stands",
            "Next",
            "Agreed",
            "Sooner",
        ],
        &lines,
    ))
}

/// One initiative.
pub(crate) fn show(desk: &mut Desk<'_, '_>, args: &Show) -> Result<(), Refused> {
    let sitting = desk.read()?;
    let id = by_key(&sitting, &args.key)?.id;
    let page = page::initiative(&sitting.cx()?, Which { id })?;
    if args.json {
        desk.json(&page)
    } else {
        desk.say(&told(&page))
    }
}

fn told(page: &InitiativePage) -> String {
    let i = &page.initiative;
    let counts = |field: &str| {
        !i.suggested
            .split_whitespace()
            .any(|suggested| suggested == field)
    };
    let kept = |field: &str, text: &str| {
        if text.is_empty() || !counts(field) {
            Vec::new()
        } else {
            vec![text.to_owned()]
        }
    };
    let mut out = format!("{}  {}\n", i.key, clean(&i.name));
    if counts("sentence") && !i.sentence.is_empty() {
        out.push_str(&format!("{}\n", clean(&i.sentence)));
    }
    let owner = |side: &counterpart_app::wire::page::SeatView| {
        let name = side
            .person
            .as_ref()
            .map_or("no owner yet", |p| p.name.as_str());
        let stand_in = side
            .stand_in
            .as_ref()
            .map(|p| format!(" (stand-in {})", p.name))
            .unwrap_or_default();
        format!("{}: {name}{stand_in}", side.label)
    };
    out.push_str(&section(
        "Owners",
        &page.seats.iter().map(owner).collect::<Vec<_>>(),
    ));
    let mut stands = vec![page.standing.word.clone()];
    stands.extend(page.standing.reasons.iter().cloned());
    if !page.decide_by_said.is_empty() {
        stands.push(format!(
            "Decide by {}; customers have it by {}",
            page.decide_by_said, page.customers_have_it_by_said
        ));
    }
    stands.extend(
        page.next
            .as_ref()
            .map(|next| format!("Next: {}", next.text)),
    );
    out.push_str(&section("How it stands", &stands));
    out.push_str(&section("Problem", &kept("problem", &i.problem)));
    out.push_str(&section("Customer", &kept("customer", &i.customer)));
    out.push_str(&section(
        "Not in this",
        &kept("not_in_this", &i.not_in_this),
    ));
    let objective = &page.brief.objective;
    if !objective.suggested && !objective.sentence.is_empty() {
        out.push_str(&section(
            "What we both want",
            &[objective.sentence.clone(), objective.agreement.said.clone()],
        ));
    }
    if !page.brief.ask_said.is_empty() {
        out.push_str(&section(
            "The ask",
            std::slice::from_ref(&page.brief.ask_said),
        ));
    }
    if let Some(timeline) = &page.selection.timeline {
        out.push_str(&section("Selection", &timeline.sentences));
    }
    let requirements = &page.requirements;
    if !page.selection.chosen_words.is_empty() {
        out.push_str(&section(
            "Chosen",
            std::slice::from_ref(&page.selection.chosen_words),
        ));
    }
    let rows: Vec<_> = requirements
        .rows
        .iter()
        .filter(|row| !row.requirement.suggested)
        .map(|row| {
            let r = &row.requirement;
            let voices: Vec<_> = [&r.marketing_words, &r.it_words]
                .into_iter()
                .filter(|t| !t.is_empty())
                .map(String::as_str)
                .collect();
            format!(
                "{:>3}  {:<6}  {}\n             {}",
                row.number,
                r.moscow.as_str(),
                voices.join("  |  "),
                row.agreement.said
            )
        })
        .collect();
    let heading = format!(
        "Requirements ({} of {} agreed)",
        requirements.agreed, requirements.total
    );
    out.push_str(&section(&heading, &rows));
    if page.suggestions > 0 {
        let suggestions = usize::try_from(page.suggestions).unwrap_or(usize::MAX);
        let waits = count(
            suggestions,
            "suggestion of the template waits",
            "suggestions of the template wait",
        );
        out.push_str(&section(
            "Suggested",
            &[format!("{waits} to be kept or dropped.")],
        ));
    }
    let decisions: Vec<_> = page
        .decisions
        .iter()
        .filter(|d| !d.decision.suggested)
        .map(|d| {
            let who = d
                .decides
                .as_ref()
                .map_or("nobody decides yet", |p| p.name.as_str());
            let end = if d.decision.outcome.is_empty() {
                d.due_said.clone()
            } else {
                d.decision.outcome.clone()
            };
            format!("{} ({who}) {end}", d.decision.question)
        })
        .collect();
    out.push_str(&section("Decisions", &decisions));
    let actions: Vec<_> = page
        .actions
        .iter()
        .filter(|a| a.action.done_on.is_none())
        .map(|a| {
            let who = a.who.as_ref().map_or("nobody yet", |p| p.name.as_str());
            format!("{} ({who}) {}", a.action.what, a.due_said)
        })
        .collect();
    out.push_str(&section("Actions", &actions));
    let where_we_are: Vec<_> = page
        .brief
        .where_we_are
        .iter()
        .map(|w| format!("{}  {}", w.day, w.text))
        .collect();
    out.push_str(&section("Where we are", &where_we_are));
    let wins: Vec<_> = page
        .wins
        .iter()
        .map(|w| format!("{}  {}", w.win.day, w.win.headline))
        .collect();
    out.push_str(&section("Wins", &wins));
    out.push_str(&section("Note", &kept("note", &i.note)));
    out
}

/// Every win, newest first.
pub(super) fn every_win(sitting: &Sitting) -> Result<Vec<WinView>, Refused> {
    Ok(counterpart_app::wins::wall(
        &sitting.cx()?,
        WallQuery {
            from: 0,
            most: i64::MAX,
        },
    )?
    .wins)
}

/// The wins.
pub(crate) fn wins(desk: &mut Desk<'_, '_>, args: &List) -> Result<(), Refused> {
    let wins = every_win(&desk.read()?)?;
    if args.json {
        return desk.json(&wins);
    }
    if wins.is_empty() {
        return desk.say("No win yet. The first one takes under a minute to log in the window.");
    }
    let lines: Vec<_> = wins
        .iter()
        .enumerate()
        .map(|(n, win)| {
            let told = win.announcements.iter().filter(|a| !a.withdrawn).count();
            vec![
                (n + 1).to_string(),
                win.win.day.to_string(),
                win.kind_said.clone(),
                win.initiative.clone().unwrap_or_default(),
                if told == 0 {
                    "not announced".to_owned()
                } else {
                    "announced".to_owned()
                },
                win.win.headline.clone(),
            ]
        })
        .collect();
    desk.say(&columns(
        &["No", "Day", "Whose", "Initiative", "Told", "Headline"],
        &lines,
    ))
}

/// The history of an initiative.
pub(crate) fn history(desk: &mut Desk<'_, '_>, args: &Show) -> Result<(), Refused> {
    let sitting = desk.read()?;
    let id = by_key(&sitting, &args.key)?.id;
    let thing = ThingRef {
        kind: Thing::Initiative,
        id: id.to_string(),
    };
    let history = counterpart_app::history::history(&sitting.cx()?, thing)?;
    if args.json {
        return desk.json(&history.entries);
    }
    let mut out = String::new();
    for entry in &history.entries {
        let undone = if entry.undone { "  (undone)" } else { "" };
        out.push_str(&format!(
            "{}  {}  {}{undone}\n",
            entry.when,
            clean(&entry.author),
            clean(&entry.label)
        ));
        for change in entry.changes.iter().take(8) {
            out.push_str(&format!("    {}\n", told_change(change)));
        }
        if entry.changes.len() > 8 {
            out.push_str(&format!("    and {} more\n", entry.changes.len() - 8));
        }
    }
    desk.say(&out)
}

/// "Problem: “a” became “b”", "Wait at pick-up: “9” added".
fn told_change(change: &HistoryChange) -> String {
    let words = |text: &Option<String>| {
        let text = text.as_deref().filter(|text| !text.is_empty())?;
        Some(format!("“{}”", short(text)))
    };
    let what: Vec<_> = [&change.what, &change.field]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| short(text))
        .collect();
    let place = if what.is_empty() {
        String::new()
    } else {
        format!("{}: ", what.join(", "))
    };
    match (words(&change.old), words(&change.new)) {
        (Some(old), Some(new)) => format!("{place}{old} became {new}"),
        (None, Some(new)) => format!("{place}{new} added"),
        (Some(old), None) => format!("{place}{old} taken away"),
        (None, None) => format!("{place}changed"),
    }
}

fn short(text: &str) -> String {
    let line = clean(&text.replace('\n', " / "));
    if line.chars().count() <= 80 {
        line
    } else {
        format!("{}…", line.chars().take(78).collect::<String>().trim_end())
    }
}

#[derive(serde::Serialize)]
struct Verified {
    rows: usize,
    findings: Vec<Found>,
}

#[derive(serde::Serialize)]
struct Found {
    place: String,
    what: String,
}

/// Checks the file and the rules; exit code 1 when something is wrong.
pub(crate) fn verify(desk: &mut Desk<'_, '_>, args: &List) -> Result<u8, Refused> {
    let found = checks::verify(&desk.read()?.cx()?)?;
    let code = u8::from(!found.findings.is_empty());
    let findings: Vec<_> = found
        .findings
        .into_iter()
        .map(|f| Found {
            place: f.place,
            what: f.what,
        })
        .collect();
    if args.json {
        desk.json(&Verified {
            rows: found.rows,
            findings,
        })?;
        return Ok(code);
    }
    for finding in &findings {
        desk.say(&format!(
            "{}: {}",
            clean(&finding.place),
            clean(&finding.what)
        ))?;
    }
    let rows = count(found.rows, "row", "rows");
    if findings.is_empty() {
        desk.say(&format!(
            "{rows} read; the file is whole and every rule holds."
        ))?;
    } else {
        desk.say(&format!(
            "{rows} read; {} found wrong.",
            count(findings.len(), "thing", "things")
        ))?;
    }
    Ok(code)
}
