//! Paper: the one-pager, its preview, its issues; the sheet for whoever starts alone.

mod blocks;
mod checks;
mod page;
mod sheet;
mod timeline;

use crate::cx::{Act, Cx};
use crate::document;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::wire::paper::{
    Block, DocumentRef, IssuePage, Issued, PageAbout, PagePreview, PageQuery,
};
use chrono::NaiveDateTime;
use counterpart_documents::{PaperSize, Plate, Rendered, SideName, Sides, render_one_pager};
use counterpart_domain::Side;
use counterpart_domain::ids::{InitiativeId, IssueId};
use counterpart_domain::issue::{self, Issue};
use counterpart_domain::people::Paper;
use counterpart_domain::record::Cell;
use counterpart_domain::text::clean_line;
use page::{Prepared, prepare};

/// The paper's size.
pub(crate) const fn size(paper: Paper) -> PaperSize {
    match paper {
        Paper::A4 => PaperSize::A4,
        Paper::Letter => PaperSize::Letter,
    }
}

/// The side, for the documents.
pub(crate) const fn side(side: Side) -> counterpart_documents::Side {
    match side {
        Side::Marketing => counterpart_documents::Side::Marketing,
        Side::It => counterpart_documents::Side::It,
    }
}

/// What the sides are called, at the start and inside a sentence.
pub(crate) fn sides(cx: &Cx<'_>) -> Result<Sides, Fault> {
    let name = |side| -> Result<SideName, Fault> {
        Ok(SideName {
            label: cx.label(side)?.to_owned(),
            inline: cx.inline(side)?.to_owned(),
        })
    };
    Ok(Sides {
        marketing: name(Side::Marketing)?,
        it: name(Side::It)?,
    })
}

/// The two owners.
pub(crate) fn owners(cx: &Cx<'_>, plan: &Plan) -> Result<Plate, Fault> {
    Ok(Plate {
        marketing: blocks::owner(cx, plan, Side::Marketing)?,
        it: blocks::owner(cx, plan, Side::It)?,
    })
}

/// Now, where the person is.
pub(crate) fn local(cx: &Cx<'_>) -> NaiveDateTime {
    let clock =
        cx.moment.utc.naive_utc() + chrono::TimeDelta::minutes(i64::from(cx.moment.offset_minutes));
    cx.today().and_time(clock.time())
}

fn render(cx: &Cx<'_>, prepared: &[Prepared], paper: Paper) -> Result<Rendered, Fault> {
    let pages: Vec<_> = prepared.iter().map(|p| p.page.clone()).collect();
    render_one_pager(cx.place.fonts, &pages, size(paper))
        .map_err(|e| Fault::internal(&e.to_string()))
}

pub(crate) fn svgs(rendered: &Rendered) -> Result<Vec<String>, Fault> {
    (1..=rendered.pages)
        .map(|n| rendered.svg(n).map_err(|e| Fault::internal(&e.to_string())))
        .collect()
}

/// The last issue of an initiative.
fn last_issue(cx: &Cx<'_>, id: InitiativeId) -> Result<Option<Issue>, Fault> {
    let condition = "initiative = ?1 AND document = 'one_pager' AND deleted_at IS NULL
         ORDER BY number DESC LIMIT 1";
    Ok(cx
        .read
        .query::<Issue>(condition, [Cell::Text(id.to_string())])?
        .pop())
}

/// The page as it will print, with what would embarrass: the next issue, or a draft where none can be
/// made.
///
/// # Errors
/// When no initiative is given, or one is gone.
pub fn preview(cx: &Cx<'_>, input: PageQuery) -> Result<PagePreview, Fault> {
    if input.counterpart_sheet {
        return sheet::preview(cx, &input);
    }
    let issued = !cx.place.read_only;
    let prepared = prepare_all(cx, &input.initiatives, &input.occasion, issued)?;
    let rendered = render(cx, &prepared, input.paper)?;
    let mut before_you_print = Vec::new();
    for p in &prepared {
        before_you_print.extend(checks::before_you_print(cx, p)?);
    }
    if let (Some(first), false) = (prepared.first(), rendered.missing_glyphs.is_empty()) {
        before_you_print.push(checks::missing_glyphs(first, &rendered.missing_glyphs));
    }
    Ok(PagePreview {
        pages: svgs(&rendered)?,
        size: size(input.paper).millimetres(),
        blocks: blocks(&rendered),
        before_you_print,
        about: prepared
            .iter()
            .zip(1..)
            .map(|(p, number)| PageAbout {
                initiative: p.initiative,
                key: p.page.key.clone(),
                name: p.page.title.clone(),
                left_out: rendered.left_out_words(number),
                next_issue: p.number,
                changed_since: p.page.changed_since.clone(),
            })
            .collect(),
    })
}

