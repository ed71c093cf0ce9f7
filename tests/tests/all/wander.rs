//! A thousand things asked of a real plan at random: nothing is ever a fault of ours, every refusal
//! is a sentence, every screen and page still opens, and all of it is undone to where it began.

use crate::chance::Wanderer;
use crate::desk::{Desk, rows};
use counterpart_app::wire::frame::Code;
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl Wanderer {
    pub fn ask(&mut self) -> (&'static str, Value) {
        match self.below(64) {
            0 => (
                "new_initiative",
                json!({"template": self.pick(&["mobile-ordering", "loyalty", "hybrid-commerce", "blank"]), "name": self.typed()}),
            ),
            1 | 2 => {
                let edit = self.edit(
                    &[
                        "name",
                        "key",
                        "sentence",
                        "problem",
                        "customer",
                        "notInThis",
                        "customersHaveItBy",
                        "buildWeeks",
                        "stage",
                    ],
                    |w, field| match field {
                        "buildWeeks" => w.perhaps(Self::number),
                        "stage" => json!(w.pick(&["proposed", "active", "delivered", "stopped"])),
                        _ => w.typed(),
                    },
                );
                (
                    "edit_initiative",
                    json!({"id": self.id("initiative"), "edit": edit}),
                )
            }
            3 => (
                "resolve_suggestion",
                json!({"initiative": self.id("initiative"), "field": "", "keep": self.flag()}),
            ),
            4 => (
                "resolve_suggestion",
                json!({"initiative": self.id("initiative"), "things": [self.thing(), self.thing()], "field": "", "keep": self.flag()}),
            ),
            5 => (
                "seat_owner",
                json!({"initiative": self.id("initiative"), "side": self.side(), "who": self.who(), "standIn": self.flag()}),
            ),
            6 => (
                "take_over",
                json!({"initiative": self.id("initiative"), "side": self.side(), "keep": [self.id("yes")]}),
            ),
            7 => (
                "set_objective",
                json!({"initiative": self.id("initiative"), "text": self.typed()}),
            ),
            8 => {
                let edit = self.edit(&["label", "unit", "start", "target", "by"], |w, _| {
                    w.typed()
                });
                (
                    "edit_metric",
                    json!({"initiative": self.id("initiative"), "kind": self.pick(&["customer", "business"]), "edit": edit}),
                )
            }
            9 => (
                "add_reading",
                json!({"metric": self.id("metric"), "value": self.typed(), "day": self.typed(), "source": self.typed()}),
            ),
            10 | 11 => {
                let (kind, subject) = self.subject();
                let how = self.pick(&["together", "message", "paper"]);
                (
                    "agree",
                    json!({"subjectKind": kind, "subjects": [subject], "sides": self.sides(), "how": how, "day": ""}),
                )
            }
            12 => {
                let (kind, subject) = self.subject();
                (
                    "take_back",
                    json!({"subjectKind": kind, "subject": subject, "side": self.side()}),
                )
            }
            13 => (
                "add_requirement",
                json!({"initiative": self.id("initiative"), "marketingWords": self.typed(), "itWords": self.typed(), "after": self.perhaps(|w| w.id("requirement"))}),
            ),
            14 | 15 => {
                let edit = self.edit(
                    &[
                        "marketingWords",
                        "itWords",
                        "moscow",
                        "worth",
                        "size",
                        "quarter",
                        "dealBreaker",
                        "raisedBy",
                        "state",
                        "talk",
                    ],
                    |w, field| match field {
                        "moscow" => json!(w.pick(&["must", "should", "could", "wont"])),
                        "worth" | "size" => w.size(),
                        "dealBreaker" => w.flag(),
                        "raisedBy" => w.who(),
                        "state" => json!(w.pick(&["proposed", "delivered", "dropped"])),
                        "talk" => w.perhaps(Self::typed),
                        _ => w.typed(),
                    },
                );
                (
                    "edit_requirement",
                    json!({"id": self.id("requirement"), "edit": edit}),
                )
            }
            16 => (
                "move_requirement",
                json!({"id": self.id("requirement"), "after": self.perhaps(|w| w.id("requirement"))}),
            ),
            17 => {
                let edit = self.edit(
                    &[
                        "what",
                        "personal",
                        "purpose",
                        "legalBasis",
                        "retention",
                        "location",
                    ],
                    |w, field| match field {
                        "personal" => w.flag(),
                        "legalBasis" => {
                            w.perhaps(|w| json!(w.pick(&["consent", "contract", "not_needed"])))
                        }
                        _ => w.typed(),
                    },
                );
                (
                    "edit_data_use",
                    json!({"requirement": self.id("requirement"), "edit": edit}),
                )
            }
            18 => {
                let edit = self.edit(
                    &[
                        "decision",
                        "ofWhom",
                        "once",
                        "yearly",
                        "marketingPercent",
                        "by",
                        "outcome",
                    ],
                    |w, field| {
                        if field == "marketingPercent" {
                            w.perhaps(Self::number)
                        } else {
                            w.typed()
                        }
                    },
                );
                (
                    "edit_ask",
                    json!({"initiative": self.id("initiative"), "edit": edit}),
                )
            }
            19 => (
                "add_action",
                json!({"initiative": self.id("initiative"), "what": self.typed(), "who": self.who(), "by": self.typed()}),
            ),
            20 => {
                let edit = self.edit(&["what", "who", "by", "done"], |w, field| match field {
                    "who" => w.who(),
                    "done" => w.flag(),
                    _ => w.typed(),
                });
                (
                    "edit_action",
                    json!({"id": self.id("action_item"), "edit": edit}),
                )
            }
            21 => {
                let edit = self.edit(
                    &[
                        "question",
                        "decides",
                        "implements",
                        "requiredBy",
                        "outcome",
                        "because",
                        "state",
                    ],
                    |w, field| match field {
                        "decides" | "implements" => w.who(),
                        "state" => json!(w.pick(&[
                            "open",
                            "decided",
                            "implemented",
                            "reviewed",
                            "superseded",
                            "reversed"
                        ])),
                        _ => w.typed(),
                    },
                );
                (
                    "edit_decision",
                    json!({"id": self.id("decision"), "edit": edit}),
                )
            }
            22 => {
                let edit = self.edit(
                    &["text", "level", "owner", "response"],
                    |w, field| match field {
                        "level" => w.level(),
                        "owner" => w.who(),
                        _ => w.typed(),
                    },
                );
                ("edit_worry", json!({"id": self.id("worry"), "edit": edit}))
            }
            23 => (
                "add_candidate",
                json!({"initiative": self.id("initiative"), "name": self.typed(), "note": self.typed()}),
            ),
            24 => {
                let edit = self.edit(
                    &[
                        "personalData",
                        "cost",
                        "overAYear",
                        "integration",
                        "reversible",
                    ],
                    |w, field| {
                        if matches!(field, "cost" | "integration") {
                            w.level()
                        } else {
                            w.flag()
                        }
                    },
                );
                (
                    "answer_tier",
                    json!({"initiative": self.id("initiative"), "edit": edit}),
                )
            }
            25 => (
                "pick_tier",
                json!({"initiative": self.id("initiative"), "tier": self.pick(&["off_the_shelf", "fast", "full", "custom"]), "startsOn": self.typed()}),
            ),
            26 | 27 => {
                let edit = self.edit(
                    &[
                        "name",
                        "halfDays",
                        "notBefore",
                        "actualStart",
                        "percent",
                        "moveBy",
                    ],
                    |w, field| {
                        if matches!(field, "halfDays" | "percent" | "moveBy") {
                            w.number()
                        } else {
                            w.typed()
                        }
                    },
                );
                ("edit_step", json!({"id": self.id("step"), "edit": edit}))
            }
            28 => (
                "add_step",
                json!({"initiative": self.id("initiative"), "name": self.typed(), "after": self.perhaps(|w| w.id("step"))}),
            ),
            29 => (
                "close_gate",
                json!({"id": self.id("step"), "sides": self.sides(), "day": "", "because": self.typed()}),
            ),
            30 => ("reopen_gate", json!({"id": self.id("step")})),
            31 => (
                "tick_criterion",
                json!({"id": self.id("exit_criterion"), "met": self.flag()}),
            ),
            32 => {
                let edit = self.edit(&["halfDays", "done"], |w, field| {
                    if field == "done" {
                        w.flag()
                    } else {
                        w.number()
                    }
                });
                (
                    "edit_check",
                    json!({"id": self.id("check_beside"), "edit": edit}),
                )
            }
            33 if self.flag() == json!(true) => (
                "discard_range",
                json!({"things": [self.thing(), self.thing()]}),
            ),
            33 => ("discard", self.thing()),
            34 => ("restore", self.thing()),
            35 => {
                let edit = self.edit(
                    &[
                        "headline",
                        "day",
                        "challenge",
                        "together",
                        "before",
                        "after",
                        "unit",
                        "measure",
                        "source",
                        "goal",
                    ],
                    |w, _| w.typed(),
                );
                ("edit_win", json!({"id": self.id("win"), "edit": edit}))
            }
            36 => (
                "name_in_win",
                json!({"win": self.id("win"), "who": {"name": self.typed()}, "side": self.perhaps(Self::side), "deed": self.typed()}),
            ),
            37 => (
                "set_usual",
                json!({"step": self.pick(&["align", "needs", "decide", "security"]), "halfDays": self.number()}),
            ),
            38 => (
                "add_holiday",
                json!({"day": self.typed(), "name": self.typed()}),
            ),
            39 => (
                "override_standing",
                json!({"initiative": self.id("initiative"), "standing": self.pick(&["on_track", "off_track", "stopped"]), "reason": self.typed()}),
            ),
            _ => self.ask_of_the_desk(),
        }
    }
}

