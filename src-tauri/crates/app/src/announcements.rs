//! Announcements: a win told to an audience on a channel. Drafts are free.

use crate::agreement::difference_of;
use crate::cx::{Act, Cx};
use crate::document::win_card;
use crate::fault::Fault;
use crate::paper::sides;
use crate::say;
use crate::wins;
use crate::wins::offers::{figure, not_named};
use crate::wire::edit::{MarkAnnounced, WithdrawAnnouncement};
use crate::wire::page::{DifferencePiece, WhichWin, WinView};
use crate::wire::voice::{AnnouncementDraft, AnnouncementQuery, EditAnnouncement, WriteAnew};
use counterpart_documents::Deed;
use counterpart_documents::announcement::{self as voice, LONGEST_MAILTO, WinStory};
use counterpart_domain::Side;
use counterpart_domain::ids::{AnnouncementDraftId, AnnouncementId, Id, WinId, slot};
use counterpart_domain::initiative::Initiative;
use counterpart_domain::people::Person;
use counterpart_domain::text::{clean_line, clean_text};
use counterpart_domain::win::{self, Announcement, Audience, Language, Win};

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
    let initiative = w
        .initiative
        .map(|id| cx.read.find::<Initiative>(id))
        .transpose()?
        .flatten();
    Ok(WinStory {
        headline: w.headline.clone(),
        initiative: initiative.map(|i| i.name).unwrap_or_default(),
        challenge: w.challenge.clone(),
        together: w.together.clone(),
        before: spoken(&w.before),
        after: spoken(&w.after),
        unit: w.unit.clone(),
        measure: w.measure.clone(),
        source: w.source.clone(),
        day: Some(w.day),
        sides: sides(cx)?,
        marketing: deeds(Some(Side::Marketing)),
        it: deeds(Some(Side::It)),
        others: deeds(None),
        goal: w.goal.clone(),
        next_step: w.next_step.clone(),
        from: cx
            .place
            .here
            .iter()
            .filter_map(|id| Some(cx.people().ok()?.get(id)?.name.clone()))
            .collect(),
        ..WinStory::default()
    })
}

/// A figure in digits with a point where it can be read in one way, so that each language can
/// write it as it does; else as typed.
fn spoken(typed: &str) -> String {
    let (body, times) = match typed.strip_suffix('×') {
        Some(body) => (body, "×"),
        None => (typed, ""),
    };
    match figure(body) {
        Some(q) if body.starts_with('+') => format!("+{q}{times}"),
        Some(q) => format!("{q}{times}"),
        None => typed.to_owned(),
    }
}

/// The story for an audience in a language, as a correction where it is one.
pub(crate) fn told_to(
    cx: &Cx<'_>,
    win: &WinView,
    audience: Audience,
    language: Language,
    corrects: Option<AnnouncementId>,
) -> Result<WinStory, Fault> {
    let corrects = corrects
        .map(|id| cx.read.get::<Announcement>(id))
        .transpose()?
        .map(|a| {
            (a.at + chrono::TimeDelta::minutes(i64::from(cx.moment.offset_minutes))).date_naive()
        });
    Ok(WinStory {
        corrects,
        audience: match audience {
            Audience::Team => voice::Audience::Team,
            Audience::Executives => voice::Audience::Executives,
            Audience::Everyone => voice::Audience::Everyone,
        },
        language: match language {
            Language::En => voice::Language::En,
            Language::Fr => voice::Language::Fr,
            Language::De => voice::Language::De,
            Language::Es => voice::Language::Es,
        },
        ..story(cx, win)?
    })
}

/// Where an edited announcement is kept.
fn kept_in(win: WinId, audience: Audience, language: Language) -> AnnouncementDraftId {
    slot(
        win.uuid(),
        &format!("{} {}", audience.as_str(), language.as_str()),
    )
}

/// Whether a kept text stands: for a correction only one that was begun as that correction.
fn stands(
    kept: &win::AnnouncementDraft,
    story: &WinStory,
    written: &voice::AnnouncementDraft,
) -> bool {
    let opening = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    kept.deleted_at.is_none()
        && (story.corrects.is_none() || opening(&kept.written_text) == opening(&written.text))
}

