//! What is typed is text: never markup, HTML, a header or a formula, wherever it comes out.

use crate::desk::{Desk, rows, text};
use counterpart_app::document;
use counterpart_app::wire::paper::PaperQuery;
use counterpart_domain::text::clean_line;
use mail_parser::{Message, MessageParser};
use serde_json::{Value, json};

const SCRIPT: &str = "<script>alert(1)</script> & <b onload=x>";
const TYPST: &str = "*bold* _it_ #panic(\"x\") $x^2$ `raw` @ref <label> [a] // no \\ = h #include";
const FORMULA: &str = "=1+1";
const HEADER: &str = "Less wait\r\nBcc: spy@evil.example\r\n\r\n<p>body";
const CONTROL: &str = "bell\u{7}nul\u{0}esc\u{1b}[31m\u{202e}evil\u{feff}";
const ARABIC: &str = "طلب عبر الهاتف";
const CHINESE: &str = "手机点餐与取餐";
const GREEK: &str = "Παραγγελία από το κινητό";

/// A plan with this text in every field that takes one.
fn everywhere(desk: &Desk, typed: &str) -> (Value, Value) {
    for (field, value) in [("name", typed), ("marketingLabel", typed)] {
        desk.change(
            "edit_workspace",
            json!({"edit": {"field": field, "value": value}}),
        );
    }
    let ana = desk.rail()["here"][0]["id"].clone();
    for field in ["name", "roleTitle"] {
        desk.change(
            "edit_person",
            json!({"id": ana, "edit": {"field": field, "value": typed}}),
        );
    }
    let page = desk.change(
        "new_initiative",
        json!({"template": "blank", "name": typed}),
    );
    let id = page["initiative"]["id"].clone();
    for field in ["sentence", "problem", "customer", "notInThis"] {
        desk.change(
            "edit_initiative",
            json!({"id": id, "edit": {"field": field, "value": typed}}),
        );
    }
    let second = format!("{typed} II");
    desk.change(
        "seat_owner",
        json!({"initiative": id, "side": "it", "who": {"name": second}, "standIn": false}),
    );
    desk.change("set_objective", json!({"initiative": id, "text": typed}));
    for field in ["decision", "ofWhom", "outcome"] {
        desk.change(
            "edit_ask",
            json!({"initiative": id, "edit": {"field": field, "value": typed}}),
        );
    }
    desk.change("say_where_we_are", json!({"initiative": id, "text": typed}));
    let page = desk.change("add_worry", json!({"initiative": id, "text": typed}));
    let worry = page["brief"]["worries"][0]["id"].clone();
    desk.change(
        "edit_worry",
        json!({"id": worry, "edit": {"field": "response", "value": typed}}),
    );
    desk.change("add_link", json!({"initiative": id, "label": typed, "url": "https://lumen.example/?a=1&b=%3Cscript%3E"}));
    desk.change(
        "add_facet",
        json!({"initiative": id, "kind": "capability", "text": typed}),
    );
    desk.change(
        "add_candidate",
        json!({"initiative": id, "name": typed, "note": typed}),
    );
    let page = desk.change(
        "add_requirement",
        json!({"initiative": id, "marketingWords": typed, "itWords": typed}),
    );
    let requirement = page["requirements"]["rows"][0]["requirement"]["id"].clone();
    desk.change(
        "edit_requirement",
        json!({"id": requirement, "edit": {"field": "talk", "value": typed}}),
    );
    for field in ["what", "purpose", "retention", "location"] {
        desk.change(
            "edit_data_use",
            json!({"requirement": requirement, "edit": {"field": field, "value": typed}}),
        );
    }
    desk.change(
        "add_decision",
        json!({"initiative": id, "question": typed, "requiredBy": ""}),
    );
    desk.change(
        "add_action",
        json!({"initiative": id, "what": typed, "by": ""}),
    );
    desk.change(
        "pick_tier",
        json!({"initiative": id, "tier": "full", "startsOn": ""}),
    );
    let page = desk.change("add_step", json!({"initiative": id, "name": typed}));
    let step = page["selection"]["steps"][0]["id"].clone();
    desk.change("add_criterion", json!({"step": step, "text": typed}));
    let win =
        desk.change("log_win", json!({"initiative": id, "headline": typed}))["win"]["id"].clone();
    for field in [
        "challenge",
        "together",
        "before",
        "after",
        "unit",
        "measure",
        "source",
        "goal",
    ] {
        desk.change(
            "edit_win",
            json!({"id": win, "edit": {"field": field, "value": typed}}),
        );
    }
    for name in [typed, &second] {
        desk.change(
            "name_in_win",
            json!({"win": win, "who": {"name": name}, "deed": typed}),
        );
    }
    (id, win)
}

pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

pub fn page_text(desk: &Desk, id: &Value, sheet: bool) -> String {
    let query: PaperQuery = serde_json::from_value(
        json!({"document": if sheet { "counterpart_sheet" } else { "one_pager" }, "initiatives": [id], "paper": "a4", "occasion": ""}),
    )
    .expect("a query");
    let look = desk.look();
    let pages = document::text(&look.cx().expect("open"), &query).expect("a page");
    assert_eq!(pages.len(), 1, "one page always");
    squeezed(&pages[0])
}

/// Everything that can leave the house is made, and the page has the text on it as it was typed.
fn comes_out_as_text(typed: &str) {
    let desk = Desk::begin();
    let (id, win) = everywhere(&desk, typed);
    let clean = squeezed(&clean_line(typed));
    let page = page_text(&desk, &id, false);
    let found = page.matches(&clean).count();
    // Title, owners, ask, standing, requirement in two voices, worry, decision, win ...
    assert!(found >= 8, "{typed:?} stands {found} times on:\n{page}");
    // Alone, the sheet for the other owner.
    desk.change(
        "seat_owner",
        json!({"initiative": id, "side": "it", "standIn": false}),
    );
    assert!(
        page_text(&desk, &id, true).contains(&clean),
        "{typed:?} is not on the counterpart sheet"
    );
    desk.change(
        "seat_owner",
        json!({"initiative": id, "side": "it", "who": {"name": "Jonas Weber"}, "standIn": false}),
    );

    let session = desk.change("begin_session", json!({"initiative": id}))["id"].clone();
    for kind in ["requirement", "decision", "action", "win", "talk"] {
        desk.change(
            "capture",
            json!({"kind": kind, "text": typed, "session": session}),
        );
    }
    desk.change("end_session", json!({"id": session}));
    let issued = desk.change(
        "issue_page",
        json!({"document": "one_pager", "initiatives": [id], "paper": "letter", "occasion": typed}),
    );
    for reference in [
        issued["document"].clone(),
        json!({"draft": {"document": "session_sheet", "initiatives": [], "subject": session, "paper": "a4", "occasion": ""}}),
        json!({"winCardPdf": win}),
        json!({"winCardPng": win}),
        json!({"export": true}),
    ] {
        let file = desk
            .host
            .document(reference.clone())
            .unwrap_or_else(|e| panic!("{typed:?} {reference}: {}", e.message));
        assert!(!file.bytes.is_empty());
        let fits = file.name.len() < 255
            && !file
                .name
                .contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']);
        assert!(
            fits && !file.name.chars().any(char::is_control),
            "{:?} is no file name",
            file.name
        );
    }
    // In the file and in the lists it is what was typed, less what can never be meant.
    let name = clean_line(typed);
    assert_eq!(text(&desk.page(&id)["initiative"]["name"]), name);
    let hits = desk.call(
        "find",
        json!({"text": name.chars().take(6).collect::<String>()}),
    );
    assert!(
        rows(&hits["hits"])
            .iter()
            .any(|h| text(&h["title"]).contains(&name)),
        "{typed:?} is not found: {hits}"
    );
}

#[test]
fn html_is_text() {
    comes_out_as_text(SCRIPT);
}

#[test]
fn typst_is_text() {
    comes_out_as_text(TYPST);
}

#[test]
fn a_formula_is_text() {
    comes_out_as_text(FORMULA);
}

#[test]
fn control_characters_are_gone_and_the_rest_is_text() {
    comes_out_as_text(CONTROL);
}

#[test]
fn line_breaks_are_text() {
    comes_out_as_text(HEADER);
}

