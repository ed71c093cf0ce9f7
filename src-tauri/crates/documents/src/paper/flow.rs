//! Documents that run on over as many pages as they need: nothing of them may be left out. They are
//! measured on a page without an end where the room that is left on the last page is ruled for notes.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde_json::{Value, json};
use typst_layout::PagedDocument;

use super::fit::{self, Cap};
use super::setting::{self, Template};
use super::single::{TOP, rendered, title_steps_down};
use super::survey::{Survey, survey};
use super::{MM, clean, one_pager};
use crate::rendered::Rendered;
use crate::{DemoScript, DocumentError, Fonts, PaperSize, ScoreSheets};

/// Space below the body, in millimetres: the foot stands in it.
const BOTTOM: f64 = 20.0;
/// From one line for the hand to the next, in millimetres.
const PITCH: f64 = 7.0;
/// The head of a block, in millimetres.
const HEAD: f64 = 8.6;
/// A longer name would be a column of its own.
const LONGEST_NAME: usize = 60;

/// Sets blank sheets to score on, each beginning on a page of its own.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_score_sheets(
    fonts: &Fonts,
    sheets: &ScoreSheets,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let mut sheets = sheets.clone();
    for name in &mut sheets.candidates {
        fit::shorten(name, LONGEST_NAME);
    }
    let mut page = serde_json::to_value(&sheets).unwrap_or_default();
    page["layout"] = json!({ "titleSize": 27.0, "lines": vec![0; sheets.sheets.len()] });
    Flow {
        template: Template::ScoreSheet,
        paper: paper.millimetres(),
        title: named(&[&sheets.key, &sheets.title], &sheets.words.score_sheet),
        language: &sheets.language,
        made_at: sheets.made_at,
        plates: (0..sheets.sheets.len())
            .map(|sheet| format!("/page/sheet-{sheet}"))
            .collect(),
    }
    .render(
        fonts,
        page,
        Some(&|page, measured, bottom| {
            let lines = (0..sheets.sheets.len()).map(|sheet| {
                let end = measured.bottom(&format!(":end-{sheet}"));
                ((bottom - end) / MM - HEAD) / PITCH
            });
            // One or two lines are no room for notes; more than a dozen look like homework.
            page["layout"]["lines"] = lines
                .map(|lines| {
                    if lines < 3.0 {
                        0
                    } else {
                        lines.min(12.0) as usize
                    }
                })
                .collect();
        }),
    )
}

/// Sets what a vendor is asked to show.
///
/// # Errors
/// [`DocumentError::Setting`] when the template fails.
pub fn render_demo_script(
    fonts: &Fonts,
    script: &DemoScript,
    paper: PaperSize,
) -> Result<Rendered, DocumentError> {
    let words = &script.words;
    let mut script = script.clone();
    fit::shorten(&mut script.vendor, 2 * LONGEST_NAME);
    let script = &script;
    let mut page = serde_json::to_value(script).unwrap_or_default();
    let mut clock = 0;
    for (part, data) in script
        .parts
        .iter()
        .zip(page["parts"].as_array_mut().into_iter().flatten())
    {
        data["from"] = json!(time_of(clock));
        data["length"] = json!(words.min.replace("{n}", &part.minutes.to_string()));
        let same = |voice: &str| voice.trim().eq_ignore_ascii_case(part.name.trim());
        if same(&part.marketing) || same(&part.it) {
            data["name"] = json!("");
        }
        clock += part.minutes;
    }
    let whole = usize::try_from(clock + script.questions).unwrap_or(0);
    page["layout"] = json!({
        "titleSize": 27.0,
        "rows": [],
        "lines": LEAST_QUESTIONS,
        "time": words.minute.with(whole),
        "toShow": words
            .to_show
            .replace("{show}", &clock.to_string())
            .replace("{questions}", &script.questions.to_string()),
        "questions": format!(
            "{}, {}",
            time_of(clock),
            words.min.replace("{n}", &script.questions.to_string())
        ),
    });
    Flow {
        template: Template::DemoScript,
        paper: paper.millimetres(),
        title: named(&[&script.title], &words.demo_script),
        language: &script.language,
        made_at: script.made_at,
        plates: vec!["/page/owners".into()],
    }
    .render(
        fonts,
        page,
        Some(&|page, measured, bottom| {
            let natural: Vec<f64> = (0..script.parts.len())
                .map(|part| {
                    let height =
                        |name: &str| measured.height(&format!("/page/parts/{part}/{name}")) / MM;
                    let voices = height("marketing").max(height("it"));
                    let texts = [voices, height("show")]
                        .into_iter()
                        .filter(|text| *text > 0.0);
                    let texts = height("name") + texts.map(|text| GAP + text).sum::<f64>();
                    texts.max(GAP + height("from") + height("minutes")) + GAP
                })
                .collect();
            let spare = (bottom - measured.bottom(":questions")) / MM;
            let (rows, left) = roomy(&natural, spare);
            page["layout"]["rows"] = json!(rows);
            page["layout"]["lines"] =
                json!(LEAST_QUESTIONS + (left / PITCH).clamp(0.0, 5.0) as usize);
        }),
    )
}

/// Lines for questions at least.
const LEAST_QUESTIONS: usize = 3;
/// Above and below what stands in a row, in millimetres.
const GAP: f64 = 1.25;
/// A row in which a hand can write, and one beyond which it looks empty, in millimetres.
const LEAST_ROW: f64 = 12.0;
const USUAL_ROW: f64 = 20.0;
const MOST_ROW: f64 = 27.0;

