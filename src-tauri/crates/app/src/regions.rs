//! Regions whose people work on other days.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::settings::settings;
use crate::wire::frame::{Nothing, Settings};
use crate::wire::timeline::{AddRegion, EditRegion, RegionEdit};
use counterpart_domain::calendar::WorkingCalendar;
use counterpart_domain::ids::RegionId;
use counterpart_domain::people::{Holiday, Region};
use counterpart_domain::record::Day;
use counterpart_domain::text::clean_line;
use std::collections::BTreeSet;

/// A week as it is kept: seven figures, Monday first.
pub(crate) fn week_of(figures: &str) -> [bool; 7] {
    let mut week = [true, true, true, true, true, false, false];
    for (day, figure) in week.iter_mut().zip(figures.chars()) {
        *day = figure == '1';
    }
    week
}

/// Regions with their calendars, side by side.
#[derive(Debug, Default)]
pub(crate) struct Regions {
    ids: Vec<RegionId>,
    /// The calendars, in the same order.
    pub calendars: Vec<WorkingCalendar>,
}

impl Regions {
    /// The place of a region; nothing when it is in the trash.
    pub fn place(&self, region: Option<RegionId>) -> Option<usize> {
        let region = region?;
        self.ids.iter().position(|id| *id == region)
    }

    /// The calendar of a region, if it is there.
    pub fn calendar(&self, region: Option<RegionId>) -> Option<&WorkingCalendar> {
        self.calendars.get(self.place(region)?)
    }
}

/// Reads them: a region has its week, the holidays of all, and its own.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn calendars(cx: &Cx<'_>) -> Result<Regions, Fault> {
    let mut read = Regions::default();
    let regions = cx.read.all::<Region>()?;
    if regions.is_empty() {
        return Ok(read);
    }
    let holidays = cx.read.all::<Holiday>()?;
    for region in regions {
        let own = |h: &&Holiday| h.region.is_none_or(|of| of == region.id);
        let days: BTreeSet<Day> = holidays.iter().filter(own).map(|h| h.day).collect();
        let calendar = WorkingCalendar::new(week_of(&region.week), days)
            .map_err(|e| Fault::internal(&e.to_string()))?;
        read.ids.push(region.id);
        read.calendars.push(calendar);
    }
    Ok(read)
}

/// Adds a region; its week begins as the workspace's.
///
/// # Errors
/// When the name is empty, or another region has it.
pub fn add(act: &mut Act<'_, '_>, input: AddRegion) -> Result<Settings, Fault> {
    let name = named(act, None, &input.name)?;
    let week = act.cx().office()?.week.clone();
    act.label(format!("Added the region {name}"))?;
    act.write.insert(&Region {
        id: act.id(),
        name,
        week,
        deleted_at: None,
    })?;
    settings(&act.cx(), Nothing {})
}

/// Changes one field of a region.
///
/// # Errors
/// When the name is empty or taken, or no day of the week is a working day.
pub fn edit(act: &mut Act<'_, '_>, input: EditRegion) -> Result<Settings, Fault> {
    let mut region = act.live::<Region>(input.id)?;
    match input.edit {
        RegionEdit::Name(typed) => region.name = named(act, Some(region.id), &typed)?,
        RegionEdit::Week(figures) => {
            let figures = figures.trim();
            let good = figures.len() == 7 && figures.chars().all(|c| matches!(c, '0' | '1'));
            if !good || !figures.contains('1') {
                return Err(Fault::bad(
                    "week",
                    "At least one day of the week must be a working day.",
                ));
            }
            region.week = figures.to_owned();
        }
    }
    act.label(format!("Changed the region {}", region.name))?;
    act.write.update(&region)?;
    settings(&act.cx(), Nothing {})
}

/// A name that no other region has.
fn named(act: &Act<'_, '_>, own: Option<RegionId>, typed: &str) -> Result<String, Fault> {
    let name = clean_line(typed);
    if name.is_empty() {
        return Err(Fault::bad("name", "Type the region's name."));
    }
    let same = |r: &Region| Some(r.id) != own && r.name.to_lowercase() == name.to_lowercase();
    if act.write.all::<Region>()?.iter().any(same) {
        return Err(Fault::bad(
            "name",
            format!("{name} is in the list already."),
        ));
    }
    Ok(name)
}
