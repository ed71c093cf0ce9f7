//! Which rows a page takes.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{MM, notes};
use crate::OnePager;
use crate::paper::clean;
use crate::paper::survey::Survey;
use crate::rendered::{LeftOut, LeftOutKind};

/// At this level of need blocks may go altogether.
pub(super) const LAST_LEVEL: usize = 3;

/// What a page takes of each list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    requirements: usize,
    decisions: usize,
    worries: usize,
    not_in_this: bool,
    /// Space between blocks in millimetres.
    gap: f64,
}

/// Heights in points, as measured.
struct Heights {
    /// The block of requirements without its rows.
    table: f64,
    rows: Vec<f64>,
    /// The block of decisions without its items; 0 where there is none.
    decisions: f64,
    decision: Vec<f64>,
    worries: f64,
    worry: Vec<f64>,
    not_in_this: f64,
}

/// Chooses what fits. `None`: not enough does; texts have to be clipped harder.
pub(super) fn choose(
    page: &Value,
    index: usize,
    measured: &Survey,
    body: f64,
    level: usize,
) -> Option<Chosen> {
    let at = format!("/pages/{index}");
    let height = |name: &str| measured.height(&format!("{at}:{name}"));
    let gap = if level == 0 { 4.2 } else { 3.4 };
    let heights = heights(page, &at, measured);
    let has_needs = !heights.rows.is_empty();
    let has_side = heights.decisions + heights.worries + heights.not_in_this > 0.0;

    let mut gaps = 0;
    let mut fixed = height("head") + height("title") + height("owners") + height("foot");
    fixed += (2.6 + 4.2 + 2.0) * MM;
    for (name, extra) in [("pair", 0.6), ("objective", 0.0), ("selection", 0.0)] {
        if height(name) > 0.0 {
            fixed += height(name) + extra * MM;
            gaps += 1;
        }
    }
    for (name, extra) in [("win", 1.0), ("signatures", 2.0), ("notes", 2.4)] {
        if height(name) > 0.0 {
            fixed += height(name) + extra * MM;
        }
    }
    if has_needs || has_side {
        gaps += 1;
    }
    let room = body - fixed - f64::from(gaps) * gap * MM;
    let last = level >= LAST_LEVEL;

    let mut chosen = Chosen {
        requirements: 0,
        decisions: 0,
        worries: 0,
        not_in_this: false,
        gap,
    };
    let needs = take_rows(&heights, room, &mut chosen);
    let enough = heights.rows.len().min(3);
    if chosen.requirements < enough && !last {
        return None;
    }
    // Without requirements the others stand in three columns beside each other.
    let side = if has_needs {
        take_side(&heights, room, gap * MM, &mut chosen)
    } else {
        take_columns(&heights, room, &mut chosen)
    };
    let all = (heights.decisions == 0.0 || chosen.decisions > 0)
        && (heights.worries == 0.0 || chosen.worries > 0)
        && (heights.not_in_this == 0.0 || chosen.not_in_this);
    if (!all || room < 0.0) && !last {
        return None;
    }
    let spare = room - needs.max(side).max(0.0);
    if spare > 0.0 && gaps > 0 {
        chosen.gap += (spare / MM * 0.6 / f64::from(gaps + 1)).min(1.6);
    }
    Some(chosen)
}

fn heights(page: &Value, at: &str, measured: &Survey) -> Heights {
    let count = |name: &str| page[name].as_array().map_or(0, Vec::len);
    let rows: Vec<f64> = (0..count("requirements"))
        .map(|row| {
            let name = format!("{at}/requirements/{row}");
            let text = ["marketing", "it", "when"]
                .map(|voice| measured.height(&format!("{name}/{voice}")))
                .into_iter()
                .fold(0.0, f64::max);
            (text + 2.4 * MM).max(4.6 * MM)
        })
        .collect();
    let items = |name: &str| -> Vec<f64> {
        (0..count(name))
            .map(|item| measured.height(&format!("{at}/{name}/{item}")))
            .collect()
    };
    let (decision, worry) = (items("decisions"), items("worries"));
    let block = |name: &str, items: &[f64], between: f64| {
        let inner: f64 = items.iter().sum();
        let spaces = items.len().saturating_sub(1) as f64;
        (measured.height(&format!("{at}:{name}")) - inner - spaces * between * MM).max(0.0)
    };
    Heights {
        table: block("requirements", &rows, 0.0),
        decisions: block("decisions", &decision, 1.9),
        worries: block("worries", &worry, 1.06),
        not_in_this: measured.height(&format!("{at}:notInThis")),
        rows,
        decision,
        worry,
    }
}

