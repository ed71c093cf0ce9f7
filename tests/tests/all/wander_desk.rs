//! What can be asked of the selection desk, at random: candidates, criteria, scores, costs, the
//! choice, ties between steps, snapshots, regions.

use crate::chance::Wanderer;
use serde_json::{Value, json};

impl Wanderer {
    fn lag(&mut self) -> Value {
        [json!(0), json!(3), json!(-2), self.number()][self.below(4)].clone()
    }

    fn candidate_state(&mut self) -> Value {
        json!(self.pick(&[
            "heard_of",
            "long_list",
            "short_list",
            "short_list",
            "finalist",
            "chosen",
            "declined"
        ]))
    }

    fn link_kind(&mut self) -> Value {
        json!(self.pick(&["fs", "ss", "ff", "sf"]))
    }

    fn cost_head(&mut self) -> Value {
        json!(self.pick(&[
            "licence",
            "integration",
            "data_and_privacy",
            "support",
            "change_and_training",
            "exit"
        ]))
    }

    fn new_score(&mut self) -> Value {
        let value = if self.below(5) == 0 {
            self.number()
        } else {
            json!(self.below(4))
        };
        let (candidate, criterion) = self.pair("candidate", "criterion");
        json!({"candidate": candidate, "criterion": criterion, "side": self.side(), "value": value})
    }

    fn ask_of_candidates(&mut self) -> (&'static str, Value) {
        match self.below(9) {
            0 => {
                let edit = self.edit(
                    &[
                        "name",
                        "kind",
                        "vendor",
                        "runsWhere",
                        "integration",
                        "dataHeld",
                        "referenceCustomers",
                        "note",
                    ],
                    |w, field| {
                        if field == "kind" {
                            w.perhaps(|w| json!(w.pick(&["product", "in_house", "owned"])))
                        } else {
                            w.typed()
                        }
                    },
                );
                (
                    "edit_candidate",
                    json!({"id": self.id("candidate"), "edit": edit}),
                )
            }
            1 | 2 => (
                "move_candidate",
                json!({"id": self.id("candidate"), "to": self.candidate_state(), "because": self.typed(), "day": ""}),
            ),
            3 => (
                "add_document",
                json!({"candidate": self.id("candidate"), "label": self.typed(), "url": self.typed()}),
            ),
            4 => {
                let edit = self.edit(&["label", "url"], |w, _| w.typed());
                (
                    "edit_document",
                    json!({"id": self.id("candidate_document"), "edit": edit}),
                )
            }
            5 => (
                "take_criteria",
                json!({"initiative": self.id("initiative")}),
            ),
            6 => (
                "new_criterion",
                json!({"initiative": self.id("initiative"), "text": self.typed()}),
            ),
            7 => {
                let edit = self.edit(
                    &["text", "showUs", "weight", "dealBreaker", "after"],
                    |w, field| match field {
                        "weight" => w.number(),
                        "dealBreaker" => w.flag(),
                        "after" => w.perhaps(|w| w.id("criterion")),
                        _ => w.typed(),
                    },
                );
                (
                    "edit_criterion",
                    json!({"id": self.id("criterion"), "edit": edit, "because": self.typed()}),
                )
            }
            _ => (
                "choose",
                json!({"candidate": self.id("candidate"), "because": self.typed(), "sides": self.sides(), "dissent": [{"who": self.who(), "line": self.typed()}], "day": ""}),
            ),
        }
    }

