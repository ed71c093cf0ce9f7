//! All initiatives on one page: what needs the board's eye first, and a count of what does not fit.

use serde_json::{Value, json};

use super::MM;
use super::columns::{self, List};
use super::counterpart::line;
use super::fit::{self, Cap};
use super::flow::named;
use super::setting::Template;
use super::single::{LAST_LEVEL, Room, Single, title_steps_down};
use crate::rendered::{LeftOut, LeftOutKind, Rendered};
use crate::{DocumentError, Fonts, PaperSize, PortfolioSummary};

/// Measured at most; a page takes fewer.
const MOST_ROWS: usize = 60;
/// As many asks and wins are looked at; a page takes fewer.
pub const SUMMARY_LINES: usize = 16;
/// For so many asks and wins texts are shortened; more come where there is room.
const FEW: usize = 6;
/// Between blocks, in millimetres.
const GAP: f64 = 4.8;
/// What the lower blocks may take of the page, however many initiatives there are.
const LOWER_SHARE: f64 = 0.30;

/// Sets the summary: always one page.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_portfolio_summary(
    fonts: &Fonts,
    summary: &PortfolioSummary,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut summary = summary.clone();
    let given = [
        summary.rows.len(),
        summary.asks.len(),
        summary.wins.len() + summary.more_wins,
    ];
    summary.rows.truncate(MOST_ROWS);
    summary.asks.truncate(SUMMARY_LINES);
    summary.wins.truncate(SUMMARY_LINES);
    for row in &mut summary.rows {
        fit::shorten(&mut row.word, 24);
        fit::shorten(&mut row.key, 14);
        fit::shorten(&mut row.agreed, 12);
        fit::shorten(&mut row.saved, 6);
        fit::shorten(&mut row.saved_basis, 10);
        fit::shorten(&mut row.next_when, 16);
    }
    for ask in &mut summary.asks {
        fit::shorten(&mut ask.when, 20);
    }
    for win in &mut summary.wins {
        fit::shorten(&mut win.from, 14);
        fit::shorten(&mut win.to, 18);
    }
    fit::shorten(&mut summary.head.occasion, 64);
    let words = summary.head.words.clone();
    let nouns = [
        (LeftOutKind::Other, &words.initiatives),
        (LeftOutKind::Other, &words.ask),
        (LeftOutKind::Win, &words.page.win),
    ];
    let longest: Vec<String> = nouns.iter().map(|(_, noun)| noun.with(99)).collect();
    let mut page = serde_json::to_value(&summary).unwrap_or_default();
    page["layout"] = json!({
        "titleSize": 27.0,
        "gap": GAP,
        "leftOut": format!(
            "{} {}, {}. {}",
            words.page.left_out, longest.join(", "), words.page.text_end.with(99), summary.more_line
        ),
    });
    Single {
        template: Template::Summary,
        paper: paper.millimetres(),
        title: named(&[&summary.head.title], &words.summary),
        language: &summary.head.language,
        made_at: summary.head.made_at,
        resize: &title_steps_down,
        caps: &caps,
        choose: &|page, room| {
            let kept = take(page, room)?;
            let mut left_out: Vec<LeftOut> = Vec::new();
            let mut leave = |kind, count: usize, noun: &crate::Counted| {
                if count > 0 {
                    left_out.push(LeftOut {
                        page: 1,
                        kind,
                        count,
                        words: noun.with(count),
                    });
                }
            };
            for ((given, kept), (kind, noun)) in given.iter().zip(kept).zip(nouns) {
                leave(kind, given - kept, noun);
            }
            let ends = room.clipped.iter().filter(|at| prints(at, kept)).count();
            leave(LeftOutKind::TextEnd, ends, &words.page.text_end);
            let said = line(&words.page.left_out, &left_out);
            page["layout"]["leftOut"] = json!(if said.is_empty() {
                said
            } else {
                format!("{said} {}", summary.more_line).trim().to_owned()
            });
            Some(left_out)
        },
    }
    .render(fonts, page)
}

