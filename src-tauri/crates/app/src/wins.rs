//! Wins: logged in under a minute, with people of both sides by name and deed.

pub mod offers;
pub mod proposals;
mod worked;

use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::initiatives::SIDES;
use crate::objective::full_day;
use crate::order::position_between;
use crate::say;
use crate::standing::article;
use crate::wire::edit::{EditWin, LogWin, NameInWin, UnnameInWin, WinEdit};
use crate::wire::list::{Wall, WallQuery};
use crate::wire::page::{AnnouncementView, NamedView, WhichWin, WinView};
use counterpart_domain::ids::{Id, InitiativeId, WinId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::{Person, Seat};
use counterpart_domain::record::Cell;
use counterpart_domain::text::{clean_line, clean_text};
use counterpart_domain::win::{Announcement, Win, WinKind, WinPerson, kind};

/// The wall, newest first, a page at a time.
///
/// # Errors
/// When the file cannot be read.
pub fn wall(cx: &Cx<'_>, input: WallQuery) -> Result<Wall, Fault> {
    let wins = cx.read.query::<Win>(
        "deleted_at IS NULL ORDER BY day DESC, id DESC LIMIT ?1 OFFSET ?2",
        [
            Cell::Integer(input.most.clamp(1, 200)),
            Cell::Integer(input.from.max(0)),
        ],
    )?;
    Ok(Wall {
        wins: wins
            .into_iter()
            .map(|w| view(cx, w))
            .collect::<Result<_, _>>()?,
        total: cx.read.count::<Win>()?,
    })
}

/// One win.
///
/// # Errors
/// When it is gone.
pub fn win(cx: &Cx<'_>, input: WhichWin) -> Result<WinView, Fault> {
    view(cx, cx.read.get::<Win>(input.id)?)
}

/// The wins of an initiative, newest first.
pub(crate) fn of_initiative(cx: &Cx<'_>, id: InitiativeId) -> Result<Vec<WinView>, Fault> {
    let wins = cx.read.query::<Win>(
        "initiative = ?1 AND deleted_at IS NULL ORDER BY day DESC, id DESC",
        [Cell::Text(id.to_string())],
    )?;
    wins.into_iter().map(|w| view(cx, w)).collect()
}

/// The newest win of an initiative.
pub(crate) fn newest(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<WinView>, Fault> {
    let mut wins = cx.read.query::<Win>(
        "initiative = ?1 AND deleted_at IS NULL ORDER BY day DESC, id DESC LIMIT 1",
        [Cell::Text(id.to_string())],
    )?;
    wins.pop().map(|win| view(cx, win)).transpose()
}

/// The people named in a win, in their order.
pub(crate) fn named(cx: &Cx<'_>, win: WinId) -> Result<Vec<WinPerson>, Fault> {
    Ok(cx.read.query::<WinPerson>(
        "win = ?1 AND deleted_at IS NULL ORDER BY position, id",
        [Cell::Text(win.to_string())],
    )?)
}

/// A win as it is shown.
pub(crate) fn view(cx: &Cx<'_>, win: Win) -> Result<WinView, Fault> {
    let rows = named(cx, win.id)?;
    let (kind, missing) = kind(rows.iter().map(|p| p.side));
    let mut people = Vec::new();
    for row in &rows {
        if let Some(person) = cx.person(Some(row.person))? {
            people.push(NamedView {
                person,
                side: row.side,
                deed: row.deed.clone(),
            });
        }
    }
    let kind_said = match (kind, missing.as_slice()) {
        (WinKind::Joint, _) => "Won together".to_owned(),
        (WinKind::Solo, [missing]) => format!("{}’s win", cx.label(missing.other())?),
        (WinKind::Solo, _) => "Nobody named yet".to_owned(),
    };
    let missing_said = match missing.as_slice() {
        [] => String::new(),
        [side] => {
            let label = cx.label(*side)?;
            format!(
                "Name {} {label} person and what they did, and it is won together.",
                article(label)
            )
        }
        _ => format!(
            "Name somebody from {} and somebody from {}, with what they did.",
            cx.label(SIDES[0])?,
            cx.label(SIDES[1])?
        ),
    };
    let initiative = win
        .initiative
        .map(|id| cx.read.find::<Initiative>(id))
        .transpose()?
        .flatten();
    let mut not_named = Vec::new();
    if let Some(i) = &initiative {
        for side in SIDES {
            let holder = cx
                .read
                .find::<Seat>(slot(i.id.uuid(), side.as_str()))?
                .and_then(|s| s.person);
            if holder.is_some_and(|h| rows.iter().all(|r| r.person != h)) {
                not_named.extend(cx.person(holder)?);
            }
        }
    }
    let announcements = cx.read.having::<Announcement>("win", &win.id)?;
    Ok(WinView {
        initiative: initiative.map(|i| format!("{} {}", i.key, i.name)),
        day_said: full_day(win.day),
        kind,
        kind_said,
        missing: missing_said,
        people,
        announcements: announcements
            .into_iter()
            .rev()
            .map(|a| AnnouncementView {
                id: a.id,
                when: cx.say_instant(a.at),
                audience: a.audience,
                channel: a.channel,
                other_seen: a.other_seen,
                withdrawn: a.withdrawn_at.is_some(),
                language: a.language,
                subject: a.subject,
                corrects: a.corrects,
            })
            .collect(),
        not_named,
        win,
    })
}

/// Logs a win; a headline is enough.
///
/// # Errors
/// When the headline is empty.
pub fn log(act: &mut Act<'_, '_>, input: LogWin) -> Result<WinView, Fault> {
    let mut win = make(act, input.initiative, &input.headline)?;
    if let Some(number) = &input.number {
        offers::fill(&mut win, number);
        act.write.update(&win)?;
    }
    act.label(format!("Logged the win “{}”", say::short(&win.headline)))?;
    view(&act.cx(), win)
}

pub(crate) fn make(
    act: &mut Act<'_, '_>,
    initiative: Option<InitiativeId>,
    headline: &str,
) -> Result<Win, Fault> {
    let headline = clean_line(headline);
    if headline.is_empty() {
        return Err(Fault::bad("headline", "Say the win in one line."));
    }
    if let Some(id) = initiative {
        act.live::<Initiative>(id)?;
    }
    let win = Win {
        id: act.id(),
        initiative,
        headline,
        day: act.moment.today,
        challenge: String::new(),
        together: String::new(),
        before: String::new(),
        after: String::new(),
        unit: String::new(),
        measure: String::new(),
        source: String::new(),
        goal: String::new(),
        next_step: String::new(),
        deleted_at: None,
    };
    act.write.insert(&win)?;
    Ok(win)
}

/// Changes one field of a win.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditWin) -> Result<WinView, Fault> {
    let mut win = act.live::<Win>(input.id)?;
    match input.edit {
        WinEdit::Headline(text) => {
            win.headline = clean_line(&text);
            if win.headline.is_empty() {
                return Err(Fault::bad(
                    "headline",
                    "Say the win in one line; Del removes it.",
                ));
            }
        }
        WinEdit::Initiative(id) => {
            if let Some(id) = id {
                act.live::<Initiative>(id)?;
            }
            win.initiative = id;
        }
        WinEdit::Day(typed) => {
            win.day = act
                .cx()
                .read_past_day("day", &typed)?
                .ok_or_else(|| Fault::bad("day", "Type the day it was won."))?;
        }
        WinEdit::Challenge(text) => win.challenge = clean_text(&text),
        WinEdit::Together(text) => win.together = clean_text(&text),
        WinEdit::Before(text) => win.before = clean_line(&text),
        WinEdit::After(text) => win.after = clean_line(&text),
        WinEdit::Unit(text) => win.unit = clean_line(&text),
        WinEdit::Measure(text) => win.measure = clean_line(&text),
        WinEdit::Source(text) => win.source = clean_line(&text),
        WinEdit::Goal(text) => win.goal = clean_line(&text),
        WinEdit::NextStep(text) => win.next_step = clean_text(&text),
    }
    act.label(format!("Changed the win “{}”", say::short(&win.headline)))?;
    act.write.update(&win)?;
    view(&act.cx(), win)
}

/// Names a person with the deed; naming again changes the deed.
///
/// # Errors
/// When no name is given.
pub fn name(act: &mut Act<'_, '_>, input: NameInWin) -> Result<WinView, Fault> {
    let win = act.live::<Win>(input.win)?;
    let rows = named(&act.cx(), win.id)?;
    // Whoever is named already stays so, also from the trash: deeds stay theirs.
    let there = input
        .who
        .id
        .filter(|id| rows.iter().any(|r| r.person == *id));
    let person = match there {
        Some(person) => person,
        None => act.who(&input.who, input.side)?,
    };
    let who = act.write.get::<Person>(person)?;
    let id = slot(win.id.uuid(), &person.to_string());
    let position = rows.iter().find(|r| r.id == id).map_or_else(
        || position_between(rows.last().map(|r| r.position.as_str()), None),
        |r| r.position.clone(),
    );
    act.label(format!(
        "Named {} in “{}”",
        who.name,
        say::short(&win.headline)
    ))?;
    act.write.put(&WinPerson {
        id,
        win: win.id,
        person,
        side: input.side.or(who.side),
        deed: clean_line(&input.deed),
        position,
        deleted_at: None,
    })?;
    view(&act.cx(), win)
}

/// Takes a name off.
///
/// # Errors
/// When the person is not named.
pub fn unname(act: &mut Act<'_, '_>, input: UnnameInWin) -> Result<WinView, Fault> {
    let win = act.live::<Win>(input.win)?;
    act.label(format!("Took a name off “{}”", say::short(&win.headline)))?;
    act.write.trash::<WinPerson>(
        slot(win.id.uuid(), &input.person.to_string()),
        act.moment.utc,
    )?;
    view(&act.cx(), win)
}