/// An announcement in every form, with the card beside it.
///
/// # Errors
/// When the win is gone.
pub fn draft(cx: &Cx<'_>, input: AnnouncementQuery) -> Result<AnnouncementDraft, Fault> {
    let win = wins::win(cx, WhichWin { id: input.id })?;
    let audience = input.audience.unwrap_or(Audience::Everyone);
    let language = input.language.unwrap_or(Language::En);
    let story = told_to(cx, &win, audience, language, input.corrects)?;
    let written = voice::draft(&story);
    let kept = cx
        .read
        .find::<win::AnnouncementDraft>(kept_in(input.id, audience, language))?
        .filter(|kept| stands(kept, &story, &written));
    let typed = input
        .typed
        .map(|t| (clean_line(&t.subject), clean_text(&t.text)));
    let shown = typed.or_else(|| kept.as_ref().map(|k| (k.subject.clone(), k.text.clone())));
    let (told, difference) = match &shown {
        None => (written.clone(), Vec::new()),
        Some((subject, text)) => {
            let from = kept
                .as_ref()
                .map_or((written.subject.as_str(), written.text.as_str()), |k| {
                    (k.written_subject.as_str(), k.written_text.as_str())
                });
            (
                voice::told(&story, subject, text),
                changed(from, (subject, text)),
            )
        }
    };
    let people = cx.people()?;
    let to = input.to.unwrap_or_else(|| {
        let known: Vec<_> = win
            .people
            .iter()
            .filter_map(|p| people.get(&p.person.id)?.email.clone())
            .collect();
        known.join(", ")
    });
    let addresses: Vec<String> = to
        .split([',', ';', '\n'])
        .map(|a| a.trim().to_owned())
        .filter(|a| !a.is_empty())
        .collect();
    let mailto = voice::mailto(&addresses, &told);
    let here = cx.place.here;
    let other = owners(cx, &win)?
        .into_iter()
        .find(|p| !here.contains(&p.id));
    let (_, not_named) = not_named(cx, &win.win, &wins::named(cx, win.win.id)?)?;
    Ok(AnnouncementDraft {
        mailto_too_long: if mailto.len() > LONGEST_MAILTO {
            format!(
                "Some mail programs would cut this: its address has {} characters, and they take about {LONGEST_MAILTO}. The mail draft carries all of it.",
                mailto.len()
            )
        } else {
            String::new()
        },
        mailto,
        card: win_card(cx, &win)?
            .svg(1)
            .map_err(|e| Fault::internal(&e.to_string()))?,
        to,
        missing: win.missing.clone(),
        not_named,
        other_owner: other.map(|p| p.name.clone()).unwrap_or_default(),
        edited: shown.is_some() && !difference.is_empty(),
        outdated: kept.as_ref().is_some_and(|k| {
            k.written_subject != written.subject
                || k.written_text.trim_end() != written.text.trim_end()
        }),
        difference,
        subject: told.subject,
        text: told.text,
        html: told.html,
        slack: told.slack,
        block_kit: told.block_kit,
        markdown: told.markdown,
        adaptive_card: told.adaptive_card,
    })
}

