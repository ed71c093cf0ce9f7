//! A year of wins, and the balance of credit.

use super::head::{About, headed};
use super::{Gathered, blocks, size};
use crate::cx::Cx;
use crate::document::measured;
use crate::fault::Fault;
use crate::objective::with_unit;
use crate::say;
use crate::wins;
use crate::wire::page::WinView;
use crate::wire::paper::PaperQuery;
use chrono::Datelike;
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::record::Cell;
use counterpart_domain::win::{Win, WinKind};
use serde_json::json;
use std::collections::BTreeMap;

const QUARTERS: [&str; 4] = [
    "January to March",
    "April to June",
    "July to September",
    "October to December",
];

/// Gathers the year that `subject` names; this year when it names none.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let year = match query.subject.trim() {
        "" => cx.today().year(),
        typed => typed
            .parse::<i32>()
            .ok()
            .filter(|year| (1..=9999).contains(year))
            .ok_or_else(|| Fault::bad("subject", "Type a year, as 2026."))?,
    };
    let wins = cx.read.query::<Win>(
        "deleted_at IS NULL AND day >= ?1 AND day <= ?2 ORDER BY day, id",
        [
            Cell::Text(format!("{year:04}-01-01")),
            Cell::Text(format!("{year:04}-12-31")),
        ],
    )?;
    let wins: Vec<_> = wins
        .into_iter()
        .map(|w| wins::view(cx, w))
        .collect::<Result<_, _>>()?;
    let this_year = year == cx.today().year();
    let quarters = QUARTERS
        .iter()
        .zip(0u32..)
        // What is still to come is not a quarter without a win.
        .filter(|(_, quarter)| !this_year || *quarter <= cx.today().month0() / 3)
        .map(|(name, quarter)| {
            let within: Vec<_> = wins
                .iter()
                .filter(|w| w.win.day.month0() / 3 == quarter)
                .map(won)
                .collect();
            doc::YearQuarter {
                name: (*name).to_owned(),
                count: if within.is_empty() {
                    String::new()
                } else {
                    say::count(within.len(), "win", "wins")
                },
                wins: within,
            }
        })
        .collect();
    let facts = json!({
        "wins": wins.iter().map(|w| &w.win.headline).collect::<Vec<_>>(),
        "who was named": wins.iter().map(|w| w.people.len()).collect::<Vec<_>>(),
    });
    let title = year.to_string();
    let headed = headed(cx, query, issued, &About::Office(&title), facts)?;
    let credit = credit(&wins);
    let book = doc::Yearbook {
        head: headed.head.clone(),
        cover_line: cover_line(&wins),
        quarters,
        pairs: pairs(&wins),
        people: people(&wins),
        metrics: wins.iter().filter_map(metric).collect(),
        credit: (credit[0], credit[1]),
        credit_line: credit_line(cx, credit)?,
    };
    let (name, paper) = (
        headed.name(&format!("{} of {year}", query.document.called())),
        size(query.paper),
    );
    Ok(headed.gathered(
        name,
        Vec::new(),
        Vec::new(),
        Box::new(move |fonts, _| doc::render_yearbook(fonts, &book, paper)),
    ))
}

fn cover_line(wins: &[WinView]) -> String {
    let together = wins.iter().filter(|w| w.kind == WinKind::Joint).count();
    let all = say::count(wins.len(), "win", "wins");
    match (wins.len(), together) {
        (0, _) => String::new(),
        (1, 1) => format!("{all}, won together."),
        (all_of, n) if n == all_of => format!("{all}, all of them won together."),
        (_, 0) => format!("{all}."),
        (_, n) => format!("{all}, {n} of them won together."),
    }
}

fn won(w: &WinView) -> doc::YearWin {
    let day = w.win.day.format("%-d %B").to_string();
    let people: Vec<_> = w
        .people
        .iter()
        .map(|p| {
            if p.deed.is_empty() {
                p.person.name.clone()
            } else {
                format!("{} {}", p.person.name, p.deed)
            }
        })
        .collect();
    let deeds = w.people.iter().any(|p| !p.deed.is_empty());
    doc::YearWin {
        joint: blocks::won_by(w),
        headline: w.win.headline.trim_end_matches('.').to_owned(),
        line: match &w.initiative {
            Some(of) => format!("{day} · {of}"),
            None => day,
        },
        challenge: w.win.challenge.clone(),
        people: people.join(if deeds { "; " } else { ", " }),
        from: w.win.before.clone(),
        to: w.win.after.clone(),
        unit: measured(&w.win.measure, &w.win.unit),
    }
}

/// The first named of each side, of wins won together.
fn pairs(wins: &[WinView]) -> Vec<doc::CreditLine> {
    let mut found: BTreeMap<String, (Vec<String>, usize)> = BTreeMap::new();
    for w in wins {
        let first = |side| w.people.iter().find(|p| p.side == Some(side));
        let (Some(m), Some(i)) = (first(Side::Marketing), first(Side::It)) else {
            continue;
        };
        let pair = format!("{} and {}", m.person.name, i.person.name);
        let (of, count) = found.entry(pair).or_default();
        *count += 1;
        if let Some(initiative) = &w.initiative
            && !of.contains(initiative)
        {
            of.push(initiative.clone());
        }
    }
    lines(
        found
            .into_iter()
            .map(|(name, (of, count))| (name, of.join(", "), count)),
    )
}

fn people(wins: &[WinView]) -> Vec<doc::CreditLine> {
    let mut found: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for p in wins.iter().flat_map(|w| &w.people) {
        let (role, count) = found.entry(p.person.name.clone()).or_default();
        role.clone_from(&p.person.role_title);
        *count += 1;
    }
    lines(
        found
            .into_iter()
            .map(|(name, (role, count))| (name, role, count)),
    )
}

/// Most often first, then by name.
fn lines(found: impl Iterator<Item = (String, String, usize)>) -> Vec<doc::CreditLine> {
    let mut found: Vec<_> = found.collect();
    found.sort_by(|a, b| (b.2, &a.0).cmp(&(a.2, &b.0)));
    found
        .into_iter()
        .map(|(name, line, count)| doc::CreditLine {
            name,
            line,
            count: say::count(count, "win", "wins"),
        })
        .collect()
}

fn metric(w: &WinView) -> Option<doc::MetricLine> {
    let win = &w.win;
    if win.after.is_empty() {
        return None;
    }
    let name = [&win.measure, &win.headline]
        .into_iter()
        .find(|n| !n.is_empty())?;
    Some(doc::MetricLine {
        name: say::begun(name),
        from: win.before.clone(),
        to: with_unit(&win.after, &win.unit),
        line: win.source.clone(),
    })
}

/// Named for marketing, for IT, for neither.
fn credit(wins: &[WinView]) -> [usize; 3] {
    let mut credit = [0; 3];
    for p in wins.iter().flat_map(|w| &w.people) {
        credit[match p.side {
            Some(Side::Marketing) => 0,
            Some(Side::It) => 1,
            None => 2,
        }] += 1;
    }
    credit
}

fn credit_line(cx: &Cx<'_>, [marketing, it, others]: [usize; 3]) -> Result<String, Fault> {
    if marketing + it == 0 {
        return Ok(String::new());
    }
    let times = |n: usize| match n {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        n => format!("{n} times"),
    };
    let rest = if others > 0 {
        format!(", others {}", times(others))
    } else {
        String::new()
    };
    Ok(format!(
        "{} was named {}, {} {}{rest}.",
        cx.label(Side::Marketing)?,
        times(marketing),
        cx.label(Side::It)?,
        times(it)
    ))
}
