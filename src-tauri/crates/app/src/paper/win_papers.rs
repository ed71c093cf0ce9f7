//! A win on a card, and as a poster.

use super::{Gathered, Series, size};
use crate::cx::Cx;
use crate::document::win_card_of;
use crate::fault::Fault;
use crate::wins;
use crate::wire::page::WhichWin;
use crate::wire::paper::{PaperOption, PaperQuery};
use counterpart_documents as doc;
use counterpart_domain::ids::WinId;
use counterpart_domain::issue::Document;
use serde_json::json;

/// Gathers the win that `subject` names.
pub(super) fn gather(cx: &Cx<'_>, query: &PaperQuery, _issued: bool) -> Result<Gathered, Fault> {
    let id: WinId = query
        .subject
        .parse()
        .map_err(|_| Fault::not_now("Choose a win to print."))?;
    let win = wins::win(cx, WhichWin { id })?;
    let card = doc::WinCard {
        grey: query.options.grey,
        ..win_card_of(cx, &win)?
    };
    let poster = query.document == Document::WinPoster;
    let facts = json!({
        "headline": win.win.headline,
        "number": [&win.win.before, &win.win.after],
        "people": win.people.iter().map(|p| [&p.person.name, &p.deed]).collect::<Vec<_>>(),
    });
    let initiative = win.win.initiative;
    let series = Series::of(cx, query, initiative)?;
    let paper = size(query.paper);
    Ok(Gathered {
        name: format!(
            "{}{}",
            win.win.headline.trim_end_matches('.'),
            if poster { ", poster" } else { "" }
        ),
        about: vec![series.about("", &win.win.headline, &facts)],
        facts: vec![(initiative, facts)],
        before_you_print: Vec::new(),
        takes: vec![PaperOption::Grey],
        private: Vec::new(),
        typeset: Box::new(move |fonts, _| {
            if poster {
                doc::render_win_poster(fonts, &card, paper)
            } else {
                doc::render_win_card(fonts, &card)
            }
        }),
    })
}
