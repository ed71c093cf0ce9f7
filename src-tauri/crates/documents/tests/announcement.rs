//! Announcements: what is typed stays text in every form, and the mail is read back by another
//! program than the one that wrote it.

use chrono::NaiveDate;
use counterpart_documents::Deed;
use counterpart_documents::announcement::{Mailbox, WinStory, draft, eml, from_text};
use mail_parser::{MessageParser, MimeHeaders};

fn deed(name: &str, deed: &str) -> Deed {
    Deed {
        name: name.into(),
        deed: deed.into(),
    }
}

fn story() -> WinStory {
    WinStory {
        headline: "Lyon guests wait two and a half minutes less for their order".into(),
        initiative: "Mobile ordering".into(),
        challenge: "The ready message came from the till, so it came late.".into(),
        together: "We moved it to the kitchen screen and wrote it anew.".into(),
        before: "9 min".into(),
        after: "6.5 min".into(),
        measure: "wait at pick-up".into(),
        source: "Lyon trial, till log, 8 March".into(),
        date: "8 March 2026".into(),
        marketing: vec![deed("Priya Nair", "rewrote the ready message with guests")],
        it: vec![deed("Luc Moreau", "moved the signal from till to kitchen")],
        others: vec![deed("Emma Roux, operations", "retrained forty people")],
        goal: "pick-up wait 9 → 4 min by 30 September".into(),
        from: "Ana Duarte and Jonas Keller".into(),
        ..WinStory::default()
    }
}

fn mail(story: &WinStory, from: Option<&Mailbox>, to: &[Mailbox]) -> Vec<u8> {
    let date = NaiveDate::from_ymd_opt(2026, 3, 12)
        .and_then(|day| day.and_hms_opt(18, 40, 0))
        .expect("a date");
    eml(
        &draft(story),
        from,
        to,
        date,
        "0198-win-1@northgate.example",
    )
    .expect("a mail")
}

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox {
        name: name.into(),
        address: address.into(),
    }
}

#[test]
fn every_form_names_everyone_on_both_sides() {
    let draft = draft(&story());
    assert!(draft.joint);
    assert_eq!(
        draft.subject,
        "Won together: Lyon guests wait two and a half minutes less for their order"
    );
    for form in [&draft.text, &draft.html, &draft.slack, &draft.teams] {
        for words in [
            "Priya Nair",
            "Luc Moreau",
            "Emma Roux",
            "6.5 min",
            "kitchen screen",
            "Ana Duarte",
        ] {
            assert!(form.contains(words), "“{words}” is missing from:\n{form}");
        }
    }
    assert!(
        draft
            .mailto
            .starts_with("mailto:?subject=Won%20together%3A%20Lyon")
    );
    assert!(!draft.mailto_cut);
}

#[test]
fn a_one_sided_win_is_called_so() {
    let draft = draft(&WinStory {
        it: Vec::new(),
        ..story()
    });
    assert!(!draft.joint);
    assert!(draft.subject.starts_with("Marketing’s win: "));
    assert!(!draft.text.contains("\nIT\n"), "no empty heading");
}

