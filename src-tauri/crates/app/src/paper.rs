//! Paper: every document by one road, from what was asked for to set pages, a preview, an issue.
//!
//! A document is gathered first (all that it says, read from the workspace) and set afterwards, which
//! needs no workspace: a long book is set while the screen goes on working.

mod blocks;
mod candidate_comparison;
mod checks;
mod counterpart_sheet;
mod decision_log;
mod demo_script;
mod head;
mod one_pager;
mod page;
mod portfolio_book;
mod portfolio_summary;
mod requirement_list;
mod score_sheet;
mod series;
mod session_sheet;
mod timeline;
mod trim;
mod wide_timeline;
mod win_papers;
mod words_sheet;
mod yearbook;

use crate::apart::{AT_ONCE, Apart, Keep, svgs};
use crate::cx::{Act, Cx};
use crate::document;
use crate::fault::Fault;
use crate::plan::Plan;
use crate::wire::paper::{
    BeforeYouPrint, Block, DocumentRef, Issued, PageAbout, PagePreview, PaperOption, PaperOptions,
    PaperQuery, PrivatePart,
};
use chrono::NaiveDateTime;
use counterpart_documents::{
    DocumentError, Fonts, PaperSize, Plate, Rendered, SideName, Sides, Watch,
};
use counterpart_domain::Side;
use counterpart_domain::ids::{InitiativeId, IssueId};
use counterpart_domain::issue::{Document, Issue};
use counterpart_domain::people::Paper;
use counterpart_domain::text::clean_line;
use counterpart_store::StoreError;
use serde_json::Value;
pub(crate) use series::Series;

/// Sets what was gathered; the workspace is not needed for it.
pub(crate) type Typeset = Box<dyn FnOnce(&Fonts, &Watch) -> Result<Rendered, DocumentError> + Send>;

/// A document whose values are gathered.
pub(crate) struct Gathered {
    /// For its file, without ending.
    pub name: String,
    /// What there is to say of each page, in order, or once of a document about one thing. What was
    /// left out is filled in once it is set.
    pub about: Vec<PageAbout>,
    /// What each issue would say, block by block, in the words of "changed since": one for each
    /// initiative that gets an issue of its own, or one of the whole workspace.
    pub facts: Vec<(Option<InitiativeId>, Value)>,
    /// What would embarrass.
    pub before_you_print: Vec<BeforeYouPrint>,
    /// What of private there is to tick; nothing of it is gathered unless `options.private` says so.
    pub private: Vec<PrivatePart>,
    /// The options that it takes.
    pub takes: Vec<PaperOption>,
    /// Sets it.
    pub typeset: Typeset,
}

/// A document as it was set.
pub(crate) struct SetPaper {
    /// For its file, without ending.
    pub name: String,
    /// The pages.
    pub rendered: Rendered,
    /// See [`Gathered::about`].
    pub about: Vec<PageAbout>,
    /// See [`Gathered::facts`].
    pub facts: Vec<(Option<InitiativeId>, Value)>,
    /// See [`Gathered::before_you_print`].
    pub before_you_print: Vec<BeforeYouPrint>,
    /// See [`Gathered::private`].
    pub private: Vec<PrivatePart>,
    /// See [`Gathered::takes`].
    pub takes: Vec<PaperOption>,
}

/// Gathers what was asked for. `issued`: with its number instead of the word "draft".
pub(crate) fn gather(cx: &Cx<'_>, query: &PaperQuery, issued: bool) -> Result<Gathered, Fault> {
    let query = &PaperQuery {
        occasion: clean_line(&query.occasion),
        ..query.clone()
    };
    match query.document {
        Document::OnePager => one_pager::gather(cx, query, issued),
        Document::CounterpartSheet => counterpart_sheet::gather(cx, query, issued),
        Document::SessionSheet => session_sheet::gather(cx, query, issued),
        Document::ScoreSheet => score_sheet::gather(cx, query, issued),
        Document::DemoScript => demo_script::gather(cx, query, issued),
        Document::PortfolioBook => portfolio_book::gather(cx, query, issued),
        Document::PortfolioSummary => portfolio_summary::gather(cx, query, issued),
        Document::RequirementList => requirement_list::gather(cx, query, issued),
        Document::CandidateComparison => candidate_comparison::gather(cx, query, issued),
        Document::DecisionLog => decision_log::gather(cx, query, issued),
        Document::WordsSheet => words_sheet::gather(cx, query, issued),
        Document::Timeline => wide_timeline::gather(cx, query, issued),
        Document::WinCard | Document::WinPoster => win_papers::gather(cx, query, issued),
        Document::Yearbook => yearbook::gather(cx, query, issued),
    }
}

