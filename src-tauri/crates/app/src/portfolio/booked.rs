//! Every selection laid out, with what it asks of its owners: what the calendar of all and the list
//! of who is overbooked both begin from.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view::{lay, with_plan};
use crate::plan::Plan;
use counterpart_domain::ids::PersonId;
use counterpart_domain::initiative::Stage;
use counterpart_domain::lanes::{Lanes, Later, Owed, UsualPace};

/// One selection laid out.
pub(super) struct Booked {
    pub plan: Plan,
    /// None while it has no dates.
    pub lanes: Option<Lanes>,
}

/// Reads and lays out every initiative. One that cannot be laid out has no bars: the others are not
/// withheld for it.
pub(super) fn all(cx: &Cx<'_>, pace: &UsualPace) -> Result<(Vec<Booked>, Vec<Owed>), Fault> {
    let plans = Plan::load_dates(cx)?;
    let mut booked = Vec::with_capacity(plans.len());
    let mut owed = Vec::with_capacity(plans.len());
    for plan in plans {
        let live = matches!(plan.initiative.stage, Stage::Proposed | Stage::Active);
        let laid = with_plan(cx, &plan, pace, |rule| {
            let lanes = lay(rule).ok()?;
            let owed = live.then(|| rule.owed(&lanes, owes(&plan)));
            Some((lanes, owed.unwrap_or_default()))
        })?;
        let (lanes, owes) = laid.flatten().unzip();
        owed.push(owes.unwrap_or_default());
        booked.push(Booked { plan, lanes });
    }
    Ok((booked, owed))
}

/// Who owes work at the gates: each seat's holder, and who stands in where nobody holds it.
fn owes(plan: &Plan) -> Vec<PersonId> {
    let mut people: Vec<_> = SIDES
        .into_iter()
        .filter_map(|side| plan.seat(side))
        .filter_map(|seat| seat.person.or(seat.stand_in))
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

impl Booked {
    /// Lays the selection out once more, with a step that starts so many days later.
    pub fn later(
        &self,
        cx: &Cx<'_>,
        pace: &UsualPace,
        step: usize,
        days: i64,
    ) -> Result<Option<Later>, Fault> {
        let Some(before) = &self.lanes else {
            return Ok(None);
        };
        let later = with_plan(cx, &self.plan, pace, |rule| {
            let (starts_on, steps) = rule.started_later(before, step, days)?;
            let moved = counterpart_domain::lanes::Plan {
                starts_on,
                steps: &steps,
                ..rule.clone()
            };
            moved.later(&lay(&moved).ok()?, before, step)
        })?;
        Ok(later.flatten())
    }
}
