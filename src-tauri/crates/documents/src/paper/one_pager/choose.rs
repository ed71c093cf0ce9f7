//! Which rows a page takes.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::MM;
use super::{AT, notes};
use crate::OnePager;
use crate::paper::clean;
use crate::paper::columns::{self, Filled, List};
use crate::paper::survey::Survey;
use crate::rendered::{LeftOut, LeftOutKind};

/// At this level of need blocks may go altogether. At level 0 a page has room for everything, also
/// for what it shows only then.
pub(super) const LAST_LEVEL: usize = 4;
/// Rows of blocks under the owners.
pub(super) const ROWS: [&str; 3] = ["row0", "row1", "row2"];

/// Type of the requirements, and from one line to the next, in points.
const ROW_TYPE: f64 = 8.5;
const ROW_PITCH: f64 = 11.0;

/// A page of which this part stays empty is sparse.
const SPARSE: f64 = 0.4;

/// A page of which this part stays empty takes two more rows of text.
const ROOM: f64 = 0.1;

/// The text of a bare page hangs this much lower, in millimetres: it looks begun, not cut off.
const BARE_DROP: f64 = 16.0;

/// What a page takes of each list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    requirements: usize,
    decisions: usize,
    worries: usize,
    not_in_this: bool,
    /// Heights of the requirements' rows in millimetres.
    rows: Vec<f64>,
    /// Space between blocks in millimetres.
    gap: f64,
    /// The part of the page that stays empty.
    spare: f64,
    /// How far the text hangs below the head, in millimetres.
    drop: f64,
}

/// Chooses what fits. `None`: not enough does; texts have to be clipped harder.
pub(super) fn choose(page: &Value, measured: &Survey, body: f64, level: usize) -> Option<Chosen> {
    let height = |name: &str| measured.height(&format!("{AT}:{name}"));
    let gap = if level <= 1 { 4.2 } else { 3.4 };
    let (needs, side) = lists(page, measured);
    let has_side = side.iter().any(|list| !list.items.is_empty());

    let mut gaps = 0;
    let mut fixed = height("head") + height("title") + height("owners") + height("foot");
    fixed += (2.6 + 4.2 + 2.0) * MM;
    for name in ROWS.into_iter().chain(["objective", "selection"]) {
        if height(name) > 0.0 {
            fixed += height(name);
            gaps += 1;
        }
    }
    if height(ROWS[0]) > 0.0 {
        fixed += 0.6 * MM;
    }
    for (name, extra) in [("win", 2.0), ("signatures", 2.0), ("notes", 2.4)] {
        if height(name) > 0.0 {
            fixed += height(name) + extra * MM;
        }
    }
    if !needs.items.is_empty() || has_side {
        gaps += 1;
    }
    let room = body - fixed - f64::from(gaps) * gap * MM;

    let rows = columns::fill(std::slice::from_ref(&needs), room, 0.0);
    // Without requirements the others stand in three columns beside each other.
    let others = if needs.items.is_empty() {
        let alone = side
            .each_ref()
            .map(|list| columns::fill(std::slice::from_ref(list), room, 0.0));
        Filled {
            used: alone.iter().map(|column| column.used).fold(0.0, f64::max),
            taken: alone.iter().map(|column| column.taken[0]).collect(),
        }
    } else {
        columns::fill(&side, room, gap * MM)
    };
    let enough = if level == 0 {
        rows.taken[0] == needs.items.len() && others.all_of_each(&side)
    } else {
        rows.taken[0] >= needs.items.len().min(3) && others.one_of_each(&side)
    };
    if level < LAST_LEVEL && (!enough || room < 0.0) {
        return None;
    }
    let spare = (room - rows.used.max(others.used)).max(0.0);
    let most = if spare > body * SPARSE { 3.8 } else { 1.6 };
    let wider = (spare / MM * 0.6 / f64::from(gaps + 1)).min(most);
    let drop = if page["layout"]["large"] == true {
        BARE_DROP
    } else {
        0.0
    };
    Some(Chosen {
        rows: needs.items[..rows.taken[0]]
            .iter()
            .map(|row| row / MM)
            .collect(),
        requirements: rows.taken[0],
        decisions: others.taken[0],
        worries: others.taken[1],
        not_in_this: others.taken[2] > 0,
        gap: gap + wider,
        spare: spare / body,
        drop,
    })
}

