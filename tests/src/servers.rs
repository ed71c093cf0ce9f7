//! Servers of the test's own, with faults: one that takes mail, one that takes webhooks; in the clear
//! or behind TLS.

mod tls;

pub use tls::{Authority, Shown};

use rustls::{ServerConnection, StreamOwned};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What goes wrong with the next connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// It hangs up at once.
    HangsUp,
    /// It takes the connection and never says a word.
    Silent,
    /// It does not know the password.
    Password,
    /// It takes nothing for the recipient.
    Recipient,
    /// It has no room just now, and says so before the message.
    Busy,
    /// It refuses the message once it has read it.
    Refuses,
    /// It hangs up before the message: after the headers of a webhook, after DATA of a mail.
    CutBefore,
    /// It takes the message and hangs up without a word.
    CutAfter,
    /// It reads the message, throws it away and hangs up without a word.
    LostAfter,
    /// It takes the message and never says a word.
    SilentAfter,
    /// It answers a webhook with this number, without taking the message.
    Status(u16),
    /// It offers no STARTTLS, though it could.
    NoStartTls,
    /// It offers STARTTLS and then refuses it.
    StartTlsRefused,
    /// TLS begins, and it hangs up in the middle.
    CutInHandshake,
    /// TLS begins, and what it answers is none.
    NoTlsAfterAll,
}

/// How the connections of a server are protected.
#[derive(Debug, Clone)]
pub enum Protection {
    /// Not at all.
    Clear,
    /// By TLS from the first byte.
    Tls(Shown),
    /// By TLS once it is asked for.
    StartTls(Shown),
}

/// A server on this machine.
#[derive(Debug)]
pub struct Server {
    /// Its port.
    pub port: u16,
    fault: Arc<Mutex<Fault>>,
    protection: Arc<Mutex<Protection>>,
    taken: Arc<Mutex<Vec<String>>>,
    overheard: Arc<Mutex<Vec<u8>>>,
}

type Talk = fn(Line, Fault, &Protection, &Mutex<Vec<String>>);

impl Server {
    /// A server that takes mail.
    ///
    /// # Panics
    /// When this machine has no port left.
    #[must_use]
    pub fn mail() -> Self {
        Self::start(mail, Protection::Clear)
    }

    /// A server that takes webhooks.
    ///
    /// # Panics
    /// When this machine has no port left.
    #[must_use]
    pub fn hook() -> Self {
        Self::start(hook, Protection::Clear)
    }

    /// A server that takes mail on protected connections.
    ///
    /// # Panics
    /// When this machine has no port left.
    #[must_use]
    pub fn protected_mail(protection: Protection) -> Self {
        Self::start(mail, protection)
    }

    /// A server that takes webhooks on protected connections.
    ///
    /// # Panics
    /// When this machine has no port left.
    #[must_use]
    pub fn protected_hook(shown: Shown) -> Self {
        Self::start(hook, Protection::Tls(shown))
    }

    fn start(talk: Talk, protection: Protection) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let server = Self {
            port,
            fault: Arc::new(Mutex::new(Fault::None)),
            protection: Arc::new(Mutex::new(protection)),
            taken: Arc::default(),
            overheard: Arc::default(),
        };
        let (faults, protections) = (server.fault.clone(), server.protection.clone());
        let (takes, hears) = (server.taken.clone(), server.overheard.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let fault = *locked(&faults);
                let protection = locked(&protections).clone();
                let takes = takes.clone();
                let overheard = hears.clone();
                let line = Line::Clear(Wire { stream, overheard });
                thread::spawn(move || talk(line, fault, &protection, &takes));
            }
        });
        server
    }

    /// Says what its connections are protected by from now on.
    pub fn protect(&self, protection: Protection) {
        *locked(&self.protection) = protection;
    }

    /// Every byte that came, as anybody on the way would read it.
    #[must_use]
    pub fn overheard(&self) -> Vec<u8> {
        locked(&self.overheard).clone()
    }

    /// Says what goes wrong from now on.
    pub fn fault(&self, fault: Fault) {
        *locked(&self.fault) = fault;
    }

    /// The messages that were taken.
    #[must_use]
    pub fn taken(&self) -> Vec<String> {
        locked(&self.taken).clone()
    }
}

