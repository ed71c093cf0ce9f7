//! Mail by SMTP, a command at a time, so that it is known how far a message came.

use crate::handover::{Handover, within};
use crate::outcome::{Outcome, quoted, words};
use crate::{Patience, Post, Trust};
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{
    Certificate, CertificateStore, SmtpConnection, TlsParameters,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use std::error::Error as _;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::time::{Duration, Instant};

/// How a connection is protected. There is no "if possible".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Begins in the clear and must turn to TLS before anything is said.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// Not at all: to this machine only.
    None,
}

/// A server that takes mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port; none is the usual one.
    pub port: Option<u16>,
    /// How the connection is protected.
    pub security: Security,
    /// The name to sign in with; empty signs in as nobody.
    pub user: String,
}

impl MailServer {
    /// The port that is asked.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::StartTls => 587,
            Security::Tls => 465,
            Security::None => 25,
        })
    }
}

/// A mail, written out, with its envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The sender's address.
    pub from: String,
    /// The recipients' addresses.
    pub to: Vec<String>,
    /// The mail itself (RFC 5322).
    pub bytes: Vec<u8>,
}

impl Post {
    /// Sends a mail to all its recipients, or to none.
    pub fn mail(&self, server: &MailServer, password: Option<&str>, letter: Letter) -> Outcome {
        let call = self.call(server, password);
        within(&server.host, self.patience, move |handover| {
            let deliver = |connection: SmtpConnection| call.deliver(connection, &letter, handover);
            call.open().map_or_else(|refused| refused, deliver)
        })
    }

    /// Signs in and hangs up: nothing is sent.
    pub fn sign_in(&self, server: &MailServer, password: Option<&str>) -> Outcome {
        let call = self.call(server, password);
        within(&server.host, self.patience, move |_| match call.open() {
            Ok(mut connection) => {
                let _ = connection.set_timeout(Some(Duration::from_secs(1)));
                let _ = connection.quit();
                Outcome::Sent(String::new())
            }
            Err(refused) => refused,
        })
    }

    fn call(&self, server: &MailServer, password: Option<&str>) -> Call {
        Call {
            server: server.clone(),
            password: password.map(str::to_owned),
            trust: self.trust.clone(),
            patience: self.patience,
            began: Instant::now(),
        }
    }
}

/// One call to a server.
struct Call {
    server: MailServer,
    password: Option<String>,
    trust: Trust,
    patience: Patience,
    began: Instant,
}

impl Call {
    /// Connects, protects the connection and signs in. Nothing of a message is said yet, so that
    /// whatever goes wrong here is a failure for certain.
    fn open(&self) -> Result<SmtpConnection, Outcome> {
        let server = &self.server;
        let addresses = self.addresses()?;
        let tls = match server.security {
            Security::None => None,
            Security::StartTls | Security::Tls => Some(self.tls()?),
        };
        // The name of this machine is nobody's business.
        let hello = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
        let at_once = tls.as_ref().filter(|_| server.security == Security::Tls);
        let wait = Some(self.patience.connect);
        let mut connection = SmtpConnection::connect(&addresses[..], wait, &hello, at_once, None)
            .map_err(|e| self.failed(&e))?;
        if let (Security::StartTls, Some(tls)) = (server.security, &tls) {
            if !connection.can_starttls() {
                return Err(Outcome::failed(format!(
                    "{} offers no STARTTLS on port {}, and nothing is sent in the clear: choose TLS, or ask who runs it.",
                    server.host,
                    server.port()
                )));
            }
            connection
                .starttls(tls, &hello)
                .map_err(|e| self.failed(&e))?;
        }
        if !server.user.is_empty() {
            self.sign_in(&mut connection)?;
        }
        Ok(connection)
    }

    fn addresses(&self) -> Result<Vec<SocketAddr>, Outcome> {
        let server = &self.server;
        let found: Vec<_> = (server.host.as_str(), server.port())
            .to_socket_addrs()
            .map(Iterator::collect)
            .unwrap_or_default();
        if found.is_empty() {
            return Err(Outcome::failed(format!(
                "{} cannot be found: check the name, and whether this computer is online.",
                server.host
            )));
        }
        let here = found.iter().all(|address| address.ip().is_loopback());
        if server.security == Security::None && !here {
            return Err(Outcome::failed(format!(
                "Without protection mail goes to this computer only, and {} is another: choose STARTTLS or TLS.",
                server.host
            )));
        }
        Ok(found)
    }

    fn tls(&self) -> Result<TlsParameters, Outcome> {
        let builder = TlsParameters::builder(self.server.host.clone());
        let builder = match &self.trust {
            Trust::System => builder,
            Trust::Only(der) => {
                let authority = Certificate::from_der(der.clone()).map_err(|e| self.failed(&e))?;
                builder
                    .certificate_store(CertificateStore::None)
                    .add_root_certificate(authority)
            }
        };
        builder.build().map_err(|e| {
            Outcome::failed(format!(
                "This computer’s own list of trusted certificates cannot be read: mend that first.{}",
                quoted(&innermost(&e))
            ))
        })
    }

    fn sign_in(&self, connection: &mut SmtpConnection) -> Result<(), Outcome> {
        let Some(password) = &self.password else {
            return Err(Outcome::secret(format!(
                "Type the password of {}.",
                self.server.user
            )));
        };
        let credentials = Credentials::new(self.server.user.clone(), password.clone());
        connection
            .auth(DEFAULT_MECHANISMS, &credentials)
            .map(drop)
            .map_err(|error| match error.status() {
                // 535 and 534 say that name and password do not fit; 530 and 538 ask for another way.
                Some(code) if matches!(code.to_string().as_str(), "534" | "535") => {
                    Outcome::secret(format!(
                        "{} does not know the name and password: type the password again.{}",
                        self.server.host,
                        quoted(&innermost(&error))
                    ))
                }
                Some(_) => self.failed(&error),
                None if error.is_client() => Outcome::failed(format!(
                    "{} offers no sign-in by password here: leave the name empty, or ask who runs it.",
                    self.server.host
                )),
                None => self.failed(&error),
            })
    }