#[test]
fn the_mail_is_read_back_whole() {
    let from = mailbox("Ana Duarte", "ana@northgate.example");
    let to = [
        mailbox("Équipe, Lyon", "lyon@northgate.example"),
        mailbox("", "it@northgate.example"),
    ];
    let bytes = mail(&story(), Some(&from), &to);
    let read = MessageParser::default()
        .parse(&bytes)
        .expect("a mail that parses");
    assert_eq!(read.subject(), Some(draft(&story()).subject.as_str()));
    assert_eq!(read.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(read.message_id(), Some("0198-win-1@northgate.example"));
    assert_eq!(
        read.from()
            .and_then(|from| from.first())
            .and_then(|from| from.address()),
        Some("ana@northgate.example")
    );
    let to: Vec<_> = read
        .to()
        .expect("receivers")
        .iter()
        .map(|to| (to.name(), to.address()))
        .collect();
    assert_eq!(
        to,
        [
            (Some("Équipe, Lyon"), Some("lyon@northgate.example")),
            (None, Some("it@northgate.example"))
        ]
    );
    assert_eq!(
        read.date().map(|date| date.to_rfc3339()),
        Some("2026-03-12T18:40:00Z".into())
    );
    assert_eq!(
        read.content_type().map(|kind| kind.ctype()),
        Some("multipart")
    );
    assert_eq!((read.text_body_count(), read.html_body_count()), (1, 1));
    let text = read.body_text(0).expect("text").replace("\r\n", "\n");
    assert_eq!(text.trim_end(), draft(&story()).text.trim_end());
    assert!(
        read.body_html(0)
            .expect("html")
            .contains("<li><strong>Luc Moreau</strong>")
    );
    assert_eq!(
        bytes,
        mail(
            &story(),
            Some(&from),
            &[
                mailbox("Équipe, Lyon", "lyon@northgate.example"),
                mailbox("", "it@northgate.example")
            ]
        ),
        "same input, same bytes"
    );
}

#[test]
fn nothing_typed_becomes_a_header() {
    let evil = "Won\r\nBcc: everyone@example.com\r\n\r\n<script>alert(1)</script>";
    let nasty = WinStory {
        headline: evil.into(),
        initiative: evil.into(),
        from: evil.into(),
        marketing: vec![deed(evil, evil)],
        ..story()
    };
    let from = mailbox(
        "Ana\r\nBcc: a@example.com",
        "ana@northgate.example>\r\nBcc: b@example.com",
    );
    let to = [
        mailbox(
            "\"Jonas\" <x>, y",
            "jonas@northgate.example,\u{0}c@example.com",
        ),
        mailbox("", "no address"),
    ];
    let bytes = mail(&nasty, Some(&from), &to);
    let read = MessageParser::default()
        .parse(&bytes)
        .expect("a mail that parses");
    assert!(read.bcc().is_none());
    let names: Vec<&str> = read.headers().iter().map(|header| header.name()).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), names.len(), "no header twice: {names:?}");
    assert!(
        names.iter().all(|name| {
            [
                "Message-ID",
                "Date",
                "Subject",
                "X-Unsent",
                "From",
                "To",
                "MIME-Version",
                "Content-Type",
            ]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
        }),
        "{names:?}"
    );
    assert_eq!(
        read.to().map(|to| to.iter().count()),
        Some(1),
        "who has no @ is left out"
    );
    assert_eq!(
        read.parts.len(),
        3,
        "alternative, text, HTML: nothing smuggled in"
    );
}

#[test]
fn typed_text_is_not_html_slack_or_markdown() {
    let typed = "<b>&\"x\"</b> *bold* _it_ ~no~ `code` <!channel> [a](https://x.example) # head";
    let draft = draft(&WinStory {
        headline: typed.into(),
        challenge: typed.into(),
        ..story()
    });
    assert!(!draft.html.contains("<b>") && draft.html.contains("&lt;b&gt;&amp;&quot;x&quot;"));
    assert!(draft.slack.contains("&lt;!channel&gt;") && !draft.slack.contains("*bold*"));
    assert!(
        draft.teams.contains("\\*bold\\*") && draft.teams.contains("\\[a\\](https://x.example)")
    );
    assert!(draft.teams.contains("\\<b\\>"));
    assert!(draft.text.contains(typed), "plain text stays as typed");
}

#[test]
fn an_edited_text_gets_all_forms_again() {
    let draft = from_text(
        "We did it\r\nBcc: x@example.com",
        "First <paragraph>.\n\nSecond *one*.",
    );
    assert_eq!(draft.subject, "We did it Bcc: x@example.com", "one line");
    assert_eq!(
        draft.html,
        "<p>First &lt;paragraph&gt;.</p>\n<p>Second *one*.</p>\n"
    );
    assert!(draft.teams.contains("\\*one\\*"));
    assert_eq!(draft.text, "First <paragraph>.\n\nSecond *one*.");
}

#[test]
fn an_empty_story_still_makes_a_draft() {
    let draft = draft(&WinStory::default());
    assert_eq!(draft.subject, "Won together: A win");
    assert_eq!(draft.text, "A win\n");
}
