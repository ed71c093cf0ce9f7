//! A win from its sentence to its announcement: what is offered, proposed, written and kept.

use crate::desk::{Desk, rows, text};
use crate::main_job::agreed_plan;
use serde_json::{Value, json};

fn log(desk: &Desk, initiative: &Value, headline: &str) -> Value {
    desk.change(
        "log_win",
        json!({"initiative": initiative, "headline": headline}),
    )["win"]["id"]
        .clone()
}

fn name(desk: &Desk, win: &Value, who: &str, deed: &str) -> Value {
    desk.change(
        "name_in_win",
        json!({"win": win, "who": {"name": who}, "deed": deed}),
    )
}

fn edit(desk: &Desk, win: &Value, field: &str, value: &str) -> Value {
    desk.change(
        "edit_win",
        json!({"id": win, "edit": {"field": field, "value": value}}),
    )
}

#[test]
fn the_number_in_a_sentence_is_offered_and_taken_by_one_key() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    let read = |sentence: &str| {
        desk.call("read_win", json!({"initiative": plan, "text": sentence}))["number"].clone()
    };
    let number = read("Pickup wait down from 9 to 4 min in Lyon");
    assert_eq!(number["said"], "9 → 4 min, Pickup wait");
    assert!(read("Guests smile again").is_null());
    // The metric of the initiative gives what the sentence leaves out.
    let short = read("The wait is 4 min");
    assert_eq!(
        (text(&short["before"]), text(&short["after"])),
        ("9", "4"),
        "{short}"
    );

    let before = desk.dump();
    let win = desk.change(
        "log_win",
        json!({"initiative": plan, "headline": "Pickup wait down from 9 to 4 min in Lyon", "number": number}),
    );
    assert_eq!(
        ["before", "after", "unit", "measure"].map(|f| text(&win["win"][f])),
        ["9", "4", "min", "Pickup wait"]
    );
    desk.call("undo", json!({}));
    assert_eq!(desk.dump(), before, "logging with its number is one step");

    let win = log(&desk, &plan, "Pickup wait down from 9 to 4 min in Lyon");
    let offers = desk.call("win_offers", json!({"id": win}));
    assert_eq!(offers["number"]["said"], "9 → 4 min, Pickup wait");
    let taken = desk.change(
        "take_number",
        json!({"id": win, "number": offers["number"]}),
    );
    assert_eq!(taken["win"]["after"], "4");
    assert!(desk.call("win_offers", json!({"id": win}))["number"].is_null());
    assert!(text(&desk.rail()["undo"]["label"]).starts_with("Took 9 → 4 min"));
}

#[test]
fn an_initiative_is_offered_where_none_is_known() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    desk.change(
        "new_initiative",
        json!({"template": "loyalty", "name": "Loyalty"}),
    );
    let offered = desk.call(
        "read_win",
        json!({"initiative": null, "text": "MO-1 is live in Lyon"}),
    )["initiatives"]
        .clone();
    assert_eq!(offered[0]["id"], plan);
    assert_eq!(offered[0]["name"], "MO-1 Mobile ordering");
}

#[test]
fn the_initiative_whose_number_it_is_comes_first() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    for name in ["Consent and privacy", "Pickup lockers", "A minute in Lyon"] {
        desk.change("new_initiative", json!({"template": "blank", "name": name}));
    }
    // Neither its key nor its name is in the sentence, only what it measures.
    let offered = desk.call(
        "read_win",
        json!({"initiative": null, "text": "Pickup wait down from 9 to 4 min in Lyon"}),
    )["initiatives"]
        .clone();
    assert_eq!(offered[0]["id"], plan, "{offered}");
    // A hyphen more or less makes no other word.
    let offered = desk.call(
        "read_win",
        json!({"initiative": null, "text": "Pick-up by the door works"}),
    )["initiatives"]
        .clone();
    assert_eq!(offered[0]["name"], "PL-1 Pickup lockers", "{offered}");
}