fn locked<T>(one: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    one.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A connection as it is on the way, with whoever listens there.
struct Wire {
    stream: TcpStream,
    overheard: Arc<Mutex<Vec<u8>>>,
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(buffer)?;
        locked(&self.overheard).extend(buffer.iter().take(read));
        Ok(read)
    }
}

impl Write for Wire {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.stream.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// What the two ends speak over.
enum Line {
    Clear(Wire),
    Tls(Box<StreamOwned<ServerConnection, Wire>>),
}

impl Line {
    /// Turns to TLS; none when the other end does not want it so, or the fault is in here.
    fn turned(self, shown: &Shown, fault: Fault) -> Option<Self> {
        let Self::Clear(mut wire) = self else {
            return None;
        };
        match fault {
            Fault::CutInHandshake => {
                // The first record of a handshake that never goes on.
                let _ = wire.read(&mut [0; 2048]);
                let _ = wire.write_all(&[22, 3, 3, 0, 90, 2, 0, 0, 86]);
                return None;
            }
            Fault::NoTlsAfterAll => {
                let _ = wire.read(&mut [0; 2048]);
                let _ = wire.write_all(b"250 no such thing here\r\n");
                return None;
            }
            _ => {}
        }
        let connection = ServerConnection::new(shown.clone()).ok()?;
        let mut stream = StreamOwned::new(connection, wire);
        while stream.conn.is_handshaking() {
            stream.conn.complete_io(&mut stream.sock).ok()?;
        }
        Some(Self::Tls(Box::new(stream)))
    }