/// Takes as many requirements as fit and returns their height.
fn take_rows(heights: &Heights, room: f64, chosen: &mut Chosen) -> f64 {
    let mut used = heights.table;
    for row in &heights.rows {
        if used + row > room {
            break;
        }
        used += row;
        chosen.requirements += 1;
    }
    if chosen.requirements == 0 { 0.0 } else { used }
}

/// One of each first, then by turns while there is room. Returns the height of the column.
fn take_side(heights: &Heights, room: f64, gap: f64, chosen: &mut Chosen) -> f64 {
    let mut used = 0.0;
    let mut take = |more: f64, first: bool| {
        let more = more + if first && used > 0.0 { gap } else { 0.0 };
        let fits = used + more <= room;
        if fits {
            used += more;
        }
        fits
    };
    if let Some(item) = heights.decision.first()
        && take(heights.decisions + item, true)
    {
        chosen.decisions = 1;
    }
    if let Some(item) = heights.worry.first()
        && take(heights.worries + item, true)
    {
        chosen.worries = 1;
    }
    if heights.not_in_this > 0.0 {
        chosen.not_in_this = take(heights.not_in_this, true);
    }
    loop {
        let before = (chosen.decisions, chosen.worries);
        if let Some(item) = heights.decision.get(chosen.decisions)
            && chosen.decisions > 0
            && take(item + 1.9 * MM, false)
        {
            chosen.decisions += 1;
        }
        if let Some(item) = heights.worry.get(chosen.worries)
            && chosen.worries > 0
            && take(item + 1.06 * MM, false)
        {
            chosen.worries += 1;
        }
        if before == (chosen.decisions, chosen.worries) {
            return used;
        }
    }
}

fn take_columns(heights: &Heights, room: f64, chosen: &mut Chosen) -> f64 {
    let fill = |head: f64, items: &[f64], between: f64, count: &mut usize| {
        let mut used = head;
        for item in items {
            let more = item + if *count > 0 { between * MM } else { 0.0 };
            if used + more > room {
                break;
            }
            used += more;
            *count += 1;
        }
        if *count == 0 { 0.0 } else { used }
    };
    let decisions = fill(
        heights.decisions,
        &heights.decision,
        1.9,
        &mut chosen.decisions,
    );
    let worries = fill(heights.worries, &heights.worry, 1.06, &mut chosen.worries);
    chosen.not_in_this = heights.not_in_this > 0.0 && heights.not_in_this <= room;
    let last = if chosen.not_in_this {
        heights.not_in_this
    } else {
        0.0
    };
    decisions.max(worries).max(last)
}

impl Chosen {
    /// Writes the choice into the page's data and says what was left out.
    pub fn settle(
        &self,
        page: &mut Value,
        input: &OnePager,
        index: usize,
        clipped: &BTreeSet<String>,
    ) -> Vec<LeftOut> {
        let left_out = self.left_out(page, input, index, clipped);
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
        page["layout"]["gap"] = json!(self.gap);
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

    fn left_out(
        &self,
        page: &Value,
        input: &OnePager,
        index: usize,
        clipped: &BTreeSet<String>,
    ) -> Vec<LeftOut> {
        let words = &input.words;
        let given = |name: &str| page["layout"]["given"][name].as_u64().unwrap_or(0) as usize;
        let ends = clipped.iter().filter(|at| self.prints(at, index)).count();
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
            (LeftOutKind::TextEnd, ends, &words.text_end),
        ] {
            if count > 0 {
                left_out.push(LeftOut {
                    page: index + 1,
                    kind,
                    count,
                    words: noun.with(count),
                });
            }
        }
        let mut others: Vec<String> = input.also_left_out.clone();
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
                    page: index + 1,
                    kind: LeftOutKind::Other,
                    count: 1,
                    words,
                }),
        );
        left_out
    }

    /// Whether the text at this pointer is on the page.
    fn prints(&self, pointer: &str, index: usize) -> bool {
        let Some(path) = pointer.strip_prefix(&format!("/pages/{index}/")) else {
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
