//! A message on its way, in three parts: written down as tried, handed over without the lock of the
//! sitting (the window stays usable meanwhile), written down as it ended.

use super::routes;
use super::secret;
use super::{Message, compose, known_as, secret_id};
use crate::announcements;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::host::Door;
use crate::say;
use crate::sitting::Sitting;
use crate::wins;
use crate::wire::page::WhichWin;
use crate::wire::sending::{
    Deliveries, DeliveryView, SendAnnouncement, SendPreview, SendQuery, SendResult,
};
use counterpart_documents::announcement::{Mailbox, outgoing};
use counterpart_domain::ids::{DeliveryId, Id, RouteId, WinId};
use counterpart_domain::record::Cell;
use counterpart_domain::route::{Delivery, DeliveryState, MaySend, Route, RouteKind, may_send};
use counterpart_domain::win::{Channel, Win};
use counterpart_post::{Letter, Outcome, Post};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

/// Exactly what would go where, and what stands in its way.
///
/// # Errors
/// Beside what is missing.
pub fn preview(cx: &Cx<'_>, input: SendQuery) -> Result<SendPreview, Fault> {
    let route = cx.read.live::<Route>(input.route)?;
    cx.read.live::<Win>(input.letter.win)?;
    let message = compose(cx, &route, &input.letter)?;
    let before = earlier(cx, input.letter.win, route.id, &message)?;
    let under_way = before
        .as_ref()
        .is_some_and(|d| cx.place.sending.contains(&d.id));
    let verdict = may_send(before.as_ref().map(|d| d.state), under_way, false);
    let sentence = before
        .as_ref()
        .map(|before| in_the_way(cx, &route, &message, before, verdict))
        .unwrap_or_default();
    let (refused, asks) = match verdict {
        MaySend::Yes => (routes::missing(&route).unwrap_or_default(), String::new()),
        MaySend::AskFirst => (routes::missing(&route).unwrap_or_default(), sentence),
        MaySend::UnderWay | MaySend::Never => (sentence, String::new()),
    };
    Ok(SendPreview {
        place: routes::place(&route),
        from: sender(&route),
        has_secret: secret::has_secret(&route),
        name: route.name,
        recipients: message.recipients,
        subject: if message.json.is_empty() {
            message.subject
        } else {
            String::new()
        },
        text: message.text,
        json: message.json,
        refused,
        asks,
    })
}

fn sender(route: &Route) -> String {
    match (route.from_name.as_str(), route.from_address.as_str()) {
        ("", address) => address.to_owned(),
        (_, "") => String::new(),
        (name, address) => format!("{name} <{address}>"),
    }
}

/// The same message to the same people by the same route, when it was sent or tried before.
fn earlier(
    cx: &Cx<'_>,
    win: WinId,
    route: RouteId,
    message: &Message,
) -> Result<Option<Delivery>, Fault> {
    let found = cx.read.query::<Delivery>(
        "win = ?1 AND route = ?2 AND sha256 = ?3 AND deleted_at IS NULL ORDER BY id DESC LIMIT 1",
        [
            Cell::Text(win.to_string()),
            Cell::Text(route.to_string()),
            Cell::Text(message.digest()),
        ],
    )?;
    Ok(found.into_iter().next())
}

fn in_the_way(
    cx: &Cx<'_>,
    route: &Route,
    message: &Message,
    before: &Delivery,
    verdict: MaySend,
) -> String {
    let (whom, when) = (known_as(route, message), cx.say_instant(before.tried_at));
    match verdict {
        MaySend::Yes => String::new(),
        MaySend::AskFirst => format!(
            "This was handed over to {whom} on {when}, and nobody knows whether it arrived. Look there first; it may arrive twice."
        ),
        MaySend::UnderWay => format!("This is on its way to {whom} just now."),
        MaySend::Never => format!(
            "This was sent to {whom} on {when}, word for word. Change the text, or to whom it goes, to send another."
        ),
    }
}

/// A message that was written down as tried.
struct Errand {
    file: PathBuf,
    delivery: DeliveryId,
    route: Route,
    message: Message,
    mail: Vec<u8>,
}

