//! Pages that left the house: kept to the byte, compared, signed; words that paper may leave out; long
//! documents set apart from the workspace.

use crate::desk::{Desk, assert_sentence, id, rows, text};
use crate::main_job::mobile_ordering;
use counterpart_app::document;
use serde_json::{Value, json};

fn page(of: &Value) -> Value {
    json!({"document": "one_pager", "initiatives": [of], "paper": "a4", "occasion": "For the board"})
}

fn issues(desk: &Desk, of: &Value) -> Vec<Value> {
    rows(&desk.call("issues", json!({"initiative": of}))["issues"]).clone()
}

fn sign(issue: &Value, name: &str, side: Value, yes: bool) -> Value {
    json!({"issue": issue, "who": {"name": name}, "side": side, "day": "", "yes": yes})
}

#[test]
fn an_issue_is_had_again_byte_for_byte() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let made = desk.change("issue_page", page(&initiative));
    let first = desk
        .host
        .document(made["document"].clone())
        .expect("issue 1");
    desk.change(
        "edit_initiative",
        json!({"id": initiative, "edit": {"field": "sentence", "value": "Another sentence."}}),
    );
    desk.change("issue_page", page(&initiative));
    let kept = issues(&desk, &initiative);
    assert_eq!(kept.len(), 2);
    assert_eq!(
        (&kept[0]["number"], &kept[1]["number"], &kept[1]["kept"]),
        (&json!(2), &json!(1), &json!(true))
    );
    let again = desk
        .host
        .document(json!({"issue": kept[1]["id"]}))
        .expect("issue 1 again");
    assert_eq!(
        first.bytes, again.bytes,
        "exactly the page that was handed in"
    );
}

#[test]
fn two_issues_and_now_are_compared_block_by_block() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    desk.change("issue_page", page(&initiative));
    desk.change(
        "edit_initiative",
        json!({"id": initiative, "edit": {"field": "name", "value": "Order ahead"}}),
    );
    desk.change("issue_page", page(&initiative));
    let kept = issues(&desk, &initiative);
    let compare = |from: &Value, to: Value| {
        desk.call("compare_issues", json!({"from": from["id"], "to": to}))
    };
    let two = compare(&kept[1], kept[0]["id"].clone());
    assert_eq!(rows(&two["blocks"]).len(), 1, "{two}");
    let block = &two["blocks"][0];
    assert_eq!(
        (text(&block["name"]), text(&block["said"])),
        ("Title", "1 changed")
    );
    assert_eq!(
        block["is"][0],
        json!({"text": "Order ahead", "differs": true})
    );
    assert!(text(&two["from"]).starts_with("Issue 1, "));
    assert!(rows(&two["same"]).iter().any(|b| b == "Owners"));

    let now = compare(&kept[0], Value::Null);
    assert!(
        rows(&now["blocks"]).is_empty(),
        "nothing changed since: {now}"
    );
    desk.change(
        "add_worry",
        json!({"initiative": initiative, "text": "The kitchen has one screen"}),
    );
    let now = compare(&kept[0], Value::Null);
    assert_eq!(text(&now["to"]), "Now");
    let worries = rows(&now["blocks"])
        .iter()
        .find(|b| b["name"] == "Worries")
        .expect("the worries changed");
    assert!(
        rows(&worries["is"])
            .iter()
            .any(|l| l["text"] == "The kitchen has one screen" && l["differs"] == true)
    );
    // A counterpart sheet has issues of its own, and only when it is for something.
    let mut sheet = page(&initiative);
    sheet["document"] = json!("counterpart_sheet");
    desk.change("issue_page", sheet.clone());
    let kept = issues(&desk, &initiative);
    assert_eq!(
        (&kept[0]["document"], &kept[0]["number"]),
        (&json!("counterpart_sheet"), &json!(1))
    );
    let refused = desk.refusal(
        "compare_issues",
        json!({"from": kept[1]["id"], "to": kept[0]["id"]}),
    );
    assert_sentence(&refused.message);
    sheet["occasion"] = json!(" ");
    desk.refused_beside("occasion", "issue_page", sheet.clone());
    assert_eq!(desk.call("preview_page", sheet)["about"][0]["nextIssue"], 0);
    assert_eq!(
        rows(&desk.page(&initiative)["brief"]["issues"]).len(),
        2,
        "what is signed is the page"
    );
}