    /// Says from whom and to whom, then hands the message over.
    fn deliver(
        &self,
        mut connection: SmtpConnection,
        letter: &Letter,
        handover: &Handover,
    ) -> Outcome {
        if let Err(refused) = self.envelope(&mut connection, letter) {
            connection.abort();
            return refused;
        }
        if !handover.begin() {
            connection.abort();
            return Outcome::failed("It took too long.");
        }
        let left = self.patience.whole.saturating_sub(self.began.elapsed());
        let _ = connection.set_timeout(Some(left.max(Duration::from_millis(1))));
        let host = &self.server.host;
        match connection.message(&letter.bytes) {
            Ok(answer) => {
                let said = words(&answer.message().collect::<Vec<_>>().join(" "));
                // It is sent; whether the server hears the good-bye does not matter.
                let _ = connection.set_timeout(Some(Duration::from_millis(500)));
                let _ = connection.quit();
                Outcome::Sent(said)
            }
            Err(error) if error.status().is_some() => Outcome::failed(format!(
                "{host} did not take the mail; nobody got it.{}",
                quoted(&coded(&error))
            )),
            Err(_) => Outcome::Unknown(format!(
                "The connection to {host} broke after the mail was handed over. It may have arrived: look there before you send it again."
            )),
        }
    }

    fn envelope(&self, connection: &mut SmtpConnection, letter: &Letter) -> Result<(), Outcome> {
        let host = &self.server.host;
        let address = |text: &str| {
            text.parse::<Address>().map_err(|_| {
                Outcome::failed(format!("“{}” is no mail address: correct it.", words(text)))
            })
        };
        let from = address(&letter.from)?;
        let to = letter
            .to
            .iter()
            .map(|text| address(text))
            .collect::<Result<Vec<_>, _>>()?;
        if to.is_empty() {
            return Err(Outcome::failed("Type to whom it goes."));
        }
        let mut options = Vec::new();
        let international = letter
            .to
            .iter()
            .chain([&letter.from])
            .any(|a| !a.is_ascii());
        let knows = |what| connection.server_info().supports_feature(what);
        if international {
            if !knows(Extension::SmtpUtfEight) {
                return Err(Outcome::failed(format!(
                    "{host} takes no addresses with letters beyond plain English ones: use another address."
                )));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !letter.bytes.is_ascii() {
            if !knows(Extension::EightBitMime) {
                return Err(Outcome::failed(format!(
                    "{host} takes no letters beyond plain English ones."
                )));
            }
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        connection
            .command(Mail::new(Some(from), options))
            .map_err(|e| match e.status() {
                Some(_) => Outcome::failed(format!(
                    "{host} takes no mail from {}: check the sender’s address.{}",
                    letter.from,
                    quoted(&coded(&e))
                )),
                None => self.failed(&e),
            })?;
        for (one, shown) in to.into_iter().zip(&letter.to) {
            connection
                .command(Rcpt::new(one, Vec::new()))
                .map_err(|e| match e.status() {
                    Some(_) => Outcome::failed(format!(
                        "{host} takes nothing for {shown}, so nobody got it: correct the address, or leave it out.{}",
                        quoted(&coded(&e))
                    )),
                    None => self.failed(&e),
                })?;
        }
        connection
            .command(Data)
            .map(drop)
            .map_err(|e| self.failed(&e))
    }

    /// A failure before the message was handed over.
    fn failed(&self, error: &Error) -> Outcome {
        let (host, port) = (&self.server.host, self.server.port());
        if error.status().is_some() {
            return Outcome::failed(format!(
                "{host} does not take mail just now: try again later, or ask who runs it.{}",
                quoted(&coded(error))
            ));
        }
        let said = innermost(error);
        let Some(kind) = io_kind(error) else {
            return Outcome::failed(format!(
                "{host} does not answer as a mail server would: check its name and port ({port}), and whether it wants TLS from the start."
            ));
        };
        use io::ErrorKind as Kind;
        Outcome::failed(match kind {
            Kind::ConnectionRefused => format!(
                "{host} refused the connection on port {port}: check the port, or whether the server runs."
            ),
            Kind::TimedOut | Kind::WouldBlock => format!(
                "{host} did not answer on port {port} in time: check its name and port, or try again later."
            ),
            Kind::HostUnreachable | Kind::NetworkUnreachable => {
                format!("{host} is not to be reached: check whether this computer is online.")
            }
            Kind::InvalidData if said.contains("certificate") => format!(
                "The certificate of {host} is not to be trusted, so nothing was said to it: ask who runs it.{}",
                quoted(&said)
            ),
            Kind::InvalidData => format!(
                "{host} does not speak TLS as chosen on port {port}: choose the other of STARTTLS and TLS, or another port."
            ),
            _ => {
                format!("{host} closed the connection before the mail was handed over: try again.")
            }
        })
    }
}

fn io_kind(error: &Error) -> Option<io::ErrorKind> {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            return Some(io.kind());
        }
        source = inner.source();
    }
    None
}

/// What the innermost cause says.
fn innermost(error: &Error) -> String {
    let mut said = String::new();
    let mut source = error.source();
    while let Some(inner) = source {
        said = inner.to_string();
        source = inner.source();
    }
    said
}

/// The server's own words behind its code: "550 no such user".
fn coded(error: &Error) -> String {
    let code = error.status().map(|c| c.to_string()).unwrap_or_default();
    format!("{code} {}", innermost(error))
}
