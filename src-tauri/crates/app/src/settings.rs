//! Settings of the workspace: names, calendar, our usual way, copies.

use crate::cx::{Act, Cx, workspace_id};
use crate::fault::Fault;
use crate::wire::edit::{AddHoliday, EditWorkspace, SetUsual, WorkspaceEdit};
use crate::wire::frame::{Backup, Labels, Nothing, Settings, Usual};
use counterpart_domain::ids::slot;
use counterpart_domain::money::Currency;
use counterpart_domain::people::{DateOrder, Holiday, Paper, Region, UsualPace, Workspace};
use counterpart_domain::selection::CostLine;
use counterpart_domain::text::clean_line;
use uuid::Uuid;

/// Our usual way until told otherwise, in half working days.
const USUAL: &[(&str, &str, i64)] = &[
    ("align", "Align", 16),
    ("needs", "Needs", 24),
    ("scan", "Scan", 20),
    ("show", "Show", 24),
    ("prove", "Prove", 30),
    ("security", "Security check", 12),
    ("privacy", "Privacy check", 10),
    ("cost_of_ownership", "Cost check", 8),
    ("decide", "Decide", 16),
    ("off_the_shelf", "Off the shelf, as a whole", 50),
];

/// The settings that a new workspace begins with.
#[must_use]
pub fn defaults(name: &str) -> Workspace {
    Workspace {
        id: workspace_id(),
        name: name.to_owned(),
        marketing_label: "Marketing".to_owned(),
        it_label: "IT".to_owned(),
        currency: "EUR".to_owned(),
        week: "1111100".to_owned(),
        paper: Paper::A4,
        date_order: DateOrder::Dmy,
        sample: false,
        deleted_at: None,
    }
}

/// Lays the rows that every workspace has.
pub(crate) fn lay(act: &mut Act<'_, '_>, office: &Workspace) -> Result<(), Fault> {
    act.write.insert(office)?;
    for (step, _, half_days) in USUAL {
        act.write.insert(&UsualPace {
            id: slot(Uuid::nil(), step),
            step: (*step).to_owned(),
            half_days: *half_days,
            deleted_at: None,
        })?;
    }
    Ok(())
}

/// The settings.
///
/// # Errors
/// When the file cannot be read.
pub fn settings(cx: &Cx<'_>, _: Nothing) -> Result<Settings, Fault> {
    let office = cx.office()?;
    let mut holidays = cx.read.all::<Holiday>()?;
    holidays.sort_by_key(|h| h.day);
    let pace = cx.usual()?;
    let half = |step: &str| pace.get(step).map_or(0, |d| i64::from(d.as_halves()));
    let usual: Vec<_> = USUAL
        .iter()
        .map(|(step, name, _)| Usual {
            step: (*step).to_owned(),
            name: (*name).to_owned(),
            half_days: half(step),
        })
        .collect();
    let without: i64 = usual
        .iter()
        .filter(|u| u.step != "prove" && u.step != "off_the_shelf")
        .map(|u| u.half_days)
        .sum();
    Ok(Settings {
        organisation: office.name.clone(),
        labels: Labels {
            marketing: office.marketing_label.clone(),
            it: office.it_label.clone(),
        },
        currency: office.currency.clone(),
        week: office.week.chars().map(|c| c == '1').collect(),
        paper: office.paper,
        date_order: office.date_order,
        holidays,
        regions: cx.read.all::<Region>()?,
        usual,
        usual_total: (days(without), days(without + half("prove"))),
        learned: crate::learned::shown(cx)?,
        file: cx.place.file.display().to_string(),
        copies: cx.place.documents_dir.display().to_string(),
        backups: backups(cx),
    })
}

fn days(halves: i64) -> String {
    if halves % 2 == 0 {
        (halves / 2).to_string()
    } else {
        format!("{}.5", halves / 2)
    }
}

fn backups(cx: &Cx<'_>) -> Vec<Backup> {
    let mut found: Vec<_> = std::fs::read_dir(cx.place.documents_dir)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|e| e.path().extension().is_some_and(|x| x == "counterpart"))
        .filter_map(|e| {
            let about = e.metadata().ok()?;
            let at = chrono::DateTime::<chrono::Utc>::from(about.modified().ok()?);
            let bytes = i64::try_from(about.len()).unwrap_or(i64::MAX);
            let file = e.file_name().to_string_lossy().into_owned();
            Some((
                at,
                Backup {
                    file,
                    when: cx.say_instant(at),
                    bytes,
                },
            ))
        })
        .collect();
    found.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    found
        .into_iter()
        .map(|(_, backup)| backup)
        .take(20)
        .collect()
}

