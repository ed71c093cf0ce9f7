//! A mail draft made ready for a server.

use super::mail::Mailbox;
use crate::DocumentError;
use mail_builder::MessageBuilder;

/// Makes a mail to send out of a draft: it is no longer marked as unsent, comes from the sender given,
/// and has an id that stays the same when it is tried again, by which servers know a message twice.
///
/// # Errors
/// [`DocumentError::Mail`] when the sender is no address, or it cannot be written.
pub fn outgoing(draft: &[u8], from: &Mailbox, message_id: &str) -> Result<Vec<u8>, DocumentError> {
    let sender = from
        .header()
        .ok_or_else(|| DocumentError::Mail("the sender has no address".to_owned()))?;
    let id: String = message_id
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || ".-_@+".contains(*c))
        .collect();
    let envelope = MessageBuilder::new()
        .message_id(id)
        .date(0_i64)
        .from(sender)
        .text_body("")
        .write_to_vec()
        .map_err(|error| DocumentError::Mail(error.to_string()))?;
    let own = |header: &&[u8]| named(header, "from") || named(header, "message-id");
    let (ours, _) = headers(&envelope);
    let (theirs, rest) = headers(draft);
    let mut mail: Vec<u8> = ours.into_iter().filter(own).flatten().copied().collect();
    for header in theirs {
        if !own(&header) && !named(header, "x-unsent") {
            mail.extend_from_slice(header);
        }
    }
    mail.extend_from_slice(rest);
    Ok(mail)
}

/// The headers, each with its continued lines, and the rest from the empty line on.
fn headers(mail: &[u8]) -> (Vec<&[u8]>, &[u8]) {
    let mut found: Vec<&[u8]> = Vec::new();
    let (mut begin, mut at) = (0, 0);
    while at < mail.len() {
        let line = mail[at..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(mail.len(), |n| at + n + 1);
        let text = &mail[at..line];
        let continued = text.starts_with(b" ") || text.starts_with(b"\t");
        if !continued && at > begin {
            found.push(&mail[begin..at]);
            begin = at;
        }
        if matches!(text, b"\r\n" | b"\n") {
            return (found, &mail[at..]);
        }
        at = line;
    }
    found.push(&mail[begin..]);
    (found, &[])
}

fn named(header: &[u8], name: &str) -> bool {
    header.len() > name.len()
        && header[name.len()] == b':'
        && header[..name.len()].eq_ignore_ascii_case(name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::announcement::{eml, from_text};
    use mail_parser::MessageParser;

    #[test]
    fn a_draft_becomes_a_mail_from_its_sender_with_an_id_that_stays() {
        let draft = from_text("Пиксели\r\nBcc: all@x.example", "We did it.\n\n.\n\n漢字");
        let to: Vec<_> = (0..30)
            .map(|n| Mailbox {
                name: String::new(),
                address: format!("somebody-{n}@northgate.example"),
            })
            .collect();
        let date = chrono::DateTime::UNIX_EPOCH.naive_utc();
        let written = eml(&draft, Some(&to[0]), &to, date, "a@b").expect("a draft");
        let from = Mailbox {
            name: "Ana \"A\" Duarte\r\nBcc: x@y.example".to_owned(),
            address: "ana@lumen.example".to_owned(),
        };
        let mail = outgoing(&written, &from, "0199\r\nX: y@lumen.example").expect("a mail");
        let read = MessageParser::default()
            .parse(&mail)
            .expect("a parser reads it");
        let sender = read.from().and_then(|a| a.first()).expect("a sender");
        assert_eq!(sender.address(), Some("ana@lumen.example"));
        assert_eq!(read.message_id(), Some("0199Xy@lumen.example"));
        assert!(read.header("X-Unsent").is_none());
        assert!(read.bcc().is_none(), "nothing typed becomes a header");
        assert_eq!(read.to().map(|to| to.iter().count()), Some(30));
        assert!(read.body_text(0).expect("text").contains("漢字"));
        assert!(read.subject().expect("a subject").starts_with("Пиксели"));
        assert!(mail.is_ascii(), "servers without 8BITMIME take it too");
        let once = |name: &str| {
            read.headers()
                .iter()
                .filter(|h| h.name().eq_ignore_ascii_case(name))
                .count()
        };
        for name in ["From", "To", "Subject", "Message-ID", "Date"] {
            assert_eq!(once(name), 1, "{name}");
        }
    }
}
