//! Agreement: yeses to numbered wordings.

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::page;
use crate::plan::Plan;
use crate::say;
use crate::seats;
use crate::wire::edit::{Agree, TakeBack};
use crate::wire::page::{Agreement, DifferencePiece, InitiativePage, Which, YesView};
use counterpart_domain::Side;
use counterpart_domain::agreement::{How, Piece, SubjectKind, Wording, Yes, piece};
use counterpart_domain::ids::{Id, InitiativeId, PersonId, RequirementId, StepId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::record::{Cell, Day};
use counterpart_domain::requirement::Requirement;
use counterpart_domain::selection::Step;
use counterpart_domain::wording::{PieceKind, same_wording, word_difference};
use uuid::Uuid;

/// Says yes to one subject or a range, for one side or both, as one action.
///
/// # Errors
/// When a side has nobody to say it, or there is nothing to agree to.
pub fn agree(act: &mut Act<'_, '_>, input: Agree) -> Result<InitiativePage, Fault> {
    let day = act
        .cx()
        .read_past_day("day", &input.day)?
        .unwrap_or(act.moment.today);
    let mut initiative = None;
    let mut names = Vec::new();
    for text in &input.subjects {
        let subject = parse(text)?;
        let (of, wording, name) = present(act, input.subject_kind, subject)?;
        for side in &input.sides {
            let person = speaker(act, of, *side)?;
            say_yes(
                act,
                input.subject_kind,
                subject,
                *side,
                Some(person),
                wording,
                day,
                input.how,
                input.issue,
            )?;
        }
        initiative = Some(of);
        names.push(name);
    }
    let Some(initiative) = initiative else {
        return Err(Fault::not_now("Choose what to agree to first."));
    };
    let key = act.live::<Initiative>(initiative)?.key;
    let who = match input.sides.as_slice() {
        [side] => act.cx().label(*side)?.to_owned(),
        _ => "Both".to_owned(),
    };
    let what = match names.as_slice() {
        [one] => format!("“{}”", say::short(one)),
        many => say::count(many.len(), "requirement", "requirements"),
    };
    act.label(format!("{who} agreed to {what} in {key}"))?;
    page::initiative(&act.cx(), Which { id: initiative })
}

/// Takes a yes back.
///
/// # Errors
/// When there is none, or the gate that it closed is closed.
pub fn take_back(act: &mut Act<'_, '_>, input: TakeBack) -> Result<InitiativePage, Fault> {
    let subject = parse(&input.subject)?;
    if input.subject_kind == SubjectKind::Gate {
        let step = act.live::<Step>(StepId::from_uuid(subject))?;
        if step.actual_finish.is_some() {
            return Err(Fault::not_now(format!(
                "The gate of {} is closed. Open it again first; its yeses are taken back with it.",
                step.name
            )));
        }
    }
    let (initiative, _, name) = present(act, input.subject_kind, subject)?;
    let id = slot(subject, input.side.as_str());
    if act
        .write
        .find::<Yes>(id)?
        .is_none_or(|y| y.deleted_at.is_some())
    {
        return Err(Fault::not_now("There is no yes to take back."));
    }
    let label = act.cx().label(input.side)?.to_owned();
    act.label(format!(
        "{label} took back the yes to “{}”",
        say::short(&name)
    ))?;
    act.write.trash::<Yes>(id, act.moment.utc)?;
    page::initiative(&act.cx(), Which { id: initiative })
}

/// Writes one yes into its slot.
#[expect(clippy::too_many_arguments, reason = "a yes is exactly these facts")]
pub(crate) fn say_yes(
    act: &mut Act<'_, '_>,
    subject_kind: SubjectKind,
    subject: Uuid,
    side: Side,
    person: Option<PersonId>,
    wording: i64,
    day: Day,
    how: How,
    issue: Option<counterpart_domain::ids::IssueId>,
) -> Result<(), Fault> {
    let recorded_by = act.cx().author()?;
    act.write.put(&Yes {
        id: slot(subject, side.as_str()),
        subject_kind,
        subject,
        side,
        person,
        wording,
        day,
        how,
        issue,
        recorded_by,
        kept: true,
        deleted_at: None,
    })?;
    Ok(())
}

/// Who speaks for a side: the stand-in when that is who is here, else the holder.
pub(crate) fn speaker(
    act: &Act<'_, '_>,
    initiative: InitiativeId,
    side: Side,
) -> Result<PersonId, Fault> {
    let seat = seats::read(act, initiative, side)?;
    let here = |p: PersonId| act.place.here.contains(&p);
    match (seat.person, seat.stand_in) {
        (Some(holder), Some(stand_in)) if !here(holder) && here(stand_in) => Ok(stand_in),
        (Some(holder), _) => Ok(holder),
        (None, Some(stand_in)) => Ok(stand_in),
        (None, None) => {
            let label = act.cx().label(side)?.to_owned();
            Err(Fault::not_now(format!(
                "There is no {label} owner yet. Type a name into the empty half first; then {label} can agree."
            )))
        }
    }
}

/// The initiative, the present wording and the words of a subject. Agreeing to a suggestion keeps it.
fn present(
    act: &mut Act<'_, '_>,
    kind: SubjectKind,
    subject: Uuid,
) -> Result<(InitiativeId, i64, String), Fault> {
    match kind {
        SubjectKind::Objective => {
            let id = InitiativeId::from_uuid(subject);
            act.live::<Initiative>(id)?;
            crate::objective::keep_suggested(act, id)?;
            let plan = Plan::load(&act.cx(), id)?;
            let Some(wording) = plan.wordings.last() else {
                return Err(Fault::not_now(
                    "Write what you both want first, in one sentence; then agree to it.",
                ));
            };
            Ok((id, wording.number, wording.text.clone()))
        }
        SubjectKind::Requirement => {
            let requirement =
                act.change::<Requirement>(RequirementId::from_uuid(subject), |r| {
                    r.suggested = false;
                    Ok(())
                })?;
            let name = if requirement.marketing_words.is_empty() {
                &requirement.it_words
            } else {
                &requirement.marketing_words
            };
            Ok((requirement.initiative, requirement.wording, name.clone()))
        }
        SubjectKind::Gate => {
            let step = act.live::<Step>(StepId::from_uuid(subject))?;
            Ok((step.initiative, 1, step.name))
        }
    }
}

/// Numbers the wording when it is really new: case, spacing and punctuation are not, and a wording
/// that nobody has agreed to yet is simply written over.
pub(crate) fn number_wording(
    act: &mut Act<'_, '_>,
    kind: SubjectKind,
    subject: Uuid,
    text: &str,
) -> Result<i64, Fault> {
    let last = act
        .write
        .query::<Wording>(
            "subject = ?1 AND deleted_at IS NULL ORDER BY number DESC LIMIT 1",
            [Cell::Text(subject.to_string())],
        )?
        .pop();
    let number = match last {
        Some(wording) if same_wording(&wording.text, text) => return Ok(wording.number),
        Some(mut wording) => {
            let agreed = act.write.query::<Yes>(
                "subject = ?1 AND wording = ?2 AND deleted_at IS NULL",
                [
                    Cell::Text(subject.to_string()),
                    Cell::Integer(wording.number),
                ],
            )?;
            if agreed.is_empty() {
                text.clone_into(&mut wording.text);
                act.write.update(&wording)?;
                return Ok(wording.number);
            }
            wording.number + 1
        }
        None => 1,
    };
    let wording = Wording {
        id: act.id(),
        subject_kind: kind,
        subject,
        number,
        text: text.to_owned(),
        deleted_at: None,
    };
    act.write.insert(&wording)?;
    Ok(number)
}

/// The agreement on a subject as it is shown.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn view(
    cx: &Cx<'_>,
    plan: &Plan,
    kind: SubjectKind,
    subject: Uuid,
    wording: i64,
    present_text: &str,
) -> Result<Agreement, Fault> {
    let mut yeses = Vec::new();
    for side in SIDES {
        let Some(yes) = plan.yes(subject, side) else {
            continue;
        };
        let difference = if yes.wording < wording {
            difference(cx, subject, yes.wording, present_text)?
        } else {
            Vec::new()
        };
        yeses.push(YesView {
            id: yes.id,
            side,
            person: cx.person(yes.person)?,
            wording: yes.wording,
            day: yes.day.to_string(),
            how: yes.how,
            recorded_by: yes.recorded_by.clone(),
            difference,
        });
    }
    let at = |side| {
        piece(
            plan.has_owner(side),
            plan.yes(subject, side).map(|y| y.wording),
            wording,
        )
    };
    let (marketing, it) = (at(Side::Marketing), at(Side::It));
    Ok(Agreement {
        subject_kind: kind,
        subject: subject.to_string(),
        wording,
        marketing,
        it,
        said: said(cx, plan, subject, wording)?,
        yeses,
    })
}

