//! Requirements: one need in two voices.

use crate::agreement::{self, number_wording};
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::order::position_between;
use crate::page;
use crate::plan::Plan;
use crate::say;
use crate::wire::edit::{
    AddRequirement, DataUseEdit, EditDataUse, EditRequirement, MoveRequirement, RequirementEdit,
};
use crate::wire::page::{InitiativePage, RequirementView, Requirements, Which};
use chrono::Datelike;
use counterpart_domain::Side;
use counterpart_domain::agreement::SubjectKind;
use counterpart_domain::ids::{Id, InitiativeId, RequirementId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::{Cell, Day};
use counterpart_domain::requirement::{
    DataUse, Moscow, Requirement, RequirementState, wording_text,
};
use counterpart_domain::text::{clean_line, clean_text};
use std::collections::HashMap;

/// A requirement with nothing but its place.
#[must_use]
pub(crate) fn blank(id: RequirementId, initiative: InitiativeId, position: String) -> Requirement {
    Requirement {
        id,
        initiative,
        marketing_words: String::new(),
        it_words: String::new(),
        wording: 1,
        moscow: Moscow::Should,
        worth: None,
        size: None,
        quarter: None,
        deal_breaker: false,
        raised_by: None,
        state: RequirementState::Proposed,
        talk_by: String::new(),
        talk_why: None,
        position,
        suggested: false,
        note: String::new(),
        deleted_at: None,
    }
}

/// Adds a requirement; one voice is enough.
///
/// # Errors
/// When both voices are empty.
pub fn add(act: &mut Act<'_, '_>, input: AddRequirement) -> Result<InitiativePage, Fault> {
    let key = act.live::<Initiative>(input.initiative)?.key;
    let position = place(act, input.initiative, input.after)?;
    let mut requirement = blank(act.id(), input.initiative, position);
    requirement.marketing_words = clean_text(&input.marketing_words);
    requirement.it_words = clean_text(&input.it_words);
    requirement.raised_by = match act.place.here {
        [one] => Some(*one),
        _ => None,
    };
    insert(act, &requirement)?;
    let words = if requirement.marketing_words.is_empty() {
        &requirement.it_words
    } else {
        &requirement.marketing_words
    };
    act.label(format!("Added “{}” to {key}", say::short(words)))?;
    page::initiative(
        &act.cx(),
        Which {
            id: input.initiative,
        },
    )
}

/// Writes a new requirement with its first wording.
pub(crate) fn insert(act: &mut Act<'_, '_>, requirement: &Requirement) -> Result<(), Fault> {
    if requirement.marketing_words.is_empty() && requirement.it_words.is_empty() {
        return Err(Fault::bad(
            "marketingWords",
            "Type the need, in either voice; the other can follow.",
        ));
    }
    act.write.insert(requirement)?;
    let text = wording_text(&requirement.marketing_words, &requirement.it_words);
    number_wording(act, SubjectKind::Requirement, requirement.id.uuid(), &text)?;
    Ok(())
}

/// A position after one requirement, or at the end.
pub(crate) fn place(
    act: &Act<'_, '_>,
    initiative: InitiativeId,
    after: Option<RequirementId>,
) -> Result<String, Fault> {
    let rows = ordered(act, initiative)?;
    let at = after
        .and_then(|id| rows.iter().position(|r| r.id == id))
        .map_or(rows.len(), |n| n + 1);
    Ok(between(
        at.checked_sub(1).and_then(|n| rows.get(n)),
        rows.get(at),
    ))
}

fn ordered(act: &Act<'_, '_>, initiative: InitiativeId) -> Result<Vec<Requirement>, Fault> {
    Ok(act.write.query::<Requirement>(
        "initiative = ?1 AND deleted_at IS NULL ORDER BY position, id",
        [Cell::Text(initiative.to_string())],
    )?)
}

fn between(before: Option<&Requirement>, after: Option<&Requirement>) -> String {
    position_between(
        before.map(|r| r.position.as_str()),
        after.map(|r| r.position.as_str()),
    )
}

/// Changes one field. New words make a new wording when somebody agreed to the old one.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditRequirement) -> Result<InitiativePage, Fault> {
    let mut r = act.live::<Requirement>(input.id)?;
    let key = act.live::<Initiative>(r.initiative)?.key;
    let mut worded = false;
    match input.edit {
        RequirementEdit::MarketingWords(text) => {
            r.marketing_words = clean_text(&text);
            worded = true;
        }
        RequirementEdit::ItWords(text) => {
            r.it_words = clean_text(&text);
            worded = true;
        }
        RequirementEdit::Moscow(moscow) => r.moscow = moscow,
        RequirementEdit::Worth(worth) => r.worth = worth,
        RequirementEdit::Size(size) => r.size = size,
        RequirementEdit::Quarter(typed) => r.quarter = read_quarter(&typed, act.moment.today)?,
        RequirementEdit::DealBreaker(is) => r.deal_breaker = is,
        RequirementEdit::RaisedBy(who) => r.raised_by = act.perhaps(who.as_ref(), None)?,
        RequirementEdit::State(state) => r.state = state,
        RequirementEdit::Talk(why) => {
            r.talk_by = if why.is_some() {
                act.cx().author()?
            } else {
                String::new()
            };
            r.talk_why = why.map(|w| clean_text(&w));
        }
    }
    if worded {
        if r.marketing_words.is_empty() && r.it_words.is_empty() {
            return Err(Fault::bad(
                "marketingWords",
                "A requirement needs at least one voice. Del puts the whole row in the trash.",
            ));
        }
        r.suggested = false;
        let text = wording_text(&r.marketing_words, &r.it_words);
        r.wording = number_wording(act, SubjectKind::Requirement, r.id.uuid(), &text)?;
    }
    let words = if r.marketing_words.is_empty() {
        &r.it_words
    } else {
        &r.marketing_words
    };
    act.label(format!("Changed “{}” in {key}", say::short(words)))?;
    act.write.update(&r)?;
    page::initiative(&act.cx(), Which { id: r.initiative })
}

