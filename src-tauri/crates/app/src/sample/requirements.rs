//! The sample's requirements, with their yeses to the wordings they were said to.

use super::Staff;
use super::content::{Needed, Planned};
use super::days::Days;
use super::plan::Pair;
use crate::cx::Act;
use crate::fault::Fault;
use crate::order::Places;
use crate::templates::{data_use, quarter};
use chrono::NaiveDate;
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, SubjectKind, Wording};
use counterpart_domain::ids::{Id, InitiativeId, RequirementId};
use counterpart_domain::initiative::Stage;
use counterpart_domain::lanes::StepKind;
use counterpart_domain::requirement::{Requirement, RequirementState, wording_text};

pub(super) fn lay(
    act: &mut Act<'_, '_>,
    days: &Days,
    staff: &Staff,
    pair: &Pair,
    initiative: InitiativeId,
    planned: &Planned,
) -> Result<(), Fault> {
    let needs = planned.steps.iter().find(|s| s.step == StepKind::Needs);
    let agreed = needs
        .and_then(|s| s.actual_finish_day.or(Some(s.actual_start_day)))
        .unwrap_or(-2);
    let agreed = days.day(agreed.min(-1));
    let state = match planned.stage {
        Stage::Delivered => RequirementState::Delivered,
        _ => RequirementState::Proposed,
    };
    let mut places = Places::default();
    for needed in &planned.requirements {
        one(
            act,
            staff,
            pair,
            initiative,
            needed,
            state,
            agreed,
            places.take(),
        )?;
    }
    Ok(())
}

#[expect(
    clippy::too_many_arguments,
    reason = "each is a different thing about one requirement"
)]
fn one(
    act: &mut Act<'_, '_>,
    staff: &Staff,
    pair: &Pair,
    initiative: InitiativeId,
    needed: &Needed,
    state: RequirementState,
    agreed: NaiveDate,
    position: String,
) -> Result<(), Fault> {
    let id: RequirementId = act.id();
    let marketing_words = needed.marketing.clone().unwrap_or_default();
    let it_words = needed.it.clone().unwrap_or_default();
    let mut wordings = Vec::new();
    if let Some(earlier) = &needed.it_yes_earlier {
        wordings.push(wording_text(&marketing_words, earlier));
    }
    wordings.push(wording_text(&marketing_words, &it_words));
    let present = i64::try_from(wordings.len()).unwrap_or(1);
    for (number, text) in (1..).zip(wordings) {
        let wording = Wording {
            id: act.id(),
            subject_kind: SubjectKind::Requirement,
            subject: id.uuid(),
            number,
            text,
            deleted_at: None,
        };
        act.write.insert(&wording)?;
    }
    act.write.insert(&Requirement {
        id,
        initiative,
        marketing_words,
        it_words,
        wording: present,
        moscow: needed.moscow,
        worth: Some(needed.worth),
        size: Some(needed.size),
        quarter: Some(quarter(act.moment.today, needed.quarter_offset)),
        deal_breaker: needed.deal_breaker,
        raised_by: Some(staff.id(&needed.raised_by)?),
        state,
        talk_by: needed
            .lets_talk
            .as_ref()
            .map(|t| t.by.clone())
            .unwrap_or_default(),
        talk_why: needed.lets_talk.as_ref().map(|t| t.why.clone()),
        position,
        suggested: false,
        note: String::new(),
        deleted_at: None,
    })?;
    if let Some(sheet) = &needed.data_use {
        act.write.insert(&data_use(id, sheet.clone(), false))?;
    }
    let it_wording = if needed.it_yes {
        Some(present)
    } else {
        needed.it_yes_earlier.as_ref().map(|_| 1)
    };
    let marketing_wording = needed.marketing_yes.then_some(present);
    for (side, wording) in [(Side::Marketing, marketing_wording), (Side::It, it_wording)] {
        if let Some(number) = wording {
            let yes = pair.yes(
                SubjectKind::Requirement,
                id.uuid(),
                side,
                number,
                agreed,
                How::Together,
            );
            act.write.insert(&yes)?;
        }
    }
    Ok(())
}