fn difference(
    cx: &Cx<'_>,
    subject: Uuid,
    number: i64,
    present: &str,
) -> Result<Vec<Vec<DifferencePiece>>, Fault> {
    let earlier = cx
        .read
        .query::<Wording>(
            "subject = ?1 AND number = ?2",
            [Cell::Text(subject.to_string()), Cell::Integer(number)],
        )?
        .pop();
    let Some(earlier) = earlier else {
        return Ok(Vec::new());
    };
    let lines = |text: &str| text.split('\n').map(str::to_owned).collect::<Vec<_>>();
    Ok(difference_of(&lines(&earlier.text), &lines(present)))
}

/// What changed in each line, word by word.
pub(crate) fn difference_of(old: &[String], new: &[String]) -> Vec<Vec<DifferencePiece>> {
    let (mut old, mut new) = (old.to_vec(), new.to_vec());
    let most = old.len().max(new.len());
    old.resize(most, String::new());
    new.resize(most, String::new());
    let pieces = |(old, new): (&String, &String)| {
        word_difference(old, new)
            .into_iter()
            .map(|p| DifferencePiece {
                kind: match p.kind {
                    PieceKind::Same => "same",
                    PieceKind::Added => "added",
                    PieceKind::Removed => "removed",
                }
                .to_owned(),
                text: p.text,
            })
            .collect()
    };
    old.iter().zip(&new).map(pieces).collect()
}