/// Takes what fits: the asks and wins as far as their share goes, then rows from the top. `None`: texts
/// have to be shortened first.
fn take(page: &mut Value, room: &Room<'_>) -> Option<[usize; 3]> {
    let measured = room.measured;
    let list = |name: &str, between: f64| {
        let count = page[name].as_array().map_or(0, Vec::len);
        let items = (0..count).map(|item| measured.height(&format!("/page/{name}/{item}")));
        List::new(
            measured.height(&format!(":{name}")),
            items.collect(),
            between,
        )
    };
    let (rows, asks, wins) = (list("rows", 0.0), list("asks", 0.0), list("wins", 0.0));
    let fixed = measured.height(":head") + measured.height(":foot") + GAP * MM;
    let space = room.body - fixed;
    let between = GAP * 1.6 * MM;
    let lower = |height: f64| {
        let asks = columns::fill(std::slice::from_ref(&asks), height, 0.0);
        let wins = columns::fill(std::slice::from_ref(&wins), height, 0.0);
        let used = asks.used.max(wins.used);
        let gap = if used > 0.0 { between } else { 0.0 };
        (asks.taken[0], wins.taken[0], used + gap)
    };
    let whole = rows.head + rows.items.iter().sum::<f64>();
    // What the rows do not need is for the blocks below.
    let share = (space - whole - between).max(space * LOWER_SHARE);
    let (asks_taken, wins_taken, used) = lower(share);
    let upper = columns::fill(std::slice::from_ref(&rows), space - used, 0.0);
    let enough = upper.all_of_each(std::slice::from_ref(&rows))
        && asks_taken >= asks.items.len().min(FEW)
        && wins_taken >= wins.items.len().min(FEW);
    if !enough && room.level < LAST_LEVEL {
        return None;
    }
    let kept = [upper.taken[0], asks_taken, wins_taken];
    for (name, kept) in ["rows", "asks", "wins"].into_iter().zip(kept) {
        if let Some(items) = page[name].as_array_mut() {
            items.truncate(kept);
        }
    }
    Some(kept)
}

/// Whether a clipped text is among what is printed.
fn prints(pointer: &str, kept: [usize; 3]) -> bool {
    for (name, kept) in ["rows", "asks", "wins"].into_iter().zip(kept) {
        if let Some(rest) = pointer.strip_prefix(&format!("/page/{name}/")) {
            return rest
                .split('/')
                .next()
                .and_then(|item| item.parse::<usize>().ok())
                .is_none_or(|item| item < kept);
        }
    }
    !pointer.ends_with("/head")
}

fn caps(page: &Value, level: usize) -> Vec<Cap> {
    let count = |name: &str| page[name].as_array().map_or(0, Vec::len);
    let tight = level >= 1;
    let mut caps = vec![
        Cap::one("/page/title", 2),
        Cap::one("/page/sentence", 2),
        Cap {
            targets: vec!["/page/organisation".into()],
            reserve: 40,
            ..Cap::one("/page/head", 1)
        },
        Cap {
            targets: vec!["/page/changedSince".into()],
            reserve: 60,
            ..Cap::one("/page/foot", 1)
        },
    ];
    for row in 0..count("rows") {
        let at = format!("/page/rows/{row}");
        let key = page["rows"][row]["key"].as_str().map_or(0, str::len);
        let word = page["rows"][row]["word"].as_str().map_or(0, str::len);
        let when = page["rows"][row]["nextWhen"].as_str().map_or(0, str::len);
        caps.push(Cap {
            reserve: key + 2,
            ..Cap::one(format!("{at}/name"), if tight { 1 } else { 2 })
        });
        caps.push(Cap::one(format!("{at}/owners"), 1));
        caps.push(Cap {
            reserve: word + 3,
            ..Cap::one(format!("{at}/reason"), [3, 2, 1][level])
        });
        caps.push(Cap {
            reserve: when + 1,
            ..Cap::one(format!("{at}/next"), [3, 2, 1][level])
        });
    }
    for (name, texts) in [("asks", ["text", "of"]), ("wins", ["headline", "line"])] {
        for item in 0..count(name) {
            let at = format!("/page/{name}/{item}");
            // Whole while there is room: the end of an ask is what it costs.
            let lines = [4, 2, 1][level];
            caps.push(Cap {
                reserve: if name == "wins" { 14 } else { 0 },
                ..Cap::one(format!("{at}/{}", texts[0]), lines)
            });
            let when = page[name][item]["when"].as_str().map_or(0, str::len);
            caps.push(Cap {
                reserve: when + 1,
                ..Cap::one(format!("{at}/{}", texts[1]), 1)
            });
        }
    }
    caps
}
