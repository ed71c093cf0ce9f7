//! The sample workspace, and a large one for measuring: a fictitious group of restaurants and
//! shops, the same every time for the same day and seed.

mod brief;
mod content;
mod days;
mod desk;
mod large;
mod plan;
mod repeatable;
mod requirements;
mod wins;

pub use large::fill_large;

use crate::cx::{Act, workspace_id};
use crate::fault::Fault;
use content::{Laid, Named, Sample};
use counterpart_domain::ids::PersonId;
use counterpart_domain::people::{Holiday, Person, Workspace};
use counterpart_domain::term::Term;
use days::Days;
use std::collections::HashMap;
use uuid::Uuid;

/// Everyone of the sample, by name.
struct Staff {
    by_name: HashMap<String, Person>,
}

impl Staff {
    fn find(&self, name: &str) -> Result<&Person, Fault> {
        self.by_name
            .get(name)
            .ok_or_else(|| Fault::internal(&format!("nobody is called {name} in the sample")))
    }

    fn id(&self, name: &str) -> Result<PersonId, Fault> {
        self.find(name).map(|person| person.id)
    }

    fn perhaps(&self, name: Option<&str>) -> Result<Option<PersonId>, Fault> {
        name.map(|name| self.id(name)).transpose()
    }
}

/// Fills an empty workspace with the sample, dated around today, as one action. Gives who is
/// here.
///
/// # Errors
/// When the disk is full.
pub fn fill(act: &mut Act<'_, '_>) -> Result<Vec<PersonId>, Fault> {
    let sample = Sample::read()?;
    act.label(format!("Filled the sample of {}", sample.organisation))?;
    let ids = repeatable::Ids::new(act.moment.today, 0);
    let make = || ids.next();
    let act = &mut with_ids(act, &make);
    furnish(act, &sample)?;
    let staff = hire(act, &sample.people)?;
    let days = Days::around(act.moment.today, &act.cx())?;
    let mut laid = HashMap::new();
    for initiative in &sample.initiatives {
        let row = plan::lay(act, &days, &staff, initiative)?;
        laid.insert(initiative.key.as_str(), row);
    }
    for desk in &Laid::read()? {
        if let Some((id, owners)) = laid.get(desk.key.as_str()) {
            desk::lay(act, &days, &staff, owners, *id, desk)?;
        }
    }
    words(act)?;
    sample
        .who_is_here
        .iter()
        .map(|name| staff.id(name))
        .collect()
}

/// The usual words: those that collide are kept, and on some of them the house has agreed.
fn words(act: &mut Act<'_, '_>) -> Result<(), Fault> {
    crate::terms::seed(act)?;
    let here = [
        ("DR", "Disaster recovery. Advertising is spelled out."),
        ("Launch", "The day guests can use it."),
        ("Real time", "Within five seconds, at noon on a Saturday."),
        ("Customer", "A guest who has ordered at least once."),
        ("Lead", "The person who leads; interest is a contact."),
    ];
    for mut term in act.write.all::<Term>()? {
        let agreed = here.iter().find(|(word, _)| *word == term.word);
        if term.active {
            term.suggested = false;
            term.agreed = agreed.map_or("", |(_, means)| means).to_owned();
            act.write.update(&term)?;
        }
    }
    Ok(())
}

/// The same action with other ids.
fn with_ids<'b, 'w>(act: &'b mut Act<'_, 'w>, new_id: &'b dyn Fn() -> Uuid) -> Act<'b, 'w> {
    Act {
        write: &mut *act.write,
        moment: act.moment,
        place: act.place.clone(),
        new_id,
        label: None,
    }
}

/// The organisation's name and holidays.
fn furnish(act: &mut Act<'_, '_>, sample: &Sample) -> Result<(), Fault> {
    act.change::<Workspace>(workspace_id(), |office| {
        office.name.clone_from(&sample.organisation);
        office
            .marketing_label
            .clone_from(&sample.side_labels.marketing);
        office.it_label.clone_from(&sample.side_labels.it);
        office.sample = true;
        Ok(())
    })?;
    for Named { name, date } in &sample.holidays {
        let holiday = Holiday {
            id: act.id(),
            day: *date,
            name: name.clone(),
            region: None,
            deleted_at: None,
        };
        act.write.insert(&holiday)?;
    }
    Ok(())
}

fn hire(act: &mut Act<'_, '_>, people: &[content::Employee]) -> Result<Staff, Fault> {
    let mut by_name = HashMap::new();
    for employee in people {
        let person = Person {
            id: act.id(),
            name: employee.name.clone(),
            role_title: employee.role_title.clone(),
            email: Some(employee.email.clone()),
            side: employee.side,
            translator: employee.translator,
            deleted_at: None,
        };
        act.write.insert(&person)?;
        by_name.insert(person.name.clone(), person);
    }
    Ok(Staff { by_name })
}
