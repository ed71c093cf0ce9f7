//! Announcements: what is typed stays text in every form, and the mail is read back by another
//! program than the one that wrote it.

use chrono::NaiveDate;
use counterpart_documents::Deed;
use counterpart_documents::announcement::{
    Audience, InlineCard, LONGEST_MAILTO, Language, Mailbox, WinStory, draft, eml, from_text,
    mailto, told,
};
use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;
use serde_json::Value;

const LANGUAGES: [Language; 4] = [Language::En, Language::Fr, Language::De, Language::Es];
const AUDIENCES: [Audience; 3] = [Audience::Team, Audience::Executives, Audience::Everyone];

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
        before: "9".into(),
        after: "6.5".into(),
        unit: "min".into(),
        measure: "wait at pick-up".into(),
        source: "Lyon trial, till log, 8 March".into(),
        day: NaiveDate::from_ymd_opt(2026, 3, 8),
        marketing: vec![deed("Priya Nair", "rewrote the ready message with guests")],
        it: vec![deed("Luc Moreau", "moved the signal from till to kitchen")],
        others: vec![deed("Emma Roux, operations", "retrained forty people")],
        goal: "pick-up wait 9 → 4 min by 30 September".into(),
        next_step: "Paris and Lille follow in April.".into(),
        from: vec!["Ana Duarte".into(), "Jonas Keller".into()],
        ..WinStory::default()
    }
}

fn mail(story: &WinStory, from: Option<&Mailbox>, to: &[Mailbox]) -> Vec<u8> {
    let date = NaiveDate::from_ymd_opt(2026, 3, 12)
        .and_then(|day| day.and_hms_opt(18, 40, 0))
        .expect("a date");
    let mut draft = draft(story);
    draft.card = Some(InlineCard {
        png: b"\x89PNG and more".to_vec(),
        alt: story.headline.clone(),
    });
    eml(&draft, from, to, date, "0198-win-1@northgate.example").expect("a mail")
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
    assert_eq!(
        draft.subject,
        "Lyon guests wait two and a half minutes less for their order (9 → 6.5\u{a0}min)"
    );
    for form in [
        &draft.text,
        &draft.html,
        &draft.slack,
        &draft.markdown,
        &draft.block_kit,
        &draft.adaptive_card,
    ] {
        for words in [
            "Priya Nair",
            "Luc Moreau",
            "Emma Roux",
            "6.5\u{a0}min",
            "kitchen screen",
            "Ana Duarte",
            "Paris and Lille",
        ] {
            assert!(form.contains(words), "“{words}” is missing from:\n{form}");
        }
    }
}

#[test]
fn each_audience_reads_its_own_letter_in_each_language() {
    for language in LANGUAGES {
        let texts = AUDIENCES.map(|audience| {
            let draft = draft(&WinStory {
                audience,
                language,
                ..story()
            });
            let wanted = [
                "9 →",
                "till",
                "wait at pick-up",
                "by 30 September",
                "Priya Nair",
                "Luc Moreau",
            ];
            for words in wanted {
                assert!(
                    draft.text.contains(words),
                    "{language:?} {audience:?} lacks “{words}”:\n{}",
                    draft.text
                );
            }
            let goal = draft.text.find("pick-up wait").expect("the goal");
            let who = draft.text.find("Priya Nair").expect("who");
            assert!(goal < who, "goal first:\n{}", draft.text);
            draft.text
        });
        let [team, executives, everyone] = texts.each_ref().map(|text| text.chars().count());
        assert!(
            executives < everyone && everyone < team,
            "{language:?}: {executives} {everyone} {team}"
        );
        assert!(
            !texts[1].contains("minutes.\n\nWe moved"),
            "executives are spared the details"
        );
    }
}

