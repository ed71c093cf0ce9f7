//! The one-pager: one page for each initiative, always. Each page is fitted and set on its own, as many
//! at a time as the machine does; in the end they are one document.

mod caps;
mod choose;
mod notes;
mod prepare;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use chrono::NaiveDateTime;
use serde_json::{Value, json};
use typst_layout::PagedDocument;

use super::binding::{self, Sheets};
use super::setting::{self, Template};
use super::survey::{Survey, survey};
use super::{MM, clean, fit, single};
use crate::fonts::FontSet;
use crate::rendered::{LeftOut, Rendered};
use crate::{DocumentError, Fonts, OnePager, PaperSize, Watch};
use choose::{Chosen, LAST_LEVEL};
use prepare::Prepared;
pub(super) use prepare::{lanes, language};

/// Where the page is found in its data, and in its labels.
const AT: &str = "/page";
/// After so many pages of a pack, what their setting left in memory is let go of.
const FORGETS: usize = 16;
/// From here on threads are worth their while.
const FEW: usize = 2;

/// Sets one page for each initiative.
///
/// # Errors
/// [`DocumentError::Nothing`] without pages; [`DocumentError::Setting`] when a template fails.
pub fn render_one_pager(
    fonts: &Fonts,
    pages: &[OnePager],
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    render_one_pager_watched(fonts, pages, paper, &Watch::default())
}

/// The same, seen from outside: how many pages are set, and whether they are still wanted.
///
/// # Errors
/// As [`render_one_pager`]; [`DocumentError::Stopped`] when it was stopped.
pub fn render_one_pager_watched(
    fonts: &Fonts,
    pages: &[OnePager],
    paper: PaperSize,
    watch: &Watch,
) -> Result<Rendered, DocumentError> {
    watch.expect(pages.len());
    let first = pages.first().ok_or(DocumentError::Nothing)?;
    let set = set_all(fonts, pages, paper, 0, watch)?;
    let identity = format!("one-pager {} {}", first.key, pages.len());
    bound(set, first.made_at, identity).ok_or(DocumentError::Nothing)
}

/// Sets the page of each, numbered behind those `before` them in the same document.
pub(super) fn set_all(
    fonts: &Fonts,
    pages: &[OnePager],
    paper: PaperSize,
    before: usize,
    watch: &Watch,
) -> Result<Vec<SetPage>, DocumentError> {
    let first = pages.first().ok_or(DocumentError::Nothing)?;
    let mut common = json!({
        "title": title(pages),
        "language": prepare::language(&first.language),
        "grey": first.options.grey,
    });
    clean::value(&mut common);
    let threads = threads_for(pages.len());
    let prepared = in_parallel(threads, pages.len(), |index| {
        let page = prepare::prepare(&pages[index], before + index, before + pages.len());
        let is_covered = fonts.is_covered(page.whole.to_string().chars());
        Ok((page, is_covered))
    })?;
    let (prepared, covered): (Vec<Prepared>, Vec<bool>) = prepared.into_iter().unzip();
    // All pages have the same faces: one document does not change its hand from page to page.
    let is_covered = fonts.is_covered(common.to_string().chars());
    let faces = fonts.faces(is_covered && covered.iter().all(|is_covered| *is_covered));
    common["fallbacks"] = json!(faces.fallbacks_for(common["language"].as_str().unwrap_or("en")));

    in_parallel(threads, pages.len(), |index| {
        watch.go_on()?;
        let mut data = common.clone();
        data["paper"] = prepare::paper(paper.millimetres(), pages[index].options);
        data["page"] = prepared[index].whole.clone();
        let set = OnePage {
            faces,
            input: &pages[index],
            prepared: &prepared[index],
            is_short: false,
            body: (paper.millimetres().1 - 25.0) * MM,
            data,
            level: 0,
            clipped: BTreeSet::new(),
            too_high: 0.0,
            put_off: None,
        }
        .set();
        // Not after each page: going through all that is remembered takes its time as well.
        if pages.len() == 1 {
            setting::forget_layouts(setting::RECENT);
        } else if (index + 1) % FORGETS == 0 {
            setting::forget_layouts(1);
        }
        watch.one_more();
        let (document, seen, left_out) = set?;
        let sheets = if before + pages.len() == 1 {
            Sheets::Whole(document)
        } else {
            Sheets::loose(document, before + index)
        };
        Ok(SetPage {
            sheets,
            seen,
            left_out,
        })
    })
}

/// How many pages are set at a time.
fn threads_for(pages: usize) -> usize {
    if pages < FEW {
        return 1;
    }
    thread::available_parallelism()
        .map_or(1, usize::from)
        .min(pages)
}