fn blocks(rendered: &Rendered) -> Vec<Block> {
    rendered
        .blocks
        .iter()
        .map(|b| Block {
            page: b.page - 1,
            name: b.name.clone(),
            x: b.x,
            y: b.y,
            width: b.width,
            height: b.height,
        })
        .collect()
}

fn prepare_all(
    cx: &Cx<'_>,
    ids: &[InitiativeId],
    occasion: &str,
    issued: bool,
) -> Result<Vec<Prepared>, Fault> {
    if ids.is_empty() {
        return Err(Fault::not_now("Choose an initiative to print."));
    }
    ids.iter()
        .map(|id| prepare(cx, *id, &clean_line(occasion), issued))
        .collect()
}

/// A page that is not an issue, with a name for its file.
pub(crate) fn draft(cx: &Cx<'_>, query: &PageQuery) -> Result<(String, Rendered), Fault> {
    if query.counterpart_sheet {
        return sheet::render(cx, query);
    }
    let prepared = prepare_all(cx, &query.initiatives, &query.occasion, false)?;
    let name = match prepared.as_slice() {
        [one] => format!("{} {}", one.page.key, one.page.title),
        many => format!("{}, {} pages", cx.office()?.name, many.len()),
    };
    Ok((name, render(cx, &prepared, query.paper)?))
}

/// Makes an issue of each page: numbered, its exact bytes kept, never undone.
///
/// # Errors
/// When no initiative is given, or one is gone.
pub fn issue(act: &mut Act<'_, '_>, input: IssuePage) -> Result<Issued, Fault> {
    let cx = act.cx();
    let occasion = clean_line(&input.occasion);
    let prepared = prepare_all(&cx, &input.initiatives, &occasion, true)?;
    let rendered = render(&cx, &prepared, input.paper)?;
    let bytes = document::pdf(&rendered)?;
    let pages = svgs(&rendered)?;
    let author = cx.author()?;
    let said = match prepared.as_slice() {
        [one] => format!("{} {}, issue {}", one.page.key, one.page.title, one.number),
        many => format!("{} pages as one pack", many.len()),
    };
    drop(cx);
    act.label(format!("Issued {said}"))?;
    act.write.set_not_undoable()?;
    let sha256 = act.write.keep_bytes(&bytes)?;
    let mut issues = Vec::new();
    for p in &prepared {
        let id: IssueId = act.id();
        act.write.insert(&Issue {
            id,
            initiative: Some(p.initiative),
            document: issue::Document::OnePager,
            subject: String::new(),
            number: p.number,
            occasion: occasion.clone(),
            at: act.moment.utc,
            paper: input.paper,
            options: "{}".to_owned(),
            sha256: sha256.clone(),
            facts: p.facts.to_string(),
            made_by: author.clone(),
            deleted_at: None,
        })?;
        issues.push(id);
    }
    act.label = None;
    let document = match issues.as_slice() {
        [one] => DocumentRef::Issue(*one),
        many => DocumentRef::Pack(many.to_vec()),
    };
    Ok(Issued {
        document,
        pages,
        issues,
        said,
    })
}

/// The bytes of a pack that was issued as one.
pub(crate) fn pack(cx: &Cx<'_>, ids: &[IssueId]) -> Result<Vec<u8>, Fault> {
    let first = ids
        .first()
        .ok_or_else(|| Fault::not_now("There is no page in that pack."))?;
    let issue = cx.read.get::<Issue>(*first)?;
    cx.read.kept_bytes(&issue.sha256)?.ok_or_else(|| {
        Fault::not_now(
            "The bytes of that pack are not in this file; they do not travel with an export.",
        )
    })
}
