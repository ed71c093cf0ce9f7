//! Sending: only when the person has set it up and presses Send. A message is written down before it
//! leaves and after, so that it is never announced twice.

mod message;
pub mod routes;
mod secret;
pub mod send;

pub(crate) use message::{Message, compose, known_as};

use counterpart_domain::ids::Id;
use counterpart_domain::route::Route;
use counterpart_post::{MailServer, Security as Protection};

/// Where a route leads, as the post knows it.
pub(crate) fn mail_server(route: &Route) -> MailServer {
    use counterpart_domain::route::Security;
    MailServer {
        host: route.host.clone(),
        port: route.port.and_then(|port| u16::try_from(port).ok()),
        security: match route.security {
            Security::Starttls => Protection::StartTls,
            Security::Tls => Protection::Tls,
            Security::None => Protection::None,
        },
        user: route.user_name.clone(),
    }
}

/// The name under which a route's secret is in the keyring.
pub(crate) fn secret_id(route: &Route) -> String {
    route.id.uuid().to_string()
}
