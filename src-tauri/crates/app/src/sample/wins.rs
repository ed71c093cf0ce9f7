//! The sample's wins, and whom they were told.

use super::Staff;
use super::content::Won;
use super::days::Days;
use crate::cx::Act;
use crate::fault::Fault;
use crate::order::Places;
use counterpart_domain::ids::{Id, InitiativeId, WinId, slot};
use counterpart_domain::win::{Announcement, Language, Win, WinPerson};

pub(super) fn lay(
    act: &mut Act<'_, '_>,
    days: &Days,
    staff: &Staff,
    initiative: InitiativeId,
    won: &Won,
) -> Result<(), Fault> {
    let id: WinId = act.id();
    act.write.insert(&Win {
        id,
        initiative: Some(initiative),
        headline: won.headline.clone(),
        day: days.day(won.day),
        challenge: won.challenge.clone(),
        together: won.together.clone(),
        before: won.before.clone(),
        after: won.after.clone(),
        unit: won.unit.clone(),
        measure: won.measure.clone(),
        source: won.source.clone(),
        goal: won.goal.clone(),
        next_step: String::new(),
        deleted_at: None,
    })?;
    let mut places = Places::default();
    for deed in &won.people {
        let person = staff.find(&deed.name)?;
        act.write.insert(&WinPerson {
            id: slot(id.uuid(), &person.id.to_string()),
            win: id,
            person: person.id,
            side: person.side,
            deed: deed.deed.clone(),
            position: places.take(),
            deleted_at: None,
        })?;
    }
    if let Some(told) = &won.announced {
        let announcement = Announcement {
            id: act.id(),
            win: id,
            audience: told.audience.clone(),
            channel: told.channel,
            language: Language::En,
            at: days.instant(told.day),
            other_seen: told.other_seen,
            subject: won.headline.clone(),
            text: format!("{}\n\n{}\n\n{}", won.headline, won.challenge, won.together),
            written_subject: String::new(),
            written_text: String::new(),
            corrects: None,
            withdrawn_at: None,
            deleted_at: None,
        };
        act.write.insert(&announcement)?;
    }
    Ok(())
}
