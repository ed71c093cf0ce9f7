//! Webhooks: one POST of JSON to an address that is itself the secret.

use crate::handover::{Handover, within};
use crate::outcome::{Outcome, quoted, words};
use crate::{Post, Trust};
use std::fmt;
use std::io::{self, Cursor, Read};
use std::net::IpAddr;
use ureq::config::AutoHeaderValue;
use ureq::http::{StatusCode, Uri};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, SendBody, Timeout};

/// The address of a webhook. Whoever has it can post, hence it is never printed whole.
#[derive(Clone, PartialEq, Eq)]
pub struct Hook {
    address: Uri,
    host: String,
}

impl fmt::Debug for Hook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hook")
            .field("host", &self.host)
            .finish_non_exhaustive()
    }
}

impl Hook {
    /// Reads an address that was pasted.
    ///
    /// # Errors
    /// A sentence, when it is no address or would go in the clear to another machine.
    pub fn parse(text: &str) -> Result<Self, String> {
        let address: Uri = text.trim().parse().map_err(|_| {
            "Paste the webhook’s whole address; it begins with https://.".to_owned()
        })?;
        let host = address.host().unwrap_or_default().to_owned();
        let user = address
            .authority()
            .is_some_and(|a| a.as_str().contains('@'));
        match address.scheme_str() {
            _ if host.is_empty() || user => {
                Err("Paste the webhook’s whole address; it begins with https://.".to_owned())
            }
            Some("https") => Ok(Self { address, host }),
            Some("http") if is_here(&host) => Ok(Self { address, host }),
            Some("http") => Err(
                "Nothing is sent in the clear: paste the address that begins with https://."
                    .to_owned(),
            ),
            _ => Err("Paste the webhook’s whole address; it begins with https://.".to_owned()),
        }
    }

    /// The name of its server, which is no secret.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }
}

