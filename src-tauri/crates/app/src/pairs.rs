//! Pairs: two people who own initiatives together, derived from seats.

use crate::cx::Cx;
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::lanes_view;
use crate::plan::Plan;
use crate::reviews;
use crate::standing;
use crate::wire::frame::Nothing;
use crate::wire::list::{PairInitiative, PairView, Pairs, WaitingSeat};
use counterpart_domain::Side;
use counterpart_domain::decision::ActionItem;
use counterpart_domain::ids::{Id, InitiativeId, PersonId};
use counterpart_domain::initiative::Stage;
use counterpart_domain::win::Win;
use std::collections::{BTreeMap, HashMap};

/// The pairs and their initiatives.
pub(crate) fn keys(plans: &[Plan]) -> BTreeMap<(PersonId, PersonId), Vec<&Plan>> {
    let mut pairs: BTreeMap<_, Vec<&Plan>> = BTreeMap::new();
    for plan in plans {
        let holder = |side| plan.seat(side).and_then(|s| s.person);
        if let (Some(m), Some(i)) = (holder(Side::Marketing), holder(Side::It)) {
            pairs.entry((m, i)).or_default().push(plan);
        }
    }
    pairs
}

/// All pairs, and who still waits for a counterpart.
///
/// # Errors
/// When the file cannot be read.
pub fn pairs(cx: &Cx<'_>, _: Nothing) -> Result<Pairs, Fault> {
    let plans = Plan::load_all(cx)?;
    let pace = lanes_view::pace(cx)?;
    let mut wins: HashMap<InitiativeId, i64> = HashMap::new();
    for win in cx.read.all::<Win>()? {
        if let Some(id) = win.initiative {
            *wins.entry(id).or_default() += 1;
        }
    }
    let actions = cx.read.all::<ActionItem>()?;
    let mut met = reviews::by_pair(cx)?;
    let mut found = Vec::new();
    for ((m, i), theirs) in keys(&plans) {
        let (Some(marketing), Some(it)) = (cx.person(Some(m))?, cx.person(Some(i))?) else {
            continue;
        };
        let mut initiatives = Vec::new();
        let mut waiting = 0;
        for plan in &theirs {
            initiatives.push(PairInitiative {
                id: plan.id(),
                key: plan.initiative.key.clone(),
                name: plan.initiative.name.clone(),
                standing: standing::stand(cx, plan, &pace)?.view,
            });
            waiting += plan
                .counting()
                .filter(|r| plan.agreed(r.id.uuid(), r.wording) != (true, true))
                .count();
        }
        let ids: Vec<_> = theirs.iter().map(|p| p.id()).collect();
        let open = actions
            .iter()
            .filter(|a| a.done_on.is_none() && (a.who == Some(m) || a.who == Some(i)))
            .count();
        found.push(PairView {
            marketing,
            it,
            initiatives,
            wins: ids
                .iter()
                .map(|id| wins.get(id).copied().unwrap_or(0))
                .sum(),
            open_actions: i64::try_from(open).unwrap_or(0),
            waiting: i64::try_from(waiting).unwrap_or(0),
            reviews: reviews::of_pair(cx, met.remove(&(m, i)).unwrap_or_default())?,
        });
    }
    found.sort_by(|a, b| {
        b.initiatives
            .len()
            .cmp(&a.initiatives.len())
            .then_with(|| a.marketing.name.cmp(&b.marketing.name))
    });
    let waiting = plans
        .iter()
        .filter(|p| matches!(p.initiative.stage, Stage::Proposed | Stage::Active))
        .flat_map(|p| {
            SIDES
                .into_iter()
                .filter(|s| !p.has_owner(*s))
                .map(move |side| (p, side))
        })
        .map(|(p, side)| WaitingSeat {
            id: p.id(),
            key: p.initiative.key.clone(),
            name: p.initiative.name.clone(),
            side,
        })
        .collect();
    Ok(Pairs {
        pairs: found,
        waiting,
    })
}
