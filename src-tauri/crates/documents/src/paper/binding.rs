//! Binding pages that were set each on its own to one document.

use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// One document of all pages, in order. `None` without any.
pub(crate) fn bind(mut documents: Vec<PagedDocument>) -> Option<PagedDocument> {
    if documents.len() < 2 {
        return documents.pop();
    }
    let info = documents.first_mut()?.info_mut().clone();
    let mut pages = Vec::with_capacity(documents.len());
    for (index, document) in documents.iter().enumerate() {
        for page in document.pages() {
            let mut page = page.clone();
            page.number = pages.len() as u64 + 1;
            set_apart(&mut page.frame, index);
            pages.push(page);
        }
    }
    Some(PagedDocument::new(pages.into_iter().collect(), info))
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