/// Sends an announcement. It left the house: never undone.
///
/// # Errors
/// Beside what is missing; when the same message was sent before, or may have been and nobody said
/// that it shall go again. A message that was tried gives an answer, not an error.
pub fn send(
    door: &Door<'_>,
    input: SendAnnouncement,
) -> Result<(SendResult, Option<String>), Fault> {
    let (post, route) = door.with(|sitting| ready(sitting, &input))?;
    // The keyring may ask the person to open it: nothing waits for that but this.
    let found = secret::find(&post, &route, &input.secret)?;
    if route.kind != RouteKind::Smtp {
        secret::hook(found.as_deref().unwrap_or_default())?;
    }
    let errand = door.with(|sitting| begin(sitting, route, &input))?;
    let outcome = hand_over(&post, &errand, found.as_deref());
    if let (Outcome::Sent(_), true, Some(secret)) = (&outcome, input.remember, &found) {
        let _ = post.secrets.keep(&secret_id(&errand.route), secret);
    }
    let result = door.with(|sitting| {
        sitting.sending.remove(&errand.delivery);
        finish(sitting, &errand, &outcome, &input)
    })?;
    Ok((result, None))
}

fn ready(sitting: &mut Sitting, input: &SendAnnouncement) -> Result<(Arc<Post>, Route), Fault> {
    let cx = sitting.cx()?;
    let route = cx.read.live::<Route>(input.route)?;
    cx.read.live::<Win>(input.letter.win)?;
    compose(&cx, &route, &input.letter)?;
    if let Some(sentence) = routes::missing(&route) {
        return Err(Fault::not_now(sentence));
    }
    Ok((sitting.surroundings.post.clone(), route))
}

/// The first part: what is about to be tried is written down, unless it went before.
fn begin(sitting: &mut Sitting, route: Route, input: &SendAnnouncement) -> Result<Errand, Fault> {
    let message = compose(&sitting.cx()?, &route, &input.letter)?;
    let (before, draft) = {
        let cx = sitting.cx()?;
        let before = earlier(&cx, input.letter.win, route.id, &message)?;
        let under_way = before
            .as_ref()
            .is_some_and(|d| cx.place.sending.contains(&d.id));
        let verdict = may_send(before.as_ref().map(|d| d.state), under_way, input.again);
        if let (Some(before), true) = (&before, verdict != MaySend::Yes) {
            let sentence = in_the_way(&cx, &route, &message, before, verdict);
            let mut fault = Fault::not_now(sentence);
            // The screen asks "send again?" beside this.
            fault.field = (verdict == MaySend::AskFirst).then(|| "again".to_owned());
            return Err(fault);
        }
        let draft = match route.kind {
            RouteKind::Smtp => message.draft(&cx, &input.letter)?,
            RouteKind::Slack | RouteKind::Teams => Vec::new(),
        };
        (before, draft)
    };
    let win = input.letter.win;
    let (delivery, _) = sitting.act(|act| {
        let headline = act.live::<Win>(win)?.headline;
        act.label(format!(
            "Began to send “{}” to {}",
            say::short(&headline),
            known_as(&route, &message)
        ))?;
        act.write.set_not_undoable()?;
        let at = act.moment.utc;
        let id = match before {
            Some(before) => {
                act.change::<Delivery>(before.id, |delivery| {
                    delivery.state = DeliveryState::Trying;
                    delivery.attempts += 1;
                    delivery.tried_at = at;
                    delivery.said = String::new();
                    Ok(())
                })?
                .id
            }
            None => {
                let delivery = Delivery {
                    id: act.id(),
                    win,
                    route: route.id,
                    announcement: None,
                    recipients: message.to(),
                    subject: message.subject.clone(),
                    sha256: message.digest(),
                    state: DeliveryState::Trying,
                    attempts: 1,
                    tried_at: at,
                    said: String::new(),
                    deleted_at: None,
                };
                act.write.insert(&delivery)?;
                delivery.id
            }
        };
        Ok(id)
    })?;
    sitting.sending.insert(delivery);
    let mail = if draft.is_empty() {
        draft
    } else {
        let from = Mailbox {
            name: route.from_name.clone(),
            address: route.from_address.clone(),
        };
        let domain = route
            .from_address
            .rsplit('@')
            .next()
            .unwrap_or("counterpart.invalid");
        outgoing(&draft, &from, &format!("{}@{domain}", delivery.uuid()))
            .map_err(|e| Fault::internal(&e.to_string()))?
    };
    Ok(Errand {
        file: sitting.store()?.path().to_owned(),
        delivery,
        route,
        message,
        mail,
    })
}