#[test]
fn greek_is_text() {
    comes_out_as_text(GREEK);
}

/// Scripts for which this computer may have no font still make a page; *Before you print* says so.
#[test]
fn arabic_and_chinese_make_a_page() {
    for typed in [ARABIC, CHINESE] {
        let desk = Desk::begin();
        let (id, _) = everywhere(&desk, typed);
        let preview = desk.call(
            "preview_page",
            json!({"initiatives": [id], "document": "one_pager", "paper": "a4", "occasion": ""}),
        );
        assert_eq!(rows(&preview["pages"]).len(), 1);
        let page = page_text(&desk, &id, false);
        // A line read from the right is set word by word.
        let drawn = typed.split_whitespace().all(|word| page.contains(word));
        let warned = rows(&preview["beforeYouPrint"])
            .iter()
            .any(|b| text(&b["text"]).starts_with("No font on this computer"));
        assert!(drawn || warned, "{typed} is neither drawn nor warned about");
        let issued = desk.change(
            "issue_page",
            json!({"document": "one_pager", "initiatives": [id], "paper": "a4", "occasion": typed}),
        );
        assert!(
            desk.host
                .document(issued["document"].clone())
                .expect("the issue")
                .bytes
                .starts_with(b"%PDF")
        );
        assert_eq!(desk.page(&id)["initiative"]["name"], typed);
    }
}

#[test]
fn names_of_two_hundred_characters_keep_to_the_page() {
    for typed in ["Überbestellung ".repeat(14), "W".repeat(200)] {
        let desk = Desk::begin();
        let (id, win) = everywhere(&desk, &typed);
        assert!(page_text(&desk, &id, false).contains(&squeezed(&typed)[..40]));
        desk.change(
            "issue_page",
            json!({"document": "one_pager", "initiatives": [id], "paper": "letter", "occasion": typed}),
        );
        let card = desk
            .host
            .document(json!({"winCardPdf": win}))
            .expect("the card");
        assert!(card.name.chars().count() <= 95, "{}", card.name);
    }
}

fn eml(desk: &Desk, win: &Value, to: &str) -> Vec<u8> {
    let draft = desk.call("announcement", json!({"id": win}));
    let query = json!({"win": win, "subject": draft["subject"], "text": draft["text"], "to": to});
    let file = desk.host.document(json!({"eml": query})).expect("a mail");
    assert_eq!(
        (file.mime, file.name.ends_with(".eml")),
        ("message/rfc822", true)
    );
    file.bytes
}

fn header_names(mail: &Message<'_>) -> Vec<String> {
    let mut names: Vec<_> = mail
        .headers()
        .iter()
        .map(|h| h.name().to_ascii_lowercase())
        .collect();
    names.sort();
    names
}

#[test]
fn a_mail_has_its_headers_and_no_others_whatever_was_typed() {
    for typed in [HEADER, SCRIPT, FORMULA, CONTROL, ARABIC, CHINESE, TYPST] {
        let desk = Desk::begin();
        let (_, win) = everywhere(&desk, typed);
        let ana = desk.rail()["here"][0]["id"].clone();
        desk.change(
            "edit_person",
            json!({"id": ana, "edit": {"field": "email", "value": "ana@lumen.example"}}),
        );
        let bytes = eml(&desk, &win, "team@lumen.example, board@lumen.example");
        let mail = MessageParser::default().parse(&bytes).expect("a mail");
        assert_eq!(
            header_names(&mail),
            [
                "content-type",
                "date",
                "from",
                "message-id",
                "mime-version",
                "subject",
                "to",
                "x-unsent"
            ],
            "{typed:?}"
        );
        assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
        assert!(mail.bcc().is_none() && mail.cc().is_none());
        let to: Vec<_> = mail
            .to()
            .expect("to")
            .iter()
            .filter_map(|a| a.address())
            .collect();
        assert_eq!(to, ["team@lumen.example", "board@lumen.example"]);
        let from = mail.from().and_then(|f| f.first()).expect("from");
        assert_eq!(from.address(), Some("ana@lumen.example"));
        let name = clean_line(typed);
        assert_eq!(
            from.name().map(squeezed),
            Some(squeezed(&name)),
            "{typed:?}"
        );
        let subject = mail.subject().expect("a subject");
        assert!(
            squeezed(subject).contains(&squeezed(&name)),
            "{typed:?}: {subject}"
        );
        assert!(!subject.contains(['\r', '\n']));

        assert_eq!(
            (mail.text_body_count(), mail.html_body_count()),
            (1, 1),
            "{typed:?}"
        );
        assert_eq!(
            mail.attachment_count(),
            1,
            "the win card, which the HTML shows"
        );
        let body = mail.body_text(0).expect("text");
        assert!(
            squeezed(&body).contains(&squeezed(&name)),
            "{typed:?}: {body}"
        );
        let html = mail.body_html(0).expect("html");
        assert!(
            !html.contains("<script") && !html.contains("<b onload") && !html.contains("<p>body"),
            "{html}"
        );
        let escaped = name
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let plain = |s: &str| squeezed(&s.replace("&quot;", "\"").replace("&#39;", "'"));
        assert!(plain(&html).contains(&plain(&escaped)), "{typed:?}: {html}");
        assert_eq!(
            eml_boundaries(&bytes),
            6,
            "text, the page with its card, and their ends"
        );
    }
}

