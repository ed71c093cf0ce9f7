//! Secrets of routes: in the keyring or typed, never in the file.

use super::{mail_server, secret_id};
use crate::fault::Fault;
use counterpart_domain::route::{Route, RouteKind};
use counterpart_post::{Failure, Hook, Letter, Outcome, Post};

/// Whether a route has a secret at all.
pub(crate) fn has_secret(route: &Route) -> bool {
    route.kind != RouteKind::Smtp || !route.user_name.is_empty()
}

/// What to ask for, when the secret is neither typed nor kept.
pub(crate) fn ask(route: &Route) -> String {
    match route.kind {
        RouteKind::Smtp => format!("Type the password of {}.", route.user_name),
        RouteKind::Slack | RouteKind::Teams => {
            format!("Paste the webhook’s address of “{}”.", route.name)
        }
    }
}

/// The secret: as typed now, else from the keyring, which may ask the person to open it; nothing when
/// none is needed.
///
/// # Errors
/// Beside the field, when it has to be typed.
pub(crate) fn find(post: &Post, route: &Route, typed: &str) -> Result<Option<String>, Fault> {
    if !has_secret(route) {
        return Ok(None);
    }
    if !typed.trim().is_empty() {
        return Ok(Some(match route.kind {
            // Blanks may belong to a password.
            RouteKind::Smtp => typed.to_owned(),
            RouteKind::Slack | RouteKind::Teams => typed.trim().to_owned(),
        }));
    }
    match post.secrets.read(&secret_id(route)) {
        Ok(Some(secret)) => Ok(Some(secret)),
        Ok(None) | Err(_) => Err(Fault::bad("secret", ask(route))),
    }
}

/// The webhook behind a secret.
///
/// # Errors
/// Beside the field, when it is no address that is sent to.
pub(crate) fn hook(secret: &str) -> Result<Hook, Fault> {
    Hook::parse(secret).map_err(|sentence| Fault::bad("secret", sentence))
}

/// Tries a route without sending anything.
pub(crate) fn test(post: &Post, route: &Route, secret: Option<&str>) -> Outcome {
    match route.kind {
        RouteKind::Smtp => post.sign_in(&mail_server(route), secret),
        RouteKind::Slack | RouteKind::Teams => match hook(secret.unwrap_or_default()) {
            Ok(hook) => post.reach(&hook),
            Err(fault) => refused(fault),
        },
    }
}

/// Hands a message over.
pub(crate) fn transmit(
    post: &Post,
    route: &Route,
    secret: Option<&str>,
    letter: Letter,
    json: String,
) -> Outcome {
    match route.kind {
        RouteKind::Smtp => post.mail(&mail_server(route), secret, letter),
        RouteKind::Slack | RouteKind::Teams => match hook(secret.unwrap_or_default()) {
            Ok(hook) => post.hook(&hook, json),
            Err(fault) => refused(fault),
        },
    }
}

fn refused(fault: Fault) -> Outcome {
    Outcome::Failed(Failure {
        sentence: fault.message,
        secret: true,
    })
}
