//! One walk over the set pages: what stands where, and what went wrong.

use std::collections::HashMap;

use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::clean::BREAK;

/// Note signs are smaller than the smallest type, and stand above their line.
const NOTE_SIGN_BELOW_PT: f64 = 7.0;
/// Text may touch its page's edge by this much before it counts as outside.
const TOLERANCE_PT: f64 = 0.5;

/// A labelled block, in points from the top left corner of its page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Rect {
    /// Counted from 0.
    pub page: usize,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// A labelled block and the characters (white space aside) on each of its lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub rect: Rect,
    pub lines: Vec<usize>,
}

/// What the walk found.
#[derive(Debug)]
pub(crate) struct Survey {
    pub found: HashMap<String, Found>,
    /// The labels in the order in which they stand in the document.
    pub order: Vec<String>,
    pub missing_glyphs: Vec<char>,
    pub smallest_pt: f64,
    pub outside: Vec<(usize, String)>,
    pub pages: usize,
}

impl Survey {
    /// Takes in what was found on the pages that follow these; their labels are theirs alone.
    pub fn follow(&mut self, mut next: Survey) {
        for c in next.missing_glyphs {
            if !self.missing_glyphs.contains(&c) {
                self.missing_glyphs.push(c);
            }
        }
        self.smallest_pt = self.smallest_pt.min(next.smallest_pt);
        for (page, _) in &mut next.outside {
            *page += self.pages;
        }
        self.outside.append(&mut next.outside);
        self.pages += next.pages;
    }

    /// Height of a block in points, 0 if it is not there.
    pub fn height(&self, label: &str) -> f64 {
        self.found.get(label).map_or(0.0, |found| found.rect.height)
    }

    /// Where a block ends, in points from the top of its page; 0 if it is not there.
    pub fn bottom(&self, label: &str) -> f64 {
        self.found
            .get(label)
            .map_or(0.0, |found| found.rect.bottom())
    }

    /// How many lines a labelled text takes.
    pub fn lines(&self, label: &str) -> &[usize] {
        self.found.get(label).map_or(&[], |found| &found.lines)
    }
}

struct Walk {
    survey: Survey,
    page: usize,
    width: f64,
    height: f64,
    /// Labels around the current item, with the (y, characters) of their texts so far.
    open: Vec<(String, Vec<(f64, usize)>)>,
}

/// Walks all pages.
pub(crate) fn survey(document: &PagedDocument) -> Survey {
    let mut walk = Walk {
        survey: Survey {
            found: HashMap::new(),
            order: Vec::new(),
            missing_glyphs: Vec::new(),
            smallest_pt: f64::INFINITY,
            outside: Vec::new(),
            pages: document.pages().len(),
        },
        page: 0,
        width: 0.0,
        height: 0.0,
        open: Vec::new(),
    };
    for (index, page) in document.pages().iter().enumerate() {
        walk.page = index;
        walk.width = page.frame.width().to_pt();
        walk.height = page.frame.height().to_pt();
        walk.frame(&page.frame, Transform::identity());
    }
    walk.survey
}

impl Walk {
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let inner = transform
                        .pre_concat(Transform::translate(at.x, at.y))
                        .pre_concat(group.transform);
                    let label = group.label.map(|label| label.resolve().to_string());
                    if let Some(label) = &label {
                        self.open.push((label.clone(), Vec::new()));
                        self.survey.order.push(label.clone());
                    }
                    self.frame(&group.frame, inner);
                    if label.is_some()
                        && let Some((label, texts)) = self.open.pop()
                    {
                        let corner = Point::zero().transform(inner);
                        let found = Found {
                            rect: Rect {
                                page: self.page,
                                x: corner.x.to_pt(),
                                y: corner.y.to_pt(),
                                width: group.frame.width().to_pt(),
                                height: group.frame.height().to_pt(),
                            },
                            lines: lines(texts),
                        };
                        self.survey.found.insert(label, found);
                    }
                }
                FrameItem::Text(text) => self.text(text, at.transform(transform)),
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &TextItem, at: Point) {
        let size = text.size.to_pt();
        let (x, y) = (at.x.to_pt(), at.y.to_pt());
        for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
            for c in text.text.get(glyph.range()).unwrap_or_default().chars() {
                if c != BREAK && !c.is_whitespace() && !self.survey.missing_glyphs.contains(&c) {
                    self.survey.missing_glyphs.push(c);
                }
            }
        }
        let end = x + text.width().to_pt();
        let outside = x < -TOLERANCE_PT
            || end > self.width + TOLERANCE_PT
            || y - 0.5 * size < -TOLERANCE_PT
            || y > self.height + TOLERANCE_PT;
        if outside && !text.text.trim().is_empty() {
            self.survey
                .outside
                .push((self.page + 1, text.text.to_string()));
        }
        if size < NOTE_SIGN_BELOW_PT {
            return;
        }
        self.survey.smallest_pt = self.survey.smallest_pt.min(size);
        let count = solid(&text.text);
        if count > 0 {
            for (_, texts) in &mut self.open {
                texts.push((y, count));
            }
        }
    }
}

/// Characters that take room: all but white space and break places.
pub(crate) fn solid(text: &str) -> usize {
    text.chars()
        .filter(|&c| !c.is_whitespace() && c != BREAK)
        .count()
}

/// Gathers texts with (nearly) one base line.
fn lines(mut texts: Vec<(f64, usize)>) -> Vec<usize> {
    texts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut lines: Vec<(f64, usize)> = Vec::new();
    for (y, count) in texts {
        match lines.last_mut() {
            Some((last, sum)) if y - *last < 3.0 => *sum += count,
            _ => lines.push((y, count)),
        }
    }
    lines.into_iter().map(|(_, count)| count).collect()
}

/// The page's text, a line for each base line of the setting.
pub(crate) fn page_text(page: &typst_layout::Page) -> String {
    fn gather(frame: &Frame, transform: Transform, out: &mut String, last: &mut f64) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let inner = transform
                        .pre_concat(Transform::translate(at.x, at.y))
                        .pre_concat(group.transform);
                    gather(&group.frame, inner, out, last);
                }
                FrameItem::Text(text) => {
                    let y = at.transform(transform).y.to_pt();
                    if (y - *last).abs() > 4.0 && !out.is_empty() {
                        out.push('\n');
                    }
                    *last = y;
                    out.extend(text.text.chars().filter(|&c| c != BREAK));
                }
                _ => {}
            }
        }
    }
    let mut out = String::new();
    let mut last = f64::NEG_INFINITY;
    gather(&page.frame, Transform::identity(), &mut out, &mut last);
    out
}
