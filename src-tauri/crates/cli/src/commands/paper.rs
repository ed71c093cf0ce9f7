//! Pages and announcements.

use super::looks::every_win;
use super::{all, by_key};
use crate::args::{Announce, Calendar, Format, OnePager, PaperName, ToldTo, Tongue};
use crate::desk::{Desk, Refused, write_file};
use crate::print::{clean, count};
use counterpart_app::wire::page::WinView;
use counterpart_app::wire::paper::{DocumentRef, EmlQuery, PaperOptions, PaperQuery};
use counterpart_app::wire::review::CalendarOf;
use counterpart_app::wire::voice::AnnouncementQuery;
use counterpart_app::{Document, Sitting, announcements, document};
use counterpart_domain::people::Paper;
use counterpart_domain::win::{Audience, Language};
use std::path::Path;

/// Sets one-pagers: into a file, or one each into a folder.
pub(crate) fn one_pager(desk: &mut Desk<'_, '_>, args: &OnePager) -> Result<(), Refused> {
    let sitting = desk.read()?;
    let rows = if args.all {
        all(&sitting)?
    } else {
        args.keys
            .iter()
            .map(|key| by_key(&sitting, key))
            .collect::<Result<_, _>>()?
    };
    if rows.is_empty() {
        return Err(Refused(
            "This workspace has no initiative yet, so there is no page to set.".to_owned(),
        ));
    }
    let cx = sitting.cx()?;
    let mut query = PaperQuery {
        document: counterpart_domain::issue::Document::OnePager,
        initiatives: Vec::new(),
        subject: String::new(),
        paper: cx.office()?.paper,
        occasion: String::new(),
        options: PaperOptions::default(),
    };
    if let Some(paper) = args.paper {
        query.paper = size(paper);
    }
    let set = |initiatives: Vec<_>| -> Result<Document, Refused> {
        Ok(document::make(
            &cx,
            DocumentRef::Draft(PaperQuery {
                initiatives,
                ..query.clone()
            }),
        )?)
    };
    let is_file = args
        .output
        .extension()
        .is_some_and(|x| x.eq_ignore_ascii_case("pdf"));
    if is_file && !args.output.is_dir() {
        write_file(
            &args.output,
            &set(rows.iter().map(|row| row.id).collect())?.bytes,
        )?;
    } else {
        for row in &rows {
            let page = set(vec![row.id])?;
            write_file(&args.output.join(&page.name), &page.bytes)?;
        }
    }
    let pages = count(rows.len(), "page", "pages");
    desk.say(&format!("{pages} in {}", args.output.display()))
}

/// The paper that was named.
pub(super) const fn size(paper: PaperName) -> Paper {
    match paper {
        PaperName::A4 => Paper::A4,
        PaperName::Letter => Paper::Letter,
    }
}

/// Writes the announcement of a win.
pub(crate) fn announce(desk: &mut Desk<'_, '_>, args: &Announce) -> Result<(), Refused> {
    let sitting = desk.read()?;
    let id = find_win(&sitting, &args.win)?.win.id;
    let cx = sitting.cx()?;
    let language = match args.language {
        Tongue::En => Language::En,
        Tongue::Fr => Language::Fr,
        Tongue::De => Language::De,
        Tongue::Es => Language::Es,
    };
    let query = AnnouncementQuery {
        id,
        audience: Some(match args.audience {
            ToldTo::Team => Audience::Team,
            ToldTo::Executives => Audience::Executives,
            ToldTo::Everyone => Audience::Everyone,
        }),
        language: Some(language),
        typed: None,
        to: None,
        corrects: None,
    };
    let draft = announcements::draft(&cx, query)?;
    let bytes = match args.format {
        Format::Slack => line_end(draft.slack),
        Format::BlockKit => line_end(draft.block_kit),
        Format::Teams | Format::Markdown => line_end(draft.markdown),
        Format::AdaptiveCard => line_end(draft.adaptive_card),
        Format::Text => line_end(draft.text),
        Format::Eml => {
            let mail = EmlQuery {
                win: id,
                subject: draft.subject,
                text: draft.text,
                to: draft.to,
                language: Some(language),
            };
            document::make(&cx, DocumentRef::Eml(mail))?.bytes
        }
    };
    match &args.output {
        Some(file) => {
            write_file(file, &bytes)?;
            desk.say(&written(file))
        }
        None => desk.print(&bytes),
    }
}

fn line_end(text: String) -> Vec<u8> {
    format!("{}\n", text.trim_end()).into_bytes()
}

/// "Written: FILE".
pub(super) fn written(file: &Path) -> String {
    format!("Written: {}", file.display())
}

/// The win by its number in the list, its id or the beginning of it, or words of its headline.
pub(super) fn find_win(sitting: &Sitting, said: &str) -> Result<WinView, Refused> {
    let wins = every_win(sitting)?;
    let said = said.trim();
    if let Ok(number) = said.parse::<usize>()
        && let Some(win) = number.checked_sub(1).and_then(|at| wins.get(at))
    {
        return Ok(win.clone());
    }
    let lower = said.to_lowercase();
    let fits = |win: &&WinView| {
        (said.len() >= 8 && win.win.id.to_string().starts_with(&lower))
            || win.win.headline.to_lowercase().contains(&lower)
    };
    let mut found: Vec<_> = wins.iter().filter(fits).collect();
    match (found.pop(), found.len()) {
        (Some(win), 0) if !said.is_empty() => Ok(win.clone()),
        (Some(_), more) if !said.is_empty() => Err(Refused(format!(
            "{} wins have “{said}” in their headline; “counterpart wins” gives their numbers.",
            more + 1
        ))),
        _ => Err(Refused(format!(
            "There is no win “{}”; “counterpart wins” gives their numbers.",
            clean(said)
        ))),
    }
}

/// Days as a calendar file: of one initiative, or of everything.
pub(crate) fn calendar(desk: &mut Desk<'_, '_>, args: &Calendar) -> Result<(), Refused> {
    let sitting = desk.read()?;
    let of = match &args.key {
        Some(key) => CalendarOf::Initiative(by_key(&sitting, key)?.id),
        None => CalendarOf::Everything(true),
    };
    let made = document::make(&sitting.cx()?, DocumentRef::Calendar(of))?;
    match &args.output {
        Some(file) => {
            write_file(file, &made.bytes)?;
            desk.say(&format!("{}", file.display()))
        }
        None => desk.print(&made.bytes),
    }
}