#[test]
fn a_signature_on_paper_is_recorded_with_the_yes_that_it_was() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    desk.change(
        "set_objective",
        json!({"initiative": initiative, "text": "pick-up wait 9 → 4 min by 30 Sep"}),
    );
    desk.change("issue_page", page(&initiative));
    let issue = issues(&desk, &initiative)[0].clone();
    assert_eq!(issue["yesFor"], json!(["marketing", "it"]));
    desk.refused_beside(
        "name",
        "sign_issue",
        sign(&issue["id"], " ", json!("marketing"), false),
    );
    let mut early = sign(&issue["id"], "Ana Duarte", json!("marketing"), false);
    early["day"] = json!("1 Mar 2026");
    desk.refused_beside("day", "sign_issue", early);

    let signed = desk.change(
        "sign_issue",
        sign(&issue["id"], "Ana Duarte", json!("marketing"), true),
    );
    let line = &signed["issues"][0];
    let said = text(&line["signatures"][0]["said"]);
    assert!(
        said.starts_with("signed on paper by Ana Duarte, ") && said.ends_with(", issue 1"),
        "{said}"
    );
    assert_eq!(line["yesFor"], json!(["it"]), "hers is said");
    let yes = &desk.page(&initiative)["brief"]["objective"]["agreement"];
    assert_eq!(yes["marketing"], "agreed");
    assert!(yes.to_string().contains("paper"), "{yes}");
    desk.refused_beside(
        "name",
        "sign_issue",
        sign(&issue["id"], "Ana Duarte", json!("marketing"), false),
    );
    // Undo takes both back, redo gives both again.
    desk.call("undo", json!({}));
    let line = issues(&desk, &initiative)[0].clone();
    assert!(rows(&line["signatures"]).is_empty());
    assert_eq!(line["yesFor"], json!(["marketing", "it"]));
    desk.call("redo", json!({}));
    let line = issues(&desk, &initiative)[0].clone();
    let signature = line["signatures"][0]["id"].clone();
    let left = desk.change("take_signature_back", json!({"id": signature}));
    assert!(rows(&left["issues"][0]["signatures"]).is_empty());

    // The page says another wording than the one that stands now: no yes goes with it.
    desk.change(
        "set_objective",
        json!({"initiative": initiative, "text": "pick-up wait 9 → 3 min by 30 Sep"}),
    );
    assert_eq!(issues(&desk, &initiative)[0]["yesFor"], json!([]));
    desk.refused_beside(
        "yes",
        "sign_issue",
        sign(&issue["id"], "Jonas Weber", json!("it"), true),
    );
    desk.change(
        "sign_issue",
        sign(&issue["id"], "The chair", Value::Null, false),
    );
}

#[test]
fn how_a_page_is_set_is_remembered_but_never_what_is_private() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let which = json!({"document": "one_pager", "initiative": initiative});
    let fresh = desk.call("paper_options", which.clone());
    assert_eq!(fresh["options"]["signatures"], true);
    let mut how = fresh.clone();
    how["paper"] = json!("letter");
    how["options"]["signatures"] = json!(false);
    how["options"]["private"] = json!(["dissent"]);
    desk.call("remember_paper", json!({"which": which, "how": how}));
    let kept = desk.call("paper_options", which);
    assert_eq!(kept["paper"], "letter");
    assert_eq!(kept["options"]["signatures"], false);
    assert_eq!(kept["options"]["private"], json!([]));
    let other = json!({"document": "demo_script", "initiative": initiative});
    assert_eq!(desk.call("paper_options", other)["paper"], "a4");
    let mut query = page(&initiative);
    query["options"] = kept["options"].clone();
    let blocks = desk.call("preview_page", query)["blocks"].to_string();
    assert!(
        !blocks.contains("signatures"),
        "asked without lines to sign on"
    );
}

#[test]
fn words_may_be_left_out_on_paper_while_the_text_holds_them() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let edit = |value: &str| {
        desk.change(
            "edit_initiative",
            json!({"id": initiative, "edit": {"field": "problem", "value": value}}),
        )
    };
    edit("Guests wait nine minutes, as everybody knows, and leave.");
    let mark = |words: &str| json!({"initiative": initiative, "record": initiative, "field": "problem", "words": words});
    for words in [
        "",
        "not there",
        "Guests wait nine minutes, as everybody knows, and leave.",
    ] {
        assert_sentence(&desk.refused_beside("words", "mark_optional", mark(words)));
    }
    let marked = desk.change("mark_optional", mark(", as everybody knows"));
    let of = |texts: &Value| -> Value {
        rows(&texts["texts"])
            .iter()
            .find(|t| t["field"] == "problem")
            .expect("the problem")["optional"]
            .clone()
    };
    assert_eq!(of(&marked)[0]["words"], ", as everybody knows");
    desk.refused_beside("words", "mark_optional", mark("everybody knows, and"));
    edit("Guests wait nine minutes and leave.");
    let read = || desk.call("optional_words", json!({"id": initiative}));
    assert_eq!(of(&read()), json!([]), "the text holds them no more");
    desk.call("undo", json!({}));
    let id = of(&read())[0]["id"].clone();
    let kept = desk.change("unmark_optional", json!({"id": id}));
    assert_eq!(of(&kept), json!([]));
    desk.call("undo", json!({}));
    assert_eq!(rows(&of(&read())).len(), 1);
}

