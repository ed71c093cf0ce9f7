//! What the reveal writes down: every answer whose candidate and criterion are still there.

use crate::covered::answer;
use crate::desk::rows;
use crate::scoring::{ready, scoring};
use serde_json::json;

#[test]
fn an_answer_is_kept_though_its_candidate_left_the_short_list_or_failed() {
    let (desk, initiative) = ready(3, 2);
    let view = scoring(&desk, &initiative);
    let on: Vec<_> = rows(&view["candidates"])
        .iter()
        .map(|c| c["id"].clone())
        .collect();
    let (breaker, last) = (
        view["criteria"][0]["id"].clone(),
        view["criteria"][2]["id"].clone(),
    );
    let round = desk.change("begin_covered", json!({"id": initiative}))["round"].take();
    assert_eq!(rows(&round["questions"]).len(), 6);
    for side in ["marketing", "it"] {
        for n in 0..6 {
            desk.call("answer_covered", answer(&round["id"], side, n));
        }
        desk.call(
            "submit_covered",
            json!({"round": round["id"], "side": side}),
        );
    }
    desk.change(
        "move_candidate",
        json!({"id": on[0], "to": "declined", "because": "no shops"}),
    );
    desk.change(
        "set_verdict",
        json!({"candidate": on[1], "criterion": breaker, "passed": false, "note": "seen"}),
    );
    desk.change("discard", json!({"kind": "criterion", "id": last}));
    desk.call("reveal_covered", json!({"round": round["id"]}));
    let scores = desk.dump()["score"].clone();
    assert_eq!(
        scores.len(),
        6,
        "three candidates, one criterion, two sides"
    );
    assert!(scores.iter().all(|s| s["criterion"] != last));

    // Who comes back brings the answers along.
    desk.change(
        "move_candidate",
        json!({"id": on[0], "to": "short_list", "because": "shops after all"}),
    );
    let cells = scoring(&desk, &initiative)["cells"].take();
    let both = |c: &&serde_json::Value| {
        c["candidate"] == on[0] && !c["marketing"].is_null() && !c["it"].is_null()
    };
    assert_eq!(rows(&cells).iter().filter(both).count(), 1);
}
