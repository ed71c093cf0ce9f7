//! The ways to send: set up by the person, their secrets in the keyring.

use super::secret;
use super::{mail_server, secret_id};
use crate::cx::{Act, Cx};
use crate::fault::Fault;
use crate::host::Door;
use crate::say;
use crate::wire::frame::Nothing;
use crate::wire::sending::{
    AddRoute, EditRoute, KeepSecret, RouteEdit, RouteTested, RouteView, Routes, SecretState,
    TestRoute, WhichRoute,
};
use counterpart_domain::email::check_email;
use counterpart_domain::ids::RouteId;
use counterpart_domain::route::{Route, RouteKind, Security};
use counterpart_domain::text::clean_line;
use counterpart_post::{Outcome, Post};
use std::sync::Arc;

/// The ways to send.
///
/// # Errors
/// When the file cannot be read.
pub fn routes(cx: &Cx<'_>, _: Nothing) -> Result<Routes, Fault> {
    let routes = cx.read.all::<Route>()?;
    Ok(Routes {
        routes: routes.into_iter().map(view).collect(),
    })
}

fn view(route: Route) -> RouteView {
    RouteView {
        place: place(&route),
        missing: missing(&route).unwrap_or_default(),
        has_secret: secret::has_secret(&route),
        route,
    }
}

/// "mail.example.com, port 587, STARTTLS"; of a webhook its server's name.
pub(crate) fn place(route: &Route) -> String {
    if route.host.is_empty() {
        return String::new();
    }
    if route.kind != RouteKind::Smtp {
        return route.host.clone();
    }
    let security = match route.security {
        Security::Starttls => "STARTTLS",
        Security::Tls => "TLS",
        Security::None => "unprotected, on this computer",
    };
    format!(
        "{}, port {}, {security}",
        route.host,
        mail_server(route).port()
    )
}

/// What is missing before a route can send.
pub(crate) fn missing(route: &Route) -> Option<String> {
    let what = match route.kind {
        RouteKind::Smtp if route.host.is_empty() => "Type the name of the mail server.",
        RouteKind::Smtp if route.from_address.is_empty() => {
            "Type the address that mails come from."
        }
        _ => return None,
    };
    Some(what.to_owned())
}

/// Begins a way to send.
///
/// # Errors
/// When the disk is full.
pub fn add(act: &mut Act<'_, '_>, input: AddRoute) -> Result<Routes, Fault> {
    let name = match input.kind {
        RouteKind::Smtp => "Our mail",
        RouteKind::Slack => "Slack",
        RouteKind::Teams => "Teams",
    };
    let here = act.place.here.first().copied();
    let sender = {
        let cx = act.cx();
        here.and_then(|id| cx.people().ok()?.get(&id).cloned())
            .filter(|_| input.kind == RouteKind::Smtp)
    };
    let route = Route {
        id: act.id(),
        kind: input.kind,
        name: name.to_owned(),
        host: String::new(),
        port: None,
        security: if input.kind == RouteKind::Smtp {
            Security::Starttls
        } else {
            Security::Tls
        },
        user_name: String::new(),
        from_name: sender.as_ref().map(|p| p.name.clone()).unwrap_or_default(),
        from_address: sender.and_then(|p| p.email).unwrap_or_default(),
        deleted_at: None,
    };
    act.label(format!("Added the way to send “{name}”"))?;
    act.write.insert(&route)?;
    routes(&act.cx(), Nothing {})
}

/// Changes a way to send.
///
/// # Errors
/// A sentence beside the field.
pub fn edit(act: &mut Act<'_, '_>, input: EditRoute) -> Result<Routes, Fault> {
    let mut route = act.live::<Route>(input.id)?;
    match input.edit {
        RouteEdit::Name(text) => {
            route.name = clean_line(&text);
            if route.name.is_empty() {
                return Err(Fault::bad(
                    "name",
                    "Give it a name, such as “Our mail” or “#wins”.",
                ));
            }
        }
        RouteEdit::Host(text) => {
            let host = clean_line(&text);
            let sound = |c: char| c.is_alphanumeric() || "-.:_".contains(c);
            if !host.chars().all(sound) || host.len() > 253 {
                return Err(Fault::bad(
                    "host",
                    "Type the server’s name alone, such as smtp.example.com.",
                ));
            }
            route.host = host;
        }
        RouteEdit::Port(text) => {
            route.port = match clean_line(&text).as_str() {
                "" => None,
                typed => match typed.parse::<u16>() {
                    Ok(port) if port > 0 => Some(i64::from(port)),
                    _ => {
                        return Err(Fault::bad(
                            "port",
                            "A port is a number from 1 to 65535; leave it empty for the usual one.",
                        ));
                    }
                },
            };
        }
        RouteEdit::Security(security) => route.security = security,
        RouteEdit::UserName(text) => route.user_name = clean_line(&text),
        RouteEdit::FromName(text) => route.from_name = clean_line(&text),
        RouteEdit::FromAddress(text) => {
            let typed = clean_line(&text);
            if !typed.is_empty() {
                check_email(&typed).map_err(|e| Fault::bad("fromAddress", e.to_string()))?;
            }
            route.from_address = typed;
        }
    }
    act.label(format!(
        "Changed the way to send “{}”",
        say::short(&route.name)
    ))?;
    act.write.update(&route)?;
    routes(&act.cx(), Nothing {})
}

