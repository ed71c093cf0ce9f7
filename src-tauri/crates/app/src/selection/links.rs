//! Links between steps, beside the order.

use crate::cx::Act;
use crate::fault::Fault;
use crate::lanes_view::can_be_laid;
use crate::page;
use crate::plan::Plan;
use crate::say;
use crate::wire::page::{InitiativePage, Which};
use crate::wire::timeline::{AddStepLink, EditStepLink, StepLinkEdit};
use counterpart_domain::calendar::WorkingDays;
use counterpart_domain::ids::{InitiativeId, StepId};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::schedule::LinkKind;
use counterpart_domain::selection::{Step, StepLink, TiedBy};
use std::collections::{HashMap, HashSet};

/// "Show begins after Scan finishes, 2 working days later".
pub(crate) fn said(from: &str, to: &str, kind: LinkKind, lag: WorkingDays) -> String {
    let words = match kind {
        LinkKind::FinishStart => format!("{to} begins after {from} finishes"),
        LinkKind::StartStart => format!("{to} begins after {from} begins"),
        LinkKind::FinishFinish => format!("{to} finishes after {from} finishes"),
        LinkKind::StartFinish => format!("{to} finishes after {from} begins"),
    };
    if lag.is_zero() {
        words
    } else if lag > WorkingDays::ZERO {
        format!("{words}, {} later", say::days_of_work(lag))
    } else {
        format!("{words}, or up to {} before", say::days_of_work(-lag))
    }
}

/// Which steps must be closed before a step can be: those that the order and the links put before its
/// end, and theirs. Steps that wait for each other come before each other.
pub(crate) struct Order {
    before: HashMap<StepId, Vec<StepId>>,
    after: HashMap<StepId, Vec<StepId>>,
}

impl Order {
    /// Reads it off the steps in their order and their links.
    pub(crate) fn of(steps: &[Step], links: &[StepLink]) -> Self {
        let there: HashSet<StepId> = steps.iter().map(|s| s.id).collect();
        let ordered = steps
            .windows(2)
            .filter(|two| two[1].tied_by == TiedBy::Order)
            .map(|two| (two[0].id, two[1].id));
        let linked = links
            .iter()
            .filter(|l| matches!(l.kind, LinkKind::FinishStart | LinkKind::FinishFinish))
            .map(|l| (l.from_step, l.to_step))
            .filter(|(from, to)| there.contains(from) && there.contains(to));
        let (mut before, mut after) = (HashMap::new(), HashMap::new());
        for (from, to) in ordered.chain(linked) {
            before.entry(to).or_insert_with(Vec::new).push(from);
            after.entry(from).or_insert_with(Vec::new).push(to);
        }
        Self { before, after }
    }

    /// What must be closed before this step.
    pub(crate) fn before(&self, id: StepId) -> HashSet<StepId> {
        reached(&self.before, [id])
    }

    /// What must wait for any of these steps.
    pub(crate) fn after(&self, of: impl IntoIterator<Item = StepId>) -> HashSet<StepId> {
        reached(&self.after, of)
    }
}

fn reached(
    next: &HashMap<StepId, Vec<StepId>>,
    of: impl IntoIterator<Item = StepId>,
) -> HashSet<StepId> {
    let mut found = HashSet::new();
    let mut open: Vec<StepId> = of.into_iter().collect();
    while let Some(id) = open.pop() {
        let all = next.get(&id).into_iter().flatten().copied();
        open.extend(all.filter(|one| found.insert(*one)));
    }
    found
}

/// The links of an initiative's steps.
pub(crate) fn of(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<Vec<StepLink>, Fault> {
    Ok(act.write.having::<StepLink>("initiative", &initiative)?)
}

/// Ties one step to another.
///
/// # Errors
/// When a step is not one of this selection, is tied to itself, or is tied so already; and the
/// sentence that names the steps when they would wait for each other.
pub fn add(act: &mut Act<'_, '_>, input: AddStepLink) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let from = step(act, input.initiative, "from", input.from)?;
    let to = step(act, input.initiative, "to", input.to)?;
    if from.id == to.id {
        return Err(Fault::bad(
            "to",
            format!("{} cannot follow itself; choose another step.", to.name),
        ));
    }
    act.label(format!("Linked {} to {} in {key}", to.name, from.name))?;
    let link = StepLink {
        id: act.id(),
        initiative: input.initiative,
        from_step: from.id,
        to_step: to.id,
        kind: input.kind,
        lag_half_days: lag(input.lag_half_days)?,
        deleted_at: None,
    };
    once(act, &link, "to")?;
    act.write.insert(&link)?;
    done(act, input.initiative)
}

/// Changes one field of a link.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditStepLink) -> Result<InitiativePage, Fault> {
    let mut link = act.live::<StepLink>(input.id)?;
    match input.edit {
        StepLinkEdit::Kind(kind) => link.kind = kind,
        StepLinkEdit::LagHalfDays(typed) => link.lag_half_days = lag(typed)?,
    }
    let name = |id| act.live::<Step>(id).map(|s| s.name);
    let label = format!(
        "Changed the link from {} to {}",
        name(link.from_step)?,
        name(link.to_step)?
    );
    act.label(label)?;
    once(act, &link, "kind")?;
    act.write.update(&link)?;
    done(act, link.initiative)
}

/// Two steps are tied once by the same ends.
fn once(act: &Act<'_, '_>, link: &StepLink, field: &str) -> Result<(), Fault> {
    let ends = |l: &StepLink| (l.from_step, l.to_step, l.kind);
    let same = |l: &StepLink| l.id != link.id && ends(l) == ends(link);
    if !of(act, link.initiative)?.iter().any(same) {
        return Ok(());
    }
    let (from, to) = (
        act.live::<Step>(link.from_step)?,
        act.live::<Step>(link.to_step)?,
    );
    Err(Fault::bad(
        field,
        format!("{} and {} are tied so already.", from.name, to.name),
    ))
}

fn step(
    act: &Act<'_, '_>,
    initiative: InitiativeId,
    field: &str,
    id: StepId,
) -> Result<Step, Fault> {
    act.write
        .find::<Step>(id)?
        .filter(|s| s.initiative == initiative && s.deleted_at.is_none())
        .ok_or_else(|| {
            Fault::bad(
                field,
                "That step is not in this selection; choose one that is.",
            )
        })
}

fn lag(half_days: i64) -> Result<i64, Fault> {
    if (-1000..=1000).contains(&half_days) {
        Ok(half_days)
    } else {
        Err(Fault::bad(
            "lagHalfDays",
            "Between two steps lie 500 working days at most.",
        ))
    }
}

/// The page, when the steps can be laid out as they are tied now.
fn done(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<InitiativePage, Fault> {
    let cx = act.cx();
    can_be_laid(&cx, &Plan::load(&cx, initiative)?, "to")?;
    page::initiative(&cx, Which { id: initiative })
}
