//! Binding pages that were set each on its own to one document.

use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};
use typst::model::DocumentInfo;
use typst_layout::{Page, PagedDocument};

/// What was set on its own, and what to call it beside others.
pub(crate) enum Sheets {
    /// All there is.
    Whole(PagedDocument),
    /// Pages that will be bound with others. Of the document they were set as, nothing else is kept: what
    /// it knows of its elements takes more memory than they do.
    Loose {
        pages: Vec<Page>,
        info: DocumentInfo,
    },
}

impl Sheets {
    /// Takes the pages out of their document; `number` is one that no other has that they are bound with.
    pub(crate) fn loose(mut document: PagedDocument, number: usize) -> Self {
        let pages = document.pages().iter().cloned().map(|mut page| {
            set_apart(&mut page.frame, number);
            page
        });
        Self::Loose {
            pages: pages.collect(),
            info: document.info_mut().clone(),
        }
    }
}

/// One document of all pages, in order. `None` without any.
pub(crate) fn bind(sheets: Vec<Sheets>) -> Option<PagedDocument> {
    let mut all = Vec::new();
    let mut of: Option<DocumentInfo> = None;
    for sheets in sheets {
        match sheets {
            Sheets::Whole(document) => return Some(document),
            Sheets::Loose { pages, info } => {
                all.extend(pages);
                of.get_or_insert(info);
            }
        }
    }
    for (number, page) in (1..).zip(&mut all) {
        page.number = number;
    }
    Some(PagedDocument::new(all.into_iter().collect(), of?))
}

/// Typst knows an element by where it comes from, and all these come from the same place: the tags of
/// a heading on one page would be those of the heading on any other.
fn set_apart(frame: &mut Frame, index: usize) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => {
                set_apart(&mut group.frame, index);
                if let Some(parent) = &mut group.parent {
                    parent.location = parent.location.variant(index);
                }
            }
            FrameItem::Tag(Tag::Start(element, _)) => {
                if let Some(location) = element.location() {
                    element.set_location(location.variant(index));
                }
            }
            FrameItem::Tag(Tag::End(location, ..)) => *location = location.variant(index),
            _ => {}
        }
        true
    });
}