/// `2026-Q3`, `Q3`, `q3 27`, `3/2027`; without a year the next such quarter.
pub(crate) fn read_quarter(typed: &str, today: Day) -> Result<Option<String>, Fault> {
    let text = typed.trim().to_uppercase();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || {
        Fault::bad(
            "quarter",
            format!("“{}” is not a quarter; type Q3 or Q1 2027.", typed.trim()),
        )
    };
    let numbers: Vec<i32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|p| !p.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .map_err(|_| wrong())?;
    let now = i32::try_from(today.month0() / 3 + 1).unwrap_or(1);
    let (year, quarter) = match numbers.as_slice() {
        [q] if (1..=4).contains(q) => (today.year() + i32::from(*q < now), *q),
        [q, y] if (1..=4).contains(q) && *y > 4 => (*y, *q),
        [y, q] if (1..=4).contains(q) => (*y, *q),
        _ => return Err(wrong()),
    };
    let year = if year < 70 {
        2000 + year
    } else if year < 100 {
        1900 + year
    } else {
        year
    };
    if !(1970..=2199).contains(&year) {
        return Err(wrong());
    }
    Ok(Some(format!("{year}-Q{quarter}")))
}

/// Moves a requirement within the list.
///
/// # Errors
/// When it is gone.
pub fn shift(act: &mut Act<'_, '_>, input: MoveRequirement) -> Result<InitiativePage, Fault> {
    let r = act.live::<Requirement>(input.id)?;
    let rows: Vec<_> = ordered(act, r.initiative)?
        .into_iter()
        .filter(|o| o.id != r.id)
        .collect();
    let at = input
        .after
        .and_then(|id| rows.iter().position(|o| o.id == id))
        .map_or(0, |n| n + 1);
    let position = between(at.checked_sub(1).and_then(|n| rows.get(n)), rows.get(at));
    act.label("Moved a requirement")?;
    act.change::<Requirement>(r.id, |r| {
        r.position = position;
        Ok(())
    })?;
    page::initiative(&act.cx(), Which { id: r.initiative })
}