/// "agreed by both in one room, 19 Feb, wording 2".
pub(crate) fn said(cx: &Cx<'_>, plan: &Plan, subject: Uuid, wording: i64) -> Result<String, Fault> {
    let at = |side: Side| plan.yes(subject, side);
    let current = |side: Side| at(side).filter(|y| y.wording >= wording);
    let number = if wording > 1 {
        format!(", wording {wording}")
    } else {
        String::new()
    };
    let day = |yes: &Yes| {
        cx.say(yes.day)
            .split_once(' ')
            .map_or_else(|| cx.say(yes.day), |(_, d)| d.to_owned())
    };
    Ok(match (current(Side::Marketing), current(Side::It)) {
        (Some(m), Some(i)) => {
            let last = if m.day >= i.day { m } else { i };
            let how = if m.how == i.how {
                format!(" {}", say::how(m.how))
            } else {
                String::new()
            };
            format!("agreed by both{how}, {}{number}", day(last))
        }
        (Some(one), None) | (None, Some(one)) => {
            let other = cx.inline(one.side.other())?;
            let rest = if at(one.side.other()).is_some() {
                format!("{other} agreed to an earlier wording")
            } else {
                format!("not yet by {other}")
            };
            format!("agreed by {}, {}; {rest}", cx.inline(one.side)?, day(one))
        }
        (None, None) if at(Side::Marketing).is_some() || at(Side::It).is_some() => {
            "agreed to an earlier wording".to_owned()
        }
        (None, None) => "not yet agreed".to_owned(),
    })
}

/// The spoken state of one piece.
#[must_use]
pub(crate) fn piece_open(piece: Piece) -> bool {
    piece != Piece::Agreed
}

fn parse(text: &str) -> Result<Uuid, Fault> {
    Uuid::parse_str(text).map_err(|_| Fault::internal("not an id"))
}
