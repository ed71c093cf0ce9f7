//! What a use case works with: [`Cx`] to read, [`Act`] to change.

use crate::fault::Fault;
use crate::host::Moment;
use crate::regions::Regions;
use crate::say;
use crate::wire::edit::Who;
use crate::wire::frame::PersonRef;
use counterpart_documents::Fonts;
use counterpart_domain::Side;
use counterpart_domain::calendar::{WorkingCalendar, WorkingDays};
use counterpart_domain::ids::{DeliveryId, Id, PersonId, WorkspaceId};
use counterpart_domain::lanes::Learned;
use counterpart_domain::people::{Holiday, Person, UsualPace, Workspace};
use counterpart_domain::record::{Day, Instant, Record};
use counterpart_domain::{text, when};
use counterpart_store::{Edition, Reader, Writer};
use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The id of the one workspace row.
#[must_use]
pub fn workspace_id() -> WorkspaceId {
    WorkspaceId::from_uuid(Uuid::nil())
}

/// What the last finished selections took, with the edition of the file that said so. Every page asks
/// for it, and working it out reads steps of the whole workspace.
pub type KeptLearned = RefCell<Option<(Edition, Arc<[Learned]>)>>;

/// What belongs to the sitting and not to the file.
#[derive(Debug, Clone)]
pub struct Place<'a> {
    /// The file.
    pub file: &'a Path,
    /// Open to read only.
    pub read_only: bool,
    /// The sitting's id.
    pub sitting: &'a str,
    /// Who is here.
    pub here: &'a [PersonId],
    /// What is on its way out just now.
    pub sending: &'a HashSet<DeliveryId>,
    /// The computer's user.
    pub user_name: &'a str,
    /// Where closed copies go.
    pub documents_dir: &'a Path,
    /// The fonts, read once.
    pub fonts: &'a Fonts,
    /// What was learned from the open file, kept as long as nothing changes in it.
    pub learned: &'a KeptLearned,
}

/// A reading of the workspace at a moment. Settings and people are read once, when first asked for.
pub struct Cx<'a> {
    /// The file.
    pub read: Reader<'a>,
    /// Now.
    pub moment: Moment,
    /// The sitting.
    pub place: Place<'a>,
    office: OnceCell<Workspace>,
    calendar: OnceCell<WorkingCalendar>,
    regions: OnceCell<Regions>,
    people: OnceCell<HashMap<PersonId, Person>>,
    learned: OnceCell<Arc<[Learned]>>,
}

impl std::fmt::Debug for Cx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cx")
            .field("moment", &self.moment)
            .finish_non_exhaustive()
    }
}

impl<'a> Cx<'a> {
    /// A reading.
    #[must_use]
    pub fn new(read: Reader<'a>, moment: Moment, place: Place<'a>) -> Self {
        Self {
            read,
            moment,
            place,
            office: OnceCell::new(),
            calendar: OnceCell::new(),
            regions: OnceCell::new(),
            people: OnceCell::new(),
            learned: OnceCell::new(),
        }
    }

    /// Today.
    #[must_use]
    pub fn today(&self) -> Day {
        self.moment.today
    }

