//! The sample's brief: where we are, the ask, decisions, actions, worries and links.

use super::Staff;
use super::content::{Asked, Planned};
use super::days::Days;
use crate::cx::Act;
use crate::fault::Fault;
use counterpart_domain::decision::{ActionItem, Decision, DecisionState};
use counterpart_domain::ids::{Id, InitiativeId, slot};
use counterpart_domain::initiative::{Ask, Link, WhereWeAre, Worry};
use counterpart_domain::money::{Currency, Money};

pub(super) fn lay(
    act: &mut Act<'_, '_>,
    days: &Days,
    staff: &Staff,
    initiative: InitiativeId,
    planned: &Planned,
) -> Result<(), Fault> {
    for said in &planned.where_we_are {
        let row = WhereWeAre {
            id: act.id(),
            initiative,
            day: days.day(said.day),
            text: said.text.clone(),
            said_by: said.by.clone(),
            deleted_at: None,
        };
        act.write.insert(&row)?;
    }
    if let Some(asked) = &planned.ask {
        ask(act, days, initiative, asked)?;
    }
    for question in &planned.decisions {
        let row = Decision {
            id: act.id(),
            initiative,
            question: question.question.clone(),
            decides: Some(staff.id(&question.decides)?),
            implements: Some(staff.id(&question.implements)?),
            required_by: Some(days.day(question.required_by_day)),
            state: if question.outcome.is_some() {
                DecisionState::Decided
            } else {
                DecisionState::Open
            },
            outcome: question.outcome.clone().unwrap_or_default(),
            because: question.because.clone(),
            decided_on: question.decided_day.map(|day| days.day(day)),
            suggested: false,
            deleted_at: None,
        };
        act.write.insert(&row)?;
    }
    for todo in &planned.actions {
        let by = days.day(todo.by_day);
        let row = ActionItem {
            id: act.id(),
            initiative: Some(initiative),
            what: todo.what.clone(),
            who: Some(staff.id(&todo.who)?),
            by: Some(by),
            done_on: todo.done.then(|| by.min(days.day(-1))),
            deleted_at: None,
        };
        act.write.insert(&row)?;
    }
    for feared in &planned.worries {
        let row = Worry {
            id: act.id(),
            initiative,
            text: feared.text.clone(),
            level: feared.likelihood,
            owner: Some(staff.id(&feared.owner)?),
            response: feared.response.clone(),
            suggested: false,
            deleted_at: None,
        };
        act.write.insert(&row)?;
    }
    for linked in &planned.links {
        let row = Link {
            id: act.id(),
            initiative,
            label: linked.label.clone(),
            url: linked.url.clone(),
            deleted_at: None,
        };
        act.write.insert(&row)?;
    }
    Ok(())
}

fn ask(
    act: &mut Act<'_, '_>,
    days: &Days,
    initiative: InitiativeId,
    asked: &Asked,
) -> Result<(), Fault> {
    let currency: Currency = asked
        .currency
        .parse()
        .map_err(|_| Fault::internal("unknown currency in the sample"))?;
    let minor = |text: &str| -> Result<Option<i64>, Fault> {
        let money = Money::parse(text, currency).map_err(|e| Fault::internal(&e.to_string()))?;
        Ok(Some(money.minor).filter(|minor| *minor != 0))
    };
    act.write.insert(&Ask {
        id: slot(initiative.uuid(), "ask"),
        initiative,
        decision: asked.decision.clone(),
        of_whom: "the board".to_owned(),
        once_minor: minor(&asked.once)?,
        yearly_minor: minor(&asked.yearly)?,
        currency: asked.currency.clone(),
        marketing_percent: Some(asked.marketing_share),
        by: Some(days.day(asked.by_day)),
        outcome: asked.outcome.clone().unwrap_or_default(),
        deleted_at: None,
    })?;
    Ok(())
}
