//! Values at random for whatever can be asked: ids that are there, text as people type it, and worse.

use counterpart_store::Dump;
use serde_json::{Value, json};

pub struct Wanderer {
    pub state: u64,
    pub dump: Dump,
}

impl Wanderer {
    pub fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap_or(0) % end
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// The id of a row, of the trash too; now and then one that is not there.
    pub fn id(&mut self, table: &str) -> Value {
        let count = self.dump.get(table).map_or(0, Vec::len);
        if count == 0 || self.below(25) == 0 {
            return json!("019cd0f0-8e80-7000-8000-00000000ffff");
        }
        let at = self.below(count);
        self.dump[table][at]["id"].clone()
    }

    /// Two ids that mostly belong to one initiative.
    pub fn pair(&mut self, table: &str, other: &str) -> (Value, Value) {
        let (one, chance) = (self.id(table), self.below(8));
        let of = |rows: &[counterpart_store::Row]| {
            rows.iter()
                .find(|r| r["id"] == one)
                .map(|r| r["initiative"].clone())
        };
        let initiative = self.dump.get(table).and_then(|rows| of(rows));
        let beside: Vec<Value> = self
            .dump
            .get(other)
            .into_iter()
            .flatten()
            .filter(|r| chance > 0 && Some(&r["initiative"]) == initiative.as_ref())
            .map(|r| r["id"].clone())
            .collect();
        if beside.is_empty() {
            let any = self.id(other);
            return (one, any);
        }
        let at = self.below(beside.len());
        (one, beside[at].clone())
    }

    pub fn perhaps(&mut self, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if self.below(4) == 0 {
            Value::Null
        } else {
            make(self)
        }
    }

    pub fn typed(&mut self) -> Value {
        json!(self.pick(&[
            "",
            "  ",
            "Guests wait less",
            "pick-up wait 9 → 4 min by 30 Sep; returns 12 % → 8 %",
            "Jonas: call the till maker by fri",
            "a | b",
            "=1+1",
            "*x* #let <b>",
            "next fri",
            "2026-09-30",
            "31 Feb",
            "+10d",
            "120k",
            "EUR 1.5m",
            "-3",
            "Q3",
            "3/4/70",
            "ana@lumen.example",
            "https://lumen.example/x",
            "99999999999999999999",
            "1e308",
            "طلب",
            "注文",
            "\u{0}\u{202e}x",
            "0001-01-01",
            "9999-12-31",
            "31.12.9999",
            "+99999999d",
            "in 4000000 weeks",
        ]))
    }

    pub fn side(&mut self) -> Value {
        json!(self.pick(&["marketing", "it"]))
    }

    pub fn sides(&mut self) -> Value {
        [
            json!(["marketing"]),
            json!(["it"]),
            json!(["marketing", "it"]),
            json!([]),
        ][self.below(4)]
        .clone()
    }

    pub fn level(&mut self) -> Value {
        json!(self.pick(&["low", "medium", "high"]))
    }

    pub fn size(&mut self) -> Value {
        self.perhaps(|w| json!(w.pick(&["S", "M", "L"])))
    }

    pub fn number(&mut self) -> Value {
        [
            -500,
            -1,
            0,
            1,
            2,
            7,
            40,
            100,
            101,
            519,
            1_000,
            i64::MAX,
            i64::MIN,
        ]
        .map(Value::from)[self.below(13)]
        .clone()
    }

    pub fn flag(&mut self) -> Value {
        json!(self.below(2) == 0)
    }

    pub fn who(&mut self) -> Value {
        self.perhaps(|w| {
            if w.below(2) == 0 {
                json!({"id": w.id("person"), "name": ""})
            } else {
                json!({"name": w.pick(&["Mia Sato", "Ana Duarte", "", "Luc"])})
            }
        })
    }

    /// A thing of any kind, its id of the right table.
    pub fn thing(&mut self) -> Value {
        const KINDS: &[(&str, &str)] = &[
            ("initiative", "initiative"),
            ("requirement", "requirement"),
            ("dataUse", "data_use"),
            ("decision", "decision"),
            ("action", "action_item"),
            ("worry", "worry"),
            ("link", "link"),
            ("facet", "facet"),
            ("area", "area"),
            ("candidate", "candidate"),
            ("win", "win"),
            ("person", "person"),
            ("reading", "reading"),
            ("whereWeAre", "where_we_are"),
            ("step", "step"),
            ("exitCriterion", "exit_criterion"),
            ("criterion", "criterion"),
            ("stepLink", "step_link"),
            ("snapshot", "snapshot"),
            ("candidateDocument", "candidate_document"),
            ("dissent", "dissent"),
            ("region", "region"),
            ("holiday", "holiday"),
            ("metric", "metric"),
        ];
        let (kind, table) = KINDS[self.below(KINDS.len())];
        json!({"kind": kind, "id": self.id(table)})
    }

    pub fn subject(&mut self) -> (&'static str, Value) {
        let (kind, table) = [
            ("objective", "initiative"),
            ("requirement", "requirement"),
            ("gate", "step"),
        ][self.below(3)];
        (kind, self.id(table))
    }

    pub fn edit(&mut self, fields: &[&str], value: impl FnOnce(&mut Self, &str) -> Value) -> Value {
        let field = self.pick(fields);
        let value = value(self, field);
        json!({"field": field, "value": value})
    }
}