    /// The workspace's settings.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn office(&self) -> Result<&Workspace, Fault> {
        if self.office.get().is_none() {
            let _ = self.office.set(self.read.get::<Workspace>(workspace_id())?);
        }
        self.office.get().ok_or_else(Fault::no_workspace)
    }

    /// What the last finished selections took.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn learned(&self) -> Result<&[Learned], Fault> {
        if self.learned.get().is_none() {
            let edition = self.read.edition()?;
            let mut kept = self.place.learned.borrow_mut();
            let learned = match &*kept {
                Some((of, learned)) if Some(*of) == edition => Arc::clone(learned),
                _ => crate::learned::learn(self)?.into(),
            };
            *kept = edition.map(|of| (of, Arc::clone(&learned)));
            let _ = self.learned.set(learned);
        }
        Ok(self.learned.get().map_or(&[], |learned| learned))
    }

    /// The side's name here.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn label(&self, side: Side) -> Result<&str, Fault> {
        let office = self.office()?;
        Ok(match side {
            Side::Marketing => &office.marketing_label,
            Side::It => &office.it_label,
        })
    }

    /// What the side is called inside a sentence: "Marketing" goes small there; an abbreviation or
    /// a name of one's own does not.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn inline(&self, side: Side) -> Result<&str, Fault> {
        Ok(match self.label(side)? {
            "Marketing" => "marketing",
            label => label,
        })
    }

    /// The working calendar.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn calendar(&self) -> Result<&WorkingCalendar, Fault> {
        if self.calendar.get().is_none() {
            let week = crate::regions::week_of(&self.office()?.week);
            let holidays = self
                .read
                .all::<Holiday>()?
                .into_iter()
                .filter(|h| h.region.is_none())
                .map(|h| h.day)
                .collect();
            let calendar = WorkingCalendar::new(week, holidays)
                .map_err(|e| Fault::internal(&e.to_string()))?;
            let _ = self.calendar.set(calendar);
        }
        self.calendar.get().ok_or_else(Fault::no_workspace)
    }

    /// The regions, each with its calendar, in one order as long as this reading lasts.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(crate) fn regions(&self) -> Result<&Regions, Fault> {
        if self.regions.get().is_none() {
            let _ = self.regions.set(crate::regions::calendars(self)?);
        }
        self.regions.get().ok_or_else(Fault::no_workspace)
    }

    /// Our usual way: half working days by step word.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn usual(&self) -> Result<HashMap<String, WorkingDays>, Fault> {
        let mut usual = HashMap::new();
        for pace in self.read.all::<UsualPace>()? {
            let halves = i32::try_from(pace.half_days).unwrap_or(i32::MAX);
            usual.insert(pace.step, WorkingDays::halves(halves));
        }
        Ok(usual)
    }

    /// Everyone, also those in the trash (their deeds stay theirs).
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn people(&self) -> Result<&HashMap<PersonId, Person>, Fault> {
        if self.people.get().is_none() {
            let people = self.read.query::<Person>("1 ORDER BY id", [])?;
            let _ = self
                .people
                .set(people.into_iter().map(|p| (p.id, p)).collect());
        }
        self.people.get().ok_or_else(Fault::no_workspace)
    }

    /// A person as a name with initials.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn person(&self, id: Option<PersonId>) -> Result<Option<PersonRef>, Fault> {
        let Some(id) = id else { return Ok(None) };
        Ok(self.people()?.get(&id).map(person_ref))
    }

    /// "Thu 12 Mar".
    #[must_use]
    pub fn say(&self, day: Day) -> String {
        when::say_day(day, self.today())
    }

    /// An instant as a day and time where the person is: "Thu 12 Mar, 14:02".
    #[must_use]
    pub fn say_instant(&self, at: Instant) -> String {
        let local =
            at.naive_utc() + chrono::TimeDelta::minutes(i64::from(self.moment.offset_minutes));
        format!("{}, {}", self.say(local.date()), local.format("%H:%M"))
    }

    /// An RFC 3339 text as a day and time.
    #[must_use]
    pub fn say_at(&self, at: &str) -> String {
        chrono::DateTime::parse_from_rfc3339(at).map_or_else(
            |_| at.to_owned(),
            |t| self.say_instant(t.with_timezone(&chrono::Utc)),
        )
    }

    /// Reads a typed day; nothing when empty.
    ///
    /// # Errors
    /// A sentence beside the field when it is not a date.
    pub fn read_day(&self, field: &str, typed: &str) -> Result<Option<Day>, Fault> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        when::parse_day(typed, self.today(), self.office()?.date_order)
            .map(Some)
            .map_err(|e| Fault::bad(field, e.to_string()))
    }

    /// Reads a typed day of something that has happened: dates without a year look back.
    ///
    /// # Errors
    /// As [`Self::read_day`]; also when it lies in the future.
    pub fn read_past_day(&self, field: &str, typed: &str) -> Result<Option<Day>, Fault> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let day = when::parse_day_leaning(
            typed,
            self.today(),
            self.office()?.date_order,
            when::Lean::Behind,
        )
        .map_err(|e| Fault::bad(field, e.to_string()))?;
        if day > self.today() {
            return Err(Fault::bad(
                field,
                format!(
                    "{} is still to come; give the day it happened.",
                    self.say(day)
                ),
            ));
        }
        Ok(Some(day))
    }

    /// Who is here, in words: "Ana Duarte" or "Ana and Jonas, together".
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn author(&self) -> Result<String, Fault> {
        let people = self.people()?;
        let here: Vec<_> = self
            .place
            .here
            .iter()
            .filter_map(|id| people.get(id))
            .collect();
        Ok(match here.as_slice() {
            [] => self.place.user_name.to_owned(),
            [one] => one.name.clone(),
            many => say::together(&many.iter().map(|p| p.name.as_str()).collect::<Vec<_>>()),
        })
    }
}

