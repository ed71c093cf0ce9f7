//! The Typst world: fixed templates, one virtual `data.json`, no file system, no clock.

use std::sync::LazyLock;

use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_layout::PagedDocument;

use crate::DocumentError;
use crate::fonts::{FontSet, LIBRARY};

/// Which document is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    OnePager,
    Counterpart,
    Session,
    WinCard,
    ScoreSheet,
    DemoScript,
    RequirementList,
    DecisionLog,
    WordsSheet,
    Comparison,
    Summary,
    Contents,
    Yearbook,
    Wide,
    Poster,
}

impl Template {
    fn index(self) -> usize {
        match self {
            Template::OnePager => 0,
            Template::Counterpart => 1,
            Template::Session => 2,
            Template::WinCard => 3,
            Template::ScoreSheet => 4,
            Template::DemoScript => 5,
            Template::RequirementList => 6,
            Template::DecisionLog => 7,
            Template::WordsSheet => 8,
            Template::Comparison => 9,
            Template::Summary => 10,
            Template::Contents => 11,
            Template::Yearbook => 12,
            Template::Wide => 13,
            Template::Poster => 14,
        }
    }
}

/// Mains first, in the order of [`Template::index`]; behind them what they import.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    [
        (
            "/one_pager.typ",
            include_str!("../../templates/one_pager.typ"),
        ),
        (
            "/counterpart.typ",
            include_str!("../../templates/counterpart.typ"),
        ),
        ("/session.typ", include_str!("../../templates/session.typ")),
        (
            "/win_card.typ",
            include_str!("../../templates/win_card.typ"),
        ),
        (
            "/score_sheet.typ",
            include_str!("../../templates/score_sheet.typ"),
        ),
        (
            "/demo_script.typ",
            include_str!("../../templates/demo_script.typ"),
        ),
        (
            "/requirement_list.typ",
            include_str!("../../templates/requirement_list.typ"),
        ),
        (
            "/decision_log.typ",
            include_str!("../../templates/decision_log.typ"),
        ),
        (
            "/words_sheet.typ",
            include_str!("../../templates/words_sheet.typ"),
        ),
        (
            "/comparison.typ",
            include_str!("../../templates/comparison.typ"),
        ),
        ("/summary.typ", include_str!("../../templates/summary.typ")),
        (
            "/contents.typ",
            include_str!("../../templates/contents.typ"),
        ),
        (
            "/yearbook.typ",
            include_str!("../../templates/yearbook.typ"),
        ),
        ("/wide.typ", include_str!("../../templates/wide.typ")),
        ("/poster.typ", include_str!("../../templates/poster.typ")),
        ("/type.typ", include_str!("../../templates/type.typ")),
        ("/parts.typ", include_str!("../../templates/parts.typ")),
        ("/charts.typ", include_str!("../../templates/charts.typ")),
        ("/list.typ", include_str!("../../templates/list.typ")),
        (
            "/win_parts.typ",
            include_str!("../../templates/win_parts.typ"),
        ),
        ("/joint.typ", include_str!("../../templates/joint.typ")),
        (
            "/timeline.typ",
            include_str!("../../templates/timeline.typ"),
        ),
        ("/blocks.typ", include_str!("../../templates/blocks.typ")),
        ("/page.typ", include_str!("../../templates/page.typ")),
    ]
    .into_iter()
    .map(|(path, text)| Source::new(file_id(path), text.into()))
    .collect()
});

static DATA: LazyLock<FileId> = LazyLock::new(|| file_id("/data.json"));
static FACES: LazyLock<FileId> = LazyLock::new(|| file_id("/faces.json"));

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("template paths are constants");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

struct Setting<'a> {
    fonts: &'a FontSet,
    main: FileId,
    data: Bytes,
    faces: Bytes,
}

impl World for Setting<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA {
            return Ok(self.data.clone());
        }
        if id == *FACES {
            return Ok(self.faces.clone());
        }
        Err(FileError::NotFound(id.vpath().get_with_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets the pages. The data's title, language and fallback faces are the document's own.
pub(crate) fn set(
    fonts: &FontSet,
    template: Template,
    data: &Value,
) -> Result<PagedDocument, DocumentError> {
    let text = data.to_string();
    let setting = Setting {
        fonts,
        main: SOURCES[template.index()].id(),
        faces: Bytes::new(
            json!({
                "language": data["language"],
                "fallbacks": data["fallbacks"],
                "grey": data["grey"] == true,
                "leftward": text.chars().any(runs_leftward),
                "words": data["page"]["words"],
                "sides": data["page"]["sides"],
            })
            .to_string()
            .into_bytes(),
        ),
        data: Bytes::new(text.into_bytes()),
    };
    let mut document = typst::compile::<PagedDocument>(&setting)
        .output
        .map_err(|errors| {
            let words: Vec<String> = errors
                .iter()
                .map(|error| describe(&setting, error))
                .collect();
            DocumentError::Setting(words.join("; "))
        })?;
    // Not by the template: a style of the whole document that is another for each would have
    // everything laid out anew that is the same in many.
    document.info_mut().title = data["title"].as_str().map(Into::into);
    Ok(document)
}

/// Whether a character belongs to a script that runs from right to left: Hebrew, Arabic, and what lies
/// between and beyond them in Unicode.
fn runs_leftward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Layouts of the last few documents are kept: the next may be one of them, edited.
pub(crate) const RECENT: usize = 4;

/// Forgets cached layouts that were not used since it was called so many times before.
pub(crate) fn forget_layouts(unused: usize) {
    typst::comemo::evict(unused);
}

fn describe(setting: &Setting<'_>, error: &typst::diag::SourceDiagnostic) -> String {
    use typst::WorldExt;
    let place = error.span.id().and_then(|id| {
        let source = setting.source(id).ok()?;
        let line = source
            .lines()
            .byte_to_line(setting.range(error.span)?.start)?;
        Some(format!(
            " ({} line {})",
            id.vpath().get_without_slash(),
            line + 1
        ))
    });
    format!("{}{}", error.message, place.unwrap_or_default())
}
