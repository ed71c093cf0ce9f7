//! The whole board on one page.

use super::head::{About, headed};
use super::{Gathered, blocks, size};
use crate::brief::ask_words;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::lanes_view::day_month;
use crate::portfolio;
use crate::say;
use crate::wins;
use crate::wire::list::{PortfolioQuery, PortfolioRow};
use crate::wire::page::WinView;
use crate::wire::paper::PaperQuery;
use counterpart_documents as doc;
use counterpart_domain::Side;
use counterpart_domain::initiative::{Ask, Stage};
use counterpart_domain::record::Day;
use counterpart_domain::standing::Standing;
use counterpart_domain::win::Win;
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Gathers all initiatives, those that need the board's eye first.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let all = PortfolioQuery {
        text: String::new(),
        stage: None,
        person: None,
        sort: "standing".to_owned(),
    };
    let mut rows = portfolio::portfolio(cx, all)?.rows;
    if !query.initiatives.is_empty() {
        rows.retain(|row| query.initiatives.contains(&row.id));
    }
    let names: HashMap<_, _> = rows
        .iter()
        .filter(|row| matches!(row.stage, Stage::Proposed | Stage::Active))
        .map(|row| (row.id, format!("{} {}", row.key, row.name)))
        .collect();
    let mut asks = Vec::new();
    for ask in cx.read.all::<Ask>()? {
        let (Some(of), true) = (names.get(&ask.initiative), ask.outcome.is_empty()) else {
            continue;
        };
        let (text, _) = ask_words(cx, &ask)?;
        if !text.is_empty() {
            let line = doc::SummaryAsk {
                of: of.clone(),
                text,
                when: String::new(),
            };
            asks.push((ask.by.unwrap_or(Day::MAX), line));
        }
    }
    asks.sort_by_key(|(day, _)| *day);
    let asks: Vec<_> = asks.into_iter().map(|(_, line)| line).collect();
    let mut wins = cx
        .read
        .query::<Win>("deleted_at IS NULL ORDER BY day DESC, id DESC", [])?;
    let shown: HashSet<_> = rows.iter().map(|row| row.id).collect();
    wins.retain(|win| win.initiative.is_none_or(|id| shown.contains(&id)));
    let more_wins = wins.len().saturating_sub(doc::SUMMARY_LINES);
    wins.truncate(doc::SUMMARY_LINES);
    let wins: Vec<_> = wins
        .into_iter()
        .map(|win| Ok(won(&wins::view(cx, win)?)))
        .collect::<Result<_, Fault>>()?;
    let facts = json!({
        "how they stand": rows.iter().map(|r| [&r.key, &r.standing.word]).collect::<Vec<_>>(),
        "next dates": rows.iter().map(|r| [&r.key, &r.next_when]).collect::<Vec<_>>(),
        "agreed": rows.iter().map(|r| (r.agreed, r.requirements)).collect::<Vec<_>>(),
        "asks": asks.iter().map(|a| &a.text).collect::<Vec<_>>(),
        "wins": wins.iter().map(|w| &w.headline).collect::<Vec<_>>(),
    });
    let headed = headed(
        cx,
        query,
        issued,
        &About::Office("All we do together"),
        facts,
    )?;
    let mut head = headed.head.clone();
    head.sentence = in_a_sentence(&rows);
    let summary = doc::PortfolioSummary {
        head,
        rows: rows.iter().map(|r| row(cx, r)).collect::<Result<_, _>>()?,
        asks,
        wins,
        more_wins,
        more_line: "The portfolio book has a page of each.".to_owned(),
    };
    let (name, paper) = (headed.name(query.document.called()), size(query.paper));
    Ok(headed.gathered(
        name,
        Vec::new(),
        Vec::new(),
        Box::new(move |fonts, _| doc::render_portfolio_summary(fonts, &summary, paper)),
    ))
}

/// "8 initiatives: 1 off track, 1 at risk, 3 on track."
fn in_a_sentence(rows: &[PortfolioRow]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let parts: Vec<_> = [
        Standing::OffTrack,
        Standing::AtRisk,
        Standing::OnTrack,
        Standing::NotStarted,
        Standing::Delivered,
        Standing::Stopped,
    ]
    .into_iter()
    .filter_map(|standing| {
        let count = rows
            .iter()
            .filter(|r| r.standing.standing == standing)
            .count();
        (count > 0).then(|| format!("{count} {}", say::standing(standing).to_lowercase()))
    })
    .collect();
    format!(
        "{}: {}.",
        say::count(rows.len(), "initiative", "initiatives"),
        say::list(&parts)
    )
}

fn row(cx: &Cx<'_>, r: &PortfolioRow) -> Result<doc::SummaryRow, Fault> {
    let owners = match (&r.marketing, &r.it) {
        (Some(m), Some(i)) => format!("{} and {}", m.name, i.name),
        (Some(m), None) => format!("{}, no {} owner yet", m.name, cx.inline(Side::It)?),
        (None, Some(i)) => format!("{}, no {} owner yet", i.name, cx.inline(Side::Marketing)?),
        (None, None) => "no owners yet".to_owned(),
    };
    Ok(doc::SummaryRow {
        key: r.key.clone(),
        name: r.name.clone(),
        owners,
        word: r.standing.word.clone(),
        weight: blocks::weight(r.standing.standing),
        reason: r.standing.reasons.first().cloned().unwrap_or_default(),
        next: r.next_step.clone(),
        next_when: r.next_when.clone(),
        agreed: if r.requirements > 0 {
            format!("{} of {}", r.agreed, r.requirements)
        } else {
            String::new()
        },
        saved: r.saved.clone(),
        saved_basis: r.saved_basis.clone(),
    })
}

fn won(w: &WinView) -> doc::SummaryWin {
    let of = w
        .initiative
        .as_deref()
        .and_then(|i| i.split_whitespace().next());
    let line = [Some(day_month(w.win.day)), of.map(str::to_owned)];
    doc::SummaryWin {
        joint: blocks::won_by(w),
        headline: w.win.headline.trim_end_matches('.').to_owned(),
        line: line.into_iter().flatten().collect::<Vec<_>>().join(", "),
        from: w.win.before.clone(),
        to: crate::objective::with_unit(&w.win.after, &w.win.unit),
    }
}
