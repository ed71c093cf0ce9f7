//! Documents of one page: measured, clipped, chosen and set.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDateTime;
use serde_json::{Value, json};
use typst_layout::PagedDocument;

use super::fit::{self, Cap};
use super::setting::{self, Template};
use super::survey::{Survey, survey};
use super::{MM, clean};
use crate::rendered::{BlockBox, LeftOut, Rendered};
use crate::{DocumentError, Fonts};

/// At this level of need as much is clipped as ever will be.
pub(crate) const LAST_LEVEL: usize = 2;

/// What one document of one page knows about itself.
pub(crate) struct Single<'a> {
    pub template: Template,
    /// Width and height in millimetres.
    pub paper: (f64, f64),
    /// The document's title, never empty.
    pub title: String,
    pub language: &'a str,
    pub made_at: NaiveDateTime,
    /// Steps type sizes down in the page's data; says whether anything changed.
    pub resize: &'a dyn Fn(&mut Value, &Survey) -> bool,
    /// How many lines each text may take at a level of need.
    pub caps: &'a dyn Fn(&Value, usize) -> Vec<Cap>,
    /// Chooses rows and writes the choice into the page's data. `None`: texts have to be clipped
    /// harder first.
    pub choose: &'a dyn Fn(&mut Value, &Room<'_>) -> Option<Vec<LeftOut>>,
}

/// What a choice is made from.
pub(crate) struct Room<'a> {
    pub measured: &'a Survey,
    /// Height of the body in points.
    pub body: f64,
    /// Level of need, 0 to [`LAST_LEVEL`].
    pub level: usize,
    /// Pointers of the texts that were clipped.
    pub clipped: &'a BTreeSet<String>,
}

/// Space above and below the body, in millimetres.
pub(crate) const TOP: f64 = 13.0;
const BOTTOM: f64 = 12.0;

impl Single<'_> {
    /// Sets the page. All texts of `page` are cleaned first.
    pub fn render(&self, fonts: &Fonts, page: Value) -> Result<Rendered, DocumentError> {
        let (width, height) = self.paper;
        let mut data = json!({
            "paper": { "width": width, "height": height, "top": TOP, "bottom": BOTTOM },
            "title": self.title,
            "language": super::one_pager::language(self.language),
            "grey": page["grey"],
            "page": page,
        });
        clean::value(&mut data);
        data["page"]["layout"]["level"] = json!(0);
        let page_of = data["page"]["words"]["pageOf"].as_str().unwrap_or("");
        data["page"]["layout"]["pageOf"] =
            json!(page_of.replace("{page}", "1").replace("{pages}", "1"));
        let faces = fonts.for_text(data.to_string().chars());
        data["fallbacks"] = json!(faces.fallbacks_for(data["language"].as_str().unwrap_or("en")));

        let body = (height - TOP - BOTTOM) * MM;
        let (mut level, mut too_high) = (0, 0.0);
        let mut clipped = BTreeSet::new();
        let mut measured = survey(&setting::set(faces, self.template, &data)?);
        for _ in 0..24 {
            let caps = (self.caps)(&data["page"], level);
            if (self.resize)(&mut data["page"], &measured)
                | fit::apply(&caps, &mut data, &measured, &mut clipped)
            {
                measured = survey(&setting::set(faces, self.template, &data)?);
                continue;
            }
            let mut settled = data.clone();
            let room = Room {
                measured: &measured,
                body: body - too_high,
                level,
                clipped: &clipped,
            };
            let Some(left_out) = (self.choose)(&mut settled["page"], &room) else {
                level = (level + 1).min(LAST_LEVEL);
                // The template may set in smaller type at this level: measure again.
                data["page"]["layout"]["level"] = json!(level);
                measured = survey(&setting::set(faces, self.template, &data)?);
                continue;
            };
            let document = setting::set(faces, self.template, &settled)?;
            let seen = survey(&document);
            let foot = seen
                .found
                .get(":foot")
                .map_or(0.0, |foot| foot.rect.bottom());
            let over = foot - (TOP * MM + body);
            if over > 0.5 {
                too_high += over;
                continue;
            }
            setting::forget_layouts(setting::RECENT);
            let identity = format!("{:?} {}", self.template, self.title);
            return Ok(rendered(document, seen, left_out, self.made_at, identity));
        }
        Err(DocumentError::Setting(
            "the page does not come to rest".into(),
        ))
    }
}

/// A title that does not fit on one line is set smaller.
pub(crate) fn title_steps_down(page: &mut Value, measured: &Survey) -> bool {
    let wraps = measured.lines("/page/title").len() > 1;
    if wraps && page["layout"]["titleSize"] == 27.0 {
        page["layout"]["titleSize"] = json!(20.0);
        return true;
    }
    false
}

/// Puts together what is known about a set document.
pub(crate) fn rendered(
    document: PagedDocument,
    seen: Survey,
    left_out: Vec<LeftOut>,
    made_at: NaiveDateTime,
    identity: String,
) -> Rendered {
    let blocks = blocks(&seen, 1);
    rendered_with(document, seen, blocks, left_out, made_at, identity)
}

/// The same where the blocks are known.
pub(crate) fn rendered_with(
    document: PagedDocument,
    seen: Survey,
    blocks: Vec<BlockBox>,
    left_out: Vec<LeftOut>,
    made_at: NaiveDateTime,
    identity: String,
) -> Rendered {
    Rendered {
        pages: seen.pages,
        blocks,
        left_out,
        missing_glyphs: seen.missing_glyphs,
        smallest_pt: seen.smallest_pt,
        outside: seen.outside,
        document: Arc::new(document),
        made_at,
        identity,
    }
}

/// The blocks for click-to-edit, in reading order; `first` is the number of the first page.
pub(crate) fn blocks(seen: &Survey, first: usize) -> Vec<BlockBox> {
    let mut blocks = Vec::new();
    for label in &seen.order {
        let Some((_, name)) = label.split_once(':') else {
            continue;
        };
        if name == "middle" || name.starts_with("row") {
            continue; // They only hold others.
        }
        let rect = seen.found[label].rect;
        blocks.push(BlockBox {
            page: rect.page + first,
            name: name.to_owned(),
            x: rect.x / MM,
            y: rect.y / MM,
            width: rect.width / MM,
            height: rect.height / MM,
        });
    }
    blocks
}