#[test]
fn who_worked_on_it_is_suggested_until_named() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    let page = desk.change(
        "add_action",
        json!({"initiative": plan, "what": "Move the signal to the kitchen", "who": {"name": "Luc Moreau"}, "by": ""}),
    );
    let action = rows(&page["actions"])
        .iter()
        .find(|a| a["action"]["what"] == "Move the signal to the kitchen")
        .expect("the action")["action"]["id"]
        .clone();
    desk.change(
        "edit_action",
        json!({"id": action, "edit": {"field": "done", "value": true}}),
    );
    let win = log(&desk, &plan, "Lyon waits less");
    let people = |offers: &Value| {
        rows(&offers["people"])
            .iter()
            .map(|p| text(&p["person"]["name"]).to_owned())
            .collect::<Vec<_>>()
    };
    let offers = desk.call("win_offers", json!({"id": win}));
    let names = people(&offers);
    for expected in ["Ana Duarte", "Jonas Weber", "Luc Moreau"] {
        assert!(names.iter().any(|n| n == expected), "{names:?}");
    }
    let why = rows(&offers["people"])
        .iter()
        .find(|p| p["person"]["name"] == "Luc Moreau")
        .map(|p| text(&p["why"]).to_owned());
    assert!(
        why.as_deref()
            .is_some_and(|w| w.starts_with("did “Move the signal to the kitchen”")),
        "{why:?}"
    );
    assert_eq!(
        offers["notNamed"], "",
        "nobody is missing while nobody is named"
    );
    name(&desk, &win, "Ana Duarte", "wrote the message");
    name(&desk, &win, "Jonas Weber", "moved the signal");
    let offers = desk.call("win_offers", json!({"id": win}));
    assert_eq!(people(&offers), ["Luc Moreau"]);
    assert_eq!(offers["notNamed"], "Luc Moreau has not been named yet.");
    let draft = desk.call("announcement", json!({"id": win}));
    assert_eq!(draft["notNamed"], offers["notNamed"]);
    name(&desk, &win, "Luc Moreau", "");
    assert_eq!(desk.call("win_offers", json!({"id": win}))["notNamed"], "");
}

fn proposals(desk: &Desk, plan: &Value) -> Vec<Value> {
    rows(&desk.call("win_proposals", json!({"initiative": plan}))["proposals"]).clone()
}

fn answer(plan: &Value, proposal: &Value) -> Value {
    json!({"initiative": plan, "sourceKind": proposal["sourceKind"], "source": proposal["source"]})
}

fn read_metric(desk: &Desk, plan: &Value, value: &str) {
    let metric = desk.page(plan)["brief"]["objective"]["metrics"][0]["metric"]["id"].clone();
    desk.change(
        "add_reading",
        json!({"metric": metric, "value": value, "day": "", "source": "till log"}),
    );
}

#[test]
fn a_reading_at_its_target_is_proposed_once() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    read_metric(&desk, &plan, "6.5");
    assert!(proposals(&desk, &plan).is_empty(), "not there yet");
    read_metric(&desk, &plan, "3.5");
    let found = proposals(&desk, &plan);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0]["text"],
        "Pick-up wait reached 3.5 min, its target: a win?"
    );
    let next = desk.page(&plan)["next"].clone();
    assert_eq!(next["text"], found[0]["text"]);
    assert_eq!(next["target"], "winProposal");

    let win = desk.change("take_win_proposal", answer(&plan, &found[0]));
    assert_eq!(
        ["headline", "before", "after", "unit", "source"].map(|f| text(&win["win"][f])),
        [
            "Pick-up wait down from 9 to 3.5 min",
            "9",
            "3.5",
            "min",
            "till log, 12 March 2026"
        ]
    );
    assert!(proposals(&desk, &plan).is_empty());
    read_metric(&desk, &plan, "3");
    assert!(
        proposals(&desk, &plan).is_empty(),
        "a better one is no second proposal"
    );
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(
        proposals(&desk, &plan).len(),
        1,
        "undone, it is proposed again"
    );
    let refused = desk.refusal(
        "take_win_proposal",
        json!({"initiative": plan, "sourceKind": "gate", "source": found[0]["source"]}),
    );
    assert_eq!(refused.message, "That is not proposed any more.");
    desk.change("dismiss_win_proposal", answer(&plan, &found[0]));
    assert!(proposals(&desk, &plan).is_empty());
    read_metric(&desk, &plan, "2");
    assert!(proposals(&desk, &plan).is_empty(), "dismissed is dismissed");
    let look = desk.look();
    let verified = counterpart_app::verify::verify(&look.cx().expect("open")).expect("readable");
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
}