impl Gathered {
    /// Sets the pages.
    pub(crate) fn set(mut self, fonts: &Fonts, watch: &Watch) -> Result<SetPaper, Fault> {
        let rendered = (self.typeset)(fonts, watch).map_err(said)?;
        let one = self.about.len() == 1;
        for (page, about) in (1..).zip(&mut self.about) {
            about.left_out = if one {
                let words = (1..=rendered.pages).map(|page| rendered.left_out_words(page));
                words
                    .filter(|w| !w.is_empty())
                    .collect::<Vec<_>>()
                    .join(", ")
            } else {
                rendered.left_out_words(page)
            };
        }
        if !rendered.missing_glyphs.is_empty() {
            let of = self.about.first().and_then(|a| a.initiative);
            let warning = checks::missing_glyphs(of, &rendered.missing_glyphs);
            self.before_you_print.push(warning);
        }
        Ok(SetPaper {
            name: self.name,
            rendered,
            about: self.about,
            facts: self.facts,
            before_you_print: self.before_you_print,
            private: self.private,
            takes: self.takes,
        })
    }
}

/// What went wrong while setting, said to the person.
pub(crate) fn said(error: DocumentError) -> Fault {
    match error {
        DocumentError::Nothing | DocumentError::Stopped | DocumentError::NoSuchPage { .. } => {
            Fault::not_now(error.to_string())
        }
        other => Fault::internal(&other.to_string()),
    }
}

/// What the page of an initiative would say now, block by block.
pub(crate) fn facts_now(cx: &Cx<'_>, id: InitiativeId) -> Result<Value, Fault> {
    let query = PaperQuery {
        document: Document::OnePager,
        initiatives: vec![id],
        subject: String::new(),
        paper: cx.office()?.paper,
        occasion: String::new(),
        options: PaperOptions::default(),
    };
    Ok(gather(cx, &query, true)?
        .facts
        .pop()
        .map_or(Value::Null, |(_, facts)| facts))
}

/// How many volumes a book of so many initiatives has.
#[must_use]
pub fn book_volumes(initiatives: usize) -> usize {
    counterpart_documents::volumes(initiatives).len()
}

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

/// "As of 12 Mar 2026, 14:02".
pub(crate) fn as_of(cx: &Cx<'_>) -> String {
    format!("As of {}", local(cx).format("%-d %b %Y, %H:%M"))
}

/// The one initiative that a document is about.
pub(crate) fn only(query: &PaperQuery) -> Result<InitiativeId, Fault> {
    query
        .initiatives
        .first()
        .copied()
        .ok_or_else(|| Fault::not_now("Choose an initiative to print."))
}