/// The second part, without the lock. A fault of ours on the way leaves open whether it arrived.
fn hand_over(post: &Post, errand: &Errand, secret: Option<&str>) -> Outcome {
    let letter = Letter {
        from: errand.route.from_address.clone(),
        to: errand.message.recipients.clone(),
        bytes: errand.mail.clone(),
    };
    let json = errand.message.json.clone();
    catch_unwind(AssertUnwindSafe(|| {
        secret::transmit(post, &errand.route, secret, letter, json)
    }))
    .unwrap_or_else(|_| {
        Outcome::Unknown(
            "Something went wrong in Counterpart while it was sent. It may have arrived: look there before you send it again.".to_owned(),
        )
    })
}

/// The third part: how it ended, and with it the announcement.
fn finish(
    sitting: &mut Sitting,
    errand: &Errand,
    outcome: &Outcome,
    input: &SendAnnouncement,
) -> Result<SendResult, Fault> {
    let whom = known_as(&errand.route, &errand.message);
    let (state, said, asks_secret) = match outcome {
        Outcome::Sent(words) => (DeliveryState::Sent, words.clone(), false),
        Outcome::Failed(why) => (DeliveryState::Failed, why.sentence.clone(), why.secret),
        Outcome::Unknown(why) => (DeliveryState::Unknown, why.clone(), false),
    };
    if sitting.store().ok().map(|s| s.path()) != Some(errand.file.as_path()) {
        let what = match outcome {
            Outcome::Sent(_) => format!("It was sent to {whom}."),
            _ => said,
        };
        return Err(Fault::not_now(format!(
            "{what} The workspace was closed meanwhile, so it says “nobody knows” there: mark it announced by hand when you open it again."
        )));
    }
    let (win, _) = sitting.act(|act| {
        let win = act.write.get::<Win>(input.letter.win)?;
        let headline = say::short(&win.headline);
        act.label(match state {
            DeliveryState::Sent => format!("Sent “{headline}” to {whom}"),
            DeliveryState::Unknown => format!("Sent “{headline}” to {whom}; it may have arrived"),
            _ => format!("Tried to send “{headline}” to {whom}"),
        })?;
        act.write.set_not_undoable()?;
        let announcement = match state {
            DeliveryState::Sent => {
                let mut told = input.told.clone();
                told.win = win.id;
                told.subject.clone_from(&errand.message.subject);
                told.text.clone_from(&errand.message.text);
                told.channel = match errand.route.kind {
                    RouteKind::Smtp => Channel::Mail,
                    RouteKind::Slack => Channel::Slack,
                    RouteKind::Teams => Channel::Teams,
                };
                if told.audience.trim().is_empty() {
                    told.audience.clone_from(&whom);
                }
                Some(announcements::record(act, &told)?)
            }
            _ => None,
        };
        let kept = said.clone();
        act.change::<Delivery>(errand.delivery, |delivery| {
            delivery.state = state;
            delivery.said = kept;
            delivery.announcement = announcement;
            Ok(())
        })?;
        Ok(win)
    })?;
    let cx = sitting.cx()?;
    Ok(SendResult {
        state,
        said: match state {
            DeliveryState::Sent => format!("Sent to {whom}."),
            _ => said,
        },
        asks_secret,
        win: wins::view(&cx, win)?,
    })
}

/// What was sent of a win, or tried, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn deliveries(cx: &Cx<'_>, input: WhichWin) -> Result<Deliveries, Fault> {
    let mut rows = cx.read.having::<Delivery>("win", &input.id)?;
    rows.sort_by_key(|d| std::cmp::Reverse((d.tried_at, d.id)));
    let names: std::collections::HashMap<_, _> = cx
        .read
        .query::<Route>("1", [])?
        .into_iter()
        .map(|r| (r.id, r.name))
        .collect();
    let views = rows.into_iter().map(|d| {
        // What only the file says to be under way was cut off by the end of a sitting.
        let cut_off = d.state == DeliveryState::Trying && !cx.place.sending.contains(&d.id);
        DeliveryView {
            id: d.id,
            route: names.get(&d.route).cloned().unwrap_or_default(),
            recipients: d.recipients,
            when: cx.say_instant(d.tried_at),
            said: if cut_off {
                "Counterpart ended while it was sent. It may have arrived: look there before you send it again.".to_owned()
            } else {
                d.said
            },
            state: if cut_off {
                DeliveryState::Unknown
            } else {
                d.state
            },
            attempts: d.attempts,
        }
    });
    Ok(Deliveries {
        deliveries: views.collect(),
    })
}