#[test]
fn a_gate_that_closes_early_is_proposed_and_only_its_own_days() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    desk.change(
        "pick_tier",
        json!({"initiative": plan, "tier": "fast", "startsOn": "12 Mar"}),
    );
    let step = |n: usize| desk.page(&plan)["selection"]["steps"][n]["id"].clone();
    let close = |n: usize| {
        desk.change(
            "close_gate",
            json!({"id": step(n), "sides": ["marketing", "it"], "day": "", "because": "all is clear"}),
        )
    };
    close(0);
    let found = proposals(&desk, &plan);
    assert_eq!(
        found.iter().map(|p| text(&p["text"])).collect::<Vec<_>>(),
        ["Align closed 2 working days early: a win?"]
    );
    let win = desk.change("take_win_proposal", answer(&plan, &found[0]));
    assert_eq!(
        ["after", "unit"].map(|f| text(&win["win"][f])),
        ["2", "working days early"]
    );
    desk.days_pass(60);
    assert!(
        proposals(&desk, &plan).is_empty(),
        "what is long past is not brought up"
    );
}

#[test]
fn a_draft_is_kept_for_each_audience_and_language_with_what_changed() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    let win = log(&desk, &plan, "Lyon waits less");
    name(&desk, &win, "Ana Duarte", "wrote the message");
    name(&desk, &win, "Jonas Weber", "moved the signal");
    let ask = |audience: &str, language: &str| {
        desk.call(
            "announcement",
            json!({"id": win, "audience": audience, "language": language}),
        )
    };
    let written = ask("team", "fr");
    assert!(text(&written["subject"]).starts_with("Une réussite commune"));
    assert_eq!(written["edited"], false);
    let changed = text(&written["text"]).replace("Bonjour à toutes et à tous", "Salut");
    let kept = desk.change(
        "edit_announcement",
        json!({"win": win, "audience": "team", "language": "fr", "subject": written["subject"], "text": changed}),
    );
    assert_eq!(kept["edited"], true);
    let kinds: Vec<_> = rows(&kept["difference"])
        .iter()
        .flat_map(rows)
        .filter(|p| p["kind"] != "same")
        .map(|p| (text(&p["kind"]).to_owned(), text(&p["text"]).to_owned()))
        .collect();
    assert!(
        kinds
            .iter()
            .any(|(k, t)| k == "added" && t.contains("Salut")),
        "{kinds:?}"
    );
    assert!(text(&ask("team", "fr")["text"]).starts_with("Salut,"));
    assert_eq!(ask("team", "en")["edited"], false);
    assert_eq!(ask("everyone", "fr")["edited"], false);
    assert_eq!(ask("team", "fr")["outdated"], false);
    edit(&desk, &win, "challenge", "The signal came late");
    let stale = ask("team", "fr");
    assert_eq!(stale["outdated"], true, "the win has more to say now");
    assert!(
        text(&stale["text"]).starts_with("Salut,"),
        "what was edited stays"
    );
    let anew = desk.change(
        "write_anew",
        json!({"win": win, "audience": "team", "language": "fr"}),
    );
    assert!(text(&anew["text"]).contains("The signal came late."));
    assert_eq!(
        (&anew["edited"], &anew["outdated"]),
        (&json!(false), &json!(false))
    );
    desk.call("undo", json!({}));
    assert!(text(&ask("team", "fr")["text"]).starts_with("Salut,"));
}