fn is_here(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

impl Post {
    /// Posts JSON.
    pub fn hook(&self, hook: &Hook, json: String) -> Outcome {
        let (agent, theirs) = (self.agent(hook), hook.clone());
        within(&hook.host, self.patience, move |handover| {
            post(&agent, &theirs, json, handover)
        })
    }

    /// Looks whether the server answers; sends nothing to the channel.
    pub fn reach(&self, hook: &Hook) -> Outcome {
        let (agent, theirs) = (self.agent(hook), hook.clone());
        within(&hook.host, self.patience, move |_| {
            match agent.head(theirs.address.clone()).call() {
                Ok(_) => Outcome::Sent(String::new()),
                Err(error) => Outcome::failed(broke(&theirs.host, &error)),
            }
        })
    }

    fn agent(&self, hook: &Hook) -> Agent {
        let roots = match &self.trust {
            Trust::System => RootCerts::PlatformVerifier,
            Trust::Only(der) => RootCerts::new_with_certs(&[Certificate::from_der(der).to_owned()]),
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_resolve(Some(self.patience.connect))
            .timeout_connect(Some(self.patience.connect))
            .timeout_global(Some(self.patience.whole))
            .max_idle_connections(0)
            .accept_encoding(AutoHeaderValue::None)
            .user_agent("Counterpart")
            .tls_config(TlsConfig::builder().root_certs(roots).build());
        let config = if is_here(&hook.host) {
            // A proxy elsewhere has no business with what goes to this machine.
            config.proxy(None)
        } else {
            config
        };
        config.build().new_agent()
    }
}

fn post(agent: &Agent, hook: &Hook, json: String, handover: &Handover) -> Outcome {
    let host = &hook.host;
    let length = json.len();
    let mut body = Leaving {
        json: Cursor::new(json.into_bytes()),
        handover,
    };
    let answer = agent
        .post(hook.address.clone())
        .header("content-type", "application/json; charset=utf-8")
        .header("content-length", length)
        .send(SendBody::from_reader(&mut body));
    match answer {
        Ok(mut answer) => {
            // Whatever it says beside its number is only to be shown.
            let said = answer
                .body_mut()
                .with_config()
                .limit(4096)
                .read_to_string()
                .unwrap_or_default();
            answered(host, answer.status(), &said)
        }
        Err(_) if handover.begun() => Outcome::Unknown(format!(
            "The connection to {host} broke after the message was handed over. It may have arrived: look there before you send it again."
        )),
        Err(error) => Outcome::failed(broke(host, &error)),
    }
}

/// What a number means. A server that says 500, 502 or 504 may have passed the message on before it
/// broke down.
fn answered(host: &str, status: StatusCode, said: &str) -> Outcome {
    let number = status.as_u16();
    let words_ = quoted(said);
    match number {
        200..=299 => Outcome::Sent(words(said)),
        300..=399 => Outcome::secret(format!(
            "{host} sends the message on to another address, which is not followed: paste the webhook’s address anew."
        )),
        401 | 403 | 404 | 410 => Outcome::secret(format!(
            "{host} does not know this webhook ({number}): paste its address anew.{words_}"
        )),
        408 | 429 | 503 => Outcome::failed(format!(
            "{host} does not take messages just now ({number}): try again in a few minutes.{words_}"
        )),
        400..=499 | 501 | 505 => Outcome::failed(format!(
            "{host} did not take the message ({number}): look at the preview, and shorten the text if it is long.{words_}"
        )),
        _ => Outcome::Unknown(format!(
            "{host} had a fault of its own ({number}). The message may have arrived: look there before you send it again.{words_}"
        )),
    }
}

/// A failure before the message was handed over. The address is in none of these sentences.
fn broke(host: &str, error: &ureq::Error) -> String {
    use io::ErrorKind as Kind;
    use ureq::Error as E;
    match error {
        E::HostNotFound => format!(
            "{host} cannot be found: check the address, and whether this computer is online."
        ),
        E::Timeout(Timeout::Resolve) => format!(
            "{host} cannot be found in time: check the address, and whether this computer is online."
        ),
        E::Timeout(_) => format!("{host} did not answer in time: try again later."),
        E::Io(e) if e.kind() == Kind::ConnectionRefused => {
            format!("{host} refused the connection: check the address, or try again later.")
        }
        E::Io(e) if matches!(e.kind(), Kind::HostUnreachable | Kind::NetworkUnreachable) => {
            format!("{host} is not to be reached: check whether this computer is online.")
        }
        E::Io(e) if e.kind() == Kind::InvalidData => protection(host, &e.to_string()),
        E::Tls(said) => protection(host, said),
        E::Rustls(e) => protection(host, &e.to_string()),
        E::InvalidProxyUrl | E::ConnectProxyFailed(_) => {
            "The proxy of this computer does not let it through: ask who looks after your network."
                .to_owned()
        }
        _ => format!("{host} closed the connection before the message was handed over: try again."),
    }
}

fn protection(host: &str, said: &str) -> String {
    if said.contains("certificate") {
        format!(
            "The certificate of {host} is not to be trusted, so nothing was said to it: ask who runs it.{}",
            quoted(said)
        )
    } else {
        format!("{host} does not speak TLS: check the address.")
    }
}

/// The body on its way: asking for its first byte is the moment of handing over.
struct Leaving<'a> {
    json: Cursor<Vec<u8>>,
    handover: &'a Handover,
}

impl Read for Leaving<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if !self.handover.begin() {
            return Err(io::Error::other("called off"));
        }
        self.json.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_protected_addresses_are_taken_and_none_is_printed() {
        let hook =
            Hook::parse(" https://hooks.example.com/services/T0/B0/secret ").expect("an address");
        assert_eq!(hook.host(), "hooks.example.com");
        assert!(!format!("{hook:?}").contains("secret"));
        for here in [
            "http://127.0.0.1:8080/x",
            "http://localhost/x",
            "http://[::1]:9/x",
        ] {
            assert!(Hook::parse(here).is_ok(), "{here}");
        }
        for bad in [
            "",
            "hooks.example.com/services",
            "http://hooks.example.com/x",
            "http://localhost.example.com/x",
            "ftp://hooks.example.com/x",
            "https://user:pass@hooks.example.com/x",
            "https:///x",
            "file:///etc/passwd",
        ] {
            let said = Hook::parse(bad).expect_err(bad);
            assert!(said.ends_with('.') && !said.contains("secret"), "{said}");
        }
    }

    #[test]
    fn a_number_says_whether_it_may_have_arrived() {
        let of = |n| answered("h", StatusCode::from_u16(n).expect("a status"), "");
        assert!(matches!(of(202), Outcome::Sent(_)));
        for n in [301, 400, 401, 404, 410, 413, 429, 501, 503] {
            assert!(matches!(of(n), Outcome::Failed(_)), "{n}");
        }
        for n in [500, 502, 504, 599] {
            assert!(matches!(of(n), Outcome::Unknown(_)), "{n}");
        }
    }
}