fn every_screen_opens(desk: &Desk, asked: &str) {
    let initiatives = desk.call("portfolio", json!({"text": "", "sort": "standing"}));
    for row in rows(&initiatives["rows"]) {
        desk.call("initiative", json!({"id": row["id"]}));
        for sheet in ["desk", "scoring", "costs"] {
            desk.call(sheet, json!({"id": row["id"]}));
        }
        let query = json!({"initiatives": [row["id"]], "document": "one_pager", "paper": "a4", "occasion": ""});
        let preview = desk.call("preview_page", query);
        assert_eq!(rows(&preview["pages"]).len(), 1, "{asked}");
    }
    for screen in ["rail", "week", "pairs", "people", "settings", "trash"] {
        desk.call(screen, json!({}));
    }
    desk.call("wins", json!({"from": 0, "most": 50}));
}

fn wander(seed: u64, steps: usize) {
    let desk = Desk::begin();
    desk.call("open_sample", json!({}));
    let start = desk.dump();
    let first = desk.rail()["undo"].clone();
    let mut wanderer = Wanderer {
        state: seed,
        dump: start.clone(),
    };
    let (mut done, mut refused) = (0, BTreeMap::<String, usize>::new());
    let mut faults = std::collections::BTreeSet::new();
    for step in 0..steps {
        if step % 20 == 0 {
            wanderer.dump = desk.dump();
        }
        let (name, input) = wanderer.ask();
        match desk.host.call(name, input.clone()) {
            Ok(answer) => done += usize::from(!answer["undo"].is_null()),
            Err(error) => {
                if error.code == Code::Internal {
                    faults.insert(format!("{name} {input}: {}", error.message));
                }
                // It may begin with a name that was typed.
                assert!(
                    error.message.ends_with(['.', '!', '?']) && !error.message.contains("SQL"),
                    "{name} {input}: {}",
                    error.message
                );
                *refused.entry(name.to_owned()).or_default() += 1;
            }
        }
        if step % 100 == 99 {
            every_screen_opens(&desk, &format!("after {name} {input}"));
        }
    }
    assert!(faults.is_empty(), "faults of ours: {faults:#?}");
    assert!(
        done > steps / 3,
        "most of it should have been done, not {done} of {steps}; refused: {refused:?}"
    );
    let (_, findings) =
        counterpart_store::Store::open(&desk.host.file(), counterpart_store::Access::Read)
            .expect("readable")
            .read()
            .verify_file()
            .expect("checked");
    assert!(findings.is_empty(), "{findings:?}");
    let end = desk.dump();
    let mut undone = 0;
    while desk.rail()["undo"] != first {
        desk.call("undo", json!({}));
        undone += 1;
        assert!(undone <= steps, "undo goes on for ever");
    }
    assert!(desk.dump() == start, "undone, the plan is not what it was");
    for _ in 0..undone {
        desk.call("redo", json!({}));
    }
    assert!(
        desk.dump() == end,
        "redone, the plan is not what it had become"
    );
    every_screen_opens(&desk, "redone");
}

#[test]
fn five_hundred_things_at_random() {
    wander(0x5eed, 500);
}

#[test]
fn five_hundred_others() {
    wander(0xc0_ffee, 500);
}