/// What changed from what the template wrote: the subject, then each paragraph; nothing when
/// nothing did.
fn changed(from: (&str, &str), to: (&str, &str)) -> Vec<Vec<DifferencePiece>> {
    let paragraphs = |(subject, text): (&str, &str)| -> Vec<String> {
        std::iter::once(subject.trim())
            .chain(text.split("\n\n").map(str::trim))
            .filter(|p| !p.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (old, new) = (paragraphs(from), paragraphs(to));
    if old == new {
        return Vec::new();
    }
    difference_of(&old, &new)
}

/// Keeps an edited announcement, beside what the template wrote when the editing began.
///
/// # Errors
/// When the win is gone.
pub fn edit(act: &mut Act<'_, '_>, input: EditAnnouncement) -> Result<AnnouncementDraft, Fault> {
    let id = kept_in(input.win, input.audience, input.language);
    let win = wins::win(&act.cx(), WhichWin { id: input.win })?;
    act.label(format!(
        "Changed the announcement of “{}”",
        say::short(&win.win.headline)
    ))?;
    let (written_subject, written_text) =
        written_first(act, &win, input.audience, input.language, input.corrects)?;
    act.write.put(&win::AnnouncementDraft {
        id,
        win: input.win,
        audience: input.audience,
        language: input.language,
        subject: clean_line(&input.subject),
        text: clean_text(&input.text),
        written_subject,
        written_text,
        deleted_at: None,
    })?;
    draft(
        &act.cx(),
        AnnouncementQuery {
            id: input.win,
            audience: Some(input.audience),
            language: Some(input.language),
            typed: None,
            to: None,
            corrects: input.corrects,
        },
    )
}

/// What the template wrote: when the editing began, else now.
fn written_first(
    act: &Act<'_, '_>,
    win: &WinView,
    audience: Audience,
    language: Language,
    corrects: Option<AnnouncementId>,
) -> Result<(String, String), Fault> {
    let story = told_to(&act.cx(), win, audience, language, corrects)?;
    let written = voice::draft(&story);
    let kept = act
        .write
        .find::<win::AnnouncementDraft>(kept_in(win.win.id, audience, language))?
        .filter(|kept| stands(kept, &story, &written));
    Ok(match kept {
        Some(kept) => (kept.written_subject, kept.written_text),
        None => (written.subject, written.text),
    })
}

/// Writes an announcement anew, from the win as it is.
///
/// # Errors
/// When nobody had edited it.
pub fn write_anew(act: &mut Act<'_, '_>, input: WriteAnew) -> Result<AnnouncementDraft, Fault> {
    let win = act.write.get::<Win>(input.win)?;
    act.label(format!(
        "Wrote the announcement of “{}” anew",
        say::short(&win.headline)
    ))?;
    let at = act.moment.utc;
    act.write
        .trash::<win::AnnouncementDraft>(kept_in(input.win, input.audience, input.language), at)?;
    draft(
        &act.cx(),
        AnnouncementQuery {
            id: input.win,
            audience: Some(input.audience),
            language: Some(input.language),
            typed: None,
            to: None,
            corrects: None,
        },
    )
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
/// When the audience is empty, or what it corrects was told of another win.
pub fn mark(act: &mut Act<'_, '_>, input: MarkAnnounced) -> Result<WinView, Fault> {
    let win = act.write.get::<Win>(input.win)?;
    let audience = clean_line(&input.audience);
    if audience.is_empty() {
        return Err(Fault::bad(
            "audience",
            "Say who was told: a team, a market, the board.",
        ));
    }
    if let Some(corrected) = input.corrects
        && act.write.get::<Announcement>(corrected)?.win != win.id
    {
        return Err(Fault::not_now("That announcement was of another win."));
    }
    let verb = if input.corrects.is_some() {
        "Corrected"
    } else {
        "Announced"
    };
    act.label(format!(
        "{verb} “{}” to {audience}",
        say::short(&win.headline)
    ))?;
    act.write.set_not_undoable()?;
    record(act, &MarkAnnounced { audience, ..input })?;
    act.label = None;
    wins::view(&act.cx(), win)
}

/// Writes down that a win was told, with the letter as its template wrote it.
pub(crate) fn record(
    act: &mut Act<'_, '_>,
    input: &MarkAnnounced,
) -> Result<AnnouncementId, Fault> {
    let win = act.write.get::<Win>(input.win)?;
    let written_for = input.written_for.unwrap_or(Audience::Everyone);
    let language = input.language.unwrap_or(Language::En);
    let view = wins::view(&act.cx(), win.clone())?;
    let (written_subject, written_text) =
        written_first(act, &view, written_for, language, input.corrects)?;
    let told = Announcement {
        id: act.id(),
        win: input.win,
        audience: clean_line(&input.audience),
        channel: input.channel,
        language,
        at: act.moment.utc,
        other_seen: input.other_seen,
        subject: clean_line(&input.subject),
        text: clean_text(&input.text),
        written_subject,
        written_text,
        corrects: input.corrects,
        withdrawn_at: None,
        deleted_at: None,
    };
    act.write.insert(&told)?;
    // A correction is written once; what stood before it is written anew from the win.
    let id = kept_in(win.id, written_for, language);
    if input.corrects.is_some()
        && act
            .write
            .find::<win::AnnouncementDraft>(id)?
            .is_some_and(|d| d.deleted_at.is_none())
    {
        let at = act.moment.utc;
        act.write.trash::<win::AnnouncementDraft>(id, at)?;
    }
    Ok(told.id)
}

/// Withdraws an announcement; the record of it stays.
///
/// # Errors
/// When it was withdrawn before.
pub fn withdraw(act: &mut Act<'_, '_>, input: WithdrawAnnouncement) -> Result<WinView, Fault> {
    let announcement = act.write.get::<Announcement>(input.id)?;
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
