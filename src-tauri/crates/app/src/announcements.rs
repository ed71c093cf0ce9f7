//! Announcements: a win told to an audience on a channel. Drafts are free.

use crate::cx::{Act, Cx};
use crate::document::win_card;
use crate::fault::Fault;
use crate::objective::{full_day, with_unit};
use crate::paper::sides;
use crate::say;
use crate::wins;
use crate::wire::edit::{MarkAnnounced, WithdrawAnnouncement};
use crate::wire::page::{WhichWin, WinView};
use crate::wire::paper::AnnouncementDraft;
use counterpart_documents::Deed;
use counterpart_documents::announcement::{self, WinStory};
use counterpart_domain::Side;
use counterpart_domain::ids::AnnouncementId;
use counterpart_domain::people::Person;
use counterpart_domain::text::{clean_line, clean_text};
use counterpart_domain::win::{Announcement, Language, Win};

/// The win's story, as it is told everywhere.
pub(crate) fn story(cx: &Cx<'_>, win: &WinView) -> Result<WinStory, Fault> {
    let deeds = |side: Option<Side>| {
        win.people
            .iter()
            .filter(|p| p.side == side)
            .map(|p| Deed {
                name: p.person.name.clone(),
                deed: p.deed.clone(),
            })
            .collect::<Vec<_>>()
    };
    let w = &win.win;
    let number = |n: &str| {
        if n.is_empty() {
            String::new()
        } else {
            with_unit(n, &w.unit)
        }
    };
    Ok(WinStory {
        headline: w.headline.clone(),
        initiative: win.initiative.clone().unwrap_or_default(),
        challenge: w.challenge.clone(),
        together: w.together.clone(),
        before: number(&w.before),
        after: number(&w.after),
        measure: w.measure.clone(),
        source: w.source.clone(),
        date: full_day(w.day),
        sides: sides(cx)?,
        marketing: deeds(Some(Side::Marketing)),
        it: deeds(Some(Side::It)),
        others: deeds(None),
        goal: w.goal.clone(),
        from: cx
            .place
            .here
            .iter()
            .filter_map(|id| Some(cx.people().ok()?.get(id)?.name.clone()))
            .collect::<Vec<_>>()
            .join(", "),
        ..WinStory::default()
    })
}

/// A draft in every form, with the card beside it.
///
/// # Errors
/// When the win is gone.
pub fn draft(cx: &Cx<'_>, input: WhichWin) -> Result<AnnouncementDraft, Fault> {
    let win = wins::win(cx, input)?;
    let draft = announcement::draft(&story(cx, &win)?);
    let people = cx.people()?;
    let to: Vec<_> = win
        .people
        .iter()
        .filter_map(|p| people.get(&p.person.id)?.email.clone())
        .collect();
    let here = cx.place.here;
    let other = owners(cx, &win)?
        .into_iter()
        .find(|p| !here.contains(&p.id));
    Ok(AnnouncementDraft {
        subject: draft.subject,
        text: draft.text,
        html: draft.html,
        slack: draft.slack,
        teams: draft.teams,
        mailto: draft.mailto,
        card: win_card(cx, &win)?
            .svg(1)
            .map_err(|e| Fault::internal(&e.to_string()))?,
        to: to.join(", "),
        missing: win.missing.clone(),
        other_owner: other.map(|p| p.name.clone()).unwrap_or_default(),
    })
}

fn owners<'a>(cx: &'a Cx<'_>, win: &WinView) -> Result<Vec<&'a Person>, Fault> {
    let people = cx.people()?;
    let Some(initiative) = win.win.initiative else {
        return Ok(Vec::new());
    };
    let seats = cx
        .read
        .having::<counterpart_domain::people::Seat>("initiative", &initiative)?;
    Ok(seats
        .iter()
        .filter_map(|s| people.get(&s.person?))
        .collect())
}

/// Marks a win announced. It left the house: withdrawn or corrected later, never undone.
///
/// # Errors
/// When the audience is empty.
pub fn mark(act: &mut Act<'_, '_>, input: MarkAnnounced) -> Result<WinView, Fault> {
    let win = act.live::<Win>(input.win)?;
    let audience = clean_line(&input.audience);
    if audience.is_empty() {
        return Err(Fault::bad(
            "audience",
            "Say who was told: a team, a market, the board.",
        ));
    }
    act.label(format!(
        "Announced “{}” to {audience}",
        say::short(&win.headline)
    ))?;
    act.write.set_not_undoable()?;
    record(act, &MarkAnnounced { audience, ..input })?;
    act.label = None;
    wins::view(&act.cx(), win)
}

/// Writes down that a win was told.
pub(crate) fn record(
    act: &mut Act<'_, '_>,
    input: &MarkAnnounced,
) -> Result<AnnouncementId, Fault> {
    let told = Announcement {
        id: act.id(),
        win: input.win,
        audience: clean_line(&input.audience),
        channel: input.channel,
        language: Language::En,
        at: act.moment.utc,
        other_seen: input.other_seen,
        subject: clean_line(&input.subject),
        text: clean_text(&input.text),
        written_subject: String::new(),
        written_text: String::new(),
        corrects: None,
        withdrawn_at: None,
        deleted_at: None,
    };
    act.write.insert(&told)?;
    Ok(told.id)
}

/// Withdraws an announcement; the record of it stays.
///
/// # Errors
/// When it was withdrawn before.
pub fn withdraw(act: &mut Act<'_, '_>, input: WithdrawAnnouncement) -> Result<WinView, Fault> {
    let announcement = act.live::<Announcement>(input.id)?;
    if announcement.withdrawn_at.is_some() {
        return Err(Fault::not_now("It was withdrawn already."));
    }
    act.label(format!(
        "Withdrew the announcement to {}",
        announcement.audience
    ))?;
    act.write.set_not_undoable()?;
    let at = act.moment.utc;
    let announcement = act.change::<Announcement>(input.id, |a| {
        a.withdrawn_at = Some(at);
        Ok(())
    })?;
    act.label = None;
    let win = act.write.get::<Win>(announcement.win)?;
    wins::view(&act.cx(), win)
}
