//! A plan: one initiative with everything that its standing, its page and its paper look at.

use crate::cx::Cx;
use crate::fault::Fault;
use counterpart_domain::Side;
use counterpart_domain::agreement::{Metric, Wording, Yes};
use counterpart_domain::decision::Decision;
use counterpart_domain::ids::{Id, InitiativeId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::Seat;
use counterpart_domain::record::{Cell, Record};
use counterpart_domain::requirement::{Requirement, RequirementState};
use counterpart_domain::selection::{Check, Selection, Step, StepLink};
use counterpart_domain::standing::StandingOverride;
use std::collections::HashMap;
use uuid::Uuid;

/// One initiative's plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The initiative.
    pub initiative: Initiative,
    /// Its seats, as far as they were ever filled.
    pub seats: Vec<Seat>,
    /// The metrics of the shared objective, customer first.
    pub metrics: Vec<Metric>,
    /// The objective's wordings, oldest first.
    pub wordings: Vec<Wording>,
    /// The requirements in their order.
    pub requirements: Vec<Requirement>,
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// How the technology is chosen.
    pub selection: Option<Selection>,
    /// The steps in their order.
    pub steps: Vec<Step>,
    /// The links between steps, beside their order.
    pub links: Vec<StepLink>,
    /// The checks beside them.
    pub checks: Vec<Check>,
    /// The yeses by subject and side.
    pub yeses: HashMap<(Uuid, Side), Yes>,
    /// Somebody's better knowledge.
    pub standing_override: Option<StandingOverride>,
}

impl Plan {
    /// Reads one plan.
    ///
    /// # Errors
    /// When the initiative is gone.
    pub fn load(cx: &Cx<'_>, id: InitiativeId) -> Result<Self, Fault> {
        let initiative = cx.read.get::<Initiative>(id)?;
        let of = [id.uuid()];
        let mut shelves = Shelves::read(cx, Some(id), true)?;
        let requirements = shelves
            .requirements
            .get(&id)
            .into_iter()
            .flatten()
            .map(|r| r.id.uuid());
        let steps = shelves
            .steps
            .get(&id)
            .into_iter()
            .flatten()
            .map(|s| s.id.uuid());
        let subjects: Vec<_> = of
            .into_iter()
            .chain(requirements)
            .chain(steps)
            .map(|u| u.to_string())
            .collect();
        let subjects = serde_json::to_string(&subjects).unwrap_or_default();
        let yeses = cx.read.query::<Yes>(
            "deleted_at IS NULL AND subject IN (SELECT value FROM json_each(?1))",
            [Cell::Text(subjects)],
        )?;
        shelves.yeses = by_subject(yeses);
        shelves.wordings = group(
            cx.read.query::<Wording>(
                "subject_kind = 'objective' AND subject = ?1 ORDER BY number",
                [Cell::Text(id.to_string())],
            )?,
            |w| InitiativeId::from_uuid(w.subject),
        );
        Ok(shelves.take(initiative))
    }

    /// Reads the owners and dates of every plan that is not in the trash, without its words and
    /// yeses: what is due needs no more, and the rail asks for it after every edit.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn load_dates(cx: &Cx<'_>) -> Result<Vec<Self>, Fault> {
        let mut shelves = Shelves::read(cx, None, false)?;
        let initiatives = cx.read.all::<Initiative>()?;
        Ok(initiatives
            .into_iter()
            .map(|initiative| shelves.take(initiative))
            .collect())
    }

    /// Reads every plan that is not in the trash, a table at a time.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn load_all(cx: &Cx<'_>) -> Result<Vec<Self>, Fault> {
        let mut shelves = Shelves::read(cx, None, true)?;
        shelves.yeses = by_subject(cx.read.query::<Yes>("deleted_at IS NULL", [])?);
        shelves.wordings = group(
            cx.read
                .query::<Wording>("subject_kind = 'objective' ORDER BY number", [])?,
            |w| InitiativeId::from_uuid(w.subject),
        );
        let initiatives = cx.read.all::<Initiative>()?;
        Ok(initiatives
            .into_iter()
            .map(|initiative| shelves.take(initiative))
            .collect())
    }

    /// The initiative's id.
    #[must_use]
    pub fn id(&self) -> InitiativeId {
        self.initiative.id
    }

    /// The seat of a side, if it was ever filled.
    #[must_use]
    pub fn seat(&self, side: Side) -> Option<&Seat> {
        self.seats.iter().find(|s| s.side == side)
    }

    /// Whether somebody holds that seat.
    #[must_use]
    pub fn has_owner(&self, side: Side) -> bool {
        self.seat(side).is_some_and(|s| s.person.is_some())
    }

    /// A side's yes to a subject.
    #[must_use]
    pub fn yes(&self, subject: Uuid, side: Side) -> Option<&Yes> {
        self.yeses.get(&(subject, side))
    }

    /// Whether both sides said yes to this wording of the subject.
    #[must_use]
    pub fn agreed(&self, subject: Uuid, wording: i64) -> (bool, bool) {
        let says = |side| {
            self.yes(subject, side)
                .is_some_and(|y| y.wording >= wording)
        };
        (says(Side::Marketing), says(Side::It))
    }

    /// The objective's present wording, 0 while there is none.
    #[must_use]
    pub fn objective_wording(&self) -> i64 {
        self.wordings.last().map_or(0, |w| w.number)
    }

    /// Requirements that count: kept and not dropped.
    pub fn counting(&self) -> impl Iterator<Item = &Requirement> {
        self.requirements
            .iter()
            .filter(|r| !r.suggested && r.state != RequirementState::Dropped)
    }
}