#[test]
fn what_was_told_keeps_what_the_template_wrote_and_is_corrected() {
    let desk = Desk::begin();
    let plan = agreed_plan(&desk);
    let win = log(&desk, &plan, "Lyon waits less");
    let draft = desk.call("announcement", json!({"id": win, "language": "de"}));
    let mark = |more: Value| {
        let mut input = json!({"win": win, "audience": "All staff", "channel": "slack", "otherSeen": "here",
            "subject": draft["subject"], "text": "Ganz anders.", "writtenFor": "everyone", "language": "de"});
        for (key, value) in more.as_object().expect("an object") {
            input[key] = value.clone();
        }
        desk.change("mark_announced", input)
    };
    let told = mark(json!({}))["announcements"][0].clone();
    assert_eq!(told["language"], "de");
    let kept = rows(
        &serde_json::from_slice::<Value>(
            &desk
                .host
                .document(json!({"export": true}))
                .expect("an export")
                .bytes,
        )
        .expect("JSON")["announcement"],
    )[0]
    .clone();
    assert_eq!(kept["text"], "Ganz anders.");
    assert_eq!(kept["written_text"], draft["text"]);

    let correction = desk.call(
        "announcement",
        json!({"id": win, "language": "de", "corrects": told["id"]}),
    );
    assert!(text(&correction["subject"]).starts_with("Korrektur: "));
    assert!(text(&correction["text"]).contains("12. März 2026"));
    let view = mark(
        json!({"corrects": told["id"], "subject": correction["subject"], "text": correction["text"]}),
    );
    assert_eq!(view["announcements"][0]["corrects"], told["id"]);
    assert!(
        text(&desk.call("announcement", json!({"id": win, "language": "de"}))["subject"])
            .starts_with("Lyon"),
        "the next one is no correction"
    );
    let other = log(&desk, &plan, "Another");
    let refused = desk.refusal(
        "mark_announced",
        json!({"win": other, "audience": "All", "channel": "mail", "otherSeen": "here", "subject": "x", "text": "x", "corrects": told["id"]}),
    );
    assert_eq!(refused.message, "That announcement was of another win.");
}

#[test]
fn the_mail_carries_the_card_and_a_long_address_is_said() {
    let desk = Desk::begin();
    let win = log(&desk, &Value::Null, "Lyon waits less");
    let draft = desk.call(
        "announcement",
        json!({"id": win, "to": "ana@lumen.example"}),
    );
    assert_eq!(draft["mailtoTooLong"], "");
    assert!(text(&draft["mailto"]).starts_with("mailto:ana@lumen.example?subject="));
    let mail = desk
        .host
        .document(json!({"eml": {"win": win, "subject": draft["subject"], "text": draft["text"], "to": ""}}))
        .expect("a mail")
        .bytes;
    let read = mail_parser::MessageParser::default()
        .parse(&mail)
        .expect("a mail that parses");
    let card = mail_parser::Message::attachments(&read)
        .next()
        .expect("the card");
    assert!(card.contents().starts_with(b"\x89PNG"));
    let html = read.body_html(0).expect("html");
    assert!(
        html.contains("<img src=\"cid:win-card@counterpart.invalid\""),
        "{html}"
    );

    edit(
        &desk,
        &win,
        "together",
        &"We tried it in three kitchens. ".repeat(60),
    );
    let long = desk.call("announcement", json!({"id": win}));
    assert!(
        text(&long["mailtoTooLong"]).contains("mail draft carries all of it"),
        "{long}"
    );
}