/// Does the same for every number below `count`, several at a time, and gives the results in order.
fn in_parallel<T: Send>(
    threads: usize,
    count: usize,
    work: impl Fn(usize) -> Result<T, DocumentError> + Sync,
) -> Result<Vec<T>, DocumentError> {
    if threads < 2 {
        return (0..count).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(count));
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    if index >= count {
                        break;
                    }
                    let result = work(index);
                    done.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push((index, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Puts the pages together, with what is known of each.
pub(super) fn bound(
    set: Vec<SetPage>,
    made_at: NaiveDateTime,
    identity: String,
) -> Option<Rendered> {
    let mut blocks = Vec::new();
    let mut left_out = Vec::new();
    let mut sheets = Vec::new();
    let mut seen: Option<Survey> = None;
    let mut number = 1;
    for page in set {
        blocks.extend(single::blocks(&page.seen, number));
        left_out.extend(page.left_out.into_iter().map(|left| LeftOut {
            page: number,
            ..left
        }));
        sheets.push(page.sheets);
        number += page.seen.pages;
        match &mut seen {
            Some(seen) => seen.follow(page.seen),
            None => seen = Some(page.seen),
        }
    }
    Some(single::rendered_with(
        binding::bind(sheets)?,
        seen?,
        blocks,
        left_out,
        made_at,
        identity,
    ))
}

/// A page, or the contents before all pages, as it was set.
pub(super) struct SetPage {
    pub sheets: Sheets,
    pub seen: Survey,
    pub left_out: Vec<LeftOut>,
}

/// One page while it is fitted.
struct OnePage<'a> {
    faces: &'a FontSet,
    input: &'a OnePager,
    prepared: &'a Prepared,
    /// Whether the optional words are left out.
    is_short: bool,
    /// Height of the body in points.
    body: f64,
    data: Value,
    /// How hard texts are clipped, 0 to [`LAST_LEVEL`].
    level: usize,
    clipped: BTreeSet<String>,
    /// Points by which the set page was too high after all.
    too_high: f64,
    /// The page with everything, where what only a page with room shows was put off at first.
    put_off: Option<Value>,
}

impl OnePage<'_> {
    /// Clips and chooses until everything has its place; each round only clips further.
    fn set(mut self) -> Result<(PagedDocument, Survey, Vec<LeftOut>), DocumentError> {
        if prepare::is_full(&self.data["page"]) {
            self.put_off = Some(self.data["page"].clone());
            self.leave_out_optional();
            self.drop_extras();
            self.level = 1;
        }
        let mut measured = self.measure()?;
        for _ in 0..24 {
            if self.resize(&measured) | self.clip(&measured) {
                measured = self.measure()?;
                continue;
            }
            let page = &self.data["page"];
            let room = self.body - self.too_high;
            let Some(chosen) = choose::choose(page, &measured, room, self.level) else {
                if self.level < LAST_LEVEL {
                    if self.level == 0 {
                        // Words that nobody misses go before anything else does.
                        if self.leave_out_optional() {
                            measured = self.measure()?;
                            continue;
                        }
                        self.drop_extras();
                        measured = self.measure()?;
                    }
                    self.level += 1;
                }
                continue;
            };
            if self.finds_room(&chosen) {
                measured = self.measure()?;
                continue;
            }
            let mut data = self.data.clone();
            let left_out =
                chosen.settle(&mut data["page"], self.input, &self.clipped, self.trimmed());
            let document = setting::set(self.faces, Template::OnePager, &data)?;
            let seen = survey(&document);
            let over = overflow(&seen, self.body);
            if over > 0.5 {
                self.too_high += over;
                continue;
            }
            return Ok((document, seen, left_out));
        }
        Err(DocumentError::Setting(
            "the page does not come to rest".into(),
        ))
    }

    fn measure(&self) -> Result<Survey, DocumentError> {
        let document = setting::set(self.faces, Template::OnePager, &self.data)?;
        Ok(survey(&document))
    }

    /// Goes on without the words that may be left out. Returns whether there were any.
    fn leave_out_optional(&mut self) -> bool {
        let Some(short) = self.prepared.short.as_ref().filter(|_| !self.is_short) else {
            return false;
        };
        self.data["page"] = short.clone();
        self.clipped.clear();
        self.is_short = true;
        true
    }

    /// Where words were left out.
    fn trimmed(&self) -> &[String] {
        if self.is_short {
            &self.prepared.trimmed
        } else {
            &[]
        }
    }

    fn drop_extras(&mut self) {
        prepare::without_extras(&mut self.data["page"], &mut self.clipped);
    }

    /// Gives a page with room what was put off, and a bare one larger type. Returns whether anything
    /// changed.
    fn finds_room(&mut self, chosen: &Chosen) -> bool {
        let needlessly = self.is_short && chosen.takes_all(&self.data["page"]);
        if (chosen.has_room() || needlessly)
            && let Some(whole) = self.put_off.take()
        {
            self.data["page"] = whole;
            self.clipped.clear();
            self.is_short = false;
            self.level = 0;
            return true;
        }
        let page = &mut self.data["page"];
        if chosen.is_sparse() && page["layout"]["large"] == false && prepare::is_bare(page) {
            page["layout"]["large"] = json!(true);
            return true;
        }
        false
    }

    /// Steps large type down where it does not fit on its line. Returns whether anything changed.
    fn resize(&mut self, measured: &Survey) -> bool {
        let page = &mut self.data["page"];
        let mut changed = single::title_steps_down(page, measured);
        let wraps = (0..2)
            .map(|i| format!("{AT}/objective/metrics/{i}/figures"))
            .any(|label| measured.lines(&label).len() > 1);
        let size = page["layout"]["metricSize"].as_f64().unwrap_or(24.0);
        if wraps && size > 12.0 {
            page["layout"]["metricSize"] = json!(if size > 17.0 { 17.0 } else { 12.0 });
            changed = true;
        }
        changed
    }

    fn clip(&mut self, measured: &Survey) -> bool {
        let caps = caps::caps(&self.data["page"], self.level);
        fit::apply(&caps, &mut self.data, measured, &mut self.clipped)
            | notes::fit(&mut self.data["page"], measured)
    }
}

fn title(pages: &[OnePager]) -> String {
    let first = &pages[0];
    let name = format!("{} {}", first.key, first.title);
    let name = name.trim();
    let name = if name.is_empty() {
        &first.words.untitled
    } else {
        name
    };
    if pages.len() == 1 {
        name.to_owned()
    } else {
        format!("{name} + {}", pages.len() - 1)
    }
}

/// By how many points a set page is too high.
fn overflow(seen: &Survey, body: f64) -> f64 {
    seen.bottom(&format!("{AT}:foot")) - (13.0 * MM + body)
}