fn group<T, K: Eq + std::hash::Hash>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut grouped: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        grouped.entry(key(&row)).or_default().push(row);
    }
    grouped
}

fn by_subject(yeses: Vec<Yes>) -> HashMap<(Uuid, Side), Yes> {
    yeses
        .into_iter()
        .map(|y| ((y.subject, y.side), y))
        .collect()
}

/// Everything by initiative, for one or for all.
struct Shelves {
    seats: HashMap<InitiativeId, Vec<Seat>>,
    metrics: HashMap<InitiativeId, Vec<Metric>>,
    wordings: HashMap<InitiativeId, Vec<Wording>>,
    requirements: HashMap<InitiativeId, Vec<Requirement>>,
    decisions: HashMap<InitiativeId, Vec<Decision>>,
    selections: HashMap<InitiativeId, Vec<Selection>>,
    steps: HashMap<InitiativeId, Vec<Step>>,
    links: HashMap<InitiativeId, Vec<StepLink>>,
    checks: HashMap<InitiativeId, Vec<Check>>,
    overrides: HashMap<InitiativeId, Vec<StandingOverride>>,
    yeses: HashMap<(Uuid, Side), Yes>,
}

impl Shelves {
    fn read(cx: &Cx<'_>, one: Option<InitiativeId>, words: bool) -> Result<Self, Fault> {
        fn shelf<T: Record>(
            cx: &Cx<'_>,
            one: Option<InitiativeId>,
            order: &str,
            key: impl Fn(&T) -> InitiativeId,
        ) -> Result<HashMap<InitiativeId, Vec<T>>, Fault> {
            let rows = match one {
                Some(id) => cx.read.query::<T>(
                    &format!("initiative = ?1 AND deleted_at IS NULL ORDER BY {order}"),
                    [Cell::Text(id.to_string())],
                )?,
                None => cx
                    .read
                    .query::<T>(&format!("deleted_at IS NULL ORDER BY {order}"), [])?,
            };
            Ok(group(rows, key))
        }
        Ok(Self {
            seats: shelf(cx, one, "side DESC", |s: &Seat| s.initiative)?,
            metrics: if words {
                shelf(cx, one, "kind DESC", |m: &Metric| m.initiative)?
            } else {
                HashMap::new()
            },
            wordings: HashMap::new(),
            requirements: if words {
                shelf(cx, one, "position, id", |r: &Requirement| r.initiative)?
            } else {
                HashMap::new()
            },
            decisions: shelf(cx, one, "id", |d: &Decision| d.initiative)?,
            selections: shelf(cx, one, "id", |s: &Selection| s.initiative)?,
            steps: shelf(cx, one, "position, id", |s: &Step| s.initiative)?,
            links: shelf(cx, one, "id", |l: &StepLink| l.initiative)?,
            checks: shelf(cx, one, "kind", |c: &Check| c.initiative)?,
            overrides: shelf(cx, one, "id", |o: &StandingOverride| o.initiative)?,
            yeses: HashMap::new(),
        })
    }

    fn take(&mut self, initiative: Initiative) -> Plan {
        let id = initiative.id;
        let requirements = self.requirements.remove(&id).unwrap_or_default();
        let steps = self.steps.remove(&id).unwrap_or_default();
        let subjects = std::iter::once(id.uuid())
            .chain(requirements.iter().map(|r| r.id.uuid()))
            .chain(steps.iter().map(|s| s.id.uuid()));
        let mut yeses = HashMap::new();
        for subject in subjects {
            for side in [Side::Marketing, Side::It] {
                if let Some(yes) = self.yeses.remove(&(subject, side)) {
                    yeses.insert((subject, side), yes);
                }
            }
        }
        let mut metrics = self.metrics.remove(&id).unwrap_or_default();
        metrics.sort_by_key(|m| m.kind);
        Plan {
            seats: self.seats.remove(&id).unwrap_or_default(),
            metrics,
            wordings: self.wordings.remove(&id).unwrap_or_default(),
            decisions: self.decisions.remove(&id).unwrap_or_default(),
            selection: self.selections.remove(&id).and_then(|mut s| s.pop()),
            links: self.links.remove(&id).unwrap_or_default(),
            checks: self.checks.remove(&id).unwrap_or_default(),
            standing_override: self.overrides.remove(&id).and_then(|mut o| o.pop()),
            initiative,
            requirements,
            steps,
            yeses,
        }
    }
}
