//! Servers of the test's own, with faults: one that takes mail, one that takes webhooks.

use std::io::{BufRead, BufReader, Read, Write};
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
}

/// A server on this machine.
#[derive(Debug)]
pub struct Server {
    /// Its port.
    pub port: u16,
    fault: Arc<Mutex<Fault>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// A server that takes mail.
    ///
    /// # Panics
    /// When this machine has no port left.
    #[must_use]
    pub fn mail() -> Self {
        Self::start(mail)
    }

    /// A server that takes webhooks.
    ///
    /// # Panics
    /// When this machine has no port left.
    #[must_use]
    pub fn hook() -> Self {
        Self::start(hook)
    }

    fn start(talk: fn(TcpStream, Fault, &Mutex<Vec<String>>)) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let fault = Arc::new(Mutex::new(Fault::None));
        let taken = Arc::new(Mutex::new(Vec::new()));
        let (faults, takes) = (fault.clone(), taken.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let fault = *faults.lock().unwrap_or_else(PoisonError::into_inner);
                let takes = takes.clone();
                thread::spawn(move || talk(stream, fault, &takes));
            }
        });
        Self { port, fault, taken }
    }

    /// Says what goes wrong from now on.
    pub fn fault(&self, fault: Fault) {
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = fault;
    }

    /// The messages that were taken.
    #[must_use]
    pub fn taken(&self) -> Vec<String> {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.clone()
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
    let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
    taken.push(message);
}

/// Longer than any test waits.
fn say_nothing() {
    thread::sleep(Duration::from_secs(60));
}

fn mail(mut stream: TcpStream, fault: Fault, taken: &Mutex<Vec<String>>) {
    match fault {
        Fault::HangsUp => return,
        Fault::Silent => return say_nothing(),
        _ => {}
    }
    let Ok(read) = stream.try_clone() else { return };
    let mut lines = BufReader::new(read);
    let mut say = |text: &str| {
        let _ = stream.write_all(format!("{text}\r\n").as_bytes());
    };
    say("220 test ready");
    let mut message = String::new();
    let mut line = String::new();
    while {
        line.clear();
        lines.read_line(&mut line).unwrap_or(0) > 0
    } {
        let order = line.trim().to_uppercase();
        if order.starts_with("EHLO") {
            say("250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN");
        } else if order.starts_with("AUTH") {
            say(if fault == Fault::Password {
                "535 5.7.8 bad credentials"
            } else {
                "235 welcome"
            });
        } else if order.starts_with("RCPT") && fault == Fault::Recipient {
            say("550 5.1.1 no such user");
        } else if order.starts_with("MAIL") && fault == Fault::Busy {
            say("451 4.3.0 come back later");
        } else if order.starts_with("DATA") {
            if fault == Fault::CutBefore {
                let _ = lines.get_ref().shutdown(Shutdown::Both);
                return;
            }
            say("354 go on");
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
                Fault::Refuses => say("554 5.7.1 not wanted"),
                Fault::LostAfter => return,
                Fault::CutAfter => return keep(taken, message),
                Fault::SilentAfter => {
                    keep(taken, message);
                    return say_nothing();
                }
                _ => {
                    keep(taken, std::mem::take(&mut message));
                    say("250 queued as 42");
                }
            }
        } else if order.starts_with("QUIT") {
            say("221 bye");
            return;
        } else {
            say("250 ok");
        }
    }
}

fn hook(mut stream: TcpStream, fault: Fault, taken: &Mutex<Vec<String>>) {
    match fault {
        Fault::HangsUp => return,
        Fault::Silent => return say_nothing(),
        _ => {}
    }
    let Ok(read) = stream.try_clone() else { return };
    let mut lines = BufReader::new(read);
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
        let _ = stream.shutdown(Shutdown::Both);
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
    let _ = write!(
        stream,
        "HTTP/1.1 {status} x\r\n{more}content-length: 2\r\nconnection: close\r\n\r\nok"
    );
}
