//! How a document was set last, kept in this copy of the file and in no plan. What is private and what
//! a page was for are said anew each time.

use crate::fault::Fault;
use crate::sitting::Sitting;
use crate::wire::paper::{PaperOptions, RememberPaper, RememberedPaper, WhichPaper};

fn key(which: &WhichPaper) -> String {
    let of = which.initiative.map(|id| id.to_string());
    format!("paper {} {}", which.document, of.unwrap_or_default())
}

/// How a document was set last; as nobody asked for anything, the first time.
///
/// # Errors
/// When the file cannot be read.
pub fn paper_options(sitting: &mut Sitting, input: WhichPaper) -> Result<RememberedPaper, Fault> {
    let office = sitting.cx()?.office()?.paper;
    let kept = sitting.store()?.local(&key(&input))?;
    // What an older or newer version remembered in another form is forgotten.
    let kept = kept.and_then(|text| serde_json::from_str::<RememberedPaper>(&text).ok());
    Ok(kept.unwrap_or(RememberedPaper {
        paper: office,
        options: PaperOptions::default(),
    }))
}

/// Remembers how a document is set.
///
/// # Errors
/// When the file cannot be written; a file that is open to read only remembers nothing.
pub fn remember_paper(
    sitting: &mut Sitting,
    input: RememberPaper,
) -> Result<(RememberedPaper, Option<String>), Fault> {
    let mut remembered = input.how;
    remembered.options.private.clear();
    if let Some(store) = sitting.store.as_mut()
        && !store.read_only()
    {
        let text =
            serde_json::to_string(&remembered).map_err(|e| Fault::internal(&e.to_string()))?;
        store.set_local(&key(&input.which), &text)?;
    }
    Ok((remembered, None))
}