/// A person as a name with initials.
#[must_use]
pub fn person_ref(person: &Person) -> PersonRef {
    PersonRef {
        id: person.id,
        name: person.name.clone(),
        initials: text::initials(&person.name),
        role_title: person.role_title.clone(),
        side: person.side,
    }
}

/// One action under way.
pub struct Act<'a, 'w> {
    /// The file, for writing.
    pub write: &'a mut Writer<'w>,
    /// Now.
    pub moment: Moment,
    /// The sitting.
    pub place: Place<'a>,
    /// Makes ids.
    pub new_id: &'a dyn Fn() -> Uuid,
    /// What undo will call it.
    pub(crate) label: Option<String>,
}

impl std::fmt::Debug for Act<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Act")
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

impl<'w> Act<'_, 'w> {
    /// A reading that sees what was written so far. Make a fresh one after writing: settings and
    /// people are remembered.
    #[must_use]
    pub fn cx(&self) -> Cx<'_>
    where
        'w: 'w,
    {
        Cx::new(self.write.reader(), self.moment, self.place.clone())
    }

    /// A new id.
    pub fn id<T: Id>(&self) -> T {
        T::from_uuid((self.new_id)())
    }

    /// Names the action as undo will name it.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn label(&mut self, label: impl Into<String>) -> Result<(), Fault> {
        let label = label.into();
        self.write.set_label(&label)?;
        self.label = Some(label);
        Ok(())
    }

    /// The record that a change is about. What lies in the trash is not changed unseen: a view may be
    /// older than its deletion.
    ///
    /// # Errors
    /// When it is gone, or in the trash.
    pub fn live<T: Record>(&self, id: T::Id) -> Result<T, Fault> {
        Ok(self.write.live::<T>(id)?)
    }

    /// Changes one record in place.
    ///
    /// # Errors
    /// When it is gone or in the trash, or what the change itself says.
    pub fn change<T: Record>(
        &mut self,
        id: T::Id,
        change: impl FnOnce(&mut T) -> Result<(), Fault>,
    ) -> Result<T, Fault> {
        self.live::<T>(id)?;
        self.write.change::<T, Fault>(id, change)
    }

    /// The person meant: by id, or by name, made when nobody has that name.
    ///
    /// # Errors
    /// When neither an id nor a name is given.
    pub fn who(&mut self, who: &Who, side: Option<Side>) -> Result<PersonId, Fault> {
        if let Some(id) = who.id {
            return Ok(self.live::<Person>(id)?.id);
        }
        let name = text::clean_line(&who.name);
        if name.is_empty() {
            return Err(Fault::bad("name", "Type a name; a name is enough."));
        }
        let same = |p: &Person| p.name.to_lowercase() == name.to_lowercase();
        if let Some(person) = self.write.all::<Person>()?.into_iter().find(same) {
            return Ok(person.id);
        }
        let person = Person {
            id: self.id(),
            name,
            role_title: String::new(),
            email: None,
            side,
            translator: false,
            deleted_at: None,
        };
        self.write.insert(&person)?;
        Ok(person.id)
    }

    /// The person meant, or nobody.
    ///
    /// # Errors
    /// As [`Self::who`].
    pub fn perhaps(
        &mut self,
        who: Option<&Who>,
        side: Option<Side>,
    ) -> Result<Option<PersonId>, Fault> {
        match who {
            None => Ok(None),
            Some(who) if who.id.is_none() && who.name.trim().is_empty() => Ok(None),
            Some(who) => self.who(who, side).map(Some),
        }
    }
}