/// The route and the way out, for what is done without the lock.
fn look(door: &Door<'_>, id: RouteId) -> Result<(Arc<Post>, Route), Fault> {
    door.with(|sitting| {
        let route = sitting.cx()?.read.live::<Route>(id)?;
        Ok((sitting.surroundings.post.clone(), route))
    })
}

fn state(post: &Post, route: &Route) -> SecretState {
    match post.secrets.read(&secret_id(route)) {
        Ok(kept) => SecretState {
            kept: kept.is_some(),
            keyring: true,
        },
        Err(_) => SecretState {
            kept: false,
            keyring: false,
        },
    }
}

/// Whether the secret is in the keyring.
///
/// # Errors
/// When the route is gone.
pub fn secret_state(
    door: &Door<'_>,
    input: WhichRoute,
) -> Result<(SecretState, Option<String>), Fault> {
    let (post, route) = look(door, input.id)?;
    Ok((state(&post, &route), None))
}

/// Puts a secret into the keyring. Of a webhook's address the file is told the server's name alone.
///
/// # Errors
/// Beside the field, when it is empty or no address.
pub fn keep_secret(
    door: &Door<'_>,
    input: KeepSecret,
) -> Result<(SecretState, Option<String>), Fault> {
    let (post, route) = look(door, input.id)?;
    if input.secret.trim().is_empty() {
        return Err(Fault::bad("secret", secret::ask(&route)));
    }
    let mut label = None;
    let mut kept = input.secret.as_str();
    if route.kind != RouteKind::Smtp {
        kept = kept.trim();
        let host = secret::hook(kept)?.host().to_owned();
        label = tell_host(door, &route, host)?;
    }
    // Without a keyring it is asked for each time; that is told, and nothing is lost.
    let _ = post.secrets.keep(&secret_id(&route), kept);
    Ok((state(&post, &route), label))
}

fn tell_host(door: &Door<'_>, route: &Route, host: String) -> Result<Option<String>, Fault> {
    if route.host == host {
        return Ok(None);
    }
    door.with(|sitting| {
        let ((), label) = sitting.act(|act| {
            act.label(format!("Set where “{}” leads", say::short(&route.name)))?;
            act.change::<Route>(route.id, |route| {
                route.host = host;
                Ok(())
            })?;
            Ok(())
        })?;
        Ok(label)
    })
}

/// Forgets a secret.
///
/// # Errors
/// When the route is gone.
pub fn forget_secret(
    door: &Door<'_>,
    input: WhichRoute,
) -> Result<(SecretState, Option<String>), Fault> {
    let (post, route) = look(door, input.id)?;
    let _ = post.secrets.forget(&secret_id(&route));
    Ok((state(&post, &route), None))
}

/// Tries a route: signs in, or sees whether the server answers. Nothing is sent.
///
/// # Errors
/// When the route is gone or not complete.
pub fn test(door: &Door<'_>, input: TestRoute) -> Result<(RouteTested, Option<String>), Fault> {
    let (post, route) = look(door, input.id)?;
    if let Some(sentence) = missing(&route) {
        return Err(Fault::not_now(sentence));
    }
    let found = secret::find(&post, &route, &input.secret)?;
    let tested = match secret::test(&post, &route, found.as_deref()) {
        Outcome::Sent(_) => RouteTested {
            well: true,
            said: match route.kind {
                RouteKind::Smtp if route.user_name.is_empty() => {
                    "The server answers. Nothing was sent.".to_owned()
                }
                RouteKind::Smtp => "Signed in. Nothing was sent.".to_owned(),
                RouteKind::Slack | RouteKind::Teams => {
                    "The server answers. Whether the channel takes messages shows with the first one."
                        .to_owned()
                }
            },
            asks_secret: false,
        },
        Outcome::Failed(failure) => RouteTested {
            well: false,
            said: failure.sentence,
            asks_secret: failure.secret,
        },
        Outcome::Unknown(said) => RouteTested {
            well: false,
            said,
            asks_secret: false,
        },
    };
    Ok((tested, None))
}