/// Lines that begin a part or end the last one.
fn eml_boundaries(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes)
        .lines()
        .filter(|l| l.starts_with("--=_counterpart_"))
        .count()
}

#[test]
fn an_edited_mail_is_safe_too() {
    let desk = Desk::begin();
    let (_, win) = everywhere(&desk, "Lyon waits less");
    let file = desk
        .host
        .document(json!({"eml": {
            "win": win, "to": "", "subject": "Hello\r\nBcc: spy@evil.example\r\nX-Evil: 1",
            "text": "Dear all,\r\n.\r\n<script>alert(1)</script>\r\n--=_counterpart_\r\nContent-Type: text/html\r\n\r\n<img src=x onerror=y>",
        }}))
        .expect("a mail");
    let mail = MessageParser::default().parse(&file.bytes).expect("a mail");
    assert_eq!(
        header_names(&mail),
        [
            "content-type",
            "date",
            "message-id",
            "mime-version",
            "subject",
            "x-unsent"
        ]
    );
    assert_eq!(
        mail.subject(),
        Some("Hello Bcc: spy@evil.example X-Evil: 1")
    );
    assert_eq!(
        (
            mail.text_body_count(),
            mail.html_body_count(),
            mail.attachment_count()
        ),
        (1, 1, 1)
    );
    let body = mail.body_text(0).expect("text");
    assert!(
        body.contains("<script>alert(1)</script>") && body.contains("<img src=x onerror=y>"),
        "{body}"
    );
    let html = mail.body_html(0).expect("html");
    assert!(
        !html.contains("<script") && !html.contains("<img src=x"),
        "{html}"
    );
    // An address that could smuggle another is refused in words.
    for to in [
        "ana@lumen.example\r\nBcc: x@y.example",
        "not an address",
        "a@b.example> <c@d.example",
    ] {
        let error = desk
            .host
            .document(json!({"eml": {"win": win, "to": to, "subject": "x", "text": "x"}}))
            .expect_err(to);
        assert_eq!(error.field.as_deref(), Some("to"), "{}", error.message);
    }
}

#[test]
fn chat_and_rich_text_forms_carry_no_markup_of_ours_from_what_was_typed() {
    let desk = Desk::begin();
    let (_, win) = everywhere(
        &desk,
        "<script>x</script> <!channel> <@U1> *b* [l](javascript:x) @everyone",
    );
    let draft = desk.call("announcement", json!({"id": win}));
    let (html, slack) = (text(&draft["html"]), text(&draft["slack"]));
    assert!(
        !html.contains("<script") && html.contains("&lt;script&gt;"),
        "{html}"
    );
    assert!(
        !slack.contains("<!channel>") && !slack.contains("<@U1>"),
        "{slack}"
    );
    assert!(
        !text(&draft["mailto"]).contains([' ', '\n', '<', '>']),
        "{}",
        draft["mailto"]
    );
    assert!(!text(&draft["card"]).contains("<script"));
}