#[test]
fn pictures_of_a_page_are_of_the_page_that_was_seen() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let seen = desk.call("preview_page", page(&initiative));
    let picture = |form: &str| {
        desk.host
            .document(json!({"picture": {"set": seen["set"], "page": 0, "form": form}}))
            .expect("a picture")
    };
    let svg = picture("svg");
    assert_eq!(
        String::from_utf8(svg.bytes).expect("text"),
        text(&seen["pages"][0])
    );
    assert!(svg.name.ends_with(".svg"));
    let png = picture("png");
    assert!(png.bytes.starts_with(b"\x89PNG") && png.name.ends_with(".png"));
    let pixels = desk
        .host
        .pixels(json!({"set": seen["set"], "page": 0, "form": "png"}))
        .expect("pixels");
    assert_eq!(pixels.rgba.len(), pixels.width * pixels.height * 4);
    assert!(
        pixels.rgba.chunks(4).all(|p| p[3] == 255),
        "paper is opaque"
    );
    assert_eq!(pixels.width, 1587, "210 mm at 192 dots an inch");
    let gone = desk
        .host
        .document(json!({"picture": {"set": 99, "page": 0, "form": "png"}}))
        .expect_err("nothing of that number");
    assert_sentence(&gone.message);
}

#[test]
fn a_long_pack_is_set_while_the_workspace_goes_on_and_stops_when_asked() {
    let desk = Desk::begin();
    let all: Vec<_> = (0..60)
        .map(|n| {
            id(&desk.change(
                "new_initiative",
                json!({"template": "hybrid-commerce", "name": format!("Initiative {n}")}),
            ))
        })
        .collect();
    let pack =
        json!({"document": "one_pager", "initiatives": all, "paper": "a4", "occasion": "Board"});
    let before = desk.dump();
    std::thread::scope(|scope| {
        let making = scope.spawn(|| desk.host.call("issue_page", pack.clone()));
        let count = || desk.call("page_count", json!({}));
        while count()["done"] == 0 && !making.is_finished() {
            std::thread::yield_now();
        }
        let said = count();
        assert_eq!(said["all"], 60);
        assert!(text(&said["said"]).ends_with(" of 60 pages"), "{said}");
        // Somebody goes on working: nothing waits for the pages.
        desk.call("rail", json!({}));
        desk.call("stop_pages", json!({}));
        let stopped = making
            .join()
            .expect("no panic")
            .expect_err("it was stopped");
        assert_sentence(&stopped.message);
    });
    assert_eq!(desk.dump(), before, "nothing half made");
    assert_eq!(desk.call("page_count", json!({}))["all"], 0);

    let made = desk.change("issue_page", pack);
    assert_eq!(
        (rows(&made["pages"]).len(), &made["count"]),
        (12, &json!(60))
    );
    let more = |from: usize| desk.call("more_pages", json!({"set": made["set"], "from": from}));
    assert_eq!(rows(&more(12)["pages"]).len(), 12);
    assert_eq!(rows(&more(55)["pages"]).len(), 5);
    assert_eq!(rows(&more(60)["pages"]).len(), 0);
}

#[test]
fn a_full_page_leaves_marked_words_out_and_says_so_and_another_keeps_them() {
    let desk = Desk::begin();
    let initiative = mobile_ordering(&desk);
    let problem = "Guests wait nine minutes, as everybody in the house knows, and leave.";
    desk.change(
        "edit_initiative",
        json!({"id": initiative, "edit": {"field": "problem", "value": problem}}),
    );
    desk.change(
        "mark_optional",
        json!({"initiative": initiative, "record": initiative, "field": "problem", "words": ", as everybody in the house knows"}),
    );
    let printed = || {
        let look = desk.look();
        let query = serde_json::from_value(page(&initiative)).expect("a query");
        let pages = document::text(&look.cx().expect("open"), &query).expect("a page");
        pages[0].split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let left_out =
        || text(&desk.call("preview_page", page(&initiative))["about"][0]["leftOut"]).to_owned();
    assert!(
        printed().contains("everybody"),
        "there is room for all of it"
    );
    assert_eq!(left_out(), "");
    for row in 0..40 {
        desk.change(
            "add_requirement",
            json!({"initiative": initiative, "marketingWords": format!("Need {row}"), "itWords": format!("Answer {row}")}),
        );
    }
    assert!(!printed().contains("everybody"), "{}", printed());
    assert!(
        left_out().contains("the optional words of a text"),
        "{}",
        left_out()
    );
    assert_eq!(desk.page(&initiative)["initiative"]["problem"], problem);
}