/// Changes one setting.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditWorkspace) -> Result<Settings, Fault> {
    let costed = matches!(input.edit, WorkspaceEdit::Currency(_))
        && !act.write.reader().all::<CostLine>()?.is_empty();
    act.change::<Workspace>(workspace_id(), |office| {
        match input.edit {
            WorkspaceEdit::Name(name) => office.name = named("name", &name)?,
            WorkspaceEdit::MarketingLabel(name) => {
                office.marketing_label = named("marketingLabel", &name)?
            }
            WorkspaceEdit::ItLabel(name) => office.it_label = named("itLabel", &name)?,
            WorkspaceEdit::Currency(code) => {
                let currency: Currency = code.trim().to_uppercase().parse().map_err(|_| {
                    Fault::bad(
                        "currency",
                        "Type the three letters of a currency, such as EUR, GBP or USD.",
                    )
                })?;
                // Costs are kept in the smallest unit: with other decimals each would be another sum.
                let before = office.currency.parse::<Currency>().ok();
                if costed && before.is_some_and(|b| b.decimals() != currency.decimals()) {
                    return Err(Fault::bad(
                        "currency",
                        format!(
                            "The costs of candidates are typed in {}, and {} has other decimals: they would become other sums. Stay with {}, or use another workspace.",
                            office.currency, currency.code(), office.currency
                        ),
                    ));
                }
                office.currency = currency.code().to_owned();
            }
            WorkspaceEdit::Week(days) => {
                if days.len() != 7 || !days.contains(&true) {
                    return Err(Fault::bad(
                        "week",
                        "At least one day of the week must be a working day.",
                    ));
                }
                office.week = days.iter().map(|d| if *d { '1' } else { '0' }).collect();
            }
            WorkspaceEdit::Paper(paper) => office.paper = paper,
            WorkspaceEdit::DateOrder(order) => office.date_order = order,
        }
        Ok(())
    })?;
    act.label("Changed the settings")?;
    settings(&act.cx(), Nothing {})
}

fn named(field: &str, typed: &str) -> Result<String, Fault> {
    let name = clean_line(typed);
    if name.is_empty() {
        Err(Fault::bad(field, "Type a name."))
    } else {
        Ok(name)
    }
}

/// Adds a day off.
///
/// # Errors
/// When the day cannot be read, or is there already.
pub fn add_holiday(act: &mut Act<'_, '_>, input: AddHoliday) -> Result<Settings, Fault> {
    let day = act
        .cx()
        .read_day("day", &input.day)?
        .ok_or_else(|| Fault::bad("day", "Type the day, such as 25 Dec."))?;
    if let Some(there) = act
        .write
        .all::<Holiday>()?
        .into_iter()
        .find(|h| h.day == day && (h.region == input.region || h.region.is_none()))
    {
        return Err(Fault::bad(
            "day",
            format!(
                "{} is in the list already: {}.",
                act.cx().say(day),
                there.name
            ),
        ));
    }
    if let Some(region) = input.region {
        act.live::<Region>(region)?;
    }
    let name = match clean_line(&input.name) {
        empty if empty.is_empty() => "Day off".to_owned(),
        typed => typed,
    };
    act.label(format!("Added the holiday {name}"))?;
    act.write.insert(&Holiday {
        id: act.id(),
        day,
        name,
        region: input.region,
        deleted_at: None,
    })?;
    settings(&act.cx(), Nothing {})
}

/// Sets our usual pace for one step.
///
/// # Errors
/// When there is no such step, or the number is out of reach.
pub fn set_usual(act: &mut Act<'_, '_>, input: SetUsual) -> Result<Settings, Fault> {
    let Some((step, name, _)) = USUAL.iter().find(|(step, ..)| *step == input.step) else {
        return Err(Fault::internal("unknown step"));
    };
    if !(0..=1000).contains(&input.half_days) {
        return Err(Fault::bad(
            "halfDays",
            "Type working days from 0 to 500; half days are fine.",
        ));
    }
    act.label(format!("Set our usual pace: {name}"))?;
    act.write.put(&UsualPace {
        id: slot(Uuid::nil(), step),
        step: (*step).to_owned(),
        half_days: input.half_days,
        deleted_at: None,
    })?;
    settings(&act.cx(), Nothing {})
}