#[test]
fn the_letters_as_they_are_sent() {
    let write = |audience, language| {
        let draft = draft(&WinStory {
            audience,
            language,
            ..story()
        });
        format!("{}\n\n{}", draft.subject, draft.text)
            .replace('\u{a0}', " ")
            .replace('\u{202f}', " ")
    };
    assert_eq!(
        write(Audience::Team, Language::En),
        "Won together: Lyon guests wait two and a half minutes less for their order (9 → 6.5 min)\n\n\
         Hello all,\n\n\
         What we are working towards: pick-up wait 9 → 4 min by 30 September.\n\n\
         Lyon guests wait two and a half minutes less for their order.\n\n\
         It was not a given. The ready message came from the till, so it came late.\n\n\
         We moved it to the kitchen screen and wrote it anew.\n\n\
         Marketing and IT did this together:\n\
         - Priya Nair (Marketing): rewrote the ready message with guests\n\
         - Luc Moreau (IT): moved the signal from till to kitchen\n\n\
         With help from:\n\
         - Emma Roux, operations: retrained forty people\n\n\
         Before and after:\nwait at pick-up: 9 → 6.5 min (source: Lyon trial, till log, 8 March)\n\n\
         What comes next: Paris and Lille follow in April.\n\n\
         Thank you, Priya Nair, Luc Moreau and Emma Roux, operations. Neither side could have done this alone.\n\n\
         Ana Duarte and Jonas Keller\n"
    );
    assert_eq!(
        write(Audience::Executives, Language::De),
        "Mobile ordering – wait at pick-up: 9 → 6,5 min\n\n\
         Ziel: pick-up wait 9 → 4 min by 30 September.\n\n\
         Ergebnis: Lyon guests wait two and a half minutes less for their order.\n\
         wait at pick-up: 9 → 6,5 min (Quelle: Lyon trial, till log, 8 March)\n\n\
         Was im Weg stand: The ready message came from the till, so it came late.\n\n\
         Ein gemeinsames Ergebnis von Marketing (Priya Nair) und IT (Luc Moreau).\n\n\
         Nächster Schritt: Paris and Lille follow in April.\n\n\
         Unser Dank gilt beiden Seiten.\n\n\
         Ana Duarte und Jonas Keller\n"
    );
    let french = write(Audience::Everyone, Language::Fr);
    assert!(french.starts_with("Lyon guests wait two and a half minutes less for their order (9 → 6,5 min)\n\nPourquoi c’est important : pick-up"), "{french}");
    assert!(french.contains("Merci à Priya Nair, Luc Moreau et Emma Roux, operations, ainsi qu’à toutes les personnes"), "{french}");
    let spanish = write(Audience::Team, Language::Es);
    assert!(
        spanish.contains(
            "Marketing e IT lo han conseguido en equipo:\n- Priya Nair (Marketing): rewrote"
        ),
        "{spanish}"
    );
}

#[test]
fn a_one_sided_win_is_called_so() {
    for (language, subject, head) in [
        (Language::En, "Marketing’s win: ", "Marketing did this:"),
        (
            Language::Fr,
            "Une réussite côté Marketing\u{a0}: ",
            "Côté Marketing\u{a0}:",
        ),
        (
            Language::De,
            "Ein Erfolg von Marketing: ",
            "Geschafft hat das Marketing:",
        ),
        (
            Language::Es,
            "Un logro de Marketing: ",
            "Por parte de Marketing:",
        ),
    ] {
        let draft = draft(&WinStory {
            it: Vec::new(),
            audience: Audience::Team,
            language,
            ..story()
        });
        assert!(draft.subject.starts_with(subject), "{}", draft.subject);
        assert!(draft.text.contains(head), "{}", draft.text);
        assert!(!draft.text.contains("(IT)"), "nobody is invented");
    }
}

#[test]
fn a_correction_says_so_and_of_when() {
    for (language, subject, day) in [
        (Language::En, "Correction: ", "12 March 2026"),
        (Language::Fr, "Rectificatif\u{a0}: ", "12 mars 2026"),
        (Language::De, "Korrektur: ", "12. März 2026"),
        (Language::Es, "Corrección: ", "12 de marzo de 2026"),
    ] {
        let draft = draft(&WinStory {
            corrects: NaiveDate::from_ymd_opt(2026, 3, 12),
            language,
            ..story()
        });
        assert!(draft.subject.starts_with(subject), "{}", draft.subject);
        assert!(
            draft
                .text
                .lines()
                .next()
                .is_some_and(|line| line.contains(day)),
            "{}",
            draft.text
        );
    }
}

#[test]
fn a_long_mailto_is_whole_and_known_to_be_long() {
    let short = mailto(
        &[],
        &draft(&WinStory {
            challenge: String::new(),
            together: String::new(),
            ..story()
        }),
    );
    assert!(short.starts_with("mailto:?subject=Lyon%20guests"));
    let long = mailto(
        &["a@x.org".into()],
        &draft(&WinStory {
            together: "Long. ".repeat(500),
            ..story()
        }),
    );
    assert!(
        long.len() > LONGEST_MAILTO && long.ends_with("Keller"),
        "nothing is cut in silence"
    );
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
    let card = read.attachments().next().expect("the card");
    assert_eq!(card.contents(), b"\x89PNG and more");
    assert_eq!(
        card.content_disposition().map(|d| d.ctype()),
        Some("inline")
    );
    let cid = card.content_id().expect("a Content-ID");
    let text = read.body_text(0).expect("text").replace("\r\n", "\n");
    assert_eq!(text.trim_end(), draft(&story()).text.trim_end());
    assert!(
        read.body_html(0)
            .expect("html")
            .contains("<li><strong>Luc Moreau</strong> (IT)")
    );
    assert!(
        read.body_html(0)
            .expect("html")
            .contains(&format!("<img src=\"cid:{cid}\""))
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
        from: vec![evil.into()],
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
        5,
        "alternative, text, related, HTML, card: nothing smuggled in"
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
        draft.markdown.contains("\\*bold\\*")
            && draft.markdown.contains("\\[a\\](https://x.example)")
    );
    assert!(draft.markdown.contains("\\<b\\>"));
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
    assert!(draft.markdown.contains("\\*one\\*"));
    assert_eq!(draft.text, "First <paragraph>.\n\nSecond *one*.\n");
}