    fn ask_of_scores_and_costs(&mut self) -> (&'static str, Value) {
        match self.below(7) {
            0 => {
                let (candidate, criterion) = self.pair("candidate", "criterion");
                (
                    "set_verdict",
                    json!({"candidate": candidate, "criterion": criterion, "passed": self.perhaps(Self::flag), "note": self.typed()}),
                )
            }
            1 | 2 => {
                let score = self.new_score();
                let of = self
                    .dump
                    .get("candidate")
                    .and_then(|rows| rows.iter().find(|r| r["id"] == score["candidate"]))
                    .map(|r| r["initiative"].clone());
                let initiative = of.unwrap_or_else(|| self.id("initiative"));
                (
                    "record_scores",
                    json!({"initiative": initiative, "how": self.pick(&["hands", "paper"]), "because": self.typed(), "scores": [score]}),
                )
            }
            3 => {
                let (candidate, criterion) = self.pair("candidate", "criterion");
                (
                    "talk_about_score",
                    json!({"candidate": candidate, "criterion": criterion, "line": self.typed()}),
                )
            }
            4 => {
                let edit = self.edit(
                    &[
                        "year",
                        "marketingPercent",
                        "underPercent",
                        "overPercent",
                        "note",
                    ],
                    |w, field| {
                        if field == "year" {
                            json!({"year": w.below(6), "typed": w.typed()})
                        } else {
                            w.typed()
                        }
                    },
                );
                (
                    "edit_cost",
                    json!({"candidate": self.id("candidate"), "head": self.cost_head(), "edit": edit}),
                )
            }
            5 => (
                "repeat_cost",
                json!({"candidate": self.id("candidate"), "head": self.cost_head(), "year": self.number()}),
            ),
            _ => (
                "paste_costs",
                json!({"candidate": self.id("candidate"), "head": self.cost_head(), "column": self.below(5), "text": self.pick(&["100\t200\n300\t400", "", "1,000.50\tx", "120k"])}),
            ),
        }
    }

    fn ask_of_the_timeline(&mut self) -> (&'static str, Value) {
        match self.below(9) {
            0 | 1 => {
                let (from, to) = self.pair("step", "step");
                let of = self
                    .dump
                    .get("step")
                    .and_then(|rows| rows.iter().find(|r| r["id"] == from))
                    .map(|r| r["initiative"].clone());
                let initiative = of.unwrap_or_else(|| self.id("initiative"));
                (
                    "add_step_link",
                    json!({"initiative": initiative, "from": from, "to": to, "kind": self.link_kind(), "lagHalfDays": self.lag()}),
                )
            }
            2 => {
                let edit = self.edit(&["kind", "lagHalfDays"], |w, field| {
                    if field == "kind" {
                        w.link_kind()
                    } else {
                        w.lag()
                    }
                });
                (
                    "edit_step_link",
                    json!({"id": self.id("step_link"), "edit": edit}),
                )
            }
            3 => {
                let edit = self.edit(
                    &["stretchBy", "estimate", "finishBy", "region", "position", "tiedBy"],
                    |w, field| match field {
                        "stretchBy" => w.number(),
                        "estimate" => json!({"optimisticHalfDays": w.perhaps(Self::number), "pessimisticHalfDays": w.perhaps(Self::number)}),
                        "region" => w.perhaps(|w| w.id("region")),
                        "position" => w.perhaps(|w| w.id("step")),
                        "tiedBy" => json!(w.pick(&["order", "links"])),
                        _ => w.typed(),
                    },
                );
                ("edit_step", json!({"id": self.id("step"), "edit": edit}))
            }
            4 => (
                "take_snapshot",
                json!({"initiative": self.id("initiative"), "name": self.typed(), "note": self.typed()}),
            ),
            5 => {
                let edit = self.edit(&["name", "note"], |w, _| w.typed());
                (
                    "edit_snapshot",
                    json!({"id": self.id("snapshot"), "edit": edit}),
                )
            }
            6 => (
                "import_steps",
                json!({"initiative": self.id("initiative"), "startsOn": self.typed(), "text": self.pick(&["id,name,duration,predecessors\na,Ask,3,\nb,Build,5,a FS+2\n", "id,name,duration,predecessors\na,Ask,-3,b\n", "", "x"])}),
            ),
            7 => ("add_region", json!({"name": self.typed()})),
            _ => {
                let edit = self.edit(&["name", "week"], |w, field| {
                    if field == "week" {
                        json!(w.pick(&["Mon to Fri", "Sun-Thu", "1111100", "", "x"]))
                    } else {
                        w.typed()
                    }
                });
                (
                    "edit_region",
                    json!({"id": self.id("region"), "edit": edit}),
                )
            }
        }
    }

    /// A thing asked of the desk.
    pub fn ask_of_the_desk(&mut self) -> (&'static str, Value) {
        match self.below(14) {
            0..=4 => self.ask_of_candidates(),
            5..=8 => self.ask_of_scores_and_costs(),
            9..=12 => self.ask_of_the_timeline(),
            _ => ("use_learned", json!({})),
        }
    }
}