/// Heights of rows that share what a page has to spare, and what is then left of it. Where there is
/// nothing to spare the script runs on over several pages, and each row is as high as usual.
fn roomy(natural: &[f64], spare: f64) -> (Vec<f64>, f64) {
    let at_least =
        |height: f64| -> Vec<f64> { natural.iter().map(|own| own.max(height)).collect() };
    let sum = |rows: &[f64]| rows.iter().sum::<f64>();
    // While measured, a row is exactly as high as its texts and the inset above them.
    let room = sum(natural) - GAP * natural.len() as f64 + spare;
    if sum(&at_least(LEAST_ROW)) > room {
        return (at_least(USUAL_ROW), 0.0);
    }
    let (mut low, mut high) = (LEAST_ROW, MOST_ROW);
    for _ in 0..20 {
        let middle = f64::midpoint(low, high);
        if sum(&at_least(middle)) <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    let rows = at_least(low);
    let left = room - sum(&rows);
    (rows, left)
}

/// Minutes from the beginning: "1:05".
fn time_of(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// "MO-1 Mobile ordering · Score sheet".
pub(super) fn named(parts: &[&str], what: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    [parts.join(" ").as_str(), what]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

pub(super) struct Flow<'a> {
    pub template: Template,
    /// Width and height in millimetres.
    pub paper: (f64, f64),
    /// The document's title, never empty.
    pub title: String,
    pub language: &'a str,
    pub made_at: NaiveDateTime,
    /// Labels of the owners' plates: they alone have no room to grow.
    pub plates: Vec<String>,
}

/// Writes into a page's data what to do with the room that is left, from what was measured and from
/// where the body ends, in points.
type Rule<'a> = &'a dyn Fn(&mut Value, &Survey, f64);

impl Flow<'_> {
    /// Without a rule nothing is done with the room that is left.
    pub fn render(
        &self,
        fonts: &Fonts,
        page: Value,
        rule: Option<Rule<'_>>,
    ) -> Result<Rendered, DocumentError> {
        let (document, seen) = self.set(fonts, page, rule)?;
        let identity = format!("{:?} {}", self.template, self.title);
        Ok(rendered(document, seen, Vec::new(), self.made_at, identity))
    }

    /// The same, to be bound with other pages.
    pub fn set(
        &self,
        fonts: &Fonts,
        page: Value,
        rule: Option<Rule<'_>>,
    ) -> Result<(PagedDocument, Survey), DocumentError> {
        let (width, height) = self.paper;
        let mut data = json!({
            "paper": {
                "width": width, "height": height, "top": TOP, "bottom": BOTTOM,
                "inner": if width > 400.0 { width - 32.0 } else { 178.0 },
            },
            "title": self.title,
            "language": one_pager::language(self.language),
            "grey": page["grey"],
            "page": page,
        });
        clean::value(&mut data);
        let faces = fonts.for_text(data.to_string().chars());
        data["fallbacks"] = json!(faces.fallbacks_for(data["language"].as_str().unwrap_or("en")));
        data["page"]["layout"]["measuring"] = json!(rule.is_some());
        let mut document = setting::set(faces, self.template, &data)?;
        let mut seen = survey(&document);
        let caps = self.caps();
        if title_steps_down(&mut data["page"], &seen)
            | fit::apply(&caps, &mut data, &seen, &mut BTreeSet::new())
        {
            document = setting::set(faces, self.template, &data)?;
            seen = survey(&document);
        }
        if let Some(rule) = rule {
            rule(&mut data["page"], &seen, (height - BOTTOM) * MM);
            data["page"]["layout"]["measuring"] = json!(false);
            document = setting::set(faces, self.template, &data)?;
            seen = survey(&document);
        }
        setting::forget_layouts(setting::RECENT);
        Ok((document, seen))
    }
}

impl Flow<'_> {
    /// A name and a role take one line each.
    fn caps(&self) -> Vec<Cap> {
        let mut caps = Vec::new();
        for plate in &self.plates {
            for text in ["marketing/name", "marketing/role", "it/name", "it/role"] {
                caps.push(Cap {
                    label: format!("{plate}/{text}"),
                    ..Cap::one(format!("/page/owners/{text}"), 1)
                });
            }
        }
        caps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_share_what_is_left_and_grow_no_further_than_they_should() {
        let (rows, left) = roomy(&[10.0, 30.0], 13.0);
        assert_eq!(rows[1], 30.0, "a tall row keeps its height");
        assert!(
            (rows[0] - 20.5).abs() < 0.01 && left.abs() < 0.01,
            "{rows:?}, {left}"
        );
        let (rows, left) = roomy(&[10.0, 10.0], 100.0);
        assert!(rows.iter().all(|row| (row - MOST_ROW).abs() < 0.01));
        assert!(left > 60.0);
    }

    #[test]
    fn without_room_on_one_page_every_row_can_be_written_in() {
        assert_eq!(roomy(&[10.0, 40.0], 1.0), (vec![USUAL_ROW, 40.0], 0.0));
    }

    #[test]
    fn a_document_is_named_by_what_it_is() {
        assert_eq!(
            named(&["MO-1", "Mobile ordering"], "Score sheet"),
            "MO-1 Mobile ordering · Score sheet"
        );
        assert_eq!(named(&["", " "], "Demo script"), "Demo script");
    }
}