    fn hang_up(&self) {
        let wire = match self {
            Self::Clear(wire) => wire,
            Self::Tls(stream) => &stream.sock,
        };
        let _ = wire.stream.shutdown(Shutdown::Both);
    }
}

impl Read for Line {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Clear(wire) => wire.read(buffer),
            Self::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Line {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        match self {
            Self::Clear(wire) => wire.write(buffer),
            Self::Tls(stream) => stream.write(buffer),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Clear(wire) => wire.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}

/// A port of this machine on which nothing listens.
///
/// # Panics
/// When this machine has no port left.
#[must_use]
pub fn closed_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    listener.local_addr().expect("an address").port()
}

fn keep(taken: &Mutex<Vec<String>>, message: String) {
    locked(taken).push(message);
}

/// Longer than any test waits.
fn say_nothing() {
    thread::sleep(Duration::from_secs(60));
}

fn say(lines: &mut BufReader<Line>, text: &str) {
    let line = lines.get_mut();
    let _ = line.write_all(format!("{text}\r\n").as_bytes());
    let _ = line.flush();
}

fn mail(mut line: Line, fault: Fault, protection: &Protection, taken: &Mutex<Vec<String>>) {
    match fault {
        Fault::HangsUp => return,
        Fault::Silent => return say_nothing(),
        _ => {}
    }
    if let Protection::Tls(shown) = protection {
        match line.turned(shown, fault) {
            Some(protected) => line = protected,
            None => return,
        }
    }
    let mut offers = match protection {
        Protection::StartTls(shown) if fault != Fault::NoStartTls => Some(shown),
        _ => None,
    };
    let mut lines = BufReader::new(line);
    say(&mut lines, "220 test ready");
    let mut message = String::new();
    let mut line = String::new();
    while {
        line.clear();
        lines.read_line(&mut line).unwrap_or(0) > 0
    } {
        let order = line.trim().to_uppercase();
        if order.starts_with("EHLO") {
            let more = if offers.is_some() {
                "250-STARTTLS\r\n"
            } else {
                ""
            };
            say(
                &mut lines,
                &format!("250-test\r\n{more}250-8BITMIME\r\n250 AUTH PLAIN LOGIN"),
            );
        } else if order == "STARTTLS" && fault == Fault::StartTlsRefused {
            say(&mut lines, "454 4.7.0 TLS is not available just now");
        } else if let ("STARTTLS", Some(shown)) = (order.as_str(), offers.take()) {
            say(&mut lines, "220 go ahead");
            match lines.into_inner().turned(shown, fault) {
                Some(protected) => lines = BufReader::new(protected),
                None => return,
            }
        } else if order.starts_with("AUTH") {
            say(
                &mut lines,
                if fault == Fault::Password {
                    "535 5.7.8 bad credentials"
                } else {
                    "235 welcome"
                },
            );
        } else if order.starts_with("RCPT") && fault == Fault::Recipient {
            say(&mut lines, "550 5.1.1 no such user");
        } else if order.starts_with("MAIL") && fault == Fault::Busy {
            say(&mut lines, "451 4.3.0 come back later");
        } else if order.starts_with("DATA") {
            if fault == Fault::CutBefore {
                lines.get_ref().hang_up();
                return;
            }
            say(&mut lines, "354 go on");
            loop {
                line.clear();
                if lines.read_line(&mut line).unwrap_or(0) == 0 {
                    return;
                }
                if line == ".\r\n" {
                    break;
                }
                message.push_str(&line);
            }
            match fault {
                Fault::Refuses => say(&mut lines, "554 5.7.1 not wanted"),
                Fault::LostAfter => return,
                Fault::CutAfter => return keep(taken, message),
                Fault::SilentAfter => {
                    keep(taken, message);
                    return say_nothing();
                }
                _ => {
                    keep(taken, std::mem::take(&mut message));
                    say(&mut lines, "250 queued as 42");
                }
            }
        } else if order.starts_with("QUIT") {
            say(&mut lines, "221 bye");
            return;
        } else {
            say(&mut lines, "250 ok");
        }
    }
}

fn hook(mut line: Line, fault: Fault, protection: &Protection, taken: &Mutex<Vec<String>>) {
    match fault {
        Fault::HangsUp => return,
        Fault::Silent => return say_nothing(),
        _ => {}
    }
    if let Protection::Tls(shown) | Protection::StartTls(shown) = protection {
        match line.turned(shown, fault) {
            Some(protected) => line = protected,
            None => return,
        }
    }
    let mut lines = BufReader::new(line);
    let (mut length, mut head) = (0_usize, String::new());
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        if let Some(n) = line.to_lowercase().strip_prefix("content-length:") {
            length = n.trim().parse().unwrap_or(0);
        }
        if line == "\r\n" {
            break;
        }
        head.push_str(&line);
    }
    if fault == Fault::CutBefore {
        lines.get_ref().hang_up();
        return;
    }
    let mut body = vec![0; length];
    if lines.read_exact(&mut body).is_err() {
        return;
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    let status = match fault {
        Fault::LostAfter => return,
        Fault::CutAfter => return keep(taken, body),
        Fault::SilentAfter => {
            keep(taken, body);
            return say_nothing();
        }
        Fault::Status(status) => status,
        Fault::Password => 404,
        Fault::Recipient | Fault::Refuses => 400,
        Fault::Busy => 503,
        _ => {
            if head.starts_with("POST") {
                keep(taken, body);
            }
            200
        }
    };
    let more = if (300..400).contains(&status) {
        "location: http://127.0.0.1:1/elsewhere\r\n"
    } else {
        ""
    };
    let answer =
        format!("HTTP/1.1 {status} x\r\n{more}content-length: 2\r\nconnection: close\r\n\r\nok");
    let _ = lines.get_mut().write_all(answer.as_bytes());
    let _ = lines.get_mut().flush();
}