#[test]
fn an_empty_story_still_makes_a_draft() {
    for language in LANGUAGES {
        for audience in AUDIENCES {
            let draft = draft(&WinStory {
                language,
                audience,
                ..WinStory::default()
            });
            assert!(!draft.subject.trim().is_empty());
            assert!(
                !draft.text.contains("()") && !draft.text.contains(" :\n"),
                "{}",
                draft.text
            );
        }
    }
}

#[test]
fn an_edited_text_keeps_what_stands_out() {
    let draft = told(
        &story(),
        "Less wait",
        "It is 9 → 6.5\u{a0}min now.\n\nThanks:\n- Luc Moreau: did it\n- Anna: too",
    );
    assert!(
        draft.html.contains("<strong>9 → 6.5\u{a0}min</strong>"),
        "{}",
        draft.html
    );
    assert!(
        draft
            .html
            .contains("<li><strong>Luc Moreau</strong>: did it</li>"),
        "{}",
        draft.html
    );
    assert!(
        draft.slack.starts_with("*Less wait*\n\nIt is *9 → 6.5"),
        "{}",
        draft.slack
    );
}

/// All strings of a JSON text.
fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|v| strings(v, out)),
        Value::Object(all) => all.values().for_each(|v| strings(v, out)),
        _ => {}
    }
}

/// Words with the signs that mean something in one form or another.
fn typed() -> impl Strategy<Value = String> {
    "([a-z<>&\"'*_~`#\\[\\]()!@|\\\\+=.:/-]{1,8} ?){1,8}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_typed_becomes_markup(subject in typed(), first in typed(), second in typed()) {
        let text = format!("{first}\n\n- {second}");
        let draft = from_text(&subject, &text);
        // HTML: the only tags are our own.
        let ours = ["<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<br>", "<strong>", "</strong>"];
        let mut html = draft.html.clone();
        for tag in ours {
            html = html.replace(tag, "");
        }
        prop_assert!(!html.contains(['<', '>', '"']), "{}", draft.html);
        // Slack: no command, no user, no channel.
        prop_assert!(!draft.slack.contains(['<', '>', '`']), "{}", draft.slack);
        // Markdown: whatever could begin something has its backslash.
        for line in draft.markdown.lines().map(|l| l.trim_start_matches("## ").trim_start_matches("- ")) {
            let mut escaped = false;
            for c in line.chars() {
                prop_assert!(escaped || !"`*_[]<>#~|&!".contains(c), "{} in {}", c, line);
                escaped = c == '\\' && !escaped;
            }
        }
        // JSON: the words are whole values of plain text elements.
        for json in [&draft.block_kit, &draft.adaptive_card] {
            let value: Value = serde_json::from_str(json).expect("JSON");
            prop_assert!(!json.contains("\"mrkdwn\"") && !json.contains("\"TextBlock\""));
            let mut all = Vec::new();
            strings(&value, &mut all);
            let words: Vec<_> = second.split_whitespace().collect();
            prop_assert!(all.iter().any(|s| s.contains(&words.join(" "))), "{json}");
        }
    }

    #[test]
    fn any_story_makes_every_letter(headline in "\\PC{0,60}", deed in "\\PC{0,40}", before in "\\PC{0,8}", after in "\\PC{0,8}") {
        for language in LANGUAGES {
            for audience in AUDIENCES {
                let story = WinStory {
                    headline: headline.clone(),
                    before: before.clone(),
                    after: after.clone(),
                    it: vec![Deed { name: "Luc".into(), deed: deed.clone() }],
                    language,
                    audience,
                    ..story()
                };
                let draft = draft(&story);
                prop_assert!(draft.subject.lines().count() <= 1);
                prop_assert!(draft.text.contains("Luc"));
            }
        }
    }
}
