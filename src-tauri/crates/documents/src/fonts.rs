//! The faces that pages are set in.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use typst::LibraryExt;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, text::FontInfo};
use typst_kit::fonts::FontStore;

/// The committed faces: only those that the templates use.
const EMBEDDED: [&[u8]; 6] = [
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-Semibold.ttf"),
    include_bytes!("../fonts/SourceSerif4-It.ttf"),
    include_bytes!("../fonts/SourceSerif4Display-Semibold.ttf"),
];

/// Families tried, in this order, for what the embedded faces do not cover. Names that are not
/// installed are skipped; whatever is still missing is left to Typst's own fallback.
const FALLBACKS: [&str; 34] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Yu Gothic",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "WenQuanYi Micro Hei",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Geeza Pro",
    "Segoe UI",
    "Noto Sans Hebrew",
    "Arial Hebrew",
    "Noto Sans Devanagari",
    "Kohinoor Devanagari",
    "Nirmala UI",
    "Noto Sans Thai",
    "Thonburi",
    "Leelawadee UI",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans",
    "DejaVu Sans",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Segoe UI Symbol",
    "Apple Symbols",
];

/// Typst's standard library, built once for the whole program.
pub(crate) static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(Library::default()));

/// The font book, made once and shared by all documents. Cheap to clone.
#[derive(Clone)]
pub struct Fonts(Arc<Inner>);

struct Inner {
    embedded: FontSet,
    /// Embedded and system faces; `None` where the system's are not wanted.
    with_system: Option<OnceLock<FontSet>>,
}

/// Faces to set one document in.
pub(crate) struct FontSet {
    pub store: FontStore,
    /// The installed ones of [`FALLBACKS`].
    pub fallbacks: Vec<&'static str>,
}

impl Fonts {
    /// The embedded faces; the system's are scanned once, when a text first needs them.
    pub fn new() -> Self {
        Fonts(Arc::new(Inner {
            embedded: FontSet::embedded(),
            with_system: Some(OnceLock::new()),
        }))
    }

    /// The embedded faces alone: the same bytes on every machine.
    pub fn embedded_only() -> Self {
        Fonts(Arc::new(Inner {
            embedded: FontSet::embedded(),
            with_system: None,
        }))
    }

    /// The embedded faces and these (TrueType or OpenType), none of the system's: the same bytes
    /// wherever the same faces are brought along. What is no face is passed over.
    pub fn with_faces(faces: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let mut embedded = FontSet::embedded();
        for data in faces {
            embedded.add(Bytes::new(data));
        }
        embedded.find_fallbacks();
        Fonts(Arc::new(Inner {
            embedded,
            with_system: None,
        }))
    }

    /// The faces for this text: the system's join only when the embedded ones do not cover it.
    pub(crate) fn for_text(&self, characters: impl IntoIterator<Item = char>) -> &FontSet {
        self.faces(self.is_covered(characters))
    }

    /// Whether the embedded faces draw this text.
    pub(crate) fn is_covered(&self, characters: impl IntoIterator<Item = char>) -> bool {
        let covered = |c: char| c.is_whitespace() || self.0.embedded.covers(c);
        characters.into_iter().all(covered)
    }

    /// The faces for text that the embedded ones draw, or do not.
    pub(crate) fn faces(&self, is_covered: bool) -> &FontSet {
        match &self.0.with_system {
            Some(with_system) if !is_covered => with_system.get_or_init(FontSet::with_system),
            _ => &self.0.embedded,
        }
    }
}

impl Default for Fonts {
    fn default() -> Self {
        Fonts::new()
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts")
            .field("system", &self.0.with_system.is_some())
            .finish_non_exhaustive()
    }
}

impl FontSet {
    fn embedded() -> Self {
        let mut set = FontSet {
            store: FontStore::new(),
            fallbacks: Vec::new(),
        };
        for data in EMBEDDED {
            set.add(Bytes::new(data));
        }
        set
    }

    fn add(&mut self, data: Bytes) {
        self.store.extend(Font::iter(data).map(|font| {
            let info = font.info().clone();
            (font, info)
        }));
    }

    fn find_fallbacks(&mut self) {
        let installed = |family: &&str| self.book().contains_family(&family.to_lowercase());
        self.fallbacks = FALLBACKS.into_iter().filter(installed).collect();
    }

    fn with_system() -> Self {
        let mut set = FontSet::embedded();
        let own: Vec<String> = set
            .book()
            .families()
            .map(|(family, _)| family.to_lowercase())
            .collect();
        // An installed copy of our own families must not take the place of the embedded one.
        let mut faces: Vec<_> = typst_kit::fonts::system()
            .filter(|(_, info): &(_, FontInfo)| !own.contains(&info.family.to_lowercase()))
            .collect();
        // The order in which a file system lists its files must not choose the face.
        faces.sort_by(|(a, left), (b, right)| {
            let family = |info: &FontInfo| info.family.to_lowercase();
            family(left)
                .cmp(&family(right))
                .then_with(|| left.variant.cmp(&right.variant))
                .then_with(|| a.path.cmp(&b.path))
                .then_with(|| a.index.cmp(&b.index))
        });
        set.store.extend(faces);
        set.find_fallbacks();
        set
    }

    pub fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    /// The fallbacks in the order for a language: Chinese, Japanese and Korean share characters
    /// that each of them draws differently.
    pub fn fallbacks_for(&self, language: &str) -> Vec<&'static str> {
        let own: &[&str] = match language {
            "ja" => &["JP", "Hiragino", "Yu Gothic"],
            "ko" => &["KR", "Apple SD", "Malgun"],
            _ => &[],
        };
        let is_own = |family: &&str| own.iter().any(|part| family.contains(part));
        let (mut first, rest): (Vec<_>, Vec<_>) = self.fallbacks.iter().copied().partition(is_own);
        first.extend(rest);
        first
    }

    /// Whether the text face covers this character; the other faces cover the same scripts.
    fn covers(&self, c: char) -> bool {
        self.book()
            .info(0)
            .is_some_and(|info| info.coverage.contains(c as u32))
    }
}