/// Changes one field of a data-use sheet; makes the sheet when there is none.
///
/// # Errors
/// When the requirement is gone.
pub fn edit_data_use(act: &mut Act<'_, '_>, input: EditDataUse) -> Result<InitiativePage, Fault> {
    let requirement = act.live::<Requirement>(input.requirement)?;
    let id = slot(input.requirement.uuid(), "data_use");
    let mut sheet = act.write.find::<DataUse>(id)?.unwrap_or(DataUse {
        id,
        requirement: input.requirement,
        what: String::new(),
        personal: false,
        purpose: String::new(),
        legal_basis: None,
        retention: String::new(),
        location: String::new(),
        suggested: false,
        deleted_at: None,
    });
    sheet.deleted_at = None;
    sheet.suggested = false;
    match input.edit {
        DataUseEdit::What(text) => sheet.what = clean_line(&text),
        DataUseEdit::Personal(personal) => sheet.personal = personal,
        DataUseEdit::Purpose(text) => sheet.purpose = clean_line(&text),
        DataUseEdit::LegalBasis(basis) => sheet.legal_basis = basis,
        DataUseEdit::Retention(text) => sheet.retention = clean_line(&text),
        DataUseEdit::Location(text) => sheet.location = clean_line(&text),
    }
    act.label("Changed a data-use sheet")?;
    act.write.put(&sheet)?;
    page::initiative(
        &act.cx(),
        Which {
            id: requirement.initiative,
        },
    )
}

/// The requirements as they are shown.
pub(crate) fn view(cx: &Cx<'_>, plan: &Plan) -> Result<Requirements, Fault> {
    let sheets: HashMap<_, _> = cx
        .read
        .query::<DataUse>(
            "deleted_at IS NULL AND requirement IN (SELECT id FROM requirement WHERE initiative = ?1)",
            [Cell::Text(plan.id().to_string())],
        )?
        .into_iter()
        .map(|d| (d.requirement, d))
        .collect();
    let mut rows = Vec::with_capacity(plan.requirements.len());
    for (n, r) in plan.requirements.iter().enumerate() {
        let text = wording_text(&r.marketing_words, &r.it_words);
        rows.push(RequirementView {
            number: i64::try_from(n + 1).unwrap_or(i64::MAX),
            agreement: agreement::view(
                cx,
                plan,
                SubjectKind::Requirement,
                r.id.uuid(),
                r.wording,
                &text,
            )?,
            data_use: sheets.get(&r.id).cloned(),
            raised_by: cx.person(r.raised_by)?,
            waits_for: waits_for(cx, r)?,
            requirement: r.clone(),
        });
    }
    let (agreed, _, _, total) = tally(plan);
    let suggested = plan.requirements.iter().filter(|r| r.suggested).count();
    Ok(Requirements {
        rows,
        agreed,
        total,
        suggested: i64::try_from(suggested).unwrap_or(0),
    })
}

fn waits_for(cx: &Cx<'_>, r: &Requirement) -> Result<String, Fault> {
    Ok(
        match (r.marketing_words.is_empty(), r.it_words.is_empty()) {
            (false, true) => format!("Waits for {}’s words.", cx.inline(Side::It)?),
            (true, false) => format!("Waits for {}’s words.", cx.inline(Side::Marketing)?),
            _ => String::new(),
        },
    )
}

/// Agreed by both, by marketing only, by IT only, and all that count.
#[must_use]
pub(crate) fn tally(plan: &Plan) -> (i64, i64, i64, i64) {
    let (mut both, mut marketing, mut it, mut all) = (0, 0, 0, 0);
    for r in plan.counting() {
        all += 1;
        match plan.agreed(r.id.uuid(), r.wording) {
            (true, true) => both += 1,
            (true, false) => marketing += 1,
            (false, true) => it += 1,
            (false, false) => {}
        }
    }
    (both, marketing, it, all)
}
