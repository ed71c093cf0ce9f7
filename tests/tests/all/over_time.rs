//! What time does to a plan: trash and restore, owners who come and go, knowledge that lapses.

use crate::desk::{Desk, rows, text};
use crate::main_job::{agree, agreed_plan, seat};
use serde_json::json;

#[test]
fn the_trash_gives_back_whole() {
    let desk = Desk::begin();
    let initiative = agreed_plan(&desk);
    let requirement =
        desk.page(&initiative)["requirements"]["rows"][0]["requirement"]["id"].clone();
    agree(
        &desk,
        "requirement",
        json!([requirement]),
        json!(["marketing", "it"]),
    );
    let win = desk.change(
        "log_win",
        json!({"initiative": initiative, "headline": "Lyon waits less"}),
    )["win"]["id"]
        .clone();
    desk.change(
        "name_in_win",
        json!({"win": win, "who": {"name": "Jonas Weber"}, "deed": "moved the signal"}),
    );
    let before = desk.dump();
    for (kind, id) in [
        ("requirement", &requirement),
        ("win", &win),
        ("initiative", &initiative),
    ] {
        let thing = json!({"kind": kind, "id": id});
        desk.change("discard", thing.clone());
        let trash = desk.call("trash", json!({}));
        assert!(
            rows(&trash["rows"]).iter().any(|r| r["thing"] == thing),
            "{kind}: {trash}"
        );
        desk.change("restore", thing);
        assert_eq!(rows(&desk.call("trash", json!({}))["rows"]).len(), 0);
        assert_eq!(
            desk.dump(),
            before,
            "{kind} comes back as it was, with everything on it"
        );
    }
    desk.change("discard", json!({"kind": "initiative", "id": initiative}));
    assert_eq!(
        desk.call("portfolio", json!({"text": "", "sort": ""}))["total"],
        0
    );
    // Ten days later, in another sitting, it can still be given back.
    desk.days_pass(10);
    desk.change("restore", json!({"kind": "initiative", "id": initiative}));
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_new_owner_keeps_or_flags_the_yeses_of_the_one_before() {
    let desk = Desk::begin();
    let initiative = agreed_plan(&desk);
    let ids: Vec<_> = rows(&desk.page(&initiative)["requirements"]["rows"])
        .iter()
        .take(2)
        .map(|r| r["requirement"]["id"].clone())
        .collect();
    agree(&desk, "requirement", json!(ids), json!(["marketing", "it"]));
    let page = seat(&desk, &initiative, "it", "Luc Moreau");
    let it = &page["seats"][1];
    assert_eq!(
        (
            text(&it["person"]["name"]),
            text(&it["takesOverFrom"]["name"])
        ),
        ("Luc Moreau", "Jonas Weber")
    );
    let waiting = rows(&it["toTakeOver"]);
    assert_eq!(waiting.len(), 3, "the objective and two requirements");
    assert_eq!(
        page["requirements"]["rows"][0]["agreement"]["it"], "agreed",
        "nothing is lost by the change itself"
    );
    let yes_of = |page: &serde_json::Value, n: usize| {
        page["requirements"]["rows"][n]["agreement"]["yeses"][1]["id"].clone()
    };
    let keep = [
        yes_of(&page, 0),
        page["brief"]["objective"]["agreement"]["yeses"][1]["id"].clone(),
    ];
    let page = desk.change(
        "take_over",
        json!({"initiative": initiative, "side": "it", "keep": keep}),
    );
    assert!(page["seats"][1]["takesOverFrom"].is_null());
    let (kept, flagged) = (
        &page["requirements"]["rows"][0],
        &page["requirements"]["rows"][1],
    );
    assert_eq!(kept["agreement"]["it"], "agreed");
    assert_eq!(
        kept["agreement"]["yeses"][1]["person"]["name"],
        "Luc Moreau"
    );
    assert_eq!(
        (
            text(&flagged["agreement"]["it"]),
            text(&flagged["agreement"]["marketing"])
        ),
        ("open", "agreed")
    );
    assert_eq!(flagged["requirement"]["talkBy"], "Luc Moreau");
    assert_eq!(page["brief"]["objective"]["agreement"]["it"], "agreed");
    // The stand-in speaks when they are here and the holder is not.
    let page = desk.change(
        "seat_owner",
        json!({"initiative": initiative, "side": "it", "who": {"name": "Mia Sato"}, "standIn": true}),
    );
    let mia = page["seats"][1]["standIn"]["id"].clone();
    desk.change("set_here", json!({"people": [mia]}));
    let page = agree(&desk, "requirement", json!([ids[1]]), json!(["it"]));
    assert_eq!(
        page["requirements"]["rows"][1]["agreement"]["yeses"][1]["person"]["name"],
        "Mia Sato"
    );
}

#[test]
fn better_knowledge_of_how_it_stands_lapses_after_thirty_days() {
    let desk = Desk::begin();
    let initiative = agreed_plan(&desk);
    desk.change(
        "edit_initiative",
        json!({"id": initiative, "edit": {"field": "stage", "value": "active"}}),
    );
    let said = desk.refused_beside(
        "reason",
        "override_standing",
        json!({"initiative": initiative, "standing": "off_track", "reason": " "}),
    );
    assert!(said.contains("lapses after 30 days"), "{said}");
    desk.refused_beside(
        "standing",
        "override_standing",
        json!({"initiative": initiative, "standing": "delivered", "reason": "x"}),
    );
    let page = desk.change(
        "override_standing",
        json!({"initiative": initiative, "standing": "off_track", "reason": "The till maker went quiet"}),
    );
    assert_eq!(page["standing"]["word"], "Off track");
    assert_eq!(page["standing"]["reasons"][0], "The till maker went quiet");
    assert_eq!(page["standing"]["overrideBy"], "Ana Duarte, Thu 12 Mar");
    let by_rule = text(&page["standing"]["byRule"]).to_owned();
    assert_ne!(by_rule, "Off track");
    desk.days_pass(29);
    assert_eq!(desk.page(&initiative)["standing"]["word"], "Off track");
    desk.days_pass(2);
    let page = desk.page(&initiative);
    assert!(
        page["standing"]["overrideBy"].is_null(),
        "{}",
        page["standing"]
    );
    assert_eq!(page["standing"]["word"], page["standing"]["byRule"]);
}