/// The document as it will print, with what would embarrass: the next issue, or a draft where none can
/// be made.
///
/// # Errors
/// When nothing is chosen, or something chosen is gone.
pub(crate) fn preview(cx: &Cx<'_>, input: PaperQuery) -> Result<Apart<PagePreview>, Fault> {
    let gathered = gather(cx, &input, !cx.place.read_only)?;
    let volumes = portfolio_book::volumes(cx, &input)?;
    Ok(Box::new(move |shop| {
        let set = gathered.set(shop.fonts, shop.watch)?;
        Ok(PagePreview {
            pages: svgs(&set.rendered, 1, set.rendered.pages.min(AT_ONCE))?,
            count: set.rendered.pages,
            set: shop.show(&set.name, &set.rendered),
            size: set.rendered.size(1).map_err(said)?,
            blocks: blocks(&set.rendered),
            before_you_print: set.before_you_print,
            about: set.about,
            smallest_pt: set.rendered.smallest_pt,
            private: set.private,
            takes: set.takes,
            volumes,
        })
    }))
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

/// A document that is no issue, with a name for its file.
pub(crate) fn draft(cx: &Cx<'_>, query: &PaperQuery) -> Result<SetPaper, Fault> {
    gather(cx, query, false)?.set(cx.place.fonts, &Watch::default())
}

/// Makes an issue of it, one for each initiative of a pack: numbered, its exact bytes kept, never
/// undone.
///
/// # Errors
/// When nothing is chosen, something chosen is gone, or a working sheet has no occasion.
pub(crate) fn issue(cx: &Cx<'_>, input: PaperQuery) -> Result<Apart<Keep<Issued>>, Fault> {
    let occasion = clean_line(&input.occasion);
    if input.document.is_working_sheet() && occasion.is_empty() {
        return Err(Fault::bad(
            "occasion",
            "Say what it is for, and it is kept as an issue; without, save it as a draft.",
        ));
    }
    if cx.place.read_only {
        return Err(StoreError::ReadOnly.into());
    }
    let gathered = gather(cx, &input, true)?;
    let numbers = numbers(cx, &input, &gathered.facts)?;
    Ok(Box::new(move |shop| {
        let set = gathered.set(shop.fonts, shop.watch)?;
        let bytes = document::pdf(&set.rendered)?;
        let pages = svgs(&set.rendered, 1, set.rendered.pages.min(AT_ONCE))?;
        shop.watch.go_on().map_err(said)?;
        let shown = shop.show(&set.name, &set.rendered);
        let count = set.rendered.pages;
        Ok(Box::new(move |act: &mut Act<'_, '_>| {
            let issues = keep(act, &input, &occasion, set.facts, &numbers, &bytes)?;
            let said = match numbers.as_slice() {
                [number] => format!("{}, issue {number}", set.name),
                many => format!("{} pages as one pack", many.len()),
            };
            act.label(format!("Issued {said}"))?;
            act.label = None;
            let document = match issues.as_slice() {
                [one] => DocumentRef::Issue(*one),
                many => DocumentRef::Pack(many.to_vec()),
            };
            Ok(Issued {
                document,
                pages,
                count,
                set: shown,
                issues,
                said,
            })
        }) as Keep<Issued>)
    }))
}

/// The number that each issue gets.
fn numbers(
    cx: &Cx<'_>,
    query: &PaperQuery,
    facts: &[(Option<InitiativeId>, Value)],
) -> Result<Vec<i64>, Fault> {
    facts
        .iter()
        .map(|(initiative, _)| Ok(Series::of(cx, query, *initiative)?.number))
        .collect()
}

/// Writes the issues with the numbers that are printed on them.
fn keep(
    act: &mut Act<'_, '_>,
    query: &PaperQuery,
    occasion: &str,
    facts: Vec<(Option<InitiativeId>, Value)>,
    printed: &[i64],
    bytes: &[u8],
) -> Result<Vec<IssueId>, Fault> {
    let cx = act.cx();
    if numbers(&cx, query, &facts)? != printed {
        return Err(Fault::not_now(
            "Another issue was made while this one was set. Try again; it gets the next number.",
        ));
    }
    let author = cx.author()?;
    drop(cx);
    act.write.set_not_undoable()?;
    let sha256 = act.write.keep_bytes(bytes)?;
    let options = serde_json::to_string(&query.options).unwrap_or_else(|_| "{}".to_owned());
    let mut issues = Vec::new();
    for ((initiative, facts), number) in facts.into_iter().zip(printed) {
        let id: IssueId = act.id();
        act.write.insert(&Issue {
            id,
            initiative,
            document: query.document,
            subject: query.subject.clone(),
            number: *number,
            occasion: occasion.to_owned(),
            at: act.moment.utc,
            paper: query.paper,
            options: options.clone(),
            sha256: sha256.clone(),
            facts: facts.to_string(),
            made_by: author.clone(),
            deleted_at: None,
        })?;
        issues.push(id);
    }
    Ok(issues)
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