/// The requirements, and what stands beside them: decisions, worries, what is not in this.
fn lists(page: &Value, measured: &Survey) -> (List, [List; 3]) {
    let count = |name: &str| page[name].as_array().map_or(0, Vec::len);
    let block = |name: &str| measured.height(&format!("{AT}:{name}"));
    let rows = (0..count("requirements"))
        .map(|row| {
            let name = format!("{AT}/requirements/{row}");
            // The boxes around the texts are higher than they are.
            let lines = ["marketing", "it", "when"]
                .map(|voice| measured.lines(&format!("{name}/{voice}")).len());
            let lines = lines.into_iter().max().unwrap_or(0);
            let text = ROW_TYPE + ROW_PITCH * lines.saturating_sub(1) as f64;
            // What each cell has above and below, and at least the joint.
            (text + 2.4 * MM).max(4.6 * MM)
        })
        .collect();
    let items = |name: &str| -> Vec<f64> {
        (0..count(name))
            .map(|item| measured.height(&format!("{AT}/{name}/{item}")))
            .collect()
    };
    let side = [
        List::new(block("decisions"), items("decisions"), 1.9 * MM),
        List::new(block("worries"), items("worries"), 1.06 * MM),
        List::whole(block("notInThis")),
    ];
    let given: f64 = page["layout"]["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .sum();
    let needs = List {
        head: (block("requirements") - given * MM).max(0.0),
        items: rows,
        between: 0.0,
    };
    (needs, side)
}

impl Chosen {
    /// Whether so little stands on the page that its end follows its text.
    pub fn is_sparse(&self) -> bool {
        self.spare > SPARSE
    }

    /// Whether what was put off may find its place after all.
    pub fn has_room(&self) -> bool {
        self.spare > ROOM
    }

    /// Writes the choice into the page's data and says what was left out.
    pub fn settle(
        &self,
        page: &mut Value,
        input: &OnePager,
        clipped: &BTreeSet<String>,
        trimmed: &[String],
    ) -> Vec<LeftOut> {
        let left_out = self.left_out(page, input, clipped, trimmed);
        for (name, kept) in [
            ("requirements", self.requirements),
            ("decisions", self.decisions),
            ("worries", self.worries),
        ] {
            if let Some(items) = page[name].as_array_mut() {
                items.truncate(kept);
            }
        }
        if !self.not_in_this {
            page["notInThis"] = json!([]);
        }
        notes::number(page);
        page["layout"]["rows"] = json!(self.rows);
        page["layout"]["gap"] = json!(self.gap);
        page["layout"]["closeUp"] = json!(self.is_sparse());
        page["layout"]["drop"] = json!(self.drop);
        let words: Vec<&str> = left_out.iter().map(|left| left.words.as_str()).collect();
        page["layout"]["leftOut"] = json!(if words.is_empty() {
            String::new()
        } else {
            let line = format!(
                "{} {}. {}",
                input.words.left_out,
                words.join(", "),
                input.full_list_line
            );
            clean::text(line.trim_end())
        });
        left_out
    }

    /// Whether every row found its place.
    pub fn takes_all(&self, page: &Value) -> bool {
        let given = |name: &str| page["layout"]["given"][name].as_u64().unwrap_or(0) as usize;
        self.requirements == given("requirements")
            && self.decisions == given("decisions")
            && self.worries == given("worries")
    }

    fn left_out(
        &self,
        page: &Value,
        input: &OnePager,
        clipped: &BTreeSet<String>,
        trimmed: &[String],
    ) -> Vec<LeftOut> {
        let words = &input.words;
        let given = |name: &str| page["layout"]["given"][name].as_u64().unwrap_or(0) as usize;
        let ends = clipped.iter().filter(|at| self.prints(at)).count();
        let optional = trimmed.iter().filter(|at| self.prints(at)).count();
        let mut left_out = Vec::new();
        for (kind, count, noun) in [
            (
                LeftOutKind::Requirement,
                given("requirements") - self.requirements,
                &words.requirement,
            ),
            (
                LeftOutKind::Decision,
                given("decisions") - self.decisions,
                &words.decision,
            ),
            (
                LeftOutKind::Worry,
                given("worries") - self.worries,
                &words.worry,
            ),
            (LeftOutKind::Note, given("notesCut"), &words.note),
            (LeftOutKind::Optional, optional, &words.optional),
            (LeftOutKind::TextEnd, ends, &words.text_end),
        ] {
            if count > 0 {
                left_out.push(LeftOut {
                    page: 1,
                    kind,
                    count,
                    words: noun.with(count),
                });
            }
        }
        let mut others: Vec<String> = input.also_left_out.clone();
        for (place, text, name) in [
            ("problem", &input.problem, &words.the_problem),
            ("customer", &input.customer, &words.the_customer),
        ] {
            let gone = page[place].as_array().is_none_or(Vec::is_empty);
            if gone && !text.is_empty() {
                others.push(name.clone());
            }
        }
        if !self.not_in_this
            && page["notInThis"]
                .as_array()
                .is_some_and(|runs| !runs.is_empty())
        {
            others.push(words.not_in_this.clone());
        }
        left_out.extend(
            others
                .into_iter()
                .filter(|words| !words.trim().is_empty())
                .map(|words| LeftOut {
                    page: 1,
                    kind: LeftOutKind::Other,
                    count: 1,
                    words,
                }),
        );
        left_out
    }

    /// Whether the text at this pointer is on the page.
    fn prints(&self, pointer: &str) -> bool {
        let Some(path) = pointer.strip_prefix("/page/") else {
            return false;
        };
        let mut parts = path.split('/');
        let (list, row) = (
            parts.next(),
            parts.next().and_then(|row| row.parse::<usize>().ok()),
        );
        match (list, row) {
            (Some("requirements"), Some(row)) => row < self.requirements,
            (Some("decisions"), Some(row)) => row < self.decisions,
            (Some("worries"), Some(row)) => row < self.worries,
            (Some("notInThis"), _) => self.not_in_this,
            (Some("layout"), _) => false,
            _ => true,
        }
    }
}
